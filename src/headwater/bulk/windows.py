"""Which articles tell one story: the one place that knows what grouping needs and gives.

Articles are compared in blocks of days, each with all articles that any of its own can be likened to; what hangs
together over all blocks is then grouped piece by piece. So memory follows a block or a piece, no border splits a story,
and the stories are those that `headwater.stories.group` would find, whatever the blocks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from headwater import stories
from headwater.bulk.columns import keyed
from headwater.bulk.hashing import bucket, number
from headwater.engine import KEY, Batch, Column, Outputs, Strings
from headwater.model.reading import Reading

# Days since the year 1 of an article without a date, and the key of the block of these.
UNDATED = -1
NO_MONTH = "undated"
MONTH = len("2025-10")
# A block takes in days until it has so many articles of its own, some hundred megabytes with those before it.
OF_A_BLOCK = 20_000
# Days are counted together under one key by so many.
COUNTED_TOGETHER = 64
# An article's number is the key of its text, and behind it its place among those of that key.
PLACES = 32
NO_OUTLET = -1


def signs(owner: int, readings: Sequence[Reading], buckets: int) -> Outputs:
    """Return what grouping has to know of ``readings``, which are sorted by content; ``owner`` is their texts' key.

    ``signs`` are the articles with their features, ``prints`` the keys of their runs of words, by one of ``buckets``,
    ``days`` how many articles, and how many different texts, came out on each; one text in two articles counts once.
    """
    compacts = [stories.compact(reading) for reading in readings]
    days = np.array([UNDATED if one.day is None else one.day for one in compacts], dtype=np.int64)
    held: dict[str, Column] = {
        KEY: np.full(len(compacts), owner, dtype=np.int64),
        "number": (owner << PLACES) + np.arange(len(compacts), dtype=np.int64),
        "day": days,
        "id": Strings.of([one.id for one in compacts]),
        "digest": Strings.of([one.digest for one in compacts]),
        "outlet": Strings.of([one.outlet for one in compacts]),
        "features": Strings.holding(stories.rows(compacts)),
    }
    counted = _counted(days, compacts)
    return {"signs": Batch(held), "prints": _prints(compacts, buckets), "days": counted}


def _counted(days: NDArray[np.int64], compacts: Sequence[stories.Compact]) -> Batch:
    each, places, counts = np.unique(days, return_inverse=True, return_counts=True)
    firsts = {one.digest: at for at, one in reversed(list(enumerate(compacts)))}
    texts = np.bincount(places[sorted(firsts.values())], minlength=len(each))
    held = {"day": each, "articles": counts.astype(np.int64), "texts": texts.astype(np.int64)}
    return Batch({KEY: each // COUNTED_TOGETHER, **held})


def _prints(compacts: Sequence[stories.Compact], buckets: int) -> Batch:
    runs = [[key for key in one.keys if key & 1] for one in compacts]
    codes = np.array([key for held in runs for key in held], dtype=np.int64)
    outlets = [NO_OUTLET if one.outlet is None else number(one.outlet) for one in compacts]
    return Batch(
        {
            KEY: (codes >> 1) % buckets,
            "code": codes,
            "outlet": np.repeat(np.array(outlets, dtype=np.int64), [len(held) for held in runs]),
        }
    )


def stock(key: int, prints: Batch) -> Outputs:
    """Return which of the runs of words of one key are an outlet's boilerplate."""
    del key
    codes, outlets = (np.asarray(prints.numbers(name), dtype=np.int64) for name in ("code", "outlet"))
    found = stories.stock(codes, outlets)
    return {"stock": Batch({KEY: np.zeros(len(found), dtype=np.int64), "code": found})} if len(found) else {}


def count_days(key: int, days: Batch) -> Outputs:
    """Return how many articles, and how many texts not met before, came out on each day."""
    del key
    each, places = np.unique(days.numbers("day"), return_inverse=True)
    held: dict[str, Column] = {
        name: np.bincount(places, days.numbers(name).astype(np.int64)).astype(np.int64)
        for name in ("articles", "texts")
    }
    return {"days": Batch({KEY: np.zeros(len(each), dtype=np.int64), "day": each.astype(np.int64), **held})}


def settings(days: Batch) -> stories.GroupOptions:
    """Return how all articles are grouped, by how many texts there are; ``days`` are what `count_days` returns."""
    return stories.GroupOptions().among(int(days.numbers("texts").sum()) if len(days) else 0)


def blocks(days: Batch) -> tuple[int, ...]:
    """Return the first day of each block, ascending, by how many articles came out on each day."""
    found: list[int] = []
    held = OF_A_BLOCK
    if len(days):
        order = np.argsort(days.numbers("day"), kind="stable")
        rows = zip(days.numbers("day")[order].tolist(), days.numbers("articles")[order].tolist(), strict=True)
        for day, articles in rows:
            if day == UNDATED:
                continue
            if held >= OF_A_BLOCK:
                found.append(int(day))
                held = 0
            held += int(articles)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Spread:
    """Sends each article to its block, and to all blocks with articles that it can be like; ``blocks`` as above."""

    blocks: tuple[int, ...]
    options: stories.GroupOptions = stories.DEFAULT

    def __call__(self, signs: Batch) -> Outputs:
        """Return ``signs`` under the first day of each block that they belong to."""
        keys = [self._keys(int(day)) for day in signs.numbers("day").tolist()]
        rows = np.repeat(np.arange(len(signs), dtype=np.int64), [len(held) for held in keys])
        held = signs.take(rows)
        return {"near": Batch({**held.columns, KEY: np.array([k for one in keys for k in one], dtype=np.int64)})}

    def _keys(self, day: int) -> Sequence[int]:
        if day == UNDATED:
            return (UNDATED, *self.blocks)
        own = bisect_right(self.blocks, day) - 1
        return self.blocks[own : max(own + 1, bisect_right(self.blocks, day + self.options.window))]


@dataclass(frozen=True, slots=True)
class Link:
    """Finds who hangs together with the articles of a block; ``stock`` are the keys that link nothing, as bytes."""

    stock: bytes
    options: stories.GroupOptions = stories.DEFAULT

    def __call__(self, key: int, near: Batch) -> Outputs:
        """Return pairs of numbers of articles."""
        sorted_rows = _ordered(near)
        first = bisect_left(sorted_rows.numbers("day").tolist(), key)
        pairs = stories.links(_columns(sorted_rows), first, np.frombuffer(self.stock, dtype=np.int64), self.options)
        numbers = sorted_rows.numbers("number")
        found = {"one": numbers[pairs[:, 0]], "other": numbers[pairs[:, 1]]}
        return {"links": Batch({KEY: np.zeros(len(pairs), dtype=np.int64), **found})} if len(pairs) else {}


def knit(key: int, links: Batch) -> Outputs:
    """Return for each linked article, under the key of its text, the first that it hangs together with."""
    del key
    pairs = np.stack([np.asarray(links.numbers(name), dtype=np.int64) for name in ("one", "other")], axis=1)
    numbers, firsts = stories.knots(pairs)
    return {"knots": Batch({KEY: numbers >> PLACES, "number": numbers, "knot": firsts})}


@dataclass(frozen=True, slots=True)
class Gather:
    """Brings together what hangs together, under one of ``buckets``."""

    buckets: int

    def __call__(self, key: int, signs: Batch, knots: Batch) -> Outputs:
        """Return ``signs`` with the number of the first article that each hangs together with, or its own."""
        del key
        own = np.asarray(signs.numbers("number"), dtype=np.int64)
        known: dict[int, int] = {}
        if len(knots):
            known = dict(zip(knots.numbers("number").tolist(), knots.numbers("knot").tolist(), strict=True))
        firsts = [int(known.get(one, one)) for one in own.tolist()]
        keys = np.array([bucket(str(first), self.buckets) for first in firsts], dtype=np.int64)
        return {"knotted": Batch({**signs.columns, KEY: keys, "knot": np.array(firsts, dtype=np.int64)})}


@dataclass(frozen=True, slots=True)
class Group:
    """Groups what hangs together."""

    options: stories.GroupOptions = stories.DEFAULT

    def __call__(self, key: int, knotted: Batch) -> Outputs:
        """Return which story each article tells, under the key of its text."""
        del key
        ordered = _ordered(knotted)
        knots = np.asarray(ordered.numbers("knot"), dtype=np.int64)
        order = np.argsort(knots, kind="stable")
        edges = [0, *(np.flatnonzero(np.diff(knots[order])) + 1).tolist(), len(order)]
        placed: list[tuple[int, str, str, str]] = []
        for begin, end in pairwise(edges):
            placed.extend(_placed(ordered.take(order[begin:end]), self.options))
        owners, ids, names, months = zip(*placed, strict=True)
        return {"placed": keyed(owners, id=ids, story=names, month=months)}


def _placed(piece: Batch, options: stories.GroupOptions) -> list[tuple[int, str, str, str]]:
    """The articles of what hangs together, each with the key of its text, its story, and the story's first month."""
    labels = stories.of_component(_columns(piece), options) if len(piece) > 1 else [0]
    ids, digests = piece.texts("id"), piece.texts("digest")
    days, numbers = piece.numbers("day").tolist(), piece.numbers("number").tolist()
    members: dict[int, list[int]] = {}
    for at, label in enumerate(labels):
        members.setdefault(label, []).append(at)
    found: list[tuple[int, str, str, str]] = []
    for held in members.values():
        told = stories.story([(ids[at], digests[at]) for at in held])
        dated = [int(days[at]) for at in held if days[at] != UNDATED]
        month = date.fromordinal(min(dated)).isoformat()[:MONTH] if dated else NO_MONTH
        found.extend((int(numbers[at]) >> PLACES, ids[at], told.id, month) for at in held)
    return found


def _ordered(rows: Batch) -> Batch:
    """The rows in the order that the kernels want: by day, digest and id."""
    days, digests, ids = rows.numbers("day").tolist(), rows.texts("digest"), rows.texts("id")
    order = sorted(range(len(rows)), key=lambda at: (days[at], digests[at], ids[at]))
    return rows.take(np.array(order, dtype=np.int64))


def _columns(rows: Batch) -> stories.Columns:
    features = rows.held("features")
    days = np.asarray(rows.numbers("day"), dtype=np.int64)
    return stories.assembled(features.data, features.offsets, days, rows.strings("outlet"))

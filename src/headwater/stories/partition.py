"""From columns to labels: components, the average-link tree in each, the cut, and what readers have decided.

Components of the links of at least the floor bound every story. All that is decided inside one, terms weighed against
one another included, depends on its articles alone.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from headwater.stories.columns import Columns, subset
from headwater.stories.contrast import contrasted
from headwater.stories.cut import cut, settle
from headwater.stories.joining import odds
from headwater.stories.likeness import Matrix, counted, likeness
from headwater.stories.neighbours import Rows, components
from headwater.stories.options import GroupOptions
from headwater.stories.tree import average_link

Pairs = Sequence[tuple[int, int]]

# Less than any mean over a component can make good: two articles that a reader set apart.
NEVER = -1e9
# How much stricter links get, step by step, inside a component that is too large to be taken whole.
TIGHTER = 1.25


def labels(columns: Columns, options: GroupOptions, together: Pairs = (), apart: Pairs = ()) -> list[int]:
    """Return for each article the first article (by place) of its story.

    ``together`` and ``apart`` are pairs of places that must and must not be in one story, without contradictions.
    """
    found = list(range(len(columns)))
    parted: dict[int, list[tuple[int, int]]] = {}
    for pair in apart:
        for at in pair:
            parted.setdefault(at, []).append(pair)
    for rows in pieces(columns, options, options.floor):
        inside = set(rows.tolist()) if parted else set()
        pairs = {pair for at in inside if at in parted for pair in parted[at] if inside.issuperset(pair)}
        for row, label in zip(rows.tolist(), _grouped(columns, rows, options, sorted(pairs)), strict=True):
            found[row] = label
    return _bound(found, together, apart)


def of_component(columns: Columns, options: GroupOptions) -> list[int]:
    """Return what `labels` does, of articles that all hang together, without verdicts."""
    found = list(range(len(columns)))
    whole = np.arange(len(columns), dtype=np.int32)
    small = len(whole) <= options.largest
    for rows in [whole] if small else pieces(columns, options, options.floor * TIGHTER):
        for row, label in zip(rows.tolist(), _grouped(columns, rows, options, ()), strict=True):
            found[row] = label
    return found


def pieces(columns: Columns, options: GroupOptions, floor: float) -> Iterator[Rows]:
    """Yield the components of more than one article that are small enough; larger ones come apart at stricter links."""
    waiting = [(np.arange(len(columns), dtype=np.int32), floor)]
    while waiting:
        rows, floor = waiting.pop()
        whole = len(rows) == len(columns)
        roots = components(columns if whole else subset(columns, rows), floor, options)
        order = np.argsort(roots, kind="stable")
        firsts = np.flatnonzero(np.diff(roots[order], prepend=-1))
        for piece in np.split(order, firsts[1:]):
            if len(piece) > options.largest and floor < 1:
                waiting.append((rows[piece], floor * TIGHTER))
            elif len(piece) > 1:
                yield rows[piece]


def _grouped(columns: Columns, rows: Rows, options: GroupOptions, apart: Pairs) -> list[int]:
    if len(rows) > options.largest:
        # Links of likeness 1 hold so many together: copies of one text.
        return [int(rows[0])] * len(rows)
    inside = subset(columns, rows, keyed=False)
    counting = counted(inside)
    alike = likeness(inside, options, counting)
    against = contrasted(inside, alike, options, counting)
    if apart:
        place = {row: at for at, row in enumerate(rows.tolist())}
        for one, other in apart:
            for made in (alike, against):
                made[place[one], place[other]] = made[place[other], place[one]] = NEVER
    settled = settle(against, _told_apart(inside, alike, against, options), options)
    if apart:
        settled = _parted(inside, (alike, against), settled, options)
    firsts: dict[int, int] = {}
    return [firsts.setdefault(label, row) for label, row in zip(settled, rows.tolist(), strict=True)]


def _told_apart(columns: Columns, alike: Matrix, against: Matrix, options: GroupOptions) -> list[int]:
    joins = average_link(against)
    return cut(joins, odds(joins, columns, alike, against, options), len(columns), options)


def _parted(columns: Columns, both: tuple[Matrix, Matrix], settled: Sequence[int], options: GroupOptions) -> list[int]:
    """Take groups apart that settling has made of articles set apart: the tree never joins them."""
    made = list(settled)
    for label in sorted(set(settled)):
        inside = np.flatnonzero(np.asarray(settled) == label).astype(np.int32)
        blocks = [whole[np.ix_(inside, inside)] for whole in both]
        if (blocks[0] >= 0).all():
            continue
        parts = _told_apart(subset(columns, inside), blocks[0], blocks[1], options)
        for at, part in zip(inside.tolist(), parts, strict=True):
            made[at] = len(columns) * (2 * label + 2) + part
    return made


def _bound(found: list[int], together: Pairs, apart: Pairs) -> list[int]:
    """Unite the stories of articles that belong together; where others of them must stay apart, only these articles."""
    for one, other in together:
        if found[one] == found[other]:
            continue
        members = {at for at, label in enumerate(found) if label in {found[one], found[other]}}
        if not any(members.issuperset(pair) for pair in apart):
            _relabel(found, members)
            continue
        held = _held((one, other), together)
        _relabel(found, held)
    return found


def _held(seed: Iterable[int], together: Pairs) -> set[int]:
    held = set(seed)
    while True:
        more = {at for pair in together if held & set(pair) for at in pair} - held
        if not more:
            return held
        held |= more


def _relabel(found: list[int], members: set[int]) -> None:
    """Give ``members`` a story of their own, and the articles that they leave behind the first of these as label."""
    left: dict[int, int] = {}
    old = {found[at] for at in members}
    for at, label in enumerate(found):
        if at in members:
            found[at] = min(members)
        elif label in old:
            found[at] = left.setdefault(label, at)

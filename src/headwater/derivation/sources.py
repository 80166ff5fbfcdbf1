"""Whom the texts of a story name as their sources, and which text at hand or unseen parent each of these is.

What one report says of a name holds for the whole story: that it is an agency, or that it gave out a text.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.derivation.bodies import Body
from headwater.derivation.comparison import Pair
from headwater.derivation.credits import (
    Credited,
    credits_of,
    heard_late,
    homes,
    mentions_of,
    of_one_fact,
    only_heard,
    unseen,
)
from headwater.derivation.issuers import in_papers, in_writing, issuers_of, led_by, one_name, stated_by
from headwater.derivation.named import is_part, lined_by, one_body, spoken_by, told_by
from headwater.derivation.naming import key
from headwater.derivation.presence import was_there
from headwater.derivation.weights import CREDITED, CREDITED_IN_PASSING, ISSUED
from headwater.model.derivation import Unseen
from headwater.text.short_names import is_short_of

Groups = Sequence[Sequence[Body]]
# Words of a report that tells one thing, and may be a paper's as a whole.
SHORT_REPORT = 150
Pairs = dict[tuple[int, int], Pair]


def sources(groups: Groups, pairs: Pairs) -> tuple[list[list[tuple[int, Credited]]], list[Unseen]]:
    """Return for each text the nodes that its credits lead to, and the unseen parents among them.

    A node is the number of a text, of the outlet that is named, or that of an unseen parent behind the texts.
    """
    published = homes(groups)
    named: dict[str, list[Credited]] = defaultdict(list)
    found: list[list[tuple[int | str, Credited]]] = []
    rows_given = _credits(groups)
    relied_on = {
        key(c.name) for members, row in zip(groups, rows_given, strict=True) for c in row if not of_one_fact(members, c)
    }
    for i, given in enumerate(rows_given):
        row: list[tuple[int | str, Credited]] = []
        own = key(groups[i][0].reading.outlet or "")
        for credit in given:
            if key(credit.name) == own:
                # Articles with this very text credit the outlet of its head: see `stemma`.
                continue
            home = _home(i, groups, published.get(key(credit.name), []), pairs)
            if home is None and key(credit.name) not in relied_on:
                continue
            row.append((home if home is not None else key(credit.name), credit))
            if home is None:
                named[key(credit.name)].append(credit)
        known = {at for at, _ in row}
        found.append([*row, *(each for each in _outlets(i, groups, published, pairs) if each[0] not in known)])
    # All are looked for before any is entered: what a text names in passing was not given out in that text.
    passing = [_named_bodies(i, groups, named, found, pairs) for i in range(len(groups))]
    for row, bodies in zip(found, passing, strict=True):
        row.extend(bodies)
        for name, credit in bodies:
            named[name].append(credit)
    order = sorted(named)
    place = {name: len(groups) + n for n, name in enumerate(order)}
    rows = [[(at if isinstance(at, int) else place[at], credit) for at, credit in row] for row in found]
    return rows, [unseen(named[name]) for name in order]


def _credits(groups: Groups) -> list[tuple[Credited, ...]]:
    """For each text whom it credits, and whose announcement it prints where it credits nobody."""
    rows = [credits_of(members) for members in groups]
    at_hand = sorted({body.reading.outlet for members in groups for body in members if body.reading.outlet})
    agencies = sorted({credit.name for row in rows for credit in row if credit.sure >= CREDITED})
    for i, members in enumerate(groups):
        named = {key(credit.name) for credit in rows[i]}
        told = (mentions_of(members, name) for name in agencies if key(name) not in named)
        # What an outlet at hand was told `_outlets` weighs.
        rows[i] = (*rows[i], *(c for c in told if c and not (c.name in at_hand and only_heard(members, c))))
    issued = [() if row else issuers_of(members) for row, members in zip(rows, groups, strict=True)]
    # By every name that any report has for them; then each body under one.
    names = sorted({credit.name for row in issued for credit in row})
    for i, members in enumerate(groups if names else ()):
        issued[i] = issued[i] or (() if rows[i] else led_by(members, names)) or stated_by(members, names)
    # What one of several reports cites in its middle, for one fact, was given out to all who told the story.
    opening = len(groups) > 1
    # Of a body whose own text is at hand, what it gave out is that text.
    for i, members in enumerate(groups):
        written = () if rows[i] or issued[i] else in_writing(members, opening=opening)
        if written and any(was_there(body) for body in members):
            written = ()
        issued[i] = issued[i] or tuple(c for c in written if not any(one_body(c.name, outlet) for outlet in at_hand))
    given = [(*row, *bodies) for row, bodies in zip(rows, one_name(issued), strict=True)]
    return [
        (*row, *_passing(row, members, at_hand, papers=not opening)) for row, members in zip(given, groups, strict=True)
    ]


def _passing(
    given: Sequence[Credited], members: Sequence[Body], at_hand: Sequence[str], *, papers: bool
) -> Iterator[Credited]:
    """The outlets that a text names beside a fact, and whose papers it tells from, beside those it is known to have.

    What a text has from an outlet at hand `_outlets` tells. ``papers`` are asked of a text that stands alone: where
    several reports of one event quote letters, statements and posts, these were there for all who told of it, and a
    report cites many for one fact each. In a long report only the one that it opens with is what it rests on.
    """
    known = [*(credit.name for credit in given), *at_hand]
    # Of a report that is another's as a whole, it was the other who read what an outlet was told.
    others = any(credit.sure >= CREDITED and not credit.issued for credit in given)
    for credit in credits_of(members, passing=True):
        heard = only_heard(members, credit) if others else heard_late(members, credit)
        if not heard and not any(is_part(credit.name, name) or is_short_of(name, credit.name) for name in known):
            known.append(credit.name)
            yield credit
    long = any(len(body) > SHORT_REPORT for body in members)
    for credit in in_papers(members, opening=long) if papers else ():
        if not any(is_part(credit.name, name) or is_part(name, credit.name) for name in known):
            yield credit


def _outlets(child: int, groups: Groups, published: dict[str, list[int]], pairs: Pairs) -> list[tuple[int, Credited]]:
    """The texts at hand whose outlets a text names as told, reporting or speaking, if it shares text with them.

    What it shares need not be much. A body that speaks may be heard by many: from its text is what stands beside it.
    """
    row: list[tuple[int, Credited]] = []
    own = {key(body.reading.outlet or "") for body in groups[child]}
    for name in sorted(published.keys() - own):
        home = _home(child, groups, published[name], pairs)
        pair = pairs.get((min(child, home), max(child, home))) if home is not None else None
        if home is None or pair is None or not pair.matches:
            continue
        outlet = next(b.reading.outlet for b in groups[home] if key(b.reading.outlet or "") == name) or name
        credit = lined_by(groups[child], outlet) or told_by(groups[child], outlet)
        spoken = spoken_by(groups[child], outlet)
        if credit is None and spoken and _beside(groups[child][0], spoken, pair, child):
            credit = spoken
        if credit and not (only_heard(groups[child], credit) and _relayed(child, home, outlet, groups, pairs)):
            row.append((home, credit))
    return row


def _relayed(child: int, home: int, outlet: str, groups: Groups, pairs: Pairs) -> bool:
    """Tell whether a text that names an outlet for what it was told shares more with another one that credits it.

    Then it may have read there what the outlet was told: which of the two it is from, other signs tell.
    """

    def shared(other: int) -> float:
        pair = pairs.get((min(child, other), max(child, other)))
        return pair.sharing if pair else 0.0

    nearer = (at for at in range(len(groups)) if at not in {child, home} and shared(at) > shared(home))
    return any(
        key(credit.name) == key(outlet) and credit.sure >= CREDITED
        for at in nearer
        for credit in credits_of(groups[at])
    )


def _named_bodies(
    child: int,
    groups: Groups,
    named: dict[str, list[Credited]],
    found: list[list[tuple[int | str, Credited]]],
    pairs: Pairs,
) -> list[tuple[str, Credited]]:
    """The bodies that gave out a text at hand which a text names as reporting what it shares with that text."""
    known = {name for name, _ in found[child]}
    row: list[tuple[str, Credited]] = []
    for name in sorted(name for name in named.keys() - known if _gave_out(named[name])):
        credit = mentions_of(groups[child], named[name][0].name)
        if credit is None:
            continue
        texts = [at for at, held in enumerate(found) if at != child and any(node == name for node, _ in held)]
        shared = [pair for at in texts if (pair := pairs.get((min(child, at), max(child, at)))) and pair.matches]
        if any(_beside(groups[child][0], credit, pair, child) for pair in shared):
            row.append((name, replace(credit, sure=CREDITED_IN_PASSING, issued=True)))
    return row


def _gave_out(given: Sequence[Credited]) -> bool:
    """Whether it is known of a body that a text at hand is its own, and not only that somebody heard it."""
    return any(credit.sure == ISSUED for credit in given)


def _beside(body: Body, credit: Credited, pair: Pair, child: int) -> bool:
    """Tell whether a passage stands in a sentence in which the text names whom it credits, or in the one after it."""
    marks = [span.start for span in credit.spans if span.article == body.id]
    starts = body.starts.tolist()
    named = {int(body.sentence[i]) for i, at in enumerate(starts) if any(at <= mark < body.ends[i] for mark in marks)}
    shared = {int(n) for match in pair.seen_from(child) for n in body.sentence[slice(*match.second)]}
    return any(n in shared or n + 1 in shared for n in named)


def _home(child: int, groups: Groups, options: list[int], pairs: Pairs) -> int | None:
    """The text of the credited outlet that the child shares most with, none that is later; None without one."""
    day = groups[child][0].reading.day
    best: tuple[float, int] | None = None
    for other in options:
        theirs = groups[other][0].reading.day
        if other == child or (day and theirs and theirs > day):
            continue
        pair = pairs.get((min(child, other), max(child, other)))
        rank = (pair.sharing if pair else 0.0, -other)
        best = rank if best is None else max(best, rank)
    return None if best is None else -best[1]

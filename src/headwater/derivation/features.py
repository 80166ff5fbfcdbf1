"""The figures on which a parent is chosen: one row for each text or agency that a child may have drawn on.

Every figure is near the range of 0 to 5: counts of words enter as logarithms. The weights are in `data/parents.tsv`.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.agencies import FIGURES, Possible, logit, possible
from headwater.derivation.ground import Ground
from headwater.derivation.naming import key
from headwater.derivation.signals import SIGNALS, elapsed
from headwater.derivation.weights import CREDITED_IN_PASSING, LINE
from headwater.derivation.witnesses import Testimony, Witnesses

Row = NDArray[np.float64]

# What is lost along a copy: each sign may speak for the parent, or against it.
LOSSES = ("fuller quotation", "quotation marks kept", "exact figure", "sharper date", "date kept", "fuller name")
WITNESSES = (
    "missing",
    "worded otherwise",
    "earlier, missing",
    "earlier, worded otherwise",
    "crossed",
    "between",
    "worded between",
)
PAIRED = (
    "attached",
    "dependence",
    "held",
    "same words",
    "literal",
    "alike",
    "unexplained words",
    "unexplained stretches",
    "explained by strangers",
    "explained by kin",
    "more within sentences: child",
    "more within sentences: parent",
    "changed words",
    "left out words",
    "left out words: nobody's",
    *(f"witnesses: {name}" for name in WITNESSES),
    "alone in common",
    "stands out: to the child",
    "stands out: to the parent",
    "detour",
    "same headline",
    "headline of another",
    "length",
    "order",
    "one house",
    "one house: dependence",
    "one house: alike",
    "one house: differing words",
    "one house: growth",
    "one house: stretches added",
    "one house: witnesses: earlier, missing",
    "one house: witnesses: earlier, worded otherwise",
    "one house: witnesses: between",
    "one house: witnesses: worded between",
    "one house: alone in common",
    "one house: detour",
    "one house: stands out",
    "one house: earlier",
    "one house: last before",
    "one house: fuller",
    "earlier: minutes",
    "earlier: hours",
    "earlier: days",
    "earlier: all are dated",
    "undated",
    "credits the outlet",
    "credits the same agency",
    "credits an agency",
    "names the outlet in passing",
    "parent alone credits",
    "child has a writer",
    "child's reporter: was told",
    "child's reporter: in the first person",
    "child's reporter: placed",
    "parent's own reporter",
    *(f"against: {name}" for name in LOSSES),
)
NAMES = (*PAIRED, *(f"signal: {name}" for name in SIGNALS), *FIGURES)
PLACE = {name: at for at, name in enumerate(NAMES)}
# Signals of one kind count up to this many times.
MOST = 3
# What tells older from newer within one newsroom as well.
TELLING_OF_VERSIONS = ("signal: brought up to date", "signal: correction")
# Of versions, a third text without a date tells which are neighbours, not which is older.
TOLD_OF_VERSIONS = frozenset(
    {
        "witnesses: earlier, missing",
        "witnesses: earlier, worded otherwise",
        "witnesses: between",
        "witnesses: worded between",
        "alone in common",
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible parent of a child, both as nodes, with its figures. ``via``: the texts that show an unseen one."""

    child: int
    parent: int
    row: Row
    via: tuple[int, ...] = ()

    @property
    def attested(self) -> bool:
        """Whether a third text speaks against the parent as the only one."""
        return any(self.row[PLACE[name]] > 0 for name in NAMES if "witnesses: " in name)


def candidates(ground: Ground, least: float) -> list[Candidate]:
    """Return all possible parents that share at least ``least``, by child and parent."""
    witnesses = Witnesses(ground)
    found = []
    named = {(node, child) for child, row in enumerate(ground.credited) for node, _ in row}
    for (one, other), pair in ground.pairs.items():
        for parent, child in ((one, other), (other, one)):
            likely = pair.sharing >= least and (one, other) in ground.directions and not ground.blocked(parent, child)
            # No newsroom takes its report from its own of a later day.
            likely = likely and (child, parent) not in ground.updates
            if likely or (parent, child) in named:
                found.append(Candidate(child, parent, _paired(ground, witnesses, parent, child)))
    found += [_of_agency(each) for each in possible(ground, witnesses, least)]
    return sorted(found, key=lambda c: (c.child, c.parent))


def _of_agency(each: Possible) -> Candidate:
    return Candidate(each.child, each.node, _row(each.figures), each.via)


def _row(figures: dict[str, float]) -> Row:
    row = np.zeros(len(NAMES))
    for name, value in figures.items():
        row[PLACE[name]] = value
    return row.round(5)


def _paired(ground: Ground, witnesses: Witnesses, parent: int, child: int) -> Row:
    told = witnesses.on(parent, child)
    house = ground.one_house(parent, child)
    figures = {
        **(_versions(ground, witnesses, parent, child) if house else _taken(ground, witnesses, parent, child)),
        **(_told_of_versions(told) if house else _told(told)),
        **_headlines(ground, parent, child),
        **figures_of_times(ground, parent, child),
        **_credits(ground, parent, child),
        **_signals(ground, parent, child),
    }
    return _row(figures)


def _told_of_versions(told: Testimony) -> dict[str, float]:
    return {f"one house: {name}": value for name, value in _told(told).items() if name in TOLD_OF_VERSIONS}


def _told(told: Testimony) -> dict[str, float]:
    return {
        "witnesses: missing": math.log1p(told.missing),
        "witnesses: worded otherwise": math.log1p(told.otherwise),
        "witnesses: earlier, missing": math.log1p(told.earlier_missing),
        "witnesses: earlier, worded otherwise": math.log1p(told.earlier_otherwise),
        "witnesses: crossed": math.log1p(told.crossed),
        "witnesses: between": math.log1p(told.between),
        "witnesses: worded between": math.log1p(told.worded_between),
        "alone in common": math.log1p(told.alone),
    }


def _taken(ground: Ground, witnesses: Witnesses, parent: int, child: int) -> dict[str, float]:
    """What speaks for one newsroom having taken from another: how much of the child that would explain, and how."""
    pair = ground.pairs[min(parent, child), max(parent, child)]
    side = 1 if child == pair.other else 0
    sizes = (len(pair.same[1 - side]), len(pair.same[side]))
    words = float(pair.same[side].sum())
    covered = float(pair.cover[side].sum())
    spare = witnesses.unexplained(parent, child)
    near = witnesses.nearness(parent, child)
    return {
        "attached": 1.0,
        "dependence": logit(pair.sharing) / 2,
        "held": pair.held[side],
        "same words": words / max(1, sizes[1]),
        "literal": pair.literal[side],
        "alike": pair.alike,
        "unexplained words": math.log1p(spare.own),
        "unexplained stretches": math.log1p(spare.stretches),
        "explained by strangers": math.log1p(spare.strangers),
        "explained by kin": math.log1p(spare.kin),
        "more within sentences: child": math.log1p(spare.within),
        "more within sentences: parent": math.log1p(witnesses.unexplained(child, parent).within),
        "changed words": math.log1p(max(0.0, covered - words)),
        "left out words": math.log1p(sizes[0] - float(pair.cover[1 - side].sum())),
        "left out words: nobody's": math.log1p(witnesses.unshared(parent)),
        "stands out: to the child": near.child,
        "stands out: to the parent": near.parent,
        "detour": near.detour,
        "length": math.log(max(1, sizes[0]) / max(1, sizes[1])),
        "order": pair.order,
    }


def _versions(ground: Ground, witnesses: Witnesses, parent: int, child: int) -> dict[str, float]:
    """What speaks for two texts of one house being neighbours: how little differs; and for their order: how they grow.

    Versions of one page grow; what a later report keeps of an earlier one need not.
    """
    pair = ground.pairs[min(parent, child), max(parent, child)]
    side = 1 if child == pair.other else 0
    sizes = (len(pair.same[1 - side]), len(pair.same[side]))
    common = pair.alike * sum(sizes) / 2
    near = witnesses.nearness(parent, child)
    stretches = witnesses.unexplained(parent, child).all_stretches, witnesses.unexplained(child, parent).all_stretches
    return {
        "one house": 1.0,
        "one house: dependence": logit(pair.sharing) / 2,
        "one house: alike": pair.alike,
        "one house: differing words": math.log1p(sum(sizes) - 2 * common),
        # That one is older, not by how much: else the oldest would seem everybody's parent.
        "one house: growth": math.tanh((math.log1p(sizes[1] - common) - math.log1p(sizes[0] - common)) / 2),
        "one house: stretches added": math.tanh(math.log1p(stretches[0]) - math.log1p(stretches[1])),
        "one house: detour": near.detour,
        "one house: stands out": (near.child + near.parent) / 2,
    }


def figures_of_times(ground: Ground, parent: int, child: int) -> dict[str, float]:
    """How much earlier the parent is dated, on three scales that end at 1 and -1."""
    texts = ground.corpus.texts
    hours = elapsed(texts[parent], texts[child])
    if hours is None:
        return {"undated": 1.0}
    house = ground.one_house(parent, child)
    return {
        "earlier: minutes": math.tanh(4 * hours),
        "earlier: hours": math.tanh(hours / 4),
        "earlier: days": math.tanh(hours / 24),
        "earlier: all are dated": math.tanh(4 * hours) if ground.all_dated else 0.0,
        "one house: earlier": math.tanh(4 * hours) if house else 0.0,
        "one house: last before": float(house and ground.last_before(parent, child)),
    }


def _credits(ground: Ground, parent: int, child: int) -> dict[str, float]:
    mine = ground.credited[child]
    outlet = max((credit.sure for node, credit in mine if node == parent), default=0.0)
    pair = ground.pair(parent, child)
    if pair is not None and pair.told_by(parent):
        # As good as a credit that names the outlet in passing: nobody else was told.
        outlet = max(outlet, CREDITED_IN_PASSING)
    agencies = {key(credit.name) for node, credit in mine if node != parent}
    theirs = {key(credit.name) for _, credit in ground.credited[parent]}
    carriers = ground.carriers.get(parent)
    carried = len(carriers.intersection(ground.partners(child))) if carriers else 0
    return {
        # An agency whose own report is at hand is as likely to be behind what shares text with it as one that is not.
        "agency: carried by others": math.log1p(carried),
        "credits the outlet": outlet,
        "credits the same agency": float(bool(agencies & theirs)),
        "credits an agency": float(bool(agencies - theirs)),
        "names the outlet in passing": float(0 < outlet < LINE),
        "parent alone credits": float(bool(theirs) and not mine),
        "child has a writer": float(ground.written(child)),
        **_reporters(ground, parent, child),
    }


def _reporters(ground: Ground, parent: int, child: int) -> dict[str, float]:
    """Whether either report shows a reporter of its own."""
    there = ground.corpus.texts[child].presence
    return {
        "child's reporter: was told": float(there.told),
        "child's reporter: in the first person": float(there.myself),
        "child's reporter: placed": float(there.placed),
        "parent's own reporter": ground.corpus.texts[parent].presence.shown,
    }


def _headlines(ground: Ground, parent: int, child: int) -> dict[str, float]:
    """Whether the child's headline is the parent's, or else that of a third text."""
    mine, theirs = ground.headlines[child], ground.headlines[parent]
    if not mine or not theirs:
        return {}
    same = bool(mine & theirs)
    others = (ground.headlines[other] for other in ground.partners(child) if other != parent)
    return {
        "same headline": float(same),
        "headline of another": float(not same and any(mine & other for other in others)),
    }


def _signals(ground: Ground, parent: int, child: int) -> dict[str, float]:
    """How often each sign speaks for the parent, less how often it speaks for the child, as the source."""
    found = ground.direction(parent, child)
    sums, against = {f"signal: {name}": 0.0 for name in SIGNALS}, {f"against: {name}": 0.0 for name in LOSSES}
    for signal in found.signals if found else ():
        name = f"signal: {signal.name}"
        if name in sums:
            sums[name] += 1.0 if signal.source == parent else -1.0
        if signal.name in LOSSES and signal.source == child:
            against[f"against: {signal.name}"] += 1.0
    capped = {name: min(MOST, max(-MOST, value)) for name, value in sums.items()}
    if not ground.one_house(parent, child):
        return {**capped, **{name: min(MOST, value) for name, value in against.items()}}
    # A newsroom that goes over its own text may know more: nothing of this is lost information.
    kept = {name: value for name, value in capped.items() if name in TELLING_OF_VERSIONS}
    return {
        **kept,
        "one house: fuller": math.tanh(sum(value for name, value in capped.items() if name not in kept) / 2),
    }

"""Which texts may have theirs from an unseen agency that somebody credits, and the figures that speak for it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from headwater.derivation.ground import Ground
from headwater.derivation.signals import elapsed
from headwater.derivation.weights import LINE
from headwater.derivation.witnesses import Witnesses

# An agency's report that another prints so many hours after a text was behind that text no more.
AGENCY_HOURS = 60.0
FIGURES = (
    "agency",
    "agency: named by a line",
    "agency: named in passing",
    "agency: carried by others",
    "agency: dependence",
    "agency: held",
    "agency: unexplained words",
    "agency: alone in common",
    "agency: child has a writer",
    "agency: child's own reporter",
)


@dataclass(frozen=True, slots=True)
class Possible:
    """An agency (a node behind the texts) that a child may draw on, with the texts that show it and its figures."""

    child: int
    node: int
    via: tuple[int, ...]
    figures: dict[str, float]


def possible(ground: Ground, witnesses: Witnesses, least: float) -> Iterator[Possible]:
    """Yield the agencies of those that credit them, and of those that share at least ``least`` with such.

    Through those that print what a body gave out nobody is held to have it from that body as well: an agency sends its
    reports to all who pay for them, a statement may have been read by those alone.
    """
    carriers: dict[int, dict[int, tuple[float, bool]]] = {}
    for text, named in enumerate(ground.credited):
        for node, credit in named:
            if node >= ground.size:
                carriers.setdefault(node, {})[text] = credit.sure, credit.issued
    for node, texts in sorted(carriers.items()):
        printing = sorted(text for text, (_, issued) in texts.items() if not issued)
        for child in range(ground.size):
            shared = {
                text: pair.sharing
                for text in printing
                if (pair := ground.pair(child, text)) and pair.sharing >= least and _may_carry(ground, text, child)
            }
            if child in texts or shared:
                via = tuple(sorted(shared, key=lambda text: (-shared[text], text)))
                sure = texts[child][0] if child in texts else None
                figures = {**_named(sure), **_carried(ground, witnesses, child, via)}
                yield Possible(child, node, via, {**figures, **_of_its_own(ground, child)})


def _of_its_own(ground: Ground, child: int) -> dict[str, float]:
    return {
        "agency: child has a writer": float(ground.written(child)),
        "agency: child's own reporter": ground.corpus.texts[child].presence.shown,
    }


def _may_carry(ground: Ground, text: int, child: int) -> bool:
    """Tell whether what a text has from an agency, another one may have from there too.

    Not where it names that other one as its source, nor where it came out days after it: agencies are printed at once.
    Nor has an agency its report from another, or a body in the news its own statement.
    """
    if text == child or child in ground.firsthand or any(node == child for node, _ in ground.credited[text]):
        return False
    hours = elapsed(ground.corpus.texts[child], ground.corpus.texts[text])
    return hours is None or hours <= AGENCY_HOURS


def _named(sure: float | None) -> dict[str, float]:
    return {
        "agency": 1.0,
        "agency: named by a line": float(sure is not None and sure >= LINE),
        "agency: named in passing": float(sure is not None and sure < LINE),
    }


def _carried(ground: Ground, witnesses: Witnesses, child: int, via: Sequence[int]) -> dict[str, float]:
    """What the child has in common with the texts that carry the agency's."""
    if not via:
        return {}
    size = len(ground.corpus.texts[child].exact)
    marks = np.zeros(size, dtype=np.bool_)
    for text in via:
        pair = ground.pairs[min(child, text), max(child, text)]
        marks |= pair.cover[1 if child == pair.other else 0]
    sharing = max(ground.pairs[min(child, text), max(child, text)].sharing for text in via)
    return {
        "agency: carried by others": math.log1p(len(via)),
        "agency: dependence": logit(sharing) / 2,
        "agency: held": float(marks.sum()) / max(1, size),
        "agency: unexplained words": math.log1p(size - float(marks.sum())),
        "agency: alone in common": math.log1p(max(witnesses.on(text, child).alone for text in via)),
    }


def logit(probability: float) -> float:
    """Return the log odds of a probability, kept from the infinite ends."""
    clipped = min(max(probability, 0.01), 0.99)
    return math.log(clipped / (1 - clipped))

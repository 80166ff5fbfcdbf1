"""Whether a stretch leaves something open, and by which wording."""

import re
from dataclasses import dataclass
from functools import cache

from headwater.claims.lexicon.openness import TRIGGERS, WORDINGS
from headwater.claims.lexicon.settled import AMID, HERE
from headwater.model.span import Span
from headwater.model.vocabulary import QuestionKind
from headwater.text.sieve import Sieve

TRIGGER = re.compile("|".join(TRIGGERS), re.IGNORECASE)
# What was open at first is so no more: *who had at first left open whether*, *was initially unclear*.
ONCE_OPEN = re.compile(r"(?:at first|initially|originally|no longer) (?:\S+ )?$", re.IGNORECASE)
BEFORE = 30
SETTLED = re.compile("|".join(HERE), re.IGNORECASE)
SETTLED_AMID = re.compile("|".join(AMID), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """The wording that leaves something open: ``span`` in the article's text."""

    span: Span
    kind: QuestionKind


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], QuestionKind], ...]:
    return tuple(
        (re.compile(r"(?<![\w'’])(?:" + wording.replace("'", "['’]") + r")(?!\w|['’]\w)", re.IGNORECASE), kind)
        for wording, kind in WORDINGS
    )


@cache
def _sieve() -> Sieve:
    return Sieve([pattern for pattern, _ in _patterns()])


def openings(text: str, within: Span) -> tuple[Opening, ...]:
    """Return the wordings in ``text[within]`` that leave something open, in order, none inside another."""
    kept: list[Opening] = []
    for pattern, kind in [_patterns()[at] for at in _sieve().possible(text, within.start, within.end)]:
        for match in pattern.finditer(text, within.start, within.end):
            span = Span(*match.span())
            if not _is_settled(text, within, span) and not any(span.overlap(other.span) for other in kept):
                kept.append(Opening(span, kind))
    # Asked last: few stretches come so far, and the question takes longer than the wordings that are left.
    if not kept or TRIGGER.search(text, within.start, within.end) is None:
        return ()
    return tuple(sorted(kept, key=lambda o: o.span))


def _is_settled(text: str, within: Span, span: Span) -> bool:
    """Tell whether a wording that leaves something open elsewhere leaves nothing open where it stands."""
    once = ONCE_OPEN.search(text, max(within.start, span.start - BEFORE), span.start)
    amid = SETTLED_AMID.finditer(text, within.start, within.end)
    return (
        once is not None
        or SETTLED.match(text, span.start, within.end) is not None
        or any(span.overlap(Span(*match.span())) for match in amid)
    )


def openness(text: str, within: Span) -> QuestionKind | None:
    """Return why ``text[within]`` counts as open by its first such wording, None where it does not."""
    return next((o.kind for o in openings(text, within)), None)

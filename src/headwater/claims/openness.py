"""Whether a stretch leaves something open, and by which wording."""

import re
from dataclasses import dataclass
from functools import cache

from headwater.claims.lexicon.openness import WORDINGS
from headwater.claims.lexicon.settled import AMID, HERE
from headwater.model.span import Span
from headwater.model.vocabulary import QuestionKind
from headwater.text.sieve import Sieve

# What was open at first is so no more: *who had at first left open whether*, *was initially unclear*.
ONCE_OPEN = re.compile(r"(?:at first|initially|originally|no longer) (?:\S+ )?$", re.IGNORECASE)
# Whoever it may be that does not know or tell: *to anyone who cannot tell me where it was* leaves nothing open.
WHOEVER = re.compile(
    r"(?:\b(?:any|some|every)(?:one|body)|"
    r"\b(?:those|whoever|people|nobody|no one)(?: (?!who\b)\S+)?),? (?:who|that) (?:\S+ )?$",
    re.IGNORECASE,
)
BEFORE = 40
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
    return tuple(sorted(kept, key=lambda o: o.span))


def _is_settled(text: str, within: Span, span: Span) -> bool:
    """Tell whether a wording that leaves something open elsewhere leaves nothing open where it stands."""
    first = max(within.start, span.start - BEFORE)
    return (
        any(before.search(text, first, span.start) for before in (ONCE_OPEN, WHOEVER))
        or SETTLED.match(text, span.start, within.end) is not None
        or any(span.overlap(Span(*match.span())) for match in SETTLED_AMID.finditer(text, within.start, within.end))
    )


def openness(text: str, within: Span) -> QuestionKind | None:
    """Return why ``text[within]`` counts as open by its first such wording, None where it does not."""
    return next((o.kind for o in openings(text, within)), None)

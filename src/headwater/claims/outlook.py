"""Whether a stretch of a report looks ahead or back from the day of its article: by its dates, then by its verbs."""

import re
from datetime import date
from functools import cache, lru_cache

from headwater.claims.clauses import is_finite
from headwater.claims.context import Context
from headwater.claims.lexicon.schedule import FORETELLING, FORWARD, MOVED, NO_MODIFIED, ONCE, YEAR_PREPOSITIONS
from headwater.claims.lexicon.tenses import AS_PLANNED, PAST
from headwater.claims.statements import Unit
from headwater.claims.when import HAS, When
from headwater.model.span import Span
from headwater.model.vocabulary import Outlook
from headwater.text.sieve import Sieve, folded, needles_of

# Every form begins at a border of a word: asked once, and not for each of them.
LOOKS_AHEAD = re.compile(rf"\b(?:{'|'.join(FORWARD)})", re.IGNORECASE)
LOOKS_BACK = re.compile(r"\b(?:had|was|were|did)\b", re.IGNORECASE)
IS_MOVED = re.compile(MOVED, re.IGNORECASE)
WAS_PLANNED = re.compile(ONCE, re.IGNORECASE)
PLANNED_SO = re.compile(AS_PLANNED, re.IGNORECASE)
# "Could have struck", "would have cost": a modal that looks back.
UNREAL = re.compile(r"\b(?:would|could|might|should|may|must)(?:n't| not)? have\b", re.IGNORECASE)
# "The talks, which resume on Monday": the verb of a clause of its own, right before its date.
RELATIVE = re.compile(r"\b(?:which|who) ([a-z]+) (?=(?:[a-z]+ ){0,3}$)", re.IGNORECASE)
FORETELLS = re.compile(FORETELLING, re.IGNORECASE)
# "Third-quarter accounts are due": the quarter tells which figures, not when.
PART_OF_YEAR = re.compile(r"-[QH]\d$")
# "The 2020 campaign": a year that tells which one, not "in 2020", "by 2020".
YEAR = re.compile(r"\d{4}")
BEFORE_YEAR = re.compile(rf"\b(?:{YEAR_PREPOSITIONS})[\s-]$", re.IGNORECASE)
BEHIND_YEAR = re.compile(rf"\s(?!(?:{NO_MODIFIED})\b)[a-z][a-z-]+", re.IGNORECASE)
# "In ten days", "over the next weeks", "has ten days to"; not "the ten-day siege", "the first in ten days".
IN_SO_LONG = re.compile(
    r"\b(?:in|within|inside|over|during|for|next|coming|following|another|more|ha[sd]|have|gives?|given|gave|giving|granted|allow(?:s|ed))\b",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|"
    r"only|last|most|least|worst|best|\w{3,}est)\b[^.;:]{0,60}\b(?:in|for|over) (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
LONGEST_LEAD = 90
# "The 2031 edition is to be held in Orl": a year that tells which one tells when as well, of what is held by the year.
HELD_THEN = re.compile(
    r"\s(?:[A-Za-z-]+ ){0,3}?(?:editions?|games|tournament|finals|congress|forum|summit|festival|conference|"
    r"championships?|biennale|fair|cup|convention|elections?) "
    r"(?:(?:is|are|was|were) (?:to be|set to be|due to be|scheduled to be)|will be) "
    r"(?:\w+ly )?(?:held|hosted|staged|played|organi[sz]ed)\b",
    re.IGNORECASE,
)
# "Usually report on a test the following day": what is always so is no appointment.
HABIT = re.compile(
    r"\b(?:usually|normally|typically|generally|often|always|traditionally|routinely|habitually|as a rule|"
    r"tends? to|every)\b",
    re.IGNORECASE,
)
ON_THE_MORROW = re.compile(r"\b(?:following|next|later|after|afterwards)\b", re.IGNORECASE)
COUNTED_ON = re.compile(r"\b(?:later|after|afterwards)$", re.IGNORECASE)
# A clause of its own behind a date: what is past in it says nothing of the date.
NEXT_CLAUSE = re.compile(
    r"[,;–—]\s*(?:which|who|whose|whom|where|when|after|as|while|but|although|though|saying|citing|demanding)\b",
    re.IGNORECASE,
)
DAY_OF_MONTH = re.compile(r"\d{4}-\d\d-\d\d")
# Expectations beyond this many years are no appointments.
FARTHEST_YEARS = 30
# How far before a date the word that looks ahead may stand, where the date is the article's own.
NEAR = 50
REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


@cache
def _sieve() -> Sieve:
    return Sieve([re.compile(form, re.IGNORECASE) for form in FORWARD])


def _held(pattern: re.Pattern[str], low: str) -> bool:
    """Tell whether what a match of ``pattern`` holds for sure stands in the folded stretch ``low``."""
    held = needles_of(pattern)
    return held is None or any(needle in low for needle in held)


def ahead_cues(text: str, within: Span | None = None) -> list[int]:
    """Return where in ``text`` (or its part ``within``) the words stand that look ahead; the month of May is none."""
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    if _sieve().none(text, start, end):
        return []
    return [found.start() for found in LOOKS_AHEAD.finditer(text, start, end) if found.group() != "May"]


def is_ahead(context: Context, unit: Unit, when: When) -> bool:
    """Tell whether a dated stretch looks ahead from its article's day: by its words, and by its days where known."""
    reading = context.readings[unit.article]
    text = unit.span.of(reading.text)
    if when.value in REFERENCES or not (when.earliest or when.latest):
        return False
    if when.phrase.of(reading.text).lower().startswith(("earlier", "since ")) or _is_adjective(reading.text, when):
        return False
    if ON_THE_MORROW.search(when.phrase.of(reading.text)) and HABIT.search(text):
        return False
    if when.value.startswith("P") and not _is_in_so_long(reading.text, unit, when):
        return False
    day = reading.day
    if day is None:
        return bool(ahead_cues(text))
    last = when.latest or when.earliest or ""
    if last < day or int(last[:4]) > int(day[:4]) + FARTHEST_YEARS:
        return False
    first = when.earliest or last
    if first == last == day:  # "will vote on Friday", told on that Friday; not "said on Friday that they will vote"
        near = reading.text[max(unit.span.start, when.phrase.start - NEAR) : when.phrase.start]
        return bool(ahead_cues(near.rpartition(",")[2]))
    ahead = bool(ahead_cues(text)) or IS_MOVED.search(text) is not None or _is_foretold(context, unit)
    return last > day and (ahead or (first > day and (_is_sure(when, day) or not _looks_back(text, unit, when))))


def _is_sure(when: When, day: str) -> bool:
    """Tell whether a date is a day of the calendar well after the article's: whatever the verb tells, it is to come.

    "They had sold tickets for a concert on May 5." The day right after may be one that a zone of time or a late
    filing has made so.
    """
    if not DAY_OF_MONTH.fullmatch(when.value) or when.latest is None:
        return False
    return (date.fromisoformat(when.value) - date.fromisoformat(day)).days > 1


def _is_adjective(text: str, when: When) -> bool:
    """Tell "third-quarter accounts", which tells of what time they are, from "in the third quarter"."""
    part = when.time.span
    if YEAR.fullmatch(part.of(text)):
        tells_which = not BEFORE_YEAR.search(text, 0, part.start) and BEHIND_YEAR.match(text, part.end) is not None
        return tells_which and HELD_THEN.match(text, part.end) is None
    return (
        PART_OF_YEAR.search(when.value) is not None
        and "-" in part.of(text)
        and text[part.end : part.end + 2].strip().isalpha()
    )


def _is_in_so_long(text: str, unit: Unit, when: When) -> bool:
    """Tell whether a length of time is counted from now: "in ten days", not "the first in ten days"."""
    start = when.time.span.start
    lead = text[max(unit.span.start, when.phrase.start - len("within the ")) : start]
    told = (
        IN_SO_LONG.search(lead) or IN_SO_LONG.search(when.phrase.of(text)) or HAS.search(text, unit.span.start, start)
    )
    return told is not None and not RECORD.search(text, max(unit.span.start, start - LONGEST_LEAD), start)


def _is_foretold(context: Context, unit: Unit) -> bool:
    """Tell whether the verb that a statement hangs on looks ahead: "expects rents to rise"."""
    if unit.said is None:
        return False
    reading = context.readings[unit.article]
    cues = reading.annotations.attributions[unit.said].cue
    return any(FORETELLS.search(cue.of(reading.text)) is not None for cue in cues)


def _looks_back(text: str, unit: Unit, when: When) -> bool:
    """Tell whether what no cue says to come has been; "rose in ten days" tells of no length to come."""
    at = when.phrase.start - unit.span.start
    further = NEXT_CLAUSE.search(text, at)
    own = text[_own_clause(text, at) : further.start() if further else None]
    if LOOKS_BACK.search(own):
        return True
    if COUNTED_ON.search(text[at : when.phrase.end - unit.span.start]):  # "patients heard of it four months later"
        return any(map(is_past, unit.wording))
    return when.value.startswith("P") and any(map(is_past, unit.wording))


def _own_clause(text: str, at: int) -> int:
    """Where the clause that holds ``at`` begins: behind "which" or "who" with a verb of the present right after it.

    "They denied that it was tied to the talks, which resume on Monday" looks back, but not in what dates the talks.
    """
    begins = [found.start() for found in RELATIVE.finditer(text, 0, at) if not is_past(found[1].lower())]
    return begins[-1] if begins else 0


def is_given_up(context: Context, unit: Unit, when: When) -> bool:
    """Tell whether a date is the one given up: ``moved from Monday``, ``announced for Monday, was moved``."""
    text = context.readings[unit.article].text
    verb = IS_MOVED.search(text, unit.span.start, unit.span.end)
    if verb is None:
        before = PLANNED_SO.sub(" ", text[unit.span.start : when.phrase.start])
        return WAS_PLANNED.search(before) is not None
    return when.phrase.start < verb.start() or when.phrase.of(text).startswith("from ")


@lru_cache(maxsize=1 << 15)
def looks(stretch: str, found: tuple[str, ...]) -> Outlook | None:
    """Return where the verbs of ``stretch`` look, None where it has none that tells; ``found`` are its folded words."""
    low = folded(stretch)
    said = stretch
    if _held(PLANNED_SO, low):
        said = PLANNED_SO.sub(" ", stretch)
        low = folded(said)
    if (_held(UNREAL, low) and UNREAL.search(said)) or (_held(WAS_PLANNED, low) and WAS_PLANNED.search(said)):
        return Outlook.BACK
    if ahead_cues(said):
        return Outlook.AHEAD
    if any(map(is_past, found)):
        return Outlook.BACK
    return Outlook.PRESENT if any(map(is_finite, found)) else None


def is_past(word: str) -> bool:
    """Tell whether a folded word can be a past tense or a participle."""
    return word in PAST or (word.endswith("ed") and is_finite(word))

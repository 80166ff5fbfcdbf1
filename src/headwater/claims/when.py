"""Time expressions with the days they stand for, read together with the preposition before them."""

import re
from dataclasses import dataclass
from datetime import date

from headwater.claims.lexicon.schedule import LASTING
from headwater.claims.month_parts import part_before, part_inside
from headwater.model.annotations import TimeExpression
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import TimeType
from headwater.text.calendar import Interval, deadline, interval

# The words that say how something lies to a time, right before it.
LEAD = re.compile(
    r"(?:\b(?:no (?:later|earlier|sooner) than|at the latest by|later (?:in|this)|as early as|as late as|within|inside|"
    r"in less than|in under|over|during|in|by|before|until|till|through|after|since|from|for|on|at)\s+)?"
    r"(?:(?:the|about|around|some|a|early|late|mid|next|coming|following)\s+){0,3}$",
    re.IGNORECASE,
)
# A bare duration tells no date; one of these before it makes it reach from the article's day on.
AHEAD = re.compile(
    r"^(?:within|inside|over the|during the|in|before|until|no later than|after|for the next|the next|the coming)\b",
    re.IGNORECASE,
)
# "Moved from May 5 to May 19" names two days, no stretch that begins on the first.
TO = re.compile(r"\s+(?:to|until)\b", re.IGNORECASE)
# "The summer flow of the river" dates nothing; "in the summer" does.
SEASON = re.compile(r"(?:the )?(?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
BY_TIME = re.compile(
    r"\b(?:in|by|before|until|till|from|since|during|through|this|next|last|late|early|mid)\b", re.IGNORECASE
)
# "Pencilled in for the autumn"; "planned for the summer holidays" has a noun behind it.
FIXED_FOR = re.compile(
    r"\b(?:planned|set|scheduled|slated|due|expected|pencil?led in|fixed|booked|earmarked|announced)\s+"
    r"for\s+(?:the\s+)?$",
    re.IGNORECASE,
)
NOUN_AFTER = re.compile(r"\s+[a-z]")
AGO = re.compile(r"\s+(?:ago|earlier|before|after|later)\b", re.IGNORECASE)
# "Delayed until May 5" names a day, no stretch that ends on it.
PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|moved|deferred|adjourned|rescheduled|put off|pushed back|held over)\s+(?:until|till)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
# A length tied to another date than the article's: "in the six weeks to August 2", "within days of the vote".
TIED = re.compile(r"\s+(?:(?:to|through|until|up to|ended|ending) (?=[A-Z\d]|the end)|(?:of|following|since)\b)")
# "Has ten days to reply": the length reaches from the article's day on.
HAS = re.compile(
    r"\b(?:(?:has|have|gets?|given|leaves? (?:it|him|her|them|us))|"
    r"(?:gives?|gave|giving|given|grants|granted|allow(?:s|ed)) (?:[\w'’-]+ ){1,6}?)\s*"
    r"(?:(?:only|just|now|another|about|up to)\s+)*$",
    re.IGNORECASE,
)
# "For the first time in eleven weeks", "the worst in a decade": what no length of the time to come is.
RECORD = re.compile(
    r"\b(?:(?:first|second|third) time|never|(?:worst|best|most|least|biggest|largest|highest|lowest|deadliest|"
    r"strongest|weakest|longest|heaviest|sharpest|steepest|greatest|smallest)\b)[^,;]*$",
    re.IGNORECASE,
)
TO_DO = re.compile(r"\s+(?:left\s+)?(?:in which\s+)?to\s+[a-z]")
NOT = re.compile(
    r"\b(?:(?:will|would|could|can|may|might|should|does|do|did|is|are|was|were) ?not|"
    r"(?:wo|would|ca|could|is|are|was|were|do|does|did)n['’]t|unlikely|never|"
    r"no [^,;]{2,40} (?:is|are|was|were) (?:expected|likely|due|anticipated|foreseen|planned|scheduled))\b",
    re.IGNORECASE,
)
# "Not expected until May", "will not reopen until May": it comes from then on; "will not run until May" ends then.
NOT_UNTIL = re.compile(
    r"\b(?:expected|due|likely|scheduled|planned|anticipated|known|ready|decided?|(?:re)?open(?:ed)?|begin|start(?:ed)?|"
    r"resumed?|return(?:ed)?|vote|announced?|published?|released?|completed?|finished|arrive|meet|take (?:place|effect|"
    r"office)|come|be (?:back|over|held|made|paid|clear))\b[^,;]*$",
    re.IGNORECASE,
)
# "Runs through Friday" ends with it.
THROUGH = re.compile(r"^through(?=\s)", re.IGNORECASE)
# "Is out for six weeks", "has been banned for two years": from the article's day on.
OUT_FOR = re.compile(rf"{LASTING}$", re.IGNORECASE)
# How much of a time is meant by words right before it, no further before it than so many code points.
NEAR = 24
PARTS = (
    (re.compile(r"\b(?:first|second|other) half of\b[^.;]*$", re.IGNORECASE), 1 / 2),
    (re.compile(r"\b(?:first|last|second|third) week (?:of|in)\b[^.;]*$", re.IGNORECASE), 1 / 4),
    (
        re.compile(
            r"\b(?:early|late|mid|(?:beginning|start|middle|end|first days|last days|final days) of)\b[^.;]*$",
            re.IGNORECASE,
        ),
        1 / 2,
    ),
)
# "By the end of May" is as sharp as its last day; a half, a quarter, a weekday and a season are what they are.
LAST_DAY = re.compile(r"(?:by|before|until|till|no later than)\b", re.IGNORECASE)
WHOLE_IN_VALUE = re.compile(r"-[HQ]\d|-W\d\d-|-(?:SP|SU|FA|WI)$")
# What says that of a day only a part is named, in the TIMEX3 value and in words.
PART_IN_VALUE = re.compile(r"T(?:MO|MI|AF|EV|NI|DT)")
PART_OF_DAY = re.compile(r"\b(?:early|small) hours\b|\bovernight\b", re.IGNORECASE)
# "As early as October", "in May at the earliest", "not until June at the soonest": it may come from then on.
FROM_THEN = re.compile(
    r"\b(?:as (?:early|soon) as|no (?:earlier|sooner) than)(?: (?:in|on|the|this|next))*\s*$", re.IGNORECASE
)
AT_THE_EARLIEST = re.compile(r",? at (?:the )?(?:very )?(?:earliest|soonest)\b", re.IGNORECASE)
FAR = 60  # code points that may lie between "not" and "before"
# A fiscal year is taken for the year that it is named after: nobody says when it begins.
FISCAL = re.compile(r"^FY(?=\d{4}$)")
BACK = re.compile(r"\b(?:past|last|previous|preceding|recent)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A dated stretch: ``phrase`` with its preposition, and the ISO days it covers, each None if open.

    ``share`` is how much of the time it names is meant (*early in May*, *the first half of May*), ``part_of_day`` says
    that of a day only the morning, the night or the like is named, ``by`` that all up to its end is meant.
    """

    phrase: Span
    time: TimeExpression
    earliest: str | None
    latest: str | None
    share: float = 1.0
    part_of_day: bool = False
    by: bool = False

    @property
    def value(self) -> str:
        """The TIMEX3 value as stated."""
        return self.time.value

    @property
    def own_days(self) -> int | None:
        """How many days the bare time covers, whatever preposition stands before it; None where that is open."""
        first, last = interval(self.time.value, self.earliest or self.latest)
        days = _count(first, last)
        return days if days is None else max(1, round(days * self.share))

    @property
    def days(self) -> int | None:
        """How many days it covers, None where an end is open."""
        return _count(self.earliest, self.latest)


def _count(first: str | None, last: str | None) -> int | None:
    if first is None or last is None:
        return None
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def whens(reading: Reading, within: Span) -> tuple[When, ...]:
    """Return the dated stretches of an article inside ``within``, in order, without durations that date nothing."""
    found = []
    for time in reading.annotations.times:
        if within.contains(time.span) and time.type is not TimeType.SET:
            when = _when(reading, time, within)
            if when is not None:
                found.append(when)
    return tuple(found)


def _names_time(lead: str) -> bool:
    """Tell "in the summer" from "a winter fair", whatever preposition stands before it."""
    return BY_TIME.search(lead) is not None and lead.rsplit(maxsplit=1)[-1].lower() not in {"a", "an"}


def _when(reading: Reading, time: TimeExpression, within: Span) -> When | None:
    text = reading.text
    before = text[max(within.start, time.span.start - 40) : time.span.start]
    lead = LEAD.search(before)
    start = time.span.start - len(lead.group().lstrip()) if lead else time.span.start
    phrase = Span(start, time.span.end)
    words = THROUGH.sub("until", phrase.of(text))
    fixed = FIXED_FOR.search(before) is not None and NOUN_AFTER.match(text, time.span.end) is None
    if SEASON.fullmatch(time.span.of(text)) and not (fixed or (lead and _names_time(lead.group()))):
        return None
    day = time.anchor or reading.day
    part = _part(text, time, before, day)
    if part is not None:
        whole = time.type is TimeType.DURATION  # "the first week of May" is a length, "the first half of" May a month
        return When(phrase, time, *part, 1.0 if whole else _share(text, phrase, time, within))
    if time.type is TimeType.DURATION:
        out = OUT_FOR.search(text[max(within.start, time.span.start - FAR) : time.span.start]) is not None
        if out or (HAS.search(before) and TO_DO.match(text, time.span.end)):
            return When(phrase, time, *deadline(f"within {time.span.of(text)}", time.value, day))
        if not _is_ahead(text, time, words) or RECORD.search(before):
            return None
    value = FISCAL.sub("", time.value)
    between = words.casefold().startswith("from ") and TO.match(text, time.span.end) is not None
    between = between or (words.casefold().startswith(("until", "till")) and PUT_OFF.search(before) is not None)
    earliest, latest = interval(value, day) if between else deadline(words, value, day)
    opened = _is_opened(text[max(within.start, start - FAR) : start], words) or _is_first(reading, time, within)
    if opened:
        earliest, latest = interval(value, day)[0], None  # "will not open before May"
    return When(
        phrase,
        time,
        earliest,
        latest,
        _share(text, phrase, time, within),
        _is_part_of_day(text, phrase, time),
        by=not (between or opened) and LAST_DAY.match(words) is not None,
    )


def _is_opened(before: str, words: str) -> bool:
    """Tell "will not open before May", "is not expected until May": what is named is where it begins."""
    denied = NOT.search(before)
    if denied is None:
        return False
    if words.lower().startswith("before"):
        return True
    return words.lower().startswith(("until", "till")) and NOT_UNTIL.search(before, denied.end()) is not None


def _is_first(reading: Reading, time: TimeExpression, within: Span) -> bool:
    """Tell "as early as May", "in May at the earliest", of a time to come: it names the first day, and no last one."""
    text = reading.text
    said = FROM_THEN.search(text, max(within.start, time.span.start - NEAR), time.span.start)
    if said is None and AT_THE_EARLIEST.match(text, time.span.end) is None:
        return False
    first = interval(time.value, time.anchor or reading.day)[0]
    return first is not None and reading.day is not None and first > reading.day


def _part(text: str, time: TimeExpression, before: str, day: str | None) -> Interval | None:
    """The days of a part of a month, None where no part is told."""
    if time.type is TimeType.DURATION:
        return part_inside(before, time.span.of(text), day)
    return part_before(before, time.value, day)


def _is_ahead(text: str, time: TimeExpression, words: str) -> bool:
    """Tell whether a length, with the preposition before it in ``words``, reaches from the article's day on."""
    # "Reopens after 14 months of repairs": a length of something that has been.
    if TIED.match(text, time.span.end) or AGO.match(text, time.span.end) or BACK.search(words):
        return False
    return AHEAD.match(words.strip()) is not None


def _share(text: str, phrase: Span, time: TimeExpression, within: Span) -> float:
    """How much of the time it names a phrase means, by the words in it and right before it."""
    if WHOLE_IN_VALUE.search(time.value) or LAST_DAY.match(phrase.of(text)):
        return 1.0
    said = text[max(within.start, time.span.start - NEAR) : max(phrase.end, time.span.end)]
    return next((share for part, share in PARTS if part.search(said)), 1.0)


def _is_part_of_day(text: str, phrase: Span, time: TimeExpression) -> bool:
    return PART_IN_VALUE.search(time.value) is not None or PART_OF_DAY.search(phrase.of(text)) is not None

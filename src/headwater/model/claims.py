"""What a story asserts, on how many origins it rests, what changed on the way, and what is still to come."""

from dataclasses import dataclass

from headwater.model.derivation import OriginRange
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import (
    CalendarStatus,
    Certainty,
    DriftKind,
    Outlook,
    Polarity,
    Precision,
    QuestionKind,
    Quotation,
    TimeType,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """The time that a statement speaks of: first and last ISO day, None where that end is open, and how sharp it is.

    ``outlook`` says whether the statement looks back or ahead from its article's day; ``spans`` are the time
    expressions it was read from, none where tense alone tells.
    """

    earliest: str | None
    latest: str | None
    precision: Precision
    outlook: Outlook
    spans: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution's content, or one assertion in the article's own voice (``quotation`` and ``speaker`` None).

    ``time`` is the time it speaks of, None where neither a date nor a verb tells.
    """

    article: str
    start: int
    end: int
    speaker: str | None = None
    quotation: Quotation | None = None
    role: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    time: Moment | None = None

    @property
    def place(self) -> ArticleSpan:
        """The stretch of text that holds the statement."""
        return ArticleSpan(self.article, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Drift:
    """A difference of a named kind between two wordings of a claim, along the derivation where one is known."""

    from_: ArticleSpan
    to: ArticleSpan
    kind: DriftKind
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Aligned statements of one story that assert the same thing, heaviest first in a dossier.

    ``text`` is the exact wording of the fullest statement, whose span is ``statements[0]``.
    """

    id: str
    text: str
    certainty: Certainty
    statements: tuple[Statement, ...]
    outlets: tuple[str, ...]
    origins: OriginRange
    informants: tuple[str, ...]
    drift: tuple[Drift, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression of an article, resolved with the date the story gives that article."""

    article: str
    start: int
    end: int
    type: TimeType
    value: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class OtherDate:
    """Another date told of the same thing: its TIMEX3 ``value``, its first and last ISO day, and where that is said."""

    value: str
    earliest: str | None
    latest: str | None
    statements: tuple[ArticleSpan, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """When something happened and when that was reported: ISO values, with all the spans that say so.

    ``value`` is the TIMEX3 value as stated, ``earliest`` and ``latest`` the first and last ISO day it covers,
    ``reported`` the ISO days of the articles that tell it. ``conflicts`` are the other dates that the story gives the
    same happening: each stands on the line as an entry of its own as well, for nothing says which is right.
    """

    value: str
    what: str
    reported: tuple[str, ...]
    statements: tuple[ArticleSpan, ...]
    earliest: str | None = None
    latest: str | None = None
    conflicts: tuple[OtherDate, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarReport:
    """What one article says of an expectation: that it ``stands``, was moved, has happened or was cancelled.

    ``published`` is the article's date as the report has it, None where unknown; ``said_by`` are the informants there.
    """

    article: str
    published: str | None
    status: CalendarStatus
    said_by: tuple[str, ...]
    statements: tuple[ArticleSpan, ...]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something said to be going to happen: ISO days ``earliest`` and ``latest``, the TIMEX3 ``value`` as stated.

    ``status`` is what became of it by the ``reports`` up to the dossier's ``as_of`` date; ``reports`` has one row for
    each article that speaks of it, in the order of their dates, articles of other stories included. ``moved_to`` is the
    date that replaced this one, ``moved_from`` the one that it replaced; each has an entry of its own in its story.
    ``key`` names the expectation: it stays the same whatever is reported later, and over all dates it is moved to.
    """

    what: str
    earliest: str | None
    latest: str | None
    value: str
    certainty: Certainty
    said_by: tuple[str, ...]
    statements: tuple[ArticleSpan, ...]
    open_ended: str | None = None
    status: CalendarStatus = CalendarStatus.STANDS
    key: str = ""
    reports: tuple[CalendarReport, ...] = ()
    moved_to: OtherDate | None = None
    moved_from: OtherDate | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Something said to be undecided, unknown, or not commented on, and by whom."""

    article: str
    start: int
    end: int
    kind: QuestionKind
    by: str | None = None


@dataclass(frozen=True, slots=True)
class StoryClaims:
    """Everything the claims stage finds in one story; ``as_of`` is the ISO day that the calendar is reckoned at."""

    claims: tuple[Claim, ...]
    timeline: tuple[TimelineEntry, ...]
    calendar: tuple[CalendarEntry, ...]
    questions: tuple[Question, ...]
    only_in: tuple[ArticleSpan, ...]
    as_of: str | None = None

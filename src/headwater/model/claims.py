"""What a story asserts, on how many origins it rests, what changed on the way, and what is still to come."""

from dataclasses import dataclass

from headwater.model.derivation import OriginRange
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import (
    CalendarStatus,
    Certainty,
    DriftKind,
    Polarity,
    QuestionKind,
    Quotation,
    TimeType,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution's content, or one assertion in the article's own voice (``quotation`` and ``speaker`` None)."""

    article: str
    start: int
    end: int
    speaker: str | None = None
    quotation: Quotation | None = None
    role: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE

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
class TimelineEntry:
    """When something happened and when that was reported: ISO values, with all the spans that say so."""

    value: str
    what: str
    reported: tuple[str, ...]
    statements: tuple[ArticleSpan, ...]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something said to be going to happen: ISO days ``earliest`` and ``latest``, the TIMEX3 ``value`` as stated."""

    what: str
    earliest: str | None
    latest: str | None
    value: str
    certainty: Certainty
    said_by: tuple[str, ...]
    statements: tuple[ArticleSpan, ...]
    open_ended: str | None = None
    status: CalendarStatus = CalendarStatus.EXPECTED


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
    """Everything the claims stage finds in one story."""

    claims: tuple[Claim, ...]
    timeline: tuple[TimelineEntry, ...]
    calendar: tuple[CalendarEntry, ...]
    questions: tuple[Question, ...]
    only_in: tuple[ArticleSpan, ...]

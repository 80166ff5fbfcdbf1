"""What a story asserts, on how many origins it rests, what changed on the way, and what is still to come."""

from dataclasses import dataclass

from headwater.model.derivation import OriginRange
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import (
    CalendarStatus,
    Certainty,
    CorrectionKind,
    DiscrepancyKind,
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
class Step:
    """A derivation that a claim came along: the ids of its two ends, as in the story's ``derivations``."""

    child: str
    parent: str


@dataclass(frozen=True, slots=True)
class Support:
    """One origin that stands behind a claim, and how the claim comes from it.

    ``origin`` is an article's id or an unseen parent's. ``articles`` carry the claim from there, ``steps`` are the
    derivations that it came along, ``statements`` its wordings, earliest first. ``certainty`` and ``polarity`` are
    those of the earliest wording, ``hedged`` and ``denied`` say whether any is less than certain, or denies the claim.
    ``apart`` are the origins that these articles have where every doubtful derivation is cut: over all of a claim's
    rows together they are the ones that ``origins.most`` counts.
    """

    origin: str
    articles: tuple[str, ...]
    statements: tuple[ArticleSpan, ...]
    informants: tuple[str, ...]
    certainty: Certainty
    polarity: Polarity
    hedged: bool
    denied: bool
    steps: tuple[Step, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstSeen:
    """Where a claim was first reported: the article, and its date (ISO 8601) as the report has it."""

    article: str
    published: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Aligned statements of one story that assert the same thing, heaviest first in a dossier.

    ``text`` is the exact wording of the fullest statement, whose span is ``statements[0]``. ``support`` has one row for
    each origin that ``origins.least`` counts. ``first_seen`` is None where no article that carries it has a date.
    ``unattributed`` are the statements that an article makes in its own voice and another article gives as somebody's
    words: there the attribution is lost, or the article vouches for it itself. ``withdrawn`` are those in articles that
    were withdrawn.
    """

    id: str
    text: str
    certainty: Certainty
    statements: tuple[Statement, ...]
    outlets: tuple[str, ...]
    origins: OriginRange
    informants: tuple[str, ...]
    drift: tuple[Drift, ...] = ()
    support: tuple[Support, ...] = ()
    first_seen: FirstSeen | None = None
    unattributed: tuple[ArticleSpan, ...] = ()
    withdrawn: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that reports give for the same thing.

    ``value`` is the wording of the first that has it, ``statements`` are all places with it, ``said_by`` the informants
    there. ``earliest`` and ``latest`` are the first and last ISO days on which it was reported, None where unknown.
    """

    value: str
    statements: tuple[ArticleSpan, ...]
    origins: tuple[str, ...]
    said_by: tuple[str, ...]
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Reports of independent origins that differ on one claim: nothing here says which of the ``versions`` is right.

    ``claim`` is the claim's id. Versions are in the order of their first report.
    """

    claim: str
    kind: DiscrepancyKind
    versions: tuple[Version, ...]
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A notice by which an article corrects, updates or withdraws what was published before.

    ``was`` is the wrong figure and ``now`` the right one, in the notice or in the two versions, None where neither
    says. ``earlier`` are the ids of the article's earlier versions, the first first. ``carried`` are the places where
    other articles have the old figure for the same thing, or, of what was withdrawn, its text; ``still`` are the ids of
    those among them that were published after the notice.
    """

    article: str
    kind: CorrectionKind
    notice: ArticleSpan
    was: ArticleSpan | None
    now: ArticleSpan | None
    earlier: tuple[str, ...]
    carried: tuple[ArticleSpan, ...]
    still: tuple[str, ...]


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
    """Something said to be undecided, unknown, or not commented on, and by whom.

    ``answered`` are statements of later articles that speak of the same matter and no longer leave it open: where an
    answer may be found, not proof that it is one.
    """

    article: str
    start: int
    end: int
    kind: QuestionKind
    by: str | None = None
    answered: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryClaims:
    """Everything the claims stage finds in one story; ``as_of`` is the ISO day that the calendar is reckoned at.

    ``names`` are pairs of a speaker's name in an article and the one that the speaker goes by in the story, where they
    differ.
    """

    claims: tuple[Claim, ...]
    timeline: tuple[TimelineEntry, ...]
    calendar: tuple[CalendarEntry, ...]
    questions: tuple[Question, ...]
    only_in: tuple[ArticleSpan, ...]
    as_of: str | None = None
    discrepancies: tuple[Discrepancy, ...] = ()
    corrections: tuple[Correction, ...] = ()
    names: tuple[tuple[str, str], ...] = ()

"""The report: one dossier a story, and what became of everything given. Its JSON is the published contract."""

from dataclasses import dataclass

from headwater.model.article import Coverage
from headwater.model.claims import CalendarEntry, Claim, Correction, Discrepancy, Question, TimelineEntry, TimeMention
from headwater.model.derivation import Derivation, OriginRange, Passage, Unseen
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import Basis, Certainty, CreditForm, Polarity, Quotation


@dataclass(frozen=True, slots=True)
class ReportCredit:
    """A credit as it stands in an article of the report."""

    name: str
    form: CreditForm
    span: ArticleSpan


@dataclass(frozen=True, slots=True)
class ReportDateline:
    """The dateline of an article of the report."""

    span: ArticleSpan
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """An article of a story, with its furniture; ``text`` is the text that all spans count in.

    ``published_spans`` show where its date is stated, or the passages, shared with dated articles, that it was inferred
    from.
    """

    id: str
    path: str | None
    outlet: str | None
    title: str | None
    published: str | None
    published_basis: Basis
    published_reading: str | None
    dateline: ReportDateline | None
    byline: str | None
    url: str | None
    language: str | None
    credits: tuple[ReportCredit, ...]
    text: str
    published_spans: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportAttribution:
    """An attribution of one article of the story; ``nested_in`` counts within the same article's attributions.

    ``speaker`` is the fullest name that any article of the story has for whoever speaks.
    ``role_span``, ``addressee_span`` and ``occasion_span`` are where ``role``, ``addressee`` and ``occasion`` stand,
    ``marker`` what makes the content less than certain.
    """

    article: str
    source: tuple[ArticleSpan, ...]
    cue: tuple[ArticleSpan, ...]
    content: tuple[ArticleSpan, ...]
    quotation: Quotation
    speaker: str | None
    speaker_score: float
    role: str | None
    certainty: Certainty
    polarity: Polarity
    addressee: str | None
    occasion: str | None
    declined: bool
    nested_in: int | None
    role_span: ArticleSpan | None = None
    marker: ArticleSpan | None = None
    addressee_span: ArticleSpan | None = None
    occasion_span: ArticleSpan | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """The ladder: articles, distinct texts, outlets, independent origins, informants."""

    articles: int
    texts: int
    outlets: int
    origins: OriginRange
    informants: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything found about one story.

    ``as_of`` is the ISO day that the calendar's statuses are reckoned at; ``elsewhere`` are articles of other stories
    that say something of what is expected here: spans of ``calendar`` may lie in them.
    """

    id: str
    title: str
    articles: tuple[ReportArticle, ...]
    counts: Counts
    unseen: tuple[Unseen, ...]
    derivations: tuple[Derivation, ...]
    passages: tuple[Passage, ...]
    attributions: tuple[ReportAttribution, ...]
    times: tuple[TimeMention, ...]
    claims: tuple[Claim, ...]
    timeline: tuple[TimelineEntry, ...]
    calendar: tuple[CalendarEntry, ...]
    questions: tuple[Question, ...]
    only_in: tuple[ArticleSpan, ...]
    as_of: str | None = None
    elsewhere: tuple[ReportArticle, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to ``headwater report``: ``headwater`` is the version that wrote it."""

    headwater: str
    coverage: Coverage
    stories: tuple[Dossier, ...]

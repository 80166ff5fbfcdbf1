"""What is found in one article. Every span is an offset pair into ``Article.text`` as given."""

from dataclasses import dataclass

from headwater.model.outlets import OutletName
from headwater.model.quick import quick
from headwater.model.span import Span
from headwater.model.vocabulary import (
    Certainty,
    CorrectionKind,
    CreditForm,
    MentionKind,
    Polarity,
    Quotation,
    TimeType,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """The article names where it got its text: ``name`` is the agency's or outlet's canonical name."""

    name: str
    span: Span
    form: CreditForm


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency before the first sentence, as in ``LONDON, Oct 17 (Reuters) -``; ``span`` covers it all.

    ``date`` is an ISO value, partial (``XXXX-10-17``) where the dateline names no year.
    """

    span: Span
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """The parts of an article that are not its report. ``body`` are the spans of running text, in order.

    ``outlet`` and ``published`` are what the furniture states (``outlet_span`` and ``published_span`` show where);
    ``boilerplate`` are lines such as photo credits, subscription calls and copyright notices.
    """

    body: tuple[Span, ...]
    headline: Span | None = None
    byline: Span | None = None
    dateline: Dateline | None = None
    outlet: str | None = None
    outlet_span: Span | None = None
    published: str | None = None
    published_span: Span | None = None
    credits: tuple[Credit, ...] = ()
    boilerplate: tuple[Span, ...] = ()

    @property
    def text_credits(self) -> tuple[Credit, ...]:
        """The credits for the text, in order, without those of outlets that are named beside one fact."""
        return tuple(credit for credit in self.credits if credit.form is not CreditForm.NAMED)

    @property
    def own_credits(self) -> tuple[Credit, ...]:
        """The credits of the report: those for the text, and the outlets named beside a fact only where it has none."""
        return self.text_credits or self.credits


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names a person, body or place; ``name`` is the fullest name the article gives it."""

    span: Span
    kind: MentionKind
    name: str
    role: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3: ``value`` in ISO 8601 with TIMEX3's extensions (``2025-W43``, ``P2W``, ``XXXX-10-17``, ``FUTURE_REF``).

    ``mod`` is TIMEX3's modifier (``START``, ``APPROX``, ``EQUAL_OR_LESS`` …); ``anchor`` is the ISO date that a
    relative value was reckoned from, None for absolute or unresolved ones.
    """

    span: Span
    type: TimeType
    value: str
    mod: str | None = None
    anchor: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content (the PARC / PolNeAR scheme), each a tuple of spans in text order.

    ``source`` is empty where none is stated. ``speaker`` is the source resolved to a person or body by its fullest
    name, None where it is not known; ``speaker_score`` in [0, 1] says how sure that is. ``nested_in`` is the index of
    the enclosing attribution in the same article's list.

    ``role``, ``addressee`` and ``occasion`` are as stated, and each has the span that it is read from: ``role_span``
    (maybe far from the attribution, where the article says who the speaker is), ``addressee_span``, ``occasion_span``.
    ``marker`` is the span of what makes the content less than certain, in the content (*may*, *likely*) or in the cue
    (*hopes*, *doubts*); None where nothing does. ``heard`` is False where the content is nobody's words (*is expected
    to*, *asked by reporters whether*): a report does not list these among who said what.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quotation: Quotation
    speaker: str | None = None
    speaker_kind: MentionKind = MentionKind.UNKNOWN
    speaker_score: float = 0.0
    role: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    addressee: str | None = None
    occasion: str | None = None
    declined: bool = False
    nested_in: int | None = None
    role_span: Span | None = None
    marker: Span | None = None
    addressee_span: Span | None = None
    occasion_span: Span | None = None
    heard: bool = True


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """A notice that an article corrects, updates or withdraws what was published before: *(Corrects figure in ...)*.

    ``was`` and ``now`` are the wrong figure and the right one, as far as the notice names them.
    """

    span: Span
    kind: CorrectionKind
    was: Span | None = None
    now: Span | None = None


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything found in the article ``id``; sentences are spans in text order that keep a quotation whole."""

    id: str
    furniture: Furniture
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    changes: tuple[ChangeNotice, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotateOptions:
    """How to annotate. ``published`` is the ISO date that relative times are reckoned from, None where unknown.

    ``rules_only`` leaves out the trained tagger: attributions are then what rules and lexicons find. ``outlets`` are
    known beside those of the table that comes with the program, and go before them.
    """

    published: str | None = None
    rules_only: bool = False
    outlets: tuple[OutletName, ...] = ()

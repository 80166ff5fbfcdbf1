"""Who took it from whom: shared passages, derivations, unseen parents, the stemma, origins."""

from dataclasses import dataclass

from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DerivationKind, PassageKind, Rendering, UnseenBasis


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch shared by two articles; ``score`` in [0, 1] is how alike the two wordings are.

    ``quoted`` says that the stretch lies inside quotation marks in both: words that any reporter in the room could
    have. ``rendering`` says how both give these words where they are one speaker's; None where that is not known.
    """

    kind: PassageKind
    score: float
    first: ArticleSpan
    second: ArticleSpan
    quoted: bool = False
    rendering: Rendering | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a derivation: a sentence for people, its weight (log odds), and the spans that show it."""

    signal: str
    reading: str
    weight: float
    spans: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Unseen:
    """A parent that is not among the articles: ``id`` starts with ``unseen:``; ``spans`` are the credits naming it."""

    id: str
    name: str
    basis: UnseenBasis
    spans: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """Child took from parent, an article's id or an unseen one's, with the probability that it did.

    ``passages`` are stretches of the child (``second``) with where they stand in the parent (``first``) or, for an
    unseen parent, in the other articles that drew on it.
    """

    child: str
    parent: str
    kind: DerivationKind
    probability: float
    credited: bool
    passages: tuple[Passage, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    runner_up: str | None = None


@dataclass(frozen=True, slots=True)
class OriginRange:
    """How many independent origins: ``least`` joins every doubtful derivation, ``most`` cuts it."""

    least: int
    most: int

    def __post_init__(self) -> None:
        """Refuse ranges that run backwards."""
        if not 0 <= self.least <= self.most:
            message = f"an origin range needs 0 <= least <= most, not {self.least} to {self.most}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Lineage:
    """Of one article: the origins it goes back to, doubtful derivations joined (``least``) and cut (``most``).

    Each is a sorted tuple of ids: an article's own id where it has no parent, or an unseen parent's.
    """

    article: str
    least: tuple[str, ...]
    most: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """An article's date reckoned from dated articles that share its dated passages, with the spans that show it."""

    article: str
    published: str
    reading: str
    spans: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Stemma:
    """The derivations of a story: a directed acyclic graph over articles and unseen parents.

    ``passages`` are the shared stretches of pairs that no derivation joins. ``texts`` groups the ids of articles whose
    running text is the same but for furniture. ``lineages`` holds one row an article, sorted by id.
    """

    derivations: tuple[Derivation, ...]
    unseen: tuple[Unseen, ...]
    passages: tuple[Passage, ...]
    lineages: tuple[Lineage, ...]
    texts: tuple[tuple[str, ...], ...]
    origins: OriginRange

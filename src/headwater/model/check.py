"""What is on file about a sentence: the claims that bear on it, for and against."""

from dataclasses import dataclass

from headwater.model.article import Coverage
from headwater.model.claims import Claim
from headwater.model.report import ReportArticle
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import DiscrepancyKind, Stance


@dataclass(frozen=True, slots=True)
class Difference:
    """In what a claim differs from the sentence: ``asked`` lies in the sentence, ``found`` in an article."""

    kind: DiscrepancyKind
    asked: Span
    found: ArticleSpan


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim that bears on a part of the sentence.

    ``likeness`` in [0, 1] is how near its nearest wording comes, which stands at ``nearest`` and gives the ``stance``.
    ``differences`` are those of all its wordings, the nearest one's first. ``unmatched`` are the words of the sentence
    that the nearest wording has nothing for.
    """

    story: str
    claim: Claim
    stance: Stance
    likeness: float
    nearest: ArticleSpan
    differences: tuple[Difference, ...] = ()
    unmatched: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A statement that the sentence makes, and what bears on it; without bearings nothing on file does."""

    span: Span
    bearings: tuple[Bearing, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """The answer to ``headwater check``: spans of ``parts`` count in ``sentence``, others in the ``articles``."""

    headwater: str
    sentence: str
    coverage: Coverage
    parts: tuple[Part, ...]
    articles: tuple[ReportArticle, ...]

"""An article with what was found in it and the metadata that the program settled on: what the later stages take."""

from dataclasses import dataclass

from headwater.model.annotations import Annotations
from headwater.model.article import Article
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class Reading:
    """An annotated article; what came beside the text goes before what the furniture states.

    ``published`` is an ISO 8601 date or date with time; ``published_basis`` says where it comes from and
    ``published_reading`` says so in a sentence. ``published_spans`` show where the date is stated, or the passages that
    it was inferred from. ``family`` is the publisher's, where a table of outlets says so.
    """

    article: Article
    annotations: Annotations
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: Basis = Basis.UNKNOWN
    published_reading: str | None = None
    byline: str | None = None
    published_spans: tuple[ArticleSpan, ...] = ()
    family: str | None = None

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def text(self) -> str:
        """The article's text as given."""
        return self.article.text

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the running text, in order."""
        return self.annotations.sentences

    @property
    def day(self) -> str | None:
        """The date of publication as an ISO day, None where it is not known to the day."""
        return self.published[:10] if self.published and len(self.published) >= len("2025-10-17") else None

"""Stretches of text, the ground every answer stands on.

Offsets count Unicode code points from 0 and intervals are half-open, ``[start, end)``, as in W3C Web Annotation's
TextPositionSelector and in the standoff formats of the field.
"""

from dataclasses import dataclass

from headwater.model.quick import quick


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open interval of code points in one text: ``text[start:end]``.

    Raises:
        ValueError: where ``start`` is negative or ``end`` lies before ``start``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse intervals that cannot lie in any text."""
        if self.start < 0 or self.end < self.start:
            message = f"a span needs 0 <= start <= end, not [{self.start}, {self.end})"
            raise ValueError(message)

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlap(self, other: "Span") -> int:
        """Return how many code points both spans cover."""
        # Compared by hand: asked by the million, and `min` and `max` take three times as long.
        begin = self.start if self.start > other.start else other.start  # noqa: FURB136
        end = self.end if self.end < other.end else other.end  # noqa: FURB136
        return end - begin if end > begin else 0

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def within(self, article: str) -> "ArticleSpan":
        """Return the same stretch with the article's id beside it."""
        return ArticleSpan(article, self.start, self.end)


@quick
@dataclass(frozen=True, slots=True, order=True)
class ArticleSpan:
    """A half-open interval of code points in the stored text of the article with the id ``article``."""

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse intervals that cannot lie in any text."""
        if self.start < 0 or self.end < self.start:
            message = f"a span needs 0 <= start <= end, not [{self.start}, {self.end}) in {self.article!r}"
            raise ValueError(message)

    @property
    def span(self) -> Span:
        """The interval without the article."""
        return Span(self.start, self.end)


def hull(spans: tuple[Span, ...]) -> Span:
    """Return the smallest span that covers all of ``spans``.

    Raises:
        ValueError: where ``spans`` is empty.
    """
    return Span(min(s.start for s in spans), max(s.end for s in spans))

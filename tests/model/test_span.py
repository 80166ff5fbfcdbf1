import pytest

from headwater.model.derivation import OriginRange
from headwater.model.span import ArticleSpan, Span, hull


def test_spans_are_half_open() -> None:
    span = Span(2, 5)
    assert (len(span), span.of("abcdefg")) == (3, "cde")
    assert span.overlap(Span(4, 9)) == 1
    assert span.overlap(Span(5, 9)) == 0
    assert span.contains(Span(3, 5))
    assert not span.contains(Span(3, 6))
    assert span.within("a") == ArticleSpan("a", 2, 5)
    assert ArticleSpan("a", 2, 5).span == span
    assert hull((Span(4, 6), Span(1, 2))) == Span(1, 6)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)
    with pytest.raises(ValueError, match="in 'a'"):
        ArticleSpan("a", start, end)


def test_an_origin_range_runs_forwards() -> None:
    with pytest.raises(ValueError, match="least"):
        OriginRange(2, 1)

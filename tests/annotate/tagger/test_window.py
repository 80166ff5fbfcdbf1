from itertools import pairwise

from headwater.annotate.tagger.window import FOLD, HEAD, TAIL, Place, Window, window
from headwater.annotate.tokens import tokenise
from headwater.model.span import Span
from headwater.text.quotation_marks import quoted


def seen(text: str) -> Window:
    marks = quoted(text)
    return window(text, tokenise(text, Span(0, len(text)), marks), marks)


def test_quotations_are_opened_and_their_marks_are_told() -> None:
    found = seen("“We go,” said Vell.")
    assert [t.text for t in found.tokens] == ["“", "We", "go", ",", "”", "said", "Vell", "."]
    inside = [Place.OPENING, Place.INSIDE, Place.INSIDE, Place.INSIDE, Place.CLOSING]
    assert list(found.places) == [*inside, Place.OUTSIDE, Place.OUTSIDE, Place.OUTSIDE]


def test_the_middle_of_a_long_quotation_is_folded() -> None:
    text = f"“{'water ' * 90}rose,” Vell said."
    found = seen(text)
    folded = [t for t in found.tokens if t.text == FOLD]
    assert len(folded) == 1
    assert len(found.tokens) == HEAD + 1 + TAIL + 3
    # Nothing is skipped: each token ends where the next begins, but for the blanks between.
    assert all(text[a.end : b.start].strip() == "" for a, b in pairwise(found.tokens))


def test_a_mark_that_is_never_closed_closes_nothing() -> None:
    assert Place.CLOSING not in seen("“We go on, said Vell.").places


def test_spans_become_ranges_of_tokens() -> None:
    text = "Vell said it rained."
    found = seen(text)
    assert found.within([Span(0, 4), Span(10, 19)]) == [(0, 1), (2, 4)]
    assert found.within([Span(4, 5)]) == []


def test_nothing_in_nothing_out() -> None:
    assert seen("").tokens == ()

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.words import fold, words


def test_words_keep_what_belongs_inside_them() -> None:
    text = "Hart’s U.S. plan cost 1,200.50 euros (step-by-step)."
    expected = ["Hart’s", "U.S", "plan", "cost", "1,200.50", "euros", "step-by-step"]
    assert [w.span.of(text) for w in words(text)] == expected


def test_folding_ignores_case_accents_and_typography() -> None:
    assert fold("Hart’s") == fold("HART'S") == "hart's"
    assert fold("Širvanĩ") == "sirvani"


@given(st.text(max_size=60))
def test_spans_give_the_words(text: str) -> None:
    for word in words(text):
        assert fold(word.span.of(text)) == word.folded

from hypothesis import given
from hypothesis import strategies as st

from headwater.archive.words import SNIPPET, folded, places, plain, snippet, wanted
from headwater.model.span import Span


def test_case_and_accents_do_not_count() -> None:
    assert plain("Naïve CAFÉ, straße; 1,300 o'clock_x") == "naive cafe straße 1 300 o clock x"
    assert wanted("café Cafe CAFÉ bar") == ("cafe", "bar")
    assert folded("cafe\u0301") == "cafe"


@given(st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    for span, word in places(text):
        assert folded(span.of(text)) == word
        assert word


@given(
    st.text(alphabet="ab .\n", max_size=700), st.lists(st.sampled_from(["a", "b", "ab", "ba"]), min_size=1, max_size=3)
)
def test_a_snippet_lies_in_the_text_and_holds_its_matches(text: str, words: list[str]) -> None:
    asked = tuple(dict.fromkeys(words))
    stretch, matches = snippet(text, asked)
    assert 0 <= stretch.start <= stretch.end <= len(text)
    assert len(stretch) <= SNIPPET
    assert stretch.of(text) == stretch.of(text).strip()
    assert all(stretch.contains(m) and m.of(text) in asked for m in matches)
    assert bool(matches) == any(word in asked for _, word in places(text))


def test_a_snippet_shows_the_place_with_most_of_the_words() -> None:
    text = "dam " + "x " * 400 + "the dam and its evacuation " + "y " * 400
    stretch, matches = snippet(text, ("dam", "evacuation"))
    assert [m.of(text) for m in matches] == ["dam", "evacuation"]
    assert stretch.start > 700


def test_without_a_match_a_snippet_is_the_opening() -> None:
    assert snippet("  The ferry sank.", ("dam",)) == (Span(2, 17), ())

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model.span import Span
from headwater.text.paragraphs import is_hard_wrapped, paragraphs
from headwater.text.sentences import sentences

TEXT = st.text(alphabet="aB .!?\n\"“”'\u00a0", max_size=120)


def split(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Mr. Hart left. He is in the U.S. now.", ["Mr. Hart left.", "He is in the U.S. now."]),
        ("“We go. We stop,” he said. He left.", ["“We go. We stop,” he said.", "He left."]),
        ("“Why?” she asked. Nobody knew.", ["“Why?” she asked.", "Nobody knew."]),
        ("He called it “a wall.” He noted that it held.", ["He called it “a wall.”", "He noted that it held."]),
        ("It rose 1.5 percent to No. 3. Then it fell.", ["It rose 1.5 percent to No. 3.", "Then it fell."]),
        ("A headline\nThe text begins. It ends.", ["A headline", "The text begins.", "It ends."]),
        (
            "It shut at 9 a.m. Tuesday. It opens at 6 p.m. EST.",
            ["It shut at 9 a.m. Tuesday.", "It opens at 6 p.m. EST."],
        ),
        ("It shut at 9 a.m. Nobody came.", ["It shut at 9 a.m.", "Nobody came."]),
        ("J. Hart and A. B. Moss met. They talked.", ["J. Hart and A. B. Moss met.", "They talked."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_hard_wrapped_lines_do_not_end_sentences() -> None:
    text = (
        "The council of Westhaven voted late on Monday to close\nthe old bridge over the river Aun for two years while"
        "\nengineers replace its piers. The mayor said traffic\nwould be led over the northern bridge from June."
    )
    assert is_hard_wrapped(text)
    assert len(split(text)) == 2
    assert len(paragraphs(text)) == 1


def test_only_the_part_asked_for_is_split() -> None:
    text = "One. Two. Three."
    assert [s.of(text) for s in sentences(text, Span(5, 9))] == ["Two."]


@given(TEXT)
def test_nothing_but_white_space_lies_outside_sentences(text: str) -> None:
    at = 0
    for span in sentences(text):
        assert at <= span.start < span.end <= len(text)
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert not text[at:].strip()

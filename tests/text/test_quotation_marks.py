import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.quotation_marks import quoted

MARKS = st.text(alphabet="ab s.,\n“”\"'‘’«»„`", max_size=80)


def inner(text: str) -> list[str]:
    return [q.inner.of(text) for q in quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ('She said "yes," he said "no."', ["yes,", "no."]),
        ("``It was,'' he said.", ["It was,"]),
        ("Er sagte „ja“ und ging.", ["ja"]),
        ("Il a dit «oui» hier.", ["oui"]),
        ("He called it ‘a farce’ on Monday.", ["a farce"]),
        ("”Wrong way round,” he said.", ["Wrong way round,"]),
        ("The workers' strike and the unions' talks.", []),
        ("It's the '90s, and that's how it's done.", []),
        ('Joe "Bud" Hart’s ‘plan’.', ["Bud", "plan"]),
        ('A 14"-gun and a 6-foot man.', []),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,"]),
        ("'He said \"no\" to me,' she said.", ['He said "no" to me,']),
        ("‘“No,” he told me,’ she said.", ["“No,” he told me,"]),
        ("She said ‘he told me “no”’, and left.", ["he told me “no”"]),
        ("‘It’s the workers’ fault,’ he said.", ["It’s the workers’ fault,"]),
        ('The workers\' "strike" and the unions\' "talks", he said.', ["strike", "talks"]),
        ("Rock 'n' roll, \"he said\", 'tis the clubs' way.", ["he said"]),
        ('‘It is a siege," said Hart.', ["It is a siege,"]),
        ('"We heard it, said Ada Hart. "Then it stopped."', ["We heard it,", "Then it stopped."]),
        ('"Safety comes first, it added.', ["Safety comes first,"]),
        ('"We told them that, and they said we lied.', ["We told them that, and they said we lied."]),
    ],
)
def test_styles_of_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_missing_mark_costs_one_paragraph() -> None:
    text = "He said “we go on.\n\nShe said “no” to it."
    first, second = quoted(text)
    assert not first.closed
    assert first.inner.of(text) == "we go on."
    assert second.inner.of(text) == "no"


def test_speech_of_several_paragraphs_goes_on() -> None:
    text = "“We go on.\n\n“We stop,” he said."
    first, second = quoted(text)
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


def test_speech_in_single_marks_goes_on_too() -> None:
    text = "‘We go on.\n\n‘We stop,’ he said."
    assert [(q.inner.of(text), q.closed, q.continues) for q in quoted(text)] == [
        ("We go on.", False, True),
        ("We stop,", True, False),
    ]


def test_an_apostrophe_at_a_paragraph_s_head_opens_nothing() -> None:
    assert inner("’Twas the night of the vote.\n\nThe count went on.") == []


@given(st.text(max_size=200) | MARKS)
def test_spans_are_ordered_disjoint_and_inside(text: str) -> None:
    found = quoted(text)
    ends = 0
    for one in found:
        assert ends <= one.span.start <= one.inner.start < one.inner.end <= one.span.end <= len(text)
        ends = one.span.end

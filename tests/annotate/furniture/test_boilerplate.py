import pytest

from headwater.annotate.furniture.boilerplate import WITHIN, is_boilerplate

LINES = (
    "The ferry at its berth on Tuesday (AP Photo/Ines Marlow).",
    "Dockers wait at the gate. Getty Images)",
    "The lighthouse keeper. Wirephoto.",
    "Sheep on the pass via AFP",
    "Ines Marlow / The Associated Press, all of it.",
    "Marlow Bay Courier 2019, ALL RIGHTS RESERVED by the paper",
)


@pytest.mark.parametrize("line", LINES)
def test_what_stands_within_a_line_tells(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry (it had a photo of the king) sank at its berth.",
        "The keeper sold his rights to the island / and the lamp.",
        "A photo of the keeper hung at the gate, and he left via the back door.",
    ],
)
def test_the_letters_alone_tell_nothing(line: str) -> None:
    assert not is_boilerplate(line)


def test_every_form_is_known_by_some_of_its_letters() -> None:
    assert all(any(form.match(line) for line in LINES) for _, form in WITHIN)
    assert all(
        any(part in line.lower() for part in held) for held, form in WITHIN for line in LINES if form.match(line)
    )

import pytest

from headwater.text.short_names import is_agency_name, is_short_of


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("OW", "Orl Wire"),
        ("ORLPRESS", "Orlish Press Service"),
        ("Tarn", "Tarn Business Wire"),
        ("Tarn", "Tarn Markets"),
        ("O&TR", "Ores & Tailings Review"),
        ("ONA", "The Orl News Agency"),
        ("The Orl Wire", "Orl Wire"),
        ("POT", "Post of Tarn"),
    ],
)
def test_short_forms(name: str, outlet: str) -> None:
    assert is_short_of(name, outlet)


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("OW", None),
        ("O", "Orl Wire"),
        ("OR", "Orl"),
        ("OPA", "Orl News Agency"),
        ("WO", "Orl Wire"),
        ("Orl Press", "Orl Press Review"),
        ("Courier", "Orl Courier"),
        ("", "Orl Wire"),
        ("--", "Orl Wire"),
    ],
)
def test_what_is_no_short_form(name: str, outlet: str | None) -> None:
    assert not is_short_of(name, outlet)


@pytest.mark.parametrize(("name", "is_one"), [("Orl Wire", True), ("Orl News Agency", True), ("Agency Post", False)])
def test_an_agency_says_so_in_its_last_word(name: str, is_one: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_agency_name(name) is is_one

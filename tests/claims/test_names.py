import pytest

from headwater.claims.names import fullest_names, holders, is_voice, juniors, one_spelling


@pytest.mark.parametrize("name", ["Ona Brill", "the harbour police", "a spokesman for the port", "Daily Record"])
def test_people_and_bodies_are_voices(name: str) -> None:
    assert is_voice(name)


@pytest.mark.parametrize(
    "name", ["a letter seen by the Courier", "the ministry’s tables", "Neither", "14 per cent", ""]
)
def test_papers_numbers_and_pointers_are_none(name: str) -> None:
    assert not is_voice(name)


def test_an_office_stands_for_the_one_person_named_with_it() -> None:
    rows = [("Ona Brill", "harbour master"), ("Ona Brill", None), ("the harbour master", None)]
    assert holders(rows) == {"harbour master": "Ona Brill"}


def test_an_office_that_two_hold_stands_for_nobody() -> None:
    assert holders([("Ona Brill", "the mayor"), ("Per Lund", "mayor")]) == {}


@pytest.mark.parametrize(
    ("one", "other", "full"),
    [
        ("Ona Brill", "Ona M. Brill", "Ona M. Brill"),
        ("Dick Lund", "Richard Lund", "Richard Lund"),
        ("Brill", "Ona Brill", "Ona Brill"),
        ("Per Lund", "Per Lund Jr.", "Per Lund Jr."),
        ("Harbour Police", "Harbour Police (HP)", "Harbour Police"),
    ],
)
def test_two_forms_of_one_name(one: str, other: str, full: str) -> None:
    assert fullest_names([one, other]) == {one: full, other: full}


def test_father_and_son_are_two_where_one_article_names_both() -> None:
    apart = juniors([frozenset({"Per Lund", "Per Lund Jr."}), frozenset({"Ona Brill Jr."}), frozenset({"Ona Brill"})])
    assert apart == {"Per Lund Jr."}
    names = fullest_names(["Per Lund", "Per Lund Jr.", "Ona Brill", "Ona Brill Jr."], apart)
    assert (names["Per Lund"], names["Per Lund Jr."]) == ("Per Lund", "Per Lund Jr.")
    assert names["Ona Brill"] == names["Ona Brill Jr."] == "Ona Brill Jr."


@pytest.mark.parametrize(
    ("one", "other"), [("officials", "port officials"), ("Ona Brill", "Per Brill"), ("(HP)", "Harbour Police")]
)
def test_different_speakers_keep_their_names(one: str, other: str) -> None:
    assert fullest_names([one, other]) == {one: one, other: other}


def test_a_short_name_that_two_could_bear_stays() -> None:
    assert fullest_names(["Brill", "Ona Brill", "Per Lindqvist Brill-Moe", "Per Brill"])["Brill"] == "Brill"


def test_a_surname_with_a_slip_is_the_one_told_more_often() -> None:
    assert one_spelling({"Per Lindval": 1, "Per Lindvall": 3, "Lindvall": 4}) == {"Per Lindval": "Per Lindvall"}


def test_other_first_names_and_other_surnames_are_other_people() -> None:
    assert one_spelling({"Ona Brill": 1, "Per Brill": 1, "Per Hagen": 1, "the brill": 2}) == {}


def test_an_initial_stands_for_the_one_first_name_that_begins_so() -> None:
    found = fullest_names(["O. Brill", "Ona Brill", "Brill"])
    assert found == {"O. Brill": "Ona Brill", "Ona Brill": "Ona Brill", "Brill": "Ona Brill"}
    assert fullest_names(["O. Brill", "Ona Brill", "Olaf Brill"])["O. Brill"] == "O. Brill"
    assert fullest_names(["P. Brill", "Ona Brill"])["P. Brill"] == "P. Brill"


def test_somebody_in_a_place_is_no_fuller_name_of_it() -> None:
    assert fullest_names(["Umbreth", "A spokesman in Umbreth"])["Umbreth"] == "Umbreth"


def test_whose_somebody_is_is_no_shorter_name() -> None:
    names = ["Norland", "Norland's trade minister", "Tessel", "Tessel Foods"]
    assert fullest_names(names) == {**dict(zip(names, names, strict=True)), "Tessel": "Tessel Foods"}

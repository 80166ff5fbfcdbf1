"""How probable it is that two texts depend on each other: the signs, their table, and what must not move them."""

from collections.abc import Callable

import pytest

from headwater.derivation import dependence
from headwater.derivation.bodies import bodies
from headwater.derivation.comparison import compare
from headwater.derivation.corpus import corpus
from headwater.derivation.dependence import SIGNS, fitted
from headwater.derivation.families import families
from headwater.model.reading import Reading

from .conftest import AGENCY, INDEPENDENT, REWRITE

Make = Callable[..., Reading]
CUT = "\n\n".join(AGENCY.split("\n\n")[:3])
# Two reports that have a rare thing in common, and one that has not.
MILL = "The paper mill at Ludd went dark on Sunday. A heron had nested in the turbine, and the foreman let it."
HERON = "Because of a heron in its turbine a mill stands still, to the joy of Ludd's foreman and to nobody else's."
OTHER = "The mill at Ludd makes brown paper. Its owners meet on Thursday to speak of prices and of the new bridge."


def sharing(make: Make, texts: list[str], one: int = 0, other: int = 1) -> float:
    return compare(corpus(bodies([make(f"t{n}", text) for n, text in enumerate(texts)])), one, other).sharing


def test_no_sign_has_a_weight_below_nought() -> None:
    _, weights = fitted()
    assert len(weights) == len(SIGNS)
    assert all(weight >= 0 for weight in weights)


def test_names_words_and_speech_of_its_own_in_either_text_speak_against_dependence(make: Make) -> None:
    own = (
        "Orrin Vale and Petra Holm spoke of the levy. Dunmore, Quarrel and Ashby have no mill, said the reeve of Lorn."
    )
    other = (
        "Nobody in Harl had slept. Bess Tarrant counted the geese; Ivo Crane, her brother, mended the sluice at Ferrol."
    )
    said = "“The sluice was old, and everybody at the weir knew that it was,” somebody said to the three at the gate."
    plain = sharing(make, [AGENCY, REWRITE])
    assert plain > sharing(make, [f"{AGENCY}\n\n{own}", f"{REWRITE}\n\n{other}"])
    assert plain > sharing(make, [f"{AGENCY}\n\n{said}", f"{REWRITE}\n\n{said.replace('sluice', 'ladder')}"])


def test_what_one_text_alone_adds_speaks_for_nothing(make: Make) -> None:
    own = (
        "Orrin Vale and Petra Holm spoke of the levy. Dunmore, Quarrel and Ashby have no mill, said the reeve of Lorn."
    )
    assert sharing(make, [AGENCY, f"{AGENCY}\n\n{own}"]) > 0.9


def test_a_table_with_other_signs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fitted()
    monkeypatch.setattr(dependence, "rows_of", lambda _: [["intercept", "-1"], ["something else", "2"]])
    fitted.cache_clear()
    with pytest.raises(ValueError, match="something else"):
        fitted()
    monkeypatch.undo()
    fitted.cache_clear()
    assert fitted() == before


def test_a_rewrite_depends_and_another_reporter_does_not(make: Make) -> None:
    texts = [AGENCY, REWRITE, INDEPENDENT]
    assert sharing(make, texts, 0, 1) > 0.9
    assert sharing(make, texts, 0, 2) < 0.3


def test_what_no_third_report_has_tells_more(make: Make) -> None:
    """With a third report that lacks it, the heron is those two's alone; where all have it, it is the news."""
    lacking = sharing(make, [MILL, HERON, OTHER])
    having = sharing(make, [MILL, HERON, OTHER + " A heron sat in the turbine; the foreman fed it."])
    assert lacking > having


def test_a_copy_of_one_takes_nothing_from_what_two_have_alone(make: Make) -> None:
    """A third that is cut from one of them is of its family: it is no witness that others have it too."""
    told = [AGENCY, REWRITE, INDEPENDENT]
    assert sharing(make, [*told, CUT]) == sharing(make, told)
    assert families(bodies([make(f"t{n}", text) for n, text in enumerate([*told, CUT])])).tolist() == [0, 1, 2, 0]


def test_texts_that_share_nothing_are_not_dependent(make: Make) -> None:
    assert sharing(make, ["Snow fell on Orl.", "The choir of Pell has no tenor."]) == 0.0
    assert families([]).tolist() == []


def test_nothing_is_found_in_a_text_alone_but_its_words(make: Make) -> None:
    alone = corpus(bodies([make("t0", "The weir of Pell fell in. The weir held for a century, said Orrin Vale.")]))
    (text,) = alone.texts
    assert len(text.exact) == len(text.body) == 15  # words
    assert text.exact[0] == text.exact[6] != text.exact[1] == text.exact[7]
    assert len(text.body.clause) == len(text.clauses) == len(alone.telling) == 0
    assert alone.kinds == 1

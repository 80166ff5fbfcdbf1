import re

from hypothesis import given
from hypothesis import strategies as st

from headwater.claims.lexicon.hedges import CLAUSE, PHRASE
from headwater.claims.lexicon.openness import WORDINGS
from headwater.text.sieve import SHORT, Sieve, folded, needles

EXPRESSIONS = [re.compile(wording, re.IGNORECASE) for wording, *_ in (*CLAUSE, *PHRASE, *WORDINGS)]
SIEVE = Sieve(EXPRESSIONS)
# What the wordings are made of, so that texts hold some of them, whole and in part.
PIECES = sorted({piece for one in EXPRESSIONS for piece in re.findall(r"[a-z]+", one.pattern)})


def test_what_every_match_must_hold() -> None:
    assert needles(re.compile(r"\b(?:will|shall) not (?:now )?go")) == {" not "}
    assert needles(re.compile(r"(?:hear|see)s?")) == {"hear", "see"}
    assert needles(re.compile(r"(?<=never) (?=mind)again(?!st)")) == {"again"}
    assert needles(re.compile(r"\w+|no")) is None
    assert needles(re.compile(r"(?:no)?")) is None


def test_only_what_can_match_is_named() -> None:
    sieve = Sieve([re.compile("dam"), re.compile("bri(?:dge|ne)"), re.compile(r"\d+")])
    assert sieve.possible("The DAM held.", 0, 13) == [0, 2]
    assert sieve.possible("The DAM held.", 4, 6) == [2]
    assert not sieve.none("The dam held.", 0, 13)
    assert Sieve([re.compile("dam")]).none("A bridge", 0, 8)


def test_letters_that_ignore_case_alike_are_one() -> None:
    assert re.search("risk", "RİſK", re.IGNORECASE)
    assert folded("RİſK") == "risk"


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12), st.data())
def test_nothing_that_matches_is_passed_over(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    possible = SIEVE.possible(text, start, end)
    assert all(at in possible for at, one in enumerate(EXPRESSIONS) if one.search(text, start, end))
    assert possible == sorted(set(possible))


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12), st.data())
def test_nor_is_it_in_a_part_of_a_text_that_is_kept(pieces: list[str], data: st.DataObject) -> None:
    text = "dam " * SHORT + " ".join(pieces)
    start = data.draw(st.integers(len(text) - 80, len(text)))
    end = data.draw(st.integers(start, len(text)))
    possible = SIEVE.possible(text, start, end)
    assert all(at in possible for at, one in enumerate(EXPRESSIONS) if one.search(text, start, end))
    assert SIEVE.possible(text, start, end) == possible


def test_every_wording_of_a_lexicon_is_told_by_its_letters() -> None:
    assert all(needles(one) for one in EXPRESSIONS)

"""Which wordings are one claim: the table of weights, what it makes of pairs, and what a third wording adds."""

from typing import Any

import numpy as np
import pytest

from headwater.claims.alignment import weighing
from headwater.claims.alignment.align import align
from headwater.claims.alignment.signs import NAMES
from headwater.claims.statements import units
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading


def test_the_table_has_a_weight_for_each_sign() -> None:
    alone, together = weighing.weights()
    assert len(alone.signs) == len(together.signs) == len(NAMES)
    assert alone.third == 0.0 < together.third


def test_a_third_wording_counts_by_the_lesser_of_its_two_likenesses() -> None:
    known = {(0, 1): 0.2, (0, 2): 0.9, (1, 2): 0.6, (0, 3): 0.8}
    assert list(weighing.thirds(known)) == [0.6, 0.2, 0.2, 0.0]


def test_without_other_articles_a_third_wording_says_nothing() -> None:
    rows = np.zeros((1, len(NAMES)))
    alone, together = weighing.weights()
    (one,) = weighing.probable([(0, 1)], rows, others=False).values()
    (other,) = weighing.probable([(0, 1)], rows, others=True).values()
    assert one == pytest.approx(1 / (1 + np.exp(-alone.start)))
    assert other == pytest.approx(1 / (1 + np.exp(-together.start)))
    assert weighing.probable([], np.zeros((0, len(NAMES))), others=True) == {}


FIRST = "The bridge at Ostra was closed on Monday. Engineers suspect that a lorry broke a beam. The mayor bought a dog."
SECOND = "A beam was broken by a lorry, engineers believe. The Ostra bridge has been shut since Monday."


@pytest.fixture
def told(make: Any) -> tuple[list[Reading], Stemma]:  # noqa: ANN401 - the fixture's tools
    return [make.reading("a", FIRST), make.reading("b", SECOND)], make.stemma(articles=["a", "b"])


def test_what_is_told_in_other_words_is_one_claim(told: tuple[list[Reading], Stemma]) -> None:
    readings, stemma = told
    found = align([unit for reading in readings for unit in units(reading)], stemma)
    texts = {"a": FIRST, "b": SECOND}
    claims = [{found.units[i].span.of(texts[found.units[i].article]) for i in held} for held in found.claims]
    assert any(len(c) > 1 and any("shut" in w for w in c) and any("closed" in w for w in c) for c in claims)
    assert {"The mayor bought a dog."} in claims


def test_partners_are_of_other_articles(told: tuple[list[Reading], Stemma]) -> None:
    readings, stemma = told
    found = align([unit for reading in readings for unit in units(reading)], stemma)
    for unit, partners in zip(found.units, found.partners, strict=True):
        assert all(found.units[i].article != unit.article for i in partners)

"""Which wordings are one claim: the table of weights, what it makes of pairs, and what a third wording adds."""

from typing import Any

import numpy as np
import pytest

from headwater.claims.alignment import meeting, weighing
from headwater.claims.alignment.align import align
from headwater.claims.alignment.likeness import Likeness
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


def test_many_wordings_compared_at_once_are_as_alike_as_two_by_two(told: tuple[list[Reading], Stemma]) -> None:
    found = [unit for reading in told[0] for unit in units(reading)]
    pairs = [(u, v) for u in range(len(found)) for v in range(u + 1, len(found))]
    at_once, one_by_one = Likeness(found), Likeness(found)
    assert at_once.scores(pairs) == [one_by_one.score(u, v) for u, v in pairs]
    assert at_once.overlaps(pairs) == [one_by_one.overlaps([pair])[0] for pair in pairs]
    assert one_by_one.score(1, 0) == one_by_one.score(0, 1)
    lows = at_once.shared(pairs).low.tolist()
    assert lows == pytest.approx([min(at_once.coverage(found[u].terms, found[v].terms)) for u, v in pairs])


def test_of_the_clauses_of_two_sentences_the_nearest_two_are_taken_first() -> None:
    firsts, seconds = np.array([0, 0, 1, 1, 0]), np.array([2, 3, 2, 3, 4])
    met, scores = np.array([0, 0, 0, 0, 1]), np.array([0.5, 0.9, 0.8, 0.9, 0.1])
    # Of the two that are equally near, the one with the lower numbers: clause 1 is left with clause 2.
    assert meeting.nearest(firsts, seconds, met, scores).tolist() == [False, True, True, False, True]


def test_a_lead_is_that_over_the_best_other_partner_in_the_same_article() -> None:
    # Wording 0 stands in article 0, wordings 1 and 2 in article 1.
    looked, holding = meeting.in_a_row([[0], [1], [1]]), meeting.in_a_row([[0], [1], [1]])
    firsts, seconds, scores = np.array([0, 0]), np.array([1, 2]), np.array([0.8, 0.5])
    codes, others, likes = meeting.partners(firsts, seconds, scores, *looked, *holding, 2)
    order = np.lexsort((others, -likes, codes))
    each, begins = np.unique(codes[order], return_index=True)
    best = (each, np.append(begins, len(order)), others[order], likes[order])
    found = meeting.leads(firsts, seconds, scores, *looked, 2, *best)
    assert found.tolist() == pytest.approx([0.3, -0.3])

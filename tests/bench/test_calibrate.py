"""Calibration learns what was stated too surely, and leaves alone what was stated rightly."""

import pytest
from bench.newsroom.calibrate import PARTS, by_hand, cases, regression, stated
from bench.newsroom.fit import LEARNT

from headwater.derivation.tables import parent_model


def test_what_is_stated_rightly_stays() -> None:
    said, right = [0.8] * 100 + [0.3] * 100, [True] * 80 + [False] * 20 + [True] * 30 + [False] * 70
    assert regression(said, right) == pytest.approx((0.0, 1.0), abs=0.05)


def test_what_is_stated_too_surely_is_drawn_back() -> None:
    said, right = [0.95] * 100 + [0.05] * 100, [True] * 70 + [False] * 30 + [True] * 30 + [False] * 70
    intercept, slope = regression(said, right)
    assert abs(intercept) < 0.1
    assert 0.2 < slope < 0.5


def test_every_level_is_learnt_from_and_no_event_stands_in_two_parts() -> None:
    made = list(cases(2))
    assert {case.tale.level for case in made} == set(LEARNT)
    parts = {(case.tale.name.rsplit("-", 2)[0], case.part) for case in made}
    assert len({event for event, _ in parts}) == len(parts)
    assert {part for _, part in parts} <= set(range(PARTS))
    said = [row for case in made for row in stated(case, parent_model())]
    assert said
    assert all(0 < probability < 1 for _, probability, _ in said)


def test_a_story_by_hand_stands_in_one_part_with_its_times_and_without() -> None:
    made = list(by_hand(("added",)))
    parts = {(case.tale.name, case.part) for case in made}
    assert len(made) == 2 * len(parts)
    assert len({name for name, _ in parts}) == len(parts)
    assert {case.tale.level for case in made} == {"hand"}

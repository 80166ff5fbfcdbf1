"""Terms weighed against the neighbours, the signs of a join, and which joins hold."""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model.annotations import Annotations, Furniture
from headwater.model.article import Article
from headwater.model.reading import Reading
from headwater.stories import GroupOptions, compact, group
from headwater.stories.columns import NUMBER, Columns, code, columns, is_number, ordered
from headwater.stories.contrast import MOST_SCALE, contrasted, nearest, parts
from headwater.stories.cut import cut, settle
from headwater.stories.joining import NAMES, NEARBY, odds, same_days, signs
from headwater.stories.kernels import added, lacking
from headwater.stories.likeness import likeness
from headwater.stories.options import FEWEST, MANY
from headwater.stories.tree import Join, average_link

OPTIONS = GroupOptions()
LACKING = "numbers of one side that the other lacks, lesser"
KIND = (
    "earthquake",
    "shook",
    "rescuers",
    "rubble",
    "survivors",
    "aftershocks",
    "magnitude",
    "epicentre",
    "tents",
    "injured",
)
# Two events of one kind: the same words of earthquakes, other names.
EVENTS = (
    ["Orlavia", "Tessin", "Arl", "Quillon", "Pellinor", "Sundby", "Varn", "Okkel"],
    ["Brandhelm", "Vasterly", "Moruna", "Castrova", "Dorrit", "Hale", "Ysmark", "Fenner"],
)
DETAILS = (
    *("schools", "power", "bridge", "roads", "trains", "hospital", "harbour"),
    *("tunnel", "library", "airport", "stadium", "market", "orchard", "mill"),
)


def reading(key: str, text: str) -> Reading:
    return Reading(Article(key, text), Annotations(key, Furniture(())))


def reports() -> list[Reading]:
    """Six reports of each event: most words of the kind, some names of the event, and details of their own."""
    chance = random.Random(3)  # noqa: S311 - examples, not secrets
    made = []
    for event, names in enumerate(EVENTS):
        for number in range(6):
            words = chance.sample(KIND, 6) + chance.sample(names, 5) + chance.sample(DETAILS, 3)
            made.append(reading(f"{event}{number}", "It said the " + " and ".join(chance.sample(words, 14)) + "."))
    return made


def columns_of(readings: Sequence[Reading]) -> tuple[Columns, list[str]]:
    articles = ordered([compact(one) for one in readings])
    return columns(articles), [one.id for one in articles]


def test_two_events_of_one_kind_come_apart() -> None:
    found = {story.articles for story in group(reports())}
    assert found == {tuple(f"{event}{number}" for number in range(6)) for event in range(2)}


def test_against_its_neighbours_an_event_is_less_like_another_of_its_kind() -> None:
    made, names = columns_of(reports())
    alike = likeness(made, OPTIONS)
    against = contrasted(made, alike, OPTIONS)
    same = np.array([[one[0] == other[0] and one != other for other in names] for one in names])
    apart = np.array([[one[0] != other[0] for other in names] for one in names])
    assert against[apart].mean() / against[same].mean() < alike[apart].mean() / alike[same].mean()
    assert (against == against.T).all()
    assert (against.min(), against.max()) >= (0.0, 0.0)
    assert against.max() <= 1.0


def test_the_scale_is_that_of_plain_likeness() -> None:
    made, _ = columns_of(reports())
    alike = likeness(made, OPTIONS)
    against = contrasted(made, alike, OPTIONS)
    ratio = nearest(against) / nearest(alike)
    assert (ratio > 1 / MOST_SCALE).all()
    assert (ratio < MOST_SCALE).all()


def test_copies_are_parts_of_one_text() -> None:
    alike = np.array([[0.0, 0.95, 0.2], [0.95, 0.0, 0.2], [0.2, 0.2, 0.0]])
    assert parts(alike, OPTIONS).tolist() == [0.5, 0.5, 1.0]


def test_what_one_side_has_of_its_own() -> None:
    one = (np.array([1, 2, 3]), np.array([4.0, 4.0, 1.0]), np.array([1.0, 3.0, 9.0]))
    other = (np.array([1, 4]), np.array([2.0, 2.0]), np.array([1.0, 1.0]))
    # Of what all four hold the term of weight 1 is shared and that of weight 3 is not; what one in four has is no core.
    assert lacking(one, other, 4.0, 2.0, 0.3) == pytest.approx(0.75)
    assert lacking(one, one, 4.0, 4.0, 0.3) == 0.0
    empty = (np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0))
    assert lacking(empty, other, 1.0, 2.0, 0.3) == 0.5


rows = st.dictionaries(st.integers(0, 30), st.integers(1, 9).map(float), max_size=12)


@given(rows, rows)
def test_adding_rows_adds_their_counts(first: dict[int, float], second: dict[int, float]) -> None:
    def row(counts: dict[int, float]) -> tuple[np.ndarray, ...]:
        codes = np.array(sorted(counts), dtype=np.int64)
        return codes, np.array([counts[code] for code in sorted(counts)]), np.ones(len(codes))

    codes, counts, weights = added(row(first), row(second))
    assert codes.tolist() == sorted(first | second)
    assert dict(zip(codes.tolist(), counts.tolist(), strict=True)) == {
        code: first.get(code, 0.0) + second.get(code, 0.0) for code in first | second
    }
    assert (weights == 1.0).all()


def test_signs_of_a_join_speak_against_two_events() -> None:
    made, names = columns_of(reports())
    alike = likeness(made, OPTIONS)
    against = contrasted(made, alike, OPTIONS)
    joins = average_link(against)
    found = signs(joins, made, alike, against, OPTIONS)
    assert len(found) == len(names) - 1
    assert all(row.shape == (len(NAMES),) and np.isfinite(row).all() for row in found)
    chances = odds(joins, made, alike, against, OPTIONS)
    assert chances[-1] < 0 < min(chances[:-1])


def test_a_join_of_what_a_reader_set_apart_never_holds() -> None:
    made, _ = columns_of(reports()[:3])
    alike = likeness(made, OPTIONS)
    against = contrasted(made, alike, OPTIONS)
    for matrix in (alike, against):
        matrix[0, 1] = matrix[1, 0] = -1e9
    joins = average_link(against)
    chances = odds(joins, made, alike, against, OPTIONS)
    assert chances[-1] == -np.inf
    labels = cut(joins, chances, 3, OPTIONS)
    assert labels[0] != labels[1]


def test_the_sum_over_the_tree_decides() -> None:
    joins = (Join(0, 1, 0.5), Join(2, 3, 0.5), Join(4, 5, 0.4))

    def groups(*chances: float) -> int:
        return len(set(cut(joins, chances, 4, OPTIONS)))

    assert groups(1.0, 1.0, 1.0) == 1
    assert groups(1.0, 1.0, -0.1) == 2
    # A doubtful join below holds if what stands above it outweighs the doubt, and not if it does not.
    assert groups(1.0, -0.2, 0.9) == 1
    assert groups(-0.9, -0.9, 0.5) == 4
    # However sure the joins inside are, they do not carry one at the top that is in doubt.
    assert groups(50.0, 50.0, -0.1) == 2


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("6.1", True),
        ("212", True),
        ("14th", True),
        ("2031", False),
        ("2131", True),
        ("212 orlavia", False),
        ("arl", False),
    ],
)
def test_figures_are_told_from_years_and_other_terms(term: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_number(term) is expected
    assert bool(code(term) & NUMBER) is expected


def lacking_at_the_top(first: str, second: str) -> float:
    """The sign of numbers at the join of two pairs of reports, which differ in their figures alone."""
    told = "Officials in Orlavia said the ferry Tessmark with {0} people aboard ran aground near the {1} lighthouse."
    texts = [told.format(figure, place) for figure in (first, second) for place in ("northern", "southern")]
    made, _ = columns_of([reading(f"{at}", text) for at, text in enumerate(texts)])
    alike = likeness(made, OPTIONS)
    joins = (Join(0, 1, 0.9), Join(2, 3, 0.9), Join(4, 5, 0.8))
    by_text = columns_in_order(texts)
    placed = tuple(
        Join(*(by_text[at] if at < 4 else at for at in (join.first, join.second)), join.alike) for join in joins
    )
    return float(signs(placed, made, alike, alike, OPTIONS)[-1][NAMES.index(LACKING)])


def columns_in_order(texts: Sequence[str]) -> list[int]:
    """The places that `columns_of` gives to these texts."""
    _, names = columns_of([reading(f"{at}", text) for at, text in enumerate(texts)])
    return [names.index(f"{at}") for at in range(len(texts))]


def test_figures_of_its_own_on_each_side_speak_for_two_events() -> None:
    assert lacking_at_the_top("212", "318") == pytest.approx(1.0)
    assert lacking_at_the_top("212", "212") == pytest.approx(0.0)
    # Where one side gives no figure nothing is known: a half.
    assert lacking_at_the_top("212", "some") == pytest.approx(0.5)


def three_and_one(near: float) -> np.ndarray:
    """Three articles half alike, and a fourth that is ``near`` like each of them."""
    alike = np.full((4, 4), 0.5)
    alike[3, :3] = alike[:3, 3] = near
    np.fill_diagonal(alike, 0.0)
    return alike


@pytest.mark.parametrize(("near", "joined"), [(0.2, True), (0.14, False), (0.0, False)])
def test_an_article_left_alone_goes_where_it_is_like_enough(near: float, joined: bool) -> None:  # noqa: FBT001 - a table
    # Half of 0.3, beside a likeness of one half within the group, is what it takes.
    assert settle(three_and_one(near), [0, 0, 0, 3], OPTIONS) == ([0, 0, 0, 0] if joined else [0, 0, 0, 3])


def test_settling_leaves_groups_and_pairs_of_lone_articles_as_they_are() -> None:
    alike = three_and_one(0.4)
    assert settle(alike, [0, 1, 2, 3], OPTIONS) == [0, 1, 2, 3]
    assert settle(alike, [0, 0, 1, 1], OPTIONS) == [0, 0, 1, 1]
    # Of two groups equally like it takes the first.
    even = np.full((5, 5), 0.5)
    np.fill_diagonal(even, 0.0)
    assert settle(even, [7, 7, 2, 2, 9], OPTIONS) == [7, 7, 2, 2, 2]


def test_the_smaller_an_input_the_more_speaks_for_one_event() -> None:
    sizes = [FEWEST, 10, 20, MANY]
    found = [OPTIONS.among(size) for size in sizes]
    assert [one.bar for one in found] == sorted(one.bar for one in found)
    assert [one.same_days for one in found] == sorted((one.same_days for one in found), reverse=True)
    assert [one.window for one in found] == sorted((one.window for one in found), reverse=True)
    assert OPTIONS.among(MANY) == OPTIONS.among(10 * MANY) == OPTIONS
    assert OPTIONS.among(0) == OPTIONS.among(FEWEST)


def test_sides_are_near_in_time_by_the_days_of_their_pairs() -> None:
    days = np.array([-1, 100, 100, 101, 100 + int(NEARBY)], dtype=np.int32)
    joins = [Join(1, 2, 1.0), Join(5, 3, 1.0), Join(6, 4, 1.0), Join(7, 0, 1.0)]
    found = same_days(joins, days, np.ones(5))
    assert found == pytest.approx([1.0, 1 - 1 / NEARBY, (0 + 0 + 1 / NEARBY) / 3, 0.0])


def test_copies_of_a_text_count_as_one_for_nearness_in_time() -> None:
    days = np.array([100, 100, 104, 100], dtype=np.int32)
    joins = [Join(0, 1, 1.0), Join(4, 2, 1.0), Join(5, 3, 1.0)]
    once = same_days(joins, days, np.array([0.5, 0.5, 1.0, 1.0]))
    twice = same_days(joins, days, np.ones(4))
    assert once[2] == pytest.approx((1 + 1 / NEARBY) / 2)
    assert twice[2] > once[2]


def test_the_same_days_speak_for_a_join_only_where_they_are_asked_for() -> None:
    made, _ = columns_of(reports())
    dated = replace(made, days=np.full(len(made), 100, dtype=np.int32))
    alike = likeness(dated, OPTIONS)
    against = contrasted(dated, alike, OPTIONS)
    joins = average_link(against)
    plain = odds(joins, dated, alike, against, OPTIONS)
    more = odds(joins, dated, alike, against, replace(OPTIONS, same_days=1.5))
    assert more == pytest.approx([one + 1.5 for one in plain])
    assert odds(joins, made, alike, against, replace(OPTIONS, same_days=1.5)) == plain

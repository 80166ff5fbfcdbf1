"""How many origins there are at least: what shows that an unseen parent is an origin of its own."""

from collections.abc import Callable

from headwater.derivation import trace
from headwater.derivation.lineage import subsumed
from headwater.model.reading import Reading

Make = Callable[..., Reading]
FIRST = """A grain barge sank in the lock at Tessen on Monday night, and nothing has passed there since, Corvin Press \
reported.

The keeper heard wood break at half past two and shut the upper gate before the water could follow. Divers \
found the barge lying across the sill with 900 tons of barley in it.

A crane was sent for from Marle, where it had been lifting a bridge. Until it comes, 37 vessels wait on either \
side."""
SECOND = """Nothing has passed the lock at Tessen since a grain barge sank in it on Monday night, Corvin Press reported.

Divers found the barge lying across the sill with 900 tons of barley in it. The keeper had heard wood break at \
half past two and shut the upper gate before the water could follow.

Until a crane comes from Marle, 37 vessels wait on either side."""
THIRD = """A grain barge sank in the lock at Tessen on Monday night, Tessel Press reported.

The keeper heard wood break at half past two and shut the upper gate before the water could follow. Divers \
found the barge lying across the sill with 900 tons of barley in it.

On the quay at Tessen our reporter counted nine skippers who played cards on a crate, and one who mended a \
sail that his grandmother had sewn before the lock was built at all."""


def test_an_unseen_origin_that_never_comes_alone_is_none_of_its_own_at_least() -> None:
    family, lone = 3, 4
    rows = [frozenset({family}), frozenset({family}), frozenset({family, lone}), frozenset({family}), frozenset({lone})]
    assert subsumed(rows, 3)[:3] == [frozenset({family})] * 3
    assert subsumed(rows, 3, frozenset({lone})) == rows


def test_two_sources_of_one_report_are_two_and_so_is_one_that_comes_alone_elsewhere() -> None:
    both = [frozenset({1, 2}), frozenset({1}), frozenset({2})]
    assert subsumed(both, 1) == both
    apart = [frozenset({4}), frozenset({4, 5}), frozenset({5}), frozenset({4}), frozenset({4}), frozenset({5})]
    assert subsumed(apart, 4) == apart


def test_an_article_at_hand_stays_an_origin_though_all_that_took_from_it_have_another_as_well() -> None:
    rows = [frozenset({0}), frozenset({0, 3}), frozenset({3}), frozenset({3})]
    assert subsumed(rows, 3) == rows


def test_who_credits_another_agency_for_the_text_of_all_adds_an_origin_to_the_most_alone(make: Make) -> None:
    texts = (("a", FIRST, "Corvin Press"), ("b", SECOND, "Corvin Press"), ("c", THIRD, "Tessel Press"))
    readings = [make(n, text, credit=(name, f"{name} reported"), outlet=f"Post {n}") for n, text, name in texts]
    stemma = trace(readings)
    assert {each.name for each in stemma.unseen} == {"Corvin Press", "Tessel Press"}
    assert (stemma.origins.least, stemma.origins.most) == (1, 2)

"""A quick class is the class it was, made sooner."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from headwater.model.quick import quick
from headwater.model.span import Span


@quick
@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A class with a default and a check."""

    name: str
    number: int = 3

    def __post_init__(self) -> None:
        """Refuse numbers below 0."""
        if self.number < 0:
            raise ValueError(self.number)


def test_it_is_made_compared_and_shown_as_before() -> None:
    assert Place("a") == Place(name="a", number=3) < Place("b", 1)
    assert repr(Place("a")) == "Place(name='a', number=3)"
    assert hash(Place("a")) == hash(Place("a", 3))
    assert replace(Place("a"), number=5) == Place("a", 5)


def test_it_is_copied_and_travels_as_before() -> None:
    assert copy.deepcopy(Place("a", 2)) == Place("a", 2)
    assert pickle.loads(pickle.dumps(Span(2, 5))) == Span(2, 5)  # noqa: S301 - our own bytes


def test_it_refuses_what_it_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        Place("a", -1)
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
    with pytest.raises(FrozenInstanceError):
        Place("a").number = 4  # type: ignore[misc]


def test_what_it_cannot_carry_over_is_refused() -> None:
    with pytest.raises(TypeError, match="rows"):

        @quick
        @dataclass(frozen=True, slots=True)
        class Table:
            rows: list[int] = field(default_factory=list)

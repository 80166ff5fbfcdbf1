"""What third texts, credits and versions say about a parent."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from headwater.derivation import trace
from headwater.derivation.bodies import bodies
from headwater.derivation.comparison import compare
from headwater.derivation.corpus import corpus
from headwater.derivation.facts import facts
from headwater.derivation.features import NAMES, Candidate
from headwater.derivation.model import Beliefs, relatives
from headwater.derivation.signals import direction
from headwater.derivation.tables import RELATIVES, calibrated, parent_weights
from headwater.model.reading import Reading
from headwater.model.vocabulary import UnseenBasis

Make = Callable[..., Reading]

REPORT = [
    "The glass works at Lindow will blow out its last furnace on Friday, its owners said, after 214 years.",
    "Some 180 people are employed at the works, most of them from the three villages along the canal.",
    "“My grandfather lit that furnace with a letter from the king, or so he told us,” said Ida Marlow.",
    "Gas had become four times dearer since the spring, and an order from two hotels was lost to a rival abroad.",
    "The county offered a loan of 2.3 million crowns in August, which the owners turned down as too little.",
    "A museum would like to have the moulds, of which there are some nine thousand in the attic over the cutting room.",
    "The last piece to be made is to be a plain water glass, and nobody has been told who will drink from it.",
]


def cut(*left_out: int) -> str:
    return "\n\n".join(line for at, line in enumerate(REPORT) if at not in left_out)


def test_the_weights_have_the_signs_that_the_method_gives_them() -> None:
    first, second = parent_weights()
    names = (*NAMES, *RELATIVES)
    assert len(first) == len(NAMES)
    assert len(second) == len(names)
    held = dict(zip(names, second, strict=True))
    assert all(held[name] >= 0 for name in names if name.startswith("signal: "))
    assert all(held[name] <= 0 for name in names if name.startswith("witnesses: "))
    assert np.isfinite(second).all()


def test_three_that_each_lack_something_else_have_it_from_a_fourth(make: Make) -> None:
    found = trace(
        [
            make("a", cut(1, 4), outlet="Lindow Post", published="2026-05-01T08:00"),
            make("b", cut(2, 5), outlet="Canal Echo", published="2026-05-01T09:00"),
            make("c", cut(3, 6), outlet="Marlow Star", published="2026-05-01T10:00"),
        ]
    )
    assert [unseen.basis for unseen in found.unseen] == [UnseenBasis.INFERRED]
    assert {d.child for d in found.derivations if d.parent == found.unseen[0].id} >= {"a", "c"}
    assert found.origins.least == 1


def test_what_is_cut_from_one_at_hand_comes_from_it(make: Make) -> None:
    found = trace(
        [
            make("a", cut(), outlet="Lindow Post", published="2026-05-01T08:00"),
            make("b", cut(5, 6), outlet="Canal Echo", published="2026-05-01T09:00"),
            make("c", cut(3), outlet="Marlow Star", published="2026-05-01T10:00"),
        ]
    )
    assert {(d.parent, d.child) for d in found.derivations} == {("a", "b"), ("a", "c")}


def test_versions_of_one_page_grow(make: Make) -> None:
    found = trace(
        [
            make("a", cut(2, 3, 4, 5, 6), outlet="Lindow Post"),
            make("b", cut(3, 5, 6), outlet="Lindow Post"),
            make("c", cut(5), outlet="Lindow Post"),
        ]
    )
    assert {(d.parent, d.child) for d in found.derivations} == {("a", "b"), ("b", "c")}


def test_the_reasons_open_into_spans(make: Make) -> None:
    text = cut(5, 6).replace(
        "“My grandfather lit that furnace with a letter from the king, or so he told us,” said Ida",
        "The furnace was lit with a letter from the king, according to",
    )
    found = trace(
        [
            make("a", cut(), outlet="Lindow Post", published="2026-05-01T08:00"),
            make("b", text, outlet="Canal Echo", published="2026-05-01T09:00"),
        ]
    )
    (edge,) = found.derivations
    assert (edge.parent, edge.child) == ("a", "b")
    shown = {each.signal: each for each in edge.evidence}
    assert shown["fuller quotation"].spans
    assert shown["earlier date"].weight > 0


@pytest.mark.parametrize(
    ("said", "fuller"),
    [
        ("“My grandfather lit the furnace with a letter from the king,” said Ida", False),
        ("“My grandfather lit it in a hailstorm with a borrowed candle and a letter from the king,” said Ida", True),
    ],
)
def test_a_quotation_that_tells_no_more_than_the_paraphrase_is_no_fuller_one(
    said: str,
    fuller: bool,  # noqa: FBT001 - a case of the table
    make: Make,
) -> None:
    """Anybody can set a paraphrase in quotation marks again, and put the speaker's *my* back."""
    quotation = "“My grandfather lit that furnace with a letter from the king, or so he told us,” said Ida"
    paraphrase = "Her grandfather lit the furnace with a letter from the king, according to"
    rows = [("a", cut().replace(quotation, paraphrase)), ("b", cut(5, 6).replace(quotation, said))]
    heads = bodies([make(id_, text, outlet=f"{id_} Post") for id_, text in rows])
    found = corpus(heads)
    signals = direction(found, {n: facts(text) for n, text in enumerate(found.texts)}, compare(found, 0, 1)).signals
    assert ("fuller quotation" in {each.name for each in signals}) is fuller


def test_a_hand_copy_between_two_others_is_told_by_single_words(make: Make) -> None:
    # Each copy keeps the slips of the one before and makes some of its own.
    first = cut()
    second = first.replace("last furnace", "old furnace").replace("dearer", "costlier").replace("plain", "simple")
    third = second.replace("three villages", "five villages").replace("loan", "lone").replace("attic", "loft")
    found = trace([make("x", first), make("y", second), make("z", third)])
    assert {frozenset((d.parent, d.child)) for d in found.derivations} == {frozenset("xy"), frozenset("yz")}


def test_one_text_without_dates_says_that_its_direction_is_unknown(make: Make) -> None:
    (undated,) = trace([make("a", cut(), outlet="Canal Echo"), make("b", cut(), outlet="Marlow Star")]).derivations
    assert undated.probability == 0.5
    assert "direction unknown" in {each.signal for each in undated.evidence}
    dates = ("2026-05-01T08:00", "2026-05-01T09:00")
    outlets = ("Canal Echo", "Marlow Star")
    (dated,) = trace(
        [make(i, cut(), outlet=o, published=d) for i, o, d in zip("ab", outlets, dates, strict=True)]
    ).derivations
    assert (dated.parent, dated.child) == ("a", "b")
    assert dated.probability > 0.67
    assert "direction unknown" not in {each.signal for each in dated.evidence}


def test_a_notice_of_correction_stands_in_the_later_version(make: Make) -> None:
    notice = "Correction: An earlier version of this report gave a wrong number of employees."
    found = trace(
        [
            make("a", cut(3), outlet="Lindow Post"),
            make("b", cut(3).replace("180", "190") + "\n\n" + notice, outlet="Lindow Post"),
        ]
    )
    (edge,) = found.derivations
    assert (edge.parent, edge.child) == ("a", "b")
    shown = {each.signal: each for each in edge.evidence}
    assert shown["correction"].weight > 0
    assert shown["correction"].spans[0].article == "b"


def test_calibration_keeps_the_order_of_what_it_is_given() -> None:
    for kind in ("at hand", "at hand, credited", "credited", "carried", "inferred"):
        row = [calibrated(kind, p) for p in (0.0, 0.2, 0.5, 0.8, 1.0)]
        assert row == sorted(row)
        assert all(0 < p < 1 for p in row)


def test_what_relatives_have_from_an_agency_speaks_for_it_and_against_one_of_them_as_the_parent() -> None:
    # Texts 0 to 2 depend on each other; 3 is an agency that the first two surely have their text from.
    pairs = {pair: SimpleNamespace(sharing=0.9) for pair in ((0, 1), (0, 2), (1, 2))}
    ground: Any = SimpleNamespace(size=3, pairs=pairs, one_house=lambda _one, _other: False)
    row = np.zeros(len(NAMES))
    found = [Candidate(child, parent, row) for child, parent in ((0, 3), (1, 3), (2, 0), (2, 3))]
    guess = Beliefs(np.array([0.9, 0.8, 0.5, 0.4]), np.array([0.1, 0.2, 0.1]), np.zeros(4))
    told = relatives(ground, found, guess)
    names = ("agency: share of relatives that have it", "parent may have the child's agency")
    share, shared = map(RELATIVES.index, names)
    assert told[3, share] == pytest.approx((0.9 + 0.8) / 2)
    assert told[2, shared] == pytest.approx(0.9)
    assert not told[2, share]
    assert not told[[0, 1, 3], shared].any()

"""In what independent reports differ: figures of one thing, dates, denials and opposites, and what is no difference."""

import pytest
from tests.claims.conftest import Tools

from headwater.claims.build import build
from headwater.claims.context import gather
from headwater.claims.contradiction import contradicts
from headwater.claims.differences import counted_otherwise, differing
from headwater.claims.drift.pairs import Pair
from headwater.model.vocabulary import DiscrepancyKind


def pair(make: Tools, one: str, other: str, *, days: tuple[str, str] = ("2026-03-10", "2026-03-10")) -> Pair:
    """Two reports of one sentence each, that took nothing from one another."""
    times = [make.at("May 4", "2026-05-04"), make.at("May 9", "2026-05-09"), make.at("May 11", "2026-05-11")]
    texts = {"a": one, "b": other}
    readings = [
        make.reading(name, text, times=[t for t in times if t.words in text], published=day)
        for (name, text), day in zip(texts.items(), days, strict=True)
    ]
    context = gather(readings, make.stemma(articles=["a", "b"]))
    first, second = (context.units[context.of_article[name][0]] for name in texts)
    return Pair(context, first, second, directed=False)


DIFFER = [
    ("Nine hikers were hurt in the rockfall.", "Twelve hikers were hurt in the rockfall.", True),
    ("At least nine people were hurt in the rockfall.", "Twelve people were hurt in the rockfall.", True),
    ("The hotel employs 430 workers.", "The hotel employs 470 people.", True),
    ("Nine hikers were hurt in the rockfall.", "Two hikers were killed in the rockfall.", False),
    ("About 9,000 homes are without power.", "Some 9,214 homes are without power.", False),
    ("More than 200 million crowns were lost.", "In all 212 million crowns were lost.", False),
    ("Over a thousand homes are without power.", "Some 1,300 homes are without power.", False),
    ("The firm lost 40 million crowns.", "The firm lost 40 million.", False),
    ("Profit fell to 41 million crowns.", "Profit was 41 million crowns, down from 58 million crowns.", False),
    ("Twelve hikers were hurt in the rockfall.", "Twelve hikers were hurt in the rockfall, two of them badly.", False),
    ("The keeper Ada Hart died aged 70.", "The keeper Ada Hart died aged 72.", True),
    ("A keeper died aged 70.", "A sailor died aged 72.", False),
    ("The hotel serves 900 guests a week.", "The hotel serves 130 guests.", False),
]


CONTRADICT = [
    ("The weir held through the night.", "The weir did not hold.", True),
    ("The bus had its lamps lit.", "The bus was carrying no lamps that were lit.", True),
    ("The keeper will leave the zoo in June.", "The keeper has agreed to stay at the zoo.", True),
    ("The pump was intact.", "A broken pump flooded the cellar.", True),
    ("The weir held through the night.", "The weir has never been painted.", False),
    ("The weir was rebuilt in 1990.", "Not only was the weir rebuilt, it was raised.", False),
    ("The keeper will leave the zoo in June.", "Will the keeper stay at the zoo?", False),
    ("The mayor praised the keepers of the weir.", "It is not a weir.", False),
]


@pytest.mark.parametrize(("one", "other", "against"), CONTRADICT)
def test_a_denial_contradicts_what_the_denied_word_is_asserted_of(
    make: Tools,
    one: str,
    other: str,
    against: bool,  # noqa: FBT001 - a case of the table
) -> None:
    assert contradicts(pair(make, one, other)) is against
    assert contradicts(pair(make, other, one)) is against


def test_what_is_denied_of_a_stretch_of_time_alone_is_not_denied(make: Tools) -> None:
    found = pair(make, "The ferry sails to Oddby.", "The ferry will not sail before May 9.")
    assert not contradicts(found)


DATES = [
    ("The bridge opens on May 4.", "The bridge opens on May 9.", True),
    ("The bridge stays shut until May 9.", "The bridge stays shut until May 4.", True),
    ("The bridge opens on May 4, not on May 9.", "The bridge opens on May 9.", True),
    ("The bridge opens on May 4.", "The owner of the ferry Lisa Hahn spoke on May 9.", False),
]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        *((one, other, DiscrepancyKind.NUMBER if differ else None) for one, other, differ in DIFFER),
        *((one, other, DiscrepancyKind.DATE if differ else None) for one, other, differ in DATES),
    ],
)
def test_figures_and_dates_differ_where_they_are_of_one_thing(
    make: Tools, one: str, other: str, kind: DiscrepancyKind | None
) -> None:
    assert [found for found, _, _ in differing(pair(make, one, other))] == ([kind] if kind else [])


def test_what_was_to_come_and_came_on_another_day_is_no_discrepancy(make: Tools) -> None:
    planned, done = "The bridge is to open on May 9.", "The bridge was opened on May 11."
    assert list(differing(pair(make, planned, done, days=("2026-05-04", "2026-05-12")))) == []
    assert [d[0] for d in differing(pair(make, planned, done))] == [DiscrepancyKind.DATE]


def test_reports_that_count_the_hurt_otherwise_are_one_claim_with_a_discrepancy(make: Tools) -> None:
    readings = [
        make.reading(
            "a",
            "A crane fell on the market hall of Lindau. Fourteen people were injured. The hall was full of shoppers.",
            published="2026-03-10",
        ),
        make.reading(
            "b",
            "Shoppers fled when a crane came down on the market hall in Lindau. "
            "At least 17 people were treated in hospital, three of them for broken bones.",
            published="2026-03-11",
        ),
    ]
    found = build(readings, make.stemma(articles=["a", "b"]))
    (item,) = found.discrepancies
    assert item.kind is DiscrepancyKind.NUMBER
    assert [(v.value, v.earliest) for v in item.versions] == [("Fourteen", "2026-03-10"), ("At least 17", "2026-03-11")]


def test_what_one_clause_tells_beside_another_fact_is_compared_across_claims(make: Tools) -> None:
    found = pair(
        make,
        "The trial followed 4,310 infants at six clinics.",
        "The new syrup halved the cough in a trial with 4,130 infants.",
    )
    ((_, first, second),) = counted_otherwise(found)
    assert (first.key, second.key) == (4310, 4130)


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The keeper gets a four-year lease.", "The lease of the weir is for six years.", ["four-year", "six years"]),
        (
            "Some 900 gallons of milk got into the weir.",
            "It was 2,000 gallons of milk.",
            ["900", "2,000"],
        ),
        ("The weir got 900 gallons of milk.", "The weir takes 4 kilometres of pipe.", []),
        ("The keeper gets a four-year lease.", "Six years ago the weir broke.", []),
        ("Trams to the weir leave every 20 minutes.", "Trams to the weir take 30 minutes.", []),
    ],
)
def test_the_only_measures_of_a_unit_told_of_one_thing_are_compared_across_claims(
    make: Tools, one: str, other: str, values: list[str]
) -> None:
    both = pair(make, one, other)
    found = [side.place for difference in counted_otherwise(both) for side in difference[1:]]
    texts = {both.old.id: both.old.text, both.new.id: both.new.text}
    assert {place.span.of(texts[place.article]).removeprefix("Some ") for place in found} == set(values)

"""What became of an expectation, as the articles of one story and of several tell it."""

from typing import Any

import pytest

from headwater.claims import build, examine, follow
from headwater.model.claims import CalendarEntry, StoryClaims
from headwater.model.vocabulary import CalendarStatus, TimeType

S = CalendarStatus
PLAN = "The road bridge at Skelby will open on May 5."
DAY = ("May 5", "2026-05-05")


def days(claims: StoryClaims) -> list[tuple[str | None, str | None]]:
    return [(e.earliest, e.latest) for e in claims.calendar]


def told(make: Any, *articles: tuple[str, str, list[tuple[str, str]]], as_of: str | None = None) -> StoryClaims:  # noqa: ANN401
    """Return one story of articles (published, text, dates)."""
    readings = [
        make.reading(chr(97 + i), text, times=[make.at(*d) for d in dates], published=published)
        for i, (published, text, dates) in enumerate(articles)
    ]
    return build(readings, make.stemma(articles=[r.id for r in readings]), as_of=as_of)


def statuses(entry: CalendarEntry) -> dict[str, S]:
    return {r.article: r.status for r in entry.reports}


def test_it_stands_until_its_day_is_past(make: Any) -> None:  # noqa: ANN401
    first = ("2026-03-12", PLAN, [DAY])
    for as_of, status in (("2026-05-05", S.STANDS), ("2026-05-06", S.LAPSED), (None, S.STANDS)):
        found = told(make, first, as_of=as_of)
        assert [e.status for e in found.calendar] == [status]
        assert found.as_of == (as_of or "2026-03-12")


def test_it_happened_and_who_reports_it(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", PLAN, [DAY]),
        ("2026-05-06", "The road bridge at Skelby opened on Tuesday with a brass band.", [("Tuesday", "2026-05-05")]),
    )
    (entry,) = found.calendar
    assert entry.status is S.HAPPENED
    assert statuses(entry) == {"a": S.STANDS, "b": S.HAPPENED}
    assert {s.article for s in entry.statements} == {"a"}


@pytest.mark.parametrize(
    "text",
    [
        "The road bridge at Skelby did not open on Tuesday.",
        "The road bridge at Skelby was to open on Tuesday.",
        "The old ferry at Skelby sank on Tuesday.",
    ],
)
def test_what_is_denied_or_only_planned_or_another_thing_did_not_happen(make: Any, text: str) -> None:  # noqa: ANN401
    found = told(make, ("2026-03-12", PLAN, [DAY]), ("2026-05-06", text, [("Tuesday", "2026-05-05")]))
    assert found.calendar[0].status is not S.HAPPENED


def test_what_happened_before_its_day_is_not_it(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", PLAN, [DAY]),
        ("2026-05-06", "The road bridge at Skelby was opened first in 1931.", [("1931", "1931")]),
    )
    assert found.calendar[0].status is S.LAPSED


def test_it_is_called_off_by_a_report_without_a_date(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", "The lantern festival at Orrin will be held on May 5.", [DAY]),
        ("2026-04-01", "The lantern festival at Orrin has been cancelled.", []),
    )
    (entry,) = found.calendar
    assert statuses(entry) == {"a": S.STANDS, "b": S.CANCELLED}
    assert entry.status is S.CANCELLED


def test_it_is_moved_and_both_dates_name_each_other(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", PLAN, [DAY]),
        ("2026-04-01", "The road bridge at Skelby will now open on May 19.", [("May 19", "2026-05-19")]),
    )
    old, new = found.calendar
    assert (old.status, new.status) == (S.MOVED, S.STANDS)
    assert old.moved_to is not None
    assert new.moved_from is not None
    assert (old.moved_to.value, new.moved_from.value) == ("2026-05-19", "2026-05-05")
    assert {p.article for p in old.moved_to.statements} == {"b"}
    assert old.key == new.key


def test_as_of_a_day_before_the_move_the_old_date_stands(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", PLAN, [DAY]),
        ("2026-04-01", "The road bridge at Skelby will now open on May 19.", [("May 19", "2026-05-19")]),
        as_of="2026-03-31",
    )
    old, new = found.calendar
    assert (old.status, old.moved_to, new.moved_from) == (S.STANDS, None, None)


def test_two_dates_told_together_are_two_appointments(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        (
            "2026-03-12",
            f"{PLAN} The foot bridge at Skelby will open on May 19.",
            [DAY, ("May 19", "2026-05-19")],
        ),
    )
    assert [e.status for e in found.calendar] == [S.STANDS, S.STANDS]


def test_a_later_report_of_another_story_counts(make: Any) -> None:  # noqa: ANN401
    first = make.reading("a", PLAN, times=[make.at(*DAY)], published="2026-03-12")
    later = make.reading(
        "b", "The road bridge at Skelby opened on Tuesday.", times=[make.at("Tuesday", "2026-05-05")],
        published="2026-05-06",
    )  # fmt: skip
    found, ahead = zip(*(examine([r], make.stemma(articles=[r.id])) for r in (first, later)), strict=True)
    one, other = follow(found, ahead)
    assert [(e.status, statuses(e)) for e in one.calendar] == [(S.HAPPENED, {"a": S.STANDS, "b": S.HAPPENED})]
    assert other.calendar == ()
    assert one.as_of == other.as_of == "2026-05-06"


def test_a_later_report_about_another_place_does_not(make: Any) -> None:  # noqa: ANN401
    first = make.reading("a", PLAN, times=[make.at(*DAY)], published="2026-03-12")
    later = make.reading(
        "b", "The road bridge at Orrin opened on Tuesday.", times=[make.at("Tuesday", "2026-05-05")],
        published="2026-05-06",
    )  # fmt: skip
    found, ahead = zip(*(examine([r], make.stemma(articles=[r.id])) for r in (first, later)), strict=True)
    assert follow(found, ahead)[0].calendar[0].status is S.LAPSED


def test_dates_that_cannot_both_be_true_are_shown_side_by_side(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", "The fire destroyed the Varnholt paper mill on March 3.", [("March 3", "2026-03-03")]),
        ("2026-03-12", "The fire destroyed the Varnholt paper mill on March 4.", [("March 4", "2026-03-04")]),
    )
    assert [(e.value, [c.value for c in e.conflicts]) for e in found.timeline] == [
        ("2026-03-03", ["2026-03-04"]),
        ("2026-03-04", ["2026-03-03"]),
    ]
    assert [c.statements[0].article for e in found.timeline for c in e.conflicts] == ["b", "a"]


def test_a_sharper_date_is_no_conflict(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", "The fire destroyed the Varnholt paper mill in February.", [("February", "2026-02")]),
        ("2026-03-12", "The fire destroyed the Varnholt paper mill on February 4.", [("February 4", "2026-02-04")]),
    )
    assert [e.conflicts for e in found.timeline] == [(), ()]


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        (
            "Heats will be held on May 5-6.",
            [("May 5", "2026-05-05"), ("6", "2026-05-06")],
            [("2026-05-05", "2026-05-06")],
        ),
        (
            "Heats will be held on May 5 and 6.",
            [("May 5", "2026-05-05"), ("6", "2026-05-06")],
            [("2026-05-05", "2026-05-06")],
        ),
        (
            "The fair will be held between May 5 and May 9.",
            [("May 5", "2026-05-05"), ("May 9", "2026-05-09")],
            [("2026-05-05", "2026-05-09")],
        ),
        (
            "Hearings will be held on May 5 and May 9.",
            [("May 5", "2026-05-05"), ("May 9", "2026-05-09")],
            [("2026-05-05", "2026-05-05"), ("2026-05-09", "2026-05-09")],
        ),
        (
            "The road will be closed from April to June.",
            [("April", "2026-04"), ("June", "2026-06")],
            [("2026-04-01", "2026-06-30")],
        ),
        ("Heats may be held in the first half of May.", [("May", "2026-05")], [("2026-05-01", "2026-05-15")]),
        ("The bridge will open by the second half of May.", [("May", "2026-05")], [("2026-03-12", "2026-05-31")]),
        (
            "Second-quarter figures are due on May 5.",
            [("Second-quarter", "2026-Q2"), DAY],
            [("2026-05-05", "2026-05-05")],
        ),
    ],
)
def test_two_ends_are_one_stretch_and_a_half_is_half_a_month(
    make: Any,  # noqa: ANN401
    text: str,
    dates: list[tuple[str, str]],
    expected: list[tuple[str, str]],
) -> None:
    assert days(told(make, ("2026-03-12", text, dates))) == expected


@pytest.mark.parametrize(
    ("text", "time", "value", "expected"),
    [
        ("The tenants have ten days to reply.", "ten days", "P10D", [("2026-03-12", "2026-03-22")]),
        ("The ferry will sail again in two weeks.", "two weeks", "P2W", [("2026-03-26", "2026-03-26")]),
        (
            "The fair will open in the first week of May.",
            "the first week of May",
            "P1W",
            [("2026-05-01", "2026-05-07")],
        ),
        (
            "The ferry will be sold by the last ten days of next month.",
            "the last ten days of next month",
            "P10D",
            [("2026-03-12", "2026-04-30")],
        ),
        ("The mill never stood still in ninety days.", "ninety days", "P90D", []),
        ("Now somebody will listen for the first time in eleven weeks.", "eleven weeks", "P11W", []),
        ("Orders rose in the six weeks to March 31.", "six weeks", "P6W", []),
        ("The port could be cleared within days of the ruling.", "days", "PXD", []),
        ("The plan would end the ten-year lease.", "ten-year", "P10Y", []),
        ("It will be the biggest fair in ten years.", "ten years", "P10Y", []),
        ("The dam would add to the lake's life by ten years.", "ten years", "P10Y", []),
        ("The miller has ten days to appeal and will do so.", "ten days", "P10D", [("2026-03-12", "2026-03-22")]),
    ],
)
def test_lengths_that_reach_ahead(
    make: Any,  # noqa: ANN401
    text: str,
    time: str,
    value: str,
    expected: list[tuple[str, str]],
) -> None:
    reading = make.reading("a", text, times=[make.at(time, value, TimeType.DURATION)], published="2026-03-12")
    assert days(build([reading], make.stemma(articles=["a"]))) == expected


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Four of the 2027 candidates would rather talk of bread.", 0),
        ("The bridge will be shut in 2027 for a year.", 1),
    ],
)
def test_a_year_that_tells_which_one_is_no_date_to_come(make: Any, text: str, entries: int) -> None:  # noqa: ANN401
    reading = make.reading("a", text, times=[make.at("2027", "2027")], published="2026-03-12")
    assert len(build([reading], make.stemma(articles=["a"])).calendar) == entries


def test_a_verb_that_foretells_makes_its_content_look_ahead(make: Any) -> None:  # noqa: ANN401
    said = make.said("rents to rise by a tenth in 2026", "Orl Mills", cue="expects")
    times = [make.at("2026", "2026")]
    reading = make.reading("a", "Orl Mills expects rents to rise by a tenth in 2026.", said=[said], times=times)
    assert days(build([reading], make.stemma(articles=["a"]))) == [("2026-01-01", "2026-12-31")]


@pytest.mark.parametrize(
    ("text", "date", "first"),
    [
        ("A ruling on the Skelby bridge is pencilled in for the autumn.", ("the autumn", "2026-FA"), "2026-09-01"),
        ("A second ferry is planned for autumn.", ("autumn", "2026-FA"), "2026-09-01"),
        ("A second ferry is planned for the autumn fair.", ("the autumn", "2026-FA"), None),
        ("Forecasters did not rule out snow on May 5.", DAY, "2026-05-05"),
        ("It was tied to the ferry talks, which resume on May 5.", DAY, "2026-05-05"),
        ("It was tied to the ferry talks, which ended before May 5.", DAY, None),
    ],
)
def test_what_looks_ahead_in_a_sentence_that_looks_back(
    make: Any,  # noqa: ANN401
    text: str,
    date: tuple[str, str],
    first: str | None,
) -> None:
    assert [e.earliest for e in told(make, ("2026-03-12", text, [date])).calendar] == ([first] if first else [])


def test_a_sharper_date_of_another_report_settles_a_vague_one(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-04-12", PLAN, [DAY]),
        ("2026-04-13", "The road bridge at Skelby will open next month.", [("next month", "2026-05")]),
    )
    (entry,) = found.calendar
    assert (entry.earliest, entry.latest, entry.value) == ("2026-05-05", "2026-05-05", "2026-05-05")
    assert {s.article for s in entry.statements} == {"a", "b"}


def test_two_reports_that_are_vague_alike_keep_the_days(make: Any) -> None:  # noqa: ANN401
    text = "The road bridge at Skelby will open in early May."
    found = told(make, ("2026-03-12", text, [("May", "2026-05")]), ("2026-03-13", text, [("May", "2026-05")]))
    assert days(found) == [("2026-05-01", "2026-05-31")]


def test_what_is_called_off_until_a_day_is_not_cancelled(make: Any) -> None:  # noqa: ANN401
    text = "Guided tours of the Skelby mill have been called off until May 5."
    (entry,) = told(make, ("2026-04-12", text, [DAY])).calendar
    assert entry.status is S.STANDS


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("The two sailors come before a magistrate on Saturday.", ("Saturday", "2026-03-14")),
            ("A judge will hear them on March 14.", ("March 14", "2026-03-14")),
        ),
        (
            ("Tessel could host a meeting of the ferry guilds in April.", ("April", "2026-04")),
            (
                "They will come to a meeting of neighbouring guilds next month.",
                ("next month", "2026-04"),
            ),
        ),
        (
            ("Nine of the barges will be given back by the end of March.", ("the end of March", "2026-03")),
            ("A first lot of nine may be given back before March 31.", ("March 31", "2026-03-31")),
        ),
        (
            ("The striker could leave before Monday's transfer deadline.", ("Monday", "2026-03-16")),
            ("The window slams shut on Monday.", ("Monday", "2026-03-16")),
        ),
        (
            ("A vote is expected by the end of April.", ("the end of April", "2026-04")),
            ("Parliament has yet to consent, which it is expected to do next month.", ("next month", "2026-04")),
        ),
        (
            ("Tarn Steel will absorb the smaller Orl Works in April.", ("April", "2026-04")),
            ("The purchase is expected to be closed on April 1.", ("April 1", "2026-04-01")),
        ),
        (
            ("Pike will be sentenced on April 4.", ("April 4", "2026-04-04")),
            ("Pike will learn his punishment in early April.", ("early April", "2026-04")),
        ),
        (
            ("If passed, it will take effect on January 1.", ("January 1", "2027-01-01")),
            ("The reform would come into force at the start of next year.", ("next year", "2027")),
        ),
        (
            ("The contract that the club offers would last until June 2030.", ("June 2030", "2030-06")),
            ("The winger has shaken hands on a contract until 2030.", ("2030", "2030")),
        ),
        (
            ("Owners will have to pay the levy from next July.", ("next July", "2026-07")),
            ("Owners will have to pay the levy from next summer.", ("next summer", "2026-SU")),
        ),
    ],
)
def test_two_reports_tell_one_thing_in_few_common_words(make: Any, first: Any, second: Any) -> None:  # noqa: ANN401
    found = told(make, *(("2026-03-12", text, [date]) for text, date in (first, second)))
    (entry,) = found.calendar
    assert {s.article for s in entry.statements} == {"a", "b"}


def test_two_things_of_one_day_are_two(make: Any) -> None:  # noqa: ANN401
    found = told(
        make,
        ("2026-03-12", "A judge will hear the two sailors on Saturday.", [("Saturday", "2026-03-14")]),
        ("2026-03-12", "The island will hold a day of rest on Saturday.", [("Saturday", "2026-03-14")]),
    )
    assert len(found.calendar) == 2


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Shops stay shut today for a day of rest.", ("today", "2026-03-12")),
        ("In a letter to be read in all churches today, the bishops plead for calm.", ("today", "2026-03-12")),
        ("Customers had ordered rings for a wedding on May 9.", ("May 9", "2026-05-09")),
        ("The group aims for savings of 20 million crowns by fiscal 2029.", ("fiscal 2029", "FY2029")),
    ],
)
def test_further_words_that_look_ahead(make: Any, text: str, date: tuple[str, str]) -> None:  # noqa: ANN401
    (entry,) = told(make, ("2026-03-12", text, [date])).calendar
    assert entry.value == date[1]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He is not expected at the mill before April 1.", ("2026-04-01", None)),
        ("Results were not expected until April 1.", ("2026-04-01", None)),
        ("The bridge will not reopen until April 1.", ("2026-04-01", None)),
        ("Trams will not run until April 1.", ("2026-03-12", "2026-04-01")),
    ],
)
def test_what_does_not_come_until_a_day_comes_from_then_on(make: Any, text: str, ends: Any) -> None:  # noqa: ANN401
    assert days(told(make, ("2026-03-12", text, [("April 1", "2026-04-01")]))) == [ends]


def test_a_measure_is_no_date(make: Any) -> None:  # noqa: ANN401
    bill = "The bill would extend the term of the president by two years."
    found = told(make, ("2026-03-12", bill, [("two years", "P2Y", TimeType.DURATION)]))
    assert found.calendar == ()


@pytest.mark.parametrize(
    "text",
    [
        "Captain Marl is out for six weeks.",
        "The winger has been banned for six weeks.",
        "The pass is closed for about six weeks.",
    ],
)
def test_a_length_that_someone_is_out_for_reaches_ahead(make: Any, text: str) -> None:  # noqa: ANN401
    found = told(make, ("2026-03-12", text, [("six weeks", "P6W", TimeType.DURATION)]))
    assert days(found) == [("2026-03-12", "2026-04-23")]


def test_what_runs_through_a_day_ends_with_it(make: Any) -> None:  # noqa: ANN401
    found = told(make, ("2026-03-12", "Early voting runs through April 1.", [("April 1", "2026-04-01")]))
    assert days(found) == [("2026-03-12", "2026-04-01")]

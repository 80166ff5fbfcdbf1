"""Time expressions in sentences of our own, as an editor would read them on Friday, 17 October 2025."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.annotate.times import find
from headwater.model.span import Span
from headwater.text.calendar import interval

PUBLISHED = "2025-10-17"


def read(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(t.span.of(text), t.value) for t in find(text, published=published)]


def values(text: str, published: str | None = PUBLISHED) -> list[str]:
    return [value for _, value in read(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on October 17, 2025.", [("October 17, 2025", "2025-10-17")]),
        ("It opened on 17 October 2025.", [("17 October 2025", "2025-10-17")]),
        ("It opened on the 17th of October 2025.", [("17th of October 2025", "2025-10-17")]),
        ("It opened 2025-10-17.", [("2025-10-17", "2025-10-17")]),
        ("It opened 10/17/2025 or 17/10/2025.", [("10/17/2025", "2025-10-17"), ("17/10/2025", "2025-10-17")]),
        ("It opened 17.10.2025.", [("17.10.2025", "2025-10-17")]),
        ("Sent 2025-10-17T14:30:00Z.", [("2025-10-17T14:30:00Z", "2025-10-17T14:30Z")]),
        ("On Friday, Oct. 17, it rained.", [("Friday, Oct. 17", "2025-10-17")]),
        ("The pact expires in February 2026.", [("February 2026", "2026-02")]),
        ("In the 1990s, the '60s and the nineties", [("1990s", "199X"), ("60s", "196X"), ("nineties", "199X")]),
        ("In the 19th century", [("19th century", "18XX")]),
        ("In 480 BC", [("480 BC", "BC0480")]),
        ("Profit fell in the third quarter of 2024.", [("third quarter of 2024", "2024-Q3")]),
        ("In fiscal 2024 and FY2025", [("fiscal 2024", "FY2024"), ("FY2025", "FY2025")]),
        ("In the summer of 2007", [("summer of 2007", "2007-SU")]),
        ("On New Year's Eve 1999", [("New Year's Eve 1999", "1999-12-31")]),
    ],
)
def test_absolute_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry confirmed it on Friday.", ["2025-10-17"]),
        ("His Thursday speech was long.", ["2025-10-16"]),
        ("The ministers will meet on Monday.", ["2025-10-20"]),
        ("The ministers met on Monday.", ["2025-10-13"]),
        ("The deadline was postponed until Tuesday.", ["2025-10-21"]),
        ("The meeting was moved to Thursday, the vote put off until May.", ["2025-10-23", "2026-05"]),
        ("He moved to the coast on Thursday.", ["2025-10-16"]),
        ("She arrived the day before and left the following Sunday.", ["2025-10-16", "2025-10-19"]),
        ("She could fly home as early as Tuesday.", ["2025-10-21"]),
        ("Wednesday's ruling surprised them.", ["2025-10-15"]),
        ("He left last Friday and returns next Friday.", ["2025-10-10", "2025-10-24"]),
        ("Delegations meet next week.", ["2025-W43"]),
        ("It was decided last month, this year.", ["2025-09", "2025"]),
        ("The vote is due in April.", ["2026-04"]),
        ("The vote was held in April.", ["2025-04"]),
        ("GENEVA, October 17 (Wire) -", ["2025-10-17"]),
        ("They must pay by Jan. 14.", ["2026-01-14"]),
        ("It happened last October, in October last year.", ["2024-10", "2024-10"]),
        ("He spoke today, yesterday and the day before yesterday.", ["2025-10-17", "2025-10-16", "2025-10-15"]),
        ("Two weeks ago and three months ago", ["2025-W40", "2025-07"]),
        ("A decade ago", ["2015"]),
        ("A week from Monday they will meet.", ["2025-10-27"]),
        ("Last night and this morning", ["2025-10-16TNI", "2025-10-17TMO"]),
        ("It came over the weekend.", ["2025-W41-WE"]),
        ("On Thanksgiving they ate.", ["2024-11-28"]),
        ("On Thanksgiving they will eat.", ["2025-11-27"]),
    ],
)
def test_relative_dates_follow_tense_and_cue(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jury decides on Sunday which choir sings.", ["2025-10-19"]),
        ("The regatta takes place off the mole on Sunday.", ["2025-10-19"]),
        ("The bylaw, she recalled, enters into force on March 9.", ["2026-03-09"]),
        ("The members, who vote on Sunday, are split.", ["2025-10-19"]),
        ("She recalled the votes on Sunday and the talks on Monday.", ["2025-10-12", "2025-10-13"]),
        ("The mayor tabled a plan that would cut the fares from 9 March.", ["2026-03-09"]),
        ("The mayor cut the fares from 9 March.", ["2025-03-09"]),
        ("The stalls return over the coming weekend.", ["2025-W42-WE"]),
        ("Repairs worth 3 million: all of them by Easter.", ["2026-04-05"]),
    ],
)
def test_present_forms_announce(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Storms will dent second-half shipments.", ["2025-H2"]),
        ("Sales might fall in the second half, she said.", ["2025-H2"]),
        ("Orl scored twice in the second half.", []),
        ("The striker, sold for 3 million euros, came on in the second half.", []),
    ],
)
def test_a_half_year_of_accounts_is_told_from_half_a_match(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A public holiday has been declared for Tuesday.", ["2025-10-21"]),
        ("The union called a strike at the docks for Monday.", ["2025-10-20"]),
        ("He was praised for Monday's rescue.", ["2025-10-13"]),
        ("The mayor had promised them a meeting on Wednesday.", ["2025-10-22"]),
        ("Tenants were offered talks on Wednesday.", ["2025-10-22"]),
        ("The mayor promised on Wednesday that it would stop.", ["2025-10-15"]),
        ("The mayor held a meeting on Wednesday.", ["2025-10-15"]),
        ("She accepted an invitation to Skelby in March.", ["2026-03"]),
        ("She travelled to Skelby in March.", ["2025-03"]),
        ("The forecasters did not rule out snow on Sunday.", ["2025-10-19"]),
        ("They ruled out a leak on Sunday.", ["2025-10-12"]),
        ("The loans will be guaranteed until Sept. 10.", ["2026-09-10"]),
    ],
)
def test_what_was_fixed_for_a_day_lies_ahead(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is booked for the last day of November.", [("the last day of November", "2025-11-30")]),
        ("It opened on the first day of May 2024.", [("the first day of May 2024", "2024-05-01")]),
        ("They have until the last day of next month.", [("the last day of next month", "2025-11-30")]),
        ("It was the last day of the trial.", []),
    ],
)
def test_the_first_and_the_last_day_of_a_month(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The keeper is a doubt for Sunday's derby.", ["2025-10-19"]),
        ("Tarn has been ruled out of Sunday's cup final.", ["2025-10-19"]),
        ("They could sign before Monday's registration deadline.", ["2025-10-20"]),
        ("Ahead of Tuesday's vote, she said nothing was decided.", ["2025-10-21"]),
        ("She will miss Saturday’s race.", ["2025-10-18"]),
        ("The coach was asked about it after Tuesday's match.", ["2025-10-14"]),
        ("Officials will review Monday's collapse.", ["2025-10-13"]),
        ("The panel will study pictures from Sunday's match.", ["2025-10-12"]),
        ("She lost Tuesday's vote.", ["2025-10-14"]),
    ],
)
def test_an_occasion_with_a_day_to_its_name_may_be_to_come(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marl, who had worked at the mill until March, was freed.", ["2025-03"]),
        ("He was the bank's chairman until May.", ["2025-05"]),
        ("She served as envoy until June.", ["2025-06"]),
        ("The road was closed until Monday.", ["2025-10-20"]),
        ("The court remanded them in custody until May.", ["2026-05"]),
    ],
)
def test_what_one_was_until_a_month_is_over(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The market slams shut on Monday.", ["2025-10-20"]),
        ("The bill goes back to the house on Tuesday.", ["2025-10-21"]),
        ("Ministers and unions sit down again on Saturday.", ["2025-10-18"]),
        ("Voters go to the polls on Sunday.", ["2025-10-19"]),
        ("Drivers walk out on Monday.", ["2025-10-20"]),
        ("He was commenting on reports of a possible visit to the island in May.", ["2026-05"]),
        ("The union has announced a rally in front of the town hall for Saturday.", ["2025-10-18"]),
        ("She was asked to comment on the seizure of the boat on Monday.", ["2025-10-13"]),
    ],
)
def test_further_words_that_look_ahead_or_back(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Snow is forecast for Sunday night into Monday.", ["2025-10-19TNI", "2025-10-20"]),
        ("They travel to Orl on Wednesday before hosting Tarn on Sunday.", ["2025-10-22", "2025-10-26"]),
        ("Orl will play Pell on Monday, then Harl on Saturday.", ["2025-10-20", "2025-10-25"]),
        ("He met the envoy on Monday before flying home on Wednesday.", ["2025-10-13", "2025-10-15"]),
    ],
)
def test_times_in_a_row(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_the_turn_of_the_year() -> None:
    text = "In December he left. On Dec. 30 he died. It will open in June. It is due on Jan. 5."
    assert values(text, "2024-01-02") == ["2023-12", "2023-12-30", "2024-06", "2024-01-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for two years", "P2Y"),
        ("a 16-hour flight", "PT16H"),
        ("5 1/2 hours", "PT5H30M"),
        ("an hour and a half", "PT1H30M"),
        ("twenty-five years", "P25Y"),
        ("one hundred and fifty days", "P150D"),
        ("several weeks", "PXW"),
        ("two years and three months", "P2Y3M"),
        ("the past decade", "P10Y"),
        ("every Monday", "XXXX-WXX-1"),
        ("every two weeks", "P2W"),
        ("twice a year", "P1Y"),
        ("daily", "P1D"),
    ],
)
def test_lengths_and_sets(text: str, expected: str) -> None:
    assert values(text) == [expected]


def test_a_length_ahead_is_anchored_to_the_article() -> None:
    (expression,) = find("It could happen within the next two weeks.", published=PUBLISHED)
    assert (expression.value, expression.anchor) == ("P2W", PUBLISHED)
    (expression,) = find("It could happen within two weeks or a little later.", published=PUBLISHED)
    assert (expression.value, expression.anchor) == ("P2W", PUBLISHED)


def test_modifiers() -> None:
    found = find("early 2026, the end of the month, mid-2024, more than two years, about a week", published=PUBLISHED)
    assert [(t.value, t.mod) for t in found] == [
        ("2026", "START"),
        ("2025-10", "END"),
        ("2024", "MID"),
        ("P2Y", "MORE_THAN"),
        ("P1W", "APPROX"),
    ]


def test_times_of_day_take_the_day_beside_them() -> None:
    assert values("at 9 a.m. EST Tuesday") == ["2025-10-14T09:00"]
    assert values("at 10:35 p.m. on Thursday") == ["2025-10-16T22:35", "2025-10-16"]
    assert values("at 18:30 GMT") == ["2025-10-17T18:30Z"]
    assert values("at noon, at midnight") == ["2025-10-17T12:00", "2025-10-17T24:00"]


def test_ranges_are_two_expressions_that_share_month_and_year() -> None:
    assert values("from May 15 to August 16, 1988") == ["1988-05-15", "1988-08-16"]
    assert values("22-25 April 2020") == ["2020-04-22", "2020-04-25"]
    assert values("in 1914-18") == ["1914", "1918"]
    assert values("November 15 to February 15, 1989") == ["1988-11-15", "1989-02-15"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Results for fiscal 2024 came hours later.", [("fiscal 2024", "FY2024"), ("hours later", "2025-10-17TXX")]),
        ("It ends at the end of the month.", [("the end of the month", "2025-10")]),
        ("A month earlier they had met in early 2026.", [("A month earlier", "2025-09"), ("early 2026", "2026")]),
        ("In nineteen ninety-eight, by twenty thirty", [("nineteen ninety-eight", "1998"), ("twenty thirty", "2030")]),
        ("in two thousand and eight", [("two thousand and eight", "2008")]),
        ("on the twenty-first of March 2024", [("twenty-first of March 2024", "2024-03-21")]),
        ("two-and-a-half years", [("two-and-a-half years", "P2.5Y")]),
        ("It opened a year ago today.", [("a year ago today", "2024-10-17")]),
        ("They meet on Friday next week.", [("Friday next week", "2025-10-24")]),
        ("They met on Monday of last week.", [("Monday of last week", "2025-10-06")]),
        ("The first Monday of November 2025", [("The first Monday of November 2025", "2025-11-03")]),
        ("It fell on the last Friday in May.", [("the last Friday in May", "2025-05-30")]),
        ("due on the second Tuesday of next month", [("the second Tuesday of next month", "2025-11-11")]),
        ("Sales rose in H1 2026 and 3Q 2025.", [("H1 2026", "2026-H1"), ("3Q 2025", "2025-Q3")]),
        ("It runs 24 hours a day.", [("24 hours a day", "P1D")]),
        ("He was seen three weeks a year ago.", [("three weeks", "P3W"), ("a year ago", "2024")]),
        ("It began at half past nine.", [("half past nine", "2025-10-17T09:30")]),
        ("by a quarter to ten in the morning", [("a quarter to ten in the morning", "2025-10-17T09:45")]),
        ("They marched on Anzac Day 2025.", [("Anzac Day 2025", "2025-04-25")]),
        ("Maundy Thursday 2026 and Remembrance Sunday 2025", [
            ("Maundy Thursday 2026", "2026-04-02"), ("Remembrance Sunday 2025", "2025-11-09"),
        ]),
        ("The road was shut on the eve of the vote.", []),
        ("A quarter of them left; prices fell by a quarter.", []),
    ],
)  # fmt: skip
def test_further_constructions(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_a_time_in_two_zones_has_one_day() -> None:
    assert values("It struck at 10 a.m. (1500 GMT) on Tuesday, he said.") == [
        "2025-10-14T10:00",
        "2025-10-14T15:00Z",
        "2025-10-14",
    ]


def test_the_weekday_of_tomorrow_is_tomorrow_whatever_the_tense() -> None:
    assert values("The minister headed Saturday to the islands.") == ["2025-10-18"]
    assert values("The minister headed there last Saturday.") == ["2025-10-11"]


def test_a_part_of_a_day_keeps_the_part() -> None:
    """TIMEX3 gives "Friday night" a value finer than the day; `text.calendar.interval` leads back to the day."""
    (found,) = find("He was hurt on Thursday night.", published=PUBLISHED)
    assert found.value == "2025-10-16TNI"
    assert interval(found.value) == ("2025-10-16", "2025-10-16")


def test_the_date_in_focus_carries_the_next_day() -> None:
    assert values("On March 5, 2024, they met; the next day they left. Two years earlier they had married.") == [
        "2024-03-05",
        "2024-03-06",
        "2022",
    ]


HISTORY = (
    "On September 1, 1939, the war broke out. In December 1941 the fleet sailed. In January it arrived, and on 5 March"
    " it was lost. In June 1942 the survivors landed. Three days later nobody was left. By August 1943 it was over."
)


def test_a_history_is_reckoned_from_its_own_dates() -> None:
    assert values(HISTORY) == [
        "1939-09-01",
        "1941-12",
        "1942-01",
        "1942-03-05",
        "1942-06",
        "1942-XX-XX",
        "1943-08",
    ]


def test_without_a_date_values_stay_open() -> None:
    text = "On Friday he said that next week, October 17, this month, last year and today were fine, two weeks ago."
    assert values(text, None) == [
        "XXXX-WXX-5",
        "XXXX-WXX",
        "XXXX-10-17",
        "XXXX-XX",
        "XXXX",
        "XXXX-XX-XX",
        "XXXX-WXX",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was 30 February 2024, February 30, 31 April 2023 and Feb. 29, 2023; 2024-02-30, 99/99/9999.",
        "December 9999",
        "We may march on, Mr. May said. He fell in the fall of the government; prices fall; a second attempt.",
        "He is 45 years old, a 12-year-old boy, aged 30.",
        "There were 2000 soldiers, $1999, a 2000-page report, 1,985 votes and 2024 points.",
        "Bloody Sunday and the Sunday Times",
        "three-quarters of them watched 60 Minutes",
        "192.168.1.1 and 555-1998",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


def test_a_day_after_a_weekend_is_of_the_month_of_the_report() -> None:
    assert values("This weekend it rained. It ends on the 31st.") == ["2025-W42-WE", "2025-10-31"]


def test_only_the_given_parts_are_read_with_offsets_of_the_whole() -> None:
    text = "Friday. Then Monday came. Tuesday."
    found = find(text, published=PUBLISHED, within=(Span(8, 26),))
    assert [t.span.of(text) for t in found] == ["Monday"]


WORDS = (
    "the a last next early late of in on and to 's , . - / : 1 12 31 1998 2025 99 30 % '98 ½ １"
    " Friday May March Oct. February Christmas week weeks year years ago later before after noon a.m. GMT Q3"
    " end quarter night morning century BC every two twenty hundred half fiscal will said weekend spring"
    " this 2nd 31st third quarter"
)
PIECES = st.sampled_from([*WORDS.split(), "\n\n"])


@given(st.lists(PIECES, max_size=40), st.sampled_from([None, PUBLISHED, "0001-01-01", "9999-12-31", "nonsense"]))
def test_spans_are_sorted_disjoint_and_inside(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    found = find(text, published=published)
    assert found == find(text, published=published)
    end = 0
    for t in found:
        assert end <= t.span.start < t.span.end <= len(text)
        assert t.value
        end = t.span.end


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for t in find(text, published=PUBLISHED):
        assert t.span.end <= len(text)


def test_the_last_number_of_a_row_is_read() -> None:
    assert read("The row reads 3 14 15 1998, and no more.") == [("1998", "1998")]


SIZE = 200_000


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1/", "1.", "1-", "2025-", "May 1, ", "the end of ", "last ", "Monday ", "１"]
)
def test_adversarial_texts_come_to_an_end(piece: str) -> None:
    text = (piece * (SIZE // len(piece) + 1))[:SIZE]
    assert all(t.span.end <= SIZE for t in find(text, published=PUBLISHED))

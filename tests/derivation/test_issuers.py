from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.derivation import trace
from headwater.derivation.bodies import bodies
from headwater.derivation.issuers import in_writing, issuers_of, led_by, one_name, stated_by
from headwater.model.annotations import Attribution, Credit
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm, MentionKind, Quotation

Make = Callable[..., Reading]

REST = " The weir at Pell has stood since 1911. Repairs take until May, and the road stays shut till then."


def attributed(reading: Reading, source: str, cue: str, *, kind: MentionKind = MentionKind.BODY) -> Reading:
    text = reading.text
    first, second = (Span(at, at + len(part)) for part in (source, cue) for at in [text.index(part)])
    content = Span(0, first.start - 2) if first.start else Span(second.end, len(text))
    each = Attribution((first,), (second,), (content,), Quotation.INDIRECT, speaker=source, speaker_kind=kind)
    return replace(reading, annotations=replace(reading.annotations, attributions=(each,)))


def names(*readings: Reading) -> list[str]:
    return [credit.name for credit in issuers_of(bodies(readings))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The following statement was issued by Orrin Water on Friday." + REST, "Orrin Water"),
        (
            "The weir will be rebuilt, according to a press release from the Ministry of Rivers." + REST,
            "Ministry of Rivers",
        ),
        (
            "The weir will be rebuilt." + REST + " Orrin Water, which said so in a press release, is new.",
            "Orrin Water",
        ),
        ("The weir will be rebuilt, Orrin Water's own press release tells us." + REST, "Orrin Water"),
        ("Press release of the Orrin brewery\n\nThe weir will be rebuilt." + REST, "Orrin brewery"),
        ("Communication of Orrin Water, 3 May 2026\n\nOrrin Water will rebuild the weir." + REST, "Orrin Water"),
        ("The following was released by Orrin Water on Friday. The weir will be rebuilt." + REST, "Orrin Water"),
        ("First communiqué of Orrin Water, Pell, 3 May 2026\n\nThe weir will be rebuilt." + REST, "Orrin Water"),
    ],
)
def test_who_gave_out_what_a_report_prints(text: str, name: str, make: Make) -> None:
    assert names(make("a", text)) == [name]


def test_a_headline_says_whose_statement_it_is(make: Make) -> None:
    text = "Statement of the Orrin River Board\n\nThe weir will be rebuilt." + REST
    reading = make("a", text)
    furniture = replace(reading.annotations.furniture, headline=Span(0, text.index("\n")))
    reading = replace(reading, annotations=replace(reading.annotations, furniture=furniture))
    assert names(reading) == ["Orrin River Board"]


def test_a_heading_that_may_head_other_things_names_nobody_of_whom_the_text_does_not_speak(make: Make) -> None:
    assert not names(make("a", "Notice of Closure\n\nThe weir will be rebuilt." + REST))
    assert names(make("a", "Notice of the Weir Office of Orrin\n\nThe Weir Office will rebuild it." + REST))


def test_a_statement_is_the_text_that_another_report_prints(make: Make) -> None:
    reading = make("a", "The owner of the weir, Orrin Water, says in a statement that it will be rebuilt." + REST)
    assert not names(reading)
    assert [credit.name for credit in stated_by(bodies([reading]), ["Orrin Water"])] == ["Orrin Water"]
    assert not stated_by(bodies([make("a", "Orrin Water said that it will be rebuilt." + REST)]), ["Orrin Water"])


def test_a_body_that_announces_gave_out_a_text_and_a_person_speaks(make: Make) -> None:
    reading = make("a", "The weir will be rebuilt, Orrin Water announced on Monday." + REST)
    assert names(attributed(reading, "Orrin Water", "announced")) == ["Orrin Water"]
    assert not names(attributed(reading, "Orrin Water", "announced", kind=MentionKind.PERSON))
    later = make("a", "The weir is old." + REST + " It will be rebuilt, Orrin Water announced on Monday.")
    assert not names(attributed(later, "Orrin Water", "announced"))


def test_what_is_only_said_names_no_issuer_but_of_what_another_report_says_is_announced(make: Make) -> None:
    reading = attributed(make("a", "The weir will be rebuilt, Orrin Water said." + REST), "Orrin Water", "said")
    assert not names(reading)
    assert [credit.name for credit in led_by(bodies([reading]), ["Orrin Water"])] == ["Orrin Water"]
    assert not led_by(bodies([reading]), ["Pell Council"])


def test_its_own_release_is_nobodys_credit(make: Make) -> None:
    assert not names(make("a", "The following statement was issued by Orrin Water." + REST, outlet="Orrin Water"))


def test_two_with_one_announcement_have_it_from_there_and_the_largest_count_cuts_it(make: Make) -> None:
    one = make("a", "The weir will be rebuilt, Orrin Water announced on Monday." + REST, outlet="Pell Herald")
    other = make("b", "Carp were seen in the Old Mill Pond, and frogs, as Orrin Water said.", outlet="Harrow Voice")
    stemma = trace([attributed(one, "Orrin Water", "announced"), attributed(other, "Orrin Water", "said")])
    assert [(each.id, each.name) for each in stemma.unseen] == [("unseen:orrin-water", "Orrin Water")]
    assert {each.child for each in stemma.derivations if each.parent == "unseen:orrin-water"} == {"a", "b"}
    assert (stemma.origins.least, stemma.origins.most) == (1, 2)


def test_an_agency_goes_before_whoever_announced_it(make: Make) -> None:
    text = "The weir will be rebuilt, Orrin Water announced on Monday, Corvin Press reported." + REST
    reading = attributed(make("a", text), "Orrin Water", "announced")
    at = text.index("Corvin Press reported")
    credit = Credit("Corvin Press", Span(at, at + len("Corvin Press reported")), CreditForm.RUNNING_TEXT)
    furniture = replace(reading.annotations.furniture, credits=(credit,))
    reading = replace(reading, annotations=replace(reading.annotations, furniture=furniture))
    assert [each.name for each in trace([reading]).unseen] == ["Corvin Press"]


def test_a_body_goes_by_the_longest_name_and_is_one_where_a_text_has_both(make: Make) -> None:
    text = "The weir will be rebuilt, said a press release from the Upper Weir Office of Orrin." + REST
    both = issuers_of(bodies([make("a", text + " The press release from the Upper Weir Office has no date.")]))
    short = issuers_of(bodies([make("b", "The weir goes, said a press release from the Upper Weir Office." + REST)]))
    assert [len(row) for row in (both, short)] == [2, 1]
    rows = one_name([both, short])
    assert [[credit.name for credit in row] for row in rows] == [
        ["Upper Weir Office of Orrin"],
        ["Upper Weir Office of Orrin"],
    ]
    assert len(rows[0][0].spans) == 2


def test_a_short_name_is_given_as_fully_as_the_report_gives_it(make: Make) -> None:
    text = "Two men are missing. Police said in a press release that it was dark. Orrin Valley Police ask for calls."
    assert names(make("a", text)) == ["Orrin Valley Police"]


def test_an_article_and_a_noun_are_the_body_that_they_mean_or_nobody(make: Make) -> None:
    told = "The union puts the loss at four in its press release."
    assert names(make("a", f"{told} It was dark.")) == []
    assert names(make("b", f"The Pell Union of Millers met on Monday. {told}")) == ["Pell Union of Millers"]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("PRESS RELEASE supplied by Orrin Rovers", ["Orrin Rovers"]),
        ("COMMUNIQUE No. 4 OF THE ORRIN ROVERS BOARD", ["ORRIN ROVERS BOARD"]),
        ("Trade news / Press release", ["Orrin Rovers"]),
        ("Trade news / Fixtures", []),
    ],
)
def test_a_line_above_says_that_the_text_was_given_out(line: str, named: list[str], make: Make) -> None:
    text = f"{line}\n\nOrrin Rovers is rebuilding the ground." + REST
    reading = make("a", text)
    first = Span(text.index("Orrin Rovers is"), text.index("ground.") + len("ground."))
    annotations = replace(reading.annotations, sentences=(first,))
    assert names(replace(reading, annotations=annotations)) == named


@pytest.mark.parametrize(
    ("line", "named"), [("Club statement, shortened", ["Orrin Rovers"]), ("Club news, shortened", [])]
)
def test_a_line_that_names_nobody_leaves_it_to_the_first_sentence(line: str, named: list[str], make: Make) -> None:
    text = f"{line}\n\nThe ground will be rebuilt, Orrin Rovers said." + REST
    reading = attributed(make("a", text), "Orrin Rovers", "said")
    first = Span(text.index("The ground"), text.index("said.") + 5)
    annotations = replace(reading.annotations, sentences=(first,))
    assert names(replace(reading, annotations=annotations)) == named


LAMP = "Lamp Relief"
OWN = (
    f"Statement by {LAMP}\n\nMore than 9,000 people of the Orrin valley have no roof since the flood of Tuesday night. "
    "Tents are on their way from Pell, and two divers look for those who did not answer."
)
SPOKEN = (
    "The ministry counted 6,500 homeless at noon, and its head would hear nothing of delays. "
    "More than 9,000 people of the Orrin valley have no roof since the flood of Tuesday night, as reported by {0}{1}."
)


@pytest.mark.parametrize(
    ("before", "name", "owed"),
    [("the relief body ", LAMP, True), ("", LAMP, True), ("the Pell ", LAMP, False), ("", "Harl Relief", False)],
)
def test_a_body_whose_text_is_at_hand_is_owed_what_stands_beside_its_name(
    before: str,
    name: str,
    owed: bool,  # noqa: FBT001 - a case of the table
    make: Make,
) -> None:
    own = make("a", OWN, outlet="Relief Notes", published="2026-05-03")
    other = make("b", SPOKEN.format(before, name), outlet="Pell Post", published="2026-05-04")
    found = trace([own, other])
    credited = {(each.parent, each.child) for each in found.derivations if each.credited}
    # Who prints the body's text is at hand: from there it is as well.
    assert (not credited.isdisjoint({("unseen:lamp-relief", "b"), ("a", "b")})) is owed


COMPANY = "Orrin Dairies raised its forecast on Monday. Sales rose by 8 percent, the company said in a press release."


def test_a_body_that_is_named_elsewhere_gave_out_the_press_release_of_a_common_noun(make: Make) -> None:
    assert names(make("a", COMPANY + REST)) == ["Orrin Dairies"]


def test_under_a_writers_name_a_release_counts_in_the_first_sentences_alone(make: Make) -> None:
    late = "The weir was built by hand." + REST + " Orrin Water said in a press release that a road will follow."
    readings = [make("a", late), make("b", late), make("c", COMPANY + REST)]
    for at in (1, 2):
        furniture = replace(readings[at].annotations.furniture, byline=Span(0, 3))
        readings[at] = replace(readings[at], annotations=replace(readings[at].annotations, furniture=furniture))
    assert [names(reading) for reading in readings] == [["Orrin Water"], [], ["Orrin Dairies"]]


def test_what_another_report_says_was_given_out_may_be_announced_in_a_second_sentence(make: Make) -> None:
    text = "The weir at Pell goes. It will be rebuilt, Orrin Water announced." + REST
    reading = attributed(make("a", text), "Orrin Water", "announced")
    said = attributed(make("b", text.replace("announced", "said")), "Orrin Water", "said")
    assert [len(led_by(bodies([each]), ["Orrin Water"])) for each in (reading, said)] == [1, 0]
    assert names(reading) == []


@pytest.mark.parametrize(
    ("lead", "written"),
    [
        ("In a statement, the ", True),
        ("In a brief statement issued late on Monday, the ", True),
        ("In its communiqué of Tuesday, the ", True),
        ("In a hall by the river, the ", False),
    ],
)
def test_a_statement_may_stand_before_who_gave_it_out(lead: str, written: bool, make: Make) -> None:  # noqa: FBT001 - a parameter
    reading = make("a", lead + "Orrin Board said that the bank was sound." + REST, outlet="Pell Post")
    found = in_writing(bodies([attributed(reading, "Orrin Board", "said")]), opening=True)
    assert bool(found) is written

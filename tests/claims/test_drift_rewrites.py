"""Drift as rewrites make it: verbs of knowing, deeds without their reporter, dates beside a statement."""

from dataclasses import replace

import pytest
from tests.claims.conftest import Tools, drift_between

from headwater.claims import build
from headwater.model.annotations import Mention
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind, MentionKind, Quotation


def kinds(make: Tools, old: Reading, new: Reading) -> set[DriftKind]:
    return {drift.kind for drift in drift_between(make, old, new)}


def plain(make: Tools, before: str, after: str) -> set[DriftKind]:
    return kinds(make, make.reading("a", before), make.reading("b", after))


# ---------------------------------------------------------------------------------------------------------- certainty


@pytest.mark.parametrize(
    ("before", "after", "raised"),
    [
        ("The ferry would probably return to Holm.", "The ferry would return to Holm.", True),
        ("The guild hopes to paint the ferry at Holm.", "The guild will paint the ferry at Holm.", True),
        ("The guild did not rule out a second ferry at Holm.", "The guild will buy a second ferry at Holm.", True),
        ("The guild was prepared to sell the Holm ferry.", "The guild has agreed to sell the Holm ferry.", True),
        ("The rusty valve was the likeliest cause of the leak at Holm.", "A rusty valve caused the Holm leak.", True),
        (
            "The council saw a plan that would close the Holm pier.",
            "The council will close the Holm pier under its plan.",
            True,
        ),
        ("The ferry will return to Holm.", "The ferry is going to return to Holm.", False),
        (
            "The ferry will return to Holm in May.",
            "Whether the ferry returns to Holm in May the guild did not say.",
            False,
        ),
    ],
)
def test_how_sure_a_report_is_shows_in_more_words(make: Tools, before: str, after: str, raised: bool) -> None:  # noqa: FBT001 - a parameter
    assert (DriftKind.CERTAINTY_RAISED in plain(make, before, after)) is raised


@pytest.mark.parametrize(("cue", "raised"), [("hopes", True), ("believes", True), ("says", False)])
def test_the_verb_of_a_source_says_how_sure_it_is(make: Tools, cue: str, raised: bool) -> None:  # noqa: FBT001 - a parameter
    content = "the old ferry was mended at the pier of Holm"
    old = make.reading("a", f"Ada Hart {cue} {content}.", [make.said(content, "Ada Hart", cue=cue)])
    told = "At the pier of Holm the old ferry was mended"
    new = make.reading("b", f"{told}, said Ada Hart.", [make.said(told, "Ada Hart")])
    assert (DriftKind.CERTAINTY_RAISED in kinds(make, old, new)) is raised


# -------------------------------------------------------------------------------------------------------- attributions


def test_a_deed_told_without_him_who_reported_it_has_lost_him(make: Tools) -> None:
    content = "Two boat owners have asked for a new survey of the pier"
    old = make.reading("a", f"{content}, said Ada Hart.", [make.said(content, "Ada Hart")])
    told = "Two boat owners asked for another survey of the pier"
    new = make.reading("b", f"{told}.", [make.said(told, "boat owners", cue="asked", source="boat owners")])
    assert DriftKind.ATTRIBUTION_LOST in kinds(make, old, new)
    own = make.reading("a", f"{content}.", [make.said(content, "boat owners", cue="asked", source="boat owners")])
    assert DriftKind.ATTRIBUTION_LOST not in kinds(make, own, new)


@pytest.mark.parametrize(
    ("content", "lost"), [("they were refused the keys of the old pier", True), ("they will take the old pier", False)]
)
def test_what_was_done_to_a_source_is_its_claim_still(make: Tools, content: str, lost: bool) -> None:  # noqa: FBT001 - a parameter
    old = make.reading("a", f"The wardens said {content}.", [make.said(content, "wardens", source="wardens")])
    after = "The wardens were refused the keys of the old pier." if lost else "The wardens took the old pier."
    assert (DriftKind.ATTRIBUTION_LOST in kinds(make, old, make.reading("b", after))) is lost


@pytest.mark.parametrize(
    "said", ["Hart put the leak at the Holm pier down to rust.", "Hart blamed the Holm leak on rust."]
)
def test_what_somebody_puts_down_to_a_cause_is_his(make: Tools, said: str) -> None:
    assert DriftKind.ATTRIBUTION_LOST in plain(make, said, "Rust caused the leak at the Holm pier.")


@pytest.mark.parametrize(
    ("kind", "name", "changed"),
    [
        (MentionKind.BODY, "Pier Guild", True),
        (MentionKind.PERSON, "Bram Oster", True),
        (MentionKind.PERSON, "the deputy", False),
    ],
)
def test_a_body_that_speaks_where_a_person_did_is_another_source(
    make: Tools,
    kind: MentionKind,
    name: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    def told(id_: str, speaker: str, kind: MentionKind) -> Reading:
        content = "the ferry of Holm needs a new boiler before winter"
        made = make.reading(id_, f"{speaker} said {content}.", [make.said(content, speaker, source=speaker)])
        (one,) = made.annotations.attributions
        return replace(made, annotations=replace(made.annotations, attributions=(replace(one, speaker_kind=kind),)))

    found = kinds(make, told("a", "Ada Hart", MentionKind.PERSON), told("b", name, kind))
    assert (DriftKind.ATTRIBUTION_CHANGED in found) is changed


# --------------------------------------------------------------------------------------------------------------- pairs


def test_what_a_rewrite_made_of_two_statements_is_compared_with_both(make: Tools) -> None:
    old = "The guild was ready to lend the ferry to Holm, provided that Holm mended the pier where boats unload."
    new = "The guild has agreed to lend the ferry in return for the mending of the pier of Holm where boats unload."
    assert DriftKind.CERTAINTY_RAISED in plain(make, old, new)


# ------------------------------------------------------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("The guild pays up to 300 crowns a boat.", "The guild pays 300 crowns a boat.", True),
        ("The guild pays as much as 300 crowns a boat.", "The guild pays 300 crowns a boat.", True),
        ("The pit at Holm is up to 40 metres deep.", "The pit at Holm is as deep as 40 metres.", False),
        ("The guild pays 300 crowns a boat.", "The guild pays up to 300 crowns a boat.", False),
    ],
)
def test_the_most_that_it_can_be_is_not_what_it_is(make: Tools, before: str, after: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    assert (DriftKind.NUMBER_CHANGED in plain(make, before, after)) is changed


# --------------------------------------------------------------------------------------------------------------- dates


def test_a_date_beside_a_statement_is_compared_too(make: Tools) -> None:
    content = "the ferry of Holm needs a new boiler"
    said = [make.said(content, "Ada Hart")]
    times = [make.at("3 March", "2026-03-03"), make.at("this month", "2026-03")]
    old = make.reading("a", f"Ada Hart, who left the guild on 3 March, said {content}.", said, times[:1])
    new = make.reading("b", f"Ada Hart, who left the guild this month, said {content}.", said, times[1:])
    assert kinds(make, old, new) == {DriftKind.DATE_VAGUE}
    assert kinds(make, old, replace(old, article=replace(old.article, id="b"))) == set()


@pytest.mark.parametrize(
    ("old", "new", "day", "vague"),
    [
        (("on Wednesday", "XXXX-WXX-3"), ("next week", "2026-W12"), "2026-03-12", True),
        (("on 14 March", "XXXX-03-14"), ("this month", "2026-03"), "2026-03-12", True),
        (("on 14 March", "XXXX-03-14"), ("this month", "XXXX-XX"), None, True),
        (("on Monday", "XXXX-WXX-1"), ("this week", "XXXX-WXX"), None, True),
        (("on 14 March", "XXXX-03-14"), ("on 14 March", "2026-03-14"), "2026-03-12", False),
        (("on 5 January 2027", "2027-01-05"), ("in January", "XXXX-01"), None, True),
    ],
)
def test_dates_of_a_report_without_a_day_are_placed_by_the_other(
    make: Tools,
    old: tuple[str, str],
    new: tuple[str, str],
    day: str | None,
    vague: bool,  # noqa: FBT001 - a parameter
) -> None:
    def told(id_: str, words: str, value: str, published: str | None) -> Reading:
        text = f"The harbour fair at Holm opens to visitors {words}."
        bare = words.removeprefix("on ").removeprefix("in ")
        return make.reading(id_, text, times=[make.at(bare, value)], published=published)

    assert (DriftKind.DATE_VAGUE in kinds(make, told("a", *old, None), told("b", *new, day))) is vague


# -------------------------------------------------------------------------------------------- quotations, roles, denial


def test_a_quotation_is_cut_though_the_reporter_speaks_between_its_parts(make: Tools) -> None:
    text = (
        "“The ferry is a wreck. It is a museum,” Ada Hart said, while the crowd laughed at the old pier. "
        "“You painted what you should have scrapped.”"
    )
    part = make.said("“The ferry is a wreck. It is a museum,”", "Ada Hart", quotation=Quotation.DIRECT)
    old = make.reading("a", text, [part])
    (one,) = old.annotations.attributions
    at = text.index("“You painted")
    both = replace(one, content=(*one.content, Span(at, len(text))))
    old = replace(old, annotations=replace(old.annotations, attributions=(both,)))
    new = make.reading("b", "“The ferry is a wreck. It is a museum,” Ada Hart said.", [part])
    assert DriftKind.QUOTATION_CUT in kinds(make, old, new)


def test_words_moved_round_one_that_stays_are_other_words(make: Tools) -> None:
    def told(id_: str, words: str) -> Reading:
        return make.reading(
            id_, f"“{words}” Ada Hart said.", [make.said(f"“{words}”", "Ada Hart", quotation=Quotation.DIRECT)]
        )

    old, new = "The pier is ugly and, to put it bluntly, unsafe.", "The pier is ugly and, bluntly speaking, unsafe."
    assert DriftKind.QUOTATION_CHANGED in kinds(make, told("a", old), told("b", new))


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Ada Hart, who leads the pier guild,", "Ada Hart, deputy leader of the pier guild,", True),
        ("Ada Hart, who leads the pier guild,", "Ada Hart, leader of the pier guild,", False),
        ("former transport minister Ada Hart", "ex-transport minister Ada Hart", False),
    ],
)
def test_who_leads_something_holds_an_office(make: Tools, before: str, after: str, changed: bool) -> None:  # noqa: FBT001 - a parameter
    def told(id_: str, who: str) -> Reading:
        made = make.reading(id_, f"On Monday {who} closed the old ferry pier at Holm.")
        at = made.text.index("Ada Hart")
        mention = Mention(Span(at, at + len("Ada Hart")), MentionKind.PERSON, "Ada Hart", 1.0)
        return replace(made, annotations=replace(made.annotations, mentions=(mention,)))

    assert (DriftKind.ROLE_CHANGED in kinds(make, told("a", before), told("b", after))) is changed


def test_neither_nor_denies_once(make: Tools) -> None:
    before = "The guild was not told of the Holm ferry sale and not asked."
    found = plain(make, before, "The guild was neither told of the Holm ferry sale nor asked.")
    assert DriftKind.NEGATION_CHANGED not in plain(
        make,
        "Nobody told the guild of the Holm ferry sale.",
        "The guild was neither told nor asked of the Holm ferry sale.",
    )
    assert DriftKind.CERTAINTY_RAISED not in found


# ------------------------------------------------------------------------------------------------- what one report has


def test_what_leaves_something_open_is_nobodys_own_where_another_does_too(make: Tools) -> None:
    shared = "The ferry of Holm sank at its pier on Monday."
    old = make.reading("a", f"{shared} How it came about is not known.")
    new = make.reading("b", f"{shared} The cause remains unclear.")
    sure = make.reading("b", f"{shared} Painters had begun to scrape its hull.")

    def own(other: Reading) -> set[str]:
        found = build([old, other], make.stemma(("b", "a"), articles=["a", "b"]))
        return {one.span.of(old.text) for one in found.only_in if one.article == "a"}

    assert not own(new)
    assert own(sure)


# ------------------------------------------------------------------------------------------------- stance, cuts, names


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("The guild did not rule out a new ferry at Holm.", "The guild ruled out another ferry at Holm.", True),
        ("The guild never disputed the bill for the ferry.", "The guild disputed the ferry bill at once.", True),
        ("The guild ruled out a new ferry at Holm.", "The guild ruled out another ferry at Holm.", False),
        ("The guild didn’t rule out a new ferry at Holm.", "The guild did not rule out another at Holm.", False),
    ],
)
def test_a_verb_of_denying_that_lost_its_not_says_the_contrary(
    make: Tools,
    before: str,
    after: str,
    changed: bool,  # noqa: FBT001 - a parameter
) -> None:
    assert (DriftKind.NEGATION_CHANGED in plain(make, before, after)) is changed


@pytest.mark.parametrize(
    ("quoted", "later", "cut"),
    [
        ("the pier can only hold the carts they weigh", "the pier can only hold the carts", True),
        ("the pier can only hold the carts", "the pier can only hold the carts", False),
    ],
)
def test_a_quotation_that_lost_a_few_words_off_its_end_was_cut(
    make: Tools,
    quoted: str,
    later: str,
    cut: bool,  # noqa: FBT001 - a parameter
) -> None:
    articles = [
        make.reading(name, f"“{words},” said Ada Hart.", [make.said(words, "Ada Hart", quotation=Quotation.DIRECT)])
        for name, words in (("a", quoted), ("b", later))
    ]
    assert (DriftKind.QUOTATION_CUT in kinds(make, *articles)) is cut


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("The miller claims to have mended the Holm pier.", "The miller mended the pier of Holm.", True),
        ("The pier of Holm is said to have been mended.", "The Holm pier was mended.", True),
        ("The miller came to have the Holm pier mended.", "The miller mended the pier of Holm.", False),
    ],
)
def test_what_somebody_claims_to_have_done_is_his_claim(
    make: Tools,
    before: str,
    after: str,
    lost: bool,  # noqa: FBT001 - a parameter
) -> None:
    assert (DriftKind.ATTRIBUTION_LOST in plain(make, before, after)) is lost


def test_counts_of_whom_the_same_became_are_of_one_thing(make: Tools) -> None:
    old = "The ferry sank at Holm on Monday. In the town 11 wounded were taken to the clinic."
    new = "The ferry sank at Holm on Monday, and 15 other people were hurt."
    assert DriftKind.NUMBER_CHANGED in plain(make, old, new)
    assert DriftKind.NUMBER_CHANGED not in plain(make, old, new.replace("hurt", "killed"))

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.derivation import trace
from headwater.model.derivation import Derivation, OriginRange, Stemma
from headwater.model.reading import Reading
from headwater.model.vocabulary import DerivationKind, PassageKind, UnseenBasis

Make = Callable[..., Reading]


def edges(stemma: Stemma) -> dict[tuple[str, str], Derivation]:
    return {(d.child, d.parent): d for d in stemma.derivations}


def uncredited(reading: Reading) -> Reading:
    furniture = replace(reading.annotations.furniture, credits=())
    return replace(reading, annotations=replace(reading.annotations, furniture=furniture))


def test_nothing_in_nothing_out() -> None:
    assert trace([]) == Stemma((), (), (), (), (), OriginRange(0, 0))


def test_two_articles_with_one_id_are_refused(agency: Reading) -> None:
    with pytest.raises(ValueError, match="same id"):
        trace([agency, agency])


def test_a_credit_names_an_unseen_parent_and_its_rewrite_has_the_same_origin(agency: Reading, rewrite: Reading) -> None:
    stemma = trace([agency, rewrite])
    assert [(u.id, u.name, u.basis) for u in stemma.unseen] == [
        ("unseen:corvin-press", "Corvin Press", UnseenBasis.CREDIT)
    ]
    found = edges(stemma)
    credited = found["a", "unseen:corvin-press"]
    assert credited.credited
    assert credited.probability >= 0.9
    assert any("according to Corvin Press" in e.reading for e in credited.evidence)
    assert ("a", "b") not in found
    child = next(d for d in stemma.derivations if d.child == "b")
    assert child.parent in ("unseen:corvin-press", "a")
    assert child.kind is DerivationKind.REWRITTEN
    # Which of the two it is stays open, or is stated with little doubt: never one of them lightly.
    if child.runner_up is None:
        assert child.probability >= 0.85
    else:
        assert {child.parent, child.runner_up} == {"unseen:corvin-press", "a"}
    assert stemma.origins == OriginRange(1, 1)


def test_a_shared_speech_alone_is_no_copying(agency: Reading, rewrite: Reading, independent: Reading) -> None:
    stemma = trace([agency, rewrite, independent])
    assert not [d for d in stemma.derivations if "c" in (d.child, d.parent)]
    assert stemma.origins == OriginRange(2, 2)
    spoken = [p for p in stemma.passages if "c" in (p.first.article, p.second.article)]
    assert any(p.quoted and p.kind is PassageKind.VERBATIM for p in spoken)


def test_the_same_text_is_one_text_and_a_copy(agency: Reading, make: Make) -> None:
    text = agency.text.replace(", according to Corvin Press", "")
    later = make("d", text, outlet="Orrin Post", published="2026-04-15")
    stemma = trace([agency, later])
    assert stemma.texts == (("a", "d"),)
    copy = edges(stemma)["d", "a"]
    assert copy.kind is DerivationKind.COPIED
    assert not copy.credited
    assert stemma.origins == OriginRange(1, 1)


def test_an_agency_in_the_set_is_the_parent_itself(agency: Reading, make: Make) -> None:
    own = make(
        "z", agency.text.replace(", according to Corvin Press", ""), outlet="Corvin Press", published="2026-04-14"
    )
    stemma = trace([agency, own])
    assert not stemma.unseen
    assert edges(stemma)["a", "z"].credited
    assert stemma.origins == OriginRange(1, 1)


def test_whom_a_text_credits_is_its_parent_though_most_of_it_is_its_own(
    rewrite: Reading, independent: Reading, make: Make
) -> None:
    own = make("z", rewrite.text, outlet="Corvin Press", published="2026-04-13")
    lead = (
        "The Orrin burst its bank in the valley, according to Corvin Press. Repair work worth close to 4 million crowns"
    )
    text = f"{lead} was postponed twice.\n\n{independent.text}"
    words = "according to Corvin Press"
    other = make("d", text, outlet="Orrin Post", published="2026-04-14", credit=("Corvin Press", words))
    found = edges(trace([own, other]))
    assert set(found) == {("d", "z")}
    assert found["d", "z"].probability >= 0.85


def test_two_that_credit_the_same_agency_have_it_from_there(agency: Reading, make: Make) -> None:
    words = "according to Corvin Press"
    shorter = agency.text[: agency.text.index("Brannoch declined")]
    other = make("d", shorter, outlet="Orrin Post", published="2026-04-14", credit=("Corvin Press", words))
    found = edges(trace([agency, other]))
    assert set(found) == {("a", "unseen:corvin-press"), ("d", "unseen:corvin-press")}


def test_a_shorter_later_text_is_an_excerpt(agency: Reading, make: Make) -> None:
    plain = uncredited(agency)
    short = make("d", agency.text[: agency.text.index("The board had")], outlet="Orrin Post", published="2026-04-15")
    edge = edges(trace([plain, short]))["d", "a"]
    assert edge.kind is DerivationKind.EXCERPTED
    assert edge.passages
    assert all(p.first.article == "a" and p.second.article == "d" for p in edge.passages)


def test_fuller_text_is_never_the_child_of_the_vaguer_one(agency: Reading, rewrite: Reading) -> None:
    plain = uncredited(agency)
    # Even a date that speaks for it does not make the rewrite the source.
    early = replace(rewrite, published="2026-04-13", published_basis=agency.published_basis)
    found = edges(trace([plain, early]))
    assert ("a", "b") not in found
    # Nor need the later one be: an unseen report may stand behind both. Without the date it is.
    undated = edges(trace([plain, replace(rewrite, published=None)]))
    assert {e.signal for e in undated["b", "a"].evidence} >= {"exact figure", "shared passages"}


def test_neither_is_the_source_so_an_unseen_one_is_inferred(make: Make) -> None:
    one = make(
        "a",
        """The harbour board of Quell will close the north basin in June, its director told reporters on Monday.

“The piles are older than anybody who still works here, and they are tired,” Jonna Reith said about the north basin.

She suggested that the fishing fleet would be given berths in the south, at no charge for a year or so.

The closure will cost the town around 5 million marks, and the board expects the ferry company to share the bill.""",
        outlet="Quell Times",
    )
    two = make(
        "b",
        """The harbour board of Quell will close the north basin in the summer, its director told reporters recently.

The piles of the north basin were older than anybody still working there, and tired, Jonna Reith said.

“We shall give the fishing fleet berths in the south and charge them nothing for fourteen months,” she promised.

The closure will cost the town 4.85 million marks, and the board expects the ferry company to share the bill.""",
        outlet="Basin Gazette",
    )
    stemma = trace([one, two])
    assert [u.basis for u in stemma.unseen] == [UnseenBasis.INFERRED]
    assert {(d.child, d.parent) for d in stemma.derivations} == {("a", stemma.unseen[0].id), ("b", stemma.unseen[0].id)}
    assert stemma.origins.least == 1


def test_one_article_merged_from_two(agency: Reading, independent: Reading, make: Make) -> None:
    lines = agency.text.split("\n\n")[:3] + independent.text.split("\n\n")[1:3]
    text = "\n\n".join(line.replace(", according to Corvin Press", "") for line in lines)
    stemma = trace([agency, independent, make("m", text, outlet="Weekly Digest", published="2026-04-16")])
    mine = [d for d in stemma.derivations if d.child == "m"]
    assert {d.kind for d in mine} == {DerivationKind.MERGED}
    assert len(mine) == 2
    assert "c" in {d.parent for d in mine}
    assert {d.parent for d in mine} & {"a", "unseen:corvin-press"}
    row = next(r for r in stemma.lineages if r.article == "m")
    assert row.least == ("c", "unseen:corvin-press")


def test_unclear_direction_is_said_and_still_one_origin(agency: Reading, make: Make) -> None:
    text = agency.text.replace(", according to Corvin Press", "")
    one = make("a", text, outlet="Pell Herald")
    two = make("b", text.replace("farmland", "farm land"), outlet="Orrin Post")
    stemma = trace([one, two])
    assert stemma.origins == OriginRange(1, 1)
    assert any(e.signal == "direction unknown" for d in stemma.derivations for e in d.evidence)


def test_empty_and_tiny_articles_pass_through(make: Make) -> None:
    stemma = trace([make("a", ""), make("b", ""), make("c", "Yes."), make("d", "“")])
    assert stemma.origins == OriginRange(4, 4)
    assert not stemma.derivations


def test_told_a_paper_in_the_set_is_a_credit(independent: Reading, make: Make) -> None:
    text = """Tom Lister, 71, watched the goats come up the church steps and the lane turn into a river by six.

He lost his hay and two ewes. "It took the gate as if it was paper," Lister told the Harrow Voice, drying his boots.

Neighbours at the parish hall asked why nobody had mended the bank, and a clerk of the river board took names."""
    stemma = trace([independent, make("e", text, outlet="Nation Daily", published="2026-04-15")])
    edge = edges(stemma)["e", "c"]
    assert edge.credited
    (span,) = edge.evidence[0].spans
    assert span.span.of(text) == "told the Harrow Voice"


def test_an_agencys_later_report_is_no_version_of_what_its_paper_had_before(agency: Reading, make: Make) -> None:
    text = "The river board has closed the sluices, its chair Ada Brannoch said on Friday, according to Corvin Press. \
Of the 260 families in the schools of Pell and Harrow all but nine went home in the morning. They found mud up to the \
window sills. What the repairs will cost is to be reckoned in May."
    credit = ("Corvin Press", "according to Corvin Press")
    later = make("d", text, outlet="Pell Herald", published="2026-04-17", credit=credit)
    found = edges(trace([agency, later]))
    assert ("d", "unseen:corvin-press") in found
    assert ("d", "a") not in found

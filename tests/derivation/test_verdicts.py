"""A reader's verdicts on derivations hold."""

from collections.abc import Callable

from headwater.derivation import trace
from headwater.model.derivation import Derivation, OriginRange, Stemma
from headwater.model.reading import Reading
from headwater.model.verdicts import DerivationVerdict
from headwater.model.vocabulary import DerivationKind

Make = Callable[..., Reading]


def edges(stemma: Stemma) -> dict[tuple[str, str], Derivation]:
    return {(d.child, d.parent): d for d in stemma.derivations}


def judged(readings: list[Reading], *verdicts: tuple[str, str, bool]) -> Stemma:
    return trace(readings, verdicts=[DerivationVerdict(child, parent, holds) for child, parent, holds in verdicts])


def test_a_derivation_that_was_refused_is_not_stated(agency: Reading, rewrite: Reading) -> None:
    (edge,) = [key for key in edges(trace([agency, rewrite])) if key[0] == "b"]
    after = edges(judged([agency, rewrite], (*edge, False)))
    assert edge not in after
    assert ("a", "unseen:corvin-press") in after


def test_a_derivation_that_was_confirmed_is_stated_and_says_why(agency: Reading, rewrite: Reading) -> None:
    stemma = judged([agency, rewrite], ("a", "b", True))
    edge = edges(stemma)["a", "b"]
    assert edge.probability >= 0.9
    assert any("a reader says that a took it from b" in e.reading for e in edge.evidence)
    assert stemma.origins.least == 1


def test_what_shares_no_word_can_be_confirmed_too(agency: Reading, make: Make) -> None:
    other = make("z", "Quite another matter was reported from the hills, where sheep had gone astray.")
    assert ("z", "a") not in edges(trace([agency, other]))
    stemma = judged([agency, other], ("z", "a", True))
    edge = edges(stemma)["z", "a"]
    assert (edge.kind, edge.credited) == (DerivationKind.REWRITTEN, False)
    assert stemma.origins == OriginRange(1, 1)


# Each has something that the other lacks: neither is the source.
HARBOUR = """The harbour board of Quell will close the north basin in June, its director told reporters on Monday.

“The piles are older than anybody who still works here, and they are tired,” Jonna Reith said about the north basin.

She suggested that the fishing fleet would be given berths in the south, at no charge for a year or so.

The closure will cost the town around 5 million marks, and the board expects the ferry company to share the bill."""
BASIN = """The harbour board of Quell will close the north basin in the summer, its director told reporters recently.

The piles of the north basin were older than anybody still working there, and tired, Jonna Reith said.

“We shall give the fishing fleet berths in the south and charge them nothing for fourteen months,” she promised.

The closure will cost the town 4.85 million marks, and the board expects the ferry company to share the bill."""


def test_an_inferred_parent_can_be_refused_and_the_origins_are_two_then(make: Make) -> None:
    texts = [make("p", HARBOUR, outlet="Quell Times"), make("q", BASIN, outlet="Basin Gazette")]
    stemma = trace(texts)
    (unseen,) = stemma.unseen
    assert stemma.origins.least == 1
    after = judged(texts, ("p", unseen.id, False))
    assert not after.unseen
    assert not after.derivations
    assert after.origins == OriginRange(2, 2)


def test_verdicts_that_would_close_a_cycle_do_not(agency: Reading, rewrite: Reading) -> None:
    after = edges(judged([agency, rewrite], ("a", "b", True), ("b", "a", True)))
    assert len({("a", "b"), ("b", "a")} & after.keys()) == 1


def test_verdicts_on_others_and_on_copies_change_nothing(agency: Reading, rewrite: Reading, make: Make) -> None:
    copy = make("copy", rewrite.text, outlet="Echo")
    found = trace([agency, rewrite, copy])
    assert ("copy", "b") in edges(found)
    assert judged([agency, rewrite, copy], ("x", "y", True), ("x", "a", False), ("copy", "b", False)) == found


def test_the_order_changes_nothing(agency: Reading, rewrite: Reading, independent: Reading) -> None:
    verdicts = (("b", "a", False), ("c", "a", True))
    whole = judged([agency, rewrite, independent], *verdicts)
    assert judged([independent, rewrite, agency], *reversed(verdicts)) == whole

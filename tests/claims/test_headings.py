from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.claims.conftest import Tools

from headwater.claims import build
from headwater.claims.context import gather
from headwater.claims.headings import headings
from headwater.model.claims import StoryClaims
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.verdicts import AlignmentVerdict, Verdicts
from headwater.text.sentences import sentences

BODIES = (
    (
        "Ferry sinks off Orl, killing nine",
        "Nine people were killed when a ferry sank off Orl on Monday. A tug came.",
    ),
    (
        "Nine dead as Orl ferry goes down",
        "A ferry sank off Orl on Monday, killing nine people. Divers wait.",
    ),
)


def headed(make: Tools, id_: str, headline: str, body: str) -> Reading:
    """Return an article whose first line is its headline, and no part of its sentences."""
    text = f"{headline}\n\n{body}"
    bare = make.reading(id_, text)
    rest = Span(len(headline) + 2, len(text))
    furniture = replace(bare.annotations.furniture, headline=Span(0, len(headline)), body=(rest,))
    return replace(bare, annotations=replace(bare.annotations, furniture=furniture, sentences=sentences(text, rest)))


def told(make: Tools, articles: Sequence[Reading]) -> StoryClaims:
    return build(articles, make.stemma(articles=[a.id for a in articles]))


def placed(found: StoryClaims, articles: Sequence[Reading]) -> set[str]:
    text = {a.id: a.text for a in articles}
    return {text[s.article][s.start : s.end] for c in found.claims for s in c.statements if s.start == 0}


def test_a_headline_joins_the_claim_that_it_sums_up(make: Tools) -> None:
    articles = [headed(make, id_, *parts) for id_, parts in zip("ab", BODIES, strict=True)]
    found = told(make, articles)
    claim = next(c for c in found.claims if any(s.start == 0 for s in c.statements))
    assert {s.article for s in claim.statements if s.start == 0} == {"a", "b"}
    assert claim.statements[0].start > 0


def test_a_headline_over_what_no_other_report_has_is_left_out(make: Tools) -> None:
    alone = headed(make, "a", "Choir of Orl wins medal", "The choir of Orl won a medal at the spring fair.")
    other = headed(make, "b", *BODIES[1])
    assert not placed(told(make, [alone, other]), [alone, other])


def test_a_headline_has_no_say_in_origins_and_drift(make: Tools) -> None:
    articles = [headed(make, id_, *parts) for id_, parts in zip("ab", BODIES, strict=True)]
    bare = [
        replace(a, annotations=replace(a.annotations, furniture=replace(a.annotations.furniture, headline=None)))
        for a in articles
    ]
    with_, without = told(make, articles), told(make, bare)
    assert [(c.text, c.origins, c.drift, c.informants) for c in with_.claims] == [
        (c.text, c.origins, c.drift, c.informants) for c in without.claims
    ]
    assert with_.only_in == without.only_in


@pytest.mark.parametrize("kept", [True, False])
def test_what_a_reader_told_apart_stays_apart(make: Tools, *, kept: bool) -> None:
    articles = [headed(make, id_, *parts) for id_, parts in zip("ab", BODIES, strict=True)]
    context = gather(articles, make.stemma(articles=["a", "b"]))
    ((claim, units),) = headings(context).items()
    other = next(context.units[i] for i in context.alignment.claims[claim] if context.units[i].article == "b")
    ends = Span(0, len(BODIES[0][0])).within("a"), other.span.within("b")
    verdict = AlignmentVerdict(*ends, holds=kept)
    again = gather(articles, make.stemma(articles=["a", "b"]), Verdicts(alignments=(verdict,)))
    assert {u.article for u in units} == {"a", "b"}
    assert ("a" in {u.article for held in headings(again).values() for u in held}) is kept

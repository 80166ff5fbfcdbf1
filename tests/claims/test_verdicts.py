"""What a reader decided is respected: attributions, speakers, and which statements are one claim."""

from dataclasses import replace

import pytest
from tests.claims.conftest import Tools

from headwater.claims import build, without_rejected
from headwater.model.claims import Claim, StoryClaims
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan
from headwater.model.verdicts import AlignmentVerdict, AttributionVerdict, SpeakerVerdict, Verdicts

HERALD = "The bridge at Orm will close on Monday, Ada Hart said. Swans nest below the weir."
POST = "The bridge at Orm will close on Monday, Hart said. Nobody asked the ferrymen about their wages."
TEXTS = {"herald": HERALD, "post": POST, "copy": HERALD}
CLOSING = "The bridge at Orm will close on Monday"


@pytest.fixture(scope="module")
def bridge(make: Tools) -> tuple[list[Reading], Stemma]:
    readings = [
        make.reading("herald", HERALD, [make.said(CLOSING, "Ada Hart")]),
        make.reading("post", POST, [make.said(CLOSING, "Hart")]),
    ]
    return readings, make.stemma(articles=["herald", "post"])


def at(article: str, words: str) -> ArticleSpan:
    start = TEXTS[article].index(words)
    return ArticleSpan(article, start, start + len(words))


def claims_of(found: StoryClaims, place: ArticleSpan) -> list[Claim]:
    return [c for c in found.claims if any(s.place == place for s in c.statements)]


def alignment(one: ArticleSpan, other: ArticleSpan, *, holds: bool) -> Verdicts:
    return Verdicts(alignments=(AlignmentVerdict(one, other, holds),))


def test_without_verdicts_the_two_reports_make_one_claim(bridge: tuple[list[Reading], Stemma]) -> None:
    found = build(*bridge)
    assert claims_of(found, at("herald", CLOSING)) == claims_of(found, at("post", CLOSING))
    assert claims_of(found, at("post", CLOSING))[0].informants == ("Ada Hart",)


def test_statements_told_apart_are_two_claims_though_their_words_are_the_same(
    bridge: tuple[list[Reading], Stemma],
) -> None:
    found = build(*bridge, verdicts=alignment(at("herald", CLOSING), at("post", CLOSING), holds=False))
    first, second = (claims_of(found, at(article, CLOSING))[0] for article in ("herald", "post"))
    assert first != second
    assert {s.article for s in first.statements} == {"herald"}


def test_what_was_told_apart_is_not_joined_through_a_copy(bridge: tuple[list[Reading], Stemma], make: Tools) -> None:
    readings, _ = bridge
    herald = readings[0]
    copy = replace(
        herald, article=replace(herald.article, id="copy"), annotations=replace(herald.annotations, id="copy")
    )
    stemma = make.stemma(("copy", "herald"), articles=["herald", "post", "copy"])
    verdicts = alignment(at("herald", CLOSING), at("post", CLOSING), holds=False)
    found = build([*readings, copy], stemma, verdicts=verdicts)
    assert claims_of(found, at("herald", CLOSING)) != claims_of(found, at("post", CLOSING))


def test_statements_put_together_are_one_claim_though_no_word_is_shared(bridge: tuple[list[Reading], Stemma]) -> None:
    one, other = at("herald", "Swans nest below the weir."), at("post", "Nobody asked the ferrymen about their wages.")
    assert claims_of(build(*bridge), one) != claims_of(build(*bridge), other)
    found = build(*bridge, verdicts=alignment(one, other, holds=True))
    assert claims_of(found, one) == claims_of(found, other) != []


def test_what_was_told_apart_stays_apart_where_others_are_put_together(bridge: tuple[list[Reading], Stemma]) -> None:
    swans, nobody = at("herald", "Swans nest below the weir."), at("post", "Nobody asked the ferrymen")
    rows = (
        AlignmentVerdict(at("herald", CLOSING), at("post", CLOSING), holds=False),
        AlignmentVerdict(at("herald", CLOSING), nobody, holds=True),
        AlignmentVerdict(swans, nobody, holds=True),
        AlignmentVerdict(swans, at("post", CLOSING), holds=True),
    )
    found = build(*bridge, verdicts=Verdicts(alignments=rows))
    assert claims_of(found, at("herald", CLOSING)) != claims_of(found, at("post", CLOSING))


def test_a_verdict_on_words_that_no_statement_has_changes_nothing(bridge: tuple[list[Reading], Stemma]) -> None:
    gone = ArticleSpan("nowhere", 3, 9)
    assert build(*bridge, verdicts=alignment(gone, at("post", CLOSING), holds=False)) == build(*bridge)


def test_a_rejected_attribution_carries_no_informant(bridge: tuple[list[Reading], Stemma]) -> None:
    rows = tuple(AttributionVerdict(at(article, CLOSING), holds=False) for article in ("herald", "post"))
    found = build(*bridge, verdicts=Verdicts(attributions=rows))
    claim = claims_of(found, at("herald", CLOSING))
    assert [c.informants for c in claim] == [()]
    assert all(s.speaker is None and s.quotation is None for s in claim[0].statements)


def test_what_is_shown_has_no_rejected_attribution_and_what_it_held_goes_up(
    bridge: tuple[list[Reading], Stemma],
) -> None:
    herald, post = bridge[0]
    one = herald.annotations.attributions[0]
    inner = replace(one, content=(at("herald", "Swans nest").span,), nested_in=0)
    listed = (one, inner, replace(inner, content=(at("herald", "Swans").span,), nested_in=1))
    nested = replace(herald, annotations=replace(herald.annotations, attributions=listed))
    outer = without_rejected([nested, post], [AttributionVerdict(at("herald", CLOSING), holds=False)])
    assert [a.nested_in for a in outer[0].annotations.attributions] == [None, 0]
    middle = without_rejected([nested], [AttributionVerdict(at("herald", "Swans nest"), holds=False)])
    assert [a.nested_in for a in middle[0].annotations.attributions] == [None, 0]
    assert outer[1] == post


def test_a_confirmed_attribution_stays_as_it_is(bridge: tuple[list[Reading], Stemma]) -> None:
    rows = (AttributionVerdict(at("herald", CLOSING), holds=True),)
    assert build(*bridge, verdicts=Verdicts(attributions=rows)) == build(*bridge)


@pytest.mark.parametrize("instead", ["Ida Hart", "A. Hart"])
def test_who_was_given_another_name_counts_under_it_wherever_he_is_named(
    bridge: tuple[list[Reading], Stemma], instead: str
) -> None:
    found = build(*bridge, verdicts=Verdicts(speakers=(SpeakerVerdict("Ada Hart", instead),)))
    claim = claims_of(found, at("post", CLOSING))[0]
    assert claim.informants == (instead,)
    assert {s.speaker for s in claim.statements} == {instead}


def test_only_the_name_that_was_meant_is_changed(bridge: tuple[list[Reading], Stemma]) -> None:
    found = build(*bridge, verdicts=Verdicts(speakers=(SpeakerVerdict("Hart", "Bo Hart"),)))
    assert claims_of(found, at("post", CLOSING))[0].informants == ("Ada Hart", "Bo Hart")


def test_the_order_of_reports_changes_nothing_where_something_was_decided(
    bridge: tuple[list[Reading], Stemma],
) -> None:
    readings, stemma = bridge
    verdicts = replace(
        alignment(at("herald", CLOSING), at("post", CLOSING), holds=False),
        speakers=(SpeakerVerdict("Hart", "Bo Hart"),),
    )
    assert build(readings, stemma, verdicts=verdicts) == build(readings[::-1], stemma, verdicts=verdicts)

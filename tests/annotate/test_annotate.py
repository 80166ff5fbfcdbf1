from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from headwater.annotate import annotate, retime
from headwater.model.annotations import Annotations
from headwater.model.article import Article
from headwater.text.sentences import LONGEST

MARKS = ["“", "”", '"', "'", "‘", "’", "„", "``", "«", "»", "—", ", ", ". ", ": ", "\n\n", "İ", "\u0300"]
CUES = [
    " said ",
    " in an interview with AFP ",
    " told a rally in Oslo ",
    " may ",
    " hopes ",
    ", a judge at the Court,",
    " that ",
    " told reporters ",
    " according to ",
    " denied ",
]
OTHERS = ["Ada Hart", "He ", "the dam", "which ", " and ", "12 ", "dead", " on Friday", "(AFP) - "]
PIECES = st.lists(st.sampled_from([*MARKS, *CUES, *OTHERS]), max_size=40).map("".join)


def spans_of(found: Annotations) -> list[tuple[int, int]]:
    spans = [*found.sentences, *(m.span for m in found.mentions), *(t.span for t in found.times), *found.furniture.body]
    for one in found.attributions:
        spans += [*one.source, *one.cue, *one.content]
        spans += [s for s in (one.role_span, one.marker, one.addressee_span, one.occasion_span) if s is not None]
    return [(s.start, s.end) for s in spans]


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(PIECES, st.text(max_size=200)))
@example("Ada Hart told reporters —12  told reporters ")
def test_every_span_lies_in_the_text(text: str) -> None:
    found = annotate(Article("a", text))
    assert all(0 <= start <= end <= len(text) for start, end in spans_of(found))
    assert all(one.content for one in found.attributions)
    for k, one in enumerate(found.attributions):
        assert one.nested_in is None or (one.nested_in != k and 0 <= one.nested_in < len(found.attributions))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(PIECES)
def test_what_is_stated_is_what_its_span_holds(text: str) -> None:
    for one in annotate(Article("a", text)).attributions:
        for stated, span in (
            (one.addressee, one.addressee_span),
            (one.occasion, one.occasion_span),
            (one.role, one.role_span),
        ):
            assert (stated is None) == (span is None)
            assert span is None or stated is None or stated.split() == span.of(text).split()


def test_a_date_learnt_later_changes_the_times_only() -> None:
    article = Article("a", "Ada Hart said on Friday that talks would begin next week.")
    before = annotate(article)
    after = retime(article, before, "2025-10-17")
    assert [t.value for t in after.times] == ["2025-10-17", "2025-W43"]
    assert after.attributions == before.attributions
    assert before.times != after.times


def test_a_text_without_full_stops_is_taken_in_pieces() -> None:
    text = "the dam held and the gate stood, " * 2000 + "Ada Hart said."
    found = annotate(Article("a", text))
    assert max(len(s) for s in found.sentences) <= LONGEST
    assert "".join(s.of(text) for s in found.sentences).replace(" ", "").replace(",", "") == text.replace(
        " ", ""
    ).replace(",", "")
    assert found.attributions[-1].speaker == "Ada Hart"


def test_a_surname_may_stand_before_the_full_names_of_two_who_bear_it() -> None:
    text = "Hart said the dam was safe. Hart said it would stay so.\n\nMayor Ada Hart and Tim Hart, her brother, left."
    found = annotate(Article("a", text))
    assert {a.speaker for a in found.attributions} <= {"Ada Hart", "Tim Hart", "Hart"}

import json
from collections.abc import Mapping
from dataclasses import dataclass

import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from headwater.errors import DecodingError
from headwater.model.annotations import Annotations
from headwater.model.article import Coverage, Refusal
from headwater.model.codec import decode, encode
from headwater.model.derivation import OriginRange
from headwater.model.report import Report
from headwater.model.schema import schema
from headwater.model.span import ArticleSpan, Span

offsets = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)
st.register_type_strategy(Span, offsets.map(lambda p: Span(*p)))
st.register_type_strategy(ArticleSpan, st.builds(lambda a, p: ArticleSpan(a, *p), st.text(max_size=3), offsets))
st.register_type_strategy(OriginRange, offsets.map(lambda p: OriginRange(*p)))
st.register_type_strategy(
    Coverage,
    st.builds(
        lambda read, refused: Coverage(read + len(refused), read, tuple(refused)),
        st.integers(0, 9),
        st.lists(st.builds(Refusal, st.text(max_size=3), st.text(max_size=3)), max_size=2),
    ),
)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
# Not shrunk: a report is large, and the place that an error names says enough.
slow = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
# Made once: `jsonschema.validate` checks the schema itself every time.
OF_REPORTS = jsonschema.Draft202012Validator(schema("report"))


# One report holds hundreds of rows of every kind: ten say what thirty do.
@settings(slow, max_examples=10)
@given(st.from_type(Report))
def test_a_report_survives_json_and_follows_its_schema(report: Report) -> None:
    data = json.loads(json.dumps(encode(report)))
    assert decode(Report, data) == report
    OF_REPORTS.validate(data)


@slow
@given(st.from_type(Annotations))
def test_annotations_survive_json_and_follow_their_schema(annotations: Annotations) -> None:
    data = json.loads(json.dumps(encode(annotations)))
    assert decode(Annotations, data) == annotations
    jsonschema.validate(data, schema("annotations"))


@dataclass(frozen=True)
class Kinds:
    """Shapes that rows hold and the published documents do not."""

    words: frozenset[str]
    counts: Mapping[str, int]
    days: tuple[tuple[str | None, str | None], ...]
    pair: tuple[int, str]


@given(st.from_type(Kinds))
def test_sets_mappings_and_pairs_survive_json(kinds: Kinds) -> None:
    data = json.loads(json.dumps(encode(kinds)))
    assert decode(Kinds, data) == kinds
    assert data["words"] == sorted(data["words"])
    assert list(data["counts"]) == sorted(data["counts"])


def test_a_pair_of_another_length_is_an_error_that_names_the_place() -> None:
    data = {"words": [], "counts": {}, "days": [["2026-03-12"]], "pair": [1, "x"]}
    with pytest.raises(DecodingError, match=r"\$\.days\[0\]: expected 2 items, found 1"):
        decode(Kinds, data)
    with pytest.raises(DecodingError, match=r"\$\.counts\.a: expected int"):
        decode(Kinds, data | {"days": [], "counts": {"a": "x"}})


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(schema("report"))


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"path": "a"}, "needs the field 'reason'"),
        ({"path": 1, "reason": "b"}, r"\$.path: expected str, found int"),
        ({"path": "a", "reason": "b", "new": 1}, "no field 'new'"),
        ([], r"\$: expected dict"),
    ],
)
def test_what_does_not_follow_the_schema_is_named(data: object, place: str) -> None:
    with pytest.raises(DecodingError, match=place):
        decode(Refusal, data)


@pytest.mark.parametrize("data", [[3], [3, 1], [0, "1"], [True, 2], "0-1"])
def test_a_bad_span_is_named(data: object) -> None:
    with pytest.raises(DecodingError, match=r"\$"):
        decode(Span, data)


def test_coverage_must_add_up() -> None:
    with pytest.raises(ValueError, match="given"):
        Coverage(3, 1)
    with pytest.raises(DecodingError, match="given"):
        decode(Coverage, {"given": 3, "read": 1})

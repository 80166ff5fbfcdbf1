"""The trained tagger as it is shipped, on sentences of our own."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from safetensors.numpy import save_file

from headwater import annotate
from headwater.annotate.tagger import features, tag
from headwater.annotate.tagger import model as stored
from headwater.annotate.tagger.correct import LONGEST
from headwater.model.annotations import AnnotateOptions, Annotations
from headwater.model.article import Article

REPORT = """The harbour wall held through the night.

Engineers had feared it might give way, and the storm, which one of them likened to a "freight train", did not ease
until dawn. Mayor Ilse Brandt voiced relief that nobody was hurt.

"We were lucky," she told reporters. "Next time we may not be."

A survey published by the Coastal Institute in May put the cost of a new wall at 40 million crowns. Brandt is opposed to
raising harbour fees to pay for it, and wants the ministry to step in.
"""


def annotated(text: str, *, rules_only: bool = False) -> Annotations:
    return annotate.annotate(Article("a", text), AnnotateOptions(rules_only=rules_only))


def contents(found: Annotations, text: str) -> list[str]:
    return [" … ".join(s.of(text) for s in a.content) for a in found.attributions]


def test_speech_is_found_with_and_without_the_tagger() -> None:
    for rules_only in (False, True):
        found = contents(annotated(REPORT, rules_only=rules_only), REPORT)
        assert '"We were lucky," … "Next time we may not be."' in found


def test_the_tagger_changes_what_is_found() -> None:
    assert annotated(REPORT) != annotated(REPORT, rules_only=True)


def test_an_article_is_read_alike_whatever_was_read_before() -> None:
    first = annotated(REPORT)
    annotated("Other words altogether, said somebody called Wim Oosterveld. " * 40)
    assert annotated(REPORT) == first


def test_contents_of_one_layer_stand_side_by_side() -> None:
    outer = [a for a in annotated(REPORT).attributions if a.nested_in is None]
    spans = sorted(s for a in outer for s in a.content)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_sentence_too_long_for_the_networks_is_left_to_the_rules() -> None:
    text = f"Brandt said that the wall {'and the pier ' * LONGEST}held."
    assert annotated(text) == annotated(text, rules_only=True)


def test_no_sentence_nothing_found() -> None:
    assert tag.tag([]) == []


def test_the_weights_belong_to_the_features() -> None:
    parts = stored.model()
    assert parts.cues.network.features.shape[0] == len(features.FEATURES)
    assert parts.roles.network.features.shape[0] == len(features.FEATURES) + len(features.CUE_FEATURES)


def test_weights_of_other_features_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_file({}, tmp_path / stored.WEIGHTS, metadata={"features": json.dumps({}), "words": "[]"})
    monkeypatch.setattr(stored, "files", lambda _: tmp_path)
    with pytest.raises(ValueError, match="train the tagger anew"):
        stored.model.__wrapped__()

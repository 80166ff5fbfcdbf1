"""What the tagger is taught: labels of gold attributions on the tokens that it reads."""

import sys
from pathlib import Path

import numpy as np

from headwater.annotate.tagger.features import CUE_FEATURES, FEATURES

sys.path.insert(0, str(Path(__file__).parents[2] / "train"))

import examples

TEXT = "The dam held.\n\nAda Vell told reporters that it would hold, and Moss, an engineer, agreed."


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


ROW = {
    "id": "a",
    "text": TEXT,
    "attributions": [
        {"source": [span("Ada Vell")], "cue": [span("told")], "content": [span("that it would hold")]},
        {"source": [span("Moss, an engineer")], "cue": [span("agreed")], "content": []},
    ],
}


def said(words: tuple[str, ...], labels: np.ndarray, wanted: tuple[int, ...]) -> str:
    return " ".join(w for w, label in zip(words, labels, strict=True) if label in wanted)


def test_cues_are_labelled() -> None:
    last = examples.of_cues(examples.sentences_of(ROW))[-1]
    assert said(last.words, last.labels, (1, 2)) == "told agreed"


def test_each_cue_is_an_example_with_its_source_and_content() -> None:
    given = examples.sentences_of(ROW)
    nothing = [np.tile([1.0, 0.0, 0.0], (len(s.words), 1)) for s in given]
    first, second = examples.of_roles(given, nothing)
    assert said(first.words, first.labels, (1, 2)) == "ada vell"
    assert said(first.words, first.labels, (3, 4)) == "that it would hold"
    assert said(second.words, second.labels, (1, 2)) == "moss , an engineer"
    assert first.flags.shape == second.flags.shape


def test_what_is_proposed_wrongly_is_answered_by_nothing() -> None:
    given = examples.sentences_of(ROW)
    likely = [np.tile([1.0, 0.0, 0.0], (len(s.words), 1)) for s in given]
    at = given[-1].words.index("hold")
    likely[-1][at] = [0.2, 0.8, 0.0]
    third = examples.of_roles(given, likely)[0]
    assert third.flags[at, len(FEATURES) + CUE_FEATURES.index("this cue")] == 1
    assert not third.labels.any()

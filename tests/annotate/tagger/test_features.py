import numpy as np

from headwater.annotate.attributions.find import ruled
from headwater.annotate.tagger import features
from headwater.annotate.tagger.window import Window, window
from headwater.model.span import Span
from headwater.text.quotation_marks import quoted

TEXT = "Vell told reporters on Friday that he said “no.”"


def read(text: str) -> tuple[Window, features.Flags]:
    marks = quoted(text)
    (one,) = ruled(text, [Span(0, len(text))], marks)
    seen = window(text, one.tokens, one.quotations)
    return seen, features.flags(seen, one.outer, one.inner, headline=False)


def named(row: np.ndarray, names: tuple[str, ...]) -> set[str]:
    return {name for name, on in zip(names, row, strict=True) if on}


def test_a_word_has_the_columns_of_its_classes_its_shape_and_its_place() -> None:
    seen, rows = read(TEXT)
    at = {t.text: named(row, features.FEATURES) for t, row in zip(seen.tokens, rows, strict=True)}
    assert {"shape capital", "place outside", "first", "rule source"} <= at["Vell"]
    assert {"frame T", "tense past", "rule cue", "shape lower"} <= at["told"]
    assert {"addressee", "shape lower"} <= at["reporters"]
    assert {"time", "shape capital"} <= at["Friday"]
    assert {"personal", "rule content", "rule inner source"} <= at["he"]
    assert {"place opening", "shape quotation mark"} <= at["“"]
    assert {"place inside"} <= at["no"]
    assert {"place closing", "last"} <= at["”"]


def test_distances_are_counted_from_the_edges_of_the_cue() -> None:
    seen, _ = read(TEXT)
    cue = (1, 3)
    rows = features.of_cue(seen, cue, np.zeros(len(seen.tokens)), (), ())
    steps = [next(n for n in named(row, features.CUE_FEATURES) if n.startswith("from")) for row in rows[:5]]
    assert steps == ["from -2 to -1", "from -1 to 0", "from -1 to 0", "from 0 to 1", "from 1 to 2"]
    assert [row[0] for row in rows[:4]] == [0, 1, 1, 0]


def test_what_a_rule_says_of_the_same_cue_is_told_apart() -> None:
    marks = quoted(TEXT)
    (one,) = ruled(TEXT, [Span(0, len(TEXT))], marks)
    seen = window(TEXT, one.tokens, one.quotations)
    ((cue,),) = (seen.within(f.cue) for f in one.outer)
    rows = features.of_cue(seen, cue, np.full(len(seen.tokens), 0.5), one.outer, one.inner)
    first = named(rows[0], features.CUE_FEATURES)
    assert {"any cue", "rule's source", "rule's outer"} <= first
    assert "rule's inner" not in first


def test_every_row_is_as_long_as_its_names() -> None:
    _, rows = read(TEXT)
    assert rows.shape[1] == len(features.FEATURES)
    assert len(set(features.FEATURES)) == len(features.FEATURES)

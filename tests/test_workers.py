"""Many processes give what one gives, in the same order, and say so when one is lost."""

import multiprocessing
import operator
import os
from dataclasses import replace

import pytest

from headwater import pipeline
from headwater.errors import HeadwaterError
from headwater.model.article import Article
from headwater.workers import WORTH_IT, cores, spread, spread_with

TEXT = "The bridge at Pell stays shut, said Ada Hart, who runs it. Paragraph {}."


def test_what_comes_out_does_not_depend_on_the_number_of_workers() -> None:
    numbers = list(range(-20, 20))
    assert list(spread(abs, numbers, 2, worth_it=1)) == list(spread(abs, numbers, 1)) == list(map(abs, numbers))


def test_few_things_start_no_process() -> None:
    assert set(spread(_process, [0, 1, 2], 8)) == {os.getpid()}
    assert list(spread(abs, [], 8)) == []


def test_a_lost_process_is_an_error_with_a_cure() -> None:
    with pytest.raises(HeadwaterError, match="try one worker"):
        list(spread(os._exit, [3, 3, 3, 3], 2, worth_it=1))


def test_what_all_need_reaches_every_process() -> None:
    numbers = list(range(40))
    expected = [number + 7 for number in numbers]
    for workers in (1, 2):
        assert list(spread_with(operator.add, 7, numbers, workers=workers, worth_it=1)) == expected


def test_a_process_lost_at_what_all_need_is_an_error_with_a_cure() -> None:
    with pytest.raises(HeadwaterError, match="try one worker"):
        list(spread_with(_end, 3, [0, 0, 0, 0], workers=2, worth_it=1))


def test_what_fails_in_a_process_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(spread_with(operator.floordiv, 3, [1, 1, 1, 0], workers=2, worth_it=1))


def test_a_story_is_traced_alike_by_one_and_by_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "PAIRS_WORTH_IT", 1)
    said = [TEXT.format(" ".join(f"Word{n * k % 7} follows in part {k}." for k in range(9))) for n in range(6)]
    articles = [Article(f"a{n}", text, published=f"2026-04-{n + 1:02}") for n, text in enumerate(said)]
    told = list(pipeline.readings(articles, None, pipeline.silent))
    alone, both = (pipeline.trace_story(told, workers=workers) for workers in (1, 2))
    assert alone == both
    assert alone.derivations


def test_there_is_a_core_to_work_on() -> None:
    assert cores() >= 1


def test_articles_are_annotated_alike_by_one_and_by_two() -> None:
    articles = [Article(f"a{n}", TEXT.format(n // 2)) for n in range(4 * WORTH_IT)]
    alone, both = (list(pipeline.readings(articles, None, pipeline.silent, workers)) for workers in (1, 2))
    assert alone == both
    assert [reading.id for reading in both] == [article.id for article in articles]
    assert replace(both[0].annotations, id="") == replace(both[1].annotations, id="")


def _end(status: int, _: int) -> None:
    if multiprocessing.parent_process() is not None:
        os._exit(status)


def _process(_: int) -> int:
    return os.getpid()

"""Many processes give what one gives, in the same order, and say so when one is lost."""

import os
from dataclasses import replace

import pytest

from headwater import pipeline
from headwater.errors import HeadwaterError
from headwater.model.article import Article
from headwater.workers import WORTH_IT, cores, spread

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


def test_there_is_a_core_to_work_on() -> None:
    assert cores() >= 1


def test_articles_are_annotated_alike_by_one_and_by_two() -> None:
    articles = [Article(f"a{n}", TEXT.format(n // 2)) for n in range(4 * WORTH_IT)]
    alone, both = (list(pipeline.readings(articles, None, pipeline.silent, workers)) for workers in (1, 2))
    assert alone == both
    assert [reading.id for reading in both] == [article.id for article in articles]
    assert replace(both[0].annotations, id="") == replace(both[1].annotations, id="")


def _process(_: int) -> int:
    return os.getpid()

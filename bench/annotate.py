"""How many articles a second the annotate stage reads, where the time goes, and how it grows on hostile texts.

    python bench/annotate.py [--data FILE.jsonl.gz]

Articles come from the file, or else from the shipped examples. The parts are timed one after the other on the same
articles, in one process on one core; the last table gives seconds at three lengths, which should grow with the length.
"""

import argparse
import gzip
import json
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from headwater import annotate
from headwater.annotate import furniture, times
from headwater.annotate.attributions.find import find
from headwater.annotate.attributions.nesting import nesting
from headwater.annotate.attributions.speakers import speakers
from headwater.annotate.mentions.entities import cast
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Article
from headwater.text.quotation_marks import quoted
from headwater.text.sentences import sentences

HOSTILE = ("the dam held and the gate stood, ", "he said that she said ", "Hart said “we go on, ", '"', "Mr. A. B. ")
LENGTHS = (50_000, 200_000, 800_000)


def articles(data: Path | None) -> list[Article]:
    """Return the articles to read."""
    if data is not None:
        with gzip.open(data, "rt", encoding="utf-8") as lines:
            return [Article(row["id"], row["text"]) for row in map(json.loads, lines)]
    folder = files("headwater") / "examples"
    texts = [p for story in folder.iterdir() if story.is_dir() for p in story.iterdir() if p.name.endswith(".txt")]
    return [Article(p.name, p.read_text(encoding="utf-8")) for p in texts]


def seconds(work: Callable[[Article], object], given: Sequence[Article]) -> float:
    """Return how long ``work`` takes on all articles."""
    begin = time.perf_counter()
    for article in given:
        work(article)
    return time.perf_counter() - begin


def parts() -> dict[str, Callable[[Article], object]]:
    """Return the parts of the stage by name."""

    def speak(article: Article) -> object:
        told = sentences(article.text)
        named = cast(article.text, told)
        found = find(article.text, told, quoted(article.text))
        return speakers(article.text, told, found, named, nesting(found))

    return {
        "furniture": furniture.parse,
        "sentences and quotation marks": lambda a: (sentences(a.text), quoted(a.text)),
        "mentions": lambda a: cast(a.text, sentences(a.text)),
        "attributions by rules": lambda a: find(a.text, sentences(a.text), quoted(a.text), rules_only=True),
        "attributions with the tagger": lambda a: find(a.text, sentences(a.text), quoted(a.text)),
        "attributions with mentions and speakers": speak,
        "times": lambda a: times.find(a.text, published="2025-10-17"),
        "whole stage by rules": lambda a: annotate.annotate(a, AnnotateOptions(rules_only=True)),
        "whole stage with the tagger": annotate.annotate,
    }


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="JSON Lines with id and text, gzipped")
    wanted = parser.parse_args()
    given = articles(wanted.data)
    size = sum(len(a.text) for a in given)
    seconds(annotate.annotate, given[:5])
    print(f"{len(given)} articles, {size / len(given):.0f} characters each on average")
    for name, work in parts().items():
        took = seconds(work, given)
        rate = size / took
        print(f"{name:42} {len(given) / took:8.0f} articles/s {rate / 4000:8.0f} of 4,000 characters/s")
    print(f"\n{'hostile text':42}" + "".join(f"{n:>12,}" for n in LENGTHS))
    for piece in HOSTILE:
        row = [seconds(annotate.annotate, [Article("a", (piece * (n // len(piece) + 1))[:n])]) for n in LENGTHS]
        print(f"{piece[:40]!r:42}" + "".join(f"{took:11.2f}s" for took in row))


if __name__ == "__main__":
    main()

"""News-like corpora of any size: Zipf words, families of rewrites, many outlets, two years of dates. No real text.

    python -m bench.scale.corpus 100000 corpus.jsonl.gz

Story number n is the same in a corpus of any size, because each has a seed of its own; a larger corpus has more stories
on the same days. A record has, beside what Headwater reads, what is true of it: `event` (the story it tells), `parent`
(the id of the article it was made from, or null) and `how` (report, copy, edit, rewrite). About 400 words an article.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

SEED = 20240101
FIRST_DAY, DAYS = date(2024, 1, 1), 730
WORDS, OUTLETS, NAMES = 60_000, 2_000, 8_000
# Words of an article, sentences of a paragraph.
LENGTH, PARAGRAPH = 400, 2
COMMON = (
    "the",
    "of",
    "to",
    "and",
    "in",
    "a",
    "that",
    "is",
    "was",
    "for",
    "on",
    "with",
    "by",
    "as",
    "at",
    "from",
    "it",
    "he",
    "be",
    "has",
    "have",
    "had",
    "an",
    "are",
    "not",
    "they",
    "which",
    "this",
    "were",
    "will",
    "after",
    "who",
    "their",
    "been",
    "would",
    "but",
    "its",
    "or",
    "she",
    "her",
    "we",
    "about",
    "when",
    "there",
)
CUES = ("said", "told reporters", "warned", "announced", "added", "confirmed")
DAYS_OF_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PAPERS = ("Post", "News", "Herald", "Times")
ROLES = ("spokesperson", "minister", "mayor", "director", "professor", "officer", "governor", "analyst")
ONSETS = (
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "st",
    "str",
    "t",
    "th",
    "tr",
    "v",
    "w",
)
VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "ou")
ENDS = ("n", "r", "s", "t", "l", "nd", "rk", "st", "ck", "m", "p", "ng")
# How an article that is no report of its own came about, and what part of the stories have only one report.
KINDS, SHARES, ALONE = ("copy", "edit", "rewrite", "report"), (0.25, 0.3, 0.3, 0.15), 0.55
# Part of the words that are of the topic, and, summed up, of the forms that sentences take.
TOPICAL, QUOTES, SAYS, ROLE_SAYS, NAMES_PLACE = 0.16, 0.15, 0.3, 0.4, 0.6
# Chance that a rewrite changes a word, that it leaves a sentence out, that an edit leaves a paragraph out.
REWORDED, DROPPED, CUT = 0.22, 0.15, 0.25

Record = dict[str, Any]
Chance = np.random.Generator
Text = list[list[str]]


@dataclass(frozen=True)
class Vocabulary:
    """Made-up words by rank, made-up names, and how often each rank is drawn."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    weights: Any


def vocabulary() -> Vocabulary:
    """Return the words that all corpora share: the commonest are English, so that the language can be told."""
    chance = np.random.default_rng(SEED)
    made = sorted({_word(chance) for _ in range(2 * (WORDS + NAMES))})
    order = chance.permutation(len(made))
    picked = [made[at] for at in order[: WORDS + NAMES]]
    words = (*COMMON, *picked[: WORDS - len(COMMON)])
    # Zipf and Mandelbrot: the rank shifted, as in running English.
    weights = np.cumsum(1.0 / (np.arange(len(words)) + 2.7))
    return Vocabulary(words, tuple(name.capitalize() for name in picked[WORDS:]), weights / weights[-1])


def _word(chance: Chance) -> str:
    syllables = chance.choice([1, 2, 3], p=[0.25, 0.5, 0.25])
    parts = [ONSETS[chance.integers(len(ONSETS))] + VOWELS[chance.integers(len(VOWELS))] for _ in range(syllables)]
    return "".join(parts) + ENDS[chance.integers(len(ENDS))]


@dataclass(frozen=True)
class Event:
    """What a story is about: its people, its place, the words that are its own, the number, the day."""

    people: tuple[str, ...]
    place: str
    topic: tuple[str, ...]
    day: date


def records(count: int) -> Iterator[Record]:
    """Yield ``count`` records, story by story."""
    known = vocabulary()
    number = made = 0
    while made < count:
        for record in _story(known, number)[: count - made]:
            made += 1
            yield record
        number += 1


def _story(known: Vocabulary, number: int) -> list[Record]:
    chance = np.random.default_rng((SEED, number))
    people = tuple(f"{a} {b}" for a, b in chance.choice(known.names, (5, 2)))
    topic = tuple(known.words[at] for at in chance.integers(300, WORDS, 45))
    day = FIRST_DAY + timedelta(days=int(chance.integers(DAYS)))
    event = Event(people, str(chance.choice(known.names)), topic, day)
    size = 1 if chance.random() < ALONE else 1 + min(400, int(chance.pareto(1.5) * 2) + 1)
    made: list[tuple[Record, Text]] = []
    outlets = chance.integers(0, OUTLETS, size)
    for at in range(size):
        how = "report" if at == 0 else str(chance.choice(KINDS, p=SHARES))
        parent = None if how == "report" else made[int(chance.integers(min(at, 3)))]
        text = _report(chance, known, event) if parent is None else _changed(chance, known, parent[1], how)
        later = 0 if at == 0 else min(4, int(chance.exponential(0.6)))
        record = {
            "id": f"s{number:07}-{at:03}",
            "outlet": f"{known.names[int(outlets[at])]} {PAPERS[int(outlets[at]) % 4]}",
            "published": (day + timedelta(days=later)).isoformat(),
            "title": _title(chance, event) if how != "copy" or parent is None else parent[0]["title"],
            "text": _printed(text, known, int(outlets[at])),
            "event": number,
            "parent": parent[0]["id"] if parent else None,
            "how": how,
        }
        made.append((record, text))
    return [record for record, _ in made]


def _title(chance: Chance, event: Event) -> str:
    words = [event.topic[at] for at in chance.integers(0, len(event.topic), 5)]
    return f"{event.place} {' '.join(words)} {event.people[0].split()[1]}"


def _report(chance: Chance, known: Vocabulary, event: Event) -> Text:
    """Sentences, each a list of words with their marks, until there are so many words."""
    found: Text = []
    words = 0
    while words < LENGTH:
        sentence = _sentence(chance, known, event)
        words += len(sentence)
        found.append(sentence)
    return found


def _sentence(chance: Chance, known: Vocabulary, event: Event) -> list[str]:
    length = int(chance.integers(9, 22))
    ranks = np.searchsorted(known.weights, chance.random(length))
    words = [known.words[at] for at in ranks]
    for at in np.flatnonzero(chance.random(length) < TOPICAL).tolist():
        words[at] = event.topic[int(chance.integers(len(event.topic)))]
    form = chance.random()
    person = event.people[int(chance.integers(len(event.people)))]
    cue = CUES[int(chance.integers(len(CUES)))]
    if form < QUOTES:
        return ["“" + words[0].capitalize(), *words[1:-1], words[-1] + ",”", *person.split(), cue + "."]
    if form < SAYS:
        when = ["on", DAYS_OF_WEEK[event.day.weekday()]]
        return [*person.split(), cue, *when, "that", *words[:-1], words[-1] + "."]
    if form < ROLE_SAYS:
        role = ROLES[int(chance.integers(len(ROLES)))]
        return ["The", role, person.split()[1], cue, "that", *words[:-1], words[-1] + "."]
    if form < NAMES_PLACE:
        return [words[0].capitalize(), *words[1:], "in", event.place, "and", person.split()[1] + "."]
    return [words[0].capitalize(), *words[1:-1], words[-1] + "."]


def _changed(chance: Chance, known: Vocabulary, text: Text, how: str) -> Text:
    if how == "copy":
        return text
    if how == "edit":
        kept = [s for at, s in enumerate(text) if at < PARAGRAPH or (at // PARAGRAPH) % 4 or chance.random() > CUT * 4]
        return kept or text
    found = []
    for at, sentence in enumerate(text):
        if at and chance.random() < DROPPED:
            continue
        # A run is changed and a run is kept, as writers do: not every fifth word.
        changed = list(sentence)
        begin = int(chance.integers(len(sentence)))
        for place in range(
            begin, min(len(sentence), begin + max(1, int(2 * REWORDED * len(sentence) * chance.random())))
        ):
            if changed[place].islower():
                changed[place] = known.words[int(np.searchsorted(known.weights, chance.random()))]
        found.append(changed)
    return found or text


def _printed(text: Text, known: Vocabulary, outlet: int) -> str:
    lines = [" ".join(word for s in text[at : at + PARAGRAPH] for word in s) for at in range(0, len(text), PARAGRAPH)]
    if outlet % 3 == 0:
        name = known.names[outlet]
        lines.append(
            f"Subscribe to the {name} newsletter for the best of the day from the {name} newsroom and its desk."
        )
    return "\n\n".join(lines)


def write(count: int, path: Path) -> None:
    """Write a corpus as JSON Lines, packed if the name ends in .gz."""
    with gzip.open(path, "wt", compresslevel=1) if path.suffix == ".gz" else path.open("w") as file:
        for record in records(count):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    write(given.articles, given.file)
    print(f"{given.articles} articles in {given.file}", file=sys.stderr)


if __name__ == "__main__":
    main()

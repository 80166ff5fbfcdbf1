"""What a reader of the page asks: lists whole, filtered and paged; dossiers of any story; words common and rare."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Self
from urllib.parse import urlencode, urlsplit

from bench.archive.corpus import NAME, SENTENCES

from headwater.archive import View
from headwater.model.shelf import StoryQuery

PAGE = 50
SHOWN, LARGE = 2000, 200
# Letters of a word that somebody may search for.
LONG = 6
COMMON = sorted({w.strip('".,{}').lower() for s in SENTENCES for w in s.split() if len(w) >= LONG and "{" not in w})
OK = 200


@dataclass(frozen=True, slots=True)
class Choices:
    """What the questions are made of: days, outlets, rare words, ids of any story and of the largest."""

    days: Sequence[str]
    outlets: Sequence[str]
    rare: Sequence[str]
    stories: Sequence[str]
    largest: Sequence[str]

    @classmethod
    def of(cls, view: View) -> Self:
        """Return what an archive holds."""
        rows = view.stories(StoryQuery(limit=SHOWN)).rows
        far = view.stories(StoryQuery(limit=1, until="2024-12-31")).rows
        return cls(
            [row.last or "" for row in (*rows, *far)],
            [name for name, _ in view.outlets()],
            [word for row in rows for word in row.title.split() if word[0].isupper() and len(word) >= NAME],
            [row.id for row in rows],
            [row.id for row in sorted(rows, key=lambda row: -row.counts.articles)[:LARGE]],
        )


def answered(view: View, has: Choices, chance: random.Random) -> Mapping[str, Callable[[], object]]:
    """Return what asks the archive itself, by what it asks for."""
    return {
        "list": lambda: view.stories(StoryQuery(limit=PAGE)),
        "list, later page": lambda: view.stories(StoryQuery(limit=PAGE, after=f"{chance.choice(has.days)} story")),
        "list of an outlet": lambda: view.stories(StoryQuery(limit=PAGE, outlet=chance.choice(has.outlets))),
        "list by a word": lambda: view.stories(StoryQuery(limit=PAGE, words=chance.choice(COMMON))),
        "story": lambda: view.dossier(chance.choice(has.stories)),
        "story, large": lambda: view.dossier(chance.choice(has.largest)),
        "search, common word": lambda: view.search(chance.choice(COMMON)),
        "search, rare word": lambda: view.search(chance.choice(has.rare)),
        "search, two words": lambda: view.search(" ".join(chance.sample(COMMON, 2))),
    }


def pages(has: Choices, chance: random.Random, address: str) -> Mapping[str, Callable[[], object]]:
    """Return what asks for the same as whole pages, over one connection that is kept open, as a browser's is."""
    connection = HTTPConnection(urlsplit(address).netloc)

    def page(path: str, **asked: str) -> None:
        connection.request("GET", f"{path}?{urlencode(asked)}" if asked else path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != OK:
            message = f"{path} was answered with {answer.status}"
            raise RuntimeError(message)

    return {
        "list": lambda: page("/stories"),
        "list, later page": lambda: page("/stories", after=f"{chance.choice(has.days)} story"),
        "list of an outlet": lambda: page("/stories", outlet=chance.choice(has.outlets)),
        "list by a word": lambda: page("/stories", q=chance.choice(COMMON)),
        "story": lambda: page(f"/story/{chance.choice(has.stories)}"),
        "story, large": lambda: page(f"/story/{chance.choice(has.largest)}"),
        "search, common word": lambda: page("/search", q=chance.choice(COMMON)),
        "search, rare word": lambda: page("/search", q=chance.choice(has.rare)),
        "search, two words": lambda: page("/search", q=" ".join(chance.sample(COMMON, 2))),
    }

"""Generated stories in any number, as the stages would have left them, without running the stages on each.

A few hundred patterns are made from sentences of our own, told by the real stages, and then copied out: every name is
replaced by another of the same length, every day by one a whole number of weeks away. So offsets, weekdays and all that
was found stay right, and articles of different copies have little in common but everyday words.
"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, cast

from headwater import ingest, pipeline
from headwater.archive import Entry, Placed, in_force
from headwater.keeping.calendars import keys
from headwater.keeping.grouping import features
from headwater.keeping.telling import told
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Article
from headwater.model.codec import decode, encode
from headwater.model.reading import Reading
from headwater.model.report import Dossier
from headwater.model.story import Story
from headwater.model.vocabulary import Basis

# How often an article tells a sentence that its story has.
TELLS = 0.8
FIRST_DAY = date(2024, 1, 1)
WEEKS = 104
LETTERS = ("bdfgklmnprtvz", "aeiou")
NAME = 8
# Articles a story: most stories have few, some have many; a pattern has as many as one of these.
SIZES = (1, 1, 1, 2, 2, 3, 4, 6, 9, 14)
OPENINGS = (
    "A freight train left the rails near {place} on Monday and blocked the line to {town}, the railway said.",
    "Nurses at the {place} hospital walked out on Monday over a new roster that the management of {town} had drawn up.",
    "A fire in a warehouse outside {place} burned through Monday night and sent smoke over {town}.",
    "The council of {place} voted on Monday to close two schools in {town} before the winter.",
    "The chemical plant of {place} shut its oldest line on Monday after a leak was found by a worker from {town}.",
    "Two trawlers collided off {place} on Monday and one of them was towed to {town} with a broken mast.",
    "The central bank of {place} left its rate unchanged on Monday, to the surprise of traders in {town}.",
    "A court in {place} on Monday threw out the case against the former mayor of {town}.",
)
SENTENCES = (
    '"We saw nothing like this in twenty years," said {person}, who runs the local office.',
    "{person} said that {number} people had been asked to leave their homes.",
    "The ministry put the damage at {number} million crowns, a figure that {person} called far too low.",
    "According to {person}, the work had been inspected in March and passed without remark.",
    "A spokeswoman for {body} said the inquiry would end on 14 June 2024.",
    "{body} declined to comment.",
    '"Nobody told us, and nobody asked us," {person} told reporters on Tuesday.',
    "{person} denied that there had been any warning.",
    "Residents of {town} remembered a similar case ten years ago, in which {number} were hurt.",
    "The head of {body}, {person}, promised a report within {number} days.",
    "It is not known why the alarm stayed silent.",
    "{body} will meet on Thursday to decide whether the site can reopen.",
    "Police from {place} closed the road for {number} hours and let it open again at dusk.",
    "The union said that {number} of its members had signed a letter to {body}.",
)
ISO = re.compile(r"20\d\d-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A story as JSON text, with the names in it that a copy replaces."""

    readings: str
    dossier: str
    ahead: str
    names: tuple[str, ...]
    ids: tuple[str, ...]
    story: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy: what is written of each article, and of their story."""

    entries: tuple[Entry, ...]
    placed: Placed


def name(chance: random.Random) -> str:
    """Return a made-up name of eight letters."""
    return "".join(chance.choice(LETTERS[i % 2]) for i in range(NAME - 1)).capitalize() + chance.choice("nkr")


def patterns(count: int, seed: int) -> list[Pattern]:
    """Return so many patterns, told by the stages."""
    return [_pattern(number, random.Random(f"{seed} {number}")) for number in range(count)]  # noqa: S311 - makes news


def articles(stories: int, seed: int) -> list[Article]:
    """Return the articles of so many stories, as they would be given."""
    return [
        one
        for number in range(stories)
        for one in _articles(number, random.Random(f"{seed} {number}"))[1]  # noqa: S311 - makes news, no secrets
    ]


def _articles(number: int, chance: random.Random) -> tuple[dict[str, str], list[Article]]:
    """The articles of one story, and the names in them by what each stands for."""
    slots = {slot: name(chance) for slot in ("place", "town", "p1", "p2", "p3", "b1")}
    size = SIZES[number % len(SIZES)]
    outlets = [f"Outlet {chance.randrange(400):03}" for _ in range(size)]
    opening = OPENINGS[number % len(OPENINGS)].format(**slots)
    told_in_all = chance.sample(SENTENCES, 8)
    return slots, [
        _article(f"pattern{number:05}x{i:02}", _text(opening, told_in_all, slots, chance), outlets[i], chance)
        for i in range(size)
    ]


def _pattern(number: int, chance: random.Random) -> Pattern:
    slots, given = _articles(number, chance)
    readings = tuple(pipeline.readings(given, AnnotateOptions(rules_only=True), pipeline.silent))
    story = Story(f"story-{number:010x}", tuple(sorted(one.id for one in readings)))
    placed = told(story, readings, in_force(()))
    bare = json.dumps(encode(readings), ensure_ascii=False)
    dossier = json.dumps(encode(placed.dossier), ensure_ascii=False)
    ahead = json.dumps(placed.ahead, ensure_ascii=False)
    return Pattern(bare, dossier, ahead, tuple(slots.values()), story.articles, story.id)


def _text(opening: str, sentences: Sequence[str], slots: dict[str, str], chance: random.Random) -> str:
    told_here = [s for s in sentences if chance.random() < TELLS]
    lines = [opening]
    for i, sentence in enumerate(told_here):
        values = {"person": f"{slots['p1']} {slots['p2']}" if i % 2 else f"{slots['p3']} {slots['p2']}"}
        values |= {"body": f"the {slots['b1']} Authority", "number": str(12 + 7 * i)}
        line = sentence.format(**slots, **values)
        lines.append(line[0].upper() + line[1:])
    return "\n\n".join(" ".join(lines[i : i + 3]) for i in range(0, len(lines), 3))


def _article(key: str, text: str, outlet: str, chance: random.Random) -> Article:
    day = (FIRST_DAY + timedelta(days=chance.randrange(3))).isoformat()
    title = " ".join(text.split()[:9])
    return Article(
        id=key, text=text, path=f"{key}.json", title=title, outlet=outlet, published=day, published_basis=Basis.GIVEN
    )


def copies(made: Sequence[Pattern], seed: int, start: int = 0) -> Iterator[Kept]:
    """Yield copies without end, from number ``start``; the same numbers give the same copies."""
    number = start
    while True:
        chance = random.Random(f"{seed} copy {number}")  # noqa: S311 - makes news, no secrets
        yield _copy(made[number % len(made)], number, chance)
        number += 1


def _copy(pattern: Pattern, number: int, chance: random.Random) -> Kept:
    names: dict[str, str] = {}
    for old in pattern.names:
        new = name(chance)
        names |= {old: new, old.lower(): new.lower()}
    names |= {key: f"{number:07}{key[-8:]}" for key in pattern.ids}
    names[pattern.story] = f"story-{number:010x}"
    known = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    away = timedelta(weeks=chance.randrange(WEEKS))

    def moved(text: str) -> Any:  # noqa: ANN401 - JSON
        renamed = known.sub(lambda match: names[match.group()], text)
        return json.loads(ISO.sub(lambda match: (date.fromisoformat(match.group()) + away).isoformat(), renamed))

    readings = [decode(Reading, one) for one in moved(pattern.readings)]
    ahead = cast("dict[str, Any]", moved(pattern.ahead))
    entries = tuple(_entry(one) for one in readings)
    return Kept(entries, Placed(decode(Dossier, moved(pattern.dossier)), ahead, keys(ahead)))


def _entry(reading: Reading) -> Entry:
    day, found, body = features(reading)
    return Entry(replace(reading), ingest.digest(reading.article), named=True, day=day, keys=found, features=body)

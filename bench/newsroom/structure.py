"""Editing of whole reports: cut, moved, merged, begun anew, filled up. Each returns the new draft and what it did."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from bench.newsroom.texts import Draft, Paragraphs, Sentence, names
from bench.newsroom.wording import QUOTES, Edit

Done = tuple[Draft, str] | None
Rework = Callable[[Draft, Random], Done]

SHORTEST = 3
CONJUNCTION = re.compile(r"(?<=\w), (and|but) (?=(?:he|she|it|they|the|that|a) )")


def each_sentence(edit: Edit, rate: float) -> Rework:
    """Return a rework that applies ``edit`` to each sentence with chance ``rate``."""

    def rework(draft: Draft, chance: Random) -> Done:
        count = 0
        paragraphs = []
        for paragraph in draft.paragraphs:
            row = []
            for sentence in paragraph:
                made = edit(sentence.text, chance) if chance.random() < rate else None
                count += made is not None
                row.append(replace(sentence, text=made) if made else sentence)
            paragraphs.append(tuple(row))
        return (replace(draft, paragraphs=tuple(paragraphs)), f"{count} sentences") if count else None

    return rework


def one_sentence(edit: Edit) -> Rework:
    """Return a rework that applies ``edit`` to one sentence that it fits."""

    def rework(draft: Draft, chance: Random) -> Done:
        places = [(i, j) for i, p in enumerate(draft.paragraphs) for j in range(len(p))]
        chance.shuffle(places)
        for i, j in places:
            made = edit(draft.paragraphs[i][j].text, chance)
            if made:
                row = list(draft.paragraphs[i])
                row[j] = replace(row[j], text=made)
                return _with(draft, i, tuple(row)), f"paragraph {i}, sentence {j}"
        return None

    return rework


def _with(draft: Draft, at: int, paragraph: tuple[Sentence, ...]) -> Draft:
    rows = list(draft.paragraphs)
    rows[at : at + 1] = [paragraph] if paragraph else []
    return replace(draft, paragraphs=tuple(rows))


def trim(draft: Draft, chance: Random) -> Done:
    """Cut paragraphs from the end."""
    number = len(draft.paragraphs)
    if number <= SHORTEST:
        return None
    kept = chance.randint(max(SHORTEST, number // 3), number - 1)
    return replace(draft, paragraphs=draft.paragraphs[:kept]), f"{number - kept} paragraphs"


def drop(draft: Draft, chance: Random) -> Done:
    """Leave out paragraphs and sentences that are not the first."""
    rows: list[tuple[Sentence, ...]] = [draft.paragraphs[0]]
    for paragraph in draft.paragraphs[1:]:
        if chance.random() < 0.15:  # noqa: PLR2004 - a chance
            continue
        kept = tuple(s for s in paragraph if chance.random() > 0.15)  # noqa: PLR2004 - a chance
        rows += [kept] if kept else []
    if len(rows) < SHORTEST or tuple(rows) == draft.paragraphs:
        return None
    return replace(draft, paragraphs=tuple(rows)), f"{len(draft.paragraphs) - len(rows)} paragraphs, and sentences"


def reorder(draft: Draft, chance: Random) -> Done:
    """Move one paragraph elsewhere."""
    if len(draft.paragraphs) <= SHORTEST:
        return None
    rows = list(draft.paragraphs)
    source = chance.randrange(1, len(rows))
    moved = rows.pop(source)
    target = chance.randrange(1, len(rows) + 1)
    if target == source:
        return None
    rows.insert(target, moved)
    return replace(draft, paragraphs=tuple(rows)), f"{source} to {target}"


def relede(draft: Draft, chance: Random) -> Done:
    """Begin with a later fact, or with a lead made of the headline."""
    later = [(i, s) for i, p in enumerate(draft.paragraphs[2:], 2) for s in p[:1] if not QUOTES.match(s.text)]
    if later and chance.random() < 0.6:  # noqa: PLR2004 - a chance
        at, sentence = chance.choice(later)
        rows = list(draft.paragraphs)
        rows[at : at + 1] = [rows[at][1:]] if rows[at][1:] else []
        return replace(draft, paragraphs=((sentence,), *rows)), f"a fact of paragraph {at}"
    lead = draft.title.rstrip(".") + chance.choice(
        [
            ", it became known this week.",
            ", according to those involved.",
            ". That is the state of things for now.",
            ", and the matter is far from over.",
        ]
    )
    first = Sentence(lead, draft.paragraphs[0][0].keys)
    rest = draft.paragraphs[0][1:]
    return replace(draft, paragraphs=((first,), *((rest,) if rest else ()), *draft.paragraphs[1:])), "a lead of its own"


def retitle(draft: Draft, chance: Random) -> Done:
    """Put another headline: a piece of the old one, or of the lead."""
    words = draft.title.split()
    lead = draft.paragraphs[0][0].text.split()
    options = [" ".join(words[: len(words) // 2 + 1]), " ".join(lead[:9]), f"{' '.join(words[:4])}: what we know"]
    return replace(draft, title=chance.choice(options).strip(" ,.;:")), "another headline"


def split(draft: Draft, chance: Random) -> Done:
    """Make two sentences of one."""

    def cut(text: str, _: Random) -> str | None:
        match = None if QUOTES.search(text) else CONJUNCTION.search(text)
        if not match:
            return None
        rest = text[match.end() :]
        head = "But " if match[1] == "but" else ""
        return f"{text[: match.start()]}. {head}{rest if head else rest[0].upper() + rest[1:]}"

    return one_sentence(cut)(draft, chance)


def merge_sentences(draft: Draft, chance: Random) -> Done:
    """Make one sentence of two that follow each other."""
    places = [
        (i, j)
        for i, p in enumerate(draft.paragraphs)
        for j in range(len(p) - 1)
        if not QUOTES.search(p[j].text + p[j + 1].text) and p[j].text.endswith(".")
        if len(p[j].text.split()) + len(p[j + 1].text.split()) < 45  # noqa: PLR2004 - longer is nobody's sentence
    ]
    if not places:
        return None
    i, j = chance.choice(places)
    one, two = draft.paragraphs[i][j : j + 2]
    second = two.text if re.match(r"[A-Z][a-z]+ [A-Z]|I\b", two.text) else two.text[0].lower() + two.text[1:]
    row = list(draft.paragraphs[i])
    row[j : j + 2] = [Sentence(f"{one.text[:-1]}{chance.choice([', and ', '; ', ' - '])}{second}", one.keys | two.keys)]
    return _with(draft, i, tuple(row)), f"paragraph {i}"


def join_paragraphs(draft: Draft, chance: Random) -> Done:
    """Set two paragraphs as one."""
    if len(draft.paragraphs) < SHORTEST:
        return None
    at = chance.randrange(len(draft.paragraphs) - 1)
    rows = list(draft.paragraphs)
    rows[at : at + 2] = [rows[at] + rows[at + 1]]
    return replace(draft, paragraphs=tuple(rows)), f"paragraphs {at} and {at + 1}"


def insert(draft: Draft, extra: Paragraphs, chance: Random, *, end: bool = False) -> Draft:
    """Put further paragraphs among those of a report, each at a place of its own, or all at the end."""
    rows = list(draft.paragraphs)
    for paragraph in extra:
        rows.insert(len(rows) if end else chance.randint(1, len(rows)), paragraph)
    return replace(draft, paragraphs=tuple(rows))


def corrected(draft: Draft, chance: Random) -> Draft:
    """Put a notice that something was wrong before, above the report or below it."""
    notice = Sentence(chance.choice(names("corrections.txt")), frozenset({"own:correction"}))
    rows = draft.paragraphs
    return replace(draft, paragraphs=((notice,), *rows) if chance.random() < 0.3 else (*rows, (notice,)))  # noqa: PLR2004


def interleave(one: Draft, other: Draft, chance: Random) -> Draft:
    """Make one report of two parents: the head of the first, and a good part of either."""
    mine = list(one.paragraphs[: max(SHORTEST, round(len(one.paragraphs) * chance.uniform(0.5, 0.8)))])
    fresh = [tuple(s for s in p if not s.keys & one.keys) for p in other.paragraphs]
    theirs = [p for p in fresh if p]
    size = min(len(theirs), max(2, round(len(theirs) * chance.uniform(0.35, 0.7))))
    picked = [theirs[i] for i in sorted(chance.sample(range(len(theirs)), size))]
    if chance.random() < 0.5:  # noqa: PLR2004 - even odds
        return replace(one, paragraphs=(*mine, *picked))
    rows, at = [mine[0]], 1
    for paragraph in picked:
        step = chance.randint(0, 2)
        rows += [*mine[at : at + step], paragraph]
        at += step
    return replace(one, paragraphs=(*rows, *mine[at:]))

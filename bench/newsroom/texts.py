"""The base reports and tables of the simulator, read from the files beside this module."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from headwater.text.sentences import sentences

FOLDER = Path(__file__).parent
# Events of the held-back half; all others are for development and learning.
HELD = frozenset(
    {
        *("brunmark-dairy", "halden-hospital", "lisk-trial", "sorrel-fire", "ferrant-speech"),
        *("single-museum", "single-derailment", "single-festival", "single-sealevel"),
    }
)
HALVES = ("learn", "held")
# What stands before a paragraph of a rewrite that is the desk's own.
OWN = "+ "


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the keys of the base sentences that it goes back to."""

    text: str
    keys: frozenset[str]


Paragraphs = tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A report while it is being edited: what stands above it and its paragraphs."""

    title: str
    paragraphs: Paragraphs

    @property
    def keys(self) -> frozenset[str]:
        """All base sentences that the draft goes back to."""
        return frozenset().union(*(s.keys for p in self.paragraphs for s in p))

    @property
    def words(self) -> int:
        """The number of words."""
        return sum(len(s.text.split()) for p in self.paragraphs for s in p)


@dataclass(frozen=True, slots=True)
class Event:
    """Independent reports of one event, and the press release about it where there is one.

    ``beside`` are reports by others who were there and saw, heard and asked much the same as the first reporter.
    ``rewritten`` has for some of all these, by place, what desks made of them in words of their own.
    """

    name: str
    reports: tuple[Draft, ...]
    release: Draft | None
    beside: tuple[Draft, ...] = ()
    rewritten: tuple[tuple[Draft, ...], ...] = ()


@cache
def events(half: str) -> tuple[Event, ...]:
    """Return the events of one half, in order of their names."""
    folders = sorted(p for p in (FOLDER / "texts").iterdir() if p.is_dir())
    return tuple(_event(p) for p in folders if (p.name in HELD) == (half == "held"))


def _event(folder: Path) -> Event:
    release = folder / "release.txt"
    paths = sorted(folder.glob("[0-9]*.txt"))
    reports = tuple(map(_draft, paths))
    others = FOLDER / "rewrites" / folder.name
    rewritten = tuple(
        tuple(_rewrite(p, draft) for p in sorted(others.glob(f"{path.stem}[a-z].txt")))
        for path, draft in zip(paths, reports, strict=True)
    )
    beside = tuple(map(_draft, sorted(others.glob("same-*.txt"))))
    return Event(folder.name, reports, _draft(release) if release.is_file() else None, beside, rewritten)


def _draft(path: Path) -> Draft:
    title, *blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    number = 0
    paragraphs = []
    for block in blocks:
        row = []
        for span in sentences(block):
            row.append(Sentence(span.of(block), frozenset({f"{path.parent.name}/{path.stem}:{number}"})))
            number += 1
        paragraphs.append(tuple(row))
    return Draft(title, tuple(paragraphs))


def _rewrite(path: Path, root: Draft) -> Draft:
    """A report in other words. Of its sentences it is known only that they go back to ``root``, or (``+``) do not."""
    draft = _draft(path)
    rows = []
    for paragraph in draft.paragraphs:
        own = paragraph[0].text.startswith(OWN)
        keys = paragraph[0].keys if own else root.keys
        rows.append(tuple(Sentence(sentence.text.removeprefix(OWN), keys) for sentence in paragraph))
    return Draft(draft.title, tuple(rows))


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table, their columns cut at tabs."""
    lines = (FOLDER / "tables" / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def names(name: str) -> tuple[str, ...]:
    """Return the lines of a table of one column."""
    return tuple(row[0] for row in table(name))

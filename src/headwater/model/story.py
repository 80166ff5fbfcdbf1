"""The articles about one event."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Ids of the articles about one event, sorted; ``id`` is that of the story, the same for any order of input."""

    id: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two articles share, of a ``kind`` ("word", "name", "passage" or "days"), and its part of the likeness."""

    kind: str
    text: str
    part: float


@dataclass(frozen=True, slots=True)
class StoryJoin:
    """Why ``article`` is in the story of ``other``: how alike the two are (0 to 1), and what most of it comes from.

    ``decided`` says that a reader's verdict holds them together, whatever the likeness.
    """

    article: str
    other: str
    alike: float
    shared: tuple[Shared, ...]
    decided: bool = False

"""The articles about one event."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Ids of the articles about one event, sorted; ``id`` is that of the story, the same for any order of input."""

    id: str
    articles: tuple[str, ...]

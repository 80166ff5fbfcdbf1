"""What the routes answer from, and what every page is filled with."""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from time import monotonic

from headwater.model.check import Check
from headwater.model.shelf import Editing, Shelf
from headwater.model.span import ArticleSpan
from headwater.web.desk import Desk
from headwater.web.render import fill
from headwater.web.rulings import of_story

# Stories that are kept laid ready: a reader goes to and fro between a story, its claims and its articles.
KEPT = 12
# Seconds for which the outlets are not counted again while somebody writes.
COUNTED_FOR = 10.0


def _secret() -> str:
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, slots=True)
class _Outlets:
    """The outlets as of a revision, and when they were counted."""

    revision: str
    at: float
    rows: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Site:
    """Kept stories, how a sentence is checked against them, and how they are changed, if they may be.

    ``reader`` is who decides unless a form says otherwise. ``passphrase`` stands in every form: a page of another site
    cannot know it. ``clock`` gives seconds.
    """

    shelf: Shelf
    check: Callable[[str], Check] | None = None
    editing: Editing | None = None
    reader: str = "reader"
    passphrase: str = field(default_factory=_secret)
    clock: Callable[[], float] = monotonic
    _laid: OrderedDict[tuple[str, str], Desk] = field(default_factory=OrderedDict)
    _outlets: list[_Outlets] = field(default_factory=list)
    _turn: Lock = field(default_factory=Lock)

    def desk(self, story: str) -> Desk | None:
        """Return a story laid ready for its pages, None where there is none of that id."""
        key = self.shelf.state().get("revision", ""), story
        with self._turn:
            if key in self._laid:
                self._laid.move_to_end(key)
                return self._laid[key]
        dossier = self.shelf.dossier(story)
        if dossier is None:
            return None
        desk = Desk(dossier, f"/story/{dossier.id}")
        desk = replace(desk, rulings=of_story(self.shelf.verdicts(), desk))
        with self._turn:
            self._laid[key] = desk
            while len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        return desk

    def outlets(self) -> Sequence[tuple[str, int]]:
        """Return the outlets with the number of their articles, most first.

        While somebody writes they may be `COUNTED_FOR` seconds old: to count them goes through every article, and took
        a third of the time of a list.
        """
        revision, now = self.shelf.state().get("revision", ""), self.clock()
        last = self._outlets[0] if self._outlets else None
        if last is None or (last.revision != revision and now - last.at > COUNTED_FOR):
            last = _Outlets(revision, now, self.shelf.outlets())
            self._outlets[:] = [last]
        return last.rows

    def holder(self, article: str) -> Desk | None:
        """Return the story that holds the article of that id, laid ready, None where none does."""
        story = self.shelf.story_of(article)
        return self.desk(story) if story else None

    def fill(self, template: str, **values: object) -> str:
        """Return a template with ``values`` in it, and with what every page shows."""
        usual = {"editing": self.editing is not None, "passphrase": self.passphrase, "named": self._named}
        return fill(template, **usual, words_at=self._words_at, **values)

    def _named(self, key: str, child: str | None = None) -> str:
        """What to call an article wherever it is, or the unseen parent of ``child``."""
        desk = self.holder(key) or (self.holder(child) if child else None)
        return desk.name(key) if desk else key.removeprefix("unseen:")

    def _words_at(self, place: ArticleSpan) -> str:
        desk = self.holder(place.article)
        return desk.words(place) if desk else f"{place.start}–{place.end}"

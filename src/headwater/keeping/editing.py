"""An archive that a page may change: held for writing only while a change is made, so that others can write between."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import IO

from headwater import ingest
from headwater.archive import Run
from headwater.ingest import Intake, ReadOptions
from headwater.keeping.keeper import Keeper, keeping
from headwater.keeping.looking import look
from headwater.model.annotations import AnnotateOptions
from headwater.model.shelf import Added
from headwater.model.verdicts import Verdict, VerdictRow

POSTED = "posted"


@dataclass(frozen=True, slots=True)
class Editor:
    """The archive at ``place`` as a `headwater.model.shelf.Editing`; its callers take turns.

    ``run`` makes the run that a change is written under, ``now`` tells the time: the clock is the caller's.
    """

    place: str
    run: Callable[[str], Run]
    now: Callable[[], str]
    annotating: AnnotateOptions | None = None
    _turn: Lock = field(default_factory=Lock)

    def give(self, verdict: Verdict, *, by: str, why: str = "") -> VerdictRow:
        """Keep a reader's verdict, tell the stories concerned anew, and return its row."""
        return self._changed("verdict", lambda keeper: keeper.judge(verdict, by=by, at=self.now(), why=why))

    def undo(self, verdict: str) -> VerdictRow:
        """Take a verdict back, tell the stories concerned anew, and return its row."""

        def undone(keeper: Keeper) -> str:
            keeper.undo(verdict, at=self.now())
            return verdict

        return self._changed("verdict", undone)

    def add(self, given: IO[bytes], *, lines: bool) -> Added:
        """Keep the articles of JSON Lines, or of a JSON document, with the limits of the command line."""
        intake = _read(given, lines=lines)
        with self._turn, keeping(self.place, self.run("page"), make=False) as keeper:
            return keeper.add_articles(intake.articles, intake.coverage, annotating=self.annotating)

    def _changed(self, command: str, change: Callable[[Keeper], str]) -> VerdictRow:
        with self._turn:
            with keeping(self.place, self.run(command), make=False) as keeper:
                key = change(keeper)
            view = look(self.place)
            try:
                return next(row for row in view.verdicts() if row.id == key)
            finally:
                view.close()


def _read(given: IO[bytes], *, lines: bool) -> Intake:
    if lines:
        return ingest.read_stream(given, POSTED)
    return ingest.read_document(given.read(ReadOptions().max_json_bytes + 1), POSTED)

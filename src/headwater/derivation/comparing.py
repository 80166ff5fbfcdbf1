"""Every two texts that are candidates compared, by one process or by several: what they share, and which came first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from headwater.derivation.comparison import Pair, compare
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.facts import Facts, facts
from headwater.derivation.signals import Direction, direction
from headwater.derivation.weights import LEAST_CANDIDATE
from headwater.model.annotations import Annotations

Common = TypeVar("Common")
Thing = TypeVar("Thing")
Made = TypeVar("Made")
At = tuple[int, int]


class Spread(Protocol):
    """Gives ``work(common, thing)`` for each of ``things``, in their order, by whatever processes."""

    def __call__(
        self, work: Callable[[Common, Thing], Made], common: Common, things: Sequence[Thing], /
    ) -> Iterable[Made]:
        """Yield what is made of each of ``things``."""


def here(work: Callable[[Common, Thing], Made], common: Common, things: Sequence[Thing], /) -> Iterable[Made]:
    """Do all of it in this process."""
    return (work(common, thing) for thing in things)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of a story with what each holds, which is found when it is first asked for."""

    corpus: Corpus
    known: dict[int, Facts]

    def facts(self, text: int) -> Facts:
        if text not in self.known:
            self.known[text] = facts(self.corpus.texts[text])
        return self.known[text]


def compare_all(
    corpus: Corpus, candidates: Sequence[At], spread: Spread = here
) -> tuple[dict[At, Pair], dict[At, Direction]]:
    """Return what each two of ``candidates`` share, and of those that share enough which came first."""
    lean = replace(corpus, texts=tuple(_lean(text) for text in corpus.texts))
    found = dict(zip(candidates, spread(_compared, _Texts(lean, {}), candidates), strict=True))
    directions = {at: way for at, (_, way) in found.items() if way is not None}
    return {at: pair for at, (pair, _) in found.items()}, directions


def _compared(texts: _Texts, at: At) -> tuple[Pair, Direction | None]:
    pair = compare(texts.corpus, *at)
    if pair.sharing < LEAST_CANDIDATE:
        return pair, None
    held = {i: texts.facts(i) for i in at}
    return pair, direction(texts.corpus, held, pair)


def _lean(text: Text) -> Text:
    """The text without what was found in it but its furniture, which nothing here asks for: so it travels quickly."""
    reading = text.body.reading
    annotations = Annotations(reading.annotations.id, reading.annotations.furniture)
    return replace(text, body=replace(text.body, reading=replace(reading, annotations=annotations)))

"""An attribution with text offsets, before its speaker is known."""

from dataclasses import dataclass

from headwater.model.quick import quick
from headwater.model.span import Span


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """Source, cue and content as spans in text order, and the number of the ``sentence`` they stand in.

    ``rule`` names the construction, ``lemma`` the verb or noun of the cue (empty where none is known). ``score`` in
    [0, 1] says how likely this is an attribution at all, 1 where nobody asked. ``deed`` says that it tells what
    somebody did, in a verb that is at times one of speech.
    """

    sentence: int
    rule: str
    lemma: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    declined: bool = False
    addressee: Span | None = None
    score: float = 1.0
    deed: bool = False

    @property
    def length(self) -> int:
        """Return how many code points the content has."""
        return sum(len(s) for s in self.content)

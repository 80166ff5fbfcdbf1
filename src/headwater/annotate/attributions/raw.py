"""An attribution while it is being found: token ranges within one sentence, before offsets and speakers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.annotate.tokens import Token
from headwater.model.quick import quick
from headwater.model.span import Span

Range = tuple[int, int]


@quick
@dataclass(frozen=True, slots=True)
class Raw:
    """Half-open token ranges of one sentence: source (at most one), cue and content parts, and how it was found.

    ``same_source`` says the source is that of the attribution before it in the sentence (*…, adding that*).
    ``rule`` names the construction, for explanations and for measuring each rule by itself.
    """

    rule: str
    frame: str
    source: Range | None
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    same_source: bool = False
    lemma: str = ""
    declined: bool = False
    addressee: Range | None = None

    def with_source(self, source: Range | None) -> "Raw":
        """Return the same attribution with another source."""
        return replace(self, source=source)


def spans(tokens: Sequence[Token], ranges: tuple[Range, ...]) -> tuple[Span, ...]:
    """Return the text spans of token ranges, in text order, empty ranges left out."""
    return tuple(sorted(Span(tokens[a].start, tokens[b - 1].end) for a, b in ranges if a < b))

"""Words, numbers and marks with their places: what the rules of the grammar read."""

import re
from dataclasses import dataclass

from headwater.model.span import Span

# A number is a run of ASCII digits (other digits make no ISO value), a word a run of letters, everything else one mark.
# A blank line ends every expression, so it is a token of its own.
TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\n[^\S\n]*\n\s*|[^\s]")
BREAK = "\n"
LONGEST = 40  # characters of a token that a rule can know; longer ones are read as their beginning
PADDING = 24  # rules look ahead at most so far, so they need no test for the end


@dataclass(frozen=True, slots=True)
class Stream:
    """The tokens of ``text`` in order: lower-cased, with code-point offsets; padded with empty tokens at both ends."""

    text: str
    low: list[str]
    start: list[int]
    end: list[int]

    def adjacent(self, i: int) -> bool:
        """Tell whether token ``i`` follows the one before without a space."""
        return self.start[i] == self.end[i - 1]

    def capital(self, i: int) -> bool:
        """Tell whether token ``i`` begins with a capital."""
        return self.low[i][:1].isalpha() and self.text[self.start[i]].isupper()

    def is_break(self, i: int) -> bool:
        """Tell whether token ``i`` is no part of the running text: a blank line or the end."""
        return self.low[i] in {"", BREAK}

    def follows(self, i: int, words: tuple[str, ...]) -> bool:
        """Tell whether the tokens from ``i`` on are these words."""
        return tuple(self.low[i : i + len(words)]) == words

    def digits(self, i: int, most: int = 4) -> int | None:
        """Return the number that token ``i`` writes in one to ``most`` digits, None where it is something else."""
        word = self.low[i]
        return int(word) if len(word) <= most and word.isdigit() and word.isascii() else None

    def hyphen(self, i: int) -> bool:
        """Tell whether token ``i`` is a hyphen or dash that joins its neighbours."""
        return self.low[i] in HYPHENS and self.adjacent(i) and self.adjacent(i + 1)


HYPHENS = frozenset("-‐‑–—")
TWO_DIGITS, FOUR_DIGITS = 2, 4  # of a day, month, hour or short year; of a year or a time on the 24-hour clock


def stream(text: str, within: tuple[Span, ...] | None = None) -> Stream:
    """Return the tokens of ``text``, or of its parts ``within``, between which a break stands."""
    low, start, end = [""] * PADDING, [0] * PADDING, [0] * PADDING
    for part in (Span(0, len(text)),) if within is None else sorted(within):
        found = list(TOKEN.finditer(text, part.start, part.end))
        tokens = [match.group()[:LONGEST].lower() for match in found]
        low.extend([BREAK if token[0] == BREAK else token for token in tokens])
        start.extend([match.start() for match in found])
        end.extend([match.end() for match in found])
        low.append(BREAK)
        start.append(part.end)
        end.append(part.end)
    edge = len(text)
    low.extend([""] * PADDING)
    start.extend([edge] * PADDING)
    end.extend([edge] * PADDING)
    return Stream(text, low, start, end)

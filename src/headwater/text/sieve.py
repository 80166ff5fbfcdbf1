"""Which of many regular expressions can match a stretch at all, told by the letters that a match of each must hold.

A lexicon of a hundred wordings is a hundred searches a clause, nearly all in vain. Each wording is made of fixed
letters for the most part; where none of those it needs stand in the clause, it need not be looked for. The letters are
read off the parsed expression, so that lexicons stay plain expressions. The idea is that of RE2's `FilteredRE2` and of
the literal prefilters in Rust's `regex`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import Any

# Letters that ignore case the way ASCII letters do, for `re`: dotted and dotless i, long s, the sign of the kelvin.
ALIKE = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
LIKE_ASCII = re.compile("[İıſ\u212a]")
# More alternatives than this tell less than looking does.
MOST = 96
# Of so many words it is kept which needles stand in them.
KEPT = 1 << 16
# Of so many texts it is kept where they stand; short ones are mostly asked about once.
KEPT_TEXTS, SHORT = 1536, 400

Needles = frozenset[str]


class Sieve:
    """Tells which of ``patterns`` can match a stretch; it may name too many of them, and never too few."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        """Read off ``patterns`` what a match of each must hold."""
        self._always: list[int] = []
        held: dict[str, list[int]] = {}
        for at, pattern in enumerate(patterns):
            found = needles(pattern)
            if found is None:
                self._always.append(at)
                continue
            for needle in found:
                held.setdefault(needle, []).append(at)
        # A needle stands in a text only where its longest part without white space stands in one of its words, and most
        # words are known from before. What is found that way is looked for as a whole.
        parts: dict[str, list[str]] = {}
        for needle in sorted(held):
            parts.setdefault(max(needle.split(), key=len, default=""), []).append(needle)
        self._blank = tuple(parts.pop("", ()))
        self._parts = tuple(parts.items())
        self._places = {needle: tuple(places) for needle, places in held.items()}
        self._seen: set[str] = set()
        self._in_word: dict[str, tuple[str, ...]] = {}
        self._in_text: dict[str, tuple[list[int], list[tuple[int, str]]]] = {}

    def possible(self, text: str, start: int, end: int) -> list[int]:
        """Return the places, ascending, of the patterns that can match within ``text[start:end]``."""
        hits = set(self._always)
        for needle in self._within(text, start, end):
            hits.update(self._places[needle])
        return sorted(hits)

    def none(self, text: str, start: int, end: int) -> bool:
        """Tell whether certainly none of the patterns matches within ``text[start:end]``."""
        return not self._always and next(iter(self._within(text, start, end)), None) is None

    def _within(self, text: str, start: int, end: int) -> Iterable[str]:
        """The needles that stand in ``text[start:end]``; one that stands there often may come as often."""
        if len(text) <= SHORT:
            # Looked through at once: that takes no longer than to find its words.
            low = folded(text[start:end])
            return (needle for needle in self._places if needle in low)
        starts, held = self._in(text)
        first = bisect_left(starts, start)
        inside = held[first : bisect_left(starts, end, first)]
        return (needle for stop, needle in inside if stop <= end)

    def _in(self, text: str) -> tuple[list[int], list[tuple[int, str]]]:
        """Where in a text needles begin, ascending, and beside it where each ends and which it is.

        Kept, for texts are asked about clause by clause.
        """
        kept = self._in_text.get(text)
        if kept is None:
            found: list[tuple[int, int, str]] = []
            low, words = _split(text)
            for needle in self._near(words):
                at = low.find(needle)
                while at >= 0:
                    found.append((at, at + len(needle), needle))
                    at = low.find(needle, at + 1)
            found.sort()
            kept = [start for start, _, _ in found], [(stop, needle) for _, stop, needle in found]
            if len(self._in_text) >= KEPT_TEXTS:
                self._in_text.clear()
            self._in_text[text] = kept
        return kept

    def _near(self, words: frozenset[str]) -> set[str]:
        """The needles whose longest part stands in one of ``words``: sets are asked, for few words hold any."""
        if len(self._seen) >= KEPT:
            self._seen.clear()
            self._in_word.clear()
        fresh = words - self._seen
        if fresh:
            self._learn(fresh)
        return set(self._blank).union(*map(self._in_word.__getitem__, self._in_word.keys() & words))

    def _learn(self, words: AbstractSet[str]) -> None:
        # Parts hold no white space: one that stands in none of the words does not stand in all of them either. Most
        # stand in none, and of the words most hold none.
        together = f" {' '.join(words)} "
        held: dict[str, list[str]] = {}
        for part, whole in self._parts:
            at = together.find(part)
            while at >= 0:
                end = together.index(" ", at)
                held.setdefault(together[together.rindex(" ", 0, at) + 1 : end], []).extend(whole)
                at = together.find(part, end)
        self._in_word.update((word, tuple(needles)) for word, needles in held.items())
        self._seen |= words


@lru_cache(maxsize=KEPT_TEXTS)
def _split(text: str) -> tuple[str, frozenset[str]]:
    """The folded text, and what stands in it between white space."""
    low = folded(text)
    return low, frozenset(low.split())


def folded(text: str) -> str:
    """Return ``text`` with its ASCII letters small, and with them all that `re` takes for the same without case.

    Where something stands in it stays the same.
    """
    if not text.isascii() and LIKE_ASCII.search(text):
        text = text.translate(ALIKE)
    return text.lower()


def needles(pattern: re.Pattern[str]) -> Needles | None:
    """Return stretches of small ASCII letters and marks one of which stands in every match; None where none is known.

    They are those of the folded text, see `folded`.
    """
    parser: Any = getattr(re, "_parser", None)
    if parser is None:
        return None  # another Python, which parses elsewhere: nothing is passed over
    found = _of_sequence(parser.parse(pattern.pattern, pattern.flags))
    return found if found and len(found) <= MOST else None


@cache
def needles_of(pattern: re.Pattern[str]) -> Needles | None:
    """Return what `needles` does, read off each expression once."""
    return needles(pattern)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Needles | None:
    """The best of what the parts in a row need: the longest, then the fewest."""
    best: Needles | None = None
    run = ""
    for kind, value in (*items, (None, None)):
        letter = _letter(kind, value)
        if letter is not None:
            run += letter
            continue
        best = _better(best, frozenset({run}) if run else None)
        run = ""
        best = _better(best, _of_item(str(kind), value))
    return best


def _letter(kind: object, value: object) -> str | None:
    if str(kind) == "LITERAL" and isinstance(value, int) and value < 128:  # noqa: PLR2004 - ASCII
        return chr(value).lower()
    return None


def _of_item(kind: str, value: Any) -> Needles | None:  # noqa: ANN401 - whatever the parser makes of it
    if kind == "BRANCH":
        parts = [_of_sequence(part) for part in value[1]]
        return frozenset().union(*(p for p in parts if p)) if all(parts) else None
    if kind == "SUBPATTERN":
        return _of_sequence(value[3])
    if kind == "ATOMIC_GROUP":
        return _of_sequence(value)
    if kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and value[0] > 0:
        return _of_sequence(value[2])
    if kind == "IN" and all(str(k) == "LITERAL" and v < 128 for k, v in value):  # noqa: PLR2004 - ASCII
        return frozenset(chr(v).lower() for _, v in value)
    return None


def _better(one: Needles | None, other: Needles | None) -> Needles | None:
    if not one or not other:
        return one or other
    return min(one, other, key=lambda found: (-min(map(len, found)), len(found), sorted(found)))

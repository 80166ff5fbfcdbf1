"""Is a name a short form of an outlet's: its initials, the beginnings of its words put together, its first words?

*(ORP)* and *(ORRPRESS)* stand in the datelines of the *Orrin Press* and *(Tarn)* in those of the *Tarn Business Wire*:
each names the outlet itself. Source of the method: own rules over the words of both names.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from headwater.text.outlet_words import KINDS, OUTLET_WORDS

WORD = re.compile(r"[^\W_]+")
# What stands in titles and has no letter in their short forms.
SMALL = frozenset({"the", "of", "and", "for", "in", "on", "de", "la", "le", "du", "der", "die", "das"})
# The last word of an agency's own name, which a paper's has not: in a paper called the *A. Post*, *(AP)* is another's.
OF_AGENCIES = frozenset({"agency", "wire", "newswire", "bureau", "service", "services"})
# Letters of one word alone could be anything.
SHORTEST = 2


def is_short_of(name: str, outlet: str | None) -> bool:
    """Tell whether ``name`` can be nothing but a short form of the name ``outlet``; its whole name is one as well."""
    return outlet is not None and _is_short(name, outlet)


def is_agency_name(outlet: str) -> bool:
    """Tell whether the last word of a name says that it is an agency's."""
    return _words(outlet)[-1:] != [] and _words(outlet)[-1] in OF_AGENCIES


@lru_cache(maxsize=4096)
def _is_short(name: str, outlet: str) -> bool:
    mine, theirs = _words(name), _words(outlet)
    if not mine or not theirs:
        return False
    if mine == theirs[: len(mine)]:
        # *Orl*, of *Orl News*; but *Orrin Press*, which says its kind itself, is not the *Orrin Press Review*.
        return len(mine) == len(theirs) or not _says_kind(mine[-1])
    joined = "".join(mine)
    return len(joined) >= SHORTEST and len(mine) <= len(theirs) and _is_put_together(joined, theirs)


def _says_kind(word: str) -> bool:
    """Whether a word of a name says what kind of outlet it is."""
    return word in KINDS or word.title() in OUTLET_WORDS


def _is_put_together(joined: str, words: Sequence[str]) -> bool:
    """Whether letters are the beginnings of words, in their order, two at least, none but words of kind left out."""

    def fits(at: int, word: int, used: int) -> bool:
        if word == len(words):
            return at == len(joined) and used >= SHORTEST
        if at == len(joined):
            return used >= SHORTEST and all(each in KINDS for each in words[word:])
        if words[word] in SMALL and fits(at, word + 1, used):
            return True
        length = 0
        while at + length < len(joined) and length < len(words[word]) and joined[at + length] == words[word][length]:
            length += 1
            if fits(at + length, word + 1, used + 1):
                return True
        return False

    return fits(0, 0, 0)


def _words(name: str) -> list[str]:
    words = WORD.findall(name.casefold())
    return words[1:] if len(words) > 1 and words[0] == "the" else words

"""Content words of a stretch, each with the forms under which another wording of the same thing may match it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.claims.lexicon import listed
from headwater.claims.lexicon.concepts import CONCEPT
from headwater.claims.lexicon.fields import FIELD_CONCEPT
from headwater.claims.lexicon.function_words import FRAMING, STOP
from headwater.claims.lexicon.irregular import BASE
from headwater.claims.lexicon.phrasal import PHRASAL
from headwater.claims.lexicon.places import COUNTRY
from headwater.model.quick import quick
from headwater.model.span import Span
from headwater.text.number_words import TENS, UNITS
from headwater.text.words import Word, words

NUMBER_WORDS = listed(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    trillion dozen
    """
)
NUMBERS = {**UNITS, **TENS}
SHORTEST_STEM = 3
# Endings that inflection adds, longest first, with what stands there without it.
ENDINGS = (("ies", "y"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("s", ""))
KEEPS_S = ("ss", "us", "is")
# What may stand between a verb and its particle, with a word more, and where that is sought at most.
BETWEEN = listed("the a an it them him her its his their this that these those our my") | NUMBER_WORDS
FURTHEST = 4
# So short a word has its two letters l of its own: "kill", "spill", but "travelled".
LONGEST_IN_LL = 5
SHORTEST_IN_IZ = 5
DOUBLED = re.compile(r"([bdgklmnprt])\1$")


@quick
@dataclass(frozen=True, slots=True)
class Term:
    """A content word: ``stem`` matches its inflections, ``concept`` its common synonyms and a country's other names.

    ``exact`` marks numbers and names, which match only themselves; ``span`` counts in the article's text.
    """

    span: Span
    folded: str
    stem: str
    concept: str
    exact: bool
    framing: bool = False


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a folded word without possessive and inflection; crude, and the same crude way for every wording."""
    word = word.removesuffix("'s").removesuffix("'")
    word = BASE.get(word, word)
    if word[:1].isdigit() or len(word) <= SHORTEST_STEM:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM and not word.endswith(KEEPS_S):
            word = word[: len(word) - len(ending)] + instead
            if ending in {"ing", "ed"} and not (word.endswith("ll") and len(word) <= LONGEST_IN_LL):
                word = DOUBLED.sub(r"\1", word)
            break
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST_STEM else word


@lru_cache(maxsize=65536)
def concept(word: str) -> str:
    """Return the concept of a folded word: its country, its set of synonyms, else its stem."""
    bare = word.removesuffix("'s")
    if bare in COUNTRY:
        return "@" + COUNTRY[bare]
    if bare in NUMBERS:
        return str(NUMBERS[bare])  # "twelve" and "12" are one number
    root = stem(word)
    if root.endswith("iz") and len(root) > SHORTEST_IN_IZ:
        root = root[:-1] + "s"  # "organize" and "organise"
    return _concepts().get(root, root)


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    """The synonyms by stem: the list holds plain words, so that it reads well."""
    found: dict[str, str] = {}
    for word, name in (*CONCEPT.items(), *FIELD_CONCEPT.items()):
        found.setdefault(stem(word), name)
    return found


@lru_cache(maxsize=1)
def _phrasal() -> dict[str, dict[str, str]]:
    """By the stem of a verb the stems of what may stand behind it, each with the concept that the two make."""
    found: dict[str, dict[str, str]] = {}
    for (verb, particle), plain in PHRASAL.items():
        found.setdefault(stem(verb), {}).setdefault(stem(particle), concept(plain))
    return found


def terms(text: str, within: Span) -> tuple[Term, ...]:
    """Return the content words of ``text[within]`` in order; function words are left out, numbers and names kept."""
    found = []
    held = words(text, within)
    joined: set[int] = set()
    for i, word in enumerate(held):
        known = _content(word.folded)
        if known is None or i in joined:
            continue
        bare, root, idea, exact, framing = known
        if root in _phrasal() and (phrase := _phrase(text, held, i, _phrasal()[root])) is not None:
            at, idea = phrase
            joined.add(at)
        if not exact:
            at = word.span.start
            exact = text[at].isupper() and not _opens(text, at)
        found.append(Term(word.span, bare, root, idea, exact, framing))
    return tuple(found)


def _phrase(text: str, held: Sequence[Word], verb: int, behind: Mapping[str, str]) -> tuple[int, str] | None:
    """Where the particle of a verb stands, and what both mean: *put off*, *put the talks off*, *claimed 16 lives*."""
    for i in range(verb + 1, min(verb + FURTHEST, len(held))):
        if text[held[i - 1].span.end : held[i].span.start].strip(" "):
            return None
        meant = behind.get(stem(held[i].folded))
        if meant is not None:
            return i, meant
        if i == verb + 1 and held[i].folded not in BETWEEN and not held[i].folded[:1].isdigit():
            return None
    return None


@lru_cache(maxsize=65536)
def _content(folded: str) -> tuple[str, str, str, bool, bool] | None:
    """What `Term` says of a folded word wherever it stands, None for a function word."""
    bare = folded.removesuffix("'s")
    if bare in STOP or (len(bare) == 1 and not bare.isdigit()):
        return None
    exact = any(c.isdigit() for c in bare) or bare in NUMBER_WORDS or bare in COUNTRY
    return bare, stem(folded), concept(folded), exact, bare in FRAMING


def _opens(text: str, at: int) -> bool:
    """Tell whether the word at ``at`` opens a sentence or a quotation, where a capital says nothing."""
    before = text[max(0, at - 3) : at].rstrip(" \t\"“‘'«(")
    return not before or before[-1] in ".!?:\n\r" or text[max(0, at - 1) : at] in {"“", '"', "‘", "«"}

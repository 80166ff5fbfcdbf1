"""When two names are one speaker's, and which form of a name is the fullest."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from headwater.claims.lexicon.function_words import STOP
from headwater.claims.lexicon.short_names import FORMAL
from headwater.claims.lexicon.voices import DOCUMENTS, POINTERS
from headwater.text.juniors import JUNIORS, elder
from headwater.text.words import fold

# Where the noun that heads a source ends, and what comes after it only tells which one is meant.
AFTER_HEAD = re.compile(
    r"\s+(?:of|from|by|in|on|for|to|at|with|that|which|who|seen|obtained|dated|published|released)\b|,"
)
# What stands in brackets is a shorter form, or says more: *the State News Agency (SNA)*.
ASIDE = re.compile(r"\s*\([^()]*\)")
# First name and surname; a surname longer than this with a letter or two otherwise (percent alike) is one with a slip.
FULL_NAME, SHORT, ONE_NAME = 2, 3, 75
INITIAL = re.compile(r"(\w)\.\s?([^\W\d][\w'’-]+)")
INDEFINITE = frozenset({"a", "an"})
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})


def same_speaker(one: str, other: str) -> bool:
    """Tell whether two names can be one speaker's: the same last word, or one name inside the other."""
    mine, yours = (name.casefold().replace("’", "'").removesuffix("'s").split() for name in (one, other))
    if not mine or not yours:
        return False
    return mine[-1] == yours[-1] or set(mine) <= set(yours) or set(yours) <= set(mine)


def fullest_names(names: Iterable[str], apart: Container[str] = ()) -> dict[str, str]:
    """Return each name with the fullest form that the others hold of it, where only one fits.

    ``apart`` are names that are nobody else's form (`juniors`).
    """
    ordered = sorted(set(names), key=lambda n: ("(" in n, -len(n.split()), -len(n), n))
    telling = {name: frozenset({fold(name)}) if name in apart else _telling(name) for name in ordered}
    telling |= {name: full for name in ordered if name not in apart and (full := _in_full(name, telling))}
    holding: defaultdict[str, list[str]] = defaultdict(list)
    for name in ordered:
        for word in telling[name]:
            holding[word].append(name)
    return {name: _fullest(name, telling, holding) for name in ordered}


def _in_full(name: str, telling: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The words of the one full name that *O. Brill* can stand for, None where it has no initial or two names fit."""
    found = INITIAL.fullmatch(name)
    if found is None:
        return None
    initial, surname = fold(found[1]), fold(found[2])
    words = {
        telling[other]
        for other in telling
        if other != name and len(telling[other]) > 1 and fold(other.split()[-1]).removesuffix("'s") == surname
        if not INITIAL.fullmatch(other) and fold(other).startswith(initial)
    }
    return next(iter(words)) if len(words) == 1 else None


def juniors(named: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the names of juniors that one article has without *Jr* as well: father and son.

    Where the two forms stand in two articles, one of them leaves *Jr* out. ``named`` are the names in each article.
    """
    return frozenset(name for names in named for name in names if elder(name) in names)


def _fullest(name: str, telling: Mapping[str, frozenset[str]], holding: Mapping[str, Sequence[str]]) -> str:
    """The longest name that holds all words of ``name``, unless two different ones do.

    ``telling`` are the words of each name, ``holding`` the names with each word, the fullest first.
    """
    words = telling[name]
    if not words:
        return name
    rarest = min((holding[word] for word in words), key=len)
    same = [other for other in rarest if telling[other] == words]
    if len(same) > 1:
        return same[0]
    if not any(word[:1].isupper() for word in name.split()):
        return name  # "officials" are nobody's shorter name
    # "A spokesman in Umbreth" is no fuller name of Umbreth, nor is "Umbreth's minister".
    longer = [
        other
        for other in rarest
        if words < telling[other] and other.split(maxsplit=1)[0].casefold() not in INDEFINITE and not _owns(name, other)
    ]
    return longer[0] if longer and all(telling[other] <= telling[longer[0]] for other in longer) else name


def _owns(name: str, other: str) -> bool:
    """Whether the other name is of somebody's or something of this one's: *Norland*, *Norland's trade minister*."""
    return re.search(rf"\b{re.escape(name)}[’']s?\s+[^\W\d_]", other, re.IGNORECASE) is not None


def one_spelling(counts: Mapping[str, int]) -> dict[str, str]:
    """Return full names that differ by a slip in the surname (*Ada Brook*, *Ada Brok*) with the form told most often.

    ``counts`` says how often each name is told; of forms told equally often the first in the alphabet stands.
    """
    ordered = sorted((n for n in counts if _is_full(n)), key=lambda n: (-counts[n], n))
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for name in ordered:
        first, last = name.split()[0], fold(name.split()[-1])
        kept = (other for other in by_first[first] if _is_slip(last, fold(other.split()[-1])))
        found[name] = next(kept, name)
        if found[name] == name:
            by_first[first].append(name)
    return {name: other for name, other in found.items() if name != other}


def _is_full(name: str) -> bool:
    return len(name.split()) == FULL_NAME and all(word[:1].isupper() for word in name.split())


def _is_slip(one: str, other: str) -> bool:
    return one != other and one[:1] == other[:1] and min(len(one), len(other)) > SHORT and ratio(one, other) >= ONE_NAME


def _telling(name: str) -> frozenset[str]:
    """The words of a name that tell it from others.

    "The bank of Norway" and "Norway's bank" are one; so are "Robert J. Hart Jr." and "Bob Hart".
    """
    # "Per" and "Will" are names where they are written as names are.
    kept = [w for w in ASIDE.sub("", name).split() if fold(w) not in (ARTICLES if w[:1].isupper() else STOP)]
    telling = [word for w in kept if (word := fold(w).removesuffix("'s").strip(".,"))]
    if len(telling) > 1:
        telling = [w for k, w in enumerate(telling) if w not in JUNIORS and (k == 0 or len(w) > 1)]
    return frozenset(FORMAL.get(word, word) for word in telling)


def is_voice(name: str) -> bool:
    """Tell whether a source can be an informant: no document or record, no number, no mere pointer to somebody."""
    head = AFTER_HEAD.split(name.strip(), maxsplit=1)[0].split()
    if not head:
        return False
    last = fold(head[-1]).removesuffix("'s")
    if last[:1].isdigit() or last in POINTERS or head[0][:1].isdigit():
        return False
    return last not in DOCUMENTS or (len(head) > 1 and head[-1][:1].isupper())


def holders(roles: Iterable[tuple[str, str | None]]) -> Mapping[str, str]:
    """Return for each office, by its folded words, the one person whom the story names with it.

    ``roles`` are (speaker, role); an office that two named persons hold is left out.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, role in roles:
        if role and name[:1].isupper() and fold(name) != fold(role):
            found[office(role)].add(name)
    return {words: next(iter(names)) for words, names in found.items() if len(names) == 1}


def office(role: str) -> str:
    """Return the words by which an office is known: folded, without an article before them."""
    return " ".join(word for word in fold(role).split() if word not in ARTICLES)

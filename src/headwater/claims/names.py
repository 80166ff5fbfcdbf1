"""When two names are one speaker's, and which form of a name is the fullest."""

from collections.abc import Iterable, Sequence

from headwater.claims.lexicon.function_words import STOP
from headwater.text.words import fold


def same_speaker(one: str, other: str) -> bool:
    """Tell whether two names can be one speaker's: the same last word, or one name inside the other."""
    mine, yours = (name.casefold().replace("’", "'").removesuffix("'s").split() for name in (one, other))
    if not mine or not yours:
        return False
    return mine[-1] == yours[-1] or set(mine) <= set(yours) or set(yours) <= set(mine)


def fullest_names(names: Iterable[str]) -> dict[str, str]:
    """Return each name with the fullest form that the others hold of it, where only one fits."""
    ordered = sorted(set(names), key=lambda n: (-len(n.split()), -len(n), n))
    return {name: _fullest(name, ordered) for name in ordered}


def _fullest(name: str, names: Sequence[str]) -> str:
    """The longest name that holds all words of ``name``, unless two different ones do."""
    words = _telling(name)
    same = [other for other in names if _telling(other) == words]
    if len(same) > 1:
        return same[0]
    longer = [other for other in names if len(_telling(other)) > len(words) and words <= _telling(other)]
    return longer[0] if longer and all(same_speaker(longer[0], other) for other in longer) else name


def _telling(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: "the bank of Norway" and "Norway's bank" are one."""
    folded = (fold(word).removesuffix("'s") for word in name.split())
    return frozenset(word for word in folded if word not in STOP)

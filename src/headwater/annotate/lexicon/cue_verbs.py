"""Verbs that introduce what somebody says, writes, believes or intends, and how they inflect; `cue_verbs.toml` is the list."""

from headwater.text.tables import table

_TABLE = table(__package__, "cue_verbs")
FRAMES: dict[str, str] = dict(_TABLE["frames"])
PHRASAL = {verb: tuple(particles.split()) for verb, particles in _TABLE["phrasal"].items()}
IRREGULAR = {verb: tuple(forms.split()) for verb, forms in _TABLE["irregular"].items()}
AUXILIARIES = frozenset(_TABLE["closed"]["auxiliaries"].split())
ADVERBS = frozenset(_TABLE["closed"]["adverbs"].split())
DAYS = frozenset(_TABLE["closed"]["days"].split())


def third_person(verb: str) -> str:
    """Return the third person singular of a regular verb."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def past(verb: str) -> str:
    """Return the past tense of a regular verb."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def participle(verb: str) -> str:
    """Return the present participle of a regular verb."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"

"""Verbs that introduce what somebody says, writes, believes or intends, and how they inflect.

`cue_verbs.toml` is the list.
"""

from headwater.text.tables import rows

FRAMES = rows(__package__, "cue_verbs", "frames")
PHRASAL = {verb: tuple(particles.split()) for verb, particles in rows(__package__, "cue_verbs", "phrasal").items()}
IRREGULAR = {verb: tuple(forms.split()) for verb, forms in rows(__package__, "cue_verbs", "irregular").items()}
_CLOSED = rows(__package__, "cue_verbs", "closed")
AUXILIARIES = frozenset(_CLOSED["auxiliaries"].split())
ADVERBS = frozenset(_CLOSED["adverbs"].split())
# Verbs by which somebody says that something will not be said or done.
REFUSALS = frozenset(_CLOSED["refusals"].split())
DAYS = frozenset(_CLOSED["days"].split())


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

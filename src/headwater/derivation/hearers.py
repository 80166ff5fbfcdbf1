"""To whom the speakers of a report spoke: to everybody, or to its newsroom alone (*told this newspaper*)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from headwater.derivation.naming import bare, key
from headwater.model.annotations import Attribution
from headwater.model.reading import Reading

# How a report names itself as the one who was told. Own work.
OURSELVES = re.compile(
    r"(?:this|our)\s(?:\w+\s)?(?:newspaper|paper|weekly|daily|magazine|newsroom|station|channel|site|website|reporter"
    r"|correspondent|publication|programme|program|show|journal|portal|blog|agency)|us",
    re.IGNORECASE,
)


def told_alone(reading: Reading) -> frozenset[str]:
    """Return the speakers who, as far as a report tells, spoke to its newsroom or the agency that it credits alone.

    A speaker whom it also has at a briefing, in a statement or before other people is none of them.
    """
    own = {*_names(reading)}
    heard: defaultdict[str, list[bool]] = defaultdict(list)
    for each in reading.annotations.attributions:
        hearer = each.addressee or each.occasion
        if each.speaker and hearer:
            heard[each.speaker].append(_is_own(each, own))
    return frozenset(speaker for speaker, flags in heard.items() if all(flags))


def _names(reading: Reading) -> Iterator[str]:
    for name in (reading.outlet, *(credit.name for credit in reading.annotations.furniture.credits)):
        words = key(name or "").split()
        if words:
            yield " ".join(words)
            # *The Kalmar Examiner* calls itself *the Examiner*.
            yield words[-1]


def _is_own(each: Attribution, own: set[str]) -> bool:
    if each.addressee is None:
        return False
    plain = bare(each.addressee)
    return OURSELVES.fullmatch(each.addressee.strip()) is not None or key(plain) in own

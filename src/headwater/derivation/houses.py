"""An agency or a paper whose own report is at hand, under the short name by which others credit it.

*SELMOUTH (Petrel)* is a report of the outlet *Petrel News Agency*, and */HPB/* one of the *Harl Press Bureau*: so who
credits *Petrel* has it from there, and the agency's own report has nothing from anybody of that name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from headwater.derivation.house_words import KINDS
from headwater.derivation.naming import key
from headwater.model.reading import Reading

# Initials of fewer words could be anybody's.
FEWEST_INITIALS = 3


def with_full_names(readings: Sequence[Reading]) -> list[Reading]:
    """Return ``readings`` with credits of outlets at hand under the names of these outlets."""
    short = _short_names({reading.outlet for reading in readings if reading.outlet})
    if not short:
        return list(readings)
    return [_renamed(reading, short) for reading in readings]


def _short_names(outlets: Iterable[str]) -> dict[str, str]:
    """The outlet that each short name stands for, where it stands for one and is no outlet's whole name."""
    listed = sorted(outlets)
    whole = {key(outlet) for outlet in listed}
    found: dict[str, str] = {}
    doubtful = set(whole)
    for outlet in listed:
        for name in _forms(outlet):
            if found.setdefault(name, outlet) != outlet:
                doubtful.add(name)
    return {name: outlet for name, outlet in found.items() if name not in doubtful}


def _forms(outlet: str) -> set[str]:
    words = key(outlet).split()
    plain = list(words)
    while len(plain) > 1 and plain[-1] in KINDS:
        plain.pop()
    initials = "".join(word[0] for word in words) if len(words) >= FEWEST_INITIALS else ""
    return {" ".join(plain), initials} - {key(outlet), ""}


def _renamed(reading: Reading, short: dict[str, str]) -> Reading:
    furniture = reading.annotations.furniture
    credits_ = tuple(
        replace(credit, name=short[key(credit.name)]) if key(credit.name) in short else credit
        for credit in furniture.credits
    )
    if credits_ == furniture.credits:
        return reading
    return replace(reading, annotations=replace(reading.annotations, furniture=replace(furniture, credits=credits_)))

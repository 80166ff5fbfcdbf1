"""An agency or a paper whose own report is at hand, under the short name by which others credit it.

*SELMOUTH (Petrel)* is a report of the outlet *Petrel News Agency*, and */HPB/* one of the *Harl Press Bureau*: so who
credits *Petrel* has it from there, and the agency's own report has nothing from anybody of that name.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from headwater.derivation.naming import key
from headwater.model.annotations import Credit
from headwater.model.reading import Reading
from headwater.model.vocabulary import CreditForm
from headwater.text.outlet_words import KINDS, OUTLET_WORDS
from headwater.text.short_names import is_agency_name, is_short_of

# Initials of fewer words could be anybody's, but where nothing but an agency stands.
FEWEST_INITIALS = 3
ALONE = frozenset({CreditForm.DATELINE, CreditForm.CREDIT_LINE})
# By these words papers are called, as no agency and no station is.
PAPERS = frozenset(word.casefold() for word in OUTLET_WORDS) - KINDS - {"radio", "tv", "television", "world", "today"}
KIND_BEHIND = re.compile(r"\s(?:(?:News|Press)\s)?(?:Agency|Newswire|Newspaper|Website)$")
# What stands around a name that is alone on its line.
MARKS = " \t()[]/.-–—―"


def with_full_names(readings: Sequence[Reading]) -> list[Reading]:
    """Return ``readings`` with credits of outlets at hand under the names of these outlets."""
    outlets = sorted({reading.outlet for reading in readings if reading.outlet})
    at_hand = {key(outlet) for outlet in outlets}
    fuller = {plain: name for plain, name in _kinds_left_out(readings).items() if plain not in at_hand}
    short = fuller | _short_names(outlets)
    return [_renamed(reading, outlets, short) for reading in readings]


def _kinds_left_out(readings: Iterable[Reading]) -> dict[str, str]:
    """The fuller name that a credit has somewhere in a story, by what is left of it without its kind.

    *Orlpost* and *the Orlpost news agency* are one.
    """
    names = {credit.name for reading in readings for credit in reading.annotations.furniture.credits}
    found: dict[str, set[str]] = {}
    for name in sorted(names):
        plain = _plain(name)
        if plain != key(name):
            found.setdefault(plain, set()).add(name)
    credited = {key(name) for name in names}
    return {plain: min(full) for plain, full in found.items() if len(full) == 1 and plain in credited}


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
    initials = "".join(word[0] for word in words) if len(words) >= FEWEST_INITIALS else ""
    # *The Courier*, of all papers called so, is the one that is at hand.
    last = key(outlet).split()[-1:]
    paper = last[0] if last and last[0] in PAPERS else ""
    return {_plain(outlet), initials, paper} - {key(outlet), ""}


def _plain(name: str) -> str:
    """A name as it is compared, without what says its kind at its end."""
    words = key(name).split()
    while len(words) > 1 and words[-1] in KINDS:
        words.pop()
    return " ".join(words)


def _without_kind(name: str) -> str:
    """A name without the words behind it that say what it is and are none of its own: *Orlpost news agency*."""
    words = name.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
    plain = " ".join(words)
    return KIND_BEHIND.sub("", plain) if len(words) > 1 else plain


def _renamed(reading: Reading, outlets: Sequence[str], short: dict[str, str]) -> Reading:
    furniture = reading.annotations.furniture
    credits_ = tuple(_under_full_name(credit, reading.text, outlets, short) for credit in furniture.credits)
    if credits_ == furniture.credits:
        return reading
    return replace(reading, annotations=replace(reading.annotations, furniture=replace(furniture, credits=credits_)))


def _under_full_name(credit: Credit, text: str, outlets: Sequence[str], short: dict[str, str]) -> Credit:
    """A credit under the name of the outlet at hand that it is a short form of, if there is one and no second.

    As it is written: initials that are a known agency's may be those of an agency at hand as well.
    """
    told = key(_without_kind(credit.name))
    if told in short:
        return replace(credit, name=short[told])
    whole = [outlet for outlet in outlets if key(outlet) == told]
    if whole and told != key(credit.name):
        return replace(credit, name=whole[0])
    agencies = [outlet for outlet in outlets if is_agency_name(outlet) and is_short_of(credit.name, outlet)]
    if credit.name.isupper() and len(agencies) == 1:
        # *The news agency OA* of the *Orl Agency*: initials of two words, where an agency is meant.
        return replace(credit, name=agencies[0])
    if credit.form not in ALONE or any(key(credit.name) == key(outlet) for outlet in outlets):
        return credit
    written = credit.span.of(text).strip(MARKS)
    fitting = [outlet for outlet in outlets if is_short_of(written, outlet)]
    known = key(written) != key(credit.name)
    if len(fitting) != 1 or (known and not is_agency_name(fitting[0])):
        return credit
    return replace(credit, name=fitting[0])

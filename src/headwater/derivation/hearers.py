"""To whom the speakers of a report spoke: to everybody, or to its newsroom alone (*told this newspaper*).

A paper that a newsroom has and others have not (*a letter seen by the Courier*) speaks to it alone as well.
"""

from collections import defaultdict
from collections.abc import Iterator

from headwater.derivation.hearing_words import OURSELVES, PAPERS, SEEN
from headwater.derivation.naming import bare, key
from headwater.model.reading import Reading


def told_alone(reading: Reading) -> frozenset[str]:
    """Return the speakers who, as far as a report tells, spoke to its newsroom or the agency that it credits alone.

    A speaker whom it also has at a briefing, in a statement or before other people is none of them.
    """
    own = {*_names(reading)}
    heard: defaultdict[str, list[bool]] = defaultdict(list)
    seen = set[str]()
    for each in reading.annotations.attributions:
        if each.speaker is None:
            continue
        # The speaker's name has lost what says who has seen the paper.
        called = " ".join(span.of(reading.text) for span in each.source)
        if _is_seen(each.speaker, own) or _is_seen(called, own):
            seen.add(each.speaker)
        elif each.addressee or each.occasion:
            heard[each.speaker].append(_is_own(each.addressee, own))
    # Whomever a paper speaks to: who has seen it has its words.
    return frozenset(seen | {speaker for speaker, flags in heard.items() if all(flags)})


def was_told(reading: Reading) -> bool:
    """Tell whether somebody spoke to the newsroom of a report itself by name, whoever's report it credits besides."""
    own = {*_forms(reading.outlet)}
    return any(key(bare(each.addressee)) in own for each in reading.annotations.attributions if each.addressee)


def _names(reading: Reading) -> Iterator[str]:
    for name in (reading.outlet, *(credit.name for credit in reading.annotations.furniture.text_credits)):
        yield from _forms(name)


def _forms(name: str | None) -> Iterator[str]:
    words = key(name or "").split()
    if words:
        yield " ".join(words)
        # *The Pell Courier* calls itself *the Courier*.
        yield words[-1]


def _is_own(hearer: str | None, own: set[str]) -> bool:
    if hearer is None:
        return False
    return OURSELVES.fullmatch(hearer.strip()) is not None or key(bare(hearer)) in own


def _is_seen(speaker: str, own: set[str]) -> bool:
    """Tell whether a speaker is a paper that the newsroom says it has seen."""
    seen = SEEN.search(speaker)
    return seen is not None and bool(papers(speaker)) and _is_own(seen["name"] or seen["hearer"], own)


def papers(speaker: str) -> frozenset[str]:
    """Return which words for papers a speaker's name has: *letter* of *a letter seen by the Courier*."""
    return PAPERS & set(key(speaker).split())

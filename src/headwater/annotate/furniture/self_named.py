"""Whose a report is by what it calls itself in its own sentences, where no line of the page says so. Own work.

*The Courier's correspondent counted nine boats*, *Orlnews could not independently verify this*, *the Herald has asked
the board for comment*: so a newsroom speaks of itself. Another's report that is told from is *reported*, *carried* or
*cited*; forms that both may have (*a memo seen by the Courier*) tell nothing here.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from headwater.annotate.furniture.directory import canonical, directory
from headwater.annotate.furniture.parts import Named
from headwater.annotate.furniture.titles import GIVEN, is_outlet_title
from headwater.model.span import Span

WORD = r"[A-ZÀ-ÖØ-ÞŠŽČĆĐİĞŞ][\w&\-]*(?:['’](?!s\b)\w+)?"
NAME = rf"(?P<name>{WORD}(?:\s(?:(?:of|and|&)\s)?{WORD}){{0,4}})"
# What only a newsroom does, whatever its name: it verifies, it understands, its people are somewhere and see something.
NEWSROOMS = tuple(
    re.compile(form)
    for form in (
        (
            rf"\b{NAME}\s(?:could\snot|couldn['’]t|cannot|can['’]t|has\snot\sbeen\sable\sto|was\s(?:not\sable|unable)\sto)\s"
            r"(?:immediately\s|independently\s){0,2}(?:verify|confirm|authenticate)\b"
        ),
        (
            rf"\b{NAME}\s(?:was\s(?:not\s)?(?:immediately\s)?(?:able|unable)\sto|could\snot(?:\simmediately)?)\s"
            r"(?:reach|contact)\s"
        ),
        (
            rf"\b{NAME}['’]s?\s(?:own\s)?(?:\w+\s)?(?:correspondent|reporter|reporters|journalists?|crew|photographer)s?\b"
            r"(?:\s(?:there|at\sthe\sscene|on\sthe\s(?:ground|scene|spot)))?,?\s(?:[A-Z]\w+\s){0,2}"
            r"(?:arrived|saw|watched|counted|visited|witnessed|was\s(?:there|present)|heard|walked|spoke\sto|found)\b"
        ),
        rf"(?:[Tt]ranslated|[Tt]ranscribed|[Ee]dited)\sby\s(?:the\s)?{NAME}['’]s?\s(?:\w+\s)?(?:desk|team|staff|service)\b",
    )
)
# What others do as well: it counts for a name that is made as an outlet's is.
ALSO_OTHERS = tuple(
    re.compile(form)
    for form in (
        (
            rf"\b{NAME}\s(?:has|have)\s(?:also\s)?(?:contacted|approached|reached\sout\sto|emailed|requested"
            r"|asked\s[^.!?“”\"]{2,60}\sfor\s(?:a\s)?(?:comment|response|statement))\b"
        ),
        rf"\b{NAME}\s(?:understands|can\s(?:now\s)?reveal|has\slearn(?:ed|t)|has\sseen)\b",
        (
            r"\b(?:requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|queries)\s(?:for\scomment\s)?(?:sent\s)?"
            rf"(?:from|by)\s(?:the\s)?{NAME}"
        ),
        rf"\b(?:released|provided|supplied)\sto\s(?:the\s)?{NAME}\sunder\s",
    )
)
# Of a name that is not made as an outlet's is so many such sentences are asked for.
SURE = 2


def self_named(text: str, body: Sequence[Span]) -> Named | None:
    """Return what a report calls the newsroom that wrote it, and where; None where it does not say, or two names do."""
    found: Counter[str] = Counter()
    places: dict[str, Span] = {}
    for name, at, of_any in _speaking_of_itself(text, body):
        titled = _is_outlet(name)
        if _is_person(name) or not (of_any or titled):
            continue
        found[name] += SURE if titled else 1
        places.setdefault(name, at)
    sure = [name for name, count in found.items() if count >= SURE]
    return (canonical(sure[0]), places[sure[0]]) if len(sure) == 1 else None


def _speaking_of_itself(text: str, body: Sequence[Span]) -> Iterator[tuple[str, Span, bool]]:
    """Yield who is named in the forms above, where, and whether the form is a newsroom's whatever its name."""
    for forms, of_any in ((NEWSROOMS, True), (ALSO_OTHERS, False)):
        for form in forms:
            for span in body:
                for match in form.finditer(text, span.start, span.end):
                    yield match["name"], Span(*match.span("name")), of_any


def _is_outlet(name: str) -> bool:
    return directory().find(name, safe=True) is not None or is_outlet_title(name)


def _is_person(name: str) -> bool:
    first, *rest = name.split()
    return bool(rest) and first.casefold() in GIVEN

"""Lines of credit: ``Source: dpa``, ``(Reuters)``, ``With reporting by AFP``, ``© 2025 Agence France-Presse``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.annotate.furniture.directory import canonical, directory, looks_like_outlet, says_agency
from headwater.annotate.furniture.lines import Line
from headwater.model.annotations import Credit
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm

LIST = r"(?P<names>[^.;:()\[\]!?]{2,120}?)"
# A line that is nothing but the credit.
WHOLE = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"[\[(]?\s*(?:news\s)?(?:sources?|agency|agencies|via|credits?)\s?[:\-–—]\s*{LIST}\s*[\])]?\.?$",
        rf"[\[(]\s*{LIST}\s*[\])]\.?$",
        rf"[-–—―]{{1,3}}\s*{LIST}\.?$",
        rf"[\[(]?\s*(?:with\s)?(?:additional\s|agency\s)?(?:inputs?|reporting|files?|reports?|contributions?|material|information)\s(?:from|by)\s{LIST}\s*[\])]?\.?$",
        rf"(?:this\s)?(?:story|article|report|post|piece|text|content)\s(?:was|is|has\sbeen|first|originally)\s?(?:first\s|originally\s)?(?:appeared|published|produced|provided|written|distributed|supplied|republished|reprinted|taken|syndicated)?\s?(?:first\s)?(?:by|in|on|from|at)\s{LIST}(?:\s(?:and|under|here|on\s\w+\s\d).*)?\.?$",
        rf"(?:originally\s|first\s)?(?:re)?(?:published|printed|posted)\s(?:by|in|on|from|with\s(?:the\s)?permission\s(?:of|from))\s{LIST}\.?$",
        rf"{LIST}\s(?:contributed\s(?:to\sthis|reporting)|also\scontributed).{{0,60}}$",
        rf"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?,?\s?(?:by\s)?{LIST}(?:[.,]?\s(?:all\srights|distributed|inc|ltd|llc|via).*)?\.?$",
        r"(?:our\sstandards:\s)?the\s(?P<names>[\w. ]{2,30})\strust\sprinciples\.?$",
    )
)
# Of these, the forms that leave no doubt about what is named: there, a name that is in no table counts too.
LABELLED = (0, 4, 5)
# The form that is nothing but brackets: there, a name counts that looks like an outlet's.
BRACKETED = 1
LONGEST_LIST = 80
TAIL = re.compile(
    r"(?<=[.!?…\"”’'»])\s*(?:[\[(]\s?(?P<bracketed>[^()\[\]]{2,60}?)\s?[\])]|[-–—―]{1,3}\s?(?P<dashed>[^()\[\].]{2,40}))\.?$"
)
STAFF = re.compile(
    r"(?P<agency>.+?)\s(?:(?:staff\s)?(?:writers?|reporters?|correspondents?|journalists?|editors?)|staff)\b.*",
    re.IGNORECASE,
)
CUT = re.compile(r"\s*(?:,|;|/|\||&|\band\b|\bwith\b|\bin\b|\bon\b)\s*", re.IGNORECASE)
LEAD_WORDS = re.compile(r"(?:the\s)?(?:news\sagency|news\sagencies|agency|newspaper|staff\sof)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Closing:
    """The credits of a line, and whether the line is nothing else; ``start`` is where they begin in it."""

    credits: tuple[Credit, ...]
    whole: bool
    start: int


def credit_line(line: Line, own: str | None, *, closing: bool) -> Closing | None:
    """Return the credits that a line is made of, or ends with; None where there are none.

    ``closing`` says that nothing but furniture follows: only there a name that is in no table counts (``Source: …``).
    """
    if closing and len(line.text) <= LONGEST_LIST:
        bare = [name for _, part in _parts(line.text.strip("()[] .")) for name in [_known(part)]]
        if bare and all(bare):
            return Closing(
                tuple(_credits([(name, line.span) for name in bare if name], own)), whole=True, start=line.span.start
            )
    for at, form in enumerate(WHOLE):
        match = form.match(line.text)
        if match:
            labelled = closing and (at in LABELLED or (at == BRACKETED and looks_like_outlet(match["names"].strip())))
            named = list(_names(match["names"], line.span.start + match.start("names"), unknown=labelled))
            if named:
                return Closing(
                    tuple(_credits([(name, line.span) for name, _ in named], own)), whole=True, start=line.span.start
                )
    match = TAIL.search(line.text)
    if not match:
        return None
    stated = match["bracketed"] or match["dashed"]
    start = line.span.start + match.start()
    start += len(match.group()) - len(match.group().lstrip())
    named = list(_names(stated, start, unknown=False))
    if not named:
        return None
    span = Span(start, line.span.end)
    return Closing(tuple(_credits([(name, span) for name, _ in named], own)), whole=False, start=start)


def _credits(named: list[tuple[str, Span]], own: str | None) -> Iterator[Credit]:
    seen = {own}
    for name, span in named:
        if name not in seen:
            seen.add(name)
            yield Credit(name, span, CreditForm.CREDIT_LINE)


def _names(stated: str, start: int, *, unknown: bool) -> Iterator[tuple[str, Span]]:
    """The agencies in a list of names, with where they stand."""
    whole = _known(stated)
    parts = [(0, stated)] if whole else _parts(stated)
    for at, part in parts:
        name = whole or _known(part)
        if not name and unknown and part[:1].isupper():
            name = canonical(part)
        if name:
            yield name, Span(start + at, start + at + len(part))


def _known(stated: str) -> str | None:
    plain = LEAD_WORDS.sub("", stated.strip(), count=1)
    entry = directory().find(plain, safe=True)
    if not entry:
        staff = STAFF.fullmatch(plain)
        entry = directory().find(staff["agency"], safe=True) if staff else None
    return entry.name if entry else canonical(plain) if says_agency(plain) else None


def _parts(stated: str) -> list[tuple[int, str]]:
    parts, at = [], 0
    for match in CUT.finditer(stated):
        parts.append((at, stated[at : match.start()]))
        at = match.end()
    return [(at_, part) for at_, part in [*parts, (at, stated[at:])] if part.strip()]

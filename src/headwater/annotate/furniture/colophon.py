"""Whose a report is, and of what day, by what its site sets below it.

*Published in Orl Herald, May 3rd, 2026*, *The post … appeared first on Orl Tidings*, *Source: Orlin and news agencies*,
*Jane Marl covers the coast for the Orl Herald*. It is asked only where nothing above the report says so.
"""

import re
from collections.abc import Sequence
from functools import partial

from headwater.annotate.furniture.dates import MONTH, find_date
from headwater.annotate.furniture.directory import canonical, directory, says_agency
from headwater.annotate.furniture.headers import read_header
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.parts import Named
from headwater.annotate.furniture.titles import GIVEN, is_outlet_title, is_title_by_place
from headwater.model.span import Span

WORD = r"[A-ZÀ-Þ0-9][\w&\-]*(?:['’](?!s\b)\w+)?(?:\.[a-z]{2,6})?"
NAME = rf"(?P<name>(?:[Tt]he\s)?{WORD}(?:\s(?:(?:of|and|&|the|for|on|de|da|la)\s)?{WORD}){{0,4}}?)"
# Lines that sites and agencies set below all that is theirs.
OWN = tuple(
    re.compile(form)
    for form in (
        rf"{NAME}(?:['’]s)?\s(?:web\s?)?site\s(?:contains|carries|has)\sonly\s.{{10,300}}",
        (
            rf"\(?(?:This\s(?:story|report)\s(?:was\s)?)?[Pp]ublished\sin\s{NAME},?\s(?:on\s|of\s)?"
            rf"(?=(?:\w+day,?\s)?(?i:{MONTH}\b|\d)).{{4,40}}"
        ),
        rf"The\spost\s.{{3,240}}\s(?:appeared\sfirst|first\sappeared)\son\s{NAME}\.?",
        rf"\(?Except\sfor\sthe\sheadline.{{2,40}}\sedited\sby\s(?:the\s)?{NAME}['’]?s?\s(?:staff|desk|team|editors)\b.*",
        rf"Sources?\s?:\s{NAME}\s?(?:\sand\s|\swith\s|,\s|\s?/\s?|\s?\+\s?|\s&\s)(?:news\s|wire\s)?(?:agencies|services|wires)\.?",
    )
)
# What a site asks of its readers. Who is named so must be an outlet by the name.
CALL = re.compile(
    r".{0,60}\b(?i:subscribe\sto|sign\sup\s(?:for|to)|download|get|join|support|follow|like|(?:more|read\smore)\s(?:from|on|at)|visit)"
    rf"\s(?i:our\s)?(?:the\s)?{NAME}(?:['’]s)?(?:\s(?i:apps?|newsletters?|channels?|whatsapp|telegram|on\s.{{2,60}}|e-?paper|website|homepage|journalism)\b.{{0,80}}"
    r"|\s?[.!:]?)"
)
# Jane Marl covers the coast for the Orl Herald. / Jane Marl is a reporter at Orl News.
ABOUT = re.compile(
    r"(?P<who>(?!(?:He|She|They|It|We|The)\b)[A-ZÀ-Þ][\w'’.\-]+(?:\s[A-ZÀ-Þ][\w'’.\-]+){0,3})\s"
    r"(?:(?:is|was|has\sbeen)\s(?:an?|the|our|one)?\s?|covers\b|writes\b|reports\b|has\s(?:covered|written|reported)\b|works\b|joined\b)"
    rf"[^.;]{{0,120}}?(?:\b(?:for|at|with|of|by|on)\s)?(?:the\s)?{NAME}"
    r"(?=[.,;]|['’]s\b|\s(?:and|in|since|where|based|covering|who|after)\b|$).{0,400}"
)
# Where readers or writers are written to, and the words that names of sites end in as those of papers do.
MAIL = re.compile(r"[\w.+\-]+@(?P<the>the)?(?P<site>[a-z][a-z\-]{5,40})\.[a-z][a-z.]{1,10}", re.IGNORECASE)
SITE_WORDS = (
    *("advertiser", "argus", "bulletin", "chronicle", "courier", "dispatch", "echo", "examiner", "express"),
    *("gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal", "ledger", "mercury", "mirror"),
    *("monitor", "news", "observer", "post", "register", "reporter", "sentinel", "standard", "star", "telegraph"),
    *("times", "tribune", "weekly"),
)
SHORTEST_STEM = 4
LONGEST_MAIL = 120
# How many lines up from the end such a line may stand, and down from the top, in how long a line, a writer's name.
TAIL, HEAD = 12, 10
LONGEST_WRITER = 90
# The number under which some services file a report begins with its day: ORLN03052026000012345678ID1234567890.
FILED = re.compile(r"[A-Z]{3,12}(?P<day>\d\d)(?P<month>\d\d)(?P<year>20\d\d)\d{4,}\s?ID\s?\d+")
# 03/05/2026 19:48, alone on its line
FIGURES = re.compile(
    r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>20\d\d)(?:[\s,–-]+\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[A-Z]{3,4})?)?"
)


def owner_below(lines: Sequence[Line], text: str) -> tuple[Named, Line] | None:
    """Return the outlet whose own a line near the end of a ``text`` says it is, with that line, None without one."""
    tail = lines[max(1, len(lines) - TAIL) :]
    top = [line.text.casefold() for line in lines[1:HEAD] if len(line.text) <= LONGEST_WRITER]
    for find in (_own, partial(_about, top=top), _called, _mailed):
        for line in reversed(tail):
            found = find(line)
            if found and not _is_journal(found[0], text):
                return found, line
    return None


def _is_journal(name: str, text: str) -> bool:
    """Whether a text speaks of a name as of the journal that a study stands in."""
    return re.search(rf"\bjournal,?\s(?:the\s)?{re.escape(name)}\b", text, re.IGNORECASE) is not None


def _own(line: Line) -> Named | None:
    for form in OWN:
        match = form.fullmatch(line.text)
        entry = directory().find(match["name"], safe=True) if match else None
        if match and is_title_by_place(match["name"], "") and (form is OWN[0] or not entry or entry.kind == "outlet"):
            return _named(line, match)
    return None


def _about(line: Line, top: Sequence[str]) -> Named | None:
    match = ABOUT.fullmatch(line.text)
    if match is None or not _signs(match["who"], top) or not _is_title(match["name"]):
        return None
    return _named(line, match)


def _signs(who: str, top: Sequence[str]) -> bool:
    """Whether somebody is the writer whom a short line near the top names: its first words, or behind *by*."""
    name = re.escape(who.casefold())
    return any(re.match(rf"(?:.*\bby:?\s)?{name}\b", line) for line in top)


def _called(line: Line) -> Named | None:
    match = CALL.fullmatch(line.text)
    return _named(line, match) if match and _is_title(match["name"]) else None


def _mailed(line: Line) -> Named | None:
    match = MAIL.search(line.text) if len(line.text) <= LONGEST_MAIL else None
    if match is None:
        return None
    site = match["site"].casefold()
    word = max((word for word in SITE_WORDS if site.endswith(word)), key=len, default="")
    stem = site.removesuffix(word).strip("-")
    if not word or len(stem) < SHORTEST_STEM:
        return None
    words = [*(part.capitalize() for part in stem.split("-")), word.capitalize()]
    name = " ".join(["The", *words] if match["the"] else words)
    return canonical(name), Span(line.span.start + match.start("site"), line.span.start + match.end("site"))


def _is_title(name: str) -> bool:
    """Whether a name says that it is an outlet's, and no agency's or person's."""
    entry = directory().find(name, safe=True)
    if entry is not None:
        return entry.kind == "outlet"
    words = name.split()
    person = len(words) > 1 and words[0].casefold() in GIVEN
    return is_outlet_title(name) and not says_agency(name) and not person


def _named(line: Line, match: re.Match[str]) -> Named:
    at = line.span.start + match.start("name")
    return canonical(match["name"]), Span(at, at + len(match["name"]))


def dated_below(lines: Sequence[Line], yearless: str | None) -> Named | None:
    """Return the day that one line below a report states, and nothing else.

    ``yearless`` is the day of the dateline, ``XXXX-05-03``: it tells which figure of *03/05/2026* is the month.
    """
    found = []
    for line in lines[max(1, len(lines) - TAIL) :]:
        stated = _figures(line.text, yearless) or _stated(line)
        if stated:
            found.append((stated, line.span))
    return found[0] if len({day for day, _ in found}) == 1 else None


def _stated(line: Line) -> str | None:
    header = read_header(line)
    if header is None or header.date is None or not header.date.full or header.outlet or header.byline or header.agency:
        return None
    return header.date.value


def _figures(stated: str, yearless: str | None) -> str | None:
    filed = FILED.fullmatch(stated)
    if filed:
        return (
            f"{filed['year']}-{filed['month']}-{filed['day']}"
            if find_date("-".join(filed.group("year", "month", "day")))
            else None
        )
    match = FIGURES.fullmatch(stated)
    if match is None or yearless is None:
        return None
    day = (int(yearless[-5:-3]), int(yearless[-2:]))
    figures = (int(match["first"]), int(match["second"]))
    return f"{match['year']}{yearless[len('XXXX') :]}" if day in {figures, figures[::-1]} else None


def is_day_below(stated: str) -> bool:
    """Tell whether a line is a day in figures or the number of a filing, and no more."""
    return FIGURES.fullmatch(stated) is not None or FILED.fullmatch(stated) is not None

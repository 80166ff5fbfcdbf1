"""The line under a headline that names outlet and day and nothing else: *Upland Beacon, 3 May 2026*.

A place may stand there as well (*Upper Orl, 3 May 2026*). What the outlet is called need not say that it is one: so
what decides is where the line stands, what comes below it, and how the report speaks of the name.
"""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.datelines import find_opening
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import looks_like_outlet
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.headers import read_header
from headwater.annotate.furniture.headlines import could_be_headline
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.ribbons import outlet_of
from headwater.annotate.furniture.titles import GIVEN, is_outlet_title, is_title_by_place
from headwater.annotate.lexicon.outlet_titles import LABELS, PLACE_FIRST
from headwater.annotate.lexicon.page_words import SECTIONS
from headwater.model.span import Span
from headwater.text.given_out import GIVEN_OUT, KIND, WEAKER
from headwater.text.outlet_words import OUTLET_WORDS

# How many labels may stand between name and date, of how many words.
MOST_LABELS, LONGEST_LABEL = 2, 4
# How many characters of an ISO 8601 date are its day.
DATE_ENDS = 10
# A name with a note in brackets: *Portal (English)*.
NOTE = re.compile(r"(?P<name>[^()]+?)\s\([^()]{2,40}\)")
# What may stand right before the date: *issue of 3 May*.
ISSUED = re.compile(
    r"(?<=,)\s*(?:(?:issue|edition|number|no\.?)\s(?:of|\d{1,5},?)|(?:first\s)?(?:posted|published)|updated|filed)(?:\son)?$",
    re.IGNORECASE,
)
# What may stand behind it: a time, when it was updated, a note in brackets.
REST = re.compile(
    r"(?:[\s,;|–-]+(?:\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?|\d{4}\s?(?:GMT|UTC|[Hh](?:ou)?rs)|midday|noon|midnight|[A-Z]{2,4}|local(?:\stime)?"
    r"|(?:\d{1,2}[.:]?\d{0,2}\s?(?:[ap]m)?\s|last\s)?(?:[a-z]+\s){0,2}"
    r"(?:bulletin|script|programme|news|magazine|edition|post|broadcast|sheet|service|issue)"
    r"(?:\s(?:at\s)?\d{1,2}[.:]\d\d)?|\d{1,2}\s?[ap]m"
    r"|(?:(?:last\s)?updated|posted|filed|published)\s[\w:., ]{1,25}))*(?:[\s,]*\([^()]{2,90}\))?[\s.)]*"
)
FILED = re.compile(r"\s(?:in|at)\s[A-ZÀ-Þ]")
WEEKDAY_AT_END = re.compile(r"(?:^|[\s,]+)(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)

# What a line above a report says that the text below it is, with whose it is, place and day behind it.
LINE = re.compile(
    rf"(?:[A-Z][\w ]{{2,24}}\s?[/|:–—]\s?)?{KIND}(?:{GIVEN_OUT}|{WEAKER}(?=\s(?:of|from|by)\s))"
    r"(?:\s(?:of|from|by)\s(?:the\s)?[A-ZÀ-Þ][^,]{1,60})?(?:,\s[^,]{2,40}){0,4}"
)
LONGEST_LINE = 120
# ORL HERALD - Food & Family / ORL TRADER | EUROPE STOCKS / Orl Herald: Local news
NAMEPLATE = re.compile(
    r"(?P<name>[^|:/•·»>]{3,40}?)(?P<mark>\s[-–—|/•·»>]\s|:\s)(?P<section>[A-ZÀ-Þ][\w&'’,\- ]{2,40})"
)
SECTION_WORDS = frozenset(word for section in SECTIONS for word in section.split() if len(word) > 2)  # noqa: PLR2004
# A headline may have a line above it.
DECK = 2


def says_what_it_is(text: str) -> bool:
    """Tell whether a line says that the text below was given out, *Statement by the Harl Mill, 3 May*, and no more."""
    return len(text) <= LONGEST_LINE and LINE.fullmatch(text) is not None


def read_nameplate(lines: Sequence[Line], text: str) -> Header | None:
    """Return the outlet that the first line names before a section of it, *ORL HERALD - Food & Family*, else None.

    A headline stands below it. A section in no list must have a word that sections have.
    """
    match = NAMEPLATE.fullmatch(lines[0].text) if len(lines) > DECK else None
    if match is None or not any(could_be_headline(line.text) for line in lines[1 : DECK + 1]):
        return None
    name, section = match["name"], match["section"]
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", section)]
    if len(words) > LONGEST_LABEL or SECTION_WORDS.isdisjoint(words) or looks_like_outlet(section):
        return None
    shouted = lines[0].text.isupper() and "|" in match["mark"]
    if not (is_outlet_title(name) or (shouted and is_title_by_place(name, text))):
        return None
    return Header(
        outlet=outlet_of(name), outlet_span=Span(lines[0].span.start, lines[0].span.start + len(name)), section=True
    )


def read_masthead(lines: Sequence[Line], at: int, text: str) -> Header | None:
    """Return the outlet and the day that line ``at``, which is not the first, states, None where it holds more.

    Beside them a section, an edition, a time or a note to desks may stand, and a place behind a name that is a title.
    """
    line = lines[at]
    found = find_date(line.text, clock=True)
    # Right below the headline the year may be left out.
    dated = found is not None and (found.full or at == 1)
    if not at or found is None or not dated or not found.start or not REST.fullmatch(f" {line.text[found.end :]}"):
        return None
    before = ISSUED.sub("", line.text[: found.start].rstrip())
    if not before.endswith(","):
        return None
    named, *labels = (part.strip() for part in WEEKDAY_AT_END.sub("", before.rstrip(", ")).split(","))
    name, noted = _without_note(named)
    if (
        not name
        or len(labels) > MOST_LABELS
        or not all(_is_label(each) or is_outlet_title(name, text) for each in labels)
    ):
        return None
    if not labels and _is_filed_below_writer(name, lines[at - 1], text):
        return None
    noted = noted or bool(labels) or found.value[DATE_ENDS:] != "" or bool(line.text[found.end :].strip(" .)"))
    if not (is_outlet_title(name, text) or _is_named(name, text, lines[at + 1 : at + 2], labelled=noted)):
        return None
    return Header(date=found, outlet=outlet_of(name), outlet_span=Span(line.span.start, line.span.start + len(name)))


def _without_note(named: str) -> tuple[str, bool]:
    """A name without the note in brackets or the kind of text behind it, and whether there was one."""
    noted = NOTE.fullmatch(named)
    name = noted["name"] if noted else named
    words = name.split()
    if len(words) > 1 and words[-1] in LABELS:
        return " ".join(words[:-1]), True
    # *Orrin Broadcasting regional service*
    title = words[:1] + [word for word in words[1:] if not word.islower()]
    if title == words[: len(title)] and len(title) < len(words) and is_outlet_title(" ".join(title)):
        return " ".join(title), True
    return name, noted is not None


def _is_label(part: str) -> bool:
    """Whether what stands between name and date is a section, an edition or a kind of text, and no place or office."""
    words = part.split()
    if not 0 < len(words) <= LONGEST_LABEL or words[0].casefold() in GIVEN:
        return False
    return part.casefold() in SECTIONS or words[-1].casefold() in LABELS


def _is_named(name: str, text: str, below: Sequence[Line], *, labelled: bool) -> bool:
    """Whether a name that says nothing of itself is the outlet's, by how it is made and what stands beside and below.

    A section or a kind of text is stated of an outlet, never of a place.
    """
    # A journal's text may speak of what stood "in" it.
    if not is_title_by_place(name, "" if labelled else text):
        return False
    words = name.split()
    if labelled or name.endswith("!") or any(_has_place(line) for line in below):
        return True
    if len(words) > 1:
        return words[0].casefold() not in PLACE_FIRST
    # Of one word, above who wrote the report: a place would be spoken of in it.
    return text.count(name) == 1 and any(_has_writer(line) for line in below)


def _is_filed_below_writer(name: str, above: Line, text: str) -> bool:
    """Whether a name right below the writer's is that of the place: a longer title in the report begins with it."""
    titles = rf"\b{re.escape(name)}\s(?:{'|'.join(sorted(OUTLET_WORDS))})\b"
    return _has_writer(above) and not is_outlet_title(name) and re.search(titles, text) is not None


def _has_writer(line: Line) -> bool:
    header = read_header(line)
    return header is not None and header.byline is not None


def _has_place(line: Line) -> bool:
    """Whether a line has a place of its own, as a dateline or behind a writer: then the name above it is none."""
    header, opening = read_header(line), find_opening(line.text, 0, len(line.text))
    filed = header is not None and header.byline is not None and FILED.search(line.text) is not None
    return filed or (opening is not None and opening.dashed)

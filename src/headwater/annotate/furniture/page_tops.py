"""What stands above the headline on a saved page, in a mail or an export: name, slogan, bars, calls. Own work.

All that is read here hangs on a headline below: where none is found among the first lines, nothing is taken for such.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from headwater.annotate.furniture.boilerplate import is_boilerplate
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import directory
from headwater.annotate.furniture.headers import read_header
from headwater.annotate.furniture.headlines import could_be_headline
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.live_titles import is_live_title
from headwater.annotate.furniture.mastheads import read_masthead
from headwater.annotate.furniture.ribbons import is_page_word
from headwater.annotate.furniture.titles import GIVEN, SMALL, is_outlet_title, is_place
from headwater.annotate.furniture.top_forms import (
    CHANNEL,
    FIELD,
    LABELLED,
    SENDER,
    is_bar,
    is_call,
    is_filed_under,
    is_slogan,
    is_top_section,
)
from headwater.annotate.furniture.trails import is_section_list, is_trail
from headwater.model.article import Article
from headwater.model.span import Span

# Within how many lines the headline must stand.
DEEPEST = 10
MOST_WORDS = 6
FEWEST_FIELDS = 3
# A topic above a headline has no more words, the headline more than so many.
LONGEST_TOPIC, FEWEST_OF_HEADLINE = 2, 4
# *Orl TV in English*: an edition of it.
EDITION = re.compile(
    r"(?P<name>.{2,40}?)\s(?:in|en|auf|po|in\sthe)\s[A-Z]\w+|(?P<named>.{2,40}?)\s\((?:English|International)\)"
)
# ORL HERALD - all the news of the lake
BESIDE = re.compile(r"(?P<name>[^|–—]{3,45}?)\s(?:[-–—|:]|//)\s(?P<said>.{2,70})")
DOMAIN = re.compile(r"(?<=\w)\.(?:example|com|net|org|info|news|[a-z]{2})$")
WORD = re.compile(r"[^\W_]+")
# The signs that channels set before a headline.
SIGNS = re.compile(r"[^\w\"'“‘«¿¡(\[]+")


@dataclass(frozen=True, slots=True)
class PageTop:
    """The name of the outlet, the headline, and the indexes of lines that are neither."""

    outlet: Line | None = None
    headline: Line | None = None
    at: int = -1
    other: frozenset[int] = frozenset()


def read_page_top(lines: Sequence[Line], article: Article) -> PageTop:
    """Return what is read above and as the headline; nothing where no headline stands below."""
    fields = _read_fields(lines)
    if fields:
        return fields
    name: Line | None = None
    sender: Line | None = None
    other: set[int] = set()
    shown = False
    named_at = -1
    for at, line in enumerate(lines[:DEEPEST]):
        sent = SENDER.fullmatch(line.text) or (CHANNEL.fullmatch(line.text) if not at else None)
        if sent:
            sender, shown = _part(line, sent.start("name"), sent.end("name")), True
            other.add(at)
        elif _is_dated(line):
            continue
        elif not (at == 0 and is_named_for(line.text, article)) and (
            _is_furniture(lines, at, named=named_at == at - 1 and name is not None)
            or (_is_topic(lines, at) and (at - 1 in other or name is not None))
        ):
            other.add(at)
            shown = True
        elif _is_live(lines, at):
            continue
        elif name is None and (found := _name(line, article)) is not None:
            name, named_at = found, at
            shown = shown or found.text != line.text
        elif could_be_headline(_bare(line).text):
            return _settled(PageTop(name, _bare(line), at, frozenset(other)), sender, article, shown=shown)
        else:
            break
    return PageTop()


def _settled(top: PageTop, sender: Line | None, article: Article, *, shown: bool) -> PageTop:
    """The top of a page, if what stands above the headline shows that it is one."""
    name = top.outlet
    if name is not None and not (shown or is_named_for(name.text, article)):
        return PageTop()
    if name is None and not top.other:
        return PageTop()
    if sender is not None and sender.text.split()[0].casefold() not in GIVEN:
        name = name or sender
    return PageTop(name, top.headline, top.at, top.other)


def is_named_for(name: str, article: Article) -> bool:
    """Tell whether a file is named for an outlet: *harl-evening-tide_0405.txt*."""
    file = "".join(WORD.findall(PurePath(article.path or "").name.rsplit(".", 1)[0].casefold()))
    plain = "".join(WORD.findall(name.casefold())).removeprefix("the")
    return len(plain) > MOST_WORDS and plain in file


def _is_live(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the title of a live blog above its headline; the head reads the writer from it."""
    return is_live_title(lines[at].text) and at + 1 < len(lines) and could_be_headline(_bare(lines[at + 1]).text)


def _is_topic(lines: Sequence[Line], at: int) -> bool:
    """Whether a line between furniture and the headline is no more than what it is about: *Upper Orl*, *Floods*.

    A headline is longer, has small words, and no longer one right below it.
    """
    words, below = lines[at].text.split(), lines[at + 1].text if at + 1 < len(lines) else ""
    plain = 0 < len(words) <= LONGEST_TOPIC and all(word[0].isupper() and word[-1].isalnum() for word in words)
    if not plain or is_outlet_title(lines[at].text):
        return False
    return could_be_headline(below) and len(below.split()) > FEWEST_OF_HEADLINE


def _is_furniture(lines: Sequence[Line], at: int, *, named: bool) -> bool:
    """Whether a line is a bar, a call, a section or, right below the name, a slogan."""
    text = lines[at].text
    if is_top_section(text) or is_bar(text) or is_call(text) or is_boilerplate(text):
        return True
    if is_section_list(text) or is_trail(text, lines[at + 1].text if at + 1 < len(lines) else ""):
        return True
    if not at and len(lines) > 1 and read_masthead(lines, 1, "") is None and is_filed_under(text):
        return len(text.split()) > 1 or "-" in text
    header = read_header(lines[at], several=True)
    if header is not None and header.section and header.outlet is None and header.byline is None:
        return True
    if not named or text[-1] in ".:," or len(text.split()) > DEEPEST:
        return False
    if is_slogan(text):
        return True
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    # No headline stands above a bar.
    return is_bar(below) and not is_top_section(below)


def _name(line: Line, article: Article) -> Line | None:
    """The outlet's name that a line is, or begins with before what it says of itself."""
    beside = BESIDE.fullmatch(line.text)
    if beside and (is_slogan(beside["said"]) or _is_short(beside["said"], beside["name"])):
        return _plain(_part(line, 0, beside.end("name")), article)
    edition = EDITION.fullmatch(line.text)
    if edition:
        group = "name" if edition["name"] else "named"
        name = _part(line, 0, edition.end(group))
        return _plain(name, article) if is_outlet_title(name.text) else None
    return _plain(line, article)


def _plain(line: Line, article: Article) -> Line | None:
    """A line that may be a name: words set as names are, and no person's, place's or agency's."""
    domain = DOMAIN.search(line.text)
    line = _part(line, 0, domain.start()) if domain else line
    words = line.text.split()
    if not 0 < len(words) <= MOST_WORDS or not line.text[0].isalnum() or line.text[-1] in ".,;:?":
        return None
    if any(word[0].islower() and word.casefold() not in SMALL for word in words) or is_page_word(line.text):
        return None
    if len(words) > 1 and words[0].casefold() in GIVEN and not is_outlet_title(line.text):
        return None
    known = directory().find(line.text, safe=True) is not None
    if not (known or is_outlet_title(line.text) or is_named_for(line.text, article)) and is_place(
        line.text, article.text
    ):
        return None
    return line


def _is_short(short: str, name: str) -> bool:
    """Whether capitals are the first letters of a name."""
    return (
        short.isupper() and short == "".join(word[0] for word in name.split() if word.casefold() not in SMALL).upper()
    )


def _is_dated(line: Line) -> bool:
    """Whether a line states a day and little else: it is read with the rest of the head."""
    return find_date(line.text) is not None and read_header(line) is not None


def _part(line: Line, start: int, end: int) -> Line:
    return Line(Span(line.span.start + start, line.span.start + end), line.text[start:end])


def _bare(line: Line) -> Line:
    """A line without the signs before its first word."""
    signs = SIGNS.match(line.text)
    return _part(line, signs.end(), len(line.text)) if signs and signs.end() < len(line.text) else line


def _read_fields(lines: Sequence[Line]) -> PageTop | None:
    """The top of an export that states each thing behind its label: *HD  A headline*, *Paper: Harl Trader*."""
    for form, title, paper, least in (
        (FIELD, {"HD"}, {"SN"}, FEWEST_FIELDS),
        (LABELLED, {"title", "headline", "titel"}, {"paper", "newspaper", "publication", "zeitung"}, 2),
    ):
        found = [(at, match) for at, line in enumerate(lines[:DEEPEST]) if (match := form.fullmatch(line.text))]
        filled = [(at, match) for at, match in found if match["value"]]
        keys = {match["key"].casefold() for _, match in found}
        if len(keys) < least or (form is FIELD and "hd" not in keys):
            continue
        headline, name = _valued(lines, filled, title), _valued(lines, filled, paper)
        if headline is None:
            continue
        at = next(at for at, match in filled if match["key"].casefold() in {key.casefold() for key in title})
        drop = (
            {"SE", "WC", "CR", "SC", "ED", "PG", "LA", "CY", "ET", "SN", "LP"}
            if form is FIELD
            else {"section", "page", "edition"} | paper
        )
        other = {
            where
            for where, match in found
            if match["key"].casefold() in {key.casefold() for key in drop} and where != at
        }
        return PageTop(name, headline, at, frozenset(other | set(range(min(at, found[0][0])))))
    return None


def _valued(lines: Sequence[Line], filled: Sequence[tuple[int, re.Match[str]]], keys: set[str]) -> Line | None:
    folded = {key.casefold() for key in keys}
    for at, match in filled:
        if match["key"].casefold() in folded:
            return _part(lines[at], match.start("value"), match.end("value"))
    return None

"""The lines above a report, and the first of its own, read from the top."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotate.furniture.agency_lines import agency_on
from headwater.annotate.furniture.boilerplate import is_boilerplate
from headwater.annotate.furniture.bylines import is_role, is_writer_alone
from headwater.annotate.furniture.datelines import Opening, find_opening, find_placed
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import canonical, directory, looks_like_outlet
from headwater.annotate.furniture.head_credits import is_agency_line
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.headers import read_header, split_label
from headwater.annotate.furniture.heading import take_headline
from headwater.annotate.furniture.headlines import could_be_headline, is_headline, is_masthead, same_words
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.live_titles import is_live_title, read_live_title
from headwater.annotate.furniture.mastheads import read_masthead, read_nameplate, says_what_it_is
from headwater.annotate.furniture.openings import (
    STOPS,
    is_bare,
    is_between,
    is_own_line,
    is_point_beside,
    is_speaker,
    is_weak,
    opens,
)
from headwater.annotate.furniture.page_tops import PageTop, read_page_top
from headwater.annotate.furniture.parts import Parts
from headwater.annotate.furniture.seats import read_bracketed, read_seat, read_sitting
from headwater.annotate.furniture.signatures import read_bare, read_filed, read_place_line, read_role_behind
from headwater.annotate.furniture.slugs import is_slug_over
from headwater.annotate.furniture.titles import GIVEN, SITE, is_outlet_title, is_place, is_title_by_place
from headwater.model.annotations import Credit
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm
from headwater.text.paragraphs import is_hard_wrapped

# A head is no longer than this many lines.
HEAD = 14
# How far below a line that introduces a report its dateline may stand.
DECK = 2
LONGEST_DECK = 260
LONGEST_MASTHEAD = 90
# Within how many lines a headline may stand below a page's name.
LONGEST_BAR = 7
# A longer line above a headline is the headline's own beginning.
SHORT_TITLE = 2
# NAME of an outlet behind a label.
SOURCE = re.compile(r"(?:source|publisher|publication|outlet|newspaper|site|website)\s*:\s*(?=[A-Z0-9])", re.IGNORECASE)
# How many words say where a writer sits: *Jane Marl, Row 4*.
LONGEST_SEAT = 3


@dataclass(frozen=True, slots=True)
class _Top:
    """What the head is read from; ``wrapped`` says that lines are broken at a width."""

    lines: Sequence[Line]
    article: Article
    wrapped: bool


def read_head(lines: Sequence[Line], article: Article, parts: Parts) -> int:
    """Read lines from the top until the report begins, and return the index of the first line that is not read."""
    # The head itself has lines without full stops, in any text.
    wrapped = len(lines) > DECK and is_hard_wrapped(article.text[lines[DECK].span.start :])
    top = _Top(lines, article, wrapped)
    page = read_page_top(lines, article)
    at = 0
    while at < min(len(lines), HEAD) and not (parts.opening and parts.running):
        if _is_of_page(page, at, lines[at], parts):
            at += 1
            continue
        line = _after_label(lines[at], parts)
        if not _take_line(top, at, line, parts):
            if not _introduces(lines, at, parts):
                break
            parts.running.append(line)
        at += 1
    return at


def _is_of_page(page: PageTop, at: int, line: Line, parts: Parts) -> bool:
    """Put a line where it belongs that was read as the top of a page."""
    if page.outlet is not None and parts.outlet is None:
        parts.outlet = (canonical(page.outlet.text), page.outlet.span)
    if at == page.at and page.headline is not None:
        take_headline(page.headline, parts)
        return True
    named = page.outlet is not None and line.span.start <= page.outlet.span.start < line.span.end
    if named or at in page.other:
        parts.boilerplate.append(line.span)
    return named or at in page.other


def _after_label(line: Line, parts: Parts) -> Line:
    """Take the date off the front of a line, ``date 2025-10-17 GENEVA …``, and return the rest."""
    labelled = split_label(line)
    if not labelled or parts.published:
        return line
    stated, behind = labelled
    parts.published = (stated.value, Span(line.span.start + stated.start, line.span.start + stated.end))
    return Line(Span(line.span.start + behind, line.span.end), line.text[behind:])


def _take_line(top: _Top, at: int, line: Line, parts: Parts) -> bool:
    """Put a line where it belongs if it is furniture; its end may be running text already."""
    header = read_masthead(top.lines, at, top.article.text) if parts.headline and not parts.outlet else None
    header = header or _nameplate(top, at, parts) or (None if parts.headline else read_live_title(line))
    header = header or _signature(top, at, parts)
    header = header or read_header(line, top.article.text, several=not _is_slug(top, at)) or _seat(top, at, parts)
    if header:
        _take_header(header, line, parts)
        return True
    of_kind = says_what_it_is(line.text) if parts.headline else is_live_title(line.text)
    if is_boilerplate(line.text) or of_kind or (not at and is_slug_over(top.lines)):
        parts.boilerplate.append(line.span)
        return True
    if _take_name(top, at, line, parts):
        return True
    headline = not parts.headline and not parts.opening and _is_headline(top, at)
    opening = _opening(top, line, parts)
    name = _named_source(line)
    headed = parts.headline is not None
    masthead = not parts.outlet and not parts.opening and (name is not None or _is_masthead(top, at, headed=headed))
    slug = headline and _is_slug(top, at)
    if opening and not headed and is_bare(opening) and _is_over_headline(top, at):
        parts.boilerplate.append(line.span)
        return True
    if opening and not slug and not (headline and is_weak(opening, line)) and not (masthead and is_bare(opening)):
        parts.opening = opening
        if opening.end < line.span.end:
            parts.running.append(Line(Span(opening.end, line.span.end), top.article.text[opening.end : line.span.end]))
        return True
    if masthead:
        parts.outlet = (canonical((name or line).text), (name or line).span)
    elif headline:
        take_headline(line, parts)
    return masthead or headline


def _nameplate(top: _Top, at: int, parts: Parts) -> Header | None:
    """What the first line of all states, where it is an outlet's name and a section of it."""
    return None if at or parts.outlet else read_nameplate(top.lines, top.article.text)


def _seat(top: _Top, at: int, parts: Parts) -> Header | None:
    """What a line below the headline names with a place or an office behind it."""
    if not parts.headline or parts.opening or parts.running:
        return None
    line, text = top.lines[at], top.article.text
    below = top.lines[at + 1] if at + 1 < len(top.lines) else None
    header = None if parts.outlet else read_seat(line)
    if header is None and not parts.outlet and below is not None and _is_signed(below):
        header = read_bracketed(line)
    if header is None and not parts.byline and below is not None and (parts.published or _is_signed(below)):
        header = read_sitting(line, text)
    return header


def _signature(top: _Top, at: int, parts: Parts) -> Header | None:
    """What a line below the headline says of who wrote the report, and from where, without *By*."""
    if not parts.headline or parts.opening:
        return None
    line, text = top.lines[at], top.article.text
    below = top.lines[at + 1 : at + 3]
    dated = bool(below) and _is_dated(below[0])
    known = (parts.outlet or parts.owner) is not None
    if parts.byline:
        return None if parts.filed or parts.running else read_place_line(line, text, dated=dated, owned=known)
    header = read_role_behind(line) or read_filed(line, text, dated=dated)
    if header or not below:
        return header
    over = dated or _runs(below[0]) or (len(below) == DECK and len(below[0].text.split()) == 1 and _is_dated(below[1]))
    placed = over and not dated and not _runs(below[0])
    known = parts.published is not None or known
    return read_bare(top.lines, at, text, dated=dated or placed, known=known) if over else None


def _take_name(top: _Top, at: int, line: Line, parts: Parts) -> bool:
    """Put a line where it belongs that has the name of an agency or a writer, or what the writer is, and no more."""
    agency = _agency(top, line, parts)
    if agency and not parts.outlet:
        parts.agencies.append((agency, line.span))
        parts.boilerplate.append(line.span)
        return True
    if agency:
        parts.credits.append(Credit(agency, line.span, CreditForm.CREDIT_LINE))
        parts.boilerplate.append(line.span)
        return True
    if _is_agencies(line, parts):
        parts.boilerplate.append(line.span)
        return True
    if _is_writers(top, at, parts):
        parts.byline = line.span
        return True
    role = parts.byline is not None and not parts.running and is_role(line.text)
    if role:
        parts.boilerplate.append(line.span)
    return role


def _is_agencies(line: Line, parts: Parts) -> bool:
    """Tell whether a line below the headline has an agency and others beside it; alone it may be the outlet."""
    above = parts.headline is not None and not parts.opening and not parts.running
    alone = directory().find(line.text, safe=True) is not None or _named_source(line) is not None
    return above and not alone and is_agency_line(line.text)


def _is_writers(top: _Top, at: int, parts: Parts) -> bool:
    """Tell whether a line is a writer's name and no more, by what stands below: a date, a role, a dateline.

    An outlet's name may stand so too: it must be known, or the name be one that people have.
    """
    line = top.lines[at]
    name, _, seat = line.text.partition(", ")
    if not parts.headline or parts.byline or parts.opening or not is_writer_alone(name):
        return False
    if "," in line.text and (not 0 < len(seat.split()) <= LONGEST_SEAT or name.split()[0].casefold() not in GIVEN):
        return False
    below = top.lines[at + 1] if at + 1 < len(top.lines) else None
    first = line.text.split()[0].casefold()
    named = first in GIVEN or (parts.outlet or parts.owner) is not None
    if below is None or not named or is_place(name, top.article.text):
        return False
    if parts.running:
        return _is_dated(below)
    if looks_like_outlet(below.text) or _is_dated(below) or is_role(below.text) or opens(below):
        return True
    if read_seat(below) or (first in GIVEN and parts.published and _runs(below)):
        return True
    return read_masthead(top.lines, at + 1, "") is not None


def _runs(line: Line) -> bool:
    """Whether a line is a paragraph of a report."""
    return len(line.text) > LONGEST_MASTHEAD and line.text[-1] in STOPS


def _agency(top: _Top, line: Line, parts: Parts) -> str | None:
    """The agency that a line below headline and outlet names."""
    if not parts.headline or parts.opening or parts.running:
        return None
    outlet = parts.outlet[0] if parts.outlet else top.article.outlet
    if not outlet:
        entry = directory().find(line.text, safe=True)
        return entry.name if entry is not None and entry.kind == "agency" else None
    return agency_on(line.text, top.article.text, outlet)


def _is_masthead(top: _Top, at: int, *, headed: bool) -> bool:
    """Tell whether a line is an outlet's name: by how it is made, or by where it stands.

    By where: right above the date, below a headline; or above a headline that the date or the writer stands under.
    """
    text, line = top.article.text, top.lines[at]
    if _is_slug(top, at) or (not headed and _is_over_masthead(top, at)):
        return False
    if is_masthead(_bared(top, at), 0, headed=headed) or (headed and is_outlet_title(line.text, text)):
        return True
    if SITE.fullmatch(line.text):
        return headed or (at + 1 < len(top.lines) and could_be_headline(top.lines[at + 1].text))
    below = top.lines[at + 1 : at + 3]
    if not headed and len(below) == DECK and " " in line.text and is_outlet_title(line.text):
        return could_be_headline(below[0].text) and _is_signed(below[1])
    if "," in line.text or not is_title_by_place(line.text, text):
        return False
    if headed:
        return bool(below) and _is_dated(below[0])
    short = len(line.text.split()) <= SHORT_TITLE
    return short and len(below) == DECK and could_be_headline(below[0].text) and _is_dated(below[1])


def _bared(top: _Top, at: int) -> list[Line]:
    """A line and those below it that are no calls, sections or days: pages set those between name and headline."""
    line, *below = top.lines[at : at + LONGEST_BAR]
    return [line, *(each for each in below if not (is_boilerplate(each.text) or _is_bar(each)))]


def _is_bar(line: Line) -> bool:
    header = read_header(line)
    return header is not None and (header.section or (_is_dated(line) and header.byline is None))


def _is_over_masthead(top: _Top, at: int) -> bool:
    """Whether a name and a date stand right below a line that does not look like an outlet's: then it is a headline."""
    below = top.lines[at + 1].text if at + 1 < len(top.lines) else ""
    found = find_date(below)
    named = found is not None and "," in below[: found.start] and below[0].isupper()
    return named and len(below) <= LONGEST_MASTHEAD and not is_outlet_title(top.lines[at].text)


def _is_dated(line: Line) -> bool:
    """Tell whether a line holds a full date and nothing more than a header does."""
    header = read_header(line)
    return header is not None and header.date is not None and header.date.full and header.outlet is None


def _is_signed(line: Line) -> bool:
    """Tell whether a line names who wrote the report, or the day and nothing more than a header does."""
    header = read_header(line)
    return header is not None and (header.byline is not None or _is_dated(line))


def _named_source(line: Line) -> Line | None:
    """Return the outlet's name behind a label, ``Source: Westhaven Herald``."""
    label = SOURCE.match(line.text)
    name = line.text[label.end() :] if label else ""
    if label is None or not (directory().find(name, safe=True) or looks_like_outlet(name)):
        return None
    return Line(Span(line.span.start + label.end(), line.span.end), name)


def _take_header(header: Header, line: Line, parts: Parts) -> None:
    if header.date and header.date.full:
        stated = (header.date.value, Span(line.span.start + header.date.start, line.span.start + header.date.end))
        if header.later:
            parts.updated = parts.updated or stated
        else:
            parts.published = parts.published or stated
    if header.outlet and header.outlet_span:
        parts.outlet = parts.outlet or (header.outlet, header.outlet_span)
    parts.byline = parts.byline or header.byline
    parts.filed = parts.filed or header.filed
    if header.agency and header.agency_span:
        parts.agencies.append((header.agency, header.agency_span))
    dated = header.date is not None and header.date.full
    if header.section or not (dated or header.byline or header.outlet):
        parts.boilerplate.append(line.span)


def _is_slug(top: _Top, at: int) -> bool:
    """Whether a line stands right above the one that names the outlet: there *HARL-WEIR/UPDATE 1* is a headline too."""
    return not at and len(top.lines) > 1 and read_masthead(top.lines, 1, top.article.text) is not None


def _is_headline(top: _Top, at: int) -> bool:
    if top.article.title and same_words(top.lines[at].text, top.article.title):
        return True
    if _is_slug(top, at):
        return True
    followed = _followed(top, at)
    return is_headline(top.lines, at, top.article.text, wrapped=top.wrapped, followed=followed)


def _opening(top: _Top, line: Line, parts: Parts) -> Opening | None:
    """The dateline or lead of a line, where none with an agency was found yet."""
    if parts.opening is not None and (parts.opening.agency_span is not None or parts.running):
        return None
    opening = find_opening(top.article.text, line.span.start, line.span.end)
    if opening is None and parts.headline:
        headed = not parts.running and any((parts.byline, parts.published, parts.outlet, parts.agencies))
        opening = find_placed(top.article.text, line.span.start, line.span.end, headed=headed)
    return None if opening and is_speaker(opening, top.lines, line, parts) else opening


def _is_over_headline(top: _Top, at: int) -> bool:
    """Tell whether a headline with its byline or date stands below a line: then a word in capitals is a section."""
    below = top.lines[at + 1 : at + 1 + DECK]
    if len(below) < DECK or _is_slug(top, at) or find_date(below[0].text) is not None:
        return False
    return could_be_headline(below[0].text) and _is_signed(below[1])


def _followed(top: _Top, at: int) -> bool:
    """Tell whether what follows a line shows that the report has not begun with it."""
    following = top.lines[at + 1] if at + 1 < len(top.lines) else None
    if following is None:
        return False
    if read_header(following) is not None or split_label(following) is not None or opens(following):
        return True
    return read_masthead(top.lines, at + 1, top.article.text) is not None


def _introduces(lines: Sequence[Line], at: int, parts: Parts) -> bool:
    """Tell whether a line of running text stands above the dateline: a summary under the headline."""
    if parts.opening or not parts.headline or len(lines[at].text) > LONGEST_DECK:
        return False
    first = at + 1
    while first < min(len(lines), HEAD) and is_point_beside(lines[at], lines[first]):
        first += 1
    # A call or a section may stand between the summary and who wrote it.
    below = [each for each in lines[first : first + 2 * DECK] if not is_between(each)][:DECK]
    if any(map(opens, below)) or (bool(below) and (_is_signed(below[0]) or read_role_behind(below[0]) is not None)):
        return True
    if len(below) < DECK or not _is_dated(below[1]):
        return False
    return is_writer_alone(below[0].text) or read_filed(below[0], "", dated=True) is not None or is_own_line(below[0])

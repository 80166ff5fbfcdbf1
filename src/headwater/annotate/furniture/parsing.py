"""The parts of an article that are not its report: headline, dates, bylines, datelines, credits, boilerplate.

Source of the method: own rules over lines. The head of a text is read from the top, the tail from the bottom, and what
lies between is running text but for lines that are boilerplate wherever they stand.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.annotate.furniture.below import signed_below
from headwater.annotate.furniture.boilerplate import begins_links, is_boilerplate, is_closing, is_link
from headwater.annotate.furniture.bylines import is_role
from headwater.annotate.furniture.colophon import dated_below, is_day_below, owner_below
from headwater.annotate.furniture.credit_lines import Closing, credit_line
from headwater.annotate.furniture.credits import credits_in
from headwater.annotate.furniture.datelines import Opening, as_place
from headwater.annotate.furniture.directory import directory
from headwater.annotate.furniture.filing import filed
from headwater.annotate.furniture.head import read_head
from headwater.annotate.furniture.journals import is_journal, is_read
from headwater.annotate.furniture.lines import Line, lines_of
from headwater.annotate.furniture.media import media_in
from headwater.annotate.furniture.media_names import without_kind
from headwater.annotate.furniture.parts import Named, Parts
from headwater.annotate.furniture.rights import rights_holder
from headwater.annotate.furniture.self_named import self_named
from headwater.annotate.furniture.spoken_of import spoken_of
from headwater.annotate.furniture.vouching import vouches
from headwater.model.annotations import Credit, Dateline, Furniture
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm
from headwater.text.paragraphs import paragraphs
from headwater.text.short_names import is_agency_name, is_short_of

# A tail is no longer than this many lines.
TAIL = 14
# What stands around a name that is alone on its line.
MARKS = " \t()[]/.-–—―"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def parse(article: Article) -> Furniture:
    """Return the furniture of ``article``, and as ``body`` the paragraphs of running text that it leaves.

    All spans count code points in ``article.text``. ``outlet`` and ``published`` are only what the text itself states;
    an agency in a dateline is the outlet where no other is stated here or beside the text, and else a credit.
    """
    text = article.text
    lines = lines_of(text)
    parts = Parts(owner=rights_holder(lines, text))
    below = None if parts.owner else owner_below(lines, text)
    if below:
        parts.owner, parts.colophon = below
    first = read_head(lines, article, parts)
    parts.outlet = parts.outlet or parts.owner
    whose = filed(article, lines[:first], parts)
    outlet, own = whose.outlet, whose.own
    parts.credits.extend(whose.credits)
    if parts.byline is None and not any(credit.form is CreditForm.DATELINE for credit in whose.credits):
        parts.byline = signed_below(lines[first:])
    last = _tail(lines, first, own, parts)
    _middle(lines[first:last], own, parts)
    body = _body(text, parts.running)
    # What nothing around the report says, its own sentences may.
    itself = self_named(text, body) if own is None and whose.by_file is None else None
    outlet, own = (itself, itself[0]) if itself else (outlet, own)
    for span in body:
        found = tuple(credits_in(text, span, own))
        known = {without_kind(credit.name) for credit in found}
        media = (credit for credit in media_in(text, span, own) if without_kind(credit.name) not in known)
        named = (*found, *media)
        parts.credits.extend(credit for credit in named if vouches(text, span, credit))
    other = None if parts.credits else spoken_of(text, body, own)
    parts.credits.extend([other] if other else [])
    published = _published(text, lines, parts)
    return Furniture(
        body=body,
        headline=parts.headline,
        byline=parts.byline,
        dateline=_dateline(text, parts),
        outlet=outlet[0] if outlet else whose.by_file,
        outlet_span=outlet[1] if outlet else None,
        published=published[0] if published else None,
        published_span=published[1] if published else None,
        credits=tuple(
            sorted(
                {credit for credit in parts.credits if not (_is_own(credit, text, own) or _is_studys(credit, text))},
                key=lambda credit: (credit.span, credit.name),
            )
        ),
        boilerplate=tuple(sorted(parts.boilerplate)),
    )


def _is_own(credit: Credit, text: str, own: str | None) -> bool:
    """Tell whether a credit is the outlet's own short form, *(ORP)* in the *Orrin Press*, whoever else has the same."""
    if own is None:
        return False
    written = credit.span.of(text).strip(MARKS)
    alone = credit.form in {CreditForm.DATELINE, CreditForm.CREDIT_LINE, CreditForm.BYLINE}
    for name in (credit.name, *([written] if alone else [])):
        entry = directory().find(name, safe=True)
        if is_short_of(name, own) and (entry is None or entry.kind != "agency" or is_agency_name(own)):
            return True
    return False


def _is_studys(credit: Credit, text: str) -> bool:
    """Tell whether a credit names no more than the journal of science that a study stands in."""
    at = text.find(credit.name, credit.span.start)
    return is_journal(credit.name) and not is_read(text, at if at >= 0 else credit.span.start)


def _tail(lines: Sequence[Line], first: int, own: str | None, parts: Parts) -> int:
    """Read lines from the bottom until the report ends, and return the index behind its last line."""
    last = len(lines)
    links = _links(lines, first)
    while last > max(first, len(lines) - TAIL, 1 - len(parts.running)):
        line = lines[last - 1]
        found = None if line == parts.colophon else credit_line(line, own, closing=True)
        if found and found.whole:
            parts.credits.extend(found.credits)
        elif not (last > links or _is_below(line, parts)):
            break
        parts.boilerplate.append(line.span)
        last -= 1
    return last


def _is_below(line: Line, parts: Parts) -> bool:
    """Tell whether a line near the end is furniture."""
    if parts.colophon is not None and (is_role(line.text) or line.text in parts.colophon.text):
        return True
    return is_boilerplate(line.text) or is_closing(line.text) or is_day_below(line.text)


def _links(lines: Sequence[Line], first: int) -> int:
    """The index of the line over a list of links below the report, *More on this story*; behind all where none is."""
    for at in range(len(lines) - 1, max(first, len(lines) - TAIL) - 1, -1):
        if begins_links(lines[at].text):
            return at
        if not (is_link(lines[at].text) or is_boilerplate(lines[at].text)):
            break
    return len(lines)


def _middle(lines: Sequence[Line], own: str | None, parts: Parts) -> None:
    read = [credit_line(line, own, closing=at == len(lines) - 1) for at, line in enumerate(lines)]
    # A digest credits paragraph by paragraph; a report is credited once, and mostly at its end.
    digest = sum(found is not None and not found.whole for found in read) > 1
    for at, (line, found) in enumerate(zip(lines, read, strict=True)):
        if found and not found.whole and digest and at < len(lines) - 1:
            found = None  # noqa: PLW2901 - the credit is one paragraph's
        if found and not found.whole:
            line = _without(line, found, parts)  # noqa: PLW2901 - the rest of the line is running text
        if found and found.whole:
            parts.credits.extend(found.credits)
            parts.boilerplate.append(line.span)
        elif is_boilerplate(line.text):
            parts.boilerplate.append(line.span)
        else:
            parts.running.append(line)


def _without(line: Line, found: Closing, parts: Parts) -> Line:
    """Cut the credit off the end of a paragraph."""
    parts.credits.extend(found.credits)
    end = found.start - line.span.start
    kept = line.text[:end].rstrip()
    return replace(line, span=Span(line.span.start, line.span.start + len(kept)), text=kept)


def _body(text: str, running: Sequence[Line]) -> tuple[Span, ...]:
    """The paragraphs of the running lines: lines with nothing but white space between them are read together."""
    regions: list[Span] = []
    for line in sorted(running, key=lambda line: line.span):
        if not len(line.span):
            continue
        if regions and not text[regions[-1].end : line.span.start].strip():
            regions[-1] = Span(regions[-1].start, line.span.end)
        else:
            regions.append(line.span)
    return tuple(paragraph for region in regions for paragraph in paragraphs(text, region))


def _dateline(text: str, parts: Parts) -> Dateline | None:
    """The dateline, or the place that the lines above the report state beside writer and day."""
    if parts.opening and _is_dateline(parts.opening):
        return parts.opening.dateline
    return Dateline(parts.filed, place=as_place(parts.filed.of(text))) if parts.filed else None


def _is_dateline(opening: Opening) -> bool:
    """A lead, ``(NAME) Officials said``, is no dateline: it names an outlet and nothing else."""
    return bool(opening.dateline.place or opening.dateline.date or opening.dashed)


def _published(text: str, lines: Sequence[Line], parts: Parts) -> Named | None:
    """The date that the furniture states: above the report, else in the dateline if a year is stated anywhere in it."""
    stated = parts.published or parts.updated
    dateline = parts.opening.dateline if parts.opening else None
    if stated:
        return stated
    below = dated_below(lines, dateline.date if dateline else None)
    if below or not dateline or not dateline.date:
        return below
    if not dateline.date.startswith("X"):
        return dateline.date, dateline.span
    years = {year for span in parts.boilerplate for year in YEAR.findall(span.of(text))}
    return (years.pop() + dateline.date[len("XXXX") :], dateline.span) if len(years) == 1 else None

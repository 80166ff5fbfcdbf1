"""Whose a report is, and which agency it has from another: what head, dateline, file name and record say together.

An agency in a dateline is the outlet where nothing else is known to be it. Where the file is called after a paper, or
the article was given with its outlet, the agency is credited; and initials are those of the agency that the report
names in full, whoever else has the same: *VARN (CP)*, and *told Continental Press*.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.annotate.furniture.credit_lines import is_sign
from headwater.annotate.furniture.datelines import Opening
from headwater.annotate.furniture.directory import canonical, directory
from headwater.annotate.furniture.file_names import outlet_of_file, title_of_file
from headwater.annotate.furniture.head_credits import KINDS, has_agency, head_agencies, without_agencies
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.media_names import is_title
from headwater.annotate.furniture.parts import Named, Parts
from headwater.model.annotations import Credit
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm
from headwater.text.outlet_words import KINDS as WORDS_OF_KIND
from headwater.text.short_names import is_short_of

SHORTEST_NAME = 3
# A bracket of two names, the one that sends it first: *(ORLFEED - Business Wire)*, *(AFP-Jiji)*.
PARTED = re.compile(r"/|\s?[–—]\s?|\s-\s|-\s|\svia\s")
NAME_IN_FULL = re.compile(r"\b[A-Z][\w’'-]*(?:\s(?:of\s|and\s)?[A-Z][\w’'-]*){1,5}")


@dataclass(frozen=True, slots=True)
class Filed:
    """The outlet that the text states, the one that the file is named for, and who is credited above the report.

    ``own`` is whose the article is held to be, by whatever of these or by what was given beside the text.
    """

    outlet: Named | None
    by_file: str | None
    credits: tuple[Credit, ...]
    own: str | None


def filed(article: Article, lines: Sequence[Line], parts: Parts) -> Filed:
    """Return whose an ``article`` is; ``lines`` are those of its head, of which ``parts`` was read."""
    given = canonical(article.outlet) if article.outlet else None
    _settle(parts)
    parts.opening = _in_full(parts.opening, article.text)
    named = title_of_file(article) if given is None else None
    # Of a file called after a paper, an agency's name above the report is not the paper's.
    other = parts.outlet if named and parts.outlet and _is_agency_beside(parts.outlet[0], named) else None
    parts.outlet = None if other else parts.outlet
    outlet, credited = _outlet(parts.outlet, parts.opening, article.text, given, named)
    by_file = outlet_of_file(article) if outlet is None and given is None else None
    own = given or (outlet[0] if outlet else by_file)
    # Each by the first line that has it, as a byline where it is one.
    above: dict[str, Span] = {}
    for name, span in (*parts.agencies, *head_agencies(lines, parts), *([other] if other else [])):
        if name != own:
            above.setdefault(name, span)
    return Filed(
        outlet,
        by_file,
        (*credited, *(Credit(name, span, CreditForm.BYLINE) for name, span in above.items())),
        own,
    )


def _settle(parts: Parts) -> None:
    """Keep of a line that was read as one outlet's the outlet beside the agency, *Herald Staff and AFP*, or neither."""
    if parts.outlet is None or not has_agency(parts.outlet[0]):
        return
    name, span = parts.outlet
    left = without_agencies(name)
    parts.outlet = (left, span) if left else None


def _in_full(opening: Opening | None, text: str) -> Opening | None:
    """An opening with its agency as the report names it in full, where initials are all that the opening has."""
    agency = opening.dateline.agency if opening else None
    if not opening or not agency or not opening.agency_span:
        return opening
    full = spelled_out(opening.agency_span.of(text).strip(), agency, text)
    return replace(opening, dateline=replace(opening.dateline, agency=full)) if full else opening


def spelled_out(written: str, known: str, text: str) -> str | None:
    """Return the agency's name that initials stand for in this ``text``, None where a ``known`` one is meant."""
    if not written.isupper() or known == written or known in text or " " in written:
        return None
    for match in NAME_IN_FULL.finditer(text):
        words = match.group().split()
        if words[-1].casefold() in WORDS_OF_KIND and _initials(match.group()) == written:
            return match.group()
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def _is_agency_beside(name: str, title: str) -> bool:
    """Whether a name is an agency's in the table, and the file is called after something else."""
    entry = directory().find(name, safe=True)
    return entry is not None and entry.kind in KINDS and not _same(name, title)


def _same(name: str, title: str) -> bool:
    mine, theirs = ({word.casefold() for word in re.findall(r"\w+", each)} for each in (name, title))
    return bool(mine & theirs) or (is_short_of(name, title) and not _in_table(name))


def _outlet(
    stated: Named | None, opening: Opening | None, text: str, given: str | None, named: str | None
) -> tuple[Named | None, tuple[Credit, ...]]:
    """Which outlet the text states, and the credits that a dateline's agencies are where they are not the outlet."""
    agency, span = (opening.dateline.agency, opening.agency_span) if opening else (None, None)
    if not agency or not span:
        return stated, ()
    first, *others = _names_of(agency, span, text)
    # What a file is called after says whose an agency's report is only where it is another's.
    other = named if named and not _same(first, named) else None
    known = given or (stated[0] if stated else other)
    if known is None or known.casefold() == first.casefold():
        return stated or (first, span), tuple(Credit(name, span, CreditForm.DATELINE) for name in others)
    return stated, tuple(Credit(name, span, CreditForm.DATELINE) for name in (first, *others))


def _names_of(agency: str, span: Span, text: str) -> Iterator[str]:
    """The agencies in the brackets of a dateline: *(Orl Press/Tarn)*, *(ORLFEED - Business Wire)*, *(AFP-Jiji)*."""
    written = span.of(text)
    if directory().find(written, safe=True):
        yield agency
        return
    parts = [part.strip() for part in PARTED.split(written)]
    if len(parts) == 1 and "-" in written and all(directory().find(part, safe=True) for part in written.split("-")):
        parts = written.split("-")
    yield canonical(parts[0]) if len(parts) > 1 else agency
    for name in parts[1:]:
        # Fewer letters are a writer's initials.
        if len(name) >= SHORTEST_NAME and (name.isupper() or is_title(name) or is_sign(name) or _in_table(name)):
            yield canonical(name)


def _in_table(name: str) -> bool:
    return directory().find(name, safe=True) is not None

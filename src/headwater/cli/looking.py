"""What only reads an archive: stories, story, search, verify, verdicts, export."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

from headwater.cli.exits import Exit
from headwater.cli.jsontext import dumps
from headwater.cli.plain import clean, say
from headwater.cli.progress import Bars
from headwater.cli.reporting import Wanted, day, draw, target
from headwater.errors import InputError
from headwater.keeping import default_place, look, verified
from headwater.model.article import Coverage
from headwater.model.codec import encode
from headwater.model.report import Dossier, Report
from headwater.model.shelf import Hit, StoryPage, StoryQuery, StoryRow
from headwater.model.verdicts import (
    AlignmentVerdict,
    AttributionVerdict,
    DerivationVerdict,
    SpeakerVerdict,
    StoryVerdict,
    Verdict,
    VerdictRow,
)

PAGE = 100


def list_stories(archive: str | None, query: StoryQuery, *, json: bool) -> Exit:
    """Print the stories that match, a line each."""
    try:
        for name, given in (("--since", query.since), ("--until", query.until)):
            if given is not None:
                day(given, name)
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    with closing(look(archive or default_place())) as view:
        page = view.stories(query)
        waiting = view.waiting()
    if json:
        sys.stdout.write(dumps(encode(page), indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{_line(row)}\n" for row in page.rows)
        more = f"; the rest: --after '{page.next}'" if page.next else ""
        say(f"headwater: {len(page.rows)} of {page.total} stories{more}")
    if waiting:
        say(f"headwater: {waiting} articles wait to be placed: headwater add goes on with them")
    return Exit.ALL_READ


def _line(row: StoryRow) -> str:
    days = row.first or "undated"
    if row.last != row.first:
        days = f"{days} to {row.last}"
    origins = row.counts.origins
    least = f"{origins.least}" if origins.least == origins.most else f"{origins.least}-{origins.most}"
    counts = f"{row.counts.articles} articles, {row.counts.outlets} outlets, {least} origins"
    return f"{row.id}  {days}  {counts}  {clean(row.title)}"


def print_story(name: str, archive: str | None, wanted: Wanted) -> Exit:
    """Print the dossier of the story of that id, or of the article of that id."""
    place = archive or default_place()
    try:
        as_of = day(wanted.as_of) if wanted.as_of else None
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    with closing(look(place)) as view:
        found = view.story_now(name) or view.story_of(name)
        dossier = view.dossier(found, as_of=as_of) if found else None
    if dossier is None:
        say(f"headwater: {place} holds no story and no article {name!r}: headwater stories lists them")
        return Exit.NOTHING_READ
    count = len(dossier.articles)
    report = Report(version("headwater"), Coverage(count, count), (dossier,))
    with target(wanted.output) as out:
        if wanted.json:
            out.write(dumps(encode(report), indent=2) + "\n")
        else:
            draw(report, out, wanted)
    return Exit.ALL_READ


def search_words(words: str, archive: str | None, *, limit: int, after: str | None, json: bool) -> Exit:
    """Print where all of ``words`` stand."""
    if not any(sign.isalnum() for sign in words):
        say(f"headwater: there is no word in {words!r}: give one or more, as in headwater search 'flood barrier'")
        return Exit.USAGE
    with closing(look(archive or default_place())) as view:
        page = view.search(words, limit=limit, after=after)
    if json:
        sys.stdout.write(dumps(encode(page), indent=2) + "\n")
        return Exit.ALL_READ
    for hit in page.hits:
        sys.stdout.write(_hit(hit) + "\n\n")
    more = f"; the rest: --after {page.next}" if page.next else ""
    say(f"headwater: {len(page.hits)} of {page.total} articles{more}")
    return Exit.ALL_READ


def _hit(hit: Hit) -> str:
    """A hit in two lines, what was searched for between marks."""
    parts, at = [], hit.snippet.start
    for match in hit.matches:
        before = hit.text[at - hit.snippet.start : match.start - hit.snippet.start]
        parts += [before, "[", hit.text[match.start - hit.snippet.start : match.end - hit.snippet.start], "]"]
        at = match.end
    parts.append(hit.text[at - hit.snippet.start :])
    place = f"{hit.article}:{hit.snippet.start}-{hit.snippet.end}"
    head = "  ".join(clean(part) for part in (place, (hit.published or "undated")[:10], hit.outlet, hit.story) if part)
    return f"{head}\n  {clean(''.join(parts))}"


def verify_archive(archive: str | None, *, quiet: bool) -> Exit:
    """Print what is wrong with the archive, if anything."""
    place = archive or default_place()
    with Bars(quiet=quiet) as progress:
        wrong = verified(place, progress)
    sys.stdout.writelines(f"{clean(line)}\n" for line in wrong)
    if not quiet:
        say(f"headwater: {place}: {f'{len(wrong)} things are wrong' if wrong else 'everything is as it should be'}")
    return Exit.NOTHING_READ if wrong else Exit.ALL_READ


def list_verdicts(archive: str | None, *, json: bool) -> Exit:
    """Print all verdicts."""
    with closing(look(archive or default_place())) as view:
        rows = view.verdicts()
    if json:
        sys.stdout.write(dumps([_exported(row) for row in rows], indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{clean(_said(row))}\n" for row in rows)
    return Exit.ALL_READ


def _exported(row: VerdictRow) -> dict[str, object]:
    kind = type(row.verdict).__name__.removesuffix("Verdict").lower()
    told = {"by": row.by, "at": row.at, "why": row.why, "undone": row.undone}
    return {"id": row.id, "kind": kind, "verdict": encode(row.verdict), **told}


def _said(row: VerdictRow) -> str:
    undone = f"  (taken back {row.undone})" if row.undone else ""
    why = f"  {row.why}" if row.why else ""
    return f"{row.id}  {row.at}  {row.by}  {_worded(row.verdict)}{why}{undone}"


def _worded(verdict: Verdict) -> str:
    match verdict:
        case StoryVerdict():
            return f"{verdict.together.value} {verdict.first} {verdict.second}"
        case DerivationVerdict():
            return f"{'derived' if verdict.holds else 'underived'} {verdict.child} {verdict.parent}"
        case AttributionVerdict(content=place):
            return f"{'attribution' if verdict.holds else 'no-attribution'} {place.article}:{place.start}-{place.end}"
        case AlignmentVerdict(first=one, second=two):
            places = f"{one.article}:{one.start}-{one.end} {two.article}:{two.start}-{two.end}"
            return f"{'same' if verdict.holds else 'different'} {places}"
        case SpeakerVerdict():
            return f"speaker {verdict.name!r} {verdict.instead!r}"


def export_report(archive: str | None, output: Path | None, as_of: str | None) -> Exit:
    """Write the report on all stories, one at a time: it need not fit into memory."""
    try:
        until = day(as_of) if as_of else None
    except InputError as error:
        say(f"headwater: {error}")
        return Exit.USAGE
    with closing(look(archive or default_place())) as view, target(output) as out:
        coverage = dumps(encode(view.coverage()))
        out.write(f'{{"headwater": {dumps(version("headwater"))}, "coverage": {coverage}, "stories": [')
        _write(out, (d for row in _all(view.stories) if (d := view.dossier(row.id, as_of=until)) is not None))
        out.write("]}\n")
    return Exit.ALL_READ


def _write(out: TextIO, dossiers: Iterator[Dossier]) -> None:
    out.writelines((",\n" if number else "\n") + dumps(encode(dossier)) for number, dossier in enumerate(dossiers))


def _all(pages: Callable[[StoryQuery], StoryPage]) -> Iterator[StoryRow]:
    """Every story, page by page."""
    cursor = None
    while True:
        page = pages(StoryQuery(limit=PAGE, after=cursor))
        yield from page.rows
        cursor = page.next
        if cursor is None:
            return

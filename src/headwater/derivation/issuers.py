"""Whose press release, statement or announcement a report without a credit rests on, as it says itself.

*The institute announced on Monday* in the first sentence, *in a press release* anywhere, *Statement of the company* as
the headline: the report has its news from a text that whoever gave it out wrote. A person who announces something
speaks, and may be heard by many; a body that does has given out a text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from re import Pattern

from headwater.derivation.bodies import Body, report_spans
from headwater.derivation.credits import Credited
from headwater.derivation.house_words import SMALL
from headwater.derivation.issuing_words import (
    ANNOUNCING,
    ANY,
    FROM_OFFICE,
    HEADLINE,
    HELD,
    LEAD,
    RELEASED,
    REST,
    STATED,
    STATEMENT_OF,
    UNNAMED,
    WRITTEN,
    WRITTEN_AHEAD,
)
from headwater.derivation.naming import key
from headwater.derivation.owners import IS_BODY, full_name, is_name, owner_at
from headwater.derivation.paper_words import DAYS, OPENERS
from headwater.derivation.papers import papers_of
from headwater.derivation.weights import CREDITED_IN_PASSING, ISSUED
from headwater.model.annotations import Attribution
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind
from headwater.text.given_out import GIVEN_OUT, RELEASE
from headwater.text.short_names import is_short_of
from headwater.text.sieve import folded, needles_of

LINE = re.compile(r"[^\n]+")
RELEASE_NAMED = re.compile(RELEASE)
# Sentences in which a report says what it prints.
OPENING = 2
# So far before who says it a report may tell that it was said in a statement, in code points.
AHEAD = 120
Named = tuple[str, Span]


def issuers_of(members: Sequence[Body]) -> tuple[Credited, ...]:
    """Return whose announcements the articles of one text say that they rest on, by name."""
    return _credited((body, named) for body in members for named in _issuers(body.reading))


def in_writing(members: Sequence[Body], *, opening: bool = False) -> tuple[Credited, ...]:
    """Return which bodies the articles of one text say that they have a statement of, by name: in passing.

    ``opening``: only what stands in the first sentences.
    """
    return _credited(
        (
            (body, named)
            for body in members
            if _may_say(body.reading.text)
            for named in _written(body.reading)
            if not opening or _opens(body.reading, named)
        ),
        CREDITED_IN_PASSING,
    )


def in_papers(members: Sequence[Body], *, opening: bool = False) -> tuple[Credited, ...]:
    """Return whose papers the articles of one text tell from, by name: in passing. ``opening`` as for `in_writing`."""
    return _credited(
        (
            (body, named)
            for body in members
            for named in papers_of(body.reading)
            if not opening or _opens(body.reading, named)
        ),
        CREDITED_IN_PASSING,
    )


def _opens(reading: Reading, named: Named) -> bool:
    """Whether what names somebody begins above the report or in its first sentences: there it says what it rests on."""
    first = reading.sentences[:OPENING]
    return not first or named[1].start < first[-1].end


def _written(reading: Reading) -> Iterator[Named]:
    """The bodies that an attribution gives as source beside what says that they wrote it."""
    for each in reading.annotations.attributions:
        if not each.source or not each.cue or each.nested_in is not None:
            continue
        whole = Span(each.source[0].start, each.source[-1].end)
        given = STATEMENT_OF.search(reading.text, whole.start, whole.end)
        if given:
            yield _whole(reading.text, Span(*given.span("name"))), Span(*given.span())
        elif each.speaker_kind is MentionKind.BODY and (
            _says_in_writing(reading.text, each.cue[-1].end)
            or WRITTEN_AHEAD.search(reading.text, max(0, whole.start - AHEAD), whole.start)
        ):
            yield from _bodies(reading, each)


def _says_in_writing(text: str, start: int) -> bool:
    """Tell whether the words from ``start`` on, behind a verb of saying, are of a statement that it is said in."""
    match = WRITTEN.match(text, start)
    return match is not None and not HELD.search(text, start, match.start("by"))


def led_by(members: Sequence[Body], names: Sequence[str]) -> tuple[Credited, ...]:
    """Return which of ``names`` the first sentences of one text's articles give as their source.

    Only for those of whom another report says that they announced it: *according to the institute* is then the same. In
    a second sentence they must have announced it here as well.
    """
    wanted = {key(name) for name in names}
    return _credited(
        (body, named)
        for body in members
        for at, each in _opening(body.reading, OPENING)
        if at == 0 or _announces(body.reading, each)
        for named in _bodies(body.reading, each)
        if key(named[0]) in wanted
    )


def stated_by(members: Sequence[Body], names: Sequence[str]) -> tuple[Credited, ...]:
    """Return which of ``names`` one text's articles say that they have a statement of.

    Only for those whose text another report prints: else a statement may have been spoken, to everybody in the room.
    """
    return _credited(
        (body, (name, Span(*match.span())))
        for body in members
        if ANY.search(body.reading.text)
        for name in names
        if name in body.reading.text
        for stretch in report_spans(body.reading)
        for match in _statement(name).finditer(body.reading.text, stretch.start, stretch.end)
    )


def one_name(rows: Sequence[tuple[Credited, ...]]) -> list[tuple[Credited, ...]]:
    """Return the rows with each body under the longest name that any of them has for it.

    *Weir Office* is the *Weir Office of Orrin*: all words of the shorter name, two at least, stand in the longer.
    """
    telling = {credit.name: frozenset(key(credit.name).split()) - SMALL for row in rows for credit in row}
    longest: dict[str, str] = {}
    for name, held in telling.items():
        fuller = [other for other in telling if held <= telling[other]] if len(held) > 1 else [name]
        longest[name] = max(fuller, key=lambda other: (len(telling[other]), len(other), other))
    return [_merged(replace(credit, name=longest[credit.name]) for credit in row) for row in rows]


def _merged(row: Iterable[Credited]) -> tuple[Credited, ...]:
    """The credits of one text, each body's as one."""
    named: dict[str, list[Credited]] = defaultdict(list)
    for credit in row:
        named[key(credit.name)].append(credit)
    return tuple(
        Credited(
            min(each.name for each in same),
            tuple(sorted({s for each in same for s in each.spans})),
            max(each.sure for each in same),
            all(each.issued for each in same),
        )
        for _, same in sorted(named.items())
    )


@lru_cache(maxsize=256)
def _statement(name: str) -> Pattern[str]:
    return re.compile(STATED.replace("NAMED", re.escape(name)))


def _credited(found: Iterable[tuple[Body, Named]], sure: float = ISSUED) -> tuple[Credited, ...]:
    return _merged(
        Credited(name, (span.within(body.id),), sure, issued=True)
        for body, (name, span) in found
        if not is_short_of(name, body.reading.outlet)
    )


def _issuers(reading: Reading) -> Iterator[Named]:
    given_out: Span | None = None
    if _may_say(reading.text) and ANY.search(reading.text):
        yield from _stated(reading)
        given_out = next(
            (line for line in lines_above(reading) if UNNAMED.fullmatch(line.of(reading.text).strip())), None
        )
    named = [
        body
        for _, each in _opening(reading)
        if given_out or _announces(reading, each)
        for body in _bodies(reading, each)
    ]
    yield from named
    if given_out and not named:
        yield from _subject(reading, given_out)


def _announces(reading: Reading, each: Attribution) -> bool:
    return any(ANNOUNCING.search(cue.of(reading.text)) for cue in each.cue)


def _subject(reading: Reading, line: Span) -> Iterator[Named]:
    """The body that the first sentence begins with, where a ``line`` above says that what is below was given out."""
    first = reading.sentences[0]
    owner = owner_at(reading, reading.text, first.start, first.end)
    said = re.search(GIVEN_OUT, line.of(reading.text))
    if said and owner and owner.name[:1].isupper() and owner.span.start - first.start <= len("The "):
        yield owner.name, Span(line.start + said.start(), line.start + said.end())


def _may_say(text: str) -> bool:
    """Tell whether what a match of `ANY` holds for sure stands in a text: most have none of it."""
    held = needles_of(ANY)
    low = folded(text)
    return held is None or any(needle in low for needle in held)


def _stated(reading: Reading) -> Iterator[Named]:
    """Who is named beside a press release or statement: in a line above, in the first sentences, anywhere."""
    yield from _headed(reading)
    yield from _found(reading, LEAD, reading.sentences[:OPENING])
    found = [named for named in _found(reading, RELEASED, report_spans(reading)) if not _may_be_no_name(reading, named)]
    released = found or list(_released(reading))
    # Under a writer's name a release further down is cited for one fact: the rest is the writer's.
    written = reading.annotations.furniture.byline is not None
    yield from (named for named in released if not written or _opens(reading, named))


def _may_be_no_name(reading: Reading, named: Named) -> bool:
    """Whether a name may be no more than its sentence's first word: *Sales rose, the firm said in a press release*."""
    name, span = named
    opens = any(sentence.start == span.start for sentence in reading.sentences)
    return opens and " " not in name and not is_name(reading, reading.text, name)


def _released(reading: Reading) -> Iterator[Named]:
    """The body that *the company said in a press release* means in the first sentences; a person speaks."""
    first = reading.sentences[:OPENING]
    # All papers of a text are looked for only where these sentences name one that was released.
    if not RELEASE_NAMED.search(reading.text, 0, first[-1].end if first else len(reading.text)):
        return
    people = [each.name for each in reading.annotations.mentions if each.kind is MentionKind.PERSON]
    for name, span in papers_of(reading):
        if (
            RELEASE_NAMED.search(span.of(reading.text))
            and name[:1].isupper()
            and not any(person in name or name in person for person in people)
            and _opens(reading, (name, span))
        ):
            yield name, span


def _headed(reading: Reading) -> Iterator[Named]:
    """Who a line of its own says that the text below it is from: the headline, or one that stands above the report."""
    headline = reading.annotations.furniture.headline
    for line in dict.fromkeys((*([headline] if headline else []), *lines_above(reading))):
        words = line.of(reading.text).rstrip()
        office = FROM_OFFICE.fullmatch(words)
        match = office or HEADLINE.fullmatch(words)
        if match and (
            office or not match["weaker"] or reading.text.find(match["name"].split(" of ")[0], line.end) >= 0
        ):
            at = Span(line.start + match.start("name"), line.start + match.end("name"))
            yield _whole(reading.text, at), line


def lines_above(reading: Reading) -> list[Span]:
    """The lines of a text down to the first sentence of the report, that line included."""
    below = reading.sentences[0].end if reading.sentences else 0
    return [Span(*match.span()) for match in LINE.finditer(reading.text, 0, below)]


def _found(reading: Reading, forms: Sequence[Pattern[str]], stretches: Sequence[Span]) -> Iterator[Named]:
    for stretch in stretches:
        for form in forms:
            for match in form.finditer(reading.text, stretch.start, stretch.end):
                # Of *the U.S. attorney* the first letter is no name.
                if match["name"] in OPENERS:
                    # *The board puts it at four in its press release*
                    owner = owner_at(reading, reading.text, match.start("name"), match.end())
                    if owner and owner.span.of(reading.text).split()[-1].casefold() in owner.name.casefold():
                        yield owner.name, Span(*match.span())
                elif len(match["name"]) > 1 and match["name"] not in DAYS:
                    yield _whole(reading.text, Span(*match.span("name"))), Span(*match.span())


def _whole(text: str, name: Span) -> str:
    """A name with the small word that is a part of it: *the Orrin dairy*; a short one as fully as the text has it."""
    fuller = full_name(text, name.of(text))
    if fuller:
        return fuller
    rest = REST.match(text, name.end) if text[: name.start].endswith(("the ", "The ")) else None
    return name.of(text) + (rest[0] if rest else "")


def _opening(reading: Reading, count: int = 1) -> list[tuple[int, Attribution]]:
    """The attributions of the first ``count`` sentences, each with the number of its sentence."""
    return [
        (at, each)
        for at, sentence in enumerate(reading.sentences[:count])
        for each in reading.annotations.attributions
        if each.source and each.cue and each.nested_in is None and sentence.start <= each.cue[0].start < sentence.end
    ]


def _bodies(reading: Reading, each: Attribution) -> Iterator[Named]:
    """The body that an attribution's source is, or is part of: *researchers at the institute*."""
    if each.speaker is None or each.speaker_kind is MentionKind.PERSON:
        return
    whole = Span(each.source[0].start, max(each.source[-1].end, each.cue[-1].end))
    inside = [
        mention.name
        for mention in reading.annotations.mentions
        if mention.kind is MentionKind.BODY
        and each.source[0].start <= mention.span.start
        and mention.span.end <= each.source[-1].end
    ]
    named = [each.speaker] if each.speaker_kind is MentionKind.BODY else inside or [each.speaker]
    # *A panel of the Orl Board* is not who *the board* is.
    plain = re.fullmatch(r"[Tt]he\s([a-z-]+)", each.source[0].of(reading.text))
    within = full_name(named[0], plain[1]) if plain and not named[0][0].isupper() else None
    named = [within] if within else named
    # *The Speaker announced*: whoever bears a title is no body.
    titled = re.fullmatch(r"[Tt]he\s([A-Z]\w+)", each.source[0].of(reading.text))
    body = each.speaker_kind is MentionKind.BODY or inside
    if titled and not body and not IS_BODY.fullmatch(titled[1].casefold()):
        return
    if any(letter.isupper() for letter in named[0]):
        yield named[0], Span(min(whole.start, each.cue[0].start), whole.end)

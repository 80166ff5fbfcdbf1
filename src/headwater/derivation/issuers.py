"""Whose press release, statement or announcement a report without a credit rests on, as it says itself.

*The institute announced on Monday* in the first sentence, *in a press release* anywhere, *Statement of the company* as
the headline: the report has its news from a text that whoever gave it out wrote. A person who announces something
speaks, and may be heard by many; a body that does has given out a text.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from headwater.derivation.bodies import Body, report_spans
from headwater.derivation.credits import Credited, key
from headwater.derivation.issuing_words import ANNOUNCING, ANY, HEADLINE, LEAD, RELEASED
from headwater.derivation.weights import ISSUED
from headwater.model.annotations import Attribution
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind

# Sentences in which a report says what it prints.
OPENING = 2
Named = tuple[str, Span]


def issuers_of(members: Sequence[Body]) -> tuple[Credited, ...]:
    """Return whose announcements the articles of one text say that they rest on, by name."""
    return _credited((body, named) for body in members for named in _issuers(body.reading))


def led_by(members: Sequence[Body], names: Sequence[str]) -> tuple[Credited, ...]:
    """Return which of ``names`` the first sentences of one text's articles give as their source.

    Only for those of whom another report says that they announced it: *according to the institute* is then the same.
    """
    wanted = {key(name) for name in names}
    return _credited(
        (body, named)
        for body in members
        for each in _opening(body.reading)
        for named in _bodies(body.reading, each)
        if key(named[0]) in wanted
    )


def _credited(found: Iterator[tuple[Body, Named]]) -> tuple[Credited, ...]:
    named: dict[str, list[Credited]] = defaultdict(list)
    for body, (name, span) in found:
        if key(name) != key(body.reading.outlet or ""):
            named[key(name)].append(Credited(name, (span.within(body.id),), ISSUED))
    return tuple(
        Credited(min(each.name for each in row), tuple(sorted({s for each in row for s in each.spans})), ISSUED)
        for _, row in sorted(named.items())
    )


def _issuers(reading: Reading) -> Iterator[Named]:
    if ANY.search(reading.text):
        yield from _stated(reading)
    for each in _opening(reading):
        if any(ANNOUNCING.search(cue.of(reading.text)) for cue in each.cue):
            yield from _bodies(reading, each)


def _stated(reading: Reading) -> Iterator[Named]:
    """Who is named beside a press release or statement: in the headline, in the first sentences, anywhere."""
    headline = reading.annotations.furniture.headline
    title = HEADLINE.match(headline.of(reading.text)) if headline else None
    if title and headline:
        yield title["name"], headline
    for forms, stretches in ((LEAD, reading.sentences[:OPENING]), (RELEASED, report_spans(reading))):
        for stretch in stretches:
            for form in forms:
                for match in form.finditer(reading.text, stretch.start, stretch.end):
                    yield match["name"], Span(*match.span())


def _opening(reading: Reading) -> list[Attribution]:
    """The attributions of the first sentence."""
    if not reading.sentences:
        return []
    first = reading.sentences[0]
    return [
        each
        for each in reading.annotations.attributions
        if each.source and each.cue and each.nested_in is None and first.start <= each.cue[0].start < first.end
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
    if any(letter.isupper() for letter in named[0]):
        yield named[0], Span(min(whole.start, each.cue[0].start), whole.end)

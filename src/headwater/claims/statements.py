"""Statements of one article, clause by clause: what somebody is said to have said, and what it asserts itself.

The running text is cut into clauses; a clause that lies in the content of an attribution is that speaker's, every other
one is the article's own voice. The headline, bylines and the like are left out, for they are furniture.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from headwater.claims.amounts import content as content_of
from headwater.claims.clauses import FEWEST_WORDS, clauses, has_verb, trim
from headwater.claims.counting import Told, told
from headwater.claims.hedging import certainty_of
from headwater.claims.openness import openness
from headwater.claims.terms import Term, terms
from headwater.model.annotations import Attribution
from headwater.model.claims import Moment, Statement
from headwater.model.quick import quick
from headwater.model.reading import Reading
from headwater.model.span import Span, hull
from headwater.model.vocabulary import Certainty, Polarity, Quotation
from headwater.text.quotation_marks import quoted
from headwater.text.words import words

# A content shorter than this says nothing without the clause that frames it: He called it "a comfortable lie."
FRAGMENT_WORDS = 5
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DAY = len("2025-10-17")
# A frame that reaches further than this from its content is not shown with it.
LONGEST_FRAME = 240


JOINT = re.compile(
    r"(?:(?:[Aa]nd|[Bb]ut|[Yy]et|[Ww]hile|[Aa]lthough|[Tt]hough|[Ww]hereas)\s+(?:also\s+)?)?(?:that\s+)?(?=\S)"
)


@quick
@dataclass(frozen=True, slots=True)
class Unit:
    """A statement before it is aligned: the clause, who says it, its content words, and where in the article it stands.

    ``said`` is the index of the attribution in the article's list, None for the article's own voice. ``quotes`` are the
    stretches inside quotation marks, ``open_`` says that the clause leaves something open. ``wording`` are all its
    folded words: units with one wording are one to the aligner. ``told`` are its figures.
    """

    article: str
    span: Span
    sentence: int
    order: int
    said: int | None
    speaker: str | None
    quotation: Quotation | None
    role: str | None
    certainty: Certainty
    polarity: Polarity
    declined: bool
    open_: bool
    quotes: tuple[Span, ...]
    days: frozenset[str]
    wording: tuple[str, ...]
    terms: tuple[Term, ...]
    told: tuple[Told, ...] = ()

    def statement(self, time: Moment | None = None) -> Statement:
        """Return the statement as the report shows it; ``time`` is the time that it speaks of."""
        return Statement(
            article=self.article,
            start=self.span.start,
            end=self.span.end,
            speaker=self.speaker,
            quotation=self.quotation,
            role=self.role,
            certainty=self.certainty,
            polarity=self.polarity,
            time=time,
        )


def units(reading: Reading) -> tuple[Unit, ...]:
    """Return the statements of an article in text order; their spans count in the article's text and do not overlap."""
    speaking = _speaking(reading)
    found: list[Unit] = []
    for number, sentence in enumerate(reading.sentences):
        for span, said in _pieces(reading, sentence, speaking[number]):
            unit = _unit(reading, sentence, span, said, (number, len(found)))
            if unit.terms:
                found.append(unit)
    return tuple(found)


def headline_units(reading: Reading) -> tuple[Unit, ...]:
    """Return what the headline of an article says, in the form of statements; they are none of the article's own."""
    headline = reading.annotations.furniture.headline
    if headline is None:
        return ()
    listed = reading.annotations.attributions
    speaking = [i for i in _voices(reading) if any(span.overlap(headline) for span in listed[i].content)]
    made = (_unit(reading, headline, span, said, (-1, -1)) for span, said in _pieces(reading, headline, speaking))
    return tuple(unit for unit in made if unit.terms)


def _bare(text: str, span: Span) -> Span:
    """Leave out the conjunction that joins a clause to the one before it: it asserts nothing."""
    found = JOINT.match(text, span.start, span.end)
    return trim(text, Span(found.end(), span.end)) if found else span


def _unmarked(text: str, span: Span, sentence: Span) -> Span:
    """Leave out quotation marks at the ends of a statement that lies inside one quotation."""
    for quote in quoted(text, sentence):
        if quote.span.contains(span) and quote.inner.overlap(span):
            return trim(text, _cut(span, quote.inner))
    return span


def _voices(reading: Reading) -> list[int]:
    """Indices of the attributions that speak: the outermost ones, and those right inside a mere credit."""
    listed = reading.annotations.attributions
    agencies = {credit.name.casefold() for credit in reading.annotations.furniture.text_credits}
    mere = {i for i, a in enumerate(listed) if a.speaker is not None and a.speaker.casefold() in agencies}
    held = {a.nested_in for i, a in enumerate(listed) if a.nested_in is not None and i not in mere}
    kept = []
    for i, attribution in enumerate(listed):
        outer = attribution.nested_in
        seen = {i}
        while outer is not None and outer in mere and outer not in seen:
            seen.add(outer)
            outer = listed[outer].nested_in
        if attribution.content and outer is None and (i not in mere or i not in held):
            kept.append(i)
    return kept


def _speaking(reading: Reading) -> list[list[int]]:
    """Of each sentence, which are in order and apart, the attributions that speak and have content in it."""
    found: list[list[int]] = [[] for _ in reading.sentences]
    ends = [sentence.end for sentence in reading.sentences]
    for i in _voices(reading):
        for span in reading.annotations.attributions[i].content:
            at = bisect_right(ends, span.start) if len(span) else len(ends)
            while at < len(ends) and reading.sentences[at].start < span.end:
                if not found[at] or found[at][-1] != i:
                    found[at].append(i)
                at += 1
    return found


def _pieces(reading: Reading, sentence: Span, speaking: list[int]) -> list[tuple[Span, int | None]]:
    """Cut a sentence into clauses, each with the attribution that it belongs to; ``speaking`` have content in it."""
    listed = reading.annotations.attributions
    here = [(i, *_parts(listed[i], sentence)) for i in speaking]
    taken: list[tuple[Span, int | None]] = []
    busy: list[Span] = []
    for i, contents, frame in here:
        for span in _content_spans(reading.text, sentence, listed[i], contents, frame):
            free = _free(reading.text, span, [s for s, _ in taken])
            taken.extend((piece, i) for piece in free)
        busy.extend([*contents, *_hull_of(frame)])
    rest = gaps(sentence, [*busy, *(span for span, _ in taken)])
    own = [
        (piece, None)
        for gap in rest
        for piece in _own_clauses(reading.text, gap)
        if not here or _asserts(reading.text, piece)
    ]
    return sorted([*taken, *own], key=lambda item: item[0])


def _asserts(text: str, piece: Span) -> bool:
    """Tell whether what an attribution leaves of a sentence says something: a verb, and a word that is no name."""
    telling = any(not term.exact and not term.framing for term in terms(text, piece))
    return telling and has_verb(words(text, piece))


def _parts(attribution: Attribution, sentence: Span) -> tuple[list[Span], list[Span]]:
    contents = [_cut(s, sentence) for s in attribution.content if s.overlap(sentence)]
    frame = [_cut(s, sentence) for s in (*attribution.source, *attribution.cue) if s.overlap(sentence)]
    return contents, frame


def _hull_of(frame: list[Span]) -> list[Span]:
    return [hull(tuple(frame))] if frame else []


def _cut(span: Span, within: Span) -> Span:
    return Span(max(span.start, within.start), min(span.end, within.end))


def _content_spans(
    text: str, sentence: Span, attribution: Attribution, contents: list[Span], frame: list[Span]
) -> list[Span]:
    """The clauses of a content; with the clause that frames it where the content alone is a fragment."""
    if len(contents) > 1 and _is_broken(text, contents, attribution):
        contents = [hull(tuple(contents))]
    if _is_infinitive(text, contents):
        first, *rest = clauses(text, contents[0])
        return [_framed(text, sentence, [first], frame, declined=False), *rest, *contents[1:]]
    if attribution.declined or _is_fragment(text, contents, attribution):
        return [_framed(text, sentence, contents, frame, declined=attribution.declined)]
    return [piece for content in contents for piece in clauses(text, content) if _says(text, piece, FEWEST_WORDS)] or [
        trim(text, hull(tuple(contents)))
    ]


def _is_broken(text: str, contents: list[Span], attribution: Attribution) -> bool:
    """Tell whether a content is one clause that its cue interrupts: The delay, he said, will cost millions."""
    if attribution.quotation is Quotation.DIRECT:
        return False
    return any(not has_verb(words(text, content)) for content in contents)


def _is_infinitive(text: str, contents: list[Span]) -> bool:
    """Tell whether a content needs its cue to be a statement: Both sides agreed to meet again."""
    opening = words(text, contents[0])[:1]
    return bool(opening) and opening[0].folded == "to"


def _is_fragment(text: str, contents: list[Span], attribution: Attribution) -> bool:
    held = [w for content in contents for w in words(text, content)]
    if attribution.quotation is Quotation.DIRECT:
        return len(held) < FRAGMENT_WORDS - 1
    return not has_verb(held) or len(held) < FRAGMENT_WORDS


def _framed(text: str, sentence: Span, contents: list[Span], frame: list[Span], *, declined: bool) -> Span:
    """The clause of the sentence around a fragment: from its frame to its end, cut where other clauses begin."""
    core = hull(tuple(contents))
    near = [f for f in frame if abs(f.start - core.start) <= LONGEST_FRAME]
    if declined:
        near = [f for f in near if "," not in text[min(f.end, core.start) : core.start]]
    whole = hull((core, *near))
    around = [c for c in clauses(text, sentence) if c.overlap(whole)]
    alone = len(around) == 1 and not declined
    return trim(text, hull((whole, *(c for c in around if c.overlap(core)))) if alone else whole)


def _free(text: str, span: Span, taken: list[Span]) -> list[Span]:
    """What of ``span`` no statement has taken yet."""
    return [piece for gap in gaps(span, taken) if _says(text, piece := trim(text, gap), FEWEST_WORDS - 1)]


def gaps(within: Span, taken: list[Span]) -> list[Span]:
    """Return what of ``within`` none of ``taken`` covers, in order."""
    found: list[Span] = []
    at = within.start
    for span in sorted(t for t in taken if t.overlap(within)):
        if span.start > at:
            found.append(Span(at, span.start))
        at = max(at, span.end)
    if at < within.end:
        found.append(Span(at, within.end))
    return [gap for gap in found if len(gap)]


def _own_clauses(text: str, gap: Span) -> list[Span]:
    return [c for c in clauses(text, trim(text, gap)) if _says(text, c, FEWEST_WORDS)]


def _says(text: str, span: Span, fewest: int) -> bool:
    return len(span) > 0 and len(words(text, span)) >= fewest


def _unit(reading: Reading, sentence: Span, piece: Span, said: int | None, place: tuple[int, int]) -> Unit:
    """A statement of ``sentence``; ``place`` are the numbers of that in the article, and of the statement."""
    text = reading.text
    span = _unmarked(text, _bare(text, piece), sentence)
    attribution = reading.annotations.attributions[said] if said is not None else None
    content = content_of(reading, span)
    return Unit(
        article=reading.id,
        span=span,
        sentence=place[0],
        order=place[1],
        said=said,
        speaker=attribution.speaker if attribution else None,
        quotation=attribution.quotation if attribution else None,
        role=attribution.role if attribution else None,
        certainty=attribution.certainty if attribution else certainty_of(text, span),
        polarity=attribution.polarity if attribution else Polarity.POSITIVE,
        declined=attribution.declined if attribution else False,
        open_=openness(text, span) is not None,
        days=_days_in(reading, span),
        quotes=_quotes_in(text, span, sentence),
        wording=tuple(w.folded for w in words(text, span)),
        terms=content,
        told=told(text, span, content),
    )


def _days_in(reading: Reading, span: Span) -> frozenset[str]:
    """The days that a statement names, but for the article's own: every report of a day names that."""
    found = {t.value[:DAY] for t in reading.annotations.times if span.contains(t.span) and ISO_DAY.match(t.value)}
    return frozenset(found - {reading.day})


def _quotes_in(text: str, span: Span, sentence: Span) -> tuple[Span, ...]:
    return tuple(_cut(q.inner, span) for q in quoted(text, sentence) if q.inner.overlap(span))

"""What is said to be undecided, unknown, denied or not commented on, and by whom: the clause that says so."""

import re
from dataclasses import replace

from headwater.claims.answers import Answers
from headwater.claims.clauses import clauses, trim
from headwater.claims.context import Context
from headwater.claims.open_lists import open_lists
from headwater.claims.openness import Opening, openings
from headwater.claims.statements import Unit
from headwater.model.claims import Question
from headwater.model.reading import Reading
from headwater.model.span import Span, hull
from headwater.model.vocabulary import QuestionKind

# What opens an indirect question right behind the words that leave it open.
ASKED = re.compile(r"\s+(?:whether|if|who|whom|whose|what|when|where|which|why|how)\b", re.IGNORECASE)


def questions(context: Context) -> tuple[Question, ...]:
    """Return the open questions of a story, one for each clause that leaves something open, by article and place."""
    found: dict[tuple[str, Span], Question] = {}
    answers = Answers(context)
    for reading in context.readings.values():
        lists = open_lists(reading)
        for sentence in reading.sentences:
            if sentence in lists.headings:
                continue
            listed = [opening for opening in lists.openings if opening.span.overlap(sentence)]
            for opening in (*listed, *openings(reading.text, sentence)):
                question = _question(context, reading, sentence, opening)
                answered = answers.of(question, opening.span)
                found.setdefault(
                    (question.article, Span(question.start, question.end)), replace(question, answered=answered)
                )
    return tuple(sorted(_outermost(list(found.values())), key=lambda q: (q.article, q.start, q.end)))


def _question(context: Context, reading: Reading, sentence: Span, opening: Opening) -> Question:
    said = _by_cue(context, reading, opening)
    unit = _unit_at(context, reading, opening.span)
    if said is not None:
        span, by = said
    elif unit is not None:
        span, by = unit.span, context.speaker(unit)
    else:
        span = next((c for c in clauses(reading.text, sentence) if c.overlap(opening.span)), sentence)
        by = None
    span = _with_what_is_asked(reading.text, sentence, trim(reading.text, hull((span, opening.span))))
    return Question(reading.id, span.start, span.end, opening.kind, by)


def _with_what_is_asked(text: str, sentence: Span, span: Span) -> Span:
    """Add the clause that tells what is open where the one that says so ends before it: *it is not known* when ..."""
    if ASKED.match(text, span.end, sentence.end) is None:
        return span
    return hull((span, *(c for c in clauses(text, Span(span.end, sentence.end))[:1])))


def _by_cue(context: Context, reading: Reading, opening: Opening) -> tuple[Span, str | None] | None:
    """Where the wording is the cue of an attribution: its cue and content, and the speaker who declined or denied."""
    if opening.kind not in {QuestionKind.DECLINED, QuestionKind.DENIED}:
        return None
    for attribution in reading.annotations.attributions:
        cue = [c for c in attribution.cue if c.overlap(opening.span)]
        if cue and attribution.content:
            near = [
                s for s in attribution.source if s.end <= cue[0].start and "," not in reading.text[s.end : cue[0].start]
            ]
            name = attribution.speaker
            by = None if name is None or name.casefold() in context.agencies else context.full_names.get(name, name)
            return hull((*cue, *attribution.content, *near)), by
    return None


def _unit_at(context: Context, reading: Reading, span: Span) -> Unit | None:
    held = (context.units[i] for i in context.of_article.get(reading.id, ()))
    return max(
        (u for u in held if u.span.overlap(span)), key=lambda u: (u.span.overlap(span), -u.span.start), default=None
    )


def _outermost(found: list[Question]) -> list[Question]:
    """Leave out a question whose clause lies inside another's: it is the same one."""
    return [
        q
        for q in found
        if not any(o is not q and o.article == q.article and o.start <= q.start and q.end <= o.end for o in found)
    ]

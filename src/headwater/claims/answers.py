"""Where later articles speak of what an earlier one left open, and leave it open no more."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from headwater.claims.context import Context
from headwater.claims.openness import openings
from headwater.claims.statements import Unit
from headwater.claims.terms import Term, terms
from headwater.model.claims import Question
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import QuestionKind

# An answer has words for so much of what the question asks about, and shares so many of its words, one of them no name.
ANSWERS, FEWEST_SHARED = 0.6, 2
# So many answers are named, the earliest first: the first is what matters, the others confirm it.
NAMED = 3
# What is open in these ways can be answered later; what was denied stands beside what was asserted.
CAN_BE_ANSWERED = frozenset({QuestionKind.UNDECIDED, QuestionKind.UNKNOWN, QuestionKind.DECLINED})


class Answers:
    """The statements of one story by their words, to look up where an open question may be answered."""

    def __init__(self, context: Context) -> None:
        """Take the story; its words are indexed when the first question is asked."""
        self._context = context
        self._known: dict[tuple[object, ...], tuple[ArticleSpan, ...]] = {}

    def of(self, question: Question, opening: Span) -> tuple[ArticleSpan, ...]:
        """Return the statements of later articles that may answer ``question``; ``opening`` are its words that ask."""
        asked = self._context.readings[question.article]
        if asked.day is None or question.kind not in CAN_BE_ANSWERED:
            return ()
        matter = _matter(asked, Span(question.start, question.end), opening)
        key = (asked.day, tuple(term.folded for term in matter))
        if key not in self._known:
            self._known[key] = self._look(asked.day, matter)
        return self._known[key]

    def _look(self, day: str, matter: Sequence[Term]) -> tuple[ArticleSpan, ...]:
        asked = {term.concept for term in matter}
        plain = {term.concept for term in matter if not term.exact}
        shared = Counter(i for concept in sorted(asked) for i in self._holders.get(concept, ()))
        worded = {i for concept in plain for i in self._holders.get(concept, ())}
        near = [self._context.units[i] for i in sorted(worded) if shared[i] >= FEWEST_SHARED]
        found = [
            (later, unit)
            for unit in near
            if (later := self._context.readings[unit.article].day) and later > day
            if not self._leaves_open(unit.article, asked) and self._says(matter, unit)
        ]
        found.sort(key=lambda row: (row[0], row[1].article, row[1].span))
        return tuple(unit.span.within(unit.article) for _, unit in found[:NAMED])

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """The statements that assert something, by the concepts in them."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, unit in enumerate(self._context.units):
            if not unit.open_ and not unit.declined:
                for concept in {term.concept for term in unit.terms if not term.framing}:
                    found[concept].append(i)
        return dict(found)

    @cached_property
    def _open(self) -> dict[str, list[frozenset[str]]]:
        """What each article leaves open, as the concepts of the sentences that do."""
        return {
            reading.id: [
                frozenset(term.concept for term in _matter(reading, sentence, opening.span))
                for sentence in reading.sentences
                for opening in openings(reading.text, sentence)
            ]
            for reading in self._context.readings.values()
        }

    def _leaves_open(self, article: str, asked: set[str]) -> bool:
        return any(len(asked & matter) >= FEWEST_SHARED for matter in self._open[article])

    def _says(self, matter: Sequence[Term], unit: Unit) -> bool:
        return self._context.alignment.likeness.coverage(matter, unit.terms)[0] >= ANSWERS


def _matter(reading: Reading, within: Span, opening: Span) -> tuple[Term, ...]:
    """The content words of what is open, without those that say that it is."""
    return tuple(t for t in terms(reading.text, within) if not t.framing and not opening.overlap(t.span))

"""What a dated statement expects, and whether two of them expect one thing though they share few words."""

from functools import lru_cache

from headwater.claims.context import Context
from headwater.claims.lexicon import listed
from headwater.claims.lexicon.happenings import CONTESTS, KINDS
from headwater.claims.lexicon.tenses import IRREGULAR
from headwater.claims.merge import Dated, share_words
from headwater.claims.statements import Unit
from headwater.claims.terms import NUMBER_WORDS, Term, concept

# "Is due to", "has been moved": these words tell that something is to come or was put off, not what.
SCHEDULING = listed(
    """
    due set scheduled slated expected planned planning poised meant intended supposed likely bound ready agreed hope
    hopes aim aims want wants promise promised pledge pledged vow vowed deadline plan plans intend intends later earlier
    next week weeks month months day days year years first now originally date dates moved move postponed delayed
    delay rescheduled pushed brought forward back deferred put off cancelled canceled called announced tentatively
    still again abandoned scrapped
    """
)
# So many days at most has a time that little else is set for.
SHORT = 31
# And so many one that a sharper one settles.
HALF_YEAR = 184
# A statement with no more words of its own points to what stands beside it.
FEW = 1
# How many words two reports share that tell one thing, of one that has few days and of one that has many.
WORDS, PLAIN_WORDS = 2, 2


def named(term: Term) -> str:
    """Return the concept of a content word, that of its plain form where it is an irregular past: "met" is "meet"."""
    plain = IRREGULAR.get(term.folded)
    return term.concept if plain is None else concept(plain)


def telling(context: Context, unit: Unit) -> list[Term]:
    """Return the content words of a statement that tell what it is about: no dates, no words of planning or saying."""
    dates = [t.span for t in context.readings[unit.article].annotations.times if unit.span.contains(t.span)]
    return [
        term
        for term in unit.terms
        if not term.framing and term.folded not in SCHEDULING and not any(d.contains(term.span) for d in dates)
    ]


def one_thing(context: Context, one: Dated, other: Dated) -> bool:
    """Tell whether two statements whose days agree expect one thing: by what they share, or by what kind of thing.

    Of two reports of one event a few words are enough; within a report the same words may tell of two things.
    """
    if share_words(context, one, other):
        return True
    if context.units[one.unit].article == context.units[other.unit].article:
        return False
    shared = shared_words(context, one, other)
    plain = sum(not exact for exact in shared.values())
    lengths = [d.when.own_days or HALF_YEAR + 1 for d in (one, other)]
    short = min(lengths) <= SHORT and max(lengths) <= HALF_YEAR
    if len(shared) >= WORDS and plain >= (1 if short else PLAIN_WORDS):
        return True
    return short and _one_kind(context, one, other)


def shared_words(context: Context, one: Dated, other: Dated) -> dict[str, bool]:
    """Return the concepts that tell what both statements expect, and of each whether it is a name or a number."""
    mine, yours = ({named(t): t.exact for t in _told(context, context.units[d.unit])} for d in (one, other))
    return {word: exact for word, exact in mine.items() if word in yours}


def _one_kind(context: Context, one: Dated, other: Dated) -> bool:
    mine, yours = (_told(context, context.units[d.unit]) for d in (one, other))
    names, others = _names(mine), _names(yours)
    if names and others and not names & others:
        return False
    kinds = _kinds(mine, context.units[one.unit]) & _kinds(yours, context.units[other.unit])
    return bool(kinds - {len(KINDS)}) or (bool(kinds) and bool(names & others))


def _told(context: Context, unit: Unit) -> list[Term]:
    """Return what a statement tells, or its sentence where it says little: "which it expects to do in May"."""
    held = telling(context, unit)
    if sum(not t.exact for t in held) > FEW:
        return held
    units = (context.units[i] for i in context.of_article[unit.article])
    return [t for other in units if other.sentence == unit.sentence for t in telling(context, other)]


def _names(held: list[Term]) -> set[str]:
    return {named(t) for t in held if t.exact and not t.folded[:1].isdigit() and t.folded not in NUMBER_WORDS}


def _kinds(held: list[Term], unit: Unit) -> set[int]:
    """The kinds that the words of a statement tell; a "deadline" tells one, though it says nothing of what is due."""
    return {i for t in (*held, *unit.terms) if not t.exact for i in _kinds_of().get(named(t), ())}


@lru_cache(maxsize=1)
def _kinds_of() -> dict[str, frozenset[int]]:
    """The kinds of each concept, by number; the last are the contests."""
    found: dict[str, frozenset[int]] = {}
    for number, held in enumerate((*KINDS, CONTESTS)):
        for word in held:
            found[concept(word)] = found.get(concept(word), frozenset()) | {number}
    return found

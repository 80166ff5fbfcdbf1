"""What the rules for quotations and for attributions both ask of two wordings."""

from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon import listed
from headwater.claims.statements import Unit

# Who says one of these is no reporter of the matter.
FIRST_PERSON = listed("i i'm i've i'd i'll me my myself")
# How far back, in code points, the mark that opens a quotation is looked for.
FAR = 1500


def is_inside_quotation(pair: Pair) -> bool:
    """Tell whether the later wording stands inside a quotation of several sentences: it is somebody's, named or not.

    Marks are looked for within the paragraph, straight ones, which look alike at both ends, within the line: each
    paragraph of a long quotation opens with one.
    """
    text, span = pair.new.text, pair.after.span
    if not FIRST_PERSON.isdisjoint(pair.after.wording):
        return True
    start = max(0, span.start - FAR, text.rfind("\n\n", 0, span.start))
    if text.rfind("“", start, span.start) > text.rfind("”", start, span.start):
        return True
    if text[text.rfind("\n", 0, span.start) + 1 : span.start].count('"') % 2:
        return True
    held = text[span.start : span.end + 1]
    return held.count("”") > held.count("“") or held.count('"') % 2 == 1


def asks(pair: Pair) -> bool:
    """Tell whether the later wording is a question, which asserts nothing."""
    return "?" in pair.new.text[pair.after.span.start : pair.after.span.end + 1]


def alike(pair: Pair, unit: Unit) -> float:
    """Return how much of the shorter of the earlier wording and another one the longer has words for."""
    return max(pair.context.alignment.likeness.coverage(pair.before.terms, unit.terms))


def others(pair: Pair) -> list[Unit]:
    """Return the other statements of the claim in the later article."""
    context = pair.context
    mine = context.of_article[pair.after.article]
    index = next(i for i in mine if context.units[i] is pair.after)
    return [context.units[i] for i in context.alignment.claims[context.claim_of[index]] if i != index and i in mine]


def is_role(name: str, role: str | None) -> bool:
    """Tell whether a name is that of a role: one article names the person, the other the office."""
    words_of_role = set((role or "").casefold().split())
    return bool(words_of_role & set(name.casefold().split()))

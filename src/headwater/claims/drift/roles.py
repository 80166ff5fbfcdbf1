"""Roles that changed between two wordings: of who speaks, and of who is named with an office beside the name."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from headwater.claims.context import Context
from headwater.claims.drift.facts import Person, persons
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon.function_words import STOP
from headwater.claims.lexicon.negation import FORMER, FORMS_OF_ADDRESS, HEIGHTS, RANKS, TOP_RANKS
from headwater.claims.lexicon.offices import BESIDES, HEAD_OF, OF_PORTFOLIO, OFFICES, PART_OF_BODY, PORTFOLIO, WHOLE
from headwater.claims.statements import Unit
from headwater.claims.terms import stem
from headwater.model.claims import Drift
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import DriftKind
from headwater.text.words import fold, words

RANK = {stem(word): FORMER.get(word, word) for word in RANKS}
HEIGHT, ADDRESS, TOP = (frozenset(map(stem, table)) for table in (HEIGHTS, FORMS_OF_ADDRESS, TOP_RANKS))
# How far before a name, and behind the comma after it, an office may stand, in code points.
FAR = 70
# Where what is told of a name before it begins, and where what stands behind it ends.
BREAK = re.compile(
    r"[.;:“”\"()\n–—]|\b(?:said|says|told|by|with|and|to|for|that|but|from|in|on|at|is|was|has|had|who|when|after)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(r",\s+(?:the|its|his|her|their|a|an)?\s*([\w’'‐-]+(?: [\w’'‐-]+){0,8}?)\s*(?=[,.;:)]|$)")
EX = "ex-"
# *Who leads the fund* stands for an office there as well.
LEADS = re.compile(r",\s+who\s+((?:leads|heads|chairs|runs)\s+[^,.;:()“”\"]{3,60}?)\s*(?=[,.;:()]|$)")


def role_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a role that gained or lost a rank (deputy, former), or holds another office of the same kind."""
    if pair.context.speaker(pair.before) != pair.context.speaker(pair.after):
        return
    holders = (_with_role(pair.context, pair.before), _with_role(pair.context, pair.after))
    old, new = (unit.role for unit in holders)
    if not old or not new:
        return
    places = (_role_at(pair.old, holders[0], old), _role_at(pair.new, holders[1], new))
    mine, yours = ({stem(w.folded) for w in words(role)} for role in (old, new))
    if places[1] is not None and (_other_rank(mine, yours) or _other_office(mine, yours) or _part_for_whole(old, new)):
        # A role is named once, the first time that its holder speaks: the earlier one may stand further up.
        reading = f"“{old}” became “{new}”."
        yield Drift(pair.from_(places[0] or holders[0].span), pair.to(places[1]), DriftKind.ROLE_CHANGED, reading)


def _with_role(context: Context, unit: Unit) -> Unit:
    """The statement itself, or the last one before it of the same speaker that names his role: it is named once."""
    if unit.role or unit.speaker is None:
        return unit
    mine = context.of_article[unit.article][: unit.order]
    said = (context.units[i] for i in reversed(mine))
    return next((u for u in said if u.role and context.speaker(u) == context.speaker(unit)), unit)


def _other_office(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    """Tell whether two roles name other offices: none in common, or one of other portfolios (*trade minister*)."""
    offices = _offices(mine), _offices(yours)
    if not all(offices):
        return False
    if offices[0].isdisjoint(offices[1]):
        return True
    held = [{PORTFOLIO[word] for word in role if word in PORTFOLIO} for role in (mine, yours)]
    return bool(offices[0] & offices[1] & OF_PORTFOLIO) and all(held) and held[0].isdisjoint(held[1])


def _offices(role: AbstractSet[str]) -> frozenset[str]:
    """The offices that a role names, those that are one under one word."""
    found = frozenset(OFFICES[word] for word in role if word in OFFICES)
    return found - {"secretary"} | {"spokesman"} if "press" in role and "secretary" in found else found


def _role_at(reading: Reading, unit: Unit, role: str) -> Span | None:
    sentence = reading.sentences[unit.sentence]
    at = reading.text.find(role, sentence.start, sentence.end)
    return Span(at, at + len(role)) if at >= 0 else None


def _part_for_whole(old: str, new: str) -> bool:
    """Tell whether who heads a part of a body (*head of its pay office*) became who heads the whole of it, or back."""
    for one, other in ((old, new), (new, old)):
        if HEAD_OF.search(one) and PART_OF_BODY.search(one):
            found = _offices({stem(w.folded) for w in words(other)})
            return bool(found) and found <= WHOLE
    return False


def title_changed(pair: Pair) -> Iterator[Drift]:
    """Yield somebody named in both statements who holds another office in the later one, by the words beside his name.

    Neither article calls him elsewhere what the other does; ranks that go with any office (*Captain*) tell nothing.
    """
    for one in persons(pair.old, pair.before):
        for other in persons(pair.new, pair.after):
            by_roles = one.speaks and other.speaks and pair.before.role and pair.after.role
            if one.surname != other.surname or by_roles:
                continue
            if not _is_other_title(_everywhere(pair.old, one), _everywhere(pair.new, other)):
                continue
            sides = _beside(pair.old, one.place), _beside(pair.new, other.place)
            places = next(((a, b) for a, m in sides[0] for b, n in sides[1] if _is_other_title(m, n)), None)
            if places is not None:
                reading = f"“{places[0].of(pair.old.text)}” became “{places[1].of(pair.new.text)}”."
                yield Drift(pair.from_(places[0]), pair.to(places[1]), DriftKind.ROLE_CHANGED, reading)
                return


def _is_other_title(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    plain = {w for w in mine if OFFICES.get(w) not in BESIDES}, {w for w in yours if OFFICES.get(w) not in BESIDES}
    return _other_rank(mine, yours) or _other_office(*plain)


def _other_rank(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    """Tell whether two roles that have a word in common differ in rank; who retired is a former one."""
    ranks = [{RANK[word] for word in role if word in RANK} for role in (mine, yours)]
    return (ranks[0] != ranks[1] and bool((mine & yours) - RANK.keys())) or _lost_height(mine, yours)


def _lost_height(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    """Tell whether the one role is the other but for a word that puts it above its like: *chief nurse* and *nurse*.

    All else must be the same but for a form of address; *army chief General Hart* has two titles, one of them alone is
    none lower.
    """
    changed, common = (mine ^ yours) - ADDRESS, (mine & yours) - RANK.keys() - ADDRESS
    return bool(changed) and changed <= HEIGHT and bool(common) and common.isdisjoint(TOP)


def _everywhere(reading: Reading, person: Person) -> frozenset[str]:
    """All that stands beside a person's name in an article."""
    found: set[str] = set()
    for mention in reading.annotations.mentions:
        if fold(mention.name.split()[-1]).removesuffix("'s") == person.surname:
            found.update(*(told for _, told in _beside(reading, mention.span)))
    return frozenset(found)


def _beside(reading: Reading, name: Span) -> list[tuple[Span, frozenset[str]]]:
    """What holds an office or a rank right before a name and in an apposition behind it: its place and its words."""
    text, found = reading.text, []
    start = max(0, name.start - FAR)
    start = max([start, *(m.end() for m in BREAK.finditer(text, start, name.start))])
    start += len(text[start : name.start]) - len(text[start : name.start].lstrip(" ,"))
    behind = BEHIND.match(text, name.end, min(len(text), name.end + FAR))
    places = [Span(start, name.start)] if start < name.start else []
    for place in [*places, *([Span(*behind.span(1))] if behind else [])]:
        told = frozenset(map(stem, _told(place.of(text))))
        if told & (RANK.keys() | OFFICES.keys() | HEIGHT):
            found.append((Span(place.start, max(place.end, name.end)) if place.end == name.start else place, told))
    leads = LEADS.match(text, name.end)
    if leads is not None:
        place = Span(*leads.span(1))
        found.append((place, frozenset(map(stem, _told(place.of(text))))))
    return found


def _told(text: str) -> list[str]:
    """The folded words of what stands beside a name; an *ex-minister* is a former minister."""
    bare = [word.folded.removesuffix("'s") for word in words(text)]
    apart = [part for word in bare for part in (("former", word[len(EX) :]) if word.startswith(EX) else (word,))]
    return [word for word in apart if word not in STOP]

"""Sources without a name: *the spokesman*, *a senior official*, *the ministry*, and whom of the article they mean."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from headwater.annotate.attributions.focus import NEAR, Candidate, Focus, Speaker
from headwater.annotate.lexicon.bodies import BODY_NOUNS, BODY_WORDS, TRADES
from headwater.annotate.lexicon.function_words import DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS, RELATIVES
from headwater.annotate.lexicon.roles import (
    EPITHETS,
    FEMALE_WORDS,
    GENERIC,
    MALE_WORDS,
    OTHER_OFFICES,
    PLURAL_ROLES,
    ROLES,
    SHORT_TITLES,
    SMALL_ROLES,
    TITLES,
)
from headwater.annotate.mentions.entities import Cast, Entity
from headwater.annotate.mentions.role_phrases import is_role
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind
from headwater.text.tables import words as table

WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
# Words that point at somebody known: they are left out of a description, *a* and *several* are not.
POINTING = POSSESSIVES | {"the", "this", "that", "these", "those"}
# Words that say nothing of who is meant.
NO_NAMES = PERSONAL | RELATIVES | frozenset({"that", "this", "what", "one"})
# *the minister’s*, before a noun that says what the minister gave: the owner is who speaks.
OWNER = re.compile(r"[’']s\Z")
# *the State Dam Office (SDO)*: the short form is no part of the name.
SHORT_FORM = re.compile(r"[ \u00a0]\([A-Z][A-Za-z.&\-]{1,11}\)\s*\Z")
AGED = re.compile(r"\d+-year-old")
BODIES = BODY_NOUNS | BODY_WORDS
PERSONS = ROLES | SMALL_ROLES
END = re.compile(
    r",(?!\d)|\s(?:who|which|whom|whose|that|(?:seen|obtained|reviewed|released|published)\s(?:by|in|on))\b"
)
# Somebody of whom no more is told: *a source in the ministry*.
INSIDERS = frozenset({"source", "insider", "informant"})
# How a report paints somebody whose role it has given: *the under-fire minister*.
PAINTED = table("headwater.annotate.lexicon", "roles", "painted")
# One head of one body, however called.
TOPS = frozenset({"boss", "chief", "head", "ceo", "executive"})
# A reader looks back, or ahead, over so many names at most.
MEMORY = 300
# A role or body after more words than this is not what its sentence opens with.
LONGEST_SUBJECT = 5
# Whom an epithet means is named at least so many times as often as who spoke last, or is that one.
OFTENER = 2
HOLDER, LIKELY, POSSIBLE, BARE = 0.85, 0.7, 0.55, 0.6
# Words that stand for themselves: nobody was resolved.
AS_STATED, VAGUE = 0.5, 0.45
HOLDERS, BEARERS = PERSONS | BODIES, PERSONS | BODY_NOUNS


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase for a speaker: its words without what points, its head, what stands before the head."""

    phrase: str
    head: str
    modifiers: tuple[str, ...]
    definite: bool
    bare: bool
    rest: tuple[str, ...] = ()

    @property
    def gender(self) -> str | None:
        """``"m"`` or ``"f"`` where the head tells: *spokesman*, *widow*."""
        return "m" if self.head in MALE_WORDS else "f" if self.head in FEMALE_WORDS else None

    @property
    def plural(self) -> bool:
        """Whether several people are meant."""
        return self.head in PLURAL_ROLES or (
            self.head.endswith("s") and not self.head.endswith(("ss", "us")) and self.head not in HOLDERS
        )

    @property
    def told(self) -> frozenset[str]:
        """What is said behind the head, without small words: *mines* of *ministry of mines*."""
        return frozenset(self.rest) - PREPOSITIONS - DETERMINERS - {"of"}

    @property
    def person(self) -> bool:
        """Whether one person is meant."""
        return not self.plural and (
            self.gender is not None or self.head in INSIDERS or is_role(self.head, by_ending=True)
        )

    @property
    def body(self) -> bool:
        """Whether a body is meant."""
        return self.head in BODIES


def describe(words: str) -> Description | None:
    """Return what a source without a name says of its speaker, None where it says nothing."""
    phrase = OWNER.sub("", SHORT_FORM.sub("", END.split(words)[0]).strip(" \u00a0“”\"'’‘"))
    found = WORD.findall(phrase)
    if not found:
        return None
    first = found[0].lower()
    while found and found[0].lower() in POINTING:
        phrase = phrase[phrase.index(found[0]) + len(found[0]) :].lstrip()
        found.pop(0)
    if not found or (len(found) == 1 and found[0].lower() in NO_NAMES):
        return None
    lowered = [w.lower() for w in found]
    cut = next((k for k, w in enumerate(lowered) if w in PREPOSITIONS), len(lowered))
    head = lowered[cut - 1] if cut else lowered[-1]
    return Description(
        " ".join(phrase.split()),
        head,
        tuple(lowered[: max(0, cut - 1)]),
        first in {"the", "this", "that", *POSSESSIVES},
        first == lowered[0] and first not in DETERMINERS,
        tuple(lowered[cut:]),
    )


def resolve(one: Description, source: Span, cast: Cast, focus: Focus, sentence: int) -> Speaker:
    """Return whom a description means: one who is in focus, one who bears the role, else its own words."""
    if (one.definite or one.bare) and not one.plural:
        meant = _body(one, source, cast, focus) if one.body else _person(one, source, cast, focus, sentence)
        if meant is not None:
            return meant
    kind = MentionKind.BODY if one.body else MentionKind.UNKNOWN
    return Speaker(
        one.phrase, kind, AS_STATED if one.head in PERSONS or one.head in PLURAL_ROLES or one.body else VAGUE
    )


def _person(one: Description, source: Span, cast: Cast, focus: Focus, sentence: int) -> Speaker | None:
    if one.definite and (one.head in GENERIC or any(map(AGED.fullmatch, (one.head, *one.modifiers)))):
        wanted = {one.gender, None} if one.gender else {"m", "f", "x", None}
        able = [c for c in focus.recent(sentence) if focus.gender(c) in wanted]
        last = _protagonist(able, cast, sentence) if one.head in EPITHETS else next(iter(able), None)
        return Speaker(last.speaker.name, last.speaker.kind, POSSIBLE, last.speaker.role) if last else None
    if one.head not in PERSONS and one.head not in TITLES:
        return None
    if not one.rest or not one.bare:
        for known in focus.recent(sentence):
            if _fits(one, known, cast):
                score = BARE if one.bare else HOLDER
                return Speaker(known.speaker.name, known.speaker.kind, score, known.speaker.role)
    holders = _holders(one, source, cast)
    if not holders:
        return _known_by_epithet(one, cast, focus, sentence)
    first = holders[0]
    score = BARE if one.bare else HOLDER if len({h.name for h in holders}) == 1 else POSSIBLE
    return Speaker(first.name, MentionKind.PERSON, score, first.role)


def _known_by_epithet(one: Description, cast: Cast, focus: Focus, sentence: int) -> Speaker | None:
    """*the diplomat*, *the Norland leader*: who spoke right before, since no role that the article states says so."""
    told = one.modifiers and not one.phrase[0].isupper()
    if not one.definite or one.head not in EPITHETS or one.rest or told or sentence - focus.heard > 1:
        return None
    meant = _protagonist([c for c in focus.recent(sentence) if sentence - c.sentence <= NEAR], cast, sentence)
    return Speaker(meant.speaker.name, meant.speaker.kind, POSSIBLE, meant.speaker.role) if meant else None


def _protagonist(able: Sequence[Candidate], cast: Cast, sentence: int) -> Candidate | None:
    """Return who was in focus right before, else whom the article names far more often than the last of those."""
    counts = Counter(mention.name for mention in cast.mentions)
    named = [c for c in able if c.speaker.name in cast.entities]
    if not named or sentence - able[0].sentence <= 1:
        return able[0] if able else None
    most = max(named, key=lambda c: counts[c.speaker.name or ""])
    return most if counts[most.speaker.name or ""] >= OFTENER * counts[named[0].speaker.name or ""] else named[0]


def _fits(one: Description, candidate: Candidate, cast: Cast) -> bool:
    """Whether somebody in focus is so described: by a role of theirs, or by the words they were described with."""
    entity = cast.entities.get(candidate.speaker.name or "")
    if entity is not None and entity.kind is MentionKind.PERSON:
        return any(_says(role.text.lower(), one) for role in entity.roles)
    said = (candidate.speaker.name or "").lower().split()
    return candidate.head == one.head and all(m in said for m in one.modifiers) and not (one.rest and one.bare)


def _says(role: str, one: Description) -> bool:
    """Whether a role is the one described: its head is the same, and it holds what stands before the head.

    *Adviser to the president* is no president, nor is *vice president*.
    """
    words = [SHORT_TITLES.get(word, word) for word in WORD.findall(role)]
    if one.definite and words[-1:] != ["executive"] and words[-1:] and words[-1] in TOPS:
        own = [m for m in one.modifiers if m not in PAINTED]
        if _is_top([*own, one.head]):
            return True
    head = next((k for k, w in enumerate(words) if w in PREPOSITIONS), len(words))
    at = next((k for k in range(head) if words[k] == one.head), None)
    if at is None or (at > 0 and words[at - 1] in OTHER_OFFICES and words[at - 1] not in one.modifiers):
        return False
    return all(m in words for m in one.modifiers if m not in PAINTED)


def _is_top(words: Sequence[str]) -> bool:
    """*the chief executive* is the *boss*: whoever leads a body is called by any of these."""
    return bool(words) and words[-1] in TOPS and {"chief", "trust", "company"}.issuperset(words[:-1])


def _holders(one: Description, source: Span, cast: Cast) -> list[Entity]:
    """Return the people who bear a role, whom the article names most often first; of two, who was named last before.

    An article says *the governor* of the one that it is about, not of another whom it mentions in passing.
    """
    named = [m.name for m in (*reversed(cast.before(source.start, MEMORY)), *cast.after(source.start, MEMORY))]
    often = Counter(named)
    entities = (cast.entities[name] for name in often)
    able = [e for e in entities if e.kind is MentionKind.PERSON and any(_says(r.text.lower(), one) for r in e.roles)]
    return sorted(able, key=lambda entity: -often[entity.name])


def _body(one: Description, source: Span, cast: Cast, focus: Focus) -> Speaker | None:
    """*the ministry*: the body named or described with that word; of several, the one that spoke last."""
    wanted = {one.head, *one.modifiers, *one.told}
    named = [m.name for m in (*reversed(cast.before(source.start, MEMORY)), *cast.after(source.start, MEMORY))]
    able = [entity for name in dict.fromkeys(named) if _bears(wanted, entity := cast.entities[name])]
    several = any(not _overlap(able[0].name, other.name) for other in able[1:])
    for candidate in reversed(focus.bodies):
        meant = candidate.speaker
        if wanted <= set(WORD.findall((meant.name or "").lower())):
            if several and meant.name in cast.entities and (focus.last is None or focus.last.name != meant.name):
                return None  # of two ministries that only stand by, *the ministry* may be either
            return Speaker(meant.name, MentionKind.BODY, LIKELY, meant.role)
    return None if several or not able else Speaker(able[0].name, MentionKind.BODY, LIKELY, able[0].role)


def _bears(wanted: AbstractSet[str], entity: Entity) -> bool:
    """Whether the words of a description are all in the name of a body, or in what is said of it."""
    if entity.kind is MentionKind.PERSON:
        return False
    named = wanted <= set(WORD.findall(entity.name.lower())) and " " in entity.name
    return named or any(wanted <= set(WORD.findall(role.text.lower())) for role in entity.roles)


def _overlap(one: str, other: str) -> bool:
    """Whether one name is part of the other: *Labour Ministry*, *Norland Labour Ministry*."""
    mine, yours = set(one.lower().split()), set(other.lower().split())
    return mine <= yours or yours <= mine


def opening(text: str, sentence: Span) -> Description | None:
    """Return the subject that a sentence opens with, where it is a role or a body: *The bank is not charged*."""
    words: list[re.Match[str]] = []
    if not text[sentence.start].isalpha():
        return None
    for match in WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + 80)):
        words.append(match)
        lower = match.group().lower()
        owner = lower.endswith(("'s", "’s", "s'", "s’"))
        if len(words) == 1 and lower not in POSSESSIVES and lower not in DETERMINERS and not owner:
            return None
        if len(words) > 1 and (lower in PERSONS or lower in BODY_NOUNS or lower in TRADES):
            following = WORD.match(text, match.end() + 1)
            if following is None or following.group().lower() not in BEARERS:
                return describe(text[sentence.start : match.end()])
        if len(words) > LONGEST_SUBJECT or lower in PREPOSITIONS:
            return None
    return None

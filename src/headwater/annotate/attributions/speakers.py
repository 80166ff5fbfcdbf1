"""The source of each attribution resolved to a person or body, sentence by sentence, in reading order.

A name goes to its fullest form in the article; a pronoun to whoever is in focus: the last speaker, or the subject of a
sentence since, if gender allows, else the nearest person named before who fits; a role alone to the person last named
with it. What cannot be resolved stays as the words of the source, with a low score; nothing is guessed without one.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotate.attributions.find import Found
from headwater.annotate.lexicon.bodies import BODY_NOUNS
from headwater.annotate.lexicon.function_words import DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES
from headwater.annotate.lexicon.roles import FEMALE_WORDS, MALE_WORDS, PLURAL_ROLES, ROLES
from headwater.annotate.mentions.entities import Cast, Entity
from headwater.model.annotations import Mention
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind

SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f", "himself": "m", "herself": "f"}
PLURAL = frozenset({"they", "them", "their"})
NEUTER = frozenset({"it", "its"})
WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
# Capitalised words of office right before a name, "of" among them: Minister of Mines Ada Hart.
OFFICE = re.compile(r"(?:[A-Z][\w’'.\-]*\s+(?:(?:of|for|and)\s+(?:the\s+)?)?)+$")
# A second main clause, and the words of office that may stand before its subject's name.
TURN = re.compile(r",[”\"’']?\s+(?:but|while|whereas|though|although)\s+(?:the\s+)?(?:[A-Za-z\-]+\s+){0,3}$")
REACH_OF_TURN = 50
# Words that point at somebody known: they are left out of a description, *a* and *several* are not.
POINTING = POSSESSIVES | {"the", "this", "that", "these", "those"}
# A reader looks back, or ahead, over so many names at most.
MEMORY = 300
NAMED, CARRIED, NEAREST, ROLE_ONLY, CUELESS = 0.95, 0.85, 0.6, 0.5, 0.55
# A name after more words than this is not what its sentence opens with.
LONGEST_LEAD = 5


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: full name or the words of the source, what kind, how sure in [0, 1], and the role as stated."""

    name: str | None
    kind: MentionKind = MentionKind.UNKNOWN
    score: float = 0.0
    role: str | None = None


@dataclass(slots=True)
class Focus:
    """Who a pronoun would mean at this point of the text: who last spoke or led a sentence, of each kind."""

    person: Entity | None = None
    body: str | None = None
    group: Speaker | None = None
    last: Speaker | None = None


NOBODY = Speaker(None)


def speakers(text: str, sentences: Sequence[Span], found: Sequence[Found], cast: Cast) -> list[Speaker]:
    """Return the speaker of each attribution in ``found``, in the same order."""
    result: dict[int, Speaker] = {}
    focus = Focus()
    order = sorted(range(len(found)), key=lambda i: (found[i].sentence, _begin(found[i])))
    by_sentence: defaultdict[int, list[Found]] = defaultdict(list)
    for one in found:
        by_sentence[one.sentence].append(one)
    at = 0
    for n, sentence in enumerate(sentences):
        while at < len(order) and found[order[at]].sentence == n:
            i = order[at]
            result[i] = _resolve(text, found[i], cast, focus)
            if not _is_inner(found[i], by_sentence[n]):
                _hear(focus, result[i], cast)
            at += 1
        if n not in by_sentence:
            _watch(text, sentence, cast, focus)
        else:
            _turn(text, sentence, cast, focus)
    return [result.get(i, NOBODY) for i in range(len(found))]


def _begin(found: Found) -> int:
    return min((s.start for s in (*found.source, *found.cue, *found.content)), default=0)


def _is_inner(one: Found, beside: Sequence[Found]) -> bool:
    """Tell whether the cue stands within the content of another attribution of the same sentence."""
    return bool(one.cue) and any(
        other is not one and any(c.contains(one.cue[0]) for c in other.content) for other in beside
    )


def _hear(focus: Focus, speaker: Speaker, cast: Cast) -> None:
    if speaker.name is None:
        return
    focus.last = speaker
    if speaker.kind is MentionKind.PERSON:
        focus.person = cast.entities.get(speaker.name) or Entity(speaker.name, MentionKind.PERSON, speaker.role, None)
    elif set(speaker.name.lower().split()) & PLURAL_ROLES:
        focus.group = speaker
    else:
        focus.body = speaker.name


def _watch(text: str, sentence: Span, cast: Cast, focus: Focus) -> None:
    """A sentence that quotes nobody may still bring a person to the fore: the one it opens with."""
    first = next((m for m in cast.within(sentence) if m.kind is MentionKind.PERSON), None)
    if first is not None and _leads(text, sentence, first):
        focus.person = cast.entities[first.name]


def _turn(text: str, sentence: Span, cast: Cast, focus: Focus) -> None:
    """*Hart said it was safe, but Lee Moss disagreed*: who leads a second clause is the one a later *he* means."""
    for mention in reversed(cast.within(sentence)):
        lead = text[max(sentence.start, mention.span.start - REACH_OF_TURN) : mention.span.start]
        if mention.kind is MentionKind.PERSON and TURN.search(lead):
            focus.person = cast.entities[mention.name]
            return


def _leads(text: str, sentence: Span, mention: Mention) -> bool:
    """Tell whether a sentence opens with the mention itself, not with something of its or with an adjunct."""
    lead = text[sentence.start : mention.span.start]
    if "," in lead or len(WORD.findall(lead)) > LONGEST_LEAD or set(lead.lower().split()) & PREPOSITIONS:
        return False
    return text[mention.span.end : mention.span.end + 2] not in {"’s", "'s"}


def _resolve(text: str, found: Found, cast: Cast, focus: Focus) -> Speaker:
    if not found.source:
        if found.rule == "cueless" and focus.last is not None:
            return Speaker(focus.last.name, focus.last.kind, CUELESS, focus.last.role)
        return NOBODY
    source = found.source[0]
    if found.rule == "carried" and focus.last is not None:
        return Speaker(focus.last.name, focus.last.kind, CUELESS, focus.last.role)
    words = [w.lower() for w in WORD.findall(source.of(text))]
    head = [w for w in words if w not in RELATIVES]
    if len(head) == 1 and head[0] in SINGULAR:
        return _pronoun(SINGULAR[head[0]], source, cast, focus)
    if len(head) == 1 and head[0] in PLURAL:
        return focus.group or NOBODY
    if len(head) == 1 and head[0] in NEUTER:
        return Speaker(focus.body, MentionKind.BODY, NEAREST) if focus.body else NOBODY
    named = _named(text, source, cast)
    if named is not None:
        return named
    return _described(text, source, cast, focus)


def _pronoun(gender: str, source: Span, cast: Cast, focus: Focus) -> Speaker:
    person = focus.person
    if person is not None and person.gender in {gender, None}:
        return Speaker(person.name, MentionKind.PERSON, CARRIED if person.gender else NEAREST, person.role)
    for mention in reversed(cast.before(source.start, MEMORY)):
        entity = cast.entities[mention.name]
        if mention.span.end <= source.start and entity.kind is MentionKind.PERSON and entity.gender in {gender, None}:
            return Speaker(entity.name, MentionKind.PERSON, NEAREST, entity.role)
    return NOBODY


def _named(text: str, source: Span, cast: Cast) -> Speaker | None:
    """Return who heads the source phrase: before its first comma, and before any preposition but a role's."""
    inside = cast.within(source)
    if not inside:
        return None
    words = source.of(text)
    first_comma = source.start + words.index(",") if "," in words else source.end
    inside = [m for m in inside if not _is_owner(text, m) or m.span.end >= source.end - 2]
    people = [m for m in inside if m.kind is MentionKind.PERSON]
    heads = [m for m in people if m.span.end <= first_comma and not _governed(text, source, m)] or [
        m for m in people if m.span.start > first_comma and _role_first(text, source, first_comma)
    ]
    if heads:
        head = next((m for m in heads if not _modifies(text, m, source)), heads[-1])
        entity = cast.entities[head.name]
        return Speaker(
            entity.name, MentionKind.PERSON, NAMED if " " in entity.name else NEAREST, head.role or entity.role
        )
    others = [m for m in inside if m.span.end <= first_comma and not _governed(text, source, m)]
    last = others[-1] if others else None
    if last is not None and last.span.end >= _head_end(text, source, first_comma):
        kind = (
            MentionKind.BODY if last.kind in {MentionKind.BODY, MentionKind.PLACE, MentionKind.UNKNOWN} else last.kind
        )
        return Speaker(last.name, kind, NAMED if kind is MentionKind.BODY else NEAREST)
    return None


def _modifies(text: str, mention: Mention, source: Span) -> bool:
    """Whether a role follows the name at once: *Hart aide Lee Moss* is Moss."""
    following = WORD.match(text, mention.span.end + 1, source.end)
    return following is not None and following.group() in ROLES


def _is_owner(text: str, mention: Mention) -> bool:
    return text[mention.span.end : mention.span.end + 2] in {"’s", "'s"} or text[
        mention.span.end : mention.span.end + 1
    ] in {"’", "'"}


def _governed(text: str, source: Span, mention: Mention) -> bool:
    """Whether a preposition inside the source stands before the mention: *a spokesman for Hart* is not Hart."""
    whole = WORD.findall(text[source.start : mention.span.start])
    if whole and whole[-1].islower() and whole[-1] not in ROLES | DETERMINERS | PREPOSITIONS | {"of", "and"}:
        return False  # "Chief of operations Ada Hart": the office ends in a common noun, and the name is its holder's
    lead = WORD.findall(OFFICE.sub("", text[source.start : mention.span.start]).lower())
    return any(w in PREPOSITIONS or w == "of" for w in lead)


def _role_first(text: str, source: Span, comma: int) -> bool:
    """*The ministry’s spokeswoman, Vera Holm,* names after the comma whom the role before it means."""
    words = [w.lower() for w in WORD.findall(text[source.start : comma])]
    return bool(words) and words[-1] in ROLES


def _head_end(text: str, source: Span, comma: int) -> int:
    """Return where the head of the phrase ends: before its first preposition."""
    for match in WORD.finditer(text, source.start, comma):
        if match.start() > source.start and match.group().lower() in PREPOSITIONS:
            return match.start() - 1
    return comma


def _described(text: str, source: Span, cast: Cast, focus: Focus) -> Speaker:
    """A role or body alone: the person last named with that role, else the words themselves."""
    phrase = re.split(r",|\swho\b|\swhich\b", source.of(text))[0].strip(" \u00a0“”\"'’")
    words = WORD.findall(phrase)
    while words and words[0].lower() in POINTING:
        phrase = phrase[len(words[0]) :].lstrip()
        words.pop(0)
    if not words:
        return NOBODY
    lowered = [w.lower() for w in words]
    cut = next((k for k, w in enumerate(lowered) if w in PREPOSITIONS or w == "of"), len(lowered))
    head = lowered[cut - 1] if cut else lowered[-1]
    definite = WORD.findall(source.of(text).lower())[0] in {"the", "its", "their", "his", "her"}
    if head in ROLES and definite:
        person = _holder(head, lowered[: cut - 1], source, cast)
        if person is not None:
            return Speaker(person.name, MentionKind.PERSON, NEAREST, person.role)
    if head in MALE_WORDS | FEMALE_WORDS and definite and focus.person is not None:
        return Speaker(focus.person.name, MentionKind.PERSON, ROLE_ONLY, focus.person.role)
    kind = MentionKind.BODY if head in BODY_NOUNS else MentionKind.UNKNOWN
    return Speaker(" ".join(phrase.split()), kind, ROLE_ONLY)


def _holder(head: str, modifiers: Sequence[str], source: Span, cast: Cast) -> Entity | None:
    """Return the person last named with a role before the source, else the one first named with it after."""
    before, after = cast.before(source.start, MEMORY), cast.after(source.start, MEMORY)
    for mention in (*reversed(before), *after):
        entity = cast.entities[mention.name]
        role = (entity.role or "").lower().split()
        if entity.kind is MentionKind.PERSON and head in role and all(m in role for m in modifiers):
            return entity
    return None

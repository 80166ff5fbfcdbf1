"""Who heads the phrase of a source by name: *Hart aide Lee Moss* is Moss, *a spokesman for Hart* nobody named."""

import re

from headwater.annotate.attributions import descriptions
from headwater.annotate.attributions.descriptions import WORD
from headwater.annotate.attributions.focus import Speaker
from headwater.annotate.lexicon.bodies import BODY_NOUNS
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    PARTS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.annotate.lexicon.roles import PLURAL_ROLES, ROLES
from headwater.annotate.mentions.entities import Cast
from headwater.model.annotations import Mention
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind
from headwater.text.capitals import CAPITALS

# Capitalised words of office right before a name, "of" among them: Minister of Mines Ada Hart.
OFFICE = re.compile(rf"(?:[{CAPITALS}][\w’'.\-]*\s+(?:(?:of|for|and)\s+(?:the\s+)?)?)+$")
# What stands between a name and the next mark or capital.
LOWER_WORDS = re.compile(r"(?:[ \u00a0][a-z][a-z\-]*\b(?![.’']\w))+")
AGE = re.compile(r"\d{1,3}(?:,|\Z)")
ACCORDING = "according to "
# *Answering the deputy of Ada Hart, who*: the name before the pronoun, though the phrase opens with a participle.
ADJUNCT = re.compile(r"[A-Z]\w+ing\b.*,?\swho\Z", re.DOTALL)
NAMED, SURNAME = 0.97, 0.8
# A name after more words than this is not the one that its phrase is about.
LONGEST_LEAD = 5
# What ends a phrase behind its head, what parts a name from the verb, small words that may stand right before a name.
BEHIND_HEADS = PREPOSITIONS | COORDINATORS | RELATIVES
PARTING = RELATIVES | PREPOSITIONS | SUBORDINATORS
BEFORE_NAMES = ROLES | DETERMINERS | PREPOSITIONS | {"of", "and"}


def named(text: str, source: Span, cast: Cast) -> Speaker | None:
    """Return who heads the source phrase: before its first comma, and before any preposition but a role's."""
    inside = cast.within(source)
    if not inside:
        return None
    words = source.of(text)
    if words.lower().startswith(ACCORDING):
        return named(text, Span(source.start + len(ACCORDING), source.end), cast)
    if ADJUNCT.match(words):
        people = [m for m in inside if m.kind is MentionKind.PERSON]
        return speaker_of(cast, people[-1]) if people else None
    commas = (at for at in range(source.start, source.end) if text[at] == ",")
    first_comma = next((at for at in commas if not any(m.span.start < at < m.span.end for m in inside)), source.end)
    closer = next((m for m in inside if m.span.start in cast.closers and _opens_source(text, source, m)), None)
    if closer is not None:
        return speaker_of(cast, closer)
    inside = [m for m in inside if not is_owner(text, m) or m.span.end >= source.end - 2]
    people = [m for m in inside if m.kind is MentionKind.PERSON]
    heads = [m for m in people if m.span.end <= first_comma and not _governed(text, source, m)] or [
        m for m in people if m.span.start > first_comma and _renames(text, source, first_comma, m)
    ]
    head = next((m for m in heads if not _modifies(text, m, source)), None)
    if head is not None:
        return speaker_of(cast, head)
    others = [m for m in inside if m not in heads and m.span.end <= first_comma and not _governed(text, source, m)]
    last = others[-1] if others else None
    if last is not None and (last.span.end >= _head_end(text, source, first_comma) or _is_dated(text, source, last)):
        return speaker_of(cast, last)
    return None


def renamed(text: str, source: Span, cast: Cast) -> Speaker | None:
    """*Ada Hart, 67, a nurse, told*: who is named right before a source that is an aside on them, an age first."""
    last = next(iter(cast.before(source.start, 1)), None)
    if last is None or last.kind is not MentionKind.PERSON or not AGE.match(source.of(text)):
        return None
    return speaker_of(cast, last) if text[last.span.end : source.start] == ", " else None


def speaker_of(cast: Cast, mention: Mention) -> Speaker:
    """Return who bears the name that stands at a mention, with the role stated there, else the first one."""
    entity = cast.entities[mention.name]
    role = cast.stated.get(mention.span.start) or entity.role
    if entity.kind is not MentionKind.PERSON:
        return Speaker(entity.name, MentionKind.BODY, NAMED, role)
    return Speaker(entity.name, MentionKind.PERSON, NAMED if " " in entity.name else SURNAME, role)


def _opens_source(text: str, source: Span, mention: Mention) -> bool:
    """Whether the phrase that a name closes is what the source begins with."""
    lead = text[source.start : mention.span.start]
    return lead.count(",") == 1 and not set(WORD.findall(lead.lower())) & RELATIVES


def _renames(text: str, source: Span, comma: int, mention: Mention) -> bool:
    """*The ministry’s spokeswoman, Vera Holm,* and *One of them, the singer Vera Holm,*: who the first words mean."""
    lead = WORD.findall(text[source.start : comma])
    between = [w.lower() for w in WORD.findall(text[comma : mention.span.start])]
    if lead and lead[-1].lower() in descriptions.PERSONS:
        return True
    described = descriptions.describe(text[source.start : comma])
    if lead and lead[0].lower() != "one" and (described is None or described.plural):
        return False
    return len(between) <= LONGEST_LEAD and not PARTING.intersection(between)


def _modifies(text: str, mention: Mention, source: Span) -> bool:
    """Whether a name says only whose a role or body is: *Hart aide Lee Moss* is Moss, *a Hart spokesman* no Hart."""
    following = LOWER_WORDS.match(text, mention.span.end, source.end)
    words = following.group().split() if following is not None else []
    cut = next((k for k, word in enumerate(words) if word in BEHIND_HEADS), len(words))
    return 0 < cut <= LONGEST_LEAD and _means_others(words[cut - 1])


def _means_others(word: str) -> bool:
    return word in ROLES or word in descriptions.PERSONS or word in PLURAL_ROLES or word in BODY_NOUNS


def is_owner(text: str, mention: Mention) -> bool:
    """Whether a name only says whose something is: *Hart's*."""
    return text[mention.span.end : mention.span.end + 2] in {"’s", "'s"} or text[
        mention.span.end : mention.span.end + 1
    ] in {"’", "'"}


def _is_dated(text: str, source: Span, mention: Mention) -> bool:
    """*Tessel Foods today*: what stands behind the name says when and no more."""
    behind = WORD.findall(text[mention.span.end : source.end].lower())
    return bool(behind) and TIME_WORDS.issuperset(behind)


def _governed(text: str, source: Span, mention: Mention) -> bool:
    """Whether a preposition inside the source stands before the mention: *a spokesman for Hart* is not Hart."""
    whole = WORD.findall(text[source.start : mention.span.start])
    named = mention.kind is MentionKind.PERSON and whole and whole[-1].isalpha() and whole[-1].islower()
    if named and whole[-1] not in BEFORE_NAMES:
        return False  # "Chief of operations Ada Hart": the office ends in a common noun, and the name is its holder's
    if whole and whole[0].lower() in PARTS | PLURAL_ROLES and "of" in whole:
        return True  # "Supporters of Ada Hart"
    lead = WORD.findall(OFFICE.sub("", text[source.start : mention.span.start]).lower())
    return any(w in PREPOSITIONS or w == "of" for w in lead)


def _head_end(text: str, source: Span, comma: int) -> int:
    """Return where the head of the phrase ends: before its first preposition."""
    for match in WORD.finditer(text, source.start, comma):
        if match.start() > source.start and match.group().lower() in PREPOSITIONS:
            return match.start() - 1
    return comma

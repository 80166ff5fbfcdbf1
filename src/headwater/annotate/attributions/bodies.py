"""Which named body of an article a noun means: *the company said*, *the union said*, *the insurer said*.

A body is meant whose name the noun heads (*the union*: Dockers' Union), or that the article introduces with it (*the
insurer Tessel*, *Tessel, the insurer,*, *Tessel is a health insurer*); *the company*, the one company named before.
Where several fit, or another one of the kind has come up since (*a rival company*), the noun stands for itself.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from headwater.annotate.attributions.descriptions import WORD, Description, describe
from headwater.annotate.attributions.focus import Speaker
from headwater.annotate.furniture.directory import directory
from headwater.annotate.lexicon.bodies import (
    BODY_WORDS,
    COMPANY_NOUNS,
    COMPANY_THINGS,
    COMPANY_WORDS,
    ONE_OF_SEVERAL,
    OTHER_BODIES,
    SHARES,
    UNION_WORDS,
)
from headwater.annotate.lexicon.function_words import POSSESSIVES
from headwater.annotate.lexicon.roles import PLURAL_ROLES
from headwater.annotate.mentions.body_phrases import introductions
from headwater.annotate.mentions.entities import Cast, Entity
from headwater.annotate.mentions.role_phrases import Role
from headwater.model.annotations import Mention
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind
from headwater.text.outlet_words import OUTLET_WORDS

# The noun is in the name or the introduction; so, but named only later; the one company there is.
KNOWN, LATER, ONLY = 0.7, 0.6, 0.6
# A body that is named with a noun of its own: *the firm behind the plan, Tessel,*.
RENAMED = 0.9
# Words of an indefinite phrase may stand so many before its noun.
INDEFINITE = rf"\b(?:{'|'.join(sorted(ONE_OF_SEVERAL))})\s+(?:[\w’'\-]+\s+){{0,3}}?"
# What tells a company that only has a name: *Tessel will close its mill*, *Tessel’s shares*, *shares in Tessel*.
ITS = re.compile(r"[ \u00a0][a-z][^.;“”\"\n]{0,60}?\bits\b")
THINGS = "|".join(sorted(COMPANY_THINGS))
HAS = re.compile(rf"[’']s?[ \u00a0](?:[\w\-]+[ \u00a0]){{0,2}}(?:{THINGS})\b")
OF = re.compile(rf"\b(?:(?:{'|'.join(sorted(SHARES))})[ \u00a0]in|(?:{THINGS})[ \u00a0]of)[ \u00a0]\Z")
LONGEST_THING = 30
# *The old mine’s* operator: an owner of so many words at most.
LONGEST_OWNER = 3
# *In Tessel* is said of places, *the Tessel* of ships and papers.
IN, THE = re.compile(r"\b[Ii]n[ \u00a0]\Z"), re.compile(r"\b[Tt]he[ \u00a0]\Z")


@dataclass(slots=True)
class _Known:
    """What an article tells of one body: where it is named, and the phrases that introduce it."""

    entity: Entity
    mentions: list[Mention] = field(default_factory=list)
    said: list[frozenset[str]] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    places: dict[int, Role] = field(default_factory=dict)

    def add(self, phrase: Role) -> None:
        """Take in a phrase that says what the body is."""
        described = describe(phrase.text)
        if described is not None:
            self.heads.add(described.head)
            self.said.append(frozenset(WORD.findall(phrase.text.lower())))
            self.places[phrase.span.start] = phrase


class Bodies:
    """The bodies that an article names, asked for whom a noun means."""

    def __init__(self, text: str, sentences: Sequence[Span], cast: Cast) -> None:
        """Nothing is read before somebody asks."""
        self._text, self._sentences, self._cast = text, sentences, cast

    def meant(self, one: Description, source: Span) -> Speaker | None:
        """Return the one body that a definite noun means, None where none or several could be meant."""
        if not one.definite or one.plural:
            return None
        fit = [known for known in self._known if _is_named(one, known) or _is_introduced(one, known)]
        score = KNOWN
        other = one.rest or OTHER_BODIES.intersection(one.modifiers) or self._is_owned(source)
        if not fit and one.head in COMPANY_NOUNS and not other:
            fit = [k for k in self._companies if k.mentions[0].span.start < source.start]
            score = ONLY
        if len(fit) != 1 or self._is_another(one, fit[0], source):
            return None
        first = fit[0].mentions[0].span.start
        entity = fit[0].entity
        return Speaker(entity.name, MentionKind.BODY, score if first < source.end else LATER, entity.role)

    def renamed(self, source: Span) -> Speaker | None:
        """*The firm behind the plan, Tessel*: the body that is named at the end of a source, by an aside."""
        for mention in reversed(self._cast.within(source)):
            entity = self._cast.entities[mention.name]
            known = next((k for k in self._known if k.entity is entity), None)
            lead = self._text[source.start : mention.span.start]
            if known is None or "," not in lead or self._text[mention.span.end : source.end].strip(" ,"):
                continue
            here = (role for at, role in known.places.items() if self._opens(source, at))
            if (role := next(here, None)) is not None:
                return Speaker(entity.name, MentionKind.BODY, RENAMED, role)
        return None

    def _opens(self, source: Span, at: int) -> bool:
        """Whether nothing stands before a phrase in its source but a determiner or an owner."""
        lead = self._text[source.start : at]
        return source.start <= at and len(WORD.findall(lead)) <= LONGEST_OWNER and "," not in lead

    @cached_property
    def _known(self) -> list[_Known]:
        known: dict[str, _Known] = {}
        for mention, sentence in self._placed():
            entity = self._cast.entities[mention.name]
            if entity.kind in {MentionKind.PERSON, MentionKind.PLACE}:
                continue
            one = known.setdefault(mention.name, _Known(entity))
            one.mentions.append(mention)
            stated = self._cast.stated.get(mention.span.start)
            for phrase in (*introductions(self._text, mention.span, sentence), *((stated,) if stated else ())):
                one.add(phrase)
        return _joined(known.values())

    def _placed(self) -> Iterator[tuple[Mention, Span]]:
        """Yield each mention with the sentence it stands in."""
        for sentence in self._sentences:
            for mention in self._cast.within(sentence):
                yield mention, sentence

    @cached_property
    def _companies(self) -> list[_Known]:
        return [known for known in self._known if self._is_company(known)]

    def _is_company(self, known: _Known) -> bool:
        """Whether a name is a company's: by its last word, by how it is introduced, or by what it has."""
        words = known.entity.name.split()
        if _is_outlet(known.entity.name):
            return False
        if words[-1].lower().strip(".") in COMPANY_WORDS or known.heads & COMPANY_NOUNS:
            return True
        if known.entity.kind is MentionKind.BODY and (known.heads or _head(known.entity.name) in BODY_WORDS):
            return False
        starts = {s.start for s in self._sentences}
        spans = [m.span for m in known.mentions]
        if any(IN.search(self._text, max(0, s.start - 5), s.start) for s in spans):
            return False
        if any(THE.search(self._text, max(0, s.start - 5), s.start) for s in spans):
            return False
        return any(self._has(span) or (span.start in starts and ITS.match(self._text, span.end)) for span in spans)

    def _has(self, span: Span) -> bool:
        before = OF.search(self._text, max(0, span.start - LONGEST_THING), span.start)
        return before is not None or HAS.match(self._text, span.end) is not None

    def _is_owned(self, source: Span) -> bool:
        """*Its insurer*, *his company*: whose it is is somebody else."""
        first = WORD.match(self._text, source.start)
        return first is not None and first.group().lower() in POSSESSIVES

    def _is_another(self, one: Description, known: _Known, source: Span) -> bool:
        """Whether another body of the kind has come up since the one was named: *a rival company*, *two unions*."""
        last = max((m.span.end for m in known.mentions if m.span.end <= source.start), default=0)
        plural = one.head.removesuffix("y") + "ies" if one.head.endswith("y") else one.head + "s"
        kind = re.compile(rf"{INDEFINITE}(?:{re.escape(one.head)}|{re.escape(plural)})\b", re.IGNORECASE)
        found = kind.finditer(self._text, last, source.start)
        return any(not any(m.start() <= at < m.end() for at in known.places) for m in found)


def _joined(known: Iterable[_Known]) -> list[_Known]:
    """Names of which one is the other's last or first words are one body's: *Tessel*, *Tessel Foods*."""
    kept: list[_Known] = []
    for one in sorted(known, key=lambda k: -len(k.entity.name)):
        name = f" {one.entity.name} "
        same = [k for k in kept if f" {k.entity.name} ".startswith(name) or f" {k.entity.name} ".endswith(name)]
        if len(same) != 1:
            kept.append(one)
            continue
        same[0].mentions = sorted([*same[0].mentions, *one.mentions], key=lambda m: m.span)
        same[0].said += one.said
        same[0].heads |= one.heads
        same[0].places |= one.places
    return kept


def _is_outlet(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1] in OUTLET_WORDS or directory().find(name, safe=False) is not None


def _head(name: str) -> str:
    """Return the noun that heads a name: *office* of Food Safety Office, *ministry* of Ministry of Mines."""
    words = [w.lower() for w in WORD.findall(name)]
    cut = next((k for k, w in enumerate(words) if k and w in {"of", "for", "in", "at"}), len(words))
    return words[cut - 1] if words else ""


def _is_named(one: Description, known: _Known) -> bool:
    """Whether the noun heads the name, and the words with it are in the name or what is said of the body."""
    name = known.entity.name
    words = frozenset(WORD.findall(name.lower()))
    if " " not in name or not _told(one, words | frozenset().union(*known.said)):
        return False
    head = _head(name)
    return head == one.head or (one.head == "union" and head in UNION_WORDS and _of_workers(name))


def _of_workers(name: str) -> bool:
    """*Tram Drivers' League*: a word before the last says whose."""
    return any(
        word.lower().rstrip("’'s") + "s" in PLURAL_ROLES or word.endswith(("s'", "s’")) for word in name.split()[:-1]
    )


def _is_introduced(one: Description, known: _Known) -> bool:
    name = frozenset(WORD.findall(known.entity.name.lower()))
    return one.head in known.heads and any(one.head in said and _told(one, said | name) for said in known.said)


def _told(one: Description, words: frozenset[str]) -> bool:
    """Whether all that is said with the noun is known: *the health insurer*; *its sister company* is so said to be."""
    return (
        words.issuperset(one.told)
        and words.issuperset(one.modifiers)
        and not (OTHER_BODIES & words) - set(one.modifiers)
    )

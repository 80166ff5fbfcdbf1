"""The source of each attribution resolved to a person or body, sentence by sentence, in reading order.

A name goes to its fullest form in the article; a pronoun to whoever is in focus: the last speaker, or the subject of a
sentence since, if gender allows, else the nearest person named before who fits; a role alone to the person last named
with it. What cannot be resolved stays as the words of the source, with a low score; nothing is guessed without one.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotate.attributions import descriptions
from headwater.annotate.attributions.bodies import Bodies
from headwater.annotate.attributions.focus import NOBODY, Candidate, Focus, Speaker
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.named import NAMED, is_owner, named, renamed, speaker_of
from headwater.annotate.attributions.papers import issuer
from headwater.annotate.attributions.voices import is_voice
from headwater.annotate.lexicon.bodies import BODY_NOUNS
from headwater.annotate.lexicon.cue_nouns import CUE_NOUNS
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from headwater.annotate.lexicon.roles import PLURAL_ROLES
from headwater.annotate.mentions.entities import Cast
from headwater.model.annotations import Mention
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind
from headwater.text.tables import words

SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f", "himself": "m", "herself": "f"}
PLURAL = frozenset({"they", "them", "their"})
NEUTER = frozenset({"it", "its"})
# Of several people who were spoken of.
MEMBERS = frozenset({"one", "another", "some", "others", "several"})
# What somebody has and gives: *according to its own figures*.
OWN_PAPERS = words("headwater.annotate.lexicon", "phrasings", "own_papers")
FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
WORD = descriptions.WORD
# A second main clause, and the words of office that may stand before its subject's name.
TURN = re.compile(r",[”\"’']?\s+(?:but|while|whereas|though|although)\s+(?:the\s+)?(?:[^\W\d_][\w\-]*\s+){0,3}$")
REACH_OF_TURN = 50
# Whose office it is was named right before; an office that the article names besides is another's.
OWN_STAFF = re.compile(
    r"(?:his|her|their)\s(?:(?:press|private)\s)?(?:office|campaign|team|staff|cabinet)", re.IGNORECASE
)
QUOTES = re.compile(r"[“”\"‘«»„`]|(?<!\w)'")
# Who names himself.
OWN_NAME = re.compile(r"\b(?:I(?: am|['’]m)|[Mm]y name(?: is|['’]s)|[Cc]all me)\s+[A-Z]")
MEMORY = descriptions.MEMORY
# Papers that speak for whoever issues them.
ISSUED = words("headwater.annotate.lexicon", "sourcing", "issued")
JOINT, NEAREST, AHEAD, CUELESS = 0.85, 0.6, 0.55, 0.55
# A name after more words than this is not what its sentence opens with.
LONGEST_LEAD = 5
# Somebody named later is meant only if so near.
REACH_AHEAD = 320


@dataclass(frozen=True, slots=True)
class _Scene:
    """The article that speakers are looked for in; ``outer`` is, for each attribution, the one it is nested in."""

    text: str
    sentences: Sequence[Span]
    found: Sequence[Found]
    cast: Cast
    outer: Sequence[int | None]
    bodies: Bodies


def speakers(
    text: str, sentences: Sequence[Span], found: Sequence[Found], cast: Cast, outer: Sequence[int | None]
) -> list[Speaker]:
    """Return the speaker of each attribution in ``found``, in the same order.

    ``outer`` says which attribution each one is nested in, by index (`nesting.nesting`).
    """
    scene = _Scene(text, sentences, found, cast, outer, Bodies(text, sentences, cast))
    result: dict[int, Speaker] = {}
    focus = Focus()
    order = sorted(range(len(found)), key=lambda i: (found[i].sentence, outer[i] is not None, _begin(found[i])))
    by_sentence: defaultdict[int, list[int]] = defaultdict(list)
    for i in order:
        by_sentence[found[i].sentence].append(i)
    for n, sentence in enumerate(sentences):
        inside = by_sentence.get(n, [])
        if inside:
            _arrive(scene, sentence, n, focus)
        heard = False
        for i in inside:
            result[i] = _resolve(scene, i, focus, result)
            if outer[i] is None and not _is_asked(scene, found[i], sentence):
                heard = _hear(scene, focus, found[i], result[i]) or heard
        if not heard:
            _watch(scene, sentence, n, focus)
        else:
            _turn(scene, sentence, n, focus)
    return [result.get(i, NOBODY) for i in range(len(found))]


def _begin(found: Found) -> int:
    return min((s.start for s in (*found.source, *found.cue, *found.content)), default=0)


def _hear(scene: _Scene, focus: Focus, one: Found, speaker: Speaker) -> bool:
    """Keep in mind who spoke; tell whether it was a person."""
    if speaker.name is None:
        return False
    focus.last, focus.heard = speaker, one.sentence
    n = one.sentence
    entity = scene.cast.entities.get(speaker.name)
    if speaker.kind is MentionKind.PERSON:
        focus.bring(Candidate(speaker, entity.gender if entity else None, n))
        if one.source and _is_joint(scene, one.source[0]):
            focus.group = Candidate(speaker, None, n)
        return True
    if speaker.kind is MentionKind.BODY:
        focus.bring(Candidate(speaker, None, n), body=True)
        return False
    described = descriptions.describe(one.source[0].of(scene.text) if one.source else speaker.name)
    if described is None:
        return False
    if described.plural:
        focus.group = Candidate(speaker, None, n)
        return False
    if described.person:
        weak = not _is_somebody_else(described, focus, n)
        focus.bring(Candidate(speaker, described.gender, n, described.head, weak))
    if not described.person:
        focus.bring(Candidate(speaker, None, n), body=True)
    return described.person


def _is_asked(scene: _Scene, one: Found, sentence: Span) -> bool:
    """*Asked by the host about her plans, Hart smiled*: who is asked goes on, not who asks."""
    asks = one.lemma == "ask" and bool(one.cue)
    return asks and one.cue[0].start == sentence.start and one.cue[0].of(scene.text).lower().startswith("asked")


def _is_somebody_else(described: descriptions.Description, focus: Focus, n: int) -> bool:
    """Whether a description that nobody is known by stands for a new person: *The governor* may be who just spoke."""
    new = not described.definite or bool(described.rest) or described.gender is not None
    return new or next(focus.recent(n), None) is None


def _is_joint(scene: _Scene, source: Span) -> bool:
    """*Hart and her colleague Moss*: two people in one source."""
    people = {m.name for m in scene.cast.within(source) if m.kind is MentionKind.PERSON}
    return len(people) > 1 and " and " in source.of(scene.text)


def _arrive(scene: _Scene, sentence: Span, n: int, focus: Focus) -> None:
    """*When Hart arrived, he said*: the subject of a clause that opens the sentence is who *he* means."""
    opener = WORD.match(scene.text, sentence.start)
    if opener is None or opener.group().lower() not in SUBORDINATORS:
        return
    mention = next(iter(scene.cast.within(sentence)), None)
    if mention is None or mention.kind is not MentionKind.PERSON:
        return
    between = scene.text[opener.end() : mention.span.start]
    if len(WORD.findall(between)) <= LONGEST_LEAD and not set(between.lower().split()) & PREPOSITIONS:
        _bring(scene, focus, mention, n)


def _bring(scene: _Scene, focus: Focus, mention: Mention, n: int) -> None:
    entity = scene.cast.entities[mention.name]
    role = scene.cast.stated.get(mention.span.start) or entity.role
    speaker = Speaker(entity.name, entity.kind, NAMED, role)
    if entity.kind is MentionKind.PERSON:
        focus.bring(Candidate(speaker, entity.gender, n))
    else:
        focus.bring(Candidate(Speaker(entity.name, MentionKind.BODY, NAMED, role), None, n), body=True)


def _watch(scene: _Scene, sentence: Span, n: int, focus: Focus) -> None:
    """A sentence in which no person speaks may still bring one to the fore, or a body: what it opens with."""
    able = [m for m in scene.cast.within(sentence) if m.kind is not MentionKind.PLACE]
    first = _office_holder(scene, [m for m in able if not is_owner(scene.text, m)])
    if first is not None and _leads(scene, sentence, first):
        _bring(scene, focus, first, n)
        _pair(scene, sentence, first, n, focus)
        return
    described = descriptions.opening(scene.text, sentence)
    if described is None:
        return
    meant = _described(scene, described, sentence, focus, n)
    entity = scene.cast.entities.get(meant.name or "")
    gender = entity.gender if entity is not None else described.gender
    head = "" if entity is not None else described.head
    known = entity is not None or _is_somebody_else(described, focus, n)
    if (described.person and known) or meant.kind is MentionKind.BODY:
        focus.bring(Candidate(meant, gender, n, head), body=meant.kind is MentionKind.BODY)


def _office_holder(scene: _Scene, able: Sequence[Mention]) -> Mention | None:
    """Return the first mention; of *Orl governor Ada Hart* the one that bears the office."""
    if len(able) > 1 and able[1].kind is MentionKind.PERSON:
        between = WORD.findall(scene.text[able[0].span.end : able[1].span.start].lower())
        if between and between[-1] in descriptions.PERSONS and len(between) <= LONGEST_LEAD:
            return able[1] if _qualifies(scene.text, able[0]) else able[0]
    return able[0] if able else None


def _pair(scene: _Scene, sentence: Span, first: Mention, n: int, focus: Focus) -> None:
    """*Hart and her colleague Lee Moss agreed*: two people who are *they* from here on."""
    for second in scene.cast.within(Span(first.span.end, sentence.end))[:1]:
        between = WORD.findall(scene.text[first.span.end : second.span.start])
        people = first.kind is second.kind is MentionKind.PERSON
        if people and between and between[0] == "and" and len(between) <= LONGEST_LEAD:
            focus.group = Candidate(speaker_of(scene.cast, first), None, n)


def _turn(scene: _Scene, sentence: Span, n: int, focus: Focus) -> None:
    """*Hart said it was safe, but Lee Moss disagreed*: who leads a second clause is the one a later *he* means."""
    for mention in reversed(scene.cast.within(sentence)):
        lead = scene.text[max(sentence.start, mention.span.start - REACH_OF_TURN) : mention.span.start]
        if mention.kind is MentionKind.PERSON and TURN.search(lead):
            _bring(scene, focus, mention, n)
            return


def _leads(scene: _Scene, sentence: Span, mention: Mention) -> bool:
    """Tell whether a sentence's subject is the mention itself, not something of its or an adjunct."""
    text = scene.text
    lead = text[sentence.start : mention.span.start]
    if is_owner(text, mention) or QUOTES.search(lead) or _qualifies(text, mention):
        return False
    before = lead.lower().split()
    if not before:
        return True
    if mention.span.start in scene.cast.closers and lead.count(",") == 1:
        return before[0] not in PREPOSITIONS
    if lead.endswith(", "):
        opener = before[1] if before[0] in COORDINATORS and len(before) > 1 else before[0]
        adjunct = opener in PREPOSITIONS or opener in SUBORDINATORS or opener.endswith(("ing", "ed", "ly"))
        following = WORD.match(text, mention.span.end + 1)
        return adjunct and following is not None and following.group()[0].islower()
    return "," not in lead and len(WORD.findall(lead)) <= LONGEST_LEAD and not set(before) & PREPOSITIONS


def _qualifies(text: str, mention: Mention) -> bool:
    """Whether a name only says of which kind a thing is: *The Hart campaign*, *Hart aides*."""
    following = WORD.match(text, mention.span.end + 1)
    if following is None or text[mention.span.end] != " ":
        return False
    word = following.group()
    return word in BODY_NOUNS or word in descriptions.PERSONS or word in PLURAL_ROLES


def _resolve(scene: _Scene, i: int, focus: Focus, result: dict[int, Speaker]) -> Speaker:
    one = scene.found[i]
    last = focus.carried(one.sentence)
    if not one.source or one.rule in {"carried", "free"}:
        if one.rule in {"cueless", "carried", "free"} and last is not None:
            return Speaker(last.name, last.kind, CUELESS, last.role)
        return NOBODY
    source = one.source[0]
    head = [w for w in map(str.lower, WORD.findall(source.of(scene.text))) if w not in RELATIVES]
    within = scene.outer[i]
    teller = result.get(within, NOBODY) if within is not None else NOBODY
    if len(head) == 1 and head[0] in FIRST:
        return Speaker(teller.name, teller.kind, min(JOINT, teller.score), teller.role)
    if len(head) == 1 and head[0] in MEMBERS:
        return focus.they(one.sentence) or NOBODY  # "Her aides were furious. One told me: …"
    owns = len(head) > 1 and head[0] in POSSESSIVES and OWN_PAPERS.issuperset(head[1:])
    if owns and (owner := _pronoun(scene, one, head[0], focus)) is not None:
        return owner  # "according to its own figures"
    if len(head) == 1 and (pronoun := _pronoun(scene, one, head[0], focus)) is not None:
        return pronoun
    known = (
        _issued(scene, one, focus)
        or named(scene.text, source, scene.cast)
        or renamed(scene.text, source, scene.cast)
        or scene.bodies.renamed(source)
        or _owner(scene, one)
    )
    if known is not None:
        return known
    described = descriptions.describe(source.of(scene.text))
    if described is None or not is_voice(source.of(scene.text), one.lemma):
        return NOBODY
    before = focus.issuer(one.sentence) if _is_paper(described) else None
    return before or _described(scene, described, source, focus, one.sentence)


def _issued(scene: _Scene, one: Found, focus: Focus) -> Speaker | None:
    """*A statement by the directorate*: who issued a paper speaks, where a name or a definite noun says so."""
    by = issuer(scene.text, one.source[0])
    if by is None:
        return None
    known = named(scene.text, by, scene.cast)
    entity = scene.cast.entities.get(known.name or "") if known is not None else None
    if entity is not None and entity.kind in {MentionKind.PLACE, MentionKind.UNKNOWN}:
        return None  # "figures from Norland"
    described = descriptions.describe(by.of(scene.text))
    if known is not None or described is None or not (described.definite and described.body):
        return known
    return _described(scene, described, by, focus, one.sentence)


def _is_paper(one: descriptions.Description) -> bool:
    """*The statement*, and no more: whose it is was said right before."""
    return one.definite and not one.rest and one.head in ISSUED


def _described(scene: _Scene, one: descriptions.Description, source: Span, focus: Focus, n: int) -> Speaker:
    """Whom a description means; where nobody in focus bears it and no name holds it, the body it can stand for."""
    if OWN_STAFF.fullmatch(source.of(scene.text)):
        return Speaker(one.phrase, MentionKind.BODY, descriptions.AS_STATED)
    meant = descriptions.resolve(one, source, scene.cast, focus, n)
    return (scene.bodies.meant(one, source) if meant.name == one.phrase else None) or meant


def _pronoun(scene: _Scene, one: Found, word: str, focus: Focus) -> Speaker | None:
    """Return whom a pronoun means, None where the word is none."""
    n = one.sentence
    if word in PLURAL:
        return focus.they(n) or NOBODY
    if word in NEUTER:
        return focus.it(n) or NOBODY
    if word not in SINGULAR:
        return None
    if one.rule.startswith("quoted"):
        # Within speech, *he* is somebody else than the speaker, and seldom named near by.
        return NOBODY
    apart = _spoken_of(scene, one, focus, n)
    meant = focus.singular(SINGULAR[word], n, apart)
    if meant is None or (n and focus.since(meant) < n - 1):
        other = _only_one(scene, SINGULAR[word], n - 1)
        meant = other if other is not None and other.name not in apart else meant
    return meant or _nearest(scene, SINGULAR[word], one.source[0], apart)


def _spoken_of(scene: _Scene, one: Found, focus: Focus, n: int) -> frozenset[str]:
    """*“Hart never asked us,” he said*: of those in mind, who is named in the quotation is not who speaks."""
    said = " ".join(part.of(scene.text) for part in one.content if QUOTES.match(scene.text, part.start))
    if not said or OWN_NAME.search(said):
        return frozenset()
    heard = set(WORD.findall(said))
    names = (c.speaker.name for c in focus.recent(n) if c.speaker.name is not None)
    return frozenset(name for name in names if any(part[:1].isupper() and part in heard for part in name.split()))


def _only_one(scene: _Scene, gender: str, n: int) -> Speaker | None:
    """Return the one person of the sentence ``n`` who fits: *Look at Ada Hart. She has said …*."""
    able = {
        entity.name: entity
        for mention in (scene.cast.within(scene.sentences[n]) if n >= 0 else ())
        if (entity := scene.cast.entities[mention.name]).kind is MentionKind.PERSON and entity.gender in {gender, None}
    }
    if len(able) != 1:
        return None
    (entity,) = able.values()
    return Speaker(entity.name, MentionKind.PERSON, NEAREST, entity.role)


def _nearest(scene: _Scene, gender: str, source: Span, apart: frozenset[str]) -> Speaker:
    """Return the last person named before who fits and is not ``apart``, else the first one named soon after."""
    cast = scene.cast
    for mention in reversed(cast.before(source.start, MEMORY)):
        entity = cast.entities[mention.name]
        if entity.kind is MentionKind.PERSON and entity.gender in {gender, None} and entity.name not in apart:
            return Speaker(entity.name, MentionKind.PERSON, NEAREST, entity.role)
    for mention in cast.after(source.end, MEMORY):
        if mention.span.start - source.end > REACH_AHEAD:
            break
        entity = cast.entities[mention.name]
        if entity.kind is MentionKind.PERSON and entity.gender in {gender, None}:
            return Speaker(entity.name, MentionKind.PERSON, AHEAD, entity.role)
    return NOBODY


def _owner(scene: _Scene, one: Found) -> Speaker | None:
    """*Hart’s chief complaint*: whose claim it is says so, whatever else stands before the noun."""
    source = one.source[0]
    noun = WORD.match(scene.text, source.end + 1)
    if noun is None or noun.group().lower() not in CUE_NOUNS or not any(cue.start == noun.start() for cue in one.cue):
        return None
    first = next(iter(scene.cast.within(source)), None)
    return speaker_of(scene.cast, first) if first is not None and is_owner(scene.text, first) else None

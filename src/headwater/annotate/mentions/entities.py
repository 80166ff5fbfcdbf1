"""Mentions joined into people, bodies and places: one full name for each throughout the article."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from headwater.annotate.attributions.cues import forms
from headwater.annotate.lexicon.roles import FEMALE_WORDS, MALE_WORDS
from headwater.annotate.mentions import role_phrases
from headwater.annotate.mentions.body_phrases import names_body, trade_before
from headwater.annotate.mentions.coupled import joined
from headwater.annotate.mentions.naming import AGED, QUOTED_NAME, Naming, gender_of, is_given, surname
from headwater.annotate.mentions.role_phrases import Role
from headwater.annotate.mentions.runs import Run, looks_like_person, runs
from headwater.model.annotations import Mention
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind

# Words that a headline in capitals writes with one: all but the short ones.
CAPITALISABLE = re.compile(r"\b[^\W\d_]{5,}")
THEY = re.compile(r"\bthey[/ ]them\b|\bnon-?binary\b", re.IGNORECASE)
# *Grit, 24, who would not give his surname*: whose surname it is tells the gender.
OWN = re.compile(r",?(?:[ \u00a0]\d{1,2},?)?[ \u00a0]who\b[^.;,:“”\"\n]{0,60}?\b(?P<own>his|her|himself|herself)\b")
# The gender of those who are spoken of as *they*.
EPICENE = "x"
# Words for somebody that tell whether it is a man or a woman.
GENDERED = MALE_WORDS | FEMALE_WORDS


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of one article.

    ``gender`` is ``"m"``, ``"f"``, ``"x"`` (*they* of one person) or None where nothing tells. ``roles`` are those that
    the article states, in the order of the text.
    """

    name: str
    kind: MentionKind
    gender: str | None
    roles: tuple[Role, ...] = ()

    @property
    def role(self) -> Role | None:
        """The role that is stated first."""
        return self.roles[0] if self.roles else None


@dataclass(frozen=True)
class Cast:
    """Who and what an article names: mentions in text order, and the entities by full name.

    ``stated`` are the roles at the mentions that begin at an offset; ``closers`` are the offsets of names that say whom
    the phrase before them means (*The ministry’s spokesman, Ada Hart,*).
    """

    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]
    stated: dict[int, Role] = field(default_factory=dict)
    closers: frozenset[int] = frozenset()

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    def before(self, at: int, most: int) -> Sequence[Mention]:
        """Return the last mentions that begin before the offset ``at``, at most ``most`` of them, in text order."""
        stop = bisect_left(self._starts, at)
        return self.mentions[max(0, stop - most) : stop]

    def after(self, at: int, most: int) -> Sequence[Mention]:
        """Return the first mentions that begin at the offset ``at`` or after it, at most ``most`` of them."""
        start = bisect_left(self._starts, at)
        return self.mentions[start : start + most]

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions that lie inside ``span``, in text order."""
        found = self.mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return [mention for mention in found if mention.span.end <= span.end]


def cast(text: str, sentences: Sequence[Span]) -> Cast:
    """Return who and what ``text`` names in ``sentences`` (headline included, if its span is among them)."""
    found = [(run, s) for s in sentences for run in _known_elsewhere(text, s, joined(text, s, runs(text, s)))]
    inner = {
        w for run, _ in found if not run.opens or run.title or looks_like_person(run.name) for w in run.name.split()
    }
    inner |= {nickname for run, _ in found for nickname in QUOTED_NAME.findall(run.name_span.of(text))}
    found = [(_without_role(_without_opener(run, inner)), sentence) for run, sentence in found]
    kept = [(run, s) for run, s in found if run.name and not (run.opens and _is_common(text, run, s, inner))]
    naming = Naming(text, [run for run, _ in kept])
    named = [(run, sentence, *naming.named(run)) for run, sentence in kept]
    gathered = _Gathered()
    for run, sentence, name, kind in named:
        gathered.add(text, run, sentence, name, kind)
    entities = _entities(gathered, _epicenes(text, named))
    mentions = tuple(_mention(run, entities[name], gathered) for run, _, name, _ in named)
    return Cast(mentions, entities, gathered.stated, frozenset(gathered.closers))


class _Gathered:
    """What the mentions of each name say of its bearer, while they are gone through in the order of the text."""

    def __init__(self) -> None:
        self.kinds: dict[str, MentionKind] = {}
        self.words: defaultdict[str, set[str]] = defaultdict(set)
        self.roles: defaultdict[str, list[Role]] = defaultdict(list)
        self.own: dict[str, str] = {}
        self.stated: dict[int, Role] = {}
        self.closers: set[int] = set()

    def add(self, text: str, run: Run, sentence: Span, name: str, kind: MentionKind) -> None:
        """Take in one mention."""
        self.kinds.setdefault(name, kind)
        self.words[name] |= {w.lower().strip(".") for w in run.title.split()}
        roles = self._person(text, run, sentence) if kind is MentionKind.PERSON else self._body(text, run, sentence)
        own = OWN.match(text, run.name_span.end, sentence.end) if kind is MentionKind.PERSON else None
        if own is not None:
            self.own.setdefault(name, "m" if own["own"] in {"his", "himself"} else "f")
        for role in roles:
            self.roles[name].append(role)
            self.words[name] |= (
                set(role_phrases.WORD.findall(role.text.lower())) if kind is MentionKind.PERSON else set()
            )
        if roles:
            self.stated[run.name_span.start] = roles[0]
            if kind is MentionKind.UNKNOWN:
                self._take_for(name, roles[0])

    def _take_for(self, name: str, role: Role) -> None:
        """*Ms Hart’s sister, Lena* is a person; who else has a role and no name that tells is a body."""
        head = set(role_phrases.WORD.findall(role.text.lower())[-1:])
        known = head <= GENDERED
        self.kinds[name] = MentionKind.PERSON if known else MentionKind.BODY
        self.words[name] |= head if known else set()

    def _person(self, text: str, run: Run, sentence: Span) -> list[Role]:
        closed = role_phrases.closed_by_name(text, run, sentence.start)
        if closed is not None:
            self.closers.add(run.name_span.start)
        stated = (
            role_phrases.before_name(text, run, sentence.start),
            closed,
            role_phrases.in_aside(text, run, sentence.end),
        )
        return [role for role in stated if role is not None]

    def _body(self, text: str, run: Run, sentence: Span) -> list[Role]:
        if run.title:
            return []
        closed = role_phrases.closed_by_name(text, run, sentence.start, body=True)
        if closed is not None:
            self.closers.add(run.name_span.start)
            return [closed]
        aside = role_phrases.in_aside(text, run, sentence.end, body=True)
        stated = aside or trade_before(text, run.name_span, sentence)
        return [stated] if stated is not None else []


def _epicenes(text: str, named: Sequence[tuple[Run, Span, str, MentionKind]]) -> set[str]:
    """Return the names of those whose pronouns the article gives as *they*."""
    found = set()
    for match in THEY.finditer(text):
        last = None
        for run, sentence, name, kind in named:
            if run.span.start > match.start():
                break
            if kind is MentionKind.PERSON and sentence.start <= match.start() <= sentence.end:
                last = last or name
        if last is not None:
            found.add(last)
    return found


def _entities(gathered: _Gathered, epicenes: set[str]) -> dict[str, Entity]:
    entities = {}
    for name, kind in gathered.kinds.items():
        gender = None
        if name in epicenes:
            gender = EPICENE
        elif kind is MentionKind.PERSON:
            gender = gender_of(gathered.words[name], name.split(maxsplit=1)[0].lower(), surname(name))
            gender = gender or gathered.own.get(name)
        entities[name] = Entity(name, kind, gender, tuple(gathered.roles[name]))
    return entities


def _mention(run: Run, entity: Entity, gathered: _Gathered) -> Mention:
    role = gathered.stated.get(run.name_span.start) or entity.role
    shown = role.text if role is not None and entity.kind is MentionKind.PERSON else None
    return Mention(run.name_span, entity.kind, entity.name, shown)


def _known_elsewhere(text: str, sentence: Span, found: Sequence[Run]) -> Sequence[Run]:
    """Of *Hart Willing to Resign* leave *Hart*: a headline capitalises all, and the text knows who is meant."""
    if text[sentence.end - 1 : sentence.end] in {".", "!", "?"}:
        return found
    if not all(word[0][0].isupper() for word in CAPITALISABLE.finditer(sentence.of(text))):
        return found
    return [_shortened(text, sentence, run) for run in found]


def _shortened(text: str, sentence: Span, run: Run) -> Run:
    words = run.name.split()
    if len(words) <= 1 or run.title or is_given(words[0]) or text.count(run.name) > 1 or "-" in words[0]:
        return run
    first = words[0]
    if not re.search(rf"\b{re.escape(first)}\b", text[sentence.end :]):
        return run
    span = Span(run.name_span.start, run.name_span.start + len(first))
    return replace(run, span=Span(run.span.start, span.end), name=first, name_span=span)


def _without_opener(run: Run, inner: set[str]) -> Run:
    """Of *Recalling Hart* leave *Hart*: a verb that opens a sentence is no part of a name."""
    words = run.name.split()
    opener = words[0].lower() if words else ""
    if (
        not run.opens
        or run.title
        or len(words) <= 1
        or not (opener in forms() or opener.endswith("ing"))
        or words[0] in inner
    ):
        return run
    start = run.name_span.end - len(run.name[len(words[0]) :].lstrip())
    return Run(
        Span(start, run.span.end), "", run.name[len(words[0]) :].lstrip(), Span(start, run.name_span.end), opens=False
    )


def _without_role(run: Run) -> Run:
    """Of *Paediatrician Ada Hart* leave *Ada Hart*: what opens a sentence before a first and a last name is a role."""
    words = run.name.split()
    if not run.opens or run.title or len(words) != len(("role", "first", "last")) or is_given(words[0]):
        return run
    role = role_phrases.is_role(words[0], by_ending=True)
    if not (is_given(words[1]) or role) or words[0].endswith(".") or words[0].isupper():
        return run
    rest = run.name[len(words[0]) :].lstrip()
    start = run.name_span.end - len(rest)
    return replace(run, title=words[0], name=rest, name_span=Span(start, run.name_span.end), opens=False)


def _is_common(text: str, run: Run, sentence: Span, inner: set[str]) -> bool:
    """A lone capitalised word that opens a sentence is a name only where it also stands within one.

    Or where an aside or the verb says what it is: *Unite, the union, said*; *Tessel is an insurer*.
    """
    if len(run.name.split()) > 1 or run.name in inner or run.title or run.name.isupper():
        return False
    if names_body(text, run.name_span) or AGED.match(text, run.name_span.end):
        return False
    return text[run.span.end : run.span.end + 1] != "," or (
        role_phrases.in_aside(text, run, sentence.end, body=True) is None
        and role_phrases.in_aside(text, run, sentence.end) is None
    )

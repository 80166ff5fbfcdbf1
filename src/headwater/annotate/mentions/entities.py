"""Mentions joined into people, bodies and places: one full name for each throughout the article."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.annotate.attributions.cues import forms
from headwater.annotate.lexicon.bodies import BODY_WORDS
from headwater.annotate.lexicon.function_words import COORDINATORS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.places import DEMONYMS, PLACES
from headwater.annotate.lexicon.roles import FEMALE_WORDS, MALE_WORDS, ROLES, TITLES
from headwater.annotate.mentions.runs import Run, looks_like_person, runs
from headwater.model.annotations import Mention
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind

HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "dr", "prof"})
BEFORE = re.compile(r"((?:[\w’'.\-&]+[ \u00a0]){0,6}[\w\-]+),?[ \u00a0]$")
ASIDE = re.compile(
    r",[ \u00a0]((?:the|a|an|its|his|her)?[ \u00a0]?(?:[\w’'\-&]+[ \u00a0]){0,8}?[\w’'\-]+)"
    r"(?=[,.;]|[ \u00a0](?:said|told|who|and)\b)"
)
# Endings of words that qualify a role before a name: *federal aide*, *acting mayor*, *the party’s leader*.
MODIFIERS = ("’s", "'s", "al", "ive", "or", "ing", "ary", "ic", "ant", "y")
FOR_BODY = re.compile(r"[ \u00a0](?:of|for|at|with)[ \u00a0].*$")


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of one article. ``gender`` is ``"m"``, ``"f"`` or None where nothing tells."""

    name: str
    kind: MentionKind
    role: str | None
    gender: str | None


@dataclass(frozen=True)
class Cast:
    """Who and what an article names: mentions in text order, entities by full name, and the way from any form to it."""

    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]
    short: dict[str, str]

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
    found = [(run, n) for n, sentence in enumerate(sentences) for run in runs(text, sentence)]
    inner = {
        w for run, _ in found if not run.opens or run.title or looks_like_person(run.name) for w in run.name.split()
    }
    found = [(_without_role(_without_opener(run, inner)), n) for run, n in found]
    kept = [run for run, _ in found if run.name and not (run.opens and _is_common(run, inner))]
    people = _people(text, kept)
    full = _full_names(people)
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    short: dict[str, str] = {}
    for run in kept:
        name, kind = _named(run, full)
        role = _role(text, run) if kind is MentionKind.PERSON else None
        old = entities.get(name)
        gender = _gender(run, role, name) if kind is MentionKind.PERSON else None
        if old is None:
            entities[name] = Entity(name, kind, role, gender)
        else:
            entities[name] = Entity(name, kind, old.role or role, old.gender or gender)
        mentions.append(Mention(run.name_span, kind, name, role))
        short.setdefault(run.name.lower(), name)
    for name, entity in entities.items():
        if entity.kind is MentionKind.PERSON:
            short.setdefault(_surname(name), name)
    known = {m.name: entities[m.name].role for m in mentions}
    final = tuple(Mention(m.span, m.kind, m.name, m.role or known[m.name]) for m in mentions)
    return Cast(final, entities, short)


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
    if not run.opens or run.title or len(words) != len(("role", "first", "last")) or _is_given(words[0]):
        return run
    if not _is_given(words[1]) or words[0].endswith(".") or words[0].isupper():
        return run
    rest = run.name[len(words[0]) :].lstrip()
    start = run.name_span.end - len(rest)
    return Run(run.span, words[0], rest, Span(start, run.name_span.end), opens=False)


def _is_common(run: Run, inner: set[str]) -> bool:
    """A lone capitalised word that opens a sentence is a name only where it also stands within one."""
    return len(run.name.split()) == 1 and run.name not in inner and not run.title and not run.name.isupper()


def _surname(name: str) -> str:
    words = name.split()
    last = words[-1].lower()
    return words[-2].lower() if last.strip(".") in {"jr", "sr", "ii", "iii", "iv"} and len(words) > 1 else last


def _people(text: str, kept: Sequence[Run]) -> Counter[str]:
    """Return the full names of people: by title or role, or by shape."""
    people: Counter[str] = Counter()
    for run in kept:
        if _names_person(text, run):
            people[run.name] += 1
    return people


def _names_person(text: str, run: Run) -> bool:
    """Tell whether a run is a person's name: in full by its shape, a surname alone by the office before it."""
    words = run.name.split()
    if len(words) > 1:
        return looks_like_person(run.name) and (
            _has_office(text, run) or _is_given(words[0]) or not _is_place_context(text, run)
        )
    lower = run.name.lower()
    return bool(words) and _has_office(text, run) and not (lower in PLACES or lower in DEMONYMS or lower in BODY_WORDS)


def _is_given(word: str) -> bool:
    return word.lower() in MALE or word.lower() in FEMALE


def _is_place_context(text: str, run: Run) -> bool:
    before = text[max(0, run.span.start - 12) : run.span.start].lower()
    return bool(re.search(r"\b(?:in|at|near|from|outside|the|of|for|to)\s$", before))


def _has_office(text: str, run: Run) -> bool:
    if any(w.lower().strip(".") in TITLES | ROLES for w in run.title.split()):
        return True
    before = re.search(r"([\w\-]+)[ \u00a0]$", text[max(0, run.span.start - 30) : run.span.start])
    return before is not None and before.group(1).lower() in ROLES


def _full_names(people: Counter[str]) -> dict[str, str]:
    """Map each surname and full name, lower-case, to the fullest name; the most frequent wins where two share one."""
    full: dict[str, str] = {}
    for name, _ in sorted(people.items(), key=lambda item: (-len(item[0].split()), -item[1], item[0])):
        if len(name.split()) == 1:
            full.setdefault(name.lower(), full.get(name.lower(), name))
            continue
        same = full.get(_surname(name))
        if same is not None and len(same.split()) > 1 and _compatible(name, same):
            full[name.lower()] = same
            continue
        full[name.lower()] = name
        full.setdefault(_surname(name), name)
    _add_first_names(full)
    return full


def _add_first_names(full: dict[str, str]) -> None:
    """A first name alone stands for the one person who has it: *Daisy* where *Daisy Marlowe* is named."""
    holders: dict[str, set[str]] = defaultdict(set)
    for name in full.values():
        first = name.split(maxsplit=1)[0].lower()
        if first != name.lower() and _is_given(first):
            holders[first].add(name)
    for first, names in holders.items():
        if len(names) == 1:
            full.setdefault(first, next(iter(names)))


def _compatible(one: str, other: str) -> bool:
    """Tell whether two full names with one surname can be one person's: *J. Hart* and *Jane Hart*."""
    a, b = one.split(maxsplit=1)[0].strip(".").lower(), other.split(maxsplit=1)[0].strip(".").lower()
    return (
        a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or set(one.lower().split()) <= set(other.lower().split())
    )


def _named(run: Run, full: dict[str, str]) -> tuple[str, MentionKind]:
    lower = run.name.lower()
    if lower in full:
        return full[lower], MentionKind.PERSON
    words = lower.split()
    if lower in PLACES:
        return run.name, MentionKind.PLACE
    if (
        any(w.strip(".") in BODY_WORDS for w in words)
        or (run.name.isupper() and len(run.name) > 1)
        or " of " in lower
        or " for " in lower
    ):
        return run.name, MentionKind.BODY
    return run.name, MentionKind.UNKNOWN


def _role(text: str, run: Run) -> str | None:
    """Return the role as stated before the name (*palace aide*) or in an aside after it (*, the mayor of Oslo,*)."""
    before = BEFORE.search(text[max(0, run.span.start - 90) : run.span.start])
    words = before.group(1).split() if before else []
    lead = _role_words(words)
    title = " ".join(w for w in run.title.split() if w.lower().strip(".") not in HONORIFICS)
    if lead or title:
        return " ".join([*lead, title]).strip() or None
    aside = ASIDE.match(text, run.span.end, min(len(text), run.span.end + 120))
    if aside:
        phrase = re.sub(r"^(?:the|a|an)\s", "", aside.group(1).strip())
        head = FOR_BODY.sub("", phrase).split()
        if head and head[-1].lower() in ROLES:
            return phrase
    return None


def _role_words(words: list[str]) -> list[str]:
    k = _role_at(words)
    if k is None:
        return []
    while k > 0:
        word = words[k - 1]
        if word.lower() in DETERMINERS | PREPOSITIONS | SUBORDINATORS | COORDINATORS or word[-1] in ",.;:":
            break
        if not (word[0].isupper() or word.lower() in ROLES | TITLES or word.endswith(MODIFIERS)):
            break
        k -= 1
    return words[k:]


def _role_at(words: list[str]) -> int | None:
    """Return the index of the role: the last word, or a word that *of* or *for* follows (*minister of mines*)."""
    if words and words[-1].lower() in ROLES:
        return len(words) - 1
    for k in range(len(words) - 2, -1, -1):
        if words[k].lower() in ROLES | TITLES and words[k + 1].lower() in {"of", "for"}:
            return k
    return None


def _gender(run: Run, role: str | None, name: str) -> str | None:
    office = {w.lower().strip(".") for w in f"{run.title} {role or ''}".split()}
    if office & MALE_WORDS:
        return "m"
    if office & FEMALE_WORDS:
        return "f"
    first = name.split(maxsplit=1)[0].lower()
    if first in MALE and first not in FEMALE:
        return "m"
    return "f" if first in FEMALE and first not in MALE else None

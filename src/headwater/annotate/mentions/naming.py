"""One full name for each person of an article, and which of them a shorter form means."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

from headwater.annotate.lexicon.bodies import BODY_WORDS
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.places import DEMONYMS, PLACES, REGIONS
from headwater.annotate.lexicon.roles import FEMALE_WORDS, MALE_WORDS, POSTNOMINALS, ROLES, SMALL_ROLES, TITLES
from headwater.annotate.mentions.body_phrases import names_body
from headwater.annotate.mentions.runs import Run, looks_like_person
from headwater.model.vocabulary import MentionKind
from headwater.text.capitals import CAPITALS
from headwater.text.juniors import JUNIORS, elder

QUOTED_NAME = re.compile(rf"[“\"‘'(]([{CAPITALS}][\w\-]+)[”\"’')]")
# What follows a person's name and no place's: *from Ada Hart, whose firm*, *to Ada Hart, 58,*.
PERSONAL_ASIDE = re.compile(r",?[ \u00a0](?:who|whom|whose)\b|,[ \u00a0]\d{1,2},")
# A name alone that an age follows is somebody's: *said Grit, 24, a student*.
AGED = re.compile(r",[ \u00a0](?:aged[ \u00a0])?\d{1,2},?[ \u00a0](?:who|whose|an?|the|from|of|said)\b")
FORENAME_AND_SURNAME = 2
# Honorifics that tell one person from another of the same name.
MARITAL = frozenset({"mr", "mrs", "miss", "ms", "sir", "lady", "lord", "dame"})
BEHIND_NAMES = JUNIORS | POSTNOMINALS
HONOURS = TITLES | ROLES
OF_PLACES_AND_BODIES = PLACES | REGIONS | DEMONYMS | BODY_WORDS


def is_given(word: str) -> bool:
    """Tell whether a word is a known first name."""
    return word.lower() in MALE or word.lower() in FEMALE


def gender_of(words: set[str], first: str, last: str = "") -> str | None:
    """Return ``"m"`` or ``"f"`` by words of office, else by the first name, else by a Slavic surname; else None."""
    if words & MALE_WORDS:
        return "m"
    if words & FEMALE_WORDS:
        return "f"
    if first in MALE and first not in FEMALE:
        return "m"
    if first in FEMALE and first not in MALE:
        return "f"
    return "f" if last.endswith(("ova", "eva", "skaya", "ska")) and len(last) > len("skaya") else None


def surname(name: str) -> str:
    """Return the last word of a name in lower case, *Jr* and letters after the name left out."""
    words = [w.lower().strip(".") for w in name.split()]
    while len(words) > 1 and words[-1] in BEHIND_NAMES:
        words.pop()
    return words[-1]


class Naming:
    """The way from any form of a name to the fullest one; runs are to be asked for in the order of the text."""

    def __init__(self, text: str, runs: Sequence[Run]) -> None:
        """Learn the names that ``runs`` of ``text`` give in full."""
        people = _people(text, runs)
        self._full = _full_names(people)
        minor = _minor(runs, self._full)
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(self._full.values()):
            if " " in name and name not in minor:
                self._holders[surname(name)].append(name)
        for name in sorted(minor):
            if holders := self._holders[surname(name)]:
                self._full[surname(name)] = holders[0]
        self._text = text
        self._recent: dict[str, str] = {}
        self._named_at: dict[str, int] = {}
        self._bare: dict[str, str] = {}
        self._styled: dict[tuple[str, str], str] = {}
        _add_nicknames(text, runs, self._full)
        _add_first_names(runs, self._full)

    def named(self, run: Run) -> tuple[str, MentionKind]:
        """Return the full name that ``run`` stands for, and what bears it."""
        lower = run.name.lower()
        holders = self._holders.get(lower, [])
        if len(holders) > 1:
            return self._shared(run, lower, holders), MentionKind.PERSON
        if lower in self._full:
            name = self._full[lower]
            # *Hart* goes on to mean whom it meant when her son Tim is called by his first name between.
            if surname(run.name) == surname(name):
                self._recent[surname(name)] = name
                self._named_at[surname(name)] = run.span.end
            if run.title:
                self._styled.setdefault((_style(run), surname(name)), name)
            return name, MentionKind.PERSON
        return run.name, _kind(run)

    def _shared(self, run: Run, last: str, holders: Sequence[str]) -> str:
        """Of several people with one surname the one of that style and gender who was named last."""
        style = _style(run)
        if style and (style, last) in self._styled:
            return self._styled[style, last]
        wanted = gender_of(set(style.split()), "")
        taken = set[str]()
        if style in MARITAL:
            taken = {n for (other, sur), n in self._styled.items() if sur == last and other in MARITAL - {style}}
        able = [h for h in holders if h not in taken and _may_be(h, wanted)] or list(holders)
        recent = self._lately(last, run)
        name = recent if recent in able else able[0]
        if style:
            self._styled[style, last] = name
        else:
            self._bare.setdefault(last, name)
        return name

    def _lately(self, last: str, run: Run) -> str | None:
        """Return who was named last, in another paragraph than a namesake whom the surname alone has meant.

        *Hart* is the minister throughout; her brother Lee Hart is *Hart* where he is being told of and no further.
        """
        recent, usual = self._recent.get(last), self._bare.get(last)
        if usual is None or recent is None or recent == usual:
            return recent or usual
        return usual if "\n" in self._text[self._named_at[last] : run.span.start] else recent


def _style(run: Run) -> str:
    """Return the honorific before a name, else its whole title, in lower case."""
    title = run.title.lower().replace(".", "")
    return next((w for w in title.split() if w in MARITAL), title)


def _may_be(name: str, gender: str | None) -> bool:
    own = gender_of(set(), name.split(maxsplit=1)[0].lower())
    return gender is None or own is None or own == gender


def _people(text: str, runs: Sequence[Run]) -> Counter[str]:
    """Return the full names of people: by title or role, or by shape."""
    people: Counter[str] = Counter()
    bodies = {run.name for run in runs if names_body(text, run.name_span, run.title)}
    for run in runs:
        if run.name not in bodies and _names_person(text, run):
            people[run.name] += 1
    return people


def _names_person(text: str, run: Run) -> bool:
    """Tell whether a run is a person's name: in full by its shape, a surname alone by the office before it."""
    words = run.name.split()
    if len(words) == FORENAME_AND_SURNAME and has_office(text, run) and _is_called_as_a_place(words):
        return True
    if len(words) > 1:
        return looks_like_person(run.name, titled=bool(run.title)) and (
            has_office(text, run)
            or is_given(words[0])
            or PERSONAL_ASIDE.match(text, run.name_span.end) is not None
            or not _is_place_context(text, run)
        )
    lower = run.name.lower()
    known = has_office(text, run) or AGED.match(text, run.name_span.end) is not None
    return bool(words) and known and lower not in OF_PLACES_AND_BODIES


def _is_called_as_a_place(words: Sequence[str]) -> bool:
    """*Brigadier Kenya Weld*: behind an office a place before a surname is a first name."""
    first, last = (word.lower() for word in words)
    return first in PLACES and last.isalpha() and words[1][0].isupper() and last not in OF_PLACES_AND_BODIES


def _is_place_context(text: str, run: Run) -> bool:
    before = text[max(0, run.span.start - 12) : run.span.start].lower()
    return bool(re.search(r"\b(?:in|at|near|from|outside|the|of|for|to)\s$", before))


def has_office(text: str, run: Run) -> bool:
    """Tell whether a title or a role stands right before the name."""
    if any(w.lower().strip(".") in HONOURS for w in run.title.split()):
        return True
    before = re.search(r"([\w\-]+)[ \u00a0]$", text[max(0, run.span.start - 30) : run.span.start])
    return before is not None and (before.group(1).lower() in ROLES or before.group(1) in SMALL_ROLES)


def _full_names(people: Counter[str]) -> dict[str, str]:
    """Map each surname and full name, lower-case, to the fullest name; the most frequent wins where two share one.

    Of equally many words those that begin with an initial come last: *J. Hart* is Jane Hart, however often so named.
    """
    juniors = {
        f"{surname(name)} {name.rpartition(' ')[2].lower().strip('.')}": name
        for name in people
        if _has_elder(name, people)
    }
    full = {name.lower(): name for name in juniors.values()} | juniors
    others = [(name, count) for name, count in people.items() if name.lower().rstrip(".") not in full]
    for name, _ in sorted(others, key=_fullness):
        if len(name.split()) == 1:
            full.setdefault(name.lower(), full.get(name.lower(), name))
            continue
        same = full.get(surname(name))
        if same is not None and len(same.split()) > 1 and _compatible(name, same):
            full[name.lower()] = same
            continue
        full[name.lower()] = name
        full.setdefault(surname(name), name)
    return full


def _fullness(named: tuple[str, int]) -> tuple[int, bool, int, str]:
    """Order names, with how often each is named, by how full they are, the fullest one first."""
    name, count = named
    words = name.split()
    return -len(words), len(words[0].strip(".")) == 1, -count, name


def _minor(runs: Sequence[Run], full: Mapping[str, str]) -> frozenset[str]:
    """Of a father and a son of one name, the one whom the surname alone does not mean.

    It means the father, unless the article begins with the son.
    """
    found = set()
    for junior in {name for name in full.values() if _has_elder(name, full)}:
        first = next((run.name for run in runs if surname(run.name) == surname(junior)), "")
        found.add(elder(junior) if full.get(first.lower()) == junior else junior)
    return frozenset(found)


def _has_elder(name: str, known: Container[str]) -> bool:
    """Whether a junior's name stands without *Jr* as well: father and son; *E. J. Hart Jr* and *Ed Hart* are one."""
    plain = elder(name)
    return bool(plain) and (plain in known or plain.lower() in known)


def _add_first_names(runs: Sequence[Run], full: dict[str, str]) -> None:
    """A first name alone stands for the one person who has it: *Daisy* where *Daisy Marlowe* is named."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for name in full.values():
        if " " in name:
            holders[name.split(maxsplit=1)[0].lower()].add(name)
    alone = {run.name.lower() for run in runs}
    for first, names in holders.items():
        if (
            len(names) != 1
            or first not in alone
            or len(first.strip(".")) <= 1
            or first in PLACES
            or first in BODY_WORDS
        ):
            continue
        (name,) = names
        if full.get(first, first).lower() == first:
            full[first] = name


def _add_nicknames(text: str, runs: Sequence[Run], full: dict[str, str]) -> None:
    """*Raymond “Buddy” Hart*: Buddy is Hart, and so is *Buddy Hart*."""
    for run in runs:
        quoted = QUOTED_NAME.search(run.name_span.of(text))
        name = full.get(run.name.lower())
        if quoted is not None and name is not None and quoted.group(1).lower() not in full:
            nickname = quoted.group(1).lower()
            full[nickname] = name
            full[f"{nickname} {surname(name)}"] = name


def _compatible(one: str, other: str) -> bool:
    """Tell whether two full names with one surname can be one person's: *J. Hart* and *Jane Hart*."""
    a, b = one.split(maxsplit=1)[0].strip(".").lower(), other.split(maxsplit=1)[0].strip(".").lower()
    return (
        a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or set(one.lower().split()) <= set(other.lower().split())
    )


def _kind(run: Run) -> MentionKind:
    lower = run.name.lower()
    words = lower.split()
    if lower in PLACES or lower in REGIONS:
        return MentionKind.PLACE
    if (
        any(w.strip(".") in BODY_WORDS for w in words)
        or (run.name.isupper() and len(run.name) > 1)
        or " of " in lower
        or " for " in lower
    ):
        return MentionKind.BODY
    return MentionKind.UNKNOWN

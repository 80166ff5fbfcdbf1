"""Credits of outlets that no table has: names that the report says to be a newspaper's, a station's, an agency's.

The kind stands beside the name (*the sailing site Orrin Tides*, *the Orler agency*) or the name is made as a title is
(*the Orrin Courier*); and the sentence has it as what something was reported, obtained or told by, in or to. Both are
asked for: a paper that is sued is no source.
"""

import re
from collections.abc import Iterator
from functools import cache

from headwater.annotate.furniture import media_forms as forms
from headwater.annotate.furniture.credits import NATIONALITY, NOT_TEXT, OF_ITS_MONEY, OF_ITSELF, UPPER
from headwater.annotate.furniture.directory import canonical
from headwater.annotate.furniture.journals import is_studys
from headwater.annotate.furniture.media_names import (
    NOT_NAMES,
    is_body,
    is_own,
    is_person,
    is_place,
    is_surname,
    is_title,
)
from headwater.annotate.lexicon.bodies import BODY_WORDS
from headwater.annotate.lexicon.media_words import OTHER_KINDS
from headwater.annotate.lexicon.occasions import PLATFORMS
from headwater.model.annotations import Credit
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm
from headwater.text.sieve import Sieve

# A word of fewer letters is nobody's name.
SHORTEST = 3


@cache
def _sieve() -> Sieve:
    return Sieve(forms.PATTERNS)


def media_in(text: str, within: Span, own: str | None) -> Iterator[Credit]:
    """Yield credits of outlets in ``within`` that say what they are; ``own`` is the article's outlet, which is none."""
    possible = _sieve().possible(text, within.start, within.end)
    readers = (
        _kinded,
        _kinded,
        _state,
        _bare,
        _plain,
        _inverted,
        _plain,
        _writer,
        _the_paper,
        *[_signed] * 4,
        _theirs,
        _theirs,
        _theirs,
        _plain,
        _theirs,
        _titled,
        _signed,
    )
    for at in possible:
        for match in forms.PATTERNS[at].finditer(text, within.start, within.end):
            found = None if is_own(_name(match)[1], own) else readers[at](text, within, match)
            while found and found[0] not in NOT_NAMES and not is_own(found[0], own):
                yield Credit(found[0], Span(*found[1:]), CreditForm.NAMED)
                found = _second(text, within, found[2])


Found = tuple[str, int, int]


def _kinded(text: str, within: Span, match: re.Match[str]) -> Found | None:
    """An outlet whose kind stands beside its name."""
    if text[match.start() - 1 : match.start()].isalnum():
        return None
    start, name = _name(match)
    first = min(match.start("kind") if match["kind"] else match.start("loose"), start)
    before = text[max(within.start, first - forms.LOOK_BEHIND) : first]
    behind = match.re is forms.BEHIND_NAME
    apart = behind and match["beside"] and not forms.APPOSITION.match(text, match.end())
    # *Orl rescue service* is no outlet: what alone says little stands right behind the name.
    parted = behind and match["loose"] and (match["between"] or "").strip()
    if apart or parted or (match["loose"] and _is_other(match, before)) or forms.STAFF.match(text, match.end()):
        return None
    if behind and not match["beside"] and " " not in name and (NATIONALITY.search(name) or is_place(name)):
        return None
    if behind and (name in PLATFORMS or forms.OF.match(text, match.end())):
        return None
    written = match["kind"] or match["loose"]
    at = "kind" if match["kind"] else "loose"
    if written == "journal" and is_studys(text, *match.span(at)):
        return None
    # *To this paper Mr Roe said*: the paper is the reader's, and the name a person's.
    if not behind and (forms.HONORIFIC.match(name) or forms.OWN.search(before)):
        return None
    if behind and not match["beside"] and not before.endswith(("the ", "The ")):
        # *Orland's TNA news agency*
        owner = forms.OWNER.match(name)
        start, name = (start + owner.end(), name[owner.end() :]) if owner else (start, name)
    if not behind and written[0].isupper() and (written == "TV" or not written.isupper()):
        # *Radio Orl*: the kind is a part of the name.
        name = f"{written} {name}"
    return _used(text, before, match, (min(start, first), name))


def _second(text: str, within: Span, end: int) -> Found | None:
    """The outlet that is named beside one that was found, and by its kind as well."""
    match = forms.AS_WELL.match(text, end, within.end)
    return _shown(_name(match)[1], match.start("name"), match.end()) if match else None


def _writer(_text: str, _within: Span, match: re.Match[str]) -> Found | None:
    """The outlet of a colleague; what comes before its name is no body, and the outlet is no place."""
    bodies = {word.casefold() for word in match["writer"].split()} & BODY_WORDS
    start, name = _name(match)
    if bodies or is_place(name) or not (is_title(name) or " " in name):
        return None
    return _shown(name, match.start("cue"), start + len(name))


def _is_other(match: re.Match[str], before: str) -> bool:
    """Whether another kind of agency, site or service is meant."""
    words = {*before.replace(",", " ").split()[-4:], *match.group().split()}
    return not OTHER_KINDS.isdisjoint(word.casefold() for word in words)


def _state(text: str, within: Span, match: re.Match[str]) -> Found | None:
    before = text[max(within.start, match.start() - forms.LOOK_BEHIND) : match.start()]
    if forms.BESIDE_NAME.search(before) and text[match.end() : match.end() + 1] == ",":
        return None
    return _used(text, before, match, (match.start(), match["name"]))


def _used(text: str, before: str, match: re.Match[str], named: tuple[int, str]) -> Found | None:
    """The credit that the words around an outlet make of it; None where it is not said to report anything."""
    start, name = named
    if name in NOT_NAMES:
        return None
    cue = forms.CUE_BEFORE.search(before) or forms.THEIRS.search(before)
    if cue and forms.DENIED.search(before, 0, cue.start("cue")):
        return None
    if cue and not NOT_TEXT.match(text, match.end()):
        at = min(match.start(), start) - len(before) + cue.start("cue")
        return _shown(name, at + len(cue["cue"]) - len(cue["cue"].lstrip(' ,”"’')), match.end())
    verb = forms.VERB_BEHIND.match(text, match.end(), min(len(text), match.end() + forms.LOOK_AHEAD))
    if not verb or forms.GOVERNED.search(before):
        return None
    behind = text[verb.end() : verb.end() + forms.LOOK_AHEAD]
    if verb["verb"] not in forms.REPORTED and (OF_ITSELF.match(behind) or OF_ITS_MONEY.match(behind)):
        return None
    return _shown(name, min(match.start(), start), verb.end("verb"))


def _bare(text: str, within: Span, match: re.Match[str]) -> Found | None:
    """A name that is made as a title is, or is said to have been first, behind a cue."""
    start, name = _name(match)
    before = text[max(within.start, start - forms.LOOK_BEHIND) : start]
    cue = forms.FIRST_BY.search(before)
    if not (cue and not is_person(name) and not is_place(name)):
        cue = (forms.CUE_BEFORE.search(before) or forms.THEIRS.search(before)) if is_title(name) else None
    if not cue or NOT_TEXT.match(text, start + len(name)) or forms.DENIED.search(before, 0, cue.start("cue")):
        return None
    at = start - len(before) + cue.start("cue")
    return _shown(name, at + len(cue["cue"]) - len(cue["cue"].lstrip(' ,”"’')), start + len(name))


def _plain(_text: str, _within: Span, match: re.Match[str]) -> Found | None:
    start, name = _name(match)
    holds = is_title(name) if match.re is forms.LEARNED else not is_place(name)
    return _shown(name, start, match.end()) if holds and not is_person(name) else None


def _inverted(text: str, _within: Span, match: re.Match[str]) -> Found | None:
    """*…, writes Orlpost.*: one word that is nobody's surname, or a title."""
    _, name = _name(match)
    surname = " " in name or re.search(rf"[{UPPER}][\w.]+\s{re.escape(name)}\b", text) is not None
    if is_place(name) or (surname and not is_title(name)):
        return None
    return _shown(name, match.start("cue"), match.end("name"))


def _signed(text: str, _within: Span, match: re.Match[str]) -> Found | None:
    """One word, or a title, where hardly anybody but an outlet can stand; no surname, place or body's name."""
    start, name = _name(match)
    words = name.split()
    body = is_body(name)
    if not is_title(name) and (
        len(words) > 1 or body or is_place(name) or is_surname(text, name) or len(name) < SHORTEST
    ):
        return None
    if match.re is forms.DONE_BY and (
        forms.AT_DESK.match(text, start + len(name)) or NOT_TEXT.match(text, start + len(name))
    ):
        return None
    if match.re is forms.DONE_BY and not is_title(name) and not _lets(text, match, start + len(name)):
        return None
    if NATIONALITY.search(name) and match.re in {forms.THEIR_MAN, forms.DONE_BY}:
        return None
    return _shown(name, match.start(), match.end())


def _lets(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a word behind *told* or *citing* is an outlet rather than anybody: how it was told is said as well."""
    if not match.group().startswith(("told", "citing", "Citing", "quoting", "Quoting")):
        return True
    return forms.TOLD_HOW.match(text, end) is not None


def _the_paper(text: str, within: Span, match: re.Match[str]) -> Found | None:
    """*The Herald reported*: one word says little, so that nothing but the plainest verbs will do."""
    verb = forms.VERB_BEHIND.match(text, match.end(), min(len(text), match.end() + forms.LOOK_AHEAD))
    written = verb is not None and verb["verb"] in forms.REPORTED | {"wrote", "writes"}
    governed = forms.GOVERNED.search(text[max(within.start, match.start() - forms.LOOK_BEHIND) : match.start()])
    if not verb or not written or governed:
        return None
    return match["name"], match.start(), verb.end("verb")


def _theirs(text: str, within: Span, match: re.Match[str]) -> Found | None:
    start, name = _name(match)
    governed = forms.GOVERNED.search(text[max(within.start, start - forms.LOOK_BEHIND) : start])
    return _shown(name, start, match.end()) if is_title(name) and not governed else None


def _titled(_text: str, _within: Span, match: re.Match[str]) -> Found | None:
    start, name = _name(match)
    return _shown(name, start, match.end()) if is_title(name) else None


def _shown(name: str, start: int, end: int) -> Found:
    return canonical(name), start, end


def _name(match: re.Match[str]) -> tuple[int, str]:
    """A name as it stands, without a day behind it and without the first word of its sentence."""
    name = forms.DAY_OR_MONTH.sub("", match["name"])
    # *The Orl Courier's Jane Marl*: the paper's.
    owner = re.split(r"['’]s\s", name)[0]
    if owner != name and is_title(owner) and not is_title(name):
        name = owner
    based = forms.BASED.match(name)
    start, name = match.start("name") + (based.end() if based else 0), name[based.end() :] if based else name
    words = name.split()
    # *The Orl Courier* that opens a sentence may have its article from there, and *A Belgian newspaper* names none.
    opens = words[0] == "The" and match.string[:start].rstrip(' “"')[-1:] in {"", ".", "!", "?", "\n"}
    if len(words) > 1 and not based and (opens or (words[0] != "The" and words[0] in NOT_NAMES)):
        return start + len(words[0]) + 1, " ".join(words[1:])
    return start, name

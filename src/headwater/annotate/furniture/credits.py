"""Credits in running text: where a sentence names the agency or outlet that the article has its text from."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from headwater.annotate.furniture.directory import (
    SURNAMES,
    canonical,
    directory,
    looks_like_outlet,
    says_agency,
)
from headwater.model.annotations import Credit
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm
from headwater.text.outlet_words import OUTLET_WORDS
from headwater.text.sieve import Sieve

UPPER = "A-ZÀ-ÖØ-ÞŠŽČĆĐİĞŞ"
TOKEN = rf"(?:[{UPPER}][\w.'’&/\-]{{0,60}}|dpa\b|allAfrica\b|24\.kg\b|euronews\b)"
LINK = r"(?:of|and|de|della|do|da|&)"
# Only at the start of a word: a run of letters must not be tried from each of them.
NAME = rf"(?<!\w){TOKEN}(?:\s(?:{LINK}\s)?{TOKEN}){{0,5}}"
KIND = (
    r"(?:(?:state|local|official|semi-official|public|private|independent|national|international|government|regional)[\s-])*"
    r"(?:state-?run\s|state-?owned\s|state\s|daily\s|weekly\s|business\s)?"
    r"(?:news\s?wire|news\sagency|press\sagency|newswire|wire\sservice|agency|newspaper|daily|broadcaster|news\schannel|news\ssite"
    r"|news\swebsite|website|magazine|network|news\soutlet|outlet|portal|tabloid|television|TV|radio|channel|paper)"
)
AUXILIARY = (
    r"(?:,\s(?:citing|quoting)\s[^,.]{3,80},)?"
    rf"(?:\s(?:has|had|have|also|first|earlier|previously|later|then|initially|exclusively|{KIND})){{0,4}}"
)

LEFT = re.compile(
    rf"(?P<name>{NAME})(?P<kind>\s{KIND})?(?:\s\([A-Z]{{2,6}}\))?{AUXILIARY},?\s"
    r"(?P<verb>reported|reports|(?:is|are|was)\sreporting|informs|informed|said|says|wrote|writes|quoted|quotes|cited|cites)\b"
)
RIGHT = re.compile(
    r"(?P<cue>\b[Aa]ccording\sto|\b[Cc]iting|\b[Qq]uoting"
    r"|\bquoted\sas\s(?:saying|telling\s\w+|writing)\s(?:\w+ly\s|earlier\s)?(?:by|in)|\b(?:(?:first\s)?reported|quoted|cited|carried|(?:first|originally)\spublished)\s(?:earlier\s|first\s)?(?:by|in)"
    rf"|(?<=[,—–\-\"”’])\s(?:reports?|reported|writes|wrote|said|says)|\b[Aa]s\sreported\sby|\b[Ww]ith\s(?:a\s)?(?:reference|link)\sto|\b[Vv]ia)\s"
    rf"(?P<filler>(?:(?:a|an|the)\s)?(?:reports?\s(?:by|in|from)\s)?(?:the\s)?(?:(?:[\w'’\-]+\s){{0,4}}?{KIND}\s)?(?:the\s)?)"
    rf"(?P<name>{NAME})(?P<kind>\s{KIND})?"
)
# The name is part of something else: a poll, a count, a member of staff.
NOT_TEXT = re.compile(
    r"(?:['’]s?)?[\s-]+(?:\w+\s){0,2}?(?:polls?|polling|pollster|surveys?|tally|count|data|figures|calculations?|estimates?"
    r"|analysis|photographers?|photos?|photograph|picture|video|footage|correspondents?|journalists?|reporters?|interview"
    r"|editors?|columnist|anchor|host|producer|analysts?|economists?|average|index|forecast|executives?|spokes\w+|ceo|chief"
    r"|president|owner|staff|employees?|database|model|tracker|exit|projections?|statistics|contributor|blog|bureau|debate"
    r"|town)\b",
    re.IGNORECASE,
)
# News about the agency: it speaks of itself, or of its own money.
OF_ITSELF = re.compile(
    r"(?:\s(?:on|in|late|early|last)\s\w+|\s\w+day)?,?\s(?:that\s)?(?:it|its|it['’]s|they|their|the\s(?:company|agency|news\sagency"
    r"|newspaper|paper|broadcaster|network|publisher|channel))\b",
    re.IGNORECASE,
)
OF_ITS_MONEY = re.compile(
    r"(?:\s(?:on|in|late|early|last)\s\w+|\s\w+day)?,?\s(?:in\sa\s(?:statement|filing|memo|tweet|post|press\srelease)"
    r"|an?\s(?:\w+\s){0,3}(?:profit|loss|rise|drop|fall|decline|increase)|(?:\w+\s){0,3}(?:profits?|earnings|revenues?|losses)\b)",
    re.IGNORECASE,
)
# Before the name: it is spoken to, worked for, or one of several things.
NOT_SUBJECT = re.compile(
    r"\b(?:told|tells|telling|with|for|at|from|on|to|of|by|in|against|about|an|a|joined|quit|left|sued|owns?|bought|than|like|including|between|whether|if|when\scontacted\sby)\s(?:the\s)?$",
    re.IGNORECASE,
)
VERBS_OF_REPORT = frozenset({"reported", "reports", "reporting"})
POSSESSIVE = re.compile(r"['’]s?$")
# A run of capitals may begin with the first word of its sentence.
OPENERS = re.compile(
    r"^(?:As|But|And|When|While|Although|Though|Because|If|Since|After|Before|On|In|At|Both|Earlier|Later|Meanwhile|However)\s"
)
AGENCY_KIND = re.compile(r"(?:news|press)\sagency", re.IGNORECASE)
NATIONALITY = re.compile(r"(?:ese|ian|ish|[a-z]an|ch|li|qi|ni)$")
DOUBTFUL = frozenset(
    {"Agency", "World", "Today", "Sun", "Star", "Guardian", "Voice", "Record", "Review", "Standard", "Press"}
)
# The name goes on: another body, of which the agency's name is the beginning.
LONGER_NAME = re.compile(r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\b)[A-Z][a-z]")
DETERMINERS = frozenset(
    {"the", "another", "one", "this", "that", "his", "her", "its", "a", "an", "some", "state", "local", "our"}
)
LOOK_BEHIND = 40
LOOK_AHEAD = 80


@cache
def _sieve() -> Sieve:
    return Sieve([LEFT, RIGHT])


def credits_in(text: str, within: Span, own: str | None) -> Iterator[Credit]:
    """Yield the credits in ``within``; ``own`` is the article's outlet, which is no credit to itself."""
    forms = _sieve().possible(text, within.start, within.end)
    for match in LEFT.finditer(text, within.start, within.end) if 0 in forms else ():
        name = _left_name(text, match)
        if name and name[0] != own:
            yield Credit(name[0], Span(name[1], match.end("verb")), CreditForm.RUNNING_TEXT)
    for match in RIGHT.finditer(text, within.start, within.end) if 1 in forms else ():
        found = _right_name(text, match)
        if found and found[0] != own:
            start = match.start("cue") + (len(match["cue"]) - len(match["cue"].lstrip()))
            yield Credit(found[0], Span(start, found[1]), CreditForm.RUNNING_TEXT)


def _left_name(text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """The agency that ends right before the verb, and where it starts."""
    verb = match["verb"]
    behind = text[match.end("verb") : match.end("verb") + LOOK_AHEAD]
    report = verb.split()[-1] in VERBS_OF_REPORT
    if OF_ITS_MONEY.match(behind) or (not report and OF_ITSELF.match(behind)):
        return None
    if NOT_TEXT.match(text, match.end("name"), match.start("verb")):
        return None
    for start, name in _ends(match["name"], match.start("name")):
        before = text[max(0, start - LOOK_BEHIND) : start]
        resolved = None if POSSESSIVE.search(name) else _resolve(name, match["kind"] or "", before, report=report)
        if resolved:
            return None if NOT_SUBJECT.search(before) else (resolved, start)
    return None


def _right_name(text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """The agency right behind the cue, and where it ends, its kind included."""
    report = match["cue"].strip().split()[-1] not in {"said", "says", "wrote", "writes"}
    for end, name in _beginnings(match["name"], match.start("name")):
        kind = match["kind"] if match["kind"] and end == match.end("name") else ""
        stop = end + len(kind)
        kind_before = match["filler"] if re.search(KIND + r"\s(?:the\s)?$", match["filler"]) else ""
        resolved = _resolve(name, kind or kind_before, match["filler"], report=report)
        if resolved:
            rest = text[stop : stop + LOOK_AHEAD]
            return None if NOT_TEXT.match(rest) or LONGER_NAME.match(rest) else (resolved, stop)
    return None


def _resolve(name: str, kind: str, before: str, *, report: bool) -> str | None:
    """The name people use for the agency or outlet ``name``, None where it is not known to be one."""
    plain = POSSESSIVE.sub("", name)
    entry = directory().find(f"The {plain}" if before.endswith("the ") else plain, safe=False)
    # Initials with their article: *the FT reported*.
    if not entry and plain.isupper() and before.endswith(("the ", "The ")):
        entry = directory().find(plain, safe=True)
    if entry:
        return entry.name if report or entry.name not in SURNAMES else None
    words = OPENERS.sub("", plain).split()
    if words != plain.split() or POSSESSIVE.search(words[0] if words else ""):
        return None
    return _unknown(plain, words, kind, report=report)


def _unknown(plain: str, words: Sequence[str], kind: str, *, report: bool) -> str | None:
    """A name in no table that says itself, or is said, to be an agency's or outlet's."""
    if words[0].casefold() in DETERMINERS and len(words) == 1:
        return None
    if " and " in plain and all(says_agency(part) or looks_like_outlet(part) for part in plain.split(" and ")):
        # Two of them: the nearer one is found by itself.
        return None
    if says_agency(plain):
        return canonical(plain)
    if AGENCY_KIND.search(kind) and not (len(words) == 1 and NATIONALITY.search(plain)):
        return canonical(plain if kind[0] != " " else f"{plain}{kind}")
    # *Harl-based Tarn News*: where it is at home is no part of its name.
    named = words[1:] if words[0] == "The" or words[0].endswith("-based") else words
    if report and len(named) > 1 and named[-1] in OUTLET_WORDS - DOUBTFUL:
        return canonical(" ".join(named))
    return None


def _ends(name: str, start: int) -> Iterator[tuple[int, str]]:
    """The ends of a run of capitalised words, longest first."""
    for match in re.finditer(r"\S+", name):
        yield start + match.start(), name[match.start() :]


def _beginnings(name: str, start: int) -> Iterator[tuple[int, str]]:
    """The beginnings of a run of capitalised words, longest first."""
    for match in reversed(list(re.finditer(r"\S+", name))):
        plain = name[: match.end()].rstrip(".,")
        plain = re.sub(r"['’]s?$", "", plain)
        yield start + len(plain), plain

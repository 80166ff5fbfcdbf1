"""Editing within sentences: other words, other voice, quotations cut or retold, figures rounded, dates made vague."""

import re
from collections.abc import Callable
from random import Random

from bench.newsroom.texts import names, table

Edit = Callable[[str, Random], str | None]

QUOTES = re.compile(r"[“\"]([^“”\"]+)[”\"]")
NAME = r"(?:(?:[A-Z][\w’'-]+|Dr\.|of|de)\s?){1,4}"
# “Words,” Name said. / “Words,” said Name, the head of it.
TRAILING = re.compile(
    rf"^[“\"](?P<words>[^“”\"]+),[”\"] (?:(?P<before>{NAME}) said|said (?P<after>{NAME}))"
    r"(?P<rest>[^“”\"]*?)(?P<end>[.])$"
)
BACKSHIFT = (
    (r"\bI'm\b|\bI am\b", "{p} was"),
    (r"\bI have\b|\bI've\b", "{p} had"),
    (r"\bI\b", "{p}"),
    (r"\bmy\b", "{q}"),
    (r"\bme\b", "{r}"),
    (r"\bWe\b|\bwe\b", "they"),
    (r"\bus\b", "them"),
    (r"\bour\b|\bOur\b", "their"),
    (r"\bare not\b|\baren't\b", "were not"),
    (r"\bis not\b|\bisn't\b", "was not"),
    (r"\bdo not\b|\bdon't\b", "did not"),
    (r"\bdoes not\b|\bdoesn't\b", "did not"),
    (r"\bis\b", "was"),
    (r"\bare\b", "were"),
    (r"\bhas\b|\bhave\b", "had"),
    (r"\bwill\b", "would"),
    (r"\bcan\b", "could"),
    (r"\bcannot\b", "could not"),
)
HARD_PLURAL = {"he": ("his", "him"), "she": ("her", "her"), "they": ("their", "them")}
FIGURE = re.compile(r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d{2,3}|\d+\.\d+)(?![\w,:-]|\.\d)(?! (?:a\.m|p\.m|percent of))")
HEDGED = re.compile(r"\b(?:about|around|some|nearly|almost|over|under|more than|at least|roughly|than|up to)\s$")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(
    rf"\s?\b(?:on|in|by|since|before|until) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night"
    rf"|afternoon))?|(?:{MONTHS})(?: \d{{1,2}})?(?: of last year)?|(?:19|20)\d\d)\b"
)
VAGUE = ("recently", "this week", "lately", "some time ago", "in recent days")
FULL_NAME = re.compile(
    r"(?<=[a-z,“\"] )(?:Dr\. |Professor )?[A-Z][a-z]+ ((?!Line\b)[A-Z][a-z’'-]+)"
    r"(?=,? (?:said|told|says|asked|added|who))"
)
APPOSITION = re.compile(r"(?<=[a-z]), (?:the|a|an|who|which) [^,.“”\"]{8,60},")
DETERMINED = "(?:The|A|An|Its|Their|His|Her|Two|Three|Some)"
# What cannot stand in the subject of a simple clause: another verb, a relative, a bare pronoun.
NO_SUBJECT = re.compile(r"\b(?:said|says|would|that|has|had|have|who|which|came|and|will|It|He|She|They|We|I)\b")
COMMA_CLAUSE = re.compile(r", (?:and|but|which|who|although|while|because|where|so) [^“”\"]*(?=\.$)")


def synonyms(rate: float) -> Edit:
    """Return an edit that puts other words, each place with chance ``rate``, outside quotation marks."""

    def edit(text: str, chance: Random) -> str | None:
        parts = re.split(r"([“\"][^“”\"]*[”\"])", text)
        made = [part if n % 2 else _reworded(part, rate, chance) for n, part in enumerate(parts)]
        return _changed(text, "".join(made))

    return edit


def _pairs() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in table("synonyms.tsv"):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


PAIRS = _pairs()
LONGEST_FIRST = "|".join(sorted(map(re.escape, PAIRS), key=lambda w: (-len(w), w)))
ANY_WORD = re.compile(rf"\b(?:{LONGEST_FIRST})\b", re.IGNORECASE)


def _reworded(part: str, rate: float, chance: Random) -> str:
    def other(match: re.Match[str]) -> str:
        options = PAIRS.get(match[0].lower())
        if not options or chance.random() >= rate:
            return match[0]
        word = chance.choice(options)
        return word[0].upper() + word[1:] if match[0][0].isupper() else word

    return ANY_WORD.sub(other, part)


def voice(text: str, chance: Random) -> str | None:
    """Turn an active clause passive: *The court met the mayor* becomes *The mayor was met by the court*."""
    del chance
    verbs = dict(table("passives.tsv"))
    match = re.match(
        rf"^(?P<who>{DETERMINED} [^,.“”\"]{{3,40}}?|(?:[A-Z][\w’'.-]+ ){{0,3}}[A-Z][\w’'-]+) "
        rf"(?P<verb>{'|'.join(verbs)}) "
        r"(?P<what>(?:the|a|an|all|its|their|his|her|\d[\d,]*) [^,.“”\"]{2,60}?)"
        r"(?P<rest>(?:,| (?:on|in|at|after|because|for|over|with|by|when|and|from|to|that|which|if|until) |\.).*)$",
        text,
    )
    if not match or NO_SUBJECT.search(match["who"]):
        return None
    who = match["who"]
    who = who[0].lower() + who[1:] if re.match(DETERMINED, who) else who
    what = match["what"]
    were = "were" if re.match(r"all|\d", what) or what.endswith("s") else "was"
    return f"{what[0].upper()}{what[1:]} {were} {verbs[match['verb']]} by {who}{match['rest']}"


def turn_quotation(text: str, chance: Random) -> str | None:
    """Put the speaker first: *“Words,” said X.* becomes *X said: “Words.”*."""
    del chance
    match = TRAILING.match(text)
    if not match:
        return None
    who = (match["before"] or match["after"]).strip()
    rest = match["rest"].strip(" ,")
    return f'{who}{", " + rest + "," if rest else ""} said: "{match["words"]}."'


def retell(text: str, chance: Random) -> str | None:
    """Turn a quotation that closes with its speaker into indirect speech."""
    match = TRAILING.match(text)
    if not match:
        return None
    who = (match["before"] or match["after"]).strip()
    words = match["words"]
    for pattern, shifted in BACKSHIFT:
        pronoun = _pronoun(who)
        p, (q, r) = pronoun, HARD_PLURAL[pronoun]
        words = re.sub(pattern, shifted.format(p=p, q=q, r=r), words)
    words = ", and that ".join(_low(part) for part in re.split(r"[.!?] (?=[A-Z])", words))
    rest = match["rest"].strip(" ,")
    verb = chance.choice(["said", "explained", "told reporters", "stressed", "added"])
    return f"{who}{', ' + rest + ',' if rest else ''} {verb} that {words}."


def _low(words: str) -> str:
    return words if words[:2] in {"I ", "I'"} or words[:1].isdigit() else words[0].lower() + words[1:]


def _pronoun(who: str) -> str:
    last = who.rsplit(maxsplit=1)[-1]
    return next((row[0] for row in table("pronouns.tsv") if last in row[1].split()), "they")


def cut_quotation(text: str, chance: Random) -> str | None:
    """Keep the beginning of a quotation: its first sentence, or what stands before a comma in it."""
    for match in QUOTES.finditer(text):
        words = match[1]
        breaks = [m.start() for m in re.finditer(r"(?:[.!?] (?=[A-Z])|, (?:and|but|because|as|which|that) )", words)]
        good = [at for at in breaks if len(words[:at].split()) > 4]  # noqa: PLR2004 - shorter is a scrap
        if good:
            kept = words[: chance.choice(good)]
            closing = words[-1] if words[-1] in ",.?!" else ""
            return text[: match.start(1)] + kept + closing + text[match.end(1) :]
    return None


def quote_scrap(text: str, chance: Random) -> str | None:
    """Retell a quotation and leave a few of its words in quotation marks."""
    match = TRAILING.match(text)
    told = retell(text, chance)
    if not match or not told:
        return None
    words = match["words"].split()
    if len(words) < 9:  # noqa: PLR2004 - nothing to choose from
        return None
    size = chance.randint(3, 5)
    at = chance.randint(1, len(words) - size)
    scrap = " ".join(words[at : at + size]).strip(",.;")
    return told.replace(scrap, f"“{scrap}”", 1) if scrap in told else f"{told[:-1]}, speaking of “{scrap}”."


def drop_quotation(text: str, chance: Random) -> str | None:
    """Take the quotation marks away and keep the words."""
    del chance
    match = TRAILING.match(text)
    if not match:
        return None
    who = (match["before"] or match["after"]).strip()
    return f"{match['words']}, according to {who}."


def round_figure(text: str, chance: Random) -> str | None:
    """Round one exact figure and say so."""
    found = [m for m in FIGURE.finditer(text) if not HEDGED.search(text[: m.start()])]
    found = [m for m in found if "." in m[1] or (float(m[1].replace(",", "")) % 100 and not _is_year(m[1]))]
    if not found:
        return None
    match = chance.choice(found)
    value = float(match[1].replace(",", ""))
    step = 1 if "." in match[1] else 10 ** max(1, len(str(int(value))) - 2)
    lower = int(value // step * step)
    down = (lower, chance.choice(["more than", "over"]))
    rounded, word = chance.choice([down, (lower + int(step), "nearly")])
    if rounded <= 0:
        return None
    return _changed(text, f"{text[: match.start()]}{word} {rounded:,}{text[match.end() :]}")


def _is_year(figure: str) -> bool:
    return bool(re.fullmatch(r"(?:18|19|20)\d\d", figure))


def vague_date(text: str, chance: Random) -> str | None:
    """Put something vague for a day, or leave it out."""
    parts = list(DATE.finditer(re.sub(r"[“\"][^“”\"]*[”\"]", lambda m: "#" * len(m[0]), text)))
    if not parts:
        return None
    match = chance.choice(parts)
    put = " " + chance.choice(VAGUE) if chance.random() < 0.5 else ""  # noqa: PLR2004 - even odds
    made = (text[: match.start()] + put + text[match.end() :]).strip()
    return made[0].upper() + made[1:] if made and made[0] not in ",;" else None


def short_name(text: str, chance: Random) -> str | None:
    """Leave a first name out."""
    del chance
    return _changed(text, FULL_NAME.sub(lambda m: m[1], text, count=1))


def cut_clause(text: str, chance: Random) -> str | None:
    """Leave out an apposition or a closing clause."""
    for pattern, put in chance.sample([(APPOSITION, ""), (COMMA_CLAUSE, "")], 2):
        made = pattern.sub(put, text, count=1)
        if made != text and len(made.split()) > 5:  # noqa: PLR2004 - no sentence is left of less
            return made
    return None


def misspell(text: str, chance: Random) -> str | None:
    """Exchange two letters inside a long word: an error that copies carry on."""
    words = list(re.finditer(r"\b[a-z]{7,}\b", text))
    if not words:
        return None
    match = chance.choice(words)
    at = match.start() + chance.randint(2, len(match[0]) - 3)
    return _changed(text, text[:at] + text[at + 1] + text[at] + text[at + 2 :])


def expand(text: str, chance: Random) -> str | None:
    """Add what a writer adds when he goes over a text again: a phrase inside or at the end of the sentence."""
    if not text.endswith("."):
        return None
    tail = chance.choice(names("expansions.txt"))
    return f"{text[:-1]}{tail}."


def correct_figure(text: str, chance: Random) -> str | None:
    """Bring one figure up to date."""
    found = [m for m in FIGURE.finditer(text) if not _is_year(m[1]) and "." not in m[1]]
    if not found:
        return None
    match = chance.choice(found)
    value = int(match[1].replace(",", ""))
    newer = value + max(1, round(value * chance.uniform(0.01, 0.2)))
    return f"{text[: match.start()]}{newer:,}{text[match.end() :]}"


def later_year(text: str, chance: Random) -> str | None:
    """Bring a year up to date."""
    found = list(re.finditer(r"(?<![\w.,])20[012]\d(?![\w,])", text))
    if not found:
        return None
    match = chance.choice(found)
    return f"{text[: match.start()]}{int(match[0]) + chance.randint(1, 3)}{text[match.end() :]}"


def _changed(before: str, after: str) -> str | None:
    return after if after != before else None

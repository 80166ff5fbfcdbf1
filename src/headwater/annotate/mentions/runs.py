"""Runs of capitalised words: where names may stand, with the title or role before each told from the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotate.lexicon.bodies import BODY_WORDS, COUPLED_BODIES, OWNED_BODIES
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    NAME_PARTICLES,
    PARTS,
    PERSONAL,
    PREPOSITIONS,
    QUESTION_WORDS,
    SENTENCE_OPENERS,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.places import BEFORE_PLACES, DEMONYMS, PLACE_NOUNS, PLACES, REGIONS
from headwater.annotate.lexicon.roles import (
    CAPITAL_TITLES,
    DOUBLE_TITLES,
    PLURAL_ROLES,
    POSTNOMINALS,
    ROLES,
    SURNAMES,
    TITLES,
)
from headwater.model.quick import quick
from headwater.model.span import Span
from headwater.text.capitals import CAPITALS
from headwater.text.outlet_words import OUTLET_WORDS

# Capitalised words, initials and particles; "of" and "for" join the names of bodies, "and" few (see `_append`).
WORD = (
    rf"(?:[A-Z](?:\.[A-Z])+\.?|[{CAPITALS}]\."  # U.S., J.
    r"|(?:Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon|Dr|Mr|Mrs|Ms|Maj|Adm|Insp|Supt|Brig|Cmdr|Cpl|Pres|Msgr|St|Ft|Mt)\."
    rf"|(?:[Aa]l|[Ee]l)-[{CAPITALS}][\w’'\-]*"
    rf"|(?:[dDlLO][’'])?[{CAPITALS}][^\W\d_]*(?:[’'\-‐–][^\W\d_]+)*)"
)
SPACE = r"(?:[ \u00a0]|\r?\n)"
# *Tram Drivers’ League*: a plural owner is part of the name of such a body.
OWNED_NOUN = "|".join(sorted(word.title() for word in OWNED_BODIES))
OWNED = rf"(?:(?<=s)[’'](?=[ \u00a0](?:[A-Z]\w+[ \u00a0]){{0,2}}(?:{OWNED_NOUN})\b))?"
PARTICLE = rf"(?:{'|'.join(sorted(NAME_PARTICLES))}|of|for|of the|for the)"
NICKNAME = re.compile(rf"[“\"‘'(][{CAPITALS}][\w\-]+[”\"’')]\s+")
RUN = re.compile(rf"{WORD}{OWNED}(?:{SPACE}(?:{NICKNAME.pattern}|(?:(?:{PARTICLE}|&){SPACE}){{0,2}}){WORD}{OWNED})*")
POSSESSIVE = re.compile(r"[’']s?$")
CONTRACTED = re.compile(r"[’'](?=(?:ll|re|ve|m|s|d)$)")  # I'll, It's
PARTY = re.compile(r"[DRI]-[A-Z]\w*")
QUALITY = re.compile(
    r"-(?:based|born|backed|led|owned|run|style|era|area|wide|made|bound|placed|ranked|seeded|elected|trained)$"
)
LETTER, PIECE = re.compile(r"\w"), re.compile(r"\S+")
# *People’s Bank* and *Women’s Aid* are one name each.
OWNER = re.compile(r"(?<!\bPeople)(?<!\bWomen)(?<!\bMen)(?<!\bChildren)[’']s[ \u00a0]")
JOINED = re.compile(r"[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?")
# *the Food and Drug Administration*: one word and "and" between the article and the rest of such a name.
COUPLED = re.compile(r"(?<=\b[Tt]he[ \u00a0])[A-Z][a-z]+(?=[ \u00a0]and[ \u00a0]\Z)")
LONGEST_COUPLED = 30
# What stands before the name of a body and is no part of it: *the NGO Dale Watch*.
KINDS_BEFORE = frozenset({"ngo", "npo"})
# They go before a name and never stand for one.
STYLES = frozenset({"mr", "mrs", "ms", "dr"})
OFFICES = TITLES | ROLES | PLURAL_ROLES
NOT_NAMES = (
    (AUXILIARIES - {"will", "may"})
    | DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | COORDINATORS
    | PERSONAL
    | QUESTION_WORDS
    | TIME_WORDS
    | SENTENCE_OPENERS
    | STYLES
)
# American papers set the day right after the name.
WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
# Nouns that end what an office is for, and no name: *Minister of Foreign Affairs Ada Hart*.
OFFICE_NOUNS = frozenset({"affairs", "relations", "services", "works", "resources"})
# A person's name has so many words, office and titles left out.
FEWEST_WORDS, MOST_WORDS = 2, 4
# Initials run together have fewer letters.
ACRONYM = 3
HONOURS, GIVEN = TITLES | ROLES, MALE | FEMALE
# Titles only beside another: *Secretary of State*, *State Senator*; *State Bank* is a name.
BESIDE_TITLES = frozenset({"state"})
# What papers are called beside a word for papers: *The Morning Herald*, *Sunday Mirror*.
OF_PAPERS = frozenset({"morning", "evening", "sunday", "saturday", "today"})


@quick
@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run: ``title`` are the words of office before the name proper (maybe none), ``name`` the rest.

    ``opens`` says that it opens a sentence, where a capital means little.
    """

    span: Span
    title: str
    name: str
    name_span: Span
    opens: bool


def runs(text: str, sentence: Span) -> list[Run]:
    """Return the capitalised runs of one sentence, titles parted from names, function words left out."""
    found: list[Run] = []
    for match in RUN.finditer(text, sentence.start, sentence.end):
        opens = LETTER.search(text, sentence.start, match.start()) is None
        for start, end in _pieces(match.group(), match.start()):
            run = _run(text, start, end, opens=opens and start == match.start())
            if run is not None:
                _append(text, sentence, run, found)
    return found


def _append(text: str, sentence: Span, run: Run, found: list[Run]) -> None:
    """Add a run, with the one before where both are the name of one body: *the Food and Drug Administration*."""
    start = run.name_span.start
    first = COUPLED.search(text, max(sentence.start, start - LONGEST_COUPLED), start)
    last = run.name.rpartition(" ")[2].lower()
    if first is not None and not run.title and last in COUPLED_BODIES and found and found[-1].name == first.group():
        whole = Span(found.pop().span.start, run.span.end)
        run = Run(whole, "", " ".join(whole.of(text).split()), whole, opens=False)
    found.append(run)


def _pieces(words: str, start: int) -> list[tuple[int, int]]:
    """Part a run after a possessive: *Norland’s Hart* names two."""
    # Most runs are a name and nothing else.
    if not ("of" in words or "for" in words or "’" in words or "'" in words):
        return [(start, start + len(words))]
    pieces, at = [], 0
    for match in OWNER.finditer(words):
        pieces.append((start + at, start + match.start()))
        at = match.end()
    for match in JOINED.finditer(words[at:]):
        # "Ada Hart of Westhaven" names two, "Bank of Westhaven" one.
        if looks_like_person(_bare(words[at : at + match.start()].split())):
            pieces.append((start + at, start + at + match.start()))
            at += match.end()
            break
    pieces.append((start + at, start + len(words)))
    return pieces


def _bare(words: Sequence[str]) -> str:
    """The words of a name behind those of office; what is an office alone stays: *Sen. Angus King* is *Angus King*."""
    lower = [w.lower().strip(".") for w in words]
    if all(word in OFFICES for word in lower):
        return ""
    cut = next((k for k in range(len(words) - FEWEST_WORDS, 0, -1) if lower[k - 1] in HONOURS), 0)
    return " ".join(words[cut:])


def _run(text: str, start: int, end: int, *, opens: bool) -> Run | None:
    words = [(m.group(), m.start()) for m in PIECE.finditer(text, start, end)]
    while words and _opens_no_name([word for word, _ in words]):
        words.pop(0)
    if len(words) > FEWEST_WORDS and words[0][0].lower() in PARTS and words[1][0] == "of":
        del words[: 3 if words[2][0] == "the" else 2]  # "Shares of Tessel"
    while words and words[-1][0].lower() in {"of", "for", "the"}:
        words.pop()
    if len(words) > FEWEST_WORDS and QUALITY.search(words[0][0]):
        words.pop(0)  # "Top-seeded Ada Hart"
    if len(words) > FEWEST_WORDS and words[-1][0] in WEEKDAYS and _begins_as_person([word for word, _ in words]):
        words.pop()  # "Chairman Ada Hart Sunday denied it"
    if all(word.lower().strip(".’'") in OFFICES or PARTY.fullmatch(word) for word, _ in words):
        return None  # an office alone names nobody, nor does "D-Ohio"
    if len(words) == 1 and QUALITY.search(words[0][0]):
        return None  # "Norland-based"
    last, at = words[-1]
    stop = at + len(POSSESSIVE.sub("", last))
    cut = _after_title([_plain(word) for word, _ in words])
    cut = _past_place(text, [word for word, _ in words], cut)
    name_start = words[cut][1] if cut < len(words) else stop
    return Run(
        Span(words[0][1], stop),
        text[words[0][1] : name_start].strip(),
        " ".join(NICKNAME.sub("", text[name_start:stop]).split()),
        Span(name_start, stop),
        opens and words[0][1] == start,
    )


def _plain(word: str) -> str:
    """A word as the lists of offices hold it; an owner stays one: *Doctors’ Watch* begins with no office."""
    return "officer" if word in CAPITAL_TITLES else word.lower().strip("." if word[-1] in "’'" else ".’'")


def _opens_no_name(words: list[str]) -> bool:
    first = words[0].lower()
    if first in KINDS_BEFORE:
        return len(words) > 1
    if len(words) > 1 and (first in STYLES or (first in OF_PAPERS and words[-1] in OUTLET_WORDS)):
        return False
    return CONTRACTED.split(first)[0] in NOT_NAMES


def _begins_as_person(words: list[str]) -> bool:
    """Whether a run begins with a title or a first name: *Ada Hart*, *Chairman Hart*, but *Black Friday* does not."""
    first = words[0].lower().strip(".")
    return first in HONOURS or first in GIVEN


def _after_title(words: list[str]) -> int:
    """Return where the name begins: after the last title, unless the run names a body or an office alone."""
    if words[-1] in BODY_WORDS or "&" in words:
        return int(words[0] in PLURAL_ROLES)  # "Owners Sound & Isles Lines"
    cut = 0
    while len(words) > 1 and words[-1] in POSTNOMINALS:
        words = words[:-1]  # "Imran Sheikh KC"
    # "Angus King", "Lee J. Bishop": what follows a first name or an initial is a surname, whatever else it means.
    surname = len(words) > 1 and (words[-2] in GIVEN or len(words[-2]) == 1)
    for k, word in enumerate(words[:-1] if surname else words):
        if word in PLURAL_ROLES or (_is_title(words, k) and not _is_of_body(words, k)):
            cut = k + 1
    if cut < len(words) and words[cut] in {"of", "for"}:
        cut = _past_office(words, cut) if cut + 2 < len(words) else len(words)
    while 0 < cut < len(words) and words[cut] in OFFICE_NOUNS:
        cut += 1
    return 0 if cut >= len(words) else cut


def _is_of_body(words: Sequence[str], k: int) -> bool:
    """Whether a word of office only says what a body is for: *Foreign* in *the Ministry of Foreign Affairs*."""
    return k > 1 and words[k - 1] == "of" and words[k - 2] in BODY_WORDS


def _is_title(words: Sequence[str], k: int) -> bool:
    """Whether the word ``k`` is one of office: *minister*, *vice-president*, *state* beside such a one."""
    if tuple(words[k : k + 2]) in DOUBLE_TITLES or tuple(words[max(0, k - 1) : k + 1]) in DOUBLE_TITLES:
        return True
    last = words[k].rpartition("-")[2]
    if last in BESIDE_TITLES:
        beside = words[k + 1 : k + 2] if k == 0 else (words[k - 1], *words[k + 1 : k + 2])
        return words[k] == last and any(word == "of" or word in HONOURS for word in beside)
    return words[k] in HONOURS or last in HONOURS


def _past_place(text: str, words: Sequence[str], cut: int) -> int:
    """*Governor of North Tessel Ada Hart*: the place has as many words as it has where it stands by itself.

    ``cut`` is where the name begins behind an office, *of* and one word.
    """
    most = len(words) - FEWEST_WORDS
    if cut < FEWEST_WORDS or words[cut - 2].lower() not in {"of", "for"} or cut > most:
        return cut
    if words[cut - 1].lower() in BEFORE_PLACES:
        return cut + 1
    for k in range(most, cut, -1):
        place = " ".join(words[cut - 1 : k])
        if text.count(place) > text.count(" ".join(words[cut - 1 :])):
            return k
    return cut


def _past_office(words: list[str], cut: int) -> int:
    """*Secretary of State Ada Hart*: the office reaches over *of* and one word."""
    k = cut + 1
    while k < len(words) and words[k] == "the":
        k += 1
    return min(k + 1, len(words))


def looks_like_person(name: str, *, titled: bool = False) -> bool:
    """Tell whether a name has the shape of a person's: two to four words, no word of a body, not a place.

    Behind a title (``titled``) a first name may be a country's as well: *Captain Jordan Hart*.
    """
    words = [w.lower().strip(".") for w in name.split()]
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or name.lower() in PLACES:
        return False
    if words[-1] in TITLES and words[-1] not in SURNAMES and words[-2] in TITLES:
        return False  # "Norland Attorney General", "Ohio Prime Minister": an office of a place
    if (words[0] in REGIONS or " ".join(words[:2]) in REGIONS) and words[0] not in GIVEN:
        return False
    if words[0] in BEFORE_PLACES or (words[-1] in PLACE_NOUNS and words[0] not in GIVEN):
        return False
    opener = name.split(maxsplit=1)[0]
    if opener.isupper() and len(opener.replace(".", "")) >= ACRONYM:
        return False  # "NCAA Final"
    if any(w in BODY_WORDS or w in {"of", "for", "the"} or w in DEMONYMS for w in words) or name.isupper():
        return False
    return not any(w in PLACES and w not in GIVEN for w in (words[1:] if titled else words))

"""How reports name what somebody has put in writing: the lists of `paper_words.toml` as expressions. Own work."""

from collections.abc import Iterable

from headwater.text.day_words import DAY_NAMES
from headwater.text.tables import alternatives, words


def _list(name: str) -> frozenset[str]:
    return words(__package__, "paper_words", name)


def _forms(base: str) -> Iterable[str]:
    """The forms of a verb that is made with endings."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base, f"{base[:-1]}ies", f"{base[:-1]}ied")
    stem = base.removesuffix("e")
    more = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    doubled = (f"{base}{base[-1]}ed",) if base in {"admit", "regret", "plan"} else ()
    return (base, more, f"{stem}ed", *doubled)


PAPERS = _list("papers")
GIVEN = _list("given_out")
BODIES = _list("bodies")
GENERAL = _list("general")
ALOUD = _list("aloud")
DAYS = DAY_NAMES | _list("feasts")
OPENERS = _list("openers")
TITLES = _list("titles")
PAPER = alternatives(PAPERS)
GIVEN_OUT = alternatives(GIVEN)
DATA = alternatives(_list("data"))
BARE = alternatives(_list("bare"))
SITE = alternatives(_list("sites"))
OFFICE = alternatives(_list("offices"))
PLATFORM = alternatives(_list("platforms"))
POSTING = alternatives(_list("posting"))
BODY = alternatives(BODIES)
GIVING = alternatives(_list("giving"))
SAYING = alternatives({form for base in _list("saying") for form in _forms(base)} | _list("saying_irregular"))


def _last_words(listed: Iterable[str]) -> frozenset[str]:
    """The words by which papers are found: those of one word, which the others end in."""
    return frozenset(word for word in listed if "-" not in word) | {"e-mail", "e-mails", "read-out", "counter-paper"}


PAPER_NOUNS = _last_words(PAPERS)
DATA_NOUNS = _list("data")
# Without one of these words a sentence speaks of no paper.
TELLING = (
    PAPER_NOUNS
    | DATA_NOUNS
    | {word for site in _list("sites") for word in site.split("-")}
    | {word.casefold() for name in _list("platforms") for word in name.split("-")}
    | {"following", "writing", "gazette", "journal", "register", "posted", "shared", "tweeted", "tweets", "blogged"}
    | {word.split("-")[-1] for word in _list("offices")}
)

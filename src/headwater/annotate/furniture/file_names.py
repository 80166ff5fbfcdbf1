"""The outlet that a file is named for, where its report speaks of itself so: *told the Ledger* in `harl-ledger.txt`.

What a file is called says little by itself. A paper's own report often has no masthead left, and calls the paper by the
last word of its name.
"""

import re
from pathlib import PurePath

from headwater.annotate.furniture.titles import is_heard
from headwater.annotate.lexicon.outlet_titles import LAST
from headwater.model.article import Article
from headwater.text.outlet_words import OUTLET_WORDS

SPLIT = re.compile(r"[\W_]+")
TELLING = LAST | {word.casefold() for word in OUTLET_WORDS}
# Numbers, single letters and days stand before names in the names of files.
MARK = re.compile(r"\w?\d*|\d+\w{0,2}")
LONGEST = 4
SIGNED = (
    r"^by (?:the )?NAME (?:sports?|news|foreign|online|features|business|showbiz|politics|staff|reporters?"
    r"|correspondents?)\b"
)
# Within how many characters of the top a desk signs.
HEAD = 700


def title_of_file(article: Article) -> str | None:
    """Return the title that a file is named for by how it is made, *Harl Ledger*, whatever the report says of it."""
    if not article.path or article.text_basis == "field":
        return None
    name = [word.capitalize() for word in _run(SPLIT.split(PurePath(article.path).name.rsplit(".", 1)[0]))]
    title = " ".join(name)
    return title if 1 < len(name) < LONGEST and name[-1].casefold() in TELLING | {"day"} else None


def outlet_of_file(article: Article) -> str | None:
    """Return the outlet's name, None where the file's name and the report do not agree in it."""
    if not article.path or article.text_basis == "field":
        return None
    words = SPLIT.split(PurePath(article.path).name.rsplit(".", 1)[0])
    for end in range(len(words), 1, -1):
        name = [word.capitalize() for word in _run(words[:end])]
        if words[end - 1].casefold() in TELLING and name and _speaks(" ".join(name), article.text):
            return " ".join(name) if len(name) > 1 else None
    return None


def _speaks(name: str, text: str) -> bool:
    """Whether a report speaks of itself by a name or the end of it, or its desks sign so: *By LEDGER SPORT*."""
    signed = SIGNED.replace("NAME", re.escape(name.rsplit(maxsplit=1)[-1]))
    return is_heard(name, text) or re.search(signed, text[:HEAD], re.IGNORECASE | re.MULTILINE) is not None


def _run(words: list[str]) -> list[str]:
    """The last words of a file's name, back to a number or a letter."""
    kept: list[str] = []
    for word in reversed(words):
        if MARK.fullmatch(word) or len(kept) == LONGEST:
            break
        kept.insert(0, word)
    return kept

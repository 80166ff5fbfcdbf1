"""Letters for the articles of a story and line numbers in their texts: ``B:4`` is line 4 of article B."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rich.text import Text

from headwater.cli.dossier.paint import PLACE, QUIET
from headwater.model.report import Dossier, ReportArticle
from headwater.model.span import ArticleSpan

LINE_END = re.compile(r"\r\n|\r|\n")
LETTERS = 26
SHORTEST_ID = 4


def letter(index: int) -> str:
    """Return the name of the article at ``index`` (from 0): A to Z, AA, AB and so on, as columns of a spreadsheet."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, LETTERS)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Places:
    """Where the articles of one story stand: their letters, by id, and the code points at which their lines start."""

    articles: Mapping[str, ReportArticle]
    letters: Mapping[str, str]
    starts: Mapping[str, tuple[int, ...]]

    def line(self, place: ArticleSpan) -> int:
        """Return the number of the line (from 1) on which ``place`` starts."""
        return bisect_right(self.starts[place.article], place.start)

    def reference(self, place: ArticleSpan) -> str:
        """Return the short form of ``place``, such as ``B:4``."""
        return f"{self.letters[place.article]}:{self.line(place)}"

    def references(self, places: Iterable[ArticleSpan], most: int = 6) -> Text:
        """Return the short forms in order, each once; beyond ``most`` of them the rest is counted."""
        ordered = sorted(set(places), key=lambda p: (len(self.letters[p.article]), self.letters[p.article], p.start))
        names = list(dict.fromkeys(self.reference(place) for place in ordered))
        line = Text(" ".join(names[:most]), style=PLACE)
        if len(names) > most:
            line.append(f" +{len(names) - most}", style=QUIET)
        return line

    def lettered(self, reading: str) -> str:
        """Return a sentence about articles with their letters in place of their ids.

        Ids of under `SHORTEST_ID` characters are left: they may be words of the sentence.
        """
        ids = sorted((key for key in self.letters if len(key) >= SHORTEST_ID), key=len, reverse=True)
        if not any(key in reading for key in ids):
            return reading
        pattern = "|".join(map(re.escape, ids))
        return re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", lambda found: self.letters[found.group()], reading)

    def text(self, place: ArticleSpan) -> str:
        """Return the whole text of the article that ``place`` is in."""
        return self.articles[place.article].text


def places_of(dossier: Dossier) -> Places:
    """Return the letters and line starts of a story's articles, in the dossier's order, and of those elsewhere."""
    every = (*dossier.articles, *dossier.elsewhere)
    return Places(
        articles={article.id: article for article in every},
        letters={article.id: letter(i) for i, article in enumerate(every)},
        starts={a.id: (0, *(end.end() for end in LINE_END.finditer(a.text))) for a in every},
    )

"""The standing title of a live blog above the headline of the day: *Politics live with Jane Marl*, *Business live*.

Source of the method: own rules, after how the blogs of British, Irish, Australian and American papers are headed.
"""

import re

from headwater.annotate.furniture.bylines import PEOPLE
from headwater.annotate.furniture.header import Header
from headwater.annotate.furniture.lines import Line
from headwater.model.span import Span

# What a blog is called: a section or a running story.
ABOUT = r"(?:[A-ZÀ-Þ][\w&'’\-]*(?:[ :–—-]{1,3}[\w&'’\-]+){0,4}[ :–—-]{1,3})?"
KIND = (
    r"(?i:live(?:[\s-]?blog|\supdates?|\scoverage|\sreporting|\sreports?|\sfeed)?|live,?\sas\sit\shappened"
    r"|minute[\s-]by[\s-]minute)"
)
TITLE = re.compile(
    rf"{ABOUT}{KIND}\s?(?:,|:|–|—|-)?\s(?i:with|by)\s{PEOPLE}(?i:\s\((?:now|earlier)\))?"
    r"(?:(?:,?\s(?i:and|and\searlier|then)\s|,\s(?i:earlier:?)\s).{3,60})?"
)
PLAIN = re.compile(
    rf"(?!(?i:watch|listen|stream|on\sair|follow|tv|radio)\b){ABOUT}{KIND}(?:\s?[:–—-]\s?(?i:(?:latest\s)?updates?|latest))?"
)
LONGEST = 60


def read_live_title(line: Line) -> Header | None:
    """Return who writes the blog whose title a ``line`` is, None where it is no such title with a writer."""
    match = TITLE.fullmatch(line.text)
    if match is None:
        return None
    names = Span(line.span.start + match.start("names"), line.span.start + match.end("names"))
    return Header(byline=names, section=True)


def is_live_title(text: str) -> bool:
    """Tell whether a line is the standing title of a blog, with its writer or without."""
    return len(text) <= LONGEST and (PLAIN.fullmatch(text) is not None or TITLE.fullmatch(text) is not None)

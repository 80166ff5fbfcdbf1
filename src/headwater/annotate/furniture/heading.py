"""Keep a headline, without the label before it and the site's name behind it."""

import re

from headwater.annotate.furniture.directory import canonical
from headwater.annotate.furniture.headlines import split_site
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.parts import Parts
from headwater.model.span import Span

# What exports set before a headline.
TITLED = re.compile(r"(?:title|headline)\s?:\s+(?=\S)", re.IGNORECASE)


def take_headline(line: Line, parts: Parts) -> None:
    """Keep a headline, and the outlet that a page's title names behind it."""
    site, label = split_site(line.text), TITLED.match(line.text)
    start = line.span.start + (label.end() if label else 0)
    if site is None:
        parts.headline = Span(start, line.span.end)
        return
    parts.headline = Span(start, line.span.start + site[0])
    name = Span(line.span.start + site[1], line.span.end)
    parts.outlet = parts.outlet or (canonical(line.text[site[1] :]), name)

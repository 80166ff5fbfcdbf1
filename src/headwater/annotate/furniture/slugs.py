"""What an agency files a report under, on the first line of all with the headline below it."""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.headlines import could_be_headline
from headwater.annotate.furniture.lines import Line

# BC-HARL-WEIR:TLM — intl / AMH0042 4 I 0210 TLM /ORL-HARL-WEIR / BC-EU--Harl-Weir, 1st Ld-Writethru
SLUG = re.compile(r"[A-Z]{2,4}-{1,2}[A-Z][\w-]+-[\w-]+.{0,60}|[A-Z]{2,4}\d{3,5}\s.{4,50}/[\w-]+")
# COURTS Weir / POLITICS Ferries Substitute / SOCCER Harl (with pictures), over a headline in capitals
CATCHLINE = re.compile(
    r"[A-Z]{2,}(?:[ /-][A-Z]{2,}){0,2}[ /-][A-Z][a-z][\w'’]*(?:[ /-][A-Z][\w'’]*){0,3}"
    r"(?:,?\s(?:\(.{2,30}\)|\d{1,4}|[a-z ]{2,20}))?"
)
FEWEST = 4


def is_slug_over(lines: Sequence[Line]) -> bool:
    """Tell whether the first of ``lines`` is what a wire files a report under, with its headline below."""
    if len(lines) < 3:  # noqa: PLR2004 - slug, headline, report
        return False
    first, second = lines[0].text, lines[1].text
    if SLUG.fullmatch(first) is not None:
        return could_be_headline(second)
    return CATCHLINE.fullmatch(first) is not None and second.isupper() and len(second.split()) >= FEWEST

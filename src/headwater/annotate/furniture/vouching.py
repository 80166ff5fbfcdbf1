"""Where an outlet stands beside a cue and is no credit all the same: its report is disputed, or a speaker names it.

*She denied a report by the newspaper Orlpost*, *asked about an article in the Orl Courier*, *rumours carried by Orl TV
were baseless*: the news is what was said of the report, and the reader has that from elsewhere. What a speaker says in
quotation marks of a paper is the speaker's.
"""

import re

from headwater.model.annotations import Credit
from headwater.model.span import Span
from headwater.text.quotation_marks import quoted

# What is done with another's report in place of telling from it.
_DISPUTING = (
    r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|rebut|disput|contradict|condemn|criticis|criticiz|attack)(?:e|es|s|ed|ing)?"
    r"|(?:call|brand|label|labell|describ|ridicul|mock)(?:e|es|s|ed|ing)|took\sissue\swith|pushed\sback\s(?:against|on)"
    r"|ask(?:ed|ing)\s(?:for\scomment\s)?(?:about|on)|comment(?:ed|ing|s)?\s(?:\w+ly\s)?on|(?:respond|react)(?:ed|ing|s)?\s(?:\w+ly\s)?to"
    r"|in\s(?:response|reaction|reply)\sto|contrary\sto|despite|angered\sby|furious\s(?:at|about)|sued\sover)"
)
_WRITING = (
    r"(?:reports?|stor(?:y|ies)|articles?|claims?|accounts?|allegations?|rumou?rs?|speculations?|versions?|publications?|coverage"
    r"|suggestions?|headlines?|figures?|pieces?|assertions?|accusations?)"
)
_FROM = (
    r"(?:\s(?:recently\s|first\s|earlier\s)?(?:published|printed|carried|spread|circulated|made|run|aired|broadcast"
    r"|that\sappeared))?\s(?:by|in|from|of|on)\s"
)
DISPUTED = re.compile(
    rf"\b{_DISPUTING}\s(?:as\s(?:\w+\s){{1,2}})?(?:(?:an?|the|all|any|some|this|that|media|press|recent)\s)?(?:[\w-]+\s){{0,2}}?"
    rf"{_WRITING}{_FROM}",
    re.IGNORECASE,
)
# *… were baseless*: what was carried is spoken of.
BASELESS = re.compile(
    r"(?:\s(?:that|about|on)\s[^.;:!?\"“”]{3,90})?,?\s(?:was|were|is|are|had\sbeen|has\sbeen|have\sbeen)\s(?:\w+\s)?(?:denied|dismissed"
    r"|rejected|refuted|false|wrong|baseless|groundless|untrue|unfounded|invented|fabricated|nonsense|misleading|fake)\b",
    re.IGNORECASE,
)
LOOK_BEHIND = 130


def vouches(text: str, within: Span, credit: Credit) -> bool:
    """Tell whether a credit in running text is what the report has something from; ``within`` is its paragraph."""
    start, end = credit.span.start, credit.span.end
    before = DISPUTED.finditer(text, max(within.start, start - LOOK_BEHIND), end)
    if any(match.end() > start for match in before) or BASELESS.match(text, end, within.end):
        return False
    return not any(mark.closed and mark.inner.start <= start and end <= mark.inner.end for mark in quoted(text))

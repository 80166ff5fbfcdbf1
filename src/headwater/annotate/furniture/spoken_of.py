"""An outlet whose name says nothing of itself, told by how the report goes on to speak of it: *the outlet wrote*.

*The motion failed, Harbour Insight reported. … Two had been persuaded, the outlet wrote.* The name might
be a body's or a person's. But *the outlet* has to be somebody, and where nobody else is credited it is this one.
"""

import re
from collections.abc import Sequence

from headwater.annotate.furniture.credits import NOT_TEXT, OF_ITS_MONEY, UPPER
from headwater.annotate.furniture.directory import canonical
from headwater.annotate.furniture.media_forms import NAME
from headwater.annotate.furniture.media_names import NOT_NAMES, is_body, is_own, is_person, is_place
from headwater.model.annotations import Credit
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm

OUTLET = (
    r"(?:(?:news|media|online|investigative)\s)?(?:outlet|newspaper|website|site|portal|magazine|daily|weekly|broadcaster|station|channel"
    r"|publication|paper|agency)"
)
# The outlet, spoken of without its name as who reports or has reported.
GOES_ON = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s{OUTLET}(?:['’]s?\s(?:\w+\s){{0,2}}(?:report|reports|reporting|investigation|story|article|sources?)\b"
    r"|\s(?:(?:has|had|also|earlier|further)\s)?(?:said|says|wrote|writes|reported|reports|added|adds|noted|notes|claimed|claims|cited|cites|quoted"
    r"|quotes|revealed|published)\b)"
)
# Who reports: at the end of a sentence, or at the head of one.
REPORTED = re.compile(
    rf"(?:(?<=[,”\"’])\s(?:the\s)?(?P<last>{NAME})\s(?:(?:has|had|first)\s)?(?:reported|reports|wrote|writes|said|says)(?=[.,;]|\s(?:on|late|citing|quoting)\b)"
    rf"|(?:^|(?<=[.!?”\"]\s)|(?<=\n))(?P<first>{NAME})\s(?:(?:has|had|first)\s)?(?:reported|reports|revealed|reveals)\b"
    rf"|\b[Aa]ccording\sto\s(?P<source>{NAME})(?=[.,;]))"
)
SHORTEST, LONGEST = 3, 4


def spoken_of(text: str, body: Sequence[Span], own: str | None) -> Credit | None:
    """Return the credit of the outlet that ``body`` goes on to speak of; None where it names none."""
    if not any(GOES_ON.search(text, span.start, span.end) for span in body):
        return None
    for span in body:
        for match in REPORTED.finditer(text, span.start, span.end):
            part = match.lastgroup or "last"
            name = match[part]
            if _may_be(name, text, match.end()) and not is_own(name, own):
                return Credit(canonical(name), Span(match.start(part), match.end()), CreditForm.RUNNING_TEXT)
    return None


def _may_be(name: str, text: str, end: int) -> bool:
    """Whether a name may be an outlet's: it is nobody's who has a first name or a role, no place's and no body's."""
    if len(name) < SHORTEST or len(name.split()) > LONGEST or name in NOT_NAMES:
        return False
    if is_person(name) or is_place(name) or is_body(name) or OF_ITS_MONEY.match(text, end) or NOT_TEXT.match(text, end):
        return False
    # A word alone may be a surname, of a person named in full elsewhere.
    return " " in name or re.search(rf"[{UPPER}a-z]\w+\s{re.escape(name)}\b", text) is None

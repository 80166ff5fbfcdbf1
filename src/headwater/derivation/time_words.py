"""Words that place an event sharply or vaguely in time, that leave doubt, and that announce a correction. Own work."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

# Each asks first for the beginning of a word, and so passes over all that is within one.
SHARP = re.compile(
    rf"(?<!\w)\b(?:{_DAY}s?|today|tonight|yesterday|tomorrow|(?:next|last|this)\s+week|midnight|noon"
    rf"|{_MONTH}\.?\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}\b(?:\s+\d{{4}})?"
    r"|(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|(?:in|by|of|since|until)\s+may)"
    r"(?:\s+\d{4})?|(?:19|20)\d{2}|\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b)?"
    r"|within\s+(?:the\s+next\s+)?\w+\s+(?:hours|days|weeks|months)"
    r"|(?:end|middle|beginning|start)\s+of\s+(?:the|next|this)\s+\w+)\b",
    re.IGNORECASE,
)
# Of the sharp ones, those that point from the day of writing, or name a day: a year or a month alone dates no report.
POINTING = re.compile(
    rf"{_DAY}|today|tonight|yesterday|tomorrow|next|last|this|within|{_MONTH}\.?\s+\d|\d\s+{_MONTH}", re.IGNORECASE
)
VAGUE = re.compile(
    r"(?<!\w)\b(?:recent|recently|soon|shortly|lately|before long|in due course|one day|some time ago|"
    r"(?:in|over|within)\s+the\s+(?:coming|next\s+few|near)\s+\w+|near\s+future|later\s+this\s+(?:week|month|year)|"
    r"earlier\s+this\s+(?:week|month|year)|this\s+(?:spring|summer|autumn|fall|winter)|"
    r"(?:early|mid|late)\s+(?:in\s+)?(?:the\s+)?(?:spring|summer|autumn|fall|winter)|mid-\w+|"
    r"(?:a\s+few|several|some)\s+(?:hours|days|weeks|months|years)|the\s+other\s+day|in\s+time)\b",
    re.IGNORECASE,
)
DOUBT = re.compile(
    r"(?<!\w)\b(?:may|might|could|possibly|possible|perhaps|probably|probable|likely|suspect(?:ed|s)?|suspicion|alleged(?:ly)?|"
    r"reportedly|apparent(?:ly)?|believed|potential(?:ly)?|cautioned|unconfirmed|seem(?:s|ed)?|appear(?:s|ed)?)\b",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"(?<!\w)\b(?:corrects?|correction|corrected|an\s+earlier\s+version|earlier\s+reported|withdr(?:aws|ew|awn)|"
    r"the\s+correct\s+\w+\s+(?:is|was|are|were)|(?:has|have)\s+been\s+amended|(?:was|were)\s+amended\s+(?:on|after)|"
    r"not\s+(?:about\s+)?[\w.,]+\s+as\s+(?:\w+\s+)?(?:stated|reported|thought|said|given)|clarifies|amends)\b",
    re.IGNORECASE,
)
SPEECH = re.compile(
    r"(?<!\w)\b(?:said|says|told|stated|added|according\s+to|announced|argued|claimed|reported|warned|noted|explained|replied|"
    r"answered|confirmed|insisted|acknowledged|admitted|asserted|cautioned|stressed|denied|declared|testified)\b",
    re.IGNORECASE,
)

"""How a report shows that its own reporter was there: was told, saw, asked. English; own work."""

import re

# Whoever spoke to the reporter: *told us*, *said to this newspaper*.
TOLD = re.compile(
    r"\b(?:told|tells|telling|showed|shows|gave|reminded|assured|invited|offered|handed|led|took)\s+(?:us|me|(?:this|our)"
    r"\s(?:newspaper|paper|weekly|magazine|station|channel|programme|programmes|program|site|website|reporter|correspondent|column|blog))\b"
    r"|\bto\s+(?:this|our)\s(?:newspaper|paper|weekly|magazine|station|channel|reporter|correspondent|website)\b"
    r"|\basked\s+by\s+(?:this|our)\s\w+",
    re.IGNORECASE,
)
# The reporter in the first person; the numeral of kings and wars begins no clause.
MYSELF = re.compile(
    r"(?:^|[.!?;:,—–]\s+|\b(?:and|but|that|which|when|as|if|where|because|what|before|after|while|than|so)\s+)"
    r"(?-i:I)(?:['’](?:d|m|ve|ll))?\s+(?-i:[a-z])"
    r"|\b(?:behind|beside|near|opposite|past|around|in\sfront\sof|next\sto)\s+(?:me|us)\b"
    r"|\bour\s+(?:own\s+)?(?:reporter|correspondent|photographer|count|drone|crew|cameraman|team)\b"
    r"|\b(?:we|this\snewspaper|this\spaper)\s+(?:saw|counted|asked|heard|watched|found|met|spoke|visited|followed)\b",
    re.IGNORECASE | re.MULTILINE,
)
# A writer's line that says where: *By A. Writer at the harbour*, *From our correspondent in Pell*.
PLACED = re.compile(
    r"\W*(?i:(?:by|from|with|reporter|report(?:ing)?|words|updates|live)\W+){0,3}"
    r"(?:(?i:our\s(?:own\s)?(?:correspondent|reporter|man|woman|staff|team))|[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,3}),?"
    r"\s(?:at|in|on|outside|aboard|near|report(?:s|ing)\s(?:from|in|at))\s(?:the\s)?\w.*[^.!?:]"
)
# How many characters such a line has at most, and among how many lines below the headline it is looked for.
LONGEST_LINE, LINES = 80, 4
# An outlet's own people, by its name (NAME): *a Corvin Press correspondent at the scene reports*.
OWN_PEOPLE = (
    r"\b(?:an?|the|our|two|three|several)\s(?:own\s)?NAME(?:['’]s?)?\s(?:\w+\s)?(?:correspondents?|reporters?|journalists?"
    r"|photographers?|crew|team|stringer|envoy)\b"
    r"|\b(?:correspondents?|reporters?|journalists?)\s(?:of|for|from)\s(?:the\s)?NAME\b"
)

"""How reports say that what they print was given out: press releases, statements, announcements. Own work."""

import re

UPPER = "A-ZÀ-ÖØ-ÞŠŽČĆĐİĞŞ"
TOKEN = rf"[{UPPER}](?:[\w&/\-]|['’](?!s\b)){{0,60}}"
# *District of Oberland*, *Ministry of Health and Welfare*: small words lead on to the next capital.
NAME = rf"(?<!\w)(?P<name>(?:[a-z]{{3,20}}\sof\s)?{TOKEN}(?:\s(?:(?:of|and|for|de|the|&)\s){{0,2}}{TOKEN}){{0,6}})"
RELEASE = r"(?i:(?:press|news|media)[\s-](?:release|statement|notice))"
GIVEN_OUT = rf"(?:{RELEASE}|(?i:statement|communiqu[eé]|read-?out|announcement))"
ISSUED = r"(?:issued|released|published|put\sout|given\sout|sent\sout|circulated)"
BY = rf"(?i:of|from|by|{ISSUED}\sby)\s(?:the\s)?"

# A headline that says whose the text below it is.
HEADLINE = re.compile(rf"^{GIVEN_OUT}\s{BY}{NAME}\s*$")
# Without one of these nothing of what follows is there.
ANY = re.compile(GIVEN_OUT)
# In the first sentences: the report prints what somebody gave out.
LEAD = (
    re.compile(rf"\b{GIVEN_OUT}\s(?:was|is|has\sbeen)\s(?:\w+\s)?{ISSUED}\s(?:\w+\s){{0,3}}?by\s(?:the\s)?{NAME}"),
    re.compile(rf"\b{GIVEN_OUT}\s{ISSUED}\s(?:\w+\s){{0,3}}?by\s(?:the\s)?{NAME}"),
)
# Anywhere: a press release is nobody's reporting.
RELEASED = (
    re.compile(rf"\b{RELEASE}\s{BY}{NAME}"),
    re.compile(rf"{NAME}['’]s?\s(?:own\s|latest\s|recent\s)?{RELEASE}"),
    re.compile(rf"{NAME}(?:,\swhich\s|\s)[^.!?;“”\"]{{0,60}}?\bin\s(?:a|its|the|their)\s(?:\w+\s)?{RELEASE}"),
)
# What somebody does that gives something out, as an attribution has it.
ANNOUNCING = re.compile(r"\bannounc(?:e|es|ed|ing)\b", re.IGNORECASE)

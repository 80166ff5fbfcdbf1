"""How reports say that what they print was given out: press releases, statements, announcements. Own work."""

import re

from headwater.text.given_out import GIVEN_OUT, KIND, RELEASE, WEAKER

UPPER = "A-ZÀ-ÖØ-ÞŠŽČĆĐİĞŞ"
TOKEN = rf"[{UPPER}](?:[\w&/\-]|['’](?!s\b)){{0,60}}"
# *District of Oberland*, *Ministry of Health and Welfare*: small words lead on to the next capital.
NAME = rf"(?<!\w)(?P<name>(?:[a-z]{{3,20}}\sof\s)?{TOKEN}(?:\s(?:(?:of|and|for|de|the|&)\s){{0,2}}{TOKEN}){{0,6}})"
ISSUED = r"(?:issued|released|published|put\sout|given\sout|sent\sout|circulated|supplied|provided|submitted)"
BY = rf"(?:(?i:no)\.?\s?\d{{1,4}}\s)?(?i:of|from|by|{ISSUED}\sby)\s(?i:the\s)?"

# A line above the report, or its headline, that says whose the text below it is, with a date behind it or none. What
# may head other things as well does so only where the text below has the name too.
HEADLINE = re.compile(
    rf"{KIND}(?:{GIVEN_OUT}|(?P<weaker>{WEAKER}))\s{BY}{NAME}(?:\s[a-z]{{3,20}})?\s*(?:[,|(–—-].{{0,60}})?"
)
# *From the press office of the Orrin Board*: a line above the report, or where its first sentences have it from.
OFFICE = r"(?i:press|media|information)\s(?i:office|service|department|team)"
FROM_OFFICE = re.compile(rf"(?i:(?:text\s)?(?:from|by)\s)?(?i:the\s)?{OFFICE}\s(?i:of)\s(?:the\s)?{NAME}")
# One that says that the text was given out, and not by whom: *Club statement, shortened*.
UNNAMED = re.compile(rf"(?:[A-Z][\w ]{{2,24}}\s?[/|:–—]\s?)?{KIND}{GIVEN_OUT}(?:,\s[^,\n]{{2,40}}){{0,2}}")
# Without one of these nothing of what follows is there.
ANY = re.compile(rf"{GIVEN_OUT}|{WEAKER}|[Tt]he\sfollowing\b|{OFFICE}")
# *The Orrin dairy*, *the Pell authorities*: behind an article a last small word is the name's, but none of these.
NOT_OF_NAMES = (
    "today|yesterday|tonight|tomorrow|here|there|itself|only|also|again|alone|online|said|says|informs|informed|reports|reported"
    "|announces|announced|states|stated|declares|declared|confirms|confirmed"
)
REST = re.compile(rf"\s(?!(?:{NOT_OF_NAMES})\b)[a-z]{{3,20}}(?=\s*(?:[,.;:)]|\n|$))")
# In the first sentences: the report prints what somebody gave out.
LEAD = (
    re.compile(rf"\b{GIVEN_OUT}\s(?:was|is|has\sbeen)\s(?:\w+\s)?{ISSUED}\s(?:\w+\s){{0,3}}?by\s(?:the\s)?{NAME}"),
    re.compile(rf"\b{GIVEN_OUT}\s{ISSUED}\s(?:\w+\s){{0,3}}?by\s(?:the\s)?{NAME}"),
    re.compile(
        rf"\b[Tt]he\sfollowing(?:\s\w+)?\s(?:was|is|has\sbeen)\s(?:\w+\s)?{ISSUED}\s(?:\w+\s){{0,3}}?"
        rf"by\s(?:the\s)?{NAME}"
    ),
    re.compile(rf"\b{OFFICE}\sof\s(?:the\s)?{NAME}"),
)
# Anywhere: a press release is nobody's reporting.
RELEASED = (
    re.compile(rf"\b{RELEASE}\s{BY}{NAME}"),
    re.compile(rf"{NAME}['’]s?\s(?:own\s|latest\s|recent\s)?{RELEASE}"),
    re.compile(rf"{NAME}(?:,\swhich\s|\s)[^.!?;“”\"]{{0,60}}?\bin\s(?:a|its|the|their)\s(?:\w+\s)?{RELEASE}"),
)
# Of a body (NAMED) whose text another report prints, a statement is that text. Of others it may have been spoken.
STATED = (
    rf"\bNAMED\b(?:,\swhich\s|,\s|\s)[^.!?;“”\"]{{0,60}}?\bin\s(?:an?|its|the|their)\s(?:\w+\s)?(?:{GIVEN_OUT}|{WEAKER})\b"
    rf"|\b(?:{GIVEN_OUT}|{WEAKER})\s{BY}NAMED\b"
    rf"|\bNAMED['’]s?\s(?:own\s|latest\s|recent\s)?(?:{GIVEN_OUT}|{WEAKER})\b"
)
# What a body *said in a statement*, from the word that says so on: what it gave out was written.
WRITTEN = re.compile(
    rf"[^.!?;\"“”]{{0,40}}?\b(?P<by>in|with|through|via)\s(?:an?|its|the|their|this|that)\s(?:[\w-]+\s){{0,2}}?"
    rf"(?:{GIVEN_OUT}|{WEAKER}|(?i:filing|post|posting))\b"
)
# *In a statement late on Monday, the board said*: the same before who says it.
WRITTEN_AHEAD = re.compile(
    rf"\b(?:[Ii]n|[Vv]ia|[Tt]hrough)\s(?:an?|its|the|their|one)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?:{GIVEN_OUT}|{WEAKER}|(?i:filing|post|posting))(?:\s[^.!?;\"“”,]{{1,60}})?,\s(?:[Tt]he\s)?$"
)
# *Blamed a clerk for the figure in its statement*: what stands in the paper is spoken about.
HELD = re.compile(
    r"\b(?:the|an?|that|this|one|its|their)\s(?:[\w-]+\s)?(?:claims?|clauses?|dates?|details?|entr(?:y|ies)|errors?|figures?|gaps?|lines?"
    r"|mistakes?|numbers?|paragraphs?|passages?|phrases?|sentences?|slips?|typos?|words?|wording)\s$"
)
# *According to a statement from the Orrin Board*, *a statement of the board said*: what is named is what was given out.
STATEMENT_OF = re.compile(rf"\b(?:{GIVEN_OUT}|{WEAKER}|(?i:filing))\s{BY}{NAME}")
# What somebody does that gives something out, as an attribution has it.
ANNOUNCING = re.compile(r"\bannounc(?:e|es|ed|ing)\b", re.IGNORECASE)

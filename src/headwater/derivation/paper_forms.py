"""The forms in which a report says whose a paper is: each begins at its noun, ends right before it, or holds it.

Own work. Lists are in `paper_words.toml`. `papers` reads what the forms leave open: whose the paper is.
"""

import re

from headwater.derivation.issuing_words import UPPER
from headwater.derivation.owners import DETERMINER, NAME, STEP
from headwater.derivation.paper_words import (
    BARE,
    BODY,
    DATA,
    GIVEN_OUT,
    GIVING,
    OFFICE,
    PAPER,
    PLATFORM,
    POSTING,
    SAYING,
    SITE,
)

# A stop within a number or abbreviation ends no clause.
WITHIN = r"(?:[^.;:!?]|\.(?=[\w•]|\s[a-z\d]))"
SMALL = r"(?!(?:and|or|but|of|to|that|which|who|for|in|on|at|by|from|with|was|were|is|has|had)\s)"
ADJECTIVES = rf"(?:{SMALL}[\w'’.\-]+\s){{0,4}}?"
NUMBER = r"(?:,?\s(?:no\.?|No\.?|number|nr\.?)\s?[\w/.\-]+,?)?"
# Not the first part of another word or name: *report-card*.
EDGE = r"\b(?![-’'])"
NOUN = rf"(?P<doc>[\w\-]+){EDGE}"
OWNER = rf"(?<![\w'’])(?P<owner>(?:{DETERMINER}\s)?(?:{STEP}){{0,3}}?(?:{NAME}|{BODY}))"

# ------------------------------------------------------------------------------ from the noun on: whose it is behind it
GIVEN_BY = re.compile(
    rf"{NOUN}{NUMBER}(?:(?:(?!\b(?:and|but|while|who)\b){WITHIN}){{0,90}}?\b(?:{GIVING})(?:\s{WITHIN}{{1,60}}?)?"
    r"|(?:\s(?:on|about|into|of)(?:\s(?!was|were|is|are)[\w'’-]+){1,4})?)\s(?:by|in\sthe\s(?=Ministry|Department|Office))\s?"
)
FROM = re.compile(rf"{NOUN}{NUMBER}[^.;:!?,]{{0,40}}?,?\sfrom\s")
OF = re.compile(rf"{NOUN}{NUMBER}\sof\s")
BEARING = re.compile(rf"{NOUN}{WITHIN}{{0,60}}?\bbearing\s(?:the\s)?")
# The clause that puts it out: *which the company posted*, *that it sent*, *in which she writes*.
WHICH = re.compile(rf"{NOUN}{WITHIN}{{0,50}}?(?<!\bof\s)\b(?:which|that)\s")
IN_WHICH = re.compile(rf"{NOUN}(?={WITHIN}{{0,70}}?\b(?:{GIVING}|seen|obtained)\b){WITHIN}{{0,90}}?,?\sin\swhich\s")

# ------------------------------------------------------------------------------- up to the noun: whose it is before it
POSSESSIVE = re.compile(rf"{OWNER}(?:['’]s|(?<=s)['’])\s(?:[\w'’\-]+\s){{0,4}}$")
PRONOMINAL = re.compile(r"\b(?P<whose>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w'’\-]+\s){0,3}$")
COMPOUND = re.compile(
    rf"(?P<owner>{NAME})\s(?:(?:daily|weekly|monthly|annual|press|news|official|internal|final|interim)\s)?$"
)
WHOSE = re.compile(rf"(?P<owner>{NAME}),\swhose\s(?:[\w'’\-]+\s){{0,3}}$")
BESIDE = re.compile(r"\s\((?:[\w'’\-]+\s){0,3}$")
ITS_OFFICE = re.compile(rf"{OWNER}(?:['’]s?)?\s$")

# ---------------------------------------------------------------------------------------------- anywhere in a sentence
# A paper in whose words something is said: *in a memo*, *by email*, *via an open letter*.
IN_PAPER = re.compile(
    r"\b(?P<prep>[Ii]n|[Bb]y|[Tt]hrough|[Vv]ia|[Ww]ith|[Uu]nder)\s"
    rf"(?:(?P<det>an?|its|his|her|their|one|another|two|several|this|the)\s{ADJECTIVES}(?P<doc>(?i:{PAPER})){EDGE}"
    rf"|(?P<bare>{BARE})\b)"
)
GAVE = re.compile(
    rf"\b(?P<verb>{GIVING})\s"
    rf"(?:(?:an?|its|his|her|their|the|two|several)\s{ADJECTIVES}(?P<doc>{PAPER}){EDGE}|the\sfollowing\b)"
)
ON_SITE = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Vv]ia|[Tt]hrough)\s(?P<whose>its|his|her|their)\s(?:own\s|official\s|verified\s|personal\s)?"
    rf"(?:(?!first|second|third|front|back|last|next){SMALL}[\w'’\-]+\s){{0,2}}?(?P<doc>{SITE})\b"
)
SITE_OF = re.compile(rf"\b(?:on|in|to|via|from)\s(?:the\s)?(?:[\w'’\-]+\s){{0,2}}?(?:{SITE})\sof\s(?:the\s)?")
# Where everybody writes: *wrote on Facebook*, *said on social media*.
ON_PLATFORM = re.compile(
    rf"\b(?P<verb>{POSTING})\b{WITHIN}{{0,50}}?\s(?:on|via|to)\s(?:the\s)?"
    rf"(?:social\s(?:network|platform|media\splatform)\s(?P<new>{NAME})"
    rf"|(?P<doc>social\smedia|{PLATFORM})\b(?!\s(?:channel|account|page|message|group)))"
)
POSTED_ON = re.compile(
    rf"\b(?P<verb>posted|posts|shared|uploaded)\b{WITHIN}{{0,50}}?\s(?:on|to)\s(?P<new>{NAME})"
    r"(?=[.,;]|\s(?:that|late|early|on)\b)"
)
TWEETED = re.compile(
    r"\b(?P<verb>(?P<doc>tweeted|tweets|blogged)"
    rf"|(?:took|takes|taken)\sto\s(?P<new>{PLATFORM}|social\smedia))\b"
)
PRESS_OFFICE = re.compile(
    rf"\b(?:{OFFICE})\s(?:of|at|for)\s(?:the\s)?"
    rf"(?={WITHIN}{{2,80}}\b(?:{SAYING}|{GIVING})\b|{WITHIN}{{2,60}}[.])"
)
ANY_OFFICE = re.compile(rf"\b(?P<doc>{OFFICE})\b")
# *The statement said*, *the release goes on*: nobody is named.
SAYS = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s{ADJECTIVES}(?P<doc>{GIVEN_OUT})\b"
    rf"(?:,\s[^,;:]{{2,60}},)?\s(?:(?:also|then|itself|further)\s)?(?:{SAYING})\b"
)
BY_IT = re.compile(rf"\b(?:[Aa]ccording\sto|in\sthe\swords\sof)\sthe\s(?P<doc>{GIVEN_OUT})\b")
# *The figures are the bureau's*, *the Official Gazette*.
THEIRS = re.compile(rf"\b(?:{DATA})\s(?:are|come\sfrom|were\s(?:{GIVING})\sby|stem\sfrom)\s(?:the\s)?(?P<owner>{NAME})")
GAZETTE = re.compile(
    r"(?P<owner>(?:Official|State|Government|Federal|Royal|National)\s(?:Gazette|Journal|Register|Bulletin)"
    rf"(?:\sof\s{NAME})?)"
)

# Nouns that are no paper where they stand: *the last few minutes*, *Jane Roe reports from Orl*, *live blog by*.
NO_PAPER = re.compile(
    r"(?:last|few|next|first|past|final|several|\d|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty"
    r"|forty|forty-five|fifty|ninety|added|extra)\s(?:few\s|\w+\s)?minutes(?!\sof\s(?:the|a)\s)"
    rf"|(?:[{UPPER}][\w'’-]+|[Hh]e|[Ss]he|[Ii]t|[Ww]ho)\sreports|reports(?=\sfrom\s[{UPPER}][\w'’-]*[.,])"
    r"|[Ll]ive\sblog"
)

# -------------------------------------------------------------------------------------------- what stands around it
VERB = re.compile(rf"\b(?:{SAYING}|{GIVING})\b")
WROTE = re.compile(r"\bwr(?:ote|ites?|itten)\b")
# *They saw it in writing*: who reads has written nothing.
SEEN = re.compile(r"\b(?:sees?|saw|seen|gets?|got|has|had|have|wants?|wanted|puts?)\s(?:\w+\s){1,2}$")
PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s(?:\w+\s)?$")
# Nothing was put out, or not yet.
NONE = re.compile(
    r"\b(?:no|not|never|nobody|without|neither|nor|any|await\w*|deni\w+\sthat|will|would|(?<!ccording\s)to|shall|should"
    r"|may|might|must|could|can)\s(?:\w+\s){0,3}$"
)
BEHIND = re.compile(rf"{WITHIN}{{0,60}}?\b(?:{SAYING}|{GIVING})\b")
AHEAD = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Aa]ccording\sto|[Pp]er|[Ii]n\sthe\swords\sof|[Tt]hus(?:\sfar)?"
    rf"|{GIVING}|{SAYING})\s(?:[\w'’.-]+\s){{0,4}}$"
)
PUT_OUT = re.compile(rf"{WITHIN}{{0,60}}?\b(?:{GIVING})\b")
PUT_OUT_SOON = re.compile(rf"{WITHIN}{{0,40}}?\b(?:{GIVING})\b")
SHOWS = re.compile(
    r"\s(?:also\s)?(?:shows?|showed|says?|said|finds|found|states?|stated|reads?|puts?|warns?|warned|notes?|noted|adds?"
    r"|added|lists?|gives?|speaks?)\b"
)
OPENING_IN = re.compile(r"(?:In|Through|Via|By)\s(?:an?|its|his|her|their)\s(?:[\w'’-]+\s){0,4}")
RELATIVE = re.compile(r",?\s(?:which|that|(?:with|in|by|to)\swhich)\b")

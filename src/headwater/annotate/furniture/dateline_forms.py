"""The shapes of datelines and leads, and the words that look like them and are not. Own work."""

import re

from headwater.annotate.furniture.dates import MONTH, WEEKDAY

UPPER = "A-ZÀ-ÖØ-ÞŠŽČĆĐİĞŞ"
# GENEVA, NEW YORK, ST. LOUIS, WINSTON-SALEM, DUBAI/CAIRO, N'DJAMENA
CAPITALIZED = rf"[{UPPER}](?:[{UPPER}.'’]*[{UPPER}.])?"
CAPITALS = rf"{CAPITALIZED}(?:[ /\-]+(?:de |of |and |AND )?{CAPITALIZED}){{0,4}}"
# Geneva, New York, Port-au-Prince, Dar es Salaam
TITLE = rf"[{UPPER}][\w'’.\-]+(?:[ /](?:de |es |of |al-|el-)?[{UPPER}][\w'’.\-]+){{0,3}}"
NOT_DATE = rf"(?!{MONTH}\s*\d|(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*day)"
# N.Y., Fla., Kenya, South Africa
REGION = rf"(?:\s?,\s{NOT_DATE}(?:[A-Z]\.(?:\s?[A-Z]\.)*|[{UPPER}][\w.'’\-]+(?:\s[{UPPER}][\w.'’\-]+){{0,2}}))"
YEAR = r"(?:\s?,?\s*(?:19|20)\d\d)?"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th|\.(?=\s))?"
DATE = rf"(?:(?i:{WEEKDAY}{MONTH}\s*{ORDINAL}{YEAR}|{WEEKDAY}{ORDINAL}\s+{MONTH}{YEAR}|(?:19|20)\d\d-\d\d-\d\d))"
CLOCK = r"(?:\s?,?\s*\d{1,2}[:.]\d\d(?:\s?(?:[AP]M|GMT|UTC))?)?"
DATED = rf"(?P<date>{DATE}){CLOCK}"
# GENEVA, Thursday: no date, but no place either.
DAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
NAME = r"[^()\[\]\n|]{2,60}?"
BRACKETED = rf"\(\s?(?P<agency>{NAME})\s?\)"
SLASHED = rf"/(?P<slashed>{NAME})/"
BARE = rf"(?P<bare>[{UPPER}][^\n,.–—:()]{{1,40}}?)"
DASH = r"(?:\s*(?:\.\s?-{1,3}|—|–|―|−|-{2,3}|_)\s*|\s+-\s+|\s-(?=\S)|\s*-\s+|\s+-$)"
COLON = r"\s?:\s+"
ALONE = r"\s*$"
COMMA = r"\s?[,.]\s*"
COMMA_OR_NONE = r"\s?[,.]?\s*"
PLACE = rf"(?P<place>{CAPITALS}|{TITLE})(?P<region>{REGION}{{0,2}})"
NOWHERE = r"(?P<place>)(?P<region>)"

# State and country in brackets behind the place: Tolmera (Orl) (TLM) – / Tolmera (Harl) [Orl], May 3 (TLM):
COUNTRY = r"(?:\s?\[[^\[\]]{3,30}\]|\s\([^()]{3,30}\)(?=\s*[(\[]|,\s)){0,2}"

# LONDON, Oct 17 (Reuters) - / WASHINGTON (AP) — / NAIROBI, Kenya (AP) _ / New Delhi, Oct 17 (PTI)
# PORT ORL, Thursday (Orl Press) —
# TOLMERA (TLM). Shares fell / TOLMERA--(TLM)-- / TOLMERA: (TLM)
BY_BRACKET = re.compile(
    rf"{PLACE}{COUNTRY}(?:{COMMA_OR_NONE}(?:{DATED}|{DAY}))?(?:\s[—–]\s|\s?--\s?|\s?:\s|{COMMA_OR_NONE}){BRACKETED}"
    rf"(?P<dash>{DASH}|\s*:\s*|\.\s+(?=\S))?"
)
# (TLM) - TOLMERA, MAY 3 - / (by Jane Doe) (TLM) - TOLMERA, MAY 3 - / (TLM - Orlwire) Tolmera, 3 May 2026:
AGENCY_FIRST = re.compile(
    rf"(?:\(\s?[Bb]y\s[^()]{{3,60}}\)\s*)?{BRACKETED}(?:{DASH}|\s+){PLACE}{COMMA_OR_NONE}{DATED}(?P<dash>{DASH}|{COLON})"
)
# (TLM) TOLMERA —
AGENCY_CAPITALS = re.compile(
    rf"{BRACKETED}(?:{DASH}|\s+)(?P<place>{CAPITALS})(?P<region>{REGION}{{0,2}})(?P<dash>{DASH}|{COLON})"
)
# 3 May 2026, Tolmera –
DATE_FIRST = re.compile(rf"{DATED}\s?,\s{PLACE}(?P<dash>{DASH})")
# TOLMERA, ON / TOLMWIRE / May 3, 2026 /
BETWEEN_SLASHES = re.compile(rf"{PLACE}\s?/+\s?(?P<slashed>{NAME})\s?/+\s?{DATED}\s?(?P<dash>/+)")
# MOSCOW, October 17. /TASS/.
BY_SLASH = re.compile(rf"{PLACE}{COMMA}{DATED}{COMMA_OR_NONE}{SLASHED}(?P<dash>\.|{DASH})?")
# Moscow. October 17. INTERFAX - / Moscow, 17 October – RIA Novosti. / Tbilisi, October 17, IPN
BY_NAME = re.compile(rf"{PLACE}{COMMA}{DATED}(?:{COMMA}|{DASH}){BARE}(?P<dash>{DASH}|{COLON}|\s?\.\s+|{ALONE})")
# Tehran, IRNA – (a known agency only)
BY_AGENCY = re.compile(rf"(?P<place>{CAPITALS}|{TITLE})(?P<region>)\s?,\s{BARE}(?P<dash>{DASH}|{COLON})")
# GENEVA, 17 October 2025 — / GENEVA, Oct. 17: / Upper Town, 17 October 2025
BY_DATE = re.compile(rf"{PLACE}{COMMA_OR_NONE}{DATED}(?P<dash>{DASH}|{COLON}|{ALONE})")
# Oct 17 (Reuters) - / (UPI) / (Reuters) -
WITHOUT_PLACE = re.compile(rf"{NOWHERE}(?:{DATED}{COMMA_OR_NONE})?{BRACKETED}(?P<dash>{DASH}|\s*:\s*)?")
# GENEVA -- / WASHINGTON — / HEMPSTEAD, N.Y. — / DES MOINES - / NEW DELHI: / ANKARA
IN_CAPITALS = re.compile(
    rf"(?P<place>{CAPITALS})(?P<region>{REGION}{{0,2}})(?:\s?,\s{DAY})?(?P<dash>{DASH}|{COLON}|{ALONE})"
)
# Geneva — / Geneva (a known city only)
KNOWN_CITY = re.compile(rf"(?P<place>{TITLE})(?P<region>{REGION}{{0,1}})(?P<dash>{DASH}|{ALONE})")
# Harl — / Harl, Upper Orl — (a place that the report speaks of)
PLACED = re.compile(
    rf"(?P<place>{TITLE})(?P<region>{REGION}{{0,1}})(?:\s?,\s{DAY})?(?P<dash>\s+(?:—|–|--)\s+)(?=[\"“‘(]?[{UPPER}0-9])"
)
# Harl: / Upper Orl, Orland: (as papers of India, Pakistan and the Gulf set it)
BEFORE_COLON = re.compile(rf"(?P<place>{TITLE})(?P<region>{REGION}{{0,1}})(?P<dash>:\s+)(?=[\"“‘(]?[{UPPER}0-9])")
# A line of a report's own size, and not a heading or an item of a list.
LONGEST_ITEM = 90
# What stands before a colon at the start of a report and is no place.
NO_PLACE_WORDS = frozenset(
    {
        *("note", "notes", "summary", "warning", "correction", "clarification", "question", "answer", "background"),
        *("context", "verdict", "result", "results", "score", "scores", "today", "tomorrow", "yesterday", "picture"),
        *("pictured", "photo", "image", "watch", "read", "listen", "live", "breaking", "exclusive", "analysis"),
        *("opinion", "update", "updated", "editor", "source", "sources", "reporter", "writer", "author", "revealed"),
        *("explained", "published", "posted", "created"),
        *("explainer", "key", "latest", "more", "related", "advertisement", "disclaimer", "caption", "topic", "topics"),
    }
)

# What stands in capitals before a dash, a colon or alone, and is no place.
NO_PLACES = frozenset(
    {
        *("ABSTRACT", "ADVERTISEMENT", "ALERT", "ANALYSIS", "BACKGROUND", "BREAKING", "BREAKING NEWS"),
        *("BUSTED", "BY", "COLUMN", "COMMENT", "COMMENTARY", "CORRECTION", "CORRECTED", "DEVELOPING"),
        *("EDITORIAL", "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACT CHECK", "FACTBOX", "FEATURE", "FLASH"),
        *("HIGHLIGHTS", "INSIGHT", "INTERVIEW", "JUST IN", "LETTERS", "LIVE", "MORE", "NEWS", "NOTE"),
        *("OBITUARY", "OPINION", "PHOTOS", "POLL", "PROFILE", "READ", "READ MORE", "REPORT", "REVIEW"),
        *("SPECIAL REPORT", "SPORT", "SPORTS", "TIMELINE", "TOP STORY", "UPDATE", "UPDATED", "URGENT"),
        *(
            "VIDEO",
            "WATCH",
            "WATCH LIVE",
            "WATCH NOW",
            "LISTEN LIVE",
            "LIVE TV",
            "WORLD",
            "BUSINESS",
            "POLITICS",
            "HEALTH",
            "SCIENCE",
            "Q",
            "A",
            "I",
            "EU",
        ),
        *("NATO", "UN", "U.N.", "US", "U.S.", "UK", "U.K.", "IMF", "WHO", "FBI", "CIA", "GOP", "OPEC"),
        *("IAEA", "FIFA", "UEFA", "NASA", "AIDS", "COVID"),
    }
)
# What scripts and desks set in capitals for those who read them aloud, play, set or send them.
SCRIPT_MARKS = frozenset(
    {
        *(
            "ACTUALITY",
            "ANCHOR",
            "AUDIO",
            "BACK ANNO",
            "BED",
            "CLIP",
            "CUE",
            "CUT",
            "DUR",
            "END",
            "ENDIT",
            "ENDS",
            "FADE",
        ),
        *("FIN", "FOLLOWS", "INSERT", "INTRO", "JINGLE", "LEAD-IN", "LINK", "MF", "MORE", "MUSIC", "OUTRO"),
        *("PACKAGE", "PAUSE", "PRESENTER", "SFX", "SOT", "SOUND", "STING", "TAPE", "UPSOUND", "VO", "VOICE"),
        *("VOICER", "VOX", "VOX POP"),
    }
)
# What stands in brackets at the start and names nobody.
NO_NAMES = re.compile(
    r"photo|video|file|image|updated?|corrected|corrects|(?:left|right|live|see|fig)\b|from left|advertisement|\d|l-r"
    r"|recasts|adds"
    r"|(?:actuality|audio|back[\s-]anno(?:uncement)?|clip|cue|cut|fade|insert|intro|jingle|link|music|outro|pause|sfx|sot|sound|tape|voice(?:-?over)?|vo"
    r"|ends?|more)(?:\W|$)"
    r"|subscribe|watch|exclusive|opinion|analysis|read|note|editor|all times|pictured|[rdi]-[a-z]"
    rf"|(?:(?:mon|tue|wed|thu|fri|sat|sun)|{DAY}|{MONTH}|tues|thurs?)(?![a-z])[\s,.]",
    re.IGNORECASE,
)
# The first words of sentences and headlines in capitals.
NOT_A_PLACE = re.compile(
    r"(?:A|AN|ON|IN|AT|BY|FOR|MY|THIS|HOW|WHY|WHAT|WHO|THE(?! HAGUE))\b(?!['’/-])|.*\b(?:IS|ARE|WAS|HAS)\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"[\"“]?(?:I|We|You|Yes|No|Well|Thank|Thanks|So|And|But|Let|My|Our|OK|Okay|Good)\b")

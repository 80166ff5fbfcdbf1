"""The marks, labels and times of the lines that sites set above reports. Own work."""

import re

LABEL = re.compile(
    r"(?:(?:first\s|last\s|originally\s|date\s)?(?:published|posted|issued|released|updated?|modified|revised|filed|created|publication)"
    r"(?:\s(?:time|date|on|at|in))?|date(?:line)?|pub\s?date|time|on)\b\s*[:\-–]?\s*",
    re.IGNORECASE,
)
LATER = re.compile(r"(?:last\s)?(?:updated?|modified|revised)\b", re.IGNORECASE)
# What may stand beside a date in a header line: the rest of it is names.
PATH = re.compile(r"\s[>»›]\s")
MARKS = re.compile(r"\s*(?:\||•|·|/{2}|::|\s[-–—/>»›~]\s|;|\s{2,}|\t)\s*")
BARS = re.compile(r"[|•·]|\s/{1,2}\s|::")
LEFTOVER = re.compile(
    r"(?:\b(?:at|on|by|updated?|published|posted|last|first|modified|date|time|local|edition|print|created|story|edt|est|gmt|utc"
    r"|(?:eastern|central|mountain|pacific|atlantic|british|greenwich|india|local|singapore|japan|hong\skong)\s(?:european\s)?"
    r"(?:(?:daylight|standard|summer|mean)\s)?time|às|alle|um|à"
    r"|ist|bst|cet|am|pm|a\.m|p\.m|hrs?|hours|uhr|o['’]clock|(?:late|early|final|morning|evening|weekend|night)(?=\sedition)|(?-i:[A-Z]{2,4}))\b"
    r"|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]{0,6}\b|[\d:.,;()|/•·\s–—-])+",
    re.IGNORECASE,
)
# How long ago it was, how long it takes to read or hear, how often it was seen, on what page it stood.
AGO = re.compile(
    r"(?:(?:last\s)?(?:updated|published|posted|modified):?\s)?(?:(?:about|around|over|almost|nearly|more\sthan)\s)?(?:(?:\d+|an?|one|two|three|four|five|few)\s?(?:min(?:ute)?|hour|hr|day|week|h|m|d)s?\sago"
    r"|just\snow|today|yesterday|(?:at\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s(?:today|yesterday|on\s\w+day))"
    r"|(?:reading\stime|est(?:imated)?\.?\sread(?:ing)?(?:\stime)?)\s?:?\s?\d+.{0,12}|\d+\s?[-–]?\s?min(?:ute)?s?(?:\s(?:read|listen))?"
    r"|(?:listen|watch|comments?|shares?|views?|likes?|reads?|print|save|share|gift)\s?(?:\(?\d[\d.,k]*(?:\s?min)?\)?)?"
    r"|\d[\d.,k]*\s(?:comments?|shares?|views?|likes?|reads?)|(?:text\ssize|font\ssize)?:?\s?a\s?\+?\s?a\s?-|a\s?[+-]|p(?:age|\.)\s?[a-z]?\d{1,3}",
    re.IGNORECASE,
)
# A time of day beside a date, and the labels between two of them: *14:35, 3 May 2026 Updated 15:00, 4 May 2026*.
TIMES = re.compile(
    r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?(?:GMT|UTC)\s?[+-]\s?\d{1,4}\)?)?(?![\d:])",
    re.IGNORECASE,
)
LABELS = re.compile(
    r"(?:(?:first|last|originally)\s)?\b(?:published|posted|updated|modified|issued)\b(?!\s(?:by|in|from)\b)(?:\s(?:on|at)\b)?\s?:?",
    re.IGNORECASE,
)
# Who edited it, took its pictures or made it English has not written it.
BY_OTHERS = re.compile(
    r"(?i:edit(?:ed|ing)|photos?|pictures?|graphics?|translat(?:ed|ion)|produced|curated|compiled)(?i:\sby\s?:?|\s?:)\s[A-ZÀ-Þ][^.!?]{2,80}\.?"
    r"|(?i:(?:sub-?)?editors?|translators?|photographers?|producers?)\s?:\s[^.!?|]{2,60}\.?"
)
# A line or part that names the source behind its label.
SOURCE = re.compile(r"(?:source|via)\s?:\s(?P<name>[A-ZÀ-Þ][^|:;()]{1,40}?)(?:\s\([^()|]{2,40}\))?", re.IGNORECASE)

"""The forms in which running text says that it has something from an outlet that no table has. Own work.

Lists are in `lexicon/media_words.toml`; `media` reads the forms.
"""

import re

from headwater.annotate.furniture.credits import UPPER
from headwater.annotate.lexicon import media_words as lexicon
from headwater.text.outlet_words import OUTLET_WORDS
from headwater.text.tables import alternatives

DOMAIN = r"(?:\.(?:com|net|org|info|news|example|tv|fm|[a-z]{2})\b)"
TOKEN = rf"[{UPPER}][\w&\-]*{DOMAIN}?(?:['’](?:s(?=\s[{UPPER}])|(?!s\b)\w+))?"
LINK = r"(?:of|for|de|du|des|la|le|del|di|da|&)(?:\s(?:the|la))?"
NAME = rf"(?<!\w)(?:The\s)?{TOKEN}(?:(?:\s{LINK})?\s(?:{TOKEN}|\d{{1,3}}\b)){{0,5}}"
KINDS, LOOSE = alternatives(lexicon.KINDS), alternatives(lexicon.LOOSE_KINDS)
VERBS = rf"{alternatives(lexicon.VERBS)}\b|has\sit\b|put(?:s|ting)?\sonline\b|picked\sup\b|broke\sthe\b"
# Words between an article and its noun: *the independent radio station*.
ADJECTIVE = rf"(?!{alternatives(lexicon.SMALL)}\s)[\w'’\-]+\s"
DETERMINER = r"(?:(?:the|a|an|its|our|their|another|one|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s)\s)?"

# The outlet's kind before or behind its name.
# Without a word's edge before it: so `re` looks for first letters alone. The reader asks for the edge.
BEFORE_NAME = re.compile(
    rf"(?:(?P<kind>{KINDS})|(?P<loose>{LOOSE}|Radio|TV|Television|Channel))\s(?P<name>{NAME}(?:\sand\s{TOKEN})?)"
)
# *On June 1, the Orlpost newspaper wrote*: a date is nobody's name.
_DATES = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
)
BEHIND_NAME = re.compile(
    rf"(?P<name>(?!(?:(?:On|In|By|Since|Until)\s)?{_DATES}(?:\s\d+)?,){NAME})(?:,\s(?P<beside>a|an|the|its|[{UPPER}]\w+['’]s)\s(?:{ADJECTIVE}){{0,4}}|(?P<between>\s(?:{ADJECTIVE}){{0,2}}?))"
    rf"(?:(?P<kind>{KINDS})|(?P<loose>{LOOSE}))\b(?!\s[{UPPER}]|['’-])"
)
STATE = re.compile(rf"\b(?P<name>(?:[{UPPER}]\w+\s)?(?i:{alternatives(lexicon.STATE_MEDIA)}))\b(?!\s[{UPPER}])")
# It says of a name before it what that is: *TNA, the state news agency, said*.
BESIDE_NAME = re.compile(rf"[{UPPER}][\w-]*,\s(?:the\s|its\s|[{UPPER}]\w+['’]s\s)?$")
# A name made as a title is, behind what says that something stood there or was told there.
BARE = re.compile(
    rf"(?:\b(?:by|in|to|with|of|for|from|[Pp]er)|\b[Tt]old|\b(?:tells|says|writes|reports))\s(?:the\s)?(?P<name>{NAME})"
)
LEARNED = re.compile(
    rf"(?P<name>{NAME})\s(?:(?:has|had)\s)?(?:learn(?:ed|t)|understands)(?:\s(?:from|that|on)\b|(?<=understands)\b|(?=[.;]|,\s(?:citing|quoting)))"
)

LATER = r"(?:\s(?:online|first|exclusively|earlier|today|yesterday|live|only|as|on\s\w+day|out|up))*"
SPOKEN = alternatives(lexicon.TELLING)
WRITINGS = alternatives(lexicon.WRITINGS)
# What has been said, up to the article before the kind or name.
CUE = (
    r"(?:[Aa]ccording\sto|\b[Pp]er|\b[Cc]iting|\b[Qq]uoting|\b[Vv]ia|with\sreference\sto|\breferring\sto|\bowe[ds]?\sto"
    rf"|\b(?i:{alternatives(lexicon.PARTICIPLES)}){LATER}\s(?:by|in|on|to|at|with)"
    rf"|\b{WRITINGS}(?:\s(?:{ADJECTIVE}){{0,3}}?|\s[^.;:!?\"“”]{{0,40}}\s)(?:by|in|from|to|with|on|of|at|for)"
    rf"|\b(?i:{SPOKEN}){LATER}(?:\s(?:to|in|on|by|via|with))?"
    r"|(?:[,”\"’]|\b[Ss]o|\b[Tt]hus)\s(?:reports|writes|reported|wrote|says|said|notes|adds|added|claims|states|quotes|informs)|\b(?:quoted|quotes|cited|cites)"
    r"|\bquoted\sas\s(?:saying|telling\s\w+|writing)\s(?:by|in|on)|\b(?:heard|learned|learnt|read|seen|saw)\s(?:from|on|in|at))"
)
CUE_BEFORE = re.compile(rf"(?P<cue>{CUE})\s{DETERMINER}(?:{ADJECTIVE}){{0,4}}$")
# What is denied has not been taken over: *denied a report by the Courier*.
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)"
    r"|contradict(?:s|ed|ing)?|criticis(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|rebut(?:s|ted|ting)?|denounc(?:es?|ed|ing)|brush(?:ed|es)\s(?:off|aside)"
    r"|respond(?:s|ed|ing)\sto|react(?:s|ed|ing)\sto|asked\sabout|commenting\son|declined\sto\scomment\son)\s(?:an?|the|as\s\w+)?\s?(?:[\w'’-]+\s){0,3}$"
)
# Told to one who works there: *spoke to the northern bureau of the Courier*.
THEIRS = re.compile(
    rf"(?P<cue>\b(?i:{SPOKEN})\s(?:listeners|viewers|readers|the\saudience)\s(?:of|on|to)|\b{SPOKEN}(?:\s(?:to|with))?\s(?:the|an?)\s(?:\w+\s){{0,2}}?(?:bureau|correspondents?|reporters?|website|newsroom)"
    rf"\s(?:of|for|from|at))\s{DETERMINER}(?:{ADJECTIVE}){{0,4}}$"
)
# A colleague elsewhere: *per Jane Roe of Orrin Rim*, *the pool report by Jane Roe of the Orrin Post*.
WRITER = re.compile(
    rf"(?P<cue>\b[Pp]er|\b[Aa]ccording\sto|\breport\s[^.,;:]{{0,40}}?by|\breported\sby|\btold)\s(?P<writer>{TOKEN}\s{TOKEN}),?"
    rf"\s(?:of|from|at)\s(?:the\s)?(?P<name>{TOKEN}(?:\s{TOKEN}){{0,3}})"
)
# Who is said to be first may be anybody; who is spoken to, only an outlet.
FIRST_BY = re.compile(
    r"(?P<cue>\b(?:first|originally|earlier|previously|exclusively)\s(?:reported|published|revealed|disclosed|broadcast)"
    r"\s(?:by|in)|\b[Aa]s\sreported\sby)\s(?:the\s)?$"
)
VERB_BEHIND = re.compile(
    rf"(?:\sand\s(?:(?:the|a)\s)?(?:[a-z'’-]+\s){{0,3}}?{KINDS}\s{NAME})?(?:,\s[^,.;:\"“”]{{3,70}},|,)?(?:\s(?:has|had|have|also|first|earlier|later|then|exclusively|itself|today))*\s(?P<verb>{VERBS})"
)
INVERTED = re.compile(
    rf"(?<=[,”\"])\s(?P<cue>writes|reports|reported|wrote)\s(?P<name>{NAME})(?=[.,;]|\s(?:with|quoting|citing|on)\b)"
)
# One name of a paper, with its article: *the Herald reported*.
_PAPERS = alternatives(OUTLET_WORDS - {"Agency", "World", "Today", "News", "TV", "Radio"})
THE_PAPER = re.compile(rf"\b[Tt]he\s(?P<name>{_PAPERS})(?!\s[{UPPER}])\b")
# *…, Orlpost reported.*: what stands so is where the sentence comes from.
REPORTED_AT_END = re.compile(
    rf"(?<=[,”\"’])\s(?:the\s)?(?P<name>{NAME})\s(?:(?:has|had|also|first|later|earlier)\s)?(?:reported|reports)(?=[.,;]|\s(?:on|late|earlier|today|yesterday|from|citing|quoting)\b)"
)
# What is done by outlets, and by bodies, which have names of their own kind.
DONE_BY = re.compile(
    rf"\b(?:(?:quoted|cited|carried|relayed|broadcast|aired|obtained|seen|reviewed|reported|monitored)\s(?:by|on)|[Cc]iting|[Qq]uoting"
    rf"|comments?\sto|remarks?\sto|(?:[Ss]peaking|spoke)\s(?:exclusively\s)?(?:to|with)|interview\s(?:with|to|on)|told)\s(?:the\s)?(?P<name>{NAME})"
)
QUOTES = re.compile(rf"(?P<name>{NAME})\s(?:quoted|cited)\s(?=[^.;:!?]{{2,90}}\bas\b)")
THEIR_MAN = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Tt]wo)\s(?P<name>{NAME})\s(?:reporters?|correspondents?|journalists?|team|crew|witness)\s"
    r"(?:at\sthe\sscene\s|on\sthe\sspot\s|there\s)?(?:saw|said|reported|witnessed|counted|heard|found)\b"
)
THEIR_REPORT = re.compile(
    rf"(?P<name>{NAME})(?:['’]s?)?\s(?:(?:\w+\s)?(?:report|reports|investigation|dispatch|story|article|interview|documentary|tally|exposé|scoop|probe))"
    rf"\s(?:(?:has|had|also|on\s\w+day|last\s\w+|published\s\w+day)\s)*(?:{VERBS}|found|showed|shows|suggested)"
)
# What a paper does with news, where its name says that it is one.
TITLED = re.compile(
    rf"(?P<name>{NAME})(?:,\swhich\s(?:has\s|had\s)?(?:first\s)?(?:reported|published|broke|revealed|uncovered|obtained|broadcast)\b"
    r"|\s(?:was|were)\s(?:the\s)?first\sto\s(?:report|publish|reveal|break|broadcast)\b"
    r"|\s(?:has\s|had\s|also\s|today\s|first\s)*(?:carries|carried|prints|printed|published|publishes|aired|broadcasts|revealed|reveals"
    r"|uncovered|disclosed|has\sseen|has\sobtained|obtained|quotes|writes|broke\sthe)\b)"
)
# *Told Radio Orl's evening show*
THEIR_PROGRAMME = re.compile(
    rf"\b(?:[Tt]old|(?:[Ss]poke|[Ss]peaking)\s(?:to|on|with)|[Ii]nterview\s(?:with|on|to))\s(?:the\s)?(?P<name>{NAME})['’]s?\s"
    r"(?:[\w-]+\s){0,3}?(?:programme|program|show|bulletin|podcast|phone-in|newsroom|listeners|viewers|readers)\b"
)
# *The Orl Courier's Jane Marl reported*, *Jane Marl of the Orl Courier reported*
THEIR_WRITER = re.compile(rf"(?P<name>{NAME})['’]s?\s{TOKEN}\s{TOKEN}\s(?:reported|reports|writes|wrote)\b")
WRITER_OF = re.compile(
    rf"\b{TOKEN}\s{TOKEN}\s(?:of|from|at|with)\s(?:the\s)?(?P<name>{NAME})\s(?:reported|reports|writes|wrote)\b"
)
# *As Orlpost reported earlier*, *Citing the owner, Orlpost said*
AS_REPORTED = re.compile(
    rf"\b(?:[Aa]s\s|(?:[Cc]iting|[Qq]uoting)\s[^,.;\"“”]{{3,80}},\s)(?:the\s)?(?P<name>{NAME})\s(?:(?:has|had|first|earlier|previously|also)\s)?"
    r"(?:reported|reports|wrote|(?<=\s)said)\b"
)
OF_DAY = re.compile(rf"\b[Ii]n\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)['’]s\s(?P<name>{NAME})")
HAS_IT = re.compile(rf"(?P<name>{NAME})(?:,\s(?:who|which)\s[^,.;:\"“”]{{3,80}},)?\s(?P<cue>has\sit\sthat)")
GOVERNED = re.compile(
    rf"\b(?:for|of|at|from|with|to|by|in|against|about|on|over|between|like|than)\s{DETERMINER}(?:{ADJECTIVE}){{0,4}}$"
)
REPORTED = frozenset({"reported", "reports", "report", "learned", "learnt", "revealed", "reveals", "quoted", "cited"})
DAY_OR_MONTH = re.compile(rf"\s{_DATES}(?:\s\d+)?$")
# Behind the kind that stands between commas.
APPOSITION = re.compile(r"[,.;:]|\s(?:that|which|in|based|run|owned)\b")
AT_DESK = re.compile(r"\s(?:bureau|desk|office|correspondent|reporter|newsroom)")
# How an outlet is told something: *told Orlpost by telephone*.
TOLD_HOW = re.compile(
    r"\s(?:by\s(?:tele)?phone|by\se-?mail|in\s(?:an?|his|her|their)\s(?:\w+\s){0,2}(?:interview|e-?mail|call)|on\scondition|on\sthe\ssidelines|via\s|over\sthe\sphone|in\sremarks)"
)
# A person's name, and the article's own newsroom.
HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Judge|Captain|Pastor|Father|Sister)\b")
OWN = re.compile(r"\b(?:[Tt]his|[Oo]ur)\s(?:own\s)?$")
OWNER = re.compile(rf"(?:[{UPPER}][\w-]*['’]s?|[{UPPER}]\w+-based)\s(?=[{UPPER}])")
BASED = re.compile(rf"[{UPPER}]\w+-based\s(?=[{UPPER}])")
# Of it, and not itself: *the agency director*.
STAFF = re.compile(
    r"\s(?:\w+\s)?(?:directors?|heads?|officials?|boss(?:es)?|managers?|founders?|workers?|members?|leaders?|spokes\w+|chiefs?|staff)\b"
)
# *The northern bureau of*: whose it is comes behind.
OF = re.compile(r"\s(?:of|for)\b")
LOOK_BEHIND, LOOK_AHEAD = 140, 110
PATTERNS = (
    *(BEFORE_NAME, BEHIND_NAME, STATE, BARE, LEARNED, INVERTED, HAS_IT, WRITER),
    *(THE_PAPER, REPORTED_AT_END, DONE_BY, QUOTES, THEIR_MAN, THEIR_REPORT, TITLED, OF_DAY, THEIR_PROGRAMME),
    *(THEIR_WRITER, WRITER_OF, AS_REPORTED),
)
# A second one, as the first: *told the daily Orl and the station Tarn*.
AS_WELL = re.compile(rf"(?:,\s|,?\sand\s){DETERMINER}(?:{ADJECTIVE}){{0,4}}?{BEFORE_NAME.pattern}")

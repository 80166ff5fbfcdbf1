"""The forms of lines above a page's headline: bars, calls, slogans, mail headers, labels of exports. Own work."""

import re

from headwater.annotate.lexicon.page_tops import BARS, TOP_SECTIONS
from headwater.annotate.lexicon.page_words import SECTIONS

# World | Weather | Games / Menu  Log in  Help / Sport ▾ Travel
SPLIT = re.compile(r"\s*[|•·›»▾▼●☰/]\s*|\s{2,}|\t")
LISTED = re.compile(r"[^\W\d_][\w'’.&\-]*")
SECTION_WORDS = frozenset(word for section in SECTIONS for word in section.split())
BAR_WORDS = BARS | SECTION_WORDS | {"&", "and", "the", "of", "us", "to", "y", "e", "und", "et"}
LONGEST_PART, FEWEST_PARTS, MOST_BARE = 4, 3, 12
# In a row without marks, this share of words must be such as lead to pages.
SHARE = 0.6

# Page 2 of 3 / 4 of 30 DOCUMENTS / View in browser / Fwd: for you / 24° Cloudy / orlnews.example/lake/a-report
CALL = re.compile(
    r"""
    (?:page\s)?\d+\sof\s\d+(?:\sdocuments?)?|document\s\d+\sof\s\d+
  | (?:view|open|read)\s(?:this\s(?:e-?mail|message|newsletter)\s)?(?:in|on)\s(?:your\s|a\s|the\s)?
      (?:web\s)?(?:browser|web)\.?
  | (?:trouble|problems?)\sviewing\sthis\b.{0,60}
  | (?:fwd?|fw|re|wg|tr|rv)\s?:\s.{1,80}
  | (?:to|from|date|sent|subject|cc|reply-to|an|von|betreff|de|para|asunto|à|objet)\s?:\s.{1,120}
  | good\s(?:morning|afternoon|evening)\b.{0,90}
  | skip\s(?:to|navigation)\b.{0,30}|load\s.{0,15}navigation|(?:toggle|open|close|main)\s(?:menu|navigation)
  | search\b.{0,30}|follow(?:ing)?|[\d.,]+[km]?\sfollowers
  | (?:listen|watch)(?:\sus)?\s(?:live|now)\b.{0,30}
  | (?:support|donate\sto|give\sto)\s(?:the|our|us|local|independent)\b.{0,30}
  | (?:manage\s)?cookies?(?:\ssettings|\spolicy)?|accept\s(?:all\s)?cookies|privacy\ssettings
  | [\w ]{0,30}\barchives?
  | (?:[\w▾▼ ]{0,20}\s)?(?:in|near)\syour\sarea
  | (?:https?://|www\.)?[\w\-]+(?:\.[\w\-]+)+/\S*
  | .{0,60}(?:[▲▼]|\d\s?°\s?[cf]?\b).{0,60}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What papers say of themselves below or beside their name.
SLOGAN = re.compile(
    r"""
    .{0,60}\b(?:since|established|founded|est\.?|desde|depuis|seit|dal|fondé\sen|gegründet|fundado\sen)
      \s(?:in\s)?1[6-9]\d\d\b.{0,30}|.{0,60}\bsince\s20\d\d
  | (?:serving|incorporating|proudly|covering|the\svoice\sof|voice\sof
      |all\sthe\s(?:news|latest)|(?:the\s)?news\s(?:of|from|for|you)\b|notes\sfrom
      |your\s(?:daily|local|trusted|home|source|news|number|weekly|community|window)|a\s(?:free|weekly|daily)\s|first\swith\s
      |(?:the\s)?independent\s(?:news|voice|journalism|daily|paper)|(?:diario|periódico|quotidien|tageszeitung|jornal|giornale|quotidiano)\s
      |(?:the\s)?(?:portal|home|leading|oldest|largest|first|best|number)\b.{0,40}\b(?:of|for|in|source|newspaper)\b)\s?.{0,60}
  | (?:the|your|a|an)\s.{0,40}\b(?:daily|weekly|newspaper|paper|portal|magazine|blog|monthly
      |source|broadcaster|gazette|network|news\ssite)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# HARL-FIRE-RESCUE / Orl-politics-vote,lead: what agencies file a report under.
SLUG = re.compile(
    r"[^\W\d_][\w.]*(?:-[\w.]+){1,5}(?:,\s?(?:lead|update|[1-9](?:st|nd|rd|th)\s?lead|urgent|adv|\d\w{0,2}))?"
)
# BC0733 3 gen 95 / ORL0211 3 I 0210 ORL
WIRE_NUMBER = re.compile(r"[A-Z]{2,4}-?\d{3,5}(?:\s[\w/.\-]{1,12}){0,6}")
SENDER = re.compile(r"(?:(?:from|von|de)\s?:\s)?\"?(?P<name>[^<>@:\"]{3,50}?)\"?\s<[^<>\s]+@[^<>\s]+>", re.IGNORECASE)
# Harl Tonight, [21:17] / Harl Tonight, [12.05.2026 21:17]
CHANNEL = re.compile(r"(?P<name>[^\[\],]{3,40}),\s\[[\d.:/, ]{4,20}\]")
# HD  A headline / SN  Harl Trader: the fields of an export, each behind two letters.
FIELD = re.compile(r"(?P<key>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN)(?:\s+(?P<value>\S.*))?")
# Paper: Harl Trader / Title: A headline
LABELLED = re.compile(
    r"(?P<key>paper|newspaper|publication|source|title|headline|author|byline|date|section|page|edition|zeitung|titel)\s?:\s+(?P<value>\S.*)",
    re.IGNORECASE,
)


def is_bar(line: str) -> bool:
    """Tell whether a line is a row of words that lead to other pages, with marks, wide gaps or nothing between them."""
    parts = [part for part in SPLIT.split(line.strip()) if part]
    words = LISTED.findall(line)
    if not words or line[-1] in ".!?,:;":
        return False
    if any(len(part.split()) > LONGEST_PART for part in parts):
        return len(words) <= MOST_BARE and all(_leads(word) for word in words)
    leading = sum(map(_leads, words))
    if len(parts) >= FEWEST_PARTS:
        return 2 * leading >= len(words)
    if len(parts) > 1:
        return leading >= SHARE * len(words)
    several = 1 < len(words) <= MOST_BARE and not any(word[0].islower() for word in words)
    return several and (leading == len(words) or (len(words) > LONGEST_PART and line.isupper() and _mostly(words)))


def is_top_section(line: str) -> bool:
    """Tell whether a line is no more than the name of a section."""
    return line.casefold() in TOP_SECTIONS or line.casefold() in SECTIONS


def is_call(line: str) -> bool:
    """Tell whether a line is a call, a mail's header, a count or an address that pages have above a headline."""
    return CALL.fullmatch(line) is not None


def is_slogan(line: str) -> bool:
    """Tell whether a line is what an outlet says of itself."""
    return SLOGAN.fullmatch(line) is not None


def is_filed_under(line: str) -> bool:
    """Tell whether a first line is what an agency files its report under, or the number it has on the wire."""
    return SLUG.fullmatch(line) is not None or WIRE_NUMBER.fullmatch(line) is not None


def _leads(word: str) -> bool:
    return word.casefold().replace("’", "'") in BAR_WORDS


def _mostly(words: list[str]) -> bool:
    return sum(map(_leads, words)) >= SHARE * len(words)

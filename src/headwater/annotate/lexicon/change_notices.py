"""How newsrooms say that they correct, update or withdraw what they published. Own work, after agencies' usage."""

import re

# What agencies and papers set in capitals, or before a colon or dash, at the head of an article or paragraph.
HEADED = re.compile(
    r"""
    (?P<withdrawal>(?:(?:BULLETIN|URGENT)\s+)?KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|WITHDRAWS|RETRACTION|RETRACTED)
      \b(?=\s*[-:–—]|\s+[A-Z\d(]|\s*$)
  | (?P<correction>CORRECTION|CORRECTED|CORRECTS|CORRECTIVE|REFILE|REFILES|CLARIFICATION)
      \b(?=\s*[-:–—/]|\s+[A-Z\d(]|\s*$)
  | (?P<update>UPDATE\s*\d*|WRITETHRU|RECASTS|RECAST)\b(?=\s*[-:–—])
  | (?P<said>(?i:correction|clarification|corrections(?:\sand\sclarifications)?)\s*(?:\([^)]{0,60}\)\s*)?[:–—])
  | (?P<taken>(?i:retraction|withdrawn)\s*[:–—])
    """,
    re.VERBOSE,
)
# In brackets, mostly behind the dateline: (Corrects figure in paragraph 3), (Adds quotes).
BRACKETED = re.compile(
    r"""\(\s*(?:(?:This\s+(?:story|article|version)|Story)\s+)?(?:
    (?P<correction>corrects|corrected|fixes|clarifies|removes|deletes|amends|refiles(?:\s+to)?\s+\w*)
  | (?P<update>adds|updates|recasts|rewrites|repeats|changes))\b[^()]{0,300}\)""",
    re.VERBOSE | re.IGNORECASE,
)
# In a sentence: an earlier version of this article said ...; this story has been corrected; we have withdrawn ...
SPOKEN = re.compile(
    r"""
    (?P<correction>
        \b(?:an|the)\s+(?:earlier|previous|original|first)\s+(?:version|edition)\s+of\s+(?:this|the|our)\s+
          (?:article|story|report|post|piece|dispatch)\b
      | \b(?:this|our|the\sonline)\s+(?:article|story|report|headline|post|piece|version)\s+(?:has\s+been|was)\s+
          (?:since\s+)?(?:corrected|amended|clarified)\b
      | \b(?:an|our)\s+(?:earlier\s+)?(?:article|story|report)\s+(?:(?:on|of|in|published)\s[^.]{1,60}?\s)?
          (?:incorrectly|wrongly|mistakenly|erroneously|gave|misstated|misidentified)\b
      | \bwe\s+(?:have\s+corrected|misstated|wrongly|incorrectly|erroneously|mistakenly)\b)
  | (?P<withdrawal>
        \b(?:this|the|our)\s+(?:article|story|report|dispatch|item)\s+(?:has\s+been|was|is)\s+(?:hereby\s+)?
          (?:withdrawn|retracted|killed)\b
      | \b(?:has|have)\s+(?:withdrawn|retracted|killed)\s+(?:its|our|this|the)\s+
          (?:article|story|report|dispatch|item)\b
      | \b(?:please\s+(?:kill|disregard|do\s+not\s+(?:use|publish))|should\s+not\s+be\s+used
          |not\s+for\s+(?:use|publication))\b)
  | (?P<update>
        \b(?:this|our)\s+(?:article|story|report|post|piece)\s+(?:has\s+been|was)\s+(?:since\s+)?updated\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Before a figure: which of the two in a notice it is.
WRONG = re.compile(
    r"(?:\b(?:not|instead\s+of|rather\s+than|from|wrongly|incorrectly|erroneously|mistakenly)\b[^.;]{0,24}|"
    r"\b(?:said|stated|gave|put|reported|misstated|listed)\b[^.;]{0,80}|\bas\b(?:\s+(?:about|some|nearly))?\s*)$",
    re.IGNORECASE,
)
RIGHT = re.compile(
    r"(?:\b(?:correct|right|actual|true)\b[^.;]{0,40}|\b(?:in\s+fact|actually|should\s+(?:be|have\s+been)|it\s+is|"
    r"the\s+(?:figure|number|sum|total|amount|cost)\b[^.;]{0,60}\b(?:is|was))\b[^.;]{0,24}|\bto\s*)$",
    re.IGNORECASE,
)

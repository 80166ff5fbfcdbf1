"""Lines that a page puts around a report: calls to subscribe, copyright notices, picture credits, links. Own work."""

import re

from headwater.text.sieve import folded

# Whole lines, wherever they stand. Matched at the line's start, without regard to case.
ANYWHERE = re.compile(
    r"""
    (?:\[|\()?\s*(?:file\s+)?(?:photos?|pictures?|images?|video|photograph|illustration|graphic|cover\s(?:photo
        |image))
        (?:\s(?:credits?|by|courtesy(?:\sof)?|via|source))?\s*[:/©|].{0,160}$
  | (?:photo|picture|image|photograph|illustration)s?\s(?:by|courtesy|credit|via)\b.{0,160}$
  | (?:file\s(?:photo|image|picture)|representational\simage|reuters\sphoto|ap\sphoto)\b.{0,120}$
  | [\[(](?:ap|afp|reuters|epa|getty|xinhua|aa|dpa|tass|file|pool|courtesy)?\s?(?:photo|file|image|getty|pool
        |handout)\b[^\])]{0,160}[\])]\.?$
  | (?:(?:share|save|print|tweet|e-?mail|listen|bookmark|comments?|copy\slink|gift|a\+|a-|aa|facebook
        |whatsapp|telegram|x)(?:\s?[|•·,/]?\s+|$)){2,10}$
  | listen\sto\sthis\s(?:article|story|report)\b.{0,40}$
  | (?:also\sread|read\s(?:also|more|next|it\sall|the\s(?:rest|full\sstory|whole|entire))|more\s(?:on\sthis
        (?:\s(?:story|topic|subject|case))?|from|news|stories|coverage)
      |related(?:\s(?:stories|articles?|news|coverage|topics?|content))?|see\salso|don['’]?t\smiss|recommended
        |trending|watch(?:\s(?:live|now))?|listen(?:\slive)?|must\sread
      |up\snext|most\s(?:read|popular)|you\smay\salso\slike)\s*(?::.*|here\.?|\.?|[>»→].*)$
  | \((?:adds|recasts|updates|corrects|refiles|repeats|rewrites|new\sthroughout)\b.{0,200}\)\.?$
  | (?:url|link|permalink|web(?:site)?)\s?:\s?(?:https?://|www\.)\S+$
  | (?:click|tap)\s(?:here|to)\b.{0,140}$
  | (?:advertisement|sponsored(?:\scontent)?|story\scontinues\sbelow(?:\sad(?:vertisement)?)?
        |continue\sreading(?:\sbelow)?.{0,60}|article\scontinues.{0,40}
      |skip\s(?:advertisement|ad|to\s.{0,30})|loading\.{0,3}|comments?|share|print|save|email|tweet|facebook
        |twitter|whatsapp|linkedin|reddit|copy\slink
      |share\s(?:this|on|via)\b.{0,60}|share:.{0,80}|follow\s(?:us|me|him|her|them|@
        |[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3}\son)\b.{0,140}|follow:.{0,80})\.?$
  | (?:subscribe|sign\sup|register|log\sin|sign\sin|join\s(?:us|our|the\sconversation)|download\s(?:our|the)\s.{0,20}app
        |get\s(?:our|the\s(?:[\w.]+\s){1,3}app\b|the\slatest|breaking\snews|unlimited)
      |support\s(?:our|independent)|become\sa\s(?:member|subscriber)|donate|start\syour\s(?:free\s)?trial
        |like\sus\son|find\sus\son)\b.{0,200}$
  | (?:©|\(c\)\s|copyright\b|all\srights\sreserved|this\smaterial\smay\snot\sbe\s|no\spart\sof\sthis\s
        |reproduction\s|republication\sor\s).{0,300}$
  | (?:terms\s(?:of\s(?:use|service)|and\sconditions)|privacy\spolicy|cookie|our\sstandards:|licensing\srights
        |contact\s(?:us|the\s(?:author|editor|reporter|writer))|e-?mail\s?:|email\s(?:him|her|us|the)
        |twitter\s?:|feedback\s?:
      |send\s(?:tips|corrections|feedback)|have\sa\s(?:tip|story|correction)|(?:tips|corrections)\?
        |tags?\s?:|topics?\s?:|filed\sunder|categor(?:y|ies)\s?:|keywords?\s?:).{0,240}$
  | (?:legal\s|important\s|standard\s)?disclaimer\b.{0,800}$
  | .{0,60}\bprovides\sth(?:e|is)\s(?:information|content|news)\s["“']as\sis["”'].{0,800}$
  | @\w{2,20}\.?$ | https?://\S+$ | www\.\S+$ | [\w.+-]+@[\w-]+\.[\w.]+\.?$
  | [_*=~#\-–—.\s•·]{1,80}$ | <[^>]{1,300}>(?:\s*</[^>]{1,40}>)?\.?$
  | (?:\d+|no|an?|one|two|three|four|five)\s?(?:min(?:ute)?s?|-minute)\sread$ | \d+\s(?:comments?|shares?
        |likes?|views?)$ | ends?$ | quick\sreads?$ | -30-$ | \#{2,}$
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Whole lines told by what stands within them: it is looked for at every place of a line, so each stands with letters
# and marks one of which is in every such line, small.
WITHIN: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (held, re.compile(form, re.IGNORECASE | re.VERBOSE))
    for held, form in (
        (("(",), r".{0,160}\((?:ap|file|reuters|afp|pool)\s(?:photo|file|pool)[^)]{0,80}\)\.?$"),
        (
            ("getty", "shutterstock", "/", "via", "photo"),
            r"""
            .{0,120}(?:\bgetty\simages|\bshutterstock|/\s?(?:ap|afp|reuters|epa)(?:\sphoto)?|via\s(?:ap|afp|reuters
                |getty\simages)|\bwirephoto|\bfile\sphoto)[)\].\s]{0,3}$
            """,
        ),
        (
            ("/",),
            r"""
            (?:[A-Z][\w.'’-]+\s){1,4}/\s?(?:the\s)?(?:associated\spress|reuters|afp|ap|epa|getty|bloomberg
                |xinhua|dpa)[^.!?]{0,40}\.?$
            """,
        ),
        (("rights",), r".{0,160}\ball\srights\sreserved\b.{0,120}$"),
    )
)

# Whole lines that are furniture near the end of a text only.
AT_THE_END = re.compile(
    r"""
    \(?(?:additional\s|with\s|writing\sand\s|contributing\s)?(?:report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)
        |compiled|translat(?:ion|ed)|produced|graphics?|fact-check(?:ed|ing))
        (?:\s(?:and|,)\s?(?:writing|editing|reporting))?\s(?:by|from)\b.{0,300}$
  | (?:contributing|contributors?|report(?:ers?|ing)|edit(?:ors?|ing)|writ(?:ers?|ing)|text|translator
        |author)\s?:\s.{0,160}$
  | (?:-|–|—|―)?\s?(?:with\s)?(?:reporting|editing|writing)\sby\b.{0,300}$
  | (?:[A-Z][\w.'’-]+\s){2,3}(?:is|are|was)\s(?:an?|the|co-author|editor)\s.{0,60}\b(?:reporter|correspondent
        |columnist|editor|author|writer|fellow|professor|journalist|contributor|host)\b.{0,240}$
  | (?:[A-Z][\w.'’-]+\s){1,3}(?:reported|contributed|covers|writes)\s(?:from|for|on|about|to\sthis)\b.{0,160}$
  | (?:this\s(?:story|article|report|post|piece)\s(?:has\sbeen|was|is|will\sbe|first|originally)).{0,240}$
  | (?:editor['’]?s?\snote|correction|clarification|update)\s?(?:\([^)]{0,40}\))?\s?:.{0,400}$
  | [\[(-]{0,2}\s?(?:with\s|news\s|from\s)?(?:agencies|wire\s(?:reports|services)|news\sagencies)\s?[\])]?\.?$
  | (?:media\s|press\s|further\s)?(?:contacts?|enquiries|inquiries)\s?:.{0,160}$
  | (?:read|see|find|learn)\s(?:the\s)?(?:more|original|full)\b.{0,40}\s(?:at|on)\s.{3,60}$
  | .{2,60}\s(?:©|\(c\))\s?(?:19|20)\d\d.{0,100}$
  | (?-i:[A-Za-z]{2,4}(?:[-/][A-Za-z]{2,4}){1,3})\.?$
  | \(?story\scorrects.{0,200}$ | \(?this\s(?:version|is\sa\sdeveloping).{0,200}$
    """,
    re.IGNORECASE | re.VERBOSE,
)


# What stands over a list of links to other reports, and nothing behind it.
OVER_LINKS = re.compile(
    r"""
    (?:more\son\sthis(?:\s(?:story|topic|subject|case))?|more\s(?:stories|news|headlines|from\s.{2,40})|related(?:\s(?:stories|articles?
        |news|coverage|topics?|content|links?))?
      |read\s(?:also|more|next)|also\sread|see\salso|you\smay\salso\s(?:like|be\sinterested\sin)|most\s(?:read|popular|viewed)|recommended
        (?:\sfor\syou)?|trending(?:\snow)?|latest\s(?:news|stories)|top\sstories|up\snext|in\sother\snews|don['’]?t\smiss|editors?['’]?s?\spicks?)
    \s*[:»>→]?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_LINK = 20


def begins_links(line: str) -> bool:
    """Tell whether a whole line stands over links to other reports, where such follow and nothing else."""
    return OVER_LINKS.match(line) is not None


def is_link(line: str) -> bool:
    """Tell whether a line may be such a link: a headline, so no sentence with its full stop."""
    return len(line.split()) <= LONGEST_LINK and not line.rstrip("\"”’'») ").endswith(".")


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole line is boilerplate wherever it stands."""
    if ANYWHERE.match(line) is not None:
        return True
    low = folded(line)
    return any(any(part in low for part in held) and form.match(line) is not None for held, form in WITHIN)


def is_closing(line: str) -> bool:
    """Tell whether a whole line is boilerplate if nothing but furniture follows."""
    return AT_THE_END.match(line) is not None

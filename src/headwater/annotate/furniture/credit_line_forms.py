"""The shapes of lines that say whose a report is, and how far each is to be trusted with a new name. Own work."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from headwater.annotate.furniture.credits import UPPER
from headwater.annotate.furniture.dateline_forms import SCRIPT_MARKS
from headwater.annotate.furniture.dates import MONTH

LIST = r"(?P<names>[^.;:()\[\]!?]{2,120}?)"
SIGN = rf"(?-i:[{UPPER}][\w&.\-]{{2,20}}(?:\s[{UPPER}][\w&.\-]{{1,20}})?)"
NAME = rf"(?-i:[{UPPER}][\w&.\- ]{{1,30}}?)"
GIVEN = (
    r"(?:provided|supplied|made\savailable|submitted|contributed|communicated|distributed|issued|released"
    r"|sent\sin|sent)"
)
STAFF = r"(?:staff|reporters?|wire|agenc(?:y|ies)|correspondents?)"
# What else a line of credits says, behind the names or before them: who edited, whose the rights and pictures are.
BESIDE = (
    r"(?:editing|edited|editors?|desk|photos?|pictures?|images?|graphics?|translat(?:ion|ed)|additional\sreporting"
    r"|all\srights|last\supdated|updated|tips|questions|corrections|comments|contact|write\sto)\b"
)
AFTER = rf"(?:\s?[.,;|/]\s?{BESIDE}.{{0,60}})?"
# Who wrote and read it at the agency's desk: *Source: ORP/jk(mn)*.
INITIALED = r"(?:\s?/\s?(?-i:[a-z]{1,4})\s?(?:\((?-i:[a-z]{1,4})\))?)?"
# What another lent: *with inputs from*, *with a report from*.
LENT = (
    r"(?:an?\s)?(?:additional\s|agency\s|extra\s)?(?:inputs?|reporting|files?|reports?|contributions?|material|information|details|content|copy"
    r"|dispatches|text)\s(?:from|by|of)\s"
)
RIGHTS = r"(?:©|\(c\)|copyright\b|all\srights\b|(?:produced|generated|written|translated)\s(?:with|by)\b)"


class Trust(Enum):
    """What a name may be that is in no table.

    ``NONE``: it counts only as a title of a paper, ``CAPITALS``: in capitals as well, since a writer's name may stand
    there. ``BRACKETS``: if like an outlet's, or as ``SIGN``.
    ``SIGN``: a writer may stand there as well, so that only what can be nothing but an agency's sign counts.
    ``RIGHTS``: as that, where it is known that the text is another's. ``END``: any, where only furniture follows.
    ``EVERYWHERE``: any.
    """

    NONE = auto()
    CAPITALS = auto()
    BRACKETS = auto()
    SIGN = auto()
    RIGHTS = auto()
    END = auto()
    EVERYWHERE = auto()


@dataclass(frozen=True, slots=True)
class Form:
    """A line that is nothing but the credit: ``names`` in it are whom it credits."""

    pattern: re.Pattern[str]
    trust: Trust


def _form(trust: Trust, *parts: str) -> Form:
    return Form(re.compile("".join(parts), re.IGNORECASE), trust)


FORMS = (
    _form(
        Trust.END,
        r"[\[(]?\s*(?:news\s|story\s)?(?:sources?|agency|agencies|via|credits?|text|wire|copy|from|origin|issued\sby",
        rf"|press\srelease|information|material|original(?:\s(?:article|report|story|text))?|quelle|fuente|fonte)\s?[:\-–—]\s*"
        rf"{LIST}{INITIALED}\s*[\])]?{AFTER}\.?$",
    ),
    # SOURCE Orl Ferries, as press releases end
    _form(Trust.END, rf"(?-i:SOURCE)\s+{LIST}\.?$"),
    # View source version on businesswire.com
    _form(
        Trust.NONE,
        r"view\s(?:the\s)?(?:source|original)(?:\s(?:version|content|press\srelease))?\b.{0,70}?\b"
        r"(?P<names>(?:businesswire|prnewswire|globenewswire|accesswire|einpresswire|newsfilecorp)\.com)\b.*$",
    ),
    # © 2026 Orl Media. Source: Orl Post
    _form(Trust.END, rf"{RIGHTS}[^\n]{{0,80}}?[.|;]\s(?:sources?|text|agency|via)\s?:\s*{LIST}\.?$"),
    # © Orl Courier, incorporating Orlpress copy
    _form(
        Trust.END,
        r"(?:©|\(c\)|copyright)[^.;|]{2,60}[,;.]\s(?:incorporating|including|incorporates|includes|contains|using|with)\s"
        rf"(?:(?:copy|materials?|reports?|reporting)\s(?:from|by)\s)?{LIST}(?:\s(?:copy|materials?|reports?|reporting|content))?\.?$",
    ),
    # Reporting: Orl Post, ORP. Editing: jd
    _form(
        Trust.CAPITALS,
        r"(?:(?:additional\s)?reporting|writing|report|story|article|authors?|words)\s?(?::|\bby\b)\s*"
        rf"{LIST}{AFTER}\.?$",
    ),
    # (With inputs from ORP), —WITH A REPORT FROM ORP, - with files from Orl Press
    _form(Trust.SIGN, rf"[\[(]?\s*(?:[-–—―]{{1,3}}\s*)?(?:with\s)?{LENT}{LIST}\s*[\])]?\.?$"),
    # Edited by Jane Roe, with ORP
    _form(
        Trust.CAPITALS,
        r"[\[(]?(?:text|edit(?:ed|ing)|report(?:ed|ing)|writ(?:ten|ing)|compiled|prepared|adapted|translated)\sby\s?:?\s[^.;]{2,60}?,?\swith\s",
        rf"{LIST}[\])]?\.?$",
    ),
    # Reporting by Jane Roe for ORP; Editing by John Doe
    _form(
        Trust.SIGN,
        rf"[\[(]?(?:reporting|writing)\sby\s[^;.()]{{2,60}}?\sfor\s{LIST}(?:\s?[;,.]\s?.{{0,120}})?$",
    ),
    # In partnership with Orl Post
    _form(
        Trust.CAPITALS,
        rf"[\[(]?\s*(?:[-–—―]{{1,3}}\s*)?(?:(?:in\s(?:partnership|cooperation|collaboration)\s)?with|from\sour\spartners?\sat)\s{LIST}\s*[\])]?\.?$",
    ),
    _form(Trust.BRACKETS, rf"[\[(]\s*{LIST}\s*[\])]\.?$"),
    _form(Trust.SIGN, rf"[-–—―]{{1,3}}\s*{LIST}\.?$"),
    # Reporting: Orl Courier, ORN. Editing: kl
    _form(
        Trust.SIGN,
        rf"[\[(]?\s*(?:reporting|reports?|agencies|copy)\s?:\s{LIST}(?:[.;,]?\s(?:additional|editing|edited|writing|desk|translation)",
        r"\s?(?::|by)\s.{1,60})?\s*[\])]?\.?$",
    ),
    # © 2026 Orl Courier. Source: ORN
    _form(Trust.END, rf"(?:©|\(c\)|copyright)[^.;|]{{2,60}}[.;|]\s(?:source|via|agency|agencies)\s?:\s{LIST}\.?$"),
    _form(
        Trust.END,
        r"(?:this\s)?(?:story|article|report|post|piece|text|content)\s(?:was|is|has\sbeen|first|originally)\s?",
        r"(?:first\s|originally\s)?(?:appeared|published|produced|provided|written|distributed|supplied|republished",
        r"|reprinted|taken|syndicated)?\s?(?:first\s)?(?:by|in|on|from|at)\s",
        rf"{LIST}(?:(?:\s(?:and|under|here|on\s\w+\s\d)|:\s|,\s(?:and|as|which|where|a)\s).*)?\.?$",
    ),
    # (This story has not been edited by our staff and is auto-generated from ORP.)
    _form(
        Trust.SIGN,
        r"[\[(]?\s*(?:except\sfor\sthe\sheadlines?,\s)?this\s(?:story|article|report|copy|content)\s.{0,120}?\b(?:(?:auto-?)?generated|published|sourced"
        r"|taken|supplied|provided)\s(?:unedited\s|directly\s|as\sis\s)?(?:from|by)\s(?:an?\s|the\s)?(?:\w+\s)?(?:(?:news\s)?feed\s(?:of|from|by)\s(?:the\s)?)?",
        rf"{LIST}(?:\s(?:news\s)?(?:feed|service|agency|wire))?\s*\.?[\])]?\.?$",
    ),
    # Initials of a desk, and behind them the agencies: *jm/kl (ORP, dpa)*
    _form(Trust.END, rf"(?-i:[a-z]{{1,4}})(?:\s?/\s?(?-i:[a-z]{{1,4}})){{0,2}}\s\({LIST}\)$"),
    _form(
        Trust.END,
        r"(?:originally\s|first\s)?(?:re)?(?:published|printed|posted)\s(?:by|in|on|from",
        rf"|with\s(?:the\s)?permission\s(?:of|from))\s{LIST}\.?$",
    ),
    _form(
        Trust.SIGN,
        rf"(?:[^.!?]{{5,160}}\.\s)?{LIST}\s(?:contributed(?:\s(?:to\sthis|reporting|from)|\.?$)|also\scontributed).{{0,60}}$",
    ),
    _form(
        Trust.RIGHTS,
        r"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s?(?:by\s)?",
        rf"{LIST}(?:[.,]?\s(?:all\srights|distributed|inc|ltd|llc|via).*)?\.?$",
    ),
    _form(Trust.NONE, r"(?:our\sstandards:\s)?the\s(?P<names>[\w. ]{2,30})\strust\sprinciples\.?$"),
    # From staff and Orl Press reports
    _form(
        Trust.EVERYWHERE,
        rf"(?:compiled\s)?(?:from|by|with)\s(?:our\s)?(?:own\s)?{STAFF}\s(?:and|&|\+)\s{LIST}",
        r"\s(?:reports?|reporting|dispatches|material|services?)\.?$",
    ),
    # Reporting by Jane Roe; editing by John Doe. © Orl Press 2026
    _form(
        Trust.EVERYWHERE,
        r"(?:reporting|writing)\sby\s[^;.©]{2,80}(?:[;.]\s?(?:editing|writing)\sby\s[^;.©]{2,80})*[;.]?\s*",
        rf"(?:©|\(c\))\s?(?:\d{{4}}\s)?{LIST}(?:,?\s\d{{4}})?\.?$",
    ),
    # Materials provided by the University of Orl. Content may be edited.
    _form(
        Trust.EVERYWHERE,
        r"(?:(?:story\s)?source:?\s)?(?:text|news|story|materials?|information)\s(?:was\s|were\s)?(?:provided|supplied)",
        rf"\sby\s{LIST}\.?(?:\s(?:note:\s)?content\smay\s.*)?$",
    ),
    # -- sent in by the Orl Harbour Choir
    _form(
        Trust.END,
        rf"[\[(]?\s*(?:[-–—―]{{1,3}}\s*)?(?:{GIVEN}|courtesy|(?:text|article|story)\scourtesy)\s(?:by|of)\s",
        rf"{LIST}\s*[\])]?\.?$",
    ),
    _form(
        Trust.END,
        rf"(?:this\s)?(?:text|story|article|report)\s(?:was|is)\s{GIVEN}\sby\s{LIST}\.?$",
    ),
    # Based on a press release from the Orl Board
    _form(
        Trust.EVERYWHERE,
        r"(?:this\s(?:story|article|report|text)\s(?:is|was)\s)?(?:based\son|adapted\sfrom|drawn\sfrom|taken\sfrom",
        r"|edited\sfrom)\s(?:an?\s|the\s)?(?:(?:press|news|media)\s)?(?:releases?|materials?|reports?|reporting",
        rf"|information|texts?|statements?)\s(?:by|from|of|issued\sby|provided\sby)\s{LIST}\.?$",
    ),
    _form(
        Trust.END,
        r"(?:the\s)?(?:original\s)?(?:version|text|article)?\s?(?:of\sthis\s(?:story|article|report))?\s?(?:first\s)?",
        rf"appeared\s(?:first\s)?(?:in|on|at)\s{LIST}\.?$",
    ),
    _form(
        Trust.END,
        r"(?:written|compiled|prepared|produced|put\stogether)\s(?:by\s(?:our|the)\s(?:news)?(?:desk|staff|editors|room)\s)?",
        rf"(?:with|from|using|on\sthe\sbasis\sof)\s(?:the\s)?{LIST}\s(?:materials?|reports?|dispatches|copy)\.?$",
    ),
    # Compiled from agency reports (ORP, Tarnpress)
    _form(
        Trust.END,
        r"(?:written|compiled|prepared|produced)\s(?:with|from|using)\s(?:agenc(?:y|ies)|wire|press|media)\s?(?:materials?|reports?"
        rf"|dispatches|copy|services?)?\s?[(:]\s*{LIST}\)?\.?$",
    ),
    # Translated from Orlpress, Syndicated from Orlpress
    _form(
        Trust.END,
        r"(?:(?:translated|syndicated|rewritten|adapted|abridged|condensed|summari[sz]ed|generated)\sfrom"
        r"|(?:an?\s|the\s)?(?:summary|translation|rewrite|digest)\sof\s(?:an?\s|the\s)?(?:article|report|story)\s(?:by|in|from)"
        rf"|(?:read|see)\sthe\soriginal(?:\s(?:article|report|story))?(?:\s(?:at|on|in))?)\s?:?\s(?:an?\sreport\s(?:by|in)\s)?{LIST}\.?$",
    ),
    # This report uses material from Orlpress; Information from Orlpress was used in this report
    _form(
        Trust.END,
        r"(?:this\s)?(?:story|article|report|text)\s(?:uses|used|contains|includes)\s(?:materials?|information|reporting|copy|reports)"
        rf"\s(?:from|by|of)\s{LIST}\.?$",
    ),
    _form(
        Trust.END,
        rf"(?:materials?|information|reporting|reports?)\s(?:from|by|of)\s{LIST}\s(?:was|were)\sused\b.{{0,40}}$",
    ),
    # Press contact: Jane Roe, Orl Ferries
    _form(
        Trust.END,
        r"(?:press|media)\s(?:contact|inquiries|enquiries)s?\s?:\s[^,\n]{3,40},\s",
        rf"(?P<names>(?-i:[{UPPER}])[^,\n@]{{2,60}})(?:,.*)?$",
    ),
    # (Orlpost/kl), [kl/Orlpost], Orlpost/kl, /Orlpost/
    _form(Trust.END, rf"[\[(]\s?(?P<names>{NAME})\s?[/|,]\s?(?-i:[a-z]{{1,4}})\s?[\])]$"),
    _form(Trust.END, rf"[\[(]\s?(?-i:[a-z]{{1,4}})\s?[/|,]\s?(?P<names>{NAME})\s?[\])]$"),
    _form(Trust.END, rf"(?P<names>{SIGN})/(?-i:[a-z]{{1,4}})$"),
    _form(Trust.END, rf"(?-i:[a-z]{{1,4}})/(?P<names>{SIGN})$"),
    _form(Trust.END, rf"/(?P<names>{NAME})/$"),
)
TAIL = re.compile(
    r"(?<=[.!?…\"”’'»])\s*"
    r"(?:[\[(]\s?(?P<bracketed>[^()\[\]]{2,60}?)\s?[\])]|[-–—―]{1,3}\s?(?P<dashed>[^()\[\].]{2,40}))\.?$"
)
# An agency's sign that stands alone below a report, and what in capitals is none.
CAPITALS = re.compile(rf"[{UPPER}]{{3,12}}(?:\s[{UPPER}]{{2,12}}){{0,3}}")
NO_SIGN = SCRIPT_MARKS | {"ADVERTISEMENT", "CONTINUED", "SHARE"}
# What stands beside signs and is none.
STAFFS = re.compile(
    r"(?:our\s)?(?:own\s)?(?:staff(?:\swriters?|\sreporters?)?|reporters?|correspondents?|agencies|wires?|newsroom)",
    re.IGNORECASE,
)
INITIALS = re.compile(r"[a-z]{1,4}")
# What is cut off names: *the news agency Orl*, *Orl agency*, *Orl Police press release*, *the Orl Board*.
LEAD_WORDS = re.compile(
    r"(?:the\s)?(?:(?:reporting|report|text|copy)\sby|news\sagency|news\sagencies|agency|newspaper|staff\sof)\s+",
    re.IGNORECASE,
)
KIND = re.compile(r"\s(?:(?:news|press)\s)?agency$")
WHAT = re.compile(r"\s(?:(?:press|news|media)\s)?(?:releases?|statements?|handouts?|notices?|reports?)$", re.IGNORECASE)
ARTICLE = re.compile(r"[Tt]he\s")
BY_STAFF = re.compile(
    r"(?P<agency>.+?)\s(?:(?:staff\s)?(?:writers?|reporters?|correspondents?|journalists?|editors?)|staff)\b.*",
    re.IGNORECASE,
)
# An agency's sign with those of its desk: *ORP JM KL*.
CODED = re.compile(r"(?P<agency>[A-Z]{2,8})(?:\s[A-Z]{2,5}){1,6}")
AGENCIES = re.compile(r"\bagencies\b", re.IGNORECASE)
# *June 9th*, *2026*: where a paper says on what day it printed the report.
DAY = re.compile(
    rf"(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}|\d{{4}}|(?:online\s).*)", re.IGNORECASE
)
CUT = re.compile(r"\s*(?:,|;|/|\||&|\band\b|\bwith\b|\bin\b|\bon\b)\s*", re.IGNORECASE)

"""More wordings for those who do not tell, as regular expressions: who turns a question down, and what is left out.

Shared parts stand in front. The words for what is kept back (a sum, a date, a name) keep each wording to telling: who
*gave no details* left something open, who *gave no ground* did not. Own work.
"""

from headwater.model.vocabulary import QuestionKind

# What is asked of people and what a paper may leave out.
DETAIL = (
    r"(?:details?|specifics|particulars|figures?|numbers?|totals?|sums?|amounts?|prices?|costs?|dates?|deadlines?|"
    r"timetables?|timelines?|time ?frames?|schedules?|reasons?|explanations?|motives?|names|estimates?|breakdowns?|"
    r"benchmarks?)"
)
# What opens an indirect question.
ASKS = r"(?:whether|if|who|whom|whose|what|when|where|which|why|how)"
# Of a term that is left open: no names and numbers, for those of a person may be missing from a list.
TERM = (
    r"(?:price|date|sum|amount|deadline|timetable|time ?frame|venue|cost|value|volume|length|size|duration|benchmark)s?"
)
# What somebody can keep to himself.
_PAPER = (
    r"(?:letter|report|document|paper|text|finding|result|figure|name|list|detail|audit|minute|contract|agreement|term|"
    r"video|footage|recording|tape|study|draft|file|e-?mail|correspondence|transcript|image|photo|identit|memo|data)"
)
_PUBLISH = rf"(?:publish|release|share|show|disclose) (?:it\b|(?:\S+ ){{0,3}}?{_PAPER})|make (?:\S+ ){{1,3}}?public"
_NOT = r"(?: not|n't)"
_FIGURE = r"an?y? (?:\w+ )?(?:figure|number|price|sum|date|value|deadline|time)"
_REFUSE = r"(?:declin|refus)(?:ed|es|ing|e)"
_SO_FAR = r"(?:so far |still |as yet |yet |immediately |publicly |officially )*"
_WH = (
    r"(?:whether|if|who|whose|what|when|where|which|why|how (?:many|much of|long|it|this|that|the|he|she|"
    r"they))(?! to\b)"
)
# Treatment is responded to, and a body is; so is no question.
_REPLIED = r"(?:commented|replied|answered|responded(?! (?:\w+ )?to (?:\w+ )?(?:treatment|therapy|medication|drugs?)))"
_TELLS = (
    r"(?:g[ai]v(?:e|es|ing)|offer(?:s|ed|ing)?|provid(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|specif(?:y|ies|ied|ying))"
)
_STATES = (
    r"(?:mention(?:s|ed|ing)?|nam(?:e|es|ed|ing)|stat(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|set(?:s|ting)?|contain(?:s|"
    r"ed)?)"
)
_DODGE = (
    r"(?:dodg(?:ed|es|ing)|sidestep(?:ped|s|ping)|duck(?:ed|s|ing)|evad(?:ed|es|ing)|parr(?:ied|ies|ying)|"
    r"deflect(?:ed|s|ing)|avoid(?:ed|s|ing)|skirt(?:ed|s|ing)|fend(?:ed|s|ing) off|wav(?:ed|es|ing) (?:away|aside)|"
    r"bat(?:ted|s|ting) away|brush(?:ed|es|ing) (?:off|aside)|turn(?:ed|s|ing) away)"
)

SILENCE: tuple[tuple[str, QuestionKind], ...] = (
    # Who turns the question down.
    (
        (
            rf"{_REFUSE} to (?:put {_FIGURE}|(?:set|offer|state) (?:\S+ ){{0,2}}?(?:{DETAIL}|{ASKS}))|"
            rf"{_REFUSE} to (?:go into|clarify|detail|divulge|quantify|reply|respond|rule (?:it|this|"
            rf"that) (?:in or )?out|"
            rf"take (?:any |further )?questions|tell (?:\S+ ){{1,3}}?{ASKS})|{_REFUSE} to (?:{_PUBLISH})|"
            r"refus(?:ed|es|ing|e) to (?:explain|estimate|comment|talk about|speak (?:about|of)|"
            rf"(?:give|provide) (?:\S+ ){{0,2}}?{DETAIL})"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:declin(?:ed|es|ing)|turn(?:ed|s|ing) down|rebuff(?:ed|s|ing)|ignor(?:ed|es|ing)|did not answer) "
            r"(?:(?!to\b)\S+ ){0,3}?"
            r"(?:questions?|interviews?|comments?|requests? for (?:comment|an? interview|interviews|information|"
            r"details))\b"
        ),
        QuestionKind.DECLINED,
    ),
    (rf"{_DODGE} (?:(?!to\b)\S+ ){{0,3}}?questions?\b", QuestionKind.DECLINED),
    (rf"(?:would|will|did){_NOT} tell (?:\S+ ){{1,4}}?{_WH}|won't tell (?:\S+ ){{1,4}}?{_WH}", QuestionKind.DECLINED),
    (rf"(?:would|will){_NOT} (?:{_PUBLISH})|won't (?:{_PUBLISH})", QuestionKind.DECLINED),
    (r"(?:would|will) (?:only (?:say|confirm)|(?:say|confirm) only)", QuestionKind.DECLINED),
    (r"(?:did|does|would|will) not (?:take|accept|field) (?:\w+ )?questions", QuestionKind.DECLINED),
    # Who has not answered yet.
    (rf"ha(?:s|ve|d){_NOT} {_SO_FAR}{_REPLIED}|ha(?:s|ve|d) {_SO_FAR}not {_SO_FAR}{_REPLIED}", QuestionKind.DECLINED),
    (
        (
            rf"(?:has|have|had|is|are|was|were) {_SO_FAR}yet to (?:comment|respond|reply|react|answer|confirm|explain|"
            rf"say|"
            rf"disclose|reveal|specify|clarify|(?:give|provide|offer|issue|make) (?:\S+ ){{0,3}}?"
            rf"(?:comment|statement|reply|response|answer|{DETAIL}))"
        ),
        QuestionKind.DECLINED,
    ),
    (r"(?:had|has|have|made|makes|offered) no (?:immediate |further |public |other )?comment\b", QuestionKind.DECLINED),
    (
        (
            r"(?:(?:was|were|is|are) not (?:immediately )?available|unavailable) (?:for (?:\w+ )?|to )"
            r"(?:comment|interviews?|questions?|answer|respond|say)"
        ),
        QuestionKind.DECLINED,
    ),
    # Who tells a part of it, or nothing to the point.
    (
        (
            r"non-?committal|tight-lipped|(?:coy|cagey|evasive|vague) (?:about|as to|over|on (?:whether|when|how|what|"
            r"the))"
        ),
        QuestionKind.DECLINED,
    ),
    (r"(?:said|says|saying) nothing (?:about|on|regarding|as to|of how|of when)", QuestionKind.DECLINED),
    (
        (
            rf"(?:{_TELLS}|{_STATES}) no (?:(?!to\b)\w+ ){{0,2}}?{DETAIL}(?! to\b)|put(?:s|"
            rf"ting)? no (?:\w+ )?{DETAIL} (?:on|to)\b|"
            r"named no (?:one|suspects?|successors?|culprits?|sources?)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:would|could|did|does|do|will)(?: not|n't) (?:put {_FIGURE}|"
            rf"(?:give|provide|offer|name|mention|set|state|specify) (?:(?!to\b)\w+ ){{0,3}}?{DETAIL}(?! to\b))"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"without (?:revealing|stating|indicating|explaining|confirming|quantifying|detailing|clarifying|"
            rf"identifying|"
            rf"going into|(?:mentioning|citing|offering|putting|adding|setting|specifying) (?:\w+ ){{0,2}}?{DETAIL})"
        ),
        QuestionKind.DECLINED,
    ),
    # What a paper leaves out.
    (
        (
            rf"{TERM} (?:\S+ ){{0,3}}?(?:(?:is|was|are|were|ha(?:s|ve|d) been) (?:left (?:out|blank|unsaid)|omitted|"
            rf"missing "
            rf"from|absent from)|(?:is|was|are|were) not (?:given|stated|mentioned|specified)|(?:do|does|did) not "
            rf"(?:figure|appear|feature) in)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        rf"(?:made|makes|make|making) no (?:mention|reference) (?:of|to) (?:\w+ ){{0,3}}?(?:{DETAIL}|{ASKS})\b",
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?<!best )(?<!better )left unsaid|(?:went|goes|remain(?:s|ed)?) unsaid|left (?:unmentioned|hanging|"
            r"to guess)|in the dark (?:about|as to|over)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:is|was|are|were|has been|have been) not (?:immediately |yet |being |been |publicly )*"
            r"(?:revealed|announced|specified|spelled out|spelt out|stated)|not immediately available"
        ),
        QuestionKind.UNKNOWN,
    ),
)

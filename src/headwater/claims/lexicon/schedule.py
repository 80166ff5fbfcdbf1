"""Wordings of what is to come, and of dates made vague. Own work; regular expressions on folded text."""

# "Is out for six weeks", "has been banned for two years": a length that reaches from the day of the report on.
LASTING = (
    r"(?:(?:\b(?:is|are|be|remains?|stays?)|['’]s|['’]re)\s+(?:[a-z]+\s+)?"
    r"(?:out|sidelined|banned|suspended|barred|closed|shut|absent|remanded|detained|off work)|"
    r"\b(?:has|have) been\s+(?:banned|suspended|barred|remanded|sidelined|ruled out))\s+(?:in custody\s+)?for\s+"
    r"(?:(?:about|around|some|at least|up to|the|another)\s+)*"
)

# A clause with one of these looks ahead.
FORWARD = (
    rf"{LASTING}(?:[\w-]+ ){{1,3}}(?:days|weeks|months|years)\b",
    r"\b(?:will|shall|won't|'ll|would|could|may|might|should)\b",
    (
        r"\b(?:set|due|scheduled|slated|expected|planned|poised|meant|intended|supposed|likely|bound|about|ready|"
        r"on course|on track) "
        r"(?:to|for|in|on|at)\b"
    ),
    (
        r"\b(?:due|scheduled|slated|planned|expected|predicted|"
        r"(?<!its )(?<!the )(?<!a )(?<!sales )(?<!profit )(?<!revenue )(?<!earnings )(?<!growth )forecast)\b"
    ),
    (
        r"\b(?:expires?|lapses?|(?<!had )(?<!has )(?<!have )runs? (?:out|until|to|through)|begins?|"
        r"(?<!the )(?<!a )(?<!an )(?<!other )(?<!est )(?<!no )(?:ends?|starts?|opens?|closes?)|"
        r"takes? effect|"
        r"comes? into force|"
        r"falls? due|takes? place|continues? until|lasts? until)\b"
    ),
    r"\b(?:pencil?led in|(?:booked|earmarked|convened) for|rul(?:es?|ed|ing) out)\b",
    (
        r"(?<!asked )(?<!not )(?<!refused )(?<!declined )(?<!wanted )(?<!believed )(?<!thought )(?<!said )(?<!known )"
        r"(?<!reported )(?<!feared )(?<!alleged )(?<!found )(?<!was )(?<!were )(?<!had )"
        r"to be (?:(?:\w+ly )?(?:[a-z]+ed|held|read|heard|sworn|given|shown|told|sent|sold|put|made|built|cut|laid|"
        r"paid|taken|chosen|drawn|brought|run|shut|buried|rebuilt|spent|met|sung|flown|withdrawn))\b"
    ),
    r"\b(?:stays?|remains?) (?:closed|shut|in (?:place|force|custody)|suspended|off|at home)\b",
    (
        r"\b(?:plan|plans|planned|hope|hopes|aim|aims|intend|intends|expect|expects|want|wants|promise|promised|"
        r"pledged|vowed|agreed|ahead of|"
        r"deadline|until|by the end of|no later than|no earlier than|the earliest)\b"
    ),
    r"\b(?:is|are) (?:\w+ing|to \w+)\b",
    r"\b(?:has|have|gets?|given) (?:[\w-]+ ){1,3}(?:days|weeks|months|years) (?:left )?(?:in which )?to\b",
    (
        r"\b(?:gives?|gave|giving|given|grants|granted|allow(?:s|ed)) (?:[\w'’-]+ ){2,8}(?:hours|days|weeks|months) "
        r"(?:in which )?to\b"
    ),
)
# What somebody says who tells what is to come: "expects rents to rise", "forecasts a loss".
FORETELLING = (
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)?|anticipat(?:es?|ed)|foresees?|foresaw|sees|"
    r"plan(?:s|ned)?|hop(?:es?|ed)|aim(?:s|ed)?|intend(?:s|ed)?|promis(?:es?|ed)|pledg(?:es?|ed)|vow(?:s|ed)?|"
    r"propos(?:es?|ed)|schedul(?:es?|ed))\b"
)

MOVED = (
    r"\b(?:postpon(?:ed|es|ing)|put off|delay(?:ed|s|ing)|reschedul(?:ed|es|ing)|moved|pushed back|brought forward|"
    r"defer(?:red|s)|(?:will|would|is|are) now)\b"
)
CANCELLED = (
    r"\b(?:(?:cancel(?:l?ed|s|l?ing)|called off|calls off|scrapped|abandoned)(?! (?:until|till)\b)|"
    r"will not (?:now )?(?:take place|go ahead|happen))\b"
)
# Where one of these stands before it, nothing has been called off yet.
NOT_YET = (
    r"\b(?:should|could|would|might|may|consider\w*|possibly|perhaps|whether|if|unless|threat\w*|urg\w+|demand\w*|"
    r"call(?:s|ed|ing)? (?:on|for)|ask\w*|press\w*|not)\b[^.;]*$"
)
# Words for a move that need no date beside them; "moved" and "now" say nothing of an appointment without one.
MOVED_SURELY = (
    r"\b(?:postpon(?:ed|es|ing)|put off|reschedul(?:ed|es|ing)|pushed back|brought forward|defer(?:red|s)|"
    r"(?:been|was|were|is) delayed)\b"
)
# A date told so is not the one that was told before.
OFF_PLAN = r"\b(?:earlier|later|sooner) than (?:first |originally )?(?:planned|expected|scheduled|announced)\b"
SLACK = (
    r"(?:or|and perhaps|possibly|maybe) (?:a |slightly |somewhat )?(?:little |bit )?"
    r"(?:later|longer|soon after|thereafter)\b"
)

# Dates without a day: what a date becomes when it is made vague. Strength of precision is nil.
VAGUE = (
    (
        r"\b(?:shortly|(?<!as )soon(?! as)|presently|imminently|before long|sooner or later|eventually|"
        r"in due course|one day|some day|at some point|"
        r"at a later date|later on|in the (?:near|foreseeable|coming|immediate) future|in the (?:coming|next few|"
        r"following) "
        r"(?:hours|days|weeks|months|years)|in the coming (?:days|weeks|months) or (?:weeks|months)|"
        r"later (?:this|in the|that) (?:day|week|month|year|spring|summer|autumn|fall|winter|decade)|later|"
        r"(?:early|late|sometime|some time) (?:in|this|next|last) (?:the )?(?:day|week|month|year|spring|summer|"
        r"autumn|fall|winter|decade)|"
        r"(?:this|next|last) (?:spring|summer|autumn|fall|winter|season)|recently|lately|a while ago|some time ago|"
        r"not long ago|"
        r"(?:a few|several|some) (?:hours|days|weeks|months|years) (?:ago|earlier|later)|a short time (?:ago|later)|"
        r"(?:within|for|in) (?:a few|several|some) (?:hours|days|weeks|months|years)|"
        r"for (?:days|weeks|months|years)|the other day|any (?:day|time) now|newly|of late|"
        r"(?:a|an|the|its|his|her|their) recent(?= [a-z])|in recent (?:days|weeks|months|years)|"
        r"(?:with)?in (?:a matter of |the space of |mere |just )?(?:hours|days|weeks|months)(?! of\b)|"
        r"in (?:the )?(?:days|weeks|months) (?:ahead|to come)|over the (?:coming|next few) (?:hours|days|weeks|months)|"
        r"in a (?:few|couple of) (?:hours|days|weeks|months|years)|"
        r"(?:in|early in|from|with|around) the new year(?!['’]s)|(?:at|around|after) the turn of the year|"
        r"(?:before|after|over|during) the (?:summer|winter|holidays|summer break|summer recess|festive season)|"
        r"(?:shortly|just|right|soon|long|days|weeks) (?:before|after) (?:Christmas|Easter|New Year|Thanksgiving|"
        r"Halloween|Ramadan|Eid|Passover|Hanukkah|Diwali|Whitsun|Pentecost|the (?:new year|holidays)))\b"
    ),
)

# Of these, what can only have been, and what can only be to come.
BEHIND = r"\b(?:recent|recently|lately|of late|newly|last|ago|earlier|the other day)\b"
AHEAD = (
    r"\b(?:soon|shortly|presently|imminently|before long|coming|next|near|foreseeable|ahead|to come|"
    r"any (?:day|time) now|in due course|sooner or later|in the new year)\b"
)

# A plan that was: the date it names is given up.
ONCE = (
    r"\b(?:had (?:originally |initially |earlier )?been (?:due|set|scheduled|expected|planned|slated)|"
    r"(?:was|were) (?:originally|initially|first|previously) (?:due|set|scheduled|expected|planned|slated|supposed|"
    r"meant)|"
    r"(?:was|were) to (?!be\b)[a-z]+|"
    r"(?:originally|initially|previously) (?:due|set|scheduled|expected|planned|slated))\b"
)

# What stands before a year that says when, and behind one that does not say which of several a thing is.
YEAR_PREPOSITIONS = r"in|by|until|till|before|after|since|from|to|through|for|during|of|late|early|mid|and|or"
NO_MODIFIED = (
    r"and|or|to|but|that|which|who|when|with|for|in|on|at|by|is|are|was|were|will|would|has|have|had|the|a|an|as|because"
    r"|after|before|unless|if|until|while|at|from|than|though|onwards?|at"
)

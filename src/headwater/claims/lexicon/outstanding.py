"""Wordings for what hangs on something else, is wanted to be known, or may still fail. Own work."""

from headwater.claims.lexicon.silence import ASKS
from headwater.model.vocabulary import QuestionKind

_NOT = r"(?: not|not|n't)"
_BE = r"(?:is|are|was|were|be|been|being|remains?|remained)"
# What hangs on something; of a household that depends on a wage nothing is open.
_OUTCOME = (
    r"(?:decision|outcome|fate|declaration|ruling|verdict|approval|deal|agreement|result|future|timing|release|date|"
    r"reopening|return|resumption|extension)s?"
)
# Winds and machines turn on as well: "once the mill turns on its new axle" leaves nothing open.
_WAITS = r"(?:depends?|depended|hinges?|hinged|rests?|rested) (?:\w+ly )?(?:up)?on"
_HANGS = r"(?:depends?|depended|hinges?|hinged|hangs?|hung|turns?|turned|rests?|rested) (?:\w+ly )?(?:up)?on"
_LEAVE = (
    r"(?:nod|consent|assent|approval|go-ahead|blessing|green light|green signal|permission|clearance|agreement|"
    r"sanction)"
)
_TALKS = (
    r"(?:talks|negotiations|discussions|deal|agreement|merger|takeover|bid|sale|truce|ceasefire|plan|transaction|it)"
)
_FAIL = (
    r"(?:fall apart|fall through|fall flat|collapse|break down|fail|unravel|founder|come to nothing|"
    r"end without|be (?:called off|abandoned|scrapped|derailed|blocked))"
)
_ASKER = r"(?:ask|asks|asking|wonder|wonders|wondering)"
_EXAMINED = (
    r"(?:studied|examined|analy[sz]ed|evaluated|vetted|scrutini[sz]ed|processed|compiled|verified|checked|"
    r"looked into|"
    r"traced|tested|surveyed|mulled|reviewed)"
)
_FRAMED = r"(?:frame|table|notify|notified|issue|lay|bring|press|prefer|hand down|deliver|pass)"
_DECLINE = r"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))"
_TELL = (
    r"(?:comment|say|tell|discuss|answer|disclose|give|elaborate|specify|name|reveal|confirm|identify|speculate|"
    r"explain|be drawn|respond|guarantee|commit)"
)

OUTSTANDING: tuple[tuple[str, QuestionKind], ...] = (
    # What hangs on something that is yet to come.
    (
        (
            rf"{ASKS} [^.;:]{{3,120}}? (?:will |would |may )?(?:{_WAITS}|is contingent (?:up)?on)\b|"
            rf"(?:up)?on which (?:\S+ ){{0,3}}?{_OUTCOME} (?:\S+ ){{0,3}}?(?:hinges?|depends?|rests?|turns?|"
            rf"hangs?)\b|"
            rf"{_OUTCOME} (?:\S+ ){{0,5}}?(?:will |would |now |may )?{_HANGS} (?:{ASKS}|the|that|this|a|an|its|"
            rf"his|her)\b|"
            rf"{ASKS} [^.;:]{{3,100}}? (?:is|was|remains) (?:quite |altogether |very much )?(?:another|a different) "
            r"(?:matter|question|story)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"decisions? (?:(?:on|about|over|regarding|as to) [^.;:]{{3,90}}? )?(?:will|would|is to|was to|"
            rf"is expected "
            r"to|was expected to|is likely to|was likely to) (?:only )?be (?:taken|made|reached|announced|known) "
            r"(?:only )?(?:after|once|when|later|soon|shortly|by|next|in|within|at|following)\b|"
            rf"(?:mak(?:e|es|ing)|made) up (?:its|his|her|their|my|our) minds? (?:[^\s.,;]+ ){{0,4}}?"
            rf"(?:on|about|over|{ASKS})\b|"
            rf"(?:will|would|wo){_NOT} be (?:known|clear|decided|determined|settled|established|available|released|"
            r"finali[sz]ed) (?:[^\s.,;]+ ){0,3}?(?:until|till|before|for (?:some|several|days|weeks|months))\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    # Whose consent is still out.
    (
        (
            rf"(?:ha(?:s|ve|d){_NOT} (?:yet |so far )?(?:given|granted)|ha(?:s|ve){_NOT} (?:yet |"
            rf"so far )?(?:received|secured)) "
            rf"(?:(?:its|his|her|their|the|a|an|any|final|formal|official) )*{_LEAVE}\b|"
            rf"ha(?:s|ve|d){_NOT} (?:yet |so far )?(?:signed off on|taken a (?:\w+ )?(?:position|stance|stand|"
            rf"decision|"
            r"view)|taken (?:a side|sides)|made up (?:its|his|her|their) minds?)\b|"
            rf"(?:is|are|was|were|ha(?:s|ve|d)) (?:still |as )?yet to (?:{_FRAMED}|take a (?:position|stance|"
            rf"stand|side|"
            r"view|call|decision))\b|"
            rf"(?:charges|indictments?|guidelines|rules|terms|details|orders?|modalities) ha(?:s|ve|d){_NOT} "
            r"(?:yet )?been (?:framed|filed|laid|brought|notified|issued|drawn up|worked out|pressed)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"{_BE} (?:still |currently |now )*under (?:\w+ )?(?:analysis|study|assessment|evaluation|deliberation|"
            rf"scrutiny by)\b|still being {_EXAMINED}\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    # What may yet come to nothing.
    (
        (
            rf"{_TALKS} (?:may|might|could) (?:still|yet|also) {_FAIL}\b|"
            rf"(?:no|not any|without) (?:guarantee|assurance|certainty|guarantees|assurances) (?:that |of (?:a|"
            rf"an|any) )"
            rf"(?:\S+ ){{0,4}}?(?:deal|agreement|talks|negotiations|transaction|offer|bid|sale|merger|discussions|"
            r"accord|settlement|breakthrough)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    # Money or goods that nobody has found again; of people who are missing the report counts.
    (
        (
            rf"ha(?:s|ve|d){_NOT} (?:yet |so far )?been (?:traced|recovered|located|tracked down)\b|"
            r"(?:[$£€]|rs\.? |us\$ ?)\d[\d.,]*(?: \w+llion)?(?: [^\s.,;]+){0,3} (?:is|are|was|were|remains?) still "
            r"(?:missing|unaccounted for)"
        ),
        QuestionKind.UNKNOWN,
    ),
    # Who wants to know, and who could not tell.
    (
        (
            rf"(?<!not )(?<!n't )(?<!you )(?<!I )(?:want(?:s|ed)?|demand(?:s|ed|ing)?|(?:is|are|was|were) keen|"
            rf"waiting|need(?:s|ed)?) to know {ASKS}(?! to\b)|"
            rf"(?:is|are|was|were|been|left) (?:now |still |also )?(?:asking|wondering) {ASKS}(?! to\b)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:I|we) (?:\w+ )?(?:can(?:not| not|'t)|could(?: not|n't)) tell you(?=[.,;!”\"’])|"
            r", (?:I|we) (?:\w+ )?(?:can(?:not| not|'t)|could(?: not|n't)) (?:tell you|say)\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    # Who has not answered the paper, and who does not talk to it.
    (
        (
            r"(?:waiting|waits|waited|yet|hoping) to hear back|"
            r"ha(?:s|ve|d) (?:not|n't|yet to) (?:yet )?(?:heard?|received word) back|"
            r"reached out to (?:\S+ ){1,8}?for (?:a |further |additional )?(?:comment|response|statement|"
            r"reaction|clarity)|"
            r"(?:is|are)(?: not|n't) (?:talking|commenting|saying)(?=[.,;!”\"’])"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"{_DECLINE},? (?:(?:on|at|for|in|when|more|several|two|three|twice|repeatedly|again|"
            rf"once) ?(?:\S+ ){{0,4}}?)"
            rf"to {_TELL}\b|"
            rf"(?:did|does|do|would|will|wo){_NOT} (?:want|wish|care|be willing|"
            rf"be able) to (?:rule (?:\S+ ){{0,5}}?out|"
            r"exclude|commit|promise|guarantee)\b|"
            r"(?:declin|refus)(?:ed|es|ing) to (?:rule (?:\S+ ){0,5}?out|exclude|preclude)\b|"
            rf"to (?:rule out|say|exclude|tell) [^.;:]{{3,60}}?, (?:he|she|they|it|I|we) (?:will|would|could|"
            rf"can){_NOT}"
            r"(?=[.,;])"
        ),
        QuestionKind.DECLINED,
    ),
    # "A question for the court, not for me": somebody else's, or another day's.
    (
        (
            r"(?:question|matter|issue|decision|conversation|discussion|debate)s? for (?:the |a |an |our |my )?"
            r"(?:[^\s.,;]+ ){0,4}?[^\s.,;]+, (?:and )?not (?:for )?(?:the |a |an |me\b|us\b|him\b|her\b|them\b|"
            r"today|now)|"
            r"(?:questions?|matter|issue|one|debate|discussion),? (?:but )?not (?:one )?for (?:today|now|"
            r"this evening|tonight|"
            r"this (?:forum|moment|occasion|platform)|me)\b|"
            r"(?:question|matter|issue|decision|conversation|discussion|debate)s? for another (?:day|time|occasion)\b|"
            r"would (?:have|need) to (?:check|look into (?:it|that)|get back to|come back to)\b"
        ),
        QuestionKind.DECLINED,
    ),
)

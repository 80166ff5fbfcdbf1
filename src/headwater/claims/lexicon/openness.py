"""Wordings that leave something open, as regular expressions, with the kind of openness. Own work."""

from headwater.claims.lexicon.outstanding import OUTSTANDING
from headwater.claims.lexicon.parrying import PARRYING
from headwater.claims.lexicon.pending import PENDING
from headwater.claims.lexicon.reticence import RETICENCE
from headwater.claims.lexicon.silence import SILENCE
from headwater.claims.lexicon.unsettled import UNSETTLED
from headwater.claims.lexicon.unverified import UNVERIFIED
from headwater.model.vocabulary import QuestionKind

# Who would not be asked, or would not answer.
_NOBODY = r"(?:neither|nobody|no one|none)"
_TELL = r"(?:say|tell|name|explain|confirm|comment|talk|speak|answer|discuss|disclose|reveal|give)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

WORDINGS: tuple[tuple[str, QuestionKind], ...] = (
    # Who could not say it did not know; who would not say it kept it to himself.
    (
        r"(?:could|can|was|were) (?:not|unable to) (?:immediately |yet |as yet )?(?:say|tell|confirm)",
        QuestionKind.UNKNOWN,
    ),
    (r"(?:couldn't|can't|cannot) (?:immediately |yet )?(?:say|confirm)", QuestionKind.UNKNOWN),
    (
        (
            r"(?:statement|notice|report|release|letter|document|ruling|filing|communique|communiqué|bulletin) "
            r"(?:did|does) not (?:say|specify|name|disclose|give|mention|explain|identify)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:has|have|had) (?:not|yet) (?:yet )?(?:been )?(?:to )?(?:be )?(?:determined?|established?|found out) "
            r"(?:why|what|how|who|where|whether)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (r"left (?:\S+ ){0,2}?questions?(?: \S+){0,4}? unanswered", QuestionKind.DECLINED),
    (r"neither confirm(?:ed|s|ing)? nor den(?:y|ied|ies|ying)", QuestionKind.DECLINED),
    (
        (
            r"declin(?:ed|es|ing|e) to (?:comment|say|discuss|answer|disclose|give|elaborate|specify|name|reveal|"
            r"confirm|identify|"
            r"provide|speculate|be drawn|address|respond|explain|estimate|speak|talk|publish|release|go into)\w*"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"refus(?:ed|es|ing) to (?:comment|say|discuss|answer|disclose|elaborate|specify|name|reveal|confirm|"
            r"identify|speculate|"
            r"be drawn)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:would|could|did|does|do|will) not (?:immediately |yet )?(?:say|comment|discuss|disclose|elaborate|"
            r"specify|reveal|"
            r"confirm|identify|(?:give|provide|offer) (?:any |further |more )?(?:(?:a|an|the|his|"
            r"her|its|their) )?(?:details?|figures?|"
            r"dates?|reasons?|sums?|numbers?|names?|explanations?|timetables?|estimates?|amounts?)|respond|"
            r"reply|answer|return|"
            r"speculate|be drawn|name)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:wouldn't|couldn't|didn't|doesn't|won't) (?:immediately |yet )?(?:say|comment|discuss|disclose|"
            r"elaborate|specify|"
            r"confirm|respond|reply|answer|speculate)"
        ),
        QuestionKind.DECLINED,
    ),
    (r"without (?:giving|elaborating|specifying|naming|saying|disclosing|providing|commenting)", QuestionKind.DECLINED),
    (r"(?:no|without) (?:immediate )?(?:comment|response|reply) (?:from|was)", QuestionKind.DECLINED),
    (r"could not (?:immediately )?be reached", QuestionKind.DECLINED),
    (
        r"(?:gave|offered|provided) no (?:details|timetable|date|figure|reason|explanation|indication)",
        QuestionKind.DECLINED,
    ),
    (
        (
            r"den(?:ied|ies|ying) (?:(?:on|late on|early on) \w+ |yesterday |repeatedly )?"
            r"(?:that|any|having|reports|allegations|accusations|the|being|a|knowledge|all|it|this|\w{2,}ing)"
        ),
        QuestionKind.DENIED,
    ),
    (
        (
            r"(?:(?:reject|dismiss|disput)(?:ed|s|es|ing)|brush(?:ed|es|ing) (?:off|aside)) (?:(?:the|that|this|these|"
            r"those|all|any|such|his|her|its|their|both) )?(?:\w+ )?(?:allegations?|accusations?|claims?|charges?|"
            r"criticisms?|reports?|account|version|suggestions|rumou?rs?|speculation|insinuations?|assertions?|talk of|"
            r"(?<=any )(?:link|involvement|wrongdoing|responsibility))"
        ),
        QuestionKind.DENIED,
    ),
    (
        (
            r"(?:ha(?:s|ve|d) (?:not|never|yet) (?:yet )?(?:to )?|ha(?:s|ve|d)n't (?:yet )?|"
            r"(?:neither|none|nobody|no one) "
            r"(?:\S+ ){0,4}?ha[sd] )(?:said?|say|indicated?|disclosed?|revealed?|explained|explain|specified|specify) "
            r"(?:whether|how|what|when|where|who|why|which|if)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:will|would|is to|are to|was to|were to|must|should|can|could) (?:only |then |also )?decide "
            r"(?:(?!,)\S+ ){0,5}?(?:whether|how|when|if|who)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:not|never) (?:yet )?(?:been )?(?:yet )?(?:estimated|calculated|assessed|counted|"
            r"quantified|costed|measured|"
            r"explained|disclosed|released|made public)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (r"(?:cannot|can't|could not|couldn't|unable to) (?:yet )?(?:account for|rule out|trace)", QuestionKind.UNKNOWN),
    (r"(?:will|would|could|did) not (?:guess|speculate|hazard)|won't guess", QuestionKind.UNKNOWN),
    (
        (
            r"(?:review|inquiry|investigation|audit|report|autopsy|inquest|study|analysis|"
            r"tests) (?:will|would|should|must) "
            r"(?:have to )?(?:answer|show|tell|establish|determine|clarify|settle)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:undecided|to be decided|not (?:yet )?(?:been )?(?:decided|settled|agreed|determined|finali[sz]ed|"
            r"fixed|chosen))"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"no (?:final |formal |firm )?(?:\w+ )?(?:decision|agreement|date|sum|timetable|deadline|deal|venue|"
            r"verdict|ruling|figure|"
            r"schedule|choice)s? (?:has|have|had|was|were|is|are)(?: yet)? (?:yet )?(?:been )?"
            r"(?:made|taken|reached|agreed|set|fixed|announced|decided|given|named|chosen|released|available)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:has|have|had) (?:not|yet)(?: yet)? (?:been )?(?:to )?(?:be )?(?:decide|decided|determine|"
            r"determined|agree|agreed|"
            r"settle|settled|announce|announced|set|name|named|choose|chosen|made a decision|made up)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:need|needs|needed|have|has|had|must|still) (?:yet )?to (?:determine|decide|agree|settle|work out|"
            r"establish|"
            r"resolve|clarify|find out)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:remain|remains|remained|is|are|was|were|still)(?: still| yet)? to be (?:seen|decided|determined|"
            r"settled|agreed|"
            r"announced|confirmed|clarified|worked out|resolved|negotiated|named|set|chosen|fixed|known|established)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:up in the air|under (?:review|discussion|consideration|negotiation)|in doubt|hangs? in the balance|"
            r"to be announced)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:unclear|unknown|uncertain|unconfirmed|unresolved|unanswered|unexplained|undetermined|unsettled|"
            r"undisclosed)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"not (?:yet |immediately |entirely |fully |been |known to be )*(?:clear|known|certain|confirmed|sure|"
            r"established|identified|"
            r"verified|understood|clarified|public)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        r"(?:isn't|wasn't|aren't|weren't) (?:yet |immediately )?(?:clear|known|certain|confirmed|sure)",
        QuestionKind.UNKNOWN,
    ),
    (
        r"(?:leave|leaves|left|leaving) (?!(?:the|a) door)(?:\S+ ){0,7}(?:blank|open|unanswered|undecided|unsettled)",
        QuestionKind.UNDECIDED,
    ),
    (r"(?:has|have|had) (?:a|several|many) (?:blanks?|gaps?) where", QuestionKind.UNDECIDED),
    (
        (
            r"(?<!to )(?:stay|stays|stayed|remain|remains|remained|keep|keeps|kept|keeping) "
            r"(?:silent|mum|quiet|tight-lipped)"
        ),
        QuestionKind.DECLINED,
    ),
    (r"would not be (?:drawn|pinned down)", QuestionKind.DECLINED),
    (r"(?:did|does|do|could|can) not (?:yet |immediately |actually )?(?:know|remember|recall)", QuestionKind.UNKNOWN),
    (r"(?:didn't|doesn't|don't) (?:yet |immediately )?know", QuestionKind.UNKNOWN),
    (r"open questions?", QuestionKind.UNKNOWN),
    (
        r"(?:many|several|some|a number of|more|big|serious|key) (?:open |unanswered |outstanding )?questions",
        QuestionKind.UNKNOWN,
    ),
    (r"questions? (?:remain|remains|remained|linger)\w*", QuestionKind.UNKNOWN),
    (
        (
            r"(?:being|under|still) investigat(?:ed|ion)|(?:was|were|is|are) investigating|"
            r"(?:an )?investigation (?:is|was|had been|has been) "
            r"(?:under way|underway|launched|opened|continuing|ongoing)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:not|unable|impossible|too early|too soon|premature) (?:yet )?(?:been )?(?:able )?to "
            r"(?:say|tell|name|determine|confirm|establish|verify|know|explain|identify|predict|reproduce|judge|"
            r"estimate|find)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"no (?:one|body)? ?(?:knows|knew)|nobody (?:knows|knew)|no (?:explanation|indication|word|information|"
            r"details?) (?:on|of|about|was|were|as)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:could|can) not (?:yet |immediately |independently )?be (?:independently )?(?:verified|confirmed|"
            r"determined|established|explained)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"await(?:s|ed|ing) (?:a |the |an |official )?(?:decision|confirmation|approval|verdict|ruling|result|"
            r"results|answer)"
        ),
        QuestionKind.UNDECIDED,
    ),
    # Who will not say, in other words than these.
    (
        (
            r"(?:did|does|do) not (?:wish|want|care) to (?:comment|say|discuss|guess|speculate|speak|talk|answer)|"
            r"(?:didn't|doesn't|don't) (?:wish|want|care) to (?:comment|say|discuss|guess|speculate|speak|talk|answer)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        rf"{_NOBODY} (?:\S+ ){{0,6}}?(?:wished|wanted|agreed|cared|was willing|was prepared) to {_TELL}",
        QuestionKind.DECLINED,
    ),
    (rf"(?:neither|none) (?:\S+ ){{0,6}}?(?:would|will) {_TELL}", QuestionKind.DECLINED),
    (
        r"(?:nobody|no one) (?:\S+ ){0,6}?(?:would|will) (?:talk|speak|comment|explain|tell (?:us|me|reporters))",
        QuestionKind.DECLINED,
    ),
    (rf"{_NOBODY} (?:\S+ ){{0,6}}?(?:could|can) (?:say|tell|explain)", QuestionKind.UNKNOWN),
    (
        (
            rf"{_NOBODY} (?:\S+ ){{0,5}}?ha[sd] (?:ever |yet |so far )?"
            r"(?:found out|explained|established|discovered|told (?:\w+ )?(?:whether|what|when|where|who|why|how))"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:would|will|shall|did) not (?:explain|tell (?:us|you|me|reporters|anybody|anyone)|give(?=[.,;]))|"
            r"won't (?:explain|tell (?:us|you|me|reporters|anybody|anyone))"
        ),
        QuestionKind.DECLINED,
    ),
    (r"(?:keep|keeps|kept|keeping) (?:\S+ ){0,3}?to (?:himself|herself|itself|themselves)", QuestionKind.DECLINED),
    (r"(?:take|takes|took|taking) no questions", QuestionKind.DECLINED),
    (r"(?:would|will) give no (?:details?|figures?|dates?|names?|reasons?)", QuestionKind.DECLINED),
    (r"never (?:discuss|comment on)", QuestionKind.DECLINED),
    (r"there (?:was|has been|had been) no (?:comment|reply|response|answer)", QuestionKind.DECLINED),
    (
        (
            r"(?:has|have|had)(?: so far| as yet| still)? (?:had |received |got )?no (?:reply|answer|response)|"
            r"waiting for (?:a |an )?(?:reply|answer)"
        ),
        QuestionKind.DECLINED,
    ),
    (r"let (?:his|her|the|its|their) (?:telephone|phone) ring", QuestionKind.DECLINED),
    (
        r"names?(?: \S+){0,6}? (?:was|were|is|are) (?:being )?withheld|withheld (?:his|her|the|their) names?",
        QuestionKind.DECLINED,
    ),
    # What is denied.
    (r"(?<!longer )disput(?:es|ed|ing) that|reject(?:s|ed) (?:that|this|it)(?=[.,;])", QuestionKind.DENIED),
    (
        (
            r"(?:that|this|it) (?:is|was|'s) (?:simply |just |absolutely |completely |entirely )?"
            r"(?:not true|untrue|false|a lie|nonsense)"
        ),
        QuestionKind.DENIED,
    ),
    # What is not settled yet, or not known.
    (
        (
            r"(?:whether|who|what|when|how|where) [^.;:]{3,120}? (?:is|was|remains|remained)(?: still| as yet)? "
            r"open(?! to\b)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:question|matter|issue|allocation|choice|decision|outcome|price|date)s? [^.;:,]{0,60}?"
            r"(?:is|was|are|were|remains?) (?:still )?open(?! to\b)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        r"whether [^.;:]{3,120}? (?:will|would|is to|must|has to) be (?:settled|decided|determined|clarified)",
        QuestionKind.UNDECIDED,
    ),
    (
        rf"(?:will|would) (?:only )?decide (?:\S+ ){{0,2}}?(?:on (?:\w+ )?{_WEEKDAY}|by|next|before|later|tomorrow)",
        QuestionKind.UNDECIDED,
    ),
    (r"(?:has|have|had) yet to be \w+", QuestionKind.UNDECIDED),
    (
        r"(?:postpon\w*|defer\w*|delay\w*|put off) (?:\S+ ){0,4}?(?:its|the|a|their|any|his|her) decision",
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:is|are|was|were) still (?:being )?(?:examin|consider|weigh|study|studi|check|discuss|debat)(?:ing|ed)|"
            r"still thinking (?:about|it over)|nothing is (?:settled|decided|agreed)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (r"still looking(?=[.,;”\"’]| for (?:the|a) cause)", QuestionKind.UNKNOWN),
    (r"could not be (?:learned|learnt|ascertained)", QuestionKind.UNKNOWN),
    (r"(?:anyone|anybody)'s guess", QuestionKind.UNKNOWN),
    (r"(?:remain|remains|remained|is|are|was|were)(?: \S+){0,3}? unidentified", QuestionKind.UNKNOWN),
    (r"not (?:yet )?(?:been )?accounted for", QuestionKind.UNKNOWN),
    *SILENCE,
    *UNSETTLED,
    *RETICENCE,
    *UNVERIFIED,
    *PENDING,
    *PARRYING,
    *OUTSTANDING,
)

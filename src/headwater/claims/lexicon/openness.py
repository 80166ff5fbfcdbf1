"""Wordings that leave something open, as regular expressions, with the kind of openness. Own work."""

from headwater.model.vocabulary import QuestionKind

# Every wording below holds one of these: a stretch without any is passed over at once.
TRIGGERS = (
    r"declin",
    r"refus",
    r"\bno[tb]?\b",
    r"n['’]t\b",
    r"without",
    r"den[iy]",
    r"decide",
    r"yet",
    r"need",
    r"must",
    r"ha[sd]\b",
    r"have\b",
    r"still",
    r"to be",
    r"in the air",
    r"under\b",
    r"doubt",
    r"balance",
    r"\bun[a-z]+",
    r"impossible",
    r"premature",
    r"too ",
    r"question",
    r"investigat",
    r"nobody",
    r"await",
    r"leav|left",
    r"silent|mum\b|quiet|tight-lipped",
    r"reached",
    r"reject|dismiss|disput",
    r"whether",
    r"\bcannot",
    r"neither",
    r"(?:will|would|should|have to) (?:answer|show|tell|establish|determine|clarify|settle)",
)

WORDINGS: tuple[tuple[str, QuestionKind], ...] = (
    (
        (
            r"declin(?:ed|es|ing|e) to (?:comment|say|discuss|answer|disclose|give|elaborate|specify|name|reveal|"
            r"confirm|identify|"
            r"provide|speculate|be drawn|address|respond|explain|estimate)\w*"
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
            r"(?:reject|dismiss|disput)(?:ed|s|es|ing) (?:(?:the|that|this|these|those|all|any|such|his|her|its|their|"
            r"both) )?(?:\w+ )?(?:allegations?|accusations?|claims?|charges?|criticisms?|reports?|account|"
            r"version)"
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
            r"not (?:yet |immediately |entirely |fully |known to be )*(?:clear|known|certain|confirmed|sure|"
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
        r"(?:stay|stays|stayed|remain|remains|remained|keep|keeps|kept) (?:silent|mum|quiet|tight-lipped)",
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
)

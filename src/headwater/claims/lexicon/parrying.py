"""Wordings with which people turn a question away, and what they do instead of answering. Own work."""

from headwater.claims.lexicon.silence import ASKS, DETAIL
from headwater.model.vocabulary import QuestionKind

_NOT = r"(?: not|not|n't)"
_NOBODY = r"(?:nobody|no one|none|neither)"
# News that somebody has, or has not.
_NEWS = (
    r"(?:announcements?|news|updates?|statements?|information|answers?|explanations?|word|comments?|"
    r"clarity|timetable|timeline|figures?|estimates?|confirmation|indication|details?|specifics)"
)
# What a press officer does not do, in the words that he takes for it.
_GO_INTO = (
    r"(?:comment(?:ing)?|speculat(?:e|ing)|discuss(?:ing)?|disclos(?:e|ing)|reveal(?:ing)?|divulg(?:e|ing)|"
    r"elaborat(?:e|ing)|"
    r"g(?:o|et)(?:ting|ing)? (?:too (?:deep|far) )?into|be(?:ing)? drawn|talk(?:ing)? (?:about|through)|"
    r"answer(?:ing)? (?:that|this|the|any|"
    rf"your|hypothetical|those|questions?)|confirm(?:ing)?|{DETAIL[3:-1]}|name names|naming names|"
    rf"say(?:ing)?(?= {ASKS}\b|[.,;”\"’]|"
    rf" (?:anything|any more|more)\b)|tell(?:ing)? (?:you|anyone|anybody|reporters) (?:{ASKS}|anything|any more|that)|"
    r"(?:giv|shar|releas|provid|offer|nam|identify|negotiat)(?:e|ing)? (?:\S+ ){0,3}?(?:details?|names?|information|"
    r"figures?|dates?|numbers?|"
    r"specifics|identit(?:y|ies)|in (?:public|the (?:press|media)))|negotiat(?:e|ing) (?:in public|in the (?:press|"
    r"media)|through the))"
)
_FALLS_SHORT = (
    r"(?:paused|shrugged|smiled|laughed|grinned|winked|hesitated|sighed|chuckled|smirked|demurred|balked|bristled|"
    r"joked|"
    r"quipped|deflected|dodged|fell silent|went silent|said nothing|stayed silent|remained silent|kept silent|"
    r"gave no (?:\w+ )?(?:answer|reply)|hung up|changed the subject|moved on|looked away|turned away|"
    r"walked (?:off|away|out|on|past)|waved (?:it|them|the question) (?:off|away|aside)|raised (?:his|her|their) "
    r"(?:eyebrows?|hands?|palms?)|shook (?:his|her) head|threw up|spread (?:his|her) hands|bit (?:his|her) lip|"
    r"rolled (?:his|her) eyes|would only|would say|(?:said|replied|answered|responded) (?:only|merely|simply|"
    r"cryptically|curtly|evasively)|"
    r"only (?:said|replied|smiled|shrugged|laughed)|simply (?:said|replied|smiled|shrugged)|merely (?:said|replied|"
    r"smiled|shrugged)|"
    r"referred|pointed (?:reporters|journalists|us) to|took the next|turned to the next|called on the next)"
)
_ASKED = r"(?:asked|pressed|questioned|quizzed|challenged|prodded|pushed)"
_HAND = r"(?:his|her|its|their|my|our|the) (?:hand|cards)"
_OFFERS = (
    r"(?:g[ia]v(?:e|es|en|ing)|offer(?:s|ed|ing)?|provid(?:e|es|ed|ing)|"
    r"releas(?:e|es|ed|ing)|shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing))"
)

PARRYING: tuple[tuple[str, QuestionKind], ...] = (
    # Who has nothing to tell.
    (
        (
            rf"(?:have|has|had|'ve|got|with) (?:absolutely |currently |really |simply |as yet |still |"
            rf"so far )?(?:nothing (?:(?:more|further|"
            r"new|else|whatsoever) )?(?:to|(?:that )?(?:I|we|he|she|they) (?:can|could)) (?:announce|report|share|"
            r"release|tell|add|say|"
            rf"disclose|reveal)|no (?:\w+ )?{_NEWS} (?:to (?:release|share|give|offer|provide|add|report|make|"
            rf"announce)|for (?:you|us|the|"
            r"now)|at (?:the|this)|about|on|as to|yet|when|beyond|regarding|of (?:how|when|where|whether))\b)|"
            rf"(?:had|has|have|{_OFFERS}) no (?:immediate|ready|clear|direct|straight|specific|exact|precise|firm|"
            rf"further|additional|other|"
            rf"public|official|quick|good|new) (?:{_NEWS}|{DETAIL}|repl(?:y|ies)|responses?|reasons?|guidance|"
            rf"clues?)\b|"
            rf"no {_NEWS} to (?:release|share|give|report|add|make|announce)\b"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:do|does|did)(?: not|n't) (?:yet |currently |actually )?have (?:any(?:thing)? |an? |the |that |more |"
            rf"further |enough |"
            rf"specific |exact |new |immediate )*(?:{_NEWS}|{DETAIL})(?<!reason)\b|"
            r"(?:do|does|did)(?: not|n't) have anything (?:\w+ )?to (?:add|announce|share|report|say)\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    # Who will not, ought not, or had rather not.
    (
        (
            rf"(?:not|never) (?:\w+ly )?(?:going|about|willing|prepared|ready|at liberty|in a position|inclined|keen|"
            rf"free|minded) "
            rf"(?:yet |now |here )?to (?:\w+ly |yet |even )?{_GO_INTO}|unwilling to (?:\w+ly )?{_GO_INTO}|"
            rf"reluctan(?:t|ce) to (?:comment|discuss|speculate|say|name|disclose|talk|speak|elaborate)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:will|would|wo|shall|ca|can|could){_NOT} (?:\w+ly |yet |even |now )?(?:g(?:o|et) into|"
            rf"be (?:commenting|drawn|discussing|"
            r"taking (?:any )?questions|releasing|naming|making (?:any|an?|further)|giving|sharing|disclosing|"
            r"providing)|comment|divulge|"
            r"elaborate|speculate|talk about|discuss|disclose|reveal|speak (?:to|about) (?:that|this|those)|"
            r"answer (?:that|this|any)|"
            r"share (?:\w+ )?(?:details?|that|more)|tell you (?:more|that|any ?(?:thing|more)))\b|"
            r"(?:will|would|shall) (?:be making|make|have|offer) no (?:\w+ )?(?:comments?|statements?)\b|"
            r"no comment(?=[.,;”\"’]|$| (?:at|until|on)\b)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:'d|would|had) (?:much |far )?rather not (?:say|comment|discuss|speculate|talk|speak|answer|go into|"
            rf"get into)\b|"
            rf"prefer(?:s|red|ring)? not to (?:\w+ly )?(?:say|comment|discuss|speculate|talk|speak|answer|specify|"
            rf"be drawn|go into|get into)\b|"
            rf"(?:not|n't) (?:\w+ ){{0,3}}?(?:prejudge|pre-?empt|second-guess|get(?:ting)? ahead of (?:the|my|our|him|"
            rf"her|any|an|what|that))\b|"
            rf"(?:not|n't) want to (?:be drawn|go into|get into|speculate|disclose|name|reveal|say (?:anything|more|"
            rf"any more|{ASKS}))|"
            rf"(?:no|little) (?:wish|desire|intention|appetite|need) (?:to|of) (?:{_GO_INTO})"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"would(?: not|n't)? be (?:\w+ly )?(?:proper|appropriate|right|fitting|fair|wise|helpful|prudent|"
            rf"responsible|useful|"
            rf"inappropriate|improper|wrong|premature|unwise|unfair|irresponsible|speculative|"
            rf"unhelpful) (?:for (?:\S+ ){{1,4}}?|of (?:me|us) )?"
            rf"to (?:\w+ly )?(?:{_GO_INTO}|name|predict|prejudge|pre-?empt|announce|identify|draw|set a|give|speak|"
            rf"talk)|"
            r"(?:is|was|'s)(?: not|n't) (?:my|our|his|her|their|its|the \w+'s) (?:place|job|role|business) to (?:say|"
            r"comment|judge|speculate|"
            rf"discuss|decide)|inappropriate to (?:comment|discuss|speculate)|not (?:proper|appropriate|for (?:me|us|"
            rf"him|her)) to (?:comment|"
            rf"discuss|speculate|say (?:{ASKS}|any)|go into)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:do not|don't|stop) ask(?:ing)? (?:me |us )?(?:about|for|{ASKS})\b|next question(?=[.!”\"’])|"
            r"(?:you|you'd|you'll) (?:would |will |'d |'ll )?(?:have to|need to|should|must|"
            r"(?:had )?better) (?:go and )?ask\b|"
            r"ask (?:them|him|her|the (?:\w+ )?\w+)(?:,? not (?:me|us))(?=[.!,”\"’])|"
            rf"(?:I|we)(?: would|'d) (?:have )?(?:love|like|dearly|gladly)[^.;?!]{{3,90}}?[.,;–—-] ?(?:but )?(?:I|"
            rf"we) can(?:not|'t)\b|"
            r"(?:policy|practice|custom) (?:is |was |has always been )?(?:not to|never to|of not|"
            r"of neither) (?:comment|discuss|identify|"
            r"nam|confirm)\w*|no running commentary|running commentary on"
        ),
        QuestionKind.DECLINED,
    ),
    # What is done instead of an answer.
    (
        (
            rf"{_ASKED} (?:[^\s\"“”]+ ){{0,8}}?(?:{ASKS}|about|on|for) [^.;\"“”]{{3,160}}, (?:(?!as |while |and |"
            rf"but )[^\s.;:\"“”,]+ ){{1,7}}?{_FALLS_SHORT}\b|"
            rf"{_FALLS_SHORT[:-1]}|had no (?:\w+ )?(?:answer|reply|explanation|comment|response)|"
            rf"was at a loss) (?:\S+ ){{0,4}}?"
            rf"(?:when|as) (?:\S+ )?{_ASKED}\b"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:referr(?:ed|ing)|direct(?:ed|ing)|refers|redirected|deferr(?:ed|ing)) (?:(?:all|any|further|press|"
            r"media|our|other|the|a|\w+'s|"
            r"follow-up|specific|detailed|such|these|those) )*(?:questions?|quer(?:y|ies)|[ie]nquir(?:y|ies)|"
            r"reporters?|journalists?|requests?|"
            r"callers|calls)(?: \S+){0,6}? (?:back )?to\b"
        ),
        QuestionKind.DECLINED,
    ),
    # Who says less than was asked.
    (
        (
            rf"(?:did|does|do|would|will|wo|could|ha(?:s|ve|d)){_NOT} (?:\w+ly |yet |further |even )*(?:clarif(?:y|"
            rf"ied)|indicat(?:e|ed)|elaborat(?:e|ed)|"
            rf"spell(?:ed)? out|spelt out|ma[dk]e (?:it )?(?:clear|public|known)|expand(?:ed)? (?:on|further)|"
            rf"go(?:ne)? into (?:\w+ )?details?|"
            r"detail(?:ed)? (?:how|what|which|when|the|its|his|her|their)|divulged?|shed (?:any )?(?:more |"
            r"further )?light|"
            r"address(?:ed)? (?:the|that|this|those|any) (?:\w+ )?(?:questions?|issue|matter|allegations?|claims?|"
            r"reports?|point)|"
            rf"set (?:out|a (?:date|timetable|deadline)))\b|"
            r"(?:would|could|did|does|do|will)(?: not|n't) (?:\w+ly |further |otherwise |even |at once |also )+(?:say|"
            r"comment|discuss|disclose|"
            r"elaborate|specify|reveal|confirm|identify|respond|reply|answer|return|speculate|name|give|provide|"
            r"offer) ?(?:whether|if|who|what|when|"
            r"how|why|which|where|to|a|an|any|the|on|it|calls?|messages?|e-?mails?|details?|names?|figures?|(?=[.,;]))"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"{_OFFERS} (?:few|scant|little|only (?:few|scant|sketchy|limited)|sparse) (?:\w+ )?(?:details?|"
            rf"specifics|information|clues?|guidance|"
            rf"indication|insight|explanation)|fail(?:ed|s|ing) to (?:say|specify|explain|disclose|clarify|make clear|"
            rf"spell out) (?:{ASKS}|the)\b"
        ),
        QuestionKind.DECLINED,
    ),
    # Idioms of those who keep a secret.
    (
        (
            r"(?:not|n't|refus\w+|declin\w+|without|unwilling) (?:to )?(?:spill(?:ing)? the beans|"
            r"let(?:ting)? the cat out)|"
            rf"(?:not|n't|refus\w+|declin\w+|without|yet|never|unwilling|reluctant) (?:\w+ ){{0,3}}?(?:tip(?:ped|"
            rf"ping)?|show(?:n|ed|ing)?|"
            rf"reveal(?:ed|ing)?) {_HAND}|(?:not|n't|refus\w+|declin\w+|without) (?:\w+ ){{0,2}}?(?:giv(?:e|"
            rf"ing) (?:the|any|too much|much|"
            r"anything) (?:game )?away|nam(?:e|ing) names|put(?:ting)? (?:a )?(?:figures?|numbers?|dates?|"
            r"names?) (?:on|to))|"
            r"under wraps|closely[- ]guarded secret|clamm(?:ed|ing) up|stonewall(?:ed|ing)|play(?:s|ed|"
            r"ing) (?:it )?coy|poker[- ]faced?|"
            r"straight-batt(?:ed|ing)|gave (?:us |me |reporters )?short shrift|"
            rf"(?:remain(?:s|ed)|stay(?:s|ed)|(?:being |was |were |is |are )kept) (?:a |an |strictly |firmly |"
            rf"largely )*(?:well-kept |"
            rf"state )?(?:secret|confidential)|{ASKS} [^.;:,]{{3,80}}? (?:is|was|remains) (?:still |"
            rf"also )?a (?:\w+ )?secret\b"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"{_NOBODY}(?: (?!who\b)[^\s,;]+){{0,6}} (?:(?:claim|pretend|profess|ventur|dar|car|seem|appear|"
            rf"lik)(?:e?[sd]|ed|es|e)?) "
            rf"(?:to )?(?:know|say|predict|guess|tell|name|forecast|judge|comment|be (?:sure|certain)|"
            rf"have (?:an answer|any idea))|"
            rf"{_NOBODY}(?: (?!who\b)[^\s,;]+){{0,6}} (?:is|was|are|were) (?:quite |entirely |really )?(?:sure|"
            rf"certain)\b|"
            r"hazard a guess"
        ),
        QuestionKind.UNKNOWN,
    ),
)

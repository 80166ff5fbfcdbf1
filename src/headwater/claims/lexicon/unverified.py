"""Wordings for what nobody could check, whom nobody could reach and what nobody may ever know. Own work."""

from headwater.claims.lexicon.silence import ASKS
from headwater.model.vocabulary import QuestionKind

_NOT = r"(?: not|not|n't)"
# What stands between the verb and its negation: *has not yet been independently verified*.
ADVERBS = r"(?:(?:\w+ly|yet|so far|as yet|still|at once|even|been|be|further|otherwise|quite|as of \w+|on the spot) )*"
_VERIFY = (
    r"(?:verify|corroborate|authenticate|substantiate|ascertain|confirm|determine|check|geolocate|"
    r"validate)"
)
_VERIFIED = (
    r"(?:verified|corroborated|authenticated|substantiated|ascertained|confirmed|established|determined|checked|"
    r"geolocated|validated|learned|learnt)"
)
_VERIFYING = r"(?:verifying|corroborating|authenticating|confirming|cross-?checking|double-checking)"
_PAPER = (
    r"(?:copy|text|document|letter|filing|report|footage|video|contract|agreement|complaint|indictment|memo|"
    r"e-?mail|message|recording|transcript|draft)s?"
)
_NOBODY = r"(?:nobody|no one|none|neither)"
_CALLS = (
    r"(?:(?:tele)?phone calls?|calls?|e-?mails?|(?:text |voice |phone )?messages?|texts|quer(?:y|ies)|"
    r"[ie]nquir(?:y|ies)|requests?|letters?|voicemails?|phones?|telephones?|mobiles?)"
)
_IN_VAIN = (
    r"(?:unreturned|unsuccessful|unheeded|ignored|fruitless|in vain|without success|to voicemail|straight to voicemail|"
    r"rang out|rang unanswered|not (?:\w+ )?(?:returned|answered|acknowledged)|switched off|disconnected)"
)
_NEVER_KNOWN = (
    r"(?:(?:be |become |come to be )(?:\w+ly )?(?:known|found|established|clear|learned|learnt|determined|identified|"
    r"recovered|solved|explained|resolved|traced|understood|told|settled)|know\b|learn\b|find out|understand)"
)

UNVERIFIED: tuple[tuple[str, QuestionKind], ...] = (
    # What a newsroom or an authority could not check.
    (
        (
            rf"(?:could|can){_NOT} {ADVERBS}(?:{_VERIFY}|{_VERIFIED}|establish (?:that|{ASKS}|(?:the|a) (?:\w+ )?"
            r"(?:cause|origin|identity|circumstances|motive|link|source)))\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"(?:(?:is|was|are|were|been|being){_NOT} (?:yet |so far |been )*(?:able|in a position) to|unable to|"
            rf"(?:impossible|difficult|hard|unable) (?:for \S+ )?to|no (?:means|way) (?:of|to)) {ADVERBS}"
            rf"(?:{_VERIFY}|{_VERIFYING}|tell(?:ing)? {ASKS}|know(?:ing)? {ASKS}|say(?:ing)? {ASKS}|establish|checking|"
            r"establishing|determining)\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"ha(?:s|ve|d){_NOT} {ADVERBS}(?:{_VERIFIED}|(?:seen|viewed|reviewed|obtained) (?:a|the) "
            rf"(?:\w+ ){{0,2}}?{_PAPER})\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"(?:is|are|was|were){_NOT} {ADVERBS}(?:verified|corroborated|authenticated|verifiable|confirmed|"
            r"substantiated)\b|(?:is|are|was|were|still|now) (?:\w+ )?being (?:\w+ly )?(?:verified|authenticated|"
            rf"corroborated|cross-?checked)|still {ADVERBS}(?:{_VERIFYING}|checking|verified|checked)\b|"
            rf"(?:is|are|was|were) {_VERIFYING} (?:the|that|this|these|those|whether|reports?|its|their)\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"(?:trying|seeking|working|attempting|struggling) to (?:\w+ly )?(?:verify|corroborate|authenticate|"
            rf"confirm)\b|(?:hop(?:es?|ing)|wants?|wanted|keen|eager|yet) to (?:establish|find out|determine|ascertain|"
            rf"work out) {ASKS}\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"\bunverified\b|uncorroborated|(?:remains?|remained|is|was|are|were) (?:\w+ )?(?:unproven|"
            r"unsubstantiated)|without (?:independent|outside|official|any|further) (?:confirmation|verification|"
            r"corroboration)|no (?:way of (?:independently )?(?:verifying|checking|knowing)|(?:clear|immediate|firm|"
            rf"official|reliable|further) (?:indication|evidence|sign|word|clue|information|picture|explanation) "
            rf"(?:of|as to|on|about|that|whether|{ASKS}))"
        ),
        QuestionKind.UNKNOWN,
    ),
    # What may stay unknown, or is known by halves.
    (
        (
            rf"(?:may|might|could) (?:\w+ )?never {_NEVER_KNOWN}|(?:will|would|'ll) never (?:(?:be|"
            rf"become) (?:\w+ly )?(?:known|found|established|clear|determined|identified|solved|explained)|know {ASKS}|"
            rf"know(?=[.,;]))"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:(?:very )?little (?:else |more )?|not much (?:else |more )?)(?:is|was|has been) (?:\w+ )?known|"
            r"(?:details?|information|facts|the picture|reports) (?:(?:of|on|about|from) [^.;:,]{2,50}? )?(?:is|was|"
            r"are|"
            r"were|remains?|remained) (?:still |very |too |as yet )?(?:scarce|sketchy|scant|murky|few|thin|patchy|"
            r"sparse|"
            r"incomplete|conflicting|contradictory)|(?:few|scant|no|little) (?:\w+ )?(?:details|"
            r"information) (?:ha(?:s|ve|d)|"
            r"(?:is|was|are|were) (?:\w+ )?(?:immediately |yet )?(?:known|available|given|released|provided|disclosed))"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"who knows(?=[?!.,”\"’]| {ASKS}\b)|(?:god|heaven|lord|goodness) (?:only |alone )?knows {ASKS}\b|"
            r"(?:hard|difficult) to (?:say|tell|know|judge|predict|gauge)(?=[.,;”\"’]|$)|(?<!not )too close to call|"
            rf"(?:is|are|was|were|am|'m|'re|remain(?:s|ed)?) (?:still |also )?(?:unsure|uncertain) (?:as to|{ASKS})|"
            r"far from (?:clear|certain|settled|decided|sure)|anything but (?:clear|certain|settled)|"
            r"(?:hardly|scarcely|by no means|nowhere near|less than) (?:clear|certain|settled|agreed|final)\b|"
            r"(?:remains?|remained|is|was) a matter of (?:\w+ )?(?:debate|dispute|speculation|conjecture|guesswork)|"
            rf"(?:is|are|was|were) (?:still |sharply |deeply )*(?:divided|split) (?:on|over|about|as to) {ASKS}\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    # The missing are counted as facts; who is *still* not accounted for may be alive.
    (
        r"(?:still|remain(?:s|ed)?) unaccounted for|(?:found |left )?no trace (?:of|has|had|was)\b",
        QuestionKind.UNKNOWN,
    ),
    # Whom nobody could reach.
    (
        (
            rf"{_NOBODY} (?:\S+ ){{0,7}}?(?:was|were|is|could be) (?:\w+ly )?(?:available|reachable|reached|contacted|"
            r"on hand to|willing to|prepared to|ready to)(?= (?:to|for|when|on|at|by|as|say|talk|speak|comment|"
            r"explain)\b|"
            r"[.,;]|$)|(?:was|were) not (?:\w+ly )?(?:reachable|contactable)|(?:was|were) unreachable"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"\b{_CALLS} (?:(?:for|to|from|at|by|seeking|left|sent|made|asking) [^.;:]{{2,80}}? )?(?:went|go|was|"
            rf"were|are|"
            rf"is|ha(?:s|ve|d) (?:gone|been)|remained?|proved|rang) (?:\w+ )?{_IN_VAIN}|(?:tele)?phones? rang out|"
            r"(?:attempts?|efforts?) to (?:reach|contact|speak (?:to|with)|get (?:hold of|in touch with)|obtain (?:a )?"
            r"comment|locate) [^.;:]{2,80}? (?:failed|were unsuccessful|was unsuccessful|proved|were not|was not|"
            r"were in)|"
            r"(?:did|does|would|has|have|had)(?: not|n't) (?:pick(?:ed)? up(?= (?:his |her |the )?(?:tele)?phone|"
            r"[.,;]|$)|answer(?:ed)? (?:the|his|her|their|its|"
            r"repeated|several|our) |come to the (?:door|phone)|get back|got back|c[oa]me back to|call(?:ed)? back|"
            r"r[iu]ng back|write back|written back)|hung up (?:on |when|before|after|the)|"
            rf"{_NOBODY} (?:\S+ ){{0,5}}?(?:answered|picked up|opened the door|came to the door)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:did|do|does)(?: not|n't) (?:list|name|identify|show) (?:an? |any )?(?:\w+ )?(?:attorney|lawyer|"
            r"counsel)|"
            r"no (?:attorney|lawyer) (?:for \S+ (?:\S+ )?)?(?:is|was|were) (?:\w+ )?(?:listed|named|available)"
        ),
        QuestionKind.UNKNOWN,
    ),
)

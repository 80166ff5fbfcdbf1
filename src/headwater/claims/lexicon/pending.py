"""Wordings for what still needs somebody's consent, has no date, or has not been ruled out. Own work."""

from headwater.claims.lexicon.silence import ASKS
from headwater.claims.lexicon.unverified import ADVERBS
from headwater.model.vocabulary import QuestionKind

_NOT = r"(?: not|not|n't)"
# Who still has to do this has not decided yet.
_APPROVE = (
    r"(?:approve|ratify|endorse|sign(?! any)|vote|agree|consent|pass|clear|confirm|adopt|authori[sz]e|back|accept|"
    r"rule|decide|"
    r"sanction|rubber-?stamp|(?:give|grant|lend) (?:\w+ ){0,2}?(?:approval|consent|go-ahead|blessing|assent|"
    r"green light|nod|"
    r"permission|agreement)|(?:win|obtain|secure|get|gain|receive) (?:\S+ ){0,4}?(?:approval|consent|go-ahead|blessing|"
    r"assent|clearance|green light|nod|backing|permission|permit|votes?|licen[cs]e)|be (?:\w+ly )?(?:approved|"
    r"ratified|endorsed|signed|"
    r"voted|agreed|passed|cleared|confirmed|adopted|authori[sz]ed|accepted|decided|settled|put to|determined|"
    r"worked out|"
    r"negotiated|resolved|clarified|announced|finali[sz]ed|fixed|named|set|chosen|established|explained|identified))"
)
_YET = (
    r"(?:make|take|set|announce|name|say|comment|respond|reply|react|identify|find|determine|establish|explain|commit|"
    r"give|"
    r"issue|publish|release|hear|receive|estimate|assess|schedule|address|appoint|choose|pick|reveal|disclose|declare|"
    r"clarify|"
    r"present|submit|propose|provide|offer|specify|reach (?:an? )?(?:agreement|deal|decision|verdict|conclusion)|"
    r"pronounce|"
    r"settle|resolve|answer|consider|debate|discuss|review|test|examine|recommend|nominate|file|finali[sz]e|be \w+ed)"
)
_APPROVAL = (
    r"(?:approvals?|consent|ratification|blessing|go-ahead|assent|clearances?|green light|permission|sign-off|"
    r"endorsement|authori[sz]ation|agreement|nod)"
)
_AGREED = (
    r"(?:agreed|decided|fixed|scheduled|announced|finali[sz]ed|settled|chosen|appointed|selected|published|disclosed|"
    r"determined|named|set(?! (?:aside|up|in|on|out|off)))"
)
_SAID = (
    r"(?:said|disclosed|revealed|explained|decided|announced|specified|"
    r"commented|indicated|made public|made clear|made known)"
)
_DO_SAY = r"(?:say|tell|explain|disclose|know|reveal|specify|confirm|indicate)"
_CHECKED = (
    r"(?:looked (?:into|at)|examined|checked|investigated|probed|reviewed|explored|assessed|studied|clarified|"
    r"established|determined|discussed|debated|considered|weighed|verified|worked out|negotiated)"
)
_WORKED_OUT = (
    r"(?:worked out|hammered out|ironed out|thrashed out|fleshed out|finali[sz]ed|negotiated|determined|clarified)"
)

PENDING: tuple[tuple[str, QuestionKind], ...] = (
    # Who has not done yet what he has to do, or may.
    (
        (
            rf"(?:still (?:ha(?:s|ve|d) to|needs? to|needed to|must)|must (?:still|yet)|ha(?:s|ve|"
            rf"d) still to) {_APPROVE}\b|"
            rf"still (?:needs?|needed|requires?|required|lacks?|lacked|awaits?|awaited) (?:\S+ ){{0,5}}?{_APPROVAL}\b|"
            rf"(?:is|are|was|were|remains?|remained|being) (?:still |also )*(?:subject to|conditional (?:on|upon)|"
            rf"contingent (?:on|upon)|pending) (?:\S+ ){{0,5}}?{_APPROVAL}\b|"
            rf"(?<!to )await(?:s|ed|ing)? (?:\S+ ){{0,4}}?(?:{_APPROVAL}|results?|verdict|ruling|decision|outcome|"
            rf"word|response|"
            r"reply|answers?|news|instructions|identification)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    # A side that has yet to win tells of its season: only what is to be decided, told or found out.
    (
        rf"(?:ha(?:s|ve|d)|is|are|was|were) (?:still |as )?yet to (?:\w+ly )?(?:{_APPROVE}|{_YET})\b",
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"nor (?:ha(?:s|ve|d)|was|were|is) (?:[^\s,;]+ ){{1,6}}?(?:yet |so far |been )*(?:{_AGREED}|{_SAID}|"
            rf"identified|"
            r"found|established|released|given)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"no (?!(?:one|deaths?|injur\w+|casualt\w+|fatalit\w+|damage)\b)(?:[^\s,;:]+ ){{1,4}}?ha(?:s|ve|d) "
            rf"(?:yet |so far |as yet |still )?been (?:yet |so far |publicly )?{_AGREED}\b|"
            rf"neither (?:\S+ ){{0,6}}?ha[sd] (?:yet |so far |\w+ly )?(?:announced|set|named|given|disclosed|"
            rf"published|released|"
            r"confirmed|commented|responded|replied|explained|offered|indicated)\b|"
            r"(?:nobody|no one|none)(?: (?!who\b)[^\s,;]+){0,4} ha[sd] (?:as )?yet \w+|"
            r"(?:nobody|no one)(?: (?!who\b)[^\s,;]+){0,4} ha[sd] \w+ [^.;:,]{2,50}? (?:as yet|yet|so far)(?=[.,;]|$)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"ha(?:s|ve|d)n't (?:yet |so far |\w+ly )*(?:been )?(?:{_AGREED}|released|established|identified|"
            rf"confirmed|"
            rf"explained|made a decision)\b|ha(?:s|ve|d)(?: not|n't) (?:yet |so far |\w+ly )+{_SAID}\b|"
            rf"ha(?:s|ve|d)(?: not|n't) (?:yet |so far |\w+ly )*(?:made (?:it )?clear|made known|spelled out|spelt out|"
            rf"indicated|let it be known) {ASKS}\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"{ASKS} [^.;:]{{3,120}}?, (?:[^\s,;]+ ){{1,6}}?(?:ha(?:s|ve|d)(?: not|n't) (?:yet |"
            rf"so far )?{_SAID}(?=[.,;]|$)|"
            rf"(?:nobody|no one)(?: (?!who\b)[^\s,;]+){{0,5}} (?:ha[sd] {_SAID}|{_DO_SAY}s?)\b)"
        ),
        QuestionKind.UNDECIDED,
    ),
    # What is neither in nor out.
    (
        (
            rf"(?:did|does|do|would|will|wo|ha(?:s|ve|d)|was|were|is|are){_NOT} {ADVERBS}(?:rul(?:e|ed|"
            rf"ing) (?:[^\s,]+ ){{0,4}}?"
            r"out\b|exclud(?:e|ed|ing) (?:that|the (?:possibility|option|idea)|a\b|any\b|such)|excluded(?=[.,;]|$)|"
            r"discount(?:ed)? (?:that|the (?:possibility|idea))|close the door)|"
            r"(?:without|short of|refus\w+ to|declin\w+ to) rul(?:e|ing) (?:[^\s,]+ ){0,4}?out\b|"
            r"(?:left|leaves?|leaving|keeps?|kept|keeping) (?:\S+ )?open the (?:possibility|option|question)|"
            r"(?:all|every|several|other) (?:\w+ )?options? (?:is|are|was|were|remain(?:s|ed)?) (?:still )?(?:open|"
            r"on the table)|"
            r"still on the table"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"(?:whether|what|how|why) [^.;:]{{3,120}}? (?:is|was|are|were) (?:still |now |also |"
            rf"currently )*being {_CHECKED}\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"still being (?:{_WORKED_OUT}|discussed|debated|drafted|considered|weighed|assessed|"
            rf"evaluated|counted|tallied|identified|investigated|established|finalised)\b|being {_WORKED_OUT}\b|"
            rf"still (?:working out|thrashing out|hammering out|negotiating|deliberating|deciding)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    # What is for a later day.
    (
        (
            r"(?:will|would|to|shall) be (?:announced|decided|determined|settled|confirmed|fixed|named|set|agreed|"
            r"communicated|disclosed|revealed) (?:later|in due course|at a later|soon|shortly|in the coming|"
            r"in (?:the )?next|at the appropriate|when the time|over the coming|on a later)\b|"
            r"(?:there (?:is|was|has been)|with|set) (?:still |as yet )?no (?:\w+ )?(?:timetable|timeline|time ?frame|"
            r"date|deadline|"
            r"clarity|certainty|consensus|decision)\b|without (?:a|any|setting a) (?:\w+ )?(?:date|timetable|timeline|"
            r"deadline)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"reserv(?:ed|es|ing) (?:(?:its|his|her|their|the) )?(?:judge?ment|decision|ruling|verdict)|"
            r"(?:judge?ment|decision|ruling|verdict) (?:is|was|has been) reserved|under advisement|"
            r"(?:jury|jurors|judges|panel) (?:is|was|are|were) (?:still )?(?:deliberating|out(?=[.,;]|$))|"
            r"(?:did|has|have|had|does)(?: not|n't) (?:immediately |yet |so far )+(?:rule|ruled|decide|vote|voted)\b|"
            r"(?:was|were|is|been)(?: not|n't) (?:yet )?put to (?:the|a) vote|no vote (?:was|is|has been|"
            r"had been) (?:\w+ )?(?:taken|held|"
            r"scheduled|called|expected)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:remain(?:s|ed)?|is|are|was|were) (?:still )?(?:in limbo|in abeyance|in flux|up for (?:discussion|"
            r"debate|negotiation)|"
            r"a moot point|touch and go)|waiting to (?:hear|see|learn|find out) (?:whether|if|what|how|who|when|"
            r"where)\b|"
            r"remain(?:s|ed)? to be (?!done\b)\w+"
        ),
        QuestionKind.UNDECIDED,
    ),
)

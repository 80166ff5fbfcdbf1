"""More wordings for what is not settled or not known yet, as regular expressions. Own work."""

from headwater.claims.lexicon.silence import ASKS
from headwater.model.vocabulary import QuestionKind

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# A day on which something is to be decided.
_WHEN = (
    rf"(?:on (?:\w+ )?{_WEEKDAY}|on {_MONTH} \d+|on \d+ {_MONTH}|in {_MONTH}|in the \w+|by \w+|next \w+|this \w+|later|"
    r"tomorrow|today)"
)
_DECISION = r"(?:decision|ruling|verdict|announcement|choice|agreement|deal|answer)s?"
# What waits for a decision: of smoke it is no question whether it hangs in the air.
_MATTER = r"(?:fate|future|question|matter|issue|outcome|decision|deal|agreement|talks|plan|project|date|venue)s?"
_TELL = r"(?:decide|say|judge|determine|establish|settle|answer|tell)"
_DO_TELL = (
    r"(?:say|tell|speak|talk|assign|apportion|blame|call|draw|speculate|discuss|comment|conclude|assess|give|put|rule|"
    r"attribute|link|count|quantify|pin|answer|be (?:sure|certain))"
)

UNSETTLED: tuple[tuple[str, QuestionKind], ...] = (
    # What is left to a later day, or to others.
    (
        (
            r"nothing (?:will|would|is to|can|has|had|was) (?:yet |be |been )*(?:decided|settled|agreed|fixed|signed)|"
            rf"no (?:\w+ )?{_DECISION} (?:(?:will|would|can|could) be (?:taken|made|reached|announced|given)|"
            r"(?:is|was) (?:expected|due|likely))|"
            rf"{_DECISION} (?:might|may|will|would|is|was|could) not (?:(?:be|come|fall) )?(?:\w+ )?(?:before|until)"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"(?:decides?|rules?|votes) (?:{_WHEN} )(?:\w+ ){{0,2}}?(?:whether|if|how)\b|"
            r"(?:due|expected|set|scheduled) to (?:decide|rule|vote) (?:[^\s,]+ ){0,4}?(?:whether|if)\b|"
            r"(?:will|would|is to|are to) (?:then |also )?(?:rule|vote|consider|discuss|"
            r"debate) (?:[^\s,]+ ){0,3}?whether|"
            rf"(?:will|would|is to|are to) (?:then |only )?decide (?:\S+ ){{0,2}}?{_WHEN}"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"(?:whether|who|what|when|where|which|why|how) [^.;:]{{3,100}}? (?:is|was|are|were|would be|"
            rf"will be) (?:\w+ )?a (?:matter|question|decision) for\b|"
            rf"(?:that|this|it|which) (?:is|was|would be|will be|'s) (?:\w+ )?(?:up to|for|a (?:matter|question|"
            rf"decision) for) (?!(?:them|you|him|her|us|me)\b)"
            rf"(?:[^\s,]+ ){{1,6}}?to {_TELL}\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    # Asked this, who speaks of "the matter" puts it off.
    (
        (
            rf"asked (?:\S+ ){{0,6}}?{ASKS} [^.;\"“”]{{3,140}}, [^.;:\"“”]{{2,50}}?(?:said|replied|answered|responded|"
            rf"told \S+)"
            r" (?:only )?(?:that )?[^.;]{0,60}?\b(?:the|that|this) (?:matter|decision|question)\b[^.;]*"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:is|are|was|were|been|be|still|now) (?:\w+ )?(?:considering|weighing|debating|discussing|reviewing|"
            r"mulling|pondering|assessing|studying|examining|"
            r"exploring) (?:\w+ )?(?:whether|if)\b|(?:in two minds|on the fence) (?:about|over|whether)"
        ),
        QuestionKind.UNDECIDED,
    ),
    # What has not been settled.
    (
        rf"(?:is|was|remains|remained|stays) (?:still |also |as yet |therefore )*open (?:{ASKS}|question)",
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"{_MATTER} [^.;:]{{0,60}}?(?:hangs?|hung|hanging|is|was|are|remains?) (?:still |"
            rf"left )?(?:hanging )?in the air"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:ha(?:s|ve|d)(?: so far| still)?(?: not|n't) (?:yet |so far |even )*been|(?:was|were)(?: not|n't)|"
            r"not (?:yet )?being) "
            r"(?:discussed|debated|addressed|scheduled|budgeted)|"
            r"ha(?:s|ve|d)(?: so far| still)?(?: not|n't) (?:yet |so far |even )*come up(?! with| to| against| short)"
        ),
        QuestionKind.UNDECIDED,
    ),
    # What nobody knows, or not yet.
    (
        (
            r"(?:is an? (?:complete |total |real )?mystery|(?:remain(?:s|ed)?|(?:is|"
            r"was) still) (?:something of )?an? (?:\w+ )?"
            r"(?:mystery|riddle|puzzle|enigma))"
            r"(?! (?:novel|shopper|story|guest|play|writer|drama|series|tour|piece))|(?:shrouded|"
            r"cloaked) in (?:mystery|secrecy)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (rf"(?:can|could)(?:not| not|n't) (?:yet |now )?tell (?:\S+ )??{ASKS}(?! to\b)", QuestionKind.UNKNOWN),
    (
        (
            r"(?:will|would|can|could)(?: not|not|n't) (?:yet )?(?:swear to|vouch for|be (?:\w+ly )?(?:sure|certain))|"
            r"won't (?:swear to|vouch for)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"(?:too early|too soon|premature) (?:yet )?(?:to {_DO_TELL}\b|for (?:\w+ )?(?:conclusions?|judge?ments?|"
            rf"figures|estimates|answers))|(?:hard|difficult) to (?:say|tell|know|judge|predict) {ASKS}|"
            rf"no idea {ASKS}(?! to\b)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            rf"(?:investigating|probing|checking|establishing) {ASKS}\b|investigating the (?:\w+ )?(?:cause|"
            rf"circumstances)|"
            rf"looking into (?:{ASKS}|the (?:\w+ )?(?:cause|circumstances))\b|"
            r"(?:trying|seeking|working|struggling|racing) to (?:establish|determine|find out|work out|identify|"
            r"ascertain|"
            r"piece together)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:no one|nobody|no (?:group|side|organi[sz]ation))(?: has| had)? (?:immediately |yet |so far )?"
            r"(?:claimed|taken) responsibility|no (?:immediate )?claim of responsibility"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"no (?:\w+ )?(?:motive|cause|explanation|buyer|successor|replacement|price|location|details|terms|names|"
            r"figures) "
            r"(?:has|have|had|was|were|is|are) (?:yet |so far |immediately |been )*"
            r"(?:established|identified|disclosed|determined|found|published|given|named|released|made public|"
            r"announced|"
            r"provided|confirmed|agreed|set|mentioned|stated|available|chosen|revealed|specified)"
        ),
        QuestionKind.UNKNOWN,
    ),
)

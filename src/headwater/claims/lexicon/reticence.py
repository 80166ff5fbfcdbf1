"""The idioms and inversions with which news says that nobody tells or knows, as regular expressions. Own work."""

from headwater.claims.lexicon.silence import ASKS, DETAIL
from headwater.model.vocabulary import QuestionKind

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = rf"(?:(?:on|by|before|after) (?:\w+ )?(?:{_WEEKDAY}|\w+)|next \w+|this \w+|later|tomorrow)"
_NOBODY = r"(?:nobody|no one)"
# What a paper or a person can be silent on: not silent for a minute.
_ON = r"(?:on|about|regarding|as to|concerning)"
# Where a sentence of few words begins.
_FIRST = r"(?:^|(?<=\n)|(?<=[.?!:|] ))"
_SELF = r"(?:himself|herself|itself|themselves)"
_SAY = r"(?:say|tell|explain|specify|disclose|reveal|confirm|name|answer|comment|elaborate|give)"
_ANSWER = r"(?:sa(?:y|ys|id)|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?)"

RETICENCE: tuple[tuple[str, QuestionKind], ...] = (
    # Who turns the question down in other verbs than these: *did not wish to name*, *refrained from answering*.
    (
        (
            r"(?:did|does|do)(?: not|n't) (?:wish|want|care) to (?:specify|disclose|reveal|name|elaborate|confirm|"
            r"explain|respond|reply|be (?:drawn|interviewed)|appear on|come on (?:air|the)|go into|"
            rf"take (?:\w+ )?questions|give (?:\S+ ){{0,2}}?(?:{DETAIL}|interviews?))"
        ),
        QuestionKind.DECLINED,
    ),
    (
        rf"{ASKS} [^.;:?]{{3,100}}? (?:did|does|do) not (?:wish|want|care) to (?:say|tell|specify|disclose|reveal)",
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:refrain(?:ed|s|ing)?|abstain(?:ed|s|ing)?|shied away|shies away) from "
            r"(?:answering|commenting|saying|specifying|naming|disclosing|confirming|explaining|"
            r"(?:any |further )?comments?)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:limit|confin|restrict)(?:ed|s|ing|es) {_SELF} to (?:saying|replying|answering|noting|"
            r"remarking|recalling|stating|observing|pointing out|"
            r"(?:the|a) (?:\w+ )?(?:remark|reply|answer|statement|comment|observation))|"
            r"stop(?:ped|s|ping) (?:well |just )?short of (?:saying|naming|confirming|specifying)"
        ),
        QuestionKind.DECLINED,
    ),
    (rf"nor (?:would|will|did|does) [^.;:,]{{2,50}}? {_SAY}\b", QuestionKind.DECLINED),
    # Who says so little that it is as good as nothing.
    (
        (
            rf"{_NOBODY} (?:\S+ ){{0,5}}?(?:is|was|would|wants? to|wanted to) (?:saying|telling|say)"
            rf"(?= {ASKS}|[.,;]|$)|"
            r"(?:is|are|was|were)(?: not|n't) (?:saying|telling)(?=[.,;]|$)|"
            r"that (?:is|was|'s) (?:all|as much as) [^.;:,?!]{2,60}? (?:will|would|was (?:willing|prepared) to) "
            r"(?:say|let on|reveal|disclose|divulge|tell)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            r"(?:keep|keeps|kept|keeping) (?:\S+ ){1,2}?cards (?:\S+ )?close to (?:\S+ ){1,2}?chest|"
            r"(?:keep|keeps|kept|keeping) (?:\S+ ){1,2}?counsel|"
            r"lips (?:are|were|remain|remained|stay|stayed) sealed|"
            r"(?:gave|gives?|giving|let|letting) (?:nothing|little) (?:away|slip)"
        ),
        QuestionKind.DECLINED,
    ),
    (
        (
            rf"(?:had|has|have) nothing to (?:say {_ON}|add(?=[.,;]|$))|{_FIRST}silence from (?:the|his|her|its)\b|"
            r"no (?:immediate |official |public )?word (?:from|on|as to)|"
            r"(?:e-?mails?|calls?|letters?|messages?|[ie]nquir(?:y|ies)|requests?|questions?) "
            r"[^.;:]{0,50}?(?:was|were|been) not (?:returned|answered)|"
            r"(?:left|remain(?:s|ed)?|stay(?:s|ed)?) without (?:an |any )?(?:answer|reply|response)|"
            r"could not be contacted"
        ),
        QuestionKind.DECLINED,
    ),
    # What a paper passes over.
    (
        rf"(?:is|was|are|were) (?:\w+ly )?silent {_ON}\b|{_ON} [^.;:]{{2,80}}? (?:is|was|are|were) silent(?=[.,;]|$)",
        QuestionKind.UNKNOWN,
    ),
    # What nobody knows, told by an inversion or by the person who would know.
    (
        (
            rf"nor (?:could|can) [^.;:,]{{2,50}}? {_SAY}\b|nor (?:is|was) it (?:yet |at all )?(?:clear|known|certain)|"
            r"nor (?:does|do|did) [^.;:,]{2,50}? know\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (rf"{_NOBODY} (?:\S+ ){{0,5}}?(?:can|could) (?:yet|now|so far) (?:say|tell|explain)", QuestionKind.UNKNOWN),
    (
        (
            rf"{_NOBODY} (?:\S+ ){{0,3}}?ha[sd] (?:ever |yet |so far |really )*(?:counted|measured|calculated|checked|"
            rf"verified|asked {ASKS})|(?:never|has not|have not|had not) (?:yet )?found out\b|"
            rf"without (?:knowing|finding out|learning) (?:to |for |by |from )?{ASKS}(?! to\b)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"neither (?:\w+ )?(?:version|account|claim|report|figure|side's (?:\w+ )?\w+) "
            r"(?:could|can) (?:\w+ )?be (?:\w+ )?(?:verified|confirmed|checked|tested)|"
            r"(?:there (?:was|is|has been|were) )?no (?:independent|outside|official|immediate) "
            r"(?:confirmation|verification)\b"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"not at all (?:clear|certain|sure|settled)|(?:there is|there's|there was) no (?:telling|saying|knowing) "
            rf"{ASKS}|time (?:will|would) tell(?! you)|(?:jury|verdict) (?:is|was) still out|"
            r"question mark (?:\w+ )?(?:hangs|hung|hanging|remains|over)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        (
            r"(?:it|this|that)(?: is| was|'s) (?:still |much |far )*[\"“‘]?(?:still |much |far )*too (?:early|soon)"
            r"(?=[\"”’.;]|,? (?:for|he|she|they)\b|$)"
        ),
        QuestionKind.UNKNOWN,
    ),
    (
        r"what (?:becomes|will become|is to become|will happen|happens) (?:of|to|with) [^.?!]{3,80}\?",
        QuestionKind.UNKNOWN,
    ),
    (rf"{_FIRST}(?:that |it |all )?depends (?:on )?(?:who|whom) you ask", QuestionKind.UNKNOWN),
    # What is for others, or for a later day, to settle.
    (
        (
            rf"{ASKS} [^.;:]{{3,100}}? (?:is|was|would be|will be) for (?!(?:them|you|him|her|us|me)\b)"
            r"(?:[^\s,]+ ){1,6}?to (?:say|decide|judge|determine|establish|settle|answer)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"(?:will|would) (?:then |only )?(?:tell \w+|say|announce|let \w+ know|inform \w+) "
            rf"(?:\w+ )?{_WHEN} (?:whether|if)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            rf"asked (?:\S+ ){{0,6}}?(?:whether|if|when|who|how|what) [^.;\"“”]{{3,140}}, "
            rf"[^.;:\"“”,]{{2,50}}?{_ANSWER} (?:only )?that [^.;]{{0,80}}?"
            r"\b(?:ha(?:s|ve|d)(?: not|n't) (?:yet )?been|nothing ha[sd] (?:yet )?been) \w+(?:ed|n|t)\b"
        ),
        QuestionKind.UNDECIDED,
    ),
    (
        (
            r"ha(?:s|ve|d)n't (?:yet |quite )?(?:made up|decided|settled|chosen|agreed)|may or may not\b|"
            rf"{_FIRST}still (?:open|unclear|undecided)(?=:| {ASKS}\b| is\b)"
        ),
        QuestionKind.UNDECIDED,
    ),
)

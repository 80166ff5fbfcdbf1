"""Wordings that look like one that leaves something open and leave nothing open, as regular expressions. Own work.

Each of `HERE` begins where the wording does, each of `AMID` overlaps it.
"""

_WHAT = r"(?:whether|if|what|who|whom|whose|how|when|where|why|which|about|of|yet|until)\b"
_BE = r"(?:was|were|is|are|am|be|been|being|gets?|getting|got)"
_COURT = r"(?:courts?|judges?|jury|juries|tribunals?|panel|magistrates?|justices?|commission|bench)"

HERE: tuple[str, ...] = (
    # Who cannot do a thing, or is no acquaintance: *does not know how to govern*, *I don't know her*.
    r"(?:did|does|do)(?: not|n['’]t) (?:\w+ly )?know (?:how to|him|her|them|me|us|you|each other|better|defeat|fear)\b",
    # An opinion put softly: *I'm not sure a lawsuit is the way*, not *I'm not sure when*.
    rf"not (?:so |quite |too |entirely )?sure (?:that )?(?!{_WHAT}|(?:\S+ ){{1,3}}will\b)[\w“\"']",
    # What somebody is said not to have asserted: *did not say schools were bad*, not *did not say when*.
    (
        r"(?:did|does|do)(?: not|n['’]t) (?:ever |actually |directly )?say "
        r"(?:that\b|the (?:words?|names?|phrase|terms?)|[“\"‘]"
        r"|(?:it|he|she|they|there|this)(?:['’]| (?:was|were|is|are|had|has|have|would|will|could|should|did)\b)"
        rf"|(?:(?!{_WHAT})\S+ ){{1,3}}(?:was|were|is|are|had|has|would|will|could|should)\b)"
    ),
    r"refus(?:ed|es|ing) to (?:say|name|use|utter|speak) (?:the|that|those) (?:words?|names?|phrase|terms?)\b",
    # *a fee that he did not disclose was ...*: what has come out since.
    r"(?:did|does|had|has) not (?:disclosed?|reveal(?:ed)?|reported?) (?:was|were|is|are)\b",
    (
        r"(?:not|never) (?:yet )?(?:been )?(?:disclosed|released|revealed|reported|made public)(?: publicly)? "
        r"(?:before|previously|until)\b"
    ),
)

# Who is denied a thing goes without: *are denied entry*, not *was denied by the ministry*.
AMID: tuple[str, ...] = (
    rf"{_BE} (?:\w+ly |also |often |again |once )?denied (?!by\b|on\b|in\b|at\b|this\b|that\b)\w",
    # What a court throws out is settled: *a judge dismissed the charges*.
    (
        rf"\b{_COURT}(?: \S+){{0,6}} (?:dismiss|reject)(?:ed|es|ing) "
        r"(?:\S+ ){0,3}(?:claims?|charges?|complaints?|cases?|accusations?)\b"
    ),
)

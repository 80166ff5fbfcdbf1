"""Wordings that name whose a statement is inside the statement itself, where no verb of saying heads it. Own work.

Regular expressions, to be searched with case ignored. A figure that somebody *puts at* so much is his; so is what holds
*by* somebody's *estimate* or *in* his *words*, and what an aside gives to him (*there were, claims the union, no
lights*).
"""

_RECKONING = (
    r"(?:accounts?|calculations?|computations?|counts?|estimates?|estimation|figures|reckoning|tally|judgment|judgement|"
    r"admission|standards|version)"
)
_SAYS = (
    r"(?:says?|said|claims?|claimed|insists?|insisted|argues?|argued|maintains?|maintained|reckons?|reckoned|estimates?|"
    r"estimated|believes?|believed|warns?|warned|adds?|added|complains?|complained)"
)

_ABOUT = r"(?:about |around |some |more than |nearly |up to )?"
_SOME = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half|several|hundreds|thousands|dozens)"
_WHOSE = r"(?:\w+[ -]){0,4}?(?:\w+(?:'s|’s|s'|s’)|his|her|their|its)"
_THE = r"(?:the |its |their |his |her )?"

SOURCED = (
    # put the cost at, putting the number of dead at
    (
        r"\bput(?:s|ting)?\b(?! (?:an end|a stop|out|off|up|on)\b)[^.;:]{1,80}? at "
        rf"{_ABOUT}(?:\d|[$£€¥]|{_SOME}\b)"
    ),
    # put the delay down to the weather, blamed it on, attributed the rise to
    r"\bput(?:s|ting)?\b [^.;:]{1,80}? down to\b",
    r"\bblam(?:es|ed|ing)\b [^.;:]{1,80}? (?:on|for)\b",
    r"\b(?:attribut|ascrib)(?:es|ed|ing)\b [^.;:]{1,80}? to\b",
    # by the reckoning of the union, by the company's own account
    rf"\b(?:by|on|in) (?:the )?(?:\w+ )?{_RECKONING} of\b",
    rf"\b(?:by|on|in) {_WHOSE}(?: own| latest| first)? {_RECKONING}\b",
    # on the same authority; the notice has it at 40, has it that, places it in March; the letters maintain
    r"\bon (?:the same|his|her|its|their|good|the best) authority\b",
    r"\b(?:has|have|had) it(?:,[^,]{1,20},)? (?:that\b|at \d)",
    r"\b(?:has|have|had) (?:the|its|their) \w+ at \d",
    r"\b(?:places?|placed|dates?|dated) (?:it|the \w+) (?:at|in|on|to)\b",
    r"\b(?:they|he|she|we|which|who) (?:maintains?|maintained|reckons?|reckoned|insists?|insisted)\b",
    # under the draft, under its terms
    (
        r"\bunder (?:the|its|a|this|that) (?:new |draft |proposed )?"
        r"(?:draft|plan|proposal|agreement|deal|terms|accord|text|contract)\b"
    ),
    # in the words of the mayor, in his view
    r"\bin the (?:words|view|opinion|eyes) of\b",
    rf"\bin {_WHOSE} (?:own )?(?:words|view|opinion|eyes)\b",
    # claims to have warned, is said to have been warned
    r"\b(?:claims?|claimed|claiming|professe[sd]|purports?|purported) to (?:have|be)\b",
    r"\b(?:is|are|was|were) (?:said|reported|alleged|rumou?red|claimed) to (?:have|be)\b",
    # gave the number as, spoke of 40
    r"\b(?:gave|gives?|giving) (?:the|its|their|his|her|a) [^.;:]{1,60}? as\b",
    rf"\b(?:spoke|speaks?|speaking|talked|talks) of {_ABOUT}\d",
    # an aside between commas or dashes; "claimed 40 lives" is none
    rf"[,–—-]\s+{_SAYS}\s+(?!more |at |nearly |about |some |over |up |lives |\d){_THE}[\w’'-]+",
    rf"[,–—-]\s+{_THE}[\w’'-]+(?: [\w’'-]+){{0,3}} {_SAYS},",
)

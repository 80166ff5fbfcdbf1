"""Words for the people who are counted, and wordings that set a figure beside the one that is told. Own work."""

from headwater.claims.lexicon import listed
from headwater.claims.terms import concept

# Of any kind of people one may say so much, and these say nothing of which kind.
ANYBODY = frozenset(concept(word) for word in listed("people person persons others victims individuals"))
# Kinds of people: one of these and one of the above may count the same heads.
KINDS = frozenset(
    concept(word)
    for word in listed(
        """
        worker employee resident citizen passenger traveller patient customer child pupil student man woman soldier
        officer civilian protester demonstrator member guest visitor tourist migrant refugee prisoner inmate driver
        miner farmer player fan voter family tenant sailor crew firefighter teacher villager participant volunteer
        shareholder subscriber user household
        """
    )
)

# What can become of those who are counted, a line each: the dead are not the injured, the convicted not the acquitted.
STATES = {
    concept(word): number
    for number, line in enumerate(
        """
        die kill dead
        injure hurt wound burn treat hospital
        missing vanish
        rescue save
        survive alive
        evacuate shelter flee
        arrest detain
        charge indict
        convict guilty
        acquit innocent
        infect ill
        recover
        vaccinate immunise
        homeless displace
        strand trap
        """.strip().split("\n")
    )
    for word in line.split()
}

# The same told in several words, with a word of the line that it belongs to.
STATE_PHRASES = tuple(
    (phrase, STATES[concept(word)])
    for phrase, word in (
        (r"\blos(?:t|e|ing) (?:their|his|her) li(?:ves|fe)\b", "die"),
        (r"\b(?:not (?:yet )?(?:been )?(?:found|accounted for)|unaccounted for)\b", "missing"),
        (r"\b(?:los(?:t|e|ing) (?:their|his|her) homes?|(?:without|no) (?:an? )?(?:roof|home|shelter))\b", "homeless"),
    )
)

# What a sum of money or a percentage is of, where the word stands near it.
SUMS = frozenset(
    concept(word)
    for word in listed(
        """
        cost price value worth loss damage debt fine profit revenue budget deficit ransom compensation salary tax bid
        offer aid rent investment unemployment inflation growth turnout stake subsidy grant loan bribe donation prize
        contract dividend capital fee bonus pension interest
        """
    )
)
# With one of these a sum is one that is to come.
TO_COME = frozenset(concept(word) for word in listed("forecast expect predict target plan hope aim"))
# Right behind a figure and what it counts: it is so many in a stretch of time.
RATE = r"(?:\s+[\w-]+){0,2}\s+(?:an?|per|each|every)\s+(?:second|minute|hour|day|week|month|year)\b"
# And right before a time: it is how often something comes, not how long it takes.
EVERY = r"\b(?:every|each)\s+$"
# Right before a figure: it is another one, which the figure told is set against, or the one that held before.
SET_BESIDE = (
    r"\b(?:not|(?:one|two|three|four|five|six|seven|eight|nine|\d+) in|"
    r"instead of|rather than|than the|compared (?:with|to)|out of|a target of|a forecast of|"
    r"(?:below|above|short of|beyond) (?:the|its|their|an?)|"
    r"(?:down|up|fall(?:en)?|fell|ris(?:e|en)|rose|drop(?:ped)?|cut|lowered|raised|grew|increased|reduced|changed|moved)\b"
    r"[^.;]{0,60}\bfrom)\s+(?:(?:the|its|some|about)\s+)?$"
)
# Right behind a figure: it is a part of another one, or of another time.
PART_OR_PAST = (
    r"\s+(?:of (?:them|whom|these|those|which)\b|"
    r"(?:\w+\s+){0,2}(?:a|the) (?:year|month|week|day) (?:earlier|ago|before)\b|"
    r"(?:\w+\s+){0,2}(?:last|the previous) (?:year|month|week|season)\b|"
    r"(?:\w+\s+)?(?:(?:that|which) (?:\w+ ){0,3}(?:forecast|expected|predicted|planned)|"
    r"(?:forecast|expected|predicted|planned) (?:by|for|in))\b)"
)
# An age, right behind a figure or right before it; and what something goes by the number of, which counts nothing.
AGE = r"[\s-]+years?[\s-]+old\b"
AGED = r"\baged?\s+$"
NUMBERED = (
    r"\b(?:number|no\.?|line|page|chapter|article|section|ward|route|highway|flight|gate|room|platform|terminal|"
    r"building|block|category|reactor)\s+$"
)
# What says before a figure what it is the number of: *put the number of berths at 40*.
NUMBER_OF = r"\bnumber of (?P<noun>\w+)[^.;,\d]{0,60}\b(?:at|is|was|to|be|as)\s+(?:[a-z]+\s+)?$"
# How strong an earthquake was: the word for it before a figure, or what it is told of.
HOW_STRONG = r"\bmagnitude\b[^.;\d]{0,40}$"
HOW_STRONG_OF = frozenset(concept(word) for word in listed("earthquake quake tremor"))
# The sides of a vote: what stands for each, what is right before its figure, and what right behind it.
FOR, AGAINST = "#for", "#against"
VOTE_SIDES = (
    (
        AGAINST,
        r"\b(?:opposed|rejected|voted down) by\s+(?:the\s+|all\s+)?$",
        r"\s+(?:\w+\s+){0,5}?(?:vot(?:ed|ing|es)\s+(?:no|against)|said\s+no|(?:were\s+)?against|dissented|opposed)\b",
    ),
    (
        FOR,
        r"\b(?:backed|supported|approved|carried) by\s+(?:the\s+|all\s+)?$|\bin favou?r\b[^.;\d]{0,40}\bat\s+$",
        r"\s+(?:\w+\s+){0,5}?(?:vot(?:ed|ing|es)\s+(?:yes|for|in favou?r)|said\s+yes|(?:were\s+)?in\s+favou?r)\b",
    ),
)
# Both sides in one, and what says that it is a vote that so went: *split 5-4*, *voted by five to four*.
SCORE = (
    r"\b(?P<for>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[-–]|\s+to\s+)"
    r"(?P<against>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
VOTED = r"\b(?:vot(?:ed?|es|ing)|split|ballots?|majority|board|council|committee|jury|court)\b"

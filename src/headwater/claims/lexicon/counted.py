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
# Right before a figure: it is another one, which the figure told is set against, or the one that held before.
SET_BESIDE = (
    r"\b(?:not|instead of|rather than|than the|compared (?:with|to)|out of|a target of|a forecast of|"
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
NUMBERED = r"\b(?:number|no\.?|line|page|chapter|article|section)\s+$"

"""Verb forms that tell the past, and verbs too light to name a happening. Own work, from closed classes of English."""

from headwater.claims.lexicon import listed

# Past forms that the ending -ed does not give away.
PAST = listed(
    """
    was were wasn't weren't had hadn't did didn't been
    said told held made took taken gave given got went gone came became began begun broke broken brought built bought
    chose chosen cut fell fallen felt fled flew flown fought found forgot froze grew grown heard hit hurt kept knew
    known laid led left lent lost met paid put ran rang rode rose risen sang sank sat saw seen sold sent set shot shut
    shook slid spent split spoke spread stood stole struck swept swore taught thought threw thrown understood underwent
    won withdrew wore wrote written dealt drove drew drawn drank hung meant sought lit sank bore born lay began overran
    """
)

# Irregular pasts and participles of verbs that plans are made of, each after its plain form.
IRREGULAR = {
    past: plain
    for plain, pasts in (
        line.split(maxsplit=1)
        for line in """
        meet met
        begin began begun
        hold held
        choose chose chosen
        go went gone
        come came
        fly flew flown
        speak spoke spoken
        sing sang sung
        send sent
        sell sold
        buy bought
        build built
        leave left
        take took taken
        give gave given
        make made
        pay paid
        bring brought
        run ran
        fight fought
        win won
        lose lost
        teach taught
        withdraw withdrew withdrawn
        draw drew drawn
        strike struck
        swear swore sworn
        write wrote written
        drive drove driven
        ride rode ridden
        rise rose risen
        fall fell fallen
        hear heard
        lay laid
        break broke broken
        rebuild rebuilt
        sink sank sunk
        show shown
        see saw seen
        grow grew grown
        throw threw thrown
        wear wore worn
        """.strip().splitlines()
    )
    for past in pasts.split()
}

# "Will be held", "is due to begin": what happens is named by the subject, "the hearing", "the talks".
LIGHT = listed(
    """
    hold held begin start open close take took place effect come came force occur happen go ahead get under way run
    continue be kick convene commence launch proceed
    """
)

# "As planned" looks back, for all its plan.
AS_PLANNED = (
    r"\b(?:as|than) (?:had been |was |were )?(?:originally |initially |previously |first )?"
    r"(?:planned|scheduled|expected|announced|promised|due)\b"
)

# What passed off: with the name of the happening, one of these reports it.
OCCURRED = (
    r"\b(?:was|were|has been|have been) (?:\w+ly )?(?:held|opened|signed|launched|completed|staged|convened|begun)\b|"
    r"\b(?:took place|went ahead|got under way|began|started|opened|ended|closed|concluded|finished|passed off|"
    r"came into force|took effect|expired|lapsed|drew|heard)\b"
)

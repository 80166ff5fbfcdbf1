"""Wordings of how sure a thing is, with their strength from 0 (open) to 1 (plain assertion). Own work.

The order of strengths follows the common scale of epistemic adverbs, modals and verbs of planning in grammars of
English; the figures are set by hand. ``CLAUSE`` markers bear on the verb of their clause, ``PHRASE`` markers on a noun.
``would`` stands level with ``will`` because reported speech turns one into the other.
"""

CLAUSE: tuple[tuple[str, float], ...] = (
    (
        (
            r"(?:discuss(?:ed|es|ing)?|consider(?:ed|s|ing)?|explor(?:ed|es|ing)|rais(?:ed|es|ing)|weigh(?:ed|s|ing)?) "
            r"the (?:possibility|option|idea|prospect) of"
        ),
        0.3,
    ),
    (r"(?:there is|there was|saw|sees|left open) (?:a|the) (?:possibility|chance|prospect)", 0.4),
    (r"the (?:possibility|prospect|chance) (?:of|that)", 0.4),
    (r"agree(?:d|s)? in principle[\"”’]* (?:to|on|that)", 0.75),
    (r"(?:is|are|was|were) (?:still )?in (?:advanced |early |exploratory )?(?:talks|negotiations) to", 0.5),
    (r"(?:toy(?:s|ed|ing) with|float(?:s|ed|ing)) the idea of", 0.3),
    (r"(?:there (?:is|are|was|were)|amid) (?:\w+ )?(?:signs|indications|hints|speculation|rumou?rs) (?:that|of)", 0.6),
    (r"(?:agreed|decided|resolved|pledged|vowed|promised|committed)(?: jointly)? (?:to|that)", 0.92),
    (r"(?:is|are|was|were) (?:considering|weighing|mulling|exploring|studying|contemplating)", 0.35),
    (
        (
            r"(?:may|might|could(?! not\b(?! have\b)| no longer\b| (?:be )?(?:see|hear|feel|smell|afford|remember|"
            r"recall|seen|heard|felt|smelt|smelled)\b))"
            r"(?: (?:well|soon|also|even|still|one day|eventually|indeed))?(?: (?:have|be))?"
        ),
        0.5,
    ),
    # A straight quotation mark by its number: in a set it cannot stand for both forms, as it does elsewhere here.
    (r"(?:would|will)[ “”\"‘’\x27]+(?:very |most |quite )?(?:probably|likely|presumably)", 0.7),
    (r"(?:would|will)[ “”\"‘’\x27]+(?:possibly|perhaps|maybe)", 0.5),
    # What a draft or an offer would do it will do once it is adopted; "said that" opens reported speech.
    (r"(?<!said )(?<!says )(?<!saying )(?<!added )(?:that|which) would", 0.78),
    (r"(?:would|wouldn't)", 0.86),
    (r"(?:will|shall|'ll|won't|(?:is|are|am) going to)", 0.95),
    (
        (
            r"(?:is|are|was|were|be|been) (?:set|due|scheduled|slated|planned|certain|sure|bound|to)(?= (?:to|for|in|"
            r"on|be|\w+))"
        ),
        0.9,
    ),
    (
        (
            r"(?:is|are|was|were|be|been) (?:very |most |highly |widely )?(?:likely|expected|poised|supposed|"
            r"believed|thought|"
            r"understood|meant|intended|assumed|reported|said)(?: to)"
        ),
        0.75,
    ),
    (
        (
            r"(?:is|are|was|were|be|been) (?:now |still |being )?(?:expected|awaited|anticipated)(?= (?:in|on|by|at|"
            r"this|next|before|after|within|for|later|early|late|soon|tomorrow|today))"
        ),
        0.75,
    ),
    (r"(?:is|are|was|were|been|being) (?:suspected|accused) of", 0.6),
    (r"under suspicion", 0.6),
    # Without the verb: *six people believed trapped*, *a man thought to be the driver*.
    (
        (
            r"(?:(?:is|are|was|were|be|been) )?(?:now |still |widely )?(?:believed|thought|presumed|assumed|understood|"
            r"rumou?red|alleged|reputed|suspected|feared|reported|reportedly)"
            r"(?= (?:dead|missing|trapped|buried|drowned|lost|killed|hurt|injured|wounded|stolen|hidden|responsible|"
            r"involved|stranded|alive|safe)\b)"
        ),
        0.65,
    ),
    (r"(?:believed|thought|presumed|assumed|rumou?red|alleged|reputed|suspected) to(?: be| have)?", 0.72),
    (r"(?:is|are|was|were) (?:a (?:major |serious |slight )?doubt|doubtful)(?= for)", 0.45),
    (r"(?:is|are|was|were) (?:tipped|in line|on course|on track|odds-on)(?= (?:to|for))", 0.75),
    # What one thinks, put between or before the words: *the rest, we suspect, has been sold*.
    (r"(?:we|i) (?:think|believe|suspect|assume|guess|reckon|fear|imagine|suppose|presume)", 0.7),
    (r"(?:as far as (?:we|i|he|she|they|anyone|anybody) (?:know|knew|knows)|to (?:my|our) knowledge)", 0.7),
    (
        r"it (?:(?:is|was) (?:believed|thought|understood|assumed|feared|rumou?red)|would (?:seem|appear))(?: that)?",
        0.65,
    ),
    (r"threaten(?:s|ed|ing) to", 0.65),
    # *Should* of what will have come about by a time; without a time it tells a duty.
    (
        (
            r"should(?: now| soon| again| all)?(?= (?:be|have|arrive|reach|return|reopen|resume|know|land|take|last)\b"
            r"[^.;,]{0,60}\b(?:by|within|tomorrow|tonight|next|later|soon|from|"
            r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a few|two|three|four|five|six|"
            r"the next|the coming))\b)"
        ),
        0.76,
    ),
    (r"(?:is|are|was|were|be|been|remains?|remained) possible", 0.45),
    (r"suspect(?:s|ed)?(?= (?:that|a|an|the|it|he|she|they)\b)", 0.6),
    (r"(?:is|are|was|were|been) (?:put|estimated) at", 0.8),
    (r"close to (?:a|an|the) (?:deal|agreement|accord|settlement|sale)", 0.7),
    (r"look(?:s|ed)? (?:as if|as though|like)", 0.65),
    (r"(?:is|are|was|were) seen as", 0.75),
    (r"(?:is|are|was|were) (?:unlikely|not expected)(?! before| until)(?: to)?", 0.3),
    (r"(?:appear|seem)(?:s|ed)?(?= (?!on\b|in\b|at\b|before\b|with\b|for\b|by\b)\w)", 0.65),
    (r"hop(?:e|es|ed|ing) to", 0.63),
    (r"(?:aim|want|expect)(?:s|ed|ing)? to", 0.7),
    (r"(?:hope|hopes|hoped|fear|fears|feared) that", 0.63),
    # What nobody rules out may be; who is ready to do something has not agreed to it.
    (r"(?:does|do|did|has|have|had|would|could)(?: not|n't) (?:yet )?(?:rul(?:e|ed) out|exclud(?:e|ed))", 0.4),
    (r"(?:cannot|can't|can not|could not|couldn't|not) (?:yet )?be(?:en)? (?:ruled out|excluded)", 0.4),
    (r"(?:declin|refus)(?:es|ed|ing) to (?:rule out|exclude)", 0.4),
    (r"(?:(?:is|are|was|were|be|been) (?:also |now |still )?[\"“‘]?|[\"“‘])(?:prepared|ready|willing) to", 0.72),
    (
        (
            r"(?:the )?(?:likeliest|(?:most|more) (?:likely|probable)|probable|suspected|presumed|prime|chief) "
            r"(?:suspects?|culprits?|causes?|sources?|explanations?|reasons?|origins?)"
        ),
        0.65,
    ),
    (r"(?:plan|intend|propose)(?:s|ned|ed|d)? to", 0.78),
    (r"(?:probably|likely|presumably)", 0.75),
    (r"(?:possibly|perhaps|maybe|conceivably)", 0.45),
    (r"(?:apparently|seemingly|reportedly|allegedly|supposedly|purportedly)", 0.65),
    (r"suggest(?:s|ed)? that", 0.6),
    (r"it (?:is|was) (?:possible|conceivable) that", 0.45),
)

PHRASE: tuple[tuple[str, float], ...] = (
    (r"(?:possible|potential|prospective|conceivable|hypothetical)", 0.45),
    (r"(?:suspect|suspected|alleged|apparent|presumed|supposed|purported|unconfirmed)", 0.6),
    (r"(?:likely|probable|expected)", 0.75),
    (r"(?:leading|preferred|favou?red|front-running|main|prime|top)", 0.85),
    (r"(?:planned|scheduled|intended|proposed)", 0.8),
    (r"(?:certain|confirmed|definite|agreed|final|definitive|chosen|proven)", 1.0),
)

# Verbs by which a source says that it is less than sure of what stands outside of them: *they believe that*.
CUE: tuple[tuple[str, float], ...] = (
    ("hope hopes hoped hoping fear fears feared fearing", 0.63),
    (
        (
            "believe believes believed believing suspect suspects suspected estimate estimates estimated estimating "
            "expect expects expected expecting reckon reckons reckoned assume assumes assumed guess guesses guessed "
            "presume presumes presumed understand understands understood think thinks thought imagine imagines "
            "imagined suppose supposes supposed speculate speculates speculated"
        ),
        0.79,
    ),
)

# How much two strengths must differ before it is a drift.
NOTABLE = 0.15
# Less is enough where the attribution is gone too: "would" is then no longer somebody's forecast put into the past
# tense.
NOTABLE_IF_LOST = 0.07
# And where both wordings say how sure they are, and the later one is the weaker: *would* became *is expected to*.
NOTABLE_IF_BOTH = 0.1
# Below these strengths a plain clause is only probable, or only possible.
PROBABLE_BELOW, POSSIBLE_BELOW = 0.9, 0.62

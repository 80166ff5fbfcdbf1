"""Words that deny, and words that rank an office. Own work."""

from headwater.claims.lexicon import listed

NEGATIONS = listed(
    """
    no not never none nothing nobody neither nor without cannot fail fails failed failing deny denies denied
    denying reject rejects rejected rejecting refuse refuses refused lack lacks lacked unable unlikely refute
    refutes refuted dismiss dismisses dismissed untrue false untouched unaffected unclear unknown uncertain
    unconfirmed undecided unchanged unharmed unhurt uninjured unwilling unfounded unnecessary unsafe unfair
    unlawful unrelated unaware unsuccessful unresolved unprepared unacceptable impossible invalid illegal
    incorrect inaccurate
    """
)
RANKS = listed(
    """
    deputy vice acting former ex-minister assistant interim outgoing retired junior chief
    """
)

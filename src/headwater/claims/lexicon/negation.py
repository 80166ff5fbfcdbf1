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
    deputy vice acting former ex-minister assistant interim outgoing caretaker retired junior
    """
)
# What puts an office above others of its name: a chief nurse is no nurse.
HEIGHTS = frozenset({"chief"})
FORMS_OF_ADDRESS = listed("mr mrs ms miss mx dr doctor professor prof sir dame lord lady baroness md phd")
# Ranks beside which *chief* is an office of its own: *army chief General Hart*.
TOP_RANKS = listed("general gen admiral adm marshal commodore brigadier")
# Ranks that say one thing.
FORMER = {"retired": "former", "ex-minister": "former", "outgoing": "caretaker"}
# Of these the ones that bear on the word behind them, whatever it is.
BARE_NEGATIONS = listed("no not never none nobody neither nor without cannot")
# "Not only", "no longer", "not before Friday" deny nothing of the word behind them; nor does "no doubt".
NO_DENIAL = (
    r"\s+(?:only|just|merely|simply|yet|until|before|longer|later|sooner|earlier|more|fewer|less|doubt|"
    r"matter|wonder)\b"
)

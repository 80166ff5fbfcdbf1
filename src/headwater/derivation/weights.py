"""What each signal weighs: the tables of the derivation stage. All weights are log odds; own measurements.

The weights of `LINK` were fitted by logistic regression on hand-aligned pairs of reports; those of the direction
signals are set by hand, ordered by how often each is wrong on development data.
"""

from dataclasses import dataclass

# ----------------------------------------------------------------------------- two sentences say the same (paraphrase)
LINK = {
    "intercept": -4.6,
    "vector likeness": 4.0,
    "telling words shared": 6.3,
    "beside linked sentences": 0.8,
}
LINK_LEAST = -1.6
LINK_SURE = 0.5
LINK_SECOND = -0.7
LINK_STRONG = 1.5
NEIGHBOUR_LEAST = 0.0
CLAUSE_LEAST = -2.2

# --------------------------------------------------------------------- two texts depend on each other or a common one
SHARING = {
    "intercept": -4.8,
    "own words in runs": 0.9,
    "own words in runs, share": 2.6,
    "verbatim share outside quotations": 3.2,
    "passages' reach outside quotations": 4.4,
    "quotations": 1.3,
    "same order of facts": 8.0,
}


# ----------------------------------------------------------------- which of two dependent texts came first (direction)
# Each weighs towards the text that the signal favours as the source; ``most`` caps what repeated signals add up to.
@dataclass(frozen=True, slots=True)
class Weight:
    """What one occurrence of a direction signal weighs, and the most that all of one pair may."""

    each: float
    most: float


DIRECTION = {
    "fuller quotation": Weight(1.6, 4.0),
    "exact figure": Weight(1.4, 3.0),
    "sharper date": Weight(1.0, 2.5),
    "date kept": Weight(0.3, 0.9),
    "attribution kept": Weight(0.4, 1.2),
    "doubt kept": Weight(0.4, 1.2),
    "earlier day": Weight(2.5, 2.5),
    "earlier hour": Weight(1.5, 1.5),
    "credit kept": Weight(0.8, 0.8),
    "correction": Weight(3.0, 3.0),
    "cut from the end": Weight(0.7, 0.7),
    "longer text": Weight(0.8, 0.8),
}
# Signals of information loss: what the child holds more fully, it cannot have from this parent alone.
LOSS = frozenset({"fuller quotation", "exact figure", "sharper date"})
# Information lost weighing this much, in the wrong direction, rules a parent out as the only one.
BLOCKED = 1.5
# A direction surer than this (log odds) is not called unknown.
DIRECTION_KNOWN = 0.7

# Log odds below which a text is taken to have come later.
LEAST_DIRECTION = -0.7

# ------------------------------------------------------------------------------------------- parents and probabilities
CREDITED = 0.95
# A credit in the middle of a report, beside one of its facts.
CREDITED_IN_PASSING = 0.6
# Of an uncredited text that shares with an agency's credited child: log odds that it has it from the agency itself.
AGENCY_RATHER_THAN_CHILD = 0.4
# Derivations less probable are not joined even in the least count; dependence surer than the other is never cut.
LEAST_JOINED = 0.3
MOST_JOINED = 0.75
# A further parent explains at least this many words that no relative of the first does, and comes first more surely.
MERGED_LEAST_WORDS = 20
MERGED_LEAST_DIRECTION = 0.35
# Two texts share this surely, and neither can be the other's source: an unseen parent is inferred.
UNSEEN_LEAST_SHARING = 0.6

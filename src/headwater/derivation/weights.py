"""What each signal weighs: the tables of the derivation stage. All weights are log odds; own measurements.

The weights of `LINK` were fitted by logistic regression on hand-aligned pairs of reports. What decides between parents
is fitted and stands in `data/parents.tsv`; here are the bounds between which it may.
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

# ---------------------------------------------------------------------- two texts depend on each other or a common one
# What is fitted stands in `data/dependence.tsv`; of these there are too few examples.
SHARING = {
    "words of one passage": 2.0,
    "words of one translation": 2.6,
    "words told to one newsroom": 3.5,
}


# ------------------------------------------------------------------------------------------- what is lost along a copy
@dataclass(frozen=True, slots=True)
class Weight:
    """What one occurrence weighs, and the most that all of one pair may."""

    each: float
    most: float


# What counts as information lost, and how heavily: what the child holds more fully, it cannot have from this parent.
LOSS = {
    "fuller quotation": Weight(1.6, 4.0),
    "exact figure": Weight(1.4, 3.0),
    "sharper date": Weight(1.0, 2.5),
}
# Information lost weighing this much, in the wrong direction, rules a parent out as the only one.
BLOCKED = 1.5
# Of two texts, one the other's parent, a direction less probable than this is called unknown.
DIRECTION_KNOWN = 0.67

# ------------------------------------------------------------------------ how surely a report is owed to whom it names
# A dateline, a credit line, *X reported* in the lead or at the very end.
CREDITED = 0.95
# A credit less sure than this stands in passing.
LINE = 0.9
# Who gave out what a report announces: surer than one fact, less sure than an agency's credit; `MOST_JOINED` cuts it.
ISSUED = 0.64
# A credit in the middle of a report, beside one of its facts.
CREDITED_IN_PASSING = 0.6

# ------------------------------------------------------------------------------- which parents a text is given, if any
# Texts that share less surely are not weighed as parent and child.
LEAST_CANDIDATE = 0.15
# Who credits no agency has its text from one only if it depends this surely on a report that does.
CARRIED_LEAST = 0.8
# A further parent explains at least this many words that no relative of the first does, and comes first more surely.
MERGED_LEAST_WORDS = 30
MERGED_LEAST_DIRECTION = 0.35
# And it is at least this probable that the child depends on it.
MERGED_LEAST_JOINED = 0.5
# Two texts share this surely, and neither can be the other's source: an unseen parent is inferred.
UNSEEN_LEAST_SHARING = 0.95
# A text depends this surely on another, which came first this surely, and no unseen parent is likely: that one is it.
DEPENDENT = 0.8
# A parent less probable than this is not worth naming beside the chosen one.
LEAST_RUNNER = 0.1

# ----------------------------------------------------------------- which texts count as one origin: in the least count
# A child whose dependence is less sure than this is joined with nothing; texts that share less are not near each other.
LEAST_JOINED = 0.2
# A text that was given no parent is joined with its likeliest from this probability on.
LEAST_DOUBTFUL = 0.3
# Texts that depend on each other this surely have one origin, whatever their derivations.
ONE_ORIGIN = 0.8

# ----------------------------------------------------------------------------------------------------- and in the most
# A derivation is cut where the child's dependence is less sure than this, and no other is.
MOST_JOINED = 0.65
# Texts that depend on each other this surely have one origin here too.
ONE_ORIGIN_AT_MOST = 0.95

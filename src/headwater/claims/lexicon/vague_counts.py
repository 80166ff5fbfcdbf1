"""Words for a count that is not told, and between what numbers it can be. Own work; general knowledge."""

FEW_ARE = {"several": (2, 12), "a few": (2, 8), "a handful of": (2, 9), "a number of": (2, 30), "many": (5, 1e9)}

# Hedges that say that a figure is not the one: it is not reached, or it is passed.
STRICT = frozenset(
    {"nearly", "almost", "close to", "just under", "under", "less than", "fewer than", "more than", "over", "just over"}
)
# Those that say the most that it can be: told without them it is more.
MOST = frozenset({"up to", "at most", "as much as", "as many as"})
# On which side of a figure a hedge puts what there is, and whether it makes much or little of it.
SIDE = {
    **dict.fromkeys(("less than", "fewer than", "under"), "less"),
    **dict.fromkeys(("nearly", "almost", "close to", "just under"), "nearly"),
    **dict.fromkeys(("more than", "over", "just over", "upwards of"), "more"),
}

"""Words that exclude one another when said of one thing at one time. Own work; general knowledge.

Left out is what may both be true at two times of one day or of two parts of a whole ("open" and "shut", "rose" and
"fell", "convicted" and "acquitted").
"""

from headwater.claims.terms import stem

# Two sides a line: who is or does what stands on the one side is not, or does not do, what stands on the other.
LINES = """
leave go depart quit resign | stay remain
break broken damage defective faulty ruin wreck | undamaged intact unharmed
injure wound hurt | unhurt uninjured unharmed unscathed
die dead kill | alive survive
guilty | innocent
deliberate intentional intent | accidental accident unintentional mistake
legal lawful | illegal unlawful
true genuine authentic | false untrue fake forged
safe | unsafe dangerous
succeed success | fail failure
support back favour favor endorse | oppose object
admit confess | deny
approve pass adopt | reject
armed | unarmed
sober | drunk
"""


def _read() -> dict[str, tuple[frozenset[int], frozenset[int]]]:
    """For each word the lines whose first side, and those whose second side, holds it."""
    held: dict[str, tuple[set[int], set[int]]] = {}
    for number, line in enumerate(row for row in LINES.split("\n") if row):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                held.setdefault(stem(word), (set(), set()))[side].add(number)
    return {word: (frozenset(first), frozenset(second)) for word, (first, second) in held.items()}


SIDES: dict[str, tuple[frozenset[int], frozenset[int]]] = _read()

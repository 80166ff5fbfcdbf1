"""Stretches that two texts share word for word, and with small edits: seed and extend over words.

Seeds are maximal runs of equal words; the longest are taken first and no word is used twice (greedy string tiling, Wise
1993). Runs that follow each other on both sides with few words between them are joined to an edited passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.derivation.bodies import Flags
from headwater.derivation.corpus import Corpus, Text
from headwater.derivation.runs import chained, in_order, marked, passages, tile, trim
from headwater.model.vocabulary import PassageKind, Rendering

# A run is at least this many words; inside quotation marks on both sides, this many.
SHORTEST_RUN = 4
SHORTEST_QUOTED = 2
# Runs are joined over at most this many words on either side.
LONGEST_GAP = 7
# A run that enters a sentence by fewer words than this, without filling it, ends before it.
SHORTEST_PIECE = 4
# Only runs this long are joined across the end of a sentence.
LONG_RUN = 8
# A passage outside quotation marks needs this many words, and this much that is not a name or a function word.
SHORTEST_PASSAGE = 5
LEAST_SUBSTANCE = 2


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A stretch of two texts, as word positions, half-open on both sides.

    ``score`` in [0, 1] is how alike they are; ``substance`` counts shared words that are neither names nor function
    words; ``quoted`` says that it lies inside quotation marks on both sides, ``rendering`` how both give these words.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    kind: PassageKind
    score: float
    substance: int
    quoted: bool = False
    rendering: Rendering | None = field(default=None, compare=False)


def swapped(match: Match) -> Match:
    """Return the same stretch with its sides exchanged."""
    return Match(match.second, match.first, match.kind, match.score, match.substance, match.quoted, match.rendering)


def align(corpus: Corpus, one: Text, other: Text) -> tuple[list[Match], tuple[Flags, Flags]]:
    """Return the verbatim and edited passages of two texts, in order of the first, and the words that runs share."""
    quotations = (one.body.quotation, other.body.quotation)
    found = tile(one.exact, other.exact, *quotations, SHORTEST_RUN, SHORTEST_QUOTED)
    trim(found, one.body.sentence, other.body.sentence, SHORTEST_PIECE)
    same = (marked(found, 0, len(one.exact)), marked(found, 1, len(other.exact)))
    runs = in_order(found)
    chains = chained(
        runs, (one.body.sentence, other.body.sentence), (one.body.region, other.body.region), (LONGEST_GAP, LONG_RUN)
    )
    bounds = (SHORTEST_PASSAGE, LEAST_SUBSTANCE, SHORTEST_RUN, SHORTEST_QUOTED + 1)
    rows, alike = passages((one.exact, other.exact), one.words, corpus.substantial, quotations, runs, chains, bounds)
    return [_match(row, score) for row, score in zip(rows.tolist(), alike.tolist(), strict=True)], same


def _match(row: Sequence[int], score: float) -> Match:
    """A passage from its row, see `passages`: one run is verbatim, several are edited."""
    kind = PassageKind.VERBATIM if row[6] == 1 else PassageKind.EDITED
    return Match((row[0], row[1]), (row[2], row[3]), kind, round(score, 4), row[4], bool(row[5]))


def is_quoted(text: Text, stretch: tuple[int, int]) -> bool:
    """Tell whether most of a stretch stands inside quotation marks."""
    return 2 * int((text.body.quotation[slice(*stretch)] >= 0).sum()) > stretch[1] - stretch[0]

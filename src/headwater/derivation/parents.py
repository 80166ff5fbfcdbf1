"""From pairs to parents: the most probable tree of descent, further parents, and parents that nobody has on file.

Nodes are numbers: texts of the corpus first, then unseen parents. Each text's possible parents are weighed by a
log-linear model over trees (`features`, `model`, `tree`); what a text has from none of the others it may have from an
agency that it or a relative credits, or from an unseen parent that is inferred.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from headwater.derivation.bodies import Flags
from headwater.derivation.choice import Choice, Option
from headwater.derivation.covering import as_rows, cover
from headwater.derivation.decided import NOTHING, Decided
from headwater.derivation.features import Candidate, candidates
from headwater.derivation.ground import Ground
from headwater.derivation.model import Beliefs, believe
from headwater.derivation.tables import Model
from headwater.derivation.tree import best, components
from headwater.derivation.weights import (
    CARRIED_LEAST,
    CREDITED,
    DEPENDENT,
    ISSUED,
    LEAST_CANDIDATE,
    LEAST_DOUBTFUL,
    LEAST_JOINED,
    LEAST_RUNNER,
    MERGED_LEAST_DIRECTION,
    MERGED_LEAST_JOINED,
    MERGED_LEAST_WORDS,
    UNSEEN_LEAST_SHARING,
)

# The bounds of what is stated.
LEAST_SURE, MOST_SURE = 0.001, 0.99
# An edge is as probable as an unseen parent, this many times over, to call siblings parent and child being the worse
# error; but an unseen one that nobody names and no third text speaks for as many times more probable than the edge.
RATHER_SEEN = 1.8
# What it takes, in log odds, to make up an unseen parent where the child credits one at hand.
NAMED = 1.6
# What a newsroom has from an agency is a version of its earlier report if it has this share of its words from there.
VERSION = 0.3
# Log odds beyond which a probability is one.
FAR = 50.0
# An unseen parent less probable than this is not reckoned with.
LEAST_HIDDEN = 0.2


def choose(ground: Ground, nodes: int, known: Decided = NOTHING, *, model: Model | None = None) -> Choice:
    """Return the parents of each text; of ``nodes`` the first are texts, the rest unseen parents that credits name.

    What a reader has decided (``known``) holds, but for what would close a cycle. ``model`` goes before the tables'.
    """
    found = known.left(candidates(ground, LEAST_CANDIDATE))
    held = believe(ground, found, model)
    choice = Choice()
    options = _options(ground, found, held, choice)
    _confirm(ground, choice, options, known)
    sure = {child for child, _ in choice.confirmed}
    hidden = _hidden(ground, held)
    attested = {(each.parent, each.child) for each in found if each.attested}
    for option in _tree(ground, found, held, options):
        taken = None if option.child in sure else _surer(ground, option, options, hidden, attested)
        if taken and choice.add(taken):
            _note_runner(choice, taken, options[option.child])
    _add_credited(ground, choice, options)
    for child in sorted(options):
        _merge(ground, choice, child, options[child])
    _infer(ground, choice, options, nodes, hidden)
    _depend(choice, options, hidden)
    _doubt(choice, options, hidden)
    return choice


def _confirm(ground: Ground, choice: Choice, options: dict[int, list[Option]], known: Decided) -> None:
    """Add the parents that a reader confirmed before any other."""
    added = set()
    for child, parent in sorted(known.took):
        found = next((option for option in options.get(child, ()) if option.parent == parent), None)
        pair = ground.pair(child, parent) if max(child, parent) < ground.size else None
        credit, via = (found.credit, found.via) if found else (None, ())
        if choice.add(Option(child, parent, MOST_SURE, MOST_SURE, credit, pair, via)):
            added.add((child, parent))
    choice.confirmed = frozenset(added)


def _options(ground: Ground, found: Sequence[Candidate], held: Beliefs, choice: Choice) -> dict[int, list[Option]]:
    """All possible parents of each child with their probabilities, the likeliest first."""
    known = {(node, parent): credit for node, row in enumerate(ground.credited) for parent, credit in row}
    chance = {(each.parent, each.child): float(p) for each, p in zip(found, held.of, strict=True)}
    hidden = _hidden(ground, held)
    options: dict[int, list[Option]] = defaultdict(list)
    choice.before.update(_orders(found, held))
    for each in found:
        child, parent = each.child, each.parent
        credit = known.get((child, parent))
        pair = ground.pair(child, parent) if parent < ground.size else None
        shared = [p.sharing for text in each.via if (p := ground.pair(child, text))]
        joined = max([pair.sharing if pair else 0.0, *shared, *([credit.sure] if credit else [])])
        # Never none nor all: the model was fitted on no more than some hundred stories.
        # What has no parent at hand is the outlet's or agency's that it names, whether its own report is at hand or
        # not, or else so far as relatives have none either.
        first, named = chance[parent, child], credit is not None and credit.sure >= ISSUED
        if parent >= ground.size:
            first += float(held.alone[child]) if named else hidden[child]
        elif named:
            first = max(first, min(CREDITED, first + float(held.alone[child])))
        stated = round(min(MOST_SURE, max(LEAST_SURE, first)), 4)
        if parent >= ground.size and credit is None and joined < CARRIED_LEAST:
            continue
        options[child].append(Option(child, parent, stated, round(joined, 4), credit, pair, each.via))
    return {child: sorted(row, key=_rank) for child, row in options.items()}


def _orders(found: Sequence[Candidate], held: Beliefs) -> dict[tuple[int, int], float]:
    """For each possible parent and child how probable this order of the two is, whatever else they may have come from.

    A merged text's second parent is an unlikely only one, and none the less the earlier text.
    """
    weighed = {(each.parent, each.child): float(score) for each, score in zip(found, held.scores, strict=True)}
    return {
        (parent, child): round(1.0 / (1.0 + math.exp(min(FAR, weighed.get((child, parent), -FAR) - score))), 4)
        for (parent, child), score in weighed.items()
    }


def _hidden(ground: Ground, held: Beliefs) -> list[float]:
    """For each text the probability of an unseen parent that nobody credits.

    The text has none at hand, and neither has some relative: of several that go back to one text at hand only that has
    none.
    """
    attached = [1.0] * ground.size
    for (one, other), pair in sorted(ground.pairs.items()):
        if pair.sharing >= UNSEEN_LEAST_SHARING:
            attached[one] *= 1.0 - float(held.alone[other])
            attached[other] *= 1.0 - float(held.alone[one])
    return [float(alone) * (1.0 - other) for alone, other in zip(held.alone, attached, strict=True)]


def _rank(option: Option) -> tuple[float, int, int]:
    return (-option.probability, option.child, option.parent)


def _tree(ground: Ground, found: Sequence[Candidate], held: Beliefs, options: dict[int, list[Option]]) -> list[Option]:
    """The options that the best tree is made of."""
    between, roots = np.full((ground.size, ground.size), -np.inf), np.zeros(ground.size)
    agency: dict[int, int] = {}
    credited = {(child, node) for child, row in enumerate(ground.credited) for node, _ in row}
    for each, score in zip(found, held.scores.tolist(), strict=True):
        if each.parent < ground.size:
            between[each.parent, each.child] = score + (NAMED if (each.child, each.parent) in credited else 0.0)
            if not each.attested:
                between[each.parent, each.child] += math.log(RATHER_SEEN)
        elif score > roots[each.child]:
            roots[each.child], agency[each.child] = score, each.parent
    chosen = []
    for child, parent in enumerate(best(between, roots)):
        node = parent if parent >= 0 else agency.get(child, -1)
        chosen += [option for option in options.get(child, ()) if option.parent == node]
    return sorted(chosen, key=_rank)


def _surer(
    ground: Ground,
    option: Option,
    options: dict[int, list[Option]],
    hidden: Sequence[float],
    attested: Collection[tuple[int, int]],
) -> Option | None:
    """The option, unless an unseen parent is nearly as probable: to call siblings parent and child is the worse error.

    That one of two texts has something from the other counts for either of them, whichever came first.
    """
    mine = options[option.child]
    agencies = [o for o in mine if o.parent >= ground.size]
    filed = next((o for o in agencies if o.credit and o.credit.sure >= CREDITED), None)
    if filed and _is_new(ground, option):
        return filed
    if option.credit or option.parent >= ground.size or ground.one_house(option.child, option.parent):
        return option
    if agencies and agencies[0].credit and agencies[0].probability > option.probability:
        return agencies[0]
    back = sum(o.probability for o in options.get(option.parent, ()) if o.parent == option.child)
    named = max((o.probability - hidden[option.child] for o in agencies), default=0.0)
    doubt = RATHER_SEEN if (option.parent, option.child) in attested else 1 / RATHER_SEEN
    if option.probability + back >= RATHER_SEEN * named + doubt * hidden[option.child]:
        return option
    return agencies[0] if agencies and agencies[0].probability > 2 * hidden[option.child] else None


def _is_new(ground: Ground, option: Option) -> bool:
    """Whether a text is no version of the earlier one from its newsroom that it is thought to be made from."""
    pair = option.pair
    if pair is None or not ground.houses[option.child] & ground.houses[option.parent]:
        return False
    return pair.verbatim[1 if option.child == pair.other else 0] < VERSION


def _note_runner(choice: Choice, chosen: Option, options: Sequence[Option]) -> None:
    others = [o for o in options if o.parent != chosen.parent and o.probability >= LEAST_RUNNER]
    if others:
        choice.runners[chosen.child, chosen.parent] = others[0].parent


def _add_credited(ground: Ground, choice: Choice, options: dict[int, list[Option]]) -> None:
    """Whom a text credits in so many words it has something from, if its parent leaves something to be explained.

    Of whom it names in passing that is what stands beside the name.
    """
    for child in sorted(options):
        for option in options[child]:
            if option.credit is None:
                continue
            known = any(option.parent in choice.ancestors(o.parent) for o in choice.parents.get(child, ()))
            if not known and _unexplained(ground, choice, child) >= MERGED_LEAST_WORDS:
                choice.add(option)


def _unexplained(ground: Ground, choice: Choice, child: int) -> int:
    """How many words of a text no relative of its parents holds; all of them where it has no parent."""
    if not choice.parents.get(child):
        return max(MERGED_LEAST_WORDS, len(ground.corpus.texts[child].exact))
    return int((~_held(ground, child, _family(ground, choice, child))).sum())


def _infer(
    ground: Ground, choice: Choice, options: dict[int, list[Option]], nodes: int, hidden: Sequence[float]
) -> None:
    """Where texts of different trees share surely, something that nobody has on file stands behind both."""
    tops = {node: _top(choice, node) for node in range(ground.size)}
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), pair in sorted(ground.pairs.items()):
        if pair.sharing < UNSEEN_LEAST_SHARING or choice.ancestors(one) & choice.ancestors(other):
            continue
        for a, b in ((tops[one], tops[other]), (tops[other], tops[one])):
            if a < ground.size:
                near[a][b] = max(near[a].get(b, 0.0), pair.sharing)
    for family in components(near):
        agencies = [node for node in family if node >= ground.size]
        loose = [node for node in family if node < ground.size]
        target = agencies[0] if agencies else nodes + len(choice.inferred)
        if not agencies:
            choice.inferred[target] = tuple(loose)
        for child in loose:
            known = next((o for o in options.get(child, ()) if o.parent in agencies), None)
            choice.add(known or _behind(ground, child, target, near[child], hidden[child]))


def _top(choice: Choice, node: int) -> int:
    """The first of a node's roots."""
    while choice.parents.get(node):
        node = choice.parents[node][0].parent
    return node


def _depend(choice: Choice, options: dict[int, list[Option]], hidden: Sequence[float]) -> None:
    """Give texts without a parent the one on which they surely depend, where neither order nor an unseen one is likely.

    That two texts depend on each other, and that a parent explains a child, are two judgments. Where the first is sure
    and nothing else would explain it, the second gives way.
    """
    for child, row in sorted(options.items()):
        if choice.parents.get(child) or hidden[child] >= LEAST_HIDDEN:
            continue
        sure = [o for o in row if o.joined >= DEPENDENT and choice.before.get((o.parent, child), 0.0) >= DEPENDENT]
        if sure:
            choice.add(_merged(choice, max(sure, key=lambda option: (option.joined, -option.parent))))


def _doubt(choice: Choice, options: dict[int, list[Option]], hidden: Sequence[float]) -> None:
    """Give texts without a parent their likeliest, where the other way is that they have none: stated, with the doubt.

    Where an unseen parent is the other way, it is kept for the least count only: siblings are not parent and child.
    """
    for child, row in sorted(options.items()):
        likely = row[0].probability >= LEAST_DOUBTFUL and row[0].joined >= LEAST_JOINED
        loose = likely and not choice.parents.get(child)
        if loose and (hidden[child] >= LEAST_HIDDEN or not choice.add(row[0])):
            choice.doubtful[child] = row[0].parent


def _behind(ground: Ground, child: int, node: int, near: dict[int, float], hidden: float) -> Option:
    """An unseen parent of ``child``, with the probability that there is one."""
    sharing = max(near.values())
    via = [t for t in ground.partners(child) if (p := ground.pair(child, t)) and p.sharing >= UNSEEN_LEAST_SHARING]
    shown = sorted(via, key=lambda text: (-(ground.pairs[min(child, text), max(child, text)].sharing), text))
    probability = round(min(MOST_SURE, max(LEAST_SURE, hidden)), 4)
    return Option(child, node, probability, round(sharing, 4), via=tuple(shown))


def _merge(ground: Ground, choice: Choice, child: int, options: Sequence[Option]) -> None:
    """Add parents that explain enough of what no relative of the parents so far holds."""
    while choice.parents.get(child):
        # What an unseen parent held is not known: another one may have had no more.
        unseen = any(option.parent >= ground.size for option in choice.parents[child])
        taken = _family(ground, choice, child)
        left = ~_held(ground, child, taken)
        best_one: tuple[float, Option] | None = None
        for option in options:
            texts = set(option.via) or {option.parent}
            if option.parent in taken or texts & taken or option.child in choice.ancestors(option.parent):
                continue
            if (unseen and option.parent >= ground.size) or any(
                _kin(ground, text, other) for text in texts for other in taken if other != child
            ):
                continue
            words = int((_held(ground, child, texts) & left).sum())
            first = choice.before.get((option.parent, child), 0.5) >= MERGED_LEAST_DIRECTION
            sure = first and option.joined >= MERGED_LEAST_JOINED
            worth = words * option.joined
            if sure and words >= MERGED_LEAST_WORDS and (best_one is None or worth > best_one[0]):
                best_one = (worth, option)
        if best_one is None or not choice.add(_merged(choice, best_one[1])):
            return


def _kin(ground: Ground, one: int, other: int) -> bool:
    pair = ground.pair(one, other)
    return pair is not None and pair.sharing >= UNSEEN_LEAST_SHARING


def _merged(choice: Choice, option: Option) -> Option:
    """A further parent is as probable as that the texts depend on each other, and in this order."""
    both = option.joined * choice.before.get((option.parent, option.child), 0.5)
    probability = round(min(MOST_SURE, max(LEAST_SURE, both)), 4)
    return Option(option.child, option.parent, probability, option.joined, option.credit, option.pair, option.via)


def _family(ground: Ground, choice: Choice, child: int) -> frozenset[int]:
    """Parents so far, all they derive from, and all texts but ``child`` that derive from any of these."""
    roots = frozenset[int]().union(*(choice.ancestors(option.parent) for option in choice.parents[child]))
    return roots | {node for node in range(ground.size) if node != child and choice.ancestors(node) & roots}


def _held(ground: Ground, child: int, texts: Iterable[int]) -> Flags:
    """The words of ``child`` that stand in passages shared with any of ``texts``, quotations left out."""
    text = ground.corpus.texts[child]
    marks = np.zeros(len(text.exact), dtype=np.bool_)
    for other in sorted(texts):
        pair = ground.pair(child, other) if other < ground.size else None
        if pair:
            marks |= cover(len(text.exact), as_rows(pair.matches), 0 if child == pair.one else 1)
    return marks

"""The order of the steps from the articles of a story to its stemma."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from headwater.derivation.bodies import Body, bodies, grouped
from headwater.derivation.candidates import ALL_PAIRS, candidates
from headwater.derivation.choice import Choice
from headwater.derivation.comparing import Spread, compare_all, here
from headwater.derivation.corpus import corpus
from headwater.derivation.credits import credits_of
from headwater.derivation.decided import decided
from headwater.derivation.firsthand import firsthand
from headwater.derivation.ground import Ground
from headwater.derivation.houses import with_full_names
from headwater.derivation.lineage import count, lineages
from headwater.derivation.naming import key
from headwater.derivation.parents import choose
from headwater.derivation.sources import sources
from headwater.derivation.stemma import Story, derivations, loose_passages
from headwater.model.derivation import OriginRange, Stemma, Unseen
from headwater.model.reading import Reading
from headwater.model.verdicts import DerivationVerdict
from headwater.model.vocabulary import UnseenBasis


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is to choose from: articles by text, the head of each first, and the unseen parents credits name."""

    groups: list[list[Body]]
    ground: Ground
    unseen: list[Unseen]


def look(ordered: Sequence[Reading], spread: Spread = here) -> Survey:
    """Return everything on which the parents of ``ordered`` readings, sorted by id, are chosen.

    ``spread`` is as for `trace`.
    """
    groups = _groups(bodies(with_full_names(ordered)))
    heads = [members[0] for members in groups]
    found = corpus(heads)
    pairs, directions = compare_all(found, candidates(found, [_day(body) for body in heads]), spread)
    credited, parents = sources(groups, pairs)
    return Survey(
        groups,
        Ground(
            found,
            pairs,
            directions,
            credited,
            _updates(groups),
            _houses(groups),
            _headlines(groups),
            firsthand(groups, credited),
        ),
        parents,
    )


def trace(readings: Sequence[Reading], *, verdicts: Sequence[DerivationVerdict] = (), spread: Spread = here) -> Stemma:
    """Return the stemma of the articles of one story: the same for any order of ``readings``.

    ``spread`` is who compares the texts, two by two: this process, or several, which give the same.

    ``verdicts`` of a reader hold: a derivation that was refused is not stated, and one that was confirmed is, but for
    what would close a cycle. Articles with the very same text are copies in any case.

    Raises:
        ValueError: where two readings have the same id.
    """
    ordered = sorted(readings, key=lambda reading: reading.id)
    if len({reading.id for reading in ordered}) < len(ordered):
        message = "two articles of a story have the same id"
        raise ValueError(message)
    if not ordered:
        return Stemma((), (), (), (), (), OriginRange(0, 0))
    return stemma_of(look(ordered, spread), verdicts)


def stemma_of(survey: Survey, verdicts: Sequence[DerivationVerdict] = ()) -> Stemma:
    """Return the stemma of what was looked at; ``verdicts`` as for `trace`."""
    groups, ground, parents = survey.groups, survey.ground, survey.unseen
    heads = [members[0] for members in groups]
    numbered = {body.id: node for node, bodies_of in enumerate(groups) for body in bodies_of}
    numbered |= {each.id: len(heads) + at for at, each in enumerate(parents)}
    choice = choose(ground, len(heads) + len(parents), decided(verdicts, numbered))
    apart = _refuse_inferred(choice, heads, {(each.child, each.parent) for each in verdicts if not each.holds})
    unseen_parents = [*parents, *(_behind([heads[node] for node in nodes]) for nodes in choice.inferred.values())]
    story = Story(
        ground,
        choice,
        [*(body.id for body in heads), *(each.id for each in unseen_parents)],
        [*(body.id for body in heads), *(each.name for each in unseen_parents)],
        groups,
    )
    members = [[body.id for body in group] for group in groups]
    rows = lineages(choice, ground, story.ids, members, apart)
    edges = derivations(story)
    used = {edge.parent for edge in edges}
    return Stemma(
        derivations=edges,
        unseen=tuple(sorted((each for each in unseen_parents if each.id in used), key=lambda each: each.id)),
        passages=loose_passages(story, all_pairs=len(heads) <= ALL_PAIRS),
        lineages=rows,
        texts=tuple(sorted(tuple(sorted(group)) for group in members)),
        origins=count(rows),
    )


def _refuse_inferred(
    choice: Choice, heads: Sequence[Body], refused: AbstractSet[tuple[str, str]]
) -> frozenset[tuple[int, int]]:
    """Take away the inferred parents that a reader refused; return the pairs of texts that have nothing in common then.

    An inferred parent is there for what two texts share at least: with one child left it goes as well.
    """
    apart: set[tuple[int, int]] = set()
    for parent, nodes in sorted(choice.inferred.items()):
        name = _behind([heads[node] for node in nodes]).id
        gone = [node for node in nodes if (heads[node].id, name) in refused]
        apart.update((min(a, b), max(a, b)) for a in gone for b in nodes if a != b)
        if len(nodes) - len(gone) <= 1:
            gone = list(nodes)
        for node in gone:
            choice.drop(node, parent)
    return frozenset(apart)


def _day(body: Body) -> str | None:
    return body.reading.day


def _groups(found: Sequence[Body]) -> list[list[Body]]:
    """Articles of the same running text, the likeliest first of them at the head.

    Groups are in an order of their words alone, so that a further copy of one changes no choice between equals.
    """
    groups = [_by_seniority([found[i] for i in indices]) for indices in grouped(found)]
    return sorted(groups, key=lambda members: (members[0].hashes.tobytes(), members[0].id))


def _by_seniority(members: Sequence[Body]) -> list[Body]:
    """Whom the others credit first; then dated before undated, earlier before later, credited before not, by id."""
    named = {key(credit.name) for credit in credits_of(members)}

    def rank(body: Body) -> tuple[bool, bool, str, bool, str]:
        credited = bool(body.reading.annotations.furniture.text_credits)
        published = body.reading.published
        return (key(body.reading.outlet or "") not in named, published is None, published or "", not credited, body.id)

    return sorted(members, key=rank)


def _updates(groups: Sequence[Sequence[Body]]) -> frozenset[tuple[int, int]]:
    """Pairs of one outlet's texts of different days: its newsroom may know more by then."""
    editions: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for i, members in enumerate(groups):
        for body in members:
            if body.reading.outlet and body.reading.day:
                editions[key(body.reading.outlet)].append((body.reading.day, i))
    return frozenset((i, j) for dated in editions.values() for day, i in dated for later, j in dated if day < later)


def _houses(groups: Sequence[Sequence[Body]]) -> list[frozenset[str]]:
    """The newsrooms that each text may come from: the outlets that published it, and the families they belong to."""
    found = []
    for members in groups:
        outlets = {key(body.reading.outlet) for body in members if body.reading.outlet}
        found.append(frozenset(outlets | {f"family {key(b.reading.family)}" for b in members if b.reading.family}))
    return found


def _headlines(groups: Sequence[Sequence[Body]]) -> list[frozenset[str]]:
    """What stood above each text, as it is compared."""
    return [frozenset(key(body.reading.title) for body in members if body.reading.title) for members in groups]


def _behind(children: Sequence[Body]) -> Unseen:
    """The unseen parent that must stand behind ``children``, two at least."""
    ids = [body.id for body in children]
    name = f"unseen report behind {', '.join(ids[:-1])} and {ids[-1]}"
    return Unseen(f"unseen:behind:{ids[0]}", name, UnseenBasis.INFERRED)

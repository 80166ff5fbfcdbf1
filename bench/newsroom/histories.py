"""Stories of one house: versions of a page that grows, and copies made by hand.

A page is begun small and gone over again and again. Additions outweigh deletions in the revision histories of news
pages (Spangher et al. 2022, NewsEdits) as in those of an encyclopedia; now and then it is put in order, trimmed, or
an addition is taken out again; what was vague at first is given exactly later. Hand copies keep the length and differ
in single words: some are skipped, some added.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import timedelta
from random import Random

from bench.newsroom.structure import (
    SHORTEST,
    corrected,
    drop,
    each_sentence,
    insert,
    join_paragraphs,
    merge_sentences,
    one_sentence,
    relede,
    reorder,
    retitle,
    split,
)
from bench.newsroom.tale import EPOCH, Node, Tale, Truth
from bench.newsroom.texts import Draft, Event, Paragraphs, Sentence, names
from bench.newsroom.wording import (
    correct_figure,
    cut_clause,
    cut_quotation,
    expand,
    later_year,
    misspell,
    round_figure,
    short_name,
    synonyms,
    turn_quotation,
    vague_date,
    voice,
)

VERSIONS, COPIES = "versions", "copies"
# A page begins with so many words of what it will once have, at the least.
BEGUN = 25


def _skip(text: str, chance: Random) -> str | None:
    """Skip a word or two, as an eye does."""
    words = text.split()
    if len(words) < 6:  # noqa: PLR2004 - nothing is left of less
        return None
    at = chance.randrange(1, len(words) - 2)
    return " ".join([*words[:at], *words[at + chance.choice((1, 1, 1, 2)) :]])


def _put(text: str, chance: Random) -> str | None:
    """Put a word of no weight into a sentence."""
    words = text.split()
    if len(words) < 6:  # noqa: PLR2004 - a title
        return None
    words.insert(chance.randrange(1, len(words) - 1), chance.choice(names("small_words.txt")))
    return " ".join(words)


def _swap(text: str, chance: Random) -> str | None:
    """Set two words in the other order."""
    words = text.split()
    if len(words) < 6:  # noqa: PLR2004 - nothing is left of less
        return None
    at = chance.randrange(1, len(words) - 2)
    words[at : at + 2] = words[at + 1], words[at]
    return " ".join(words)


SMALL_EDITS = {
    "expand": one_sentence(expand),
    "figure brought up to date": one_sentence(correct_figure),
    "year brought up to date": one_sentence(later_year),
    "synonyms": one_sentence(synonyms(0.5)),
    "misspell": one_sentence(misspell),
    "cut clause": one_sentence(cut_clause),
    "short name": one_sentence(short_name),
    "word added": one_sentence(_put),
    "word left out": one_sentence(_skip),
    "voice": one_sentence(voice),
    "turn quotation": one_sentence(turn_quotation),
    "split sentence": split,
    "merge sentences": merge_sentences,
    "join paragraphs": join_paragraphs,
}
# What a sentence may lack when it is first written.
VAGUER = (short_name, vague_date, round_figure, cut_clause, cut_quotation)
OFTEN = {"expand": 3.0, "synonyms": 3.0, "figure brought up to date": 1.5, "misspell": 0.5, "short name": 0.3}


def versions(chance: Random, event: Event, seed: int) -> Tale:
    """One page over time, each version made from the one before."""
    live = chance.random() < 0.3  # noqa: PLR2004 - news pages that are kept going, with the newest above
    noticed = chance.random() < 0.3  # noqa: PLR2004 - pages that tell their readers what was wrong
    waiting = _material(chance, event)
    full = {s.keys: s.text for s in waiting}
    vague = chance.uniform(0.1, 0.6)
    waiting = [_begun(chance, s) if chance.random() < vague else s for s in waiting]
    total = sum(len(s.text.split()) for s in waiting)
    begun = max(BEGUN, total * chance.uniform(0.03, 0.5))
    start: list[Sentence] = []
    while waiting and sum(len(s.text.split()) for s in start) < begun:
        start.append(waiting.pop(0))
    draft = Draft(event.reports[0].title, _paragraphs(chance, start))
    nodes = [_node(chance, draft, 0)]
    for number in range(1, chance.randint(2, 8)):
        node = _node(chance, nodes[-1].draft, number, nodes[-1])
        before = nodes[-2].draft if len(nodes) > 1 else None
        _revise(chance, node, waiting, before, live=live)
        _restore(chance, node, full)
        if noticed and chance.random() < 0.15:  # noqa: PLR2004 - a chance
            node.draft = corrected(node.draft, chance)
            node.log.append(("correction", "a notice of one"))
        if all(node.draft.paragraphs != old.draft.paragraphs for old in nodes):
            nodes.append(node)
    return _tale(chance, event, (VERSIONS, seed), nodes)


def copies(chance: Random, event: Event, seed: int) -> Tale:
    """Copies of copies of one text: nothing is added, words are changed and skipped."""
    draft = chance.choice(event.reports)
    nodes = [_node(chance, draft, 0)]
    rate = chance.choice((2, 5, 10, 20, 40))
    spare = chance.uniform(0.0, 0.4)
    for number in range(1, chance.randint(4, 14)):
        parent = chance.choice(nodes[-4:])
        node = _node(chance, parent.draft, number, parent)
        for _ in range(max(1, round(rate * chance.lognormvariate(0, 0.5)))):
            _edit(
                chance,
                node,
                one_sentence(chance.choice((synonyms(0.2), _skip, _put, misspell, _swap, misspell))),
                "slip",
            )
        nodes.append(node)
    lost = {n.id for n in nodes[1:] if chance.random() < spare * 0.5}
    return _tale(chance, event, (COPIES, seed), nodes, lost)


HISTORIES: dict[str, Callable[[Random, Event, int], Tale]] = {VERSIONS: versions, COPIES: copies}


def _node(chance: Random, draft: Draft, number: int, parent: Node | None = None) -> Node:
    node = Node(f"{chance.randrange(16**8):08x}", "", draft, EPOCH + timedelta(hours=number))
    if parent:
        node.parents, node.updated, node.outlet = (parent.id,), True, parent.outlet
    elif chance.random() < 0.5:  # noqa: PLR2004 - of half the outlet is known
        node.outlet = chance.choice(names("outlets.txt"))
    return node


def _tale(
    chance: Random, event: Event, drawn: tuple[str, int], nodes: list[Node], lost: AbstractSet[str] = frozenset()
) -> Tale:
    """The story of ``nodes`` in an order that says nothing; what was taken from a lost one comes from its parent.

    ``drawn`` are level and seed.
    """
    level, seed = drawn
    by_id = {node.id: node for node in nodes}

    def above(node: Node) -> str:
        parent = by_id[node.parents[0]]
        return above(parent) if parent.id in lost else parent.id

    kept = [node for node in nodes if node.id not in lost]
    edges = frozenset((above(n), n.id) for n in kept if n.parents)
    origins = {n.id: frozenset({nodes[0].id}) for n in kept}
    order = tuple(sorted(kept, key=lambda _: chance.random()))
    return Tale(f"{event.name}-{level}-{seed}", level, order, Truth(edges, {}, origins), seed)


def _material(chance: Random, event: Event) -> list[Sentence]:
    """What the page will have in the end: one report in its order, and in between what the others have."""
    reports = list(event.reports)
    chance.shuffle(reports)
    rows = [s for p in reports[0].paragraphs for s in p]
    for other in reports[1:]:
        for paragraph in other.paragraphs[1:]:
            at = chance.randint(len(rows) // 2, len(rows))
            rows[at:at] = paragraph
    return rows


def _paragraphs(chance: Random, rows: list[Sentence]) -> Paragraphs:
    made: list[tuple[Sentence, ...]] = []
    at = 0
    while at < len(rows):
        size = chance.randint(1, 4)
        made.append(tuple(rows[at : at + size]))
        at += size
    return tuple(made)


def _revise(chance: Random, node: Node, waiting: list[Sentence], before: Draft | None, *, live: bool) -> None:
    """Go over a page again: a small revision, one that adds something, or one that puts it all in order."""
    kind = chance.choices(("small", "addition", "overhaul", "trim", "undo", "spoilt"), (30, 44, 12, 6, 6, 3))[0]
    kind = "undo" if before is not None and before.words > 2 * node.draft.words else kind
    node.log.append(("revision", kind))
    if kind in {"addition", "overhaul"} and waiting:
        share = min(1.5, chance.lognormvariate(-1.6 if kind == "addition" else -0.9, 1.0))
        _add(chance, node, waiting, max(1, round(share * node.draft.words)), live=live)
    if kind == "overhaul":
        _edit(chance, node, each_sentence(synonyms(0.25), chance.uniform(0.2, 0.8)), "many synonyms")
        for rework in (reorder, reorder, relede, retitle, drop):
            if chance.random() < 0.5:  # noqa: PLR2004 - even odds
                _edit(chance, node, rework, rework.__name__)
    if kind == "trim":
        _edit(chance, node, drop, "drop")
        if chance.random() < 0.3:  # noqa: PLR2004 - a chance
            _edit(chance, node, _cut_end, "cut from the end")
    if kind == "undo" and before is not None:
        node.draft = replace(node.draft, paragraphs=_undone(chance, node.draft, before))
        node.log.append(("undone", "what the version before had changed"))
    if kind == "spoilt":
        _edit(chance, node, _spoil, "most of it gone")
    _touch(chance, node)
    if live and len(node.draft.paragraphs) > 2 * SHORTEST and chance.random() < 0.2:  # noqa: PLR2004 - a chance
        _edit(chance, node, _cut_end, "cut from the end")


def _touch(chance: Random, node: Node) -> None:
    """Make small edits, few or many."""
    kinds = {name: OFTEN.get(name, 1.0) for name in SMALL_EDITS}
    for _ in range(min(40, round(chance.expovariate(1 / 7)))):
        name = chance.choices(list(kinds), list(kinds.values()))[0]
        _edit(chance, node, SMALL_EDITS[name], name)


def _begun(chance: Random, sentence: Sentence) -> Sentence:
    """The sentence as it is first written."""
    text = sentence.text
    for edit in chance.sample(VAGUER, 2):
        text = edit(text, chance) or text
    return replace(sentence, text=text)


def _restore(chance: Random, node: Node, full: dict[frozenset[str], str]) -> None:
    """Give exactly what some sentences say vaguely."""
    share = chance.choice((0.0, 0.0, 0.1, 0.4))
    paragraphs = [
        tuple(
            replace(s, text=full[s.keys])
            if s.keys in full and len(full[s.keys]) > len(s.text) and chance.random() < share
            else s
            for s in paragraph
        )
        for paragraph in node.draft.paragraphs
    ]
    if tuple(paragraphs) != node.draft.paragraphs:
        node.draft = replace(node.draft, paragraphs=tuple(paragraphs))
        node.log.append(("given exactly", "sentences that were vague"))


def _add(chance: Random, node: Node, waiting: list[Sentence], words: int, *, live: bool) -> None:
    """Put in what waits: as paragraphs of their own, above where the page is kept going, and within paragraphs."""
    taken: list[Sentence] = []
    while waiting and sum(len(s.text.split()) for s in taken) < words:
        at = chance.randrange(min(4, len(waiting)))
        size = min(chance.randint(1, 4), len(waiting) - at)
        taken += waiting[at : at + size]
        del waiting[at : at + size]
    inner = [s for s in taken if not live and chance.random() < 0.3]  # noqa: PLR2004 - a chance
    outer = _paragraphs(chance, [s for s in taken if s not in inner])
    if live:
        node.draft = replace(node.draft, paragraphs=(*outer, *node.draft.paragraphs))
    else:
        node.draft = insert(node.draft, outer, chance, end=chance.random() < 0.3)  # noqa: PLR2004 - a chance
    for sentence in inner:
        rows = list(node.draft.paragraphs)
        at = chance.randrange(len(rows))
        place = chance.randint(1, len(rows[at]))
        rows[at] = (*rows[at][:place], sentence, *rows[at][place:])
        node.draft = replace(node.draft, paragraphs=tuple(rows))
    node.log.append(("added", f"{len(taken)} sentences"))


def _edit(chance: Random, node: Node, rework: Callable[[Draft, Random], tuple[Draft, str] | None], name: str) -> None:
    done = rework(node.draft, chance)
    if done:
        node.draft = done[0]
        node.log.append((name, done[1]))


def _undone(chance: Random, draft: Draft, before: Draft) -> Paragraphs:
    """What an earlier version had: all of it, or its wording of what still stands and the paragraphs that went."""
    if before.words > 2 * draft.words or chance.random() < 0.3:  # noqa: PLR2004 - a chance
        return before.paragraphs
    old = {s.keys: s for p in before.paragraphs for s in p}
    keys = draft.keys
    rows = [tuple(old.get(s.keys, s) if chance.random() < 0.5 else s for s in p) for p in draft.paragraphs]  # noqa: PLR2004
    for paragraph in before.paragraphs:
        if not keys & frozenset().union(*(s.keys for s in paragraph)):
            rows.insert(chance.randint(1, len(rows)), paragraph)
    return tuple(rows)


def _spoil(draft: Draft, chance: Random) -> tuple[Draft, str] | None:
    number = len(draft.paragraphs)
    kept = tuple(p for p in draft.paragraphs if chance.random() < 0.3)  # noqa: PLR2004 - a chance
    return (replace(draft, paragraphs=kept), f"{number - len(kept)} paragraphs") if kept else None


def _cut_end(draft: Draft, chance: Random) -> tuple[Draft, str] | None:
    number = len(draft.paragraphs)
    if number <= SHORTEST:
        return None
    kept = chance.randint(max(SHORTEST, number // 2), number - 1)
    return replace(draft, paragraphs=draft.paragraphs[:kept]), f"{number - kept} paragraphs"

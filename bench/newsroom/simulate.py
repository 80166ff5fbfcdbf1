"""One story: who reported, who took it from whom, what each desk did to it, and when."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from bench.newsroom.histories import HISTORIES
from bench.newsroom.levels import MIXED, REWORKS, REWRITTEN, SETTINGS, Level, mixed
from bench.newsroom.structure import corrected, insert, interleave, one_sentence, trim
from bench.newsroom.tale import EPOCH, Node, Tale, Truth
from bench.newsroom.telling import tell
from bench.newsroom.texts import Draft, Event, Sentence, events, names
from bench.newsroom.wording import correct_figure, expand

# Where the seeds of a half begin: no story of one half has a seed, or an event, of the other.
SEEDS = {"learn": 10_000, "held": 50_000}
RELATIVES = 1.5
DRAWN = frozenset({MIXED, REWRITTEN})
# How often a desk puts a report in its own words where somebody has, and what it may do to that.
BY_HAND = 0.7
TOUCHED = ("few synonyms", "trim", "reorder", "misspell", "short names", "voice")
# What a newsroom does to what it keeps of its own earlier report.
FOLLOWED = frozenset(
    {
        *("few synonyms", "many synonyms", "cut clauses", "cut many clauses", "retell quotation", "cut quotation"),
        *("reorder", "voice", "short names", "split sentence", "merge sentences", "vague dates", "round figure"),
    }
)


@dataclass(slots=True)
class _Room:
    """A story in the making."""

    level: Level
    chance: Random
    event: Event
    nodes: list[Node] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    spare: list[tuple[Sentence, ...]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    rewrites: dict[str, list[Draft]] = field(default_factory=dict)

    def lineage(self, node: Node) -> frozenset[str]:
        """The roots that a node goes back to."""
        by_id = {n.id: n for n in self.nodes}
        above = [self.lineage(by_id[parent]) for parent in node.parents]
        return frozenset().union(*above) if above else frozenset({node.id})


def tales(level: str, half: str, count: int) -> Iterator[Tale]:
    """Yield ``count`` stories of a level, always the same ones."""
    for number in range(count):
        yield tale(level, half, SEEDS[half] + number)


def tale(level: str, half: str, seed: int) -> Tale:
    """Return the story of that seed."""
    chance = Random(f"{level} {seed}")  # noqa: S311 - simulates newsrooms, no secrets
    pool = events(half)
    if level in HISTORIES:
        return HISTORIES[level](chance, chance.choice(pool), seed)
    # Events with several independent reports are the hard ones.
    event = chance.choice([e for e in pool if len(e.reports) > 1] if chance.random() < 0.8 else list(pool))  # noqa: PLR2004
    room = _Room(mixed(chance, level) if level in DRAWN else SETTINGS[level], chance, event)
    room.outlets = chance.sample(names("outlets.txt"), 24)
    room.agencies = chance.sample(names("agencies.txt"), 4)
    _roots(room)
    wanted = chance.randint(*room.level.articles)
    while sum(node.seen for node in room.nodes) < wanted:
        _next(room)
    if level == REWRITTEN:
        _shorten(room)
    tell(room.nodes, event, room.level.credit, Random(f"told {level} {seed}"))  # noqa: S311 - as above
    order = [node for node in room.nodes if node.seen]
    hidden = tuple((node.id, node.outlet) for node in room.nodes if not node.seen)
    chance.shuffle(order)
    return Tale(f"{event.name}-{level}-{seed}", level, tuple(order), _truth(room), seed, hidden)


def _id(room: _Room) -> str:
    return f"{room.chance.randrange(16**8):08x}"


def _roots(room: _Room) -> None:
    """Independent reports; the agency's may be missing from the articles."""
    chance, level = room.chance, room.level
    reports = list(room.event.reports)
    if level.name == REWRITTEN:
        reports += room.event.beside
        room.rewrites = {r.title: list(d) for r, d in zip(room.event.reports, room.event.rewritten, strict=True)}
    chance.shuffle(reports)
    number = min(len(reports), chance.randint(*level.roots))
    for at, draft in enumerate(reports[:number]):
        seen = chance.random() >= level.unseen
        agency = room.agencies.pop() if not seen or chance.random() < level.agency * (at == 0) else None
        outlet = agency or room.outlets.pop()
        node = Node(_id(room), outlet, draft, EPOCH + timedelta(minutes=chance.randint(0, 400)), seen, agency)
        node.log.append(("root", f"report of {room.event.name}"))
        room.nodes.append(node)
    room.spare = [paragraph for draft in reports[number:] for paragraph in draft.paragraphs[1:]]
    chance.shuffle(room.spare)
    if room.event.release and number > 1:
        # One press release, quoted by two who have nothing from each other.
        said = [p for p in room.event.release.paragraphs if any("said" in s.text for s in p)]
        for node in room.nodes[:2]:
            node.draft = insert(node.draft, tuple(said), chance)
            node.log.append(("press release quoted", f"{len(said)} paragraphs"))


def _next(room: _Room) -> None:
    """Let one more outlet publish what it takes from others."""
    chance, level = room.chance, room.level
    roots = [node for node in room.nodes if not node.parents]
    root = chance.choices(roots, [RELATIVES if not r.seen else 1.0 for r in roots])[0]
    line = [n for n in room.nodes if n is not root and root.id in room.lineage(n)]
    seen = [n for n in line if n.seen]
    if seen and chance.random() < level.update:
        _update(room, chance.choice(seen))
        return
    parent = chance.choice(seen) if seen and chance.random() < level.chain else root
    others = [n for n in room.nodes if n.seen and not room.lineage(n) & room.lineage(parent)]
    second = chance.choice(others) if others and chance.random() < level.merge else None
    draft = interleave(parent.draft, second.draft, chance) if second else parent.draft
    parents = (parent, second) if second else (parent,)
    time = max(p.time for p in parents) + timedelta(minutes=round(chance.expovariate(1 / 180)) + 4)
    node = Node(_id(room), room.outlets.pop(), draft, time, parents=tuple(p.id for p in parents))
    if second:
        node.log.append(("merge", f"{parent.id} and {second.id}"))
    if room.rewrites.get(parent.draft.title) and not second and chance.random() < BY_HAND:
        _rewrite(room, node)
    else:
        _edit(room, node)
    _add_own(room, node)
    node.credits = _credits(room, node, parents)
    room.nodes.append(node)


def _edit(room: _Room, node: Node) -> None:
    """Apply edits of different kinds, the structural ones in no special order."""
    chance, level = room.chance, room.level
    if chance.random() < 0.12 and level.name != "hard":  # noqa: PLR2004 - some print what they get
        node.log.append(("copy", "as it is"))
        return
    kinds = dict(level.kinds)
    for _ in range(chance.randint(*level.edits)):
        kind = chance.choices(list(kinds), list(kinds.values()))[0]
        del kinds[kind]
        done = REWORKS[kind](node.draft, chance)
        if done and done[0].words > 60:  # noqa: PLR2004 - less is no report
            node.draft = done[0]
            node.log.append((kind, done[1]))


def _rewrite(room: _Room, node: Node) -> None:
    """Put it in other words: one of the reports that people made of it; some are cut or touched up."""
    left = room.rewrites[node.draft.title]
    node.draft = left.pop(room.chance.randrange(len(left)))
    node.log.append(("rewritten by hand", node.draft.title))
    for name in TOUCHED:
        done = REWORKS[name](node.draft, room.chance) if room.chance.random() < 0.2 else None  # noqa: PLR2004 - a chance
        if done:
            node.draft = done[0]
            node.log.append((name, done[1]))


def _shorten(room: _Room) -> None:
    """Let reports from which nobody took be as short as rewrites are, now and then."""
    used = {parent for node in room.nodes for parent in node.parents}
    for node in room.nodes:
        if node.seen and not node.parents and node.id not in used and room.chance.random() < 0.6:  # noqa: PLR2004
            done = trim(node.draft, room.chance)
            node.draft = done[0] if done else node.draft


def _add_own(room: _Room, node: Node) -> None:
    """Own reporting: paragraphs that no other article has."""
    if room.chance.random() >= room.level.own:
        return
    extra: list[tuple[Sentence, ...]] = []
    for line in _lines(room, room.chance.randint(1, 3)):
        extra.append(room.spare.pop() if room.spare else (_own_line(node, line, len(extra)),))
    node.draft = insert(node.draft, tuple(extra), room.chance, end=room.chance.random() < 0.5)  # noqa: PLR2004
    node.log.append(("own reporting", f"{len(extra)} paragraphs"))


def _update(room: _Room, old: Node) -> None:
    """The outlet's own later version: it grows, and its figures are brought up to date."""
    chance = room.chance
    node = Node(_id(room), old.outlet, old.draft, old.time + timedelta(minutes=chance.randint(30, 600)))
    node.parents, node.credits, node.updated = (old.id,), old.credits, True
    if chance.random() < 0.4:  # noqa: PLR2004 - a chance
        _follow_up(room, node)
        return
    if chance.random() < 0.15:  # noqa: PLR2004 - a chance
        node.draft = corrected(node.draft, chance)
        node.log.append(("correction", "a notice of one"))
    for kind, edit, times in (("figure brought up to date", correct_figure, 2), ("expand", expand, 3)):
        for _ in range(chance.randint(0, times)):
            done = one_sentence(edit)(node.draft, chance)
            if done:
                node.draft = done[0]
                node.log.append((kind, done[1]))
    _add_own(room, node)
    node.log.append(("update", f"of {old.id}"))
    room.nodes.append(node)


def _follow_up(room: _Room, node: Node) -> None:
    """The outlet's report of a later day: something new, and below it a part of what it had."""
    chance = room.chance
    node.time += timedelta(hours=chance.randint(18, 120))
    number = len(node.draft.paragraphs)
    kept = sorted(chance.sample(range(number), max(2, round(number * chance.uniform(0.3, 0.7)))))
    fresh = room.spare[-2:] or [(_own_line(node, line, n),) for n, line in enumerate(_lines(room, 2))]
    room.spare = room.spare[:-2]
    node.draft = Draft(node.draft.title, (*fresh, *(node.draft.paragraphs[i] for i in kept)))
    kinds = chance.sample(sorted(FOLLOWED), chance.randint(0, 6))
    for kind in ("retitle", *(kind for kind in kinds if len(node.draft.paragraphs) > 1)):
        done = REWORKS[kind](node.draft, chance)
        node.draft = done[0] if done else node.draft
    node.log.append(("follow-up", f"{len(fresh)} new paragraphs above {len(kept)} old ones"))
    room.nodes.append(node)


def _lines(room: _Room, number: int) -> list[str]:
    """Lines that no other report of the story has."""
    room.lines = room.lines or room.chance.sample(names("own_lines.txt"), len(names("own_lines.txt")))
    return [room.lines.pop() for _ in range(min(number, len(room.lines)))]


def _own_line(node: Node, line: str, number: int) -> Sentence:
    return Sentence(line.format(outlet=node.outlet), frozenset({f"own:{node.id}:{number}"}))


def _credits(room: _Room, node: Node, parents: tuple[Node, ...]) -> tuple[str, ...]:
    """Whom the article names as its source: who it took from, whom that one credits, nobody, or somebody else."""
    chance, level = room.chance, room.level
    named: list[str] = []
    for parent in parents:
        handed = [parent.agency] if parent.agency else [*parent.credits]
        if not handed and not parent.agency and chance.random() < 0.4:  # noqa: PLR2004 - papers name papers less often
            handed = [parent.outlet]
        for name in handed:
            if chance.random() < level.credit:
                named.append(name)
                node.log.append(("credit kept", name))
            else:
                node.log.append(("credit stripped", name))
    if chance.random() < level.false_credit and room.agencies:
        named = [chance.choice(room.agencies)]
        node.log.append(("credit false", named[0]))
    return tuple(dict.fromkeys(named))


def _truth(room: _Room) -> Truth:
    by_id = {node.id: node for node in room.nodes}
    edges = set()
    unseen: dict[str, set[str]] = defaultdict(set)
    for node in room.nodes:
        for parent in node.parents:
            if by_id[parent].seen:
                edges.add((parent, node.id))
            else:
                unseen[parent].add(node.id)
    origins = {node.id: room.lineage(node) for node in room.nodes if node.seen}
    return Truth(frozenset(edges), {k: frozenset(v) for k, v in sorted(unseen.items())}, origins)

"""What reports say in their sentences of where they have something from: who was told, which agency reported it.

All of it is drawn from a stream of its own, by a story's seed: but for what is said here each story is the one that it
would be without. How often newsrooms do each is a guess.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from bench.newsroom.tale import Node
from bench.newsroom.texts import Draft, Event, Sentence, names
from bench.newsroom.wording import QUOTES, TRAILING

# How often a reporter says of somebody whom he quotes that this one told him, and of how many at most.
ALONE, SPEAKERS = 0.4, 2
# How often another reporter of the event asked that speaker as well, and was given the same words.
ASKED_TOO = 0.25
# How often a desk that names its source does so in a sentence further down, and in no line of its own.
WITHIN = 0.25
# How often one agency of a story has a name that does not say that it is one.
BARE = 0.3
HEARD = ("told {name}", "told {name} by telephone", "said in an interview with {name}", "told {name} in an interview")
OURSELVES = ("this newspaper", "this newsroom", "our reporter", "us")
SAYING = re.compile(r"\b(?:said|explained|told reporters|stressed|added)\b(?P<that> that)?")
Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Desk:
    """A report in the making, with the names of who was told what: hearers by the keys of sentences."""

    node: Node
    told: dict[Keys, str]


def tell(nodes: Sequence[Node], event: Event, credit: float, chance: Random) -> None:
    """Let speakers have spoken to one newsroom alone, and let those who took it from there say so, or not.

    ``nodes`` are all reports of a story, parents before their children; ``credit`` is the chance that a name is kept.
    Whom several independent reports of the ``event`` speak of, or the press release, everybody could hear.
    """
    _rename(nodes, chance)
    desks = {node.id: _Desk(node, {}) for node in nodes}
    taken = {parent for node in nodes for parent in node.parents}
    roots = [node for node in nodes if not node.parents]
    for root in roots:
        others = [node for node in roots if node is not root and node.seen and node.id not in taken]
        _alone(desks[root.id], event, others, chance)
    for node in nodes:
        for parent in node.parents:
            _hand_on(desks[parent], desks[node.id], credit, chance)
    for desk in desks.values():
        desk.node.draft = _said(desk, chance)


def within(node: Node, chance: Random) -> int | None:
    """Return in which sentence a report names whom it credits, in passing; None where it has a line for that."""
    if not node.credits or chance.random() >= WITHIN:
        return None
    every = [s.text for p in node.draft.paragraphs for s in p]
    later = [n for n, text in enumerate(every) if n and text.endswith(".") and not QUOTES.search(text)]
    return chance.choice(later) if later else None


def _rename(nodes: Sequence[Node], chance: Random) -> None:
    agencies = sorted({node.agency for node in nodes if node.agency})
    if not agencies or chance.random() >= BARE:
        return
    old, new = chance.choice(agencies), chance.choice(names("bare_agencies.txt"))
    for node in nodes:
        node.credits = tuple(new if name == old else name for name in node.credits)
        node.log[:] = [(operation, new if detail == old else detail) for operation, detail in node.log]
        if node.agency == old:
            node.agency = node.outlet = new
            node.log.append(("agency by a bare name", new))


def _speaker(sentence: Sentence) -> str | None:
    """The last name of who is quoted with a plain *said*."""
    match = TRAILING.match(sentence.text)
    return (match["before"] or match["after"]).split()[-1] if match else None


def _quoted(draft: Draft, speaker: str) -> tuple[Sentence, ...]:
    return tuple(s for p in draft.paragraphs for s in p if _speaker(s) == speaker)


def _public(event: Event, root: Node) -> str:
    """The words of all other reports of an event."""
    drafts = [*event.reports, *event.beside, *([event.release] if event.release else [])]
    mine = max(drafts, key=lambda draft: len(draft.keys & root.draft.keys))
    return " ".join(s.text for draft in drafts if draft is not mine for p in draft.paragraphs for s in p)


def _alone(desk: _Desk, event: Event, others: Sequence[Node], chance: Random) -> None:
    """Choose who of those that a report quotes spoke to its newsroom alone, and who told others as well."""
    root, public = desk.node, _public(event, desk.node)
    said = sorted({name for p in root.draft.paragraphs for s in p if (name := _speaker(s)) and name not in public})
    chance.shuffle(said)
    for speaker in said[: chance.randint(1, SPEAKERS)] if chance.random() < ALONE else ():
        words = _quoted(root.draft, speaker)
        desk.told.update((s.keys, root.outlet) for s in words)
        root.log.append(("told alone", speaker))
        if others and chance.random() < ASKED_TOO:
            other = chance.choice(others)
            rows = list(other.draft.paragraphs)
            rows.insert(chance.randint(1, len(rows)), words)
            other.draft = replace(other.draft, paragraphs=tuple(rows))
            other.log.append(("asked as well", speaker))


def _hand_on(parent: _Desk, child: _Desk, credit: float, chance: Random) -> None:
    """Keep the name of who was told, or leave it out."""
    held = child.node.draft.keys
    for keys, hearer in parent.told.items():
        if keys <= held:
            kept = parent.node.outlet == child.node.outlet or chance.random() < credit
            child.node.log.append(("hearer kept" if kept else "hearer stripped", hearer))
            child.told.update({keys: hearer} if kept else {})


def _said(desk: _Desk, chance: Random) -> Draft:
    """The report with the names of who was told."""
    rows = (
        tuple(replace(s, text=_heard(s.text, desk, hearer, chance)) if hearer else s for s, hearer in row)
        for row in ([(s, desk.told.get(s.keys)) for s in p] for p in desk.node.draft.paragraphs)
    )
    return replace(desk.node.draft, paragraphs=tuple(rows))


def _heard(text: str, desk: _Desk, hearer: str, chance: Random) -> str:
    own = hearer == desk.node.outlet and not desk.node.agency
    name = chance.choice((*OURSELVES, f"the {hearer.rsplit(maxsplit=1)[-1]}", hearer)) if own else hearer
    told = chance.choice(HEARD).format(name=name)
    match = TRAILING.match(text)
    if match and match["after"]:
        # *said Ada Hart, who chairs it* is turned, or the name of who was told would stand before hers.
        rest = match["rest"].strip(" ,")
        return f"“{match['words']},” {match['after'].strip()}{f', {rest},' if rest else ''} {told}."
    parts = re.split(r"([“\"][^“”\"]*[”\"])", text)
    for n, part in enumerate(parts):
        match = None if n % 2 else SAYING.search(part)
        if match:
            parts[n] = part[: match.start()] + told + (match["that"] or "") + part[match.end() :]
            break
    return "".join(parts)

"""Where it comes from: the stemma as a tree; a child stands under its most probable parent, other parents are named."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from headwater.cli.dossier.paint import CHANGED, PLACE, QUIET, UNSEEN, Heading, joined, more, number, safe
from headwater.cli.dossier.view import DEEPEST, TOP_CHILDREN, WIDEST, View
from headwater.model.derivation import Derivation, Unseen
from headwater.model.report import Dossier
from headwater.model.vocabulary import UnseenBasis

# From the words that analysts use for chances; the figure stands beside each.
WORDS = ((0.95, "almost certain"), (0.8, "very likely"), (0.6, "likely"), (0.4, "as likely as not"), (0.0, "doubtful"))
# (fork, last fork, line that goes on, nothing): dashed under a parent that nobody has on file.
SOLID = ("├── ", "└── ", "│   ", "    ")
DASHED = ("├╌╌ ", "└╌╌ ", "╎   ", "    ")
ASCII = ("|-- ", "`-- ", "|   ", "    ")


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the tree with what hangs below it; ``dashed`` where the parent itself is not among the articles."""

    label: Text
    children: tuple["Node", ...] = ()
    dashed: bool = False


class Tree:
    """Draws a `Node` and what hangs below it; long labels go on under themselves."""

    def __init__(self, root: Node) -> None:
        """Take the topmost node."""
        self.root = root

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines of the tree."""
        yield from _lines(self.root, console, options, "", "")


def _lines(node: Node, console: Console, options: ConsoleOptions, first: str, rest: str) -> RenderResult:
    below = rest + ("" if not node.children else _guides(node, options)[2])
    width = max(20, min(options.max_width, WIDEST) - len(first))
    for i, line in enumerate(node.label.wrap(console, width)):
        yield Text.assemble((first if i == 0 else below, QUIET), line)
    for i, child in enumerate(node.children):
        fork, last_fork, on, nothing = _guides(node, options)
        last = i == len(node.children) - 1
        yield from _lines(
            child, console, options, rest + (last_fork if last else fork), rest + (nothing if last else on)
        )


def _guides(node: Node, options: ConsoleOptions) -> tuple[str, str, str, str]:
    if options.ascii_only:
        return ASCII
    return DASHED if node.dashed else SOLID


def stemma(dossier: Dossier, view: View) -> RenderableType | None:
    """Return the section, or None where the story has a single article and no parent of it is known."""
    if len(dossier.articles) == 1 and not dossier.derivations:
        return None
    family = _family(dossier)
    roots = [*family.unseen, *(a.id for a in dossier.articles if not family.parents.get(a.id))]
    joining = sorted((r for r in roots if r in family.named), key=lambda r: -len(family.children.get(r, ())))
    alone = [root for root in roots if root not in family.named and root not in family.unseen]
    shown, hidden = view.top(joining)
    folded = [more(hidden, "origin", "origins")] if hidden else []
    note = "" if view.everything else "the strongest reason of each; the others: --all"
    return Group(
        Heading("Where it comes from", note), *_trees(list(shown), family, view), *folded, *_alone(alone, view)
    )


def _trees(roots: list[str], family: "Family", view: View) -> list[Tree]:
    """Return a tree for each root; what lies too deep to be indented goes on as a tree of its own after the others."""
    trees = [Tree(_node(root, _origin(root, family, view), family, view)) for root in roots]
    later = [key for root in roots for key in _cut(root, family)] if view.everything else []
    while later:
        key = later.pop(0)
        label = joined([_article(key, view), Text("goes on from above", style=QUIET)], "  ")
        trees.append(Tree(_node(key, label, family, view)))
        later.extend(_cut(key, family))
    return trees


def _cut(root: str, family: "Family") -> list[str]:
    """Return the articles with children that lie so deep below ``root`` that its tree stops at them."""
    level = [root]
    for _ in range(DEEPEST):
        level = [child for key in level for child in family.children.get(key, [])]
    return [key for key in level if family.children.get(key)]


def _alone(ids: list[str], view: View) -> list[Text]:
    if not ids:
        return []
    shown, hidden = view.top(ids)
    line = Text("No parent and no child found: ", style=QUIET)
    line.append_text(joined([_article(key, view) for key in shown], ", "))
    return [line, more(hidden, "article", "articles")] if hidden else [line]


@dataclass(frozen=True, slots=True)
class Family:
    """``children`` by the parent they stand under; ``parents`` of each child, the most probable first.

    ``named`` are the ids of all parents, those of children that stand under another one too.
    """

    children: Mapping[str, list[str]]
    parents: Mapping[str, list[Derivation]]
    named: frozenset[str]
    unseen: Mapping[str, Unseen]


def _family(dossier: Dossier) -> Family:
    parents: dict[str, list[Derivation]] = defaultdict(list)
    children: dict[str, list[str]] = defaultdict(list)
    for derivation in sorted(dossier.derivations, key=lambda d: (-d.probability, d.parent, d.child)):
        parents[derivation.child].append(derivation)
    for article in dossier.articles:
        if article.id in parents:
            children[parents[article.id][0].parent].append(article.id)
    unseen = {parent.id: parent for parent in dossier.unseen}
    return Family(children, parents, frozenset(d.parent for d in dossier.derivations), unseen)


def _origin(key: str, family: Family, view: View) -> Text:
    return _unseen(family.unseen[key], view) if key in family.unseen else _label(key, family, view)


def _node(key: str, label: Text, family: Family, view: View, depth: int = 0) -> Node:
    ids = family.children.get(key, [])
    if depth >= DEEPEST and ids:
        below = _below(key, family)
        on = Text(f"… {number(below, 'article')} below, further down", style=QUIET)
        return Node(label, (Node(on if view.everything else more(below, "article below", "articles below")),))
    shown, hidden = view.top(ids, TOP_CHILDREN[depth])
    children = [_node(child, _label(child, family, view), family, view, depth + 1) for child in shown]
    if hidden:
        children.append(Node(more(hidden, "article", "articles")))
    return Node(label, tuple(children), dashed=key in family.unseen)


def _below(key: str, family: Family) -> int:
    waiting, count = [key], 0
    while waiting:
        found = family.children.get(waiting.pop(), [])
        count += len(found)
        waiting.extend(found)
    return count


def _unseen(parent: Unseen, view: View) -> Text:
    basis = "named in" if parent.basis is UnseenBasis.CREDIT else "inferred"
    where = view.places.references(parent.spans, view.places_shown)
    name = Text.assemble(("◇ ", UNSEEN), safe(parent.name, f"bold {UNSEEN}"))
    return joined([name, Text.assemble(("not among the articles; " + basis + " ", QUIET), where)], "  ")


def _article(key: str, view: View) -> Text:
    article = view.places.articles[key]
    outlet = safe(article.outlet, "bold") if article.outlet else Text("outlet unknown", style=QUIET)
    return Text.assemble((view.places.letters[key], f"bold {PLACE}"), " ", outlet)


def _label(key: str, family: Family, view: View) -> Text:
    derivations = family.parents.get(key, [])
    if not derivations:
        return joined([_article(key, view), Text("no parent found", style=QUIET)], "  ")
    first, *others = derivations
    lines = [Text.assemble(_article(key, view), "  ", _edge(first)), *_evidence(first, view)]
    for other in others:
        name = _name(other.parent, family, view)
        lines += [Text.assemble(("also from ", CHANGED), name, "  ", _edge(other)), *_evidence(other, view)]
    if first.runner_up:
        lines.append(Text.assemble(("if not, then from ", QUIET), _name(first.runner_up, family, view)))
    return Text("\n").join(lines)


def _name(key: str, family: Family, view: View) -> Text:
    if key in family.unseen:
        return safe(family.unseen[key].name, UNSEEN)
    return _article(key, view) if key in view.places.articles else safe(key)


def _edge(derivation: Derivation) -> Text:
    word = next(word for least, word in WORDS if derivation.probability >= least)
    credit = "credited" if derivation.credited else "no credit"
    parts = [derivation.kind.value] if derivation.kind.value == credit else [derivation.kind.value, credit]
    return joined([*parts, f"{word}, {derivation.probability:.2f}"])


def _evidence(derivation: Derivation, view: View) -> list[Text]:
    ordered = sorted(derivation.evidence, key=lambda e: (-abs(e.weight), e.signal, e.reading))
    shown = ordered if view.everything else ordered[:1]
    return [
        joined([safe(view.places.lettered(e.reading), QUIET), view.places.references(e.spans, view.places_shown)], "  ")
        for e in shown
    ]

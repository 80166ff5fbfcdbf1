"""The stemma as a drawing: one row an article, time from left to right, a line from each parent to its child.

It is laid out here and sent as SVG: so it is there without JavaScript, prints, and nothing moves while the page loads.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

from headwater.model.vocabulary import DerivationKind
from headwater.web.desk import RELIABLE, Desk

ROW, LEFT, AXIS, LABEL, TOP = 30, 24, 300, 330, 30
# So many copies of one parent are drawn one by one; more are folded into one row.
COPIES = 3
CURVE = 14
# Where the names begin, in pixels from the left.
LABELS_AT = LEFT + AXIS + 16


@dataclass(frozen=True, slots=True)
class Node:
    """A row: an article, an unseen parent (``dashed``) or a fold of copies; ``x`` and ``y`` are pixels."""

    key: str
    label: str
    note: str
    x: float
    y: float
    dashed: bool = False
    folded: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A derivation as an SVG path, thin where doubtful; ``title`` says it in words."""

    path: str
    title: str
    doubtful: bool
    dashed: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw, in pixels; ``ticks`` are days on the axis."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...]


def draw(desk: Desk) -> Drawing:
    """Return the stemma of a story as a drawing."""
    folded = _folded(desk)
    hidden = {key for keys in folded.values() for key in keys}
    rows = _order(desk, hidden)
    times = {key: _time(desk, key) for key in rows}
    known = sorted(time for time in times.values() if time is not None)
    first, last = (known[0], known[-1]) if known else (0.0, 0.0)
    span = max(last - first, 1.0)
    at: dict[str, tuple[float, float]] = {}
    for number, key in enumerate(rows):
        time = times[key]
        x = LEFT + 20 + (AXIS - 40) * ((time - first) / span if time is not None else 0.0)
        at[key] = (LEFT if key in desk.unseen else x, TOP + ROW * number + ROW / 2)
    nodes = [_node(desk, key, *at[key], len(folded.get(key, ()))) for key in rows]
    lines = [
        _line(
            at[d.parent],
            at[d.child],
            _title(desk, d.child, d.parent),
            d.probability < RELIABLE,
            d.parent in desk.unseen,
        )
        for d in desk.dossier.derivations
        if d.parent in at and d.child in at
    ]
    ticks = _ticks(first, last, span) if known else ()
    return Drawing(LEFT + AXIS + LABEL, TOP + ROW * len(rows) + 8, tuple(nodes), tuple(lines), ticks)


def _folded(desk: Desk) -> dict[str, list[str]]:
    """Copies beyond the first of a parent, with nothing below them, by the copy that stands for them."""
    parents = {d.parent for d in desk.dossier.derivations}
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for derivation in desk.dossier.derivations:
        alone = sum(d.child == derivation.child for d in desk.dossier.derivations) == 1
        if derivation.kind is DerivationKind.COPIED and derivation.child not in parents and alone:
            copies[derivation.parent].append(derivation.child)
    return {keys[0]: keys[1:] for keys in copies.values() if len(keys) > COPIES}


def _order(desk: Desk, hidden: set[str]) -> list[str]:
    """Roots by time, each followed by what stands below it: a child under its most probable parent."""
    best: dict[str, tuple[float, str]] = {}
    for d in desk.dossier.derivations:
        best[d.child] = max(best.get(d.child, (0.0, "")), (d.probability, d.parent))
    below: defaultdict[str, list[str]] = defaultdict(list)
    for article in desk.dossier.articles:
        if article.id not in hidden:
            below[best[article.id][1] if article.id in best else ""].append(article.id)
    used = {d.parent for d in desk.dossier.derivations}
    roots = [*(key for key in desk.unseen if key in used), *below.pop("", [])]
    roots.sort(key=lambda key: (key not in used, key not in desk.unseen))
    order: list[str] = []
    waiting = list(reversed(roots))
    while waiting:
        key = waiting.pop()
        if key not in order:
            order.append(key)
            waiting.extend(reversed(below.get(key, [])))
    return order


def _time(desk: Desk, key: str) -> float | None:
    if key in desk.unseen or not desk.articles[key].published:
        return None
    stated = str(desk.articles[key].published)
    try:
        time = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()


def _node(desk: Desk, key: str, x: float, y: float, folded: int) -> Node:
    if key in desk.unseen:
        return Node(key, desk.name(key), f"not on file, {desk.unseen[key].basis.value}", x, y, dashed=True)
    article = desk.articles[key]
    more = f" and {folded} more copies" if folded else ""
    return Node(
        key,
        f"{desk.letters[key]}  {desk.name(key)}{more}",
        (article.published or "no date").replace("T", " ")[:16],
        x,
        y,
        folded=folded,
    )


def _title(desk: Desk, child: str, parent: str) -> str:
    derivation = desk.derivations[child, parent]
    taken = f"{derivation.kind.value} from {desk.name(parent)}"
    return f"{desk.name(child)}: {taken}, probability {derivation.probability:.2f}"


def _line(start: tuple[float, float], end: tuple[float, float], title: str, doubtful: bool, dashed: bool) -> Line:  # noqa: FBT001 - plain data
    (x, y), (u, v) = start, end
    side = min(x, u) - CURVE
    path = (
        f"M{x:.1f} {y:.1f} C{side:.1f} {y:.1f} {side:.1f} {v:.1f} {u:.1f} {v:.1f}"
        if u < x + CURVE
        else f"M{x:.1f} {y:.1f} C{x:.1f} {v:.1f} {x:.1f} {v:.1f} {u:.1f} {v:.1f}"
    )
    return Line(path, title, doubtful, dashed)


def _ticks(first: float, last: float, span: float) -> tuple[tuple[float, str], ...]:
    stamps = [first] if last == first else [first, last]
    return tuple(
        (LEFT + 20 + (AXIS - 40) * (stamp - first) / span, datetime.fromtimestamp(stamp, UTC).strftime("%-d %b %Y"))
        for stamp in stamps
    )

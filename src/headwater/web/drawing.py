"""The stemma as a drawing: one row an article, time from left to right, a line from each parent to its child.

It is laid out here and sent as SVG, so that it is there without JavaScript, prints, and nothing moves while the page
loads. `graph` gives the same as data, for the drawing that a reader can move about in.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from headwater.model.derivation import Derivation
from headwater.model.vocabulary import DerivationKind
from headwater.web.desk import RELIABLE, Desk

# Pixels: the height of a row, and the room at the top for days.
ROW, TOP = 30, 24
# Widths of the drawing, on a wide page and on a telephone.
WIDE, NARROW = 360, 108
# Where unseen parents stand and where time begins, in parts of the width; and the room at its end, in pixels.
UNSEEN, BEGIN, EDGE = 0.04, 0.16, 12
# So many copies of one parent are drawn one by one; more are folded into one row.
COPIES = 3
# And so many of any other kind that a parent has, where nothing comes from them.
OTHERS = 10
CURVE = 12
HOUR = 3600
# Steps between the ticks of the axis, in seconds; a drawing has this many ticks at most.
STEPS = tuple(hours * HOUR for hours in (1, 3, 6, 12, 24, 48, 7 * 24, 14 * 24, 30 * 24, 91 * 24, 365 * 24))
TICKS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """A row: an article, an unseen parent (``dashed``), or an article with others of its kind in ``folded``.

    ``when`` is where it stands in time, from 0 to 1; ``best`` is the derivation that it most probably comes from.
    """

    key: str
    when: float
    dashed: bool = False
    folded: tuple[str, ...] = ()
    best: Derivation | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A derivation between two rows, by their numbers from 0."""

    derivation: Derivation
    start: int
    end: int
    title: str
    doubtful: bool
    dashed: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw; ``ticks`` are moments, from 0 to 1, with what they are called."""

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...]

    @property
    def height(self) -> int:
        """The height in pixels."""
        return TOP + ROW * len(self.rows) + 6

    @staticmethod
    def at(when: float, width: int) -> int:
        """Return how far from the left a moment is, in pixels, in a drawing of ``width``."""
        return round(width * BEGIN + (width * (1 - BEGIN) - EDGE) * when)

    def x(self, row: int, width: int) -> int:
        """Return how far from the left a row's dot is, in pixels."""
        if self.rows[row].dashed:
            return round(EDGE / 2 + width * UNSEEN)
        return self.at(self.rows[row].when, width)

    @staticmethod
    def y(row: int) -> int:
        """Return how far from the top the middle of a row is, in pixels."""
        return TOP + ROW * row + ROW // 2

    def path(self, line: Line, width: int) -> str:
        """Return the line as an SVG path: down its parent's column, then across to the child."""
        x, u = self.x(line.start, width), self.x(line.end, width)
        y, v = self.y(line.start), self.y(line.end)
        if u - x < CURVE:
            side = max(2, min(x, u) - CURVE)
            return f"M{x} {y}C{side} {y} {side} {v} {u} {v}"
        return f"M{x} {y}C{x} {v} {x} {v} {u} {v}"

    def strokes(self, width: int) -> list[tuple[str, str]]:
        """Return the lines that look alike as one path each, with the class that says how they look."""
        found: dict[str, list[str]] = {}
        for line in self.lines:
            looks = " ".join(("edge", *(["doubtful"] if line.doubtful else ()), *(["dashed"] if line.dashed else ())))
            found.setdefault(looks, []).append(self.path(line, width))
        return [(looks, "".join(paths)) for looks, paths in found.items()]

    def guides(self, width: int) -> str:
        """Return the lines that lead the eye from each dot to its row's text, as one path."""
        return "".join(f"M{self.x(row, width) + 8} {self.y(row)}H{width}" for row in range(len(self.rows)))


def draw(desk: Desk) -> Drawing:
    """Return the stemma of a story as a drawing."""
    folded = _folded(desk)
    hidden = {key for keys in folded.values() for key in keys}
    order = _order(desk, hidden)
    times = {key: time for key in order if (time := _time(desk, key)) is not None}
    first, last = (min(times.values()), max(times.values())) if times else (0.0, 0.0)
    span = last - first
    daily = all(len(str(desk.articles[key].published)) <= len("2026-03-12") for key in times)
    best, parents = _best(desk)
    rows = tuple(
        Row(
            key=key,
            when=(times[key] - first) / span if span and key in times else 0.0,
            dashed=key in desk.unseen,
            folded=tuple(folded.get(key, ())),
            best=best.get(key),
            more=parents.get(key, 1) - 1,
        )
        for key in order
    )
    at = {key: number for number, key in enumerate(order)}
    lines = tuple(
        Line(d, at[d.parent], at[d.child], _title(desk, d), d.probability < RELIABLE, d.parent in desk.unseen)
        for d in sorted(desk.dossier.derivations, key=lambda d: (d.probability, d.child, d.parent))
        if d.parent in at and d.child in at
    )
    return Drawing(rows, lines, _ticks(first, last, daily=daily) if times else ())


def graph(desk: Desk) -> dict[str, object]:
    """Return the stemma as data: every article and unseen parent with its place in the drawing, and the derivations."""
    drawing = draw(desk)
    best, _ = _best(desk)
    shown = {row.key: number for number, row in enumerate(drawing.rows)}
    stands = {key: row.key for row in drawing.rows for key in (row.key, *row.folded)}
    nodes = [
        {
            "id": key,
            "letter": desk.letters.get(key),
            "name": desk.name(key),
            "unseen": key in desk.unseen,
            "published": desk.articles[key].published if key in desk.articles else None,
            "when": drawing.rows[shown[stands[key]]].when,
            "row": shown[stands[key]],
            "depth": _depth(key, best),
            "folded_into": stands[key] if stands[key] != key else None,
            "href": f"{desk.base}/article/{desk.letters[key]}" if key in desk.letters else None,
        }
        for key in [*desk.unseen, *(article.id for article in desk.dossier.articles)]
        if key in stands
    ]
    edges = [
        {
            "child": d.child,
            "parent": d.parent,
            "kind": d.kind.value,
            "probability": d.probability,
            "doubtful": d.probability < RELIABLE,
            "href": desk.derivation_href(d),
        }
        for d in desk.dossier.derivations
        if d.child in stands and d.parent in stands
    ]
    return {"nodes": nodes, "edges": edges}


def _folded(desk: Desk) -> dict[str, list[str]]:
    """Articles of one kind and parent beyond those that are drawn, with nothing below them, by the one that stands.

    Only articles with a single parent are folded.
    """
    parents = {d.parent for d in desk.dossier.derivations}
    taken: defaultdict[str, int] = defaultdict(int)
    for d in desk.dossier.derivations:
        taken[d.child] += 1
    alike: defaultdict[tuple[str, DerivationKind], list[str]] = defaultdict(list)
    for d in desk.dossier.derivations:
        if d.child not in parents and taken[d.child] == 1:
            alike[d.parent, d.kind].append(d.child)
    copied = DerivationKind.COPIED
    folds: dict[str, list[str]] = {}
    for (_, kind), keys in alike.items():
        if len(keys) > (COPIES if kind is copied else OTHERS):
            stands = 0 if kind is copied else OTHERS - 1
            folds[keys[stands]] = keys[stands + 1 :]
    return folds


def _best(desk: Desk) -> tuple[Mapping[str, Derivation], Mapping[str, int]]:
    """The most probable derivation of each article, and how many it has."""
    best: dict[str, Derivation] = {}
    count: defaultdict[str, int] = defaultdict(int)
    for d in desk.dossier.derivations:
        count[d.child] += 1
        if d.child not in best or (d.probability, d.parent) > (best[d.child].probability, best[d.child].parent):
            best[d.child] = d
    return best, count


def _depth(key: str, best: Mapping[str, Derivation]) -> int:
    """How many derivations lead to an article along its most probable parents; a stemma has no cycle."""
    depth = 0
    while key in best:
        key, depth = best[key].parent, depth + 1
    return depth


def _order(desk: Desk, hidden: set[str]) -> list[str]:
    """Roots by time, each followed by what stands below it: a child under its most probable parent."""
    best, _ = _best(desk)
    below: defaultdict[str, list[str]] = defaultdict(list)
    for article in desk.dossier.articles:
        if article.id not in hidden:
            below[best[article.id].parent if article.id in best else ""].append(article.id)
    used = {d.parent for d in desk.dossier.derivations}
    roots = [*(key for key in desk.unseen if key in used), *below.pop("", [])]
    roots.sort(key=lambda key: (key not in used, key not in desk.unseen))
    order: dict[str, None] = {}
    waiting = list(reversed(roots))
    while waiting:
        key = waiting.pop()
        if key not in order:
            order[key] = None
            waiting.extend(reversed(below.get(key, [])))
    return list(order)


def _time(desk: Desk, key: str) -> float | None:
    if key in desk.unseen or not desk.articles[key].published:
        return None
    try:
        time = datetime.fromisoformat(str(desk.articles[key].published))
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()


def _title(desk: Desk, d: Derivation) -> str:
    parent = desk.letters.get(d.parent) or desk.name(d.parent)
    return f"{desk.letters[d.child]} {d.kind.value} from {parent}, {d.probability:.2f}"


def _ticks(first: float, last: float, *, daily: bool) -> tuple[tuple[float, str], ...]:
    """Round moments between the first report and the last, the day of both ends where there are none."""
    begin, end = (datetime.fromtimestamp(stamp, UTC) for stamp in (first, last))
    if last == first:
        return ((0.0, f"{begin:%-d %b %Y}"),)
    # Where only days are known, hours are none.
    steps = [step for step in STEPS if step >= 24 * HOUR or not daily]
    step = next((step for step in steps if (last - first) / step <= TICKS), steps[-1])
    at = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    found: list[tuple[float, str]] = []
    while at <= end and len(found) <= TICKS:
        if at >= begin:
            label = f"{at:%-d %b}" if step >= 24 * HOUR or at.hour == 0 else f"{at:%H:%M}"
            found.append(((at.timestamp() - first) / (last - first), label))
        at += timedelta(seconds=step)
    return tuple(found) or ((0.0, f"{begin:%-d %b}"), (1.0, f"{end:%-d %b}"))

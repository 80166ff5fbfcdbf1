"""From a simulated report to the article that the program is given: page, credit, date, places of the sentences."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bench.newsroom.tale import Node, Tale
from bench.newsroom.telling import within
from bench.newsroom.texts import Sentence, table

from headwater.model.article import Article
from headwater.model.vocabulary import Basis

TIMES = ("exact", "noisy", "none")
PLACES = ("CAPITAL CITY", "EASTMERE", "NORTH QUAY", "HIGHMOOR", "LAKELAND")
WRITERS = ("Ada Hart", "Jonas Pell", "Mira Okonkwo", "Tilda Rasmus", "Owen Castle", "Petra Lindqvist")
# Shares of reports with a writer's name. Set, not counted: what newspapers do differs.
AGENCY_WRITTEN, TAKEN_WRITTEN, OWN_WRITTEN = 0.15, 0.35, 0.6
FORMS = ("dateline", "closing", "source", "running", "byline")


@dataclass(frozen=True, slots=True)
class Printed:
    """An article with the place of each sentence in its text, half-open code points, and the keys of it."""

    article: Article
    sentences: tuple[tuple[int, int, frozenset[str]], ...]


def printed(tale: Tale, times: str) -> list[Printed]:
    """Return the articles of a story as they are given with exact, noisy or no times."""
    return [_print(tale, node, times, Random(f"{tale.seed} {node.id}")) for node in tale.nodes]  # noqa: S311 - no secrets


def _written(node: Node) -> float:
    """How often a report says who wrote it: agency copy seldom, one's own mostly, what was rewritten now and then."""
    return AGENCY_WRITTEN if node.credits or node.agency else TAKEN_WRITTEN if node.parents else OWN_WRITTEN


def _print(tale: Tale, node: Node, times: str, chance: Random) -> Printed:
    desk = Random(node.outlet)  # noqa: S311 - a desk has habits
    published, stamp = _published(node, times, chance, regular=tale.seed % 3 > 0)
    agency = node.outlet if node.agency else None
    form, deep = chance.choice(FORMS), within(node, Random(f"{node.id} within"))  # noqa: S311 - no secrets
    form = form if deep is None else "within"
    head: list[str] = [node.draft.title] if chance.random() < 0.7 else []  # noqa: PLR2004 - a chance
    titled = not head
    if form == "byline" and node.credits:
        head.append(f"By {node.credits[0]}")
    elif chance.random() < _written(node):
        head.append(f"By {desk.choice(WRITERS)}")
    head += [stamp] if stamp else []
    lead = _lead(node, agency, form, desk, published)
    rows = [list(paragraph) for paragraph in node.draft.paragraphs]
    blocks = _blocks(rows, desk, node, published)
    text, places = _joined(head, lead, blocks, (deep or 0, _mention(node, form)))
    tail = _tail(node, form, desk, published)
    text += "".join("\n\n" + line for line in tail)
    article = Article(
        node.id,
        text,
        title=node.draft.title if titled else None,
        outlet=node.outlet or None,
        published=published,
        published_basis=Basis.GIVEN if published else Basis.UNKNOWN,
    )
    return Printed(article, tuple(places))


def _published(node: Node, times: str, chance: Random, *, regular: bool) -> tuple[str | None, str | None]:
    """The date as given, and the line on the page that states it."""
    if times == "none":
        return None, None
    time, stamp = node.time, None
    if times == "noisy":
        # Of some newsrooms all clocks are merely off.
        kind = chance.random() if regular else 1.0
        if kind < 0.2:  # noqa: PLR2004 - a fifth has none
            return None, None
        if kind < 0.35:  # noqa: PLR2004 - some state the day only
            return time.date().isoformat(), None
        if kind < 0.5:  # noqa: PLR2004 - some state when the page was last touched
            time += timedelta(minutes=chance.randint(60, 900))
            stamp = f"Updated {_day(time)}, {time:%H:%M}"
        else:
            time += timedelta(minutes=round(chance.gauss(0, 60)))
    elif chance.random() < 0.2:  # noqa: PLR2004 - a chance
        stamp = f"Published {_day(time)}, {time:%H:%M}"
    return time.isoformat(timespec="minutes"), stamp


def _day(time: datetime) -> str:
    return f"{time:%B} {time.day}, {time.year}"


def _lead(node: Node, agency: str | None, form: str, desk: Random, published: str | None) -> str:
    """The dateline, if any."""
    place = desk.choice(PLACES)
    day = datetime.fromisoformat(published) if published else None
    date = f", {day:%B} {day.day}" if day else ""
    if agency:
        return f"{place}{date} ({agency}) - "
    if form == "dateline" and node.credits:
        return f"{place}{date} ({node.credits[0]}) - "
    return f"{place} - " if desk.random() < 0.2 else ""  # noqa: PLR2004 - a chance


def _mention(node: Node, form: str) -> str:
    """The credit at the end of a sentence."""
    if not node.credits or form not in {"running", "byline", "dateline", "within"}:
        return ""
    rest = node.credits if form in {"running", "within"} else node.credits[1:]
    return f", {' and '.join(rest)} reported" if rest else ""


def _blocks(rows: list[list[Sentence]], desk: Random, node: Node, published: str | None) -> list[list[Sentence] | str]:
    """The paragraphs with what the page puts between them."""
    blocks: list[list[Sentence] | str] = list(rows)
    lines = [row[1] for row in table("page_lines.tsv") if row[0] == "middle"]
    if desk.random() < 0.3 and len(blocks) > 2:  # noqa: PLR2004 - a chance
        blocks.insert(2, _filled(desk.choice(lines), node, published))
    return blocks


def _filled(line: str, node: Node, published: str | None) -> str:
    return line.format(outlet=node.outlet, year=published[:4] if published else "2026")


def _tail(node: Node, form: str, desk: Random, published: str | None) -> list[str]:
    """What stands below the report."""
    tail = []
    if node.credits and form == "closing":
        tail.append(f"({', '.join(node.credits)})")
    if node.credits and form == "source":
        tail.append(f"Source: {', '.join(node.credits)}")
    lines = [row[1] for row in table("page_lines.tsv") if row[0] == "end"]
    return tail + [_filled(line, node, published) for line in desk.sample(lines, desk.choice((0, 0, 1, 2, 3)))]


def _joined(
    head: list[str], lead: str, blocks: list[list[Sentence] | str], mention: tuple[int, str]
) -> tuple[str, list[tuple[int, int, frozenset[str]]]]:
    """The text so far, with the place of each sentence; ``mention`` is a credit behind that sentence, by number."""
    text = "\n".join(head) + ("\n\n" if head else "") + lead
    places = []
    for at, block in enumerate(blocks):
        text += "\n\n" if at else ""
        if isinstance(block, str):
            text += block
            continue
        for n, sentence in enumerate(block):
            text += " " if n else ""
            start = len(text)
            text += sentence.text
            places.append((start, len(text), sentence.keys))
            if mention[1] and len(places) == mention[0] + 1 and text.endswith("."):
                text = f"{text[:-1]}{mention[1]}."
    return text, places

"""How long the server takes for the pages of a story of many articles, and how large they are.

    python bench/page.py [--articles 100] [--rounds 20]

The story is made here: four reporters at one event write texts of their own, and every other outlet prints one of two
of these with sentences left out, most of them crediting the agency. Each page is asked for once from the archive
(`first`) and then ``--rounds`` times while the story is laid ready (`again`). For comparison the same dossier is put
into JSON and nothing else: what any server would have to do at the least.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from starlette.testclient import TestClient

from headwater.cli.keeping import now, run
from headwater.keeping import Editor, keeping, look
from headwater.model.article import Article, Coverage
from headwater.model.codec import encode
from headwater.model.shelf import StoryQuery
from headwater.web.app import create
from headwater.web.server import settle
from headwater.web.site import Site

# How often an outlet keeps a sentence, and how often it credits the agency.
KEEPS, CREDITS = 0.75, 0.8
WIRES = ("Northern Press Agency", "Boreal News Agency", None, None)
FACTS = (
    "A dam above the town of Marrow Vale gave way before dawn on Monday and flooded {n} streets.",
    "Ada Hart, who runs the water office, said that {n} people had been led to the school on the hill.",
    '"We heard a crack, and then the road was a river," said Tomas Bly, a baker from the lower town.',
    "The dam was built in 1964 and inspected in March, according to the water office.",
    "Engineers had warned of a leak on the east side, the {paper} reported last year.",
    "The minister of works, Lena Orsk, said an inquiry would begin on Thursday.",
    '"Nobody will go home before every wall has been looked at," Orsk told reporters on Monday.',
    "The owner of the dam, Vale Power, declined to comment on the state of the gates.",
    "At least {n} houses were without light on Monday night.",
    "Trains between Marrow Vale and Port Quillan will not run until Friday, the railway said.",
    "It was not known how many people were in the lower town when the water came.",
    "Hart said the water could rise by another metre if it rained on Tuesday.",
    "Soldiers brought {n} boats to the market square by noon.",
    "The bishop opened the cathedral for those who had lost their homes.",
    "Schools in the valley stay shut until 14 May 2026.",
    "Orsk denied that money for repairs had been cut.",
)


def articles(count: int) -> list[Article]:
    """Return the reports of one story."""
    chance = random.Random(20260504)  # noqa: S311 - chance makes the story, it guards nothing
    origins = []
    for at, wire in enumerate(WIRES):
        told = chance.sample(FACTS, 12)
        told.sort(key=FACTS.index)
        lines = [line.format(n=7 + 11 * (at % 2), paper=f"Vale Echo {at}") for line in told]
        origins.append((wire, lines))
    made = []
    for number in range(count):
        wire, lines = origins[number % len(origins)] if number < len(origins) else chance.choice(origins[:2])
        kept = lines if number < len(origins) else [line for line in lines if chance.random() < KEEPS] or lines[:1]
        head = f"MARROW VALE, May 4 ({wire}) - " if wire and chance.random() < CREDITS else ""
        made.append(
            Article(
                id=f"{number:03}-paper",
                text=f"Dam breaks above Marrow Vale\n\n{head}" + "\n\n".join(kept) + "\n",
                outlet=f"Paper {number % (count * 4 // 5)} of the Vale",
                published=f"2026-05-04T{5 + number * 15 // count:02}:{number % 60:02}:00",
                title="Dam breaks above Marrow Vale",
            )
        )
    return made


def main() -> None:
    """Print a row a page: milliseconds at the median and at most, and bytes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "page.db")
        given = articles(asked.articles)
        with keeping(place, run("bench")) as keeper:
            keeper.add_articles(given, Coverage(len(given), len(given)))
        view = look(place)
        try:
            rows = view.stories(StoryQuery()).rows
            row = max(rows, key=lambda row: row.counts.articles)
            print(f"{row.counts.articles} of {len(given)} articles in the story, {row.counts.origins} origins")
            _measure(place, row.id, asked.rounds)
            dossier = view.dossier(row.id)
            _row("the dossier as JSON alone", [_timed(lambda: json.dumps(encode(dossier)))[0] for _ in range(3)], 0)
        finally:
            view.close()


def _measure(place: str, story: str, rounds: int) -> None:
    settle()
    view = look(place)
    base = f"/story/{story}"
    paths = ("/stories", base, f"{base}/claim/c1", f"{base}/article/A", f"{base}/compare?a=A&b=B", f"{base}.json")
    for path in paths:
        site = Site(view, None, Editor(place, run, now))
        client = TestClient(create(site), base_url="http://127.0.0.1")
        client.get("/coverage")
        first, page = _timed(lambda client=client, path=path: client.get(path))
        again = [_timed(lambda client=client, path=path: client.get(path))[0] for _ in range(rounds)]
        _row(f"{path.replace(base, '/story')} first", [first], len(page.content))
        _row(f"{path.replace(base, '/story')} again", again, len(page.content))
    view.close()


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    made = work()
    return (time.perf_counter() - start) * 1000, made


def _row(name: str, times: list[float], size: int) -> None:
    print(f"{name:36} {statistics.median(times):8.1f} ms, at most {max(times):8.1f} ms   {size:9,} bytes")


if __name__ == "__main__":
    main()

"""How well the program finds out who took it from whom in simulated newsrooms, with simple methods beside it.

    python -m bench.newsroom [--level easy|middle|hard|mixed|rewritten|versions|copies] [--half learn|held]
                             [--stories 30] [--times exact|noisy|none] [--json FILE] [--log FILE] [--write FOLDER]

Stories are made from base reports of our own writing (texts/) with fixed seeds: the same command makes the same ones.
The halves share neither seeds nor events: weights are fitted on `learn`, `held` is for looking at the result. `--log`
writes every operation that was done, `--write` the articles with the truth about them.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.newsroom import system
from bench.newsroom.baselines import methods
from bench.newsroom.histories import HISTORIES
from bench.newsroom.levels import LEVELS, MIXED, REWRITTEN
from bench.newsroom.render import TIMES, printed
from bench.newsroom.scores import Tally
from bench.newsroom.simulate import tales
from bench.newsroom.tale import Tale
from bench.newsroom.texts import HALVES

OURS = "headwater"


def measure(level: str, half: str, count: int, times: str, *, beside: bool = True) -> dict[str, dict[str, float]]:
    """Return the figures of each method on ``count`` stories."""
    others = methods() if beside else {}
    tallies = {name: Tally() for name in (OURS, *others)}
    for tale in tales(level, half, count):
        articles = printed(tale, times)
        tallies[OURS].add(system.headwater(articles), tale.truth, articles)
        for name, method in others.items():
            tallies[name].add(method(articles, tale.nodes), tale.truth, articles)
    return {name: tally.figures() for name, tally in tallies.items()}


def table(title: str, figures: dict[str, dict[str, float]]) -> str:
    """Return the figures as a table, a method a line."""
    measures = list(figures[OURS])
    head = f"{title:22}" + "".join(f"{m.replace(' ', '-')[:9]:>10}" for m in measures)
    rows = [f"{name:22}" + "".join(f"{row[m]:>10.3f}" for m in measures) for name, row in figures.items()]
    return "\n".join([head, *rows])


def logged(told: Sequence[Tale]) -> Iterator[str]:
    """Yield a line of JSON for each operation."""
    for tale in told:
        for node in tale.nodes:
            for operation, detail in node.log:
                yield json.dumps(
                    {"story": tale.name, "article": node.id, "operation": operation, "detail": detail},
                    ensure_ascii=False,
                )


def write(told: Sequence[Tale], times: str, folder: Path) -> None:
    """Write the articles of each story as JSON Lines, and the truth beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for tale in told:
        lines = [
            {k: getattr(p.article, k) for k in ("id", "text", "title", "outlet", "published")}
            for p in printed(tale, times)
        ]
        text = "".join(json.dumps({k: v for k, v in line.items() if v}, ensure_ascii=False) + "\n" for line in lines)
        (folder / f"{tale.name}.jsonl").write_text(text, encoding="utf-8")
        truth = {
            "edges": sorted(tale.truth.edges),
            "unseen": {name: sorted(children) for name, children in tale.truth.unseen.items()},
            "origins": {name: sorted(roots) for name, roots in sorted(tale.truth.origins.items())},
        }
        (folder / f"{tale.name}.truth.json").write_text(json.dumps(truth, indent=2) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--level",
        choices=(*LEVELS, MIXED, REWRITTEN, *HISTORIES),
        action="append",
        help="may be given several times; the three without it",
    )
    parser.add_argument("--half", choices=HALVES, default="held")
    parser.add_argument("--stories", type=int, default=30, help="stories a level")
    parser.add_argument("--times", choices=TIMES, action="append", help="may be given several times; all without it")
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    parser.add_argument("--log", type=Path, help="write every operation here, as JSON Lines")
    parser.add_argument("--write", type=Path, help="write articles and truth into this folder, and measure nothing")
    given = parser.parse_args(arguments)
    levels, modes = given.level or LEVELS, given.times or TIMES
    told = [tale for level in levels for tale in tales(level, given.half, given.stories)]
    if given.log:
        given.log.write_text("".join(line + "\n" for line in logged(told)), encoding="utf-8")
    if given.write:
        write(told, modes[0], given.write)
        return 0
    results = {}
    for level in levels:
        for times in modes:
            figures = measure(level, given.half, given.stories, times)
            results[f"{level}/{times}"] = figures
            print(table(f"{level}, {times} times", figures), end="\n\n", flush=True)
    if given.json:
        given.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

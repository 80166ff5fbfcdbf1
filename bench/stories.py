"""How well articles are grouped into stories, beside peers tuned for each set: B-cubed F1.

    python -m bench.stories [--data FOLDER] [--peers]

Ours has one setting for all sets. The peers (extra `bench`) see the answers: of fifty thresholds the one with the best
F1 on the very set counts. They are scikit-learn's TF-IDF (single words and pairs, in two or more articles, sublinear)
with average-link agglomeration, and a streaming centroid over the same vectors in the order of dates. The sets: the
gold corpora whole, ECB+ ten topics, one topic and one story at a time, BASIL without its dates, both together, and the
simulator's base reports and the claims' gold stories of this project. "one at a time" scores what was given together.
"""

import argparse
import gzip
import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from bench.newsroom.texts import HALVES, events

from headwater import ingest
from headwater.model.article import Article
from headwater.pipeline import compact_articles
from headwater.stories import regroup

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "../shared/eval/stories"
AT_ONCE = 10
THRESHOLDS = np.arange(0.02, 1.0, 0.02)


@dataclass(frozen=True, slots=True)
class News:
    """An article with the event that it tells."""

    article: Article
    event: str


Part = Sequence[News]


def read(file: Path) -> list[News]:
    """Return the articles of ``file`` (gzipped JSON Lines), of two with one id the latter."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    return [
        News(
            Article(row["id"], row["text"], **{name: row.get(name) for name in ("title", "outlet", "published")}),
            row["story"],
        )
        for row in rows.values()
    ]


def own() -> list[News]:
    """Return this project's invented reports: the gold stories of claims, and what the simulator starts from."""
    found = [
        News(replace(article, id=f"{folder.parent.name}/{folder.name}/{article.id}"), folder.name)
        for folder in sorted((ROOT / "eval/gold/claims").glob("*/*/"))
        for article in ingest.read([folder]).articles
    ]
    for half in HALVES:
        for event in events(half):
            for number, draft in enumerate((*event.reports, *([event.release] if event.release else []))):
                text = "\n\n".join(" ".join(sentence.text for sentence in block) for block in draft.paragraphs)
                found.append(News(Article(f"{event.name}/{number}", text, title=draft.title), event.name))
    return found


def topic(news: News) -> int:
    """Return the number of an ECB+ topic."""
    found = re.match(r"\d+", news.event)
    return int(found.group()) if found else 0


def parted(news: Part, by: Callable[[News], Any]) -> list[Part]:
    """Return the articles of each value of ``by`` apart."""
    return [[one for one in news if by(one) == value] for value in sorted({by(one) for one in news})]


def sets(data: Path) -> dict[str, list[Part]]:
    """Return the sets by name, each as the parts that are given together."""
    found: dict[str, list[Part]] = {"own reports": [own()]}
    if not data.is_dir():
        print(f"{data} is not there: only the project's own reports are grouped")
        return found
    ecb, basil = read(data / "ecbplus-1-35.jsonl.gz"), read(data / "basil.jsonl.gz")
    undated = [News(replace(one.article, published=None), one.event) for one in basil]
    order = {number: at for at, number in enumerate(sorted({topic(one) for one in ecb}))}
    return found | {
        "ECB+": [ecb],
        "ECB+ ten topics at a time": parted(ecb, lambda one: order[topic(one)] // AT_ONCE),
        "ECB+ a topic at a time": parted(ecb, topic),
        "ECB+ a story at a time": parted(ecb, lambda one: one.event),
        "BASIL": [basil],
        "BASIL without dates": [undated],
        "ECB+ and BASIL without dates": [[*ecb, *undated]],
    }


def bcubed(gold: Sequence[object], found: Sequence[object]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 in percent."""
    both, golds, founds = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / founds[pair[1]] for pair, n in both.items()) / len(gold)
    recall = sum(n * n / golds[pair[0]] for pair, n in both.items()) / len(gold)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def ours(part: Part) -> list[str]:
    """Return each article's story."""
    found = {
        key: story.id for story in regroup(compact_articles([one.article for one in part])) for key in story.articles
    }
    return [found[one.article.id] for one in part]


def vectors(part: Part) -> Any:  # noqa: ANN401 - scipy's sparse rows
    """Return TF-IDF rows of unit length."""
    text: Any = importlib.import_module("sklearn.feature_extraction.text")
    words = text.TfidfVectorizer(
        sublinear_tf=True,
        stop_words="english",
        ngram_range=(1, 2),
        min_df=2 if len(part) > 2 else 1,  # noqa: PLR2004
    )
    return words.fit_transform([f"{one.article.title or ''}\n{one.article.text}" for one in part])


def average_link(part: Part) -> list[list[int]]:
    """Return each article's group by average link, for each threshold."""
    if len(part) == 1:
        return [[0]] * len(THRESHOLDS)
    hierarchy: Any = importlib.import_module("scipy.cluster.hierarchy")
    distance: Any = importlib.import_module("scipy.spatial.distance")
    rows = vectors(part)
    apart = np.clip(1 - (rows @ rows.T).toarray(), 0, 1)
    np.fill_diagonal(apart, 0)
    tree = hierarchy.linkage(distance.squareform((apart + apart.T) / 2, checks=False), "average")
    return [hierarchy.fcluster(tree, 1 - least, "distance").tolist() for least in THRESHOLDS]


def streaming(part: Part) -> list[list[int]]:
    """Return each article's group by nearest centroid in the order of dates, for each threshold."""
    order = sorted(range(len(part)), key=lambda at: (part[at].article.published or "", at))
    rows = vectors([part[at] for at in order]).toarray()
    made = []
    for least in THRESHOLDS:
        sums, found = np.zeros_like(rows), [0] * len(part)
        count = 0
        for at, row in zip(order, rows, strict=True):
            alike = sums[:count] @ row / np.maximum(np.linalg.norm(sums[:count], axis=1), 1e-9)
            best = int(alike.argmax()) if count and alike.max() >= least else count
            count = max(count, best + 1)
            sums[best] += row
            found[at] = best
        made.append(found)
    return made


def tuned(parts: Sequence[Part], method: Callable[[Part], list[list[int]]]) -> tuple[float, float, float]:
    """Return the scores at the threshold that is best for these very ``parts``."""
    gold = [(at, one.event) for at, part in enumerate(parts) for one in part]
    by_part = [method(part) for part in parts]
    scores = [
        bcubed(gold, [(at, group) for at, found in enumerate(by_part) for group in found[step]])
        for step in range(len(THRESHOLDS))
    ]
    return max(scores, key=lambda score: score[2])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--peers", action="store_true")
    given = parser.parse_args(arguments)
    if given.peers and importlib.util.find_spec("sklearn") is None:
        print("scikit-learn is not installed: pip install 'headwater[bench]'")
        return 1
    heads = ["ours", "average link, tuned", "streaming centroid, tuned"] if given.peers else ["ours"]
    print(f"{'precision, recall, F1':<45}   " + "   ".join(f"{head:<17.17}" for head in heads))
    for name, parts in sets(given.data).items():
        gold = [(at, one.event) for at, part in enumerate(parts) for one in part]
        scores = [bcubed(gold, [(at, story) for at, part in enumerate(parts) for story in ours(part)])]
        if given.peers:
            scores += [tuned(parts, method) for method in (average_link, streaming)]
        shown = "   ".join(f"{precision:5.1f} {recall:5.1f} {f1:5.1f}" for precision, recall, f1 in scores)
        print(f"{name:<30} {len(gold):>5} articles   {shown}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

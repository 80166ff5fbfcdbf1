"""Other tools on the same generated articles: who finds the rewrites, who tells the stories apart, how fast.

Candidates: pairs named by fingerprints and by MinHash banding (datasketch, rensa), beside which articles were made from
which. Grouping: Headwater's, average-link agglomeration over TF-IDF (scikit-learn), and a centroid for each story that
takes up articles as they come; B-cubed F1 beside which articles tell of one event. The peers' threshold is the best of
several for these very articles, ours is what a user gets. Needs the extra `bench`; what is not installed is left out.
"""

import importlib
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.scale import corpus

ROOT = Path(__file__).parents[1]
FLOORS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
Labels = Sequence[Any]


def compare(count: int) -> None:
    """Print both tables for ``count`` articles."""
    records = list(corpus.records(count))
    _candidates(records)
    _grouping(records)


def _candidates(records: Sequence[corpus.Record]) -> None:
    sys.path.insert(0, str(ROOT))
    reuse = importlib.import_module("reuse")
    place = {one["id"]: at for at, one in enumerate(records)}
    true = {(place[one["parent"]], at) for at, one in enumerate(records) if one["how"] == "rewrite"}
    print(f"{len(records):,} articles, {len(true):,} rewrites")
    print(f"{'candidates':26}{'articles/s':>12}{'recall':>10}{'pairs':>10}")
    for name, method in reuse.methods():
        begin = time.perf_counter()
        found = method([one["text"] for one in records])
        speed = len(records) / (time.perf_counter() - begin)
        print(f"{name:26}{speed:12,.0f}{len(found & true) / max(1, len(true)):10.3f}{len(found):10,}", flush=True)


def _grouping(records: Sequence[corpus.Record]) -> None:
    events = [one["event"] for one in records]
    print(f"\n{'grouping':26}{'articles/s':>12}{'B-cubed F1':>12}{'threshold':>12}")
    for name, method, floors in _methods():
        best: tuple[float, float, float] | None = None
        for floor in floors:
            begin = time.perf_counter()
            labels = method(records, floor)
            speed = len(records) / (time.perf_counter() - begin)
            best = max(best or (0, 0, 0), (bcubed(labels, events), speed, floor))
        if best:
            print(f"{name:26}{best[1]:12,.0f}{100 * best[0]:12.1f}{best[2] or 'as it is':>12}", flush=True)


def _methods() -> Iterator[tuple[str, Callable[[Sequence[corpus.Record], float], Labels], Sequence[float]]]:
    yield "headwater", _headwater, (0.0,)
    if importlib.util.find_spec("sklearn"):
        yield "TF-IDF, average link", _average_link, FLOORS
        yield "TF-IDF, streaming centroid", _centroids, FLOORS
    else:
        print("scikit-learn is not installed: pip install scikit-learn", file=sys.stderr)


def _headwater(records: Sequence[corpus.Record], _floor: float) -> Labels:
    pipeline = importlib.import_module("headwater.pipeline")
    article = importlib.import_module("headwater.model.article").Article
    basis = importlib.import_module("headwater.model.vocabulary").Basis.GIVEN
    given = [
        article(one["id"], one["text"], title=one["title"], outlet=one["outlet"], published=one["published"],
                published_basis=basis)
        for one in records
    ]  # fmt: skip
    of = {key: story.id for story in pipeline.group_articles(given) for key in story.articles}
    return [of[one["id"]] for one in records]


def _matrix(records: Sequence[corpus.Record]) -> Any:  # noqa: ANN401 - a sparse matrix of scipy's
    text: Any = importlib.import_module("sklearn.feature_extraction.text")
    return text.TfidfVectorizer(sublinear_tf=True).fit_transform([f"{one['title']} {one['text']}" for one in records])


def _average_link(records: Sequence[corpus.Record], floor: float) -> Labels:
    cluster: Any = importlib.import_module("sklearn.cluster")
    made = cluster.AgglomerativeClustering(None, metric="cosine", linkage="average", distance_threshold=1 - floor)
    labels: Labels = made.fit_predict(_matrix(records).toarray()).tolist()
    return labels


def _centroids(records: Sequence[corpus.Record], floor: float) -> Labels:
    """Each article, in the order of dates, goes to the nearest story so far, or begins one."""
    rows = _matrix(records)
    numpy: Any = importlib.import_module("numpy")
    sparse: Any = importlib.import_module("scipy.sparse")
    labels = [0] * len(records)
    sums: list[Any] = []
    for at in sorted(range(len(records)), key=lambda i: (records[i]["published"], records[i]["id"])):
        row = rows[at]
        if sums:
            stacked = sparse.vstack(sums)
            alike = (stacked @ row.T).toarray()[:, 0] / numpy.sqrt(stacked.multiply(stacked).sum(axis=1).A1)
            best = int(alike.argmax())
            if alike[best] >= floor:
                sums[best] = sums[best] + row
                labels[at] = best
                continue
        labels[at] = len(sums)
        sums.append(row)
    return labels


def bcubed(labels: Labels, truth: Labels) -> float:
    """Return the B-cubed F1 (Bagga and Baldwin 1998) of ``labels`` beside ``truth``."""
    both, ours, theirs = Counter(zip(labels, truth, strict=True)), Counter(labels), Counter(truth)
    precision = sum(n * n / ours[label] for (label, _), n in both.items()) / len(labels)
    recall = sum(n * n / theirs[event] for (_, event), n in both.items()) / len(labels)
    return 2 * precision * recall / (precision + recall)

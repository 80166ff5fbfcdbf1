"""The steps of a bulk run: pure functions on column batches. Each sorts what it is given by content."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from headwater import ingest, pipeline
from headwater.bulk import columns, windows
from headwater.bulk.hashing import bucket
from headwater.bulk.rows import BRIEF, ROWS, TableOfRows
from headwater.engine import KEY, Batch, Column, Outputs, Strings
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Notice, Refusal
from headwater.model.reading import Reading
from headwater.model.report import Dossier
from headwater.model.story import Story

Telling = Callable[[Story, tuple[Reading, ...]], tuple[Dossier, dict[str, Reading]]]


@dataclass(frozen=True, slots=True)
class Read:
    """Reads a piece. ``drafts`` have the key of their text, ``names`` that of their id's root."""

    options: ingest.ReadOptions
    buckets: int

    def __call__(self, piece: str) -> Iterator[Outputs]:
        """Yield the drafts of ``piece``, what claims an id, what was refused and noted."""
        for found in ingest.read_piece(piece, self.options):
            claims = [ingest.claimant(draft) for draft in found.drafts]
            articles = [draft.article for draft in found.drafts]
            owners = np.array([bucket(article.text, self.buckets) for article in articles], dtype=np.int64)
            roots = np.array([bucket(ingest.root(claim.id), self.buckets) for claim in claims], dtype=np.int64)
            where = Strings.of([claim.where for claim in claims])
            digests = Strings.of([claim.digest for claim in claims])
            drafts: dict[str, Column] = {
                KEY: owners,
                "where": where,
                "digest": digests,
                **columns.of_articles(articles),
            }
            names: dict[str, Column] = {
                KEY: roots,
                "owner": owners,
                "id": Strings.of([claim.id for claim in claims]),
                "where": where,
                "digest": digests,
                "file": np.array([claim.file for claim in claims], dtype=np.int64),
            }
            yield {
                "drafts": Batch(drafts),
                "names": Batch(names),
                **refused_table(found.refused),
                **noted_table(found.notices),
            }


def refused_table(refused: tuple[Refusal, ...]) -> Outputs:
    """Return refusals as the table ``refused``, no table where there are none."""
    if not refused:
        return {}
    return {
        "refused": columns.keyed(
            [0] * len(refused), path=[one.path for one in refused], reason=[one.reason for one in refused]
        )
    }


def noted_table(notices: tuple[Notice, ...]) -> Outputs:
    """Return notices as the table ``notices``, no table where there are none."""
    if not notices:
        return {}
    return {
        "notices": columns.keyed(
            [0] * len(notices), path=[one.path for one in notices], message=[one.message for one in notices]
        )
    }


def settle_names(key: int, names: Batch) -> Outputs:
    """Return new ids for the articles whose ids clash, under the key of their text."""
    del key
    ids, wheres, digests = names.texts("id"), names.texts("where"), names.texts("digest")
    files, owners = names.numbers("file").tolist(), names.numbers("owner").tolist()
    order = sorted(range(len(ids)), key=lambda at: (ids[at], digests[at], wheres[at]))
    claims = [ingest.Claimant(ids[at], wheres[at], digests[at], bool(files[at])) for at in order]
    new, notices = ingest.settle_ids(claims)
    changed = [(at, key) for at, key, claim in zip(order, new, claims, strict=True) if key != claim.id]
    renamed = columns.keyed(
        [owners[at] for at, _ in changed],
        id=[ids[at] for at, _ in changed],
        where=[wheres[at] for at, _ in changed],
        digest=[digests[at] for at, _ in changed],
        new=[key for _, key in changed],
    )
    return {"renamed": renamed, **noted_table(notices)} if changed else noted_table(notices)


@dataclass(frozen=True, slots=True)
class Annotate:
    """Gives the articles of one bucket of texts their ids and annotates them, each distinct text once."""

    options: AnnotateOptions
    buckets: int

    def __call__(self, key: int, drafts: Batch, renamed: Batch) -> Outputs:
        """Return the readings of ``drafts``, and of each what grouping has to know."""
        names = _names(renamed)
        keys = zip(drafts.texts("id"), drafts.texts("where"), drafts.texts("digest"), strict=True)
        articles = [
            replace(article, id=names.get(at, article.id))
            for at, article in zip(keys, columns.articles_of(drafts), strict=True)
        ]
        articles.sort(key=lambda article: (article.text, article.id))
        readings = list(pipeline.readings(articles, self.options, pipeline.silent))
        keys_of = np.full(len(readings), key, dtype=np.int64)
        return {
            "readings": Batch({KEY: keys_of, **columns.of_readings(readings)}),
            **windows.signs(key, readings, self.buckets),
        }


def _names(renamed: Batch) -> dict[tuple[str, str, str], str]:
    if not len(renamed):
        return {}
    told = [renamed.texts(name) for name in ("id", "where", "digest", "new")]
    return {(key, where, digest): new for key, where, digest, new in zip(*told, strict=True)}


def count_files(placed: Batch) -> Outputs:
    """Return how many articles the stories of each month have, in the rows given."""
    months, each = np.unique(np.array(placed.texts("month")), return_counts=True)
    return {"months": columns.keyed([0] * len(months), month=months.tolist(), articles=each.tolist())}


@dataclass(frozen=True, slots=True)
class Layout:
    """Which file of the results a story goes to: the months in order, each with the number of its first file and more.

    ``months`` are rows of month, number of its first file among all files, and how many it has.
    """

    months: tuple[tuple[str, int, int], ...]

    def file_of(self, month: str, story: str) -> int:
        """Return the number of a story's file among all files."""
        first, count = next((first, count) for name, first, count in self.months if name == month)
        return first + bucket(story, count)

    def name_of(self, file: int) -> str:
        """Return the path of a file in its folder."""
        month, first = next((name, first) for name, first, count in self.months if first <= file < first + count)
        return f"month={month}/part-{file - first:05}.parquet"


@dataclass(frozen=True, slots=True)
class Place:
    """Sends each reading to the file of its story."""

    layout: Layout

    def __call__(self, key: int, readings: Batch, placed: Batch) -> Outputs:
        """Return ``readings`` with their story, under the number of its file."""
        del key
        stories = dict(
            zip(placed.texts("id"), zip(placed.texts("story"), placed.texts("month"), strict=True), strict=True)
        )
        found = [stories[key] for key in readings.texts("id")]
        files = {place: self.layout.file_of(place[1], place[0]) for place in sorted(set(found))}
        keys = np.array([files[place] for place in found], dtype=np.int64)
        return {"told": Batch({**readings.columns, KEY: keys, "story": Strings.of([story for story, _ in found])})}


def tell(key: int, told: Batch) -> Outputs:
    """Return the rows of the results for the stories of one file."""
    return _rows(key, told, ROWS, pipeline.dossier_of)


def list_stories(key: int, told: Batch) -> Outputs:
    """Return the rows of the results for the stories of one file, without derivations and claims."""
    return _rows(key, told, BRIEF, pipeline.outline_of)


def _rows(key: int, told: Batch, tables: Mapping[str, TableOfRows], make: Telling) -> Outputs:
    stories: dict[str, list[int]] = {}
    for at, story in enumerate(told.texts("story")):
        stories.setdefault(story, []).append(at)
    readings = list(columns.readings_of(told))
    found: dict[str, list[tuple[object, ...]]] = {name: [] for name in tables}
    for story in sorted(stories):
        members = tuple(sorted((readings[at] for at in stories[story]), key=lambda reading: reading.id))
        dossier, known = make(Story(story, tuple(r.id for r in members)), members)
        for name, table in tables.items():
            found[name].extend(table.rows(dossier, known))
    return {name: table.batch(key, found[name]) for name, table in tables.items()}

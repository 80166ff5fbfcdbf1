"""Ids: those that were given where they are unique, else ones that depend on the content and never on the order."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from headwater.ingest.intake import Draft
from headwater.model.article import Article, Notice

SUFFIXES = (
    *(".gz", ".txt", ".text", ".md", ".html", ".htm", ".xhtml"),
    *(".json", ".jsonl", ".ndjson", ".parquet", ".warc"),
)
DIGITS = 8


def stem_of(filename: str) -> str:
    """Return a file's name without the endings of the formats that are read, the id of the article it holds."""
    stem = filename
    while (suffix := PurePath(stem).suffix).lower() in SUFFIXES:
        stem = stem[: -len(suffix)]
    return stem or filename


def digest(article: Article) -> str:
    """Return a hash (40 hexadecimal digits, BLAKE2b) of everything a reader would see of the article."""
    seen = (article.text, article.title, article.outlet, article.published, article.url, article.byline)
    joined = "\x1f".join("\x00" if part is None else part for part in seen)
    return hashlib.blake2b(joined.encode("utf-8"), digest_size=20).hexdigest()


def is_made_of(article: Article, seen: str) -> bool:
    """Tell whether the article's id was made of its content, whose digest is ``seen``, because it came without one."""
    _, mark, digits = article.id.rpartition("~")
    return mark == "~" and digits == seen[:DIGITS]


@dataclass(frozen=True, slots=True)
class Claimant:
    """What it takes to settle an article's id: the id it has, the place and digest that tell it from others.

    ``file``: the article is a file of its own, and ``where`` its path.
    """

    id: str
    where: str
    digest: str
    file: bool


def claimant(draft: Draft) -> Claimant:
    """Return what it takes to settle the id of ``draft``."""
    article = draft.article
    own = article.text_basis != "field" and article.path == draft.where
    return Claimant(article.id, draft.where, digest(article), own)


def settle(drafts: Sequence[Draft]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """Return the articles, in the order given, with ids that no two share, and a notice for each id that was shared.

    Which article gets which id does not depend on the order of ``drafts``.
    """
    ids, notices = settle_ids([claimant(draft) for draft in drafts])
    return tuple(replace(draft.article, id=key) for draft, key in zip(drafts, ids, strict=True)), notices


def settle_ids(claimants: Sequence[Claimant]) -> tuple[list[str], tuple[Notice, ...]]:
    """Return an id for each of ``claimants``, no two the same, and a notice for each id that was shared.

    Files of one name are told apart by as much of their path as that takes; records by a digest of their content. A new
    id has the same `root` as the old one, so that articles of different roots can be settled apart.
    """
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(claimants):
        sharing[one.id].append(at)
    taken = {key for key, group in sharing.items() if len(group) == 1}
    ids = {group[0]: key for key, group in sharing.items() if len(group) == 1}
    notices = []
    for key in sorted(key for key, group in sharing.items() if len(group) > 1):
        group = sorted(sharing[key], key=lambda at: (claimants[at].digest, claimants[at].where, at))
        new = _apart([claimants[at] for at in group], taken)
        taken.update(new)
        ids.update(zip(group, new, strict=True))
        notices.append(_notice(key, [claimants[at].where for at in group], new))
    return [ids[at] for at in range(len(claimants))], tuple(notices)


def root(key: str) -> str:
    """Return the part of an id that stays when it is settled."""
    return stem_of(key.rsplit("/", 1)[-1].split("~", 1)[0])


def _notice(key: str, places: Sequence[str], new: Sequence[str]) -> Notice:
    kept = ", ".join(f"{place} as {name!r}" for place, name in sorted(zip(places, new, strict=True)))
    return Notice(min(places), f"{len(new)} articles have the id {key!r}; all are kept: {kept}")


def _apart(group: Sequence[Claimant], taken: set[str]) -> list[str]:
    if all(one.file for one in group):
        by_path = _by_path([PurePath(one.where) for one in group])
        if by_path and not taken.intersection(by_path):
            return by_path
    return _by_content(group, taken)


def _by_path(paths: Sequence[PurePath]) -> list[str] | None:
    """The shortest ends of the paths that differ, without endings where they differ without."""
    for depth in range(2, max(len(path.parts) for path in paths) + 1):
        for name in (lambda path: stem_of(path.name), lambda path: path.name):
            ends = ["/".join((*path.parts[-depth:-1], name(path))) for path in paths]
            if len(set(ends)) == len(ends):
                return ends
    return None


def _by_content(group: Sequence[Claimant], taken: set[str]) -> list[str]:
    digits = DIGITS
    while True:
        ids = [f"{one.id}~{one.digest[:digits]}" for one in group]
        ids = _numbered(ids, {key for key, count in Counter(ids).items() if count > 1})
        if digits >= len(group[0].digest) or (len(set(ids)) == len(ids) and not taken.intersection(ids)):
            return ids
        digits += DIGITS


def _numbered(ids: Sequence[str], shared: set[str]) -> list[str]:
    """Exact copies can only be counted: ``x~1a2b3c4d-1``, ``x~1a2b3c4d-2``."""
    seen: Counter[str] = Counter()
    numbered = []
    for key in ids:
        seen[key] += 1
        numbered.append(f"{key}-{seen[key]}" if key in shared else key)
    return numbered

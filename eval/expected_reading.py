"""Read an expected file and a report so that they can be compared: ids, texts, spans and names."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

Json = dict[str, Any]
Chars = frozenset[int]
Span = Mapping[str, Any] | Sequence[int]

HALF = 0.5
THIRD = 1 / 3
PAIR = 2
LINE = 240


def brief(item: object) -> str:
    """A gold or report item in one short line of JSON."""
    line = json.dumps(item, ensure_ascii=False)
    return line if len(line) <= LINE else line[: LINE - 1] + "…"


def name_key(name: object) -> str:
    """A name as it is compared: case, quotes, spacing, a leading "the" and a final possessive do not count."""
    key = unicodedata.normalize("NFKC", str(name or "")).casefold().replace("’", "'")
    key = re.sub(r"^the\s+", "", " ".join(key.split()))
    return key.removesuffix("'s").strip(" .,")


# --------------------------------------------------------------------------------------------------------- the gold


def file_of(expected: Json, files: Mapping[str, str] | None = None) -> dict[str, str]:
    """Gold id -> base name: from the articles, the mapping given, or an `about` that says ``A = name.txt``."""
    told = dict(re.findall(r"\b(\w+) = (\S+\.\w+)", expected.get("about", "")))
    told.update({key: item["file"] for key, item in expected["articles"].items() if "file" in item})
    return {**told, **(files or {})}


def canonical(expected: Json) -> Json:
    """The expected file with the short keys of the model case written out as `counts`, `unseen` and `derivations`."""
    gold = dict(expected)
    origins = expected.get("origins", {})
    count = origins.get("count")
    if count and "counts" not in gold:
        both = {"least": count["origins"], "most": count["origins"]}
        gold["counts"] = {**count, "origins": both}
    if origins.get("origin_is_unseen") and "unseen" not in gold:
        gold["unseen"] = [origins["origin"]]
    if "derivations" not in gold:
        gold["derivations"] = [
            {"child": key.split("_")[0], "parent": item["parent"].split(" or ")}
            | {k: item[k] for k in ("credited",) if k in item}
            for key, item in origins.items()
            if key.endswith("_derives_from")
        ]
    if "never_derivations" not in gold:
        found = (re.fullmatch(r"(\w+)_cannot_derive_from_(\w+)_alone", key) for key in origins)
        gold["never_derivations"] = [list(match.groups()) for match in found if match]
    if "attributions_complete" not in gold and len(gold["articles"]) == PAIR:
        gold["attributions_complete"] = list(gold["articles"])
    return gold


# ------------------------------------------------------------------------------------------------------- the report


@dataclass(frozen=True, slots=True)
class Reading:
    """A report seen through the ids of an expected file."""

    stories: list[Json]
    articles: dict[str, Json]
    ids: dict[str, str]
    texts: dict[str, str]
    unseen: dict[str, str]

    def every(self, key: str) -> Iterator[Json]:
        """The items of one kind, of all stories."""
        for story in self.stories:
            yield from story.get(key, ())

    def gold_id(self, report_id: object) -> str:
        """The gold id of an article, the name of an unseen parent, else the id itself."""
        known = str(report_id)
        return self.ids.get(known) or self.unseen.get(known) or known

    def chars(self, spans: object, article: object = None) -> dict[str, Chars]:
        """Gold id -> the letters and digits that one span, or a list of spans, covers in that article."""
        found: dict[str, Chars] = {}
        for span in listed(spans):
            whose, start, end = ends(span, article)
            key = self.gold_id(whose)
            if key in self.texts:
                found[key] = found.get(key, frozenset()) | letters(self.texts[key], start, end)
        return found

    def places(self, article: str, string: str) -> list[Chars]:
        """Every occurrence of a gold string in its article."""
        text = self.texts.get(article, "")
        return [letters(text, match.start(), match.end()) for match in re.finditer(re.escape(string), text)]

    def touches(self, spans: object, article: str, string: str) -> bool:
        """Whether spans cover a third of an occurrence of the string (or of themselves, if they are shorter)."""
        chars = self.chars(spans).get(article, frozenset())
        return any(share_of_shorter(chars, place) >= THIRD for place in self.places(article, string))


def listed(spans: object) -> list[Any]:
    """One span or several, as a list of spans."""
    if isinstance(spans, Mapping):
        return [spans]
    if isinstance(spans, Sequence) and len(spans) == PAIR and all(isinstance(end, int) for end in spans):
        return [spans]
    return list(spans) if isinstance(spans, Sequence) else []


def ends(span: Span, article: object) -> tuple[object, int, int]:
    """Article, start and end of a span, in either of the two forms the contracts allow."""
    if isinstance(span, Mapping):
        return span.get("article", article), int(span["start"]), int(span["end"])
    return article, int(span[0]), int(span[1])


def letters(text: str, start: int, end: int) -> Chars:
    """The positions of letters and digits in a stretch."""
    return frozenset(i for i in range(max(start, 0), min(end, len(text))) if text[i].isalnum())


def share_of_shorter(one: Chars, other: Chars) -> float:
    """How much of the shorter of two stretches lies in the other."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def likeness(one: Chars, other: Chars) -> float:
    """Intersection over union."""
    return len(one & other) / len(one | other) if one | other else 0.0


def read(report: Json, names: Mapping[str, str], folder: Path | None = None) -> Reading:
    """Match the articles of a report to gold ids by the base name of their path; texts from the report or a folder."""
    by_name = {name: key for key, name in names.items()}
    articles: dict[str, Json] = {}
    ids: dict[str, str] = {}
    stories = list(report.get("stories", ()))
    for item in (article for story in stories for article in story.get("articles", ())):
        key = by_name.get(base_name(str(item.get("path", ""))))
        if key:
            articles[key] = item
            ids[str(item["id"])] = key
    unseen = {str(item["id"]): str(item.get("name") or "") for story in stories for item in story.get("unseen", ())}
    texts = {key: article_text(item, names[key], folder) for key, item in articles.items()}
    return Reading(stories, articles, ids, texts, unseen)


def base_name(path: str) -> str:
    """The file that an article came from, without what a reader may add for one of several articles in it."""
    return re.sub(r"([#?].*|:\d+)$", "", PurePath(path).name)


def article_text(article: Json, name: str, folder: Path | None) -> str:
    """The text that offsets count in: the report's own, else the file's."""
    if article.get("text") is not None:
        return str(article["text"])
    if folder is None or not (folder / name).exists():
        return ""
    raw = (folder / name).read_text(encoding="utf-8")
    return str(json.loads(raw.splitlines()[0])["text"]) if name.endswith(".jsonl") else raw

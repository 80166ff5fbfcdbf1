"""Read the gold on claims: texts, places of quoted statements, and the gold itself in the form of a report."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expected_reading import Chars, Json, letters

GOLD = Path(__file__).parent / "gold/claims"
# Sets that give a figure and nothing else: nobody who works on the rules reads them or the errors in them.
HIDDEN = frozenset({"shut", "held", "kept"})
# Stories of which the derivations alone are annotated.
LINEAGES = GOLD.parent / "lineages"
EXPECTED = "expected.json"


@dataclass(frozen=True, slots=True)
class Story:
    """A story of the gold: its annotation and the text of each of its articles, by gold id."""

    name: str
    folder: Path
    gold: Json
    texts: Mapping[str, str]

    @property
    def files(self) -> list[Path]:
        """The reports, in order of their ids."""
        return [self.folder / self.gold["articles"][key]["file"] for key in sorted(self.gold["articles"])]

    def span(self, quoted: Mapping[str, Any]) -> tuple[str, int, int]:
        """Return article, start and end of a quoted stretch; raises ValueError where it does not stand in its text."""
        text = self.texts[quoted["article"]]
        found = [match.start() for match in re.finditer(re.escape(quoted["text"]), text)] if quoted["text"] else []
        nth = quoted.get("nth", 1)
        if len(found) < nth or (len(found) > 1 and "nth" not in quoted):
            message = f"{self.name} {quoted['article']}: {len(found)} places hold {quoted['text']!r}"
            raise ValueError(message)
        return quoted["article"], found[nth - 1], found[nth - 1] + len(quoted["text"])

    def chars(self, quoted: Mapping[str, Any]) -> Chars:
        """Return the letters and digits of a quoted stretch."""
        article, start, end = self.span(quoted)
        return letters(self.texts[article], start, end)

    def paragraph(self, quoted: Mapping[str, Any]) -> Chars:
        """Return the letters and digits of the paragraph around a quoted stretch."""
        article, start, end = self.span(quoted)
        text = self.texts[article]
        first = text.rfind("\n\n", 0, start) + 1
        last = text.find("\n\n", end)
        return letters(text, first, len(text) if last < 0 else last)

    def alike(self, claim: Json, quoted: Mapping[str, Any]) -> Iterator[Json]:
        """Yield the statements of a claim that have the very words of a quoted stretch, itself included."""
        yield dict(quoted)
        words = folded(quoted["text"])
        for other in claim["statements"]:
            if folded(other["text"]) == words and (other["article"], other.get("nth")) != (
                quoted["article"],
                quoted.get("nth"),
            ):
                yield other


def folded(text: str) -> str:
    """Return a wording as it is compared: letters and digits, case folded."""
    return "".join(c for c in text.casefold() if c.isalnum())


def article_text(path: Path) -> str:
    """Return the text that quoted stretches stand in: the file, or the `text` of its only JSON line."""
    raw = path.read_text(encoding="utf-8")
    return str(json.loads(raw)["text"]) if path.suffix == ".jsonl" else raw


def read_story(folder: Path, annotation: Path | None = None) -> Story:
    """Return the story in a folder, with its own annotation or another one of the same reports."""
    gold = json.loads((annotation or folder / EXPECTED).read_text(encoding="utf-8"))
    texts = {key: article_text(folder / item["file"]) for key, item in gold["articles"].items()}
    return Story(folder.name, folder, gold, texts)


def stories(half: Path, name: str | None = None) -> list[Story]:
    """Return the stories of one half, by name, or the one that is called ``name``."""
    return [read_story(path.parent) for path in sorted(half.glob(f"{name or '*'}/{EXPECTED}"))]


def as_report(story: Story) -> Json:
    """Return the gold as a report that says just that: what a program would have to print for full marks."""
    place = _placer(story)
    drift: dict[str, list[Json]] = {}
    for item in story.gold["drift"]:
        row = {"kind": item["kind"], "from": place(item["from"]), "to": place(item["to"])}
        drift.setdefault(item["claim"], []).append(row)
    claims = [
        {
            "id": claim["id"],
            "text": claim["gloss"],
            "statements": [place(one) for one in claim["statements"]],
            "outlets": claim["outlets"],
            "origins": {"least": claim["origins"]["count"], "most": claim["origins"]["count"]},
            "informants": [names[0] for names in claim["informants"] or ()],
            "drift": drift.get(claim["id"], []),
        }
        for claim in story.gold["claims"]
    ]
    questions = [
        {**place(item), "kind": item["kind"], "by": next(iter(item["by"]), None)}
        | {key: item[key] for key in ("answered",) if key in item}
        for item in story.gold["questions"]
    ]
    discrepancies = [
        {
            "claim": item["claim"],
            "kind": item["kind"],
            "values": [
                {"value": value["value"], "statements": [place(one) for one in value["statements"]]}
                for value in item["values"]
            ],
        }
        for item in story.gold["discrepancies"]
    ]
    articles = [
        {"id": key, "path": item["file"], "outlet": item["outlet"], "text": story.texts[key]}
        for key, item in story.gold["articles"].items()
    ]
    return {
        "stories": [{"articles": articles, "claims": claims, "questions": questions, "discrepancies": discrepancies}]
    }


def _placer(story: Story) -> Any:  # noqa: ANN401 - a function from a quoted stretch to a span
    def place(quoted: Mapping[str, Any]) -> Json:
        article, start, end = story.span(quoted)
        return {"article": article, "start": start, "end": end}

    return place


def origins_of(gold: Json, claim: Json) -> set[str]:
    """Return the origins of a claim, reckoned from the derivations alone.

    Each article with the claim is followed upwards: through the claim's own `from` where that is given, else to those
    parents among the articles that hold the claim too, else to its unseen parents; an article that has none of these
    is an origin itself. What only one article asserts has one origin, whatever its parents.
    """
    held = {one["article"] for one in claim["statements"]}
    parents: dict[str, list[str]] = {}
    for edge in gold["derivations"]:
        parents.setdefault(edge["child"], []).append(edge["parent"])

    def above(article: str) -> Iterable[str]:
        if article in claim.get("from", {}):
            return list(claim["from"][article])
        mine = parents.get(article, [])
        return [p for p in mine if p in held] or [p for p in mine if p in gold["unseen"]] or ["own"]

    def starts(article: str) -> set[str]:
        if article in gold["unseen"]:
            return {article}
        return {start for parent in above(article) for start in ({article} if parent == "own" else starts(parent))}

    found = {start for article in held for start in starts(article)}
    return found if len(held) > 1 or len(found) <= 1 or "from" in claim else set(sorted(found)[:1])

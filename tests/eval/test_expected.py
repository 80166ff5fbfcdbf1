"""The checker finds what is there, and misses what is not: each part can pass and can fail."""

from __future__ import annotations

import copy
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "eval"))

import expected  # noqa: E402

GOLD = [
    *sorted((ROOT / "tests/data/examples").glob("*.json")),
    *sorted((ROOT / "tests/data/pairs").glob("*/expected.json")),
]
EVERY = pytest.mark.parametrize(
    "path", GOLD, ids=lambda path: path.stem if path.stem != "expected" else path.parent.name
)

Json = dict[str, Any]


class Reader:
    """Writes the report that a perfect program would give for an expected file."""

    def __init__(self, gold: Json, texts: dict[str, str]) -> None:
        self.gold = gold
        self.texts = texts

    def span(self, article: str, string: str) -> Json:
        start = self.texts[article].index(string)
        return {"article": f"id-{article}", "start": start, "end": start + len(string)}

    def article(self, key: str, item: Json) -> Json:
        dated = item.get("published_inferred") or item.get("published")
        return {
            "id": f"id-{key}",
            "path": f"/some/where/{item['file']}",
            "text": self.texts[key],
            "outlet": item["outlet"],
            "title": item["title"],
            "published": dated,
            "dateline": {"place": item["dateline_place"]} if item["dateline_place"] else None,
            "byline": item["byline"],
            "credits": [{"name": name} for name in item["credits"]],
        }

    def counts(self) -> Json:
        counts = copy.deepcopy(self.gold["counts"])
        one = {key: value[0] if isinstance(value, list) else value for key, value in counts.items()}
        one["origins"] = {
            key: value[0] if isinstance(value, list) else value for key, value in counts["origins"].items()
        }
        return one

    def attribution(self, item: Json) -> Json:
        strings = [item["content"]] if isinstance(item["content"], str) else item["content"]
        content = [self.span(item["article"], string) for string in strings]
        return {
            "article": f"id-{item['article']}",
            "speaker": item["speaker"],
            "quotation": item["type"],
            "content": content,
        }

    def derivation(self, item: Json) -> Json:
        parent = item["parent"][0]
        return {
            "child": f"id-{item['child']}",
            "parent": f"id-{parent}" if parent in self.texts else f"unseen-{parent}",
            "kind": item["kind"][0],
            "credited": item.get("credited", False),
            "passages": [],
        }

    def entry(self, item: Json) -> Json:
        return {
            "value": item.get("when"),
            "earliest": item.get("earliest"),
            "latest": item.get("latest"),
            "said_by": item.get("said_by", []),
            "statements": [
                {"article": f"id-{key}", "start": 0, "end": len(self.texts[key])} for key in item["articles"]
            ],
            "status": item.get("status", "stands"),
            "moved_to": {"value": item["moved_to"]} if "moved_to" in item else None,
            "reports": [{"article": f"id-{key}", "status": word} for key, word in item.get("reports", {}).items()],
        }

    def claim(self, item: Json) -> Json:
        statements = [self.span(key, string) for key, string in item["where"].items()]
        return {"statements": statements, "origins": item["origins"], "informants": item["informants"], "drift": []}

    def drift(self, item: Json) -> Json:
        ends = {end: self.span(*next(iter(item[end].items()))) for end in ("from", "to")}
        return {"kind": item["kind"], **ends}

    def passage(self, item: Json) -> Json:
        one, other = (self.span(key, item[key]) for key in item if key in self.texts)
        return {"kind": "edited", "first": other, "second": one}

    def report(self) -> Json:
        gold = self.gold
        drifts = {"statements": [], "origins": {}, "drift": [self.drift(item) for item in gold["drift"]]}
        story = {
            "articles": [self.article(key, item) for key, item in gold["articles"].items()],
            "counts": self.counts(),
            "unseen": [{"id": f"unseen-{name}", "name": name} for name in gold["unseen"]],
            "derivations": [self.derivation(item) for item in gold["derivations"]],
            "passages": [self.passage(item) for item in gold["aligned"]],
            "attributions": [self.attribution(item) for item in gold["attributions"]],
            "times": [
                self.span(i["article"], i["text"]) | {"type": "DATE", "value": i["value"]} for i in gold["times"]
            ],
            "calendar": [self.entry(item) for item in gold["calendar"]],
            "claims": [*(self.claim(item) for item in gold["claims"]), drifts],
            "questions": [self.span(item["article"], item["text"]) for item in gold["open_questions"]],
            "only_in": [self.span(key, string) for key, strings in gold["only_in"].items() for string in strings],
        }
        return {"headwater": "0", "stories": [story]}


TEXTS = {
    "A": "The mill will close in May, Ada Brook said. “We tried,” she said. It is unclear who pays. Rain fell. (Wire)",
    "B": "The mill may close soon. “We tried,” said Ada Brook. Nobody knows who will pay for it.",
}
SMALL: Json = {
    "stories": [["A", "B"]],
    "articles": {
        "A": {
            "file": "a.txt", "outlet": "The Echo", "title": None, "published": "2026-04-01",
            "dateline_place": "Arle", "byline": None, "credits": ["Wire"],
        },
        "B": {
            "file": "b.txt", "outlet": "Bell", "title": "Mill",
            "dateline_place": None, "byline": "Jo Fen", "credits": [],
        },
    },
    "counts": {"articles": 2, "texts": [1, 2], "outlets": 2, "origins": {"least": 1, "most": 1}},
    "unseen": ["Wire"],
    "derivations": [
        {"child": "A", "parent": ["Wire"], "kind": ["credited"], "credited": True},
        {"child": "B", "parent": ["Wire", "A"], "kind": ["rewritten", "edited"], "credited": False},
    ],
    "never_derivations": [["A", "B"]],
    "attributions_complete": ["A", "B"],
    "attributions": [
        {
            "article": "A", "speaker": "Ada Brook", "cue": "said", "type": "indirect",
            "content": "The mill will close in May",
        },
        {"article": "A", "speaker": "Ada Brook", "cue": "said", "type": "direct", "content": "We tried,"},
        {"article": "B", "speaker": "Ada Brook", "cue": "said", "type": "direct", "content": "We tried,"},
    ],
    "attributions_optional": [],
    "speakers_never": [{"article": "B", "speaker": "Jo Fen", "content": "We tried,"}],
    "times": [{"article": "A", "text": "May", "value": "2026-05"}],
    "calendar": [
        {
            "what": "the mill closes", "when": "2026-05", "said_by": ["Ada Brook"], "articles": ["A"],
            "status": "moved", "moved_to": "2026-06", "reports": {"A": "stands", "B": "moved"},
        },
    ],
    "aligned": [{"A": "The mill will close", "B": "The mill may close", "relation": "paraphrase"}],
    "only_in": {"A": ["Rain fell."]},
    "drift": [{"from": {"A": "will close"}, "to": {"B": "may close"}, "kind": "certainty lowered"}],
    "open_questions": [{"article": "A", "text": "It is unclear who pays."}],
    "claims": [
        {
            "text": "The mill closes.", "where": {"A": "The mill will close", "B": "The mill may close"},
            "origins": {"least": 1, "most": 1}, "informants": ["Ada Brook"],
        },
    ],
}  # fmt: skip


def small() -> tuple[Json, Json]:
    report = Reader(SMALL, TEXTS).report()
    return report, report["stories"][0]


def text_of(path: Path) -> str:
    raw = path.read_text(encoding="utf-8")
    return str(json.loads(raw)["text"]) if path.suffix == ".jsonl" else raw


@EVERY
def test_the_report_of_a_perfect_reader_hits_everything(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    folder = path.parent if path.stem == "expected" else ROOT / "src/headwater/examples" / path.stem
    texts = {key: text_of(folder / item["file"]) for key, item in gold["articles"].items()}
    parts = expected.check(gold, Reader(gold, texts).report())
    assert {name: (part.misses, part.false) for name, part in parts.items() if part.misses or part.false} == {}
    assert sum(part.total for part in parts.values()) > 100


@EVERY
def test_an_empty_report_hits_nothing(path: Path) -> None:
    parts = expected.check(json.loads(path.read_text(encoding="utf-8")), {"stories": []})
    allowed = {"never_derivations", "speakers_never"}
    assert {name for name, part in parts.items() if part.hit} <= allowed
    assert expected.Part().share == 1.0


def wrong_source(story: Json) -> None:
    story["attributions"][2]["speaker"] = "Jo Fen"


def longer(story: Json) -> None:
    story["attributions"][1]["content"][0]["start"] = 0


def drop(key: str) -> Callable[[Json], None]:
    return lambda story: story[key].clear()


def change(key: str, name: str, value: object, number: int = 0) -> Callable[[Json], None]:
    return lambda story: story[key][number].update({name: value})


def move_statement(story: Json) -> None:
    story["calendar"][0]["statements"][0]["article"] = "id-B"


BREAKS: list[tuple[str, Callable[[Json], object]]] = [
    ("stories", lambda story: story["articles"].pop()),
    ("articles", change("articles", "outlet", "Bell")),
    ("articles", change("articles", "title", "Rain")),
    ("articles", change("articles", "credits", [])),
    ("articles", change("articles", "dateline", "Orle")),
    ("articles", change("articles", "byline", None, 1)),
    ("counts", lambda story: story["counts"].update(texts=3)),
    ("counts", lambda story: story["counts"]["origins"].update(most=2)),
    ("unseen", drop("unseen")),
    ("derivations", change("derivations", "kind", "copied")),
    ("derivations", change("derivations", "credited", "yes", 1)),
    ("derivations", change("derivations", "parent", "id-B")),
    ("never_derivations", change("derivations", "parent", "id-B")),
    ("attributions", wrong_source),
    ("attributions", longer),
    ("attributions", change("attributions", "quotation", "direct")),
    ("speakers_never", wrong_source),
    ("times", change("times", "value", "2025-05")),
    ("times", change("times", "end", 1)),
    ("calendar", change("calendar", "value", "2026-06")),
    ("calendar", change("calendar", "said_by", [])),
    ("calendar", move_statement),
    ("calendar_status", change("calendar", "status", "stands")),
    ("calendar_status", change("calendar", "moved_to", None)),
    ("calendar_reports", lambda story: story["calendar"][0]["reports"].pop()),
    ("aligned", lambda story: (story["passages"].clear(), story["claims"].pop(0))),
    ("only_in", drop("only_in")),
    ("drift", lambda story: story["claims"].pop()),
    ("drift", lambda story: story["claims"][1]["drift"][0].update(kind="certainty raised")),
    ("open_questions", drop("questions")),
    ("claims", lambda story: story["claims"][0]["statements"].pop()),
    ("one_origin", lambda story: story["claims"][0].update(origins={"least": 1, "most": 2})),
    ("claim_origins", lambda story: story["claims"][0].update(origins={"least": 1, "most": 2})),
    ("claim_informants", lambda story: story["claims"][0].update(informants=["Jo Fen"])),
]


@pytest.mark.parametrize(("name", "spoil"), BREAKS)
def test_each_part_can_fail(name: str, spoil: Callable[[Json], object]) -> None:
    report, story = small()
    before = expected.check(SMALL, report)[name]
    spoil(story)
    after = expected.check(SMALL, report)[name]
    assert before.hit == before.total > after.hit
    assert len(after.misses) == after.total - after.hit


def test_every_part_is_tried() -> None:
    assert {name for name, _ in BREAKS} == set(expected.PARTS)


def test_half_the_content_is_enough_and_less_is_not() -> None:
    report, story = small()
    content = story["attributions"][0]["content"][0]
    content["end"] = TEXTS["A"].index(" close in May")  # 11 of 21 letters
    assert expected.check(SMALL, report)["attributions"].hit == 3
    content["end"] = TEXTS["A"].index(" will")  # 7 of 21
    assert expected.check(SMALL, report)["attributions"].hit == 2


def test_one_attribution_answers_for_one_gold_attribution_only() -> None:
    gold = SMALL | {"attributions": [SMALL["attributions"][0]] * 2}
    report, _ = small()
    assert expected.check(gold, report)["attributions"].hit == 1


def test_other_names_and_the_whole_clause_are_accepted() -> None:
    report, story = small()
    clause = [{"article": "A", "speaker": "owner", "speaker_also": ["ada brook"], "cue": "said", "type": "direct"}]
    gold = SMALL | {"attributions": [clause[0] | {"content": "Rain", "content_full": ["We tried,", "Rain fell."]}]}
    story["attributions"][1]["content"].append({"article": "id-A", **spread("A", "Rain fell.")})
    assert expected.check(gold, report)["attributions"].hit == 1


def spread(article: str, string: str) -> Json:
    start = TEXTS[article].index(string)
    return {"start": start, "end": start + len(string)}


def test_attributions_too_many_are_false_unless_nested_or_optional() -> None:
    report, story = small()
    more: Json = {
        "article": "id-A",
        "speaker": None,
        "quotation": "indirect",
        "content": [[*spread("A", "Rain fell.").values()]],
    }
    story["attributions"].append(more)
    part = expected.check(SMALL, report)["attributions"]
    assert (part.hit, len(part.false), part.judged) == (3, 1, 4)
    optional = [{"article": "A", "speaker": "", "cue": "", "type": "indirect", "content": "Rain fell."}]
    assert expected.check(SMALL | {"attributions_optional": optional}, report)["attributions"].false == []
    more["nested_in"] = 0
    assert expected.check(SMALL, report)["attributions"].false == []


def test_aligned_text_is_false_when_said_to_be_in_one_report_only() -> None:
    report, story = small()
    story["only_in"].append({"article": "id-A", **spread("A", "The mill will close in May")})
    assert len(expected.check(SMALL, report)["only_in"].false) == 1


def test_claims_align_their_statements() -> None:
    report, story = small()
    story["passages"].clear()
    assert expected.check(SMALL, report)["aligned"].hit == 1


def test_passages_of_derivations_align_in_either_order() -> None:
    report, story = small()
    story["derivations"][1]["passages"] = story.pop("passages")
    story["claims"].clear()
    assert expected.check(SMALL, report)["aligned"].hit == 1


def test_wrong_parents_and_strange_unseen_names_are_false() -> None:
    report, story = small()
    story["unseen"].append({"id": "u2", "name": "Other Agency"})
    story["derivations"].append({"child": "id-B", "parent": "u2", "kind": "edited", "credited": False})
    parts = expected.check(SMALL, report)
    assert parts["unseen"].false == ["Other Agency"]
    assert parts["derivations"].false == ["B <- other agency"]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2025-W43", "2025-10-20", "2025-10-26"),
        ("2026-05-14", "2026-05-14", "2026-05-14"),
    ],
)
def test_days_of_a_value(value: str, first: str, last: str) -> None:
    assert expected.days(value) == (first, last)


def test_the_days_of_a_month_are_as_good_as_its_value() -> None:
    report, story = small()
    story["calendar"][0].update(value=None, earliest="2026-05-01", latest="2026-05-31")
    assert expected.check(SMALL, report)["calendar"].hit == 1


def model_case() -> Json:
    """The short keys that the first expected file was written in."""
    return {
        "about": "Ids: A = a.txt, B = b.txt.",
        "stories": [["A", "B"]],
        "articles": {"A": {"published": None, "published_inferred": "2026-04-01"}, "B": {}},
        "origins": {
            "count": {"articles": 2, "outlets": 2, "origins": 1},
            "origin": "Wire",
            "origin_is_unseen": True,
            "A_derives_from": {"parent": "Wire"},
            "B_derives_from": {"parent": "Wire or A", "credited": False},
            "A_cannot_derive_from_B_alone": "it has May",
        },
        "speakers_never": ["Jo Fen is not the speaker of 'We tried,'"],
    }


def test_the_short_keys_of_the_model_case_are_understood() -> None:
    parts = expected.check(model_case(), small()[0])
    asked = {name: (part.hit, part.total) for name, part in parts.items() if part.total}
    assert asked == {
        "stories": (1, 1),
        "articles": (1, 1),
        "counts": (4, 4),
        "one_origin": (1, 1),
        "unseen": (1, 1),
        "derivations": (2, 2),
        "never_derivations": (1, 1),
        "speakers_never": (1, 1),
    }


def test_a_line_on_speakers_that_is_not_understood_is_an_error() -> None:
    with pytest.raises(ValueError, match="not understood"):
        expected.check(model_case() | {"speakers_never": ["who knows"]}, small()[0])


def test_files_can_be_told_and_texts_read_from_a_folder(tmp_path: Path) -> None:
    gold = copy.deepcopy(SMALL)
    del gold["articles"]["A"]["file"]
    report, story = small()
    for (key, text), article in zip(TEXTS.items(), story["articles"], strict=True):
        del article["text"]
        (tmp_path / f"{key.lower()}.txt").write_text(text, encoding="utf-8")
    assert expected.check(gold, report, files={"A": "a.txt"})["attributions"].hit == 0
    parts = expected.check(gold, report, files={"A": "a.txt"}, texts=tmp_path)
    assert all(part.hit == part.total for part in parts.values())


def test_articles_are_known_by_base_name_whatever_follows_it() -> None:
    report, story = small()
    story["articles"][0]["path"] = "x/a.txt#1"
    story["articles"][1]["path"] = "b.txt:3"
    assert expected.check(SMALL, report)["stories"].hit == 1


@pytest.mark.parametrize(
    ("gold", "published", "basis", "same"),
    [
        ("2026-04-01", "2026-04-01T18:20:00", "stated", True),
        ("2026-04-01", "2026-04-02T18:20:00", "stated", False),
        ("2026-04-01T18:20:00", "2026-04-01", "stated", False),
        ("2026-04-01", None, "unknown", False),
        (None, "2026-04-01", "inferred", True),
        (None, "2026-04-01", "stated", False),
        (None, None, "unknown", True),
    ],
)
def test_a_gold_day_is_any_time_on_it_and_null_asks_what_the_article_states(
    *, gold: str | None, published: str | None, basis: str, same: bool
) -> None:
    assert expected.same_date({"published_basis": basis}, published, gold) is same


def test_the_order_of_a_report_does_not_matter() -> None:
    report, story = small()
    for value in story.values():
        if isinstance(value, list):
            value.reverse()
    assert all(part.hit == part.total for part in expected.check(SMALL, report).values())


def written(folder: Path, *contents: Json) -> Iterator[str]:
    for number, content in enumerate(contents):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        yield str(path)


def test_the_command_prints_a_line_a_part_and_the_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report, story = small()
    story["questions"].clear()
    assert expected.main([*written(tmp_path, SMALL, report), "--misses", "--file", "A=a.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [name for name in expected.PARTS if any(line.startswith(name) for line in lines)] == list(expected.PARTS)
    after = next(later for line, later in pairwise(lines) if line.startswith("open_questions"))
    assert after == '    missed  {"article": "A", "text": "It is unclear who pays."}'


def test_the_command_says_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert expected.main([str(tmp_path / "no.json"), str(tmp_path / "no.json")]) == 2
    assert "no.json" in capsys.readouterr().err

"""The parts that pages are made of: days in words, clocks, drawings, sides, voices; and the scripts of others."""

import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from tests.web.conftest import Place

from headwater import web
from headwater.model.derivation import Passage
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import DerivationKind, PassageKind, Rendering
from headwater.web import render
from headwater.web.clocks import WIDTH, clocks
from headwater.web.compare import compared, differing
from headwater.web.desk import Desk, chance, letter
from headwater.web.drawing import COPIES, draw, graph
from headwater.web.layers import Cover, article_lines, manner, pieces
from headwater.web.server import settle
from headwater.web.site import Site


@pytest.fixture(scope="module")
def desk(kept: Place) -> Desk:
    dossier = kept.view.dossier(kept.rows()[0])
    assert dossier is not None
    return Desk(dossier, "/story/s")


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("2026-03-12", "12 March 2026"),
        ("2026-03-12T08:15:00", "12 March 2026"),
        ("2025-11", "November 2025"),
        ("2026-13", "2026-13"),
        ("1987", "1987"),
        ("2026-W07", "week of 9 February 2026"),
        ("2026-WXX", "2026-WXX"),
        ("2026-03-12TMO", "12 March 2026"),
        ("XXXX-10-17", "XXXX-10-17"),
    ],
)
def test_days_and_months_are_written_as_people_do(stated: str, shown: str) -> None:
    assert render.day(stated) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-03-12", "2026-03-12", "12 March 2026"),
        ("2026-03-12", "2026-03-14", "12 to 14 March 2026"),
        ("2026-02-27", "2026-03-01", "27 February to 1 March 2026"),
        ("2025-12-31", "2026-01-01", "31 December 2025 to 1 January 2026"),
        ("2026-03-12", None, "12 March 2026"),
    ],
)
def test_two_days_say_once_what_they_have_in_common(first: str, last: str | None, shown: str) -> None:
    assert render.days(first, last) == shown


def test_a_spark_has_a_bar_for_each_day_within_its_bounds() -> None:
    drawn = str(render.spark([("2026-03-01", 4), ("2026-03-10", 1)], ("2026-03-01", "2026-03-31")))
    bars = [
        (float(x), float(h)) for x, h in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="4" height="([\d.]+)"', drawn)
    ]
    assert [height for _, height in bars] == [28.0, 7.0]
    assert bars[0][0] == 0.0 < bars[1][0] < render.SPARK_WIDTH - render.BAR
    assert "4 on 1 March 2026" in drawn


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_articles_have_letters(index: int, name: str) -> None:
    assert letter(index) == name


def test_chances_fall_with_the_probability() -> None:
    assert [chance(p) for p in (1.0, 0.9, 0.7, 0.5, 0.1)] == [
        "almost certain", "very likely", "likely", "as likely as not", "doubtful",
    ]  # fmt: skip


def test_two_clocks_stand_on_one_scale(desk: Desk) -> None:
    (model, *_) = desk.dossier.timeline
    told = [
        replace(model, earliest="2026-02-08", latest="2026-02-08", reported=("2026-02-09", "2026-02-10")),
        replace(model, earliest="1987-01-01", latest="1987-12-31", reported=("2026-02-09",)),
        replace(model, earliest="2030-01-01", latest=None, reported=("2026-02-10",)),
        replace(model, earliest=None, latest=None, reported=("2026-02-10",)),
    ]
    first, before, after, unknown = clocks(told)
    assert first.start is not None
    assert first.start < first.reported[0] < first.reported[1]
    assert before.reported[0] == first.reported[0]
    assert (before.beyond, after.beyond, unknown.start) == ("before", "after", None)
    assert all(
        0 <= x <= WIDTH for clock in (first, before, after) for x in (clock.start, *clock.reported) if x is not None
    )


def test_without_a_reported_day_no_clock_is_drawn(desk: Desk) -> None:
    bare = replace(desk.dossier.timeline[0], reported=())
    assert [(c.start, c.reported) for c in clocks([bare])] == [(None, ())]


def test_each_article_has_a_row_and_each_derivation_a_line_forward_in_time(desk: Desk) -> None:
    drawing = draw(desk)
    shown = {key for row in drawing.rows for key in (row.key, *row.folded)}
    assert {a.id for a in desk.dossier.articles} <= shown
    assert len(drawing.lines) == len(desk.dossier.derivations)
    assert all(0 <= row.when <= 1 for row in drawing.rows)
    for line in drawing.lines:
        assert drawing.rows[line.start].when <= drawing.rows[line.end].when
        assert line.dashed == drawing.rows[line.start].dashed
        assert line.doubtful == (line.derivation.probability < 0.6)
    assert {one["id"] for one in graph(desk)["nodes"]} == shown  # type: ignore[index, attr-defined]


def test_copies_of_one_parent_are_folded_into_one_row(desk: Desk) -> None:
    parent, *others = desk.dossier.articles
    model = desk.dossier.derivations[0]
    copies = tuple(
        replace(model, child=one.id, parent=parent.id, kind=DerivationKind.COPIED, runner_up=None) for one in others
    )
    drawing = draw(Desk(replace(desk.dossier, derivations=copies, unseen=()), "/story/s"))
    assert len(copies) > COPIES
    assert [len(row.folded) for row in drawing.rows] == [0, len(copies) - 1]


def test_the_sides_of_a_comparison_hold_each_text_whole_and_every_passage_once(desk: Desk) -> None:
    first, second = desk.dossier.articles[0], desk.dossier.articles[2]
    sides = compared(desk, first.id, second.id)
    for side, article in ((sides.first, first), (sides.second, second)):
        assert "".join(words for piece in side.stretches for words, _ in piece.words) == article.text
        assert sorted(p.number for p in side.stretches if p.kind) == list(range(1, len(sides.passages) + 1))


def test_words_that_one_side_has_alone_are_told_apart(desk: Desk) -> None:
    for d in desk.dossier.derivations:
        for pair in differing(desk, d.passages):
            same = ["".join(w for w, both in side if both) for side in (pair.first, pair.second)]
            folded = [re.sub(r"\W+", " ", words).split() for words in same]
            assert [w.casefold() for w in folded[0]] == [w.casefold() for w in folded[1]]


def test_pieces_cover_the_text_without_gaps_and_carry_all_layers_at_once() -> None:
    text = "He said it rained on Monday.\nIt did."
    found = pieces(
        text, [Cover(Span(3, 20), "said", "who"), Cover(Span(11, 27), "times"), Cover(Span(40, 50), "x")], [3], [29]
    )
    assert "".join(piece.text for piece in found) == text
    assert [piece.layers for piece in found if piece.text == "rained on"] == [("said", "times")]
    assert [piece.text for piece in found if piece.mark == 3] == ["said it "]


def test_lines_of_an_article_hold_it_whole_and_number_it(desk: Desk) -> None:
    for article in desk.dossier.articles:
        lines = article_lines(desk, article.id)
        assert "".join(piece.text for line in lines for piece in line.pieces) == article.text
        assert all(after.number == before.number + 1 for before, after in pairwise(lines))


@pytest.mark.parametrize(
    ("rendering", "words"),
    [(None, "edited"), (Rendering.SAME, "edited"), (Rendering.SAME_TRANSLATION, "edited, same translation"),
     (Rendering.ANOTHER, "another rendering")],
)  # fmt: skip
def test_how_alike_a_passage_is_is_said_in_words(rendering: Rendering | None, words: str) -> None:
    place = ArticleSpan("a", 0, 4)
    assert manner(Passage(PassageKind.EDITED, 0.9, place, place, rendering=rendering)) == words


def test_every_saying_stands_once_with_all_its_wordings(desk: Desk) -> None:
    said = {desk.hull(one) for one in desk.dossier.attributions if one.content and one.nested_in is None}
    shown = [place for s in desk.speakers for saying in s.sayings for wording in saying for place in wording.places]
    assert sorted(shown) == sorted(said)
    assert desk.speakers[-1].name == "" or all(speaker.name for speaker in desk.speakers)


def test_the_scripts_of_others_are_those_that_were_taken_and_have_their_licences() -> None:
    folder = Path(web.__path__[0]) / "static/vendor"
    listed = dict(
        re.findall(r"^\| `([\w.-]+)` .*`([0-9a-f]{64})` \|$", (folder / "README.md").read_text(), re.MULTILINE)
    )
    assert set(listed) == {path.name for path in folder.glob("*.js")}
    for name, digest in listed.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
        assert (folder / f"{name.removesuffix('.min.js')}.LICENSE").read_text().strip()


def test_all_templates_are_compiled_before_the_first_page() -> None:
    render.environment.cache_clear()
    settle()
    held = render.environment().cache
    assert held is not None
    assert {name for _, name in held} == set(render.environment().list_templates())


def test_outlets_are_counted_again_once_those_counted_are_old_and_something_was_written() -> None:
    class Written:
        revision, counted = 0, 0

        def state(self) -> dict[str, str]:
            return {"revision": str(self.revision)}

        def outlets(self) -> list[tuple[str, int]]:
            self.counted += 1
            return [("Velland Post", self.counted)]

    shelf, seconds = Written(), iter([0.0, 100.0, 101.0, 105.0, 200.0, 201.0])
    site = Site(cast("Any", shelf), clock=lambda: next(seconds))

    def shown() -> int:
        return site.outlets()[0][1]

    assert [shown(), shown()] == [1, 1], "nothing was written"
    shelf.revision = 1
    assert shown() == 2
    shelf.revision = 2
    assert shown() == 2, "four seconds old"
    assert [shown(), shown()] == [3, 3]

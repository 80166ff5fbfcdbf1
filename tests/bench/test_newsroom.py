"""The simulator of newsrooms and its scores: the same every time, no leaks, and measures that mean what they say."""

import json
from pathlib import Path
from random import Random

import numpy as np
import pytest
from bench.newsroom import wording
from bench.newsroom.__main__ import logged, main
from bench.newsroom.baselines import article_count, methods, nearest_earlier
from bench.newsroom.fit import rooted
from bench.newsroom.histories import HISTORIES
from bench.newsroom.levels import LEVELS, MIXED, REWRITTEN
from bench.newsroom.render import printed
from bench.newsroom.scores import Found, Tally, calibration_error
from bench.newsroom.simulate import tales
from bench.newsroom.tale import EPOCH, Node
from bench.newsroom.telling import tell, within
from bench.newsroom.texts import HALVES, Draft, Event, Sentence, events, table

from headwater.derivation.features import Candidate

ROOT = Path(__file__).parents[2]


def test_the_base_reports_are_many_and_of_news_length() -> None:
    reports = [report for half in HALVES for event in events(half) for report in event.reports]
    assert len(reports) >= 30
    assert all(250 <= report.words <= 700 for report in reports)
    assert sum(len(event.reports) > 1 for half in HALVES for event in events(half)) >= 8


def test_the_halves_share_no_event() -> None:
    assert not {e.name for e in events("learn")} & {e.name for e in events("held")}


@pytest.mark.parametrize("level", [*LEVELS, MIXED, REWRITTEN, *HISTORIES])
def test_the_same_seed_makes_the_same_story(level: str) -> None:
    one, other = list(tales(level, "learn", 4)), list(tales(level, "learn", 4))
    assert one == other
    assert [printed(t, "noisy") for t in one] == [printed(t, "noisy") for t in other]
    assert list(logged(one)) == list(logged(other))


@pytest.mark.parametrize("level", [*LEVELS, MIXED, REWRITTEN, *HISTORIES])
def test_truth_is_acyclic_logged_and_in_the_story(level: str) -> None:
    for tale in tales(level, "held", 12):
        ids = {node.id for node in tale.nodes}
        assert all(node.log or level in HISTORIES for node in tale.nodes)
        assert {name for edge in tale.truth.edges for name in edge} <= ids
        assert not any((b, a) in tale.truth.ancestors() for a, b in tale.truth.ancestors())
        assert all(children <= ids for children in tale.truth.unseen.values())
        assert set(tale.truth.origins) == ids
        times = {node.id: node.time for node in tale.nodes}
        assert all(times[a] < times[b] for a, b in tale.truth.edges)


def test_rewrites_by_hand_go_back_to_their_report_and_to_nothing_else() -> None:
    told = [event for event in events("learn") if any(event.rewritten)]
    assert len(told) >= 8
    assert not any(event.beside or any(event.rewritten) for event in events("held"))
    for event in told:
        for report, made in zip(event.reports, event.rewritten, strict=True):
            for draft in made:
                taken = [s for p in draft.paragraphs for s in p if s.keys & report.keys]
                assert 0 < len(taken) < sum(len(p) for p in draft.paragraphs)
                assert not any(s.text.startswith("+") for p in draft.paragraphs for s in p)
    kinds = {name for tale in tales(REWRITTEN, "learn", 6) for node in tale.nodes for name, _ in node.log}
    assert "rewritten by hand" in kinds


def test_sentences_stand_where_they_are_said_to_stand() -> None:
    for tale in tales("hard", "learn", 5):
        for node, made in zip(tale.nodes, printed(tale, "exact"), strict=True):
            written = [s.text for p in node.draft.paragraphs for s in p]
            assert [made.article.text[a:b].rstrip(".,") for a, b, _ in made.sentences] == [
                w.rstrip(".,") for w in written
            ]


def test_without_times_no_article_states_one() -> None:
    for tale in tales("middle", "learn", 10):
        for made in printed(tale, "none"):
            assert made.article.published is None
            assert "Updated " not in made.article.text


def test_every_kind_of_operation_happens() -> None:
    done = {json.loads(line)["operation"] for level in LEVELS for line in logged(list(tales(level, "learn", 60)))}
    wanted = {"trim", "drop", "reorder", "re-lede", "retitle", "cut quotation", "retell quotation", "many synonyms"}
    wanted |= {"voice", "split sentence", "merge sentences", "merge", "own reporting", "credit kept", "credit stripped"}
    wanted |= {"told alone", "asked as well", "hearer kept", "hearer stripped", "agency by a bare name"}
    assert wanted | {"credit false", "update", "press release quoted", "copy", "misspell"} <= done


def test_who_was_told_stands_in_the_reports_that_keep_the_name() -> None:
    kept = 0
    for tale in tales("easy", "learn", 30):
        texts = {made.article.id: made.article.text for made in printed(tale, "none")}
        for node in tale.nodes:
            names = [detail for operation, detail in node.log if operation == "hearer kept"]
            # A quotation that was retold or cut away takes the name with it.
            kept += any(f"told {name}" in texts[node.id] or f"with {name}" in texts[node.id] for name in names)
            assert "told None" not in texts[node.id]
    assert kept >= 10


def test_a_desk_says_what_it_was_told_in_words_of_its_own_and_the_speaker_stands_before_it() -> None:
    said = Sentence('"It sang," said Ada Brannoch, who keeps the tower.', frozenset({"sang"}))
    made = set()
    for seed in range(40):
        root = Node("a", "Fellside Courier", Draft("It sang", ((said,),)), EPOCH)
        child = Node("b", "Granite Post", root.draft, EPOCH, parents=("a",))
        tell([root, child], Event("tower", (root.draft,), None), 1.0, Random(seed))  # noqa: S311 - a test's chance, not a secret
        own, taken = (node.draft.paragraphs[0][0].text for node in (root, child))
        if own == said.text:
            assert taken == said.text
            continue
        made.add(own)
        assert own.startswith("“It sang,” Ada Brannoch, who keeps the tower, ")
        assert "Fellside Courier" in taken
    assert any("this newspaper" in text for text in made)


def test_a_credit_in_passing_stands_in_a_sentence_further_down_and_in_no_line() -> None:
    deep = 0
    for tale in tales("easy", "learn", 30):
        for node, made in zip(tale.nodes, printed(tale, "none"), strict=True):
            where = within(node, Random(f"{node.id} within"))  # noqa: S311 - the very stream
            if where is None:
                continue
            deep += 1
            start, end, _ = made.sentences[where]
            assert node.credits[0] in made.article.text[start : end + 200].split("\n")[0]
            assert f"({node.credits[0]})" not in made.article.text
    assert deep >= 10


def test_edits_within_sentences() -> None:
    chance = Random(1)  # noqa: S311 - a test's chance, not a secret
    said = '"We shall mend it, and it will cost a lot," said Ada Brannoch, who chairs the board.'
    assert wording.retell(said, chance) is not None
    assert wording.turn_quotation(said, chance) == (
        'Ada Brannoch, who chairs the board, said: "We shall mend it, and it will cost a lot."'
    )
    assert wording.drop_quotation(said, chance) is not None
    passive = wording.voice("The board approved the new budget on Monday.", chance)
    assert passive == "The new budget was approved by the board on Monday."
    rounded = wording.round_figure("Water covered 1,840 hectares.", chance)
    assert rounded in {f"Water covered {how} hectares." for how in ("nearly 1,900", "more than 1,800", "over 1,800")}


def test_no_table_of_the_simulator_is_read_by_the_program() -> None:
    files = {path.name for path in (ROOT / "bench/newsroom/tables").iterdir()}
    for path in (ROOT / "src").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "bench" not in source.split("headwater/")
        assert not any(f'"{name}"' in source for name in files)
    assert len(table("synonyms.tsv")) > 100


def test_perfect_answers_score_perfectly_and_counting_articles_does_not() -> None:
    tally, counted = Tally(), Tally()
    for tale in tales("hard", "learn", 5):
        articles = printed(tale, "exact")
        unseen = {name: dict.fromkeys(children, 1.0) for name, children in tale.truth.unseen.items()}
        tally.add(Found(dict.fromkeys(tale.truth.edges, 1.0), unseen, tale.truth.count), tale.truth, articles)
        counted.add(article_count(articles, tale.nodes), tale.truth, articles)
    figures = tally.figures()
    assert figures["edge f1"] == figures["ancestor f1"] == figures["unseen groups f1"] == 1.0
    assert figures["origins mae"] == figures["sibling-false"] == figures["ece"] == 0.0
    assert counted.figures()["over-count"] == 1.0


def test_calibration_is_the_gap_between_said_and_true() -> None:
    assert calibration_error([(0.8, True)] * 8 + [(0.8, False)] * 2) == pytest.approx(0.0)
    assert calibration_error([(0.95, False)] * 4) == pytest.approx(0.95)


def test_the_nearest_earlier_is_a_baseline_worth_beating() -> None:
    assert "nearest earlier" in methods()
    tally = Tally()
    for tale in tales("easy", "learn", 15):
        articles = printed(tale, "exact")
        tally.add(nearest_earlier(articles, tale.nodes), tale.truth, articles)
    assert tally.figures()["edge f1"] > 0.6


def test_the_command_writes_figures_articles_and_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures, log = tmp_path / "figures.json", tmp_path / "log.jsonl"
    assert (
        main(["--level", "easy", "--stories", "1", "--times", "none", "--json", str(figures), "--log", str(log)]) == 0
    )
    assert "headwater" in capsys.readouterr().out
    assert set(json.loads(figures.read_text("utf-8"))) == {"easy/none"}
    assert log.read_text("utf-8")
    assert main(["--level", "easy", "--stories", "1", "--times", "exact", "--write", str(tmp_path / "made")]) == 0
    made = sorted(path.suffix for path in (tmp_path / "made").iterdir())
    assert made == [".json", ".jsonl"]


def test_of_two_that_may_each_have_it_from_the_other_either_may_be_the_first() -> None:
    ways = [Candidate(0, 1, np.zeros(1)), Candidate(1, 0, np.zeros(1)), Candidate(2, 0, np.zeros(1))]
    every = np.ones(3, dtype=np.bool_)
    assert rooted(3, ways, every, np.array([False, False, False])).tolist() == [False] * 3
    assert rooted(3, ways, every, np.array([False, True, False])).tolist() == [True] * 3
    agency = [*ways[:2], Candidate(2, 3, np.zeros(1))]
    assert rooted(3, agency, every, np.array([False, False, False])).tolist() == [False, False, True]

import io
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from headwater.cli.dossier.days import between, say
from headwater.cli.dossier.places import letter, places_of
from headwater.cli.dossier.whole import parts
from headwater.model.article import Coverage
from headwater.model.derivation import Derivation, OriginRange
from headwater.model.report import Report
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DerivationKind

sys.path.insert(0, str(Path(__file__).parent))

import sample

WIDTHS = (40, 80, 100, 140)


def drawn(report: Report = sample.REPORT, *, width: int = 80, terminal: bool = False, everything: bool = False) -> str:
    page = io.StringIO()
    console = Console(file=page, width=width, force_terminal=terminal, highlight=False, _environ={})
    for part in parts(report, width=width, everything=everything):
        console.print(part)
    return page.getvalue()


def flat(text: str) -> str:
    return " ".join(re.sub(r"\x1b\[[0-9;]*m", "", text).split())


def test_the_ladder_runs_from_articles_to_informants_on_one_line() -> None:
    assert "4 articles → 4 texts → 4 outlets → 1 to 2 origins → 3 informants\n" in drawn()


def test_a_single_origin_is_said_in_the_singular() -> None:
    story = replace(sample.DOSSIER, counts=replace(sample.DOSSIER.counts, origins=OriginRange(1, 1)))
    assert "→ 1 origin →" in drawn(Report("0", sample.COVERAGE, (story,)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("terminal", [True, False])
def test_no_line_is_wider_than_asked(width: int, terminal: bool) -> None:  # noqa: FBT001 - a parameter of the test
    lines = re.sub(r"\x1b\[[0-9;]*m", "", drawn(width=width, terminal=terminal, everything=True)).splitlines()
    assert max(map(len, lines)) <= width


def test_a_pipe_gets_neither_colour_nor_rules() -> None:
    text = drawn()
    assert "\x1b" not in text
    assert "──────" not in text


def test_every_section_is_there_with_its_content() -> None:
    text = flat(drawn(width=140))
    for words in (
        "◇ Nordavis not among the articles; named in B:1 D:1",
        "C Coast Today rewritten · no credit · very likely, 0.83",
        "if not, then from B Northern Gazette",
        "also from A Skarvik Courier merged · credited · as likely as not, 0.58",
        "2 outlets · Tove Lindqvar",
        "Aksel Brenning, director of the roads agency / roads chief in 3 articles",
        "≈ “It could be two weeks, or a little longer” D:3",
        "certainty raised “may” became “will” may stay closed for two weeks B:1 → will stay closed for several weeks",
        "A About 4,200 vehicles cross the bridge on a working day. A:6",
        "from 16 March 2026 A ferry may run every 20 minutes",
        "10 March 2026 the cracks are measured",
        "declined to comment what the repair would cost Aksel Brenning B:3",
        "6 given = 4 read + 2 refused",
        "skarvik/wire.jsonl:7 the line is not JSON",
    ):
        assert words in text


def test_a_mark_leads_to_the_line_that_holds_the_words() -> None:
    places = places_of(sample.DOSSIER)
    for claim in sample.CLAIMS:
        for statement in claim.statements:
            mark, line = places.reference(statement.place).split(":")
            article = next(a for a in sample.ARTICLES if places.letters[a.id] == mark)
            words = statement.place.span.of(article.text)
            assert words in article.text.split("\n")[int(line) - 1]


def test_records_of_one_file_are_told_apart_by_their_ids() -> None:
    articles = tuple(replace(article, path="wire.jsonl") for article in sample.ARTICLES)
    text = drawn(Report("0", sample.COVERAGE, (replace(sample.DOSSIER, articles=articles),)))
    assert "wire.jsonl, id gazette" in text


def test_lines_are_counted_alike_for_every_line_end() -> None:
    article = replace(sample.ARTICLES[0], text="one\r\ntwo\rthree\nfour")
    places = places_of(replace(sample.DOSSIER, articles=(article,)))
    starts = [places.line(ArticleSpan(article.id, at, at + 1)) for at in (0, 5, 9, 15)]
    assert starts == [1, 2, 3, 4]


def test_letters_go_on_after_z() -> None:
    assert [letter(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_long_lists_are_folded_and_counted_and_all_unfolds_them() -> None:
    claims = tuple(replace(sample.CLAIMS[4], id=f"x{i}") for i in range(40))
    report = Report("0", sample.COVERAGE, (replace(sample.DOSSIER, claims=claims),))
    words = "About 4,200 vehicles cross the bridge on a working day"
    folded, unfolded = flat(drawn(report)), flat(drawn(report, everything=True))
    assert "… and 28 more claims: --all" in folded
    assert unfolded.count("2 outlets · no informant named") == 40
    assert "--all" not in unfolded
    assert folded.count(words) < unfolded.count(words)


def test_refusals_are_never_folded() -> None:
    refused = tuple(replace(sample.COVERAGE.refused[0], path=f"r{i}.txt") for i in range(60))
    text = drawn(Report("0", Coverage(60, 0, refused), ()))
    assert all(f"r{i}.txt" in text for i in range(60))


def test_a_deep_and_a_broad_stemma_are_folded_not_lost() -> None:
    articles = tuple(replace(sample.ARTICLES[0], id=f"a{i:03}") for i in range(600))
    chain = tuple(
        Derivation(f"a{i:03}", f"a{i - 1:03}", DerivationKind.COPIED, 0.9, credited=False) for i in range(1, 600)
    )
    star = tuple(Derivation(f"a{i:03}", "a000", DerivationKind.COPIED, 0.9, credited=False) for i in range(1, 600))
    bare = replace(
        sample.DOSSIER, articles=articles, unseen=(), attributions=(), claims=(), calendar=(), timeline=(),
        questions=(), only_in=(),
    )  # fmt: skip
    deep = drawn(Report("0", Coverage(600, 600), (replace(bare, derivations=chain),)))
    broad = drawn(Report("0", Coverage(600, 600), (replace(bare, derivations=star),)))
    assert "… and 593 more articles below: --all" in flat(deep)
    assert "… and 591 more articles: --all" in flat(broad)
    whole = drawn(Report("0", Coverage(600, 600), (replace(bare, derivations=chain),)), everything=True)
    assert whole.count("copied · no credit") == 599


def test_an_ascii_terminal_gets_ascii_guides() -> None:
    raw = io.BytesIO()
    page = io.TextIOWrapper(raw, encoding="ascii", errors="replace")
    console = Console(file=page, width=80, force_terminal=True, _environ={})
    for part in parts(sample.REPORT):
        console.print(part)
    page.flush()
    assert b"|-- " in raw.getvalue()
    assert b"`-- " in raw.getvalue()


NASTY = "\x1b[31mred\x1b]0;title\x07 [bold]markup[/bold] \x9b2J \u202egnp.exe\u2066 :smile: \x00\x08 a\r\nb"


def poisoned() -> Report:
    article = replace(
        sample.ARTICLES[0], text=NASTY * 3, title=NASTY, outlet=NASTY, byline=NASTY, path=NASTY, published_reading=NASTY
    )
    place = ArticleSpan("courier", 0, len(NASTY))
    statement = replace(sample.CLAIMS[0].statements[0], article="courier", start=0, end=len(NASTY), speaker=NASTY)
    drift = replace(sample.CLAIMS[0].drift[0], from_=place, to=place, reading=NASTY)
    story = replace(
        sample.DOSSIER,
        title=NASTY,
        articles=(article, *sample.ARTICLES[1:]),
        unseen=(replace(sample.DOSSIER.unseen[0], name=NASTY, spans=(place,)),),
        derivations=tuple(
            replace(d, evidence=tuple(replace(e, reading=NASTY, spans=(place,)) for e in d.evidence))
            for d in sample.DERIVATIONS
        ),
        claims=(
            replace(sample.CLAIMS[0], text=NASTY, statements=(statement,), informants=(NASTY,), drift=(drift,)),
        ),
        attributions=tuple(
            replace(a, article="courier", content=(place,), speaker=NASTY, role=NASTY, addressee=NASTY, occasion=NASTY)
            for a in sample.ATTRIBUTIONS
        ),
        calendar=(
            replace(sample.DOSSIER.calendar[0], what=NASTY, said_by=(NASTY,), open_ended=NASTY, value=NASTY,
                    earliest=None, statements=(place,)),
            replace(sample.DOSSIER.calendar[0], earliest=NASTY, latest=NASTY),
        ),
        timeline=(replace(sample.DOSSIER.timeline[0], value=NASTY, what=NASTY, reported=(NASTY,)),),
        questions=(replace(sample.DOSSIER.questions[0], article="courier", start=0, end=9, by=NASTY),),
        only_in=(place,),
    )  # fmt: skip
    refused = (replace(sample.COVERAGE.refused[0], path=NASTY, reason=NASTY),)
    notices = (replace(sample.COVERAGE.notices[0], path=NASTY, message=NASTY),)
    return Report("0", Coverage(5, 4, refused, notices), (story, story))


@pytest.mark.parametrize("everything", [True, False])
def test_nothing_in_an_article_can_steer_the_terminal(everything: bool) -> None:  # noqa: FBT001 - a parameter of the test
    text = drawn(poisoned(), everything=everything)
    assert not set("\x1b\x07\x9b\x00\x08\u202e\u2066\r") & set(text)
    assert "[bold]markup[/bold]" in text
    assert ":smile:" in text
    painted = drawn(poisoned(), terminal=True, everything=everything)
    assert not set("\x07\x9b\x00\x08\u202e\u2066\r") & set(painted)
    assert re.fullmatch(r"(?:[^\x1b]|\x1b\[[0-9;]*m)*", painted)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_drawn(text: str) -> None:
    article = replace(sample.ARTICLES[0], text=text, title=text)
    place = ArticleSpan("courier", 0, len(text))
    attribution = replace(sample.ATTRIBUTIONS[0], content=(place,), speaker=text)
    story = replace(
        sample.DOSSIER, title=text, articles=(article, *sample.ARTICLES[1:]), attributions=(attribution,), claims=(),
        derivations=(), unseen=(), calendar=(), timeline=(), questions=(), only_in=(place,),
    )  # fmt: skip
    page = drawn(Report("0", sample.COVERAGE, (story,)))
    page.encode("utf-8")
    assert not any(ord(sign) < 32 and sign != "\n" for sign in page)


def test_an_empty_story_and_an_empty_report_can_be_drawn() -> None:
    bare = replace(
        sample.DOSSIER, articles=sample.ARTICLES[:1], unseen=(), derivations=(), attributions=(), claims=(),
        calendar=(), timeline=(), questions=(), only_in=(),
    )  # fmt: skip
    text = drawn(Report("0", Coverage(1, 1), (bare,)))
    assert "Where it comes from" not in text
    assert "Everything was read: 1 given = 1 read + 0 refused." in text
    assert "0 read" in drawn(Report("0", Coverage(1, 0, sample.COVERAGE.refused[:1]), ()))


def test_several_stories_begin_with_a_list_of_them() -> None:
    text = flat(drawn(Report("0", sample.COVERAGE, (sample.DOSSIER,) * 20)))
    assert text.startswith("20 stories")
    assert text.count("… and 8 more stories: --all") == 2


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-03-12", "12 March 2026"),
        ("2026-03-12T09:30:00+01:00", "12 March 2026, 09:30"),
        ("2026-02-31", "2026-02-31"),
        ("2026-02", "February 2026"),
        ("2026-Q3", "quarter 3 of 2026"),
        ("2026-08-03/2026-08-04", "3 August 2026 to 4 August 2026"),
        ("2026-04/2026-06", "April 2026 to June 2026"),
        ("2026-W12", "the week of 16 to 22 March 2026"),
        ("2026-W54", "2026-W54"),
        ("P2W", "2 weeks"),
        ("P1D", "1 day"),
        ("FUTURE_REF", "FUTURE_REF"),
        ("2026", "2026"),
    ],
)
def test_values_in_words(value: str, words: str) -> None:
    assert say(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-03-12", "2026-03-12", "12 March 2026"),
        ("2026-03-12", "2026-03-14", "12 to 14 March 2026"),
        ("2026-03-30", "2026-04-02", "30 March to 2 April 2026"),
        ("2025-12-30", "2026-01-02", "30 December 2025 to 2 January 2026"),
        ("2026-03", "2026-04", "March 2026 to April 2026"),
    ],
)
def test_stretches_in_words(first: str, last: str, words: str) -> None:
    assert between(first, last) == words


def test_no_color_leaves_weight_and_slope_but_no_colour() -> None:
    page = io.StringIO()
    console = Console(file=page, width=80, force_terminal=True, color_system="standard", _environ={"NO_COLOR": "1"})
    for part in parts(sample.REPORT):
        console.print(part)
    codes = {code for found in re.findall(r"\x1b\[([0-9;]*)m", page.getvalue()) for code in found.split(";")}
    assert codes <= {"", "0", "1", "2", "3"}


def test_the_other_wordings_of_a_claim_show_with_all() -> None:
    words = "≈ Some 4,000 vehicles a day cross the bridge D:4"
    assert words in flat(drawn(everything=True))
    assert words not in flat(drawn())

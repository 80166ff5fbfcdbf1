"""A user's own table of outlets: read, or refused with the line and the cure; and what knowing it changes."""

from pathlib import Path

import pytest

from headwater import pipeline
from headwater.annotate import annotate
from headwater.errors import InputError
from headwater.ingest import read_outlets
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Article, Coverage
from headwater.model.outlets import OutletKind, OutletName

TABLE = (
    "# ours\nname\tkind\taliases\tshort\tfamily\nNorra Wire\tagency\tNorra News|NoW\tNW\n\nOstby Courier\t\t\t\tHavn\n"
)


def test_a_table_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text(TABLE, encoding="utf-8")
    assert read_outlets(tmp_path / "t.tsv") == (
        OutletName("Norra Wire", OutletKind.AGENCY, "", ("Norra News", "NoW"), ("NW",)),
        OutletName("Ostby Courier", family="Havn"),
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"", "empty"),
        (b"name\tcolour\nA\tred\n", "line 1: there is no column 'colour'"),
        (b"kind\nagency\n", "line 1"),
        (b"name\tkind\nA\tpaper\n", "line 2: 'paper' is no kind; write one of agency"),
        (b"name\tkind\n\tagency\n", "line 2: there is no name"),
        (b"name\nA\tB\n", "line 2: 2 columns"),
        (b"name\n\xff\n", "not UTF-8"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line_and_cure(tmp_path: Path, table: bytes, said: str) -> None:
    (tmp_path / "t.tsv").write_bytes(table)
    with pytest.raises(InputError, match=said):
        read_outlets(tmp_path / "t.tsv")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.tsv"):
        read_outlets(tmp_path / "none.tsv")


def test_an_agency_that_is_added_is_credited_in_its_short_form() -> None:
    text = "OSTBY, March 3 (NW) - The bridge was shut on Monday after two cracks were found in it.\n"
    ours = OutletName("Norra Wire", OutletKind.AGENCY, short=("NW",))
    known, unknown = (
        annotate(Article("a", text), options).furniture.dateline for options in (AnnotateOptions(outlets=(ours,)), None)
    )
    assert known is not None
    assert known.agency == "Norra Wire"
    assert unknown is None or unknown.agency != "Norra Wire"


def test_an_outlet_goes_by_the_name_of_the_table() -> None:
    article = Article("a", "The bridge was shut on Monday.\n", outlet="the ostby COURIER")
    ours = OutletName("Ostby Courier", aliases=("The Ostby Courier",), family="Havn")
    found = pipeline.report_articles([article], Coverage(1, 1), annotating=AnnotateOptions(outlets=(ours,)))
    assert found.stories[0].articles[0].outlet == "Ostby Courier"


@pytest.mark.parametrize(
    ("given", "name"),
    [("NYT", "The New York Times"), ("Huffington Post", "HuffPost"), ("FT", "Financial Times"), ("Times", "Times")],
)
def test_an_outlet_goes_by_the_name_that_others_credit_it_by(given: str, name: str) -> None:
    found = pipeline.report_articles([Article("a", "The bridge was shut on Monday.\n", outlet=given)], Coverage(1, 1))
    assert found.stories[0].articles[0].outlet == name


def test_a_family_alone_makes_no_one_origin() -> None:
    texts = {
        "Ostby Courier": "The bridge over the Orrel was shut on Monday after divers found two cracks in a pier.\n",
        "Ostby Post": "Motorists queued for hours in Ostby as police closed the Orrel crossing for lack of repairs.\n",
    }
    articles = [Article(name, text, outlet=name, published="2026-03-03") for name, text in texts.items()]
    ours = tuple(OutletName(name, family="Havn") for name in texts)
    found = pipeline.report_articles(articles, Coverage(2, 2), annotating=AnnotateOptions(outlets=ours))
    assert sum(story.counts.origins.least for story in found.stories) == 2

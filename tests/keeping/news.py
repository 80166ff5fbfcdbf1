"""Small news of our own, about invented places and people, to be kept by the tests."""

from collections.abc import Sequence
from pathlib import Path

from headwater.archive import Run
from headwater.ingest import digest
from headwater.model.article import Article, Coverage
from headwater.model.vocabulary import Basis

RUN = Run("test", "2026-05-01T08:00:00+00:00", "settings")

BRIDGE = "Engineers closed the Orlen bridge on {day} after a crack was found in its northern pier."
MORE = (
    ' "We will not take a chance with a single lorry," said Mayor Ines Calloway of Tarnholm.'
    " The bridge will reopen on 20 May 2026, the council of Tarnholm said."
)
VOTE = "The parliament of Belmaria voted on {day} to raise the fishing quota for herring by a tenth."
QUOTA = ' "The fleet of Port Ostrava can live with that," said fisheries minister Josip Maren, who had asked for more.'


def article(key: str, text: str, *, outlet: str, day: str, title: str) -> Article:
    return Article(
        id=key, text=text, path=f"{key}.txt", title=title, outlet=outlet, published=day, published_basis=Basis.GIVEN
    )


def news() -> tuple[Article, ...]:
    """Three stories: a bridge (three reports and a later one), a vote (two), and a fair that nobody else reports."""
    bridge = BRIDGE.format(day="Monday") + MORE
    vote = VOTE.format(day="Tuesday") + QUOTA
    title = "Orlen bridge in Tarnholm closed after crack is found"
    return (
        article("bridge-1", bridge, outlet="Tarnholm Courier", day="2026-05-04", title=title),
        article("bridge-2", bridge + " Nobody was hurt.", outlet="Daily Lantern", day="2026-05-04", title=title),
        article(
            "bridge-3",
            "The Orlen bridge in Tarnholm reopened on 20 May 2026. Mayor Ines Calloway thanked the engineers who had"
            " closed the bridge after a crack was found in its northern pier.",
            outlet="Tarnholm Courier", day="2026-05-21", title="Orlen bridge in Tarnholm reopened",
        ),
        article("vote-1", vote, outlet="Belmar Times", day="2026-05-05", title="Parliament raises herring quota"),
        article(
            "vote-2",
            vote + " Fishermen in Port Ostrava called the quota for herring too small.",
            outlet="Ostrava Post", day="2026-05-06", title="Herring quota raised by parliament of Belmaria",
        ),
        article(
            "fair-1",
            "A naïve painting of a café was sold at the Quillan fair for 300 crowns, the auctioneer Petra Voss said.",
            outlet="Quillan Observer", day="2026-04-02", title="Painting sold at fair",
        ),
    )  # fmt: skip


def covered(articles: Sequence[Article]) -> Coverage:
    return Coverage(len(articles), len(articles))


def written(articles: Sequence[Article], folder: Path) -> Path:
    """Write articles as JSON Lines and return the file."""
    import json  # noqa: PLC0415 - here alone

    path = folder / "news.jsonl"
    rows = [
        {"id": a.id, "text": a.text, "title": a.title, "outlet": a.outlet, "published": a.published} for a in articles
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def seen(one: Article) -> str:
    return digest(one)

"""Whatever is broken in an archive, `verify` names."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "keeping"))

from news import RUN, covered, news

from headwater.archive import writing
from headwater.archive.packing import pack_text
from headwater.archive.words import plain
from headwater.keeping import keeping, verified
from headwater.model.annotations import AnnotateOptions

BROKEN = {
    "another text": ("UPDATE article_text SET body = :text WHERE article = 1", "is not the one that was kept"),
    "no text": ("DELETE FROM article_text WHERE article = 1", "no text or no annotations"),
    "damaged text": ("UPDATE article_text SET body = :junk WHERE article = 1", "is not the one that was kept"),
    "damaged reading": ("UPDATE annotation SET body = :junk WHERE article = 1", "cannot be read"),
    "damaged dossier": ("UPDATE story_body SET dossier = :junk", "cannot be read"),
    "another's dossier": (
        "UPDATE story_body SET dossier = (SELECT dossier FROM story_body ORDER BY story LIMIT 1)",
        "holds other articles than its dossier",
    ),
    "no dossier": ("DELETE FROM story_body", "has no dossier"),
    "other counts": ("UPDATE story SET articles = articles + 1", "listed with other counts"),
    "other days": ("UPDATE story SET last = '2030-01-01'", "listed under other days"),
    "a lost article": ("DELETE FROM membership WHERE article = 1", "stands in no story and waits for none"),
    "keys left over": ("INSERT INTO article_key (key, day, article) VALUES (1, 1, 999)", "belong to nothing"),
    "names left over": ("INSERT INTO story_key (key, story) VALUES (1, 999)", "belong to nothing"),
    "keys gone": ("DELETE FROM article_key WHERE article = 1", "article_key holds"),
    "words miscounted": ("UPDATE frequency SET articles = articles + 1", "frequencies of words"),
}


def filled(place: str) -> None:
    with keeping(place, RUN) as keeper:
        keeper.add_articles(news(), covered(news()), annotating=AnnotateOptions(rules_only=True))


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_named(place: str, what: str) -> None:
    filled(place)
    assert verified(place) == []
    statement, said = BROKEN[what]
    with writing(place, RUN) as (_, engine, _number), engine.begin() as db:
        from sqlalchemy import text  # noqa: PLC0415 - here alone

        given = {
            name: value for name, value in (("text", pack_text("Other.")), ("junk", b"junk")) if f":{name}" in statement
        }
        db.execute(text(statement), given)
    assert any(said in line for line in verified(place)), verified(place)


@pytest.mark.parametrize(("dropped", "put"), [(1, 99), (1, None), (None, 99)])
def test_an_index_out_of_step_is_named(place: str, dropped: int | None, put: int | None) -> None:
    filled(place)
    one = news()[0]
    title, body = plain(one.title or ""), plain(one.text)
    with writing(place, RUN) as (store, engine, _), engine.begin() as db:
        if dropped:
            store.dialect.drop_words(db, dropped, title, body)
        if put and engine.dialect.name == "sqlite":
            store.dialect.put_words(db, put, title, body)
    if not dropped and engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL holds by itself that a row of words belongs to an article")
    found = verified(place)
    assert any("by their words" in line or "index of words" in line for line in found), found

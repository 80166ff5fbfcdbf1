"""What an archive holds, without how and when it came there: two archives are equal where this is."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from headwater.archive import tables as t
from headwater.archive.packing import unpack_json, unpack_text


def contents(db: Connection) -> Iterator[list[object]]:
    """Yield all that an archive holds in an order of its own: not the runs, nor the numbers of rows."""
    articles = (
        select(t.article, t.article_text.c.body, t.annotation.c.body.label("found"), t.feature.c.body.label("features"))
        .join(t.article_text, t.article_text.c.article == t.article.c.n)
        .join(t.annotation, t.annotation.c.article == t.article.c.n)
        .join(t.feature, t.feature.c.article == t.article.c.n)
        .order_by(t.article.c.id)
    )
    for row in db.execute(articles):
        facts = [row.id, row.version, row.digest, row.outlet, row.title, row.published]
        yield ["article", *facts, unpack_json(row.facts), unpack_text(row.body), unpack_json(row.found)]
        yield ["features", row.id, bytes(row.features).hex()]
    pairs = (
        select(t.article.c.id, t.story.c.id.label("story"))
        .join(t.membership, t.membership.c.article == t.article.c.n)
        .join(t.story, t.story.c.n == t.membership.c.story)
        .order_by(t.article.c.id)
    )
    yield from (["membership", row.id, row.story] for row in db.execute(pairs))
    for row in db.execute(select(t.story, t.story_body).join(t.story_body).order_by(t.story.c.id)):
        listed = [row.title, row.first, row.last, row.articles, row.texts, row.outlets, row.least, row.most]
        told = [row.informants, row.names, row.days, unpack_json(row.dossier), unpack_json(row.ahead)]
        yield ["story", row.id, *listed, *told, bytes(row.hashes).hex()]
    waiting = select(t.article.c.id).join(t.pending, t.pending.c.article == t.article.c.n).order_by(t.article.c.id)
    yield from (["pending", key] for key in db.execute(waiting).scalars())
    yield from _plain(db)


def _plain(db: Connection) -> Iterator[list[object]]:
    for row in db.execute(select(t.frequency).order_by(t.frequency.c.word)):
        yield ["frequency", row.word, row.articles]
    for row in db.execute(select(t.refusal).order_by(t.refusal.c.path, t.refusal.c.reason)):
        yield ["refusal", row.path, row.reason]
    for row in db.execute(select(t.notice).order_by(t.notice.c.path, t.notice.c.message)):
        yield ["notice", row.path, row.message]
    for row in db.execute(select(t.verdict).order_by(t.verdict.c.n)):
        yield ["verdict", row.kind, row.body, row.by, row.at, row.why, row.undone]

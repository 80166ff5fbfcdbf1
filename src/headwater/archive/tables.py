"""The tables of an archive as they are now; `headwater.archive.migrations` makes them, step by step.

``n`` is a row's own number and means nothing outside the archive. Every row that a run wrote names it in ``run``.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def _run() -> Column[int]:
    return Column("run", Integer, ForeignKey("run.n"), nullable=False)


# ``revision`` counts the changes, ``serial`` is given to an archive when it is made.
meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
schema_step = Table(
    "schema_step",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("code", Text, nullable=False),
)
run = Table(
    "run",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("started", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("configuration", Text, nullable=False),
    Column("command", Text, nullable=False),
)
# ``facts`` is the article as given, without its text; ``outlet``, ``title`` and ``published`` are those it goes by.
article = Table(
    "article",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("url", Text, index=True),
    Column("named", Integer, nullable=False),
    Column("outlet", Text, index=True),
    Column("title", Text),
    Column("published", Text),
    Column("facts", LargeBinary, nullable=False),
    _run(),
)
article_text = Table(
    "article_text",
    metadata,
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), primary_key=True),
    Column("length", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
# ``body`` is the article's reading, without its text.
annotation = Table(
    "annotation",
    metadata,
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    _run(),
)
# What an article was before it was given anew with another text.
former = Table(
    "former",
    metadata,
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("facts", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _run(),
)
# What grouping keeps of an article: ``hashes`` are those of its rows in article_key, eight bytes each.
feature = Table(
    "feature",
    metadata,
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), primary_key=True),
    Column("day", Integer),
    Column("hashes", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
# ``day`` is an ordinal, 0 where none is known.
article_key = Table(
    "article_key",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("article", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
# The articles that have yet to be placed, or placed anew, in a story.
pending = Table(
    "pending",
    metadata,
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), primary_key=True),
    Column("reason", Text, nullable=False),
    _run(),
)
# ``first`` and ``last`` are ISO days, empty where none of the articles is dated.
story = Table(
    "story",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("texts", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("least", Integer, nullable=False),
    Column("most", Integer, nullable=False),
    Column("informants", Integer, nullable=False),
    Column("names", Text, nullable=False),
    Column("days", Text, nullable=False),
    _run(),
)
# Apart from the rows that lists go through: ``dossier`` is without texts and calendar, ``ahead`` what the story
# contributes to calendars, ``hashes`` are the keys of its rows in story_key.
story_body = Table(
    "story_body",
    metadata,
    Column("story", Integer, ForeignKey("story.n", ondelete="CASCADE"), primary_key=True),
    Column("dossier", LargeBinary, nullable=False),
    Column("ahead", LargeBinary, nullable=False),
    Column("hashes", LargeBinary, nullable=False),
)
membership = Table(
    "membership",
    metadata,
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), primary_key=True),
    Column("story", Integer, ForeignKey("story.n", ondelete="CASCADE"), nullable=False, index=True),
)
# By what a story's calendar finds others: hashes of the names in it.
story_key = Table(
    "story_key",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("story", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
# In how many articles of all stories a word of the calendars stands.
frequency = Table(
    "frequency",
    metadata,
    Column("word", Text, primary_key=True),
    Column("articles", Integer, nullable=False),
)
# What stories were called before their articles changed, with an article by which to find what each is called now.
renamed = Table(
    "renamed",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article", Integer, ForeignKey("article.n", ondelete="CASCADE"), nullable=False, index=True),
)
refusal = Table(
    "refusal",
    metadata,
    Column("path", Text, primary_key=True),
    Column("reason", Text, primary_key=True),
    _run(),
)
notice = Table(
    "notice",
    metadata,
    Column("path", Text, primary_key=True),
    Column("message", Text, primary_key=True),
    _run(),
)
verdict = Table(
    "verdict",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("undone", Text),
    _run(),
)

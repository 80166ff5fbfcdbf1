"""The steps that make an archive what it is now, in order. A step that was released is never changed: add another.

`headwater.archive.tables` says what stands after the last one. The statements are those of both databases, but for what
a dialect fills in: ``{serial}`` a row's own number, ``{blob}`` bytes, ``{big}`` 64 bits, ``{keyed}`` a table without a
number beside its key.
"""

from collections.abc import Mapping

FIRST = """
CREATE TABLE run (n {serial}, started TEXT NOT NULL, code TEXT NOT NULL, configuration TEXT NOT NULL,
  command TEXT NOT NULL);
CREATE TABLE article (n {serial}, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, digest TEXT NOT NULL, url TEXT,
  named INTEGER NOT NULL, outlet TEXT, title TEXT, published TEXT, facts {blob} NOT NULL,
  run INTEGER NOT NULL REFERENCES run (n));
CREATE INDEX ix_article_url ON article (url);
CREATE INDEX ix_article_outlet ON article (outlet);
CREATE TABLE article_text (article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
  length INTEGER NOT NULL, digest TEXT NOT NULL, body {blob} NOT NULL);
CREATE TABLE annotation (article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE, body {blob} NOT NULL,
  run INTEGER NOT NULL REFERENCES run (n));
CREATE TABLE former (article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE, version INTEGER NOT NULL,
  facts {blob} NOT NULL, digest TEXT NOT NULL, body {blob} NOT NULL, run INTEGER NOT NULL REFERENCES run (n),
  PRIMARY KEY (article, version));
CREATE TABLE feature (article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE, day INTEGER,
  hashes {blob} NOT NULL, body {blob} NOT NULL);
CREATE TABLE article_key (key {big} NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (key, day, article)){keyed};
CREATE TABLE pending (article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE, reason TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (n));
CREATE TABLE story (n {serial}, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
  articles INTEGER NOT NULL, texts INTEGER NOT NULL, outlets INTEGER NOT NULL, least INTEGER NOT NULL,
  most INTEGER NOT NULL, informants INTEGER NOT NULL, names TEXT NOT NULL, days TEXT NOT NULL, dossier {blob} NOT NULL,
  ahead {blob} NOT NULL, hashes {blob} NOT NULL, run INTEGER NOT NULL REFERENCES run (n));
CREATE INDEX ix_story_last ON story (last, id);
CREATE TABLE membership (article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
  story INTEGER NOT NULL REFERENCES story (n) ON DELETE CASCADE);
CREATE INDEX ix_membership_story ON membership (story);
CREATE TABLE story_key (key {big} NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (key, story)){keyed};
CREATE TABLE frequency (word TEXT PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE refusal (path TEXT NOT NULL, reason TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run (n),
  PRIMARY KEY (path, reason));
CREATE TABLE notice (path TEXT NOT NULL, message TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run (n),
  PRIMARY KEY (path, message));
CREATE TABLE verdict (n {serial}, kind TEXT NOT NULL, body TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL,
  why TEXT NOT NULL, undone TEXT, run INTEGER NOT NULL REFERENCES run (n));
{words}
"""

# A story's id changes with its articles: what it was called before leads on, by an article that it holds.
SECOND = """
CREATE TABLE renamed (id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE);
CREATE INDEX ix_renamed_article ON renamed (article);
"""

# Lists go through the rows of stories: what only a dossier needs stands apart.
THIRD = """
CREATE TABLE story_body (story INTEGER PRIMARY KEY REFERENCES story (n) ON DELETE CASCADE, dossier {blob} NOT NULL,
  ahead {blob} NOT NULL, hashes {blob} NOT NULL);
INSERT INTO story_body (story, dossier, ahead, hashes) SELECT n, dossier, ahead, hashes FROM story;
ALTER TABLE story DROP COLUMN dossier;
ALTER TABLE story DROP COLUMN ahead;
ALTER TABLE story DROP COLUMN hashes;
"""

STEPS: tuple[tuple[int, str], ...] = ((1, FIRST), (2, SECOND), (3, THIRD))
LATEST = STEPS[-1][0]


def statements(step: str, fill: Mapping[str, str]) -> list[str]:
    """Return the statements of a step as a dialect writes them."""
    for name, words in fill.items():
        step = step.replace(f"{{{name}}}", words)
    return [one.strip() for one in step.split(";") if one.strip()]

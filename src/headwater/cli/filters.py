"""The JSON Lines filters: one object a line in, one object a line out, in the same order."""

import json
import sys
from dataclasses import replace
from pathlib import Path

from headwater import pipeline
from headwater.cli.ending import ended, name_the_noted, name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.jsontext import dumps
from headwater.errors import DecodingError, InputError
from headwater.ingest import Intake, read_outlets, read_stream
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Coverage
from headwater.model.codec import Json, decode, encode
from headwater.model.verdicts import StoryVerdict

STANDARD_INPUT = "-"


def annotate_file(file: str, *, rules_only: bool = False, outlets: Path | None = None) -> Exit:
    """Print the annotations of each article of ``file``."""
    options = AnnotateOptions(rules_only=rules_only, outlets=read_outlets(outlets) if outlets else ())
    intake = _read(file)
    for annotations in pipeline.annotate_lines(intake.articles, options=options):
        sys.stdout.write(dumps(encode(annotations)) + "\n")
    return _end(intake.coverage)


def group_file(file: str, *, verdicts: Path | None = None, why: bool = False) -> Exit:
    """Print the story of each article of ``file``, with ``why`` also what joins it to another article of its story."""
    decided = read_verdicts(verdicts) if verdicts else ()
    intake = _read(file)
    explained = (
        pipeline.explain_articles(intake.articles, verdicts=decided)
        if why
        else [(story, ()) for story in pipeline.group_articles(intake.articles, verdicts=decided)]
    )
    story_of = {article: story.id for story, _ in explained for article in story.articles}
    joined = {join.article: join for _, joins in explained for join in joins}
    for article in intake.articles:
        row: dict[str, Json] = {"id": article.id, "story": story_of[article.id]}
        if why:
            row["join"] = encode(joined.get(article.id))
        sys.stdout.write(dumps(row) + "\n")
    return _end(intake.coverage)


def read_verdicts(path: Path) -> tuple[StoryVerdict, ...]:
    """Return the verdicts in ``path``, JSON Lines, in the order given; empty lines do not count.

    Raises:
        InputError: where the file or one of its lines cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: {getattr(error, 'strerror', None) or 'not UTF-8'}"
        raise InputError(message) from error
    return tuple(_verdict(line, f"{path}, line {at}") for at, line in enumerate(lines, start=1) if line.strip())


def _verdict(line: str, place: str) -> StoryVerdict:
    try:
        verdict = decode(StoryVerdict, json.loads(line))
    except (ValueError, DecodingError) as error:
        message = f'{place}: {error}; wanted is {{"together": "merge" or "split", "first": id, "second": id}}'
        raise InputError(message) from error
    if verdict.first == verdict.second:
        message = f"{place}: a verdict is on two articles, and this names {verdict.first} twice"
        raise InputError(message)
    return replace(verdict, first=min(verdict.first, verdict.second), second=max(verdict.first, verdict.second))


def _read(file: str) -> Intake:
    if file == STANDARD_INPUT:
        return read_stream(sys.stdin.buffer, "standard input")
    try:
        with Path(file).open("rb") as stream:
            return read_stream(stream, file)
    except OSError as error:
        message = f"{file}: {error.strerror or error}"
        raise InputError(message) from error


def _end(coverage: Coverage) -> Exit:
    name_the_noted(coverage)
    name_the_refused(coverage)
    return ended(coverage)

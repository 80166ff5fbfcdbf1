"""The JSON Lines filters: one object a line in, one object a line out, in the same order."""

import sys
from pathlib import Path

from headwater import pipeline
from headwater.cli.ending import ended, name_the_noted, name_the_refused
from headwater.cli.exits import Exit
from headwater.cli.jsontext import dumps
from headwater.errors import InputError
from headwater.ingest import Intake, read_outlets, read_stream
from headwater.model.annotations import AnnotateOptions
from headwater.model.article import Coverage
from headwater.model.codec import encode

STANDARD_INPUT = "-"


def annotate_file(file: str, *, rules_only: bool = False, outlets: Path | None = None) -> Exit:
    """Print the annotations of each article of ``file``."""
    options = AnnotateOptions(rules_only=rules_only, outlets=read_outlets(outlets) if outlets else ())
    intake = _read(file)
    for annotations in pipeline.annotate_lines(intake.articles, options=options):
        sys.stdout.write(dumps(encode(annotations)) + "\n")
    return _end(intake.coverage)


def group_file(file: str) -> Exit:
    """Print the story of each article of ``file``."""
    intake = _read(file)
    stories = pipeline.group_articles(intake.articles)
    story_of = {article: story.id for story in stories for article in story.articles}
    for article in intake.articles:
        sys.stdout.write(dumps({"id": article.id, "story": story_of[article.id]}) + "\n")
    return _end(intake.coverage)


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

"""Bytes to articles: one small reader a format, and a line for everything that could not be read."""

from headwater.ingest.identity import digest, is_made_of
from headwater.ingest.intake import Intake, ReadOptions
from headwater.ingest.outlets import read_outlets
from headwater.ingest.reading import read, read_stream

__all__ = ["Intake", "ReadOptions", "digest", "is_made_of", "read", "read_outlets", "read_stream"]

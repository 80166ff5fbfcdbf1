"""Bytes to articles: one small reader a format, and a line for everything that could not be read."""

from headwater.ingest.identity import Claimant, claimant, digest, is_made_of, root, settle_ids
from headwater.ingest.intake import Intake, ReadOptions
from headwater.ingest.outlets import read_outlets
from headwater.ingest.pieces import Cutting, cut, read_piece
from headwater.ingest.reading import read, read_document, read_stream

__all__ = [
    "Claimant",
    "Cutting",
    "Intake",
    "ReadOptions",
    "claimant",
    "cut",
    "digest",
    "is_made_of",
    "read",
    "read_document",
    "read_outlets",
    "read_piece",
    "read_stream",
    "root",
    "settle_ids",
]

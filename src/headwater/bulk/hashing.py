"""The hash that decides where a row goes: Python's own differs from run to run, engines' from one another."""

import hashlib

DIGITS = 8


def bucket(text: str, buckets: int) -> int:
    """Return which of ``buckets`` ``text`` belongs to: the same on every machine, today and tomorrow."""
    return _hash(text) % buckets


def number(text: str) -> int:
    """Return a number for ``text`` that fits 63 bits: as stable, and as good as its own."""
    return _hash(text) >> 1


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8"), digest_size=DIGITS).digest(), "big")

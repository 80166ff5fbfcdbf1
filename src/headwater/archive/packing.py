"""Bytes in and out of rows: JSON packed with zlib, hashes, and runs of 64-bit keys."""

import hashlib
import json
import struct
import zlib
from collections.abc import Iterable
from typing import TypeVar

from headwater.model.codec import decode, encode

T = TypeVar("T")
LEVEL = 6
KEY_BYTES = 8


def pack(value: object) -> bytes:
    """Return ``value``, of the model, as packed JSON; equal values give equal bytes."""
    return pack_json(encode(value))


def unpack(cls: type[T], data: bytes) -> T:
    """Return the ``cls`` that `pack` made ``data`` of.

    Raises:
        DecodingError: where the JSON does not follow the type.
    """
    return decode(cls, unpack_json(data))


def pack_json(value: object) -> bytes:
    """Return plain JSON data as bytes."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", FAITHFUL), LEVEL)


def unpack_json(data: bytes) -> object:
    """Return the JSON data that `pack_json` made ``data`` of."""
    return json.loads(zlib.decompress(data).decode("utf-8", FAITHFUL))


# A text may hold halves of characters, which strict UTF-8 has no bytes for.
FAITHFUL = "surrogatepass"


def pack_text(text: str) -> bytes:
    """Return ``text`` as bytes, without loss."""
    return zlib.compress(text.encode("utf-8", FAITHFUL), LEVEL)


def unpack_text(data: bytes) -> str:
    """Return the text that `pack_text` made ``data`` of."""
    return zlib.decompress(data).decode("utf-8", FAITHFUL)


def digest(text: str) -> str:
    """Return a hash (32 hexadecimal digits, BLAKE2b) of ``text``."""
    return hashlib.blake2b(text.encode("utf-8", FAITHFUL), digest_size=16).hexdigest()


def key_of(name: str) -> int:
    """Return a name as a signed 64-bit number, the same everywhere."""
    return int.from_bytes(hashlib.blake2b(name.encode("utf-8", FAITHFUL), digest_size=KEY_BYTES).digest(), signed=True)


def pack_keys(keys: Iterable[int]) -> bytes:
    """Return distinct signed 64-bit numbers, sorted, as eight bytes each."""
    ordered = sorted(set(keys))
    return struct.pack(f"<{len(ordered)}q", *ordered)


def unpack_keys(data: bytes) -> tuple[int, ...]:
    """Return the numbers that `pack_keys` made ``data`` of."""
    return struct.unpack(f"<{len(data) // KEY_BYTES}q", data)

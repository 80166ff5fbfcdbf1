"""Files to bytes, refusing what is too large before it is read."""

import gzip
import stat
import zlib
from contextlib import closing
from typing import IO, cast

from headwater.ingest.intake import MEGABYTE, Source, Unreadable

GZIP = b"\x1f\x8b"
IRREGULAR = "it is not a regular file"


def size_of(source: Source) -> int:
    """Return the size of the file in bytes.

    Raises:
        Unreadable: where there is no such file, or it is no regular one.
    """
    try:
        status = source.file.stat()
    except OSError as error:
        raise Unreadable(said(error)) from error
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(IRREGULAR)
    return status.st_size


def load(source: Source, limit: int, *, cure: str) -> bytes:
    """Return the bytes of the file, unpacked if it is a gzip file.

    Raises:
        Unreadable: where it cannot be opened, is a damaged gzip file, or holds more than ``limit`` bytes.
    """
    size = size_of(source)
    if size > limit:
        raise Unreadable(too_large(size, limit, cure))
    try:
        with closing(opened(source)) as stream:
            data = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(said(error)) from error
    if len(data) > limit:
        raise Unreadable(too_large(None, limit, cure))
    return data


def opened(source: Source) -> IO[bytes]:
    """Open the file for reading, through gzip if its first bytes say so; the caller closes it.

    Raises:
        OSError: where it cannot be opened.
    """
    with source.file.open("rb") as head:
        packed = head.read(2) == GZIP
    # The stubs of gzip do not say that its files are binary streams like any other.
    return cast("IO[bytes]", gzip.open(source.file, "rb")) if packed else source.file.open("rb")


def too_large(size: int | None, limit: int, cure: str) -> str:
    """Return the reason why something of ``size`` bytes (None: not known) is refused."""
    what = f"it is {size / MEGABYTE:.1f} MB" if size is not None else "it is too large"
    return f"{what}, and at most {limit / MEGABYTE:g} MB are read: {cure}"


def said(error: Exception) -> str:
    """Return what an error of the system says, without the path, which stands beside it already."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder: check the path"
    if isinstance(error, PermissionError):
        return "it may not be read: give yourself the right to read it"
    if isinstance(error, (gzip.BadGzipFile, EOFError, zlib.error)):
        return "it is a damaged gzip file: fetch it again"
    return f"it cannot be read: {getattr(error, 'strerror', None) or error}"

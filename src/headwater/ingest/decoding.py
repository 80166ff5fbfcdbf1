"""Bytes to text. Nothing but the byte order mark is dropped, and line ends stay as they are."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from headwater.ingest.intake import Unreadable
from headwater.ingest.signatures import kind_of

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 4096
# A text with more of these than one in fifty is not a text: C0 but for white space, C1, unassigned, private use.
CONTROL_SHARE = 0.02
# UTF-8 with at most one damaged byte in two hundred is still UTF-8: a file cut in half, or pasted together.
DAMAGE_SHARE = 0.005
# Where nearly all letters are plain ASCII, what remains is the curly quotes, dashes and accents of windows-1252.
ASCII_SHARE = 0.9
ZERO_SHARE = 0.3
CURE = "save it as UTF-8"
EMPTY = "it is empty"
BLANK = "it is empty but for white space"
LETTER = re.compile(rb"[A-Za-z]")
HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and how many damaged places became U+FFFD."""

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes) -> Decoded:
    """Return the text that ``data`` holds.

    A byte order mark decides, else UTF-16 and UTF-32 by where zeros lie, else UTF-8 if it fits, else windows-1252 for a
    text that is nearly all ASCII, else what charset-normalizer finds. The mark itself is not part of the text.

    Raises:
        Unreadable: where ``data`` is empty, binary, or in no encoding that can be told.
    """
    if not data.strip():
        raise Unreadable(EMPTY)
    known = kind_of(data[:16])
    if known:
        message = f"it is {known}, not text: save its text as a plain text file"
        raise Unreadable(message)
    decoded = _by_mark(data) or _by_zeros(data) or _as_utf8(data) or _as_western(data) or _by_statistics(data)
    return _checked(decoded)


def bom_encoding(head: bytes) -> tuple[str, int] | None:
    """Return the encoding that a byte order mark at the start of ``head`` names, and the mark's length in bytes."""
    return next(((name, len(mark)) for mark, name in MARKS if head.startswith(mark)), None)


def mend(text: str) -> tuple[str, int]:
    """Return ``text`` with each half of a character (a lone surrogate) as U+FFFD, and how many there were."""
    return HALF.subn("\ufffd", text)


def _by_mark(data: bytes) -> Decoded | None:
    found = bom_encoding(data)
    if not found:
        return None
    encoding, length = found
    try:
        return Decoded(data[length:].decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data[length:].decode(encoding, errors="replace")
        return _if_little(text, encoding, error)


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: Latin letters leave zeros at every second, or three of four, places."""
    head = data[:SAMPLE]
    if b"\0" not in head:
        return None
    rows = [head[i::4].count(0) * 4 / len(head) for i in range(4)]
    low = [share < 1 - ZERO_SHARE for share in rows]
    high = [share > ZERO_SHARE for share in rows]
    shapes = {
        "utf-32-le": low[0] and high[1] and high[2] and high[3],
        "utf-32-be": low[3] and high[0] and high[1] and high[2],
        "utf-16-le": high[1] and high[3] and not high[0] and not high[2],
        "utf-16-be": high[0] and high[2] and not high[1] and not high[3],
    }
    for encoding in (name for name, fits in shapes.items() if fits):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    message = f"it holds binary data (zero bytes): if it is a text, {CURE}"
    raise Unreadable(message)


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", errors="replace")
        replaced = text.count("\ufffd")
        whole = sum(c > "\x7f" for c in text) - replaced
        # Bytes of another encoding hardly ever form whole characters of UTF-8: without any, this is not UTF-8.
        cut_short = error.start >= len(data) - 3
        if (whole > replaced or (cut_short and whole)) and replaced <= max(1, DAMAGE_SHARE * len(data)):
            return Decoded(text, "utf-8", replaced)
        return None


def _as_western(data: bytes) -> Decoded | None:
    ascii_letters = len(LETTER.findall(data))
    high = sum(byte > 0x7F for byte in data)  # noqa: PLR2004 - the last code of ASCII
    if not ascii_letters or ascii_letters / (ascii_letters + high) < ASCII_SHARE:
        return None
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return None


def _by_statistics(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed, and slow to load

    best = from_bytes(data).best()
    if best is None:
        message = f"its encoding could not be told: {CURE}"
        raise Unreadable(message)
    try:
        return Decoded(data.decode(best.encoding), best.encoding)
    except (UnicodeDecodeError, LookupError) as error:
        message = f"its encoding could not be told: {CURE}"
        raise Unreadable(message) from error


def _if_little(text: str, encoding: str, error: UnicodeDecodeError) -> Decoded:
    replaced = text.count("\ufffd")
    if replaced <= max(1, DAMAGE_SHARE * len(text)):
        return Decoded(text, encoding, replaced)
    message = f"its byte order mark says {encoding}, but byte {error.start} does not fit: {CURE}"
    raise Unreadable(message) from error


def _checked(decoded: Decoded) -> Decoded:
    """Refuse what decodes by accident: a text is made of characters, not of control codes."""
    text = decoded.text
    if not text.strip():
        raise Unreadable(BLANK)
    if "\0" in text:
        message = f"it holds binary data (zero characters): if it is a text, {CURE}"
        raise Unreadable(message)
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co") for c in text if not c.isspace())
    if odd > CONTROL_SHARE * len(text):
        message = (
            f"it looks like binary data ({odd} of {len(text)} characters are control codes): if it is a text, {CURE}"
        )
        raise Unreadable(message)
    return decoded

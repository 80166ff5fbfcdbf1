"""Text that a terminal shows and does not obey; standard library only, so that error messages need nothing else."""

import codecs
import re
import sys

# C0 and C1 controls, direction marks and overrides, interlinear marks, lone surrogates, tag characters.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
SPACE = re.compile(r"\s+")
PICTURES = 0x2400  # Unicode's pictures of the control characters 0 to 31
DELETE, DELETE_PICTURE = 0x7F, "\u2421"
UNKNOWN_SIGN = "\ufffd"

# What stands for the signs that the dossier uses on a terminal that cannot show them.
ASCII = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "→": "->", "–": "-", "—": "--", "·": "-", "◇": "<>", "≈": "~",
    "─": "-", "├": "|", "└": "`", "│": "|", "╎": "|", "╌": "-", "✗": "x",
}  # fmt: skip
ERRORS = "headwater.ascii"


def clean(text: str) -> str:
    """Return ``text`` on one line with everything that could steer a terminal made visible."""
    return UNSAFE.sub(_picture, SPACE.sub(" ", text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < ord(" "):
        return chr(PICTURES + code)
    return DELETE_PICTURE if code == DELETE else UNKNOWN_SIGN


def say(message: str) -> None:
    """Write one line to standard error."""
    print(clean(message), file=sys.stderr)  # noqa: T201 - this is the command line's voice


def spare_the_encoding() -> None:
    """Let a terminal that cannot show a sign have an ASCII stand-in for it instead of an error."""
    codecs.register_error(ERRORS, _stand_in)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and not (stream.encoding or "").lower().startswith("utf"):
            reconfigure(errors=ERRORS)


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(ASCII.get(sign, "?") for sign in error.object[error.start : error.end]), error.end

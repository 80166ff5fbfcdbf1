r"""JSON as it is printed: UTF-8, and without loss, with everything that could steer a terminal as ``\u`` escapes."""

import json
import re

# Inside JSON these can only stand in strings, where an escape means the same.
RISKY = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def dumps(value: object, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON, on one line unless ``indent`` is given."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return RISKY.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text)

"""Verdicts between a page and the model: read from a form or from JSON, and put into words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from headwater.errors import DecodingError, InputError
from headwater.model.codec import Json, decode, encode
from headwater.model.verdicts import (
    KINDS,
    AlignmentVerdict,
    DerivationVerdict,
    SpeakerVerdict,
    StoryVerdict,
    Verdict,
    VerdictRow,
    kind_of,
)

LONGEST_NAME, LONGEST_REASON = 200, 2000
# The parts of a verdict that a reader chooses in a form; the rest stands in its buttons.
CHOSEN = ("first", "second", "instead", "name", "content")


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict as a reader gives it: ``by`` whom, and ``why``."""

    verdict: Verdict
    by: str
    why: str = ""


def from_json(data: object, reader: str) -> Given:
    """Return the verdict of ``{"kind", "verdict", "by", "why"}``, the shape that verdicts are exported in.

    ``reader`` stands for a ``by`` that is not there; other keys of an exported row are passed over.

    Raises:
        InputError: where it is none.
    """
    if not isinstance(data, dict):
        message = 'a verdict is an object: {"kind": …, "verdict": {…}, "by": …, "why": …}'
        raise InputError(message)
    return _given(data.get("kind"), data.get("verdict"), data.get("by"), data.get("why"), reader)


def from_form(fields: Mapping[str, str], reader: str) -> Given:
    """Return the verdict of a form: its ``kind``, and as JSON the ``verdict`` or the parts of it that are not chosen.

    Raises:
        InputError: where it is none.
    """
    try:
        body = json.loads(fields.get("verdict", "{}"))
    except (ValueError, RecursionError):
        body = None
    chosen = {name: fields[name].strip() for name in CHOSEN if name in fields}
    if isinstance(body, dict):
        body = {**{name: _place(value) for name, value in chosen.items()}, **body}
    return _given(fields.get("kind"), body, fields.get("by"), fields.get("why"), reader)


def exported(row: VerdictRow) -> dict[str, Json]:
    """Return a verdict's row as JSON: what `from_json` takes, with its id, when it was given and when taken back."""
    told: dict[str, Json] = {"by": row.by, "at": row.at, "why": row.why, "undone": row.undone}
    return {"id": row.id, "kind": kind_of(row.verdict), "verdict": encode(row.verdict), **told}


def _given(kind: object, body: object, by: object, why: object, reader: str) -> Given:
    if not isinstance(kind, str) or kind not in KINDS:
        message = f"there is no verdict of the kind {str(kind)[:40]!r}; there are {', '.join(KINDS)}"
        raise InputError(message)
    try:
        verdict = decode(KINDS[kind], body)
    except (DecodingError, ValueError) as error:
        message = f"this is no verdict on {kind}: {error}"
        raise InputError(message) from error
    if not _sound(json.dumps(encode(verdict), ensure_ascii=False)):
        message = "its text holds zero characters, or halves of characters"
        raise InputError(message)
    return Given(_ordered(verdict), _text(by, "by", LONGEST_NAME) or reader, _text(why, "why", LONGEST_REASON))


def _ordered(verdict: Verdict) -> Verdict:
    """The verdict with what it is about in the order that it is kept in.

    Raises:
        InputError: where it is about one and the same thing, or renames nobody.
    """
    match verdict:
        case StoryVerdict() | AlignmentVerdict() if verdict.first == verdict.second:
            message = "a verdict is about two different things; choose two"
        case DerivationVerdict() if verdict.child == verdict.parent:
            message = "nothing takes from itself; choose two articles"
        case SpeakerVerdict() if not verdict.name.strip() or not verdict.instead.strip():
            message = "say what the speaker is to be called"
        case SpeakerVerdict() if verdict.name == verdict.instead:
            message = "the new name is the old one"
        case StoryVerdict():
            first, second = sorted((verdict.first, verdict.second))
            return StoryVerdict(verdict.together, first, second)
        case AlignmentVerdict() if verdict.second < verdict.first:
            return replace(verdict, first=verdict.second, second=verdict.first)
        case _:
            return verdict
    raise InputError(message)


def _place(value: str) -> Json:
    """A stretch of text in a form's field, or any other value as it is."""
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return found if isinstance(found, dict) else value


def _text(given: object, name: str, longest: int) -> str:
    if given is None:
        return ""
    if not isinstance(given, str) or len(given) > longest or not _sound(json.dumps(given, ensure_ascii=False)):
        message = f"{name} must be text of {longest} characters at most, without zero characters"
        raise InputError(message)
    return " ".join(given.split())


def _sound(written: str) -> bool:
    """Tell whether every database can keep the text of some JSON: no zero characters, no halves of characters."""
    return "\\u0000" not in written and not any("\ud800" <= sign <= "\udfff" for sign in written)

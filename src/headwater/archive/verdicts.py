"""Verdicts as rows: what kind each is, the JSON it is kept as, and which are in force together."""

import json
from collections.abc import Iterable

from headwater.model.codec import decode, encode
from headwater.model.verdicts import (
    KINDS,
    AlignmentVerdict,
    AttributionVerdict,
    DerivationVerdict,
    SpeakerVerdict,
    StoryVerdict,
    Verdict,
    VerdictRow,
    Verdicts,
)


def body_of(verdict: Verdict) -> str:
    """Return a verdict as JSON, equal ones alike."""
    return json.dumps(encode(verdict), sort_keys=True, ensure_ascii=False)


def verdict_of(kind: str, body: str) -> Verdict:
    """Return the verdict that `body_of` made ``body`` of."""
    return decode(KINDS[kind], json.loads(body))


def subject(verdict: Verdict) -> tuple[object, ...]:
    """Return what a verdict is about: of two about the same the later one is in force."""
    match verdict:
        case StoryVerdict():
            return ("story", verdict.first, verdict.second)
        case DerivationVerdict():
            return ("derivation", verdict.child, verdict.parent)
        case AttributionVerdict():
            return ("attribution", verdict.content)
        case AlignmentVerdict():
            return ("alignment", verdict.first, verdict.second)
        case SpeakerVerdict():
            return ("speaker", verdict.name)


def in_force(rows: Iterable[VerdictRow]) -> Verdicts:
    """Return the verdicts that were not taken back, the last about each thing."""
    last = {subject(row.verdict): row.verdict for row in rows if row.undone is None}
    return Verdicts(
        stories=tuple(sorted(v for v in last.values() if isinstance(v, StoryVerdict))),
        derivations=tuple(sorted(v for v in last.values() if isinstance(v, DerivationVerdict))),
        attributions=tuple(sorted(v for v in last.values() if isinstance(v, AttributionVerdict))),
        alignments=tuple(sorted(v for v in last.values() if isinstance(v, AlignmentVerdict))),
        speakers=tuple(sorted(v for v in last.values() if isinstance(v, SpeakerVerdict))),
    )

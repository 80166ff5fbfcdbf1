"""What a reader has decided: verdicts are data, respected by later runs and shown as such."""

from dataclasses import dataclass
from enum import StrEnum

from headwater.model.span import ArticleSpan


class Together(StrEnum):
    """Whether two articles tell one story."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, order=True)
class StoryVerdict:
    """The articles ``first`` and ``second`` (ids, ``first < second``) tell one story, or do not."""

    together: Together
    first: str
    second: str


@dataclass(frozen=True, slots=True, order=True)
class DerivationVerdict:
    """``child`` took from ``parent`` (an article's id or an unseen parent's) if ``holds``, else it did not."""

    child: str
    parent: str
    holds: bool


@dataclass(frozen=True, slots=True, order=True)
class AttributionVerdict:
    """The attribution whose content starts and ends at ``content`` is one if ``holds``, else it is none."""

    content: ArticleSpan
    holds: bool


@dataclass(frozen=True, slots=True, order=True)
class AlignmentVerdict:
    """The statements at ``first`` and ``second`` (``first < second``) assert the same if ``holds``, else not."""

    first: ArticleSpan
    second: ArticleSpan
    holds: bool


@dataclass(frozen=True, slots=True, order=True)
class SpeakerVerdict:
    """The speaker that the texts call ``name`` is to be shown, and counted, as ``instead``."""

    name: str
    instead: str


Verdict = StoryVerdict | DerivationVerdict | AttributionVerdict | AlignmentVerdict | SpeakerVerdict


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts in force, of each kind sorted; without any, everything is as the program finds it."""

    stories: tuple[StoryVerdict, ...] = ()
    derivations: tuple[DerivationVerdict, ...] = ()
    attributions: tuple[AttributionVerdict, ...] = ()
    alignments: tuple[AlignmentVerdict, ...] = ()
    speakers: tuple[SpeakerVerdict, ...] = ()


NO_VERDICTS = Verdicts()


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict as it is kept: who gave it, when (ISO 8601, UTC), why; ``undone`` is when it was taken back."""

    id: str
    verdict: Verdict
    by: str
    at: str
    why: str = ""
    undone: str | None = None

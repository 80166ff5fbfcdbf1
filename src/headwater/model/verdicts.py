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

# The word for each kind of verdict, wherever verdicts are rows or JSON.
KINDS: dict[str, type[Verdict]] = {
    "story": StoryVerdict,
    "derivation": DerivationVerdict,
    "attribution": AttributionVerdict,
    "alignment": AlignmentVerdict,
    "speaker": SpeakerVerdict,
}


def kind_of(verdict: Verdict) -> str:
    """Return the word for the kind of a verdict."""
    return next(kind for kind, cls in KINDS.items() if isinstance(verdict, cls))


def articles_of(verdict: Verdict) -> tuple[str, ...]:
    """Return the ids that a verdict names; that of an unseen parent may be among them."""
    match verdict:
        case StoryVerdict():
            return (verdict.first, verdict.second)
        case DerivationVerdict():
            return (verdict.child, verdict.parent)
        case AttributionVerdict():
            return (verdict.content.article,)
        case AlignmentVerdict():
            return (verdict.first.article, verdict.second.article)
        case SpeakerVerdict():
            return ()


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

"""One published text, and what was given but could not be read."""

from dataclasses import dataclass

from headwater.model.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class Article:
    """One published text as it was given; ``text`` is never changed after it was read.

    ``title``, ``outlet``, ``published``, ``byline``, ``url`` and ``feed`` hold what came beside the text (fields of a
    record, metadata of a page); what stands in the text itself is furniture, found by annotation.
    ``published`` is an ISO 8601 date or date with time; ``published_basis`` says where it comes from.
    ``text_basis`` is ``"file"`` where ``text`` is the decoded file, ``"field"`` where it is a record's field,
    ``"page"`` where it was drawn from an HTML page.
    """

    id: str
    text: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_basis: Basis = Basis.UNKNOWN
    byline: str | None = None
    url: str | None = None
    feed: str | None = None
    language: str | None = None
    text_basis: str = "file"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something given that could not be read: ``path`` names it (with the line of a record), ``reason`` says why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth a line that did not stop the reading: an id changed, a passage of bytes replaced."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of everything given: ``given == read + len(refused)``."""

    given: int
    read: int
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = ()

    def __post_init__(self) -> None:
        """Hold the sum that a user's trust rests on."""
        if self.given != self.read + len(self.refused):
            message = f"given ({self.given}) must equal read ({self.read}) plus refused ({len(self.refused)})"
            raise ValueError(message)

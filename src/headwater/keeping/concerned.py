"""Which articles a verdict concerns: those of the stories that are told otherwise by it."""

from headwater.archive import Records
from headwater.archive.dialects import Dialect
from headwater.archive.words import wanted
from headwater.errors import ArchiveError
from headwater.model.span import ArticleSpan
from headwater.model.verdicts import (
    AlignmentVerdict,
    AttributionVerdict,
    DerivationVerdict,
    SpeakerVerdict,
    Verdict,
    articles_of,
)


def concerned(records: Records, verdict: Verdict, dialect: Dialect, *, checked: bool) -> tuple[str, ...]:
    """Return the articles of all stories that ``verdict`` bears on.

    Raises:
        ArchiveError: where ``checked``, and it names an article that is not kept, or a place outside its text.
    """
    if isinstance(verdict, SpeakerVerdict):
        # A speaker is named in words of the text: the stories that hold these are told anew, a few of them in vain.
        named = records.holding(dialect, wanted(verdict.name))
        if checked and not named:
            message = f"no article holds the name {verdict.name!r}"
            raise ArchiveError(message)
    else:
        named = _named(records, verdict, checked=checked)
    stories = sorted(set(records.story_of(named).values()))
    return tuple(sorted({*named, *(key for held in records.members(stories).values() for key in held)}))


def _named(records: Records, verdict: Verdict, *, checked: bool) -> tuple[str, ...]:
    ids = articles_of(verdict)
    length = records.lengths(ids)
    needed = ids[:1] if isinstance(verdict, DerivationVerdict) else ids  # a parent may be unseen
    for key in needed if checked else ():
        if key not in length:
            message = f"there is no article {key!r} here: headwater search WORDS finds ids"
            raise ArchiveError(message)
    for place in _places(verdict) if checked else ():
        if place.end > length[place.article] or place.start == place.end:
            named = f"{place.article}:{place.start}-{place.end}"
            message = f"{named} is no stretch of its text, which is {length[place.article]} long"
            raise ArchiveError(message)
    return tuple(sorted(length))


def _places(verdict: Verdict) -> tuple[ArticleSpan, ...]:
    match verdict:
        case AttributionVerdict():
            return (verdict.content,)
        case AlignmentVerdict():
            return (verdict.first, verdict.second)
        case _:
            return ()

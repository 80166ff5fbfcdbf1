"""One article -> its annotations: the order of the annotate stage."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.annotate import furniture, times
from headwater.annotate.attributions.find import find
from headwater.annotate.attributions.focus import Speaker
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.headlines import in_headline
from headwater.annotate.attributions.heard import is_heard
from headwater.annotate.attributions.inner import inside
from headwater.annotate.attributions.layout import TURN
from headwater.annotate.attributions.nesting import nested_also
from headwater.annotate.attributions.speakers import speakers
from headwater.annotate.certainty import judge
from headwater.annotate.changes import changes
from headwater.annotate.furniture.directory import naming
from headwater.annotate.mentions.entities import cast
from headwater.annotate.occasions import Occasion, occasions
from headwater.model.annotations import (
    AnnotateOptions,
    Annotations,
    Attribution,
    ChangeNotice,
    Furniture,
    Mention,
    TimeExpression,
)
from headwater.model.article import Article
from headwater.model.span import Span
from headwater.model.vocabulary import Quotation
from headwater.text.quotation_marks import Quoted, quoted
from headwater.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the attributions of one article are read in: its text, the sentences that were searched, its quotations."""

    text: str
    told: Sequence[Span]
    marks: Sequence[Quoted]


@dataclass(frozen=True, slots=True)
class _Body:
    """What is found in a text that was parsed alike, whoever published it and whenever."""

    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    changes: tuple[ChangeNotice, ...]


def annotate(article: Article, options: AnnotateOptions | None = None) -> Annotations:
    """Return everything found in ``article``; all spans count code points of ``article.text`` from 0.

    ``options.published`` is the date that relative times are reckoned from; without it the article's own is taken, and
    without that values stay partial. ``options.rules_only`` leaves the trained tagger out, ``options.outlets`` are
    known beside the shipped table.
    """
    return next(annotate_all((article,), options))


def annotate_all(articles: Iterable[Article], options: AnnotateOptions | None = None) -> Iterator[Annotations]:
    """Yield for each of ``articles`` what `annotate` returns; a text that many outlets print is searched once."""
    options = options or AnnotateOptions()
    bodies: dict[tuple[str, tuple[Span, ...], Span | None], _Body] = {}
    timed: dict[tuple[str, str | None, tuple[Span, ...]], tuple[TimeExpression, ...]] = {}
    for article in articles:
        with naming(options.outlets):
            parts = furniture.parse(article)
        same = (article.text, parts.body, parts.headline)
        body = bodies.get(same) or bodies.setdefault(same, _searched(article.text, parts, options))
        published = options.published or article.published or parts.published
        at = (article.text, published, _timed(parts, (*body.sentences, *_told(parts))))
        if at not in timed:
            timed[at] = times.find(article.text, published=published, within=at[2])
        yield Annotations(article.id, parts, body.sentences, body.mentions, body.attributions, timed[at], body.changes)


def _told(parts: Furniture) -> tuple[Span, ...]:
    return (parts.headline,) if parts.headline else ()


def _searched(text: str, parts: Furniture, options: AnnotateOptions) -> _Body:
    body = tuple(s for span in parts.body for s in sentences(text, span))
    told = tuple(sorted({*body, *_told(parts)}))
    named = cast(text, told)
    marks = quoted(text)
    found = find(text, told, marks, headline=parts.headline, rules_only=options.rules_only)
    if parts.headline:
        found = in_headline(text, (parts.headline, told.index(parts.headline)), marks, named, found)
    found, outer = nested_also(found, inside(text, found, marks))
    heard = speakers(text, told, found, named, outer)
    said = _attributions(_Setting(text, told, marks), found, heard, outer)
    return _Body(body, named.mentions, said, changes(text))


def retime(article: Article, annotations: Annotations, published: str | None) -> Annotations:
    """Return ``annotations`` with their time expressions reckoned from ``published``, an ISO date learnt later."""
    told = (*annotations.sentences, *_told(annotations.furniture))
    found = times.find(article.text, published=published, within=_timed(annotations.furniture, told))
    return replace(annotations, times=found)


def _timed(parts: Furniture, told: Sequence[Span]) -> tuple[Span, ...]:
    """Time expressions are looked for where the article reports, and in its dateline and date line."""
    extra = [parts.dateline.span] if parts.dateline else []
    extra += [parts.published_span] if parts.published_span else []
    return tuple(sorted({*told, *extra}))


def _attributions(
    setting: _Setting, found: Sequence[Found], heard: Sequence[Speaker], outer: Sequence[int | None]
) -> tuple[Attribution, ...]:
    order = sorted(range(len(found)), key=lambda i: (_first(found[i]), -found[i].length, found[i].cue))
    place = {i: k for k, i in enumerate(order)}
    stated = occasions(setting.text, setting.told, found)
    return tuple(_attribution(setting, found[i], heard[i], stated[i], _at(place, outer[i])) for i in order)


def _at(place: dict[int, int], outer: int | None) -> int | None:
    return None if outer is None else place[outer]


def _first(one: Found) -> int:
    return min(s.start for s in (*one.source, *one.cue, *one.content))


def _attribution(
    setting: _Setting, one: Found, speaker: Speaker, occasion: Occasion | None, nested_in: int | None
) -> Attribution:
    text = setting.text
    judged = judge(text, one.content, one.cue, one.lemma, declined=one.declined)
    addressee = _addressee(one, occasion)
    quotation = Quotation.DIRECT if one.rule == TURN else _quotation(text, one.content, setting.marks)
    return Attribution(
        source=one.source,
        cue=one.cue,
        content=one.content,
        quotation=quotation,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        speaker_score=speaker.score,
        role=speaker.role.text if speaker.role else None,
        certainty=judged.certainty,
        polarity=judged.polarity,
        addressee=addressee.of(text) if addressee else None,
        occasion=occasion.span.of(text) if occasion else None,
        declined=one.declined,
        nested_in=nested_in,
        role_span=speaker.role.span if speaker.role else None,
        marker=judged.marker,
        addressee_span=addressee,
        occasion_span=occasion.span if occasion else None,
        heard=is_heard(text, one, speaker, quotation),
    )


def _addressee(one: Found, occasion: Occasion | None) -> Span | None:
    """Whom the verb names, unless that is the occasion (*told a rally*); else with whom the interview was."""
    if occasion is None:
        return one.addressee
    if one.addressee is not None and one.addressee.overlap(occasion.span):
        return None
    return one.addressee or occasion.hearer


def _quotation(text: str, content: Sequence[Span], marks: Sequence[Quoted]) -> Quotation:
    """Direct where all letters and digits stand inside quotation marks, indirect where none does, else mixed.

    A fragment (*spoke of “a winter of talk”*) is part of the reporter's clause, and its small letter says so.
    """
    inside = outside = 0
    for span in content:
        at = span.start
        first = bisect_right(marks, span.start, key=lambda mark: mark.span.end)
        last = bisect_left(marks, span.end, key=lambda mark: mark.span.start)
        for mark in marks[first:last]:
            outside += _letters(text, at, min(max(mark.span.start, at), span.end))
            inside += _letters(text, max(at, mark.span.start), min(mark.span.end, span.end))
            at = max(at, min(mark.span.end, span.end))
        outside += _letters(text, at, span.end)
    if not inside:
        return Quotation.INDIRECT
    # "that" before a quotation is the cue's, not the speaker's.
    lead = content[0].of(text)
    alone = outside == 0 or (outside == len("that") and lead.lower().startswith("that "))
    opener = next(filter(str.isalpha, lead[len("that ") :] if outside else lead), "")
    return Quotation.MIXED if not alone or opener.islower() else Quotation.DIRECT


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))

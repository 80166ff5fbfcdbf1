"""Dates for articles that state none, from the dated articles that they share passages with.

A rewrite appears with what it rewrites or soon after; "next week" in a passage shared with a report of a known day
means the same week only if both appeared about then. So the date is that of the dated text which shares most, the
earliest of those that share about as much, and it is said to be inferred. A day that is stated without its year needs
only the year. And nobody credits a report that has not come out yet.

A text that shares too little for that, but names the weekday on which another report of its story appeared, is taken to
be of that day: news says on which day of the week it speaks. The reports of the story must lie within a week.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from headwater.derivation.bodies import Body, bodies, grouped
from headwater.derivation.candidates import topical
from headwater.derivation.comparison import Pair, compare
from headwater.derivation.corpus import Corpus, corpus
from headwater.derivation.facts import Facts, facts, within
from headwater.derivation.houses import with_full_names
from headwater.derivation.naming import key
from headwater.derivation.partial_days import Partial, completed
from headwater.derivation.time_words import POINTING
from headwater.model.derivation import Dating
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan

# Texts share enough to lend a date when they depend on each other this surely.
LEAST_SHARING = 0.5
# The earliest of the dated texts that share at least this much of what the best one shares lends its date.
ABOUT_AS_MUCH = 0.75
COMPARED = 5
SHOWN = 6
# Further apart, a weekday does not tell which day is meant.
WEEK = 7
WEEKDAY = re.compile(r"XXXX-WXX-(\d)(?:T.*)?")


@dataclass(frozen=True, slots=True)
class _Witness:
    """A dated text beside the undated one: what they share, and when the former appeared."""

    day: str
    dated: int
    pair: Pair


def infer_dates(readings: Sequence[Reading], partial: Partial | None = None) -> tuple[Dating, ...]:
    """Return a date for each undated reading of a story that shares enough with dated ones, sorted by article.

    ``partial`` has the days that articles state without a year. They are lent as those of readings themselves;
    what is inferred here is not passed on.
    """
    ordered = sorted(readings, key=lambda reading: reading.id)
    if all(reading.day for reading in ordered) or not any(reading.day for reading in ordered):
        return ()
    stated = completed(ordered, partial or {})
    days_of = {dating.article: dating.published for dating in stated}
    ordered = [replace(each, published=days_of[each.id]) if each.id in days_of else each for each in ordered]
    found = bodies(with_full_names(ordered))
    groups = [[found[i] for i in indices] for indices in grouped(found)]
    story = corpus([members[0] for members in groups])
    days = [min((b.reading.day for b in members if b.reading.day), default=None) for members in groups]
    likeness = topical(story)
    datings = list(stated)
    for i, members in enumerate(groups):
        undated = [body for body in members if not body.reading.day]
        if undated and days[i]:
            datings += [_same(body, members) for body in undated]
        elif undated:
            near = [j for j in np.argsort(-likeness[i], kind="stable").tolist() if days[j]]
            datings += _lent(story, groups, days, i, near[:COMPARED]) or _by_weekday(groups, i)
    return tuple(sorted(datings, key=lambda dating: dating.article))


def _same(body: Body, members: Sequence[Body]) -> Dating:
    dated = min((m for m in members if m.reading.day), key=lambda m: (m.reading.day, m.id))
    day = dated.reading.day or ""
    reading = f"the same running text as {dated.id}, dated {day}"
    return Dating(body.id, day, reading, (body.span(0, len(body)), dated.span(0, len(dated))) if len(body) else ())


def _lent(
    story: Corpus, groups: Sequence[Sequence[Body]], days: Sequence[str | None], at: int, near: list[int]
) -> list[Dating]:
    witnesses = []
    for other in near:
        pair = compare(story, min(at, other), max(at, other))
        if pair.sharing >= LEAST_SHARING:
            witnesses.append(_Witness(days[other] or "", other, pair))
    if not witnesses:
        return []
    most = max(_reach(w, at) for w in witnesses)
    least = _least(groups, at)
    close = [w for w in witnesses if _reach(w, at) >= ABOUT_AS_MUCH * most and w.day >= least]
    close = close or [w for w in witnesses if w.day >= least]
    if not close:
        return []
    chosen = min(close, key=lambda w: (w.day, -_reach(w, at), w.dated))
    dated = min((b for b in groups[chosen.dated] if b.reading.day == chosen.day), key=lambda b: b.id)
    return [_dating(story, body, at, dated, chosen) for body in groups[at]]


def _by_weekday(groups: Sequence[Sequence[Body]], at: int) -> list[Dating]:
    """The first day of a dated report that the undated texts ``groups[at]`` name the weekday of."""
    told = sorted((body.reading.day, body.id) for members in groups for body in members if body.reading.day)
    if not told or (date.fromisoformat(told[-1][0]) - date.fromisoformat(told[0][0])).days >= WEEK:
        return []
    least = _least(groups, at)
    found = []
    for body in groups[at]:
        named = _weekdays(body)
        for day, other in told:
            spans = named.get(date.fromisoformat(day).isoweekday())
            if spans and day >= least:
                said = f"of one story with {other}, dated {day}, and names that day of the week"
                found.append(Dating(body.id, day, said, tuple(spans[:SHOWN])))
                break
    return found


def _weekdays(body: Body) -> dict[int, list[ArticleSpan]]:
    """Where the text of an undated article names a day of the week, by its number."""
    named: dict[int, list[ArticleSpan]] = {}
    for time in body.reading.annotations.times:
        match = WEEKDAY.fullmatch(time.value)
        if match:
            named.setdefault(int(match[1]), []).append(time.span.within(body.id))
    return named


def _least(groups: Sequence[Sequence[Body]], at: int) -> str:
    """The day before which a text cannot have come out: that of the first report of each outlet it credits."""
    named = {key(credit.name) for body in groups[at] for credit in body.reading.annotations.furniture.credits}
    first: dict[str, str] = {}
    for body in (body for members in groups for body in members):
        day, outlet = body.reading.day, key(body.reading.outlet or "")
        if day and outlet in named:
            first[outlet] = min(day, first.get(outlet, day))
    return max(first.values(), default="")


def _reach(witness: _Witness, at: int) -> float:
    """How much of the undated text the dated one shares."""
    return witness.pair.held[1 if at == witness.pair.other else 0]


def _dating(story: Corpus, body: Body, at: int, dated: Body, witness: _Witness) -> Dating:
    """``body`` and ``dated`` hold the very words of the texts compared, so that word positions serve for both."""
    mine, theirs = facts(story.texts[at]), facts(story.texts[witness.dated])
    matches = [(match.second, match.first) for match in witness.pair.seen_from(at)]
    spans, words = _dated_words(body, dated, mine, theirs, matches)
    passages = "passage" if len(matches) == 1 else "passages"
    reading = f"shares {len(matches)} {passages} with {dated.id}, dated {witness.day}"
    if words:
        reading += ", among them " + ", ".join(f"“{word}”" for word in words)
    else:
        longest = sorted(matches, key=lambda match: match[0][0] - match[0][1])[: SHOWN // 2]
        spans = [span for mine_, theirs_ in longest for span in (body.span(*mine_), dated.span(*theirs_))]
    return Dating(body.id, witness.day, reading, tuple(spans))


def _dated_words(
    body: Body, dated: Body, mine: Facts, theirs: Facts, matches: list[tuple[tuple[int, int], tuple[int, int]]]
) -> tuple[list[ArticleSpan], list[str]]:
    """The time expressions that stand alike in both sides of a passage."""
    spans: list[ArticleSpan] = []
    words: list[str] = []
    for here, there in matches:
        for one in within(mine.sharp, here):
            word = body.span(*one).span.of(body.reading.text)
            if not POINTING.search(word):
                continue
            for other in within(theirs.sharp, there):
                same = dated.span(*other).span.of(dated.reading.text).casefold() == word.casefold()
                if same and word not in words and len(spans) < SHOWN:
                    words.append(word)
                    spans += [body.span(*one), dated.span(*other)]
    return spans, words

"""On what occasion something was said, through what, and to whom: *in an interview with AFP*, *told a rally*, *on X*.

Looked for in the sentence of the cue, outside the content, from the nouns that name occasions backwards to a
preposition. Where a sentence reports twice, an occasion belongs to the nearest cue, unless it opens the sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.lexicon.bodies import BODY_WORDS
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.annotate.lexicon.occasions import BARE, CROWDS, HEARERS, MEDIA, NOUNS, PLATFORMS, SITES, WRITING
from headwater.model.span import Span

WORD = re.compile(r"[^\W_]+(?:[’'\-.&][^\W_]+)*")
LEADING = frozenset({"in", "at", "during", "on", "via", "through", "by", "into", "told", "tells", "telling", "before"})
TELLING = frozenset({"told", "tells", "telling"})
# What may tie a hearer or a place to the noun: *an interview with AFP*, *a briefing in Moscow*.
TIES = frozenset({"with", "to", "in", "on", "at", "before", "for", "of", "about"})
ARTICLES = DETERMINERS | POSSESSIVES
STOPS = PREPOSITIONS | COORDINATORS | SUBORDINATORS | RELATIVES | PERSONAL | AUXILIARIES
# Without one of these a sentence states no occasion.
TRIGGERS = NOUNS | SITES | frozenset({name.lower() for name in PLATFORMS}) | {"truth", "in"}
# Between a determiner and the noun, and behind a tie, so many words may stand.
MODIFIERS, BEHIND = 4, 6


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where or in what something was said; ``hearer`` is with whom, where an interview says so."""

    span: Span
    hearer: Span | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    matches: list[re.Match[str]]
    lower: list[str]

    def joined(self, k: int) -> bool:
        """Whether nothing but white space parts the word ``k`` from the one before it."""
        return self.text[self.matches[k - 1].end() : self.matches[k].start()].isspace()

    def capital(self, k: int) -> bool:
        return self.matches[k].group()[0].isupper()

    def span(self, first: int, last: int) -> Span:
        return Span(self.matches[first].start(), self.matches[last].end())


def occasions(text: str, told: Sequence[Span], found: Sequence[Found]) -> list[Occasion | None]:
    """Return the occasion of each attribution in ``found``, in the same order; ``told`` are the sentences."""
    starts = [sentence.start for sentence in told]
    beside: dict[int, list[int]] = {}
    for i, one in enumerate(found):
        if one.cue:
            beside.setdefault(bisect_right(starts, one.cue[0].start) - 1, []).append(i)
    result: list[Occasion | None] = [None] * len(found)
    for n, members in beside.items():
        if n >= 0:
            _share(_in_sentence(text, told[n], found[members[0]].lemma), members, found, told[n], result)
    return result


def _share(
    stated: Sequence[Occasion],
    members: Sequence[int],
    found: Sequence[Found],
    sentence: Span,
    result: list[Occasion | None],
) -> None:
    """Give each occasion to the nearest cue whose content does not hold it, one that opens the sentence to all."""
    for occasion in stated:
        able = [i for i in members if not any(c.contains(occasion.span) for c in found[i].content)]
        inner = [i for i in able if _holds_both(found, members, i, occasion.span)]
        able = inner or [i for i in able if not _is_held(found, members, i)]
        if not able:
            continue
        nearest = min(able, key=lambda i: _distance(found[i].cue[0], occasion.span))
        opens = not inner and occasion.span.start - sentence.start <= len("Through ")
        for i in able if opens else (nearest,):
            result[i] = result[i] or occasion


def _holds_both(found: Sequence[Found], members: Sequence[int], i: int, span: Span) -> bool:
    """Tell whether the cue of ``i`` and the occasion stand within the same content of another attribution."""
    return any(
        any(c.contains(found[i].cue[0]) and c.contains(span) for c in found[j].content) for j in members if j != i
    )


def _is_held(found: Sequence[Found], members: Sequence[int], i: int) -> bool:
    return any(any(c.contains(found[i].cue[0]) for c in found[j].content) for j in members if j != i)


def _distance(cue: Span, span: Span) -> int:
    return max(span.start - cue.end, cue.start - span.end, 0)


def _in_sentence(text: str, sentence: Span, lemma: str) -> list[Occasion]:
    lower = [word.lower() for word in WORD.findall(text, sentence.start, sentence.end)]
    found: list[Occasion] = []
    if TRIGGERS.isdisjoint(lower):
        return found
    words = _Words(text, list(WORD.finditer(text, sentence.start, sentence.end)), lower)
    for k, word in enumerate(words.lower):
        one = None
        if word in NOUNS and not words.capital(k):
            one = _at_noun(words, k)
        if one is None and word in SITES:
            one = _at_site(words, k)
        if one is None and k and words.lower[k - 1] in {"on", "via", "to"} and words.capital(k):
            one = _at_platform(words, k)
        if one is None and word == "in" and lemma in WRITING and k + 1 < len(lower):
            one = _at_paper(words, k + 1)
        if one is not None and not (found and found[-1].span.end > one.span.start):
            found.append(one)
    return found


def _at_noun(words: _Words, k: int) -> Occasion | None:
    """*in a (rare televised) debate with Y*: from the noun ``k`` back to a determiner and a preposition."""
    first = _lead(words, k)
    if first is None:
        return None
    hearer, last = _behind(words, k)
    told_to = words.lower[k] in {"interview", "interviews", "conversation", "chat"} and hearer is not None
    return Occasion(words.span(first, last), hearer if told_to else None)


def _lead(words: _Words, k: int) -> int | None:
    """Return the first word of the noun phrase that the noun ``k`` heads, None where no preposition leads it in."""
    at = k
    while at > 0 and k - at <= MODIFIERS and words.joined(at):
        before = words.lower[at - 1]
        if before in LEADING:
            bare = words.lower[k] in BARE or words.lower[at] in MEDIA or words.lower[at] in ARTICLES
            in_time = before == "by" and at != k and words.lower[at] not in MEDIA
            hears = before in TELLING and words.lower[k] in HEARERS
            return at if bare and not in_time and not hears else None
        owner = before.endswith(("'s", "’s"))
        if before in STOPS - ARTICLES or (words.lower[at] in ARTICLES and not owner):
            return None
        at -= 1
    return None


def _behind(words: _Words, k: int) -> tuple[Span | None, int]:
    """Return who or what a tie behind the noun ``k`` names, and the last word of it all."""
    last, hearer = k, None
    at = k + 1
    while at + 1 < len(words.matches) and words.joined(at) and words.lower[at] in TIES and words.joined(at + 1):
        end = _phrase(words, at + 1)
        if end is None:
            break
        if hearer is None and words.lower[at] == "with":
            hearer = words.span(at + 1, end)
        last = end
        at = end + 1
    return hearer, last


def _phrase(words: _Words, first: int) -> int | None:
    """Return the last word of a short noun phrase: a determiner and what follows, a name, or a known crowd."""
    at = first
    determined = words.lower[at] in ARTICLES
    if words.lower[at] in TIME_WORDS or (words.lower[at] in STOPS and not determined):
        return None
    if not (determined or words.capital(at) or words.lower[at] in CROWDS):
        return None
    last = None if determined else at
    while at + 1 < len(words.matches) and at - first < BEHIND and words.joined(at + 1):
        word = words.lower[at + 1]
        form = forms().get(word)
        if (
            word in STOPS
            or word in TIME_WORDS
            or word in ARTICLES
            or (form is not None and form.tense in {"past", "s"})
        ):
            break
        named = words.capital(at + 1)
        if not determined and not named and word not in CROWDS and not words.capital(at):
            break
        if word.endswith(("ed", "ly", "ing")) and not named:
            break
        if not determined and words.capital(at) and not named:
            break
        at += 1
        last = at
    return last


def _at_site(words: _Words, k: int) -> Occasion | None:
    """*on its official website*: a place on the web, owned by somebody."""
    at = k
    while at > 0 and k - at <= MODIFIERS and words.joined(at):
        before = words.lower[at - 1]
        if before in {"on", "to"}:
            owned = words.lower[at] in ARTICLES or words.capital(at)
            return Occasion(words.span(at, k)) if owned and at < k else None
        if before in STOPS - ARTICLES:
            return None
        at -= 1
    return None


def _at_platform(words: _Words, k: int) -> Occasion | None:
    name = words.matches[k].group()
    if name in PLATFORMS:
        return Occasion(words.span(k, k))
    if name == "Truth" and k + 1 < len(words.matches) and words.lower[k + 1] == "social":
        return Occasion(words.span(k, k + 1))
    return None


def _at_paper(words: _Words, k: int) -> Occasion | None:
    """*wrote in The Mellory Echo*: a name with *The*, or with a word of the press in it."""
    first = k
    last = first - 1
    while (
        last + 1 < len(words.matches)
        and words.joined(last + 1)
        and (words.capital(last + 1) or (last + 1 == first and words.lower[first] == "the"))
    ):
        last += 1
    if last < first or words.lower[first] in TIME_WORDS:
        return None
    press = words.matches[first].group() == "The" or any(w in BODY_WORDS for w in words.lower[first : last + 1])
    return Occasion(words.span(first, last)) if press and last > first else None

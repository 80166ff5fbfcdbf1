"""Attributions by a verb and a noun or adjective that go together: *left open the possibility*, *put the blame on*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.contents import DASHES, trim
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.raw import spans
from headwater.annotate.lexicon.phrasings import IDIOMS
from headwater.annotate.tokens import Token
from headwater.model.span import Span

LONGEST = max(len(idiom) for idiom in IDIOMS)
# Where in an idiom begins what is said.
SAID = frozenset({"the", "whether", "how", "when"})
# What follows a comma and begins something else.
TURNS = frozenset({"and", "but", "while", "though", "although", "as", "after", "with", "saying"})


def idioms(n: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return ``found``, what is known of the sentence ``n``, with what its idioms tell."""
    kept = list(found)
    for told in _told(n, tokens):
        own = (*told.cue, *told.content)
        known = [one for one in kept if one.source and one.cue and _meets(one.cue, told.cue)]
        around = [one for one in kept if all(any(p.contains(s) for p in one.content) for s in own)]
        if known:
            # The cue is known, and its content may end too soon.
            longer = [replace(one, content=told.content) if one.cue == told.cue else one for one in kept]
            kept = [one for one in longer if one in known or one.cue == told.cue or one.source or one in around]
        elif not any(_meets((*one.cue, *one.source), own) and one.source for one in kept if one not in around):
            kept = [one for one in kept if one in around or not _meets((*one.cue, *one.content), own)]
            kept.append(told)
    return sorted(kept, key=lambda f: (not f.cue, f.cue or f.content))


def _meets(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.overlap(b) for a in some for b in others)


def _told(n: int, tokens: Sequence[Token]) -> Iterator[Found]:
    for k in range(1, len(tokens) - 2):
        length = _length([t.lower for t in tokens[k : k + LONGEST]])
        first = k - 1 if tokens[k - 1].lower in {"has", "have", "had"} else k
        source = phrases.before(tokens, first - 1) if length and first else None
        if source is None:
            continue
        content = trim(tokens, k + length, _stop(tokens, k + length))
        if content[1] > content[0]:
            who, how, what = (spans(tokens, (part,)) for part in (source, (first, k + length), content))
            yield Found(n, "idiom", "say", who, how, what)


def _length(words: Sequence[str]) -> int:
    """Return how many of ``words`` are the cue of an idiom: what *left open the possibility* says begins at *the*."""
    whole = next((m for m in range(len(words), 1, -1) if tuple(words[:m]) in IDIOMS), 0)
    return next((k for k in range(2, whole) if words[k] in SAID), whole)


def _stop(tokens: Sequence[Token], first: int) -> int:
    """Where what is said ends: before a comma that opens something else, a semicolon or a dash."""
    for k in range(first, len(tokens) - 1):
        if tokens[k].text in {";", *DASHES} or (tokens[k].text == "," and tokens[k + 1].lower in TURNS):
            return k
    return len(tokens)

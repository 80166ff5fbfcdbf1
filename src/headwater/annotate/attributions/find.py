"""All attributions of an article: sentence by sentence, then what only the text around a sentence can tell."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from headwater.annotate.attributions import layout, phrases, rules
from headwater.annotate.attributions.absolutes import absolutes
from headwater.annotate.attributions.deeds import parted
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.free_speech import goes_on
from headwater.annotate.attributions.idioms import idioms
from headwater.annotate.attributions.nesting import nesting
from headwater.annotate.attributions.opening import subject_of
from headwater.annotate.attributions.phrasings import phrasings
from headwater.annotate.attributions.raw import Range, spans
from headwater.annotate.attributions.relays import relayed
from headwater.annotate.attributions.rules import SHORTEST_SPEECH, is_speech_alone
from headwater.annotate.tagger.correct import Read, corrected
from headwater.annotate.tokens import Kind, Token, tokenise
from headwater.model.span import Span
from headwater.text.quotation_marks import Quoted

OPENING_MARKS = frozenset("“\"«„‘'`")
CLOSING_MARKS = frozenset("”\"»’'")
# Speech alone in a sentence is the last speaker's if that one was heard at most so many sentences before.
REACH = 4
# A sentence and the one before it hold fewer attributions.
NEAR = 12


def find(
    text: str,
    sentences: Sequence[Span],
    quotations: Sequence[Quoted],
    *,
    headline: Span | None = None,
    rules_only: bool = False,
) -> list[Found]:
    """Return the attributions of ``text`` in the order of their first span.

    ``headline`` says which of ``sentences`` is one. With ``rules_only`` the trained tagger is not asked.
    """
    read = ruled(text, sentences, quotations, headline)
    within = [one.found for one in read] if rules_only else corrected(text, read)
    return _around(text, read, [_completed(one, own) for one, own in zip(read, within, strict=True)])


def _completed(one: Read, found: Sequence[Found]) -> list[Found]:
    """Return ``found``, what rules and tagger say of one sentence, with what its set phrases and conjunctions tell."""
    told = idioms(one.number, one.tokens, phrasings(one.number, one.tokens, found))
    told = absolutes(one.number, one.tokens, told)
    told = relayed(one.number, one.tokens, parted(one.number, one.tokens, told))
    return [_antecedent(one.tokens, each) for each in told]


def _antecedent(tokens: Sequence[Token], one: Found) -> Found:
    """*The court saw a letter to Ada Hart, who said*: of the words before *who* the name alone is the source."""
    if len(one.source) != 1:
        return one
    held = [k for k, t in enumerate(tokens) if one.source[0].start <= t.start < one.source[0].end]
    who = next((k for k in held[2:] if tokens[k].lower == "who"), None)
    if who is None:
        return one
    name = who - 1 if tokens[who - 1].text == "," else who
    first = phrases.governed_name(tokens, _named_ahead(tokens, held[0]), name)
    return replace(one, source=(Span(tokens[first].start, one.source[0].end),))


def _named_ahead(tokens: Sequence[Token], first: int) -> int:
    """*Ada Hart, a farmer from Orl, who said*: a phrase with an article says more of the name before it."""
    if not tokens[first - 1 : first] or tokens[first - 1].text != "," or tokens[first].lower not in {"a", "an", "the"}:
        return first
    named = phrases.before(tokens, first - 2)
    return named[0] if named is not None and tokens[named[1] - 1].is_name else first


def ruled(
    text: str, sentences: Sequence[Span], quotations: Sequence[Quoted], headline: Span | None = None
) -> list[Read]:
    """Return each of ``sentences`` with what the rules find in it by itself."""
    starts = [q.span.start for q in quotations]
    read = []
    for n, sentence in enumerate(sentences):
        inside = _inside(sentence, quotations, starts)
        tokens = tokenise(text, sentence, inside)
        read.append(Read(n, sentence, tokens, inside, *_layers(rules.find(n, tokens)), headline=sentence == headline))
    return read


def _layers(found: Sequence[Found]) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return the attributions that stand in no other one, and those that do."""
    outer = nesting(found)
    return (
        tuple(one for one, o in zip(found, outer, strict=True) if o is None),
        tuple(one for one, o in zip(found, outer, strict=True) if o is not None),
    )


def _around(text: str, read: Sequence[Read], within: Sequence[list[Found]]) -> list[Found]:
    """Add what only the text around a sentence can tell: whose the speech is that stands in a sentence of its own."""
    turns = {turn.first: turn for turn in layout.turns(text, [one.span for one in read])}
    found: list[Found] = []
    n = 0
    while n < len(read):
        turn = turns.get(n)
        if turn is not None:
            found.extend(_of_turn(turn, within[turn.first : turn.last + 1]))
            n = turn.last + 1
            continue
        _of_sentence(text, read, n, within[n], found)
        n += 1
    return found


def _of_turn(turn: layout.Turn, within: Sequence[list[Found]]) -> list[Found]:
    """A turn of a transcript is one attribution; what it reports of others stands in it."""
    whole = Found(turn.first, layout.TURN, "", (turn.source,), (turn.cue,), (turn.content,))
    inner = [
        one
        for sentence in within
        for one in sentence
        if one.cue and all(turn.content.contains(s) for s in (*one.source, *one.cue, *one.content))
    ]
    return [whole, *inner]


def _of_sentence(text: str, read: Sequence[Read], n: int, within: list[Found], found: list[Found]) -> None:
    one = read[n]
    last = found[-1] if found and found[-1].sentence == n - 1 else None
    signed = layout.signed(text, one.span, last)
    if found and found[-1].rule == "introduced" and found[-1].sentence == n:
        found[-1] = replace(found[-1], content=spans(one.tokens, ((0, len(one.tokens)),)))
    elif signed is not None:
        found[-1] = signed
    elif within:
        found.extend(within)
    elif text[one.span.end - 1] == ":":
        found.extend(_introduced(n, one.tokens, [s.span for s in read[n + 1 : n + 2]], text))
    elif is_speech_alone(one.tokens):
        _join_or_open(text, n, one.tokens, found)
    elif last is not None and _same_paragraph(text, last, one.span.start):
        near = [f for f, outer in zip(found[-NEAR:], nesting(found[-NEAR:]), strict=True) if outer is None]
        if goes_on(text, one.tokens, near[-1]) and near[-1].sentence == n - 1:
            found.append(Found(n, "free", "", near[-1].source, (), spans(one.tokens, ((0, len(one.tokens)),))))


def _inside(sentence: Span, quotations: Sequence[Quoted], starts: Sequence[int]) -> list[Quoted]:
    first = max(0, bisect_left(starts, sentence.start) - 1)
    last = bisect_left(starts, sentence.end)
    return [q for q in quotations[first:last] if q.span.end > sentence.start]


def _introduced(n: int, tokens: list[Token], following: Sequence[Span], text: str) -> list[Found]:
    """*Hart continued:* alone in its paragraph introduces the quotation of the next one, whose place it keeps."""
    if not following or text[following[0].start] not in OPENING_MARKS:
        return []
    source = subject_of(tokens, len(tokens))
    if source is None:
        return []
    cue = _trimmed_cue(tokens, source[1])
    return [Found(n + 1, "introduced", "", spans(tokens, (source,)), spans(tokens, (cue,)), (following[0],))]


def _trimmed_cue(tokens: Sequence[Token], first: int) -> Range:
    last = next((k for k in range(first, len(tokens)) if tokens[k].kind is Kind.MARK), len(tokens))
    return first, last


def _join_or_open(text: str, n: int, tokens: list[Token], found: list[Found]) -> None:
    """A sentence of speech alone goes on with the speech right before it, or opens one of the same source."""
    content = spans(tokens, tuple((k, k + 1) for k, t in enumerate(tokens) if t.kind is Kind.QUOTATION))
    last = found[-1] if found else None
    if (
        last is not None
        and last.sentence == n - 1
        and _same_paragraph(text, last, tokens[0].start)
        and _quotes(text, last)
    ):
        found[-1] = replace(last, sentence=n, content=(*last.content, *content))
        return
    if sum(len(c.of(text).split()) for c in content) >= SHORTEST_SPEECH:
        near = last is not None and last.sentence >= n - REACH
        found.append(Found(n, "carried", "", last.source if near and last else (), (), content))


def _same_paragraph(text: str, last: Found, start: int) -> bool:
    end = max(s.end for s in (*last.content, *last.cue, *last.source))
    return "\n" not in text[end:start]


def _quotes(text: str, found: Found) -> bool:
    return any(text[s.start] in OPENING_MARKS or text[s.end - 1] in CLOSING_MARKS for s in found.content)

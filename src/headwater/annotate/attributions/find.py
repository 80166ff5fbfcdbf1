"""All attributions of an article: sentence by sentence, then what only the text around a sentence can tell."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.annotate.attributions import nouns, stances, verbs
from headwater.annotate.attributions.opening import subject_of
from headwater.annotate.attributions.raw import Range, Raw, spans
from headwater.annotate.tokens import Kind, Token, tokenise
from headwater.model.span import Span
from headwater.text.quotation_marks import Quoted

# A quotation of fewer words than this, alone in a sentence without a cue, is a title or a scare quote.
SHORTEST_SPEECH = 5
# Fewer words than this in a sentence that is quotation and nothing else are no speech.
SHORTEST_ALONE = 2
OPENING_MARKS = frozenset("“\"«„‘'`")
CLOSING_MARKS = frozenset("”\"»’'")
# Speech alone in a sentence is the last speaker's if that one was heard at most so many sentences before.
REACH = 4


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution with text offsets and the sentence it stands in, before speakers are known."""

    sentence: int
    rule: str
    lemma: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    declined: bool = False
    addressee: Span | None = None


def find(text: str, sentences: Sequence[Span], quotations: Sequence[Quoted]) -> list[Found]:
    """Return the attributions of ``text`` in the order of their first span."""
    starts = [q.span.start for q in quotations]
    found: list[Found] = []
    for n, sentence in enumerate(sentences):
        inside = _inside(sentence, quotations, starts)
        tokens = tokenise(text, sentence, inside)
        raws = in_sentence(tokens)
        if not raws and text[sentence.end - 1] == ":":
            found.extend(_introduced(n, tokens, sentences[n + 1 : n + 2], text))
            continue
        if found and found[-1].rule == "introduced" and found[-1].sentence == n:
            found[-1] = replace(found[-1], content=spans(tokens, ((0, len(tokens)),)))
            continue
        if not raws and _is_speech_alone(tokens):
            _join_or_open(text, n, sentence, tokens, found)
            continue
        found.extend(_placed(n, tokens, raw) for raw in raws)
        found.extend(_cueless(n, tokens, raws))
    return found


def in_sentence(tokens: list[Token]) -> list[Raw]:
    """Return the attributions of one sentence by all rules, sources shared out, in the order of their cues."""
    by_verb = verbs.find(tokens)
    verbal = {k for raw in by_verb for a, b in raw.cue for k in range(a, b)}
    others = [raw for raw in nouns.find(tokens) if raw.cue[0][0] not in verbal]
    verbal |= {raw.cue[0][0] for raw in others}
    others += [raw for raw in stances.find(tokens) if raw.cue[-1][-1] - 1 not in verbal]
    raws = sorted([*by_verb, *others], key=lambda r: r.cue[0])
    shared: list[Raw] = []
    for raw in raws:
        if raw.same_source:
            shared.append(raw.with_source(_subject(tokens, raw, shared)))
        else:
            shared.append(raw)
    return _once([_cut(tokens, raw, shared) for raw in shared])


def _cut(tokens: Sequence[Token], raw: Raw, others: Sequence[Raw]) -> Raw:
    """End a content where a source and cue begin that take the whole sentence before them: *X said …, Y reported*."""
    content = list(raw.content)
    for other in others:
        if other is raw or not other.rule.startswith("content-source") or other.source is None:
            continue
        first = other.source[0]
        for k, (a, b) in enumerate(content):
            if a < first < b and raw.cue[0][0] < first:
                content[k] = (a, first - 1 if tokens[first - 1].kind is Kind.MARK else first)
    return replace(raw, content=tuple(content))


def _subject(tokens: Sequence[Token], raw: Raw, earlier: Sequence[Raw]) -> Range | None:
    """Return the source that a participle or a second verb shares: that of the last cue of its rank, or the subject."""
    at = raw.cue[0][0]
    for other in reversed(earlier):
        if other.source is None or any(a <= at < b for a, b in other.content):
            continue
        if not any(a <= other.cue[0][0] < b for outer in earlier if outer is not other for a, b in outer.content):
            return other.source
    return subject_of(tokens, at)


def _once(raws: list[Raw]) -> list[Raw]:
    """Leave out attributions that say the same as another: the same content found through two cues."""
    kept: list[Raw] = []
    for raw in raws:
        if any(raw.content == other.content and raw.rule == "colon" for other in raws if other is not raw):
            continue
        kept.append(raw)
    return kept


def _inside(sentence: Span, quotations: Sequence[Quoted], starts: Sequence[int]) -> list[Quoted]:
    first = max(0, bisect_left(starts, sentence.start) - 1)
    last = bisect_left(starts, sentence.end)
    return [q for q in quotations[first:last] if q.span.end > sentence.start]


def _placed(n: int, tokens: list[Token], raw: Raw) -> Found:
    source = spans(tokens, (raw.source,)) if raw.source else ()
    addressed = spans(tokens, (raw.addressee,)) if raw.addressee else ()
    return Found(
        n,
        raw.rule,
        raw.lemma,
        source,
        spans(tokens, raw.cue),
        spans(tokens, raw.content),
        raw.declined,
        addressed[0] if addressed else None,
    )


def _is_speech_alone(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence is quotation and nothing else, long enough to be speech."""
    if not tokens or any(t.kind is Kind.WORD for t in tokens):
        return False
    return sum(len(t.text.split()) for t in tokens if t.kind is Kind.QUOTATION) >= SHORTEST_ALONE


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


def _join_or_open(text: str, n: int, sentence: Span, tokens: list[Token], found: list[Found]) -> None:
    """A sentence of speech alone goes on with the speech right before it, or opens one of the same source."""
    content = spans(tokens, tuple((k, k + 1) for k, t in enumerate(tokens) if t.kind is Kind.QUOTATION))
    last = found[-1] if found else None
    if last is not None and last.sentence == n - 1 and _same_paragraph(text, last, sentence) and _quotes(text, last):
        found[-1] = replace(last, sentence=n, content=(*last.content, *content))
        return
    if sum(len(c.of(text).split()) for c in content) >= SHORTEST_SPEECH:
        near = last is not None and last.sentence >= n - REACH
        found.append(Found(n, "carried", "", last.source if near and last else (), (), content))


def _same_paragraph(text: str, last: Found, sentence: Span) -> bool:
    end = max(s.end for s in (*last.content, *last.cue, *last.source))
    return "\n" not in text[end : sentence.start]


def _quotes(text: str, found: Found) -> bool:
    return any(text[s.start] in OPENING_MARKS or text[s.end - 1] in CLOSING_MARKS for s in found.content)


def _cueless(n: int, tokens: list[Token], raws: Sequence[Raw]) -> list[Found]:
    """Speech in a sentence whose cue no rule knows: kept, without a source, rather than lost."""
    taken = [r for raw in raws for r in (*raw.content, *((raw.source,) if raw.source else ()))]
    found = []
    for k, token in enumerate(tokens):
        if token.kind is not Kind.QUOTATION or any(a <= k < b for a, b in taken):
            continue
        if len(token.text.split()) >= SHORTEST_SPEECH and _reads_as_speech(token):
            subject = subject_of(tokens, k) or subject_of(tokens, len(tokens), start=k + 1)
            source = spans(tokens, (subject,)) if subject else ()
            found.append(Found(n, "cueless", "", source, (), spans(tokens, ((k, k + 1),))))
    return found


def _reads_as_speech(token: Token) -> bool:
    inner = token.text.strip("\"“”«»„`'‘’ ")
    return inner[:1].isupper() and inner[-1:] in {".", ",", "!", "?", "…"}

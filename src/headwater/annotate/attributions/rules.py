"""What the rules find in one sentence."""

from collections.abc import Sequence
from dataclasses import replace

from headwater.annotate.attributions import nouns, stances, verbs
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.opening import subject_of
from headwater.annotate.attributions.raw import Range, Raw, spans
from headwater.annotate.tokens import Kind, Token

# A quotation of fewer words than this, alone in a sentence without a cue, is a title or a scare quote.
SHORTEST_SPEECH = 5
# Fewer words than this in a sentence that is quotation and nothing else are no speech.
SHORTEST_ALONE = 2


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
    cut = [_cut(tokens, raw, shared) for raw in shared]
    # Of a content that lies wholly behind that source nothing is left, and so of the attribution.
    return _once([raw for raw, whole in zip(cut, shared, strict=True) if raw.content or not whole.content])


def find(n: int, tokens: list[Token]) -> list[Found]:
    """Return the attributions of the sentence ``n`` with offsets, and after them speech whose cue no rule knows.

    A sentence of speech alone has none of its own: what it belongs to is told by the text around it.
    """
    if is_speech_alone(tokens):
        return []
    found = [placed(n, tokens, raw) for raw in in_sentence(tokens)]
    return [*found, *cueless(n, tokens, found)]


def is_speech_alone(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence is quotation and nothing else, long enough to be speech."""
    if not tokens or any(t.kind is Kind.WORD for t in tokens):
        return False
    return sum(len(t.text.split()) for t in tokens if t.kind is Kind.QUOTATION) >= SHORTEST_ALONE


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
    return replace(raw, content=tuple((a, b) for a, b in content if a < b))


def _subject(tokens: Sequence[Token], raw: Raw, earlier: Sequence[Raw]) -> Range | None:
    """Return the source that a participle or a second verb shares: that of the last cue of its rank, or the subject."""
    at = raw.cue[0][0]
    for other in reversed(earlier):
        if other.source is None or any(a <= at < b for a, b in other.content):
            continue
        if other.rule == "relative" and at > 1 and tokens[at - 2].text == ",":
            continue  # "…, which claimed 17 lives, and voiced hope": the relative clause is over
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


def placed(n: int, tokens: Sequence[Token], raw: Raw) -> Found:
    """Return ``raw``, found among the ``tokens`` of the sentence ``n``, with offsets into the text."""
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


def cueless(n: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return speech in quotation marks that ``found`` leaves out, in a sentence with other words: kept, not lost."""
    taken = [span for one in found for span in (*one.content, *one.source)]
    left = []
    for k, token in enumerate(tokens):
        if token.kind is not Kind.QUOTATION or any(s.start < token.end and token.start < s.end for s in taken):
            continue
        if len(token.text.split()) >= SHORTEST_SPEECH and _reads_as_speech(token):
            subject = subject_of(tokens, k) or subject_of(tokens, len(tokens), start=k + 1)
            source = spans(tokens, (subject,)) if subject else ()
            left.append(Found(n, "cueless", "", source, (), spans(tokens, ((k, k + 1),))))
    return left


def _reads_as_speech(token: Token) -> bool:
    inner = token.text.strip("\"“”«»„`'‘’ ")
    return inner[:1].isupper() and inner[-1:] in {".", ",", "!", "?", "…"}

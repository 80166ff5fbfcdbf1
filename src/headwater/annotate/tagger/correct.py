"""The attributions of an article's sentences after the trained tagger has gone over what the rules found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.acts import Told, is_act
from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.hearings import HEARING
from headwater.annotate.attributions.rules import cueless, is_speech_alone
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES, REFUSALS
from headwater.annotate.lexicon.function_words import COORDINATORS, DETERMINERS, PERSONAL
from headwater.annotate.tagger.sense import sensible
from headwater.annotate.tagger.tag import Ruled, Tagged, tag
from headwater.annotate.tagger.window import window
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span
from headwater.text.quotation_marks import Quoted

OPENING_OBJECTS = DETERMINERS | PERSONAL
# The rule by which a verb and a speaker behind what is said are found.
CLOSING = "content-cue-source"
# The rule by which the tagger finds what no rule does.
TAGGED = "tagged"
# Sentences of more tokens are left to the rules.
LONGEST = 256
# What somebody denies or confirms in one word: *The firm denies this*.
DENIALS, DENIED = frozenset({"deny", "dispute", "reject", "refute"}), frozenset({"this", "that", "it"})
# A clause has more tokens.
SHORTEST_CLAUSE = 2
# From this share of code points in common on, a rule's content and the tagger's are two readings of the same.
AGREEMENT = 0.5
# What somebody *said*, and other speech verbs before *that*, stays where the tagger leaves it out.
PLAIN = frozenset({"say"})
NO_SPEECH = frozenset("BE")  # frames of belief and of evidence
# What ties an event to the one before it: *could meet shortly, following talks next week*.
TIED = frozenset({"after", "before", "following", "once", "until", "unless", "if"})


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as the rules left it: its number and tokens, the quotations in it, attributions by layer."""

    number: int
    span: Span
    tokens: list[Token]
    quotations: Sequence[Quoted]
    outer: tuple[Found, ...]
    inner: tuple[Found, ...]
    headline: bool = False

    @property
    def found(self) -> list[Found]:
        """Return the attributions of both layers in the order of their cues; those without a cue come last."""
        return sorted((*self.outer, *self.inner), key=lambda f: (not f.cue, f.cue or f.content))


def corrected(text: str, sentences: Sequence[Read]) -> list[list[Found]]:
    """Return the attributions of each of ``sentences``, which are those of one article."""
    result = [s.found for s in sentences]
    ruled: list[Ruled] = []
    places: list[int] = []
    for n, sentence in enumerate(sentences):
        seen = window(text, sentence.tokens, sentence.quotations)
        if 0 < len(seen.tokens) <= LONGEST:
            ruled.append(Ruled(seen, sentence.outer, sentence.inner, sentence.headline))
            places.append(n)
    for n, tagged in zip(places, tag(ruled), strict=True):
        result[n] = _of_sentence(sentences[n], tagged)
    return result


def _of_sentence(sentence: Read, tagged: Sequence[Tagged]) -> list[Found]:
    """The tagger decides what stands in no other attribution; what the rules found within such a content stays.

    So does what somebody plainly said, which the tagger leaves out only where a text is unlike those it learnt from.
    """
    sound = [sensible(sentence.tokens, one, ruled=_same(sentence, one) is not None) for one in tagged]
    kept = _apart([one for one in sound if one is not None])
    outer = [_found(sentence, one) for one in kept]
    outer += [one for one in sentence.outer if _is_plain(sentence, one) and _is_free(one, outer)]
    outer = [replace(one, deed=True) if _is_act(sentence, one) else one for one in outer]
    inner = tuple(one for one in (*sentence.outer, *sentence.inner) if _stands_in(one, outer))
    alone = () if is_speech_alone(sentence.tokens) and not outer else cueless(sentence.number, sentence.tokens, outer)
    return replace(sentence, outer=(*outer, *alone), inner=inner).found


def _is_act(sentence: Read, one: Found) -> bool:
    """Whether what was found tells of a deed, not of words."""
    source, cue, content = (
        [t for t in sentence.tokens if any(s.start <= t.start < s.end for s in part)]
        for part in (one.source, one.cue, one.content)
    )
    first, last = (one.cue[-1].end, one.content[0].start) if one.cue and one.content else (0, 0)
    between = [t for t in sentence.tokens if first <= t.start < last]
    return is_act(Told(source, cue, content, one.rule != TAGGED, between))


def _is_plain(sentence: Read, one: Found) -> bool:
    """*said*, and other verbs of speech before *that*: what these report is reported in any kind of text."""
    if one.lemma in PLAIN:
        return True
    form = forms().get(one.lemma)
    if form is None or set(form.frame) & NO_SPEECH or one.rule == HEARING:
        return one.rule == HEARING
    said = [t for t in sentence.tokens if one.content[0].start <= t.start < one.content[0].end]
    if one.lemma in DENIALS:
        return len(said) == 1 and said[0].lower in DENIED
    if "A" in form.frame and one.rule == "participle":
        return any(t.kind is Kind.QUOTATION for t in said)  # "Calling it “a farce”, Hart left"
    return form.takes_clause and (said[0].lower == "that" or _is_clause(said))


def _is_clause(said: Sequence[Token]) -> bool:
    """*he was*, *there would*: behind a verb of speech a clause needs no *that*."""
    pronoun = len(said) > SHORTEST_CLAUSE and said[0].lower in PERSONAL | {"there"}
    return pronoun and said[1].lower in AUXILIARIES


def _is_free(one: Found, outer: Sequence[Found]) -> bool:
    """Tell whether what a rule found touches nothing that the tagger kept."""
    own = (*one.cue, *one.content)
    return not any(_overlap(own, (*other.cue, *other.content)) for other in outer)


def _apart(tagged: Sequence[Tagged]) -> list[Tagged]:
    """Leave out what overlaps something likelier: contents of one layer stand side by side."""
    kept: list[Tagged] = []
    for one in sorted(tagged, key=lambda t: (-t.score, t.cue)):
        own = (one.cue, *one.content)
        if not any(_overlap(own, (other.cue, *other.content)) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda t: t.cue)


def _overlap(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in some for b in others)


def _stands_in(one: Found, outer: Sequence[Found]) -> bool:
    """Whether what a rule found lies wholly in the content of an attribution, smaller than that and none of its own."""
    own = (*one.source, *one.cue, *one.content)
    return bool(one.cue) and any(
        all(any(c.contains(s) for c in other.content) for s in own) and one.length < other.length for other in outer
    )


def _same(sentence: Read, tagged: Tagged) -> Found | None:
    """Return what a rule found by the same cue."""
    return next((f for f in (*sentence.outer, *sentence.inner) if _overlap(f.cue, (tagged.cue,))), None)


def _found(sentence: Read, tagged: Tagged) -> Found:
    """Return what the tagger found, with what a rule knows of the same cue."""
    same = _same(sentence, tagged)
    if same is None:
        return _new(sentence, tagged)
    # Where the two nearly agree the rule's content is taken: it ends where a clause does, the tagger's where readers
    # would mostly stop. What goes on with another *that*, or with what comes before or after, is still said.
    agree = _agreement(same.content, tagged.content) >= AGREEMENT or _goes_on(sentence, same.content, tagged.content)
    agree = agree or _parted(sentence, same.content, tagged.content)
    if same.rule == CLOSING and _ends(sentence, same.source) and _overlap(tagged.content, same.source):
        return replace(same, score=tagged.score)  # "…, says minister": who closes a headline speaks
    content = same.content if agree or same.declined else tagged.content
    addressee = same.addressee if same.addressee and not _overlap((same.addressee,), content) else None
    # Of *residents were told by police* the tagger may take the wrong one.
    source = same.source if same.rule == "told-by" else tagged.source
    return replace(same, source=source, content=content, score=tagged.score, addressee=addressee)


def _ends(sentence: Read, source: Sequence[Span]) -> bool:
    """Whether a source ends a line without a stop, and opens with no word that an object may open with."""
    if not source or any(t.start == source[0].start and t.lower in OPENING_OBJECTS for t in sentence.tokens):
        return False
    return sentence.tokens[-1].end <= source[-1].end


def _parted(sentence: Read, ruled: Sequence[Span], tagged: Sequence[Span]) -> bool:
    """Tell whether a semicolon parts what a rule found from the rest of the tagger's content: another sentence."""
    if not all(any(t.contains(r) for t in tagged) for r in ruled):
        return False
    parting = (t for t in sentence.tokens if t.text == ";" and not any(r.start <= t.start < r.end for r in ruled))
    return any(s.start <= t.start < s.end for t in parting for s in tagged)


def _agreement(some: Sequence[Span], others: Sequence[Span]) -> float:
    """Return the code points that two contents share, as a share of those that either has."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in some for b in others)
    return shared / (sum(map(len, some)) + sum(map(len, others)) - shared)


def _goes_on(sentence: Read, ruled: Sequence[Span], tagged: Sequence[Span]) -> bool:
    """Tell whether a rule's content is the tagger's and a clause or phrase more that hangs on it."""
    last = tagged[-1]
    if not any(r.start == last.start and r.end > last.end for r in ruled):
        return False
    rest = [t for t in sentence.tokens if t.start >= last.end][:3]
    words = [t.lower for t in rest if t.kind is Kind.WORD]
    return bool(words) and (words[0] in TIED or (words[0] in COORDINATORS and words[1:2] == ["that"]))


def _new(sentence: Read, tagged: Tagged) -> Found:
    """Return what no rule found: its verb tells whether somebody declines, and whom it addresses."""
    tokens = sentence.tokens
    inside = [k for k, t in enumerate(tokens) if tagged.cue.start <= t.start < tagged.cue.end]
    verbs = [form for form in (forms().get(tokens[k].lower) for k in inside) if form is not None]
    addresses = any("T" in form.frame for form in verbs[-1:]) or (inside and tokens[inside[-1]].lower == "to")
    return Found(
        sentence.number,
        TAGGED,
        verbs[-1].lemma if verbs else "",
        tagged.source,
        (tagged.cue,),
        tagged.content,
        any(form.lemma in REFUSALS for form in verbs),
        _addressee(tokens, inside[-1] + 1, tagged) if addresses else None,
        tagged.score,
    )


def _addressee(tokens: Sequence[Token], first: int, tagged: Tagged) -> Span | None:
    """*told reporters that*, *put it to Hart that*: who follows the cue and is no part of the content."""
    end = phrases.addressee(tokens, first)
    if end <= first:
        return None
    spoken = Span(tokens[first].start, tokens[end - 1].end)
    return None if _overlap((spoken,), (*tagged.content, *tagged.source)) else spoken

"""What somebody says in a phrase without a finite verb: *…, with the mayor calling it “a farce”*.

The subject stands between *with* and the participle. So refuses one who is *not ruling out* or *declining to say*.
"""

from collections.abc import Iterator, Sequence

from headwater.annotate.attributions.contents import DASHES, trim
from headwater.annotate.attributions.cues import Form, forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.raw import spans
from headwater.annotate.lexicon.cue_verbs import ADVERBS, PHRASAL, REFUSALS
from headwater.annotate.lexicon.function_words import PERSONAL, RELATIVES, SUBORDINATORS
from headwater.annotate.lexicon.phrasings import REFUSED
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span

# The subject has so many tokens at most.
LONGEST = 14
NO_SUBJECTS = PERSONAL | RELATIVES | SUBORDINATORS
# Participles that report nothing by themselves of whoever stands behind *with*.
IDLE = frozenset({"see", "seek", "hear", "feel", "find", "know", "go", "set", "make", "take", "show", "vote"})


def absolutes(n: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return ``found``, what is known of the sentence ``n``, with what phrases behind *with* tell."""
    kept = list(found)
    for told in _participles(n, tokens):
        own = (*told.cue, *told.content)
        if any(one.source == told.source and _meets(one.cue, told.cue) for one in kept):
            continue
        kept = [one for one in kept if not (_meets((*one.cue, *one.content), own) and not _holds(one, own))]
        kept.append(told)
    return sorted(kept, key=lambda f: (not f.cue, f.cue or f.content))


def _meets(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.overlap(b) for a in some for b in others)


def _holds(one: Found, own: Sequence[Span]) -> bool:
    """Whether a phrase stands within what somebody else says, who is named."""
    inside = all(any(part.contains(s) for part in one.content) for s in own)
    return inside and bool(one.source) and len(one.cue) == 1 and one.cue[0].end <= own[0].start and one.rule != "tagged"


def _participles(n: int, tokens: Sequence[Token]) -> Iterator[Found]:
    for k, token in enumerate(tokens):
        if token.lower != "with" or not k or tokens[k - 1].kind is not Kind.MARK:
            continue
        at = _participle(tokens, k + 1)
        if at is None:
            continue
        verb, form = at
        first = verb - 1 if tokens[verb - 1].lower == "not" else verb
        source = trim(tokens, k + 1, first)
        while source[1] > source[0] and tokens[source[1] - 1].lower in ADVERBS:
            source = source[0], source[1] - 1
        begin = verb + 1 + (tokens[verb + 1].lower in PHRASAL.get(form.lemma, ()))
        content = trim(tokens, begin, _stop(tokens, begin))
        if source[1] > source[0] and content[1] > content[0]:
            who, how, what = (spans(tokens, (part,)) for part in (source, (first, begin), content))
            yield Found(n, "absolute", form.lemma, who, how, what, declined=form.lemma in REFUSALS)


def _participle(tokens: Sequence[Token], first: int) -> tuple[int, Form] | None:
    """Return where the participle stands of a cue verb whose subject begins at ``first``, and its form."""
    for k in range(first, min(first + LONGEST, len(tokens) - 1)):
        token = tokens[k]
        if token.kind is Kind.QUOTATION or token.lower in NO_SUBJECTS or token.text in {";", ":", *DASHES}:
            return None
        form = forms().get(token.lower)
        if form is None or form.tense != "ing":
            if k > first and token.lower in REFUSED["discounting"]:
                return k, Form(token.lower, "O", "ing")
            continue
        plain = form.takes_clause or bool(set("AOT") & set(form.frame)) or form.lemma in REFUSALS
        phrasal = "P" not in form.frame or tokens[k + 1].lower in PHRASAL.get(form.lemma, ())
        if k > first and plain and phrasal and form.lemma not in IDLE:
            return k, form
    return None


def _stop(tokens: Sequence[Token], first: int) -> int:
    """Where what is said ends: before a comma that opens something else."""
    for k in range(first, len(tokens) - 1):
        following = tokens[k + 1].lower
        joined = following in {"and", "but", "while", "as", "after", "with"} or following.endswith("ing")
        if tokens[k].text == ";" or (tokens[k].text == "," and joined):
            return k
    return len(tokens)

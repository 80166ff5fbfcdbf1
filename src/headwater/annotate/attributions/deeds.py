"""What a speaker does next, which ends what was said: *said the gate was shut but declined to say why*.

The second predicate stands behind *and* or *but* without a subject of its own and is the speaker's, not part of what
was said: it refuses (*but would not be drawn on the cost*), or it reports something else (*and ruled out a sale*).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.annotate.attributions.contents import ANSWERS, DASHES, SILENCES, trim
from headwater.annotate.attributions.cues import Form, forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.raw import Range, spans
from headwater.annotate.lexicon.cue_verbs import ADVERBS, PHRASAL, REFUSALS
from headwater.annotate.lexicon.phrasings import REFUSED
from headwater.annotate.lexicon.roles import IRREGULAR_VERBS
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span
from headwater.text.tables import words

JOINTS = frozenset({"and", "but", "yet"})
# What begins the report's own clause behind what somebody declined.
ASIDES = JOINTS | {"though", "although", "while", "whereas"}
NEGATED = frozenset({"did", "does", "do", "would", "will", "could", "can", "has", "had", "have"})
# What is not given: *would not give a figure*, *did not elaborate*, *would not put a price on it*.
SILENT = SILENCES | ANSWERS | REFUSED["gifts"] | REFUSED["speech"] | {"put", "identify", "detail"}
# What a speaker does to somebody in words: *said the road was shut and accused the council of neglect*.
OWN_ACTS = words("headwater.annotate.lexicon", "phrasings", "own_acts")
# What was said is so many tokens long at least before something else can follow.
SHORTEST = 2


def parted(n: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return ``found``, what is known of the sentence ``n``, with contents cut where the speaker's next deed begins."""
    kept = [_without_asides(tokens, one) for one in found]
    for joint in range(SHORTEST, len(tokens) - 2):
        if tokens[joint].lower not in JOINTS:
            continue
        main = _main(tokens, joint, kept)
        if main is None:
            continue
        first = joint + 1
        while first < len(tokens) - 1 and (
            tokens[first].lower in ADVERBS - {"not"} or tokens[first].lower[-2:] == "ly"
        ):
            first += 1
        told = _deed(n, tokens, first, main)
        if told is not None or _refusal(tokens, first) or _acts(tokens, joint, first, main):
            kept = _with_deed([_cut(tokens, one, joint) for one in kept], told)
    return sorted(kept, key=lambda f: (not f.cue, f.cue or f.content))


def _with_deed(found: Sequence[Found], told: Found | None) -> list[Found]:
    """Add a deed unless it is known already; what has lost all its content goes, and so does what only meets a deed."""
    left = [one for one in found if one.content]
    if told is None:
        return left
    own = (*told.cue, *told.content)
    known = [one for one in left if one.source and _meets(one.cue, own)]
    return left if known else [*(one for one in left if not _meets(one.cue, own)), told]


def _meets(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.overlap(b) for a in some for b in others)


def _main(tokens: Sequence[Token], joint: int, found: Sequence[Found]) -> Found | None:
    """Return the attribution whose content reaches over the joint, or ends right before it; none inside another."""
    at = tokens[joint].start
    before = tokens[joint - 1]
    last = before.start if before.kind is Kind.MARK else before.end
    able = [
        one
        for one in found
        if one.cue
        and one.source
        and one.cue[-1].end <= at
        and max(part.start for part in one.content) < at
        and one.cue[-1].end <= min(part.start for part in one.content)
        and (any(part.start < at < part.end for part in one.content) or last <= max(p.end for p in one.content) <= at)
    ]
    free = (one for one in able if not any(part.contains(one.cue[0]) for other in found for part in other.content))
    return next(free, None)


def _deed(n: int, tokens: Sequence[Token], k: int, main: Found) -> Found | None:
    """Return what the predicate at ``k`` says by itself, of the same source; None where it reports nothing."""
    cue = _refusal(tokens, k)
    if cue is not None:
        content = trim(tokens, cue[1], _stop(tokens, cue[1]))
        if content[1] <= content[0]:
            return None  # "and did not elaborate" tells of nothing
        return Found(
            n, "refusal", "decline", main.source, spans(tokens, (cue,)), spans(tokens, (content,)), declined=True
        )
    form = _past(tokens, k, main)
    if form is None or k + 2 >= len(tokens):
        return None
    particle = tokens[k + 1].lower in PHRASAL.get(form.lemma, ())
    said = form.takes_clause and (tokens[k + 1].lower == "that" or tokens[k + 1].kind is Kind.QUOTATION)
    if form.lemma in OWN_ACTS and tokens[k + 1].lower != "by" and not particle:
        content = trim(tokens, k + 1, _stop(tokens, k + 1))
        return Found(n, "coordinated", form.lemma, main.source, spans(tokens, ((k, k + 1),)), spans(tokens, (content,)))
    if not (particle or said) or ("P" in form.frame and not particle):
        return None
    first = k + 1 + particle
    content = trim(tokens, first, _stop(tokens, first))
    if content[1] <= content[0] or not _may_part(tokens, k, main):
        return None
    cue = (k, first)
    return Found(n, "coordinated", form.lemma, main.source, spans(tokens, (cue,)), spans(tokens, (content,)))


def _refusal(tokens: Sequence[Token], k: int) -> Range | None:
    """Return the cue at ``k`` by which somebody says nothing: *declined*, *did not say*, *would not be drawn*."""
    words = [t.lower for t in tokens[k : k + 5]]
    form = forms().get(words[0])
    if form is not None and form.lemma in REFUSALS and form.tense in {"past", "s"}:
        return k, k + 1
    last = next((i for i, word in enumerate(words[:2]) if word == "not" or word.endswith(("n't", "n’t"))), None)
    if last is None or (words[0] not in NEGATED and not words[0].endswith(("n't", "n’t"))):
        return None
    rest = words[last + 1 :]
    while rest and (rest[0] in ADVERBS or rest[0].endswith("ly")):
        rest.pop(0)
    verb = k + len(words) - len(rest)
    if rest[:2] == ["be", "drawn"]:
        return k, verb + 2
    return (k, verb + 1) if rest and rest[0] in SILENT else None


def _past(tokens: Sequence[Token], k: int, main: Found) -> Form | None:
    """Return the form of a cue verb at ``k``, of the tense in which the first was told."""
    form = forms().get(tokens[k].lower)
    if form is None or form.tense not in {"past", "s"} or tokens[k].is_name:
        return None
    return form if form.tense in {first.tense for first in _forms_of(tokens, main)} else None


def _may_part(tokens: Sequence[Token], k: int, main: Found) -> bool:
    """Whether the verb is the speaker's: behind a comma, *but*, or a first verb that takes no clause."""
    joint = next(i for i in range(k - 1, -1, -1) if tokens[i].lower in JOINTS)
    form = forms().get(main.lemma)
    plain = form is not None and not form.takes_clause
    return plain or tokens[joint].lower == "but" or tokens[joint - 1].text == ","


def _acts(tokens: Sequence[Token], joint: int, k: int, main: Found) -> bool:
    """*…, and left the hall*: behind a comma a past without a subject goes with the verb of saying."""
    word, behind = tokens[k].lower, tokens[k + 1].lower if k + 1 < len(tokens) else ""
    if not (word in IRREGULAR_VERBS or word.endswith("ed")) or behind in {"by", "in", "as"}:
        return False
    told = [form for form in _forms_of(tokens, main) if form.takes_clause and form.tense == "past"]
    return tokens[joint - 1].text == "," and bool(told)


def _forms_of(tokens: Sequence[Token], main: Found) -> Iterator[Form]:
    """Yield what the lexicon knows of the words of a cue."""
    for token in tokens:
        if any(cue.start <= token.start < cue.end for cue in main.cue) and token.lower in forms():
            yield forms()[token.lower]


def _stop(tokens: Sequence[Token], first: int) -> int:
    """Where the second content ends: before another joint behind a comma, an aside, a semicolon or a dash."""
    for k in range(first, len(tokens) - 1):
        following = tokens[k + 1].lower
        if tokens[k].text in {";", *DASHES} or (
            tokens[k].text == "," and (following in ASIDES or following.endswith("ing"))
        ):
            return k
    return len(tokens)


def _cut(tokens: Sequence[Token], one: Found, joint: int) -> Found:
    """End a content before the joint; what lies behind it is no part of it."""
    if not one.cue or one.cue[-1].start > tokens[joint].start:
        return one
    last = joint - 1 if tokens[joint - 1].kind is Kind.MARK else joint
    end = tokens[last - 1].end
    parts = tuple(
        Span(part.start, min(part.end, end)) if part.start < tokens[joint].start < part.end else part
        for part in one.content
        if part.start < end or part.end <= end
    )
    return replace(one, content=parts)


def _without_asides(tokens: Sequence[Token], one: Found) -> Found:
    """*declined to name them, but the Herald did*: what was declined ends where the report goes on."""
    if not one.declined:
        return one
    for k in range(1, len(tokens) - 1):
        inside = one.content[-1].start < tokens[k].start < one.content[-1].end
        if inside and tokens[k].text == "," and tokens[k + 1].lower in ASIDES:
            last = Span(one.content[-1].start, tokens[k - 1].end)
            return replace(one, content=(*one.content[:-1], last))
    return one

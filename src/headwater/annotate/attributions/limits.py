"""Where the content to the right of a cue must end: before a cue of the same rank."""

from collections.abc import Sequence

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.cues import Cue
from headwater.annotate.lexicon.cue_verbs import REFUSALS
from headwater.annotate.lexicon.function_words import COORDINATORS, PERSONAL
from headwater.annotate.tokens import Kind, Token


def stop_of(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int:
    """Return where the content to the right of ``cue`` must end: before a cue of the same rank, or at the end."""
    for k in range(cue.last + 1, len(tokens)):
        if tokens[k].text == ";":
            return k
    for other in later:
        if other.first - 1 <= cue.last or other.passive:
            continue
        stop = _stop_before(tokens, cue, other, later)
        if stop is not None:
            return stop
    for k in range(cue.last + 2, len(tokens) - 1):
        if tokens[k].text == "," and tokens[k + 1].lower == "according":
            return k
    return len(tokens)


def _stop_before(tokens: Sequence[Token], cue: Cue, other: Cue, later: Sequence[Cue]) -> int | None:
    """Return where ``other`` ends the content of ``cue``, None where it may stand inside that content."""
    joint = other.first - 1
    before = tokens[joint]
    if other.form.tense == "ing" and before.text == "," and other.form.takes_clause:
        return joint
    if other.form.tense not in {"past", "s"}:
        return None
    if before.lower in {"but", "and"} and other.form.lemma in REFUSALS and cue.form.tense == "past":
        return joint
    if not other.form.takes_clause:
        return _pronoun_clause(tokens, other)
    if cue.form.tense == "past" and (
        before.lower == "but" or (before.lower in {"and", "then"} and not _has_inner_subject(tokens, cue, other, later))
    ):
        return joint
    if other.form.tense not in {"past", cue.form.tense}:
        return None
    clause = _new_subject(tokens, other)
    return clause if clause is not None and clause > cue.last + 1 else None


def _pronoun_clause(tokens: Sequence[Token], other: Cue) -> int | None:
    """*…, and they rejected*: return where a second main clause begins, with a pronoun for its subject."""
    k = other.first - 1
    if k > 1 and tokens[k].lower in PERSONAL and tokens[k - 1].lower in {"and", "but"}:
        return k - 1 if tokens[k - 2].text == "," or tokens[k - 2].ends_with_comma else None
    return None


def _new_subject(tokens: Sequence[Token], other: Cue) -> int | None:
    """*…, and several of them told*: return where a second main clause begins, with a subject of its own."""
    source = phrases.before(tokens, other.first - 1)
    if source is None or source[0] <= 1:
        return None
    opener, mark = tokens[source[0] - 1], tokens[source[0] - 2]
    if opener.lower in {"and", "but", "while"} and (mark.text == "," or mark.ends_with_comma):
        return source[0] - 1
    return None


def _has_inner_subject(tokens: Sequence[Token], cue: Cue, other: Cue, later: Sequence[Cue]) -> bool:
    """*said the two met and agreed*: a verb between, with a subject of its own, claims the second verb for itself."""
    between = [c for c in later if cue.last < c.first < other.first and c.form.tense == "past" and not c.passive]
    return any(tokens[c.first - 1].kind is Kind.WORD and tokens[c.first - 1].lower not in COORDINATORS for c in between)

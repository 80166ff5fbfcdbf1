"""Quotations turned into paraphrase, cut or changed."""

from collections.abc import Iterator

from rapidfuzz.distance import LCSseq

from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.clauses import has_verb
from headwater.claims.drift.pairs import Pair
from headwater.claims.drift.wordings import alike, is_inside_quotation, is_role, others
from headwater.claims.lexicon import listed
from headwater.claims.lexicon.function_words import STOP
from headwater.claims.names import is_voice, same_speaker
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.span import Span, hull
from headwater.model.vocabulary import DriftKind
from headwater.text.words import Word, words

# A single quoted word is a turn of phrase; dropping its marks loses no wording worth a line.
FEWEST_QUOTED, FEWEST_WORDS = 2, 2
# So many content words must go before a quotation counts as cut.
FEWEST_CUT = 2
# Or so many words of any kind: "and I will not guess".
FEWEST_CUT_WORDS = 4
# How much of a part of a quotation must stand in the later statement for it not to be cut.
HELD = 0.5
# How much of either wording must stand in the other before it may be one speaker's though it is not said whose.
ALIKE_IF_UNNAMED = 0.3
# Words that are no content and yet say how sure the speaker is.
MODALS = listed("will would shall should can could may might must not")


def quotation_paraphrased(pair: Pair) -> Iterator[Drift]:
    """Yield a drift where exact words became a report of them and the later article nowhere quotes them."""
    if pair.after.quotes or not _is_wording(pair) or _is_anothers(pair) or is_inside_quotation(pair):
        return
    if _same_words(pair) or any(same_quotation(pair.before, other) for other in _quoting(pair)):
        return
    old = pair.before.span if pair.before.quotation == "direct" else hull(pair.before.quotes)
    yield Drift(
        pair.from_(old), pair.to(pair.after.span), DriftKind.QUOTATION_PARAPHRASED,
        f"The exact words of {_name(pair.before)} are given in the reporter's words.",
    )  # fmt: skip


def _is_anothers(pair: Pair) -> bool:
    """Tell whether the later wording is somebody else's: what another says of the same thing is no paraphrase."""
    old, new = pair.before, pair.after
    if not old.speaker or not new.speaker or same_speaker(old.speaker, new.speaker):
        return False
    if not (_is_named(old.speaker) and _is_named(new.speaker)):
        # *The doctor*, *the paper* may be he all the same, where the words are alike.
        return pair.after.declined or alike(pair, new) < ALIKE_IF_UNNAMED
    return not (is_role(old.speaker, new.role) or is_role(new.speaker, old.role))


def _is_named(speaker: str) -> bool:
    """Tell whether a source is called by a name, and not by what it is."""
    return speaker[:1].isupper() and is_voice(speaker)


def quotation_changed(pair: Pair) -> Iterator[Drift]:
    """Yield what was cut out of a quotation or put in other words inside its marks."""
    if not pair.before.quotes or not pair.after.quotes or not same_quotation(pair.before, pair.after):
        return
    edits = list(_edits(_quote_words(pair.before, pair.old.text), _quote_words(pair.after, pair.new.text)))
    changed = [(gone, come) for gone, come in edits if come and gone and _tells(gone, come)]
    if changed:
        old, new = (hull(tuple(w.span for edit in changed for w in edit[side])) for side in (0, 1))
        reading = f"Inside the quotation “{old.of(pair.old.text)}” became “{new.of(pair.new.text)}”."
        yield Drift(pair.from_(old), pair.to(new), DriftKind.QUOTATION_CHANGED, reading)
    for gone, come in edits:
        if not come and (len(_content(gone)) >= FEWEST_CUT or _is_long(gone)):
            yield _cut(pair, hull(tuple(w.span for w in gone)))
    for unit in _left_out(pair):
        yield _cut(pair, unit.span)


def _cut(pair: Pair, cut: Span) -> Drift:
    reading = f"The quotation is given without “{cut.of(pair.old.text)}”."
    return Drift(pair.from_(cut), pair.to(hull(pair.after.quotes)), DriftKind.QUOTATION_CUT, reading)


def _left_out(pair: Pair) -> list[Unit]:
    """The parts of the same quotation right beside this one that the later article has nowhere."""
    context = pair.context
    mine = context.of_article[pair.before.article]
    at = next(n for n, i in enumerate(mine) if context.units[i] is pair.before)
    beside = [mine[n] for n in (at - 1, at + 1) if 0 <= n < len(mine)]
    return [
        context.units[i]
        for i in beside
        if pair.before.said is not None
        and context.units[i].said == pair.before.said
        and context.units[i].quotes
        and not any(_holds(pair, context.units[i], j) for j in context.alignment.claims[context.claim_of[i]])
    ]


def _holds(pair: Pair, part: Unit, index: int) -> bool:
    """Tell whether a statement is the later article's of what a part of the earlier quotation says."""
    other = pair.context.units[index]
    if other.article != pair.after.article:
        return False
    return other is not pair.after or pair.context.alignment.likeness.coverage(part.terms, other.terms)[0] >= HELD


def _quoting(pair: Pair) -> list[Unit]:
    """The statements of the later article that quote, and all others of the claim in it."""
    context = pair.context
    quoting = [context.units[i] for i in context.of_article[pair.after.article] if context.units[i].quotes]
    return [*quoting, *others(pair)]


def _quote_words(unit: Unit, text: str) -> list[Word]:
    return [w for q in unit.quotes for w in words(text, q)]


def _is_wording(pair: Pair) -> bool:
    quoted = _quote_words(pair.before, pair.old.text)
    return len(_content(quoted)) >= FEWEST_QUOTED or len(quoted) >= FEWEST_WORDS


def _edits(old: list[Word], new: list[Word]) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the stretches in which two lists of words differ, between words that both have: what went and what came."""
    at = (0, 0)
    end = (len(old), len(new))
    for block in (*LCSseq.opcodes([w.folded for w in old], [w.folded for w in new]), None):
        if block is not None and block.tag != "equal":
            continue
        here = (block.src_start, block.dest_start) if block is not None else end
        if here != at:
            yield old[at[0] : here[0]], new[at[1] : here[1]]
        at = (block.src_end, block.dest_end) if block is not None else end


def _tells(gone: list[Word], come: list[Word]) -> bool:
    """Tell whether other words say something else: content for content, or another modal."""
    return bool(_content(gone) and _content(come)) or _modal(gone) != _modal(come)


def _is_long(found: list[Word]) -> bool:
    return len(found) >= FEWEST_CUT_WORDS and (bool(_content(found)) or has_verb(found))


def _modal(found: list[Word]) -> set[str]:
    return {"not" if w.folded.endswith("n't") else w.folded for w in found} & MODALS


def _content(found: list[Word]) -> list[Word]:
    return [w for w in found if w.folded.removesuffix("'s") not in STOP and not w.folded.endswith("n't")]


def _same_words(pair: Pair) -> bool:
    """Tell whether only the marks are gone and the words stayed."""
    mine = [w.folded for w in _quote_words(pair.before, pair.old.text)]
    return " ".join(mine) in " ".join(pair.after.wording)


def _name(unit: Unit) -> str:
    return unit.speaker or "the speaker"

"""Quotations turned into paraphrase, cut or changed."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import LCSseq, Opcode

from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.clauses import has_verb
from headwater.claims.drift.facts import negations
from headwater.claims.drift.pairs import Pair, quoted_beside
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
# Or fewer off the end, one of them of content: *and precise*.
FEWEST_OFF_END = 2
# So many words must have come into a quotation before it counts as grown.
FEWEST_GROWN = 2
# How much of a part of a quotation must stand in the later statement for it not to be cut.
HELD = 0.5
STANDS = 0.6
ELLIPSIS = re.compile(r"\.\.|…|\[")
# Quotations of no fewer words than this, and neither so much longer than the other, are one reworded where so much of
# the shorter stands in the other.
FEWEST_REWORDED, TWICE, REWORDED = 5, 2, 0.55
# How much of either wording must stand in the other before it may be one speaker's though it is not said whose.
ALIKE_IF_UNNAMED = 0.3
# Or, of two named speakers, where one of the names was inferred with less than this.
ALIKE_IF_INFERRED, SURELY_NAMED = 0.3, 0.9
# How much either wording must have of the other before a denial in the one is of what the other asserts.
SAME_IF_DENIED = 0.5
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
    if _is_inferred(pair):
        return _is_denied(pair) or new.declined or alike(pair, new) < ALIKE_IF_INFERRED
    if not (_is_named(old.speaker) and _is_named(new.speaker)):
        # *The doctor*, *the paper* may be he all the same, where the words are alike.
        return pair.after.declined or alike(pair, new) < ALIKE_IF_UNNAMED
    return not (is_role(old.speaker, new.role) or is_role(new.speaker, old.role))


def _is_inferred(pair: Pair) -> bool:
    """Tell whether of either wording the speaker is called by a pronoun, and who that is was inferred."""
    found = (pair.context.attribution(pair.before), pair.context.attribution(pair.after))
    return any(one is not None and one.speaker_score < SURELY_NAMED for one in found)


def _is_denied(pair: Pair) -> bool:
    """Tell whether the one wording denies and the other asserts, in words that both mostly have."""
    if min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms)) < SAME_IF_DENIED:
        return False
    sides = ((pair.before, pair.old), (pair.after, pair.new))
    return len({len(negations(unit, reading.text)) % 2 for unit, reading in sides}) > 1


def _is_named(speaker: str) -> bool:
    """Tell whether a source is called by a name, and not by what it is."""
    return speaker[:1].isupper() and is_voice(speaker)


def quotation_changed(pair: Pair) -> Iterator[Drift]:
    """Yield what was cut out of a quotation or put in other words inside its marks."""
    if not pair.before.quotes or not pair.after.quotes:
        return
    old_words, new_words = _quote_words(pair.before, pair.old.text), _quote_words(pair.after, pair.new.text)
    if not same_quotation(pair.before, pair.after) and not (
        _is_reworded(old_words, new_words) or _is_rest(pair, old_words, new_words)
    ):
        return
    edits = list(_edits(old_words, new_words))
    changed = [(gone, come) for gone, come in edits if come and gone and _tells(gone, come)]
    if not changed:
        moved = _edits(old_words, new_words, bridged=1)
        changed = [(gone, come) for gone, come in moved if len(gone) > 1 and len(come) > 1 and _tells(gone, come)]
    if not changed:
        changed = _dropped(pair, edits, old_words, new_words) or _grown(pair, edits, old_words, new_words)
    if changed:
        old, new = (hull(tuple(w.span for edit in changed for w in edit[side])) for side in (0, 1))
        reading = f"Inside the quotation “{old.of(pair.old.text)}” became “{new.of(pair.new.text)}”."
        yield Drift(pair.from_(old), pair.to(new), DriftKind.QUOTATION_CHANGED, reading)
    for gone, come in edits:
        if not come and _is_enough(gone, old_words) and not _stands(pair, gone):
            yield _cut(pair, hull(tuple(w.span for w in gone)))
    for unit in _left_out(pair):
        yield _cut(pair, unit.span)


def _is_enough(gone: list[Word], old: list[Word]) -> bool:
    """Tell whether what went is worth telling: two content words, a long stretch, or several words off its end."""
    if len(_content(gone)) >= FEWEST_CUT or _is_long(gone):
        return True
    return gone[-1] is old[-1] and len(gone) >= FEWEST_OFF_END and bool(_content(gone))


def _is_reworded(old: list[Word], new: list[Word]) -> bool:
    """Tell whether two quotations are one with a few words put for others: most stand in both, in one order."""
    shorter, longer = sorted((len(old), len(new)))
    same = LCSseq.similarity([w.folded for w in old], [w.folded for w in new])
    return shorter >= FEWEST_REWORDED and same >= REWORDED * shorter and longer <= TWICE * shorter


def _is_rest(pair: Pair, old: list[Word], new: list[Word]) -> bool:
    """Tell whether a few quoted words are what is left of a longer quotation of the same thing: “limited”.

    Of a statement that quotes nothing else, and of a source that may be the same.
    """
    if not _content(new) or len(new) >= len(old) or len(new) > FEWEST_REWORDED or _is_anothers(pair):
        return False
    folded = [w.folded for w in new]
    return LCSseq.similarity([w.folded for w in old], folded) == len(new)


def _grown(
    pair: Pair, edits: list[tuple[list[Word], list[Word]]], old: list[Word], new: list[Word]
) -> list[tuple[list[Word], list[Word]]]:
    """Words put inside the marks that were the reporter's own: *he would “step down today”*, “I will step down today”.

    Only an article that has the quotation from the other can have put them there.
    """
    come = [word for gone, word in edits if not gone]
    if not pair.directed or pair.before.quotation == "direct" or len(come) != len(edits) or len(old) < FEWEST_WORDS:
        return []
    more = [word for words_ in come for word in words_]
    if len(more) < FEWEST_GROWN or not _is_enough_put(more) or _stands(pair.turned(), more):
        return []
    return [(old, new)]


def _is_enough_put(more: list[Word]) -> bool:
    return bool(_content(more)) or bool(_modal(more)) or has_verb(more)


def _dropped(
    pair: Pair, edits: list[tuple[list[Word], list[Word]]], old: list[Word], new: list[Word]
) -> list[tuple[list[Word], list[Word]]]:
    """A word that tells, left out in the middle of a quotation without a mark of it, with the words beside the gap."""
    gaps = [gone for gone, come in edits if gone and not come and gone[0] is not old[0] and gone[-1] is not old[-1]]
    if len(gaps) != 1 or not _is_one_word(gaps[0]) or ELLIPSIS.search(hull(pair.after.quotes).of(pair.new.text)):
        return []
    at = next(i for i, word in enumerate(old) if word is gaps[0][0])
    before, after = old[at - 1].folded, old[at + len(gaps[0])].folded if at + len(gaps[0]) < len(old) else None
    place = next((i for i in range(len(new) - 1) if (new[i].folded, new[i + 1].folded) == (before, after)), None)
    return [(gaps[0], new[place : place + 2])] if place is not None else []


def _cut(pair: Pair, cut: Span) -> Drift:
    reading = f"The quotation is given without “{cut.of(pair.old.text)}”."
    whole = hull((*pair.before.quotes, cut))
    return Drift(pair.from_(whole), pair.to(hull(pair.after.quotes)), DriftKind.QUOTATION_CUT, reading)


def _left_out(pair: Pair) -> list[Unit]:
    """The parts of the same quotation right beside this one that the later article has nowhere."""
    context = pair.context
    return [
        unit
        for unit in quoted_beside(context, pair.before)
        if unit.quotes
        and not _stands(pair, _quote_words(unit, pair.old.text))
        and not any(_holds(pair, unit, j) for j in context.together(unit))
    ]


def _stands(pair: Pair, part: list[Word]) -> bool:
    """Tell whether most words of a part of the earlier quotation stand, in their order, in one of the later article.

    Of a few words those of content: *on the* of *on the Monday* stands everywhere.
    """
    mine = [w.folded for w in (_content(part) if len(part) < FEWEST_CUT_WORDS else part) or part]
    context = pair.context
    for i in context.of_article[pair.after.article]:
        unit = context.units[i]
        if unit.quotes and LCSseq.similarity(mine, [w.folded for w in _quote_words(unit, pair.new.text)]) >= max(
            1, STANDS * len(mine)
        ):
            return True
    return False


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


def _edits(old: list[Word], new: list[Word], bridged: int = 0) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the stretches in which two lists of words differ, between words that both have: what went and what came.

    Words that both have, but no more than ``bridged`` in a row and not at an end, part no stretches: *to say it softly*
    and *softly said* differ as wholes.
    """
    at = (0, 0)
    end = (len(old), len(new))
    for block in (*LCSseq.opcodes([w.folded for w in old], [w.folded for w in new]), None):
        if block is not None and (block.tag != "equal" or _is_bridge(block, end, bridged)):
            continue
        here = (block.src_start, block.dest_start) if block is not None else end
        if here != at:
            yield old[at[0] : here[0]], new[at[1] : here[1]]
        at = (block.src_end, block.dest_end) if block is not None else end


def _is_bridge(block: Opcode, end: tuple[int, int], bridged: int) -> bool:
    inside = min(block.src_start, block.dest_start) > 0 and block.src_end < end[0] and block.dest_end < end[1]
    return inside and block.src_end - block.src_start <= bridged


def _tells(gone: list[Word], come: list[Word]) -> bool:
    """Tell whether other words say something else: content for content, or another modal."""
    return bool(_content(gone) and _content(come)) or _modal(gone) != _modal(come)


def _is_long(found: list[Word]) -> bool:
    return len(found) >= FEWEST_CUT_WORDS and (bool(_content(found)) or has_verb(found))


def _modal(found: list[Word]) -> set[str]:
    return {"not" if w.folded.endswith("n't") else w.folded for w in found} & MODALS


def _is_one_word(found: list[Word]) -> bool:
    return len(found) <= FEWEST_CUT and len(_content(found)) == 1


def _content(found: list[Word]) -> list[Word]:
    return [w for w in found if w.folded.removesuffix("'s") not in STOP and not w.folded.endswith("n't")]


def _same_words(pair: Pair) -> bool:
    """Tell whether only the marks are gone and the words stayed."""
    mine = [w.folded for w in _quote_words(pair.before, pair.old.text)]
    return " ".join(mine) in " ".join(pair.after.wording)


def _name(unit: Unit) -> str:
    return unit.speaker or "the speaker"

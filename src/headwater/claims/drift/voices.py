"""Whose words: quotations turned into paraphrase, cut or changed; attributions lost or changed."""

from collections.abc import Iterator

from rapidfuzz.distance import LCSseq

from headwater.claims.alignment.counted import level_of
from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.clauses import has_verb
from headwater.claims.counting import agree
from headwater.claims.drift.dates import date_changed
from headwater.claims.drift.facts import names_changed
from headwater.claims.drift.pairs import Pair
from headwater.claims.lexicon import listed
from headwater.claims.lexicon.function_words import STOP
from headwater.claims.names import same_speaker
from headwater.claims.statements import Unit
from headwater.model.claims import Drift
from headwater.model.span import Span, hull
from headwater.model.vocabulary import Certainty, DriftKind, MentionKind, Quotation
from headwater.text.words import Word, fold, words

# A single quoted word is a turn of phrase; dropping its marks loses no wording worth a line.
FEWEST_QUOTED, FEWEST_WORDS = 2, 2
# So many content words must go before a quotation counts as cut.
FEWEST_CUT = 2
# Or so many words of any kind: "and I will not guess".
FEWEST_CUT_WORDS = 4
SHORT = 60
# Words that are no content and yet say how sure the speaker is.
MODALS = listed("will would shall should can could may might must not")
# How much of the shorter wording must stand in the other before it counts as the same thing with its speaker gone.
ALIKE_IF_LOST = 0.25
# How alike two wordings must be before two speakers contradict each other; more where one is no named person.
# Between these scores a speaker was carried to a pronoun or a role; below, the words of the source stand for it.
CARRIED, SURELY_NAMED = 0.55, 0.9
ALIKE_IF_NAMED, ALIKE_IF_VAGUE = 0.5, 0.75


def quotation_paraphrased(pair: Pair) -> Iterator[Drift]:
    """Yield a drift where exact words became a report of them and the later article nowhere quotes them."""
    if pair.after.quotes or not _is_wording(pair) or _is_anothers(pair) or _is_inside_quotation(pair):
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
    return not (_is_role(old.speaker, new.role) or _is_role(new.speaker, old.role))


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
        and all(context.units[j].article != pair.after.article for j in context.alignment.claims[context.claim_of[i]])
    ]


def attribution_lost(pair: Pair) -> Iterator[Drift]:
    """Yield a drift where somebody's words became the later article's own assertion."""
    name = pair.context.speaker(pair.before)
    spoken = pair.after.speaker is not None or pair.after.said is not None
    if name is None or (spoken and not _is_spoken_of(pair)) or _is_deed(pair) or _is_inside_quotation(pair):
        return
    alike = _alike(pair, pair.after)
    if any(_still_says(pair, unit, alike) for unit in _others(pair)) or _is_named_nearby(pair, name):
        return
    if _tells_otherwise(pair) or any(d.kind is DriftKind.DATE_CHANGED for d in date_changed(pair)):
        return
    both_open = pair.before.open_ and pair.after.open_
    if alike < ALIKE_IF_LOST and not both_open and not pair.context.share_passage(pair.before, pair.after):
        return
    reading = f"What {name} is said to have said stands as the article's own assertion."
    yield Drift(pair.from_(_with_frame(pair)), pair.to(pair.after.span), DriftKind.ATTRIBUTION_LOST, reading)


def _tells_otherwise(pair: Pair) -> bool:
    """Tell whether the later wording has another figure of the same thing: that is news, and not what he said."""
    both = [(f, g) for f in pair.before.told for g in pair.after.told]
    kept = any(agree(f, g) or f.figure.vaguer_than(g.figure) or g.figure.vaguer_than(f.figure) for f, g in both)
    return not kept and any(level_of(f, g) < 1 for f, g in both)


def _alike(pair: Pair, unit: Unit) -> float:
    return max(pair.context.alignment.likeness.coverage(pair.before.terms, unit.terms))


def _still_says(pair: Pair, unit: Unit, alike: float) -> bool:
    """Tell whether another statement of the later article gives these words to somebody: to him, or no less alike."""
    if unit.said is None:
        return False
    same = bool(unit.speaker and pair.before.speaker and same_speaker(unit.speaker, pair.before.speaker))
    return same or unit.speaker is None or _alike(pair, unit) >= alike


def _is_inside_quotation(pair: Pair) -> bool:
    """Tell whether the later wording stands inside a quotation of several sentences: it is somebody's, named or not.

    Marks are counted within the paragraph: each paragraph of a long quotation opens with one.
    """
    text, span = pair.new.text, pair.after.span
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    if before.rfind("“") > before.rfind("”") or before.count('"') % 2:
        return True
    held = text[span.start : span.end + 1]
    return held.count("”") > held.count("“") or held.count('"') % 2 == 1


def _is_deed(pair: Pair) -> bool:
    """Tell whether what is stated is the speaker's deed, its verb included: *the board proposes a dividend*.

    To tell of the deed without its doer is no loss of an attribution; what he says in words of his own would be.
    """
    attribution = pair.context.attribution(pair.before)
    if attribution is None or attribution.quotation is not Quotation.INDIRECT or not attribution.cue:
        return False
    if attribution.cue[0].of(pair.old.text).split()[:1] in (["according"], ["According"]):
        return False
    return pair.before.span.contains(attribution.cue[0]) and pair.before.certainty is Certainty.CERTAIN


def _is_spoken_of(pair: Pair) -> bool:
    """Tell whether the later wording makes a speaker of what the earlier one speaks of: *the country asserts its role*.

    What somebody said of the country is not said by the country, so nobody vouches for it any longer.
    """
    speaker = pair.after.speaker
    if speaker is None or pair.after.quotes or speaker[:1].isupper():
        return False
    if same_speaker(speaker, pair.before.speaker or ""):
        return False
    return fold(speaker.rsplit(maxsplit=1)[-1]) in pair.before.wording


def attribution_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a drift where the same words are given to another person."""
    old, new = pair.context.attribution(pair.before), pair.context.attribution(pair.after)
    if old is None or new is None or not old.speaker or not new.speaker or same_speaker(old.speaker, new.speaker):
        return
    if any(CARRIED <= one.speaker_score < SURELY_NAMED for one in (old, new)):
        return  # a pronoun may have been read wrongly here: nobody is accused on that ground
    if old.speaker_kind is not MentionKind.PERSON or new.speaker_kind in {MentionKind.BODY, MentionKind.PLACE}:
        return  # a body may speak through the person
    if any(u.speaker and same_speaker(u.speaker, old.speaker) for u in _others(pair)):
        return
    if next(names_changed(pair), None) is not None:
        return  # one name spelt in two ways
    if _is_role(old.speaker, new.role) or _is_role(new.speaker, old.role):
        return  # one article names the person, the other the office
    if not same_quotation(pair.before, pair.after):
        alike = min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms))
        if alike < (ALIKE_IF_NAMED if new.speaker_kind is MentionKind.PERSON else ALIKE_IF_VAGUE):
            return
    sides = (hull(old.source) if old.source else pair.before.span, hull(new.source) if new.source else pair.after.span)
    reading = f"Given to {old.speaker} before, to {new.speaker} here."
    yield Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.ATTRIBUTION_CHANGED, reading)


def _is_role(name: str, role: str | None) -> bool:
    words_of_role = set((role or "").casefold().split())
    return bool(words_of_role & set(name.casefold().split()))


def _quoting(pair: Pair) -> list[Unit]:
    """The statements of the later article that quote, and all others of the claim in it."""
    context = pair.context
    quoting = [context.units[i] for i in context.of_article[pair.after.article] if context.units[i].quotes]
    return [*quoting, *_others(pair)]


def _others(pair: Pair) -> list[Unit]:
    """The other statements of the claim in the later article."""
    context = pair.context
    mine = context.of_article[pair.after.article]
    index = next(i for i in mine if context.units[i] is pair.after)
    return [context.units[i] for i in context.alignment.claims[context.claim_of[index]] if i != index and i in mine]


def _is_named_nearby(pair: Pair, name: str) -> bool:
    """Tell whether the sentence is this speaker's all the same: an attribution in it names him, and goes on."""
    sentence = pair.new.sentences[pair.after.sentence]
    held = [a for a in pair.new.annotations.attributions if any(c.overlap(sentence) for c in (*a.cue, *a.content))]
    surname = fold(name.rsplit(maxsplit=1)[-1]).removesuffix("'s")
    if pair.context.attribution(pair.before) is not None and surname in pair.after.wording:
        return True  # it is told of him instead, or what he said he would do he has done
    before = [a for a in held if a.cue and a.cue[0].start < pair.after.span.start]
    return any(a.speaker is not None and same_speaker(a.speaker, name) for a in before)


def _with_frame(pair: Pair) -> Span:
    """The earlier statement with the words that say whose it is, where these stand in the same sentence."""
    attribution = pair.context.attribution(pair.before)
    sentence = pair.old.sentences[pair.before.sentence]
    frame = [s for s in (*attribution.source, *attribution.cue) if sentence.contains(s)] if attribution else []
    whole = hull((pair.before.span, *frame))
    return whole if len(whole) <= len(pair.before.span) + SHORT else pair.before.span


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

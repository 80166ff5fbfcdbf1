"""Attributions lost or changed: whose words a statement is told to be, before and after."""

import re
from collections.abc import Iterator

from headwater.claims.alignment.counted import level_of
from headwater.claims.alignment.likeness import same_quotation
from headwater.claims.counting import agree
from headwater.claims.drift.dates import date_changed
from headwater.claims.drift.facts import names_changed
from headwater.claims.drift.pairs import Pair
from headwater.claims.drift.wordings import alike, asks, is_inside_quotation, is_role, others
from headwater.claims.lexicon import listed
from headwater.claims.lexicon.sourcing import SOURCED
from headwater.claims.names import same_speaker
from headwater.claims.openness import openness
from headwater.claims.outlook import looks
from headwater.claims.statements import Unit
from headwater.model.annotations import Attribution
from headwater.model.claims import Drift
from headwater.model.span import Span, hull
from headwater.model.vocabulary import Certainty, DriftKind, MentionKind, Outlook, QuestionKind, Quotation
from headwater.text.words import fold

# A frame that is longer than this is not shown with its statement.
SHORT = 60
# A clause that opens with one of these, and of which it is said that somebody will tell or knows it, asserts nothing.
ASKING = listed("whether if when who what where why how which whose")
PRONOUNS = listed("he she they it we i")
SOURCED_BY = re.compile("|".join(SOURCED), re.IGNORECASE)
# Whose words they are where the statement says so itself (*by her estimate*).
SOMEBODY = "the source"
# Between these scores a speaker was carried to a pronoun or a role; below, the words of the source stand for it.
CARRIED, SURELY_NAMED = 0.55, 0.9
# How alike two wordings must be before two speakers contradict each other; more where one is no named person.
ALIKE_IF_NAMED, ALIKE_IF_VAGUE = 0.5, 0.75


def attribution_lost(pair: Pair) -> Iterator[Drift]:
    """Yield a drift where somebody's words, or a document's, became the later article's own assertion."""
    name = _source(pair)
    if name is None or _is_deed(pair) or not _asserts(pair):
        return
    if _is_attributed(pair, name) or _is_told_otherwise(pair):
        return
    reading = f"What {name} is said to have said stands as the article's own assertion."
    yield Drift(pair.from_(_with_frame(pair)), pair.to(pair.after.span), DriftKind.ATTRIBUTION_LOST, reading)


def _source(pair: Pair) -> str | None:
    """Whose the earlier statement is, None where it is the article's own or merely passed on from an agency."""
    name = pair.context.source(pair.before)
    if name is None and pair.before.said is None and _is_sourced(pair.before, pair.old.text):
        return SOMEBODY
    return name


def _is_sourced(unit: Unit, text: str) -> bool:
    """Tell whether a statement itself says whose it is, without a verb of saying at its head."""
    return SOURCED_BY.search(text, unit.span.start, unit.span.end) is not None


def _asserts(pair: Pair) -> bool:
    """Tell whether the later wording asserts something: it neither asks nor tells of somebody who will not say.

    What somebody would not say and is now told to be open is his no longer.
    """
    if openness(pair.new.text, pair.after.span) is QuestionKind.DECLINED:
        return False  # that somebody would not talk is what the reporter saw
    both_open = pair.before.open_ and pair.after.open_
    if asks(pair) or ((pair.before.declined or pair.after.declined) and not both_open):
        return False
    return pair.after.said is None or pair.after.wording[0] not in ASKING


def _is_told_otherwise(pair: Pair) -> bool:
    """Tell whether the later wording has another figure or date of the same thing: that is news, not what he said."""
    both = [(f, g) for f in pair.before.told for g in pair.after.told]
    kept = any(agree(f, g) or f.figure.vaguer_than(g.figure) or g.figure.vaguer_than(f.figure) for f, g in both)
    if not kept and any(level_of(f, g) < 1 for f, g in both):
        return True
    return any(d.kind is DriftKind.DATE_CHANGED for d in date_changed(pair))


def _is_attributed(pair: Pair, name: str) -> bool:
    """Tell whether the later article gives these words to somebody after all.

    In the statement, in its sentence, around it, or in another one of the claim; a cue without anybody who speaks
    (*is expected to*) gives them to nobody.
    """
    spoken = pair.after.speaker is not None or (pair.after.said is not None and bool(pair.after.quotes))
    if (
        (spoken and not (_is_spoken_of(pair) or _is_deed_reported(pair)))
        or is_inside_quotation(pair)
        or _is_sourced(pair.after, pair.new.text)
    ):
        return True
    near = alike(pair, pair.after)
    return any(_still_says(pair, unit, near) for unit in others(pair)) or _is_named_nearby(pair, name)


def _still_says(pair: Pair, unit: Unit, near: float) -> bool:
    """Tell whether another statement of the later article gives these words to somebody: to him, or no less alike."""
    if unit.said is None:
        return False
    same = bool(unit.speaker and pair.before.speaker and same_speaker(unit.speaker, pair.before.speaker))
    return same or unit.speaker is None or alike(pair, unit) >= near


def _is_deed(pair: Pair) -> bool:
    """Tell whether what is stated is the speaker's deed, its verb included: *the board proposes a dividend*.

    To tell of the deed without its doer is no loss of an attribution; what he says in words of his own would be.
    What he expects is no deed, nor is to leave open what stays open; what he plans or proposes is one.
    """
    attribution = pair.context.attribution(pair.before)
    if attribution is None or attribution.quotation is not Quotation.INDIRECT or not attribution.cue:
        return False
    if attribution.cue[0].of(pair.old.text).split()[:1] in (["according"], ["According"]):
        return False
    if pair.before.certainty is Certainty.PROBABLE or (pair.before.open_ and pair.after.open_):
        return False
    if any(content.start < attribution.cue[0].start for content in attribution.content):
        return False  # *the pier, she said, had been sold*: what is put in between is no deed that the clause tells
    return pair.before.span.contains(attribution.cue[0])


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


def _is_deed_reported(pair: Pair) -> bool:
    """Tell whether the later wording tells as a deed what the earlier one has somebody say of another's deed.

    *Owners have asked for more, said a person who knows of it* and *Owners want more*: who knows of it is gone, and the
    owners say it in neither. The verb of asking must stand in the earlier statement itself.
    """
    old, new = pair.context.attribution(pair.before), pair.context.attribution(pair.after)
    if old is None or new is None or not (old.cue and new.cue) or not (old.speaker and new.speaker):
        return False
    if not (old.quotation is new.quotation is Quotation.INDIRECT) or same_speaker(old.speaker, new.speaker):
        return False
    if not pair.after.span.contains(new.cue[0]) or pair.before.span.overlap(old.cue[0]):
        return False
    told = [pair.after.terms[m.second].span for m in pair.matches]
    if any(cue.overlap(span) for cue in new.cue for span in told):
        return True
    done = looks(pair.before.span.of(pair.old.text), pair.before.wording) is Outlook.BACK
    return done and any(doer.overlap(span) for doer in new.source for span in told)


def attribution_changed(pair: Pair) -> Iterator[Drift]:
    """Yield a drift where the same words are given to another person."""
    old, new = pair.context.attribution(pair.before), pair.context.attribution(pair.after)
    if old is None or new is None or not old.speaker or not new.speaker or same_speaker(old.speaker, new.speaker):
        return
    if any(CARRIED <= one.speaker_score < SURELY_NAMED for one in (old, new)):
        return  # a pronoun may have been read wrongly here: nobody is accused on that ground
    if not _are_two(pair, old, new):
        return
    if any(u.speaker and same_speaker(u.speaker, old.speaker) for u in others(pair)):
        return
    if next(names_changed(pair), None) is not None:
        return  # one name spelt in two ways
    if is_role(old.speaker, new.role) or is_role(new.speaker, old.role):
        return  # one article names the person, the other the office
    if not same_quotation(pair.before, pair.after):
        common = min(pair.context.alignment.likeness.coverage(pair.before.terms, pair.after.terms))
        if common < (ALIKE_IF_NAMED if new.speaker_kind is MentionKind.PERSON else ALIKE_IF_VAGUE):
            return
    sides = (hull(old.source) if old.source else pair.before.span, hull(new.source) if new.source else pair.after.span)
    reading = f"Given to {old.speaker} before, to {new.speaker} here."
    yield Drift(pair.from_(sides[0]), pair.to(sides[1]), DriftKind.ATTRIBUTION_CHANGED, reading)


def _are_two(pair: Pair, old: Attribution, new: Attribution) -> bool:
    """Tell whether two speakers are not one under two descriptions: *the party's deputy* may be whom another names.

    A body that speaks where a named person did, and the other way round, are two: the weight behind the words is
    another. A paper or an agency that passes them on is nobody.
    """
    if any(pair.context.source(unit) is None for unit in (pair.before, pair.after)):
        return False
    kinds = (old.speaker_kind, new.speaker_kind)
    if kinds == (MentionKind.BODY, MentionKind.PERSON):
        return (new.speaker or "")[:1].isupper() and _has_name(old.speaker or "")
    if kinds == (MentionKind.PERSON, MentionKind.BODY):
        return (old.speaker or "")[:1].isupper()
    return kinds[0] is MentionKind.PERSON and kinds[1] is not MentionKind.PLACE and (new.speaker or "")[:1].isupper()


def _has_name(body: str) -> bool:
    """Tell whether a name stands in what a body is called: *the Orl prosecutor's office*."""
    return any(word[:1].isupper() for word in body.split())


def _is_named_nearby(pair: Pair, name: str) -> bool:
    """Tell whether the sentence is this speaker's all the same: an attribution in it names him, and goes on."""
    sentence = pair.new.sentences[pair.after.sentence]
    held = [a for a in pair.new.annotations.attributions if any(c.overlap(sentence) for c in (*a.cue, *a.content))]
    surname = fold(name.rsplit(maxsplit=1)[-1]).removesuffix("'s")
    if pair.context.attribution(pair.before) is not None and surname in pair.after.wording and not _is_own_tale(pair):
        return True  # it is told of him instead, or what he said he would do he has done
    before = [a for a in held if a.cue and a.cue[0].start < pair.after.span.start]
    return any(a.speaker is not None and same_speaker(a.speaker, name) for a in before)


def _is_own_tale(pair: Pair) -> bool:
    """Tell whether a source tells what he has done or what was done to him: *they said they had been turned away*.

    What he says he will do he may have done since; what has been is his claim still.
    """
    if pair.before.open_ or pair.before.wording[0] not in PRONOUNS:
        return False
    return looks(pair.before.span.of(pair.old.text), pair.before.wording) is Outlook.BACK


def _with_frame(pair: Pair) -> Span:
    """The earlier statement with the words that say whose it is, where these stand in the same sentence."""
    attribution = pair.context.attribution(pair.before)
    sentence = pair.old.sentences[pair.before.sentence]
    frame = [s for s in (*attribution.source, *attribution.cue) if sentence.contains(s)] if attribution else []
    whole = hull((pair.before.span, *frame))
    return whole if len(whole) <= len(pair.before.span) + SHORT else pair.before.span

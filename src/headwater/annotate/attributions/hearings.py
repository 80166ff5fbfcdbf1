"""What a court is told where no witness is named: *The inquest was told that …*, *…, a jury heard*."""

from collections.abc import Sequence

from headwater.annotate.attributions import contents, phrases
from headwater.annotate.attributions.cues import Cue
from headwater.annotate.attributions.raw import Raw
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES
from headwater.annotate.lexicon.function_words import DETERMINERS, PERSONAL, PREPOSITIONS, RELATIVES
from headwater.annotate.tokens import Token
from headwater.text.tables import words

# The rule by which such a telling is found, and before whom witnesses speak.
HEARING = "hearing"
HEARERS = words("headwater.annotate.lexicon", "phrasings", "hearers")
# The subject of what a court heard has so many words at most.
LONGEST_SUBJECT = 8


def hearing(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw | None:
    """Return what the court that is the subject of a cue is told; the court stands for whoever speaks before it."""
    told = cue.form.lemma == ("tell" if cue.passive else "hear") and cue.form.tense in {"past", "part", "s"}
    if not told or not cue.first:
        return None
    source = phrases.before(tokens, cue.first - 1)
    if source is None or tokens[source[1] - 1].lower not in HEARERS:
        return None
    first = cue.last + 1
    if first < stop and tokens[first].lower in {"to", "not", "by"}:
        return None  # "the panel was told to leave"
    said = contents.nonempty(contents.trim(tokens, phrases.skip_adjuncts(tokens, first, stop), stop))
    if said is not None and cue.form.lemma == "hear" and not _is_clause(tokens[said[0] : said[1]]):
        return None  # "the court heard evidence from two pilots"
    content = said or contents.left(tokens, source[0], [])
    if content is None:
        return None
    return Raw(HEARING, cue.form.frame, source, ((cue.first, cue.last + 1),), (content,), lemma=cue.form.lemma)


def _is_clause(said: Sequence[Token]) -> bool:
    """*that …*, *the driver had asked for help*: whether what a court heard is a sentence by itself."""
    if said[0].lower == "that":
        return len(said) > 1
    subject = said[0].is_name or said[0].lower in DETERMINERS | PERSONAL
    near = (t for t in said[1:LONGEST_SUBJECT] if t.lower in AUXILIARIES | RELATIVES | PREPOSITIONS)
    verb = next(near, None)
    return subject and verb is not None and verb.lower in AUXILIARIES

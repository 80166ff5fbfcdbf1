"""Whether a clause looks back or ahead, from the verbs and cues beside an expression."""

from itertools import pairwise

from headwater.annotate.times.lexicon_tense import (
    ABBREVIATIONS,
    AHEAD,
    AHEAD_BEFORE_TO,
    ANSWERING,
    APPOINTING,
    APPOINTMENTS,
    BACK,
    BACK_AUXILIARIES,
    BALLOTS,
    BE,
    BEFORE_NOUN,
    BOUNDARIES,
    COMMANDING,
    DATING,
    FIGURES,
    FUTURE_AUXILIARIES,
    GATHERINGS,
    GRANTING,
    INVITATIONS,
    LOOKING_BACK,
    MODALS,
    NO_INFINITIVE,
    NO_PLURAL,
    NO_VERB,
    NOT_AT_ALL,
    OCCASIONS,
    OFFICES,
    PARTS,
    PLANS,
    PREPARING,
    PRESENT_AUXILIARIES,
    PROSPECTIVE,
    RESCHEDULED,
    SCHEDULED,
    SCHEDULED_OR_NOUN,
    SCHEDULED_PLURAL,
    SCHEDULED_WITH,
    SEVERAL,
    STANDING,
    STAYED,
    WAITING,
)
from headwater.annotate.times.tokens import BREAK, Stream

ANNOUNCING = SCHEDULED | SCHEDULED_OR_NOUN | SCHEDULED_PLURAL | frozenset(SCHEDULED_WITH)
CUES = FUTURE_AUXILIARIES | MODALS | {"to", "rule"} | AHEAD | PLANS | ANNOUNCING | BACK_AUXILIARIES | BACK
SHORTEST = 4  # letters; "bed" and "feed" are no past tense
REACH_LEFT, REACH_RIGHT = 24, 30  # tokens looked at
CLOSE = 14  # tokens between "declared" and "for Saturday", between "invitation" and "in May"
SPANNED = 6  # tokens between "from" and "until"
REACH_UP = 6  # tokens between "up" and "in May": "up for re-election in May"
NAMED = 4  # words in which an occasion is named: "Saturday's Cup final"


def direction(s: Stream, first: int, last: int) -> int:
    """Return -1 where the clause around tokens ``[first, last)`` looks back, 1 where ahead, 0 where it does not say.

    The nearest verb to the left decides, for English puts time after the verb; then the nearest to the right.
    """
    due = int(s.low[first - 1] == "by")  # "by Christmas", of which no verb tells anything
    return (
        (-1 if _is_of_figures(s, first, last) else 0)
        or _lead(s, first)
        or _deadline(s, first)
        or _possessive(s, first, last)
        or _appointed(s, first, last)
        or _left(s, first)
        or _right(s, last)
        or due
    )


def _possessive(s: Stream, first: int, last: int) -> int:
    """Read "Wednesday's ruling": what has a day to its name has mostly been; "will miss Saturday's match" has not."""
    if not (s.low[last] in {"'", "’"} and s.low[last + 1] == "s" and s.adjacent(last)):
        return 0
    before = s.low[first - 1]
    if before in LOOKING_BACK or OCCASIONS.isdisjoint(s.low[last + 2 : last + 2 + NAMED]):
        return -1
    if _prepares(s, first):
        return 1
    return _left(s, first) or (1 if before in {"before", "for", "into"} else -1)


def _prepares(s: Stream, first: int) -> bool:
    """Tell "ahead of", "ruled out of", "a doubt for" and the like before an occasion, whatever the verb tells."""
    further, before = s.low[first - 2], s.low[first - 1]
    if before == "of":
        return further == "ahead" or (further == "out" and s.low[first - 3] == "ruled")
    return before == "for" and further in PREPARING


def _is_stop(s: Stream, i: int) -> bool:
    """Tell a full stop from the mark of an abbreviation ("v.", "U.S.", "Gen.")."""
    before = s.low[i - 1]
    return s.low[i] == "." and len(before) > 1 and before not in ABBREVIATIONS and not s.adjacent(i + 1)


def _lead(s: Stream, first: int) -> int:
    """Read the words right before: "as early as Tuesday", "postponed until Tuesday"."""
    before = s.low[first - 1]
    if before == "as" and s.low[first - 2] in {"early", "soon"}:
        return 1
    if before in {"to", "for"} and not RESCHEDULED.isdisjoint(s.low[first - 3 : first - 1]):
        return 1
    if before in {"until", "till"}:
        if _stayed(s, first - 1):
            return -1
        ranged = _ranged(s, first - 1)
        if ranged:
            return _left(s, ranged) or 1
        start = first - 2 if s.low[first - 2] != "up" else first - 3
        return -1 if s.low[start] in BOUNDARIES or s.low[start] in {"", BREAK, "not", "."} else 1
    return 0


def _ranged(s: Stream, until: int) -> int:
    """Return where "from" stands in "from May 3 until May 9", 0 where nothing opens the stretch: its verb decides."""
    return next((i for i in range(until - 1, max(until - 1 - SPANNED, 0), -1) if s.low[i] == "from"), 0)


def _is_of_figures(s: Stream, first: int, last: int) -> bool:
    """Tell "April trade data are due": the month that figures are of has been, whenever they come out."""
    if s.low[first - 1] in DATING or not s.capital(first):
        return False
    near = [i for i in (last, last + 1, last + 2) if s.low[i] in FIGURES]
    return bool(near) and all(s.low[i].isalpha() and s.low[i] not in DATING for i in range(last, near[0]))


def _deadline(s: Stream, first: int) -> int:
    """Read "told the firm to write to its buyers by June 2": what is to be done by a day is to come.

    "Managed to sell half by June" has been; so "had to", and what grew "to" so much.
    """
    by = first - 1
    if s.low[by] == "of" and s.low[by - 1] in PARTS:
        by -= 3
    if s.low[by] != "by":
        return 0
    for i in range(by - 1, max(by - 1 - CLOSE, 0), -1):
        word, before, after = s.low[i], s.low[i - 1], s.low[i + 1]
        if word in {"", BREAK} or word in BOUNDARIES or _is_stop(s, i) or word in BACK_AUXILIARIES:
            return 0
        if word == "to" and after.isalpha() and after not in NO_INFINITIVE and not s.capital(i + 1):
            told = before in COMMANDING or before in AHEAD_BEFORE_TO
            return int(told or _stands_before(s, i, COMMANDING))
    return 0


def _stayed(s: Stream, until: int) -> bool:
    """Tell "worked there until March" and "was its president until March" from "was closed until Monday"."""
    for i in range(until - 1, max(until - 1 - CLOSE, 0), -1):
        word, before, after = s.low[i], s.low[i - 1], s.low[i + 1]
        if word in {"", BREAK, ","} or word in BOUNDARIES or word in FUTURE_AUXILIARIES or _is_stop(s, i):
            return False
        if word in STAYED or (word == "held" and before in {"had", "who"}):
            return before != "to" and before not in BACK_AUXILIARIES - {"had"}
        if word in {"was", "were"}:
            return after in OFFICES
    return False


def _is_up_for(s: Stream, end: int) -> bool:
    """Tell "is up for re-election in May", "stands for parliament on Friday": what one is up for is to come."""
    held = s.low[max(end - REACH_UP, 0) : end]
    return not BALLOTS.isdisjoint(held) and any(one in STANDING and two == "for" for one, two in pairwise(held))


def _appointed(s: Stream, first: int, last: int) -> int:
    """Read "declared a day off for Friday", "promised them talks on Friday", "accepted an invitation to Orl in May".

    What was fixed lies ahead, though the verb looks back. Of a day after "promised", the noun right before it tells.
    """
    before = s.low[first - 1]
    if before in {"in", "on", "for"} and _is_prospect(s, first - 1):
        return 1
    if before == "for":
        return int(_stands_before(s, first - 1, APPOINTING))
    if before in {"in", "on", "this", "next"} and _is_up_for(s, first - 1):
        return 1
    if before == "in":
        return int(_stands_before(s, first - 1, INVITATIONS))
    if before in GATHERINGS:
        return int(s.low[last] == "to" and _stands_before(s, first - 1, APPOINTING))
    return int(before == "on" and s.low[first - 2] in APPOINTMENTS and _stands_before(s, first - 2, GRANTING))


def _is_prospect(s: Stream, end: int) -> bool:
    """Tell "a possible visit to the island in May": what such a visit is said of has not been."""
    for i in range(end - 1, max(end - 1 - CLOSE, 0), -1):
        if s.low[i] in {"", BREAK, ","} or s.low[i] in BOUNDARIES or _is_stop(s, i):
            return False
        if s.low[i] in OCCASIONS:
            return s.low[i - 1] in PROSPECTIVE
    return False


def _stands_before(s: Stream, end: int, words: frozenset[str]) -> bool:
    """Tell whether one of ``words`` stands close before token ``end``, with nothing of another clause between."""
    for i in range(end - 1, max(end - 1 - CLOSE, 0), -1):
        word = s.low[i]
        if word in words:
            return True
        if word in {"", BREAK, ","} or word in BOUNDARIES or _is_stop(s, i):
            return False
    return False


def _left(s: Stream, first: int) -> int:
    for i in range(first - 1, max(first - 1 - REACH_LEFT, 0), -1):
        word = s.low[i]
        if word in {"", BREAK} or word in BOUNDARIES or _is_stop(s, i):
            return 0
        if _awaits(s, i):
            return 1
        cue = _cue(s, i)
        if cue:
            return cue
    return 0


def _awaits(s: Stream, i: int) -> bool:
    """Tell "to wait until after the vote on May 9", "stayed until the vote on May 9" was told when it was to come."""
    if s.low[i] not in {"until", "till"}:
        return False
    return s.low[i + 1] == "after" or not WAITING.isdisjoint(s.low[max(i - 3, 0) : i])


def _right(s: Stream, last: int) -> int:
    for i in range(last, last + REACH_RIGHT):
        word = s.low[i] if i < len(s.low) else ""
        if word in {"", BREAK, ";", "?", "!"} or _is_stop(s, i):
            return 0
        cue = _cue(s, i)
        if cue:
            return cue
    return 0


def _cue(s: Stream, i: int) -> int:
    """Return what the token says of time: 1 ahead, -1 back, 0 nothing."""
    word = s.low[i]
    if word not in CUES and word[-2:] != "ed":
        return 0
    before = s.low[i - 1]
    if word == "rule":  # "did not rule out snow on Sunday"; what they "ruled out on Sunday" may tell when they spoke
        return int(s.low[i + 1] == "out" and before not in {"will", "would", "to"})
    if word == "to":
        return int(before in AHEAD_BEFORE_TO and s.low[i + 1] not in ANSWERING)
    if word in MODALS:
        return _modal(s, i)
    if before == "to":
        return 0  # an infinitive: the verb that governs it decides
    if word in AHEAD or word in PLANS:
        return _ahead(s, i)
    if word in ANNOUNCING:
        return int(_announces(s, i))
    return 1 if word in FUTURE_AUXILIARIES else -1 if word in BACK_AUXILIARIES else _past_form(s, i)


def _announces(s: Stream, i: int) -> bool:
    """Tell "the board meets on Friday", "they vote on Friday", "the law takes effect" from "two votes", "a meet"."""
    word, before = s.low[i], s.low[i - 1]
    if word in SCHEDULED or s.low[i + 1] in SCHEDULED_WITH.get(word, ()):
        return True
    if word in SCHEDULED_OR_NOUN:
        return before.isalpha() and before not in BEFORE_NOUN
    return word in SCHEDULED_PLURAL and (before in SEVERAL or (before.endswith("s") and before not in NO_PLURAL))


def _modal(s: Stream, i: int) -> int:
    """Return 1 for "might come", -1 for "could have come"; "May" and "can" alone say nothing."""
    if s.capital(i) and s.low[i] == "may":
        return 0
    after = s.low[i + 1 : i + 3]
    unable = s.low[i] == "could" and (after[0] in {"not", "n"} or not NOT_AT_ALL.isdisjoint(s.low[i - 8 : i]))
    return -1 if "have" in after or unable else 1


def _past_form(s: Stream, i: int) -> int:
    """Return -1 for a past tense; a participle after a form of "be" leaves it to that form."""
    word, before = s.low[i], s.low[i - 1]
    regular = word.endswith("ed") and len(word) > SHORTEST and word not in NO_VERB
    if not regular and word not in BACK:
        return 0
    if before in BE or (before.endswith("ly") and s.low[i - 2] in BE):
        return 0
    # "Would put the fee up": one form is past and infinitive, and the verb before it decides.
    # "Slams shut" looks ahead for all its participle.
    if before in SCHEDULED:
        return 0
    return 0 if before in PRESENT_AUXILIARIES or before in MODALS or before in FUTURE_AUXILIARIES else -1


def _ahead(s: Stream, i: int) -> int:
    """Return 1 for "is expected", "scheduled for", "plans to", 0 where the word is no such cue."""
    word, after = s.low[i], s.low[i + 1]
    if word in {"set", "due", "slated"} and after not in {"to", "for", "on", "in", "by"}:
        return -1 if word == "set" and s.low[i - 1] not in BE else 0
    return 1 if word not in PLANS or after in {"to", "for", "on"} else 0

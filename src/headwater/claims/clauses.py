"""Clauses of a sentence, found by rules: coordination, subordination, absolute phrases, sentences inside a quotation.

Relative clauses stay with their noun. No part-of-speech tagger can be had, so a finite verb is known by word lists and
by the ending -ed; a boundary is set only where both sides would stand with a verb of their own.
"""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from headwater.claims.lexicon import listed
from headwater.claims.lexicon.function_words import AUXILIARIES, COORDINATORS, FINITE, NOT_VERBS, STOP, SUBORDINATORS
from headwater.claims.lexicon.irregular import BASE
from headwater.model.span import Span
from headwater.text.number_words import TENS, UNITS
from headwater.text.quotation_marks import quoted
from headwater.text.sentences import sentences
from headwater.text.words import Word, words

# A semicolon, a dash, or the end of a quotation that ends a sentence.
STRONG = re.compile(r";\s+|\s[–—-]{1,2}\s+|(?<=[.!?…])[\"”’]\s+(?=[\"“‘]?[A-Z0-9])")
# What opens a clause where a verb follows, and where a subject and a verb do; what opens one behind a comma.
ALWAYS = listed("while although though whereas because unless")
TEMPORAL = listed("after before when")
RELATIVE = listed("which who whose where")
# What can open a clause without a comma before it.
OPENERS = COORDINATORS | ALWAYS | TEMPORAL | {"as"}
# What may have become of people, beside participles in "-ed".
STATES = listed("hurt dead missing wounded injured ill sick unhurt homeless")
ABSOLUTE = listed("with following despite including")
# What may open a phrase of its own that tells of a part: *five of them nurses*, *most of whom were asleep*.
PARTS = listed("most some many half all none both several few each neither")
OF_WHOM = listed("them whom which these those")
# Words after which "-ed" or "-ing" opens a participial clause rather than a noun phrase.
FEWEST_WORDS = 3
# What opens a subject: pronouns; after *and*, an article or a word for a number.
SUBJECTS = listed("it he she they we")
OPENS_SUBJECT = listed("a an some about around hundreds thousands dozens scores several many few")
# Within so many words of it the auxiliary of that subject follows; of one with *the* or *its* within more.
REACH_OF_SUBJECT, REACH_OF_KNOWN = 5, 8
# The same of one without an article.
REACH_OF_BARE = 4
# What opens a subject that is known: behind *as*, too, it tells a clause from a role.
KNOWN = listed("the its his her their our my this these")
# What opens the object of a verb: *and freezes the pay*, *and introduce a tax*. Not *and drivers a day*.
OPENS_OBJECT = KNOWN | listed("a an")
OF_TIME = listed("day week month year night")
# What follows one of these is a noun: *before the end*.
NOMINAL = listed("a an the its his her their our my your this that these those of in on at for by with no")
# What can open another clause behind a verb.
JOINS = COORDINATORS | SUBORDINATORS | listed("that who which whose where what how why")
# Within so many words of its conjunction a clause has its verb.
REACH = 8
PARTICIPLE = re.compile(r"(?:\w{2,}ing|\w{2,}ed|driven|given|taken|known)$")
NOT_PARTICIPLES = (
    listed(
        """
    during according including regarding concerning morning evening nothing something anything everything
    building king spring beijing
    """
    )
    | NOT_VERBS
)


@lru_cache(maxsize=1 << 16)
def is_finite(word: str) -> bool:
    """Tell whether a folded word can be a finite verb."""
    if word in AUXILIARIES or word in FINITE:
        return True
    return word.endswith("ed") and len(word) > len("need") and word not in NOT_VERBS


def has_verb(found: tuple[Word, ...] | list[Word]) -> bool:
    """Tell whether the words can hold a finite clause."""
    for word in found:  # noqa: SIM110 - a plain loop is twice as quick as a generator
        if is_finite(word.folded):
            return True
    return False


def clauses(text: str, within: Span) -> tuple[Span, ...]:
    """Return the clauses of ``text[within]`` (a sentence or a part of one), in order, trimmed; they cover its words."""
    if not len(within):
        return ()
    tokens = words(text, within)
    inner = [q.inner for q in quoted(text, within)]
    cuts = {within.start, within.end}
    cuts.update(s.start for q in (within, *inner) for s in sentences(text, q)[1:])
    cuts.update(
        m.end() for m in STRONG.finditer(text, within.start, within.end) if _both_sides(tokens, within, m.end())
    )
    cuts.update(cut for cut in _soft(text, tokens) if not _inside(cut, inner, text))
    edges = sorted(cuts)
    pieces = [trim(text, Span(a, b)) for a, b in itertools.pairwise(edges)]
    return tuple(_merged([p for p in pieces if len(p)], text))


def trim(text: str, span: Span) -> Span:
    """Return ``span`` without white space and joining punctuation at its ends; quotation marks and full stops stay."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
        end -= 1
    return Span(start, end)


def _both_sides(tokens: tuple[Word, ...], within: Span, cut: int) -> bool:
    left = [w for w in tokens if within.start <= w.span.start < cut]
    right = [w for w in tokens if w.span.start >= cut]
    return len(left) >= FEWEST_WORDS and len(right) >= FEWEST_WORDS


def _inside(cut: int, inner: list[Span], text: str) -> bool:
    """Commas and conjunctions inside a quotation end no clause: its words belong together."""
    return any(q.start < cut < q.end for q in inner) and text[cut - 1 : cut] != "\n"


def _soft(text: str, tokens: tuple[Word, ...]) -> list[int]:
    """Cuts before conjunctions and participles, and after a clause that opens the sentence with a subordinator."""
    cuts: list[int] = []
    last = 0
    for i, word in enumerate(tokens[1:], start=1):
        if i - last < FEWEST_WORDS or len(tokens) - i < FEWEST_WORDS:
            continue
        comma = "," in text[tokens[i - 1].span.end : word.span.start]
        # Without a comma only these words open a clause: see `_opens_clause`.
        if not comma and word.folded not in OPENERS:
            continue
        if _cuts_before(tokens, i, tokens[last:i], comma=comma):
            cuts.append(word.span.start)
            last = i
    return cuts


def _cuts_before(tokens: tuple[Word, ...], i: int, left: tuple[Word, ...], *, comma: bool) -> bool:
    word = tokens[i].folded
    if (
        comma
        and left[0].folded in SUBORDINATORS
        and has_verb(left)
        and has_verb(tokens[i:])
        and word not in COORDINATORS
    ):
        return not _goes_on_listing(tokens, i)
    opens = left[0].folded
    if not has_verb(left) and opens != "to" and not (comma and (opens in ABSOLUTE or _participle(opens))):
        return False
    return _opens_clause(tokens, i, comma=comma)


def _opens_clause(tokens: tuple[Word, ...], i: int, *, comma: bool) -> bool:
    """Tell whether a clause of its own begins with the word at ``i``."""
    word, right = tokens[i].folded, tokens[i + 1 :]
    if word in COORDINATORS:
        return (
            _new_verb(tokens, i, comma=comma)
            or _counted(tokens, i)
            or _other_subject(right)
            or _verb_with_object(right)
            or (word == "but" and has_verb(tokens[i + 1 : i + 15]))
        )
    if word in ALWAYS:
        return has_verb(right)
    if (word in TEMPORAL and not comma) or (word == "as" and _subject_opens(right)):
        return _subject_and_verb(right)
    if word == "as" and _noun_opens(right):
        return _noun_and_past(right)
    if comma and word in RELATIVE:
        return _ends_sentence(tokens, i)
    if comma and (_of_them(tokens, i) or (word == "as" and _bare_subject(right))):
        return True
    if not comma or len(right) < FEWEST_WORDS:
        return comma and word in ABSOLUTE
    if word in {"after", "before", "since", "until", "when", "if"}:
        return has_verb(right)
    return word in ABSOLUTE or (_participle(word) and not _resumes(tokens, i))


def _new_verb(tokens: tuple[Word, ...], i: int, *, comma: bool) -> bool:
    """Tell whether the conjunction at ``i`` opens a clause: a finite verb next to it, or soon after a comma."""
    following = [w.folded for w in tokens[i + 1 : i + 3]]
    if following[:1] == ["may"] and is_number(following[-1]):
        return False  # "between May 5 and May 9": the month
    direct = any(is_finite(w) for w in following[:1]) or (
        following[:1] and following[0].endswith("ly") and any(map(is_finite, following[1:]))
    )
    reach = tokens[i + 1 : i + (9 if comma else 6)]
    pronoun = bool(following) and following[0] in {
        "that",
        "it",
        "he",
        "she",
        "they",
        "there",
        "we",
        "i",
        "this",
        "the",
        "its",
        "his",
        "her",
        "their",
    }
    return bool(direct) or ((comma or pronoun) and has_verb(reach))


def is_number(word: str) -> bool:
    """Tell whether a folded word is a number, in digits or spelt."""
    return word[:1].isdigit() or all(part in UNITS or part in TENS for part in word.split("-"))


def _counted(tokens: tuple[Word, ...], i: int) -> bool:
    """Tell whether a count of people and what became of them follows: *four died and 19 injured when ...*."""
    after = [w.folded for w in tokens[i + 1 : i + 3]]
    return (
        len(after) > 1
        and is_number(after[0])
        and (after[1] in STATES or (is_finite(after[1]) and after[1][-2:] == "ed"))
    )


def _goes_on_listing(tokens: tuple[Word, ...], i: int) -> bool:
    """``While both A, B and C agree, ...``: the first comma separates members of a list, not clauses."""
    ahead = [w.folded for w in tokens[i : i + 4]]
    return "and" in ahead[1:3] and not any(is_finite(w) for w in ahead[:3])


def _subject_opens(right: Sequence[Word]) -> bool:
    return bool(right) and right[0].folded in SUBJECTS


def _other_subject(right: Sequence[Word]) -> bool:
    """Tell whether a subject with its auxiliary follows: *and a woman was missing*, *and hundreds were told to leave*.

    An article or a number opens it, so that *the mayor and ministers were there* stays whole.
    """
    first = right[0].folded if right else ""
    opens = first in OPENS_SUBJECT or is_number(first)
    if opens and any(w.folded in AUXILIARIES for w in right[1:REACH_OF_SUBJECT]):
        return True
    run = itertools.takewhile(lambda w: w.folded not in JOINS, right[1:REACH_OF_KNOWN])
    return first in KNOWN and any(w.folded in AUXILIARIES for w in run)


def _verb_with_object(right: Sequence[Word]) -> bool:
    """Tell whether a verb follows that only its object gives away: *and freezes the pay of teachers*."""
    if len(right) <= FEWEST_WORDS:
        return False
    verb, opens, after = (w.folded for w in right[:3])
    if verb in STOP or verb.endswith("ly") or is_number(verb) or not verb.isalpha():
        return False
    apart = right[1].span.start - right[0].span.end > 1
    return not apart and (opens in OPENS_OBJECT or is_number(opens)) and after not in OF_TIME


def _of_them(tokens: tuple[Word, ...], i: int) -> bool:
    """Tell whether a part of what was named is told of: *five of them nurses*, *among them two cooks*."""
    first, second, third = ([w.folded for w in tokens[i : i + 3]] + ["", "", ""])[:3]
    if (first, second) == ("among", "them"):
        return True
    return second == "of" and third in OF_WHOM and (first in PARTS or is_number(first))


def _bare_subject(right: Sequence[Word]) -> bool:
    """Tell whether a subject without an article and its auxiliary follow: *, as ferries are kept in port*."""
    for word in right[:REACH_OF_BARE]:
        if word.folded in AUXILIARIES:
            return word is not right[0]
        if word.folded in STOP:
            return False
    return False


def _noun_opens(right: Sequence[Word]) -> bool:
    return bool(right) and (right[0].folded in KNOWN or right[0].folded in {"a", "an"})


def _noun_and_past(right: Sequence[Word]) -> bool:
    """Tell whether a plain subject and its verb in the past follow: *as a ferry struck*, not *as a cook at sea*."""
    for before, word in itertools.pairwise(right[:REACH]):
        if word.span.start - before.span.end > 1:
            return False
        if word.folded in AUXILIARIES or word.folded in BASE or word.folded.endswith("ed"):
            return before.folded not in NOMINAL and is_finite(word.folded)
        if word.folded in STOP:
            return False
    return False


def _subject_and_verb(right: Sequence[Word]) -> bool:
    """Tell whether a clause with a subject follows: *after talks broke down*, not *after breaking down*.

    Where the sentence goes on behind it (*those who died when the boat sank are mourned*) it is part of a subject.
    """
    run = list(itertools.takewhile(lambda pair: pair[1].span.start - pair[0].span.end <= 1, itertools.pairwise(right)))
    verbs = [at for at, (before, w) in enumerate(run) if is_finite(w.folded) and before.folded not in NOMINAL]
    if not verbs or verbs[0] >= REACH or _participle(right[0].folded):
        return False
    return not _goes_on([w.folded for _, w in run[verbs[0] :]])


def _goes_on(after: Sequence[str]) -> bool:
    """Tell whether a second auxiliary follows a clause's verb with nothing that could open a clause before it."""
    for before, word in itertools.pairwise(after):
        if word in JOINS:
            return False
        if word in AUXILIARIES and before not in AUXILIARIES and before not in NOMINAL:
            return True
    return False


def _ends_sentence(tokens: tuple[Word, ...], i: int) -> bool:
    """Tell whether the relative clause at ``i`` runs to the end, so that what stands before it is whole without it."""
    gaps = [b.span.start - a.span.end for a, b in itertools.pairwise(tokens[i:])]
    return has_verb(tokens[i + 1 :]) and all(gap <= 1 for gap in gaps)


def _participle(word: str) -> bool:
    return PARTICIPLE.match(word) is not None and word not in NOT_PARTICIPLES


def _resumes(tokens: tuple[Word, ...], i: int) -> bool:
    """``The dam, standing since 1962, is ...``: the participle stands between a subject and its verb."""
    gap = [b.span.start - a.span.end for a, b in zip(tokens[i:], tokens[i + 1 :], strict=False)]
    if tokens[i].folded.endswith("ed") and any(g > 1 for g in gap):
        return True
    return any(g > 1 and is_finite(tokens[i + 1 + k].folded) for k, g in enumerate(gap))


def _merged(pieces: list[Span], text: str) -> list[Span]:
    """Join pieces too short to say anything to the piece before them (or after, at the beginning)."""
    merged: list[Span] = []
    for piece in pieces:
        short = len(words(text, piece)) < FEWEST_WORDS
        if merged and (short or len(words(text, merged[-1])) < FEWEST_WORDS):
            merged[-1] = Span(merged[-1].start, piece.end)
        else:
            merged.append(piece)
    return merged

"""Noun phrases and adjuncts around a cue, found by walking over closed-class words; there is no parser behind this."""

from collections.abc import Sequence

from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.raw import Range
from headwater.annotate.lexicon.cue_verbs import ADVERBS, AUXILIARIES, DAYS
from headwater.annotate.lexicon.function_words import (
    ADDRESSEES,
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.annotate.lexicon.roles import PLURAL_ROLES
from headwater.annotate.tokens import Kind, Token
from headwater.text.abbreviations import BEFORE_NAMES
from headwater.text.tables import words

DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
LONGEST_ASIDE = 32
LONGEST_ADDRESSEE = 8
# A full stop after a capitalised word of at most so many letters shortens it: *Sen.*, *J.*
LONGEST_ABBREVIATION = 4
SHORT_QUOTATION = 24
OBJECT_PRONOUNS = words("headwater.annotate.lexicon", "function_words", "object_pronouns")
NEVER_ADDRESSED = words("headwater.annotate.lexicon", "function_words", "never_addressed")
# Behind these comes the verb; behind *whom* and *whose* somebody else may.
SUBJECT_RELATIVES = frozenset({"who", "which"})
ADJUNCT_OPENERS = PREPOSITIONS | {"as", "of"}
CLAUSE_OPENERS = words("headwater.annotate.lexicon", "function_words", "clause_openers")
# Prepositions behind which another person is named than the one the phrase begins with.
GOVERNING = frozenset({"from", "to", "by", "with", "against"})
ASKING = QUESTION_WORDS | RELATIVES


def is_break(token: Token) -> bool:
    """Tell whether a noun phrase can't reach across ``token``."""
    if token.kind is Kind.QUOTATION:
        return token.end - token.start > SHORT_QUOTATION or token.ends_with_comma
    if token.kind is Kind.MARK:
        return token.text not in {".", "&", "%", "$", "£", "€", "'", "’", "/", "-"}
    return token.lower in SUBORDINATORS or token.lower in RELATIVES or token.lower in AUXILIARIES


def _is_verb_form(token: Token) -> bool:
    form = forms().get(token.lower)
    return form is not None and form.tense in {"past", "s"} and not set("NP") & set(form.frame) and not token.is_name


def _is_participle(token: Token) -> bool:
    form = forms().get(token.lower)
    return form is not None and form.tense == "ing" and "N" not in form.frame


def before(tokens: Sequence[Token], last: int) -> Range | None:
    """Return the noun phrase that ends at the token ``last``, None where there is none."""
    last = _past_brackets(tokens, _skip_time(tokens, last))
    if last < 0:
        return None
    if tokens[last].lower in PERSONAL:
        return last, last + 1
    k = last
    while k >= 0 and not is_break(tokens[k]) and not _is_verb_form(tokens[k]):
        word = tokens[k].lower
        if word in COORDINATORS and not _joins_names(tokens, k):
            break
        if tokens[k].text == "." and not (
            k > 0 and len(tokens[k - 1].text) <= LONGEST_ABBREVIATION and tokens[k - 1].is_name
        ):
            break
        if (word in PERSONAL and k < last) or _is_participle(tokens[k]) or _acts(tokens, k):
            break
        k -= 1
    first = k + 1
    while first <= last and (
        tokens[first].lower in COORDINATORS or tokens[first].lower in ADVERBS or tokens[first].text == "."
    ):
        first += 1
    if k > 0 and first <= last and _acts(tokens, k):
        return _last_phrase(tokens, k, last), last + 1
    first = _past_opening_adjunct(tokens, first, last)
    if first <= last and _begins_with_verb(tokens, first):
        first = _last_phrase(tokens, first, last)
    return (first, last + 1) if first <= last else None


def governed_name(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Where the name begins that a phrase ends with, *Ada Hart* in *the hearing was shown a letter to Ada Hart*.

    What stands before it behind a preposition belongs to the name: *heard from engineer Ada Hart*. Behind a comma the
    name says who the phrase means, *the minister for trade, Ada Hart*, and behind another one where that one is from.
    """
    for k in range(stop - 2, first, -1):
        if tokens[k].kind is not Kind.WORD or tokens[k].ends_with_comma:
            return first
        if tokens[k].lower in GOVERNING and tokens[stop - 1].is_name:
            return first if any(token.is_name for token in tokens[first:k]) else k + 1
    return first


def _acts(tokens: Sequence[Token], k: int) -> bool:
    """*The bank also lowered its rate*: what an adverb for verbs stands before is a verb, and no part of a name."""
    word = tokens[k].lower
    return k > 0 and word.endswith("ed") and tokens[k - 1].lower in {"also", "then", "later", "earlier", "already"}


def _begins_with_verb(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether *violated*, *met* or the like stands at ``first``: behind a pronoun, *who*, or an auxiliary.

    An auxiliary that opens its clause is followed by the subject (*Did officials say so?*); behind *who* it may be no
    auxiliary: *an aide who had contact with Hart said*.
    """
    if tokens[first].lower in DETERMINERS or tokens[first].is_name or not tokens[first].text[:1].isalpha():
        return False
    if tokens[first].lower in PLURAL_ROLES:
        return False  # "which experts have put at 12"
    k = first - 1
    while k > 0 and tokens[k].lower in ADVERBS and tokens[k].lower not in AUXILIARIES:
        k -= 1
    if k < 0:
        return False
    word = tokens[k].lower
    if word in AUXILIARIES:
        return k > 0 and tokens[k - 1].kind is Kind.WORD and tokens[k - 1].lower not in ASKING
    return word in PERSONAL or word in SUBJECT_RELATIVES


def _last_phrase(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the last noun phrase of a stretch begins that opens with a verb; behind it where it is the verb alone."""
    k = last
    while k > first and tokens[k].is_name:
        k -= 1
    named = k < last
    start = k + 1 if named else _opening(tokens, first, last)
    if start is None:
        return first if first < last else last + 1
    if tokens[start - 1].lower in DETERMINERS and start - 1 > first:
        start -= 1
    # The part *of* the code, but not the wrath *of* Hart.
    while start - 2 > first and tokens[start - 1].lower == "of" and (tokens[start - 2].is_name or not named):
        further = _opening(tokens, first, start - 2)
        if further is None:
            break
        start = further
    return start


def _opening(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the phrase that ends at ``last`` begins, after ``first``: at a determiner or behind a preposition."""
    for k in range(last, first, -1):
        if tokens[k].lower in DETERMINERS:
            return k
        if tokens[k].lower in PREPOSITIONS and tokens[k].lower != "of" and k < last:
            return k + 1
    return None


def _past_brackets(tokens: Sequence[Token], last: int) -> int:
    """Step back over an aside in brackets: *Hart (a Liberal from Orl) said*."""
    if tokens[last].text != ")":
        return last
    opening = next((k for k in range(last - 1, max(-1, last - LONGEST_ASIDE), -1) if tokens[k].text == "("), 0)
    return opening - 1 if opening else last


def _joins_names(tokens: Sequence[Token], k: int) -> bool:
    if k == 0 or k + 1 >= len(tokens) or tokens[k].lower not in {"and", "or"} or tokens[k - 1].kind is not Kind.WORD:
        return False
    return tokens[k - 1].is_name == tokens[k + 1].is_name or tokens[k + 1].lower in DETERMINERS


def _skip_time(tokens: Sequence[Token], last: int) -> int:
    """Step back over *on Friday*, *last week*, *Thursday*: they stand between subject and verb, and are neither's."""
    k = last
    while k >= 0 and (tokens[k].lower in TIME_WORDS or tokens[k].text[:1].isdigit()) and tokens[k].kind is Kind.WORD:
        k -= 1
    if k == last or k < 0:
        return last
    if tokens[k].lower in {"on", "in", "at", "by", "the"}:
        k -= 1
    return k if k >= 0 and tokens[k].kind is Kind.WORD else last


def _past_opening_adjunct(tokens: Sequence[Token], first: int, last: int) -> int:
    """Of *In Oslo Hart* leave *Hart*: a phrase that opens with a preposition holds the subject at its end."""
    if first > last or tokens[first].lower not in PREPOSITIONS:
        return first
    k = last
    while k > first and tokens[k].is_name:
        k -= 1
    if k == last:
        while k > first and tokens[k].lower not in DETERMINERS:
            k -= 1
        return max(first, k)
    return k + 1


def after(tokens: Sequence[Token], first: int) -> Range | None:
    """Return the noun phrase that begins at the token ``first``, with appositions left out."""
    k = first
    while k < len(tokens) and not is_break(tokens[k]):
        word = tokens[k].lower
        if k > first and (word in COORDINATORS and not _joins_names(tokens, k)):
            break
        if (
            k > first
            and word in PREPOSITIONS
            and word != "of"
            and (tokens[k - 1].is_name or word in {"during", "on", "after"})
        ):
            break
        if k > first and word in TIME_WORDS and k + 1 >= len(tokens):
            break
        if k > first and (_is_verb_form(tokens[k]) or word in PERSONAL):
            break
        k += 1
    while k > first and tokens[k - 1].text == ".":
        k -= 1
    return (first, k) if k > first else None


def with_aside(tokens: Sequence[Token], comma: int) -> Range | None:
    """Return the noun phrase before an aside that closes with the comma at ``comma``, the aside included.

    *X, who replaced Y last year, said*: the phrase is *X, who replaced Y last year,*.
    """
    spoken = _after_quotation(tokens, comma)
    if spoken is not None:
        return spoken
    mark = "," if tokens[comma].kind is Kind.QUOTATION else tokens[comma].text
    for k in range(comma - 1, max(-1, comma - LONGEST_ASIDE), -1):
        if tokens[k].kind is Kind.MARK and tokens[k].text == mark:
            if k + 1 < comma and _is_name(tokens, k + 1, comma):
                return k + 1, comma
            if k + 1 < comma and _opens_aside(tokens, k + 1, comma):
                head = before(tokens, k - 1)
                if head is not None and head[0] > 1 and all(t.text.isdigit() for t in tokens[head[0] : head[1]]):
                    head = before(tokens, head[0] - 2)  # "Munro, 58, who sailed her, said"
                return (head[0], comma) if head else None
            if tokens[k].text != ",":
                return None
        elif tokens[k].kind is Kind.MARK and tokens[k].text in ";:":
            return None
    return None


def _after_quotation(tokens: Sequence[Token], comma: int) -> Range | None:
    """*“…,” Ada Hart, 30, who was polled, said*: everything from the quotation to the verb names the speaker."""
    if tokens[comma].kind is Kind.QUOTATION:
        return None
    for k in range(comma - 1, max(-1, comma - LONGEST_ASIDE), -1):
        if tokens[k].kind is Kind.QUOTATION and tokens[k].ends_with_comma:
            return (k + 1, comma) if k + 1 < comma and tokens[k + 1].is_name else None
        if _is_verb_form(tokens[k]) and tokens[k - 1].lower not in RELATIVES:
            return None
    return None


def _is_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """*The company’s owner, Ada Hart, said*: an aside that is a name says who the phrase before it means."""
    inside = tokens[first:stop]
    return len(inside) > 1 and all(t.is_name or t.text in {"&", "."} for t in inside)


def skip_time(tokens: Sequence[Token], first: int) -> int:
    """Return the index after *on Friday*, *last week* and the like, if they begin at ``first``."""
    k = first
    if k + 1 < len(tokens) and tokens[k].lower in {"on", "in", "at"} and tokens[k + 1].lower in TIME_WORDS:
        k += 1
    while k < len(tokens) and (tokens[k].lower in TIME_WORDS or tokens[k].text.isdigit()):
        k += 1
    return k


def skip_day(tokens: Sequence[Token], first: int) -> int:
    """Return the index after *Friday*, *on Friday morning*, if they begin at ``first``: a day is no verb's object."""
    k = first + 1 if first + 1 < len(tokens) and tokens[first].lower == "on" else first
    if k >= len(tokens) or tokens[k].lower not in DAYS:
        return first
    k += 1
    return k + 1 if k < len(tokens) and tokens[k].lower in DAY_PARTS else k


def _opens_aside(tokens: Sequence[Token], first: int, comma: int) -> bool:
    token = tokens[first]
    if token.lower in COORDINATORS or (token.lower in PERSONAL):
        return False
    if first > 1 and tokens[first - 2].kind is not Kind.WORD and tokens[first - 2].text != ".":
        return False
    if token.lower not in RELATIVES and any(_is_verb_form(t) for t in tokens[first:comma]):
        return False
    return token.lower != "that" and comma - first <= LONGEST_ASIDE


def addressee(tokens: Sequence[Token], first: int) -> int:
    """Return the index after the person or body addressed, which begins at ``first``."""
    if first >= len(tokens) or tokens[first].kind is not Kind.WORD:
        return first
    if tokens[first].lower in OBJECT_PRONOUNS:
        return first + 1
    if tokens[first].lower in NEVER_ADDRESSED:
        return first
    k = first
    if tokens[k].lower in DETERMINERS:
        k += 1
    named = False
    while k < len(tokens) and tokens[k].kind is Kind.WORD and k - first < LONGEST_ADDRESSEE:
        word = tokens[k].lower
        if word in CLAUSE_OPENERS and k > first:
            break
        if word in PREPOSITIONS or word in SUBORDINATORS or word in AUXILIARIES:
            break
        owned = tokens[k - 1].text.endswith(("s", "’"))
        if named and not (tokens[k].is_name or word.isdigit() or word in ADDRESSEES or owned):
            break
        named = named or tokens[k].is_name
        k = _past_stop(tokens, k + 1)
        if word in ADDRESSEES:
            break
    return k


def _past_stop(tokens: Sequence[Token], stop: int) -> int:
    """Return the index after a full stop at ``stop`` that belongs to the title before it (*Mr. Hart*), else itself."""
    titled = tokens[stop - 1].lower in BEFORE_NAMES and [t.text for t in tokens[stop : stop + 1]] == ["."]
    return stop + 1 if titled and any(t.is_name for t in tokens[stop + 1 : stop + 2]) else stop


def skip_adjuncts(tokens: Sequence[Token], first: int, stop: int, *, keep: frozenset[str] = frozenset()) -> int:
    """Return where content begins after *on Friday*, *in a statement*, *to reporters*; ``stop`` where none follows."""
    k = first
    while k < stop:
        token = tokens[k]
        if token.kind is Kind.QUOTATION or token.lower == "that" or token.lower in PERSONAL:
            return k
        if token.text == ":":
            k += 1
            continue
        if token.text == ",":
            if k + 1 < stop and tokens[k + 1].kind is Kind.QUOTATION:
                return k + 1
            return stop
        if token.kind is Kind.MARK and token.text not in {"-", "–", "—", "$", "£", "€", "[", "("}:
            return stop
        if (
            token.lower in TIME_WORDS
            or token.lower in ADVERBS
            or (token.lower.endswith("ly") and token.lower != "only")
        ):
            k += 1
            continue
        if token.lower in ADJUNCT_OPENERS and token.lower not in keep:
            k = _past_adjunct(tokens, k + 1, stop)
            continue
        return k
    return stop


def _past_adjunct(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Step over what a preposition governs: up to *that*, a pronoun, a quotation, a comma, or a new noun phrase."""
    k = first
    if k < stop and tokens[k].lower in DETERMINERS:
        k += 1
    while k < stop and tokens[k].kind is Kind.WORD:
        word = tokens[k].lower
        if k > first and (word in CLAUSE_OPENERS or word in PREPOSITIONS or word in QUESTION_WORDS):
            break
        if word == "that":
            break
        k += 1
    return k

"""Which words of a sentence may be cues: forms of the lexicon's verbs whose neighbours agree that they are verbs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from headwater.annotate.lexicon.cue_verbs import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    FRAMES,
    IRREGULAR,
    PHRASAL,
    participle,
    past,
    third_person,
)
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    LONE_DETERMINERS,
    PERSONAL,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    TO_BE_PAST,
)
from headwater.annotate.tokens import Kind, Token
from headwater.model.quick import quick

# A line whose words are capitalised beyond this share is a headline, where a capital does not mark a name.
HEADLINE_SHARE = 0.6
# The subject of a verb that closes its sentence has fewer words.
LONGEST_CLOSING = 8
# A last *l* that is written twice before an ending.
DOUBLED = re.compile(r"[a-z]{2}[aeiou]l\Z(?<![aeiou]{2}l)")
# Participles that have become prepositions.
NOT_CUES = frozenset({"regarding", "considering", "according"})
# A verb's form behind one of these is a noun.
BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | COORDINATORS


@quick
@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a cue verb: ``tense`` is base, s, past, ing or part (participle other than past)."""

    lemma: str
    frame: str
    tense: str

    @property
    def takes_clause(self) -> bool:
        """Whether a clause or direct speech can be its content: *said the dam was safe*, *told him that*."""
        return "S" in self.frame or "T" in self.frame


@quick
@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb in a sentence: ``first`` to ``last`` are token indices, auxiliaries and particles included.

    ``verb`` is the index of the verb itself; ``passive`` says the subject is spoken of, not speaking.
    """

    first: int
    verb: int
    last: int
    form: Form
    passive: bool = False


@cache
def forms() -> dict[str, Form]:
    """Return every inflected form of the lexicon, lower-case, with its frame."""
    found: dict[str, Form] = {}
    for lemma, frame in FRAMES.items():
        third, simple, ing, part = _inflected(lemma)
        pairs = ((part, "part"), (lemma, "base"), (third, "s"), (ing, "ing"), (simple, "past"))
        for form, tense in pairs:
            found[form] = Form(lemma, frame, tense)
    for lemma in PHRASAL:
        if lemma in FRAMES:
            continue
        third, simple, ing, _ = _inflected(lemma)
        for form, tense in ((lemma, "base"), (third, "s"), (ing, "ing"), (simple, "past")):
            found.setdefault(form, Form(lemma, "OP", tense))
    for lemma, frame in FRAMES.items():
        if DOUBLED.search(lemma):  # British writers double the letter: *labelled*
            found.setdefault(f"{lemma}ling", Form(lemma, frame, "ing"))
            found.setdefault(f"{lemma}led", Form(lemma, frame, "past"))
    return found


def _inflected(lemma: str) -> tuple[str, ...]:
    return IRREGULAR.get(lemma, (third_person(lemma), past(lemma), participle(lemma), past(lemma)))


def cues(tokens: Sequence[Token]) -> list[Cue]:
    """Return the cue verbs of a sentence in order, outside quotations."""
    table = forms()
    found = []
    for i, token in enumerate(tokens):
        form = table.get(token.lower) if token.kind is Kind.WORD else None
        if form is None or not _is_verb(tokens, i, form):
            continue
        cue = _extend(tokens, i, form)
        if cue is not None:
            found.append(cue)
    return found


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _is_verb(tokens: Sequence[Token], i: int, form: Form) -> bool:
    """Tell verbs from nouns and adjectives by what stands before and after."""
    before = _word(tokens, i - 1)
    if tokens[i].text[0].isupper() and i > 0 and not _headline(tokens):
        return False
    if before in POSSESSIVES or before in {"a", "an", "the", "no", "any", "these", "those"}:
        return False
    if form.tense == "part":
        # "a draft shown to reporters" is no cue, "has shown" is.
        return before in AUXILIARIES or before in ADVERBS or before.endswith("ly")
    if form.tense == "base":
        return _is_finite_base(tokens, i, form, before)
    if tokens[i].lower in NOT_CUES:
        return False
    if "N" in form.frame and form.tense in {"s", "ing"}:
        return _is_no_noun(tokens, i, form)
    if form.tense == "past" and before in PREPOSITIONS and _word(tokens, i - 2) not in AUXILIARIES:
        return False  # "77 percent of promised benefits"
    if form.tense == "past" and i + 1 < len(tokens) and before in DETERMINERS and tokens[i + 1].kind is Kind.WORD:
        return before in LONE_DETERMINERS
    return True


def _is_no_noun(tokens: Sequence[Token], i: int, form: Form) -> bool:
    """Tell the verbs *claims* and *warning* from the nouns, which stand under a determiner or before *of*."""
    before, after = _word(tokens, i - 1), _word(tokens, i + 1)
    noun_like = (
        before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s") or after in {"of", "about", "on"}
    )
    if form.tense == "ing":
        if tokens[i - 1].kind is Kind.WORD and not _takes_participle(before):
            return False
        return not noun_like or before in PREPOSITIONS
    followed = _clause_follows(tokens, i) or before in PERSONAL or after in {"the", "a"} or _closes(tokens, i)
    return not noun_like and followed


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """*…, the study team reports in the journal*: behind a comma and a subject, before what says where or nothing."""
    near = range(i - 1, max(0, i - LONGEST_CLOSING), -1)
    comma = next((k for k in near if tokens[k].kind is not Kind.WORD), None)
    if comma is None or tokens[comma].text != "," or comma == i - 1:
        return False
    opens = tokens[comma + 1].lower in DETERMINERS or tokens[comma + 1].is_name
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return opens and (behind is None or behind.kind is Kind.MARK or behind.lower in PREPOSITIONS)


def _takes_participle(word: str) -> bool:
    return (
        word in AUXILIARIES
        or word in ADVERBS
        or word in PREPOSITIONS
        or word in COORDINATORS
        or word in {"while", "when", "as"}
    )


def _headline(tokens: Sequence[Token]) -> bool:
    capitals = sum(t.is_name for t in tokens)
    return capitals > HEADLINE_SHARE * sum(t.kind is Kind.WORD for t in tokens)


def _clause_follows(tokens: Sequence[Token], i: int) -> bool:
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    return (
        following.kind is Kind.QUOTATION
        or following.lower in {"that", "to", "he", "she", "it", "they", "there", ":", ","}
        or following.is_name
    )


def _is_finite_base(tokens: Sequence[Token], i: int, form: Form, before: str) -> bool:
    """A base form is a verb after a plural subject, an auxiliary or *to*; the ambiguous ones need more."""
    if before == "to":
        return "N" not in form.frame or _clause_follows(tokens, i) or i > 1
    if before in AUXILIARIES or before in {"i", "we", "you", "they", "who", "not", "n't"}:
        return True
    if before in ADVERBS or before.endswith("ly"):
        return True
    if i == 0 or tokens[i - 1].kind is not Kind.WORD:
        return "N" not in form.frame and i > 0 and tokens[i - 1].text == ","
    plural = before.endswith("s") and not before.endswith(("ss", "'s", "us"))
    plural = plural or before in PLURALS
    if "N" in form.frame:
        return plural and _clause_follows(tokens, i)
    return plural or (form.takes_clause and before not in BEFORE_NOUNS)


def _extend(tokens: Sequence[Token], i: int, form: Form) -> Cue | None:
    """Take in auxiliaries and adverbs before the verb and the particle after it."""
    first = i
    passive = False
    if form.tense == "ing" and _word(tokens, i - 1) == "as" and _word(tokens, i - 2) == "quoted":
        # "was quoted as saying" is one cue, and its subject speaks.
        first = i - 3 if _word(tokens, i - 3) in TO_BE_PAST else i - 2
        return Cue(first, i, i, Form(form.lemma, form.frame, "past"))
    while first > 0 and tokens[first - 1].kind is Kind.WORD:
        word = tokens[first - 1].lower
        if first > 1 and tokens[first - 2].lower in DETERMINERS and word not in AUXILIARIES:
            break
        if (
            word in AUXILIARIES
            or word in ADVERBS
            or (word.endswith("ly") and word not in {"only", "family", "ally", "rally"})
        ):
            passive = passive or (word in TO_BE_PAST and form.tense in {"past", "part"})
            first -= 1
        elif word == "to" and form.tense == "base":
            first -= 1
        else:
            break
    while first < i and tokens[first].lower in DAYS:
        first += 1
    last = i
    particles = PHRASAL.get(form.lemma, ())
    following = _word(tokens, i + 1)
    if following in particles:
        last = i + 1
    elif "P" in form.frame:
        return None
    return Cue(first, i, last, form, passive)

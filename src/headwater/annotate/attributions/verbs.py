"""Attributions with a verb for a cue: where the source stands, where the content, sentence by sentence."""

from collections.abc import Sequence

from headwater.annotate.attributions import contents, limits, phrases
from headwater.annotate.attributions.cues import Cue, cues
from headwater.annotate.attributions.hearings import HEARING, hearing
from headwater.annotate.attributions.raw import Range, Raw
from headwater.annotate.attributions.stances import look
from headwater.annotate.lexicon.bodies import BODY_NOUNS
from headwater.annotate.lexicon.function_words import (
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    TO_BE_PAST,
)
from headwater.annotate.lexicon.roles import PLURAL_ROLES
from headwater.annotate.mentions.role_phrases import is_role
from headwater.annotate.tokens import Kind, Token
from headwater.text.tables import words

# Passives without a speaker that still report a belief: *is expected to*, *was believed to*.
PASSIVE_BELIEFS = words("headwater.annotate.lexicon", "function_words", "passive_beliefs")
# After a quotation, a phrase longer than this is a clause and not the name of who spoke.
LONGEST_INVERTED = 12
# A role of more words is not what stands between the verb and a name: *…, said deputy lock keeper Ada Hart*.
LONGEST_ROLE = 5
# Words that open a clause within another; *that* opens contents.
CLAUSE_HEADS = (SUBORDINATORS | RELATIVES | QUESTION_WORDS) - {"that"}
# What may follow the name of who spoke, where the verb stands before it.
AFTER_SOURCE = PREPOSITIONS | RELATIVES | SUBORDINATORS | TIME_WORDS | COORDINATORS
# What a participle follows that has no subject of its own: *while saying*, *by claiming*.
BEFORE_PARTICIPLE = PREPOSITIONS | SUBORDINATORS | COORDINATORS
# What makes an infinitive a report: *went on to say*, *sought to assure*.
LEADS = frozenset({"on", "continued", "proceeded", "continues", "sought", "tried", "rushed"})
LATER = TIME_WORDS | COORDINATORS
# What opens the content of a passive: *was told by police that*, *was warned by Hart not to*.
TOLD = frozenset({"that", "to", "not", "whether", "how", "why"})


def find(tokens: Sequence[Token]) -> list[Raw]:
    """Return the attributions that verbs introduce in one sentence, in the order of their cues."""
    found: list[Raw] = []
    candidates = cues(tokens)
    for n, cue in enumerate(candidates):
        stop = limits.stop_of(tokens, cue, candidates[n + 1 :])
        raw = _attribute(tokens, cue, stop, found)
        if raw is not None and ("Q" not in raw.frame or raw.rule == HEARING or _is_quotation(tokens, raw)):
            found.append(raw)
    return found


def _is_quotation(tokens: Sequence[Token], raw: Raw) -> bool:
    """Tell whether a content begins with a quotation: what verbs that are seldom cues need beside them."""
    return any(tokens[a].kind is Kind.QUOTATION for a, b in raw.content if a < b)


def _attribute(tokens: Sequence[Token], cue: Cue, stop: int, earlier: list[Raw]) -> Raw | None:
    if "L" in cue.form.frame:
        return look(tokens, cue, stop)
    if (heard := hearing(tokens, cue, stop)) is not None:
        return heard
    if cue.passive and cue.form.tense in {"past", "part"}:
        return _passive(tokens, cue, stop)
    if tokens[cue.first].lower == "to":
        return _infinitive(tokens, cue, stop)
    inverted = _inverted(tokens, cue)
    if inverted is not None:
        return inverted
    if cue.form.tense == "ing":
        return _participle(tokens, cue, stop, earlier)
    return _after_subject(tokens, cue, stop, earlier) if cue.first else None


def _after_subject(tokens: Sequence[Token], cue: Cue, stop: int, earlier: list[Raw]) -> Raw | None:
    """A finite verb by what stands right before it: *and*, an aside, a relative pronoun, or its subject."""
    before = cue.first - 1
    previous = tokens[before]
    if previous.text == "," and cue.form.lemma == "ask" and _is_question(tokens, cue.last + 1):
        stop = next((k for k in range(cue.last + 1, stop) if tokens[k].text == ","), stop)
        return _question(tokens, cue, stop)
    if previous.lower in COORDINATORS:
        return _coordinated(tokens, cue, stop)
    if previous.text == "," or previous.text in contents.DASHES or previous.ends_with_comma:
        source = phrases.with_aside(tokens, before)
        if source is not None:
            return _finite(tokens, cue, stop, source, earlier)
        return _coordinated(tokens, cue, stop)
    if previous.lower in RELATIVES or (
        previous.lower == "that" and before > 0 and tokens[before - 1].kind is Kind.WORD
    ):
        return _relative(tokens, cue, stop)
    source = phrases.before(tokens, before)
    if source is None or (cue.form.tense == "s" and "N" in cue.form.frame and _governed(tokens, source)):
        return None
    if cue.form.tense == "past" and cue.first == cue.verb and source[0] and tokens[source[0] - 1].lower == "with":
        return None  # "with Oslo considered a leading option": it is what is considered
    return _finite(tokens, cue, stop, source, earlier)


def _governed(tokens: Sequence[Token], source: Range) -> bool:
    """Tell whether what looks like subject and verb is a noun phrase: *over Norland's plans to …*."""
    return any(t.lower in PREPOSITIONS for t in tokens[max(0, source[0] - 1) : source[1]])


def _finite(tokens: Sequence[Token], cue: Cue, stop: int, source: Range, earlier: list[Raw]) -> Raw | None:
    """*Source cue content*, *content, source cue*, or both at once around the cue."""
    if source[0] > 0 and tokens[source[0] - 1].lower in CLAUSE_HEADS:
        # The content of a cue in a subordinate clause ends where that clause does.
        stop = next((k for k in range(cue.last + 2, stop) if tokens[k].text == ","), stop)
        stop = next((k + 1 for k in range(cue.last + 1, stop) if tokens[k].ends_with_comma), stop)
    right, addressed = contents.right(tokens, cue, stop)
    resumed = contents.resumed(tokens, cue, stop)
    reports = (cue.form.takes_clause or "W" in cue.form.frame) and not _renamed(tokens, source, cue)
    left = contents.left(tokens, source[0], earlier, brief=resumed is not None) if reports else None
    quoted_left = left is not None and contents.quotation_ends(tokens, source[0])
    content: tuple[Range, ...]
    rule = "source-cue-content"
    if quoted_left and left is not None and not _opens_with_adjunct(tokens, left, right):
        content, rule = (left,), "content-source-cue"
        if right is not None and tokens[right[0]].kind is Kind.QUOTATION:
            content, rule = (left, right), "content-source-cue-content"
    elif right is not None:
        content = (right,)
        if _is_as_clause(tokens, source[0]):
            return None
    elif left is not None and "B" not in cue.form.frame:
        content, rule = (left,), "content-source-cue"
        if resumed is not None:
            content, rule = (left, resumed), "content-source-cue-content"
    elif left is not None and left[1] - left[0] > contents.SHORTEST_LEFT:
        content, rule = (left,), "content-source-belief"
    elif reports and (after := contents.after_aside(tokens, cue, source[0], stop)) is not None:
        lead = contents.condition(tokens, source[0])
        content, rule = ((lead, after) if lead else (after,)), "adverb-source-cue-content"
    else:
        return _as_clause(tokens, cue, source, stop)
    return Raw(
        rule,
        cue.form.frame,
        source,
        ((cue.first, cue.last + 1),),
        content,
        lemma=cue.form.lemma,
        addressee=addressed,
        declined=contents.refuses(tokens, cue),
    )


def _opens_with_adjunct(tokens: Sequence[Token], left: Range, right: Range | None) -> bool:
    """*Walking in to chants of “…,” Hart said the vote was won*: what follows the cue is said, and no quotation."""
    if right is None or tokens[right[0]].kind is Kind.QUOTATION:
        return False
    return any(t.kind is Kind.WORD for t in tokens[left[0] : left[1]])


def _is_as_clause(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in {"as", "than"}


def _as_clause(tokens: Sequence[Token], cue: Cue, source: Range, stop: int) -> Raw | None:
    """*As X said, content*."""
    comma = cue.last + 1
    if not _is_as_clause(tokens, source[0]) or comma >= len(tokens) or tokens[comma].text != ",":
        return None
    content = contents.trim(tokens, comma + 1, stop)
    if content[1] <= content[0]:
        return None
    return Raw("as-source-cue", cue.form.frame, source, ((cue.first, cue.last + 1),), (content,), lemma=cue.form.lemma)


def _renamed(tokens: Sequence[Token], source: Range, cue: Cue) -> bool:
    """*The ministry’s spokeswoman, Ada Hart, said*: what stands before the name is the same person, and no content."""
    closed = any(t.kind is not Kind.WORD for t in tokens[source[1] : cue.first])
    return closed and source[0] > 0 and tokens[source[0] - 1].text == "," and tokens[source[0] - 2].kind is Kind.WORD


def _inverted(tokens: Sequence[Token], cue: Cue) -> Raw | None:
    """*“…,” said X* and *…, said X*."""
    k = cue.first - 1
    following = cue.last + 1
    if k < 0 or cue.form.tense not in {"past", "s"} or "S" not in cue.form.frame or following >= len(tokens):
        return None
    quoted = contents.quotation_ends(tokens, cue.first)
    if not quoted and tokens[k].text != ",":
        return None
    token = tokens[following]
    if not (
        token.is_name
        or token.lower in DETERMINERS
        or token.lower in PERSONAL
        or (quoted and token.kind is Kind.WORD)
        or _is_role(tokens, following)
    ):
        return None
    if token.lower in {"that", "no"} or token.lower in PREPOSITIONS or token.lower in QUESTION_WORDS:
        return None
    source = phrases.after(tokens, following)
    if source is None or all(t.lower in TIME_WORDS for t in tokens[source[0] : source[1]]):
        return None
    end = source[1]
    if not quoted and end < len(tokens) and tokens[end].lower in LATER:
        return None  # "…, said the vote planned for May was lost"
    if not _ends_here(tokens, end) or source[1] - source[0] > LONGEST_INVERTED:
        return None
    left = contents.left(tokens, cue.first, [])
    if left is None:
        return None
    content: tuple[Range, ...] = (left,)
    right = phrases.skip_adjuncts(tokens, source[1], len(tokens))
    if quoted and right < len(tokens) and tokens[right].kind is Kind.QUOTATION:
        content = (left, contents.quotations(tokens, right, len(tokens)))
    return Raw(
        "content-cue-source", cue.form.frame, source, ((cue.first, cue.last + 1),), content, lemma=cue.form.lemma
    )


def _is_role(tokens: Sequence[Token], first: int) -> bool:
    """*…, said lock keeper Ada Hart*, *…, said police*: small words that end in a role before a name, or in many."""
    near = range(first, min(len(tokens), first + LONGEST_ROLE + 1))
    stop = next((k for k in near if tokens[k].is_name or _ends_here(tokens, k)), near[-1])
    if stop == first:
        return False
    last = tokens[stop - 1]
    if stop < len(tokens) and tokens[stop].is_name:
        return is_role(last.text, by_ending=True) or last.lower in BODY_NOUNS
    ends = all(t.kind is Kind.MARK for t in tokens[stop:])
    return last.lower in PLURAL_ROLES or (ends and (is_role(last.text, by_ending=True) or last.lower in BODY_NOUNS))


def _ends_here(tokens: Sequence[Token], k: int) -> bool:
    return k >= len(tokens) or tokens[k].kind is not Kind.WORD or tokens[k].lower in AFTER_SOURCE


def _participle(tokens: Sequence[Token], cue: Cue, stop: int, earlier: list[Raw]) -> Raw | None:
    """*…, adding that*; *a statement saying that*; *Citing X, he said*."""
    right, addressed = contents.right(tokens, cue, stop)
    if right is None or (not earlier and cue.first and tokens[cue.first - 1].lower in COORDINATORS):
        return None
    if any(t.lower in TO_BE_PAST for t in tokens[cue.first : cue.verb]):
        source = phrases.before(tokens, cue.first - 1) if cue.first else None
        same = source is None
    elif (
        cue.first == 0
        or tokens[cue.first - 1].kind is not Kind.WORD
        or tokens[cue.first - 1].lower in BEFORE_PARTICIPLE
    ):
        source, same = None, True
        if cue.first == 0 or (cue.first == 1 and tokens[0].kind is Kind.WORD):
            comma = next((k for k in range(right[0], min(right[1] + 1, len(tokens))) if tokens[k].text == ","), None)
            if comma is None:
                return None
            right = (right[0], comma)
            if cue.first == 0 and "A" in cue.form.frame:
                source = phrases.after(tokens, comma + 1)  # "Calling it “a farce”, Ada Hart walked out"
                same = source is None
    else:
        source = phrases.before(tokens, cue.first - 1)
        same = source is None or _is_place(tokens, source)
    return Raw(
        "participle",
        cue.form.frame,
        source,
        ((cue.first, cue.last + 1),),
        (right,),
        same_source=same,
        lemma=cue.form.lemma,
        addressee=addressed,
        declined=contents.refuses(tokens, cue),
    )


def _is_place(tokens: Sequence[Token], source: Range) -> bool:
    """*on a website writing*: a phrase under a preposition says where and not who, unless it is a document."""
    governed = source[0] > 0 and tokens[source[0] - 1].lower in PREPOSITIONS
    return (governed or tokens[source[0]].lower in PREPOSITIONS) and tokens[source[1] - 1].lower not in BODY_NOUNS


def _coordinated(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw | None:
    """*He thanked them and said …*: the verb shares the subject of an earlier one."""
    if cue.form.tense == "base":
        return None
    right, addressed = contents.right(tokens, cue, stop)
    if right is None:
        return None
    return Raw(
        "coordinated",
        cue.form.frame,
        None,
        ((cue.first, cue.last + 1),),
        (right,),
        same_source=True,
        lemma=cue.form.lemma,
        addressee=addressed,
        declined=contents.refuses(tokens, cue),
    )


def _relative(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw | None:
    """*X, who said that …*: the content ends where the aside does."""
    pronoun = cue.first - 1
    end = next((k for k in range(cue.last + 3, stop) if tokens[k].text == ","), stop)
    end = next((k + 1 for k in range(cue.last + 1, end) if tokens[k].ends_with_comma), end)
    right, addressed = contents.right(tokens, cue, end)
    if right is None:
        return None
    head = pronoun - 1
    if head >= 0 and tokens[head].text == ",":
        head -= 1
    source = phrases.before(tokens, head) if head >= 0 else None
    source = (source[0], pronoun + 1) if source else (pronoun, pronoun + 1)
    return Raw(
        "relative",
        cue.form.frame,
        source,
        ((cue.first, cue.last + 1),),
        (right,),
        lemma=cue.form.lemma,
        addressee=addressed,
    )


def _infinitive(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw | None:
    """*went on to say that …*; other infinitives state purposes and are no reports."""
    k = cue.first
    if k == 0 or tokens[k - 1].lower not in LEADS:
        return None
    first = k - 2 if tokens[k - 1].lower == "on" else k - 1
    right, addressed = contents.right(tokens, cue, stop)
    if right is None or first < 1:
        return None
    source = phrases.before(tokens, first - 1)
    return Raw(
        "infinitive",
        cue.form.frame,
        source,
        ((first, cue.last + 1),),
        (right,),
        lemma=cue.form.lemma,
        addressee=addressed,
    )


def _is_question(tokens: Sequence[Token], k: int) -> bool:
    return k < len(tokens) and (tokens[k].lower in QUESTION_WORDS or tokens[k].lower == "about")


def _question(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw:
    """*Hart was asked whether …* and *Hart, asked whether …, said*: who asks is not said."""
    content = contents.trim(tokens, cue.last + 1, stop)
    return Raw("asked", cue.form.frame, None, ((cue.first, cue.last + 1),), (content,), lemma="ask")


def _passive(tokens: Sequence[Token], cue: Cue, stop: int) -> Raw | None:
    """*X is expected to …*, *X was described by Y as …*, *X was asked whether …*."""
    following = cue.last + 1
    if following >= stop:
        return None
    word = tokens[following].lower
    part = (cue.first, cue.last + 1)
    if cue.form.lemma == "ask" and _is_question(tokens, following):
        return _question(tokens, cue, stop)
    if word == "by":
        source = phrases.after(tokens, following + 1)
        subject = phrases.before(tokens, cue.first - 1) if cue.first else None
        if source is None or subject is None or not {"A", "T"} & set(cue.form.frame):
            return None
        rest = contents.trim(tokens, source[1], stop)
        if "T" in cue.form.frame:
            told = rest[1] > rest[0] and (tokens[rest[0]].lower in TOLD or tokens[rest[0]].kind is Kind.QUOTATION)
            return Raw("told-by", cue.form.frame, source, (part,), (rest,), lemma=cue.form.lemma) if told else None
        content = (subject, rest) if rest[1] > rest[0] else (subject,)
        return Raw("passive-by", cue.form.frame, source, (part,), content, lemma=cue.form.lemma)
    if cue.form.lemma in PASSIVE_BELIEFS and word in {"to", "as"} and cue.first > 0:
        subject = phrases.before(tokens, cue.first - 1)
        if subject is None:
            return None
        return Raw(
            "passive-belief",
            cue.form.frame,
            None,
            (part,),
            (subject, contents.trim(tokens, following, stop)),
            lemma=cue.form.lemma,
        )
    return None

"""Where the content of a cue verb begins and ends, to its right and to its left."""

from collections.abc import Sequence

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.cues import Cue
from headwater.annotate.attributions.raw import Range, Raw
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES, REFUSALS
from headwater.annotate.lexicon.function_words import (
    ADDRESSEES,
    COORDINATORS,
    PERSONAL,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBORDINATORS,
)
from headwater.annotate.tokens import Kind, Token

DASHES = frozenset({"–", "—", "--", "-"})
OPENING_MARKS = frozenset({"$", "£", "€", "[", "("})
CLOSING_MARKS = frozenset({",", ".", ";", ":", "!", "?"}) | DASHES
# Prepositions that a verb without a clause governs: what follows them is content, no adjunct.
KEEP_AFTER = frozenset({"of", "about", "against", "for", "on", "to", "with", "over"})
GOVERNING = frozenset({"warn", "complain", "boast", "joke", "worry"})
ANSWERS = frozenset({"respond", "reply", "answer", "comment", "discuss"})
SILENCES = frozenset({"say", "disclose", "reveal", "specify", "elaborate", "confirm", "explain"})
# Behind a refusal these begin what else was done, by whomever: *declined to comment, but the mayor said*.
TURNING = frozenset({"and", "but", "although", "though", "while"})
SHORTEST_LEFT = 3
LONGEST_ADVERBIAL = 7
# Among so many words *that* opens a clause that hangs on the object of a verb.
NEAR_THAT = 3
# What opens a condition or a reason.
CONDITIONS = frozenset(
    {"without", "if", "unless", "because", "since", "despite", "although", "though", "until", "once"}
)
# Who is spoken to before a colon has so many words at most.
LONGEST_ADDRESSED = 10
# What content begins with behind a verb that takes no clause; what joins a clause to one before it.
BEHIND_VERBS = QUESTION_WORDS | PREPOSITIONS
JOINING = RELATIVES | COORDINATORS | SUBORDINATORS


def trim(tokens: Sequence[Token], first: int, stop: int) -> Range:
    """Leave out a sentence's last punctuation and a dangling comma."""
    while stop > first and tokens[stop - 1].kind is Kind.MARK and tokens[stop - 1].text in CLOSING_MARKS:
        stop -= 1
    return first, stop


def nonempty(part: Range) -> Range | None:
    """Return ``part``, None where nothing is left of it."""
    return part if part[1] > part[0] else None


def right(tokens: Sequence[Token], cue: Cue, stop: int) -> tuple[Range | None, Range | None]:
    """Return the content to the right of a cue, and the person addressed."""
    first = cue.last + 1
    addressed: Range | None = None
    frame = cue.form.frame
    if "T" in frame and cue.last == cue.verb:
        end = phrases.addressee(tokens, first)
        if "S" in frame and not _surely_addressed(tokens, first, end):
            end = first
        addressed = (first, end) if end > first else None
        first = _past_addressed(tokens, end, stop)
    elif "A" in frame or "O" in frame:
        return _object(tokens, cue, first, stop), None
    if "I" in frame and first + 1 < stop and tokens[first].lower == "never":
        first += tokens[first + 1].lower == "to"
    if "I" in frame and first < stop and tokens[first].lower == "to":
        if cue.form.lemma in REFUSALS:
            stop = _before_next_deed(tokens, first, stop)
        return nonempty(trim(tokens, first, stop)), addressed
    keep = KEEP_AFTER if not cue.form.takes_clause or cue.form.lemma in GOVERNING else frozenset()
    keep = keep | {"to"} if "I" in frame or refuses(tokens, cue) else keep
    begin = phrases.skip_adjuncts(tokens, first, stop, keep=keep)
    if begin >= stop:
        return None, addressed
    token = tokens[begin]
    if token.kind is Kind.QUOTATION and (
        begin + 1 >= stop or tokens[begin + 1].kind is Kind.MARK or token.ends_with_comma
    ):
        return quotations(tokens, begin, stop), addressed
    if "I" in frame and "S" not in frame and not _may_open_object(token, frame):
        return None, addressed
    return nonempty(trim(tokens, begin, stop)), addressed


def _past_addressed(tokens: Sequence[Token], first: int, stop: int) -> int:
    """*told sports channel Tessel One: “…”*: whoever is named before a colon and a quotation is spoken to."""
    for k in range(first, min(first + LONGEST_ADDRESSED, stop - 1)):
        if tokens[k].text == ":" and tokens[k + 1].kind is Kind.QUOTATION:
            return k + 1
        if tokens[k].kind is not Kind.WORD:
            break
    return first


def refuses(tokens: Sequence[Token], cue: Cue) -> bool:
    """*did not respond to*, *would not comment on*: what is not answered is the content."""
    negated = any(t.lower in {"not", "n't"} or t.lower.endswith("n't") for t in tokens[cue.first : cue.verb])
    if cue.form.lemma in REFUSALS:
        return True
    asked = cue.last + 1 < len(tokens) and tokens[cue.last + 1].lower in BEHIND_VERBS
    return negated and (cue.form.lemma in ANSWERS or (cue.form.lemma in SILENCES and asked))


def _before_next_deed(tokens: Sequence[Token], first: int, stop: int) -> int:
    """*declined to comment and left the hall*: what was declined ends where something else was done."""
    joined = [k for k in range(first + 1, stop - 1) if tokens[k].lower in TURNING]
    turn = next((k - 1 for k in joined if tokens[k].lower != "and" and tokens[k - 1].text == ","), stop)
    return min(turn, next((k for k in joined if tokens[k + 1].lower.endswith("ed")), stop))


def _surely_addressed(tokens: Sequence[Token], first: int, end: int) -> bool:
    """*warned reporters that* addresses somebody, *warned the dam might burst* does not."""
    if end >= len(tokens) or end <= first:
        return False
    last, following = tokens[end - 1].lower, tokens[end]
    return (
        last in phrases.OBJECT_PRONOUNS
        or last in ADDRESSEES
        or following.lower in {"that", "to"}
        or following.kind is Kind.QUOTATION
    )


def _may_open_object(token: Token, frame: str) -> bool:
    """What can follow a verb that takes an infinitive: *to*, a noun phrase, and a question where the verb asks one."""
    if "W" in frame and token.lower in QUESTION_WORDS:
        return True
    return token.is_name or token.lower in {"to", "for", "with", "the", "a", "an"}


def quotations(tokens: Sequence[Token], begin: int, stop: int) -> Range:
    """Return a run of quotations parted by nothing but punctuation."""
    end = begin + 1
    while (
        end + 1 < stop
        and tokens[end].kind is Kind.MARK
        and tokens[end].text not in ";:"
        and tokens[end + 1].kind is Kind.QUOTATION
    ):
        end += 2
    return begin, end


def _object(tokens: Sequence[Token], cue: Cue, first: int, stop: int) -> Range | None:
    """Content of verbs that take a noun phrase: up to a comma that opens something else."""
    if first < stop and tokens[first].text in {":", ","}:
        first += 1
        if first >= stop or tokens[first].kind is not Kind.QUOTATION:
            return None
    first = phrases.skip_day(tokens, first)
    if first >= stop or (tokens[first].kind is Kind.MARK and tokens[first].text not in OPENING_MARKS):
        return None
    if cue.last == cue.verb and tokens[first].lower in PREPOSITIONS:
        return None  # "doubts raised in the debate": a participle, with nothing of its own
    clause = "that" in {t.lower for t in tokens[first : first + NEAR_THAT]}  # "voiced hope that the talks, which …"
    clause = clause or tokens[first].lower in PERSONAL or "S" in cue.form.frame
    end = first
    while end < stop:
        if not clause and tokens[end].text == "," and end + 1 < stop and _opens_new_clause(tokens, end + 1):
            break
        end += 1
        if tokens[end - 1].ends_with_comma and end < stop and _opens_new_clause(tokens, end):
            break
    return nonempty(trim(tokens, first, end))


def _opens_new_clause(tokens: Sequence[Token], k: int) -> bool:
    token = tokens[k]
    return (
        token.lower in SUBORDINATORS
        or token.lower in RELATIVES
        or token.lower in {"and", "but", "with"}
        or token.lower in PERSONAL
        or (token.kind is Kind.WORD and token.lower.endswith("ing"))
    )


def resumed(tokens: Sequence[Token], cue: Cue, stop: int) -> Range | None:
    """*The ferry, she said, was overloaded*: the sentence goes on after the cue with its own verb."""
    comma = phrases.skip_time(tokens, cue.last + 1)
    if "T" in cue.form.frame and "S" not in cue.form.frame:
        comma = phrases.addressee(tokens, cue.last + 1)
    if comma + 1 >= stop or tokens[comma].text != ",":
        return None
    first = comma + 1
    verb = first + 1 if tokens[first].lower in COORDINATORS and first + 1 < stop else first
    if tokens[verb].lower not in AUXILIARIES | {"to", "that"}:
        return None
    return nonempty(trim(tokens, first, stop))


def after_aside(tokens: Sequence[Token], cue: Cue, first: int, stop: int) -> Range | None:
    """*Rather, he said, the work goes on*: source and cue stand as an aside after an adverbial."""
    comma = phrases.skip_time(tokens, cue.last + 1)
    if not first or tokens[first - 1].text != "," or comma + SHORTEST_LEFT >= stop or tokens[comma].text != ",":
        return None
    opener = tokens[comma + 1]
    if opener.lower in JOINING or opener.lower.endswith("ing"):
        return None
    return nonempty(trim(tokens, comma + 1, stop))


def condition(tokens: Sequence[Token], first: int) -> Range | None:
    """*Without a loan, she said, the mill would close*: an opening that says when or why is said as well."""
    if not first or tokens[0].lower not in CONDITIONS or first - 1 < SHORTEST_LEFT:
        return None
    return nonempty(trim(tokens, 0, first))


def quotation_ends(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a quotation ends right before the token ``first``, a comma between them or inside it."""
    if first >= 1 and tokens[first - 1].kind is Kind.QUOTATION:
        return True
    return (
        first > 1
        and tokens[first - 1].kind is Kind.MARK
        and tokens[first - 2].kind is Kind.QUOTATION
        and tokens[first - 1].text not in ".;"
    )


def left(tokens: Sequence[Token], first: int, earlier: list[Raw], *, brief: bool = False) -> Range | None:
    """Return the content that ends before the token ``first``: the sentence so far, after what an earlier cue took.

    ``brief`` admits a phrase as short as a subject, whose verb comes after the cue.
    """
    if first < 1:
        return None
    before = tokens[first - 1]
    if not (before.text in {",", "?", "!"} or before.text in DASHES or before.kind is Kind.QUOTATION):
        return None
    begin = 0
    for raw in earlier:
        last = max(r[1] for r in (*raw.cue, *raw.content))
        if raw.rule.startswith("content-source") and last <= first - 1:
            begin = max(begin, last)
    for k in range(begin, first - 1):
        if tokens[k].text == ";":
            begin = k + 1
    while begin < first and (
        (tokens[begin].kind is Kind.MARK and tokens[begin].text in ",;.:") or tokens[begin].lower in {"but", "and"}
    ):
        begin += 1
    plain = begin < first and all(t.kind is not Kind.QUOTATION for t in tokens[begin:first])
    if plain and not brief and _is_adverbial(tokens, begin, first):
        return None
    return nonempty(trim(tokens, begin, first))


def _is_adverbial(tokens: Sequence[Token], begin: int, first: int) -> bool:
    """*In Washington on Monday,* and *While both agreed,* open a sentence and are nobody's words."""
    commas = sum(t.text == "," for t in tokens[begin:first])
    opener = tokens[begin].lower
    subordinate = opener in PREPOSITIONS or opener in SUBORDINATORS or opener.endswith(("ing", "ed", "ly"))
    length = first - begin
    return commas <= 1 and (length <= SHORTEST_LEFT or (subordinate and length <= LONGEST_ADVERBIAL))

"""Who speaks in a headline with a colon or a dash: *Hart: we will win*, *“We will”: Hart*, *Dam is safe - minister*.

A colon in a headline mostly parts a subject or a label from the news (*Ukraine war: …*, *Live: …*), so one side has to
be somebody: a person whom the article names, a role, or a document or crowd that speaks in headlines.
"""

from collections.abc import Sequence

from headwater.annotate.attributions.cues import forms
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.hearings import HEARERS
from headwater.annotate.attributions.raw import Range, Raw
from headwater.annotate.attributions.rules import in_sentence, placed
from headwater.annotate.lexicon.bodies import BODY_NOUNS, BODY_WORDS
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES
from headwater.annotate.lexicon.function_words import COORDINATORS, PERSONAL, PREPOSITIONS
from headwater.annotate.lexicon.headline_labels import DOCUMENTS, LABELS, SIGNERS
from headwater.annotate.lexicon.roles import PLURAL_ROLES, ROLES
from headwater.annotate.mentions.entities import Cast
from headwater.annotate.tokens import Kind, Token, tokenise
from headwater.model.span import Span
from headwater.model.vocabulary import MentionKind
from headwater.text.outlet_words import OUTLET_WORDS
from headwater.text.quotation_marks import Quoted

DASHES = frozenset({"-", "–", "—", "--"})
# Who speaks is named in so many words at most; what is said has so many at least.
LONGEST_SOURCE, SHORTEST_CONTENT = 6, 2
FEWEST_BEFORE = 3
# The number of words by which a headline in the first person is told: *we will win*.
OPENING = 3
OURS = frozenset({"i", "we", "our", "my", "i'm", "we're", "i'll", "we'll", "i've", "we've"})


def in_headline(
    text: str, told: tuple[Span, int], marks: Sequence[Quoted], cast: Cast, found: Sequence[Found]
) -> list[Found]:
    """Return ``found`` with what the headline says by a colon or a dash put right.

    ``told`` is the headline's span and its number among the sentences.
    """
    headline, number = told
    tokens = tokenise(text, headline, [m for m in marks if headline.start <= m.span.start < headline.end])
    raws = _by_mark(tokens, cast) or _before_turn(tokens, cast)
    if not raws:
        return list(found)
    kept = [one for one in found if one.sentence != number]
    own = [placed(number, tokens, raw) for raw in raws if raw.source]
    return [*own, *kept]


def _by_mark(tokens: Sequence[Token], cast: Cast) -> list[Raw]:
    for k, token in enumerate(tokens):
        if token.text == ":":
            return _at_colon(tokens, k, cast)
        if (
            token.text in DASHES
            and 0 < k < len(tokens) - 1
            and tokens[k - 1].end < token.start < tokens[k + 1].start - 1
        ):
            right = (k + 1, len(tokens))
            if k >= FEWEST_BEFORE and (_speaks(tokens, right, cast) or _signs(tokens, right)):
                return [_raw(right, k, (0, k))]
    return []


def _signs(tokens: Sequence[Token], part: Range) -> bool:
    """Who closes a headline behind a dash, as Russian agencies write: *— source*, *— presidential press service*."""
    words = tokens[part[0] : part[1]]
    if not words or len(words) > LONGEST_SOURCE or any(t.kind is not Kind.WORD for t in words):
        return False
    if any(t.lower in AUXILIARIES or t.lower in COORDINATORS for t in words):
        return False
    last = words[-1]
    if last.lower in BODY_NOUNS | SIGNERS and last.lower not in LABELS:
        return True
    return last.is_name and last.lower in BODY_WORDS and last.text not in OUTLET_WORDS


def _at_colon(tokens: Sequence[Token], k: int, cast: Cast) -> list[Raw]:
    left, right = (0, k), (k + 1, len(tokens))
    if not k or right[0] >= right[1] or tokens[0].lower in LABELS:
        return []
    quoted = tokens[0].kind is Kind.QUOTATION and k == 1
    said = any(t.lower in AUXILIARIES for t in tokens[:k]) and k >= FEWEST_BEFORE
    if (quoted or said) and _speaks(tokens, right, cast):
        return [_raw(right, k, left)]
    enough = right[1] - right[0] >= SHORTEST_CONTENT or tokens[right[0]].kind is Kind.QUOTATION
    ours = tokens[right[0]].kind is Kind.QUOTATION or any(t.lower in OURS for t in tokens[k + 1 : k + 1 + OPENING])
    if enough and not said and _speaks(tokens, left, cast, surely=ours):
        return [_raw(left, k, right)]
    return []


def _raw(source: Range, k: int, content: Range) -> Raw:
    return Raw("headline", "S", source, ((k, k + 1),), (content,), lemma=":")


def _before_turn(tokens: list[Token], cast: Cast) -> list[Raw]:
    """*Dam is safe, says engineer - but residents doubt it*: what comes before the dash stands by itself."""
    turn = (k for k in range(FEWEST_BEFORE, len(tokens) - 1) if tokens[k].text in DASHES)
    stop = next((k for k in turn if tokens[k + 1].lower in COORDINATORS), len(tokens))
    tagged = _tagged(tokens[:stop], cast)
    if tagged or stop == len(tokens):
        return tagged
    return [raw for raw in in_sentence(tokens[:stop]) if raw.source is not None]


def _tagged(tokens: Sequence[Token], cast: Cast) -> list[Raw]:
    """*Dam is safe, says engineer*, *…, inquest hears*: a role needs no article in a headline."""
    closing = _closing(tokens, cast)
    if closing is not None:
        return [closing]
    for k in range(FEWEST_BEFORE - 1, len(tokens) - 2):
        form = forms().get(tokens[k + 1].lower)
        if (
            tokens[k].text != ","
            or form is None
            or form.tense not in {"s", "past"}
            or "S" not in form.frame
            or "T" in form.frame
        ):
            continue
        source = (k + 2, len(tokens))
        if _speaks(tokens, source, cast):
            return [Raw("headline", form.frame, source, ((k + 1, k + 2),), ((0, k),), lemma=form.lemma)]
    return []


def _closing(tokens: Sequence[Token], cast: Cast) -> Raw | None:
    """*…, court told*, *…, leaked memo shows*: the last comma parts what is said from a subject and its verb."""
    end = next((k + 1 for k in range(len(tokens) - 1, 0, -1) if tokens[k].kind is Kind.WORD), 0)
    comma = next((k for k in range(end - 1, 0, -1) if tokens[k].text == "," or tokens[k].ends_with_comma), 0)
    first = comma + 1
    if comma < 1 or not 0 < end - 1 - first <= LONGEST_SOURCE:
        return None
    verb, subject = tokens[end - 1].lower, tokens[end - 2].lower
    form = forms().get(verb)
    heard = subject in HEARERS and verb in {"told", "hears", "heard"}
    said = form is not None and form.takes_clause and form.tense in {"s", "base"} and "T" not in form.frame
    if not heard and not (said and _speaks(tokens, (first, end - 1), cast)):
        return None
    content = (0, first) if tokens[comma].ends_with_comma else (0, comma)
    return Raw("headline", "S", (first, end - 1), ((end - 1, end),), (content,), lemma=form.lemma if form else "hear")


def _speaks(tokens: Sequence[Token], part: Range, cast: Cast, *, surely: bool = False) -> bool:
    """Tell whether tokens are nothing but somebody who can speak; ``surely`` what is said is in the first person."""
    words = tokens[part[0] : part[1]]
    if not words or len(words) > LONGEST_SOURCE or any(t.kind is Kind.QUOTATION for t in words):
        return False
    if any(t.lower in AUXILIARIES or t.lower in PERSONAL or t.lower in PREPOSITIONS for t in words):
        return False
    if any((form := forms().get(t.lower)) is not None and form.takes_clause and form.tense != "base" for t in words):
        return False  # "Hart tells fans: …"
    last = words[-1].lower
    if last in ROLES or last in PLURAL_ROLES or last in DOCUMENTS:
        return True
    named = cast.within(Span(words[0].start, words[-1].end))
    if not named or named[-1].span.end != words[-1].end:
        return False
    kind = named[-1].kind
    return kind is MentionKind.PERSON or (surely and kind is not MentionKind.PLACE)

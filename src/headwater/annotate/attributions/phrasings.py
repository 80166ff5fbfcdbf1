"""Attributions by a set phrase that neither cue verbs nor the tagger see, or see only what it wraps.

*…, Tessel News reports* behind a sentence that already tells who said it; *in the words of Hart*, *by her account*, *as
she put it*; *“…,” was Hart’s answer*; *Hart put the number of dead at 12*; *Hart would not give a figure*.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.annotate.attributions import phrases
from headwater.annotate.attributions.contents import trim
from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.nouns import find as by_noun
from headwater.annotate.attributions.nouns import past_names
from headwater.annotate.attributions.raw import Range, Raw, spans
from headwater.annotate.attributions.rules import placed
from headwater.annotate.lexicon.bodies import BODY_NOUNS
from headwater.annotate.lexicon.cue_verbs import AUXILIARIES
from headwater.annotate.lexicon.function_words import PERSONAL, POSSESSIVES, QUESTION_WORDS
from headwater.annotate.lexicon.phrasings import ANSWERS, CORRESPONDENTS, JUDGEMENTS, REFUSED, WITHHELD, WORDINGS
from headwater.annotate.tokens import Kind, Token
from headwater.model.span import Span

RELAYS = frozenset({"reports", "reported", "writes", "wrote"})
RELAYED_BY = frozenset({"reported", "quoted", "cited"})
# What passes on a sentence passes on so many tokens at least.
SHORTEST = 4
# A phrase for who passes it on, a refusal, and a figure that somebody puts have so many tokens at most.
LONGEST_SOURCE, LONGEST_REFUSAL, LONGEST_COUNT = 12, 24, 18
# Who *did not want to talk* has declined.
WISHES = frozenset({"want", "wish"})
# What nobody does where a thing is not known.
UNKNOWN = frozenset({"say", "tell", "know", "predict", "guess", "explain"})
NEGATIONS = frozenset({"not", "n't"})
WILLS = REFUSED["wills"] | {"wo"}  # *won't*
PUTS = frozenset({"put", "puts"})
# Verbs that state a figure, and what ties it to them.
FIGURED = dict.fromkeys(("put", "puts", "putting"), ("at", "on")) | dict.fromkeys(("estimated", "estimates"), ("at",))
FIGURED |= dict.fromkeys(("gave", "gives"), ("as",))
WORD = re.compile(r"[^\W_]+")
ACCOUNTS = frozenset({"account", "reckoning", "admission"})
COUNTED = POSSESSIVES | {"the", "this"}
OWNING = ("'s", "’s", "s'", "s’")
DASHES = frozenset({"-", "–", "—"})


def phrasings(n: int, tokens: Sequence[Token], within: Sequence[Found]) -> list[Found]:
    """Return ``within``, what is known of the sentence ``n``, with what its set phrases say beside it."""
    found = [replace(one, deed=one.deed or _is_of_nobody(tokens, one)) for one in within if not _is_void(tokens, one)]
    for raw in (*_words(tokens), *_figures(tokens), *_refusals(tokens)):
        one = placed(n, tokens, raw)
        weak = WISHES if one.declined else frozenset[str]()
        around = [other for other in found if _stands(other, weak) and _holds(other, one)]
        if one.content and not any(_stands(o, weak) and _meet(one, o) for o in found if o not in around):
            found = [other for other in found if other in around or not _meet(one, other)]
            found.append(one)
    for raw in _wraps(tokens):
        one = placed(n, tokens, raw)
        if raw.rule == "relayed" or _is_per(tokens, raw) or any(_holds(one, other) for other in found):
            found = _wrapped(one, found)
    found = [_with_subject(tokens, one) for one in found]
    found = [_clipped(tokens, one, found) if one.lemma == "according" else one for one in found]
    return sorted(found, key=lambda f: (not f.cue, f.cue or f.content))


def _is_void(tokens: Sequence[Token], one: Found) -> bool:
    """*Nobody could say why*, *Hart said nothing*: there is no speaker, or no speech."""
    source = _within(tokens, one.source)
    content = _within(tokens, one.content)
    nobody = source[:1] == ["nobody"] or source[:2] == ["no", "one"]
    unable = one.lemma == "say" and not {"can", "could"}.isdisjoint(_within(tokens, one.cue))
    nothing = one.lemma == "say" and content == ["nothing"]
    return nothing or (nobody and unable and not QUESTION_WORDS.isdisjoint(content[:1]))


def _is_of_nobody(tokens: Sequence[Token], one: Found) -> bool:
    """*Nobody can yet tell how many*, *no one knows why*: that it is not known is the writer's word."""
    source = _within(tokens, one.source)
    nobody = source[:1] == ["nobody"] or source[:2] == ["no", "one"]
    return nobody and one.lemma in UNKNOWN


def _stands(other: Found, weak: frozenset[str]) -> bool:
    """Whether an attribution keeps a set phrase from its words: *known as* has no source and does not."""
    return bool(other.cue and other.source) and other.lemma not in weak


def _within(tokens: Sequence[Token], spans: Sequence[Span]) -> list[str]:
    return [t.lower for t in tokens if any(s.start <= t.start < s.end for s in spans)]


def _meet(one: Found, other: Found) -> bool:
    mine = (*one.cue, *one.content)
    return any(a.start < b.end and b.start < a.end for a in mine for b in (*other.cue, *other.content))


def _with_subject(tokens: Sequence[Token], one: Found) -> Found:
    """*Hart was blunt: “We go.”*: whom the sentence begins with has said what it ends with."""
    first = next((k for k, t in enumerate(tokens) if t.text == ":" and k + 2 >= len(tokens) - 1), 0)
    if one.source or not first or first + 1 >= len(tokens) or tokens[first + 1].kind is not Kind.QUOTATION:
        return one
    verb = next((k for k in range(1, first) if tokens[k].lower in AUXILIARIES), None)
    if verb is None or one.content[-1].end < tokens[first + 1].end:
        return one
    source = phrases.before(tokens, verb - 1)
    if source is None or not (tokens[source[1] - 1].lower in PERSONAL or tokens[source[1] - 1].is_name):
        return one
    said = spans(tokens, ((first + 1, first + 2),))
    return replace(one, source=spans(tokens, (source,)), cue=spans(tokens, ((verb, first + 1),)), content=said)


def _clipped(tokens: Sequence[Token], one: Found, found: Sequence[Found]) -> Found:
    """*Hart put it at 90, while survivors spoke of 130, according to Tessel*: the second clause alone is Tessel's."""
    part = one.content[0]
    behind = one.content[1:]
    for k in range(1, len(tokens) - 1):
        turn = tokens[k].text == "," and tokens[k + 1].lower in {"while", "whereas"}
        if turn and part.start < tokens[k].start < part.end and one.cue[0].start > part.start:
            told = (o for o in found if o.source and o.cue and part.start <= o.cue[0].start < tokens[k].start)
            if next(told, None) is not None and k + 2 < len(tokens):
                return replace(one, content=(Span(tokens[k + 2].start, part.end), *behind))
    return one


def _holds(one: Found, other: Found) -> bool:
    own = (*other.cue, *other.source, *other.content)
    return all(any(part.contains(s) for part in one.content) for s in own)


def _wrapped(one: Found, found: list[Found]) -> list[Found]:
    """Add what holds all others of a sentence, and leave of their contents what does not reach into it."""
    own = (*one.source, *one.cue)
    if any(c.start < s.end and s.start < c.end for other in found for c in (*other.cue, *other.source) for s in own):
        return found
    kept = []
    for other in found:
        parts = tuple(part for p in other.content if (part := _outside(p, own)) is not None)
        if parts:
            kept.append(replace(other, content=parts))
    return [*kept, one]


def _outside(part: Span, own: Sequence[Span]) -> Span | None:
    """Cut a content where the phrase begins that passes it on; None where nothing is left of it."""
    first = min((s.start for s in own if s.end > part.start and s.start < part.end), default=part.end)
    return Span(part.start, first) if first > part.start else None


def _wraps(tokens: Sequence[Token]) -> list[Raw]:
    """Who passes a whole sentence on, what somebody else says in it included."""
    relayed = _relayed(tokens)
    if relayed is not None:
        return [relayed]
    return [raw for raw in by_noun(tokens) if raw.rule == "according-to"]


def _is_per(tokens: Sequence[Token], raw: Raw) -> bool:
    """*Per Ada Hart, ten days are planned*: the tagger knows no such cue."""
    return tokens[raw.cue[0][0]].lower == "per"


def _relayed(tokens: Sequence[Token]) -> Raw | None:
    """Find who closes a sentence: *…, Tessel News reports*, *…, as reported by the portal Tessel*."""
    end = trim(tokens, 0, len(tokens))[1]
    verb = end - 1
    if verb < SHORTEST:
        return None
    for k in range(max(SHORTEST, end - LONGEST_SOURCE), end - 3):
        words = [t.lower for t in tokens[k : k + 3]]
        if words[0] == "as" and words[1] in RELAYED_BY and words[2] == "by" and tokens[k - 1].text == ",":
            return _relay((k + 3, end), (k, k + 3), tokens, k - 1)
    if tokens[verb].lower not in RELAYS:
        return None
    source = phrases.before(tokens, verb - 1)
    if source is None or source[0] <= SHORTEST or tokens[source[0] - 1].text != ",":
        return None
    return _relay(source, (verb, verb + 1), tokens, source[0] - 1)


def _relay(source: Range, cue: Range, tokens: Sequence[Token], comma: int) -> Raw | None:
    words = tokens[source[0] : source[1]]
    media = any(t.is_name or t.lower in BODY_NOUNS or t.lower in CORRESPONDENTS for t in words)
    if not media or len(words) > LONGEST_SOURCE:
        return None
    return Raw("relayed", "S", source, (cue,), (trim(tokens, 0, comma),), lemma="report")


def _words(tokens: Sequence[Token]) -> Iterator[Raw]:
    """*In the words of Hart, it is …*, *it is “…,” in Hart’s words*, *it is “…,” as Hart put it*."""
    for k, token in enumerate(tokens):
        if token.lower == "in":
            yield from _in_words(tokens, k)
        elif token.lower == "by":
            yield from _owned_words(tokens, k, ACCOUNTS)
        elif token.lower == "as":
            yield from _as_put(tokens, k)
        elif token.lower in {"was", "is"} and k and tokens[k - 1].kind is Kind.QUOTATION:
            yield from _answer(tokens, k)


def _in_words(tokens: Sequence[Token], k: int) -> Iterator[Raw]:
    following = [t.lower for t in tokens[k + 1 : k + 4]]
    if not (following[:1] == ["the"] and following[2:] == ["of"] and following[1] in WORDINGS | JUDGEMENTS):
        yield from _owned_words(tokens, k, WORDINGS)
        return
    source = phrases.after(tokens, k + 4)
    if source is not None:
        end = past_names(tokens, source[1]) if tokens[source[1] : source[1] + 1] else source[1]
        yield from _worded(tokens, (source[0], end), (k, k + 4), (k, end))


def _owned_words(tokens: Sequence[Token], k: int, nouns: frozenset[str]) -> Iterator[Raw]:
    """*In her words*, *by Hart’s account*: the owner stands before the noun."""
    noun = next((i for i in range(k + 2, min(k + 6, len(tokens))) if tokens[i].lower in nouns), None)
    if noun is None or any(t.kind is not Kind.WORD for t in tokens[k:noun]):
        return
    last = noun - 1 if tokens[noun - 1].lower != "own" else noun - 2
    owner = tokens[last].lower
    if (last == k + 1 and owner in POSSESSIVES) or owner.endswith(OWNING):
        yield from _worded(tokens, (k + 1, last + 1), (k, noun + 1), (k, noun + 1))


def _answer(tokens: Sequence[Token], k: int) -> Iterator[Raw]:
    """*“…,” was the minister’s answer*: the owner speaks."""
    noun = next((i for i in range(k + 2, min(k + 7, len(tokens))) if tokens[i].lower in ANSWERS), None)
    if noun is None or any(t.kind is not Kind.WORD for t in tokens[k:noun]):
        return
    owner = next((i for i in range(noun - 1, k, -1) if tokens[i].lower.endswith(OWNING)), None)
    if owner is None and tokens[k + 1].lower in POSSESSIVES:
        owner = k + 1
    if owner is not None:
        yield Raw("in-words", "S", (k + 1, owner + 1), ((k, noun + 1),), ((k - 1, k),), lemma="answer")


def _as_put(tokens: Sequence[Token], k: int) -> Iterator[Raw]:
    put = next((i for i in range(k + 2, min(k + 8, len(tokens) - 1)) if tokens[i].lower in PUTS), None)
    if put is None or tokens[put + 1].lower != "it" or not k:
        return
    behind = next(
        (i for i in range(put + 2, min(put + LONGEST_SOURCE, len(tokens) - 1)) if tokens[i].text == ","), None
    )
    if behind is not None and tokens[behind + 1].kind is Kind.QUOTATION:
        # *being seen, as Hart put it in a letter, “a ruin”*
        yield Raw("in-words", "S", (k + 1, put), ((put, put + 2),), ((behind + 1, behind + 2),), lemma="say")
        return
    for raw in _worded(tokens, (k + 1, put), (put, put + 2), (k, put + 2)):
        first, end = raw.content[0]
        clause = max((i + 1 for i in range(first, end) if tokens[i].text in {",", ";", ":"}), default=first)
        yield replace(raw, content=((clause, end), *raw.content[1:]))


def _worded(tokens: Sequence[Token], source: Range, cue: Range, phrase: Range) -> Iterator[Raw]:
    """What the phrase says of: the sentence behind it, else what stands before it, and goes on behind its comma."""
    first, end = phrase
    if end < len(tokens) and tokens[end].text == "," and first == 0:
        parts = [trim(tokens, end + 1, len(tokens))]
    elif end + 1 < len(tokens) and tokens[end].text in DASHES and tokens[end + 1].kind is Kind.QUOTATION:
        parts = [(end + 1, end + 2)]  # "with a lunch laid on – in her words – “for all comers”"
    else:
        begin = max((i + 1 for i in range(first) if tokens[i].text == ";"), default=0)
        parts = [trim(tokens, begin, first)]
        if end + 1 < len(tokens) and tokens[end].text == ",":
            parts.append(trim(tokens, end + 1, len(tokens)))
    content = tuple(part for part in parts if part[1] > part[0])
    if content:
        yield Raw("in-words", "S", source, (cue,), content, lemma="say")


def _figures(tokens: Sequence[Token]) -> Iterator[Raw]:
    """*Hart put the number of dead at 12*, *gave the age as 40*: from the noun phrase to the end of the clause.

    Or the noun stands before: *a loss that she put at 3 million*, *…, which experts have estimated at $600*.
    """
    for k, token in enumerate(tokens):
        if token.lower not in FIGURED or not 0 < k < len(tokens) - 2:
            continue
        first = k - 1 if tokens[k - 1].lower in {"has", "have", "had"} else k
        source = phrases.before(tokens, first - 1) if first else None
        ties = FIGURED[token.lower]
        near = range(k + 1, min(k + LONGEST_COUNT, len(tokens) - 1))
        at = next((i for i in near if tokens[i].lower in ties and _is_figure(tokens, i)), None)
        if at is None or source is None or (first == k and tokens[k - 1].lower in AUXILIARIES):
            continue
        if at > k + 1 and not (tokens[k + 1].lower in COUNTED or tokens[k + 1].is_name):
            continue
        marks = [tokens[i].text for i in range(k, at)]
        if marks.count(",") % 2 or not {";", ":"}.isdisjoint(marks):
            continue
        stop = next((i for i in range(at, len(tokens)) if _ends_count(tokens, i)), len(tokens))
        yield Raw("put-at", "O", source, ((first, k + 1),), (trim(tokens, k + 1, stop),), lemma="put")


def _is_figure(tokens: Sequence[Token], at: int) -> bool:
    figure = [t.lower for t in tokens[at + 1 : at + 5]]
    text = tokens[at + 1].text.lower()
    quoted = tokens[at + 1].kind is Kind.QUOTATION and (
        any(map(str.isdigit, text)) or not REFUSED["counts"].isdisjoint(WORD.findall(text))
    )
    return quoted or any(word[:1].isdigit() or word in REFUSED["numbers"] for word in figure)


def _ends_count(tokens: Sequence[Token], k: int) -> bool:
    """Whether something else begins at ``k``: *at 12, warning that it might rise*, *at 12, while admitting …*."""
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    aside = following in {"while", "but", "although", "though"} or following.endswith("ing")
    return tokens[k].text in {";", "—", "–"} or (tokens[k].text == "," and aside)


def _refusals(tokens: Sequence[Token]) -> Iterator[Raw]:
    """*Hart would not give a figure*, *Hart declined further questions*, *Hart did not want to talk*."""
    for k in range(1, len(tokens)):
        cue = _refusal(tokens, k)
        if cue is None:
            continue
        source = phrases.before(tokens, cue[0] - 1)
        if source is None or (source[0] and tokens[source[0]].lower in PERSONAL and cue[0] == 0):
            continue
        end = min(len(tokens), cue[1] + LONGEST_REFUSAL)
        stop = next((i for i in range(cue[1], end) if tokens[i].text in {",", ";", ":", "—", "–"}), end)
        content = trim(tokens, cue[1], stop)
        if content[1] > content[0]:
            yield Raw("refusal", "O", source, (cue,), (content,), lemma="decline", declined=True)


def _refusal(tokens: Sequence[Token], k: int) -> Range | None:
    """Return the range of a cue that begins at ``k``: a modal, a negation and what is not given."""
    words = [t.lower for t in tokens[k : k + 5]]
    if words[0] in REFUSED["verbs"] and len(words) > 1:
        objects = words[1:4]
        return (k, k + 1) if any(word in WITHHELD for word in objects) and "to" not in objects[:1] else None
    modal = words[0].replace("’", "'").removesuffix("n't")
    if modal not in REFUSED["modals"] and modal != "wo":
        return None
    last = next((i for i, word in enumerate(words) if word in NEGATIONS or word.endswith(("n't", "n’t"))), None)
    rest = words[last + 1 :] if last is not None else []
    if last is None or last > 1 or not rest:
        return None
    if rest[0] in WISHES and rest[1:2] == ["to"]:
        return (k, k + last + 2) if rest[2:] and rest[2] in REFUSED["speech"] else None
    if rest[0] in REFUSED["gifts"] and modal in WILLS and not {"up", "in", "way"} & set(rest[1:2]):
        return k, k + last + 2
    if rest[:2] == ["be", "drawn"]:
        return k, k + last + 3
    if rest[0] == "comment" and (not rest[1:] or not rest[1].isalpha() or rest[1] == "to"):
        return k, k + last + 1  # "would not comment"
    if rest[0] == "put" and modal in WILLS and rest[1:2] in (["a"], ["any"]):
        return k, k + last + 1  # "would not put a figure on it"
    return None

"""What one report alone has: whole statements, and phrases inside statements that others share."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.claims.amounts import content
from headwater.claims.clauses import has_verb, trim
from headwater.claims.context import Context
from headwater.claims.lexicon.function_words import AUXILIARIES
from headwater.claims.openness import openness
from headwater.claims.statements import Unit, gaps
from headwater.claims.terms import Term
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span, hull
from headwater.model.vocabulary import QuestionKind, Quotation
from headwater.text.figures import Figure
from headwater.text.words import words

# A statement that comes nearer than this to one of another report may be a paraphrase of it: it is not called its own.
TOO_NEAR = 0.35
# The same for one without a figure of its own: a paraphrase may share few words, but seldom tells a new number.
TOO_NEAR_WITHOUT_FIGURE = 0.33
# Of the words of a phrase that no aligned statement has, this share must be missing from the other reports altogether.
ELSEWHERE = 0.5
FEWEST_TERMS = 2
# A figure up to this may stand in any report; two that differ by less than this share may be one.
FEW, NEARLY = 3, 0.2
SMALL = frozenset(str(n) for n in range(FEW + 1))
# How near a word of another report must be to say the same as a word of this one.
SAME_WORD = 0.5
YEAR = re.compile(r"(?:19|20)\d\d")
PREPOSITION = re.compile(r"(?:at|in|on|for|by|with|from|near|over|under|of|during|since|until)\b", re.IGNORECASE)
RELATIVE = re.compile(
    r"(?:who|which|whose|where|set|due|because|as|while|although|after|before|\w+ing)\b", re.IGNORECASE
)
# Where a phrase can begin inside a clause: a comma or mark, a relative pronoun, a preposition, "set to" and the like.
BREAK = re.compile(
    r"[,;:–—()\"“”]\s*|\s+(?=(?:who|which|whose|where|that|at|in|on|for|by|with|after|before|during|from|until|since|under|over|near|"
    r"because|as|while|including|despite|set|due|expected|following|now)\b)",
    re.IGNORECASE,
)

# The articles of a claim that leaves something open, and whether that is so because somebody declined to say.
Left = tuple[frozenset[str], frozenset[bool]]
# For each figure the statements that hold it, with all their figures.
Figured = Mapping[str, Sequence[tuple[Unit, frozenset[str]]]]


def only_in(context: Context) -> tuple[ArticleSpan, ...]:
    """Return the stretches that no other article of the story has a counterpart for; none in a story of one article."""
    if len(context.readings) < 2:  # noqa: PLR2004 - "only" needs others
        return ()
    spread = _spread(context)
    found: set[ArticleSpan] = set()
    left_open, figured = _left_open(context), _figured(context)
    for claim in context.alignment.claims:
        for i, others in _with_others(context, claim):
            unit = context.units[i]
            alone = not others
            keeps = alone and _has_own_figure(context, unit)
            if alone and not keeps and _may_be_elsewhere(context, unit, left_open, figured):
                continue
            if alone and context.alignment.nearest[i] < _too_near(unit, keeps=keeps):
                found.add(unit.span.within(unit.article))
            else:
                found.update(s.within(unit.article) for s in _own_phrases(context, unit, others, spread))
    for reading in context.readings.values():
        found.update(s.within(reading.id) for s in _beside(context, reading, spread))
    return tuple(sorted(found))


def _may_be_elsewhere(context: Context, unit: Unit, left_open: frozenset[Left], figured: Figured) -> bool:
    """Tell whether another article may say in quite other words what a statement without a figure of its own says."""
    if _may_be_open_elsewhere(context, unit, left_open) or _is_faced(context, unit):
        return True
    return _is_counted(context, unit, figured)


def _is_counted(context: Context, unit: Unit, figured: Figured) -> bool:
    """Tell whether another article gives a figure of this statement with what it is of, or two of its figures.

    *Drew 900 guests in 26 nights* and *900 came in 26* share nothing else, nor do *hires 85 bakers* and *takes on
    eighty-five bakers*; what keeps such a figure tells the same.
    """
    if unit.quotation is Quotation.DIRECT:
        return False
    mine, words = _figures_of(context, unit), _plain_of(unit)
    return any(
        other.article != unit.article and (len(mine & figures) > 1 or not words.isdisjoint(_plain_of(other)))
        for figure in mine
        for other, figures in figured.get(figure, ())
    )


def _figured(context: Context) -> Figured:
    """The statements of a story by the figures they hold: looked up, so that no two statements need be compared."""
    found: defaultdict[str, list[tuple[Unit, frozenset[str]]]] = defaultdict(list)
    for unit in context.units:
        figures = _figures_of(context, unit)
        for figure in figures:
            found[figure].append((unit, figures))
    return found


def _figures_of(context: Context, unit: Unit) -> frozenset[str]:
    """The figures of a statement that would not stand in any report: no dates, hours or years, none up to ``FEW``."""
    numbers = [t for t in unit.terms if t.concept[:1].isdigit()]
    if not numbers:
        return frozenset()
    dates = [t.span for t in context.readings[unit.article].annotations.times if unit.span.overlap(t.span)]
    told = [t for t in numbers if not any(d.overlap(t.span) for d in dates)]
    return frozenset(t.concept for t in told if not YEAR.fullmatch(t.concept) and t.concept not in SMALL)


def _plain_of(unit: Unit) -> set[str]:
    return {t.concept for t in unit.terms if not t.exact and not t.framing}


def _too_near(unit: Unit, *, keeps: bool) -> float:
    """How near a statement may come to another article's, if it ``keeps`` a figure that none of them has.

    Exact words are seldom a paraphrase of anything.
    """
    return TOO_NEAR if keeps or unit.quotation is Quotation.DIRECT else TOO_NEAR_WITHOUT_FIGURE


def _has_own_figure(context: Context, unit: Unit) -> bool:
    """Tell whether a statement has a figure that no other article gives, not even nearly."""
    mine = [t.figure for t in unit.told if not t.vague and t.figure.value > FEW]
    if not mine:
        return False
    theirs = [t.figure for other in context.units if other.article != unit.article for t in other.told]
    return any(all(_apart(one, other) for other in theirs) for one in mine)


def _apart(one: Figure, other: Figure) -> bool:
    return one.kind is not other.kind or abs(one.value - other.value) > NEARLY * max(one.value, other.value)


def _is_open(unit: Unit) -> bool:
    return unit.open_ or unit.declined


def _may_be_open_elsewhere(context: Context, unit: Unit, left_open: frozenset[Left]) -> bool:
    """Tell whether a statement leaves something open, and another article does that this one has no counterpart of.

    *What went wrong has not been told* and *it remains unclear why the pump failed* share no word: which question is
    left open shows in neither, so that neither is called one report's own. One is open as the other is: who declines to
    comment is not faced by what is undecided.
    """
    if not _is_open(unit):
        return False
    silent = _is_silent(context, unit)
    return any(unit.article not in articles for articles, ways in left_open if silent in ways)


def _is_silent(context: Context, unit: Unit) -> bool:
    """Tell whether what is open is so because somebody declined to say."""
    opening = openness(context.readings[unit.article].text, unit.span)
    return unit.declined or opening is QuestionKind.DECLINED


def _left_open(context: Context) -> frozenset[Left]:
    """The articles of each claim that leaves something open, and whether somebody declined to say."""
    held = ([context.units[i] for i in claim] for claim in context.alignment.claims)
    return frozenset(
        (frozenset(u.article for u in units), frozenset(_is_silent(context, u) for u in units if _is_open(u)))
        for units in held
        if any(map(_is_open, units))
    )


def _is_faced(context: Context, unit: Unit) -> bool:
    """Tell whether a sentence of another article that has the rest of this one's has a statement left over, too."""
    beside = [u for u in _of_sentence(context, unit) if u is not unit]
    facing = [context.units[j] for u in beside for j in context.together(u) if context.units[j].article != unit.article]
    return any(
        all(context.units[j].article == other.article for j in context.together(other))
        for one in facing
        for other in _of_sentence(context, one)
    )


def _of_sentence(context: Context, unit: Unit) -> list[Unit]:
    held = (context.units[i] for i in context.of_article[unit.article])
    return [other for other in held if other.sentence == unit.sentence]


def _with_others(context: Context, claim: Sequence[int]) -> Iterator[tuple[int, list[Term]]]:
    """Each statement of a claim that no other article words alike, with the words that others have for it."""
    holders: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for i in claim:
        unit = context.units[i]
        holders[unit.wording].add(unit.article)
    distinct = {context.units[i].wording: context.units[i] for i in reversed(claim)}
    for i in claim:
        unit = context.units[i]
        if holders[unit.wording] == {unit.article}:
            others = [u for w, u in distinct.items() if holders[w] != {unit.article}]
            terms_of = {t.folded: t for u in others for t in u.terms}
            yield i, [terms_of[word] for word in sorted(terms_of)]


def _spread(context: Context) -> dict[str, set[str]]:
    """The articles that hold each concept, two at most: that is all one needs to know."""
    spread: dict[str, set[str]] = {}
    for reading in context.readings.values():
        for concept in {t.concept for sentence in reading.sentences for t in content(reading, sentence)}:
            held = spread.setdefault(concept, set())
            if len(held) < 2:  # noqa: PLR2004 - one, or more than one
                held.add(reading.id)
    return spread


def _own_phrases(context: Context, unit: Unit, others: Sequence[Term], spread: dict[str, set[str]]) -> list[Span]:
    """Phrases of a statement that none of the statements aligned with it has words for."""
    text = context.readings[unit.article].text
    matched = {m.first for m in context.alignment.likeness.matches(unit.terms, others) if m.score >= SAME_WORD}
    own = []
    for phrase in _phrases(text, unit.span):
        held = [(n, t) for n, t in enumerate(unit.terms) if phrase.contains(t.span)]
        if all(n not in matched for n, _ in held):
            own.append((phrase, [t for _, t in held]))
    return _runs(text, own, spread)


def _beside(context: Context, reading: Reading, spread: dict[str, set[str]]) -> list[Span]:
    """Phrases outside all statements, such as what a relative clause tells of a speaker."""
    taken = [context.units[i].span for i in context.of_article.get(reading.id, ())]
    own = [
        (phrase, content(reading, phrase))
        for sentence in reading.sentences
        for gap in gaps(sentence, taken)
        for phrase in _phrases(reading.text, gap)
    ]
    return _runs(reading.text, own, spread)


def _runs(text: str, own: Sequence[tuple[Span, Sequence[Term]]], spread: dict[str, set[str]]) -> list[Span]:
    """Those of some phrases that are an article's own, alone or with the next: *who flew in* *from the coast*."""
    found: list[Span] = []
    for phrase, held in own:
        if _is_own(held, spread):
            _append(text, found, phrase)
    for run in _adjoining(text, own):
        whole = hull(tuple(phrase for phrase, _ in run))
        held = [term for _, terms in run for term in terms]
        plain = sum(not term.exact and not term.framing for term in held)
        if plain >= FEWEST_TERMS and not any(whole.overlap(span) for span in found) and _is_own(held, spread):
            found.append(whole)
    return found


def _adjoining(text: str, own: Sequence[tuple[Span, Sequence[Term]]]) -> Iterator[list[tuple[Span, Sequence[Term]]]]:
    """Yield the phrases that follow one another with nothing but a mark between them."""
    run: list[tuple[Span, Sequence[Term]]] = []
    for phrase, held in own:
        if run and not _adjoins(text, run[-1][0], phrase):
            yield run
            run = []
        run.append((phrase, held))
    if run:
        yield run


def _adjoins(text: str, one: Span, other: Span) -> bool:
    return one.end <= other.start and not text[one.end : other.start].strip(' ,"“”')


def _append(text: str, own: list[Span], phrase: Span) -> None:
    if own and _adjoins(text, own[-1], phrase):
        own[-1] = hull((own[-1], phrase))
    else:
        own.append(phrase)


def _is_own(held: Sequence[Term], spread: dict[str, set[str]]) -> bool:
    """Tell whether enough of a phrase's words stand in this article alone."""
    telling = [t for t in held if not t.framing]
    alone = sum(len(spread.get(t.concept, ())) < 2 for t in telling)  # noqa: PLR2004 - held by this article alone
    named = all(t.exact for t in telling)
    return len(telling) >= FEWEST_TERMS and not named and alone >= ELSEWHERE * len(telling)


def _phrases(text: str, within: Span) -> list[Span]:
    """Phrases that can be left out of a sentence: what follows a comma, a mark, a preposition or a relative pronoun.

    The subject and the verb of the clause itself are no such phrase.
    """
    cuts = [m.end() for m in BREAK.finditer(text, within.start, within.end)]
    if (
        text[within.start - 1 : within.start] in {",", "(", "“", '"'}
        or text[max(0, within.start - 2) : within.start] == ", "
    ):
        cuts.insert(0, within.start)
    pieces = [trim(text, Span(a, max(a, b))) for a, b in zip(cuts, [*cuts[1:], within.end], strict=False)]
    found = [_without_loose_bracket(text, p) for p in pieces]
    return [p for p in found if len(p) and (RELATIVE.match(text, p.start) or not _is_clause(text, p))]


def _without_loose_bracket(text: str, phrase: Span) -> Span:
    """Leave out a bracket at the end that was opened before the phrase: *65 feet)*."""
    end = phrase.end
    while end > phrase.start and text[end - 1] == ")" and "(" not in text[phrase.start : end]:
        end -= 1
    return Span(phrase.start, end)


def _is_clause(text: str, phrase: Span) -> bool:
    """Tell whether a phrase holds a finite verb; behind a preposition only what can be nothing else counts as one."""
    held = words(text, phrase)
    if PREPOSITION.match(text, phrase.start):
        return any(word.folded in AUXILIARIES for word in held)
    return has_verb(held)

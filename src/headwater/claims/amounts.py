"""Figures among content words: whatever the form, one value is one concept.

*35m euros*, *€35million* and *35 million* are one number in three forms, and *forty-two* is *42*: the first word of
each has the value for its concept.
"""

from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.terms import Term, terms
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.text.figures import Figure, figures


def content(reading: Reading, within: Span) -> tuple[Term, ...]:
    """Return the content words of a stretch of an article, its figures by their values.

    What only says how large (*hundreds*) stays the word that it is.
    """
    told = [figure for figure in figures(reading.text, within) if figure.hedge is not None or figure.exact]
    made: list[Term] = []
    at = 0
    for term in terms(reading.text, within):
        while at < len(told) and told[at].span.end <= term.span.start:
            at += 1
        begins = at < len(told) and told[at].span.contains(term.span)
        made.append(_number(term, told[at]) if begins and not _is_inside(made, told[at]) else term)
    return tuple(made)


def _is_inside(made: Sequence[Term], figure: Figure) -> bool:
    """Tell whether a word of a figure came before: *35* of *35 million*."""
    return bool(made) and figure.span.contains(made[-1].span)


def _number(term: Term, figure: Figure) -> Term:
    return replace(term, concept=f"{figure.value:.10g}", exact=True)

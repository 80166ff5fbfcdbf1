"""Hand-made readings: texts with attributions and times named by their words, so that tests need no annotator."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from headwater.claims import build
from headwater.model.annotations import Annotations, Attribution, Credit, Furniture, TimeExpression
from headwater.model.article import Article
from headwater.model.claims import Drift, StoryClaims
from headwater.model.derivation import Derivation, Lineage, OriginRange, Stemma, Unseen
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import (
    Certainty,
    CreditForm,
    DerivationKind,
    MentionKind,
    Quotation,
    TimeType,
    UnseenBasis,
)
from headwater.text.sentences import sentences


@dataclass(frozen=True)
class Said:
    """An attribution by its words; ``cue`` and ``source`` are looked for in the sentence of the content."""

    content: str
    speaker: str
    cue: str = "said"
    quotation: Quotation = Quotation.INDIRECT
    source: str | None = None
    declined: bool = False


@dataclass(frozen=True)
class At:
    """A time expression by its words."""

    words: str
    value: str
    type: TimeType = TimeType.DATE


def place(text: str, words: str, within: Span | None = None) -> Span:
    start = text.index(words, *((within.start, within.end) if within else ()))
    return Span(start, start + len(words))


def reading(  # noqa: PLR0913 - what an article can have, each with a default
    id_: str,
    text: str,
    said: Sequence[Said] = (),
    times: Sequence[At] = (),
    *,
    outlet: str | None = None,
    published: str | None = "2026-03-12",
    credit: str | None = None,
) -> Reading:
    """Return an article's reading with these attributions and times."""
    found = sentences(text)
    attributions = []
    for item in said:
        content = place(text, item.content)
        sentence = next(s for s in found if s.overlap(content))
        source = item.source or item.speaker.split()[-1]
        attributions.append(
            Attribution(
                source=(place(text, source, sentence),) if source in sentence.of(text) else (),
                cue=(place(text, item.cue, sentence),) if item.cue in sentence.of(text) else (),
                content=(content,),
                quotation=item.quotation,
                speaker=item.speaker,
                speaker_kind=MentionKind.PERSON,
                speaker_score=1.0,
                certainty=Certainty.CERTAIN,
                declined=item.declined,
            )
        )
    expressions = tuple(
        TimeExpression(Span(*match.span()), item.type, item.value, anchor=published)
        for item in times
        for match in re.finditer(re.escape(item.words), text)
    )
    named = (Credit(credit, place(text, credit), CreditForm.RUNNING_TEXT),) if credit else ()
    notes = Annotations(
        id_,
        Furniture(body=(Span(0, len(text)),), credits=named),
        found,
        (),
        tuple(attributions),
        tuple(sorted(expressions, key=lambda t: t.span)),
    )
    return Reading(Article(id_, text), notes, outlet=outlet or f"Outlet {id_}", published=published)


def stemma(*edges: tuple[str, str], articles: Sequence[str]) -> Stemma:
    """Return a stemma of (child, parent) edges; a parent that is no article is unseen."""
    parents: dict[str, list[str]] = {}
    for child, parent in edges:
        parents.setdefault(child, []).append(parent)

    def origins(article: str) -> set[str]:
        return {o for p in parents[article] for o in origins(p)} if article in parents else {article}

    unseen = sorted({parent for _, parent in edges if parent not in articles})
    return Stemma(
        derivations=tuple(Derivation(c, p, DerivationKind.REWRITTEN, 0.9, credited=False) for c, p in edges),
        unseen=tuple(Unseen(u, u.removeprefix("unseen:"), UnseenBasis.CREDIT) for u in unseen),
        passages=(),
        lineages=tuple(Lineage(a, tuple(sorted(origins(a))), tuple(sorted(origins(a)))) for a in sorted(articles)),
        texts=tuple((a,) for a in sorted(articles)),
        origins=OriginRange(1, 1),
    )


@dataclass(frozen=True)
class Tools:
    """What a test builds stories with."""

    reading: Callable[..., Reading] = reading
    stemma: Callable[..., Stemma] = stemma
    said: type[Said] = Said
    at: type[At] = At


@pytest.fixture(scope="session")
def make() -> Tools:
    return Tools()


def drift_between(make: Tools, old: Reading, new: Reading) -> list[Drift]:
    """Return what is found of drift where the new article took from the old."""
    found = build([old, new], make.stemma((new.id, old.id), articles=[old.id, new.id]))
    return [drift for claim in found.claims for drift in claim.drift]


def spans_of(found: StoryClaims) -> list[ArticleSpan]:
    """Every span in what the stage gives."""
    return [
        *(s.place for c in found.claims for s in c.statements),
        *(end for c in found.claims for d in c.drift for end in (d.from_, d.to)),
        *(s for e in found.timeline for s in e.statements),
        *(s for e in found.calendar for s in e.statements),
        *(ArticleSpan(q.article, q.start, q.end) for q in found.questions),
        *found.only_in,
    ]


@pytest.fixture(scope="session")
def every_span() -> Callable[[StoryClaims], list[ArticleSpan]]:
    return spans_of


@pytest.fixture(scope="session")
def mill(make: Tools) -> tuple[list[Reading], Stemma]:
    """A short report and its rewrite without credit, both from one agency."""
    first = make.reading(
        "a",
        "The Varnholt mill may close before the end of the month, the Northern Wire reported.\n\n"
        "“We have tried everything, and the river has run out of patience with us,” owner Greta Lund told them.\n\n"
        "Mayor Otto Brandis said the town would lose about 340 jobs. Brandis declined to say who would pay for the "
        "cleaning of the river.\n\n"
        "A hearing is scheduled for March 24. The mill, which opened in 1921, makes paper for school books.",
        [
            Said("The Varnholt mill may close before the end of the month", "Northern Wire", "reported"),
            Said(
                "“We have tried everything, and the river has run out of patience with us,”",
                "Greta Lund",
                "told",
                Quotation.DIRECT,
            ),
            Said("the town would lose about 340 jobs", "Otto Brandis"),
            Said("who would pay for the cleaning of the river", "Otto Brandis", "declined to say", declined=True),
        ],
        [At("the end of the month", "2026-03"), At("March 24", "2026-03-24"), At("1921", "1921")],
        credit="Northern Wire",
    )
    second = make.reading(
        "b",
        "The Varnholt mill will close by the end of March.\n\n"
        "Owner Greta Lund said that everything had been tried and that the river had lost patience with the mill.\n\n"
        "The town will lose nearly 400 jobs. It remains unclear who will pay for the cleaning of the river.\n\n"
        "A hearing is planned shortly. Swans have returned to the lower weir for the first time in a decade.",
        [Said("that everything had been tried and that the river had lost patience with the mill", "Greta Lund")],
        [At("the end of March", "2026-03")],
    )
    return [first, second], make.stemma(
        ("a", "unseen:Northern Wire"), ("b", "unseen:Northern Wire"), articles=["a", "b"]
    )

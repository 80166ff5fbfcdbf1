"""What a user's trust rests on, over random newsrooms."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.derivation import infer_dates, trace
from headwater.model.derivation import Stemma
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import DerivationKind

from .conftest import AGENCY, INDEPENDENT, REWRITE

Make = Callable[..., Reading]
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def newsrooms(draw: st.DrawFn) -> list[tuple[str, str | None, bool]]:
    """Texts cut and mixed from three reports, with a day and whether the agency is credited."""
    number = draw(st.integers(1, 6))
    found = []
    for _ in range(number):
        source = draw(st.sampled_from([AGENCY, REWRITE, INDEPENDENT])).split("\n\n")
        other = draw(st.sampled_from([AGENCY, REWRITE, INDEPENDENT])).split("\n\n")
        kept = [line for line in source if draw(st.booleans())] or source
        kept += [line for line in other if draw(st.integers(0, 3)) == 0]
        day = draw(st.sampled_from([None, "2026-04-13", "2026-04-14", "2026-04-15T08:30:00"]))
        found.append(("\n\n".join(kept), day, draw(st.booleans())))
    return found


def build(make: Make, newsroom: Sequence[tuple[str, str | None, bool]]) -> list[Reading]:
    phrase = "according to Corvin Press"
    return [
        make(
            f"r{i}",
            text,
            outlet=f"Outlet {i % 4}",
            published=day,
            credit=("Corvin Press", phrase) if cite and phrase in text else None,
        )
        for i, (text, day, cite) in enumerate(newsroom)
    ]


def spans(stemma: Stemma) -> list[ArticleSpan]:
    passages = [*stemma.passages, *(p for d in stemma.derivations for p in d.passages)]
    shown = [s for d in stemma.derivations for e in d.evidence for s in e.spans]
    return [*shown, *(s for p in passages for s in (p.first, p.second)), *(s for u in stemma.unseen for s in u.spans)]


@SLOW
@given(newsroom=newsrooms())
def test_a_stemma_has_no_cycle_and_every_span_lies_in_its_text(
    make: Make, newsroom: list[tuple[str, str | None, bool]]
) -> None:
    readings = build(make, newsroom)
    stemma = trace(readings)
    texts = {r.id: r.text for r in readings}
    parents: dict[str, set[str]] = {}
    for edge in stemma.derivations:
        parents.setdefault(edge.child, set()).add(edge.parent)
        assert 0 < edge.probability <= 1
        assert edge.evidence

    def above(node: str, path: tuple[str, ...] = ()) -> None:
        assert node not in path
        for parent in parents.get(node, ()):
            above(parent, (*path, node))

    for node in parents:
        above(node)
    for span in spans(stemma):
        assert span.end <= len(texts[span.article])
        assert span.start < span.end
        assert not texts[span.article][span.start].isspace()
    assert [row.article for row in stemma.lineages] == sorted(texts)
    assert sorted(i for group in stemma.texts for i in group) == sorted(texts)


@SLOW
@given(newsroom=newsrooms(), seed=st.integers(0, 1000))
def test_shuffled_input_gives_the_same_stemma(
    make: Make, newsroom: list[tuple[str, str | None, bool]], seed: int
) -> None:
    readings = build(make, newsroom)
    shuffled = list(readings)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a test's order, not a secret
    assert trace(shuffled) == trace(readings)
    assert infer_dates(shuffled) == infer_dates(readings)


@SLOW
@given(newsroom=newsrooms(), which=st.integers(0, 5), where=st.sampled_from(["", "zz"]))
def test_a_copy_never_raises_the_origins(
    make: Make, newsroom: list[tuple[str, str | None, bool]], which: int, where: str
) -> None:
    readings = build(make, newsroom)
    model = readings[which % len(readings)]
    id_ = f"{where}copy"
    copy = replace(
        model,
        article=replace(model.article, id=id_),
        annotations=replace(model.annotations, id=id_),
        outlet="Copyist",
    )
    before, after = trace(readings).origins, trace([*readings, copy]).origins
    assert after.least <= before.least
    assert after.most <= before.most


def test_a_parent_inferred_through_what_was_taken_from_a_text_says_so_with_its_spans(make: Make) -> None:
    agency, rewrite, own = (text.split("\n\n") for text in (AGENCY, REWRITE, INDEPENDENT))
    rows = [
        ([own[2], rewrite[0], agency[1]], "2026-04-15", False),
        ([own[1], own[0], own[2], agency[3]], "2026-04-14", False),
        ([agency[1], own[3], agency[4], rewrite[4]], "2026-04-14", False),
        ([rewrite[0], rewrite[3], agency[1], agency[4], own[2]], "2026-04-15", False),
    ]
    stemma = trace(build(make, [("\n\n".join(lines), day, cites) for lines, day, cites in rows]))
    (edge,) = (d for d in stemma.derivations if d.child == "r2")
    assert edge.parent.startswith("unseen:behind:")
    assert edge.kind is DerivationKind.REWRITTEN
    (said,) = edge.evidence
    assert "goes back to r2" in said.reading
    assert {span.article for span in said.spans} == {"r0", "r1"}

"""What every part of the stage looks things up in: the readings of a story, its statements and how they align."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from headwater.claims.alignment.align import Alignment, align
from headwater.claims.names import fullest_names, holders, is_voice, juniors, office, one_spelling
from headwater.claims.origins import Descent
from headwater.claims.statements import Unit, units
from headwater.claims.verdicts import decided_pairs, decided_readings, decided_units
from headwater.model.annotations import Attribution
from headwater.model.derivation import Passage, Stemma
from headwater.model.reading import Reading
from headwater.model.span import ArticleSpan
from headwater.model.verdicts import NO_VERDICTS, Verdicts
from headwater.model.vocabulary import MentionKind, PassageKind

# How sure it must be who spoke at second hand, and how much of the statement these words are.
KNOWN, MOSTLY = 0.8, 0.5


@dataclass(frozen=True)
class Context:
    """One story, read-only: ``readings`` by id, its ``stemma``, how its statements align, the ``verdicts`` on it."""

    readings: dict[str, Reading]
    stemma: Stemma
    alignment: Alignment
    verdicts: Verdicts = NO_VERDICTS

    @property
    def units(self) -> tuple[Unit, ...]:
        """All statements, sorted by article and place."""
        return self.alignment.units

    @cached_property
    def claim_of(self) -> dict[int, int]:
        """The index of each statement's claim."""
        return {i: number for number, claim in enumerate(self.alignment.claims) for i in claim}

    def together(self, unit: Unit) -> tuple[int, ...]:
        """Return the indices of all statements of the claim that a statement belongs to."""
        return self.alignment.claims[self.claim_of[self.at[unit.span.within(unit.article)]]]

    @cached_property
    def at(self) -> dict[ArticleSpan, int]:
        """The index of each statement by its place; of several at one place the last."""
        return {unit.span.within(unit.article): i for i, unit in enumerate(self.units)}

    @cached_property
    def of_article(self) -> dict[str, tuple[int, ...]]:
        """The statements of each article, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, unit in enumerate(self.units):
            found[unit.article].append(i)
        return {article: tuple(held) for article, held in found.items()}

    @cached_property
    def descent(self) -> Descent:
        """The story's derivations and lineages, ready to look up."""
        return Descent(self.stemma)

    @cached_property
    def _passages(self) -> dict[frozenset[str], list[Passage]]:
        found: defaultdict[frozenset[str], list[Passage]] = defaultdict(list)
        for passage in (*self.stemma.passages, *(p for d in self.stemma.derivations for p in d.passages)):
            found[frozenset((passage.first.article, passage.second.article))].append(passage)
        return dict(found)

    def share_words(self, one: Unit, other: Unit) -> bool:
        """Tell whether two statements lie in one passage of shared words that nobody spoke."""
        return self.share_passage(one, other, spoken=False)

    def share_passage(self, one: Unit, other: Unit, *, spoken: bool = True) -> bool:
        """Tell whether two statements of different articles lie in one passage that the articles share.

        Without ``spoken``, likeness alone and words inside quotation marks show nothing.
        """
        for passage in self._passages.get(frozenset((one.article, other.article)), ()):
            if not spoken and (passage.quoted or passage.kind is PassageKind.PARAPHRASED):
                continue
            mine, yours = passage.first, passage.second
            if mine.article != one.article:
                mine, yours = yours, mine
            if mine.span.overlap(one.span) and yours.span.overlap(other.span):
                return True
        return False

    @cached_property
    def agencies(self) -> frozenset[str]:
        """Names of those credited, and of outlets: who passes a report on is no informant.

        Who gave out what it prints is one.
        """
        credited = {c.name.casefold() for r in self.readings.values() for c in r.annotations.furniture.credits}
        papers = {r.outlet.casefold().removeprefix("the ") for r in self.readings.values() if r.outlet}
        return frozenset(credited | papers)

    @cached_property
    def _said_by(self) -> frozenset[str]:
        named = {a.speaker for r in self.readings.values() for a in r.annotations.attributions if a.speaker}
        return frozenset(named | {unit.speaker for unit in self.units if unit.speaker})

    @cached_property
    def full_names(self) -> dict[str, str]:
        """Each speaker's name with the fullest form that the story has for it; one that a reader gave is as it is."""
        apart = juniors(frozenset(m.name for m in r.annotations.mentions) for r in self.readings.values())
        names = fullest_names((name for name in self._said_by if is_voice(name)), apart)
        held = holders((names.get(unit.speaker, unit.speaker), unit.role) for unit in self.units if unit.speaker)
        found = {name: held.get(office(full), full) for name in self._said_by for full in (names.get(name, name),)}
        spelt = one_spelling(Counter(found[unit.speaker] for unit in self.units if unit.speaker in found))
        found = {name: spelt.get(full, full) for name, full in found.items()}
        return found | {verdict.instead: verdict.instead for verdict in self.verdicts.speakers}

    def speaker(self, unit: Unit) -> str | None:
        """Return the informant of a statement by the fullest name, None where it has none but an agency or a paper."""
        return self._told_by[unit.speaker][0] if unit.speaker is not None else None

    def source(self, unit: Unit) -> str | None:
        """Return whom or what a statement is attributed to, a document too, None where it is only passed on."""
        return self._told_by[unit.speaker][1] if unit.speaker is not None else None

    @cached_property
    def _told_by(self) -> dict[str, tuple[str | None, str | None]]:
        """Each speaker's name with the informant and the source that stand behind it."""
        sources = {name: self._source(name, full) for name, full in self.full_names.items()}
        return {name: (source if is_voice(name) else None, source) for name, source in sources.items()}

    def _source(self, name: str, full: str) -> str | None:
        # *The Examiner* of its own pages is the Westhaven Examiner of the story.
        forms = {form.casefold() for form in (name, full)}
        passes_on = any(form in self.agencies or form.removeprefix("the ") in self.agencies for form in forms)
        return None if passes_on else full

    def speakers(self, held: Iterable[Unit]) -> tuple[str, ...]:
        """Return the informants of some statements, sorted."""
        return tuple(sorted({name for unit in held if (name := self.speaker(unit)) is not None}))

    def informants(self, held: Iterable[Unit]) -> tuple[str, ...]:
        """Return the speakers of some statements and who told them so, sorted: *he told me, she said, that*."""
        found = {unit: self.speaker(unit) for unit in held}
        named = {name for name in found.values() if name is not None}
        return tuple(sorted(named.union(*(self._at_second_hand(unit) for unit in found))))

    def _at_second_hand(self, unit: Unit) -> frozenset[str]:
        """The people known by name as whose words the speaker of a statement gives most of it.

        A country or a company that *confirmed it, its minister said* speaks through him alone, and who *agreed to sell,
        the lawyer said*, did something.
        """
        if unit.said is None:
            return frozenset()
        text, listed = self.readings[unit.article].text, self.readings[unit.article].annotations.attributions
        inner = (
            a.speaker
            for a in listed
            if a.nested_in == unit.said and a.speaker is not None and a.speaker_kind is MentionKind.PERSON
            if a.speaker_score >= KNOWN and a.speaker[:1].isupper() and not a.declined
            if sum(span.overlap(unit.span) for span in a.content) >= MOSTLY * len(unit.span)
            if not text.startswith("to ", a.content[0].start)
        )
        return frozenset(told for name in inner if (told := self._told_by[name][0]) is not None)

    def attribution(self, unit: Unit) -> Attribution | None:
        """Return the attribution that a statement belongs to, None for the article's own voice."""
        return self.readings[unit.article].annotations.attributions[unit.said] if unit.said is not None else None

    def text(self, unit: Unit) -> str:
        """Return the exact words of a statement."""
        return unit.span.of(self.readings[unit.article].text)


def gather(readings: Sequence[Reading], stemma: Stemma, verdicts: Verdicts = NO_VERDICTS) -> Context:
    """Return the story's context; the order of ``readings`` does not matter."""
    seen: dict[object, tuple[Unit, ...]] = {}
    settled = decided_readings(readings, verdicts.speakers)
    known = {reading.id: reading for reading in sorted(settled, key=lambda r: r.id)}
    found = [
        unit
        for reading in known.values()
        for unit in decided_units(_units(reading, seen), reading, verdicts.attributions)
    ]
    decided = decided_pairs(found, verdicts.alignments)
    return Context(known, stemma, align(found, stemma, decided), verdicts)


def _units(reading: Reading, seen: dict[object, tuple[Unit, ...]]) -> tuple[Unit, ...]:
    """The statements of an article; those of a copy are not worked out again."""
    notes = reading.annotations
    key = (reading.text, notes.sentences, notes.attributions, notes.furniture.credits, notes.times, reading.day)
    if key not in seen:
        seen[key] = units(reading)
    found = seen[key]
    if all(unit.article == reading.id for unit in found):
        return found
    return tuple(replace(unit, article=reading.id) for unit in found)

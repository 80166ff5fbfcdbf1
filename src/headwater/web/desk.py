"""One story laid ready for its page: letters for the articles, links for spans, and where passages also stand."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import quote

from headwater.model.claims import Claim, Drift, Step, Support
from headwater.model.derivation import Derivation, Passage, Unseen
from headwater.model.report import Dossier, ReportArticle, ReportAttribution
from headwater.model.span import ArticleSpan, hull
from headwater.model.verdicts import DerivationVerdict, VerdictRow
from headwater.web.voices import Speaker, speakers

LETTERS = 26
# How a derivation's probability is put into words; the figure stands beside it.
CHANCES = (
    (0.95, "almost certain"),
    (0.8, "very likely"),
    (0.6, "likely"),
    (0.4, "as likely as not"),
    (0.0, "doubtful"),
)
# From here on a derivation is drawn as one that can be relied on.
RELIABLE = 0.6
# Shorter ids may be words of a sentence: they are left in it.
SHORTEST_ID = 4


def letter(index: int) -> str:
    """Return the name of the article at ``index`` (from 0): A to Z, AA, AB and so on."""
    name, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def chance(probability: float) -> str:
    """Return a probability in words."""
    return next(words for least, words in CHANCES if probability >= least)


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question: ``places`` have it in these words, ``answered`` are statements that no longer leave it open."""

    kind: str
    words: str
    by: str
    places: tuple[ArticleSpan, ...] = ()
    answered: tuple[ArticleSpan, ...] = ()


@dataclass(frozen=True)
class Desk:
    """A dossier with what its page looks up.

    ``base`` is put before links to articles, none in a page of one file; ``rulings`` are the verdicts in force that
    bear on the story.
    """

    dossier: Dossier
    base: str | None = None
    rulings: tuple[VerdictRow, ...] = ()

    @cached_property
    def articles(self) -> Mapping[str, ReportArticle]:
        """The articles by id, those of other stories that the calendar names as well."""
        return {article.id: article for article in (*self.dossier.articles, *self.dossier.elsewhere)}

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """The letter of each article, in the dossier's order."""
        return {key: letter(at) for at, key in enumerate(self.articles)}

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {key: at for at, key in enumerate(self.articles)}

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        return {mark: key for key, mark in self.letters.items()}

    def key(self, named: str) -> str | None:
        """Return the id of the article (by letter or id) or unseen parent that is named, None where there is none."""
        if named in self._keys:
            return self._keys[named]
        return named if named in self.letters or named in self.unseen else None

    @cached_property
    def unseen(self) -> Mapping[str, Unseen]:
        """The unseen parents by id."""
        return {parent.id: parent for parent in self.dossier.unseen}

    @cached_property
    def _lines(self) -> Mapping[str, list[int]]:
        return {key: [0, *(i + 1 for i, c in enumerate(a.text) if c == "\n")] for key, a in self.articles.items()}

    def line(self, place: ArticleSpan) -> int:
        """Return the number (from 1) of the line that ``place`` starts on."""
        return bisect_right(self._lines[place.article], place.start)

    def words(self, place: ArticleSpan) -> str:
        """Return the exact words at ``place``, white space folded."""
        return " ".join(place.span.of(self.articles[place.article].text).split())

    def href(self, place: ArticleSpan) -> str:
        """Return the link that opens ``place`` in its article."""
        mark = f"{self.prefix}{self.letters[place.article]}-{place.start}"
        return f"#{mark}" if self.base is None else f"{self.base}/article/{self.letters[place.article]}#{mark}"

    @property
    def prefix(self) -> str:
        """What marks begin with: in a page of one file other stories have articles with the same letters."""
        return f"{self.dossier.id}-" if self.base is None else ""

    def article_href(self, key: str) -> str:
        """Return the link that opens an article."""
        mark = self.letters[key]
        return f"#text-{self.prefix}{mark}" if self.base is None else f"{self.base}/article/{mark}"

    @staticmethod
    def hull(one: ReportAttribution) -> ArticleSpan:
        """Return the stretch from the beginning to the end of what somebody is said to have said."""
        return hull(tuple(span.span for span in one.content)).within(one.article)

    def derivation_href(self, d: Derivation) -> str:
        """Return the link that opens a derivation."""
        if self.base is None:
            return f"#{self.derivation_mark(d)}"
        parent = self.letters.get(d.parent, d.parent)
        return f"{self.base}/derivation?child={self.letters[d.child]}&parent={quote(parent, safe='')}"

    def derivation_mark(self, d: Derivation) -> str:
        """Return what a derivation's row is marked with in a page of one file."""
        return f"{self.dossier.id}-from-{self._numbers[d.child, d.parent]}"

    @cached_property
    def _numbers(self) -> Mapping[tuple[str, str], int]:
        return {(d.child, d.parent): number for number, d in enumerate(self.dossier.derivations, start=1)}

    def claim_href(self, claim: str, origin: int | None = None) -> str:
        """Return the link that opens the claim of that id, at one of the origins that it rests on (from 1)."""
        if self.base is None:
            return f"#{self.dossier.id}-{claim}"
        return f"{self.base}/claim/{claim}" + (f"#from-{origin}" if origin is not None else "")

    @property
    def ruled_href(self) -> str:
        """Return the link that opens what readers have decided of the story: there a new verdict shows."""
        return f"{self.base}#ruled-{self.dossier.id}"

    def speaker_href(self, name: str) -> str:
        """Return the link that opens all that somebody is said to have said."""
        return f"{self.base}/speaker?name={quote(name, safe='')}"

    def ruling(self, child: str, parent: str) -> VerdictRow | None:
        """Return what a reader has decided of a derivation, None where nobody has."""
        found = [
            row
            for row in self.rulings
            if isinstance(row.verdict, DerivationVerdict) and (row.verdict.child, row.verdict.parent) == (child, parent)
        ]
        return found[-1] if found else None

    @cached_property
    def roots(self) -> list[tuple[str, int]]:
        """Where the story starts, with how many articles go back to each: none where that is not the origins' count.

        Two reports that share words and have no parent in common are one origin, and two roots: then nothing is said.
        """
        above: dict[str, set[str]] = defaultdict(set)
        for d in self.dossier.derivations:
            above[d.child].add(d.parent)
        held: dict[str, int] = defaultdict(int)
        for article in self.dossier.articles:
            seen, waiting = set[str](), [article.id]
            while waiting:
                node = waiting.pop()
                if node not in seen:
                    seen.add(node)
                    waiting.extend(above.get(node, ()))
            for node in seen:
                if node not in above:
                    held[node] += 1
        ordered = sorted(held.items(), key=lambda item: (-item[1], item[0]))
        return ordered if len(ordered) == self.dossier.counts.origins.least else []

    def name(self, key: str) -> str:
        """Return what to call an article or an unseen parent."""
        if key in self.unseen:
            return self.unseen[key].name
        article = self.articles.get(key)
        return (article.outlet or article.id) if article else key

    def reading(self, sentence: str) -> str:
        """Return a sentence about articles with letters and outlets in place of their ids."""
        if self._ids is None or not self._ids.search(sentence):
            return sentence
        return self._ids.sub(lambda found: f"{self.letters[found.group()]} {self.name(found.group())}", sentence)

    @cached_property
    def _ids(self) -> re.Pattern[str] | None:
        ids = sorted((key for key in self.letters if len(key) >= SHORTEST_ID), key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ids))})(?![\w-])") if ids else None

    def places(self, places: Iterable[ArticleSpan]) -> list[ArticleSpan]:
        """Return places in the order of the articles, each line of an article once."""
        found = {(self._order[p.article], self.line(p)): p for p in sorted(places, reverse=True)}
        return [found[key] for key in sorted(found)]

    @cached_property
    def derivations(self) -> Mapping[tuple[str, str], Derivation]:
        """The derivations by child and parent."""
        return {(d.child, d.parent): d for d in self.dossier.derivations}

    @cached_property
    def taken(self) -> Mapping[str, list[Derivation]]:
        """The derivations of each article, the most probable first."""
        found: dict[str, list[Derivation]] = defaultdict(list)
        for d in sorted(self.dossier.derivations, key=lambda d: (-d.probability, d.parent)):
            found[d.child].append(d)
        return found

    @cached_property
    def given(self) -> Mapping[str, list[Derivation]]:
        """The derivations from each article or unseen parent, the most probable first."""
        found: dict[str, list[Derivation]] = defaultdict(list)
        for d in sorted(self.dossier.derivations, key=lambda d: (-d.probability, d.child)):
            found[d.parent].append(d)
        return found

    def steps(self, support: Support) -> list[Derivation]:
        """Return the derivations that lead from one origin to the articles of a claim, the nearest to it first."""
        reached, steps = {support.origin}, list(support.steps)
        while new := {step.child for step in steps if step.parent in reached} - reached:
            reached |= new
        ordered = self._ordered([step for step in steps if step.parent in reached])
        return [self.derivations[s.child, s.parent] for s in ordered if (s.child, s.parent) in self.derivations]

    def alike(self, places: Iterable[ArticleSpan]) -> list[tuple[str, list[ArticleSpan]]]:
        """Return wordings with the places that have them, in the order of the first of each."""
        same: dict[str, tuple[str, list[ArticleSpan]]] = {}
        for place in places:
            words = self.words(place)
            same.setdefault(words.casefold().strip(" .,\"'“”"), (words, []))[1].append(place)
        return list(same.values())

    @staticmethod
    def _ordered(steps: Sequence[Step]) -> list[Step]:
        above: dict[str, set[str]] = defaultdict(set)
        for step in steps:
            above[step.child].add(step.parent)

        def depth(node: str) -> int:
            return 1 + max((depth(parent) for parent in above[node]), default=0) if node in above else 0

        return sorted(steps, key=lambda step: (depth(step.child), step.parent, step.child))

    @cached_property
    def columns(self) -> list[str]:
        """The origins of the story's claims, those behind most claims first."""
        held: dict[str, int] = defaultdict(int)
        for claim in self.dossier.claims:
            for support in claim.support:
                held[support.origin] += 1
        return sorted(held, key=lambda origin: (-held[origin], origin))

    def cell(self, claim: Claim, origin: str) -> Support | None:
        """Return what stands behind ``claim`` from ``origin``, None where nothing does."""
        return next((support for support in claim.support if support.origin == origin), None)

    @staticmethod
    def stance(support: Support) -> str:
        """Return how an origin gives a claim: denies, hedges, attributes or asserts it."""
        if support.denied:
            return "denies"
        if support.hedged:
            return "hedges"
        return "attributes" if support.informants else "asserts"

    @cached_property
    def speakers(self) -> list[Speaker]:
        """Who said what, those who are quoted most first; the unnamed come last."""
        return speakers(self.dossier, self.letters, self.words)

    @cached_property
    def questions(self) -> list[Asked]:
        """The open questions, those in the same words once, in the order of their first places."""
        found: dict[tuple[str, str, str], Asked] = {}
        for question in self.dossier.questions:
            place = ArticleSpan(question.article, question.start, question.end)
            words, by = self.words(place), question.by or ""
            one = found.get(key := (question.kind.value, by, words.casefold()), Asked(question.kind.value, words, by))
            found[key] = replace(one, places=(*one.places, place), answered=(*one.answered, *question.answered))
        return list(found.values())

    @property
    def drift(self) -> list[tuple[Claim, Drift]]:
        """Every change, with its claim, in the order of the claims."""
        return [(claim, change) for claim in self.dossier.claims for change in claim.drift]

    @cached_property
    def passages(self) -> list[Passage]:
        """Every shared passage of the story, of derivations and of pairs that none joins."""
        return [*(p for d in self.dossier.derivations for p in d.passages), *self.dossier.passages]

    def between(self, first: str, second: str) -> list[Passage]:
        """Return the passages that two articles share, with ``first`` as the first side, in its order."""
        return [p for p in self.touching(first) if p.second.article == second]

    def touching(self, article: str) -> list[Passage]:
        """Return the passages that an article shares with any other, with it as the first side, in its order."""
        found = {
            (p.first, p.second, p.kind): p
            for passage in self.passages
            for p in (passage, replace(passage, first=passage.second, second=passage.first))
            if p.first.article == article != p.second.article
        }
        return sorted(found.values(), key=lambda p: (p.first, p.second, p.kind))

"""Who said what in a story: for each speaker every saying, with all the wordings that the reports give it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from headwater.model.report import Dossier, ReportAttribution
from headwater.model.span import ArticleSpan, Span, hull

ORDER = {"direct": 0, "mixed": 1, "indirect": 2}


@dataclass(frozen=True, slots=True)
class Wording:
    """Words said to be a speaker's, with the places that give them exactly so."""

    text: str
    quotation: str
    places: tuple[ArticleSpan, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with the roles that the articles give, and what is said to have been said, each in all its wordings."""

    name: str
    roles: tuple[str, ...]
    articles: int
    sayings: tuple[tuple[Wording, ...], ...]


def speakers(dossier: Dossier, letters: Mapping[str, str], words: Callable[[ArticleSpan], str]) -> list[Speaker]:
    """Return who said what, those who are quoted most first; the unnamed come last.

    ``letters`` are those of the articles, ``words`` gives the words at a place.
    """
    return _Voices(dossier, letters, words).found()


class _Voices:
    def __init__(self, dossier: Dossier, letters: Mapping[str, str], words: Callable[[ArticleSpan], str]) -> None:
        self._said = dossier.attributions
        self._letters = letters
        self._words = words
        self._statements: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for claim in dossier.claims:
            for statement in claim.statements:
                self._statements[statement.article].append((statement.place.span, claim.id))

    def found(self) -> list[Speaker]:
        by: dict[str, list[ReportAttribution]] = defaultdict(list)
        for attribution in self._said:
            if attribution.content and attribution.nested_in is None:
                by[attribution.speaker or ""].append(attribution)
        ordered = sorted(by.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
        return [self._speaker(name, said) for name, said in ordered]

    def _speaker(self, name: str, said: Sequence[ReportAttribution]) -> Speaker:
        sayings: dict[str, list[ReportAttribution]] = defaultdict(list)
        for at, one in enumerate(said):
            sayings[self._claim_of(one) or f"\0{at}"].append(one)
        ordered = sorted(
            sayings.values(),
            key=lambda group: (-len(group), self._letters[group[0].article], group[0].content[0].start),
        )
        roles = dict.fromkeys(one.role for one in said if one.role)
        return Speaker(
            name, tuple(roles), len({one.article for one in said}), tuple(self._wordings(group) for group in ordered)
        )

    def _claim_of(self, one: ReportAttribution) -> str | None:
        place = hull(tuple(span.span for span in one.content))
        best = max(
            (
                (place.overlap(span) / max(1, min(len(place), len(span))), key)
                for span, key in self._statements[one.article]
            ),
            default=(0.0, ""),
        )
        return best[1] if best[0] >= 0.5 else None  # noqa: PLR2004 - half of the shorter one

    def _wordings(self, group: Sequence[ReportAttribution]) -> tuple[Wording, ...]:
        same: dict[tuple[str, str], list[ArticleSpan]] = defaultdict(list)
        shown: dict[tuple[str, str], str] = {}
        for one in group:
            words = " … ".join(self._words(span) for span in one.content)
            key = one.quotation.value, words.casefold().strip("“”\"',. ").removeprefix("that ")
            shown.setdefault(key, words)
            same[key].append(hull(tuple(s.span for s in one.content)).within(one.article))
        keys = sorted(same, key=lambda key: (ORDER[key[0]], -len(key[1]), key[1]))
        return tuple(Wording(shown[key], key[0], tuple(same[key])) for key in keys)

"""Scores attributions and their speakers against the texts in eval/gold/speakers.

    python eval/speakers.py [--file dev|held] [--errors]

Contents are matched one to one (intersection over union of their letters and digits at least a half) between the
outermost attributions of the gold and everything predicted. What stands nested or optional in the gold takes part in a
second round, with the predictions left over: an optional one is neither missed nor false. Precision is over the
predictions that are not marked nested. Who, what role, how sure and the like are asked of matched pairs only;
``speaker.recall`` is the share of all outermost gold attributions that were found and given the right speaker.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import predictions
from headwater import pipeline
from headwater.model.annotations import Annotations, Attribution
from headwater.model.span import Span

Row = Mapping[str, Any]

FOLDER = Path(__file__).parent / "gold/speakers"
ENOUGH = 0.5
# Words that make no difference to who or what is meant.
EMPTY_WORDS = """
    a an and at by for from in of on one the to with his her its their our
"""
TITLE_WORDS = """
    captain cdr ch chancellor chief constable dame detective di dr gov governor insp inspector judge kc lady lord
    madame mayor minister miss mr mrs ms pc president prof professor rep sen senator sir superintendent supt
"""
EMPTY = frozenset(EMPTY_WORDS.split())
TITLES = frozenset(TITLE_WORDS.split())
# Constructions of strings in quotation marks that are no speech: right where nothing is found.
QUOTED_OTHERWISE = frozenset({"scare_quotes", "title_in_quotes"})
# Lower ends of the bands of ``speaker_score``: nobody, the source's own words, carried to somebody, named.
BANDS = (0.0, 0.01, 0.55, 0.65, 0.75, 0.9)
# What is asked of a matched pair.
ASKED = ("speaker", "quotation", "role", "certainty", "polarity", "marker", "addressee", "occasion", "declined")


# ------------------------------------------------------------------------------------------------------------ spans


def characters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Return the offsets of the letters and digits in ``spans``."""
    return frozenset(i for s in spans for i in range(s.start, s.end) if text[i].isalnum())


def pieces(text: str, row: Row) -> tuple[Span, ...]:
    """Return where the content of a gold attribution stands.

    ``content_from`` is which occurrence of the first piece is meant, from 1; each further piece is the first after.

    Raises:
        ValueError: where a piece is not in the text.
    """
    content = row["content"]
    found: list[Span] = []
    at = 0
    for number, piece in enumerate([content] if isinstance(content, str) else content):
        start = text.index(piece, at)
        for _ in range(row.get("content_from", 1) - 1 if number == 0 else 0):
            start = text.index(piece, start + 1)
        at = start + len(piece)
        found.append(Span(start, at))
    return tuple(found)


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Yield every place where ``words`` stand."""
    for hit in re.finditer(re.escape(words), text):
        yield Span(hit.start(), hit.end())


def pairs(left: Mapping[int, frozenset[int]], right: Mapping[int, frozenset[int]]) -> dict[int, int]:
    """Return left index to right index, one to one, the pairs most alike first."""
    alike = []
    for i, a in left.items():
        for j, b in right.items():
            shared = len(a & b)
            if shared and shared / len(a | b) >= ENOUGH:
                alike.append((-shared / len(a | b), i, j))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(alike):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


# ------------------------------------------------------------------------------------------------------------ words


def tokens(words: str | None) -> tuple[str, ...]:
    """Return the words that tell one name, role or occasion from another, in lower case."""
    plain = (words or "").replace("’", "'").casefold()
    bare = re.sub(r"'s\b", "", plain)
    return tuple(w for w in re.findall(r"\w+(?:['.&-]\w+)*", bare) if w not in EMPTY)


def name(words: str | None) -> tuple[str, ...]:
    """Return a speaker's name without titles before it."""
    found = tokens(words)
    start = 0
    while start < len(found) - 1 and found[start] in TITLES:
        start += 1
    return found[start:]


def same_speaker(row: Row, found: str | None) -> bool:
    """Tell whether ``found`` is the speaker of the gold attribution, or another right name of them."""
    if found is None:
        return row["speaker"] is None
    names = [row["speaker"], *row["speaker_also"]]
    return bool(tokens(found)) and any(
        tokens(found) == tokens(other) or name(found) == name(other) for other in names if other
    )


def alike(stated: str | None, found: str | None) -> bool:
    """Tell whether two wordings of a role, an addressee or an occasion mean the same."""
    a, b = set(tokens(stated)), set(tokens(found))
    if not a or not b:
        return a == b
    return a <= b or b <= a or len(a & b) / len(a | b) >= ENOUGH


def same_role(row: Row, found: str | None) -> bool:
    """Tell whether a role is one that the article states; that of a speaker without a name may be in the speaker."""
    stated = [row["role"], *row.get("role_also", ())] if row["role"] else []
    if not stated and found:
        return any(set(tokens(found)) <= set(tokens(other)) for other in (row["speaker"], *row["speaker_also"]))
    return any(alike(role, found) for role in stated) if stated else found is None


def answers(text: str, row: Row, found: Attribution) -> dict[str, bool]:
    """Return what is asked of a matched pair, and whether the answer is right; ``text`` is the article's."""
    right = {
        "speaker": same_speaker(row, found.speaker),
        "quotation": row["quotation"] == found.quotation.value,
        "declined": row["declined"] == found.declined,
    }
    if (row["role"] or found.role) and right["speaker"]:
        right["role"] = same_role(row, found.role)
    if row["certainty"]:
        right["certainty"] = row["certainty"] == found.certainty.value
    if row["polarity"]:
        right["polarity"] = row["polarity"] == found.polarity.value
    if row.get("marker"):
        right["marker"] = found.marker is not None and alike(row["marker"], found.marker.of(text))
    # "in an interview with Y": that Y was told is no error, nor is leaving it unsaid.
    implied = found.addressee and not row["addressee"] and set(tokens(found.addressee)) <= set(tokens(row["occasion"]))
    if (row["addressee"] or found.addressee) and not implied:
        right["addressee"] = alike(row["addressee"], found.addressee)
    if row["occasion"] or found.occasion:
        right["occasion"] = alike(row["occasion"], found.occasion)
    return right


# ------------------------------------------------------------------------------------------------------------ scores


@dataclass
class Tally:
    """What was counted over some articles; ``errors`` holds a line for each thing missed, false or wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    constructions: dict[str, Counter[str]] = field(default_factory=dict)
    bands: dict[float, Counter[str]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def construction(self, row: Row, *, content: bool, speaker: bool) -> None:
        """Count a gold attribution under each construction that it shows."""
        for one in row["constructions"]:
            self.constructions.setdefault(one, Counter()).update(gold=1, content=content, speaker=speaker)

    def figures(self) -> dict[str, float]:
        """Return the measures in percent; one that nothing was asked of is left out."""
        n, of = self.counts, self.counts["gold"]
        shares = {
            "content.recall": (n["content"], of),
            "content.precision": (n["true"], n["predicted"]),
            "speaker.recall": (self.right["speaker"], of),
            "speaker.named": (n["named right"], n["named"]),
            "nested.recall": (n["nested found"], n["nested"]),
            "not_speech": (n["not speech"] - n["false speech"], n["not speech"]),
            **{one: (self.right[one], self.asked[one]) for one in ASKED},
        }
        percent = {key: 100 * part / total for key, (part, total) in shares.items() if total}
        both = [percent.get("content.recall", 0.0), percent.get("content.precision", 0.0)]
        return {"content.f1": 2 * both[0] * both[1] / sum(both) if sum(both) else 0.0, **percent}


def count(tally: Tally, row: Row, found: Annotations) -> None:
    """Count one article."""
    text, gold, predicted = row["text"], row["attributions"], found.attributions
    theirs = {j: chars for j, a in enumerate(predicted) if (chars := characters(text, a.content))}
    ours = {i: characters(text, pieces(text, a)) for i, a in enumerate(gold)}
    outer = {i: c for i, c in ours.items() if not gold[i]["nested"] and not gold[i].get("optional")}
    matched = pairs(outer, theirs)
    left = {j: chars for j, chars in theirs.items() if j not in matched.values()}
    beside = pairs({i: c for i, c in ours.items() if i not in outer}, left)
    excused = {j for i, j in beside.items() if gold[i].get("optional")}
    for i in outer:
        _count_outer(tally, row, gold[i], predicted[matched[i]] if i in matched else None)
    for i, a in enumerate(gold):
        if a["nested"] and not a.get("optional"):
            hit = i in beside
            tally.counts.update({"nested": 1, "nested found": hit})
            tally.construction(a, content=hit, speaker=hit and same_speaker(a, predicted[beside[i]].speaker))
    for j in theirs:
        if predicted[j].nested_in is None and j not in excused:
            true = j in matched.values()
            tally.counts.update(predicted=1, true=true)
            if not true:
                tally.errors.append(f"{row['id']} false: {shown(text, predicted[j])}")
    _count_false_speech(tally, row, predicted)


def _count_outer(tally: Tally, article: Row, row: Row, found: Attribution | None) -> None:
    tally.counts.update(gold=1, content=found is not None)
    right = answers(article["text"], row, found) if found else {}
    tally.construction(row, content=found is not None, speaker=right.get("speaker", False))
    if found is None:
        tally.errors.append(f"{article['id']} missed: {row['source']} | {row['cue']} | {row['content']}")
        return
    tally.asked.update(list(right))
    tally.right.update(key for key, fits in right.items() if fits)
    band = max(low for low in BANDS if low <= found.speaker_score)
    tally.bands.setdefault(band, Counter()).update(asked=1, right=right["speaker"])
    if found.speaker is not None:
        tally.counts.update({"named": 1, "named right": right["speaker"]})
    for key in sorted(key for key, fits in right.items() if not fits):
        stated, got = row[key], getattr(found, key)
        tally.errors.append(f"{article['id']} {key}: {stated!r} but got {got!s:.80} | {row['content']}")


def _count_false_speech(tally: Tally, row: Row, predicted: Sequence[Attribution]) -> None:
    """Count the strings in quotation marks that are no speech, and those that were taken for it.

    One that stands inside a direct quotation is taken for speech only by a prediction of nothing but itself.
    """
    text = row["text"]
    spoken: set[int] = set()
    for a in row["attributions"]:
        if a["quotation"] == "direct":
            spoken |= characters(text, pieces(text, a))
    direct = [characters(text, a.content) for a in predicted if a.quotation.value == "direct"]
    for words in row["not_speech"]:
        for place in occurrences(text, words):
            string = characters(text, [place])
            taken = any(string & d and (not string <= spoken or d <= string) for d in direct)
            tally.counts.update({"not speech": 1, "false speech": taken})
            for one in QUOTED_OTHERWISE & set(row["constructions"]):
                tally.constructions.setdefault(one, Counter()).update(gold=1, content=not taken, speaker=not taken)
            if taken:
                tally.errors.append(f"{row['id']} not speech: {words}")


def shown(text: str, found: Attribution) -> str:
    """Return a prediction in a line."""
    parts = (" … ".join(s.of(text) for s in spans) for spans in (found.source, found.cue, found.content))
    return " | ".join(parts).replace("\n", " ")


def tally_of(rows: Sequence[Row], found: Iterable[Annotations]) -> Tally:
    """Return what is counted over articles and what was found in each, in the same order."""
    tally = Tally()
    for row, annotations in zip(rows, found, strict=True):
        count(tally, row, annotations)
    return tally


def read(path: Path) -> list[Row]:
    """Return the articles of a gold file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def measure(path: Path) -> Tally:
    """Run the program over a gold file and count."""
    rows = read(path)
    return tally_of(rows, pipeline.annotate_lines(predictions.articles(rows)))


def scores(path: Path) -> dict[str, float]:
    """Return the measures over a gold file, in percent."""
    return measure(path).figures()


# ------------------------------------------------------------------------------------------------------------- shown


def table(tally: Tally) -> str:
    """Return the measures with how often each was asked."""
    n = tally.counts
    asked = {
        "content.recall": n["gold"],
        "content.precision": n["predicted"],
        "speaker.recall": n["gold"],
        "speaker.named": n["named"],
        "nested.recall": n["nested"],
        "not_speech": n["not speech"],
        **tally.asked,
    }
    lines = [f"{key:20} {value:7.2f}  {asked.get(key, ''):>5}" for key, value in tally.figures().items()]
    return "\n".join([f"{'':20} {'percent':>7}  {'of':>5}", *lines])


def band_table(tally: Tally) -> str:
    """Return, for each band of ``speaker_score``, how many speakers have it and the share that is right."""
    lines = [
        f"{f'{low:.2f} to {high:.2f}':20} {c['asked']:>5} {100 * c['right'] / c['asked']:8.1f}"
        for low, high in pairwise((*BANDS, 1.0))
        if (c := tally.bands.get(low))
    ]
    return "\n".join([f"{'speaker_score':20} {'of':>5} {'right':>8}", *lines])


def construction_table(tally: Tally) -> str:
    """Return, for each construction, the share of its attributions whose content was found, and with the speaker."""
    lines = [
        f"{key:20} {c['gold']:>5} {100 * c['content'] / c['gold']:8.1f} {100 * c['speaker'] / c['gold']:8.1f}"
        for key, c in sorted(tally.constructions.items())
    ]
    return "\n".join([f"{'':20} {'gold':>5} {'content':>8} {'speaker':>8}", *lines])


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Score attributions and speakers on the project's own gold texts.")
    parser.add_argument("--file", choices=("dev", "held"), default="dev", help="which half of the gold")
    parser.add_argument("--constructions", action="store_true", help="also a line for each construction")
    parser.add_argument("--bands", action="store_true", help="also how often speakers of each score are right")
    parser.add_argument("--errors", action="store_true", help="also a line for each error")
    given = parser.parse_args(arguments)
    tally = measure(FOLDER / f"{given.file}.jsonl")
    print(table(tally))
    if given.bands:
        print("", band_table(tally), sep="\n")
    if given.constructions or given.errors:
        print("", construction_table(tally), sep="\n")
    if given.errors:
        print("", *tally.errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

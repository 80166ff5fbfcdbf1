"""Score claims, origin counts, drift, open questions and discrepancies on stories of the project's own.

    python eval/claims.py dev|more|added|wide|apart|sealed|shut|held [--misses] [--story NAME] [--look]
    python eval/claims.py again

The stories lie in eval/gold/claims; the README there says what is annotated and how. ``dev``, ``more``, ``added``,
``wide``, ``apart``, ``sealed``, ``shut`` and ``held`` run ``headwater report`` over each story; ``--misses`` names
every error, for the last two only with ``--look``, since what was looked at is no longer unseen. ``again`` compares a
second annotation of some of the stories with the first.

Rules of the scorer, in the order of the table:

* A story is whole where the program does not tell its reports as several ones: claims are never aligned across those.
* Gold statements are the items of B-cubed. Each is given the one predicted statement of its article that covers most of
  it, if the two share half of the letters of either; its predicted claim is that statement's (its claims, where several
  statements have that very span). A gold statement that none covers stands alone. Items belong together that share a
  claim.
* A gold claim is answered by the predicted claim that holds most of its statements. Its ``least`` is right where it is
  the gold count, over-counted where it is greater than the largest count that the gold accepts. Asked of claims that
  two or more articles make; the others have one origin by definition and are counted in ``origins.exact_all``.
* A predicted drift is right where its kind is the gold's and each end touches the gold's (a third of the shorter), or
  another statement of the claim with the very same words; for attribution, role and name, the gold's paragraph.
  Predicted drifts of one claim, kind and ``to`` count once. Direction is asked of pairs of ends found either way round.
* Questions and discrepancies: by place. A discrepancy must touch statements of two of the gold's values. A question is
  answered right where the gold's article is among those that the report names, or both name none.
* What the gold calls optional is neither missed nor false.
"""

import argparse
import importlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claims_reading import GOLD, HIDDEN, Story, as_report, read_story, stories
from expected_reading import HALF, THIRD, Chars, Json, Reading, brief, name_key, read, share_of_shorter

WIDE = frozenset({"attribution changed", "attribution lost", "role changed", "name changed"})
MIRROR = {"certainty raised": "certainty lowered", "certainty lowered": "certainty raised"}
ALIGNMENT = ("precision", "recall")
PAIRED = 2


@dataclass(slots=True)
class Tally:
    """Sums over stories: `counts` of what was asked and right, `errors` in words."""

    counts: Counter[str] = field(default_factory=Counter)
    sums: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    errors: list[str] = field(default_factory=list)

    def ask(self, what: str, *, right: bool, line: str = "") -> None:
        """Count one thing asked, and name it where it is wrong."""
        self.counts[f"{what} asked"] += 1
        self.counts[f"{what} right"] += right
        if not right and line:
            self.errors.append(f"{what:22} {line}")

    def share(self, what: str) -> float | None:
        """Return the share of right answers in percent, None where nothing was asked."""
        asked = self.counts[f"{what} asked"]
        return 100 * self.counts[f"{what} right"] / asked if asked else None

    def figures(self) -> dict[str, float]:
        """Return the measures in percent; what was never asked is left out."""
        found: dict[str, float | None] = {"stories.whole": self.share("stories.whole")}
        for name in ("bcubed", "bcubed_shared"):
            count = self.counts[f"{name} items"]
            p, r = (100 * self.sums[f"{name} {end}"] / count if count else None for end in ALIGNMENT)
            found |= {f"{name}.precision": p, f"{name}.recall": r, f"{name}.f1": f1(p, r)}
        found["origins.exact"] = self.share("origins")
        found["origins.not_over"] = self.share("origins.not_over")
        found["origins.in_range"] = self.share("origins.in_range")
        found["origins.exact_all"] = self.share("origins.all")
        for name in ("informants", "drift", "questions", "discrepancies"):
            p, r = self.share(f"{name}.precision"), self.share(f"{name}.recall")
            if p is None and self.counts[f"{name}.recall asked"]:
                p = 0.0
            found |= {f"{name}.precision": p, f"{name}.recall": r, f"{name}.f1": f1(p, r)}
        for name in ("drift.direction", "questions.kind", "questions.answered"):
            found[name] = self.share(name)
        return {name: value for name, value in found.items() if value is not None}


def f1(precision: float | None, recall: float | None) -> float | None:
    """Return the harmonic mean of two percentages."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


# --------------------------------------------------------------------------------------------------------- alignment


@dataclass(frozen=True, slots=True)
class Item:
    """A gold statement: its claims (one span may carry several), where it stands, and the predicted claims it is in."""

    claims: frozenset[str]
    article: str
    text: str
    found: frozenset[str]


def predicted_claims(seen: Reading) -> dict[str, Json]:
    """Return the claims of a report under names that hold over its stories."""
    return {
        f"{number}:{claim.get('id', n)}": claim
        for number, story in enumerate(seen.stories)
        for n, claim in enumerate(story.get("claims", ()))
    }


def items_of(story: Story, seen: Reading, claims: Mapping[str, Json]) -> list[Item]:
    """Return the gold statements, each with the predicted claim that the overlap rule gives it."""
    stated: defaultdict[str, list[tuple[Chars, str]]] = defaultdict(list)
    for name, claim in claims.items():
        for one in claim.get("statements", ()):
            for article, chars in seen.chars(one).items():
                stated[article].append((chars, name))
    labels: defaultdict[tuple[str, int, int], set[str]] = defaultdict(set)
    for claim in story.gold["claims"]:
        for one in claim["statements"]:
            labels[story.span(one)].add(claim["id"])
    return [_item(story, span, labels[span], stated[span[0]]) for span in sorted(labels)]


def _item(story: Story, span: tuple[str, int, int], labels: set[str], stated: Sequence[tuple[Chars, str]]) -> Item:
    article, start, end = span
    text = story.texts[article][start:end]
    mine = frozenset(i for i in range(start, end) if story.texts[article][i].isalnum())
    fits = [(len(mine & chars), -len(chars), name) for chars, name in stated if covers(chars, mine)]
    best = max((fit[:2] for fit in fits), default=None)
    found = frozenset(name for *fit, name in fits if tuple(fit) == best) or {f"alone:{article}:{start}"}
    return Item(frozenset(labels), article, text, frozenset(found))


def covers(chars: Chars, gold: Chars) -> bool:
    """Whether a predicted statement answers for a gold one: they share half of the letters of either."""
    return share_of_shorter(chars, gold) >= HALF


def align(tally: Tally, story: Story, items: Sequence[Item]) -> None:
    """Add the B-cubed of one story, over all statements and over those of claims that several articles make."""
    told = {claim["id"]: {one["article"] for one in claim["statements"]} for claim in story.gold["claims"]}
    for item in items:
        together = [other for other in items if other.found & item.found]
        right = [other for other in together if other.claims & item.claims]
        precision = len(right) / len(together)
        recalls = []
        for claim in sorted(item.claims):
            whole = [other for other in items if claim in other.claims]
            recalls.append(sum(bool(other.found & item.found) for other in whole) / len(whole))
        recall = sum(recalls) / len(recalls)
        names = ["bcubed"]
        if any(len(told[claim]) >= PAIRED for claim in item.claims):
            names.append("bcubed_shared")
        for name in names:
            tally.counts[f"{name} items"] += 1
            tally.sums[f"{name} precision"] += precision
            tally.sums[f"{name} recall"] += recall
        if precision < 1 or recall < 1:
            where = f"{story.name} {'/'.join(sorted(item.claims))} {item.article}"
            how = f"in {', '.join(sorted(item.found))}"
            line = f"{where} P {precision:.2f} R {recall:.2f} {brief(item.text)} {how}"
            tally.errors.append(f"{'aligned':22} {line}")


# ----------------------------------------------------------------------------------------------------------- support


def answer_for(gold: Json, items: Iterable[Item], claims: Mapping[str, Json]) -> str | None:
    """Return the predicted claim that holds most statements of a gold one; of equals the one with fewest others."""
    mine = (item.found for item in items if gold["id"] in item.claims)
    held = Counter(name for found in mine for name in found if name in claims)
    return min(held, key=lambda name: (-held[name], len(claims[name].get("statements", ())), name), default=None)


def support(tally: Tally, story: Story, items: Sequence[Item], claims: Mapping[str, Json]) -> None:
    """Add origin counts and informants of one story."""
    for gold in story.gold["claims"]:
        name = answer_for(gold, items, claims)
        claim = claims.get(name or "", {})
        origins = claim.get("origins", {})
        least, most = origins.get("least"), origins.get("most")
        wanted = gold["origins"]
        line = f"{story.name} {gold['id']} {gold['gloss']}: {least} to {most}, expected {brief(wanted)} ({name})"
        tally.ask("origins.all", right=least == wanted["count"])
        if len({one["article"] for one in gold["statements"]}) >= PAIRED:
            tally.ask("origins", right=least == wanted["count"], line=line)
            tally.ask("origins.not_over", right=least is None or least <= wanted["most"], line=line)
            tally.ask("origins.in_range", right=least is not None and least <= wanted["count"] <= most)
        if gold["informants"] is not None:
            informants(tally, story, gold, [name_key(one) for one in claim.get("informants", ())])


def informants(tally: Tally, story: Story, gold: Json, got: Sequence[str]) -> None:
    """Add whom a claim rests on: each gold informant by any of the names that are right."""
    wanted = [{name_key(name) for name in names} for names in gold["informants"]]
    free = {name_key(name) for names in gold.get("informants_optional", ()) for name in names}
    where = f"{story.name} {gold['id']}"
    for names in wanted:
        right = any(same_name(one, names) for one in got)
        tally.ask("informants.recall", right=right, line=f"{where} {sorted(names)}, got {got}")
    for one in got:
        right = any(same_name(one, names) for names in wanted)
        if right or not same_name(one, free):
            tally.ask("informants.precision", right=right, line=f"{where} {one}")


def same_name(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of several, or one of the two holds the other word for word: "Brook", "Ada Brook"."""
    return any(f" {one} " in f" {name} " or f" {name} " in f" {one} " for one in names if one and name)


# ------------------------------------------------------------------------------------------------------------- drift


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a drift runs from and to: for each article the acceptable stretches."""

    kind: str
    from_: tuple[tuple[str, Chars], ...]
    to: tuple[tuple[str, Chars], ...]

    def touched(self, from_: Mapping[str, Chars], to: Mapping[str, Chars]) -> bool:
        """Whether both ends of a predicted drift lie on these."""
        return touches(from_, self.from_) and touches(to, self.to)


def touches(spans: Mapping[str, Chars], places: Iterable[tuple[str, Chars]]) -> bool:
    """Whether spans cover a third of one of the places, or of themselves where they are shorter."""
    return any(share_of_shorter(spans.get(article, frozenset()), chars) >= THIRD for article, chars in places)


def gold_drift(story: Story, item: Json) -> Ends:
    """Return a drift of the gold with every stretch that will do for its ends."""
    claim = next(one for one in story.gold["claims"] if one["id"] == item["claim"])
    place = story.paragraph if item["kind"] in WIDE else story.chars
    from_, to = (tuple((o["article"], place(o)) for o in story.alike(claim, item[end])) for end in ("from", "to"))
    return Ends(item["kind"], from_, to)


def drifts(tally: Tally, story: Story, seen: Reading, claims: Mapping[str, Json]) -> None:
    """Add the drifts of one story."""
    gold = [(item, gold_drift(story, item)) for item in story.gold["drift"]]
    found = list(predicted_drifts(seen, claims))
    for item, ends in gold:
        hit = any(kind == ends.kind and ends.touched(from_, to) for kind, from_, to, _ in found)
        back = any(
            kind in {ends.kind, MIRROR.get(ends.kind)} and ends.touched(to, from_) for kind, from_, to, _ in found
        )
        if hit or back:
            tally.ask("drift.direction", right=hit, line=f"{story.name} {brief(item)}")
        if not item.get("optional"):
            tally.ask("drift.recall", right=hit, line=f"{story.name} {brief(item)}")
    once: dict[object, tuple[bool, bool, str]] = {}
    for kind, from_, to, line in found:
        hits = [item for item, ends in gold if kind == ends.kind and ends.touched(from_, to)]
        key = (line.split(" ", 1)[0], kind, tuple(sorted((a, min(c), max(c)) for a, c in to.items() if c)))
        needed, free, _ = once.get(key, (False, False, ""))
        needed = needed or any(not item.get("optional") for item in hits)
        once[key] = (needed, free or bool(hits), line)
    for needed, free, line in once.values():
        if needed or not free:
            tally.ask("drift.precision", right=needed, line=f"{story.name} {line}")


def predicted_drifts(
    seen: Reading, claims: Mapping[str, Json]
) -> Iterator[tuple[str, dict[str, Chars], dict[str, Chars], str]]:
    """Yield kind and both ends of every predicted drift, with a line to print that starts with the claim."""
    for name, claim in claims.items():
        for drift in claim.get("drift", ()):
            words = [f"{seen.gold_id(end['article'])}: {said(seen, end)!r}" for end in (drift["from"], drift["to"])]
            yield drift["kind"], seen.chars(drift["from"]), seen.chars(drift["to"]), f"{name} {drift['kind']} {words}"


def said(seen: Reading, span: Mapping[str, Any]) -> str:
    """Return the words at a span of the report."""
    return seen.texts.get(seen.gold_id(span["article"]), "")[span["start"] : span["end"]]


# ------------------------------------------------------------------------------------------ questions, discrepancies


def questions(tally: Tally, story: Story, seen: Reading) -> None:
    """Add the open questions of one story: by place, and of those found their kind and the article that answers."""
    gold = [(item, [(item["article"], story.chars(item))]) for item in story.gold["questions"]]
    found = [(one, seen.chars(one)) for one in seen.every("questions")]
    for item, places in gold:
        hits = [one for one, chars in found if touches(chars, places)]
        line = f"{story.name} {brief(item)}"
        if not item.get("optional"):
            tally.ask("questions.recall", right=bool(hits), line=line)
            if hits:
                tally.ask("questions.kind", right=any(one["kind"] == item["kind"] for one in hits), line=line)
                if any("answered" in one for one in hits):
                    answers = set().union(*(answers_of(seen, one) for one in hits)) or {None}
                    tally.ask("questions.answered", right=item["answered"] in answers, line=line)
    for one, chars in found:
        hits = [item for item, places in gold if touches(chars, places)]
        if not hits or any(not item.get("optional") for item in hits):
            line = f"{story.name} {seen.gold_id(one['article'])} {one['kind']} {said(seen, one)!r}"
            tally.ask("questions.precision", right=bool(hits), line=line)


def answers_of(seen: Reading, question: Json) -> set[str]:
    """Return the articles that a report names as answering a question, by id or by spans in them."""
    answer = question.get("answered") or ()
    return {seen.gold_id(answer)} if isinstance(answer, str) else {seen.gold_id(s["article"]) for s in spans_in(answer)}


def spans_in(found: object) -> Iterator[Json]:
    """Yield every span in a piece of a report, at any depth."""
    if isinstance(found, Mapping):
        if {"article", "start", "end"} <= set(found):
            yield dict(found)
        else:
            for value in found.values():
                yield from spans_in(value)
    elif isinstance(found, list | tuple):
        for value in found:
            yield from spans_in(value)


def discrepancies(tally: Tally, story: Story, seen: Reading) -> None:
    """Add the discrepancies of one story, where the report knows of such a thing."""
    if not any("discrepancies" in one for one in seen.stories):
        return
    found = [[seen.chars(span) for span in spans_in(one)] for one in seen.every("discrepancies")]
    gold = [(item, list(values_of(story, item))) for item in story.gold["discrepancies"]]
    for item, values in gold:
        if not item.get("optional"):
            hit = any(on_both(spans, values) for spans in found)
            tally.ask("discrepancies.recall", right=hit, line=f"{story.name} {brief(item)}")
    for spans, one in zip(found, seen.every("discrepancies"), strict=True):
        hits = [item for item, values in gold if on_both(spans, values)]
        if not hits or any(not item.get("optional") for item in hits):
            tally.ask("discrepancies.precision", right=bool(hits), line=f"{story.name} {brief(one)}")


def values_of(story: Story, item: Json) -> Iterator[list[tuple[str, Chars]]]:
    """Yield the places of each value of a discrepancy."""
    for value in item["values"]:
        yield [(one["article"], story.chars(one)) for one in value["statements"]]


def on_both(spans: Sequence[Mapping[str, Chars]], values: Sequence[Sequence[tuple[str, Chars]]]) -> bool:
    """Whether spans touch statements of at least two values."""
    return sum(any(touches(span, places) for span in spans) for places in values) >= PAIRED


# ------------------------------------------------------------------------------------------------------------- whole


def score(tally: Tally, story: Story, report: Json) -> None:
    """Add to the tally how far a report on a story says what its gold says."""
    seen = read(report, {key: item["file"] for key, item in story.gold["articles"].items()})
    claims = predicted_claims(seen)
    items = items_of(story, seen, claims)
    tally.ask("stories.whole", right=len(seen.stories) == 1, line=f"{story.name}: told as {len(seen.stories)} stories")
    align(tally, story, items)
    support(tally, story, items, claims)
    drifts(tally, story, seen, claims)
    questions(tally, story, seen)
    discrepancies(tally, story, seen)


def report_on(story: Story) -> Json:
    """Run the program over the reports of a story."""
    pipeline = importlib.import_module("headwater.pipeline")
    codec = importlib.import_module("headwater.model.codec")
    encoded: Json = codec.encode(pipeline.report([str(path) for path in story.files]))
    return encoded


def measure(half: Path, name: str | None = None) -> Tally:
    """Run the program over the stories of one half, or one of them, and count."""
    tally = Tally()
    for story in stories(half, name):
        score(tally, story, report_on(story))
    return tally


def scores(half: Path) -> dict[str, float]:
    """Return the measures over one half, in percent."""
    return measure(half).figures()


def agreement(folder: Path = GOLD) -> Tally:
    """Score the second annotation of the stories that have one against the first."""
    tally = Tally()
    for path in sorted((folder / "again").glob("*.json")):
        first = next(one for half in ("dev", "held") for one in (folder / half).glob(path.stem))
        score(tally, read_story(first), as_report(read_story(first, path)))
    return tally


def table(tally: Tally) -> str:
    """Return the measures, a line each, with how often each was asked."""
    lines = []
    for name, value in tally.figures().items():
        asked = tally.counts.get(f"{name.rsplit('.', 1)[0]} items") if name.startswith("bcubed") else None
        key = {"origins.exact": "origins", "origins.exact_all": "origins.all"}.get(name, name)
        of = asked or tally.counts.get(f"{key} asked", "")
        lines.append(f"{name:26} {value:7.2f}  {of:>5}")
    if "discrepancies.f1" not in tally.figures():
        lines.append("discrepancies: the report has none, not measured")
    return "\n".join([f"{'':26} {'percent':>7}  {'of':>5}", *lines])


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit code 0 when measured, 2 when the held half was to be looked at without ``--look``."""
    parser = argparse.ArgumentParser(description="Score claims on the project's own stories.")
    parser.add_argument(
        "half",
        choices=("dev", "more", "added", "wide", "apart", "sealed", "shut", "held", "again"),
        help="which set; again: the second annotation",
    )
    parser.add_argument("--misses", action="store_true", help="also a line for each error")
    parser.add_argument("--story", metavar="NAME", help="only this story")
    parser.add_argument("--look", action="store_true", help="show errors of the held half all the same")
    given = parser.parse_args(arguments)
    if given.half in HIDDEN and (given.misses or given.story) and not given.look:
        print(f"{given.half} is not looked at while rules are written: --look does it all the same", file=sys.stderr)
        return 2
    if given.half in HIDDEN and given.look:
        print("warning: what is seen here is no longer held out; say so beside every later figure", file=sys.stderr)
    tally = agreement() if given.half == "again" else measure(GOLD / given.half, given.story)
    print(table(tally))
    if given.misses:
        print("", *tally.errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

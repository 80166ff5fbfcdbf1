"""Compare the JSON of ``headwater report`` with an expected dossier made by hand.

    python eval/expected.py EXPECTED.json REPORT.json [--texts DIR] [--file A=name.txt] [--misses]

An expected file is what a careful reader gets from a few reports of one event; `tests/data/README.md` describes its
keys. Each part (articles, derivations, attributions, ...) gives hits of a total and names what was missed; where
a report can also say too much, that is listed as false. Gold strings are looked up in the text of each article, so
the files hold no offsets.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path, PurePath
from typing import Any

from expected_reading import (
    HALF,
    Chars,
    Json,
    Reading,
    brief,
    canonical,
    file_of,
    likeness,
    name_key,
    read,
    share_of_shorter,
)


@dataclass(slots=True)
class Part:
    """One part of the comparison: how many gold items were found, which not, and what was wrongly added.

    `judged` counts what could have been wrongly added, where that is known: the false of the judged is the error rate.
    """

    total: int = 0
    hit: int = 0
    misses: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    judged: int = 0

    def note(self, what: object, *, found: bool) -> None:
        """Count one gold item as found or missed."""
        self.total += 1
        if found:
            self.hit += 1
        else:
            self.misses.append(what if isinstance(what, str) else brief(what))

    @property
    def share(self) -> float:
        """Hits of the total; 1.0 where nothing is asked."""
        return self.hit / self.total if self.total else 1.0


# --------------------------------------------------------------------------------------------- articles and stories


def check_stories(gold: Json, seen: Reading) -> Part:
    """Each gold story is one story of the report, and holds no other gold article."""
    part = Part()
    groups = [
        {seen.gold_id(item["id"]) for item in story.get("articles", ())} & set(gold["articles"])
        for story in seen.stories
    ]
    for story in gold.get("stories", ()):
        part.note({"story": story}, found=set(story) in groups)
    return part


def check_counts(gold: Json, seen: Reading) -> Part:
    """The ladder of the story that holds most of the gold articles. A gold list names several acceptable figures."""
    part = Part()
    ours = max(
        seen.stories, key=lambda story: sum(str(a["id"]) in seen.ids for a in story.get("articles", ())), default={}
    )
    counts = flat(ours.get("counts", {}))
    for key, value in flat(gold.get("counts", {})).items():
        right = value if isinstance(value, list) else [value]
        part.note(f"{key}: {counts.get(key)}, expected {value}", found=counts.get(key) in right)
    return part


def check_one_origin(gold: Json, seen: Reading) -> Part:
    """Where the whole of a story goes back to one origin, so does every claim in it, by either end of the range."""
    part = Part()
    counts = flat(gold.get("counts", {}))
    if counts.get("origins.least") == counts.get("origins.most") == 1:
        for claim in seen.every("claims"):
            origins = claim.get("origins")
            if not origins:
                continue
            found = origins.get("least"), origins.get("most")
            part.note(f"{claim.get('text')}: {found[0]} to {found[1]}, expected 1", found=found == (1, 1))
    return part


def flat(counts: Mapping[str, Any]) -> dict[str, Any]:
    """Counts with ``origins.least`` and ``origins.most`` as keys of their own."""
    origins = {f"origins.{end}": value for end, value in counts.get("origins", {}).items()}
    return {key: value for key, value in counts.items() if key != "origins"} | origins


def check_articles(gold: Json, seen: Reading) -> Part:
    """Outlet, title, date, dateline, byline and credits of every article, as far as the gold states them."""
    part = Part()
    for key, item in gold["articles"].items():
        got = seen.articles.get(key, {})
        for name, value in item.items():
            if name == "file" or (name == "published" and item.get("published_inferred")):
                continue
            has = field_of(got, name)
            same = same_date(got, has, value) if name in DATES else same_field(has, value)
            part.note(f"{key} {name}: {brief(has)}, expected {brief(value)}", found=bool(got) and same)
    return part


def field_of(article: Json, name: str) -> object:
    """A field of a report's article under the name that expected files use."""
    if name == "published_inferred":
        return article.get("published")
    if name == "dateline_place":
        line = article.get("dateline")
        return line.get("place") if isinstance(line, Mapping) else line
    if name == "credits":
        return [item["name"] if isinstance(item, Mapping) else item for item in article.get("credits") or ()]
    return article.get(name)


DATES = frozenset({"published", "published_inferred"})
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def same_date(article: Json, has: object, value: object) -> bool:
    """Equality of dates of publication: a gold day asks for the day alone, and none for one that the article states."""
    if value is None:
        return has is None or article.get("published_basis") == "inferred"
    if DAY.fullmatch(str(value)):
        return isinstance(has, str) and (has == value or has.startswith(f"{value}T"))
    return has == value


def same_field(has: object, value: object) -> bool:
    """Equality of two field values, as names or as sets of names."""
    if isinstance(value, list):
        return isinstance(has, list) and {name_key(item) for item in has} == {name_key(item) for item in value}
    return name_key(has) == name_key(value)


# -------------------------------------------------------------------------------------------------------- derivation


def check_unseen(gold: Json, seen: Reading) -> Part:
    """The parents that are not among the articles, by any name that the derivations accept for them."""
    part = Part()
    names = {name_key(name): name for name in seen.unseen.values()}
    for name in gold.get("unseen", ()):
        known = next((key for key in _names_of(name, gold) if key in names), None)
        part.note(str(name), found=names.pop(known, None) is not None)
    part.false = sorted(names.values())
    return part


def _names_of(name: str, gold: Json) -> list[str]:
    """The names of an unseen parent: its own, and those that stand beside it as a derivation's parent, no article's."""
    beside = [item["parent"] for item in gold.get("derivations", ()) if name in item["parent"]]
    return [name_key(each) for each in (name, *(n for row in beside for n in row if n not in gold["articles"]))]


def check_derivations(gold: Json, seen: Reading) -> Part:
    """Who took from whom: child, one of the acceptable parents, one of the acceptable kinds, credited or not."""
    part = Part()
    got = [(edge, *edge_key(edge, seen)) for edge in seen.every("derivations")]
    wanted = gold.get("derivations", ())
    for item in wanted:
        parents = {name_key(name) for name in item["parent"]}
        fits = (
            child == item["child"]
            and parent in parents
            and all(fits_edge(edge, item, name) for name in ("kind", "credited"))
            for edge, child, parent in got
        )
        part.note(item, found=any(fits))
    legal = {(item["child"], name_key(name)) for item in wanted for name in item["parent"]}
    part.false = [
        f"{child} <- {parent}" for _, child, parent in got if child in gold["articles"] and (child, parent) not in legal
    ]
    return part


def edge_key(edge: Json, seen: Reading) -> tuple[str, str]:
    """Child and parent of a derivation, comparable with the gold."""
    return seen.gold_id(edge.get("child")), name_key(seen.gold_id(edge.get("parent")))


def fits_edge(edge: Json, item: Json, name: str) -> bool:
    """Whether one property of a derivation is as the gold wants it; what the gold leaves out is free."""
    wanted = item.get(name)
    if wanted is None:
        return True
    return edge.get(name) in wanted if isinstance(wanted, list) else bool(edge.get(name)) == wanted


def check_never_derivations(gold: Json, seen: Reading) -> Part:
    """Derivations that must not be there."""
    part = Part()
    got = {edge_key(edge, seen) for edge in seen.every("derivations")}
    for child, parent in gold.get("never_derivations", ()):
        part.note(f"{child} <- {parent}", found=(child, name_key(parent)) not in got)
    return part


# ------------------------------------------------------------------------------------------------------ attributions


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution of the report, ready to be compared."""

    article: str
    speaker: str
    quotation: str
    content: Chars
    nested: bool
    line: str


def sayings(seen: Reading) -> list[Said]:
    """All attributions of the report, whose content lies in a gold article."""
    found = []
    for item in seen.every("attributions"):
        for article, content in seen.chars(item.get("content", ()), item.get("article")).items():
            who, how, nested = (
                name_key(item.get("speaker")),
                str(item.get("quotation")),
                item.get("nested_in") is not None,
            )
            text = seen.texts[article][min(content) : max(content) + 1] if content else ""
            found.append(Said(article, who, how, content, nested, brief([article, item.get("speaker"), how, text])))
    return found


def contents(item: Json, seen: Reading) -> list[Chars]:
    """The acceptable contents of a gold attribution: the exact words, or the whole clause that holds them."""
    found: list[Chars] = []
    for key in ("content", "content_full"):
        strings = item.get(key, [])
        pieces = [
            seen.places(item["article"], string) for string in ([strings] if isinstance(strings, str) else strings)
        ]
        if len(pieces) == 1:
            found += pieces[0]
        elif pieces and all(pieces):
            found.append(frozenset().union(*(places[0] for places in pieces)))
    return found


def closeness(said: Said, item: Json, places: Iterable[Chars]) -> float:
    """How well the content of an attribution fits a gold one of the same article (best of its contents)."""
    if said.article != item["article"]:
        return 0.0
    least = 0.0 if item["type"] == "mixed" else LEAST_ALIKE
    return max((overlap(said.content, place, least) for place in places), default=0.0)


def overlap(content: Chars, place: Chars, least: float) -> float:
    """The share of the gold string that a content covers, 0 where their intersection over union is below `least`.

    Gold gives the exact words of a mixed quotation, and its content is the clause around them: only the share counts
    there. Elsewhere a content must not be much longer than the gold one. Of equal shares the likelier one goes first.
    """
    alike = likeness(content, place)
    return len(content & place) / len(place) + alike / 1000 if place and alike >= least else 0.0


def same_speech(said: Said, item: Json) -> bool:
    """Whether speaker and type of quotation are the gold's."""
    names = {name_key(name) for name in (item["speaker"], *item.get("speaker_also", ()))}
    return said.speaker in names and said.quotation == item["type"]


# An indirect or direct content may be about three times as long as the gold one, whose half it covers.
LEAST_ALIKE = 0.3


def check_attributions(gold: Json, seen: Reading) -> Part:
    """Right speaker, right type, content overlapping by half or more; one attribution answers for one gold one.

    False are those in fully annotated articles that answer for none; nested ones are left out.
    """
    part = Part()
    said = sayings(seen)
    items = list(gold.get("attributions", ()))
    pairs = []
    for number, item in enumerate(items):
        places = contents(item, seen)
        scores = ((closeness(one, item, places), -number, n) for n, one in enumerate(said) if same_speech(one, item))
        pairs += [pair for pair in scores if pair[0] >= HALF]
    taken: dict[int, int] = {}
    for _, number, n in sorted(pairs, reverse=True):
        if -number not in taken and n not in taken.values():
            taken[-number] = n
    for number, item in enumerate(items):
        part.note(item, found=number in taken)
    free = [(item, contents(item, seen)) for item in gold.get("attributions_optional", ())]
    whole = gold.get("attributions_complete", ())
    used = set(taken.values())
    judged = [n for n, one in enumerate(said) if one.article in whole and (n in used or not excused(one, free))]
    part.judged = len(judged)
    part.false = [said[n].line for n in judged if n not in used]
    return part


def excused(one: Said, free: Iterable[tuple[Json, list[Chars]]]) -> bool:
    """Whether an attribution that answers for no gold one is nested, or one that readers may leave out."""
    return one.nested or any(closeness(one, item, places) >= HALF for item, places in free)


def check_speakers_never(gold: Json, seen: Reading) -> Part:
    """Words that must not be put into somebody's mouth."""
    part = Part()
    said = sayings(seen)
    for item in gold.get("speakers_never", ()):
        told = never(item)
        places = {key: seen.places(key, told["content"]) for key in seen.texts if told.get("article", key) == key}
        wrong = (
            misspoken(one.speaker, name_key(told["speaker"])) and share_of_shorter(one.content, place) >= HALF
            for one in said
            for place in places.get(one.article, ())
        )
        part.note(item, found=not any(wrong))
    return part


def misspoken(speaker: str, name: str) -> bool:
    """Whether the speaker is the person named, by full name or surname."""
    return bool(speaker) and (speaker == name or speaker.endswith(" " + name) or name.endswith(" " + speaker))


def never(item: Json | str) -> Json:
    """A `speakers_never` line as a record; the model case has sentences."""
    if not isinstance(item, str):
        return item
    match = re.fullmatch(r"(.+?) is not the speaker of ['\"](.+)['\"]", item)
    if not match:
        message = f"speakers_never line not understood: {item}"
        raise ValueError(message)
    return {"speaker": match[1], "content": match[2]}


# ---------------------------------------------------------------------------------------------------- times, calendar


def check_times(gold: Json, seen: Reading) -> Part:
    """Time expressions with their values."""
    part = Part()
    for item in gold.get("times", ()):
        places = seen.places(item["article"], item["text"])
        found = (
            same_time(time.get("value"), item["value"])
            and any(seen.chars(time).get(item["article"], frozenset()) & place for place in places)
            for time in seen.every("times")
        )
        part.note(item, found=any(found))
    return part


def same_time(value: str | None, wanted: str) -> bool:
    """Whether a value is the one wanted; the part of a day ("Friday night") answers where the day alone is wanted."""
    return value == wanted or (value or "").partition("T")[0] == wanted


def check_calendar(gold: Json, seen: Reading) -> Part:
    """What is to happen when: the dates, a statement in each article listed, and every speaker listed."""
    part = Part()
    for item in gold.get("calendar", ()):
        part.note(item, found=any(same_entry(entry, item, seen) for entry in seen.every("calendar")))
    return part


def check_calendar_status(gold: Json, seen: Reading) -> Part:
    """What became of the expectations found: the status, and the date each was moved to."""
    part = Part()
    entries = list(seen.every("calendar"))
    for item in gold.get("calendar", ()):
        if "status" in item:
            got = [entry for entry in entries if same_entry(entry, item, seen)]
            right = any(entry.get("status") == item["status"] and same_move(entry, item) for entry in got)
            part.note(f"{item['what']}: {[e.get('status') for e in got]}, expected {item['status']}", found=right)
    return part


def same_move(entry: Json, item: Json) -> bool:
    """Whether an entry names the new date that the gold has, and none where the gold has none."""
    if "moved_to" not in item:
        return entry.get("moved_to") is None
    return same_dates(entry.get("moved_to") or {}, {"when": item["moved_to"]})


def check_calendar_reports(gold: Json, seen: Reading) -> Part:
    """What each article says of an expectation; False: a word of an article that the gold does not have."""
    part = Part()
    for item in gold.get("calendar", ()):
        if "reports" in item:
            got = next((e.get("reports", ()) for e in seen.every("calendar") if same_entry(e, item, seen)), ())
            rows = {seen.gold_id(row["article"]): row["status"] for row in got}
            for article, status in item["reports"].items():
                part.note(f"{item['what']} in {article}: {rows.get(article)}", found=rows.get(article) == status)
            part.false += [f"{item['what']} in {key}: {rows[key]}" for key in rows if key not in item["reports"]]
    return part


def same_entry(entry: Json, item: Json, seen: Reading) -> bool:
    """Whether a calendar entry is the gold one."""
    spoken = {name_key(name) for name in entry.get("said_by") or ()}
    where = seen.chars(entry.get("statements", ()))
    return (
        same_dates(entry, item)
        and all(where.get(article) for article in item.get("articles", ()))
        and all(name_key(name) in spoken for name in item.get("said_by", ()))
    )


def same_dates(entry: Json, item: Json) -> bool:
    """Equal value (or the days it covers), or equal earliest and latest as far as the gold states them."""
    if "when" in item:
        first, last = days(item["when"])
        return bool(
            entry.get("value") == item["when"] or (entry.get("earliest") == first and entry.get("latest") == last)
        )
    return all(entry.get(end) == item[end] for end in ("earliest", "latest") if item.get(end))


def days(value: str) -> tuple[str, str]:
    """First and last day of a year, month, ISO week or day."""
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        start = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return start.isoformat(), (start + timedelta(days=6)).isoformat()
    if re.fullmatch(r"\d{4}-\d\d", value):
        start = date.fromisoformat(value + "-01")
        following = (start + timedelta(days=31)).replace(day=1)
        return start.isoformat(), (following - timedelta(days=1)).isoformat()
    return (value + "-01-01", value + "-12-31") if re.fullmatch(r"\d{4}", value) else (value, value)


# ------------------------------------------------------------------------------------------------------------ claims


def matchings(seen: Reading) -> Iterator[tuple[Json, Json]]:
    """Every pair of stretches that the report sets side by side, in both orders."""
    loose = seen.every("passages")
    bound = (passage for edge in seen.every("derivations") for passage in edge.get("passages", ()))
    for passage in (*loose, *bound):
        yield from permutations((passage["first"], passage["second"]), 2)
    for claim in seen.every("claims"):
        yield from permutations(claim.get("statements", ()), 2)


def check_aligned(gold: Json, seen: Reading) -> Part:
    """Stretches of two articles that say the same."""
    part = Part()
    pairs = list(matchings(seen))
    for item in gold.get("aligned", ()):
        (one, first), (other, second) = ((key, item[key]) for key in item if key in gold["articles"])
        part.note(item, found=any(seen.touches(a, one, first) and seen.touches(b, other, second) for a, b in pairs))
    return part


def check_drift(gold: Json, seen: Reading) -> Part:
    """Differences in wording: the kind, and a stretch on either side (any one, where the gold names several)."""
    part = Part()
    drifts = [drift for claim in seen.every("claims") for drift in claim.get("drift", ())]
    for item in gold.get("drift", ()):
        found = (
            drift.get("kind") == item["kind"]
            and all(
                any(seen.touches(drift[end], key, text) for key, text in item[end].items()) for end in ("from", "to")
            )
            for drift in drifts
        )
        part.note(item, found=any(found))
    return part


def check_open_questions(gold: Json, seen: Reading) -> Part:
    """What is still open."""
    part = Part()
    spans = list(seen.every("questions"))
    for item in gold.get("open_questions", ()):
        part.note(item, found=any(seen.touches(span, item["article"], item["text"]) for span in spans))
    return part


def check_only_in(gold: Json, seen: Reading) -> Part:
    """What one report alone has. False: a stretch that is mostly text which the gold aligns with another report."""
    part = Part()
    spans = list(seen.every("only_in"))
    for article, strings in gold.get("only_in", {}).items():
        for string in strings:
            part.note({article: string}, found=any(seen.touches(span, article, string) for span in spans))
    shared = [(key, item[key]) for item in gold.get("aligned", ()) for key in item if key in gold["articles"]]
    part.false = [
        brief({key: string}) for key, string in shared if any(mostly(span, key, string, seen) for span in spans)
    ]
    return part


def mostly(span: Json, article: str, string: str, seen: Reading) -> bool:
    """Whether a span consists by half of the string, and holds half of it."""
    chars = seen.chars(span).get(article, frozenset())
    return any(len(chars & place) >= HALF * max(len(chars), len(place)) > 0 for place in seen.places(article, string))


def claim_for(item: Json, seen: Reading) -> Json | None:
    """The claim with statements at most of the gold's places: at half of them, and at two if there are two."""
    where = item["where"].items()

    def found(claim: Json) -> int:
        return sum(any(seen.touches(one, key, text) for one in claim.get("statements", ())) for key, text in where)

    best = max(seen.every("claims"), key=found, default=None)
    enough = max(min(2, len(where)), len(where) / 2)
    return best if best is not None and found(best) >= enough else None


def check_claims(gold: Json, seen: Reading) -> Part:
    """The main claims are found, with their statements."""
    part = Part()
    for item in gold.get("claims", ()):
        part.note(item, found=claim_for(item, seen) is not None)
    return part


def check_claim_origins(gold: Json, seen: Reading) -> Part:
    """The claims found stand on the right number of independent origins."""
    part = Part()
    for item in gold.get("claims", ()):
        got = (claim_for(item, seen) or {}).get("origins")
        right = got is not None and all(got.get(end) == value for end, value in item["origins"].items())
        part.note(f"{item['text']} {brief(got)}, expected {brief(item['origins'])}", found=right)
    return part


def check_claim_informants(gold: Json, seen: Reading) -> Part:
    """The claims found name the speakers they rest on."""
    part = Part()
    for item in gold.get("claims", ()):
        if wanted := {name_key(name) for name in item.get("informants", ())}:
            got = (claim_for(item, seen) or {}).get("informants", [])
            part.note(
                f"{item['text']} {brief(got)}, expected {brief(item['informants'])}",
                found=wanted <= {name_key(name) for name in got},
            )
    return part


# -------------------------------------------------------------------------------------------------------------- whole

PARTS: dict[str, Callable[[Json, Reading], Part]] = {
    "stories": check_stories,
    "articles": check_articles,
    "counts": check_counts,
    "one_origin": check_one_origin,
    "unseen": check_unseen,
    "derivations": check_derivations,
    "never_derivations": check_never_derivations,
    "attributions": check_attributions,
    "speakers_never": check_speakers_never,
    "times": check_times,
    "calendar": check_calendar,
    "calendar_status": check_calendar_status,
    "calendar_reports": check_calendar_reports,
    "aligned": check_aligned,
    "only_in": check_only_in,
    "drift": check_drift,
    "open_questions": check_open_questions,
    "claims": check_claims,
    "claim_origins": check_claim_origins,
    "claim_informants": check_claim_informants,
}


def check(
    expected: Json, report: Json, *, files: Mapping[str, str] | None = None, texts: Path | None = None
) -> dict[str, Part]:
    """Compare a report with an expected file, part by part.

    `files` maps gold ids to base names where the expected file does not; `texts` is the folder of the articles, for a
    report without texts.
    """
    gold = canonical(expected)
    names = file_of(gold, files)
    seen = read(report, {key: PurePath(name).name for key, name in names.items() if key in gold["articles"]}, texts)
    return {name: compare(gold, seen) for name, compare in PARTS.items()}


def table(parts: Mapping[str, Part], *, misses: bool = False) -> str:
    """The parts as lines to print."""
    lines = []
    for name, part in parts.items():
        false = f"   {len(part.false)} false" if part.false or part.judged else ""
        false += f" of {part.judged}" if part.judged else ""
        lines.append(f"{name:20}{part.hit:4} of {part.total:<4}{false}")
        if misses:
            lines += [f"    missed  {line}" for line in part.misses] + [f"    false   {line}" for line in part.false]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit code 0 when compared, 2 when a file cannot be read."""
    parser = argparse.ArgumentParser(description="Compare a report with an expected dossier.")
    parser.add_argument("expected", type=Path)
    parser.add_argument("report", type=Path)
    parser.add_argument("--texts", type=Path, help="folder of the articles, for reports without texts")
    parser.add_argument("--file", action="append", default=[], metavar="ID=NAME", help="the file of a gold article")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what is false")
    given = parser.parse_args(arguments)
    try:
        expected, report = (json.loads(path.read_text(encoding="utf-8")) for path in (given.expected, given.report))
        files = dict(pair.split("=", 1) for pair in given.file)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(table(check(expected, report, files=files, texts=given.texts), misses=given.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())

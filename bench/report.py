"""How long `headwater report` takes on many reports of one event, and how much memory it needs.

    python bench/report.py [--articles 600] [--words 700] [--event tarnholm-bridge] [--keep FOLDER] [--derivation
                           [--workers 1]]

The articles are families of rewrites: the independent reports of one event of bench/newsroom, filled up to ``--words``
words with background from its other reports, are taken over from one desk to the next, with the edits of the
simulator's hard level, paragraphs of a desk's own, merged texts, credits kept and lost, and versions. The same seed
gives the same articles. With ``--example ferry`` they are a shipped example's reports with paragraphs dropped instead.
Prints seconds and peak memory of the whole command in a process of its own, and how many stories it made of them.
``--derivation`` times the derivation stage alone instead, taking all articles as one story: who took it from whom.
"""

import argparse
import importlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SEED = 20251017
# Every article keeps the opening of its report: a headline and the first paragraph.
OPENING = 2
WARM = 20
# What desks do: how often they take from another desk's version, print it as it is, merge two, and go over it again.
CHAIN, AS_IT_IS, MERGED, AGAIN = 0.5, 0.1, 0.08, 0.08
# A version has between these shares of the words wanted.
SHORTEST, LONGEST = 0.92, 1.15
# Words that a desk adds of its own, and how it puts in its own words what it does not report itself.
OWN = 60
OWN_WORDS = ("many synonyms", "voice", "retell quotations", "cut clauses", "merge sentences")
KINDS = ("Post", "News", "Echo", "Star")
EPOCH = datetime(2026, 4, 14, 5, 0)  # noqa: DTZ001 - invented newsrooms share a clock


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a desk published: the draft, which of the independent reports it goes back to, when, and whom it credits."""

    draft: Any
    root: int
    hours: float
    credit: str | None


def make(example: str, count: int, folder: Path) -> None:
    """Write ``count`` articles made from a shipped example into ``folder``, as JSON Lines."""
    shipped = files("headwater") / "examples" / example
    texts = sorted(p.read_text(encoding="utf-8") for p in shipped.iterdir() if p.name.endswith(".txt"))
    chance = random.Random(SEED)  # noqa: S311 - makes articles, no secrets
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as lines:
        for number in range(count):
            paragraphs = [p for p in texts[number % len(texts)].split("\n\n") if p.strip()]
            kept = [p for k, p in enumerate(paragraphs) if k < OPENING or chance.random() > 0.25 * chance.random()]
            outlet = f"{chance.choice(['Post', 'News', 'Echo', 'Star'])} of Town {number:04}"
            record = {"id": f"report-{number:04}", "outlet": outlet, "text": "\n\n".join(kept)}
            lines.write(json.dumps(record) + "\n")


def crowd(event: str, count: int, words: int) -> Iterator[dict[str, str]]:
    """Yield ``count`` articles on ``event`` of about ``words`` words each, as records."""
    sys.path.insert(0, str(ROOT))
    room: Any = importlib.import_module("bench.newsroom.texts")
    levels: Any = importlib.import_module("bench.newsroom.levels")
    told = [each for half in room.HALVES for each in room.events(half)]
    reports = next(each for each in told if each.name == event).reports
    spare = [p for each in told if each.name != event for draft in each.reports for p in draft.paragraphs[1:]]
    chance = random.Random(f"{SEED} {event}")  # noqa: S311 - makes articles, no secrets
    agencies = chance.sample(room.names("agencies.txt"), len(reports))
    roots = [_rooted(reports, at, words, levels, chance) for at in range(len(reports))]
    desks = [_Desk(root, at, 0.0, None) for at, root in enumerate(roots)]
    while len(desks) < count:
        above = desks[chance.randrange(len(desks))] if chance.random() < CHAIN else desks[chance.randrange(len(roots))]
        draft = above.draft
        if chance.random() < MERGED:
            structure: Any = importlib.import_module("bench.newsroom.structure")
            draft = structure.interleave(draft, desks[chance.randrange(len(desks))].draft, chance)
        if chance.random() > AS_IT_IS:
            draft = _edited(draft, levels, chance)
        if chance.random() < levels.SETTINGS["hard"].own:
            draft = _filled(draft, spare, draft.words + OWN, chance)
        draft = _filled(
            _shortened(draft, round(LONGEST * words)), roots[above.root].paragraphs, round(SHORTEST * words), chance
        )
        credit = agencies[above.root] if chance.random() < levels.SETTINGS["hard"].credit else None
        desks.append(_Desk(draft, above.root, above.hours + chance.expovariate(0.5), credit))
    for number, desk in enumerate(desks):
        place = number - 1 if number > len(roots) and chance.random() < AGAIN else number
        outlet = agencies[number] if number < len(roots) else f"{KINDS[place % len(KINDS)]} of Town {place:04}"
        text = "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in desk.draft.paragraphs)
        yield {
            "id": f"report-{number:04}",
            "outlet": outlet,
            "title": desk.draft.title,
            "published": (EPOCH + timedelta(hours=desk.hours)).isoformat(timespec="minutes"),
            "text": f"{text}\n\n({desk.credit})" if desk.credit else text,
        }


def _rooted(reports: Sequence[Any], at: int, words: int, levels: Any, chance: random.Random) -> Any:  # noqa: ANN401
    """An independent report, with what its desk has of the rest of the event in its own words."""
    others = [paragraph for n, draft in enumerate(reports) for paragraph in draft.paragraphs if n != at]
    told = type(reports[at])(reports[at].title, tuple(others))
    for kind in OWN_WORDS:
        done = levels.REWORKS[kind](told, chance)
        told = done[0] if done else told
    return _filled(reports[at], told.paragraphs, round(LONGEST * words), chance)


def _edited(draft: Any, levels: Any, chance: random.Random) -> Any:  # noqa: ANN401 - bench.newsroom is found at run time
    """What a desk makes of a text, by the edits of the hard level."""
    kinds = dict(levels.SETTINGS["hard"].kinds)
    for _ in range(chance.randint(*levels.SETTINGS["hard"].edits)):
        kind = chance.choices(list(kinds), list(kinds.values()))[0]
        del kinds[kind]
        done = levels.REWORKS[kind](draft, chance)
        draft = done[0] if done else draft
    return draft


def _shortened(draft: Any, words: int) -> Any:  # noqa: ANN401
    """The draft without its last paragraphs, as far as it is longer than wanted."""
    kept = draft
    while kept.words > words and len(kept.paragraphs) > OPENING:
        kept = type(kept)(kept.title, kept.paragraphs[:-1])
    return kept


def _filled(draft: Any, spare: Sequence[Any], words: int, chance: random.Random) -> Any:  # noqa: ANN401
    """The draft with paragraphs of ``spare`` that it lacks put into it, until it has ``words`` words."""
    rows = list(draft.paragraphs)
    keys = set(draft.keys)
    while sum(len(s.text.split()) for row in rows for s in row) < words:
        left = [row for row in spare if not any(sentence.keys & keys for sentence in row)]
        if not left:
            break
        rows.insert(chance.randint(1, len(rows)), chance.choice(left))
        keys = {key for row in rows for sentence in row for key in sentence.keys}
    return type(draft)(draft.title, tuple(rows))


def write(event: str, count: int, words: int, folder: Path) -> None:
    """Write the articles of `crowd` into ``folder``, as JSON Lines."""
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as lines:
        for record in crowd(event, count, words):
            lines.write(json.dumps(record) + "\n")


def derive(folder: Path, workers: int | None) -> None:
    """Print what tracing the articles in ``folder`` as one story takes; annotating them is not counted."""
    pipeline, ingest = (importlib.import_module(f"headwater.{name}") for name in ("pipeline", "ingest"))
    workers = workers or importlib.import_module("headwater.workers").cores()
    options = importlib.import_module("headwater.model.annotations").AnnotateOptions(rules_only=True)
    intake = ingest.read([str(folder)], options=ingest.ReadOptions())
    told = list(pipeline.readings(intake.articles, options, pipeline.silent))
    # What is compiled is compiled, or read from its store, before the clock runs.
    pipeline.trace_story(told[:WARM])
    begin, used = time.perf_counter(), _processor()
    stemma = pipeline.trace_story(told, workers=workers)
    seconds, used = time.perf_counter() - begin, _processor() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(told)} articles of {sum(len(one.text.split()) for one in told) // len(told)} words: {seconds:.1f} s "
        f"({used:.1f} s of processor, up to {workers} processes) for {len(stemma.derivations)} derivations, "
        f"{peak:.0f} MB at most"
    )


def _processor() -> float:
    """Seconds of processor that this process and those it has ended took."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def main() -> None:
    """Make the articles, run the command on them, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--words", type=int, default=700)
    parser.add_argument("--event", default="tarnholm-bridge")
    parser.add_argument("--example", help="make the articles from this shipped example")
    parser.add_argument("--keep", type=Path, help="write the articles here and leave them")
    parser.add_argument("--derivation", action="store_true", help="time the derivation stage alone")
    parser.add_argument("--workers", type=int, help="processes to trace with; as many as there are cores unless given")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = wanted.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if wanted.example:
            make(wanted.example, wanted.articles, folder)
        else:
            write(wanted.event, wanted.articles, wanted.words, folder)
        if wanted.derivation:
            derive(folder, wanted.workers)
            return
        begin = time.perf_counter()
        command = [sys.executable, "-m", "headwater", "report", str(folder), "--json", "--quiet"]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE)  # noqa: S603 - our own command
        seconds = time.perf_counter() - begin
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    sizes = [story["counts"]["articles"] for story in json.loads(done.stdout or '{"stories": []}')["stories"]]
    print(
        f"{wanted.articles} articles: {seconds:.1f} s ({used.ru_utime + used.ru_stime:.1f} s of processor), "
        f"{used.ru_maxrss / 1024:.0f} MB at most, {len(done.stdout) / 1e6:.1f} MB of JSON, "
        f"{len(sizes)} stories, the largest of {max(sizes, default=0)} articles"
    )
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()

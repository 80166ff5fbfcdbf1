"""Fit how often parents are right that were given a probability, and write the table of it.

    python -m bench.newsroom.calibrate [--stories 70] [--steps 300] [--table FILE]

Only the `learn` half is looked at, and the stories by hand that the fit learns from (`bench.newsroom.hand`). Events are
dealt into three parts; the stories of each part are traced with weights and trees that were fitted on the other two (as
`bench.newsroom.fit` and `bench.newsroom.boost` do it), and the probabilities stated for parents are compared with the
truth: a logistic regression of right or wrong on their log odds (Platt 2000), drawn a little towards leaving them as
they are.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from bench.newsroom.boost import boosted, told
from bench.newsroom.fit import LEARNT, TABLE, Story, surveyed, two_guesses
from bench.newsroom.hand import SETS, surveys
from bench.newsroom.histories import HISTORIES
from bench.newsroom.render import TIMES, printed
from bench.newsroom.simulate import tales
from bench.newsroom.system import readings
from bench.newsroom.tale import Tale
from bench.newsroom.texts import events

from headwater.derivation.choice import kind_of
from headwater.derivation.parents import choose
from headwater.derivation.tables import Model
from headwater.derivation.trace import Survey, look

PARTS = 3
HEAD = """# How often a parent is right, by how it is known: log odds = intercept + slope times the log odds
# that the model gave it. Origin: own work, on left-out events of simulated newsrooms (the learn half, {stories}
# stories a level) and left-out stories by hand, by `python -m bench.newsroom.calibrate`.
kind\tintercept\tslope
"""
KINDS = ("at hand", "at hand, credited", "credited", "carried", "inferred")


@dataclass(frozen=True, slots=True)
class Case:
    """A story as it is given, as the model sees it, the part that its event belongs to, and whether it is by hand."""

    tale: Tale
    survey: Survey
    story: Story
    part: int
    hand: bool = False


def by_hand(sets: Sequence[str] = SETS) -> Iterator[Case]:
    """Yield all stories by hand, with their times and without."""
    dealt: dict[str, int] = {}
    for tale, survey in surveys(sets):
        part = dealt.setdefault(tale.name, len(dealt) % PARTS)
        yield Case(tale, survey, surveyed(tale, survey), part, hand=True)


def cases(count: int) -> Iterator[Case]:
    """Yield all stories of the learn half."""
    parts = {event.name: n % PARTS for n, event in enumerate(sorted(events("learn"), key=lambda e: e.name))}
    for level in LEARNT:
        for tale in tales(level, "learn", count):
            part = next(n for name, n in parts.items() if tale.name.startswith(f"{name}-{level}"))
            for times in TIMES:
                survey = look(sorted(readings(printed(tale, times)), key=lambda reading: reading.id))
                yield Case(tale, survey, surveyed(tale, survey), part)


def learnt(cases_of_others: Sequence[Case], steps: int) -> Model:
    """Return what is fitted on some stories: both guesses and the trees."""
    weights = two_guesses([case.story for case in cases_of_others], steps)
    kinds: dict[str, list[Story]] = {"hand": [], "versions": [], "others": []}
    for case in cases_of_others:
        level = case.tale.level
        kinds["hand" if case.hand else "versions" if level in HISTORIES else "others"].append(case.story)
    return Model(*weights, boosted(told(*kinds.values(), weights)))


def stated(case: Case, model: Model) -> Iterator[tuple[str, float, bool]]:
    """Yield for each parent chosen how it is known, its probability, and whether it is one in truth.

    An unseen one is right where the text has any unseen parent.
    """
    ground = case.survey.ground
    choice = choose(ground, ground.size + len(case.survey.unseen), model=model)
    orphans = frozenset[str]().union(*case.tale.truth.unseen.values())
    for child, options in sorted(choice.parents.items()):
        for option in options:
            mine = case.survey.groups[child][0].id
            if option.parent >= ground.size:
                right = mine in orphans
            else:
                right = (case.survey.groups[option.parent][0].id, mine) in case.tale.truth.edges
            yield kind_of(choice, option), option.probability, right


def regression(said: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Return intercept and slope, by Newton's method."""
    clipped = np.clip(np.array(said), 0.001, 0.999)
    rows = np.stack([np.ones(len(clipped)), np.log(clipped / (1 - clipped))], axis=1)
    true, asis = np.array(right, dtype=np.float64), np.array([0.0, 1.0])
    found = np.zeros(2)
    for _ in range(50):
        guess = 1 / (1 + np.exp(-rows @ found))
        gradient = rows.T @ (true - guess) - (found - asis)
        found += np.linalg.solve((rows * (guess * (1 - guess))[:, None]).T @ rows + np.eye(2), gradient)
    return float(found[0]), float(found[1])


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=70, help="stories a level")
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--table", type=Path, default=TABLE.with_name("calibration.tsv"))
    given = parser.parse_args()
    every = [*by_hand(), *cases(given.stories)]
    said: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for part in range(PARTS):
        model = learnt([case for case in every if case.part != part], given.steps)
        for case in every:
            for kind, probability, right in stated(case, model) if case.part == part else ():
                said[kind].append((probability, right))
    lines = []
    for kind in KINDS:
        intercept, slope = regression(*zip(*said[kind], strict=True))
        print(f"{kind}: {len(said[kind])} cases", flush=True)
        lines.append(f"{kind}\t{intercept:.3f}\t{slope:.3f}\n")
    given.table.write_text(HEAD.format(stories=given.stories) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The calendar of a kept story, reckoned when it is read: later reports of what was expected are often other stories.

What two stories say is of one expectation only where they share a name. So the stories that hold a name of what is
expected are looked up, those with the rarest names first, and of their rows only those that share a word are taken.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from headwater import claims
from headwater.archive import Records, key_of, unpack_json
from headwater.archive.records import Ahead
from headwater.claims import Prospects
from headwater.claims.expectations import LIGHT_CONCEPTS
from headwater.claims.tracks import SHARED_NAMES
from headwater.model.claims import CalendarEntry, StoryClaims
from headwater.model.codec import decode

Row = dict[str, Any]
# How many other stories are looked at, and in how many a name may stand to lead from one to another.
STORIES, COMMON = 32, 256
NOTHING = StoryClaims((), (), (), (), ())


def reckon(records: Records, story: str, as_of: str | None) -> tuple[CalendarEntry, ...]:
    """Return the calendar of ``story`` as of the ISO day ``as_of``, as `headwater.claims.follow` reckons it.

    How much a word tells is reckoned from all that is kept. In an archive in which more than `STORIES` others share
    names with what is expected, those with the rarest names are looked at.
    """
    (own,) = records.ahead([story])
    mine = _rows(own)
    if not mine["expected"]:
        return ()
    held = {story: mine} | _others(records, story, mine)
    held[story] = mine | {"remarks": _telling(mine["remarks"], held.values())}
    order = sorted(held)
    ahead = [decode(Prospects, held[key]) for key in order]
    found = claims.follow([NOTHING] * (len(ahead) + 1), [*ahead, _rest(records, held.values())], as_of=as_of)
    return found[order.index(story)].calendar


def keys(rows: Row) -> tuple[int, ...]:
    """Return what a story is found by: the names in what it expects, and in what may say what became of something."""
    return tuple(sorted({key_of(name) for row in (*rows["expected"], *rows["remarks"]) for name in _names(row)}))


def _others(records: Records, story: str, mine: Row) -> dict[str, Row]:
    """The rows of other stories that may bear on what is expected, and on what that leads to in turn."""
    found: dict[str, Row] = {}
    seen = {story}
    expected: Sequence[Row] = mine["expected"]
    while expected and len(found) < STORIES:
        near = _nearest(records, expected, seen)[: STORIES - len(found)]
        seen.update(near)
        further = []
        for other in records.ahead(near):
            rows = _bearing(_rows(other), expected)
            if rows["expected"] or rows["remarks"]:
                found[other.story] = rows
            further.extend(rows["expected"])
        expected = further
    return found


def _nearest(records: Records, expected: Iterable[Row], seen: set[str]) -> list[str]:
    """The stories that share names with what is expected, by how rare those are."""
    sharing = records.sharing(sorted({key_of(name) for row in expected for name in _names(row)}), COMMON)
    stories_of: dict[int, int] = {}
    for held in sharing.values():
        for key in held:
            stories_of[key] = stories_of.get(key, 0) + 1
    weight = {story: sum(1 / stories_of[key] for key in sorted(held)) for story, held in sharing.items()}
    return sorted((story for story in sharing if story not in seen), key=lambda one: (-weight[one], one))


def _bearing(rows: Row, expected: Sequence[Row]) -> Row:
    """What of a story's rows can be of one affair with what is expected, as `headwater.claims.tracks` has it.

    Two stories speak of one thing where they share a word that tells something, and a name in the statement or two in
    the articles; what is given up is known by its days as well.
    """
    named_by = {word for row in expected for word in row["core"]}
    cores = named_by - LIGHT_CONCEPTS
    words = {word for row in expected for word in (*row["core"], *row["rest"])} - LIGHT_CONCEPTS
    days = {(row["earliest"], row["latest"]) for row in expected}
    named = {name for row in expected for name in row["names"]}
    about = {name for row in expected for name in _about(row)}

    def akin(row: Row) -> bool:
        return not named.isdisjoint(row["names"]) or len(about & _about(row)) >= SHARED_NAMES

    return rows | {
        "expected": [
            row
            for row in rows["expected"]
            if not (cores.isdisjoint((*row["core"], *row["rest"])) and words.isdisjoint(row["core"])) and akin(row)
        ],
        "remarks": [row for row in rows["remarks"] if _tells(row, named_by, days) and akin(row)],
    }


def _telling(remarks: Iterable[Row], held: Iterable[Row]) -> list[Row]:
    """Those of a story's own remarks that can say what became of anything expected: most of hundreds cannot."""
    expected = [row for rows in held for row in rows["expected"]]
    named_by = {word for row in expected for word in row["core"]}
    days = {(row["earliest"], row["latest"]) for row in expected}
    return [row for row in remarks if _tells(row, named_by, days)]


def _tells(remark: Row, named_by: set[str], days: set[tuple[str | None, str | None]]) -> bool:
    """Tell whether a remark holds a word that names something expected, or gives up its days."""
    return not named_by.isdisjoint(remark["concepts"]) or any(tuple(gone) in days for gone in remark["gave_up"])


def _about(row: Row) -> set[str]:
    """The names in the articles that tell a row."""
    told = [telling["told"] for telling in row["tellings"]] if "tellings" in row else [row["told"]]
    return {name for one in told for name in one["about"]}


def _names(row: Row) -> set[str]:
    """The names that a row stands for: its own, and those in the articles that tell it."""
    return _about(row).union(row["names"])


def _rows(one: Ahead) -> Row:
    return cast("Row", unpack_json(one.body)) | {"articles": 0, "frequency": {}}


def _rest(records: Records, held: Iterable[Row]) -> Prospects:
    """Everything that is kept, as far as how often the words stand there that are compared."""
    words: set[str] = set()
    for rows in held:
        for row in rows["expected"]:
            words.update(row["core"], row["rest"], *(telling["concepts"] for telling in row["tellings"]))
        for row in rows["remarks"]:
            words.update(row["concepts"])
    return Prospects((), (), None, records.placed(), records.frequency(sorted(words)))

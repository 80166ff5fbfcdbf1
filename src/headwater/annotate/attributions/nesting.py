"""Which attribution stands within the content of which other one."""

from collections.abc import Sequence

from headwater.annotate.attributions.find import Found
from headwater.annotate.attributions.inner import Inner


def nesting(found: Sequence[Found]) -> list[int | None]:
    """Return for each attribution the smallest other one whose content holds its cue (or its whole content)."""
    by_start = sorted(range(len(found)), key=lambda i: found[i].sentence)
    outer: list[int | None] = [None] * len(found)
    for position, i in enumerate(by_start):
        own = found[i].cue[0] if found[i].cue else found[i].content[0]
        best: tuple[int, int] | None = None
        for j in _neighbours(by_start, position, found):
            if any(c.contains(own) for c in found[j].content) and length(found[j]) > length(found[i]):
                best = min(best or (length(found[j]), j), (length(found[j]), j))
        outer[i] = best[1] if best else None
    return outer


def nested_also(found: Sequence[Found], inner: Sequence[Inner]) -> tuple[list[Found], list[int | None]]:
    """Return ``found`` with what stands inside its quotations behind it, and the nesting of all of them."""
    every, outer = list(found), nesting(found)
    for group in inner:
        own = nesting(group.found)
        first = len(every)
        every.extend(group.found)
        outer.extend(group.outer if k is None else first + k for k in own)
    return every, outer


def length(one: Found) -> int:
    """Return how many code points the content holds."""
    return sum(len(s) for s in one.content)


def _neighbours(by_start: Sequence[int], position: int, found: Sequence[Found]) -> list[int]:
    """Attributions of the same sentence and the ones beside it: no content reaches further."""
    n = found[by_start[position]].sentence
    near = []
    for step in (-1, 1):
        k = position + step
        while 0 <= k < len(by_start) and abs(found[by_start[k]].sentence - n) <= 1:
            near.append(by_start[k])
            k += step
    return near

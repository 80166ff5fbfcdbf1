"""Which attribution stands within the content of which other one."""

from collections.abc import Sequence

from headwater.annotate.attributions.found import Found
from headwater.annotate.attributions.inner import Inner
from headwater.annotate.attributions.relays import BY_CITING
from headwater.model.span import Span


def nesting(found: Sequence[Found]) -> list[int | None]:
    """Return for each attribution the smallest other one whose content holds its cue (or its whole content).

    Who is cited stands in the words of whoever cites.
    """
    contents = sorted((part.start, part.end, j) for j, one in enumerate(found) for part in one.content)
    owns = sorted((own.start, own.end, i) for i, own in enumerate(map(_own, found)))
    outer: list[int | None] = [None] * len(found)
    around: list[tuple[int, int]] = []  # the contents that hold the place reached: end, and whose
    at = 0
    for start, end, i in owns:
        while at < len(contents) and contents[at][0] <= start:
            around.append(contents[at][1:])
            at += 1
        around = [one for one in around if one[0] > start]
        larger = [(found[j].length, j) for last, j in around if last >= end and found[j].length > found[i].length]
        outer[i] = min(larger)[1] if larger else None
    for i, one in enumerate(found):
        if one.rule == BY_CITING:
            outer[i] = next((j for j, other in enumerate(found) if j != i and other.content == one.content), outer[i])
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


def _own(one: Found) -> Span:
    """Return what has to stand in another content for ``one`` to stand in it."""
    return one.cue[0] if one.cue else one.content[0]

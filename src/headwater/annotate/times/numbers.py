"""Numbers in digits and words: counts, ordinals, days of a month, years."""

from dataclasses import dataclass

from headwater.annotate.times.lexicon import (
    CARDINALS,
    ORDINAL_ENDINGS,
    ORDINALS,
    SCALES,
    VAGUE_COUNTS,
)
from headwater.annotate.times.tokens import FOUR_DIGITS, Stream

LAST_DAY = 31
MOST_WORDS = 8  # of a spelled-out number
HALF = 0.5
TENS = 20  # from here on spelled-out numbers are compounds: "twenty-five"
GROUP, MILLION = 3, 1e6  # digits between commas, and how far counts of units go
INSIDE = frozenset(":.,/")  # a number right after one of these is the rest of another


@dataclass(frozen=True, slots=True)
class Count:
    """How many: ``amount`` is None where the words do not say ("several"). ``last`` is the token after it."""

    last: int
    amount: float | None


def count(s: Stream, i: int) -> Count | None:
    """Read a count: "3", "1,460", "5 1/2", "two and a half", "a dozen", "several", "the couple of", "a"."""
    if s.low[i].isdigit():
        return _in_digits(s, i)
    return _vague(s, i) or _half(s, i) or _in_words(s, i)


def _in_digits(s: Stream, i: int) -> Count | None:
    amount = s.digits(i, 6)
    if amount is None or (s.adjacent(i) and s.low[i - 1] in INSIDE and s.low[i - 2].isdigit()):
        return None
    j, value = i + 1, float(amount)
    while s.low[j] == "," and s.adjacent(j) and s.adjacent(j + 1) and len(s.low[j + 1]) == GROUP and value < MILLION:
        group = s.digits(j + 1, 3)
        if group is None:
            break
        j, value = j + 2, value * 1000 + group
    if s.low[j] == "." and s.adjacent(j) and s.adjacent(j + 1) and s.digits(j + 1, 2) is not None:
        return Count(j + 2, float(f"{int(value)}.{s.low[j + 1]}"))
    if s.low[j] == "/" and s.adjacent(j) and s.low[j + 1] == "2" and value == 1:
        return Count(j + 2, HALF)
    if (s.low[j], s.low[j + 1], s.low[j + 2]) == ("1", "/", "2"):
        return Count(j + 3, value + HALF)
    if s.low[j] == "½":
        return Count(j + 1, value + HALF)
    return _and_half(s, j, value)


def _and_half(s: Stream, j: int, value: float) -> Count:
    if s.follows(j, ("and", "a", "half")):
        return Count(j + 3, value + HALF)
    if s.follows(j, ("and", "half")):
        return Count(j + 2, value + HALF)
    if s.hyphen(j) and s.follows(j + 1, ("and", s.low[j], "a", s.low[j], "half")):
        return Count(j + 6, value + HALF)
    if s.low[j] in SCALES and s.low[j] != "hundred":
        return Count(j + 1, value * SCALES[s.low[j]])
    return Count(j, value)


def _vague(s: Stream, i: int) -> Count | None:
    j = i + 1 if s.low[i] in {"a", "the", "these", "those"} else i
    if s.low[j] in VAGUE_COUNTS:
        if j > i and s.low[j] not in {"few", "couple", "many", "several"}:
            return None
        if s.low[j] == "couple":
            return Count(j + 2 if s.low[j + 1] == "of" else j + 1, None if s.low[j - 1] == "the" else 2.0)
        return Count(j + 1, None)
    if s.follows(j, ("dozens", "of")) or s.follows(j, ("hundreds", "of")) or s.follows(j, ("thousands", "of")):
        return Count(j + 2, None)
    if j > i and s.low[j] == "number" and s.low[j + 1] == "of":
        return Count(j + 2, None)
    return None


def _half(s: Stream, i: int) -> Count | None:
    if s.low[i] == "½":
        return Count(i + 1, HALF)
    if s.follows(i, ("half", "a")) or s.follows(i, ("half", "an")):
        return Count(i + 2, HALF)
    if s.follows(i, ("a", "half")) and s.low[i + 2] != "of":
        return Count(i + 2, HALF)
    return None


def _in_words(s: Stream, i: int) -> Count | None:
    if s.low[i] in {"a", "an"}:
        if s.low[i + 1] in SCALES or s.low[i + 1] == "dozen":
            return Count(i + 2, float(SCALES.get(s.low[i + 1], 12)))
        return Count(i + 1, 1.0)
    total, group, j = 0, 0, i
    while j < i + MOST_WORDS:
        word = s.low[j]
        if word in CARDINALS:
            group += CARDINALS[word]
        elif word in SCALES and j > i:
            group = max(group, 1) * SCALES[word]
            if word != "hundred":
                total, group = total + group, 0
        elif not ((word == "and" or s.hyphen(j)) and j > i and s.low[j + 1] in CARDINALS and _joins(s, j)):
            break
        j += 1
    return None if j == i else _and_half(s, j, float(total + group))


def _joins(s: Stream, j: int) -> bool:
    """Tell whether the joint at ``j`` makes one number: "twenty-five", "hundred and five", not "two and three"."""
    before = s.low[j - 1]
    return before in SCALES if s.low[j] == "and" else CARDINALS.get(before, 0) >= TENS


def ordinal(s: Stream, i: int) -> tuple[int, int] | None:
    """Read an ordinal ("third", "21st", "twenty-first"): the token after it and its number."""
    number = s.digits(i, 2)
    if number is not None:
        return (i + 2, number) if s.low[i + 1] in ORDINAL_ENDINGS and s.adjacent(i + 1) else None
    if s.low[i] in ORDINALS:
        return i + 1, ORDINALS[s.low[i]]
    tens = CARDINALS.get(s.low[i], 0)
    if tens >= TENS and s.hyphen(i + 1) and s.low[i + 2] in ORDINALS:
        return i + 3, tens + ORDINALS[s.low[i + 2]]
    return None


def day_number(s: Stream, i: int) -> tuple[int, int] | None:
    """Read a day of a month ("7", "7th", "seventh"): the token after it and its number."""
    found = ordinal(s, i)
    if found is None:
        number = s.digits(i, 2)
        if number is None or (
            s.low[i + 1] in {":", "."} and s.adjacent(i + 1) and s.low[i + 2].isdigit() and s.adjacent(i + 2)
        ):
            return None
        found = (i + 1, number)
    return found if 1 <= found[1] <= LAST_DAY else None


def year_number(s: Stream, i: int) -> int | None:
    """Read a year in four digits, 1000 to 2999, that is no part of a longer number."""
    if len(s.low[i]) != FOUR_DIGITS or not s.low[i].isdigit() or s.low[i][0] not in "12":
        return None
    if s.low[i + 1] in {",", "."} and s.adjacent(i + 1) and s.low[i + 2].isdigit() and s.adjacent(i + 2):
        return None
    if s.adjacent(i) and s.low[i - 1] in {"$", "£", "€", "¥", "#", ".", ",", "/", "+", "@", "_"}:
        return None
    return s.digits(i)


def any_year(s: Stream, i: int) -> tuple[str, int] | None:
    """Read a year as a value (``1998``, ``BC0480``), and the token after it."""
    number = s.digits(i)
    if number is None:
        return None
    end = era(s, i + 1)
    if end:
        return f"BC{number:04d}", end
    year = year_number(s, i)
    return (f"{year:04d}", i + 1) if year is not None else None


def era(s: Stream, j: int) -> int:
    """Return the token after "BC", "B.C." or "BCE" at ``j``, 0 where there is none."""
    if s.low[j] in {"bc", "bce"}:
        return j + 1
    if s.follows(j, ("b", ".", "c")):
        return j + 4 if s.low[j + 3] == "." and s.adjacent(j + 3) else j + 3
    return 0


def spelled(amount: float | None) -> str:
    """Return a count as a TIMEX3 duration writes it: ``3``, ``2.5``, ``X``."""
    if amount is None:
        return "X"
    return f"{amount:.15g}"

"""Rules for days and months of the calendar, in all the orders that English writes them."""

from headwater.annotate.times.lexicon import (
    ABBREVIATED_MONTHS,
    ABBREVIATED_WEEKDAYS,
    AFTER_DAY,
    COUNTED,
    DATE_LEADS,
    DAY_ORDINALS,
    DOUBTFUL_MONTHS,
    MONTHS,
    NAMED_DAYS,
    NEWSPAPERS,
    WEEKDAYS,
)
from headwater.annotate.times.numbers import any_year, day_number, year_number
from headwater.annotate.times.terms import NONE, Findings, Fixed, Found, Term, Weekday, Yearless, dated
from headwater.annotate.times.tokens import FOUR_DIGITS, HYPHENS, TWO_DIGITS, Stream
from headwater.annotate.times.years import year
from headwater.model.vocabulary import TimeType
from headwater.text.calendar import make_day

LEAP_YEAR = 2000
TURN = 40  # two digits from here on are years of the 20th century
HOURS, MINUTES = 24, 60
LAST_YEAR = 2100
MOST_DAYS = 4  # in a list; longer ones are no dates


def date(s: Stream, i: int) -> Findings:
    """Read a calendar date that begins at token ``i``; several where it is a range or a list."""
    word = s.low[i]
    if word in MONTHS:
        return month_led(s, i)
    if word in WEEKDAYS:
        return weekday_led(s, i)
    if word.isdigit():
        return numeric(s, i) or day_led(s, i) or year(s, i)
    if word in DAY_ORDINALS:
        return day_led(s, i)
    return NONE


def full(year: int | None, month: int, day: int | None, weekday: int | None = None) -> Term | None:
    """Return the term of a date in these parts, None where the calendar has no such day."""
    if day is not None and make_day(year or LEAP_YEAR, month, day) is None:
        return None
    tail = f"{month:02d}" if day is None else f"{month:02d}-{day:02d}"
    return Yearless(tail, weekday=weekday) if year is None else Fixed(f"{year:04d}-{tail}")


def is_month(s: Stream, i: int) -> bool:
    """Tell whether token ``i`` is the name of a month, and not the verb or name that looks like one."""
    word = s.low[i]
    if word not in MONTHS or not s.capital(i):
        return False
    return (word not in DOUBTFUL_MONTHS and word not in ABBREVIATED_MONTHS) or _is_meant(s, i)


def _is_meant(s: Stream, i: int) -> bool:
    """Tell whether the words beside a name such as "May", "March" or "Jan" make it a month."""
    word = s.low[i]
    after = i + 2 if s.low[i + 1] == "." else i + 1
    if s.low[after].isdigit() or (s.low[i - 1].isdigit() and len(s.low[i - 1]) <= TWO_DIGITS):
        return True
    if word in ABBREVIATED_MONTHS:
        return False
    plain = s.low[after].isalpha() and not s.capital(after)
    if word == "august" and (plain or not s.low[after].isalpha()):
        return True
    if word == "march" and s.low[i - 1] in {"a", "the", "this", "his", "her"} and plain:
        return s.low[after] not in AFTER_DAY and s.low[after] not in {"through", "against", "into", "from", "past"}
    return s.low[i - 1] in DATE_LEADS or s.hyphen(i - 1) or (s.low[i - 1] == "," and s.low[i + 1] in {",", "of"})


def past_month(s: Stream, i: int) -> int:
    """Return the token after the month at ``i``, its abbreviating full stop included."""
    dotted = s.low[i] in ABBREVIATED_MONTHS and s.low[i + 1] == "." and s.adjacent(i + 1)
    return i + 2 if dotted else i + 1


def month_led(s: Stream, i: int, weekday: int | None = None, first: int | None = None) -> Findings:
    """Read "October 17, 2025", "Oct. 17", "February 2026", "April 24 and 25", "May 1-3"."""
    if not is_month(s, i):
        return NONE
    if first is None and s.digits(i - 1, 2) is not None:
        return NONE  # "30 February": a day that the calendar does not have
    month, j = MONTHS[s.low[i]], past_month(s, i)
    first = i if first is None else first
    k = j + 1 if s.low[j] in {",", "of"} else j
    written = any_year(s, k)
    if written is not None and not (s.low[j] == "," and s.low[k + 1] in COUNTED):
        return dated(first, written[1], Fixed(f"{written[0]}-{month:02d}"))
    day = day_number(s, j + 1 if s.low[j] == "the" and s.low[j + 1].isdigit() else j)
    if day and not (s.capital(j) and s.low[j].isalpha()):
        return _with_day(s, first, month, day, weekday)
    counted = s.low[j + 1].isalpha() and not s.capital(j + 1)
    if len(s.low[j]) == FOUR_DIGITS and s.low[j].isdigit() and not counted:
        return NONE  # "December 9999"
    return dated(first, j, Yearless(f"{month:02d}"))


def _with_day(s: Stream, first: int, month: int, day: tuple[int, int], weekday: int | None) -> Findings:
    j, number = day
    tail, k = _tail_days(s, j)
    year, end = _year_after(s, k)
    term = full(year, month, number, weekday)
    if term is None:
        return NONE
    found = dated(first, end if not tail else j, term)
    for where, last, other in tail:
        extra = full(year, month, other)
        if extra is None or other <= number:
            break
        found += dated(where, end if last == k else last, extra)
    return found


def _year_after(s: Stream, j: int) -> tuple[int | None, int]:
    """Return the year after a month and day, and the token after it: ", 1998", "1998", "of 1998"."""
    k = j + 1 if s.low[j] in {",", "of"} else j
    if s.low[j] == "," and s.low[k] in {"in", "of"}:
        k += 1
    year = year_number(s, k)
    if year is None or (s.low[j] == "," and s.low[k + 1] in COUNTED):
        return None, j
    return year, k + 1


def _tail_days(s: Stream, j: int) -> tuple[list[tuple[int, int, int]], int]:
    """Return further days that share the month ("24 and 25", "1-3", "12, 14 and 16"), and the token after them."""
    days: list[tuple[int, int, int]] = []
    while len(days) < MOST_DAYS:
        k = j + 1 if s.low[j] == "," and s.low[j + 1] in {"and", "or"} else j
        if s.low[k] not in {"and", "to", "through", "or", ",", "until"} and s.low[k] not in HYPHENS:
            break
        k = k + 2 if s.low[k + 1] == "the" else k + 1
        day = day_number(s, k)
        if day is None or s.low[day[0]] in MONTHS or not _ends_a_date(s, day[0]):
            break
        days.append((k, day[0], day[1]))
        j = day[0]
    return days, j


def _ends_a_date(s: Stream, j: int) -> bool:
    """Tell whether what follows a bare number lets it be a day ("24 and 25." but not "24 and 25 people")."""
    word = s.low[j]
    if word in {":", "%", "/", "$"} or (word == "." and s.adjacent(j + 1) and s.low[j + 1].isdigit()):
        return False
    return not word.isalpha() or word in AFTER_DAY or year_number(s, j) is not None


def weekday_led(s: Stream, i: int) -> Findings:
    """Read "Friday", "Friday, Oct. 17", "Thursday the 16th of October", "Fri., 17 October 2025"."""
    if not s.capital(i):
        return NONE
    word, number, j = s.low[i], WEEKDAYS[s.low[i]], i + 1
    if s.low[i - 1] in NAMED_DAYS or (s.low[j] in NEWSPAPERS and s.capital(j)):
        return NONE
    if word in ABBREVIATED_WEEKDAYS and s.low[j] == "." and s.adjacent(j):
        j += 1
    k = j + 1 if s.low[j] == "," else j
    k = k + 1 if s.low[k] == "the" else k
    if s.low[k] in MONTHS:
        found = month_led(s, k, number, i)
    else:
        found = day_led(s, k, number, i) if s.low[k].isdigit() or s.low[k] in DAY_ORDINALS else NONE
    if found and _says_day(found[0].term):
        return found
    if word in ABBREVIATED_WEEKDAYS:
        return NONE
    return dated(i, j, Weekday(number))


def _says_day(term: Term) -> bool:
    text = term.value if isinstance(term, Fixed) else term.code if isinstance(term, Yearless) else ""
    return text[-3:-2] == "-" and text.count("-") == (2 if isinstance(term, Fixed) else 1)


def day_led(s: Stream, i: int, weekday: int | None = None, first: int | None = None) -> Findings:
    """Read "17 October 2025", "17th of October", "22-25 April 1916", "5 and 6 May"."""
    day = day_number(s, i)
    if day is None:
        return NONE
    days = [(first if first is not None else i, *day)]
    j = day[0]
    while len(days) < MOST_DAYS and (s.low[j] in {"and", "to", ",", "or"} or s.low[j] in HYPHENS):
        following = day_number(s, j + 1)
        if following is None or following[1] <= days[-1][2]:
            return NONE
        days.append((j + 1, *following))
        j = following[0]
    j = j + 1 if s.low[j] == "of" or s.hyphen(j) else j
    if not is_month(s, j):
        return NONE
    month = MONTHS[s.low[j]]
    k = past_month(s, j)
    if s.hyphen(k) and year_number(s, k + 1) is not None:
        year, end = year_number(s, k + 1), k + 2
    else:
        year, end = _year_after(s, k)
    terms = [full(year, month, number, weekday if n == 0 else None) for n, (_, _, number) in enumerate(days)]
    found = NONE
    for (where, last, _), term in zip(days, terms, strict=True):
        if term is None:
            return NONE
        found += dated(where, last, term)
    return (*found[:-1], Found(found[-1].first, end, TimeType.DATE, found[-1].term))


def numeric(s: Stream, i: int) -> Findings:
    """Read "2025-10-17", "2025-10", "10/17/2025", "17.10.2025", "17/10/25"; the American order where both would do."""
    mark = s.low[i + 1]
    if mark not in {"-", "/", "."} or not s.adjacent(i + 1) or not s.adjacent(i + 2):
        return NONE
    if (s.adjacent(i) and s.low[i - 1] in {"-", "/", ".", "$", "£", "€"}) or s.low[i - 1] == "$":
        return NONE
    a, b = s.digits(i), s.digits(i + 2, 2)
    if a is None or b is None:
        return NONE
    three = s.low[i + 3] == mark and s.adjacent(i + 3) and s.adjacent(i + 4)
    c = s.digits(i + 4) if three else None
    end = i + 5 if three else i + 3
    if three and (c is None or (s.low[end] == mark and s.adjacent(end) and s.low[end + 1].isdigit())):
        return NONE
    value = _numeric(s, i, (a, b, c), mark)
    if value and s.low[end] == "t" and s.adjacent(end) and s.adjacent(end + 1):
        return _stamp(s, i, end, value)
    return dated(i, end, Fixed(value)) if value else NONE


def _stamp(s: Stream, i: int, j: int, day: str) -> Findings:
    """Read the time of an ISO timestamp: "2025-10-17T14:30:00Z"."""
    hour, minute = s.digits(j + 1, 2), s.digits(j + 3, 2)
    if hour is None or minute is None or s.low[j + 2] != ":" or hour >= HOURS or minute >= MINUTES:
        return dated(i, j, Fixed(day))
    end = j + 6 if s.low[j + 4] == ":" and s.digits(j + 5, 2) is not None else j + 4
    zulu = s.low[end] == "z" and s.adjacent(end)
    value = f"{day}T{hour:02d}:{minute:02d}{'Z' if zulu else ''}"
    return (Found(i, end + 1 if zulu else end, TimeType.TIME, Fixed(value)),)


def _numeric(s: Stream, i: int, parts: tuple[int, int, int | None], mark: str) -> str | None:
    a, b, c = parts
    if len(s.low[i]) == FOUR_DIGITS:
        sound = len(s.low[i + 2]) == TWO_DIGITS and (mark == "-" or c is not None)
        return _year_first(s, i, parts) if sound else None
    if c is None or len(s.low[i]) > TWO_DIGITS or len(s.low[i + 4]) not in {TWO_DIGITS, FOUR_DIGITS}:
        return None
    year = c if len(s.low[i + 4]) == FOUR_DIGITS else c + (2000 if c < TURN else 1900)
    orders = ((b, a), (a, b)) if mark == "." else ((a, b), (b, a))
    days = (make_day(year, month, day) for month, day in orders)
    return next((day.isoformat() for day in days if day), None)


def _year_first(s: Stream, i: int, parts: tuple[int, int, int | None]) -> str | None:
    """Read "2025-10-17" and "2025-10"; "2024-25" is a season of sport and no month."""
    year, month, number = parts
    if number is None:
        sound = 1 <= month <= len("JFMAMJJASOND") and year < LAST_YEAR and month <= year % 100
        return f"{year:04d}-{month:02d}" if sound else None
    day = make_day(year, month, number) if len(s.low[i + 4]) == TWO_DIGITS else None
    return day.isoformat() if day else None

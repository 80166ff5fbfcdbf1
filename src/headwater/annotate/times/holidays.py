"""Holidays by name, and the day each falls on in a year. Own work, from the calendars' published rules."""

from datetime import date

from headwater.annotate.times.tokens import Stream
from headwater.text.calendar import add_days, make_day

# Month and day; or month, weekday (1 is Monday) and which of them in the month (-1 is the last); or days after Easter.
FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "may day": (5, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "juneteenth": (6, 19),
    "d-day": (6, 6),
    "epiphany": (1, 6),
    "burns night": (1, 25),
    "australia day": (1, 26),
    "international women's day": (3, 8),
    "earth day": (4, 22),
    "st george's day": (4, 23),
    "anzac day": (4, 25),
    "canada day": (7, 1),
    "bonfire night": (11, 5),
    "remembrance day": (11, 11),
}
FLOATING = {
    "thanksgiving": (11, 4, 4),
    "labor day": (9, 1, 1),
    "memorial day": (5, 1, -1),
    "martin luther king day": (1, 1, 3),
    "presidents day": (2, 1, 3),
    "columbus day": (10, 1, 2),
    "mother's day": (5, 7, 2),
    "father's day": (6, 7, 3),
    "remembrance sunday": (11, 7, 2),
}
MOVABLE = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
}

# The words of a name, apostrophes and full stops left out, and the holiday.
NAMES = {
    ("christmas",): "christmas",
    ("christmas", "day"): "christmas",
    ("christmas", "eve"): "christmas eve",
    ("boxing", "day"): "boxing day",
    ("new", "year", "s", "day"): "new year's day",
    ("new", "year", "s", "eve"): "new year's eve",
    ("new", "years", "day"): "new year's day",
    ("new", "years", "eve"): "new year's eve",
    ("valentine", "s", "day"): "valentine's day",
    ("st", "patrick", "s", "day"): "st patrick's day",
    ("may", "day"): "may day",
    ("independence", "day"): "independence day",
    ("fourth", "of", "july"): "independence day",
    ("bastille", "day"): "bastille day",
    ("halloween",): "halloween",
    ("all", "saints", "day"): "all saints' day",
    ("armistice", "day"): "armistice day",
    ("veterans", "day"): "veterans day",
    ("veteran", "s", "day"): "veterans day",
    ("juneteenth",): "juneteenth",
    ("thanksgiving",): "thanksgiving",
    ("thanksgiving", "day"): "thanksgiving",
    ("labor", "day"): "labor day",
    ("memorial", "day"): "memorial day",
    ("martin", "luther", "king", "day"): "martin luther king day",
    ("martin", "luther", "king", "jr", "day"): "martin luther king day",
    ("presidents", "day"): "presidents day",
    ("president", "s", "day"): "presidents day",
    ("columbus", "day"): "columbus day",
    ("mother", "s", "day"): "mother's day",
    ("father", "s", "day"): "father's day",
    ("good", "friday"): "good friday",
    ("easter",): "easter",
    ("easter", "sunday"): "easter",
    ("easter", "monday"): "easter monday",
    ("ash", "wednesday"): "ash wednesday",
    ("palm", "sunday"): "palm sunday",
    ("pentecost",): "pentecost",
    ("black", "friday"): "black friday",
    ("election", "day"): "election day",
    ("d", "day"): "d-day",
    ("epiphany",): "epiphany",
    ("burns", "night"): "burns night",
    ("australia", "day"): "australia day",
    ("international", "women", "s", "day"): "international women's day",
    ("earth", "day"): "earth day",
    ("st", "george", "s", "day"): "st george's day",
    ("anzac", "day"): "anzac day",
    ("canada", "day"): "canada day",
    ("bonfire", "night"): "bonfire night",
    ("remembrance", "day"): "remembrance day",
    ("remembrance", "sunday"): "remembrance sunday",
    ("shrove", "tuesday"): "shrove tuesday",
    ("maundy", "thursday"): "maundy thursday",
    ("ascension", "day"): "ascension day",
    ("whit", "monday"): "whit monday",
}
FIRST_WORDS = frozenset(words[0] for words in NAMES)
MARKS = frozenset("'’.,-‐‑")
MOST_TOKENS = 9


def holiday_name(s: Stream, i: int) -> tuple[int, str] | None:
    """Return the token after the longest holiday's name that begins at ``i``, and the holiday."""
    if s.low[i] not in FIRST_WORDS or not s.capital(i):
        return None
    words: list[str] = []
    best: tuple[int, str] | None = None
    for j in range(i, i + MOST_TOKENS):
        if s.low[j] in MARKS and words and s.low[j] != ",":
            continue
        words.append(s.low[j])
        name = NAMES.get(tuple(words))
        if name:
            best = (j + 1, name)
    return best


def holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year, None where the name or the year is unknown."""
    if name in FIXED:
        return make_day(year, *FIXED[name])
    if name in FLOATING:
        return nth_weekday(year, *FLOATING[name])
    if name in MOVABLE:
        sunday = easter(year)
        return add_days(sunday, MOVABLE[name]) if sunday else None
    if name == "election day":  # the Tuesday after the first Monday of November
        monday = nth_weekday(year, 11, 1, 1)
        return add_days(monday, 1) if monday else None
    if name == "black friday":
        thursday = holiday("thanksgiving", year)
        return add_days(thursday, 1) if thursday else None
    return None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """Return the ``which``-th ``weekday`` (1 is Monday) of a month, the last where ``which`` is -1."""
    first = make_day(year, month, 1)
    if first is None:
        return None
    days = [day for n in range(31) if (day := make_day(year, month, n + 1)) and day.isoweekday() == weekday]
    return days[which if which < 0 else which - 1] if which <= len(days) else None


def easter(year: int) -> date | None:
    """Return Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    golden, (hundreds, rest) = year % 19, divmod(year, 100)
    leap_hundreds, rest_hundreds = divmod(hundreds, 4)
    lunar = (hundreds - (hundreds + 8) // 25 + 1) // 3
    epact = (19 * golden + hundreds - leap_hundreds - lunar + 15) % 30
    leaps, rest_leaps = divmod(rest, 4)
    sunday = (32 + 2 * rest_hundreds + 2 * leaps - epact - rest_leaps) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return make_day(year, month, day + 1)

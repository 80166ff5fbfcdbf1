"""Rules for years and stretches of a year: seasons, quarters, decades, centuries, fiscal years, holidays."""

from headwater.annotate.times.holidays import holiday_name
from headwater.annotate.times.lexicon import (
    ACCOUNTS,
    CARDINALS,
    COUNTED,
    DATE_LEADS,
    DECADES,
    HALVES,
    MATCHES,
    MONTHS,
    NO_YEAR_LEADS,
    SCALES,
    SEASON_LEADS,
    SEASONS,
    SMALL,
    TENS,
    YEAR_LEADS,
    YEAR_NOUNS,
)
from headwater.annotate.times.numbers import any_year, era, ordinal, year_number
from headwater.annotate.times.terms import NONE, Findings, Fixed, Yearless, dated
from headwater.annotate.times.tokens import FOUR_DIGITS, HYPHENS, Stream

NEAR = 20  # tokens on either side that tell accounts from a match
TURN = 40  # two digits from here on are years of the 20th century
SURE_YEARS = range(1900, 2041)  # four digits that are a year unless something speaks against it
LAST_YEAR = 2100  # further ahead no news speaks
LONGEST_RANGE = 200  # years
SHORT = 2  # digits, as in 1914-18 and '98
FIRST_DECADE = 20  # the twenties; "the 10s" are no decade
QUARTERS = 4
TEN = 10
HUNDREDS = {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}  # "nineteen ninety-eight"
PLAIN_NUMBERS = frozenset(SMALL.split()) | frozenset(TENS)
CENTURIES = range(1, 31)  # that texts speak of


def year(s: Stream, i: int) -> Findings:
    """Read "1998", "1914-18", "1990s", "241 BC" and lists of years."""
    return _before_christ(s, i) or _decade(s, i) or _year(s, i)


def _before_christ(s: Stream, i: int) -> Findings:
    number = s.digits(i)
    if number is None or number == 0:
        return NONE
    joined = s.low[i + 1] in HYPHENS or s.low[i + 1] in {"to", "and", "or"}
    second = s.digits(i + 2) if joined else None
    if second is not None and second < number and era(s, i + 3):
        return dated(i, i + 1, Fixed(f"BC{number:04d}")) + dated(i + 2, era(s, i + 3), Fixed(f"BC{second:04d}"))
    j = i + 2 if s.low[i + 1] == "s" and s.adjacent(i + 1) else i + 1
    end = era(s, j)
    if not end:
        return NONE
    return dated(i, end, Fixed(f"BC{number:04d}" if j == i + 1 else f"BC{number // 10:03d}"))


def _decade(s: Stream, i: int) -> Findings:
    if s.low[i + 1] == "s" and s.adjacent(i + 1):
        j = i + 2
    elif s.low[i + 1] in {"'", "’"} and s.low[i + 2] == "s" and s.adjacent(i + 1) and s.adjacent(i + 2):
        j = i + 3
    else:
        return NONE
    number = s.digits(i)
    if number is None or number % 10:
        return NONE
    if len(s.low[i]) == FOUR_DIGITS and number < LAST_YEAR:
        return dated(i, j, Fixed(s.low[i][:3] + "X"))
    short = len(s.low[i]) == SHORT and s.low[i - 1] in {"'", "’", "‘", "`", "the"}
    return dated(i, j, Fixed(f"19{number // 10}X")) if short and number >= FIRST_DECADE else NONE


def spelled_decade(s: Stream, i: int) -> Findings:
    """Read "the nineties", "the late sixties"."""
    number = DECADES.get(s.low[i])
    if number is None or s.low[i - 1] not in {"the", "early", "late", "mid", "-"}:
        return NONE
    return dated(i, i + 1, Fixed(f"19{number // 10}X")) if s.low[i - 2] not in {"his", "her", "their"} else NONE


def spelled_year(s: Stream, i: int) -> Findings:
    """Read "in nineteen ninety-eight", "by twenty thirty", "in two thousand and eight": only where a year is due."""
    if s.low[i - 1] not in YEAR_LEADS:
        return NONE
    if s.follows(i, ("two", "thousand")):
        j = i + 3 if s.low[i + 2] == "and" else i + 2
        base, least = 2000, 1
    else:
        j, base, least = i + 1, HUNDREDS.get(s.low[i], 0) * 100, TEN
    number, end = _below_hundred(s, j)
    if not base or number is None or number < least or s.low[end] in COUNTED or s.hyphen(end) or s.low[end] in SCALES:
        return NONE
    return dated(i, end, Fixed(f"{base + number:04d}"))


def _below_hundred(s: Stream, j: int) -> tuple[int | None, int]:
    """Return the spelled-out number under a hundred at ``j``, None where there is none, and the token after it."""
    number = CARDINALS.get(s.low[j])
    if number is None or s.low[j] not in PLAIN_NUMBERS:
        return None, j
    k = j + 2 if s.hyphen(j + 1) else j + 1
    ones = CARDINALS.get(s.low[k], 0)
    return (number + ones, k + 1) if s.low[j] in TENS and 1 <= ones < TEN and s.hyphen(j + 1) else (number, j + 1)


def _year(s: Stream, i: int) -> Findings:
    number = year_number(s, i)
    if number is None:
        return _apostrophe_year(s, i)
    if not _is_year(s, i, number):
        return NONE
    found = dated(i, i + 1, Fixed(s.low[i]))
    j = i + 1
    if s.hyphen(j) and s.digits(j + 1, 2) is not None and _more_digits(s, j + 2):
        return NONE  # "2024-02-30"
    if (s.low[j] in HYPHENS or s.low[j] == "/") and s.adjacent(j) and s.adjacent(j + 1):
        short = s.digits(j + 1, 2) if len(s.low[j + 1]) == SHORT else None
        if short is not None and short > number % 100 and not _more_digits(s, j + 2):
            return found + dated(j + 1, j + 2, Fixed(f"{number // 100:02d}{short:02d}"))
    return found


def _after_no_day(s: Stream, i: int) -> bool:
    """Tell whether the year at ``i`` ends a date that the calendar does not have ("Feb. 30, 2024", "31 April 2023")."""
    j = i - 2 if s.low[i - 1] == "," else i - 1
    if s.low[j] in MONTHS:
        return s.digits(j - 1, 2) is not None
    month = j - 2 if s.low[j - 1] == "." else j - 1
    return s.digits(j, 2) is not None and s.low[month] in MONTHS


def _apostrophe_year(s: Stream, i: int) -> Findings:
    """Read "'98"."""
    number = s.digits(i, 2)
    if number is None or len(s.low[i]) != SHORT or s.low[i - 1] not in {"'", "’", "‘"} or not s.adjacent(i):
        return NONE
    if s.adjacent(i - 1) or (s.adjacent(i + 1) and s.low[i + 1] not in {".", ",", ";", ")", "-"}):
        return NONE
    return dated(i, i + 1, Fixed(f"{1900 + number if number >= TURN else 2000 + number}"))


def _more_digits(s: Stream, j: int) -> bool:
    return s.low[j] in HYPHENS and s.adjacent(j) and s.low[j + 1].isdigit()


def _is_year(s: Stream, i: int, number: int) -> bool:
    """Tell a year from a count, a telephone number, the page of a book and the rest of an impossible date."""
    if number >= LAST_YEAR or _is_counted(s, i) or s.low[i - 1] in NO_YEAR_LEADS or _after_no_day(s, i):
        return False
    following = year_number(s, i + 2) if s.hyphen(i + 1) else None
    if number in SURE_YEARS or (following is not None and number < following < number + LONGEST_RANGE):
        return True
    before, after = s.low[i - 1], s.low[i + 1]
    if before == "the":
        return after.isalpha()  # "the 1614 rules"; what is counted was sorted out above
    nominal = after.isalpha() and after.endswith("s") and after not in {"was", "is", "has", "its", "this", "as"}
    return not nominal and (before in YEAR_LEADS or before in {"(", ","} or before in MONTHS or before in HYPHENS)


def _is_counted(s: Stream, i: int) -> bool:
    """Tell whether the number at ``i`` counts something ("2000 soldiers", "a 2000-page report") or ends another."""
    if s.low[i + 1] in COUNTED or s.low[i + 1] in {"%", "°"}:
        return True
    if s.hyphen(i - 1) and s.low[i - 2].isdigit() and len(s.low[i - 2]) != FOUR_DIGITS:
        return True
    return s.hyphen(i + 1) and (s.low[i + 2] in COUNTED or s.low[i + 2] in YEAR_NOUNS)


def season(s: Stream, i: int) -> Findings:
    """Read "summer 2007", "the summer of 2007", "the fall"; "fall" and "spring" need a sign that they are seasons."""
    code = SEASONS.get(s.low[i])
    if code is None:
        return NONE
    j = i + 2 if s.low[i + 1] in {"of", ","} else i + 1
    written = any_year(s, j)
    if written is not None:
        return dated(i, written[1], Fixed(f"{written[0]}-{code}"))
    if s.capital(i) and s.capital(i + 1):
        return NONE
    before = s.low[i - 1]
    if s.low[i] == "fall" and (before not in SEASON_LEADS or s.low[i + 1] == "of"):
        return NONE
    if s.low[i] == "spring" and before not in DATE_LEADS:
        return NONE
    return dated(i, i + 1, Yearless(code))


def quarter(s: Stream, i: int) -> Findings:
    """Read "first quarter", "third-quarter", "Q3 2025", "the second half of 2008", with the year where it follows."""
    code, j = _short_part(s, i)
    if code is None:
        code, j = _spelled_quarter(s, i)
    if code is None:
        return NONE
    k = j + 1 if s.low[j] in {"of", ","} else j
    k = k + 1 if s.low[k] in {"fiscal", "calendar"} else k
    written = year_number(s, k)
    if written is not None:
        return dated(i, k + 1, Fixed(f"{written:04d}-{code}"))
    return dated(i, j, Yearless(code)) if code[0] == "Q" or _of_business(s, i, j) else NONE


def _of_business(s: Stream, i: int, j: int) -> bool:
    """Tell a half year of accounts ("second-half earnings", "sales rise in the second half") from one of a match."""
    if s.low[j] in {"of", "an", "the", "a"} or not (s.low[j - 2] in HYPHENS or s.low[i - 1] == "the"):
        return False
    held = {*s.low[max(i - NEAR, 0) : i], *s.low[j : j + NEAR]}
    if s.low[j - 2] in HYPHENS:
        return s.low[j] in ACCOUNTS
    return not ACCOUNTS.isdisjoint(held) and MATCHES.isdisjoint(held)


def _short_part(s: Stream, i: int) -> tuple[str | None, int]:
    """Read "Q3", "3Q", "H1" and "1H" without the year, which a half must have after it."""
    letter, digit = (i, i + 1) if s.low[i] in {"q", "h"} else (i + 1, i)
    name, number = s.low[letter], s.digits(digit, 1)
    if name not in {"q", "h"} or number is None or not s.adjacent(i + 1) or not s.capital(letter):
        return None, i
    sound = 1 <= number <= (QUARTERS if name == "q" else 2)
    return (f"{name.upper()}{number}", i + 2) if sound else (None, i)


def _spelled_quarter(s: Stream, i: int) -> tuple[str | None, int]:
    found = ordinal(s, i)
    j = found[0] if found else i + 1
    j = j + 1 if s.hyphen(j) else j
    if found and found[1] <= QUARTERS and s.low[j] == "quarter":
        return f"Q{found[1]}", j + 1
    if s.low[i] in HALVES and s.low[j] == "half":
        return HALVES[s.low[i]], j + 1
    return None, j


def century(s: Stream, i: int) -> Findings:
    """Read "19th century", "eighteenth-century", "4th century BC"."""
    found = ordinal(s, i)
    if found is None or found[1] not in CENTURIES:
        return NONE
    j = found[0] + 1 if s.hyphen(found[0]) else found[0]
    if s.low[j] not in {"century", "centuries"}:
        return NONE
    end = era(s, j + 1)
    return dated(i, end or j + 1, Fixed(f"BC{found[1] - 1:02d}" if end else f"{found[1] - 1:02d}XX"))


def fiscal(s: Stream, i: int) -> Findings:
    """Read "fiscal 2024", "fiscal year 2024", "FY2024", "FY 24"."""
    j = i + 1
    if s.low[i] == "fiscal":
        j = j + 1 if s.low[j] == "year" else j
    elif s.low[i] != "fy":
        return NONE
    number = year_number(s, j)
    if number is None and s.low[i] == "fy" and len(s.low[j]) == SHORT and s.digits(j, 2) is not None:
        number = 2000 + int(s.low[j])
    return dated(i, j + 1, Fixed(f"FY{number:04d}")) if number is not None else NONE


def holiday(s: Stream, i: int) -> Findings:
    """Read "Christmas", "Thanksgiving Day", "New Year's Eve 1999"."""
    found = holiday_name(s, i)
    if found is None:
        return NONE
    end, name = found
    k = end + 1 if s.low[end] in {",", "of"} else end
    written = year_number(s, k)
    if written is not None:
        return dated(i, k + 1, Yearless(f"@{name}/{written:04d}"))
    return dated(i, end, Yearless(f"@{name}"))

"""English words for numbers, units and hedges: the tables that `headwater.text.figures` reads with. Own work."""

UNITS: dict[str, int] = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS: dict[str, int] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
MAGNITUDES: dict[str, int] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bln": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "trn": 10**12,
    "tn": 10**12,
}
# One letter right behind digits: 4m, 3k. (A bare "b" or "t" is too often something else.)
SUFFIXES: dict[str, int] = {"k": 1000, "m": 10**6, "bn": 10**9, "tn": 10**12}
# Plurals that say how large, not how many.
VAGUE: dict[str, int] = {
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
FRACTIONS: dict[str, float] = {
    "half": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fifth": 1 / 5,
    "fifths": 1 / 5,
    "tenth": 1 / 10,
    "tenths": 1 / 10,
}
PERCENT: tuple[str, ...] = ("%", "percent", "per cent", "pct", "percentage points", "percentage point", "pc")
CURRENCY_SIGNS: dict[str, str] = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB"}
CURRENCY_WORDS: dict[str, str] = {
    "dollars": "USD",
    "dollar": "USD",
    "usd": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "eur": "EUR",
    "pounds": "GBP",
    "gbp": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "roubles": "RUB",
    "rubles": "RUB",
    "rupees": "INR",
    "francs": "CHF",
    "crowns": "crown",
    "kronor": "SEK",
    "kroner": "krone",
    "liras": "TRY",
    "lira": "TRY",
    "pesos": "peso",
    "manats": "AZN",
    "hryvnias": "UAH",
    "zlotys": "PLN",
}

# What a hedge says about the true value: where it may lie, as factors of the stated one.
HEDGES: dict[str, tuple[float, float]] = {
    "about": (0.85, 1.15),
    "around": (0.85, 1.15),
    "approximately": (0.85, 1.15),
    "roughly": (0.85, 1.15),
    "some": (0.85, 1.15),
    "circa": (0.85, 1.15),
    "an estimated": (0.85, 1.15),
    "estimated": (0.85, 1.15),
    "nearly": (0.8, 1.0),
    "almost": (0.8, 1.0),
    "close to": (0.85, 1.1),
    "just under": (0.85, 1.0),
    "under": (0.0, 1.0),
    "less than": (0.0, 1.0),
    "fewer than": (0.0, 1.0),
    "up to": (0.0, 1.0),
    "at most": (0.0, 1.0),
    "more than": (1.0, 2.0),
    "over": (1.0, 2.0),
    "just over": (1.0, 1.2),
    "at least": (1.0, 2.0),
    "no fewer than": (1.0, 2.0),
    "as many as": (0.0, 1.0),
    "as much as": (0.0, 1.0),
    "upwards of": (1.0, 2.0),
}
# Before a bare number these make it part of a date, not a figure.
MONTHS: tuple[str, ...] = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
)  # fmt: skip

# Behind *no* and *not* these say how much at least or at most, and deny nothing: *no fewer than ten*.
BOUNDING = frozenset((word, "than") for word in ("fewer", "less", "more", "later", "earlier", "sooner"))

"""Units of measurement by what they measure, with their size in one base unit, and words for parts of a whole.

Sizes are those of the International System of Units and of the international yard and pound; a month is the twelfth of
a year of 365.25 days.
"""

DAY = 86_400.0
YEAR = 365.25 * DAY

# In seconds.
TIME: dict[str, float] = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": DAY,
    "week": 7 * DAY,
    "fortnight": 14 * DAY,
    "month": YEAR / 12,
    "year": YEAR,
    "decade": 10 * YEAR,
    "century": 100 * YEAR,
}
# In metres.
LENGTH: dict[str, float] = {
    "millimetre": 0.001,
    "millimeter": 0.001,
    "centimetre": 0.01,
    "centimeter": 0.01,
    "metre": 1,
    "meter": 1,
    "km": 1_000,
    "cm": 0.01,
    "mm": 0.001,
    "kilometre": 1_000,
    "kilometer": 1_000,
    "inch": 0.0254,
    "yard": 0.9144,
    "mile": 1_609.344,
}
# In kilograms.
MASS: dict[str, float] = {
    "gram": 0.001,
    "kg": 1,
    "kilogram": 1,
    "kilogramme": 1,
    "kilo": 1,
    "pound": 0.45359237,
    "tonne": 1_000,
    "ton": 1_000,
}
# In square metres.
AREA: dict[str, float] = {
    "hectare": 10_000,
    "acre": 4_046.8564224,
    "square metre": 1,
    "square meter": 1,
    "square kilometre": 1_000_000,
    "square kilometer": 1_000_000,
    "square mile": 2_589_988.110336,
}
# In litres; a gallon is that of the United States.
VOLUME: dict[str, float] = {
    "litre": 1,
    "liter": 1,
    "gallon": 3.785411784,
    "barrel": 158.987294928,
}
UNITS: dict[str, tuple[str, float]] = {
    word: (name, size)
    for name, table in (("#time", TIME), ("#length", LENGTH), ("#mass", MASS), ("#area", AREA), ("#volume", VOLUME))
    for word, size in table.items()
}
PLURALS: dict[str, str] = {**{word + "s": word for word in UNITS}, "centuries": "century", "inches": "inch"}

# What says of one unit of time, length or weight that it is not quite reached, as factors of it.
PART_OF: dict[str, tuple[float, float]] = {
    "the best part of": (0.7, 1.0),
    "the better part of": (0.6, 1.0),
    "most of": (0.6, 1.0),
    "not quite": (0.8, 1.0),
    "just short of": (0.85, 1.0),
}

# Parts that a fraction names: *two fifths*.
PARTS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10,
    "tenths": 10,
}  # fmt: skip
# The whole that a share is told of: *three in five*.
WHOLES: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10, "twenty": 20,
    "hundred": 100, "thousand": 1000, "10": 10, "20": 20, "100": 100, "1,000": 1000,
}  # fmt: skip

# Behind *a third* these show that a part is meant, and no third one: *a third fewer*.
COMPARED: tuple[str, ...] = (
    "less", "fewer", "more", "lower", "higher", "smaller", "bigger", "larger", "shorter", "longer", "faster", "slower",
    "cheaper", "dearer", "weaker", "stronger", "quieter", "louder", "heavier", "lighter", "below", "above",
)  # fmt: skip
# What may follow *by a third* and *up a third*, where these tell how much.
AFTER_SHARE: tuple[str, ...] = (
    "to", "from", "in", "on", "since", "this", "last", "over", "at", "after", "and", "or", "but", "because", "when",
    "as", "compared", "year", "during", "within", "while", "against", "between", "until", "before", "for", "following",
)  # fmt: skip
NUMERATORS: dict[str, int] = {"one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4}

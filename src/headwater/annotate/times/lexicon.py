"""The words of English time expressions. Own work, from dictionaries' closed classes; nothing taken from a tool."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Month and weekday names that are ordinary words or names too: alone they count only where something points to a date.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "sep", "dec", "jun", "jul", "august"})
ABBREVIATED_MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
ABBREVIATED_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))
WEEKDAY_PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}

# Names of units and their codes: ISO 8601 with TIMEX3's DE (decade) and CE (century); T marks units of time.
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "N",
    "week": "W",
    "weekend": "WE",
    "fortnight": "FN",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
PLURAL_UNITS = {
    **{f"{name}s": code for name, code in UNITS.items() if code not in {"CE", "ML"}},
    "centuries": "CE",
    "millennia": "ML",
}
SHORT_UNITS = {"hr": "TH", "hrs": "TH", "min": "TM", "mins": "TM", "yr": "Y", "yrs": "Y"}
# Bare plurals that say a length by themselves ("for weeks").
VAGUE_PLURALS = frozenset({"hours", "days", "weeks", "months", "years", "decades", "centuries"})

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

DAYPARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "lunchtime": "MI",
    "daytime": "DT",
    "midmorning": "MO",
    "midafternoon": "AF",
}
DAYPART_PLURALS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
FIXED_CLOCK = {"noon": "12:00", "midday": "12:00", "midnight": "24:00", "noontime": "12:00"}

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
CARDINALS = {
    **{name: value for value, name in enumerate(SMALL.split())},
    **TENS,
    "dozen": 12,
    "fourty": 40,
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
SMALL_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {name: value for value, name in enumerate(SMALL_ORDINALS.split(), start=1)} | {"thirtieth": 30}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
VAGUE_COUNTS = frozenset({"several", "few", "many", "some", "various", "numerous", "multiple", "countless", "couple"})
# Words that may stand between a number and its unit without changing the length.
COUNT_ADJECTIVES = word_set(
    "more full long straight consecutive whole additional extra other further solid successive business working"
    " calendar short brief entire bloody uninterrupted intervening"
)

DECADES = {f"{name.removesuffix('y')}ies": number for name, number in TENS.items()}

# Modifiers before a length and the TIMEX3 mod they give.
LENGTH_MODS = {
    ("about",): "APPROX",
    ("around",): "APPROX",
    ("approximately",): "APPROX",
    ("roughly",): "APPROX",
    ("some",): "APPROX",
    ("close", "to"): "LESS_THAN",
    ("nearly",): "LESS_THAN",
    ("almost",): "LESS_THAN",
    ("under",): "LESS_THAN",
    ("less", "than"): "LESS_THAN",
    ("fewer", "than"): "LESS_THAN",
    ("more", "than"): "MORE_THAN",
    ("over",): "MORE_THAN",
    ("at", "least"): "EQUAL_OR_MORE",
    ("no", "less", "than"): "EQUAL_OR_MORE",
    ("no", "more", "than"): "EQUAL_OR_LESS",
    ("at", "most"): "EQUAL_OR_LESS",
    ("up", "to"): "EQUAL_OR_LESS",
    ("as", "long", "as"): "EQUAL_OR_LESS",
    ("just", "over"): "MORE_THAN",
    ("just", "under"): "LESS_THAN",
    ("only",): None,
    ("just",): None,
    ("barely",): "LESS_THAN",
    ("exactly",): None,
}
# Modifiers before a date.
DATE_MODS = {
    ("early",): "START",
    ("earlier",): "START",
    ("very", "early"): "START",
    ("late",): "END",
    ("later",): "END",
    ("very", "late"): "END",
    ("mid",): "MID",
    ("middle",): "MID",
    ("circa",): "APPROX",
    ("ca", "."): "APPROX",
    ("c", "."): "APPROX",
}
# "the end of", "the middle of" …: the noun and its mod.
PARTS_OF = {
    "end": "END",
    "close": "END",
    "beginning": "START",
    "start": "START",
    "opening": "START",
    "outset": "START",
    "onset": "START",
    "middle": "MID",
    "rest": "END",
    "remainder": "END",
    "course": None,
    "latter part": "END",
    "early part": "START",
    "first part": "START",
    "later part": "END",
    "better part": None,
    "early hours": "START",
    "wee hours": "START",
    "first days": "START",
    "early days": "START",
    "opening days": "START",
    "last days": "END",
    "final days": "END",
    "closing days": "END",
    "final weeks": "END",
    "closing weeks": "END",
    "early months": "START",
    "closing months": "END",
    "dying days": "END",
}
# "The second half" is half a year beside one of the first, and half a match beside one of the others.
ACCOUNTS = word_set(
    "earnings revenue revenues sales profit profits profitability margins turnover guidance dividend tariffs exports"
    " imports gdp inflation euros dollars pounds yen yuan deliveries orders shipments bookings costs results ebitda"
)
MATCHES = word_set(
    "match goal goals scored scorer coach minute minutes penalty kick pitch stadium players player team teams touchdown"
    " points striker defender midfielder goalkeeper referee fans season league cup substitute interval halftime"
)
HALVES = {"first": "H1", "second": "H2", "latter": "H2", "last": "H2", "former": "H1"}

PRESENT = (
    ("right", "now"),
    ("now",),
    ("currently",),
    ("nowadays",),
    ("presently",),
    ("at", "present"),
    ("at", "the", "moment"),
    ("at", "this", "time"),
    ("these", "days"),
    ("the", "time", "being"),
    ("present", "day"),
    ("modern", "day"),
    ("current",),
)
PAST = (("recently",), ("lately",), ("formerly",), ("the", "recent", "past"), ("in", "the", "past"), ("the", "past"))
FUTURE = (
    ("the", "near", "future"),
    ("the", "foreseeable", "future"),
    ("the", "not", "too", "distant", "future"),
    ("the", "future"),
    ("future",),
    ("in", "due", "course"),
)
# The phrases whose first words are part of the sentence, not of the expression.
LEADS = frozenset({"at", "in"})

EVERY = {
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "hourly": "PT1H",
    "nightly": "P1D",
    "everyday": "P1D",
    "biannual": "P6M",
    "biennial": "P2Y",
}

# What a zone adds to a value: only that of universal time does, as in TIMEX3's examples; the rest stand in the span.
LOCAL_ZONES = word_set(
    "est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest eet eest msk ist jst kst hkt aest aedt local eastern"
    " central pacific moscow"
)
ZONES = {"gmt": "Z", "utc": "Z", "z": "Z"} | dict.fromkeys(LOCAL_ZONES, "")

# What a four-digit number counts, so that it is no year.
COUNTED = word_set(
    "people men women children soldiers troops civilians workers employees members students victims refugees"
    " prisoners casualties fighters militants protesters demonstrators houses homes cars vehicles tanks ships planes"
    " aircraft guns rounds jobs votes seats shares points dollars euros pounds yen yuan rubles roubles francs marks"
    " miles kilometers kilometres km m feet meters metres yards acres hectares square tons tonnes kg pounds barrels"
    " gallons liters litres degrees percent percentage pct times copies words pages signatures cases deaths"
    " units households families villages residents voters passengers flights megawatts mw watts calories grams"
    " others dead injured wounded killed more years months weeks days hours minutes personnel officers delegates"
    " bodies"
    " sq rpm mph"
)
YEAR_LEADS = word_set(
    "in of since by until till from to between before after during around circa about early late mid the and or"
    " year years through into for fiscal spring summer autumn fall winter post pre throughout back"
)

DATE_LEADS = word_set(
    "in on by since until till from to between before after during around about early late mid last next this past"
    " and of the through throughout each every for into or previous following"
)
SEASON_LEADS = word_set("the this last next early late mid each every")
DAY_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth twenty thirty")
# What may follow a bare number that is a day of a month: "April 24 and 25 in".
AFTER_DAY = word_set(
    "in at on of and or to for by with from when where as after before the that which who he she it they we was were is"
    " are will would did had has have during while but"
)
NO_YEAR_LEADS = word_set(
    "$ £ € # no number than least most nearly almost some over page pages room flight highway route channel model"
)
# After a hyphen these make a number of what stands before it: "a 2000-page report".
YEAR_NOUNS = word_set("page foot seat word man mile acre strong")
NAMED_DAYS = word_set("bloody super")  # of a name, not of a week
NEWSPAPERS = word_set("times telegraph mirror express mail post world herald independent")

"""The closed vocabularies of a report, each value as it is printed in JSON."""

from enum import StrEnum


class Quotation(StrEnum):
    """How the content of an attribution is given (the PolNeAR scheme)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Certainty(StrEnum):
    """How sure the source presents the content to be (the FactBank scale), always according to somebody."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the content is asserted or denied (the second axis of FactBank)."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    UNKNOWN = "unknown"


class TimeType(StrEnum):
    """The types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """Where an article's date comes from."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class CreditForm(StrEnum):
    """The shape in which an article names where it got its text."""

    DATELINE = "dateline"
    CREDIT_LINE = "credit line"
    RUNNING_TEXT = "running text"
    BYLINE = "byline"
    NAMED = "named outlet"


class PassageKind(StrEnum):
    """How alike two shared stretches are."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    PARAPHRASED = "paraphrased"


class Rendering(StrEnum):
    """How two articles give the same speaker's words in quotation marks.

    ``same translation``: in the same words, though a report says that they were spoken in another language;
    ``another``: in other words, another translation or another moment's words, which neither took from the other.
    """

    SAME = "same"
    SAME_TRANSLATION = "same translation"
    ANOTHER = "another"


class DerivationKind(StrEnum):
    """What the child did with what it took."""

    COPIED = "copied"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    EXCERPTED = "excerpted"
    MERGED = "merged"
    CREDITED = "credited"


class UnseenBasis(StrEnum):
    """Why a parent that nobody has on file is believed to exist."""

    CREDIT = "credit"
    INFERRED = "inferred"


class DriftKind(StrEnum):
    """A named difference between two wordings of a claim."""

    CERTAINTY_RAISED = "certainty raised"
    CERTAINTY_LOWERED = "certainty lowered"
    QUOTATION_PARAPHRASED = "quotation turned into paraphrase"
    QUOTATION_CUT = "quotation cut"
    QUOTATION_CHANGED = "quotation changed"
    ATTRIBUTION_LOST = "attribution lost"
    ATTRIBUTION_CHANGED = "attribution changed"
    NUMBER_CHANGED = "number changed"
    DATE_VAGUE = "date made vague"
    DATE_CHANGED = "date changed"
    NAME_CHANGED = "name changed"
    ROLE_CHANGED = "role changed"
    NEGATION_CHANGED = "negation changed"


class DiscrepancyKind(StrEnum):
    """In what the reports of independent origins differ on one claim."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    NEGATION = "negation"


class Stance(StrEnum):
    """How a claim bears on a sentence.

    It says the same, a part of it, something else of the same matter (another number, date, name or place), the
    opposite, or that this is not known.
    """

    SUPPORTS = "supports"
    PARTLY = "supports in part"
    DIFFERS = "differs"
    CONTRADICTS = "contradicts"
    OPEN = "leaves open"


class CorrectionKind(StrEnum):
    """What a notice does to an article that was published before."""

    CORRECTION = "correction"
    UPDATE = "update"
    WITHDRAWAL = "withdrawal"


class QuestionKind(StrEnum):
    """Why something counts as open."""

    UNDECIDED = "undecided"
    UNKNOWN = "unknown"
    DECLINED = "declined to comment"
    DENIED = "denied"


class CalendarStatus(StrEnum):
    """What became of an expectation, by the reports up to a date.

    ``stands``: told and neither past nor given up; ``lapsed``: its last day is past and nobody reports what became of
    it.
    """

    STANDS = "stands"
    MOVED = "moved"
    HAPPENED = "happened"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


class Outlook(StrEnum):
    """Where a statement looks from the day of its article."""

    BACK = "back"
    PRESENT = "present"
    AHEAD = "ahead"


class Precision(StrEnum):
    """How sharply a time is stated: the finest unit it is told in.

    ``stretch`` is a length reckoned from a day ("within two weeks"); ``open`` says that only the side is known, before
    or after the article's day, from tense.
    """

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    STRETCH = "stretch"
    OPEN = "open"

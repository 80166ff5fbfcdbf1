"""A report about an invented event, made by hand: what the terminal dossier is designed and tested with."""

from headwater.model.article import Coverage, Notice, Refusal
from headwater.model.claims import CalendarEntry, Claim, Drift, Question, Statement, TimelineEntry
from headwater.model.derivation import Derivation, Evidence, OriginRange, Passage, Unseen
from headwater.model.report import (
    Counts,
    Dossier,
    Report,
    ReportArticle,
    ReportAttribution,
    ReportCredit,
    ReportDateline,
)
from headwater.model.span import ArticleSpan
from headwater.model.vocabulary import (
    Basis,
    Certainty,
    CreditForm,
    DerivationKind,
    DriftKind,
    PassageKind,
    Polarity,
    QuestionKind,
    Quotation,
    UnseenBasis,
)

COURIER = """\
Cracks found in two piers of the Skarvik bridge
By Maren Oldhus
SKARVIK, March 12, 2026
Engineers have found cracks in two of the nine piers of the Skarvik bridge, harbour master Tove Lindqvar told the Courier.
"We measured them on Tuesday night and again this morning, and they had grown," she said in her office.
About 4,200 vehicles cross the bridge on a working day.
"""  # noqa: E501 - a paragraph of a report is one line

GAZETTE = """\
SKARVIK, March 12 (Nordavis) - The bridge between Skarvik and the island of Hallo may stay closed for two weeks, the roads agency said on Thursday.
"It could be two weeks, or a little longer. Nobody drives over it before I have seen the figures myself," Aksel Brenning, director of the roads agency, told reporters in Skarvik.
Brenning declined to say what the repair would cost.
A ferry may run every 20 minutes from Monday, he said.
The county council is due to meet on March 18.
"""  # noqa: E501 - a paragraph of a report is one line

TODAY = """\
Skarvik bridge shut for weeks
The bridge that links Skarvik with Hallo will stay closed for several weeks, roads chief Aksel Brenning has confirmed.
“Nobody drives over it before I have seen the figures myself,” he said.
A ferry will run every 20 minutes from next week.
What the repair will cost is not known.
"""

TRIBUNE = """\
(FJORD TRIBUNE) Cracks in two piers have closed the Skarvik bridge, and it may stay closed for two weeks, Nordavis reported.
The cracks had grown between Tuesday and Thursday, harbour master Tove Lindqvar told the Skarvik Courier.
"It could be two weeks, or a little longer," said Aksel Brenning, director of the roads agency.
Some 4,000 vehicles a day cross the bridge.
"""  # noqa: E501 - a paragraph of a report is one line

TEXTS = {"courier": COURIER, "gazette": GAZETTE, "today": TODAY, "tribune": TRIBUNE}


def at(article: str, words: str) -> ArticleSpan:
    """Return where ``words`` stand in the text of ``article``."""
    start = TEXTS[article].index(words)
    return ArticleSpan(article, start, start + len(words))


def says(
    article: str,
    words: str,
    speaker: str | None = None,
    quotation: Quotation | None = None,
    certainty: Certainty = Certainty.CERTAIN,
) -> Statement:
    """Return the statement that ``words`` are in ``article``."""
    place = at(article, words)
    return Statement(article, place.start, place.end, speaker, quotation, None, certainty)


def heard(  # noqa: PLR0913 - a row of a table, written by name
    article: str,
    words: str,
    speaker: str | None,
    quotation: Quotation,
    *,
    cue: str = "said",
    source: str | None = None,
    role: str | None = None,
    addressee: str | None = None,
    occasion: str | None = None,
    declined: bool = False,
) -> ReportAttribution:
    """Return an attribution whose content is ``words``."""
    return ReportAttribution(
        article,
        (at(article, source),) if source else (),
        (at(article, cue),),
        (at(article, words),),
        quotation,
        speaker,
        0.9 if speaker else 0.0,
        role,
        Certainty.CERTAIN,
        Polarity.POSITIVE,
        addressee,
        occasion,
        declined,
        None,
    )


def asks(article: str, words: str, kind: QuestionKind, by: str | None = None) -> Question:
    """Return the open question that ``words`` put."""
    place = at(article, words)
    return Question(article, place.start, place.end, kind, by)


ARTICLES = (
    ReportArticle(
        "courier", "skarvik/courier.txt", "Skarvik Courier", "Cracks found in two piers of the Skarvik bridge",
        "2026-03-12", Basis.STATED, None,
        ReportDateline(at("courier", "SKARVIK, March 12, 2026"), "Skarvik", "2026-03-12", None),
        "Maren Oldhus", None, "en", (), COURIER,
    ),
    ReportArticle(
        "gazette", "skarvik/gazette.txt", "Northern Gazette", None, "2026-03-12", Basis.GIVEN, None,
        ReportDateline(at("gazette", "SKARVIK, March 12 (Nordavis) -"), "Skarvik", "XXXX-03-12", "Nordavis"),
        None, None, "en", (ReportCredit("Nordavis", CreditForm.DATELINE, at("gazette", "Nordavis")),), GAZETTE,
    ),
    ReportArticle(
        "today", "skarvik/today.txt", "Coast Today", "Skarvik bridge shut for weeks", "2026-03-12", Basis.INFERRED,
        "shares “Nobody drives over it before I have seen the figures myself” with Northern Gazette of 12 March",
        None, None, None, "en", (), TODAY,
    ),
    ReportArticle(
        "tribune", "skarvik/tribune.txt", "Fjord Tribune", None, "2026-03-13", Basis.GIVEN, None, None, None, None,
        "en", (ReportCredit("Nordavis", CreditForm.RUNNING_TEXT, at("tribune", "Nordavis reported")),), TRIBUNE,
    ),
)  # fmt: skip

DERIVATIONS = (
    Derivation(
        "gazette", "unseen:nordavis", DerivationKind.COPIED, 0.98, credited=True,
        evidence=(Evidence("credit", "The dateline names Nordavis.", 4.1, (at("gazette", "Nordavis"),)),),
    ),
    Derivation(
        "today", "unseen:nordavis", DerivationKind.REWRITTEN, 0.83, credited=False,
        evidence=(
            Evidence(
                "quotation", "Gives the same quotation, in the order of the agency's report, and credits no one.",
                2.6, (at("today", "Nobody drives over it before I have seen the figures myself"),),
            ),
            Evidence("order", "Tells four facts in the same order.", 0.8),
        ),
        runner_up="gazette",
    ),
    Derivation(
        "tribune", "unseen:nordavis", DerivationKind.MERGED, 0.96, credited=True,
        passages=(
            Passage(
                PassageKind.VERBATIM, 1.0, at("gazette", "It could be two weeks, or a little longer"),
                at("tribune", "It could be two weeks, or a little longer"), quoted=True,
            ),
        ),
        evidence=(Evidence("credit", "Says “Nordavis reported”.", 3.9, (at("tribune", "Nordavis reported"),)),),
    ),
    Derivation(
        "tribune", "courier", DerivationKind.MERGED, 0.58, credited=True,
        evidence=(
            Evidence("credit", "Names the Skarvik Courier as the paper that was told.", 1.2,
                     (at("tribune", "told the Skarvik Courier"),)),
        ),
    ),
)  # fmt: skip

LONG = "It could be two weeks, or a little longer. Nobody drives over it before I have seen the figures myself"
BRENNING, LINDQVAR = "Aksel Brenning", "Tove Lindqvar"

ATTRIBUTIONS = (
    heard("courier", "Engineers have found cracks in two of the nine piers of the Skarvik bridge", LINDQVAR,
          Quotation.INDIRECT, cue="told", role="harbour master", addressee="the Courier"),
    heard("courier", "We measured them on Tuesday night and again this morning, and they had grown", LINDQVAR,
          Quotation.DIRECT, occasion="in her office"),
    heard("gazette", "The bridge between Skarvik and the island of Hallo may stay closed for two weeks",
          "Roads Agency", Quotation.INDIRECT),
    heard("gazette", LONG, BRENNING, Quotation.DIRECT, cue="told", role="director of the roads agency",
          addressee="reporters"),
    heard("gazette", "what the repair would cost", BRENNING, Quotation.INDIRECT, cue="declined to say", declined=True),
    heard("gazette", "A ferry may run every 20 minutes from Monday", BRENNING, Quotation.INDIRECT, cue="he said"),
    heard("today", "The bridge that links Skarvik with Hallo will stay closed for several weeks", BRENNING,
          Quotation.INDIRECT, cue="confirmed", role="roads chief"),
    heard("today", "Nobody drives over it before I have seen the figures myself", BRENNING, Quotation.DIRECT),
    heard("tribune", "The cracks had grown between Tuesday and Thursday", LINDQVAR, Quotation.INDIRECT, cue="told",
          role="harbour master"),
    heard("tribune", "It could be two weeks, or a little longer", BRENNING, Quotation.DIRECT,
          role="director of the roads agency"),
)  # fmt: skip

CLAIMS = (
    Claim(
        "c1", "The bridge between Skarvik and the island of Hallo may stay closed for two weeks", Certainty.POSSIBLE,
        (
            says("gazette", "The bridge between Skarvik and the island of Hallo may stay closed for two weeks",
                 "Roads Agency", Quotation.INDIRECT, Certainty.POSSIBLE),
            says("today", "The bridge that links Skarvik with Hallo will stay closed for several weeks", BRENNING,
                 Quotation.INDIRECT),
            says("tribune", "it may stay closed for two weeks", None, None, Certainty.POSSIBLE),
        ),
        ("Coast Today", "Fjord Tribune", "Northern Gazette"), OriginRange(1, 1), (BRENNING, "Roads Agency"),
        (
            Drift(at("gazette", "may stay closed for two weeks"), at("today", "will stay closed for several weeks"),
                  DriftKind.CERTAINTY_RAISED, "“may” became “will”"),
            Drift(at("gazette", "two weeks"), at("today", "several weeks"), DriftKind.DATE_VAGUE,
                  "two weeks became several"),
        ),
    ),
    Claim(
        "c2", LONG,
        Certainty.CERTAIN,
        (
            says("gazette", LONG, BRENNING, Quotation.DIRECT),
            says("today", "Nobody drives over it before I have seen the figures myself", BRENNING, Quotation.DIRECT),
            says("tribune", "It could be two weeks, or a little longer", BRENNING, Quotation.DIRECT),
        ),
        ("Coast Today", "Fjord Tribune", "Northern Gazette"), OriginRange(1, 1), (BRENNING,),
        (Drift(at("gazette", "It could be two weeks, or a little longer."), at("today", "Nobody drives over it"),
               DriftKind.QUOTATION_CUT, "the first sentence is left out"),),
    ),
    Claim(
        "c3", "Engineers have found cracks in two of the nine piers of the Skarvik bridge", Certainty.CERTAIN,
        (
            says("courier", "Engineers have found cracks in two of the nine piers of the Skarvik bridge", LINDQVAR,
                 Quotation.INDIRECT),
            says("tribune", "Cracks in two piers have closed the Skarvik bridge"),
        ),
        ("Fjord Tribune", "Skarvik Courier"), OriginRange(1, 2), (LINDQVAR,),
    ),
    Claim(
        "c4", "A ferry may run every 20 minutes from Monday", Certainty.POSSIBLE,
        (
            says("gazette", "A ferry may run every 20 minutes from Monday", BRENNING, Quotation.INDIRECT,
                 Certainty.POSSIBLE),
            says("today", "A ferry will run every 20 minutes from next week"),
        ),
        ("Coast Today", "Northern Gazette"), OriginRange(1, 1), (BRENNING,),
        (Drift(at("gazette", "A ferry may run"), at("today", "A ferry will run"), DriftKind.ATTRIBUTION_LOST,
               "said by Brenning there, by nobody here"),),
    ),
    Claim(
        "c5", "About 4,200 vehicles cross the bridge on a working day", Certainty.CERTAIN,
        (says("courier", "About 4,200 vehicles cross the bridge on a working day"),
         says("tribune", "Some 4,000 vehicles a day cross the bridge")),
        ("Fjord Tribune", "Skarvik Courier"), OriginRange(1, 2), (),
        (Drift(at("courier", "About 4,200"), at("tribune", "Some 4,000"), DriftKind.NUMBER_CHANGED,
               "4,200 became 4,000"),),
    ),
)  # fmt: skip

DOSSIER = Dossier(
    id="story-1",
    title="Cracks found in two piers of the Skarvik bridge",
    articles=ARTICLES,
    counts=Counts(4, 4, 4, OriginRange(1, 2), 3),
    unseen=(
        Unseen(
            "unseen:nordavis",
            "Nordavis",
            UnseenBasis.CREDIT,
            (at("gazette", "Nordavis"), at("tribune", "Nordavis reported")),
        ),
    ),
    derivations=DERIVATIONS,
    passages=(),
    attributions=ATTRIBUTIONS,
    times=(),
    claims=CLAIMS,
    timeline=(
        TimelineEntry("2026-03-10", "the cracks are measured", ("2026-03-12",), (at("courier", "Tuesday night"),)),
        TimelineEntry("2026-03-12", "the bridge is closed", ("2026-03-12", "2026-03-13"), (at("gazette", "Thursday"),)),
    ),
    calendar=(
        CalendarEntry(
            "A ferry may run every 20 minutes", "2026-03-16", None, "2026-03-16", Certainty.POSSIBLE, (BRENNING,),
            (at("gazette", "A ferry may run every 20 minutes from Monday"),),
        ),
        CalendarEntry(
            "The county council is due to meet", "2026-03-18", "2026-03-18", "2026-03-18", Certainty.PROBABLE, (),
            (at("gazette", "The county council is due to meet on March 18"),),
        ),
        CalendarEntry(
            "The bridge opens again", "2026-03-12", "2026-03-26", "P2W", Certainty.POSSIBLE, (BRENNING,),
            (at("gazette", "It could be two weeks, or a little longer"),), open_ended="or a little longer",
        ),
    ),
    questions=(
        asks("gazette", "what the repair would cost", QuestionKind.DECLINED, BRENNING),
        asks("today", "What the repair will cost is not known", QuestionKind.UNKNOWN),
    ),
    only_in=(
        at("courier", "About 4,200 vehicles cross the bridge on a working day."),
        at("gazette", "The county council is due to meet on March 18."),
    ),
)  # fmt: skip

COVERAGE = Coverage(
    6,
    4,
    (
        Refusal("skarvik/photo.txt", "is a PNG picture, not text; give the article's text or its saved page"),
        Refusal("skarvik/wire.jsonl:7", "the line is not JSON: it ends in the middle of a string"),
    ),
    (Notice("skarvik/today.txt", "3 bytes that are no text in windows-1252 were replaced"),),
)

REPORT = Report("0.1.0", COVERAGE, (DOSSIER,))

"""One construction a case: speaker, cue and content of the attributions found, nested ones left out."""

import pytest

from headwater.annotate import annotate
from headwater.model.annotations import Attribution
from headwater.model.article import Article
from headwater.model.vocabulary import Certainty, Polarity, Quotation


def found(text: str, *, nested: bool = False) -> list[Attribution]:
    return [a for a in annotate(Article("a", text)).attributions if nested or a.nested_in is None]


def told(text: str) -> list[tuple[str | None, str, str]]:
    rows = sorted(found(text), key=lambda a: a.cue or a.content)
    return [(a.speaker, " ".join(s.of(text) for s in a.cue), " ".join(s.of(text) for s in a.content)) for a in rows]


CASES = [
    ("“We go on,” said Ada Hart.", "Ada Hart", "said", "“We go on,”"),
    ("Ada Hart said: “We go on.”", "Ada Hart", "said", "“We go on.”"),
    ("“We go on,” Ada Hart told a press briefing in Oslo.", "Ada Hart", "told", "“We go on,”"),
    ("“We go,” Ada Hart said. “We stop.”", "Ada Hart", "said", "“We go,” “We stop.”"),
    ("Ada Hart said the dam was safe.", "Ada Hart", "said", "the dam was safe"),
    (
        "Ada Hart had earlier indicated that the dam was safe.",
        "Ada Hart",
        "had earlier indicated",
        "that the dam was safe",
    ),
    ("Ada Hart on Friday confirmed that the dam was safe.", "Ada Hart", "confirmed", "that the dam was safe"),
    ("The old dam was safe, Ada Hart said on Friday.", "Ada Hart", "said", "The old dam was safe"),
    (
        "At least 12 people died when the dam broke, officials said.",
        "officials",
        "said",
        "At least 12 people died when the dam broke",
    ),
    ("Ada Hart, who replaced Lee Moss last year, said the dam was safe.", "Ada Hart", "said", "the dam was safe"),
    ("The ministry's spokeswoman, Ada Hart, said the dam was safe.", "Ada Hart", "said", "the dam was safe"),
    ("The guard who found the crack, Lee Moss, said the dam was safe.", "Lee Moss", "said", "the dam was safe"),
    ("According to Ada Hart, the dam was safe.", "Ada Hart", "According to", "the dam was safe"),
    ("The old dam was safe, according to Ada Hart.", "Ada Hart", "according to", "The old dam was safe"),
    ("Ada Hart told reporters the dam was safe.", "Ada Hart", "told", "the dam was safe"),
    ("Ada Hart told AFP on Monday that she would resign.", "Ada Hart", "told", "that she would resign"),
    ("Ada Hart warned that the dam might burst.", "Ada Hart", "warned", "that the dam might burst"),
    ("Ada Hart vowed to rebuild the dam.", "Ada Hart", "vowed", "to rebuild the dam"),
    ("Ada Hart called the dam “a wall with a wound.”", "Ada Hart", "called", "the dam “a wall with a wound.”"),
    ("The ferry, Ada Hart said, was overloaded.", "Ada Hart", "said", "The ferry was overloaded"),
    ("Mayor Ada Hart of Westhaven said the dam was safe.", "Ada Hart", "said", "the dam was safe"),
    ("Minister of Mines Ada Hart said the dam was safe.", "Ada Hart", "said", "the dam was safe"),
    ("“Never,” Ada Hart was quoted as saying.", "Ada Hart", "was quoted as saying", "“Never,”"),
    ("Asked whether she would resign, Ada Hart said: “No.”", "Ada Hart", "said", "“No.”"),
    ("As Ada Hart said, the dam was safe.", "Ada Hart", "said", "the dam was safe"),
    ("The Dam Authority said the dam was safe.", "Dam Authority", "said", "the dam was safe"),
    ("He has stirred objections from lawmakers who said it was late.", "lawmakers", "said", "it was late"),
    ("The board was joined by the engineers who said it was late.", "engineers", "said", "it was late"),
    ("It has drawn the wrath of Lee Moss, who said it was late.", "Lee Moss", "said", "it was late"),
    (
        "Ada Hart continued:\n\n“We go on, whatever they may say of us.”",
        "Ada Hart",
        "continued",
        "“We go on, whatever they may say of us.”",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), CASES)
def test_construction(text: str, speaker: str, cue: str, content: str) -> None:
    assert (speaker, cue, content) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The claims of the owners were settled in court.",
        "A report on the dam ran to 90 pages.",
        "He read the “Book of Hours” in the evening.",
        "The ship sank in heavy seas off the coast.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert found(text) == []


def test_what_is_considered_in_a_phrase_with_with_considers_nothing() -> None:
    text = "Hart said that both agreed to begin, with Oslo considered a leading option."
    assert "Oslo" not in {source for source, _, _ in told(text)}


def test_a_second_verb_shares_the_source() -> None:
    text = "Ada Hart said the dam was safe, but argued that the gate should stay shut, adding that tests go on."
    assert told(text) == [
        ("Ada Hart", "said", "the dam was safe"),
        ("Ada Hart", "argued", "that the gate should stay shut"),
        ("Ada Hart", "adding", "that tests go on"),
    ]


def test_a_verb_inside_a_content_is_nested() -> None:
    text = "The police confirmed that Ada Hart had agreed to leave, the Westhaven Herald reported."
    outer, inner = found(text, nested=True)[:2]
    assert (outer.speaker, outer.nested_in) == ("Westhaven Herald", None)
    assert inner.nested_in == 0


SPEAKERS = [
    ("Palace aide Ada Hart spoke. Hart said it was safe.", "Ada Hart"),
    ("Ada Hart met Lee Moss on Monday. She said it was safe.", "Ada Hart"),
    ("“It holds,” engineer Lee Moss said. He added that it was safe.", "Lee Moss"),
    ("Mayor Ada Hart arrived at noon. The mayor said it was safe.", "Ada Hart"),
    ("The Dam Authority met on Monday. “It is safe,” spokesman Lee Moss said. He said it was safe.", "Lee Moss"),
    ("Officials said it was safe. They said it was safe.", "Officials"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers_are_carried_to_the_full_name(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


def test_an_unknown_pronoun_stays_unknown() -> None:
    (one,) = found("He said the dam was safe.")
    assert (one.speaker, one.speaker_score) == (None, 0.0)


def test_roles_are_those_stated() -> None:
    text = "Palace aide Ada Hart said it was safe. Lee Moss, the mayor of Westhaven, said it was not."
    assert [a.role for a in found(text)] == ["Palace aide", "mayor of Westhaven"]


def test_declining_is_kept_with_what_was_not_answered() -> None:
    text = "Ada Hart declined to comment on whether the dam was safe."
    (one,) = found(text)
    assert one.declined
    assert one.certainty is Certainty.UNKNOWN
    assert one.content[0].of(text).endswith("whether the dam was safe")


@pytest.mark.parametrize(
    ("text", "certainty", "polarity"),
    [
        ("Ada Hart said the dam will open.", Certainty.CERTAIN, Polarity.POSITIVE),
        ("Ada Hart said the dam could open.", Certainty.POSSIBLE, Polarity.POSITIVE),
        ("Ada Hart said the dam is likely to open.", Certainty.PROBABLE, Polarity.POSITIVE),
        ("Ada Hart asked whether the dam was open.", Certainty.UNKNOWN, Polarity.POSITIVE),
        ("Ada Hart denied that the dam was open.", Certainty.CERTAIN, Polarity.NEGATIVE),
        ("Ada Hart said the dam was not open.", Certainty.CERTAIN, Polarity.NEGATIVE),
    ],
)
def test_certainty_and_polarity(text: str, certainty: Certainty, polarity: Polarity) -> None:
    (one,) = found(text)
    assert (one.certainty, one.polarity) == (certainty, polarity)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We go on,” Ada Hart said.", Quotation.DIRECT),
        ("Ada Hart said the dam was “a wall with a wound.”", Quotation.MIXED),
        ("Ada Hart said the dam was safe.", Quotation.INDIRECT),
    ],
)
def test_quotation(text: str, kind: Quotation) -> None:
    assert [a.quotation for a in found(text)] == [kind]


def test_occasion_and_addressee() -> None:
    (one,) = found("Ada Hart told reporters in an interview with Norland Radio that the dam was safe.")
    assert one.addressee == "reporters"
    assert one.occasion == "an interview with Norland Radio"


@pytest.mark.parametrize(
    ("text", "occasion", "addressee"),
    [
        ("In a statement, Ada Hart said the dam was safe.", "a statement", None),
        ("Ada Hart told a rally in Oslo that the dam was safe.", "a rally in Oslo", None),
        ("Ada Hart told the hearing that the dam was safe.", None, "the hearing"),
        ("“It is safe,” Ada Hart said in a post on X on Friday.", "a post on X", None),
        ("“It is safe,” Ada Hart posted on X.", "X", None),
        ("“It is safe,” Ada Hart wrote on its website.", "its website", None),
        ("“It is safe,” Ada Hart told reporters in her opening speech.", "her opening speech", "reporters"),
        ("Ada Hart said in an interview with AFP that the dam was safe.", "an interview with AFP", "AFP"),
        ("“It is safe,” Ada Hart said by email.", "email", None),
        ("“It is safe,” Ada Hart wrote in The Norland Echo.", "The Norland Echo", None),
        ("“It is safe,” Ada Hart said in remarks to staff. “We stay.”", "remarks to staff", None),
        ("“It is safe,” Ada Hart told Mr. Moss on Tuesday.", None, "Mr. Moss"),
        ("Ada Hart said the letter was read at a hearing.", None, None),
        ("Ada Hart said the report was late.", None, None),
    ],
)
def test_occasions_and_hearers(text: str, occasion: str | None, addressee: str | None) -> None:
    one = found(text)[0]
    assert (one.occasion, one.addressee) == (occasion, addressee)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("Ada Hart said the dam may open.", "may"),
        ("Ada Hart said the dam would open in May.", None),
        ("Ada Hart hopes that the dam will open.", "hopes"),
        ("Ada Hart doubts that the dam will open.", "doubts"),
        ("Ada Hart said she did not know if the dam was open.", "not know"),
        ("“I think it is open,” Ada Hart said.", "think"),
        ("Ada Hart said a decision was unlikely.", "unlikely"),
        ("Ada Hart declined to say whether it was open.", "whether"),
        ("Ada Hart said the dam was open.", None),
    ],
)
def test_the_word_that_makes_it_less_than_certain(text: str, marker: str | None) -> None:
    one = found(text)[0]
    assert (one.marker.of(text) if one.marker else None) == marker


BODY = "\n\nAda Hart, the minister, spoke in Oslo. Hart then left.\n"


@pytest.mark.parametrize(
    ("headline", "speaker", "content"),
    [
        ("Hart: we will win the vote", "Ada Hart", "we will win the vote"),
        ("“We will win the vote”: Hart", "Ada Hart", "“We will win the vote”"),
        ("The dam is safe: Hart", "Ada Hart", "The dam is safe"),
        ("Dam is safe, says minister", "Ada Hart", "Dam is safe"),
        ("Dam is safe, says minister - but farmers doubt it", "Ada Hart", "Dam is safe"),
        ("Dam is safe - minister", "Ada Hart", "Dam is safe"),
        ("Dam was never checked: report", "report", "Dam was never checked"),
    ],
)
def test_headlines(headline: str, speaker: str, content: str) -> None:
    text = headline + BODY
    one = found(text)[0]
    assert (one.speaker, " ".join(s.of(text) for s in one.content)) == (speaker, content)


@pytest.mark.parametrize(
    "headline",
    [
        "Live: the dam and the vote",
        "Explained: how the dam was built",
        "Analysis: what the vote means",
        "Norland war: five things to know",
        "Oslo: a city under water",
        "Storm in Norland - what to know",
    ],
)
def test_a_label_before_a_colon_says_nothing(headline: str) -> None:
    assert [a for a in found(headline + BODY) if a.content[0].start < len(headline)] == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“My doctor told me that it was late,” he said.", "doctor", "that it was late"),
        ("‘I asked them and they said “nothing” to me,’ she said.", None, "“nothing”"),
        ("“My brother said ‘no’ to it,” Ada Hart said.", "brother", "‘no’"),
    ],
)
def test_speech_within_speech(text: str, speaker: str | None, content: str) -> None:
    inner = [a for a in found(text, nested=True) if a.nested_in is not None]
    assert (speaker, content) in [(a.speaker, a.content[0].of(text)[: len(content)]) for a in inner]


def test_what_a_speaker_would_say_is_nobody_s_speech() -> None:
    assert all(a.nested_in is None for a in found("“I would say that it was late,” Ada Hart said.", nested=True))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Lee Hart told Jon Moss the dam was safe. “You lie,” Moss told Hart. He said he had proof.",
            ["Lee Hart", "Jon Moss", "Jon Moss"],
        ),
        ("A spokesman for the mine said it was closed, but he said it would open.", ["A spokesman for the mine"] * 2),
        ("Sam Hart, who uses they/them pronouns, spoke first. They said it was late.", ["Sam Hart"]),
        ("“It was late,” she said. “Very late.” Ada Hart was tired.", ["Ada Hart"]),
        ("Raymond “Buddy” Moss was there. Buddy said it was late.", ["Raymond Moss"]),
        ("Ann Hart and Mary Hart met. Mrs Hart said yes. Miss Hart said no.", ["Mary Hart", "Ann Hart"]),
        ("The mine’s owner, Sable Minerals Ltd, closed it. It said the shaft was full.", ["Sable Minerals Ltd"]),
        ("A mill spokeswoman said it was closed. The spokeswoman added that it was late.", ["A mill spokeswoman"] * 2),
        ("Senator Ann Hart came. The senator said it was late.", ["Ann Hart"]),
        ("Look at Jon Moss. He has said that it was late.", ["Jon Moss"]),
        ("President Lee Hart met Ann Hart. President Hart said it was late.", ["Lee Hart"]),
        ("Belmar’s envoy, Ada Hart, came. “It is late,” she said.", ["Ada Hart"]),
        ("Chairman Lee Moss Sunday said it was late. He said no.", ["Lee Moss", "Lee Moss"]),
        (
            "Mayor Ada Hart spoke. Hart’s chief complaint was that some provisions do not match the federal law.",
            ["Ada Hart"],
        ),
        ("Ann Hart said her son Jon was late. Jon Hart is a cook. Jon waved. Mrs Hart said no.", ["Ann Hart"] * 2),
        (
            "Gov. Ann Hart came. Hart stayed. Jon Moss had served another leader, Gov. Lee Dahl. The governor said no.",
            ["Ann Hart"],
        ),
        ("Lee Hart came. Hart press secretary Ada Moss said it was late.", ["Ada Moss"]),
        (
            "Lee Hart came. Hart campaign manager Ada Moss said it was late. A Hart aide said no.",
            ["Ada Moss", "A Hart aide"],
        ),
        ("Lee Hart came. The Hart campaign said it was late.", ["Hart campaign"]),
        ("Ohio Attorney General and mayoral candidate Ada Hart said it was late.", ["Ada Hart"]),
        ("Majority Whip Ada Hart said it was late. Co-Chairwoman Lee Moss said no.", ["Ada Hart", "Lee Moss"]),
        ("Council President Pro Tem Jon Moss said it was late.", ["Jon Moss"]),
        ("Dissenting Sen. Ada King of Ohio said it was late.", ["Ada King"]),
        ("A baker in the 3rd District, who was angry, said it was late.", ["A baker in the 3rd District"]),
        ("The St. Olave Bakers Guild said it was late.", ["St. Olave Bakers Guild"]),
        ("Sen. Ada Hart (D-Ohio) came. It’s cold. She said it was late.", ["Ada Hart"]),
        (
            "Owners of nine Norland-based mills, including Sable Sons, said it was late.",
            ["Owners of nine Norland-based mills"],
        ),
        ("A handful of well-known Labour members said it was late.", ["A handful of well-known Labour members"]),
        ("The NCBA Super Six began. The NCBA said it was late.", ["NCBA"]),
        ("Lee Hart came with Lee Hart Jr. on Monday. Hart said it was late.", ["Lee Hart"]),
        ("Lee Hart Jr. is the son of Lee Hart. Hart said it was late.", ["Lee Hart Jr"]),
        ("Lee J. Hart Jr. came. Lee Hart is a smith. Hart said it was late.", ["Lee J. Hart Jr"]),
        ("Ada Hart came. Vice President Lee Moss left. The president said it was late.", ["president"]),
        ("Lee Moss, adviser to the president, came. The president said it was late.", ["president"]),
    ],
)
def test_who_it_was(text: str, speakers: list[str]) -> None:
    assert [a.speaker for a in found(text)] == speakers


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A spokesman for the ministry, Jon Moss, said it was late.", "spokesman for the ministry"),
        ("Ada Hart, counsel to the inquiry, said it was late.", "counsel to the inquiry"),
        ("Ada Hart, 34, a geologist at the Norland Institute, said it was late.", "geologist at the Norland Institute"),
        ("Public works director Ada Hart said it was late.", "Public works director"),
        ("He met rancher Jon Moss. Moss said it was late.", "rancher"),
        ("Her brother, the engineer Jon Moss, said it was late.", "engineer"),
        ("“It was late,” said Jon Moss, a baker in Dock Street.", "baker in Dock Street"),
        ("The council’s president, Ada Hart, said it was late.", "council’s president"),
        ("Ada Hart, a friend of the younger Mr. Moss who was late, said no.", "friend of the younger Mr. Moss"),
        ("Ada Hart, who was late, said no.", None),
        ("A spokesman for the Ada Hart campaign left. Ada Hart said no.", None),
        ("Ada Hart, told the Observer of it, said no.", None),
    ],
)
def test_roles_with_their_spans(text: str, role: str | None) -> None:
    one = found(text)[0]
    assert one.role == role
    assert (one.role_span.of(text) if one.role_span else None) == role


def test_a_headline_in_capitals_lends_nobody_its_verbs() -> None:
    text = "Hart Willing to Resign\n\nMinister Lee Hart met reporters. Mr. Hart said that it was late."
    assert [a.speaker for a in found(text)][-1] == "Lee Hart"

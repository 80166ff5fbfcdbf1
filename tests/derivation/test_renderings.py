"""One speech, its translations, and who has them from whom. The texts are our own, about invented people."""

from collections.abc import Sequence

import pytest

from headwater import pipeline
from headwater.derivation import trace
from headwater.derivation.trace import look
from headwater.derivation.translation_words import TRANSLATED
from headwater.model.article import Article
from headwater.model.derivation import Passage, Stemma
from headwater.model.reading import Reading
from headwater.model.vocabulary import PassageKind, Rendering

FIRST = """Quell port stays open, Navarro says

The port of Quell will not be sold and its dockers will keep their jobs, the head of the island's government said on
Tuesday at the end of a strike of eleven days.

“Nobody is going to sell the house in which our grandparents learned to work,” Ines Navarro said{how}. “We have
signed a paper that even a child can read: the cranes stay and the people stay.”

The union had asked for a guarantee of ten years. It got seven, and a seat on the board of the harbour company.

“Whoever thinks that the sea belongs to a bank has never been seasick,” Navarro said to applause.
"""
SAME = """Strike over: dockers of Quell go back to work

After eleven days the gates at the north basin opened again. By six in the morning the first truck was in.

Navarro, who had come on foot, climbed onto a pallet. “Nobody is going to sell the house in which our grandparents
learned to work,” Ines Navarro said{how}.

Joan Ferrer has worked the big crane for thirty years. He had brought his granddaughter, because she had asked him
what he did all day. “Whoever thinks that the sea belongs to a bank has never been seasick,” Navarro said, and the
girl laughed.
"""
OTHER = """Islanders celebrate as harbour deal is reached

Flags hung from the cranes when the talks ended at dawn. For the shops on the quay it had been a lean fortnight.

“No one will sell off the home where our grandfathers and grandmothers were taught their trade,” Ines Navarro said{how}.
The baker had already sent out rolls.

Behind her somebody set off a flare. “Anyone who believes a bank can own the ocean was never sick on board a ship,”
Navarro said before she walked back to the ferry.
"""
SPOKEN = ", speaking in Spanish"


def told(texts: Sequence[str], how: str) -> tuple[Stemma, list[Reading]]:
    articles = [
        Article(name, text.format(how=how), outlet=f"Outlet {name}", published="2026-03-03")
        for name, text in zip("abc", texts, strict=False)
    ]
    readings = list(pipeline.readings(articles, None, pipeline.silent))
    return trace(readings), readings


def sharing(readings: Sequence[Reading]) -> float:
    (pair,) = look(readings).ground.pairs.values()
    return pair.sharing


def quoted(stemma: Stemma) -> list[Passage]:
    found = [*stemma.passages, *(p for d in stemma.derivations for p in d.passages)]
    return [p for p in found if p.quoted]


def test_another_translation_is_told_from_the_same_and_is_no_copy() -> None:
    stemma, readings = told([FIRST, OTHER], SPOKEN)
    passages = [p for p in quoted(stemma) if p.rendering]
    assert {p.rendering for p in passages} == {Rendering.ANOTHER}
    assert all(p.kind is not PassageKind.VERBATIM for p in passages)
    assert not stemma.derivations
    assert stemma.origins.least == 2
    texts = {r.id: r.text for r in readings}
    assert any("sold" not in p.second.span.of(texts[p.second.article]) for p in passages)


def test_the_same_translation_is_a_sign_of_a_common_text() -> None:
    foreign, readings = told([FIRST, SAME], SPOKEN)
    assert {p.rendering for p in quoted(foreign)} == {Rendering.SAME_TRANSLATION}
    plain, _ = told([FIRST, SAME], "")
    assert {p.rendering for p in quoted(plain)} == {Rendering.SAME}
    assert len(readings) == 2
    # The same words of a speaker who needs no translator, everybody there could have; of one who does, few.
    assert plain.origins.least == plain.origins.most == 2
    assert sharing(readings) > 10 * sharing(told([FIRST, SAME], "")[1])


@pytest.mark.parametrize(
    "words",
    [
        "Navarro said in Spanish",
        "she told reporters in Portuguese",
        "he said through an interpreter",
        "speaking via a translator",
        "in a Turkish-language statement",
        "according to an unofficial translation",
        "he wrote on X in Hebrew",
        "his remarks were translated from the Arabic",
    ],
)
def test_what_says_that_something_was_said_in_another_language(words: str) -> None:
    assert TRANSLATED.search(words)


@pytest.mark.parametrize(
    "words",
    [
        "the plane landed in Turkish airspace",
        "she said that the land was in Russian hands",
        "a school that teaches in Welsh",
        "the statement was sent to Spanish banks",
        "the firm translated its gains into shares",
    ],
)
def test_what_names_a_language_or_a_nation_and_says_no_such_thing(words: str) -> None:
    assert not TRANSLATED.search(words)

from collections.abc import Callable

from headwater.derivation.bodies import bodies, grouped, report_spans
from headwater.derivation.candidates import ALL_PAIRS, candidates
from headwater.derivation.comparison import compare
from headwater.derivation.corpus import corpus, stem
from headwater.model.reading import Reading
from headwater.model.vocabulary import PassageKind

Make = Callable[..., Reading]


def passages(one: Reading, other: Reading) -> list[tuple[PassageKind, str, str, bool]]:
    story = corpus(bodies([one, other]))
    pair = compare(story, 0, 1)
    first, second = story.texts[0].body, story.texts[1].body
    return [
        (m.kind, first.span(*m.first).span.of(one.text), second.span(*m.second).span.of(other.text), m.quoted)
        for m in pair.matches
    ]


def test_credits_are_left_out_of_the_running_text(agency: Reading) -> None:
    words = " ".join(span.of(agency.text) for span in report_spans(agency))
    assert "Corvin" not in words
    assert "the river board said" in words


def test_the_same_words_are_one_group_whatever_the_layout(make: Make) -> None:
    found = bodies([make("a", "One two, three."), make("b", "ONE two\nthree"), make("c", ""), make("d", "")])
    assert grouped(found) == [[0, 1], [2], [3]]


def test_quotation_is_verbatim_and_marked(agency: Reading, rewrite: Reading) -> None:
    kind, first, second, quoted = next(p for p in passages(agency, rewrite) if p[3])
    assert kind is PassageKind.VERBATIM
    assert first == second
    assert first.startswith("We opened the sluices")
    assert first.endswith("four metres")
    assert quoted


def test_rewritten_sentences_are_found(agency: Reading, rewrite: Reading) -> None:
    found = [(first, second) for kind, first, second, _ in passages(agency, rewrite) if kind is PassageKind.PARAPHRASED]
    for one, other in (
        ("wet spring", "wet spring"),
        ("3.7 million", "4 million"),
        ("refused the money", "turned down"),
    ):
        assert any(one in first and other in second for first, second in found), one


def test_edits_within_a_sentence_are_one_passage(make: Make) -> None:
    one = make(
        "a", "The council approved the new harbour tariff by nine votes to four late on Monday evening in Quell."
    )
    two = make(
        "b", "The council approved the disputed harbour tariff by nine votes to four on Monday evening in Quell."
    )
    assert [p[0] for p in passages(one, two)] == [PassageKind.EDITED]


def test_unrelated_texts_share_nothing(agency: Reading, make: Make) -> None:
    text = "Three climbers were brought down from the north face. A crew had waited all night for the wind to drop."
    assert passages(agency, make("x", text)) == []


def test_forms_of_a_word_have_one_stem() -> None:
    assert stem("negotiate") == stem("negotiations")
    assert stem("officials") == stem("official")
    assert stem("lantern-1") != stem("lantern-2")


def test_candidates_keep_chains_of_likeness_together(make: Make) -> None:
    topics = ("harbour tariff ferry basin", "glacier rescue helicopter ridge", "orchard hail insurance growers")
    texts = [f"{topic} number{i} mentioned again {topic} report{i}." for topic in topics for i in range(ALL_PAIRS // 2)]
    story = corpus(bodies([make(f"r{i:02}", text) for i, text in enumerate(texts)]))
    pairs = candidates(story, [None] * len(texts))
    assert len(pairs) < len(texts) * (len(texts) - 1) // 2
    leader = list(range(len(texts)))
    for i, j in pairs:
        leader = [leader[i] if x == leader[j] else x for x in leader]
    groups = [leader[k : k + ALL_PAIRS // 2] for k in range(0, len(texts), ALL_PAIRS // 2)]
    assert all(len(set(group)) == 1 for group in groups)


def test_single_words_within_an_edited_passage_are_marked_as_the_same(make: Make) -> None:
    one = make(
        "a", "The council approved the new harbour tariff by nine votes to four late on Monday evening in Quell."
    )
    two = make("b", "The council approved the old harbour tariff by ten votes to four late on Monday evening in Quell.")
    pair = compare(corpus(bodies([one, two])), 0, 1)
    different = [word for word, same in zip(one.text.split(), pair.same[0].tolist(), strict=True) if not same]
    assert different == ["new", "nine"]

"""The three levels of difficulty: how a newsroom of each edits, credits and hides."""

from dataclasses import dataclass
from random import Random

from bench.newsroom import structure, wording
from bench.newsroom.structure import Rework, each_sentence, one_sentence

LEVELS = ("easy", "middle", "hard")
# Beside the levels: newsrooms no two of which are alike, so that nothing is learnt that holds of three levels only.
MIXED = "mixed"
# And newsrooms in which desks put it all in other words, as only people do.
REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Level:
    """Chances, in [0, 1], and numbers from to.

    ``unseen``: that a root is an agency's and not among the articles. ``chain``: that a text is taken from another
    outlet's version, not from the root. ``credit``: that a credit is given or kept. ``edits``: how many kinds of edits
    a desk makes, drawn from ``kinds`` by weight.
    """

    name: str
    articles: tuple[int, int]
    roots: tuple[int, int]
    unseen: float
    agency: float
    chain: float
    merge: float
    own: float
    update: float
    credit: float
    false_credit: float
    edits: tuple[int, int]
    kinds: dict[str, float]


REWORKS: dict[str, Rework] = {
    "trim": structure.trim,
    "drop": structure.drop,
    "reorder": structure.reorder,
    "re-lede": structure.relede,
    "retitle": structure.retitle,
    "split sentence": structure.split,
    "merge sentences": structure.merge_sentences,
    "join paragraphs": structure.join_paragraphs,
    "few synonyms": each_sentence(wording.synonyms(0.12), 0.5),
    "many synonyms": each_sentence(wording.synonyms(0.35), 0.9),
    "voice": each_sentence(wording.voice, 0.7),
    "turn quotation": each_sentence(wording.turn_quotation, 0.5),
    "cut quotation": one_sentence(wording.cut_quotation),
    "retell quotation": one_sentence(wording.retell),
    "retell quotations": each_sentence(wording.retell, 0.6),
    "quote a scrap": one_sentence(wording.quote_scrap),
    "lose quotation marks": one_sentence(wording.drop_quotation),
    "round figure": one_sentence(wording.round_figure),
    "round figures": each_sentence(wording.round_figure, 0.4),
    "vague date": one_sentence(wording.vague_date),
    "vague dates": each_sentence(wording.vague_date, 0.4),
    "short names": each_sentence(wording.short_name, 0.4),
    "cut clauses": each_sentence(wording.cut_clause, 0.25),
    "cut many clauses": each_sentence(wording.cut_clause, 0.6),
    "misspell": one_sentence(wording.misspell),
}
LIGHT = {
    "trim": 5,
    "drop": 3,
    "retitle": 5,
    "join paragraphs": 2,
    "few synonyms": 1,
    "cut quotation": 1,
    "short names": 1,
    "misspell": 1,
    "vague date": 1,
}
MEDIUM = {
    "trim": 4,
    "drop": 4,
    "retitle": 4,
    "join paragraphs": 1,
    "reorder": 2,
    "re-lede": 2,
    "few synonyms": 3,
    "many synonyms": 2,
    "voice": 2,
    "turn quotation": 2,
    "cut quotation": 2,
    "retell quotation": 2,
    "misspell": 1,
    "split sentence": 1,
    "merge sentences": 2,
    "round figure": 2,
    "vague date": 2,
    "short names": 2,
    "cut clauses": 3,
    "lose quotation marks": 1,
    "quote a scrap": 1,
}
HEAVY = {
    "trim": 4,
    "drop": 5,
    "retitle": 3,
    "join paragraphs": 1,
    "reorder": 4,
    "re-lede": 4,
    "few synonyms": 1,
    "many synonyms": 5,
    "voice": 3,
    "turn quotation": 3,
    "cut quotation": 2,
    "retell quotation": 2,
    "misspell": 1,
    "split sentence": 2,
    "merge sentences": 3,
    "round figure": 2,
    "round figures": 2,
    "vague dates": 2,
    "short names": 2,
    "cut clauses": 3,
    "cut many clauses": 2,
    "retell quotations": 3,
    "lose quotation marks": 1,
    "quote a scrap": 2,
}
SETTINGS = {
    "easy": Level(
        "easy",
        articles=(5, 8),
        roots=(1, 2),
        unseen=0.06,
        agency=0.6,
        chain=0.05,
        merge=0.02,
        own=0.06,
        update=0.03,
        credit=0.85,
        false_credit=0.0,
        edits=(1, 3),
        kinds=LIGHT,
    ),
    "middle": Level(
        "middle",
        articles=(7, 11),
        roots=(1, 3),
        unseen=0.45,
        agency=0.6,
        chain=0.35,
        merge=0.08,
        own=0.25,
        update=0.08,
        credit=0.5,
        false_credit=0.03,
        edits=(3, 6),
        kinds=MEDIUM,
    ),
    "hard": Level(
        "hard",
        articles=(8, 14),
        roots=(2, 3),
        unseen=0.8,
        agency=0.7,
        chain=0.4,
        merge=0.15,
        own=0.35,
        update=0.08,
        credit=0.3,
        false_credit=0.06,
        edits=(5, 9),
        kinds=HEAVY,
    ),
}


def mixed(chance: Random, name: str = MIXED) -> Level:
    """Return a level drawn at random, from easier than the easy one to harder than the hard one."""
    parts = [chance.random() ** 2 for _ in range(3)]
    kinds = {
        kind: sum(part * table.get(kind, 0) for part, table in zip(parts, (LIGHT, MEDIUM, HEAVY), strict=True))
        * chance.lognormvariate(0, 0.7)
        for kind in REWORKS
    }
    fewest = chance.randint(0, 5)
    return Level(
        name,
        articles=(5, 15),
        roots=(1, 3),
        unseen=chance.uniform(0.0, 0.9),
        agency=chance.uniform(0.3, 0.9),
        chain=chance.uniform(0.02, 0.6),
        merge=chance.uniform(0.0, 0.15),
        own=chance.uniform(0.0, 0.5),
        update=chance.uniform(0.0, 0.25),
        credit=chance.uniform(0.1, 0.95),
        false_credit=chance.uniform(0.0, 0.06),
        edits=(fewest, fewest + chance.randint(1, 5)),
        kinds={kind: weight for kind, weight in kinds.items() if weight},
    )

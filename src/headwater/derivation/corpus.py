"""The distinct texts of a story with a common vocabulary: stems, how telling each word is, clause vectors."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.derivation.bodies import Body, Flags, Ints, content_flags, detailed
from headwater.derivation.families import families, fullest
from headwater.derivation.nearness import NO_HUBS, Hubs, hubs, voiced
from headwater.derivation.presence import NOBODY, Presence, presence
from headwater.text.vectors import Vectors, embed
from headwater.text.words import fold

Floats = NDArray[np.float32]

# Words of this length and more count as the same where they begin with the same letters: prepare, preparations.
STEM = 6
# Fewer words in quotation marks than this are a term.
SHORTEST_QUOTATION = 3


@dataclass(frozen=True, slots=True)
class Units:
    """Sentences or clauses of one text: ``rows`` are word ranges ``[first, last)``, ``vectors`` have a row for each.

    The distinct content stems of unit ``i``, sorted, are ``stems[offsets[i]:offsets[i + 1]]``.
    """

    rows: Ints
    vectors: Vectors
    stems: Ints
    offsets: Ints

    def __len__(self) -> int:
        """Return the number of units."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Text:
    """One distinct text. ``words`` are its stems as numbers of the story's vocabulary, ``exact`` its folded words.

    ``clauses`` and ``sentences`` are `Units`, word ranges with what comparison needs of each; ``voiced`` the numbers of
    the sentences in the reporter's own voice. ``plain`` are the different stems outside quotation marks, sorted;
    ``quotations`` the words of what stands in them; ``presence`` is what shows the report's own reporter.
    """

    body: Body
    exact: Ints
    words: Ints
    plain: Ints
    clauses: Units
    sentences: Units
    voiced: Ints
    quotations: frozenset[bytes]
    presence: Presence


@dataclass(frozen=True, slots=True)
class Corpus:
    """The distinct texts of a story, and what is known of each stem.

    ``telling`` weighs it from 0 (says nothing) to 1 (in one sentence only); ``names`` marks those written with a
    capital within sentences, ``substantial`` those that are neither names nor function words. ``families`` has for each
    text the number of its family (`families`), of which there are ``kinds``; ``holders`` counts for each stem the
    families that have it.
    """

    texts: tuple[Text, ...]
    telling: Floats
    names: Flags
    substantial: Flags
    families: Ints
    holders: Ints
    kinds: int
    hubs: tuple[Hubs, ...]


def corpus(heads: Sequence[Body]) -> Corpus:
    """Return the distinct texts ``heads`` with their common vocabulary; order is kept.

    A text that is alone is compared with none: nothing is found in it but its words.
    """
    if len(heads) == 1:
        return _alone(heads[0])
    heads = [detailed(body) for body in heads]
    hashes = np.concatenate([body.hashes for body in heads]) if heads else np.zeros(0, dtype=np.uint64)
    _, firsts, numbers = np.unique(hashes, return_index=True, return_inverse=True)
    offsets = np.cumsum([0, *(len(body) for body in heads)])
    words = _words(heads, offsets, firsts)
    stems, stem_of = np.unique([stem(word) for word in words], return_inverse=True)
    flags = content_flags(words)
    content = np.zeros(len(stems), dtype=np.bool_)
    content[stem_of[flags]] = True
    exact = [numbers[a:b].astype(np.int32) for a, b in itertools.pairwise(offsets)]
    words_of = [stem_of[row].astype(np.int32) if len(row) else row for row in exact]
    kin = families(heads) if words else np.zeros(len(heads), dtype=np.int32)
    # A copy makes no word less telling.
    apart = [(heads[text], words_of[text]) for text in fullest([len(row) for row in words_of], kin)]
    telling = _telling(apart, content)
    vectors = embed(words) * telling[stem_of][:, None] if words else np.zeros((0, 1), dtype=np.float32)
    texts = tuple(_text(b, e, w, vectors, content) for b, e, w in zip(heads, exact, words_of, strict=True))
    names = _names(heads, words_of, len(stems))
    holders = _holders(words_of, kin, len(stems))
    near = hubs([text.sentences.vectors[text.voiced] for text in texts], kin)
    return Corpus(texts, telling, names, content & ~names, kin, holders, int(kin.max(initial=-1)) + 1, near)


def _alone(head: Body) -> Corpus:
    exact = np.unique(head.hashes, return_inverse=True)[1].astype(np.int32)
    none, rows = np.zeros(0, dtype=np.int32), np.zeros((0, 2), dtype=np.int32)
    units = Units(rows, np.zeros((0, 1), dtype=np.float32), none, np.zeros(1, dtype=np.int32))
    no_flags = np.zeros(0, dtype=np.bool_)
    text = Text(head, exact, none, none, units, units, none, frozenset(), NOBODY)
    nothing = np.zeros(0, dtype=np.float32)
    return Corpus((text,), nothing, no_flags, no_flags, np.zeros(1, dtype=np.int32), none, 1, (NO_HUBS,))


def stem(word: str) -> str:
    """Return the beginning that a folded word shares with its other forms. Crude, and good enough for an anchor."""
    word = word.removesuffix("'s").removesuffix("'")
    if word.isalpha() and len(word) > STEM:
        return word[:STEM]
    if len(word) > len("xxx") and word.isalpha() and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _words(heads: Sequence[Body], offsets: NDArray[np.int64], firsts: NDArray[np.intp]) -> list[str]:
    """The folded word at each place of all words together."""
    owners = np.searchsorted(offsets, firsts, side="right") - 1
    starts = np.concatenate([body.starts for body in heads])[firsts] if heads else firsts
    ends = np.concatenate([body.ends for body in heads])[firsts] if heads else firsts
    texts = [body.reading.text for body in heads]
    places = zip(owners.tolist(), starts.tolist(), ends.tolist(), strict=True)
    return [fold(texts[i][start:end]) for i, start, end in places]


def _telling(told: Sequence[tuple[Body, Ints]], content: Flags) -> Floats:
    """Weigh stems by the share of the story's sentences that hold them: everybody's name tells little."""
    number = 0
    counts = np.zeros(len(content), dtype=np.float64)
    for body, row in told:
        if len(row):
            pairs = np.unique(body.sentence.astype(np.int64) * len(content) + row)
            counts += np.bincount(pairs % len(content), minlength=len(content))
            number += int(body.sentence[-1]) + 1
    weights = np.log((number + 1) / np.maximum(counts, 1.0)) / np.log(number + 1.0) if number else counts
    return np.where(content, np.clip(weights, 0.0, 1.0), 0.0).astype(np.float32)


def _names(heads: Sequence[Body], words_of: Sequence[Ints], number: int) -> Flags:
    """Mark the stems that mostly have a capital where a sentence goes on."""
    capital, small = np.zeros(number), np.zeros(number)
    for body, row in zip(heads, words_of, strict=True):
        if len(row):
            inner = np.zeros(len(row), dtype=np.bool_)
            inner[1:] = body.sentence[1:] == body.sentence[:-1]
            capital += np.bincount(row[inner & body.capital], minlength=number)
            small += np.bincount(row[inner & ~body.capital], minlength=number)
    return capital > small


def _holders(words_of: Sequence[Ints], kin: Ints, number: int) -> Ints:
    """Count for each stem the families of texts that have it."""
    size = max(1, number)
    held = [np.unique(row).astype(np.int64) + int(family) * size for row, family in zip(words_of, kin, strict=True)]
    pairs = np.unique(np.concatenate(held)) if held else np.zeros(0, dtype=np.int64)
    return np.bincount(pairs % size, minlength=number).astype(np.int32)


def _text(body: Body, exact: Ints, words: Ints, vectors: Vectors, content: Flags) -> Text:
    rows = vectors[exact]
    clauses, sentences = (_units(index, words, rows, content) for index in (body.clause, body.sentence))
    plain = np.unique(words[body.quotation < 0]).astype(np.int32)
    own = voiced(sentences.rows, body.quotation)
    return Text(body, exact, words, plain, clauses, sentences, own, _quotations(exact, body.quotation), presence(body))


def _quotations(exact: Ints, quotation: Ints) -> frozenset[bytes]:
    """The words of each quotation that is long enough to be anybody's own choice of where it begins and ends."""
    ranges = [(a, b) for a, b in _rows(quotation).tolist() if quotation[a] >= 0 and b - a >= SHORTEST_QUOTATION]
    return frozenset(exact[a:b].tobytes() for a, b in ranges)


def _units(index: Ints, words: Ints, vectors: Vectors, content: Flags) -> Units:
    rows = _rows(index)
    # The stems of each unit once: as pairs with the unit's place, which are unique and in order.
    unit = np.repeat(np.arange(len(rows), dtype=np.int64), rows[:, 1] - rows[:, 0])
    telling = content[words]
    size = max(1, len(content))
    pairs = np.unique(unit[telling] * size + words[telling])
    offsets = np.searchsorted(pairs, np.arange(len(rows) + 1, dtype=np.int64) * size).astype(np.int32)
    return Units(rows, _pooled(vectors, rows), (pairs % size).astype(np.int32), offsets)


def _rows(index: Ints) -> Ints:
    """The word ranges of consecutive equal numbers."""
    if not len(index):
        return np.zeros((0, 2), dtype=np.int32)
    firsts = np.flatnonzero(np.concatenate([[True], index[1:] != index[:-1]]))
    return np.stack([firsts, np.append(firsts[1:], len(index))], axis=1).astype(np.int32)


def _pooled(rows: Vectors, units: Ints) -> Vectors:
    if not len(units):
        return np.zeros((0, rows.shape[1]), dtype=np.float32)
    sums = np.add.reduceat(rows, units[:, 0], axis=0)
    lengths = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
    return np.asarray(sums / np.maximum(lengths, 1e-9), dtype=np.float32)

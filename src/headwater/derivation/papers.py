"""Who has put in writing what a report tells: letters, filings, minutes, notices, posts, and whose each of them is.

A paper is named by a noun (*memo*, *ruling*, *situation report*). Its owner stands behind it (*a memo by the head of
Orl Ferries*), before it (*Orl Ferries' memo*), in the clause that puts it out (*which the company posted*), or is the
subject that says something in it (*the company said in a memo*). Where nobody is named, *the memo said* is the paper of
the body named last. What is said aloud, to whomever, is no paper.

Source of the method: own rules; the forms are in `paper_forms`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from headwater.derivation import paper_forms as forms
from headwater.derivation.issuing_words import HELD
from headwater.derivation.owners import Owner, issuer_before, owner_at, owner_before, pronoun_owner
from headwater.derivation.paper_words import ALOUD, DATA_NOUNS, DAYS, GIVEN, PAPER_NOUNS, PLATFORM, TELLING
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.text.quotation_marks import quoted
from headwater.text.sieve import folded

Named = tuple[str, Span]
WORD = re.compile(r"[^\W_][\w\-]*")
# So far back is looked for whose a paper is.
LOOK = 160


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a report, whose quotations are masked, and one form that was found there; ``doc`` is the noun."""

    reading: Reading
    masked: str
    sentence: Span
    match: re.Match[str]
    doc: Span

    @property
    def noun(self) -> str:
        """The noun in small letters."""
        return self.doc.of(self.masked).casefold()

    def at(self, start: int, end: int | None = None) -> Owner | None:
        """Whom the words from ``start`` on mean."""
        return owner_at(self.reading, self.masked, start, self.sentence.end if end is None else end)

    def before(self, end: int) -> Owner | None:
        """Whom the words before ``end`` mean: the subject of a verb there."""
        return owner_before(self.reading, self.masked, self.sentence.start, end)

    def theirs(self) -> Owner | None:
        """Whom *its*, *his*, *her* or *their* stands for."""
        return pronoun_owner(self.reading, self.masked, self.match["whose"], Span(*self.match.span("whose")))

    def told(self) -> bool:
        """Whether something is said in the paper, or the paper put out, right behind or before the form."""
        return (
            forms.BEHIND.match(self.masked, self.doc.end, self.sentence.end) is not None
            or forms.AHEAD.search(self.masked, self.sentence.start, self.match.start()) is not None
        )

    def is_passive(self, verb: int) -> bool:
        """Whether the verb that begins there is passive: its subject writes nothing."""
        return forms.PASSIVE.search(self.masked, self.sentence.start, verb) is not None

    def verbs(self) -> list[re.Match[str]]:
        """The verbs of saying and putting out before the form."""
        return list(forms.VERB.finditer(self.masked, self.sentence.start, self.match.start()))


Reader = Callable[[Place], Owner | None]


def papers_of(reading: Reading) -> Iterator[Named]:
    """Yield whose papers a report tells from and the words that say so, in no order; a name may come more than once.

    Spans count code points in the text of ``reading``.
    """
    low = folded(reading.text)
    if not any(word in low for word in TELLING):
        return
    masked = _masked(reading)
    known: set[str] = set()
    for sentence in reading.sentences:
        words = list(WORD.finditer(masked, sentence.start, sentence.end))
        held = {word.group().casefold() for word in words}
        if not held.isdisjoint(TELLING):
            docs = [Span(*word.span()) for word in words if word.group().casefold() in PAPER_NOUNS | DATA_NOUNS]
            yield from _in_sentence(reading, masked, sentence, docs, known)


def _in_sentence(
    reading: Reading, masked: str, sentence: Span, docs: Sequence[Span], known: set[str]
) -> Iterator[Named]:
    """The papers of one sentence, each with one owner; ``known`` are the nouns of those that were found before."""
    taken = [Span(*match.span()) for match in forms.NO_PAPER.finditer(masked, sentence.start, sentence.end)]
    docs = [doc for doc in docs if not any(doc.overlap(each) for each in taken)]
    for look, pattern, reader in READERS:
        for match, doc in look(pattern, masked, sentence, docs):
            before = max(sentence.start, match.start() - LOOK)
            free = reader is _pronominal or not any(doc.overlap(each) for each in taken)
            if not free or forms.NONE.search(masked, before, match.start()):
                continue
            place = Place(reading, masked, sentence, match, doc)
            # *The statement said*: whose it is was said before.
            owner = None if reader is _last and place.noun in known else reader(place)
            if owner:
                taken.append(doc)
                known.add(place.noun)
                yield owner.name, Span(min(owner.span.start, match.start()), max(owner.span.end, match.end(), doc.end))


def _masked(reading: Reading) -> str:
    """The text with what is quoted in it made unreadable: whose words those are is not asked."""
    letters = list(reading.text)
    for mark in quoted(reading.text):
        letters[mark.inner.start : mark.inner.end] = "•" * len(mark.inner)
    return "".join(letters)


# ---------------------------------------------------------------------------------------- where a form is looked for
Sighting = tuple[re.Match[str], Span]
Look = Callable[[re.Pattern[str], str, Span, Sequence[Span]], Iterator[Sighting]]


def _from(pattern: re.Pattern[str], masked: str, sentence: Span, docs: Sequence[Span]) -> Iterator[Sighting]:
    """From each noun on."""
    for doc in docs:
        match = pattern.match(masked, doc.start, sentence.end)
        if match:
            yield match, doc


def _up_to(pattern: re.Pattern[str], masked: str, sentence: Span, docs: Sequence[Span]) -> Iterator[Sighting]:
    """Up to each noun that is a paper's and not the first part of another."""
    for doc in docs:
        noun = doc.of(masked)
        if masked[doc.end : doc.end + 1] in {"-", "’", "'"} or noun in DATA_NOUNS or not noun.islower():
            continue
        match = pattern.search(masked, max(sentence.start, doc.start - LOOK), doc.start)
        if match:
            yield match, doc


def _anywhere(pattern: re.Pattern[str], masked: str, sentence: Span, _docs: Sequence[Span]) -> Iterator[Sighting]:
    for match in pattern.finditer(masked, sentence.start, sentence.end):
        groups = match.groupdict()
        key = next((key for key in ("doc", "bare", "new") if groups.get(key)), 0)
        yield match, Span(*match.span(key))


def _with_paper(pattern: re.Pattern[str], masked: str, sentence: Span, docs: Sequence[Span]) -> Iterator[Sighting]:
    """Anywhere in a sentence that has a paper's noun."""
    return _anywhere(pattern, masked, sentence, docs) if docs else iter(())


def _offices(pattern: re.Pattern[str], masked: str, sentence: Span, _docs: Sequence[Span]) -> Iterator[Sighting]:
    """Up to each office that speaks for somebody."""
    for office in forms.ANY_OFFICE.finditer(masked, sentence.start, sentence.end):
        match = pattern.search(masked, max(sentence.start, office.start() - LOOK), office.start())
        if match:
            yield match, Span(*office.span())


# ---------------------------------------------------------------------------------------------------------- whose it is
def _behind(place: Place) -> Owner | None:
    """The owner right behind a form."""
    return place.at(place.match.end())


def _of_paper(place: Place) -> Owner | None:
    """The owner right behind a form that figures have none of."""
    return None if place.noun in DATA_NOUNS else place.at(place.match.end())


def _sent(place: Place) -> Owner | None:
    """*A memo from the Orl Board*; *a letter from the bank* is one only where it says something."""
    owner = place.at(place.match.end())
    if not owner or (place.noun == "order" and " for " in place.match.group()):
        return None
    named = owner.span.of(place.masked) == owner.name and owner.name[0].isupper()
    ahead = forms.AHEAD.search(place.masked, place.sentence.start, place.match.start())
    behind = forms.BEHIND.match(place.masked, owner.span.end, place.sentence.end)
    return owner if named or ahead or behind or place.noun in GIVEN else None


def _of_name(place: Place) -> Owner | None:
    """*The bulletin of the Orl Board*, not *an order of sugar from Orl*: nothing but an article stands between."""
    owner = place.at(place.match.end())
    article = place.masked.startswith("the ", place.match.end())
    return owner if owner and (article or owner.span.start == place.match.end()) else None


def _possessor(place: Place) -> Owner | None:
    return place.at(place.match.start("owner"), place.match.end("owner")) if place.told() else None


def _compound(place: Place) -> Owner | None:
    return None if re.fullmatch(PLATFORM, place.match["owner"]) else _possessor(place)


def _owner(place: Place) -> Owner | None:
    return place.at(place.match.start("owner"), place.match.end("owner"))


def _pronominal(place: Place) -> Owner | None:
    end = place.sentence.end
    shown = forms.SHOWS.match(place.masked, place.doc.end, end)
    return place.theirs() if shown or forms.PUT_OUT_SOON.match(place.masked, place.doc.end, end) else None


def _which(place: Place) -> Owner | None:
    # *In a reply that parliament has posted, she says*: it is hers.
    if place.noun in DATA_NOUNS or forms.OPENING_IN.fullmatch(place.masked, place.sentence.start, place.match.start()):
        return None
    owner = place.at(place.match.end())
    return owner if owner and forms.PUT_OUT.match(place.masked, owner.span.end, place.sentence.end) else None


def _subject(place: Place) -> Owner | None:
    """Who says something in a paper: the subject of the verb before it, or of the clause that it opens."""
    masked, match = place.masked, place.match
    if match["bare"] == "writing" and forms.SEEN.search(masked, place.sentence.start, match.start()):
        return None
    if HELD.search(masked, place.sentence.start, match.start()):
        return None
    before = masked[place.sentence.start : match.start()].strip(' “"(—–')
    if match["doc"] in ALOUD and not forms.WROTE.search(before):
        return None
    if match["det"] == "the" and not forms.RELATIVE.match(masked, match.end()):
        return None
    if not before or before in {"But", "And", "Yet"}:
        return _fronted(place)
    # *Orl Ferries, in a memo, said*
    owner = place.before(match.start()) if before.endswith(",") else None
    return owner or _of_verb(place)


def _of_verb(place: Place) -> Owner | None:
    """The subject of the last verb before a form, which stands before or behind it."""
    for verb in reversed(place.verbs()):
        if place.is_passive(verb.start()):
            return None
        owner = place.before(verb.start()) or place.at(verb.end() + 1, place.match.start())
        if owner:
            return owner
    return None


def _fronted(place: Place) -> Owner | None:
    """*In a memo the company says*, *in a letter to the bishop, which is public, she asks*."""
    masked, match, end = place.masked, place.match, place.sentence.end
    direct = place.at(match.end() + 1) if masked[match.end()] != "," else None
    if direct and forms.VERB.search(masked, direct.span.end, min(end, direct.span.end + LOOK)):
        return direct
    for verb in forms.VERB.finditer(masked, match.end(), end):
        comma = masked.rfind(", ", match.end() - 1, verb.start())
        owner = place.at(comma + 2, verb.start()) if comma >= 0 else None
        if owner and not forms.VERB.search(masked, owner.span.end, verb.start()):
            return owner
    return None


def _on_site(place: Place) -> Owner | None:
    verbs = place.verbs()
    if not verbs and not place.masked[place.sentence.start : place.match.start()].strip('“" '):
        return _fronted(place)
    owner = place.before(place.match.start()) if place.masked.endswith(", ", 0, place.match.start()) else None
    if owner or not verbs or place.is_passive(verbs[-1].start()):
        return owner
    return place.before(verbs[-1].start()) or place.theirs()


def _posted(place: Place) -> Owner | None:
    if place.is_passive(place.match.start()) or (place.match["new"] or "").split(" ")[0] in DAYS:
        return None
    verb = place.match.end("verb") + 1
    return place.before(place.match.start("verb")) or place.at(verb, max(verb, place.match.end()))


def _gave(place: Place) -> Owner | None:
    return None if place.is_passive(place.match.start()) else place.before(place.match.start("verb"))


def _beside(place: Place) -> Owner | None:
    """*So says the harbour office (circular of 1 May)*."""
    for verb in reversed(place.verbs()):
        owner = place.at(verb.end() + 1, place.match.start())
        if owner:
            return owner
    return None


def _last(place: Place) -> Owner | None:
    return issuer_before(place.reading, place.masked, Span(*place.match.span()))


# The forms, the surest first: one paper has one owner.
READERS: Sequence[tuple[Look, re.Pattern[str], Reader]] = (
    (_up_to, forms.WHOSE, _owner),
    (_up_to, forms.BESIDE, _beside),
    (_from, forms.GIVEN_BY, _behind),
    (_from, forms.WHICH, _which),
    (_from, forms.FROM, _sent),
    (_from, forms.OF, _of_name),
    (_from, forms.BEARING, _of_paper),
    (_up_to, forms.POSSESSIVE, _possessor),
    (_with_paper, forms.THEIRS, _owner),
    (_anywhere, forms.GAZETTE, _owner),
    (_up_to, forms.COMPOUND, _compound),
    (_anywhere, forms.IN_PAPER, _subject),
    (_anywhere, forms.GAVE, _gave),
    (_anywhere, forms.ON_SITE, _on_site),
    (_anywhere, forms.SITE_OF, _behind),
    (_anywhere, forms.ON_PLATFORM, _posted),
    (_anywhere, forms.POSTED_ON, _posted),
    (_anywhere, forms.TWEETED, _gave),
    (_anywhere, forms.PRESS_OFFICE, _behind),
    (_offices, forms.ITS_OFFICE, _possessor),
    (_from, forms.IN_WHICH, _of_paper),
    (_up_to, forms.PRONOMINAL, _pronominal),
    (_with_paper, forms.SAYS, _last),
    (_with_paper, forms.BY_IT, _last),
)

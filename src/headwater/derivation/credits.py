"""From credits to parents: the article in the set that a credit names, or an unseen one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.derivation.bodies import Body, report_spans
from headwater.derivation.crediting_words import HEARD, TOLD, TOLD_OUTLET
from headwater.derivation.naming import bare, key
from headwater.derivation.weights import CREDITED, CREDITED_IN_PASSING
from headwater.model.annotations import Credit
from headwater.model.derivation import Unseen
from headwater.model.span import ArticleSpan, Span
from headwater.model.vocabulary import CreditForm, UnseenBasis

# *TV channel Orl Sport*, *Orland's state broadcaster Orl Sport*
KIND_BEFORE = r"(?:(?:the|an?)\s+)?(?-i:(?:[a-z-]+|TV|[A-Z][a-z]+(?:['’]s|-based))\s+){0,4}"
# Sentences of a report's lead.
LEAD = 3
# A report of so many sentences tells of more than one thing; one of so many has its writer's own work in it.
LONG, VERY_LONG = 9, 20


@dataclass(frozen=True, slots=True)
class Credited:
    """A credit of the texts' articles: ``name`` as the articles give it, ``spans`` where they say so.

    ``sure`` is the probability that the report as a whole, and not one fact in it, is owed to who is named. ``issued``:
    to a text that this body gave out, and not to an outlet's or agency's report.
    """

    name: str
    spans: tuple[ArticleSpan, ...]
    sure: float = CREDITED
    issued: bool = False


def credits_of(members: Sequence[Body], *, passing: bool = False) -> tuple[Credited, ...]:
    """Return whom the articles of one text credit, themselves left out, by name.

    ``passing``: only outlets that they name beside a fact, else all others.
    """
    found: dict[str, list[Credited]] = defaultdict(list)
    for body in members:
        own = key(body.reading.outlet or "")
        for credit in body.reading.annotations.furniture.credits:
            if key(credit.name) != own and (credit.form is CreditForm.NAMED) is passing:
                one = Credited(credit.name, (credit.span.within(body.id),), _sureness(body, credit))
                found[key(credit.name)].append(one)
    return tuple(
        Credited(each[0].name, tuple(sorted(span for one in each for span in one.spans)), max(one.sure for one in each))
        for _, each in sorted(found.items())
    )


def _sureness(body: Body, credit: Credit) -> float:
    """A dateline or credit line speaks for the whole report, and so does *X reported* in its lead or at its very end.

    Further down it may vouch for no more than the fact beside it.
    """
    if credit.form is CreditForm.NAMED:
        return CREDITED_IN_PASSING
    return CREDITED if credit.form is not CreditForm.RUNNING_TEXT else _sureness_at(body, credit.span)


def _sureness_at(body: Body, span: Span) -> float:
    sentences = body.reading.sentences
    if not sentences:
        return CREDITED
    lead = sentences[min(LEAD, len(sentences)) - 1].end
    return CREDITED if span.start < lead or span.start >= sentences[-1].start else CREDITED_IN_PASSING


def only_heard(members: Sequence[Body], credit: Credited) -> bool:
    """Tell whether a text names an outlet for nothing but what somebody told it or put out there."""
    texts = {body.id: body.reading.text for body in members}
    return all(re.match(HEARD, texts[span.article][span.start : span.end].lstrip(' ,”"’')) for span in credit.spans)


def heard_late(members: Sequence[Body], credit: Credited) -> bool:
    """Tell whether a long text names an outlet in its second half alone, for what somebody told it about other things.

    There a report rounds off what it has from elsewhere: *Separately, the minister said in an interview with Orl TV*.
    """
    sentences = {body.id: body.reading.sentences for body in members}
    late = all(
        len(sentences[span.article]) >= LONG
        and span.start >= sentences[span.article][len(sentences[span.article]) // 2].start
        for span in credit.spans
    )
    return late and only_heard(members, credit)


def of_one_fact(members: Sequence[Body], credit: Credited) -> bool:
    """Tell whether a very long text names whom it credits once, in its middle, for one fact among many of its own.

    *The measure will cost two million, the Courier reported in May*: the fact is the Courier's, the report is not.
    """
    sentences = {body.id: body.reading.sentences for body in members}
    named: set[tuple[str, int]] = set()
    for span in credit.spans:
        held = sentences[span.article]
        at = next((i for i, sentence in enumerate(held) if span.start < sentence.end), len(held))
        if len(held) < VERY_LONG or at < LEAD:
            return False
        named.add((span.article, at))
    return credit.sure < CREDITED and len(named) == len({article for article, _ in named})


def mentions_of(members: Sequence[Body], outlet: str, *, at_hand: bool = False) -> Credited | None:
    """Return where the articles of one text name ``outlet`` as the one who was told or reported it, None if nowhere.

    Only for outlets that are in the set: there, "told the Courier" leads to the Courier's report at hand, while of an
    unknown paper it may be no more than part of the news. ``at_hand``: its own report is among those at hand.
    """
    plain = bare(outlet)
    naming = [body for body in members if all(word in _folded(body.reading.text) for word in plain.casefold().split())]
    if not naming:
        return None
    # *Reported by the relief body Lamp*: who it is may stand before its name.
    before = KIND_BEFORE if at_hand else r"(?:the\s+)?(?-i:[a-z-]+\s+){0,2}"
    name = before + re.escape(plain).replace(r"\ ", r"\s+")
    pattern = re.compile((TOLD_OUTLET if at_hand else TOLD).replace("NAME", name), re.IGNORECASE)
    spans = [
        (body, Span(*match.span()))
        for body in naming
        if key(body.reading.outlet or "") != key(outlet)
        for stretch in report_spans(body.reading)
        for match in pattern.finditer(body.reading.text, stretch.start, stretch.end)
    ]
    sure = max((_sureness_at(body, span) for body, span in spans), default=0.0)
    return Credited(outlet, tuple(sorted(span.within(body.id) for body, span in spans)), sure) if spans else None


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return text.casefold()


def unseen_id(name: str) -> str:
    """Return the id of the unseen parent that credits call ``name``."""
    return "unseen:" + key(name).replace(" ", "-")


def homes(groups: Sequence[Sequence[Body]]) -> dict[str, list[int]]:
    """Return for each outlet's key the numbers of the texts that it published itself."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, members in enumerate(groups):
        for name in sorted({key(body.reading.outlet) for body in members if body.reading.outlet}):
            found[name].append(i)
    return found


def unseen(credited: Sequence[Credited]) -> Unseen:
    """Return the unseen parent that all of ``credited`` (at least one) name."""
    name = min(credit.name for credit in credited)
    spans = sorted(span for credit in credited for span in credit.spans)
    return Unseen(unseen_id(name), name, UnseenBasis.CREDIT, tuple(spans))

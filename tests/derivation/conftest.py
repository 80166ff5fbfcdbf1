"""Readings built by hand, so that these tests need no other stage."""

from collections.abc import Callable

import pytest

from headwater.model.annotations import Annotations, Credit, Furniture
from headwater.model.article import Article
from headwater.model.reading import Reading
from headwater.model.span import Span
from headwater.model.vocabulary import Basis, CreditForm
from headwater.text.sentences import sentences

MakeReading = Callable[..., Reading]

# An agency's report as two invented outlets carry it, a rewrite of it, and another reporter's own report.
AGENCY = """Floodwater from the Orrin broke through the east bank on Tuesday and covered 1,840 hectares of \
farmland, the river board said, according to Corvin Press.

"We opened the sluices at dawn and we will keep them open until the gauge at Pell falls below four \
metres," said Ada Brannoch, who chairs the board.

The board had warned in February that the bank might not stand another wet spring. Repairs worth 3.7 \
million crowns were put off twice, most recently on March 4.

Brannoch declined to say whether the ministry had refused the money. "Ask them, and tell me what \
they answer," she said.

About 260 families were taken to schools in Pell and Harrow. They are expected to stay there until \
next week."""

REWRITE = """A swollen river has burst its bank and drowned nearly 2,000 hectares of fields in the Orrin valley.

"We opened the sluices at dawn and we will keep them open until the gauge at Pell falls below four \
metres," river board chair Ada Brannoch said.

Officials had cautioned early in the year that another wet spring could be too much for the bank. \
Repair work worth close to 4 million crowns was postponed twice.

Asked whether the ministry had turned down the money, Brannoch suggested that the question be put to \
it.

Some 260 families found shelter in schools at Pell and Harrow, where they are expected to remain \
until next week."""

INDEPENDENT = """The goats came up the church steps before anybody rang the bell, Tom Lister remembers. By six the \
lane was a river.

Lister, 71, lost his hay and two ewes. "It took the gate as if it was paper," he said at the parish \
hall, drying his boots.

At the hall his neighbours asked why nobody had mended the bank. A clerk of the river board wrote \
their names on a list and gave no answer.

Ada Brannoch came at noon in rubber boots. "We opened the sluices at dawn and we will keep them open \
until the gauge at Pell falls below four metres," she told them.

The school kitchen served soup until the gas ran out."""


@pytest.fixture
def make() -> MakeReading:
    def build(
        id_: str,
        text: str,
        *,
        outlet: str | None = None,
        published: str | None = None,
        credit: tuple[str, str] | None = None,
    ) -> Reading:
        credits_ = ()
        if credit:
            start = text.index(credit[1])
            credits_ = (Credit(credit[0], Span(start, start + len(credit[1])), CreditForm.RUNNING_TEXT),)
        furniture = Furniture(body=(Span(0, len(text)),) if text else (), credits=credits_)
        return Reading(
            Article(id_, text),
            Annotations(id_, furniture, sentences(text)),
            outlet=outlet,
            published=published,
            published_basis=Basis.GIVEN if published else Basis.UNKNOWN,
        )

    return build


@pytest.fixture
def agency(make: MakeReading) -> Reading:
    credit = ("Corvin Press", "according to Corvin Press")
    return make("a", AGENCY, outlet="Pell Herald", published="2026-04-14", credit=credit)


@pytest.fixture
def rewrite(make: MakeReading) -> Reading:
    return make("b", REWRITE, outlet="Daily Sluice")


@pytest.fixture
def independent(make: MakeReading) -> Reading:
    return make("c", INDEPENDENT, outlet="Harrow Voice", published="2026-04-14")

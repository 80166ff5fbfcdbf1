"""Offices that a person may hold, by their stems; each line is one office under its several names. Own work.

A role that names another office than before is another role. Words for whoever leads something ("head", "leader",
"boss", "chief") fit every office and are left out.
"""

from headwater.claims.terms import stem

LINES = """
chairman chairwoman chair chairperson
director
manager
president
secretary
treasurer
minister
mayor mayoress
governor
senator
ambassador envoy
judge justice magistrate
coroner
prosecutor
lawyer solicitor barrister attorney counsel
spokesman spokeswoman spokesperson
editor
professor
executive ceo
partner
surveyor
inspector
doctor physician surgeon
engineer
scientist researcher
captain skipper
sergeant
colonel
general
admiral
coach trainer
king
queen
bishop
priest vicar
notary
owner
"""

# What a minister or a secretary is of: of two portfolios the offices are two.
PORTFOLIOS = """
prime
foreign
finance treasury
interior home
defence defense
trade commerce
health
education schools
justice
transport transportation
agriculture farming
energy
labour labor employment
environment climate
economy economic
culture
sport sports
housing
science
"""

OFFICES: dict[str, str] = {stem(word): line.split()[0] for line in LINES.splitlines() for word in line.split()}

PORTFOLIO: dict[str, str] = {stem(word): line.split()[0] for line in PORTFOLIOS.splitlines() for word in line.split()}
# Offices that are told apart by their portfolios.
OF_PORTFOLIO = frozenset({"minister", "secretary"})

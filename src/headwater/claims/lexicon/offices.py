"""Offices that a person may hold, by their stems; each line is one office under its several names. Own work.

A role that names another office than before is another role. Words for whoever leads something ("head", "leader",
"boss", "chief") fit every office and are left out.
"""

import re

from headwater.claims.terms import stem

LINES = """
chairman chairwoman chair chairperson
director
manager
president
secretary
secretary-general
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
emergencies emergency
tourism
fisheries
digital
immigration migration
information communications
"""

# Ranks and titles that somebody keeps whatever office he holds.
BESIDES = frozenset({"senator", "doctor", "professor", "captain", "sergeant", "colonel", "general", "admiral", "judge"})
# Who heads a part of a body, and the offices of those who head a whole one.
HEAD_OF = re.compile(r"\b(?:head|heads|leader|chief) of\b", re.IGNORECASE)
PART_OF_BODY = re.compile(r"\b(?:department|office|unit|division|section|branch|desk|team|ward)\b", re.IGNORECASE)
WHOLE = frozenset({"president", "chairman", "minister", "mayor", "governor", "secretary-general"})

OFFICES: dict[str, str] = {stem(word): line.split()[0] for line in LINES.splitlines() for word in line.split()}

PORTFOLIO: dict[str, str] = {stem(word): line.split()[0] for line in PORTFOLIOS.splitlines() for word in line.split()}
# Offices that are told apart by their portfolios.
OF_PORTFOLIO = frozenset({"minister", "secretary"})

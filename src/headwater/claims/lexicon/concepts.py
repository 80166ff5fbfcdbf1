"""Words that editors trade for one another when they rewrite a report; each line is one concept. Own work.

Words stand in their stemmed form (`headwater.claims.terms.stem`). Only sets that hold across topics belong here; the
word vectors find the rest.
"""

LINES = """
meeting summit talk discussion negotiation conversation dialogue consultation
meet negotiate confer discuss
president leader
minister secretary
delegation representative official team
begin start launch commence
prepar preparation plan planning groundwork
agree agreement accord deal
choose select pick
venue location site place
initiate propose
phone telephone call
undecid unclear uncertain unknown unconfirm undetermin
clear certain
say tell
die kill dead death fatality
injur wound hurt
fall drop slide decline slip decrease plunge tumble
rise increase climb grow gain jump surge
expire end lapse
postpon delay defer
test trial
peg link tie
loosen ease relax
support back endorse
broad wide
lawmaker parliament deputy legislator
bill cost price expense
repair fix
buy purchase acquire
demand ask request require
vote ballot election poll
police officer
soldier troop
rebel insurgent militant
blaze fire
strike walkout
quit resign
sack fire dismiss oust
arrest detain
jail prison imprison
shut close
evacuat relocat
flood inundat
firm company maker manufacturer
corridor band
inform notify told
reproduc recreat replicat
replac swap
step stage phase
essential important crucial necessary vital
possible potential
quick immediate prompt swift
citizen resident inhabitant
worker employee staff
school pupil
child kid
car vehicle
ship vessel boat
plane aircraft jet
law legislation
court judge tribunal
"""


def _read() -> dict[str, str]:
    concept: dict[str, str] = {}
    for line in LINES.split("\n"):
        for word in line.split():
            concept.setdefault(word, line.split()[0])
    return concept


CONCEPT: dict[str, str] = _read()

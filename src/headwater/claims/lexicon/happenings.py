"""Kinds of happenings that a day is set for, each with the words that tell it. Own work, from general knowledge."""

from headwater.claims.lexicon import listed

# Where two reports set one day, and each has a word of one kind, they tell one thing in other words: "they come before
# a magistrate on Saturday", "a judge hears them tomorrow".
KINDS = tuple(
    listed(line)
    for line in """
    court judge magistrate tribunal hearing trial arraign arraignment plead dock sentence sentencing punishment bail
    vote ballot consent approve approval ratify ratification debate reading plenary
    meet meeting talks summit session convene gather negotiation negotiate conference consultation
    funeral burial bury buried mourning memorial cremation cremate
    strike walkout stoppage picket stayaway
    protest rally march demonstrate demonstration procession
    visit arrive arrival travel fly flight trip land journey
    leave depart departure sail
    publish publication present presentation unveil results figures accounts
    ruling verdict decide decision judgment judgement pronounce
    expire expiry lapse deadline shut window
    open reopen inaugurate inauguration opening reopening
    absorb merge merger acquire acquisition takeover transaction combine
    handover extradite extradition repatriate repatriation swap exchange
    launch rollout unveiling premiere debut
    effect force
    enrol enroll enrolment enrollment recruit recruitment volunteers
    """.strip().splitlines()
)
# Two games may be played on one day, so these tell one only with a name in both.
CONTESTS = listed("match game derby fixture tie final semifinal play host face clash kickoff showdown test")

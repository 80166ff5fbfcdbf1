"""Verbs that mean another thing with a particle behind them, and the plain word that other reports put. Own work.

Each line: the plain word, then verb and particle. Between them a few words may stand: *put the talks off*.
"""

LINES = """
refuse: turn down, knock back, throw out, vote down, wave away, wave aside, rule out, shoot down
postpone: put off, push back, put back, hold over
cancel: call off
resign: step down, stand down, step aside
acquire: take over, buy out, buy up, snap up
deliver: hand over, turn over
layoff: lay off
close: shut down, wind up, wind down
collapse: give way, cave in, fall apart, come down, break down
demolish: tear down, pull down, knock down, bring down
explode: blow up, go off
leave: pull out, walk out, walk away, set off, set out
found: set up
investigate: look into
search: look for
shoot: gun down, open fire
find: track down, turn up
reduce: scale back, cut back, cut down, scale down, bring down, wind back
increase: step up, ramp up, go up, put up, speed up
approve: sign off, wave through, nod through
happen: take place, come about
participate: take part
kill: claim life, claim lives, wipe out
die: lose life, lose lives, pass away
arrest: pick up, round up, lock up
continue: go on, carry on, press on, push on, keep on, go ahead, press ahead, push ahead
start: kick off
escape: break out, get away
sell: cash in
meet: sit down
withdraw: pull back, back out
pay: foot bill, pay out, shell out
admit: own up
fall: go down, come down
"""


def _read() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for line in LINES.strip().split("\n"):
        plain, pairs = line.split(": ")
        for pair in pairs.split(", "):
            verb, particle = pair.split()
            found.setdefault((verb, particle), plain)
    return found


PHRASAL: dict[tuple[str, str], str] = _read()

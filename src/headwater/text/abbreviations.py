"""Words that carry a full stop without ending a sentence. Own work, from the style books' common lists."""

# Always followed by a name or a number.
BEFORE_NAMES = frozenset(
    "mr mrs ms mx messrs dr prof sr jr st sen sens rep reps gov govs gen lt col maj capt cmdr cpl sgt adm brig pres hon "
    "rev fr supt insp det sec amb atty ald vs no nos art fig pp vol ed eds approx ca cf al".split()
)

# May end a sentence: a capital after them does.
ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd llc plc "
    "bros dept univ assn assoc ave blvd rd mt ft est etc a.m p.m e.g i.e ariz ark calif colo conn del fla ga ill ind kan "
    "ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ala n.h n.j n.m n.y n.c n.d s.c "
    "s.d r.i w.va d.c u.s u.k u.n e.u ph.d".split()
)

# Verbs that tag a quotation which ended in a question or exclamation mark: “Why?” she asked.
SPEECH_TAGS = (
    "said", "says", "asked", "asks", "added", "adds", "told", "wrote", "writes", "tweeted", "posted", "shouted", "cried", "replied",
    "exclaimed", "continued", "explained", "noted", "recalled", "insisted", "declared", "joked", "quipped", "demanded",
    "wondered", "responded", "answered", "yelled", "screamed", "chanted", "concluded", "remarked", "argued",
)

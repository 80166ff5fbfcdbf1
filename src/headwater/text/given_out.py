"""How lines and sentences name what somebody gave out: press releases, statements, announcements. Own work."""

RELEASE = r"(?i:(?:press|news|media)[\s-](?:release|statement|notice))"
GIVEN_OUT = rf"(?:{RELEASE}|(?i:statement|communiqu[eé]|read-?out|announcement))"
# What may head other things as well (*Notice of Closure*).
WEAKER = r"(?i:notice|communication|circular|bulletin)"
# *First communiqué of*: what kind it is may stand before it.
KIND = r"(?:[A-ZÀ-ÖØ-ÞŠŽČĆĐİĞŞ][\w'’-]*\s){0,3}"

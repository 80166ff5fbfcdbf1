"""Whom a byline names: *By Ada Hart, Health Reporter, Westhaven Herald* is by Ada Hart."""

import re

from headwater.text.outlet_words import OUTLET_WORDS

# What stands before the first name: *By*, *Author:*, *From our court reporter*.
LEAD = re.compile(
    r"\s*(?:(?:live\s)?(?:blog|words(?:\sand\s\w+)?|script|story|text|report|written|reported|reporting|posted|published|submitted|author|byline|reporter|writer|correspondent)s?"
    r"(?:\s?:\s?(?:by\s)?|\sby\s?:?\s)|by\s?:?\s+|from\s+)?"
    r"(?:(?:our|the|a|an)\s(?:[\w’'-]+\s){0,3}?(?:correspondents?|reporters?|writers?|editors?|man|woman)(?:\s?,)?\s+)?",
    re.IGNORECASE,
)
# What ends the names: a bar, brackets, a time of reading, the place they are at.
STOP = re.compile(
    r"\s*[|/(•·:;@]|\s[\w.+-]+@|\s[–—-]\s|\s*,?\s+(?:in|at|on|from|for|of|near|outside|aboard|reports|reporting)\s|\s*,\s*(?=\d)|\s\d"
)
BETWEEN = re.compile(r"\s*(?:,\s(?:and|&)\s|\s(?:and|AND|&)\s|,)\s*")
LAST = re.compile(r",?\s(?:and|AND|&)\s")
# What a writer is, between commas.
ROLE = re.compile(r"(?i)\b(?:correspondent|reporter|writer|editor|columnist|chief|critic|journalist|staff)$")
# A person's name has a first name, too.
FEWEST = 2


def writers(byline: str) -> str:
    """Return whom a byline names; of several, all that *and* binds together."""
    start = lead.end() if (lead := LEAD.match(byline)) else 0
    stop = STOP.search(byline, start)
    names = byline[start : stop.start() if stop else len(byline)].strip(" ,.")
    joined = LAST.search(names)
    kept = names.split(",", maxsplit=1)[0]
    if joined:
        last = names[joined.end() :].split(",", maxsplit=1)[0]
        named = [name for name in (*BETWEEN.split(names[: joined.start()]), last) if not ROLE.search(name)]
        if len(named) > 1 and all(map(_is_person, named)):
            kept = f"{', '.join(named[:-1])} and {named[-1]}"
    return " ".join(kept.split())


def _is_person(name: str) -> bool:
    words = name.split()
    return len(words) >= FEWEST and words[-1].title() not in OUTLET_WORDS and words[-1][0].isupper()

"""How names of outlets and agencies are compared: without case, punctuation and the article that a title has."""

import re
from functools import lru_cache

NOT_IN_KEY = re.compile(r"[^\w]+")
# Titles are named without their article: *the Talbote*, whose title is *Der Talbote*.
ARTICLE = re.compile(r"(?:the|der|die|das|le|la|les|el|los|las|il|lo|het|de)\s+(?=\S)|l['’](?=\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return a name as it is compared: without case, article and punctuation."""
    return NOT_IN_KEY.sub(" ", name.casefold()).strip().removeprefix("the ")


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Return a title without its article, in whatever language that is."""
    return ARTICLE.sub("", name.strip(), count=1)

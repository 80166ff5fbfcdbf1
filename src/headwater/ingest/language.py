"""Which language an article is in. English news is told by its commonest words, without loading a model."""

import re

# Words that make up a third of English running text; own work. Their share in other languages is far below the bound
# ("in" and "me" occur elsewhere, "the" and "of" do not).
COMMON = frozenset(
    {
        *(
            "the",
            "of",
            "to",
            "and",
            "in",
            "a",
            "that",
            "is",
            "was",
            "for",
            "on",
            "said",
            "with",
            "by",
            "as",
            "at",
            "from",
        ),
        *("it", "he", "his", "be", "has", "have", "had", "an", "are", "not", "they", "which", "this", "were", "will"),
        *("after", "who", "their", "been", "would", "but", "its", "or", "she", "her", "we", "about", "when", "there"),
    }
)
SHARE = 0.2
SAMPLE = 4000
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Under so many words a guess is worse than none.
FEWEST = 8


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language ``text`` is in, None where there are too few words to tell.

    English is told by the share of its function words; for anything else py3langid is asked (0.6 s to load, once).
    """
    found = WORD.findall(text[:SAMPLE].lower())
    if len(found) < FEWEST:
        return None
    if sum(word in COMMON for word in found) >= SHARE * len(found):
        return "en"
    import py3langid  # noqa: PLC0415 - slow to load, and mostly not needed

    return str(py3langid.classify(text[:SAMPLE])[0])

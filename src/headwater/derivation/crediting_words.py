"""How a report names an outlet at hand (NAME) as the one that it has something from. Own work."""

# That another paper was told something, or reported it.
TOLD = (
    r"\b(?:told|(?:in\s+an\s+)?interview\s+with|(?:quoted|carried|printed|published|seen)\s+(?:by|in)|reported\s+by"
    r"|according\s+to|writing\s+in)\s+NAME\b"
    r"|\bNAME\s+(?:reported|reports|wrote|writes|has\s+reported|had\s+reported|revealed|said|says|quoted)\b"
    r"|\bIn\s+NAME,"
)
# A line above a report that has the name of an outlet and nothing else but who helped: *Petrel and our own reporters*.
NAMED_ABOVE = (
    r"(?:(?:by|from|source:?|via|text:?)\s+)?(?:the\s+)?NAME"
    r"(?:\s*(?:,|/|&|\+|and|with)\s*(?:(?:our|own|local|staff|additional)\s+)*"
    r"(?:staff|reporters?|reporting|writers?|correspondents?|newsroom|agencies))?\.?"
)
# What somebody told an outlet or published there, as the words of a credit begin: not that the outlet reported it.
HEARD = (
    r"(?:[Tt]old|[Ss]poke|[Ss]peaking|(?:in\s)?(?:an?\s)?(?:\w+\s)?[Ii]nterview(?:ed)?|[Cc]omments?|[Rr]emarks?|[Ss]tatements?"
    r"|(?:seen|obtained|reviewed|viewed)\sby|(?:was\s)?(?:quoted|cited)\s(?:by|in|on)|(?:published|printed|broadcast|aired|posted)\s(?:by|in|on)|[Ww]riting)\b"
)

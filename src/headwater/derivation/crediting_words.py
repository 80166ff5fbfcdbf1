"""How a report names an outlet at hand (NAME) as the one that it has something from. Own work."""

# That another paper was told something, or reported it.
TOLD = (
    r"\b(?:told|(?:in\s+an\s+)?interview\s+with|(?:quoted|carried|printed|published|seen)\s+(?:by|in)|reported\s+by"
    r"|according\s+to|writing\s+in)\s+NAME\b"
    r"|\bNAME\s+(?:reported|reports|wrote|writes|has\s+reported|had\s+reported|revealed|said|says|quoted)\b"
    r"|\bIn\s+NAME,"
)
# Of an outlet at hand, which does nothing but report: a body may have said or found the same without having written it.
TOLD_OUTLET = (
    r"\b(?:told|(?:an?\s+)?(?:\w+\s+)?interview\s+(?:with|to|on|in|for)|(?:spoke|speaking|spoken|talking|talked|comments?|remarks?)\s+(?:\w+ly\s+)?(?:to|with|on)"
    r"|(?:quoted|carried|printed|published|seen|obtained|aired|broadcast)\s+(?:by|in|on)|reported\s+(?:\w+\s+)?by|according\s+to|writing\s+in|citing|quoting"
    r"|(?:reports?|reporting|investigation|story|article)\s+(?:by|in|from)|with\s+reference\s+to|revealed\s+(?:by|in)|per)\s+NAME\b"
    r"|\bNAME(?:,\s[^,.;:\"“”]{3,60},)?\s+(?:(?:has|had|first|also|earlier|later|exclusively)\s+){0,2}(?:reported|reports|wrote|writes|revealed|reveals|said|says"
    r"|quoted|quotes|cited|learned|learnt|understands|disclosed|published|carried|broke|noted|added|claimed|claims)\b"
    r"|[,”\"’]\s(?:reports|reported|writes|wrote|says|said)\s+NAME\b"
    r"|\bNAME['’]s?\s+(?:[\w-]+\s+){0,3}?(?:reports?|reporting|investigation|story|article|interview|programme|program|show|podcast|bulletin)\b"
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

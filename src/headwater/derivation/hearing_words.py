"""How reports say that they alone were told something, or have seen a paper that others have not. Own work."""

import re

# How a report names itself as the one who was told. Not *us* nor *our reporter*: so speaks who stood among others, too
# (of 47 pairs of reports by hand that have words told to *us* in common, 44 are independent).
OURSELVES = re.compile(
    r"(?:this|our)\s(?:\w+\s)?(?:newspaper|paper|weekly|daily|magazine|newsroom|station|channel|site|website"
    r"|publication|programme|program|show|journal|portal|blog|agency)",
    re.IGNORECASE,
)
# What a newsroom may have before others.
PAPERS = frozenset(
    {
        *("audit", "contract", "document", "documents", "draft", "e-mail", "e-mails", "email", "emails", "file"),
        *("files", "invoice", "letter", "letters", "memo", "memorandum", "message", "messages", "minutes", "note"),
        *("paper", "papers", "recording", "report", "ruling", "transcript"),
    }
)
# How it says that it has.
SEEN = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|examined|read|acquired|first\sreported)\s(?:exclusively\s)?by\s(?P<name>.+)"
    r"|\b(?:leaked|shown|passed|sent|given|made\savailable)\sto\s(?P<hearer>.+)",
    re.IGNORECASE,
)

"""Words of names of outlets and agencies: by which they can be told, and which tell none from another. Own work."""

OUTLET_WORDS = frozenset(
    {
        *("Bulletin", "Chronicle", "Courier", "Daily", "Dispatch", "Echo", "Examiner", "Express", "Gazette"),
        *("Globe", "Guardian", "Herald", "Independent", "Inquirer", "Journal", "Ledger", "Mail", "Mercury"),
        *("Messenger", "Mirror", "Monitor", "News", "Observer", "Post", "Press", "Radio", "Record"),
        *("Register", "Reporter", "Review", "Sentinel", "Standard", "Star", "Sun", "Telegraph", "Times"),
        *("Today", "Tribune", "TV", "Voice", "Wire", "Agency", "Advertiser", "Argus", "Broadcasting"),
        *("Enquirer", "Magazine", "Newspaper", "Online", "Television", "Weekly", "World"),
    }
)
# What stands at the end of an agency's or paper's name, beside the name by which others credit it.
KINDS = frozenset(
    {
        *("news", "agency", "press", "wire", "newswire", "service", "services", "bureau", "media", "newsroom"),
        *("international", "national", "newspaper", "network", "online", "digital"),
    }
)

"""Words by which the name of an outlet that is in no table can be told, mostly its last. Own work."""

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

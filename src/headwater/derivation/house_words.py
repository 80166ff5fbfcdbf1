"""What names of agencies and papers have at their end beside the name by which others credit them. Own work."""

KINDS = frozenset(
    {
        *("news", "agency", "press", "wire", "newswire", "service", "services", "bureau", "media", "newsroom"),
        *("international", "national", "newspaper", "network", "online", "digital"),
    }
)

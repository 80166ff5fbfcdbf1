"""Words in names of bodies and agencies that do not tell one from another, or say that it is an agency. Own work."""

# What every other name has as well: small words, and what is left of *'s*, *U.S.* and *UK* when names are compared.
SMALL = frozenset(
    {
        *("of", "and", "for", "the", "a", "in", "on", "de", "la", "di", "du", "der", "des", "und", "et"),
        *("s", "u", "us", "uk"),
    }
)
# Words by which a name says that it is an agency's, in whatever language.
AGENCIES = frozenset(
    {
        *("agency", "newswire", "wire", "agence", "agencia", "agência", "agenzia", "agentur", "nachrichtenagentur"),
        *("agentschap", "persbureau", "byrå", "nyhetsbyrå", "agencja", "agentura", "agentstvo", "ajansı"),
    }
)

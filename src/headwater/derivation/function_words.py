"""English words that say nothing about what a sentence is about, and words that open a clause. Own work."""

# fmt: off
FUNCTION_WORDS: frozenset[str] = frozenset(
    {
        "a", "about", "above", "according", "added", "adding", "after", "again", "against", "all", "also",
        "although", "am", "among", "an", "and", "another", "any", "are", "aren't", "around", "as", "at", "be",
        "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "can't", "cannot",
        "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "down", "during", "each",
        "either", "else", "even", "ever", "every", "few", "for", "from", "further", "get", "had", "hadn't", "has",
        "hasn't", "have", "haven't", "having", "he", "he'd", "he'll", "he's", "her", "here", "hers", "herself",
        "him", "himself", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "indeed",
        "into", "is", "isn't", "it", "it'd", "it'll", "it's", "its", "itself", "just", "least", "less", "let",
        "like", "likely", "many", "may", "me", "might", "more", "most", "mr", "mrs", "ms", "much", "must", "my",
        "myself", "near", "neither", "never", "no", "nor", "not", "noted", "now", "of", "off", "often", "on",
        "once", "one", "only", "onto", "or", "other", "others", "ought", "our", "ours", "ourselves", "out",
        "over", "own", "per", "perhaps", "quite", "rather", "said", "same", "say", "saying", "says", "she",
        "she'd", "she'll", "she's", "should", "shouldn't", "since", "so", "some", "stated", "such", "than",
        "that", "that's", "the", "their", "theirs", "them", "themselves", "then", "there", "there's", "these",
        "they", "they'd", "they'll", "they're", "they've", "this", "those", "though", "through", "thus", "till",
        "to", "told", "too", "toward", "towards", "under", "until", "up", "upon", "us", "very", "via", "was",
        "wasn't", "we", "we'd", "we'll", "we're", "we've", "were", "weren't", "what", "when", "where", "whether",
        "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "won't", "would",
        "wouldn't", "yet", "you", "you'd", "you'll", "you're", "your", "yours", "yourself",
    }
)

# A clause may begin at one of these; after a comma at any word.
CLAUSE_OPENERS: frozenset[str] = frozenset(
    {
        "adding", "after", "although", "amid", "and", "arguing", "as", "because", "before", "but", "despite",
        "following", "given", "if", "noting", "or", "saying", "since", "that", "though", "unless", "until",
        "when", "where", "whereas", "whether", "which", "while", "who", "whose", "with", "without",
    }
)
# fmt: on

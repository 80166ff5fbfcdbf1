"""Pure functions on strings: words, sentences, quotation marks, figures, dates, fingerprints, vectors."""

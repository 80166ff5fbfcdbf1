"""Who said what: sources, cues and contents of one article."""

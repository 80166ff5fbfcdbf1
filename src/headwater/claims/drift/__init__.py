"""What changed between two wordings of a claim: one rule a kind, over pairs along the story's derivations."""

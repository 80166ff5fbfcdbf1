"""Which statements assert the same thing: candidates by an index, likeness of wordings, and claims made of them."""

"""A simulator of newsroom editing with known derivations, and how well they are found again."""

"""Who and what an article names: people with roles, bodies, places."""

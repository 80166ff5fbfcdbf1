"""Word lists of the annotate stage: TOML tables, and the names that the code knows them by. Own work."""

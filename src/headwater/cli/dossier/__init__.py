"""The dossier on the terminal: one module a section, pure functions from model objects to rich renderables."""

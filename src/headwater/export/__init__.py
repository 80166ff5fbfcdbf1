"""Files in the formats of other programs, one module a format: each takes the report and gives text."""

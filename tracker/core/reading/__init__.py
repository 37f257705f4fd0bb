"""Documents → claims: one engine, a table of rules for each language."""

"""Work that follows from a transaction: done in it on one machine, queued in it through PostgreSQL on several."""

"""The database: SQLite or PostgreSQL behind the protocols of `ports`. One file a noun; nothing else speaks SQL."""

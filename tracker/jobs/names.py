"""Names of the queue and its tasks, as they stand in the database."""

QUEUE = "tracker"
POLL = "poll"  # poll a batch of claimed feeds
READ = "read"  # relate a batch of documents that a poll stored with their readings

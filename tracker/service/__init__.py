"""The background service: ticks, jobs and the page in one process."""

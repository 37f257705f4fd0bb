"""Fetching politely: many addresses at once, one host at a time, robots.txt honoured.

    requests ──by host──► robots? ──► net.Client ──► (request, reply) as they complete

Async inside, sync outside. It decides nothing about schedules (core.polling does) and stores nothing.
"""

from tracker.fetch.fetcher import HttpFetcher

__all__ = ["HttpFetcher"]

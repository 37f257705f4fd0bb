"""Feeds: bytes in, values out. Opens no socket and asks no clock.

RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0 and JSON Feed 1.x are read, whatever encoding they are in and however
broken they are; so are HTML pages that list articles.
"""

from __future__ import annotations

from tracker.feeds.model import Entry, ParsedFeed, Source

__all__ = ["Entry", "ParsedFeed", "Source", "parse"]


def parse(data: bytes, *, url: str = "", content_type: str = "") -> ParsedFeed:
    """The feed in `data`, as it came from `url` with that Content-Type.

    What is broken is read as far as possible, with a sentence in `problems`. Raises `FeedError`, naming what the
    bytes are instead, where there is no feed in them, and nothing else. Work is linear in the size of `data`.
    """
    from tracker.feeds.reading import read

    return read(data, url, content_type)

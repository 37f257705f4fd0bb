"""Which parser reads a source: one line a source kind."""

from __future__ import annotations

from collections.abc import Callable

from tracker import feeds
from tracker.core.polling import Feed, SourceKind
from tracker.feeds.model import ParsedFeed

Parser = Callable[[Feed, bytes, str, str], ParsedFeed]


def parse_source(feed: Feed, data: bytes, *, url: str = "", content_type: str = "") -> ParsedFeed:
    """`ports.FeedParser`: the bytes that came for this feed, read as its source kind says; else `FeedError`."""
    return _PARSERS[feed.source](feed, data, url, content_type)


def _feed(_: Feed, data: bytes, url: str, content_type: str) -> ParsedFeed:
    return feeds.parse(data, url=url, content_type=content_type)


def _page(feed: Feed, data: bytes, url: str, content_type: str) -> ParsedFeed:
    from tracker.feeds.listing import parse_listing  # Beautiful Soup is slow to import

    return parse_listing(data, feed.selectors, url=url, content_type=content_type)


_PARSERS: dict[SourceKind, Parser] = {"feed": _feed, "page": _page}

"""The slow, patient reader for XML that libxml2 gives up on: feedparser, forty times the cost, behind one typed door.

It is given safe markup only, as bytes (it would open a text that looks like a path), never more than it can chew in a
few seconds, and without xml:base, on which it spends the square of the nesting.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from tracker.core.text.timestamps import parse_date
from tracker.feeds.model import Entry, ParsedFeed
from tracker.feeds.texts import is_chinese, plain, resolve
from tracker.feeds.tree import Markup

_LARGEST = 300_000
_MOST_ITEMS = 2_000
_BASE = re.compile(r"\bbase(?=\s{0,9}=)")


def read_patiently(markup: Markup, *, url: str) -> ParsedFeed | None:
    """The feed as feedparser reads it; None where there is no item to be found, or more than it can chew."""
    if len(markup.text) > _LARGEST or not 0 < markup.item_count() <= _MOST_ITEMS:
        return None
    import feedparser

    told: Mapping[str, Any] = feedparser.parse(
        io.BytesIO(_BASE.sub("no-base", markup.text).encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    feed = told["feed"]
    title, language = plain(feed.get("title") or ""), feed.get("language") or ""
    chinese = is_chinese(language, title)
    return ParsedFeed(
        "atom" if str(told.get("version", "")).startswith("atom") else "rss",
        title=title,
        url=resolve(url, feed.get("link") or ""),
        language=language,
        entries=tuple(_entry(entry, url, language, chinese) for entry in told["entries"]),
    )


def _entry(entry: Mapping[str, Any], base: str, language: str, chinese: bool) -> Entry:
    url = resolve(base, entry.get("link") or "")
    published = parse_date(entry.get("published") or "", chinese=chinese)
    updated = parse_date(entry.get("updated") or "", chinese=chinese)
    contents = entry.get("content") or [{}]
    return Entry(
        id=entry.get("id") or url,
        url=url,
        title=plain(entry.get("title") or ""),
        summary=entry.get("summary") or "",
        content=contents[0].get("value") or "",
        authors=tuple(filter(None, [plain(entry.get("author") or "")])),
        published=published or updated,
        updated=updated or published,
        language=language,
    )

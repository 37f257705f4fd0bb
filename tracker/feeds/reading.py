"""The way of a feed's bytes: decode, tell the format, read it, and where items went missing read them one by one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tracker.core.text.charset import decode
from tracker.errors import FeedError
from tracker.feeds.atom import read_atom
from tracker.feeds.jsonfeed import read_json
from tracker.feeds.model import ParsedFeed
from tracker.feeds.names import Names
from tracker.feeds.rss import read_rss
from tracker.feeds.texts import plain
from tracker.feeds.tree import Markup, Tree, make_safe, parse_tree

_KINDS = {
    "rss": "rss",
    "channel": "rss",
    "item": "rss",
    "rdf:rdf": "rdf",
    "rdf": "rdf",
    "feed": "atom",
    "entry": "atom",
}
_HTML = re.compile(r"<(?:!doctype\s{1,20}html|html|head|body)[\s>]", re.IGNORECASE)
_TITLE = re.compile(r"<title(?:\s[^<>]{0,200})?>([^<]{0,200})", re.IGNORECASE)
_MAGIC = {
    b"%PDF": "a PDF",
    b"\x1f\x8b": "gzip data",
    b"PK\x03\x04": "a zip archive",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
}
_HEAD = 4_096


def read(data: bytes, url: str, content_type: str) -> ParsedFeed:
    """See `tracker.feeds.parse`."""
    if not data.strip(b"\x00 \t\r\n"):
        raise FeedError(url, "the answer is empty")
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise FeedError(url, f"the answer is {name}, no feed")
    decoded = decode(data, content_type=content_type)
    text = decoded.text.lstrip("\ufeff")
    feed = _read_json(text, url) if text.lstrip()[:1] in ("{", "[") else _read_xml(text, url)
    return feed.noting(*decoded.problems)


def _read_json(text: str, url: str) -> ParsedFeed:
    try:
        feed = read_json(text, url=url)
    except ValueError as error:
        raise FeedError(url, f"the answer is no JSON that can be read: {str(error)[:120]}") from error
    if feed is None:
        raise FeedError(url, "the answer is JSON, but no JSON Feed: it has no list of items")
    return feed


def _read_xml(text: str, url: str) -> ParsedFeed:
    markup = make_safe(text)
    tree = parse_tree(markup, url=url)
    feed = _from_tree(tree)
    if feed is None:
        html = _HTML.search(text[:_HEAD])
        raise FeedError(url, f"the answer is {_page(text) if html else _what(tree)}, no feed")
    starts = markup.item_starts()
    if len(feed.entries) < len(starts):
        feed = _item_by_item(feed, markup.text, starts, url)
    return feed.noting(*markup.problems, *tree.problems)


def _from_tree(tree: Tree) -> ParsedFeed | None:
    if tree.root is None:
        return None
    name = Names("atom").of(tree.root).removeprefix("rss:")
    kind = _KINDS.get(name)
    if kind == "atom":
        return read_atom(tree.root)
    return read_rss(tree.root, kind) if kind else None


def _item_by_item(feed: ParsedFeed, text: str, starts: list[int], url: str) -> ParsedFeed:
    """The feed with each item parsed for itself, under the feed's own head, so that a broken one costs no other."""
    head = text[: starts[0]]
    if len(head) > _HEAD:
        head = head[: head.find(">") + 1]
    alone = [
        _from_tree(parse_tree(Markup(head + text[start:end]), url=url)) for start, end in pairwise([*starts, len(text)])
    ]
    entries = tuple(entry for one in alone if one for entry in one.entries[:1])
    if len(entries) <= len(feed.entries):
        return feed
    return replace(feed, entries=entries).noting("badly broken XML: the items were read one by one")


def _page(text: str) -> str:
    found = _TITLE.search(text)
    title = plain(found[1]) if found else ""
    return f'an HTML page titled "{title}"' if title else "an HTML page"


def _what(tree: Tree) -> str:
    if tree.root is None:
        return "text without any XML element"
    return f"XML of another kind (its root is <{str(tree.root.tag).rpartition('}')[2][:60]}>)"

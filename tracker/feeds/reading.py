"""The way of a feed's bytes: decode, tell the format, read it, and fall back on patience where items went missing."""

from __future__ import annotations

import re

from tracker.core.text.charset import decode
from tracker.errors import FeedError
from tracker.feeds.atom import read_atom
from tracker.feeds.jsonfeed import read_json
from tracker.feeds.model import ParsedFeed
from tracker.feeds.names import Names
from tracker.feeds.patient import read_patiently
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
    if feed is None and _HTML.search(text[:_HEAD]):
        raise FeedError(url, f"the answer is an HTML page{_page_title(text)}, no feed")
    wanted = markup.item_count()
    if feed is None or len(feed.entries) < wanted:
        feed = _more_patiently(feed, markup, wanted, url)
    if feed is None:
        raise FeedError(url, f"the answer is {_what(tree)}, no feed")
    return feed.noting(*markup.problems, *tree.problems)


def _from_tree(tree: Tree) -> ParsedFeed | None:
    if tree.root is None:
        return None
    name = Names("atom").of(tree.root).removeprefix("rss:")
    kind = _KINDS.get(name)
    if kind == "atom":
        return read_atom(tree.root)
    return read_rss(tree.root, kind) if kind else None


def _more_patiently(feed: ParsedFeed | None, markup: Markup, wanted: int, url: str) -> ParsedFeed | None:
    """The better of what was read and what the patient reader finds, saying what is still missing."""
    patient = read_patiently(markup, url=url)
    if patient and len(patient.entries) > (len(feed.entries) if feed else 0):
        feed = patient.noting("badly broken XML, read with the patient reader")
    if feed and len(feed.entries) < wanted:
        feed = feed.noting(f"only {len(feed.entries)} of about {wanted} items could be read")
    return feed


def _page_title(text: str) -> str:
    found = _TITLE.search(text)
    title = plain(found[1]) if found else ""
    return f' titled "{title}"' if title else ""


def _what(tree: Tree) -> str:
    if tree.root is None:
        return "text without any XML element"
    return f"XML of another kind (its root is <{str(tree.root.tag).rpartition('}')[2][:60]}>)"

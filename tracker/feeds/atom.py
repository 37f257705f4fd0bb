"""Atom 0.3 and 1.0."""

from __future__ import annotations

import base64
import binascii
import html
from datetime import datetime

from lxml import etree

from tracker.core.text.timestamps import parse_date
from tracker.feeds.model import Entry, ParsedFeed, Source
from tracker.feeds.names import Children, Names, attribute
from tracker.feeds.texts import inner, is_chinese, language_of, link_in, plain, text_of

_TITLES = ("title", "media:title", "dc:title")
_SUMMARIES = ("summary", "media:description", "dc:description", "description")
_PUBLISHED = ("published", "issued", "created", "dc:date", "pubdate")
_UPDATED = ("updated", "modified", "dc:date")
_PAGE_TYPES = ("", "text/html", "application/xhtml+xml")


def read_atom(root: etree._Element) -> ParsedFeed:
    """The feed under a `feed` element (or a lone `entry`)."""
    names = Names("atom")
    inside = names.children(root)
    title, language = _title(inside), language_of(root)
    chinese = is_chinese(language, title)
    return ParsedFeed(
        "atom",
        title=title,
        url=_page(inside),
        language=language,
        entries=tuple(_entry(entry, names, chinese) for entry in _entries(root, names)),
    )


def _entries(root: etree._Element, names: Names) -> list[etree._Element]:
    return [root] if names.of(root) == "entry" else names.descendants(root, "entry")


def _entry(entry: etree._Element, names: Names, chinese: bool) -> Entry:
    inside = names.children(entry)
    group = next(inside.all("media:group"), None)
    media = names.children(group) if group is not None else inside
    published, updated = _moment(inside, _PUBLISHED, chinese), _moment(inside, _UPDATED, chinese)
    identifier = _identifier(inside)
    url = _page(inside) or (identifier if identifier.startswith(("http://", "https://")) else "")
    return Entry(
        id=identifier or url,
        url=url,
        title=_title(inside) or _title(media),
        summary=_construct(inside.first(_SUMMARIES)) or _construct(media.first(_SUMMARIES)),
        content=_construct(inside.first(("content",))),
        authors=_authors(inside, names),
        published=published or updated,
        updated=updated or published,
        language=language_of(entry),
        source=_source(inside, names),
    )


def _construct(element: etree._Element | None) -> str:
    """A text construct as HTML, whichever of the ways of writing one it uses."""
    if element is None:
        return ""
    kind, mode = attribute(element, "type").lower(), attribute(element, "mode").lower()
    whole = inner(element).strip()
    if len(element):
        return whole
    if mode == "base64" or (mode == "" and _is_binary(kind)):
        return _from_base64(whole)
    if kind in ("", "text", "text/plain") and mode != "escaped":
        return html.escape(whole, quote=False)
    return whole


def _is_binary(kind: str) -> bool:
    return "/" in kind and not kind.startswith("text/") and not kind.endswith(("+xml", "/xml"))


def _from_base64(text: str) -> str:
    """What the text encodes, or the text itself where it encodes no text."""
    try:
        return base64.b64decode("".join(text.split()), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return text


def _title(inside: Children) -> str:
    return plain(_construct(inside.first(_TITLES)))


def _page(inside: Children) -> str:
    """The alternate link, a page before anything else; else any link that is not said to be something special."""
    links = [link for link in inside.all("link") if attribute(link, "rel") in ("", "alternate")]
    links.sort(key=lambda link: attribute(link, "type") not in _PAGE_TYPES)
    return next((url for link in links if (url := link_in(link, attribute(link, "href") or text_of(link)))), "")


def _identifier(inside: Children) -> str:
    element = inside.first(("id", "guid"))
    told = text_of(element)
    if element is None or not told.startswith("/"):
        return told
    return link_in(element, told) or told


def _moment(inside: Children, names: tuple[str, ...], chinese: bool) -> datetime | None:
    moments = (parse_date(text_of(element), chinese=chinese) for element in inside.all(*names))
    return next((moment for moment in moments if moment), None)


def _authors(inside: Children, names: Names) -> tuple[str, ...]:
    people = []
    for author in inside.all("author", "dc:creator"):
        parts = names.children(author)
        people.append(text_of(parts.first(("name", "email"))) or text_of(author))
    return tuple(dict.fromkeys(person for person in people if person))


def _source(inside: Children, names: Names) -> Source | None:
    element = inside.first(("source",))
    if element is None:
        return None
    parts = names.children(element)
    return Source(_title(parts), _page(parts))

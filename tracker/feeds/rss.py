"""RSS 0.9x to 2.0, RSS 1.0 (RDF) and CDF, with the modules that news feeds use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree

from tracker.core.text.timestamps import parse_date
from tracker.feeds.model import Entry, ParsedFeed, Source
from tracker.feeds.names import Children, Names, attribute
from tracker.feeds.texts import inner, is_chinese, language_of, link_in, one_line, plain, text_of

_TITLES = ("title", "atom:title", "media:title", "dc:title", "itunes:title")
_SUMMARIES = (
    "description",
    "summary",
    "atom:summary",
    "abstract",
    "itunes:summary",
    "dc:description",
    "media:description",
    "itunes:subtitle",
)
_CONTENTS = ("content:encoded", "atom:content", "content", "xhtml:body", "body", "fullitem")
_LANGUAGES = ("language", "dc:language")
_PUBLISHED = (
    "pubdate",
    "published",
    "atom:published",
    "issued",
    "dcterms:issued",
    "dc:date",
    "dcterms:created",
    "created",
    "date",
)
_UPDATED = ("atom:updated", "updated", "modified", "dcterms:modified", "dc:date", "lastmod")
_AUTHORS = ("author", "dc:creator", "dc:author", "creator", "managingeditor", "itunes:author")
_MAILBOX = re.compile(r"[^\s@]+@[^\s@]+ \((.+)\)")
_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}


@dataclass(frozen=True, slots=True)
class _Channel:
    """What items inherit from their feed."""

    names: Names
    language: str
    chinese: bool


def read_rss(root: etree._Element, kind: str) -> ParsedFeed:
    """The feed under an `rss`, `rdf:RDF` or `channel` element."""
    names = Names("rss")
    element = _channel_of(root, names)
    inside = names.children(element)
    title = _title(inside)
    language = text_of(inside.first(_LANGUAGES)) or language_of(element)
    channel = _Channel(names, language, is_chinese(language, title))
    return ParsedFeed(
        kind,
        title=title,
        url=_link(element, inside),
        language=language,
        entries=tuple(_entry(item, channel) for item in names.descendants(root, "item")),
        ttl=_ttl(inside),
    )


def _channel_of(root: etree._Element, names: Names) -> etree._Element:
    return next((child for child in root if names.of(child) == "channel"), root)


def _entry(item: etree._Element, channel: _Channel) -> Entry:
    inside = channel.names.children(item)
    group = next(inside.all("media:group"), None)
    media = channel.names.children(group) if group is not None else inside
    published, updated = _moment(inside, _PUBLISHED, channel), _moment(inside, _UPDATED, channel)
    url = _link(item, inside)
    return Entry(
        id=_identifier(item, inside) or url,
        url=url,
        title=_title(inside) or _title(media),
        summary=_html(inside, _SUMMARIES) or _html(media, _SUMMARIES),
        content=_html(inside, _CONTENTS),
        authors=_authors(inside, channel.names),
        published=published or updated,
        updated=updated or published,
        language=text_of(inside.first(_LANGUAGES)) or language_of(item, channel.language),
        source=_source(inside),
    )


def _title(inside: Children) -> str:
    element = inside.first(_TITLES)
    return "" if element is None else plain(inner(element))


def _html(inside: Children, names: tuple[str, ...]) -> str:
    element = inside.first(names)
    return "" if element is None else inner(element).strip()


def _link(element: etree._Element, inside: Children) -> str:
    """The page an item or channel stands for: its link, the Atom link in it, a guid that is an address, or CDF's
    attribute."""
    for link in inside.all("link", "atom:link"):
        if attribute(link, "rel") in ("", "alternate"):
            url = link_in(link, text_of(link) or attribute(link, "href"))
            if url:
                return url
    for guid in inside.all("guid"):
        if attribute(guid, "ispermalink") != "false" and text_of(guid).startswith(("http://", "https://")):
            return link_in(guid, text_of(guid))
    return link_in(element, attribute(element, "href"))


def _identifier(item: etree._Element, inside: Children) -> str:
    guid = inside.first(("guid", "atom:id", "id", "dc:identifier"))
    if guid is None:
        return attribute(item, "about")
    told = inner(guid).strip()
    return link_in(guid, told) or told if attribute(guid, "ispermalink") == "true" else told


def _moment(inside: Children, names: tuple[str, ...], channel: _Channel) -> datetime | None:
    for element in inside.all(*names):
        moment = parse_date(text_of(element), chinese=channel.chinese)
        if moment:
            return moment
    return None


def _authors(inside: Children, names: Names) -> tuple[str, ...]:
    people = [_person(names.children(author)) for author in inside.all("atom:author")]
    named = next((name for name in _AUTHORS if inside.first((name,)) is not None), "")
    people += [_person(names.children(author)) or _mailbox(plain(inner(author))) for author in inside.all(named)]
    return tuple(dict.fromkeys(person for person in people if person))


def _person(inside: Children) -> str:
    return text_of(inside.first(("atom:name", "name", "atom:email", "email")))


def _mailbox(text: str) -> str:
    found = _MAILBOX.fullmatch(text)
    return one_line(found[1]) if found else text


def _source(inside: Children) -> Source | None:
    element = inside.first(("source",))
    if element is None:
        return None
    return Source(plain(inner(element)), link_in(element, attribute(element, "url")))


def _ttl(inside: Children) -> timedelta | None:
    minutes = _small_number(text_of(inside.first(("ttl",))))
    if minutes:
        return timedelta(minutes=minutes)
    period = _PERIODS.get(text_of(inside.first(("sy:updateperiod",))).lower())
    times = _small_number(text_of(inside.first(("sy:updatefrequency",)))) or 1
    return period / times if period else None


def _small_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 0

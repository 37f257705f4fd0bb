"""JSON Feed 1.0 and 1.1. Any field may hold anything; a value of the wrong type counts as absent."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping

from tracker.core.text.charset import storable
from tracker.core.text.timestamps import parse_date
from tracker.feeds.model import Entry, ParsedFeed
from tracker.feeds.texts import is_chinese, one_line, resolve

_Object = Mapping[str, object]


def read_json(text: str, *, url: str) -> ParsedFeed | None:
    """The feed in a JSON text; None where it is JSON of another kind. ValueError where it is no JSON."""
    try:
        whole = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(whole, dict) or not _is_feed(whole):
        return None
    title, language = one_line(_text(whole, "title")), _text(whole, "language")
    chinese = is_chinese(language, title)
    items = whole.get("items")
    entries = [_entry(item, url, language, chinese) for item in _objects(items)]
    return ParsedFeed(
        "json",
        title=title,
        url=resolve(url, _text(whole, "home_page_url")),
        language=language,
        entries=tuple(entries),
        problems=_problems(items, len(entries)),
    )


def _is_feed(whole: _Object) -> bool:
    return "jsonfeed.org" in _text(whole, "version") or isinstance(whole.get("items"), list)


def _problems(items: object, read: int) -> tuple[str, ...]:
    if not isinstance(items, list):
        return ("items is no list",)
    return (f"{len(items) - read} items are no objects",) if len(items) > read else ()


def _entry(item: _Object, base: str, language: str, chinese: bool) -> Entry:
    url = resolve(base, _text(item, "url")) or resolve(base, _text(item, "external_url"))
    published = parse_date(_text(item, "date_published"), chinese=chinese)
    updated = parse_date(_text(item, "date_modified"), chinese=chinese)
    return Entry(
        id=_text(item, "id") or url,
        url=url,
        title=one_line(_text(item, "title")),
        summary=html.escape(_text(item, "summary"), quote=False),
        content=_text(item, "content_html") or html.escape(_text(item, "content_text"), quote=False),
        authors=_authors(item),
        published=published or updated,
        updated=updated or published,
        language=_text(item, "language") or language,
    )


def _authors(item: _Object) -> tuple[str, ...]:
    people = _objects(item.get("authors")) or _objects([item.get("author")])
    return tuple(dict.fromkeys(name for person in people if (name := one_line(_text(person, "name")))))


def _objects(value: object) -> list[_Object]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: _Object, name: str) -> str:
    """A string, or a number as one (identifiers often are); "" for everything else."""
    told = value.get(name)
    if isinstance(told, str):
        return storable(told)
    return repr(told) if isinstance(told, int | float) and not isinstance(told, bool) else ""

"""The article that a page describes in JSON-LD (schema.org). Any field may hold anything; wrong types count as
absent."""

from __future__ import annotations

import html
import json
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.core.text.charset import storable

_ARTICLES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "Report",
    "TechArticle",
    "LiveBlogPosting",
)


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """What schema.org's Article tells; "" and () where it is silent. `free` is false only where the publisher says
    so."""

    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    free: bool = True


def find_article(scripts: Iterator[str]) -> LinkedArticle:
    """The first article in the page's JSON-LD blocks, or an empty one. A broken block is passed over."""
    articles = (thing for script in scripts for thing in _things(script) if _is_article(thing))
    return _article(next(articles, {}))


def _things(script: str) -> Iterator[Mapping[str, object]]:
    try:
        waiting = deque([json.loads(script, strict=False)])
    except (ValueError, RecursionError):
        return
    while waiting:
        thing = waiting.popleft()
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(thing[key] for key in ("@graph", "mainEntity") if key in thing)


def _is_article(thing: Mapping[str, object]) -> bool:
    kind = thing.get("@type")
    return any(one in _ARTICLES for one in (kind if isinstance(kind, list) else [kind]))


def _article(thing: Mapping[str, object]) -> LinkedArticle:
    return LinkedArticle(
        headline=_line(thing.get("headline")) or _line(thing.get("name")),
        published=_line(thing.get("datePublished")) or _line(thing.get("dateCreated")),
        authors=tuple(dict.fromkeys(_people(thing.get("author")))),
        language=_line(thing.get("inLanguage")),
        free=str(thing.get("isAccessibleForFree", True)).lower() != "false",
    )


def _people(value: object) -> Iterator[str]:
    for person in value if isinstance(value, list) else [value]:
        name = _line(person.get("name")) if isinstance(person, dict) else _line(person)
        if name and not name.startswith(("http://", "https://")):
            yield name


def _line(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return " ".join(storable(html.unescape(value)).split())

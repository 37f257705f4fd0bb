"""The demonstration's news: six feeds of invented articles, dated so that they are fresh whenever they are served.

The files beside this one are feeds of different formats, written for this project. Where a date belongs they hold a
mark such as `{{-52h}}` or `{{-40d}}`: so long before now, in the form that the format asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from importlib.resources import files

_MARK = re.compile(r"\{\{-(\d+)([hd])\}\}")
_ARTICLE = re.compile(r"<(item|entry)[ >].*?</\1>|^    \{$.*?^    \},?$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Source:
    """One feed: its file, how it is sent, how it writes dates, and how it is declared."""

    file: str
    name: str
    kind: str
    language: str
    content_type: str
    date: Callable[[datetime], str]
    encoding: str = "utf-8"

    @property
    def id(self) -> str:
        return self.file.partition(".")[0]


_SOURCES = (
    _Source("silicon-ledger.xml", "Silicon Ledger", "press", "en", "application/rss+xml", format_datetime),
    _Source("chip-gazette.xml", "Chip Gazette", "trade", "en", "application/atom+xml", datetime.isoformat),
    _Source("foundry-notes.rdf", "Foundry Notes", "analysis", "en", "application/rdf+xml", datetime.isoformat),
    _Source("waferline.json", "Waferline", "wire", "en", "application/feed+json", datetime.isoformat),
    _Source("xinpian-rizhilu.xml", "芯片日知录", "press", "zh", "text/xml; charset=GBK", format_datetime, "gbk"),
    _Source("jingyuan-guancha.xml", "晶圓觀察", "trade", "zh", "application/rss+xml", format_datetime),
)


def feeds(now: datetime, unpublished: timedelta = timedelta(0)) -> dict[str, tuple[str, bytes]]:
    """What a server answers at each path: content type and body, dates counted back from `now` (with a zone).

    Articles younger than `unpublished` are not there yet.
    """
    return {f"/{source.file}": (source.content_type, _render(source, now, unpublished)) for source in _SOURCES}


def feed_declarations(base_url: str) -> list[dict[str, str]]:
    """The same feeds as entries of `feeds.yaml`, served below `base_url` (no slash at its end)."""
    return [
        {
            "id": source.id,
            "name": source.name,
            "url": f"{base_url}/{source.file}",
            "kind": source.kind,
            "language": source.language,
            "owner": source.name,
            "rights": "full",
            "rights_note": "Written for this demonstration.",
        }
        for source in _SOURCES
    ]


def _render(source: _Source, now: datetime, unpublished: timedelta) -> bytes:
    text = files(__package__).joinpath(source.file).read_text(encoding="utf-8")
    shown = _ARTICLE.sub(lambda article: "" if _age(article[0]) < unpublished else article[0], text)
    if source.file.endswith(".json"):
        shown = re.sub(r",(\s*\])", r"\1", shown)
    dated = _MARK.sub(lambda mark: source.date((now - _ago(mark)).replace(microsecond=0)), shown)
    return dated.encode(source.encoding)


def _age(article: str) -> timedelta:
    """How long ago it was published: its only or oldest date."""
    return max((_ago(mark) for mark in _MARK.finditer(article)), default=timedelta.max)


def _ago(mark: re.Match[str]) -> timedelta:
    number = int(mark[1])
    return timedelta(days=number) if mark[2] == "d" else timedelta(hours=number)

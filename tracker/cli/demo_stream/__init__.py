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


def feeds(now: datetime) -> dict[str, tuple[str, bytes]]:
    """What a server answers at each path: content type and body, dates counted back from `now` (with a zone)."""
    return {f"/{source.file}": (source.content_type, _render(source, now)) for source in _SOURCES}


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


def _render(source: _Source, now: datetime) -> bytes:
    def dated(mark: re.Match[str]) -> str:
        number = int(mark[1])
        ago = timedelta(days=number) if mark[2] == "d" else timedelta(hours=number)
        return source.date((now - ago).replace(microsecond=0))

    text = files(__package__).joinpath(source.file).read_text(encoding="utf-8")
    return _MARK.sub(dated, text).encode(source.encoding)

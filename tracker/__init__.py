"""Reads public news in English and Chinese, and flags acqui-hire-style deals with their evidence.

    from tracker import Document, Watchlist, read

    reading = read(Document(url=…, source=…, title=…, published=…), Watchlist.from_file("watchlist.yaml"))

`feeds.parse` and `pages.extract` read bytes. All of it is pure: no network, no clock. `import tracker` alone loads
nothing; each name is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker import feeds, pages
    from tracker.core.claims import Reading
    from tracker.core.documents import Document
    from tracker.core.watchlist import Watchlist as AnyWatchlist
    from tracker.settings.watchlist import Watchlist

__version__ = "0.1.0"
__all__ = ["Document", "Reading", "Watchlist", "__version__", "feeds", "pages", "read"]

_HOMES = {"Document": "core.documents", "Reading": "core.claims", "Watchlist": "settings.watchlist"}


def read(document: Document, watchlist: AnyWatchlist) -> Reading:
    """All mentions and claims of one document, with their evidence. Never raises on any text."""
    from tracker.pipeline.read import read_one

    return read_one(document, watchlist)


def __getattr__(name: str) -> Any:
    if name in ("feeds", "pages"):
        return import_module(f"tracker.{name}")
    if name in _HOMES:
        return getattr(import_module(f"tracker.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'tracker' has no attribute {name!r}")

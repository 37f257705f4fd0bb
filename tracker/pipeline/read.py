"""Documents → readings, with the watchlist that the database has now."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.core.claims import Reading
from tracker.core.documents import Document
from tracker.core.matching import Matcher, compile
from tracker.core.reading import read
from tracker.core.watchlist import Watchlist
from tracker.errors import StoreError
from tracker.ports import UnitOfWork


def matcher_of(uow: UnitOfWork) -> Matcher:
    """The current watchlist, compiled; compiling the same version again costs nothing."""
    watchlist = uow.watchlists.current()
    if watchlist is None:
        raise StoreError("the database holds no watchlist yet: start `tracker run` or `tracker poll` once")
    return compile(watchlist)


def read_all(documents: Sequence[Document], matcher: Matcher) -> list[Reading]:
    """A reading for each document."""
    return [read(document, matcher) for document in documents]


def read_one(document: Document, watchlist: Watchlist) -> Reading:
    """The reading of one document with any watchlist."""
    return read(document, compile(watchlist))

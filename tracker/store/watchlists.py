"""Watchlists by version."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

from tracker.core.watchlist import Watchlist
from tracker.store.base import SqlRepository
from tracker.store.tables import WatchlistTable


class SqlWatchlists(SqlRepository):
    """`ports.Watchlists`."""

    def save(self, watchlist: Watchlist, now: datetime) -> None:
        self._db.execute(update(WatchlistTable).where(WatchlistTable.current).values(current=False))
        now_current = {"saved_at": now, "current": True}
        row = {"version": watchlist.version, "watchlist": watchlist.to_dict()} | now_current
        saved = self._insert(WatchlistTable).values(row)
        self._db.execute(saved.on_conflict_do_update(index_elements=["version"], set_=now_current))

    def current(self) -> Watchlist | None:
        data = self._db.scalars(select(WatchlistTable.watchlist).where(WatchlistTable.current)).first()
        return None if data is None else Watchlist.from_dict(data)

"""The API: the JSON lines of the queries, as lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from tracker.pipeline import query
from tracker.pipeline.query import Line
from tracker.ports import Filter, Store, UnitOfWork
from tracker.web.filters import Asked


class Listing(BaseModel):
    """A part of a list. `next` is the `cursor` of the next part, null at the end."""

    items: list[dict[str, Any]]
    next: str | None


class Api:
    """The lists of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def router(self) -> APIRouter:
        router = APIRouter(prefix="/api/v1")
        for name in ("events", "deals", "documents", "mentions", "feeds"):
            route = getattr(self, name)
            router.add_api_route(f"/{name}", route, response_model=Listing, name=name)
        return router

    def events(self, asked: Annotated[Asked, Query()]) -> Listing:
        """Events, last seen first."""
        return self._list(asked, query.events)

    def deals(self, asked: Annotated[Asked, Query()]) -> Listing:
        """Flagged acqui-hire-style deals, newest flag first."""
        return self._list(asked, query.deals)

    def documents(self, asked: Annotated[Asked, Query()], with_text: bool = False) -> Listing:
        """Documents, newest first; `with_text` adds summary and body."""
        return self._list(asked, lambda uow, wanted: query.documents(uow, wanted, with_text))

    def mentions(self, asked: Annotated[Asked, Query()]) -> Listing:
        """Accepted mentions, those of the newest document first."""
        return self._list(asked, query.mentions)

    def feeds(self, asked: Annotated[Asked, Query()]) -> Listing:
        """All feeds with their health, by id."""
        return self._list(asked, lambda uow, _: query.feeds(uow))

    def _list(self, asked: Asked, ask: Callable[[UnitOfWork, Filter], Iterable[Line]]) -> Listing:
        with self._store.read() as uow:
            page = asked.page(ask(uow, asked.filter()))
        return Listing(items=page.items, next=page.next)

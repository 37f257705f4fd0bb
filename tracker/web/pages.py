"""The pages: one function each, read only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request
from jinja2 import Environment
from starlette.responses import HTMLResponse

from tracker.core.claims import Kind, Status
from tracker.errors import NotFoundError
from tracker.pipeline import query
from tracker.pipeline.query import Line
from tracker.ports import Filter, Store, UnitOfWork
from tracker.web.filters import Asked, Page

SHOWN_DOCUMENTS = 30  # of one event with their texts
ENTITY_ROWS = 20
DELIVERIES = 200

#: A mail as it was sent has its own styles, and nothing else of it may work here.
MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups; frame-ancestors 'none'"


Number = Annotated[int, Path(ge=1, lt=2**31)]


class Pages:
    """The pages over one store."""

    def __init__(self, store: Store, templates: Environment) -> None:
        self._store = store
        self._templates = templates

    def router(self) -> APIRouter:
        routes: Mapping[str, Callable[..., HTMLResponse]] = {
            "/": self.overview,
            "/deals": self.deals,
            "/deals/{deal_id}": self.deal,
            "/events": self.events,
            "/events/{event_id}": self.event,
            "/entities/{entity_id}": self.entity,
            "/documents/{name:path}": self.document,
            "/feeds": self.feeds,
            "/watchlist": self.watchlist,
            "/deliveries": self.deliveries,
            "/digests/{number}": self.digest,
            "/digests/{number}/mail": self.mail,
        }
        router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
        for path, page in routes.items():
            router.add_api_route(path, page, methods=["GET", "HEAD"])
        return router

    def overview(self) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("overview", overview=query.overview(uow))

    def deals(self, request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
        with self._store.read() as uow:
            page = asked.page(query.deals(uow, asked.filter()))
            return self._list("deals", request, asked, page, query.watchlist(uow))

    def deal(self, deal_id: str) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("deal", deal=query.deal(uow, deal_id))

    def events(self, request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
        with self._store.read() as uow:
            page = asked.page(query.events(uow, asked.filter()))
            return self._list("events", request, asked, page, query.watchlist(uow))

    def event(self, event_id: str) -> HTMLResponse:
        with self._store.read() as uow:
            event = query.event(uow, event_id)
            told = event["documents"][:SHOWN_DOCUMENTS]
            texts = [_texts(uow, document["url"]) for document in told]
            return self._show(
                "event", event=event, deal=query.deal_of(uow, event["id"]), told=list(zip(told, texts, strict=True))
            )

    def entity(self, entity_id: str) -> HTMLResponse:
        asked = Filter(entities=(entity_id,), limit=ENTITY_ROWS)
        with self._store.read() as uow:
            return self._show(
                "entity",
                entity=query.entity(uow, entity_id),
                deals=list(query.deals(uow, asked)),
                events=list(query.events(uow, asked)),
                documents=list(query.documents(uow, asked)),
            )

    def document(self, name: str) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("document", document=query.document(uow, name))

    def feeds(self) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("feeds", feeds=query.feeds(uow))

    def watchlist(self) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("watchlist", entities=query.watchlist(uow))

    def deliveries(self) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("deliveries", deliveries=query.deliveries(uow, DELIVERIES))

    def digest(self, number: Number) -> HTMLResponse:
        with self._store.read() as uow:
            return self._show("digest", message=query.message(uow, number))

    def mail(self, number: Number) -> HTMLResponse:
        """The message as it was sent, in a sandbox."""
        with self._store.read() as uow:
            message = query.message(uow, number)
        return HTMLResponse(message["html"], headers={"Content-Security-Policy": MAIL_POLICY})

    def _list(self, name: str, request: Request, asked: Asked, page: Page, entities: list[Line]) -> HTMLResponse:
        return self._show(
            name,
            page=page,
            asked=asked,
            entities=entities,
            kinds=[kind.value for kind in Kind],
            statuses=[status.value for status in Status],
            next_page=_next(request, page),
        )

    def _show(self, name: str, **values: Any) -> HTMLResponse:
        return HTMLResponse(self._templates.get_template(f"{name}.html").render(here=name, **values))


def _texts(uow: UnitOfWork, url: str) -> dict[str, str]:
    try:
        return query.texts(uow, url)
    except NotFoundError:  # taken down since
        return {}


def _next(request: Request, page: Page) -> str | None:
    """The same question, further down."""
    if page.next is None:
        return None
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor" and value]
    return f"{request.url.path}?{urlencode([*kept, ('cursor', page.next)])}"

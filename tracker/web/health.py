"""Is the process up, can it work, and a few figures for a monitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.responses import PlainTextResponse, Response

from tracker.errors import TrackerError
from tracker.pipeline import query
from tracker.ports import Store

#: What stands in the way of the service's work at a moment, in words; None where nothing does.
Trouble = Callable[[datetime], str | None]


class Health:
    """The answers for whoever watches the process. They tell no names, addresses or secrets."""

    def __init__(self, store: Store, trouble: Trouble, clock: Callable[[], datetime]) -> None:
        self._store, self._trouble, self._clock = store, trouble, clock
        self._registry = CollectorRegistry()
        self._registry.register(Figures(store))

    def router(self) -> APIRouter:
        router = APIRouter(include_in_schema=False)
        for path, route in (("/healthz", self.alive), ("/readyz", self.ready), ("/metrics", self.metrics)):
            router.add_api_route(path, route, methods=["GET", "HEAD"], response_class=PlainTextResponse)
        return router

    async def alive(self) -> PlainTextResponse:
        """The process answers. Async: it needs none of the threads that pages wait for."""
        return PlainTextResponse("ok\n")

    def ready(self) -> PlainTextResponse:
        """The database can be read, and the service finds nothing in its way; 503 with the reason otherwise."""
        try:
            with self._store.read() as uow:
                uow.notes.get("ready")
            reason = self._trouble(self._clock())
        except TrackerError as error:
            reason = f"the database cannot be read ({type(error).__name__})"
        return PlainTextResponse(f"{reason}\n", 503) if reason else PlainTextResponse("ready\n")

    def metrics(self) -> Response:
        """Figures in Prometheus' format."""
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)


class Figures(Collector):
    """Reads the figures when they are asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def describe(self) -> list[GaugeMetricFamily]:
        """Nothing is read at registration."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        with self._store.read() as uow:
            overview, feeds = query.overview(uow, newest=1), query.feeds(uow)
        yield GaugeMetricFamily("tracker_documents", "Articles stored.", value=overview["documents"])
        health = GaugeMetricFamily("tracker_feeds", "Feeds by health.", labels=["health"])
        for name, count in sorted(Counter(feed["health"] for feed in feeds).items()):
            health.add_metric([name], count)
        yield health
        if overview["last_poll"]:
            last = datetime.fromisoformat(overview["last_poll"]).timestamp()
            yield GaugeMetricFamily("tracker_last_poll_timestamp_seconds", "When a feed was last polled.", value=last)

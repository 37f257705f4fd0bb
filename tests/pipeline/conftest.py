"""A world over a real database, a real HTTP server and a real SMTP server, on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from tests.makers import day
from tests.news import FEEDS, WATCHLIST, rss
from tests.servers import ScriptedServer, answer
from tracker.core.digest import Deal
from tracker.core.polling import Feed
from tracker.core.subscribers import Subscriber
from tracker.deliver.render import MailRenderer
from tracker.feeds.kinds import parse_source
from tracker.fetch import HttpFetcher
from tracker.jobs.inline import InlineJobs
from tracker.net.client import ClientOptions
from tracker.pipeline import compose
from tracker.pipeline.admin import Declared, synchronise
from tracker.ports import Policy, UnitOfWork, World
from tracker.store.session import SqlStore


@pytest.fixture
def site() -> Iterator[ScriptedServer]:
    """A publisher's server."""
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def world(store: SqlStore, site: ScriptedServer) -> World:
    """The use cases' world; the test runs once on either database."""
    policy, render = Policy(), MailRenderer()

    def announce(uow: UnitOfWork, deal: Deal, now: object) -> None:
        compose.alert(uow, render, deal, now)  # type: ignore[arg-type]

    return World(
        store=store,
        fetcher=HttpFetcher(ClientOptions("test/1", allow_hosts=(site.place,)), obey_robots=False),
        parse=parse_source,
        jobs=InlineJobs(policy, announce),
        render=render,
        policy=policy,
        jitter=lambda: 0.5,
    )


@pytest.fixture
def declare(world: World, site: ScriptedServer) -> Callable[..., None]:
    """Declare feeds by id, served at /id, and subscribers by address."""
    return partial(_declare, world, site)


def _declare(world: World, site: ScriptedServer, *ids: str, to: tuple[Subscriber, ...] = (), **more: object) -> None:
    declared = [Feed(name, name.title(), site.url(f"/{name}"), owner=name, **more) for name in ids]  # type: ignore[arg-type]
    with world.store.write() as uow:
        synchronise(uow, Declared(WATCHLIST, declared, to), day(0))


@pytest.fixture
def served(site: ScriptedServer) -> Callable[..., None]:
    """Serve one of tests.news.FEEDS at /id, once with a validator and then as unchanged."""

    def serve(name: str, of: str = "") -> None:
        whole = answer(200, rss(FEEDS[of or name]), [("ETag", 'W/"one"'), ("Content-Type", "application/rss+xml")])
        site.on(f"/{name}", whole, answer(304))

    return serve

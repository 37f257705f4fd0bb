"""Builds everything once. The only place where adapters are constructed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tracker import __version__
from tracker.core.digest import Deal
from tracker.deliver.registry import DeliverOptions, Senders
from tracker.deliver.render import MailRenderer
from tracker.deliver.smtp import SmtpOptions
from tracker.feeds.kinds import parse_source
from tracker.fetch import HttpFetcher
from tracker.jobs.inline import InlineJobs
from tracker.net.client import ClientOptions
from tracker.net.guard import Guard
from tracker.pipeline import compose
from tracker.pipeline.admin import Declared, is_synchronised, synchronise
from tracker.pipeline.relate import Announce
from tracker.ports import Jobs, Policy, UnitOfWork, World
from tracker.settings import Settings
from tracker.store import migrate
from tracker.store.session import SqlStore, open_store

if TYPE_CHECKING:
    from tracker.jobs.postgres import Worker


@dataclass(frozen=True, slots=True)
class Built:
    """The world over one database, and what else commands need of the adapters."""

    settings: Settings
    world: World
    store: SqlStore
    announce: Announce

    def prepare(self, now: datetime, *, synchronised: bool = False) -> None:
        """Migrate the database and bring the configuration files into it, which is done anyway where it holds none."""
        migrate.upgrade(self.settings.database_url)
        with self.store.read() as uow:
            empty = uow.watchlists.current() is None
        if synchronised or empty:
            self._synchronise(now)

    def _synchronise(self, now: datetime) -> None:
        """Take the lock of writers only where something has changed."""
        declared = declarations(self.settings)
        with self.store.read() as uow:
            done = is_synchronised(uow, declared)
        if not done:
            with self.store.write() as uow:
                synchronise(uow, declared, now)

    def check_address(self, url: str) -> None:
        """`BlockedError` where the guard would not let a feed be fetched from this address."""
        Guard(self.settings.fetch.allow_hosts).check(url)

    def worker(self, clock: Callable[[], datetime]) -> Worker:
        """What takes jobs from PostgreSQL."""
        from tracker.jobs.postgres import Worker, WorkerOptions

        address = self.store.url.set(drivername="postgresql").render_as_string(hide_password=False)
        jobs = self.settings.jobs
        heartbeat = timedelta(seconds=jobs.heartbeat)
        options = WorkerOptions(address, concurrency=jobs.concurrency, heartbeat=heartbeat, stalled=3 * heartbeat)
        return Worker(self.world, self.announce, clock, options)

    def close(self) -> None:
        self.store.dispose()


def declarations(settings: Settings) -> Declared:
    """What the configuration files declare; `ConfigError` where one is wrong."""
    return Declared(settings.watchlist(), settings.feeds(), settings.subscribers())


@contextmanager
def rehearse(settings: Settings, now: datetime) -> Iterator[tuple[Built, UnitOfWork]]:
    """A transaction over a synchronised database that is rolled back at the end.

    Where the database does not exist yet, it is played in another that is thrown away. One with an older schema is a
    `SchemaError`.
    """
    with TemporaryDirectory() as folder:
        new = not migrate.exists(settings.database_url)
        built = build(settings.model_copy(update={"database_url": f"sqlite:///{folder}/new.db"}) if new else settings)
        try:
            if new:
                built.prepare(now)
            migrate.require_current(built.settings.database_url)
            with built.store.write() as uow:
                synchronise(uow, declarations(settings), now)
                yield built, uow
                uow.roll_back()
        finally:
            built.close()


def build(settings: Settings, *, queued: bool = False, stopping: Callable[[], bool] = lambda: False) -> Built:
    """The adapters that these settings ask for. `queued` hands jobs to workers where the database is PostgreSQL."""
    policy = _policy(settings)
    store = open_store(settings.database_url, busy_timeout=settings.database_timeout)
    render = MailRenderer(settings.web.base_url)
    announce = partial(_announce, render)
    senders = Senders(_deliver_options(settings))
    world = World(
        store=store,
        fetcher=HttpFetcher(_client_options(settings), obey_robots=settings.fetch.obey_robots),
        parse=parse_source,
        jobs=_jobs(settings, policy, announce, queued),
        render=render,
        policy=policy,
        jitter=random.random,
        sender=senders if senders.schemes else None,
        stopping=stopping,
    )
    return Built(settings, world, store, announce)


def _announce(render: MailRenderer, uow: UnitOfWork, deal: Deal, now: datetime) -> None:
    compose.alert(uow, render, deal, now)


def _jobs(settings: Settings, policy: Policy, announce: Announce, queued: bool) -> Jobs:
    if not (queued and settings.on_postgresql):
        return InlineJobs(policy, announce)
    from tracker.jobs.postgres import PostgresJobs

    return PostgresJobs()


def _policy(settings: Settings) -> Policy:
    return Policy(
        alert_window=timedelta(days=settings.alert_window),
        threshold=settings.threshold,
        discovery=settings.discovery,
        batch=settings.jobs.batch,
    )


def _client_options(settings: Settings) -> ClientOptions:
    fetch = settings.fetch
    return ClientOptions(
        user_agent=user_agent(fetch.contact),
        allow_hosts=fetch.allow_hosts,
        max_bytes=fetch.max_bytes,
        timeout=fetch.timeout,
        connect_timeout=fetch.connect_timeout,
        max_redirects=fetch.max_redirects,
        concurrency=fetch.concurrency,
        spacing=fetch.spacing,
        ca_file=fetch.ca_file,
    )


def user_agent(contact: str) -> str:
    """Who we are, for publishers: name and version, and the operator's contact where it is set."""
    return f"deal-tracker/{__version__}" + (f" (+{contact})" if contact else "")


def _deliver_options(settings: Settings) -> DeliverOptions:
    smtp = settings.smtp
    server = SmtpOptions(
        host=smtp.host,
        port=smtp.port,
        username=smtp.username or None,
        password=smtp.password.get_secret_value() or None,
        starttls=smtp.starttls,
        sender=smtp.sender,
    )
    return DeliverOptions(smtp=server if smtp.host else None, folder=smtp.folder)

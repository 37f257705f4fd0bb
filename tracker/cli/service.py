"""run, serve, worker, poll, health: the service and its parts."""

from __future__ import annotations

import os
import sys
import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context
from tracker.core.display import count_words

if TYPE_CHECKING:
    from tracker.bootstrap import Built
    from tracker.pipeline.poll import Summary
    from tracker.ports import UnitOfWork
    from tracker.service.lifecycle import Part
    from tracker.service.scheduler import Ticks
    from tracker.web.server import WebServer

MAIL_EVERY = timedelta(seconds=20)
CATCH_UP_EVERY = timedelta(minutes=5)


@click.command()
@pass_context
def run(context: Context) -> None:
    """The service: polls, reads, mails and serves the page, until SIGTERM. Migrates the database first."""
    _serve(context, ticks=True, web=True, work=True)


@click.command()
@pass_context
def serve(context: Context) -> None:
    """The web part alone."""
    _serve(context, ticks=False, web=True, work=False)


@click.command()
@pass_context
def worker(context: Context) -> None:
    """The jobs alone, for several machines; needs a PostgreSQL database."""
    _require_workers(context)
    _serve(context, ticks=False, web=False, work=True)


def _require_workers(context: Context) -> None:
    from tracker.errors import UsageError

    if not context.settings().on_postgresql:
        raise UsageError("workers need PostgreSQL: set TRACKER_DATABASE_URL to a postgresql:// address")


def _serve(context: Context, *, ticks: bool, web: bool, work: bool) -> None:
    """Run the parts asked for; what has not ended when the patience is over is left to its lease."""
    from tracker.bootstrap import build
    from tracker.service.lifecycle import heed
    from tracker.service.lifecycle import run as run_parts

    context.log()
    stopping = threading.Event()
    heed(stopping)  # from now on: a migration that is under way is finished first
    built = build(context.settings(), queued=True, stopping=stopping.is_set)
    built.prepare(now(), synchronised=ticks)
    clockwork = _ticks(built) if ticks else None
    parts: list[Part] = [web_server(built, clockwork)] if web else []
    parts += [_worker(built)] if work and built.settings.on_postgresql else []
    parts += [clockwork] if clockwork else []
    for part in parts:
        context.say(f"starting {part}")
    if run_parts(parts, stopping):
        built.close()
        return
    context.say("some work did not end in time; it will be taken up again")
    sys.stdout.flush()
    os._exit(0)


def _worker(built: Built) -> Part:
    from tracker.service.lifecycle import InThread

    worker = built.worker(now)
    return InThread("worker", worker.run, worker.stop)


def _ticks(built: Built) -> Ticks:
    from tracker.service import ticks
    from tracker.service.scheduler import Ticks

    clockwork = Ticks(now)

    def poll(moment: datetime) -> Summary:
        done = ticks.poll(built.world, moment)
        if done.feeds:
            clockwork.hurry("mail")  # a new deal does not wait, and polling does not wait for a slow mail server
        return done

    clockwork.add("poll", poll, timedelta(seconds=built.settings.poll.tick))
    clockwork.add("mail", lambda moment: ticks.mail(built.world, moment), MAIL_EVERY)
    clockwork.add("catch up", lambda moment: ticks.catch_up(built.world, moment), CATCH_UP_EVERY)
    return clockwork


def web_server(built: Built, clockwork: Ticks | None = None) -> WebServer:
    """The page over this world; `clockwork` tells it whether polling goes on."""
    from tracker.web.app import WebOptions, create_app
    from tracker.web.server import WebServer

    settings = built.settings.web
    options = WebOptions(
        token=settings.token.get_secret_value() or None,
        base_url=settings.base_url,
        trouble=lambda moment: clockwork.overdue(moment) if clockwork else None,
    )
    return WebServer(create_app(built.world.store, options, now), settings.host, settings.port)


@click.command()
@click.argument("feeds", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All feeds, due or not.")
@click.option("--enqueue", is_flag=True, help="Hand the due feeds to the workers (PostgreSQL) and do not wait.")
@click.option("--dry-run", is_flag=True, help="Say which feeds would be asked, and ask none.")
@click.pass_context
def poll(ctx: click.Context, feeds: tuple[str, ...], everything: bool, enqueue: bool, dry_run: bool) -> None:
    """Poll due (or the named, or all) feeds once and exit, with a summary.

    Naming feeds overrides our own schedule, never a wait that a server asked for.
    """
    from tracker.pipeline import poll as use_case

    context = ctx.find_object(Context)
    assert context is not None
    if dry_run:
        with context.changing(dry_run=True) as (_, uow):
            _due(uow, feeds, everything)
        return
    if enqueue:
        _require_workers(context)
    with context.open(synchronised=True, queued=enqueue) as built:
        if feeds or everything:
            unpaced = built.settings.fetch.allow_hosts
            done = use_case.poll_named(built.world, feeds, now(), unpaced=unpaced)
        else:
            done = use_case.poll_due(built.world, now())
    _tell(done)
    ctx.exit(1 if done.failed else 0)


def _due(uow: UnitOfWork, names: tuple[str, ...], everything: bool) -> None:
    from tracker.core.polling import due

    rows = [uow.feeds.get(name) for name in names] or uow.feeds.all()
    for row in rows:
        polled = row.feed.enabled and not row.paused
        if names or (polled and (everything or due(row.state, now()))):
            output.say(f"{row.feed.id}  {row.feed.url}")


def _tell(done: Summary) -> None:
    click.echo(
        f"{count_words(done.feeds, 'feed')} polled, {done.unchanged} unchanged, {done.failed} failed, "
        f"{count_words(done.documents, 'new document')}, {output.found(done.events, done.flags)}"
    )
    for feed, reason in done.failures:
        output.tell(f"failed: {feed}: {reason}")
    for feed, reason in done.waiting:
        output.tell(f"not asked: {feed}: {reason}")


@click.command()
@click.option("--url", help="The service's address (default: from the settings).")
@pass_context
def health(context: Context, url: str | None) -> None:
    """Exit 0 where the running service says that it is well, else 1."""
    from tracker.errors import TrackerError

    web = context.settings().web
    host = "127.0.0.1" if web.host in ("0.0.0.0", "::") else f"[{web.host}]" if ":" in web.host else web.host
    place = url or f"http://{host}:{web.port}"
    status = _healthz(place)
    if status != 200:
        raise TrackerError(f"the service at {place} is not well: {status}")
    context.say("well")


def _healthz(place: str) -> int:
    """The status of its answer."""
    import http.client
    from urllib.parse import urlsplit

    from tracker.errors import TrackerError, UsageError

    try:
        parts = urlsplit(place)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"--url {place}: {error}") from error
    if parts.scheme not in ("http", "https") or not host:
        raise UsageError(f"--url {place}: write it as http://HOST:PORT")
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(host, port, timeout=4)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        raise TrackerError(f"no service answers at {place}: {error}") from error
    finally:
        connection.close()


COMMANDS = (run, serve, worker, poll, health)

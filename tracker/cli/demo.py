"""demo: the service's own code over a bundled, invented news stream, with other settings and no network."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context

if TYPE_CHECKING:
    from tracker.bootstrap import Built

SUBSCRIBER = "analyst@desk.example"


@click.command()
@click.option("--serve", is_flag=True, help="Keep the page up afterwards, until Ctrl-C.")
@click.option("--port", type=int, default=8080, show_default=True, help="Of the page, with --serve.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo"),
    show_default=True,
    help="Where its database and its mails go; made anew.",
)
@pass_context
def demo(context: Context, serve: bool, port: int, folder: Path) -> None:
    """Run the main job offline: feeds on loopback, polled, read, related, flagged, and mailed into a folder.

    Everything in it is invented. It needs no network and no settings, and touches nothing but its own folder.
    """
    from tracker.bootstrap import build
    from tracker.cli.demo_stream import feed_declarations, feeds
    from tracker.service import ticks

    context.log()
    moment = now()
    with _published(feeds(moment)) as base:
        settings = _settings(folder, base, feed_declarations(base))
        built = build(settings)
        built.prepare(moment, synchronise=True)
        done = ticks.poll(built.world, moment)
        ticks.mail(built.world, now())
        with built.world.store.write() as uow:
            _digest_now(built, uow)
        ticks.mail(built.world, now())
        _tell(context, built, done, folder)
        if serve:
            _keep_up(context, built, port)
        built.close()

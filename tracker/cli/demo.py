"""demo: the service's own code over a bundled, invented news stream, with other settings and no network."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context
from tracker.cli.query import DEAL_COLUMNS
from tracker.core.display import count_words

if TYPE_CHECKING:
    from tracker.bootstrap import Built
    from tracker.settings import Settings

SUBSCRIBER = "analyst@desk.example"
DATABASE = "demo.db"
DAY = timedelta(days=1)


@click.command()
@click.option("--serve", is_flag=True, help="Keep the page up afterwards, until Ctrl-C.")
@click.option("--port", type=int, default=8080, show_default=True, help="Of the page, with --serve.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("tracker-demo"),
    show_default=True,
    help="Where its database and its mails go; made anew.",
)
@pass_context
def demo(context: Context, /, serve: bool, port: int, folder: Path) -> None:
    """Run the main job offline: feeds on loopback, polled, read, related, flagged, and mailed into a folder.

    All its news is invented. It needs no network and no settings, and touches nothing but its own folder.
    """
    from tracker.bootstrap import build

    context.log()
    _clear(folder)
    site = NewsSite()
    with site.open() as base:
        built = build(_settings(folder, base, port))
        try:
            _two_days(context, built, site)
            _tell(built, folder)
            if serve:
                _keep_up(built)
        finally:
            built.close()


def _clear(folder: Path) -> None:
    """Remove what an earlier demo left; `UsageError` where the folder is somebody else's."""
    from tracker.errors import UsageError

    if folder.exists() and any(folder.iterdir()) and not (folder / DATABASE).exists():
        raise UsageError(f"--folder {folder}: it is not empty and not of an earlier demo: name another one")
    shutil.rmtree(folder / "mail", ignore_errors=True)
    for old in folder.glob(f"{DATABASE}*"):
        old.unlink()


def _two_days(context: Context, built: Built, site: NewsSite) -> None:
    """Yesterday's first poll finds history, today's finds news; then the digest goes out."""
    from tracker.pipeline import compose
    from tracker.service import ticks

    today = now()
    for moment, unpublished in ((today - DAY, DAY), (today, timedelta(0))):
        site.publish(today, unpublished)
        built.prepare(moment, synchronised=True)
        done = ticks.poll(built.world, moment)
        ticks.mail(built.world, moment)
        context.say(
            f"{moment:%Y-%m-%d %H:%M} UTC: {count_words(done.feeds, 'feed')} polled, {done.failed} failed, "
            f"{count_words(done.documents, 'new document')}, {output.found(done.events, done.flags)}"
        )
    with built.world.store.write() as uow:
        for who in uow.subscribers.all():
            compose.close(uow, built.world.render, who, now())
    ticks.mail(built.world, now())


def _settings(folder: Path, base: str, port: int) -> Settings:
    """Settings as a user would set them, in a new folder: its own database, mails into files, feeds on loopback."""
    from tracker.cli.demo_stream import feed_declarations
    from tracker.resources import config_dir
    from tracker.settings import load

    config = folder / "config"
    config.mkdir(parents=True, exist_ok=True)
    shutil.copy(config_dir() / "watchlist.yaml", config)
    _write(config / "feeds.yaml", {"feeds": feed_declarations(base)})
    _write(config / "subscribers.yaml", {"subscribers": [{"address": SUBSCRIBER, "alerts": True}]})
    environ = {
        "TRACKER_DATABASE_URL": f"sqlite:///{(folder / DATABASE).resolve()}",
        "TRACKER_SMTP__FOLDER": str(folder / "mail"),
        "TRACKER_FETCH__ALLOW_HOSTS": base.removeprefix("http://"),
        "TRACKER_WEB__PORT": str(port),
    }
    return load(config, environ)


def _write(file: Path, values: dict[str, Any]) -> None:
    """JSON is YAML."""
    file.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _tell(built: Built, folder: Path) -> None:
    from tracker.pipeline import query
    from tracker.ports import Filter

    with built.world.store.read() as uow:
        output.emit(query.deals(uow, Filter()), "table", DEAL_COLUMNS, "No deals flagged.")
    click.echo("")
    for mail in sorted((folder / "mail").glob("*.html")):
        click.echo(f"mail written: {mail}")
    click.echo(f"ask on: TRACKER_DATABASE_URL=sqlite:///{folder / DATABASE} tracker events")


def _keep_up(built: Built) -> None:
    from tracker.cli.service import web_server
    from tracker.service.lifecycle import heed, run

    page = web_server(built)
    click.echo(f"the page is at {page.url} (Ctrl-C ends it)")
    stopping = threading.Event()
    heed(stopping)
    run([page], stopping)


class NewsSite:
    """The publishers of the demo: their feeds on a free port of loopback, with what is published so far."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[str, bytes]] = {}

    def publish(self, moment: datetime, unpublished: timedelta) -> None:
        """Serve everything that is older than `unpublished` at `moment`."""
        from tracker.cli.demo_stream import feeds

        self._pages = feeds(moment, unpublished)

    @contextmanager
    def open(self) -> Iterator[str]:
        """Serve while the block runs; gives the base address."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                content_type, body = site._pages.get(self.path, ("text/plain", b""))
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing: the demo speaks for itself."""

        return Handler


COMMANDS = (demo,)

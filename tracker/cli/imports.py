"""import, reread, explain: documents from files, and what is read in them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.context import Context, now, pass_context
from tracker.cli.query import Moment

if TYPE_CHECKING:
    from tracker.core.documents import Document


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--backfill", is_flag=True, help="Recorded now instead of when published; marked as back-dated.")
@click.option("--dry-run", is_flag=True, help="Check the lines and store nothing.")
@click.pass_context
def import_(ctx: click.Context, files: tuple[Path, ...], backfill: bool, dry_run: bool) -> None:
    """Documents as JSON Lines, through the same reading as a poll; nothing is mailed. `-` is stdin.

    By default it is a replay, in which each document comes when it was published; a database with live polls refuses
    that. A bad line is named and skipped, the rest is kept, and the exit code is 1.
    """
    from tracker.pipeline import replay
    from tracker.pipeline.ingest import documents_of_lines

    context = ctx.find_object(Context)
    assert context is not None
    lines = [line for file in files for line in _lines(file)]
    if dry_run:
        documents, errors = documents_of_lines(lines)
        context.say(f"{len(documents)} documents could be imported")
    else:
        with context.open() as built:
            done = replay.backfill(built.world, lines, now()) if backfill else replay.replay(built.world, lines)
        errors = list(done.errors)
        context.say(
            f"{done.documents} new documents of {done.lines} lines, "
            f"{done.related.events} events, {done.related.flags} flags"
        )
    for error in errors:
        click.echo(f"skipped: {error}", err=True)
    ctx.exit(1 if errors else 0)


def _lines(file: Path) -> Iterator[str]:
    """The lines of a file; only a line feed ends one, since texts may hold other separators."""
    from tracker.errors import NotFoundError

    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise NotFoundError(f"{file}: {error.strerror}") from error
    yield from data.decode("utf-8-sig", "replace").split("\n")


@click.command()
@click.option("--since", type=Moment(), help="Read again only what was published since (events follow from all).")
@click.option("--dry-run", is_flag=True, help="Say what would come of it and keep everything as it is.")
@pass_context
def reread(context: Context, since: datetime | None, dry_run: bool) -> None:
    """Remake readings, events and flags from the stored documents with today's rules and watchlist; mails nothing."""
    from tracker.pipeline.admin import reread as remake

    with context.open(synchronised=True) as built:
        related = remake(built.world.store, built.world.policy, now(), since, keep=not dry_run)
    context.say(f"{related.events} events, {related.flags} flags{' (nothing was changed)' if dry_run else ''}")


@click.command()
@click.argument("what", metavar="FILE|URL|-")
@pass_context
def explain(context: Context, what: str) -> None:
    """One document through the reading, nothing stored: what is accepted, what not, and why, with quotations.

    It is a JSON line, an HTML page or plain text in a file or on stdin, or the address of a stored document.
    """
    from tracker.cli.page import explanation
    from tracker.pipeline.read import read_one

    settings = context.settings()
    document = _stored(context, what) if what.startswith(("http://", "https://")) else _given(what)
    click.echo(explanation(document, read_one(document, settings.watchlist()), settings.threshold))


def _stored(context: Context, url: str) -> Document:
    with context.reading() as uow:
        return uow.documents.get(url).document


def _given(what: str) -> Document:
    from tracker.pipeline.ingest import document_of_line

    text = "\n".join(_lines(Path(what))).strip()
    if text.startswith("{"):
        return document_of_line(text.split("\n", 1)[0])
    return document_of_line(json.dumps(_row(text, what)))


def _row(text: str, what: str) -> dict[str, str]:
    """A page or plain text as the line of an import."""
    from tracker.pages import extract

    moment = now().isoformat()
    row = {"url": f"https://{Path(what).name or 'stdin'}.example/", "source": "this file", "published": moment}
    if text[:1000].lstrip().lower().startswith(("<!doctype", "<html")):
        page = extract(text.encode())
        return {**row, "title": page.title, "body": page.text}
    title, _, body = text.partition("\n")
    return {**row, "title": title, "body": body.strip()}


COMMANDS = (import_, reread, explain)

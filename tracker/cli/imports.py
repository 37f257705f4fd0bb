"""import, reread, explain: documents from files, and what is read in them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context
from tracker.cli.files import bytes_of, lines_of
from tracker.cli.query import Moment
from tracker.core.display import count_words

if TYPE_CHECKING:
    from tracker.core.documents import Document
    from tracker.errors import InputError


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

    context = ctx.find_object(Context)
    assert context is not None
    given = [(file, lines_of(bytes_of(file))) for file in files]
    lines = [line for _, of_file in given for line in of_file]
    if dry_run:
        errors = _rehearse(context, lines, backfill)
    else:
        with context.open() as built:
            done = replay.backfill(built.world, lines, now()) if backfill else replay.replay(built.world, lines)
        errors = done.errors
        context.say(
            f"{count_words(done.documents, 'new document')} of {count_words(done.lines, 'line')}, "
            f"{output.found(done.related.events, done.related.flags)}"
        )
    for error in errors:
        output.tell(f"skipped: {_place(given, error.line)}: {error.reason}")
    ctx.exit(1 if errors else 0)


def _rehearse(context: Context, lines: Sequence[str], backfill: bool) -> Sequence[InputError]:
    from tracker.pipeline import replay
    from tracker.pipeline.ingest import documents_of_lines

    if not backfill:
        with context.changing(dry_run=True) as (_, uow):
            replay.refuse_live(uow)
    documents, errors = documents_of_lines(lines)
    context.say(f"{count_words(len(documents), 'document')} could be imported")
    return errors


def _place(given: Sequence[tuple[Path, list[str]]], number: int) -> str:
    """File and line of a line that was counted over all files."""
    for file, lines in given:
        if number <= len(lines):
            return f"{file}:{number}"
        number -= len(lines)
    return f"line {number}"


@click.command()
@click.option("--since", type=Moment(), help="Read again only what was published since (events follow from all).")
@click.option("--dry-run", is_flag=True, help="Say what would come of it and keep everything as it is.")
@pass_context
def reread(context: Context, since: datetime | None, dry_run: bool) -> None:
    """Remake readings, events and flags from the stored documents with today's rules and watchlist; mails nothing."""
    from tracker.pipeline.admin import reread as remake

    with context.changing(dry_run=dry_run) as (built, uow):
        related = remake(uow, built.world.policy, now(), since)
    context.say(f"{output.found(related.events, related.flags)}{' (nothing was changed)' if dry_run else ''}")


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
    document = _stored(context, what) if what.startswith(("http://", "https://")) else _given(Path(what))
    click.echo(explanation(document, read_one(document, settings.watchlist()), settings.threshold))


def _stored(context: Context, url: str) -> Document:
    with context.reading() as uow:
        return uow.documents.get(url).document


def _given(file: Path) -> Document:
    from tracker.errors import InputError

    try:
        return _document(file, bytes_of(file))
    except InputError as error:
        raise InputError(error.line, error.reason, str(file)) from error


def _document(file: Path, data: bytes) -> Document:
    """What has no address of its own goes by the file's name."""
    from dataclasses import replace

    from tracker.pipeline.ingest import document_of_line

    text = "\n".join(lines_of(data)).strip()
    if text.startswith("{"):
        return document_of_line(text.split("\n", 1)[0])
    row = {"url": "https://given.example/", "source": str(file), "published": now().isoformat()}
    row |= _of_page(data) if _is_page(text) else _of_text(text)
    return replace(document_of_line(json.dumps(row)), url=str(file))


def _is_page(text: str) -> bool:
    return text[:1000].lstrip().lower().startswith(("<!doctype", "<html", "<?xml", "<head", "<body"))


def _of_page(data: bytes) -> dict[str, str]:
    from tracker.pages import extract

    page = extract(data)
    return {"title": page.title, "body": page.text}


def _of_text(text: str) -> dict[str, str]:
    """The first line is the title, as in the body of a letter."""
    title, _, body = text.partition("\n")
    return {"title": title, "body": body.strip()}


COMMANDS = (import_, reread, explain)

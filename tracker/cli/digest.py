"""digest preview | send | list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context

if TYPE_CHECKING:
    from tracker.core.subscribers import Subscriber
    from tracker.ports import UnitOfWork

COLUMNS: list[output.Column] = [
    ("id", lambda line: str(line["id"])),
    ("kind", lambda line: line["kind"]),
    ("to", lambda line: line["address"]),
    ("subject", lambda line: line["subject"]),
    ("state", lambda line: line["state"]),
    ("due", lambda line: output.minute(line["due"])),
    ("sent", lambda line: output.minute(line["sent"])),
    ("reason", lambda line: line["error"] or ""),
]


@click.group()
def digest() -> None:
    """The digest mails: see the next one, send it now, see what became of the others."""


def _chosen(uow: UnitOfWork, address: str | None) -> list[Subscriber]:
    """The named subscriber, or all that are not paused."""
    return [uow.subscribers.get(address)] if address else [who for who in uow.subscribers.all() if not who.paused]


@digest.command()
@click.option("--subscriber", metavar="ADDRESS", help="As this subscriber would get it (default: without filters).")
@click.option("--html", type=click.Path(path_type=Path), help="Write the HTML to this file too.")
@pass_context
def preview(context: Context, subscriber: str | None, html: Path | None) -> None:
    """The digest as it would go out now, as text; nothing is sent or noted."""
    from tracker.core.subscribers import Subscriber
    from tracker.pipeline.compose import last_told, window

    with context.open(synchronised=True) as built, built.world.store.read() as uow:
        who = uow.subscribers.get(subscriber) if subscriber else Subscriber("preview@localhost")
        content = window(uow, "digest", who, last_told(uow, who), now())
        rendered = built.world.render(content, who)
    for line in (rendered.subject, "", *rendered.text.split("\n")):
        output.say(line)
    if html:
        html.write_text(rendered.html, encoding="utf-8")
        context.say(f"HTML is in {html}")


@digest.command()
@click.option("--subscriber", metavar="ADDRESS", help="Only to this one (default: to all).")
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
@click.pass_context
def send(ctx: click.Context, subscriber: str | None, dry_run: bool) -> None:
    """Close the window now and deliver."""
    from tracker.pipeline import compose
    from tracker.pipeline.deliver import deliver_due

    context = ctx.find_object(Context)
    assert context is not None
    moment = now()
    if dry_run:
        with context.changing(dry_run=True) as (built, uow):
            for who in _chosen(uow, subscriber):
                content = compose.window(uow, "digest", who, compose.last_told(uow, who), moment)
                nothing = "nothing new, so no mail"
                context.say(f"{who.address}: {nothing if content.empty else built.world.render(content, who).subject}")
        return
    with context.open(synchronised=True) as built:
        with built.world.store.write() as uow:
            made = sum(compose.close(uow, built.world.render, who, moment) for who in _chosen(uow, subscriber))
        if built.world.sender is None:
            context.say(
                f"{made} put in the outbox; no mail server is set (TRACKER_SMTP__HOST), so nothing goes out yet"
            )
            return
        done = deliver_due(built.world.store, built.world.sender, moment)
    context.say(f"{made} new; {done.sent} sent, {done.postponed} to be tried again, {done.failed} failed")
    ctx.exit(1 if done.postponed or done.failed else 0)


@digest.command("list")
@click.option("--limit", type=click.IntRange(min=0))
@output.format_option
@pass_context
def list_(context: Context, limit: int | None, form: str) -> None:
    """Messages and what became of them, newest first."""
    from tracker.pipeline import query

    with context.reading() as uow:
        output.emit(query.deliveries(uow, output.limited(limit, form)), form, COLUMNS, "No messages yet.")


COMMANDS = (digest,)

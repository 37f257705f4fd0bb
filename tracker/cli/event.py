"""event show | confirm | dismiss: one event with its evidence, and what a person says of its flag."""

from __future__ import annotations

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context


@click.group()
def event() -> None:
    """One event: its evidence and history, and your judgement of its flag."""


@event.command()
@click.argument("event_id", metavar="ID")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@pass_context
def show(context: Context, event_id: str, form: str) -> None:
    """Show one event, or the event of a deal, with each document's quotations and the status history."""
    from tracker.cli.page import event_page
    from tracker.pipeline import query

    with context.reading() as uow:
        line = query.event(uow, event_id)
        deal = query.deal_of(uow, event_id)
    if form == "json":
        click.echo(output.as_json(line, indent=2))
    else:
        click.echo(event_page(line, deal))


def _judge(context: Context, event_id: str, verdict: str, note: str, dry_run: bool) -> None:
    from tracker.core.events import Verdict
    from tracker.errors import NotFoundError
    from tracker.pipeline.query import event_named

    with context.changing(dry_run=dry_run) as (_, uow):
        found = event_named(uow, event_id)
        if uow.flags.of_event(found.id) is None:
            raise NotFoundError(f"event {event_id}: it carries no flag to judge; `tracker deals` lists those that do")
        uow.flags.judge(found.id, Verdict(verdict), note, now())
    context.say(f"{found.id} {'would be' if dry_run else 'is'} {verdict}")


def _verdict_command(name: str, verdict: str, text: str) -> click.Command:
    @event.command(name, help=text)
    @click.argument("event_id", metavar="ID")
    @click.option("--note", default="", help="Why, in your own words.")
    @click.option("--dry-run", is_flag=True, help="Change nothing.")
    @pass_context
    def command(context: Context, event_id: str, note: str, dry_run: bool) -> None:
        _judge(context, event_id, verdict, note, dry_run)

    return command


_verdict_command("confirm", "confirmed", "Say that the flag on this event is right.")
_verdict_command("dismiss", "dismissed", "Say that the flag on this event is wrong.")

COMMANDS = (event,)

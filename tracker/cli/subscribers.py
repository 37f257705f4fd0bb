"""subscribers list | add | remove | pause | resume | test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context
from tracker.cli.query import KINDS

if TYPE_CHECKING:
    from tracker.core.subscribers import Subscriber

COLUMNS: list[output.Column] = [
    ("address", lambda line: line["address"]),
    ("every", lambda line: line["every"] + (f" {line['weekday']}" if line["every"] == "weekly" else "")),
    ("at", lambda line: f"{line['at']} {line['zone']}"),
    ("alerts", lambda line: "yes" if line["alerts"] else "no"),
    ("only", lambda line: ", ".join([*line["entities"], *line["kinds"]])),
    ("paused", lambda line: "yes" if line["paused"] else ""),
]

dry_run_option = click.option("--dry-run", is_flag=True, help="Change nothing.")


@click.group()
def subscribers() -> None:
    """Who gets digests and alerts."""


@subscribers.command("list")
@output.format_option
@pass_context
def list_(context: Context, form: str) -> None:
    """All subscribers."""
    with context.reading(synchronised=True) as uow:
        output.emit([_line(subscriber) for subscriber in uow.subscribers.all()], form, COLUMNS, "No subscribers.")


def _line(subscriber: Subscriber) -> dict[str, Any]:
    from dataclasses import asdict

    quiet = subscriber.quiet and "-".join(f"{moment:%H:%M}" for moment in subscriber.quiet)
    return {**asdict(subscriber), "at": f"{subscriber.at:%H:%M}", "quiet": quiet}


@subscribers.command()
@click.argument("address")
@click.option("--every", type=click.Choice(("daily", "weekdays", "weekly")), default="daily", show_default=True)
@click.option("--weekday", type=click.Choice(("mon", "tue", "wed", "thu", "fri", "sat", "sun")), default="mon")
@click.option("--at", default="07:00", show_default=True, metavar="HH:MM", help="The hour of the digest.")
@click.option("--zone", default="UTC", show_default=True, help="Its time zone, such as Europe/Berlin.")
@click.option("--alerts/--no-alerts", default=True, show_default=True, help="Tell new deals at once.")
@click.option("--quiet", metavar="HH:MM-HH:MM", help="No alerts within these hours; they come after.")
@click.option("--entity", "entities", multiple=True, metavar="ID", help="Only with these entities.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only events of these kinds.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.0, help="Only deals with at least this score.")
@click.option("--first-party", is_flag=True, help="Only what a party says itself.")
@click.option("--document-language", type=click.Choice(("en", "zh")), help="Only from documents in this language.")
@click.option("--language", type=click.Choice(("en", "zh")), default="en", show_default=True, help="Of the mails.")
@dry_run_option
@pass_context
def add(context: Context, /, address: str, dry_run: bool, **given: Any) -> None:
    """Send digests (and alerts) to a mail address."""
    from tracker.settings import subscriber_from

    watched = context.settings().watchlist().by_id
    said = {name: value for name, value in given.items() if value is not None}
    subscriber = subscriber_from({"address": address, **said}, entities=watched)
    with context.changing(dry_run=dry_run) as (_, uow):
        uow.subscribers.add(subscriber)
    context.say(f"{address} {'would get' if dry_run else 'gets'} {_service(_line(subscriber))}")


def _service(line: output.Line) -> str:
    """a digest weekly fri at 18:30 Asia/Shanghai, and alerts at once."""
    shown = {name: show(line) for name, show in COLUMNS}
    alerts = "and alerts at once" if line["alerts"] else "no alerts"
    quiet = f" but within {line['quiet']}" if line["alerts"] and line["quiet"] else ""
    return f"a digest {shown['every']} at {shown['at']}, {alerts}{quiet}"


@subscribers.command()
@click.argument("address")
@dry_run_option
@pass_context
def remove(context: Context, address: str, dry_run: bool) -> None:
    """Send nothing more to this address, even if a file declares it."""
    with context.changing(dry_run=dry_run) as (_, uow):
        uow.subscribers.remove(address)
    context.say(f"{address} {'would be' if dry_run else 'is'} removed")


def _pause_command(name: str, paused: bool, text: str) -> None:
    @subscribers.command(name, help=text)
    @click.argument("address")
    @dry_run_option
    @pass_context
    def command(context: Context, address: str, dry_run: bool) -> None:
        with context.changing(dry_run=dry_run) as (_, uow):
            uow.subscribers.pause(address, paused)
        context.say(f"{address} {'would be' if dry_run else 'is'} {'paused' if paused else 'served again'}")


_pause_command("pause", True, "Send nothing to this address until `subscribers resume`.")
_pause_command("resume", False, "Send to this address again.")


@subscribers.command()
@click.argument("address")
@dry_run_option
@pass_context
def test(context: Context, address: str, dry_run: bool) -> None:
    """Send a message with the newest of the history, to see that mail arrives."""
    from tracker.errors import UsageError
    from tracker.pipeline.compose import sample

    with context.changing(dry_run=dry_run) as (built, uow):
        delivery = sample(uow, built.world.render, uow.subscribers.get(address), now())
    if built.world.sender is None:
        raise UsageError("no mail server is set: TRACKER_SMTP__HOST (see docs/configuration.md)")
    if not dry_run:
        built.world.sender.send(delivery)
    context.say(f"a test message {'would go' if dry_run else 'went'} to {address}: {delivery.rendered.subject}")


COMMANDS = (subscribers,)

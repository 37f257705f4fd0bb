"""documents, mentions, events, deals: the history, asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from tracker.cli import output
from tracker.cli.context import Context, pass_context
from tracker.core.claims import Kind, Status

if TYPE_CHECKING:
    from tracker.ports import Filter, UnitOfWork

KINDS = tuple(kind.value for kind in Kind)
STATUSES = tuple(status.value for status in Status)


class Moment(click.ParamType[datetime]):
    """A date or time, in UTC unless it says otherwise."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no ISO 8601 date or time, such as 2026-03-05 or 2026-03-05T14:30Z", param, ctx)


def query_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that all queries share, handed over as `asked` (a Filter) and `form`."""

    @click.option("--entity", "entities", multiple=True, metavar="ID", help="Only with this entity (repeatable).")
    @click.option("--kind", type=click.Choice(KINDS), help="Only events of this kind.")
    @click.option("--status", type=click.Choice(STATUSES), help="Only events that stand so.")
    @click.option("--since", type=Moment(), help="Published at or after.")
    @click.option("--until", type=Moment(), help="Published before.")
    @click.option("--as-of", type=Moment(), help="Only what was recorded by then.")
    @click.option("--source", help="Only from this publisher.")
    @click.option("--text", help="Only with these words in titles or parties.")
    @click.option("--min-score", type=click.FloatRange(0, 1), help="Only deals with at least this score.")
    @click.option("--limit", type=click.IntRange(min=0), help="At most so many (default: 50 in a table, else all).")
    @output.format_option
    @wraps(command)
    def wrapped(*args: Any, form: str, limit: int | None, **options: Any) -> None:
        command(*args, asked=_filter(limit=output.limited(limit, form), **_own(options)), form=form, **options)

    return wrapped


_FILTERS = ("entities", "kind", "status", "since", "until", "as_of", "source", "text", "min_score")


def _own(options: dict[str, Any]) -> dict[str, Any]:
    return {name: options.pop(name) for name in _FILTERS}


def _filter(**asked: Any) -> Filter:
    from tracker.ports import Filter

    return Filter(**asked)


@contextmanager
def _asking(context: Context, asked: Filter) -> Iterator[UnitOfWork]:
    """A transaction that reads; `NotFoundError` where an entity is asked for that is not watched."""
    from tracker.pipeline.query import entity

    with _history(context) as uow:
        for name in asked.entities:
            entity(uow, name)
        yield uow


@contextmanager
def _history(context: Context) -> Iterator[UnitOfWork]:
    """What is stored; an empty history where there is no database yet, and a question does not make one."""
    from tracker.store import migrate

    nowhere = migrate.missing(context.settings().database_url)
    if nowhere is None:
        with context.reading() as uow:
            yield uow
        return
    output.tell(f"no database yet at {nowhere}: `tracker poll` or `tracker run` makes it")
    with context.changing(dry_run=True) as (_, uow):
        yield uow


@click.command()
@query_options
@click.option("--with-text", is_flag=True, help="With summary and body as stored.")
@pass_context
def documents(context: Context, asked: Filter, form: str, with_text: bool) -> None:
    """Articles that are stored, newest first."""
    from tracker.pipeline import query

    columns: list[output.Column] = [
        ("published", lambda line: output.minute(line["published"])),
        ("lang", lambda line: line["language"]),
        ("source", lambda line: line["source"]),
        ("title", lambda line: line["title"]),
        ("url", lambda line: line["url"]),
    ]
    with _asking(context, asked) as uow:
        output.emit(query.documents(uow, asked, with_text), form, columns, "No documents.")


@click.command()
@query_options
@pass_context
def mentions(context: Context, asked: Filter, form: str) -> None:
    """Sightings of watched entities, and why each was accepted."""
    from tracker.pipeline import query

    columns: list[output.Column] = [
        ("entity", lambda line: line["entity"]),
        ("surface", lambda line: line["surface"]),
        ("where", lambda line: f"{line['field']} {line['start']}-{line['end']}"),
        ("why", lambda line: line["rule"]),
        ("url", lambda line: line["url"]),
    ]
    with _asking(context, asked) as uow:
        output.emit(query.mentions(uow, asked), form, columns, "No mentions.")


@click.command()
@query_options
@pass_context
def events(context: Context, asked: Filter, form: str) -> None:
    """What happened, merged over documents, last seen first."""
    from tracker.pipeline import query

    columns: list[output.Column] = [
        ("id", lambda line: line["id"]),
        ("seen", lambda line: output.day(line["last_seen"])),
        ("kind", lambda line: line["kind"]),
        ("status", lambda line: line["status"]),
        ("parties", output.parties),
        ("amount", lambda line: output.amount(line["amount"])),
        ("told by", output.voices),
    ]
    with _asking(context, asked) as uow:
        output.emit(query.events(uow, asked), form, columns, "No events.")


DEAL_COLUMNS: list[output.Column] = [
    ("event", lambda line: line["event"]),
    ("published", lambda line: output.day(line["published"])),
    ("deal", output.parties),
    ("amount", lambda line: output.amount(line["amount"])),
    ("people", lambda line: ", ".join(line["people"])),
    ("status", lambda line: line["status"]),
    ("score", lambda line: f"{line['score']:.2f}"),
    ("verdict", lambda line: line["verdict"]),
    ("told by", output.voices),
]


@click.command()
@query_options
@pass_context
def deals(context: Context, asked: Filter, form: str) -> None:
    """The deal board: flagged acqui-hire-style deals, newest first."""
    from tracker.pipeline import query

    with _asking(context, asked) as uow:
        output.emit(query.deals(uow, asked), form, DEAL_COLUMNS, "No deals flagged.")


COMMANDS = (documents, mentions, events, deals)

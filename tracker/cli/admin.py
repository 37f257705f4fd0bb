"""doctor, rules, db, config: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context
from tracker.core.display import count_words

if TYPE_CHECKING:
    from tracker.bootstrap import Built
    from tracker.pipeline.health import Check
    from tracker.ports import FeedRow


@click.command()
@click.option("--offline", is_flag=True, help="Do not ask the feeds.")
@click.pass_context
def doctor(ctx: click.Context, offline: bool) -> None:
    """Check configuration, database, mail and every feed, and say what to do. Exit 1 where something is bad.

    Nothing is stored. Without a network every feed is named with its reason.
    """
    from tracker.pipeline import health

    context = ctx.find_object(Context)
    assert context is not None
    bad = 0
    with context.world() as built:
        checks, rows = _stored(context, built)
        asked = (
            []
            if offline
            else health.network_first(health.check_feeds(built.world.fetcher, built.world.parse, rows, now()))
        )
        for check in (health.Check("configuration", "good", str(built.settings.config_dir)), *checks, *asked):
            bad += check.verdict == "bad"
            output.say(f"{check.verdict:<8} {check.what}: {check.told}")
    context.say(f"{bad} bad" if bad else "all well")
    ctx.exit(1 if bad else 0)


def _stored(context: Context, built: Built) -> tuple[list[Check], list[FeedRow]]:
    """What the database tells, and the feeds that are polled; those of the files where it cannot tell."""
    from tracker.core.polling import FeedState
    from tracker.errors import StoreError
    from tracker.pipeline import health
    from tracker.ports import FeedRow

    try:
        with context.changing(dry_run=True) as (_, uow):
            mail = health.check_mail(uow, can_send=built.world.sender is not None)
            checks, rows = [health.check_database(uow), mail], uow.feeds.all()
    except StoreError as error:
        checks = [health.Check("database", "bad", str(error))]
        rows = [FeedRow(feed, FeedState()) for feed in built.settings.feeds()]
    return checks, [row for row in rows if row.feed.enabled and not row.paused]


@click.command()
@output.format_option
def rules(form: str) -> None:
    """The rule tables of the reading, with an example of each."""
    from dataclasses import asdict

    from tracker.core.reading import rules as table

    columns: list[output.Column] = [
        ("lang", lambda line: line["language"]),
        ("rule", lambda line: line["name"]),
        ("act", lambda line: line["act"]),
        ("what it takes", lambda line: line["doc"]),
        ("such as", lambda line: line["positive"]),
        ("but not", lambda line: line["negative"]),
    ]
    output.emit([asdict(rule) for rule in table()], form, columns, "No rules.")


@click.group()
def db() -> None:
    """The database: migrate it, check it."""


@db.command()
@click.option("--dry-run", is_flag=True, help="Say from where to where, and change nothing.")
@pass_context
def upgrade(context: Context, dry_run: bool) -> None:
    """Bring the schema to this version; a new database is made."""
    from tracker.store import migrate

    url = context.settings().database_url
    if not dry_run:
        migrate.upgrade(url)
    there = migrate.current(url) if migrate.exists(url) else "nothing"
    context.say(f"schema at {there}, this program has {migrate.head()}")


@db.command("check")
@pass_context
def db_check(context: Context) -> None:
    """Is the schema that of this version? Exit 1 where it is not."""
    from tracker.store import migrate

    migrate.check(context.settings().database_url)
    context.say("the schema is that of this version")


@click.group()
def config() -> None:
    """The configuration: what holds, and whether it is right."""


@config.command()
@pass_context
def show(context: Context) -> None:
    """The settings that hold, secrets masked."""
    click.echo(output.as_json(context.settings().shown(), indent=2))


@config.command("check")
@pass_context
def config_check(context: Context) -> None:
    """Read every configuration file; the first error is named with file, line and key (exit 2)."""
    settings = context.settings()
    watchlist, feeds, subscribers = settings.watchlist(), settings.feeds(), settings.subscribers()
    context.say(
        f"{settings.config_dir}: {count_words(len(watchlist.entities), 'entity', 'entities')}, "
        f"{count_words(len(feeds), 'feed')}, {count_words(len(subscribers), 'subscriber')}"
    )


COMMANDS = (doctor, rules, db, config)

"""feeds list | add | remove | pause | resume | check | parse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING, Any

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context
from tracker.cli.files import bytes_of
from tracker.core.display import count_words

if TYPE_CHECKING:
    from tracker.core.polling import Feed, Reply, Selectors, SourceKind
    from tracker.ports import FeedParser, ParsedFeed

COLUMNS: list[output.Column] = [
    ("id", lambda line: line["id"]),
    ("health", lambda line: line["health"]),
    ("kind", lambda line: line["kind"]),
    ("lang", lambda line: line["language"]),
    ("last entry", lambda line: output.day(line["last_entry"])),
    ("next poll", lambda line: output.minute(line["next_poll"])),
    ("reason", lambda line: line["reason"] or ""),
    ("url", lambda line: line["url"]),
]

dry_run_option = click.option("--dry-run", is_flag=True, help="Change nothing.")


SELECTORS = {
    "item": "each article",
    "title": "its title",
    "link": "the link to it",
    "date": "its date",
    "summary": "its summary",
}


def page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how a page is watched."""
    for name, what in reversed(SELECTORS.items()):
        command = click.option(f"--{name}", default="", help=f"On a page, the CSS selector of {what}.")(command)
    choice = click.Choice(("feed", "page"))
    what = "A feed, or an HTML page that lists articles."
    return click.option("--source", type=choice, default="feed", show_default=True, help=what)(command)


@click.group()
def feeds() -> None:
    """The feeds that are polled: list, add, check, see what is read from them."""


@feeds.command("list")
@output.format_option
@pass_context
def list_(context: Context, form: str) -> None:
    """All feeds and their health."""
    from tracker.pipeline import query

    with context.reading(synchronised=True) as uow:
        output.emit(query.feeds(uow), form, COLUMNS, "No feeds.")


@feeds.command()
@click.argument("url")
@click.option("--id", "feed_id", help="A short name for it (default: made from the address).")
@click.option("--name", help="The publisher's name (default: the host).")
@click.option("--kind", default="press", show_default=True, help="company, trade, press, wire, regulator, …")
@click.option("--language", default="", help="en or zh, where the feed does not say.")
@click.option("--owner", default="", help="The group that publishes it; feeds of one owner are one voice.")
@click.option("--entity", help="The watchlist id, where the publisher speaks for itself.")
@click.option("--rights", default="summary", show_default=True, help="How much may be kept: headline, summary, full.")
@page_options
@dry_run_option
@pass_context
def add(context: Context, /, url: str, dry_run: bool, **given: str) -> None:
    """Add a feed, or a page to be watched. Its address is checked first: http or https, and no private network."""
    from dataclasses import replace

    from tracker.settings import feed_from

    selectors = _selectors(given)
    feed = feed_from({**_made_of(url), **_given(given)}, entities=context.settings().watchlist().by_id)
    with context.changing(dry_run=dry_run) as (built, uow):
        built.check_address(feed.url)
        uow.feeds.add(replace(feed, selectors=selectors), now())
    context.say(f"{feed.id} {'would be' if dry_run else 'is'} polled from {feed.url}")


def _made_of(url: str) -> dict[str, str]:
    """An address, and the id and name that follow from it."""
    bare = url.strip().split("//", 1)[-1].removeprefix("www.")
    slug = "".join(sign if sign in ascii_lowercase + digits else " " for sign in bare.lower()[:60])
    return {"url": url.strip(), "id": "-".join(slug.split()) or "feed", "name": bare.split("/", 1)[0] or url}


def _selectors(given: dict[str, str]) -> Selectors:
    from tracker.core.polling import Selectors
    from tracker.errors import UsageError
    from tracker.settings import selectors_from

    told = {name: given[name] for name in SELECTORS if given[name]}
    if told and given["source"] != "page":
        raise UsageError(f"--{next(iter(told))} is for pages: add --source page")
    return selectors_from(told) if told else Selectors()


def _given(options: dict[str, str]) -> dict[str, str]:
    return {name.removeprefix("feed_"): value for name, value in options.items() if value and name not in SELECTORS}


@feeds.command()
@click.argument("feed")
@dry_run_option
@pass_context
def remove(context: Context, feed: str, dry_run: bool) -> None:
    """Poll it no more, even if a file declares it; its articles stay."""
    with context.changing(dry_run=dry_run) as (_, uow):
        row = uow.feeds.get(feed)
        uow.feeds.remove(feed)
    context.say(f"{row.feed.id} {'would be' if dry_run else 'is'} removed")


@feeds.command()
@click.argument("feed")
@dry_run_option
@pass_context
def pause(context: Context, feed: str, dry_run: bool) -> None:
    """Stop polling it until `feeds resume`."""
    _pause(context, feed, True, dry_run)


@feeds.command()
@click.argument("feed")
@dry_run_option
@pass_context
def resume(context: Context, feed: str, dry_run: bool) -> None:
    """Poll it again."""
    _pause(context, feed, False, dry_run)


def _pause(context: Context, feed: str, paused: bool, dry_run: bool) -> None:
    with context.changing(dry_run=dry_run) as (_, uow):
        row = uow.feeds.get(feed)
        uow.feeds.pause(feed, paused)
    context.say(f"{row.feed.id} {'would be' if dry_run else 'is'} {'paused' if paused else 'polled again'}")


@feeds.command()
@click.argument("url")
@page_options
@pass_context
def check(context: Context, /, url: str, source: SourceKind, **given: str) -> None:
    """Fetch a feed once and say what would be read, or why it is refused (exit 1). Nothing is stored."""
    from tracker.core.polling import Feed, FeedState, request_for
    from tracker.errors import FeedError

    feed = Feed("", "", url, source=source, selectors=_selectors({"source": source, **given}))
    with context.world() as built:
        reply = built.world.fetcher.fetch_one(request_for(feed, FeedState()))
    try:
        _tell(_parsed(built.world.parse, feed, reply))
    except FeedError:
        if source == "feed" and "html" in reply.headers.get("content-type", ""):
            _tell_page(built.world.parse, feed, reply)
        raise


def _parsed(parse: FeedParser, feed: Feed, reply: Reply) -> ParsedFeed:
    content_type = reply.headers.get("content-type", "")
    return parse(feed, reply.body, url=reply.final_url or feed.url, content_type=content_type)


def _tell_page(parse: FeedParser, feed: Feed, reply: Reply) -> None:
    """What a page watch would read where a feed was asked for and a page came."""
    from dataclasses import replace

    from tracker.errors import FeedError

    try:
        parsed = _parsed(parse, replace(feed, source="page"), reply)
    except FeedError as error:
        output.say(f"This is a page, and watching it would bring nothing: {error.reason}")
    else:
        output.say(f"This is a page. `tracker feeds add {feed.url} --source page` would watch it, and read:")
        _tell(parsed)


def _tell(parsed: ParsedFeed) -> None:
    dated = sum(entry.published is not None for entry in parsed.entries)
    output.say(f"{parsed.title or 'untitled'}: {count_words(len(parsed.entries), 'entry', 'entries')}, {dated} dated")
    for problem in parsed.problems:
        output.say(f"  problem: {problem}")
    for entry in parsed.entries[:10]:
        when = entry.published.date().isoformat() if entry.published else "undated"
        output.say(f"  {when}  {entry.title}  {entry.url}")


@feeds.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--url", default="", help="The address that relative links are relative to.")
@click.option("--content-type", default="", help="What the server said of it.")
@click.option("--format", "form", type=click.Choice(("jsonl",)), default="jsonl", show_default=True)
@click.pass_context
def parse(ctx: click.Context, files: tuple[Path, ...], url: str, content_type: str, form: str) -> None:
    """What is read from these bytes, a line a file; `-` is stdin. Exit 1 where a file holds no feed."""
    from tracker.errors import FeedError
    from tracker.feeds import ParsedFeed
    from tracker.feeds import parse as parse_bytes

    bad = 0
    for file in files:
        try:
            line = parse_bytes(bytes_of(file), url=url, content_type=content_type).to_dict()
            click.echo(output.as_json({"file": str(file), **line}))
        except FeedError as error:
            bad += 1
            click.echo(output.as_json({"file": str(file), **ParsedFeed("", problems=(error.reason,)).to_dict()}))
            output.tell(f"{file}: {error.reason}")
    ctx.exit(1 if bad else 0)


COMMANDS = (feeds,)

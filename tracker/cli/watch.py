"""watch list | test: the watchlist, and what a text would match."""

from __future__ import annotations

import click

from tracker.cli import output
from tracker.cli.context import Context, now, pass_context

COLUMNS: list[output.Column] = [
    ("id", lambda line: line["id"]),
    ("kind", lambda line: line["kind"]),
    ("maker", lambda line: line["maker"] or ""),
    ("names", lambda line: ", ".join([*line["names"], *line["aliases"]])),
]


@click.group()
def watch() -> None:
    """The entities that are watched for; they are declared in config/watchlist.yaml."""


@watch.command("list")
@output.format_option
@pass_context
def list_(context: Context, form: str) -> None:
    """All watched entities with their names and aliases."""
    from dataclasses import asdict

    watchlist = context.settings().watchlist()
    lines = [asdict(entity) for entity in watchlist.entities]
    output.emit(lines, form, COLUMNS, "Nothing is watched.")


@watch.command()
@click.argument("text")
@output.format_option
@pass_context
def test(context: Context, text: str, form: str) -> None:
    """What TEXT would match, and why or why not."""
    from tracker.core.documents import Document
    from tracker.core.text.language import language_of
    from tracker.pipeline.query import Line
    from tracker.pipeline.read import read_one

    document = Document("https://test.example/", "test", text, now(), language=language_of(text))
    reading = read_one(document, context.settings().watchlist())
    seen: list[Line] = [
        {"entity": m.entity, "surface": m.surface, "accepted": True, "start": m.start, "end": m.end, "why": m.rule}
        for m in reading.mentions
    ]
    seen += [
        {"entity": r.entity, "surface": r.surface, "accepted": False, "start": r.start, "end": r.end, "why": r.reason}
        for r in reading.rejected
    ]
    columns: list[output.Column] = [
        ("entity", lambda line: line["entity"]),
        ("text", lambda line: f"“{line['surface']}” {line['start']}-{line['end']}"),
        ("accepted", lambda line: "yes" if line["accepted"] else "no"),
        ("why", lambda line: line["why"]),
    ]
    output.emit(seen, form, columns, "Nothing on the watchlist is in this text.")


COMMANDS = (watch,)

"""Lines to stdout: as a table for people, as json, jsonl or csv for programs."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click

from tracker.core.claims import Amount
from tracker.core.display import amount_words, count_words

Line = Mapping[str, Any]
Column = tuple[str, Callable[[Line], str]]

FORMATS = ("table", "json", "jsonl", "csv")
TABLE_LIMIT = 50
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# JSON escapes the others by itself; DEL, C1 controls, changes of direction and halves of pairs can harm a terminal too.
_HARMFUL = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print."
)


def emit(lines: Iterable[Line], form: str, columns: Sequence[Column], empty: str) -> None:
    """Print lines in one of FORMATS; `columns` are those of the table, `empty` is said (on stderr) of no lines."""
    if form == "jsonl":
        for line in lines:
            click.echo(as_json(line))
    elif form == "json":
        click.echo(as_json(list(lines), indent=2))
    elif form == "csv":
        _csv(list(lines))
    else:
        _table(list(lines), columns, empty)


def as_json(value: object, indent: int | None = None) -> str:
    """JSON with all letters of the world as they are, and nothing that a terminal would obey."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def limited(limit: int | None, form: str) -> int | None:
    """The limit that holds: the user's, else 50 for a table and none for programs."""
    return limit if limit is not None else TABLE_LIMIT if form == "table" else None


def _csv(lines: Sequence[Line]) -> None:
    if not lines:
        return
    flat = [{name: _cell(value) for name, value in line.items()} for line in lines]
    writer = csv.DictWriter(sys.stdout, fieldnames=list(flat[0]), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(flat)


def _cell(value: object) -> object:
    """A value that a spreadsheet shows and never runs, and a terminal neither. Lines of texts stay lines."""
    if isinstance(value, dict | list):
        return as_json(value)
    if not isinstance(value, str):
        return value
    text = "\n".join(map(printable, value.split("\n")))
    return f"'{text}" if text.startswith(_FORMULA) else text


def _table(lines: Sequence[Line], columns: Sequence[Column], empty: str) -> None:
    if not lines:
        click.echo(empty, err=True)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name, _ in columns:
        table.add_column(name, overflow="fold")
    for line in lines:
        table.add_row(*(Text(printable(show(line))) for _, show in columns))
    console = Console() if sys.stdout.isatty() else Console(width=200, no_color=True)
    with console.capture() as shown:
        console.print(table)
    click.echo(shown.get(), nl=False)


def printable(text: str) -> str:
    """Without line breaks and terminal escapes, which titles of strangers may hold."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def say(text: str = "") -> None:
    """A line of text on stdout."""
    click.echo(printable(text))


def tell(text: str) -> None:
    """A line for a person on stderr."""
    click.echo(printable(text), err=True)


# How values are shown to people


def party(line: Line | None) -> str:
    return line["name"] if line else "–"


def parties(line: Line) -> str:
    """Buyer → target, or the subject."""
    if line.get("subject"):
        return party(line["subject"])
    return f"{party(line.get('buyer'))} → {party(line.get('target'))}"


def amount(line: Line | None) -> str:
    """$20bn, over $900m: as on the page and in mails."""
    return amount_words(Amount(**{**line, "rate_date": None})) if line else ""


def day(text: str | None) -> str:
    return text[:10] if text else ""


def minute(text: str | None) -> str:
    return text[:16].replace("T", " ") if text else ""


def found(events: int, flags: int) -> str:
    """2 events, 1 flag."""
    return f"{count_words(events, 'event')}, {count_words(flags, 'flag')}"


def voices(line: Line) -> str:
    """Of an event's voices: 4 documents, 2 independent voices, 1 first-party."""
    told = line["voices"]
    first = f", {told['first_party']} first-party" if told["first_party"] else ""
    return (
        f"{count_words(told['documents'], 'document')}, {count_words(told['independent'], 'independent voice')}{first}"
    )

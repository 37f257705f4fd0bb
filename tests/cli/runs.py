"""Runs of the command line, what they are configured with, and the story that they tell."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from tests.makers import day
from tests.news import DEAL, DEAL_ZH, PURCHASE, WATCHLIST, WEATHER
from tracker.cli.app import cli

WATCHED = [{"id": e.id, "kind": e.kind, "names": [*e.names], "aliases": [*e.aliases]} for e in WATCHLIST.entities]
ESCAPES = "\x1b[31m \x1b]0;owned\x07 \x9b1m"


def item(name: str, text: tuple[str, str], at: float, **more: Any) -> str:
    """A line to import."""
    row = {"url": f"https://wire.example/{name}", "source": "Wire", "published": day(at).isoformat()}
    return json.dumps({**row, "title": text[0], "body": text[1], **more}, ensure_ascii=False)


STORY = (
    item("deal", DEAL, 1, url="https://www.wire.example/deal?utm_source=feed"),
    item("zh", DEAL_ZH, 2, source="芯片日报"),
    item("buy", PURCHASE, 3),
    item("rain", WEATHER, 4, source="+Weather Desk"),
    item("red", (f"=Groq {ESCAPES} chips", f"Groq\nships {ESCAPES} chips."), 5, source=f"Red {ESCAPES} Desk"),
)
DEAL_URL, DEAL_CANONICAL = "https://www.wire.example/deal?utm_source=feed", "https://wire.example/deal"


def feed(name: str, url: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "name": name.title(), "url": url, "owner": name, "rights": "full", **more}


def write_config(folder: Path, feeds: Sequence[dict[str, Any]] = (), to: Sequence[str] = ()) -> Path:
    """JSON is YAML."""
    folder.mkdir(exist_ok=True)
    files = {"watchlist": WATCHED, "feeds": feeds, "subscribers": [{"address": address} for address in to]}
    for name, values in files.items():
        key = "entities" if name == "watchlist" else name
        (folder / f"{name}.yaml").write_text(json.dumps({key: values}, ensure_ascii=False), "utf-8")
    return folder


class Tracker:
    """`tracker` with a configuration and a database."""

    def __init__(self, config: Path, url: str, **environ: str) -> None:
        self.config, self.url = config, url
        self.environ = {"TRACKER_DATABASE_URL": url, "TRACKER_FETCH__SPACING": "0", **environ}

    def __call__(self, *words: str, stdin: str | bytes | None = None, **environ: str) -> Result:
        environment = {**self.environ, **environ}
        return CliRunner(env=environment).invoke(
            cli, ["--config", str(self.config), *words], input=stdin, catch_exceptions=False, prog_name="tracker"
        )

    def good(self, *words: str, **environ: str) -> str:
        """What a run that must succeed prints."""
        done = self(*words, **environ)
        assert done.exit_code == 0, done.output
        return done.stdout

    def lines(self, *words: str) -> list[dict[str, Any]]:
        """The JSON lines of a run that must succeed."""
        return [json.loads(line) for line in self.good(*words, "--format", "jsonl").splitlines()]

    @property
    def file(self) -> Path:
        """The database's file."""
        return Path(self.url.removeprefix("sqlite:///"))

    def contents(self) -> list[str]:
        """Everything in the database, to compare."""
        connection = sqlite3.connect(self.file)
        try:
            return list(connection.iterdump())
        finally:
            connection.close()

"""`--dry-run` says what would be and changes nothing anywhere: not the database, no folder, no mail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.runs import STORY, Tracker, item
from tests.news import WEATHER
from tests.smtp_server import Mailbox, smtp_server

COMMANDS = [
    "poll",
    "poll wire",
    "poll --all",
    "import -",
    "import --backfill -",
    "reread",
    "reread --since 2026-03-04",
    "feeds add https://other.example/rss",
    "feeds remove wire",
    "feeds pause wire",
    "feeds resume wire",
    "subscribers add bo@desk.example",
    "subscribers remove ana@desk.example",
    "subscribers pause ana@desk.example",
    "subscribers resume ana@desk.example",
    "subscribers test ana@desk.example",
    "digest send",
    "digest send --subscriber ana@desk.example",
    "db upgrade",
]
JUDGEMENTS = ["event confirm EVENT", "event dismiss EVENT"]


@pytest.fixture(scope="module")
def mailbox() -> Iterator[Mailbox]:
    with smtp_server() as box:
        yield box


def by_mail(mailbox: Mailbox) -> dict[str, str]:
    return {
        "TRACKER_SMTP__HOST": "127.0.0.1",
        "TRACKER_SMTP__PORT": str(mailbox.port),
        "TRACKER_SMTP__STARTTLS": "false",
    }


@pytest.mark.parametrize("words", [*COMMANDS, *JUDGEMENTS])
def test_nothing_changes(told: Tracker, words: str, mailbox: Mailbox) -> None:
    asked = words.replace("EVENT", told.lines("deals")[0]["event"]).split()
    before = told.contents()
    line = item("more", WEATHER, 6)
    done = told(*asked, "--dry-run", stdin=line, **by_mail(mailbox))
    assert done.exit_code == 0, done.output
    assert done.output
    assert told.contents() == before
    assert mailbox.accepted == []


@pytest.mark.parametrize("words", COMMANDS)
def test_no_database_is_made_for_it(configured: Path, tmp_path: Path, words: str, mailbox: Mailbox) -> None:
    tracker = Tracker(configured, f"sqlite:///{tmp_path / 'none' / 'new.db'}")
    done = tracker(*words.split(), "--dry-run", stdin="\n".join(STORY), **by_mail(mailbox))
    assert done.exit_code == 0, done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["poll", "nosuch"], 3),
        (["feeds", "remove", "nosuch"], 3),
        (["feeds", "add", "https://wire.example/rss"], 2),
        (["feeds", "add", "http://127.0.0.1/rss"], 1),
        (["subscribers", "pause", "nosuch@desk.example"], 3),
        (["subscribers", "test", "nosuch@desk.example"], 3),
        (["digest", "send", "--subscriber", "nosuch@desk.example"], 3),
        (["event", "confirm", "ev-nosuch"], 3),
        (["import", "nosuch.jsonl"], 3),
    ],
)
def test_what_would_fail_fails(told: Tracker, words: list[str], code: int) -> None:
    before = told.contents()
    assert told(*words, "--dry-run").exit_code == code
    assert told.contents() == before


def test_it_tells_what_would_be_done(told: Tracker) -> None:
    assert told("poll", "--all", "--dry-run").stdout == "wire  https://wire.example/rss\n"
    assert "5 documents could be imported" in told("import", "-", "--dry-run", stdin="\n".join(STORY)).stderr
    assert "nothing was changed" in told("reread", "--dry-run").stderr
    assert "ana@desk.example: " in told("digest", "send", "--dry-run").stderr

"""What is wrong with configuration and database is named in a sentence, with the exit code of its kind."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.runs import STORY, Tracker, write_config

READS = [["documents"], ["deals"], ["feeds", "list"], ["subscribers", "list"], ["digest", "list"], ["db", "check"]]
WRITES = [["feeds", "pause", "wire"], ["reread"], ["import", "-"], ["poll"], ["subscribers", "add", "bo@desk.example"]]


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Somebody else writes."""
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
    finally:
        connection.close()


@pytest.mark.parametrize("words", WRITES)
def test_a_locked_database_is_named_after_the_wait(told: Tracker, words: list[str]) -> None:
    told.good("feeds", "list")  # the files are in
    started = time.monotonic()
    with locked(told.file):
        done = told(*words, stdin=STORY[0].replace("/deal", "/new"), TRACKER_DATABASE_TIMEOUT="0.1")
    assert (done.exit_code, done.stdout) == (1, "")
    assert str(told.file) in done.stderr
    assert "another process writes to it, try again" in done.stderr
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("words", READS)
def test_reading_needs_no_lock(told: Tracker, words: list[str]) -> None:
    told.good("feeds", "list")
    with locked(told.file):
        assert told(*words, TRACKER_DATABASE_TIMEOUT="0.1").exit_code == 0


@pytest.mark.parametrize("words", [*READS, *WRITES, ["db", "upgrade"], ["digest", "send", "--dry-run"]])
def test_a_newer_schema_is_refused(told: Tracker, words: list[str]) -> None:
    with sqlite3.connect(told.file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = told.contents()
    done = told(*words, stdin=STORY[0])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "made by a newer version of the tracker: update the program" in done.stderr
    assert told.contents() == before


def test_what_is_no_database_is_named(told: Tracker) -> None:
    told.file.write_text("dear diary " * 1000)
    done = told("documents")
    assert done.exit_code == 1
    assert str(told.file) in done.stderr


@pytest.mark.parametrize("words", [["feeds", "list"], ["poll"], ["db", "upgrade"], ["reread"]])
def test_a_folder_that_cannot_be_is_named(configured: Path, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "file").write_text("")
    done = Tracker(configured, f"sqlite:///{tmp_path / 'file' / 'tracker.db'}")(*words)
    assert done.exit_code == 1
    assert "its folder cannot be made" in done.stderr


def test_a_folder_in_place_of_the_file_is_named(configured: Path, tmp_path: Path) -> None:
    done = Tracker(configured, f"sqlite:///{tmp_path}")("documents")
    assert done.exit_code == 1
    assert "check the file, its permissions" in done.stderr


def test_a_read_only_place_is_named(configured: Path) -> None:
    done = Tracker(configured, "sqlite:////proc/tracker/tracker.db")("feeds", "list")
    assert done.exit_code == 1
    assert "/proc/tracker" in done.stderr


def test_an_unknown_kind_of_database_is_wrong_usage(configured: Path) -> None:
    done = Tracker(configured, "mysql://me:secret@db.example/x")("documents")
    assert done.exit_code == 2
    assert "TRACKER_DATABASE_URL" in done.stderr
    assert "secret" not in done.stderr


WRONG_FILES = [
    (
        "watchlist.yaml",
        "entities:\n- id: groq\n  kind: company\n  names: [Groq]\n  aliases: ['']\n",
        ":5: entities[0].aliases[0]",
    ),
    (
        "watchlist.yaml",
        "entities:\n- {id: groq, kind: company, names: [Groq]}\n- {id: groq, kind: company, names: [Grok]}\n",
        ":3: entities[1].id",
    ),
    ("feeds.yaml", "feeds:\n- id: a\n  name: A\n  url: ftp://a.example/\n", ":4: feeds[0].url"),
    ("feeds.yaml", "feeds:\n- id: a\n  - b\n", ":3: "),
    ("subscribers.yaml", "subscribers:\n- address: nobody\n", ":2: subscribers[0].address"),
    ("tracker.yaml", "web:\n  port: many\n", ":2: web.port"),
]
READ_THEM = [["config", "check"], ["poll"], ["feeds", "list"], ["doctor", "--offline"], ["digest", "send", "--dry-run"]]


@pytest.mark.parametrize(("name", "text", "place"), WRONG_FILES)
@pytest.mark.parametrize("words", READ_THEM)
def test_a_wrong_file_is_named_with_line_and_key(
    tmp_path: Path, sqlite_url: str, words: list[str], name: str, text: str, place: str
) -> None:
    config = write_config(tmp_path / "config")
    (config / name).write_text(text)
    done = Tracker(config, sqlite_url)(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{config / name}{place}" in done.stderr


WRONG_SETTINGS = [
    {"TRACKER_WEB__PORT": "many"},
    {"TRACKER_WEB__COLOUR": "red"},
    {"TRACKER_WEB__HOST": "0.0.0.0"},
    {"TRACKER_FETCH__ALLOW_HOSTS": "localhost"},
    {"TRACKER_SMTP__PASSWORD_FILE": "/nowhere/secret"},
]


@pytest.mark.parametrize("setting", WRONG_SETTINGS)
def test_a_wrong_setting_is_named(told: Tracker, setting: dict[str, str]) -> None:
    done = told("config", "show", **setting)
    assert (done.exit_code, done.stdout) == (2, "")
    assert next(iter(setting)) in done.stderr


def test_a_missing_folder_of_configuration_is_named(tmp_path: Path, sqlite_url: str) -> None:
    done = Tracker(tmp_path / "nowhere", sqlite_url)("documents")
    assert done.exit_code == 2
    assert "nowhere" in done.stderr

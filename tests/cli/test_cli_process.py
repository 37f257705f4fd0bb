"""The command line as a process: what it loads, where its words go, and how it ends."""

from __future__ import annotations

import os
import pty
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runs import Tracker, item
from tests.news import WEATHER

RUN = [sys.executable, "-m", "tracker"]
HEAVY = "sqlalchemy alembic fastapi uvicorn lxml procrastinate httpx apscheduler pydantic rich psycopg jinja2 asyncio"


def environment(tracker: Tracker, **more: str) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    return {**own, **tracker.environ, "TRACKER_CONFIG_DIR": str(tracker.config), **more}


def run(tracker: Tracker, *words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUN, *words],
        input=stdin,
        env=environment(tracker, **more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["documents", "--help"], ["subscribers", "add", "-h"]])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "tracker", *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "click" in loaded
    assert loaded & set(HEAVY.split()) == set()


def test_data_goes_to_stdout_and_the_rest_to_stderr(told: Tracker) -> None:
    assert len(run(told, "-v", "documents", "--format", "jsonl").stdout.splitlines()) == 5
    done = run(told, "import", "-", stdin=item("more", WEATHER, 9))
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 new document of" in done.stderr
    assert run(told, "-q", "import", "-", stdin=item("more", WEATHER, 9)).stderr == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["deals", "--text", "nothing"], 0),
        (["import", "-"], 1),
        (["deals", "--nothing"], 2),
        (["event", "show", "no"], 3),
    ],
)
def test_the_process_ends_with_the_code_of_what_happened(told: Tracker, words: list[str], code: int) -> None:
    done = run(told, *words, stdin="{")
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_an_error_is_one_line_without_a_traceback(told: Tracker) -> None:
    done = run(told, "event", "show", "no\x1b[31m\nevent")
    assert done.stderr.splitlines() == [
        "tracker: event no [31m event: there is none of this id; `tracker events` lists them"
    ]


@pytest.mark.parametrize("form", ["jsonl", "table"])
def test_a_reader_that_has_read_enough_is_no_failure(told: Tracker, form: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    words = [*RUN, "documents", "--format", form]
    done = subprocess.run(words, stdout=writer, stderr=subprocess.PIPE, env=environment(told), timeout=120, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def on_a_terminal(tracker: Tracker, *words: str, **more: str) -> str:
    """What a terminal is sent."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*RUN, *words], stdout=slave, stderr=slave, stdin=slave, env=environment(tracker, TERM="xterm", **more)
    )
    os.close(slave)
    out = b""
    try:
        while data := os.read(master, 65536):
            out += data
    except OSError:  # the other end has closed
        pass
    os.close(master)
    assert process.wait(60) == 0
    return out.decode()


def test_a_terminal_gets_a_styled_table_and_no_color_where_none_is_wanted(told: Tracker) -> None:
    assert "\x1b[1m" in on_a_terminal(told, "deals")
    plain = on_a_terminal(told, "deals", NO_COLOR="1")
    assert not re.search("\x1b\\[[0-9;]*(3[0-9]|4[0-9]|9[0-7])", plain)


def test_titles_send_no_escapes_to_a_terminal(told: Tracker) -> None:
    out = on_a_terminal(told, "documents", NO_COLOR="1")
    assert "Groq" in out
    assert "\x1b[31m" not in out
    assert not re.search("\x1b\\]|\x9b|\x07", out)


def test_a_port_that_is_taken_is_named(told: Tracker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = run(told, "serve", TRACKER_WEB__PORT=str(other.getsockname()[1]))
    assert done.returncode == 2
    assert "cannot listen" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_worker_needs_postgresql(told: Tracker) -> None:
    done = told("worker")
    assert done.exit_code == 2
    assert "postgresql://" in done.stderr


def test_the_demo_runs_the_main_job_offline_in_its_own_folder(tmp_path: Path) -> None:
    old = tmp_path / "tracker-demo" / "mail" / "old.html"
    old.parent.mkdir(parents=True)
    for file in (old, tmp_path / "tracker-demo" / "demo.db"):
        file.write_text("of an earlier demo")
    own = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")}
    own["PYTHONPATH"] = str(Path(__file__).parents[2])
    done = subprocess.run(
        [*RUN, "demo"], cwd=tmp_path, env=own, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "mail written: tracker-demo/mail/" in done.stdout
    assert len(re.findall(r"^ev-", done.stdout, re.MULTILINE)) >= 3
    assert " feeds polled, 0 failed" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["tracker-demo"]
    assert not old.exists()


def test_the_demo_leaves_a_folder_of_others_alone(told: Tracker, tmp_path: Path) -> None:
    letter = tmp_path / "home" / "mail" / "letter"
    letter.parent.mkdir(parents=True)
    letter.write_text("dear")
    done = told("demo", "--folder", str(tmp_path / "home"))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--folder" in done.stderr
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["mail"]
    assert letter.read_text() == "dear"

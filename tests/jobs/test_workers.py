"""Several machines: workers over one PostgreSQL database do what one box does, even when one of them is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.makers import START
from tests.news import DEAL, DEAL_ZH, PURCHASE, WEATHER, rss
from tests.servers import Received, ScriptedServer, answer

FEEDS, HOSTS = 24, 6
TEXTS = (DEAL, PURCHASE, DEAL_ZH, WEATHER)


@pytest.fixture
def sites() -> Iterator[list[ScriptedServer]]:
    """Two dozen feeds on six hosts, each with a copy of one story or other at an address of its own."""
    with ExitStack() as stack:
        servers = [stack.enter_context(ScriptedServer()) for _ in range(HOSTS)]
        for number in range(FEEDS):
            servers[number % HOSTS].on(f"/{number}", feed(number))
        yield servers


def feed(number: int) -> bytes:
    body = rss([(TEXTS[number % len(TEXTS)], START)], host=f"host{number}")
    return answer(200, body, [("Content-Type", "text/xml")])


def configured(folder: Path, sites: list[ScriptedServer], database_url: str) -> dict[str, str]:
    """The environment of a process over this database and these feeds."""
    folder.mkdir()
    feeds = [
        {"id": f"f{n}", "name": f"Feed {n}", "url": sites[n % HOSTS].url(f"/{n}"), "owner": f"o{n}"}
        for n in range(FEEDS)
    ]
    (folder / "feeds.yaml").write_text(json.dumps({"feeds": feeds}))
    (folder / "subscribers.yaml").write_text('{"subscribers": []}')
    watchlist = Path(__file__).parents[2] / "config" / "watchlist.yaml"
    (folder / "watchlist.yaml").write_bytes(watchlist.read_bytes())
    return {
        **os.environ,
        "TRACKER_CONFIG_DIR": str(folder),
        "TRACKER_DATABASE_URL": database_url,
        "TRACKER_FETCH__ALLOW_HOSTS": ",".join(site.place for site in sites),
        "TRACKER_JOBS__HEARTBEAT": "0.5",
        "TRACKER_JOBS__CONCURRENCY": "1",
        "TRACKER_JOBS__BATCH": "4",
    }


def tracker(environment: dict[str, str], *arguments: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tracker", *arguments], env=environment, capture_output=True, check=True, timeout=120
    )
    return [json.loads(line) for line in done.stdout.decode().splitlines() if line.startswith("{")]


def result(environment: dict[str, str]) -> dict[str, Any]:
    """Documents, events and flags, without what depends on the moment."""

    def told(name: str, *fields: str) -> list[list[Any]]:
        lines = tracker(environment, name, "--format", "jsonl")
        return sorted([line[field] for field in fields] for line in lines)

    events = tracker(environment, "events", "--format", "jsonl")
    return {
        "documents": told("documents", "url", "title", "story"),
        "events": sorted(
            (line["kind"], str(line["target"]), sorted(d["url"] for d in line["documents"])) for line in events
        ),
        "deals": [
            (line["buyer"]["entity"], line["target"]["name"], sorted(d["url"] for d in line["documents"]))
            for line in tracker(environment, "deals", "--format", "jsonl")
        ],
    }


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "tracker", *arguments], env=environment)


def wait_until(happened: Callable[[], bool], seconds: float = 60.0) -> None:
    """Give it time; fail where it does not happen."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)


def test_two_workers_of_which_one_is_killed_find_what_one_box_finds(
    tmp_path: Path, sites: list[ScriptedServer], sqlite_url: str, postgres_url: str
) -> None:
    alone = configured(tmp_path / "alone", sites, sqlite_url)
    tracker(alone, "poll")
    held, release = threading.Event(), threading.Event()

    def slow(_: Received) -> bytes:
        held.set()
        release.wait(60)
        return feed(5)

    sites[5].on("/5", slow)
    many = configured(tmp_path / "many", sites, postgres_url)
    tracker(many, "poll", "--enqueue")
    first = start(many, "worker")
    wait_until(held.is_set)
    first.send_signal(signal.SIGKILL)
    first.wait(10)
    release.set()
    others = [start(many, "worker") for _ in range(2)]
    try:
        wait_until(lambda: len(tracker(many, "documents", "--format", "jsonl")) == FEEDS)
        wait_until(lambda: result(many) == result(alone))
    finally:
        for worker in others:
            worker.send_signal(signal.SIGTERM)
    assert [worker.wait(15) for worker in others] == [0, 0]

"""The service as a process: it starts from nothing, answers, polls, and drains when told to stop."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.news import FEEDS, rss
from tests.servers import Received, ScriptedServer, answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(port: int, path: str) -> tuple[int, str]:
    """Status and body; 0 where nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        reply = connection.getresponse()
        return reply.status, reply.read().decode()
    except OSError:
        return 0, ""
    finally:
        connection.close()


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


@pytest.fixture
def site() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        server.on("/fresh", answer(200, rss(FEEDS["fresh"]), [("Content-Type", "text/xml")]))
        yield server


@pytest.fixture
def environment(tmp_path: Path, site: ScriptedServer) -> dict[str, str]:
    """A configuration of one feed and one subscriber; no database yet."""
    config = tmp_path / "config"
    config.mkdir()
    feed = {"id": "fresh", "name": "Fresh", "url": site.url("/fresh")}
    (config / "feeds.yaml").write_text(json.dumps({"feeds": [feed]}))
    (config / "subscribers.yaml").write_text(json.dumps({"subscribers": [{"address": "ana@desk.example"}]}))
    return {
        **os.environ,
        "HOME": str(tmp_path / "home"),
        "TRACKER_CONFIG_DIR": str(config),
        "TRACKER_DATABASE_URL": f"sqlite:///{tmp_path / 'data' / 'tracker.db'}",
        "TRACKER_FETCH__ALLOW_HOSTS": site.place,
        "TRACKER_WEB__PORT": str(free_port()),
        "TRACKER_SMTP__FOLDER": str(tmp_path / "mail"),
        "TRACKER_POLL__TICK": "0.5",
    }


@contextmanager
def service(environment: dict[str, str], command: str = "run") -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-m", "tracker", command], env=environment, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_it_starts_from_nothing_polls_answers_and_drains(environment: dict[str, str], tmp_path: Path) -> None:
    port = int(environment["TRACKER_WEB__PORT"])
    with service(environment) as process:
        wait_until(lambda: get(port, "/healthz")[0] == 200)
        wait_until(lambda: "Lumen Forge" in get(port, "/api/v1/deals")[1])
        wait_until(lambda: len(list((tmp_path / "mail").glob("*welcome*.eml"))) == 1)
        assert get(port, "/readyz")[0] == 200
        assert "Lumen Forge" in get(port, "/deals")[1]
        health = [sys.executable, "-m", "tracker", "health"]
        assert subprocess.run(health, env=environment, check=False, capture_output=True).returncode == 0
        process.send_signal(signal.SIGHUP)
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) == 0
    assert get(port, "/healthz")[0] == 0
    assert subprocess.run(health, env=environment, check=False, capture_output=True).returncode == 1


def test_it_drains_although_a_server_keeps_it_waiting(environment: dict[str, str], site: ScriptedServer) -> None:
    held, release = threading.Event(), threading.Event()

    def slow(_: Received) -> bytes:
        held.set()
        release.wait(60)
        return answer(503)

    site.on("/fresh", slow)
    with service(environment) as process:
        wait_until(held.is_set)
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) == 0
        release.set()
    site.on("/fresh", answer(200, rss(FEEDS["fresh"]), [("Content-Type", "text/xml")]))
    port = int(environment["TRACKER_WEB__PORT"])
    environment["TRACKER_POLL__TICK"] = "1"
    with service(environment):
        wait_until(lambda: get(port, "/healthz")[0] == 200)
        assert "fresh" in get(port, "/feeds")[1]


def test_a_port_that_is_taken_is_named(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", int(environment["TRACKER_WEB__PORT"]))), service(environment) as process:
        _, told = process.communicate(timeout=60)
        assert process.returncode == 2
        assert environment["TRACKER_WEB__PORT"].encode() in told


def test_workers_want_postgresql(environment: dict[str, str]) -> None:
    with service(environment, "worker") as process:
        _, told = process.communicate(timeout=60)
        assert process.returncode == 2
        assert b"TRACKER_DATABASE_URL" in told

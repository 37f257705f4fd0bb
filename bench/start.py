#!/usr/bin/env python3
"""How long the program takes to be there: help, demo, and the service until its page answers.

    python bench/start.py [--tracker .venv/bin/tracker] [--runs 5]

Each run takes the commands in turn with the floor, `python -c pass` of the same interpreter; the medians are printed,
and their ratio to the floor's. Nothing but loopback is used: the service runs over an empty list of feeds.
"""

from __future__ import annotations

import argparse
import http.client
import os
import pathlib
import shlex
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable

LIMITS = {"help": 0.5, "service": 5.0, "demo": 60.0}  # seconds


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--tracker", default=".venv/bin/tracker", help="the command, may hold arguments")
    options.add_argument("--runs", type=int, default=5)
    told = options.parse_args()
    command = [str(pathlib.Path(part).absolute()) if "/" in part else part for part in shlex.split(told.tracker)]
    python = interpreter(command)
    measured: dict[str, Callable[[], float]] = {
        "floor": lambda: timed([python, "-c", "pass"]),
        "help": lambda: timed([*command, "--help"]),
        "service": lambda: until_answered(command),
        "demo": lambda: timed([*command, "demo"]),
    }
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(told.runs):
        for name, measure in measured.items():
            seconds[name].append(measure())
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    print("| what | seconds (least to greatest) | times the floor | limit |\n| --- | --- | --- | --- |")
    for name, values in seconds.items():
        span = f"{medians[name]:.2f} ({min(values):.2f} to {max(values):.2f})"
        print(f"| {name} | {span} | {medians[name] / medians['floor']:.1f} | {LIMITS.get(name, '')} |")


def interpreter(command: list[str]) -> str:
    """The Python that runs the command: the one beside it, or the command's own."""
    beside = pathlib.Path(command[0]).with_name("python")
    return str(beside) if beside.exists() else command[0]


def timed(command: list[str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return time.monotonic() - began


def until_answered(command: list[str]) -> float:
    """From the start of `tracker run` over no database at all until /healthz answers."""
    with socket.socket() as probe, tempfile.TemporaryDirectory() as folder:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        config = pathlib.Path(folder) / "config"
        config.mkdir()
        (config / "feeds.yaml").write_text("feeds: []\n")
        changed = {
            "TRACKER_CONFIG_DIR": str(config),
            "TRACKER_DATABASE_URL": f"sqlite:///{folder}/tracker.db",
            "TRACKER_WEB__PORT": str(port),
        }
        began = time.monotonic()
        service = subprocess.Popen(
            [*command, "run"], env={**os.environ, **changed}, cwd=folder, stderr=subprocess.DEVNULL
        )
        try:
            while not answers(port):
                if service.poll() is not None or time.monotonic() - began > 60:
                    raise SystemExit("the service did not come up")
                time.sleep(0.01)
            return time.monotonic() - began
        finally:
            service.send_signal(signal.SIGTERM)
            service.wait(20)


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    main()

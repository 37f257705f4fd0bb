"""Parts that run side by side until the process is told to stop, and how they are drained."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from types import FrameType
from typing import Protocol

import structlog

log = structlog.get_logger()

PATIENCE = timedelta(seconds=8)  # to drain; what still runs then is put back by its lease


class Part(Protocol):
    """Something that runs in threads of its own."""

    def start(self) -> None: ...

    def stop(self, patience: timedelta) -> bool:
        """Begin nothing more and wait for what is in hand; false where it did not end in time."""


class InThread:
    """A blocking function as a part: `run` in a thread, `halt` makes it return."""

    def __init__(self, name: str, run: Callable[[], None], halt: Callable[[], None]) -> None:
        self._name = name
        self._halt = halt
        self._thread = threading.Thread(target=run, name=name, daemon=True)

    def __str__(self) -> str:
        return self._name

    def start(self) -> None:
        self._thread.start()

    def stop(self, patience: timedelta) -> bool:
        self._halt()
        self._thread.join(patience.total_seconds())
        return not self._thread.is_alive()


def heed(stopping: threading.Event) -> None:
    """Set `stopping` at SIGTERM, SIGINT or SIGHUP; further ones change nothing. To be called from the main thread."""

    def told(signum: int, _frame: FrameType | None) -> None:
        if not stopping.is_set():
            log.info("stopping", signal=signal.Signals(signum).name)
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, told)


def run(parts: Sequence[Part], stopping: threading.Event) -> bool:
    """Run the parts until `stopping` is set, then drain them, the last first. False where one did not end in time."""
    if stopping.is_set():
        return True
    for part in parts:
        part.start()
    stopping.wait()
    ended = [part.stop(PATIENCE / len(parts)) for part in reversed(parts)]
    return all(ended)

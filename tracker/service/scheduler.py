"""APScheduler calls the ticks; it knows no feed and no subscriber, since the schedule is in the database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from tracker.errors import TrackerError

log = structlog.get_logger()


class Ticks:
    """Runs functions of `now` at fixed intervals, each never twice at once, and tells when each last ended well."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._busy: dict[str, threading.Lock] = {}
        self._ended: dict[str, datetime] = {}

    def add(self, name: str, tick: Callable[[datetime], object], every: timedelta) -> None:
        """Call `tick` at once when started, and then at this interval."""
        self._busy[name] = threading.Lock()
        self._scheduler.add_job(
            self._call,
            "interval",
            args=[name, tick],
            seconds=every.total_seconds(),
            next_run_time=self._clock(),
            max_instances=2,  # our own lock skips a tick that comes too early, without a warning each time
            coalesce=True,
            misfire_grace_time=None,
            id=name,
        )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self, patience: timedelta) -> bool:
        """Call nothing more and wait for what runs; false where something still runs after `patience`."""
        self._scheduler.shutdown(wait=False)
        each = patience.total_seconds() / max(1, len(self._busy))
        return all(lock.acquire(timeout=each) for lock in self._busy.values())

    def ended(self, name: str) -> datetime | None:
        """When this tick last ended without an error."""
        return self._ended.get(name)

    def _call(self, name: str, tick: Callable[[datetime], object]) -> None:
        """The boundary of the service: whatever goes wrong in a tick is logged, and the next one tries again."""
        if not self._busy[name].acquire(blocking=False):
            return
        try:
            result = tick(self._clock())
            self._ended[name] = self._clock()
            log.debug("tick", name=name, result=result)
        except TrackerError as error:
            log.warning("tick failed", name=name, reason=str(error), retry=error.retry)
        except Exception:
            log.exception("tick failed", name=name)
        finally:
            self._busy[name].release()

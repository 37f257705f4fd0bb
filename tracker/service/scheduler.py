"""APScheduler calls the ticks; it knows no feed and no subscriber, since the schedule is in the database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from tracker.errors import TrackerError
from tracker.pipeline.deliver import Sent
from tracker.pipeline.poll import Summary
from tracker.ports import Related

log = structlog.get_logger()

LATE_BY = 3  # ticks missed before the service says that it is not well
HANG = timedelta(minutes=10)  # a poll of slow servers may take so long


Result = Summary | Sent | Related  # what a tick came to


class Ticks:
    """Runs functions of `now` at fixed intervals, each never twice at once, and tells when each last ended well."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._busy: dict[str, threading.Lock] = {}
        self._every: dict[str, timedelta] = {}
        self._ended: dict[str, datetime] = {}
        self._started = clock()

    def add(self, name: str, tick: Callable[[datetime], Result], every: timedelta) -> None:
        """Call `tick` at once when started, and then at this interval; what it counts is logged."""
        self._busy[name] = threading.Lock()
        self._every[name] = every
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

    def __str__(self) -> str:
        return "ticks: " + ", ".join(self._busy)

    def start(self) -> None:
        self._scheduler.start()

    def hurry(self, name: str) -> None:
        """Call this tick now rather than at its next time, in a thread of its own."""
        if self._scheduler.running:
            self._scheduler.modify_job(name, next_run_time=self._clock())

    def stop(self, patience: timedelta) -> bool:
        """Call nothing more and wait for what runs; false where something still runs after `patience`."""
        self._scheduler.shutdown(wait=False)
        each = patience.total_seconds() / max(1, len(self._busy))
        return all(lock.acquire(timeout=each) for lock in self._busy.values())

    def overdue(self, now: datetime) -> str | None:
        """Which tick has not ended well for long, in words; None where all go on."""
        for name, every in self._every.items():
            since = self._ended.get(name, self._started)
            if now - since > LATE_BY * every + HANG:
                return f"{name} has not ended well since {since:%Y-%m-%d %H:%M:%S} UTC"
        return None

    def _call(self, name: str, tick: Callable[[datetime], Result]) -> None:
        """The boundary of the service: whatever goes wrong in a tick is logged, and the next one tries again."""
        if not self._busy[name].acquire(blocking=False):
            return
        try:
            _tell(name, tick(self._clock()))
            self._ended[name] = self._clock()
        except TrackerError as error:
            log.warning("tick failed", name=name, reason=str(error), retry=error.retry)
        except Exception:
            log.exception("tick failed", name=name)
        finally:
            self._busy[name].release()


def _tell(name: str, result: Result) -> None:
    """One line of counts where there is anything to count; the single failures with -v."""
    counts = {key: value for key, value in asdict(result).items() if isinstance(value, int)}
    if any(counts.values()):
        log.info(name, **counts)
    for feed, reason in result.failures if isinstance(result, Summary) else ():
        log.debug("feed failed", feed=feed, reason=reason)

"""Several machines: procrastinate's queue in our own PostgreSQL database.

A job is a batch of feeds or documents, enqueued on the transaction's own connection: it exists exactly when what made
it necessary does. Every job can be repeated without a second effect, so the jobs of a worker that was killed are simply
started again by any other worker.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import procrastinate
from procrastinate.types import JSONValue

from tracker.errors import BusyError
from tracker.jobs.names import POLL, QUEUE, READ
from tracker.pipeline.poll import poll_claimed
from tracker.pipeline.relate import Announce, relate
from tracker.ports import Related, UnitOfWork, World

BATCH = 100  # documents a job
RETRY = procrastinate.RetryStrategy(max_attempts=10, exponential_wait=2, retry_exceptions=[BusyError])


class PostgresJobs:
    """Enqueues in the caller's transaction."""

    def __init__(self) -> None:
        self._app = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())

    def relate(self, uow: UnitOfWork, document_ids: Sequence[int], now: datetime) -> Related:
        for start in range(0, len(document_ids), BATCH):
            batch: list[JSONValue] = [*document_ids[start : start + BATCH]]
            self._defer(uow, READ, document_ids=batch, now=now.isoformat())
        return Related()

    def poll(self, uow: UnitOfWork, feed_ids: Sequence[str]) -> bool:
        self._defer(uow, POLL, feed_ids=list(feed_ids))
        return True

    def _defer(self, uow: UnitOfWork, task: str, **arguments: JSONValue) -> None:
        self._app.configure_task(task, queue=QUEUE, connection=uow.connection).defer(**arguments)


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """`address` is that of the database in libpq's form; a worker without a sign of life for `stalled` is given up."""

    address: str
    name: str = "worker"
    concurrency: int = 2
    heartbeat: timedelta = timedelta(seconds=10)
    stalled: timedelta = timedelta(seconds=30)


class Worker:
    """Takes jobs until it is stopped. `run` blocks; `stop` may be called from any thread or signal handler."""

    def __init__(self, world: World, announce: Announce, clock: Callable[[], datetime], options: WorkerOptions) -> None:
        self._world = world
        self._announce = announce
        self._clock = clock
        self._options = options
        self._loop: asyncio.AbstractEventLoop | None = None
        self._worker: asyncio.Task[None] | None = None
        self._app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=options.address))
        self._app.task(name=POLL, queue=QUEUE, retry=RETRY)(self._poll)
        self._app.task(name=READ, queue=QUEUE, retry=RETRY)(self._read)

    def _poll(self, feed_ids: list[str]) -> None:
        poll_claimed(self._world, feed_ids, self._clock())

    def _read(self, document_ids: list[int], now: str) -> None:
        with self._world.store.write() as uow:
            relate(uow, document_ids, datetime.fromisoformat(now), self._world.policy, self._announce)

    def run(self, *, wait: bool = True) -> None:
        """Work until stopped; with `wait=False`, until nothing is left to do."""
        asyncio.run(self._run(wait))

    def stop(self) -> None:
        """Take no more jobs; those in hand are finished or, after a few seconds, left for others."""
        if self._loop and self._worker:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._worker.cancel)

    async def _run(self, wait: bool) -> None:
        self._loop = asyncio.get_running_loop()
        async with self._app.open_async():
            self._worker = asyncio.create_task(self._work(wait))
            sweeper = asyncio.create_task(self._sweep())
            with contextlib.suppress(asyncio.CancelledError):
                await self._worker
            sweeper.cancel()

    async def _work(self, wait: bool) -> None:
        await self._app.run_worker_async(
            queues=[QUEUE],
            name=self._options.name,
            concurrency=self._options.concurrency,
            wait=wait,
            delete_jobs="successful",
            fetch_job_polling_interval=1.0,
            shutdown_graceful_timeout=5.0,
            install_signal_handlers=False,
            update_heartbeat_interval=self._options.heartbeat.total_seconds(),
            stalled_worker_timeout=self._options.stalled.total_seconds(),
        )

    async def _sweep(self) -> None:
        """Put the jobs of workers that died back into the queue, for ever."""
        jobs = self._app.job_manager
        while True:
            await asyncio.sleep(self._options.stalled.total_seconds() / 2)
            for job in await jobs.get_stalled_jobs(seconds_since_heartbeat=self._options.stalled.total_seconds()):
                await jobs.retry_job(job)

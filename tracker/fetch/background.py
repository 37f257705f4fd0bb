"""A bridge from an event loop on a thread of its own to a plain iterator."""

from __future__ import annotations

import asyncio
import queue
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")


class Outbox(Generic[T]):
    """Results on their way from the loop to the consumer; at most `room` are in work or not yet taken."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._free = asyncio.Semaphore(room)
        self._ready: queue.SimpleQueue[T | None] = queue.SimpleQueue()

    async def put(self, work: Callable[[], Awaitable[T]]) -> None:
        """Waits for room, does `work`, and hands its result over."""
        await self._free.acquire()
        self._ready.put(await work())

    async def run(self, main: Callable[[Outbox[T]], Awaitable[None]]) -> None:
        """Runs `main`, then waits until all its results are taken."""
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        try:
            await main(self)
            for _ in range(self._room):
                await self._free.acquire()
        finally:
            self._ready.put(None)

    def take(self) -> T | None:
        """The next result; None after the last. Called by the consumer's thread."""
        result = self._ready.get()
        if result is not None:
            self._call(self._free.release)
        return result

    def stop(self) -> None:
        """Cancels what is still in work. Called by the consumer's thread."""
        if self._task:
            self._call(self._task.cancel)

    def _call(self, function: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the loop has ended: nothing waits any more
            self._loop.call_soon_threadsafe(function)


def results(main: Callable[[Outbox[T]], Awaitable[None]], room: int) -> Iterator[T]:
    """What `main` puts into its outbox, as it comes. Closing the iterator early cancels `main`."""
    outbox: Outbox[T] = Outbox(room)
    with ThreadPoolExecutor(1, thread_name_prefix="fetch") as thread:
        running = thread.submit(asyncio.run, outbox.run(main))
        try:
            while (result := outbox.take()) is not None:
                yield result
            running.result()
        finally:
            outbox.stop()

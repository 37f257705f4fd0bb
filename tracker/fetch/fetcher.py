"""Many addresses at once, each host in turn; failures of single addresses become replies."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from tracker.core.polling import Reply, Request
from tracker.core.text.urls import netloc
from tracker.errors import FetchError
from tracker.fetch.background import Outbox, results
from tracker.fetch.robots import Robots
from tracker.net.client import Client, ClientOptions, utc_now
from tracker.net.guard import Resolver, resolve
from tracker.net.pace import Pace

Pair = tuple[Request, Reply]


class HttpFetcher:
    """The port `Fetcher` over HTTP. Keeps the hosts' pace and their robots.txt between calls.

    robots.txt is always honoured for pages; for feeds, which the operator named, unless `obey_robots` is false.
    """

    def __init__(
        self,
        options: ClientOptions,
        *,
        obey_robots: bool = True,
        clock: Callable[[], datetime] = utc_now,
        resolver: Resolver = resolve,
    ) -> None:
        self._options, self._obey_robots, self._clock, self._resolver = options, obey_robots, clock, resolver
        self._pace = Pace(options.spacing)
        self._robots = Robots(options.user_agent.partition("/")[0], clock)

    def fetch(self, requests: Sequence[Request]) -> Iterator[Pair]:
        """Each request with its reply, as they complete. Never raises for an address: see `Reply.error`."""

        async def main(outbox: Outbox[Pair]) -> None:
            async with self._client() as client, asyncio.TaskGroup() as group:
                for turn in _by_host(requests):
                    group.create_task(self._fetch_turn(client, turn, outbox))

        return results(main, self._options.concurrency)

    def fetch_one(self, request: Request) -> Reply:
        """The reply to one request. Raises BlockedError, and FetchError also for an answer of 4xx or 5xx."""

        async def main() -> Reply:
            async with self._client() as client:
                return await self._ask(client, request)

        reply = asyncio.run(main())
        if reply.error is not None:
            raise FetchError(request.url, reply.error, status=reply.status, retry_after=reply.retry_after)
        return reply

    def _client(self) -> Client:
        return Client(self._options, pace=self._pace, clock=self._clock, resolver=self._resolver)

    async def _fetch_turn(self, client: Client, turn: Sequence[Request], outbox: Outbox[Pair]) -> None:
        """The requests to one host, one after the other."""
        for request in turn:

            async def work(request: Request = request) -> Pair:
                return request, await self._reply(client, request)

            await outbox.put(work)

    async def _reply(self, client: Client, request: Request) -> Reply:
        try:
            return await self._ask(client, request)
        except FetchError as error:
            return Reply(request.url, error.status, error=error.reason, retry_after=error.retry_after)

    async def _ask(self, client: Client, request: Request) -> Reply:
        obey = self._obey_robots or request.page
        return await client.fetch(request, self._robots.permit(client) if obey else None)


def _by_host(requests: Sequence[Request]) -> list[list[Request]]:
    turns: dict[str, list[Request]] = defaultdict(list)
    for request in requests:
        turns[netloc(request.url)].append(request)
    return list(turns.values())

"""The one HTTP client: every outgoing GET of the tracker goes through `Client.fetch`.

What it promises: the guard at every hop; one request at a time per host, with a pause between two; limits on time, size
(packed and unpacked), headers and redirects; TLS verified; no cookies, no Referer, no proxy variables, no fragment.

One hop is one call of an `httpx.AsyncBaseTransport`. All else here (redirects, limits, unpacking, words for people)
does not know what is behind it, so another transport can take the place of `GuardedTransport`, provided that it opens
its sockets through the guard, raises `httpx.TransportError` with a reason for people, and hands the body over packed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Self

import httpx

from tracker.core.backoff import retry_after
from tracker.core.polling import Reply, Request
from tracker.errors import BlockedError, FetchError
from tracker.net import coding
from tracker.net.guard import Guard, Resolver, resolve
from tracker.net.headers import incoming, joined, outgoing
from tracker.net.pace import Pace
from tracker.net.transport import GuardedTransport
from tracker.net.urls import Target

MIB = 1024 * 1024
MAX_HEADERS = 256
MAX_PIECES = 50_000  # each costs time of ours: a body of one-byte chunks is an attack
_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)

Permit = Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """What the operator may set. Times are in seconds, `max_bytes` holds for the body packed and unpacked.

    `timeout` is for one fetch over all its redirects, without the pauses between requests. `concurrency` is how many
    addresses are fetched at the same time, `spacing` the pause between two requests to one host (none for
    `allow_hosts`). `ca_file` is a PEM file of authorities to trust instead of the common ones.
    """

    user_agent: str
    allow_hosts: tuple[str, ...] = ()
    max_bytes: int = 10 * MIB
    timeout: float = 30.0
    connect_timeout: float = 10.0
    max_redirects: int = 5
    concurrency: int = 16
    spacing: float = 1.0
    ca_file: str | None = None


def utc_now() -> datetime:
    """The time of this machine's clock, in UTC."""
    return datetime.now(UTC)


class Client:
    """An open client; belongs to one event loop. `pace` may be shared, so that several clients space their requests."""

    def __init__(
        self,
        options: ClientOptions,
        *,
        pace: Pace | None = None,
        clock: Callable[[], datetime] = utc_now,
        resolver: Resolver = resolve,
    ) -> None:
        self.options = options
        self.guard = Guard(options.allow_hosts, resolver)
        self.pace = pace or Pace(options.spacing)
        self._clock = clock
        self._locks: dict[str, asyncio.Lock] = {}
        self._transport: httpx.AsyncBaseTransport = GuardedTransport(self.guard, options.ca_file)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.aclose()

    async def fetch(self, request: Request, permit: Permit | None = None) -> Reply:
        """The final answer to `request`, whatever its status; `Reply.error` is set for 4xx and 5xx.

        `permit` is awaited with each hop's address before it is asked and may raise. Raises BlockedError where an
        address may not be fetched, FetchError where no whole answer came.
        """
        hops: list[str] = []
        budget = _Budget(self.options.timeout)
        url, via, permanent = request.url, "", True
        while True:
            try:
                target = self.guard.check(url)
                self._count_hop(target, hops)
                if permit:
                    await permit(target.url)
                answer = await self._hop(target, request, budget)
            except BlockedError as error:
                raise BlockedError(request.url, via + error.reason) from error
            except FetchError as error:
                raise FetchError(request.url, via + error.reason, retry=error.retry) from error
            if answer.location is None:
                return self._reply(request, target, answer, moved=permanent and bool(via))
            permanent = permanent and answer.status in _PERMANENT
            url = joined(target.url, answer.location)
            via = f"redirected to {url[:200]}: "

    def _count_hop(self, target: Target, hops: list[str]) -> None:
        if target.url in hops:
            raise FetchError(target.url, "the redirects go in a circle")
        if len(hops) > self.options.max_redirects:
            raise FetchError(target.url, f"more than {self.options.max_redirects} redirects")
        hops.append(target.url)

    async def _hop(self, target: Target, request: Request, budget: _Budget) -> _Answer:
        async with self._turn(target), budget.spending(target):
            try:
                return await self._exchange(target, request)
            except httpx.TransportError as error:
                raise FetchError(target.url, str(error)) from error

    @asynccontextmanager
    async def _turn(self, target: Target) -> AsyncIterator[None]:
        """This host's turn: no second request to it meanwhile, and the pause since the last one is over."""
        own = self.guard.allows(target)
        async with self._locks.setdefault(target.place if own else target.host, asyncio.Lock()):
            if own:
                yield
                return
            await asyncio.sleep(self.pace.wait(target.host))
            try:
                yield
            finally:
                self.pace.asked(target.host)

    async def _exchange(self, target: Target, request: Request) -> _Answer:
        response = await self._transport.handle_async_request(
            httpx.Request(
                "GET",
                target.url,
                headers=outgoing(request, self.options.user_agent),
                extensions={"timeout": {"connect": self.options.connect_timeout}},
            )
        )
        try:
            return await self._read(target, response)
        finally:
            await response.aclose()

    async def _read(self, target: Target, response: httpx.Response) -> _Answer:
        if len(response.headers.raw) > MAX_HEADERS:
            raise FetchError(target.url, f"more than {MAX_HEADERS} response headers")
        headers = incoming(response.headers.raw)
        location = headers.get("location") if response.status_code in _REDIRECTS else None
        if location is not None:
            return _Answer(response.status_code, headers, b"", location)
        packed = await self._body(target, response)
        _check_length(target, response, headers)
        return _Answer(response.status_code, headers, self._unpack(target, packed, headers))

    async def _body(self, target: Target, response: httpx.Response) -> bytes:
        packed, pieces = bytearray(), 0
        async for piece in response.aiter_raw():
            packed += piece
            pieces += 1
            if len(packed) > self.options.max_bytes:
                raise FetchError(target.url, f"larger than {_size(self.options.max_bytes)}")
            if pieces > MAX_PIECES:
                raise FetchError(target.url, f"sent in more than {MAX_PIECES} pieces")
        return bytes(packed)

    def _unpack(self, target: Target, packed: bytes, headers: dict[str, str]) -> bytes:
        try:
            return coding.decode(packed, headers.get("content-encoding", ""), self.options.max_bytes)
        except coding.TooLargeError as error:
            reason = f"larger than {_size(self.options.max_bytes)} when unpacked"
            raise FetchError(target.url, reason) from error
        except coding.CodingError as error:
            raise FetchError(target.url, f"the answer cannot be unpacked: {error}") from error

    def _reply(self, request: Request, target: Target, answer: _Answer, *, moved: bool) -> Reply:
        return Reply(
            url=request.url,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            final_url=target.url,
            moved_to=target.url if moved else None,
            error=f"the server answered {_status(answer.status)}" if answer.status >= 400 else None,
            retry_after=retry_after(answer.headers.get("retry-after"), self._clock()),
        )


@dataclass(frozen=True, slots=True)
class _Answer:
    """One hop's answer; `location` only for a redirect."""

    status: int
    headers: dict[str, str]
    body: bytes
    location: str | None = None


class _Budget:
    """The time that all hops of one fetch may take together."""

    def __init__(self, seconds: float) -> None:
        self._total = self._left = seconds

    @asynccontextmanager
    async def spending(self, target: Target) -> AsyncIterator[None]:
        start = time.monotonic()
        try:
            async with asyncio.timeout(self._left):
                yield
        except TimeoutError as error:
            raise FetchError(target.url, f"timed out after {self._total:g} s") from error
        finally:
            self._left -= time.monotonic() - start


def _check_length(target: Target, response: httpx.Response, headers: dict[str, str]) -> None:
    """Refuses a body that is longer than announced (a shorter one the transport refuses)."""
    stream = response.extensions.get("network_stream")
    announced = headers.get("content-length", "")
    if stream is None or "transfer-encoding" in headers or not announced.isdigit():
        return
    if stream.get_extra_info("body_bytes") > int(announced):
        raise FetchError(target.url, "the answer is longer than its Content-Length")


def _size(count: int) -> str:
    return f"{count / MIB:g} MiB" if count >= MIB else f"{count} bytes"


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)

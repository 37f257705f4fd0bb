"""The address guard: nothing inside private networks is ever asked, unless the operator named it.

A URL is checked before a request (`Guard.check`), and every IP address again where the socket is opened
(`GuardedBackend`): the connection goes to the very address that was checked, so a name that changes its answer between
two look-ups gains nothing. Host header and TLS name stay those of the URL.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

import httpcore

from tracker.errors import BlockedError, FetchError, UsageError
from tracker.net.addresses import is_public
from tracker.net.urls import Target, parse

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]

_PRIVATE_NAMES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".localdomain")
_PLACE = re.compile(r"(?:[^\s:/@\[\]]+|\[[0-9a-fA-F:.]+\]):[0-9]{1,5}")
_HEAD_END = re.compile(rb"\n\r?\n")
_INTERIM = re.compile(rb"HTTP/1\.[01] 1")


async def resolve(host: str, port: int) -> list[str]:
    """The addresses of `host` in the order in which the system prefers them. Raises OSError."""
    infos = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in infos))


class Guard:
    """Says which addresses may be fetched. `allow_hosts` are "host:port" places that may be private."""

    def __init__(self, allow_hosts: Iterable[str] = (), resolver: Resolver = resolve) -> None:
        self._allowed = frozenset(_place(entry) for entry in allow_hosts)
        self._resolve = resolver

    def allows(self, target: Target) -> bool:
        """Whether the operator named this host and port, so that it may be private."""
        return target.place in self._allowed

    def check(self, url: str) -> Target:
        """`url` as a Target. Raises BlockedError where it can be told without a look-up that it may not be fetched."""
        target = parse(url)
        if self.allows(target):
            return target
        if target.literal and not is_public(target.host):
            raise BlockedError(target.url, _refusal(target.place, target.host))
        if not target.literal and ("." not in target.host or target.host.endswith(_PRIVATE_NAMES)):
            raise BlockedError(target.url, _refusal(target.place, ""))
        return target

    async def addresses(self, host: str, port: int) -> list[str]:
        """The addresses to connect to for `host`, all of them checked. Raises BlockedError, FetchError."""
        target = parse(f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/")
        try:
            found = [target.host] if target.literal else list(await self._resolve(target.host, port))
        except OSError as error:
            raise FetchError(target.place, _resolving(target.host, error)) from error
        bad = [address for address in found if not is_public(address)]
        if bad and not self.allows(target):
            raise BlockedError(target.place, _refusal(target.place, bad[0]))
        return found


def _place(entry: str) -> str:
    if not _PLACE.fullmatch(entry):
        raise UsageError(f"TRACKER_FETCH__ALLOW_HOSTS: {entry!r} is not of the form host:port")
    return parse(f"http://{entry}/").place


def _refusal(place: str, address: str) -> str:
    what = f"it leads to {address}, which is no public address" if address else "its host is a name of private networks"
    return f"refused: {what}; if that is meant, name {place} in TRACKER_FETCH__ALLOW_HOSTS"


def _resolving(host: str, error: OSError) -> str:
    if error.errno == socket.EAI_AGAIN:
        return f"no name server answered for {host}"
    if isinstance(error, socket.gaierror):
        return f"the name {host} does not resolve"
    return f"the name {host} cannot be looked up: {error}"


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens the client's sockets: resolves, has every address checked, and connects to a checked address."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        failure: Exception = httpcore.ConnectError("the name has no address")
        for address in await self._guard.addresses(host, port):
            try:
                return Wire(await self._sockets.connect_tcp(address, port, timeout, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class Wire(httpcore.AsyncNetworkStream):
    """A connection that counts the body bytes of its one answer: `get_extra_info("body_bytes")`.

    The HTTP parser stops at Content-Length; only the count shows that more was sent than announced.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._head: bytes | None = b""
        self._body_bytes = 0

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._stream.read(max_bytes, timeout)
        self._count(data)
        return data

    def _count(self, data: bytes) -> None:
        if self._head is None:
            self._body_bytes += len(data)
            return
        self._head += data
        while self._head is not None and (end := _HEAD_END.search(self._head)):
            rest = self._head[end.end() :]
            self._head = rest if _INTERIM.match(self._head) else None
            self._body_bytes = len(rest)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            return Wire(await self._stream.start_tls(ssl_context, server_hostname, timeout))
        except asyncio.CancelledError:
            await self.aclose()  # httpcore leaves the socket open where a handshake is cancelled
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._body_bytes if info == "body_bytes" else self._stream.get_extra_info(info)

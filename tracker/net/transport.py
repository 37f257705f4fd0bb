"""One HTTP exchange over httpcore, on sockets that the guard opened, with failures in words for people."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpcore
import httpx

from tracker.net.guard import Guard, GuardedBackend


class GuardedTransport(httpx.AsyncBaseTransport):
    """HTTP/1.1 with TLS verified against `ca_file` or the common authorities; a new connection for each request."""

    def __init__(self, guard: Guard, ca_file: str | None = None) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=_tls(ca_file),
            max_connections=None,  # the callers bound how many there are; none of them waits here for a slow server
            max_keepalive_connections=0,
            network_backend=GuardedBackend(guard),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        with _plain_reasons():
            answer = await self._pool.handle_async_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=request.headers.raw,
                    extensions=request.extensions,
                )
            )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _plain_reasons():
            async for chunk in self._stream:
                yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


@cache  # reading the authorities takes tens of milliseconds
def _tls(ca_file: str | None) -> ssl.SSLContext:
    if ca_file is not None:
        return ssl.create_default_context(cafile=ca_file)
    return httpx.create_ssl_context(trust_env=False)


@contextmanager
def _plain_reasons() -> Iterator[None]:
    try:
        yield
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        raise httpx.TransportError(_reason(error)) from error


def _reason(error: Exception) -> str:
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its TLS certificate is not accepted: {cause.verify_message.rstrip('.')}"
        if isinstance(cause, ssl.SSLError):
            return f"TLS failed: {cause.reason or cause}"
        if isinstance(cause, ConnectionRefusedError):
            return "connection refused"
        if isinstance(cause, ConnectionResetError):
            return "the connection was reset"
    if isinstance(error, httpcore.ConnectTimeout):
        return "no connection within the time limit"
    if isinstance(error, httpcore.ProtocolError):
        return f"the server's answer is no valid HTTP: {error}"
    return f"the connection failed: {causes[-1] or type(error).__name__}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__

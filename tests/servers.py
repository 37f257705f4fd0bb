"""A real HTTP server on loopback whose every answer is scripted, down to the byte where a test wants that."""

from __future__ import annotations

import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Self

Bytes = bytes | Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it came: the bytes of its head, and its headers in lower case."""

    method: str
    path: str
    head: bytes
    headers: dict[str, str] = field(default_factory=dict)


Script = Bytes | Callable[[Received], Bytes]


def answer(status: int = 200, body: bytes = b"", headers: Sequence[tuple[str, str]] = ()) -> bytes:
    """A whole HTTP answer; Content-Length is added where `headers` do not set it."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{name}: {value}" for name, value in headers)]
    if status not in (204, 304) and not any(name.lower() == "content-length" for name, _ in headers):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(location: str, status: int = 302) -> bytes:
    """A redirect to `location`."""
    return answer(status, headers=[("Location", location)])


class ScriptedServer:
    """Use as a context manager. `on(path, …)` scripts the answers to a path; the last one repeats, others get 404.

    An answer is bytes, an iterable of bytes (sent piece by piece, until the client has gone), or a function of the
    request that returns either. `requests` is what was asked, in order.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[Received] = []
        self.connections = 0
        self.closing = threading.Event()
        self._scripts: dict[str, list[Script]] = {}
        self._lock = threading.Lock()
        self._tls = tls
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def place(self) -> str:
        """host:port, for the settings' list of allowed hosts."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"{'https' if self._tls else 'http'}://{self.place}{path}"

    def on(self, path: str, *scripts: Script) -> str:
        """Scripts the answers to `path`, one after the other. Returns its address."""
        with self._lock:
            self._scripts[path] = list(scripts)
        return self.url(path)

    def asked(self, path: str) -> list[Received]:
        """The requests for `path` so far."""
        return [request for request in self.requests if request.path == path]

    def stall(self, first: bytes = b"", every: float = 10.0, piece: bytes = b"") -> Iterator[bytes]:
        """`first`, and then `piece` each `every` seconds until the client or the test has gone."""
        yield first
        while not self.closing.wait(every):
            yield piece

    def reset(self, first: bytes) -> Iterator[bytes]:
        """`first`, and then the connection is torn down by a reset."""
        yield first
        raise ConnectionResetError

    def take(self, request: Received) -> Script:
        """The next scripted answer to `request`."""
        with self._lock:
            self.requests.append(request)
            scripts = self._scripts.get(request.path) or [answer(404)]
            return scripts.pop(0) if len(scripts) > 1 else scripts[0]

    def secure(self, connection: _Connection) -> None:
        """Counts a connection, and starts TLS on it where this server speaks that."""
        with self._lock:
            self.connections += 1
        if self._tls:
            connection.request = self._tls.wrap_socket(connection.request, server_side=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, script: ScriptedServer) -> None:
        self.script = script
        super().__init__(("127.0.0.1", 0), _Connection)


class _Connection(socketserver.BaseRequestHandler):
    """One connection, one request, one answer."""

    server: _Server

    def handle(self) -> None:
        self.request.settimeout(10)
        try:
            self.server.script.secure(self)
            request = self._receive()
            if request:
                self._send(request)
        except ConnectionResetError:  # scripted, or the client's doing
            with suppress(OSError):
                self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:  # the client has gone, which many tests want
            pass

    def finish(self) -> None:
        with suppress(OSError):
            self.request.close()

    def _receive(self) -> Received | None:
        head = b""
        while b"\r\n\r\n" not in head:
            data = self.request.recv(65536)
            if not data:
                return None
            head += data
            if head.startswith(b"\x16"):  # a TLS greeting, which a plain server takes for a bad request
                self.request.sendall(answer(400))
                return None
        lines = head.decode("latin-1").split("\r\n")
        method, path, _ = lines[0].split(" ", 2)
        pairs = (line.partition(":") for line in lines[1:] if line)
        return Received(method, path, head, {name.lower(): value.strip() for name, _, value in pairs})

    def _send(self, request: Received) -> None:
        script = self.server.script.take(request)
        scripted = script(request) if callable(script) else script
        for piece in (scripted,) if isinstance(scripted, bytes) else scripted:
            if self.server.script.closing.is_set():
                return
            self.request.sendall(piece)

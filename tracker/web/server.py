"""The application on a port, in a thread of its own."""

from __future__ import annotations

import os
import socket
import threading
from datetime import timedelta

import uvicorn
from fastapi import FastAPI

from tracker.errors import UsageError

GRACE = timedelta(seconds=5)
MOST_CONNECTIONS = 200


class WebServer:
    """Runs the application until it is stopped. Signals are left to the process."""

    def __init__(self, app: FastAPI, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                lifespan="off",
                ws="none",
                limit_concurrency=MOST_CONNECTIONS,
                timeout_graceful_shutdown=int(GRACE.total_seconds()) - 1,
            )
        )
        self._thread: threading.Thread | None = None

    def __str__(self) -> str:
        return f"page at {self.url}"

    @property
    def url(self) -> str:
        """Where it answers; with port 0, known once it is started."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    def start(self) -> None:
        """Listen, and answer from now on. `UsageError` where the port is taken or the address is not this machine's."""
        listener = self._listen()
        self._port = listener.getsockname()[1]
        self._thread = threading.Thread(target=self._server.run, args=([listener],), name="web", daemon=True)
        self._thread.start()

    def stop(self, patience: timedelta = GRACE) -> bool:
        """Take no more requests and finish those in hand; false where some did not end in time."""
        self._server.should_exit = True
        if self._thread is None:
            return True
        self._thread.join(patience.total_seconds())
        self._server.force_exit = True
        return not self._thread.is_alive()

    def _listen(self) -> socket.socket:
        try:
            family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
            return socket.create_server((self._host, self._port), family=family, backlog=128)
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise UsageError(f"web.host, web.port: cannot listen at {self.url}: {reason}") from error

"""What every request passes, whatever its route: host name, path, origin and token going in, headers going out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from typing import Final
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tracker.web.auth import Keeper
from tracker.web.errors import Failures
from tracker.web.headers import secure

#: Paths that need no token: to log in, to look decent while doing so, and for whoever watches the process.
PUBLIC: Final = frozenset(("/login", "/static/style.css", "/healthz", "/readyz"))
LOCAL_HOSTS: Final = frozenset(("localhost", "127.0.0.1", "::1"))
NOT_SERVED: Final = "This host name is not served here; set TRACKER_WEB__BASE_URL to the address that you use."
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


class Gate:
    """The outermost layer of the application."""

    def __init__(
        self, app: ASGIApp, keeper: Keeper, hosts: frozenset[str], failures: Failures, clock: Callable[[], datetime]
    ) -> None:
        self._app, self._keeper, self._hosts = app, keeper, hosts
        self._failures, self._clock = failures, clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                secure(MutableHeaders(scope=message))
            await send(message)

        answer = self._refusal(scope) or self._app
        await answer(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        """An answer for those who may not go on."""
        headers, path = Headers(scope=scope), scope["path"]
        if _host(headers.get("host", "")) not in self._hosts:
            return self._failures.respond(path, 421, NOT_SERVED)
        if any(ord(char) < 32 or ord(char) == 127 for char in path):
            return self._failures.respond(path, 404, "There is no such page.")
        if scope["method"] not in ("GET", "HEAD") and not _same_origin(headers):
            return self._failures.respond(path, 403, "This form was sent from another site.")
        if path in PUBLIC or self._admits(scope, headers):
            return None
        return self._stranger(path, scope)

    def _admits(self, scope: Scope, headers: Headers) -> bool:
        if scope["path"] == "/metrics" and _from_loopback(scope, headers):
            return True
        if scope["path"] == "/metrics" and self._keeper.open:
            return False
        return self._keeper.admits(headers.get("authorization", ""), headers.get("cookie", ""), self._clock())

    def _stranger(self, path: str, scope: Scope) -> Response:
        if path.startswith("/api/") or path in ("/metrics", "/openapi.json"):
            answer = self._failures.respond(path, 401, "A token is needed: Authorization: Bearer TOKEN.")
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        query = scope["query_string"].decode("latin-1")
        return RedirectResponse(f"/login?next={quote(path + (f'?{query}' if query else ''), safe='')}", 303)


def _host(header: str) -> str:
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


def _same_origin(headers: Headers) -> bool:
    """Browsers send Origin with every POST; programs need none."""
    origin = headers.get("origin")
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    return origin is None or origin.partition("://")[2] == headers.get("host")


def _from_loopback(scope: Scope, headers: Headers) -> bool:
    """From this machine, and not through a proxy on it."""
    client = scope.get("client")
    if client is None or any(name in headers for name in _FORWARDED):
        return False
    try:
        return ip_address(client[0]).is_loopback
    except ValueError:
        return False

"""Logging in and out: the only two requests that change anything, and only in this process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from jinja2 import Environment
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tracker.web.auth import COOKIE, LIFETIME, Keeper

MAX_FORM = 4096


class Doors:
    """The login form. `https` marks the cookie for encrypted connections only."""

    def __init__(self, keeper: Keeper, templates: Environment, clock: Callable[[], datetime], *, https: bool) -> None:
        self._keeper, self._templates, self._clock, self._https = keeper, templates, clock, https

    def router(self) -> APIRouter:
        router = APIRouter(include_in_schema=False)
        router.add_api_route("/login", self.form, methods=["GET", "HEAD"])
        router.add_api_route("/login", self.login, methods=["POST"])
        router.add_api_route("/logout", self.logout, methods=["POST"])
        return router

    def form(self, next: str = "/") -> Response:
        """The form, or straight on where no token is set."""
        target = _local(next)
        return RedirectResponse(target, 303) if self._keeper.open else self._form(target)

    async def login(self, request: Request) -> Response:
        """A cookie for the right token. After ten wrong ones within a minute nobody's is looked at for a while."""
        fields = await _fields(request)
        target, now = _local(fields.get("next", "/")), self._clock()
        if self._keeper.tired(now):
            return self._form(target, "Too many wrong tokens; wait a minute.", 429)
        session = self._keeper.login(fields.get("token", ""), now)
        if session is None:
            return self._form(target, "This is not the token.", 401)
        answer = RedirectResponse(target, 303)
        answer.set_cookie(
            COOKIE,
            session,
            max_age=int(LIFETIME.total_seconds()),
            path="/",
            httponly=True,
            samesite="lax",
            secure=self._https,
        )
        return answer

    def logout(self, request: Request) -> Response:
        """The session ends, here and wherever its cookie was copied to."""
        self._keeper.logout(request.headers.get("cookie", ""))
        answer = RedirectResponse("/login", 303)
        answer.delete_cookie(COOKIE, path="/")
        return answer

    def _form(self, target: str, wrong: str = "", status: int = 200) -> HTMLResponse:
        page = self._templates.get_template("login.html").render(here="login", target=target, wrong=wrong)
        return HTMLResponse(page, status)


async def _fields(request: Request) -> dict[str, str]:
    """The form's fields; nothing where it is larger than ours can be."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM:
            return {}
    fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10) if body.count(b"&") < 10 else {}
    return {name: values[0] for name, values in fields.items()}


def _local(target: str) -> str:
    """A path on this site, never another site's address."""
    plain = target.isascii() and target.isprintable() and "\\" not in target
    return target if plain and target.startswith("/") and not target.startswith("//") else "/"

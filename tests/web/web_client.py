"""Asks the application over ASGI, without a socket, and walks its routes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from typing import Any

import httpx
from fastapi import FastAPI
from starlette.routing import Route

HOST = "http://127.0.0.1:8080"


class Client:
    """One visitor. Cookies are kept, redirects are not followed."""

    def __init__(self, app: FastAPI, peer: str = "127.0.0.1") -> None:
        self.app = app
        self._transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(peer, 50_000))
        self._cookies = httpx.Cookies()

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """One request and its answer."""
        return self.ask_all([(method, path)], **options)[0]

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.ask("GET", path, **options)

    def ask_all(self, requests: Iterable[tuple[str, str]], **options: Any) -> list[httpx.Response]:
        """Many requests, one after the other, in one event loop."""
        return asyncio.run(self._ask(list(requests), options))

    async def _ask(self, requests: list[tuple[str, str]], options: dict[str, Any]) -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=self._transport, base_url=HOST, cookies=self._cookies) as client:
            answers = [await client.request(method, path, **options) for method, path in requests]
            self._cookies = client.cookies
            return answers


def routes(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every method and path that the application serves."""
    for entry in app.routes:
        router = getattr(entry, "original_router", None)
        for route in router.routes if router else [entry]:
            if isinstance(route, Route):
                yield from ((method, route.path) for method in sorted(route.methods or ()))

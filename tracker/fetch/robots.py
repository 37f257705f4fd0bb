"""What publishers' robots.txt files allow us (RFC 9309)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from tracker.core.polling import Reply, Request
from tracker.errors import BlockedError, FetchError
from tracker.net.client import Client, Permit

KEEP = timedelta(hours=24)
KEEP_UNREACHABLE = timedelta(hours=1)
MAX_BYTES = 500 * 1024
_ROOM = 1000
_AGENT_LINE = re.compile(r"user[ -]?agent\s*:?\s*(.*)", re.IGNORECASE)
_ACCEPT = "text/plain, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class _Rules:
    """One origin's rules, and why they could not be read where that is so."""

    until: datetime
    robots: Protego
    unreachable: str | None = None


class Robots:
    """A cache of robots.txt files, asked at most once a day an origin. `agent` is the product token that rules name.

    No file (4xx) allows everything; a server that cannot answer (5xx, time-out) allows nothing for an hour.
    """

    def __init__(self, agent: str, clock: Callable[[], datetime]) -> None:
        self._agent, self._clock = agent, clock
        self._cache: dict[str, _Rules] = {}

    def permit(self, client: Client) -> Permit:
        """A check of single addresses that reads missing files through `client`; it raises BlockedError, FetchError."""
        locks: dict[str, asyncio.Lock] = {}

        async def check(url: str) -> None:
            parts = urlsplit(url)
            origin = f"{parts.scheme}://{parts.netloc}"
            async with locks.setdefault(origin, asyncio.Lock()):
                rules = self._known(origin) or await self._load(client, origin)
            self._apply(client, url, rules)

        return check

    def _known(self, origin: str) -> _Rules | None:
        rules = self._cache.get(origin)
        return rules if rules and self._clock() < rules.until else None

    async def _load(self, client: Client, origin: str) -> _Rules:
        now = self._clock()
        try:
            reply = await client.fetch(Request(f"{origin}/robots.txt", accept=_ACCEPT))
        except BlockedError:
            raise
        except FetchError as error:
            rules = _Rules(now + KEEP_UNREACHABLE, Protego.parse(""), error.reason)
        else:
            rules = self._read(reply, now)
        if len(self._cache) >= _ROOM:
            self._cache.pop(next(iter(self._cache)))
        self._cache[origin] = rules
        return rules

    def _apply(self, client: Client, url: str, rules: _Rules) -> None:
        if rules.unreachable:
            raise FetchError(url, f"its robots.txt cannot be read ({rules.unreachable}), so nothing else is asked yet")
        if not rules.robots.can_fetch(url, self._agent):
            raise BlockedError(url, f"the publisher's robots.txt forbids this address to {self._agent}")
        delay = rules.robots.crawl_delay(self._agent)
        if delay:
            client.pace.slow_down(urlsplit(url).hostname or "", float(delay))

    def _read(self, reply: Reply, now: datetime) -> _Rules:
        if reply.status is None or reply.status >= 500 or reply.status == 429:
            return _Rules(now + KEEP_UNREACHABLE, Protego.parse(""), reply.error)
        text = reply.body[:MAX_BYTES].decode("utf-8", "replace") if reply.status == 200 else ""
        return _Rules(now + KEEP, Protego.parse(_concerning(self._agent, text)))


def _concerning(agent: str, text: str) -> str:
    """`text` with one name in place of all other robots': each rule then costs once, not once for each robot named."""
    return "\n".join(_renamed(agent.lower(), line.strip()) for line in text.splitlines())


def _renamed(agent: str, line: str) -> str:
    found = _AGENT_LINE.match(line)
    if not found:
        return line
    name = found.group(1).partition("#")[0].strip().lower()
    return line if name == "*" or agent.startswith(name.rstrip("*") or "*") else "User-agent: somebody-else"

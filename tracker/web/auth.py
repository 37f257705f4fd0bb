"""Who may look: one access token, shown as a Bearer header by programs and exchanged for a cookie by people."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
from datetime import datetime, timedelta
from http.cookies import CookieError, SimpleCookie

COOKIE = "deal_tracker"
LIFETIME = timedelta(days=30)
MAX_SESSIONS = 1000
TRIES, PER = 10, timedelta(minutes=1)


class Keeper:
    """Checks tokens and keeps the logins of this process. Without a token everybody may look."""

    def __init__(self, token: str | None) -> None:
        self._token = _digest(token) if token else None
        self._sessions: dict[str, datetime] = {}
        self._failures: list[datetime] = []
        self._lock = threading.Lock()

    @property
    def open(self) -> bool:
        """True where no token is set."""
        return self._token is None

    def admits(self, authorization: str, cookie: str, now: datetime) -> bool:
        """May the sender of these two headers look?"""
        scheme, _, shown = authorization.partition(" ")
        bearer = scheme.lower() == "bearer" and self.accepts(shown.strip())
        return self.open or bearer or self._known(cookie, now)

    def accepts(self, shown: str) -> bool:
        """Is it the token? Takes as long for a wrong one."""
        return self._token is not None and hmac.compare_digest(_digest(shown), self._token)

    def login(self, shown: str, now: datetime) -> str | None:
        """A new session's secret for the right token, else None."""
        with self._lock:
            if not self.accepts(shown):
                self._failures.append(now)
                return None
            session = secrets.token_urlsafe(32)
            live = [(key, end) for key, end in self._sessions.items() if end > now][-MAX_SESSIONS + 1 :]
            self._sessions = dict(live) | {session: now + LIFETIME}
            return session

    def logout(self, cookie: str) -> None:
        """The session of this Cookie header is over, wherever its secret went."""
        with self._lock:
            self._sessions.pop(_session(cookie), None)

    def tired(self, now: datetime) -> bool:
        """After too many wrong tokens within a minute nobody can log in for a while."""
        with self._lock:
            self._failures = [failure for failure in self._failures if now - failure < PER][-TRIES:]
            return len(self._failures) >= TRIES

    def _known(self, cookie: str, now: datetime) -> bool:
        end = self._sessions.get(_session(cookie))
        return end is not None and now < end


def _session(cookie: str) -> str:
    try:
        morsel = SimpleCookie(cookie).get(COOKIE)
    except CookieError:
        return ""
    return morsel.value if morsel else ""


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()

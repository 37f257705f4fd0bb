"""The headers that every answer has."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import MutableHeaders

SECURITY_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}


def secure(headers: MutableHeaders) -> None:
    """Add them; what an answer says itself is stricter and stays."""
    for name, value in SECURITY_HEADERS.items():
        headers.setdefault(name, value)

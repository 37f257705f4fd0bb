"""Headers as they go out and come in, byte for byte (as Latin-1), and where a Location leads."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import urljoin

from tracker.core.polling import Request
from tracker.net import coding


def outgoing(request: Request, user_agent: str) -> list[tuple[bytes, bytes]]:
    """All that is sent beside Host. A stored validator that is no single line of Latin-1 is left out."""
    wanted = [
        ("User-Agent", user_agent),
        ("Accept", request.accept),
        ("Accept-Encoding", coding.ACCEPTED),
        ("Connection", "close"),
        ("If-None-Match", request.etag),
        ("If-Modified-Since", request.last_modified),
    ]
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in wanted if value and _sendable(value)]


def _sendable(value: str) -> bool:
    """Whether a stored header value can go out byte for byte and is one line."""
    return all(char == "\t" or " " <= char <= "~" or "\x80" <= char <= "\xff" for char in value)


def incoming(raw: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header names in lower case, values byte for byte (Latin-1), repeated ones joined by a comma."""
    headers: dict[str, list[str]] = {}
    for name, value in raw:
        headers.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return {name: ", ".join(values) for name, values in headers.items()}


def joined(base: str, location: str) -> str:
    """Where a Location header leads; what cannot be joined is left for the guard to refuse."""
    with suppress(UnicodeDecodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(base, location)
    except ValueError:
        return location

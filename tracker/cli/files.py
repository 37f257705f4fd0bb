"""Files that a command is given, or stdin in their place."""

from __future__ import annotations

import sys
from pathlib import Path


def bytes_of(file: Path) -> bytes:
    """All of a file, `-` being stdin; `NotFoundError` where it cannot be read."""
    from tracker.errors import NotFoundError

    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise NotFoundError(f"{file}: {error.strerror}") from error


def lines_of(data: bytes) -> list[str]:
    """Lines of UTF-8; only a line feed ends one, since texts may hold other separators."""
    return data.decode("utf-8-sig", "replace").split("\n")

"""Content codings: what came over the wire → what was meant, never more than a limit."""

from __future__ import annotations

import zlib

ACCEPTED = "gzip, deflate"
_GZIP_MAGIC = b"\x1f\x8b\x08"
_MAX_LAYERS = 2
_MAX_MEMBERS = 100


class CodingError(ValueError):
    """The body cannot be unpacked; the text says why."""


class TooLargeError(CodingError):
    """The body unpacks to more than the limit."""


def decode(body: bytes, coding: str, limit: int) -> bytes:
    """`body` unpacked as its Content-Encoding says, at most `limit` bytes. Raises CodingError, TooLargeError.

    A body that is plain though it says gzip or deflate is taken as it is, and one that is gzip though it says nothing
    is unpacked: both are common mistakes of servers.
    """
    layers = [name for part in coding.lower().split(",") if (name := part.strip()) not in ("", "identity")]
    if len(layers) > _MAX_LAYERS:
        raise CodingError("packed more than twice")
    for name in reversed(layers):
        body = _unpack(body, name, limit)
    return _gunzip(body, limit) if body.startswith(_GZIP_MAGIC) else body


def _unpack(body: bytes, name: str, limit: int) -> bytes:
    if name in ("gzip", "x-gzip"):
        return _gunzip(body, limit) if body.startswith(_GZIP_MAGIC) else body
    if name == "deflate":
        return _inflate(body, limit)
    raise CodingError(f"packed as {name[:20]!r}, which was not asked for")


def _inflate(body: bytes, limit: int) -> bytes:
    """Deflate with or without its zlib wrapper; what is neither is taken as plain."""
    try:
        return _member(zlib.decompressobj(), body, limit)
    except zlib.error:
        pass
    try:
        return _member(zlib.decompressobj(-zlib.MAX_WBITS), body, limit)
    except TooLargeError:
        raise
    except (zlib.error, CodingError):
        return body


def _gunzip(body: bytes, limit: int) -> bytes:
    """All members of a gzip file; what follows the last one is no part of it."""
    out = b""
    for _ in range(_MAX_MEMBERS):
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            out += _member(unpacker, body, limit - len(out))
        except zlib.error as error:
            raise CodingError("the gzip data is damaged") from error
        body = unpacker.unused_data
        if not body.startswith(_GZIP_MAGIC):
            return out
    raise CodingError("the gzip data consists of too many parts")


def _member(unpacker: zlib._Decompress, body: bytes, limit: int) -> bytes:
    out = unpacker.decompress(body, limit + 1)
    if len(out) > limit:
        raise TooLargeError("unpacks to more than the limit")
    if not unpacker.eof:
        raise CodingError("the packed data ends too early")
    return out

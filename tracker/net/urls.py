"""A URL, read the one way that the socket will read it, or refused."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import SplitResult, quote, urlsplit

import idna

from tracker.errors import BlockedError

MAX_URL = 8192
MAX_HOST = 253
_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\\]")
_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SAFE = "%/:@!$&'()*+,;=~?[]|"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes. `url` is ASCII without fragment; `host` is a name or an IP literal without brackets."""

    url: str
    scheme: str
    host: str
    port: int
    literal: bool

    @property
    def place(self) -> str:
        """host:port, as it is written in the settings."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def parse(url: str) -> Target:
    """`url` as a Target. Raises BlockedError for everything that is no plain http or https address.

    Full-width digits, octal, hexadecimal and short forms of an IPv4 address become the dotted quad that a socket would
    take them for; international names become ASCII.
    """
    if len(url) > MAX_URL:
        raise _too_long(url)
    url = url.strip(" ")
    if _CONTROL.search(url):
        raise BlockedError(repr(url), "the address contains a control character or a backslash")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BlockedError(url, f"this is no valid address: {error}") from error
    return _target(url, parts, port)


def _too_long(url: str) -> BlockedError:
    return BlockedError(url[:80] + "…", f"the address is longer than {MAX_URL} characters")


def _target(url: str, parts: SplitResult, port: int | None) -> Target:
    if parts.scheme not in _PORTS:
        raise BlockedError(url, "only http and https addresses are fetched")
    if "@" in parts.netloc:
        raise BlockedError(url, "the address carries a user name or password")
    if port == 0 or not parts.hostname:
        raise BlockedError(url, "the address names no host" if not parts.hostname else "there is no port 0")
    host, literal = _host(url, parts)
    try:
        path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    except UnicodeEncodeError as error:
        raise BlockedError(repr(url), "the address is no valid Unicode") from error
    shown = f"[{host}]" if ":" in host else host
    suffix = f":{port}" if port and port != _PORTS[parts.scheme] else ""
    whole = f"{parts.scheme}://{shown}{suffix}{path}"
    if len(whole) > MAX_URL:
        raise _too_long(url)
    return Target(whole, parts.scheme, host, port or _PORTS[parts.scheme], literal)


def _host(url: str, parts: SplitResult) -> tuple[str, bool]:
    host = parts.hostname or ""
    if "[" in parts.netloc:
        return _ipv6(url, host), True
    host = _ascii(url, host).removesuffix(".")
    if len(host) > MAX_HOST or not _HOST.fullmatch(host):
        raise BlockedError(url, "the address names no valid host")
    if not _NUMBER.fullmatch(host.rpartition(".")[2]):
        return host, False
    try:
        return socket.inet_ntoa(socket.inet_aton(host)), True
    except OSError as error:
        raise BlockedError(url, "the host looks like an IPv4 address and is none") from error


def _ipv6(url: str, host: str) -> str:
    try:
        address = IPv6Address(host)
    except ValueError as error:
        raise BlockedError(url, "the host is no valid IPv6 address") from error
    if address.scope_id:
        raise BlockedError(url, "an address with a network zone is never public")
    return str(address)


def _ascii(url: str, host: str) -> str:
    if host.isascii():
        return host
    if len(host) > MAX_HOST:
        raise BlockedError(url, "the host name is too long")
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise BlockedError(url, "the address names no valid host") from error

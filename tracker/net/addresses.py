"""Which IP addresses may be connected to: globally routable unicast, seen through every way to wrap one in another.

A list of bad networks is never complete, so the rule is the other way round: IPv4 must be outside all special-purpose
blocks, IPv6 inside the one block that is handed out as global unicast. `ipaddress.is_global` alone is not enough: in
Python 3.11 it is true for multicast, 192.0.0.192 and some wrapped private addresses.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_SPECIAL_V4 = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier-grade translation, and one cloud's metadata
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # one cloud's platform address, reachable from its machines only
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # retired 6to4 relays
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
_GLOBAL_V6 = IPv6Network("2000::/3")
_SPECIAL_V6 = tuple(IPv6Network(block) for block in ("2001::/23", "2001:db8::/32", "3fff::/20"))
_TEREDO = IPv6Network("2001::/32")
_SIX_TO_FOUR = IPv6Network("2002::/16")
_EMBEDDED_V4 = tuple(IPv6Network(block) for block in ("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96"))
_ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(address: str) -> bool:
    """Whether `address` (an IP literal, a zone is ignored) is globally routable unicast after unwrapping."""
    ip = ip_address(address.partition("%")[0])
    return _public_v4(ip) if isinstance(ip, IPv4Address) else _public_v6(ip)


def _public_v4(ip: IPv4Address) -> bool:
    return ip.is_global and not any(ip in block for block in _SPECIAL_V4)


def _public_v6(ip: IPv6Address) -> bool:
    wrapped = _wrapped(ip)
    if wrapped:
        return all(_public_v4(inner) for inner in wrapped)
    return ip in _GLOBAL_V6 and not any(ip in block for block in _SPECIAL_V6)


def _wrapped(ip: IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that packets to `ip` would reach: mapped, compatible, NAT64, 6to4, Teredo, ISATAP."""
    number = int(ip)
    low = IPv4Address(number & 0xFFFFFFFF)
    if any(ip in block for block in _EMBEDDED_V4):
        return [low]
    if ip in _SIX_TO_FOUR:
        return [IPv4Address(number >> 80 & 0xFFFFFFFF)]
    if ip in _TEREDO:
        return [IPv4Address(number >> 64 & 0xFFFFFFFF), IPv4Address(int(low) ^ 0xFFFFFFFF)]
    if number >> 32 & 0xFFFFFFFF in _ISATAP and ip in _GLOBAL_V6:
        return [low]
    return []

"""The guard: what is refused by its address, and what by the address that its name turns out to have."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers import ScriptedServer, answer
from tracker.core.polling import Request
from tracker.errors import BlockedError, FetchError, UsageError
from tracker.net.addresses import is_public
from tracker.net.client import Client, ClientOptions
from tracker.net.guard import Guard
from tracker.net.urls import parse

CASES = json.loads((Path(__file__).parents[1] / "cases" / "addresses.json").read_text("utf-8"))


@pytest.mark.parametrize("address", CASES["private addresses"])
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", CASES["public addresses"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses())
def test_wrapping_does_not_help(ip: object) -> None:
    if "." in str(ip):
        mapped = f"::ffff:{ip}"
        assert is_public(mapped) == is_public(str(ip))
        assert is_public(f"64:ff9b::{ip}") == is_public(str(ip))


@pytest.mark.parametrize("url", CASES["private urls"])
def test_private_urls_say_how_to_allow_them(url: str) -> None:
    with pytest.raises(BlockedError, match="TRACKER_FETCH__ALLOW_HOSTS") as caught:
        Guard().check(url)
    assert not caught.value.retry


@pytest.mark.parametrize("url", CASES["invalid urls"])
def test_invalid_urls(url: str) -> None:
    with pytest.raises(BlockedError):
        Guard().check(url)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("  http://News.Example:80/feed#top ", "http://news.example/feed"),
        ("https://news.example:443?q=1", "https://news.example/?q=1"),
        ("https://news.example:8443/", "https://news.example:8443/"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://新闻.example/新?q=闻", "http://xn--efvy88h.example/%E6%96%B0?q=%E9%97%BB"),
        ("http://news.example/a b%20c%0d%0aHost:", "http://news.example/a%20b%20c%0d%0aHost:"),
        ("http://news.example./", "http://news.example/"),
        ("http://0x08080808/", "http://8.8.8.8/"),
        ("http://[2606:4700:0::1111]:8080/", "http://[2606:4700::1111]:8080/"),
    ],
)
def test_public_urls_are_normalised(url: str, sent: str) -> None:
    assert Guard().check(url).url == sent


@given(st.text(max_size=200), st.sampled_from(["", "http://", "https://", "http://127.0.0.1", "http://["]))
def test_any_text_is_parsed_or_blocked(text: str, prefix: str) -> None:
    try:
        target = parse(prefix + text)
    except BlockedError:
        return
    assert target.url.isascii()
    assert parse(target.url) == target


@pytest.mark.parametrize(
    "url",
    [
        "http://" + "a@" * 10_000 + "news.example/",
        "http://" + "h" * 65_536 + "/",
        "http://news.example/" + "p" * 1_000_000,
        "http://" + "ß." * 4_000 + "/",
        "http://" + "１" * 8_000 + "/",
        "http://news.example/" + "新" * 8_000,
    ],
)
def test_huge_urls_are_refused_at_once(url: str) -> None:
    start = time.process_time()
    with pytest.raises(BlockedError) as caught:
        Guard().check(url)
    assert time.process_time() - start < 0.05
    assert "long" in caught.value.reason


def test_allowed_place_is_that_host_and_port_only() -> None:
    guard = Guard(["10.1.2.3:8080", "localhost:80", "[::1]:9000"])
    for url in ("http://10.1.2.3:8080/feed", "http://localhost/", "http://[::1]:9000/"):
        assert guard.allows(guard.check(url))
    for url in ("http://10.1.2.3/", "http://10.1.2.4:8080/", "https://localhost/", "http://[::1]:9001/"):
        with pytest.raises(BlockedError):
            guard.check(url)


@pytest.mark.parametrize("entry", ["localhost", "", "http://localhost:80", "a b:80", "::1"])
def test_allowed_place_needs_host_and_port(entry: str) -> None:
    with pytest.raises(UsageError, match="TRACKER_FETCH__ALLOW_HOSTS"):
        Guard([entry])


def fetch(url: str, addresses: Sequence[str], *allow: str) -> None:
    async def resolver(host: str, port: int) -> Sequence[str]:
        return addresses

    async def main() -> None:
        async with Client(ClientOptions("Test/1", allow, spacing=0.0, timeout=2.0), resolver=resolver) as client:
            await client.fetch(Request(url))

    asyncio.run(main())


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["::1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"]])
def test_name_that_leads_inside_is_refused_without_a_connection(addresses: list[str]) -> None:
    with ScriptedServer() as server:
        with pytest.raises(BlockedError, match="no public address"):
            fetch(f"http://news.example:{server.port}/feed", addresses)
        assert server.connections == 0


def test_name_that_changes_its_answer_is_refused() -> None:
    answers = iter([["203.0.113.5"], ["127.0.0.1"]])

    async def resolver(host: str, port: int) -> Sequence[str]:
        return next(answers)

    async def main(port: int) -> None:
        async with Client(ClientOptions("Test/1", spacing=0.0), resolver=resolver) as client:
            for _ in range(2):
                with pytest.raises(BlockedError):
                    await client.fetch(Request(f"http://news.example:{port}/"))

    with ScriptedServer() as server:
        asyncio.run(main(server.port))
        assert server.connections == 0


def test_connects_to_the_checked_address_and_keeps_the_host() -> None:
    with ScriptedServer() as server:
        server.on("/feed", answer(200, b"ok"))
        place = f"news.example:{server.port}"
        fetch(f"http://{place}/feed", ["127.0.0.1"], place)
        assert server.requests[0].headers["host"] == place


def test_next_address_is_tried() -> None:
    with ScriptedServer() as server:
        server.on("/feed", answer(200, b"ok"))
        place = f"news.example:{server.port}"
        fetch(f"http://{place}/feed", ["127.0.0.2", "127.0.0.1"], place)
        assert len(server.requests) == 1


def test_names_are_looked_up_by_the_system() -> None:
    async def main(place: str) -> int | None:
        async with Client(ClientOptions("Test/1", (place,))) as client:
            return (await client.fetch(Request(f"http://{place}/feed"))).status

    with ScriptedServer() as server:
        server.on("/feed", answer(200, b"ok"))
        assert asyncio.run(main(f"localhost:{server.port}")) == 200


@pytest.mark.parametrize(
    ("code", "words"), [(socket.EAI_NONAME, "does not resolve"), (socket.EAI_AGAIN, "no name server answered")]
)
def test_names_that_do_not_resolve(code: int, words: str) -> None:
    async def resolver(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(code, "?")

    async def main() -> None:
        async with Client(ClientOptions("Test/1"), resolver=resolver) as client:
            await client.fetch(Request("http://nowhere.example/"))

    with pytest.raises(FetchError, match=words) as caught:
        asyncio.run(main())
    assert caught.value.retry


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_proxy_variables_are_ignored(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with ScriptedServer() as server, ScriptedServer() as proxy:
        monkeypatch.setenv(variable, proxy.url())
        server.on("/feed", answer(200, b"ok"))
        fetch(server.url("/feed"), [], server.place)
        assert (server.connections, proxy.connections) == (1, 0)

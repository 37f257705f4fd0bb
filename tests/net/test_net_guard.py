"""The guard: what is refused by its address, and what by the address that its name turns out to have."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Sequence

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

PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 168.63.129.16 169.254.1.2 172.16.0.1
172.31.255.255 192.0.0.8 192.0.0.192 192.0.2.7 192.88.99.1 192.168.7.7 198.18.0.1 198.19.255.255 198.51.100.9
203.0.113.80 224.0.0.1 239.1.2.3 240.0.0.1 255.255.255.255
:: ::1 ::7f00:1 ::ffff:10.1.2.3 ::ffff:0:10.1.2.3 64:ff9b::a00:1 64:ff9b:1::808:808 100::1 2001:db8::5 2001:10::1
2001:20::1 2001:2::1 3fff::1 2002:7f00:1::1 2002:c0a8:101:: 2001:0:808:808:0:0:80ff:fffe 5f00::1 fc00::1
fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 4000::1 2600::5efe:10.0.0.1 2600::200:5efe:192.168.0.1
""".split()

PUBLIC = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 126.255.255.255 128.0.0.1 169.253.255.255 169.255.0.1 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 198.17.0.1 198.20.0.1 223.255.255.255
2606:4700::1111 2a00:1450:4001::200e ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1 2001:0:808:808:0:0:f7f7:f7f7
""".split()

REFUSED = [
    "http://127.0.0.1:22",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://feeds.localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://0/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0x0.0x0.0x1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://①②⑦.⓪.⓪.①/",
    "http://１２７。０。０。１/",
    "http://127．0．0．1/",
    "http://ｌｏｃａｌｈｏｓｔ/",
    "http://metadata.google.internal/",
    "http://intranet/",
    "http://printer.local/",
    "http://192.168.0.1./",
]

INVALID = [
    "",
    "feed",
    "//news.example/feed",
    "http:/news.example/",
    "http://",
    "http://:80/",
    "http:///feed",
    "file:///etc/passwd",
    "FILE:/etc/passwd",
    "ftp://news.example/",
    "gopher://news.example/",
    "data:text/html,hello",
    "javascript:alert(1)",
    "source:file:///etc/passwd",
    "jar:http://news.example!/",
    "|id",
    "-oProxyCommand",
    "http://user@news.example/",
    "http://user:word@news.example/",
    "http://@news.example/",
    "http://169.254.169.254:80\\@news.example/",
    "http://1.1.1.1 &@2.2.2.2# @3.3.3.3/",
    "http://news.example\t/",
    "http://news.example/\r\nHost: other.example",
    "http://news.example/\x00",
    "http://news.example/\u2028",
    "http://news.example:0/",
    "http://news.example:65536/",
    "http://news.example:-1/",
    "http://news.example:http/",
    "http://news..example/",
    "http://.example/",
    "http://news%2eexample/",
    "http://news.example,other.example/",
    "http://1.2.3.256/",
    "http://1.2.3.4.5/",
    "http://99999999999/",
    "http://o177.0.0.1/",
    "http://[::1/",
    "http://[::g]/",
    "http://[fe80::1%25eth0]/",
    "http://news.example/\ud800",
    "http://ｎｅｗｓ.example／feed@x",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses())
def test_wrapping_does_not_help(ip: object) -> None:
    if "." in str(ip):
        mapped = f"::ffff:{ip}"
        assert is_public(mapped) == is_public(str(ip))
        assert is_public(f"64:ff9b::{ip}") == is_public(str(ip))


@pytest.mark.parametrize("url", REFUSED)
def test_private_urls_say_how_to_allow_them(url: str) -> None:
    with pytest.raises(BlockedError, match="TRACKER_FETCH__ALLOW_HOSTS") as caught:
        Guard().check(url)
    assert not caught.value.retry


@pytest.mark.parametrize("url", INVALID)
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



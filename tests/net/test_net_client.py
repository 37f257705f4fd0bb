"""The one client against a hostile server: limits hold, failures are named, nothing more is sent than needed."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import repeat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.servers import Received, Script, ScriptedServer, answer, redirect
from tracker.core.polling import Reply, Request
from tracker.errors import BlockedError, FetchError
from tracker.net.client import Client, ClientOptions

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LIMIT = 100_000
CERTIFICATES = Path(__file__).parent / "certificates"
OPTIONS = ClientOptions(
    "DealTracker/0.1 (+https://tracker.example; desk@tracker.example)", max_bytes=LIMIT, timeout=5.0
)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


def get(server: ScriptedServer, request: Request | str, **options: object) -> Reply:
    """The reply of a client that may ask `server`."""
    wanted = replace(OPTIONS, allow_hosts=(server.place,), **options)  # type: ignore[arg-type]

    async def main() -> Reply:
        async with Client(wanted, clock=lambda: NOW) as client:
            return await client.fetch(Request(request) if isinstance(request, str) else request)

    return asyncio.run(main())


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    for piece in pieces:
        yield b"%x\r\n%s\r\n" % (len(piece), piece)
    yield end


def plain(headers: bytes, body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\n" + headers + b"\r\n" + body


def packed(body: bytes, coding: str) -> bytes:
    return answer(200, body, [("Content-Encoding", coding)])


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


GZIP = gzip.compress(b"<rss/>")

GOOD: dict[str, Script] = {
    "Content-Length": answer(200, b"<rss/>"),
    "chunked": lambda _: chunked(b"<r", b"ss/>"),
    "until the end": plain(b"", b"<rss/>"),
    "bare line feeds": b"HTTP/1.1 200 OK\nContent-Length: 6\n\n<rss/>",
    "after an interim answer": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer(200, b"<rss/>"),
    "gzip": packed(GZIP, "gzip"),
    "x-gzip": packed(GZIP, "x-GZIP"),
    "gzip in two members": packed(gzip.compress(b"<rss") + gzip.compress(b"/>"), "gzip"),
    "gzip with junk behind": packed(GZIP + b"\0\0\0\0", "gzip"),
    "deflate": packed(zlib.compress(b"<rss/>"), "deflate"),
    "raw deflate": packed(raw_deflate(b"<rss/>"), "deflate"),
    "identity": packed(b"<rss/>", "identity"),
    "twice": packed(gzip.compress(GZIP), "gzip, gzip"),
    "says gzip, is plain": packed(b"<rss/>", "gzip"),
    "says deflate, is plain": packed(b"<rss/>", "deflate"),
    "says plain, is gzip": answer(200, GZIP),
}

BAD: dict[str, tuple[Script, str]] = {
    "Content-Length too large": (answer(200, b"<rss/>", [("Content-Length", "60")]), "no valid HTTP"),
    "Content-Length too small": (answer(200, b"<rss/>", [("Content-Length", "4")]), "longer than its Content-Length"),
    "two Content-Lengths": (plain(b"Content-Length: 6\r\nContent-Length: 4\r\n", b"<rss/>"), "no valid HTTP"),
    "huge Content-Length": (plain(b"Content-Length: " + b"9" * 5000 + b"\r\n", b"<rss/>"), "no valid HTTP"),
    "chunks that end too early": (lambda _: chunked(b"<rss", end=b""), "no valid HTTP"),
    "chunk of a wrong size": (lambda _: chunked(b"<rss", end=b"zz\r\n"), "no valid HTTP"),
    "no answer": (b"", "no valid HTTP"),
    "no HTTP": (b"SSH-2.0-OpenSSH\r\n\r\n", "no valid HTTP"),
    "line break in a header": (plain(b"X: a\rb\r\n", b""), "no valid HTTP"),
    "body too large": (answer(200, b"x" * (LIMIT + 1)), "larger than 100000 bytes"),
    "endless body": (lambda _: endless(plain(b"", b""), b"x" * 60_000), "larger than 100000 bytes"),
    "endless chunks": (lambda _: endless(next(chunked()), b"1\r\nx\r\n" * 10_000), "more than 50000 pieces"),
    "endless header": (lambda _: endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 60_000), "no valid HTTP"),
    "1 MB header": (plain(b"X: " + b"x" * 1_000_000 + b"\r\n", b"<rss/>"), "no valid HTTP"),
    "100,000 headers": (plain(b"X: 1\r\n" * 100_000, b"<rss/>"), "no valid HTTP"),
    "1,000 headers": (plain(b"X: 1\r\n" * 1_000, b"<rss/>"), "more than 256 response headers"),
    "gzip bomb": (packed(gzip.compress(b"x" * 50_000_000), "gzip"), "larger than 100000 bytes when unpacked"),
    "gzip bomb in gzip": (
        packed(gzip.compress(gzip.compress(b"x" * 5_000_000)), "gzip, gzip"),
        "larger than 100000 bytes when unpacked",
    ),
    "bomb in members": (packed(gzip.compress(b"x" * 60_000) * 2, "gzip"), "larger than 100000 bytes when unpacked"),
    "deflate bomb": (packed(zlib.compress(b"x" * 5_000_000), "deflate"), "larger than 100000 bytes when unpacked"),
    "cut gzip": (packed(GZIP[:-4], "gzip"), "ends too early"),
    "damaged gzip": (packed(GZIP[:12] + b"\xff\xff" + GZIP[14:], "gzip"), "damaged"),
    "many members": (packed(gzip.compress(b"") * 200, "gzip"), "too many parts"),
    "unknown coding": (packed(b"<rss/>", "br"), "packed as 'br'"),
    "three layers": (packed(b"<rss/>", "gzip, gzip, gzip"), "more than twice"),
}


def endless(first: bytes, piece: bytes) -> Iterator[bytes]:
    yield first
    yield from repeat(piece)


@pytest.mark.parametrize("name", GOOD)
def test_answers_that_can_be_read(server: ScriptedServer, name: str) -> None:
    reply = get(server, server.on("/feed", GOOD[name]))
    assert (reply.status, reply.body, reply.error) == (200, b"<rss/>", None)


@pytest.mark.parametrize("name", BAD)
def test_answers_that_are_failures(server: ScriptedServer, name: str) -> None:
    script, words = BAD[name]
    with pytest.raises(FetchError, match=words) as caught:
        get(server, server.on("/feed", script))
    assert caught.value.retry


@pytest.mark.parametrize(
    ("first", "piece"),
    [(b"", b""), (b"HTTP/1.1 200 OK\r\nX: ", b"x"), (b"HTTP/1.1 200 OK\r\n\r\n", b"x")],
    ids=["silence", "slow headers", "slow body"],
)
def test_total_deadline_holds(server: ScriptedServer, first: bytes, piece: bytes) -> None:
    server.on("/feed", lambda _: server.stall(first, 0.02, piece))
    with pytest.raises(FetchError, match=r"timed out after 0\.2 s"):
        get(server, server.url("/feed"), timeout=0.2)


def test_deadline_is_for_all_hops_together(server: ScriptedServer) -> None:
    for number in range(5):
        server.on(f"/{number}", partial(slow, server, redirect(f"/{number + 1}")))
    with pytest.raises(FetchError, match=r"timed out after 0\.25 s"):
        get(server, server.url("/0"), timeout=0.25)


def slow(server: ScriptedServer, whole: bytes, _: Received) -> Iterator[bytes]:
    server.closing.wait(0.1)
    yield whole


def test_connection_refused() -> None:
    with ScriptedServer() as gone:
        pass
    with pytest.raises(FetchError, match="connection refused"):
        get(gone, gone.url("/feed"))


def test_connection_reset(server: ScriptedServer) -> None:
    server.on("/feed", lambda _: server.reset(plain(b"Content-Length: 60\r\n", b"<rss")))
    with pytest.raises(FetchError, match="the connection was reset"):
        get(server, server.url("/feed"))


@pytest.mark.parametrize(
    ("certificate", "authority", "words"),
    [
        ("valid", "authority", None),
        ("expired", "authority", "certificate has expired"),
        ("other", "authority", "IP address mismatch"),
        ("valid", None, "unable to get local issuer certificate"),
    ],
)
def test_tls_is_verified(certificate: str, authority: str | None, words: str | None) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATES / f"{certificate}.pem")
    ca_file = str(CERTIFICATES / f"{authority}.pem") if authority else None
    with ScriptedServer(tls) as server:
        server.on("/feed", answer(200, b"<rss/>"))
        if words is None:
            assert get(server, server.url("/feed"), ca_file=ca_file).body == b"<rss/>"
            return
        with pytest.raises(FetchError, match=f"certificate is not accepted: .*{words}"):
            get(server, server.url("/feed"), ca_file=ca_file)
        assert not server.requests


def test_tls_to_a_plain_server(server: ScriptedServer) -> None:
    with pytest.raises(FetchError, match="TLS failed"):
        get(server, server.url("/feed").replace("http:", "https:"))


def test_deadline_holds_in_the_tls_greeting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = f"127.0.0.1:{silent.getsockname()[1]}"

        async def main() -> None:
            async with Client(replace(OPTIONS, allow_hosts=(place,), timeout=0.2)) as client:
                await client.fetch(Request(f"https://{place}/feed"))

        with pytest.raises(FetchError, match=r"timed out after 0\.2 s"):
            asyncio.run(main())
        accepted, _ = silent.accept()
        with accepted:
            accepted.settimeout(5)
            while accepted.recv(65536):
                pass  # ends only because the client closed its side


def test_sends_nothing_more_than_needed(server: ScriptedServer) -> None:
    server.on("/feed", redirect("/end", 302), redirect("/end", 302))
    server.on("/end", answer(200, b"ok", [("Set-Cookie", "a=b")]))
    for _ in range(2):
        get(server, server.url("/feed#part"))
    for received in server.requests:
        assert (received.method, "#" in received.path) == ("GET", False)
        assert set(received.headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert received.headers["user-agent"] == OPTIONS.user_agent
        assert received.headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    ("etag", "last_modified"),
    [
        ('W/"a b"', "Sat, 29 Feb 2026 99:00:00 XYZ"),
        ('"\xe4\xf6"', None),
        ("no-quotes", "0"),
        ('"-gzip"', "yesterday"),
        (None, "Sun, 01 Mar 2026 00:00:00 GMT"),
    ],
)
def test_validators_go_back_byte_for_byte(server: ScriptedServer, etag: str | None, last_modified: str | None) -> None:
    given = [(name, value) for name, value in (("ETag", etag), ("Last-Modified", last_modified)) if value]
    server.on("/feed", answer(200, b"ok", given), answer(304))
    first = get(server, server.url("/feed"))
    stored = first.headers.get("etag"), first.headers.get("last-modified")
    assert stored == (etag, last_modified)
    assert get(server, Request(server.url("/feed"), *stored)).status == 304
    sent = server.requests[1].headers
    assert (sent.get("if-none-match"), sent.get("if-modified-since")) == (etag, last_modified)


@pytest.mark.parametrize("etag", ['"a"\r\nX-Injected: 1', '"a"\nX: 1', '"a"\x00', '"\u65b0"', ""])
def test_poisoned_validators_are_not_sent(server: ScriptedServer, etag: str) -> None:
    server.on("/feed", answer(200, b"ok"))
    get(server, Request(server.url("/feed"), etag))
    assert b"njected" not in server.requests[0].head
    assert "if-none-match" not in server.requests[0].headers


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:1/",
        "http://localhost/",
        "http://169.254.169.254/latest/meta-data/",
        "//2130706433/",
        "file:///etc/passwd",
        "ftp://news.example/",
        "javascript:alert(1)",
        "data:text/xml,<rss/>",
        "http://[::1",
        "http://user@news.example/",
    ],
)
def test_redirects_to_forbidden_places(server: ScriptedServer, status: int, location: str) -> None:
    server.on("/feed", redirect("/second"))
    server.on("/second", redirect(location, status))
    with pytest.raises(BlockedError, match="redirected to "):
        get(server, server.url("/feed"))


def test_redirect_loops(server: ScriptedServer) -> None:
    server.on("/self", redirect("/self"))
    server.on("/ping", redirect("/pong"))
    server.on("/pong", redirect("/ping"))
    for path in ("/self", "/ping"):
        with pytest.raises(FetchError, match="circle"):
            get(server, server.url(path))


def test_five_redirects_and_no_more(server: ScriptedServer) -> None:
    for number in range(50):
        server.on(f"/{number}", redirect(f"/{number + 1}"))
    server.on("/50", answer(200, b"ok"))
    assert get(server, server.url("/45")).body == b"ok"
    with pytest.raises(FetchError, match="more than 5 redirects"):
        get(server, server.url("/0"))
    assert not server.asked("/6")


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [([301], True), ([308, 301], True), ([302], False), ([301, 302], False), ([303, 301], False), ([307], False)],
)
def test_moved_only_by_permanent_redirects(server: ScriptedServer, statuses: list[int], moved: bool) -> None:
    for number, status in enumerate(statuses):
        server.on(f"/{number}", redirect(f"{number + 1}", status))
    end = server.on(f"/{len(statuses)}", answer(200, b"ok"))
    reply = get(server, server.url("/0"))
    assert (reply.url, reply.final_url) == (server.url("/0"), end)
    assert reply.moved_to == (end if moved else None)


def test_redirect_without_location_is_an_answer(server: ScriptedServer) -> None:
    assert get(server, server.on("/feed", answer(302))).status == 302


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("3600", 3600.0),
        ("Sun, 01 Mar 2026 14:00:00 GMT", 7200.0),
        ("Sun, 01 Mar 2026 10:00:00 GMT", 0.0),
        ("soon", None),
        ("-1", None),
        ("1000000000000", 1e11),
    ],
)
def test_retry_after(server: ScriptedServer, value: str, seconds: float | None) -> None:
    reply = get(server, server.on("/feed", answer(429, b"", [("Retry-After", value)])))
    assert (reply.status, reply.error) == (429, "the server answered 429 Too Many Requests")
    assert reply.retry_after == seconds


def test_one_request_at_a_time_to_a_host() -> None:
    with ScriptedServer() as server:
        events: list[str] = []

        def script(_: object) -> Iterator[bytes]:
            events.append("begin")
            server.closing.wait(0.05)
            events.append("end")
            yield answer(200, b"ok")

        server.on("/feed", script)
        options = replace(OPTIONS, allow_hosts=(server.place,))

        async def main() -> None:
            async with Client(options) as client:
                await asyncio.gather(*(client.fetch(Request(server.url("/feed"))) for _ in range(3)))

        asyncio.run(main())
        assert events == ["begin", "end"] * 3


def test_any_location_ends_in_words(server: ScriptedServer) -> None:
    @settings(max_examples=100, deadline=None)
    @given(st.binary(max_size=60).map(lambda data: data.translate(None, b"\r\n\0").strip()))
    def check(location: bytes) -> None:
        server.on("/feed", b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n")
        with suppress(FetchError):
            get(server, server.url("/feed"))

    check()

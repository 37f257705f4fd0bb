"""The fetcher over real loopback servers: order of completion, robots.txt, failures as replies."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.servers import ScriptedServer, answer, redirect
from tracker.core.polling import Reply, Request, page_request
from tracker.errors import BlockedError, FetchError
from tracker.fetch import HttpFetcher
from tracker.net.client import ClientOptions

CASES = Path(__file__).parents[1] / "cases" / "robots.json"
RULES = b"User-agent: *\nDisallow: /private/\n"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


def fetcher(
    *servers: ScriptedServer, clock: Clock | None = None, timeout: float = 5.0, obey_robots: bool = True
) -> HttpFetcher:
    places = tuple(server.place for server in servers)
    options = ClientOptions("DealTracker/0.1 (+https://tracker.example)", places, timeout=timeout, concurrency=4)
    return HttpFetcher(options, obey_robots=obey_robots, clock=clock or Clock())


def replies(of: HttpFetcher, urls: Sequence[str]) -> dict[str, Reply]:
    return {request.url: reply for request, reply in of.fetch([Request(url) for url in urls])}


def test_every_request_is_answered_once(server: ScriptedServer) -> None:
    urls = [server.on(f"/{number}", answer(200, b"%d" % number)) for number in range(30)]
    found = replies(fetcher(server), urls)
    assert [found[url].body for url in urls] == [b"%d" % number for number in range(30)]
    assert len(server.asked("/robots.txt")) == 1


def test_no_requests() -> None:
    assert list(fetcher().fetch([])) == []


def test_a_slow_host_does_not_hold_up_the_others(server: ScriptedServer) -> None:
    with ScriptedServer() as slow:
        release = threading.Event()

        def wait(_: object) -> bytes:
            release.wait(5)
            return answer(200, b"late")

        slow.on("/feed", wait)
        server.on("/feed", answer(200, b"ok"))
        stream = fetcher(server, slow).fetch([Request(slow.url("/feed")), Request(server.url("/feed"))])
        assert next(stream)[1].body == b"ok"
        release.set()
        assert next(stream)[1].body == b"late"
        assert next(stream, None) is None


def test_many_silent_hosts_do_not_cost_the_others_their_time(server: ScriptedServer) -> None:
    server.on("/feed", answer(200, b"ok"))
    with ExitStack() as stack:
        silent = [stack.enter_context(ScriptedServer()) for _ in range(15)]
        for host in silent:
            host.on("/feed", host.stall())
        options = ClientOptions("x/1", tuple(host.place for host in (*silent, server)), timeout=0.5, concurrency=16)
        requests = [Request(host.url("/feed")) for host in (*silent, server)]
        first, *others = HttpFetcher(options, obey_robots=False).fetch(requests)
        assert first[1].body == b"ok"
        assert [reply.error for _, reply in others] == ["timed out after 0.5 s"] * 15


def test_work_stops_where_the_consumer_does(server: ScriptedServer) -> None:
    for number in range(50):
        server.on(f"/{number}", answer(200, b"ok"))
    stream = fetcher(server).fetch([Request(server.url(f"/{number}")) for number in range(50)])
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert len(server.requests) < 50


def test_no_more_is_fetched_than_there_is_room_for(server: ScriptedServer) -> None:
    urls = [server.on(f"/{number}", answer(200, b"ok")) for number in range(50)]
    taken = 0
    for _ in fetcher(server).fetch([Request(url) for url in urls]):
        taken += 1
        assert len(server.requests) <= 1 + taken + 4  # robots.txt, those taken, and those that there is room for
    assert taken == 50


def test_failures_become_replies(server: ScriptedServer) -> None:
    server.on("/busy", answer(503, b"", [("Retry-After", "60")]))
    server.on("/short", answer(200, b"x", [("Content-Length", "9")]))
    server.on("/inside", redirect("http://169.254.169.254/"))
    server.on("/good", answer(200, b"ok"))
    names = ("/busy", "/short", "/inside", "/good")
    bad = ["http://10.0.0.1/feed", "ftp://news.example/", "http://[", "no address", ""]
    found = replies(fetcher(server), [*map(server.url, names), *bad])
    assert found[server.url("/busy")].retry_after == 60.0
    assert found[server.url("/busy")].status == 503
    assert "no valid HTTP" in (found[server.url("/short")].error or "")
    assert "TRACKER_FETCH__ALLOW_HOSTS" in (found[server.url("/inside")].error or "")
    assert found[server.url("/good")].error is None
    assert all(found[url].error and found[url].status is None for url in bad)


def test_fetch_one_raises(server: ScriptedServer) -> None:
    server.on("/feed", answer(200, b"ok"))
    assert fetcher(server).fetch_one(Request(server.url("/feed"))).body == b"ok"
    with pytest.raises(FetchError, match="404 Not Found") as caught:
        fetcher(server).fetch_one(Request(server.url("/lost")))
    assert caught.value.status == 404
    with pytest.raises(BlockedError, match="no public address"):
        fetcher().fetch_one(Request(server.url("/feed")))
    assert len(server.asked("/feed")) == 1


def test_robots_forbids(server: ScriptedServer) -> None:
    server.on("/robots.txt", answer(200, RULES))
    url = server.on("/private/feed", answer(200, b"ok"))
    with pytest.raises(BlockedError, match=r"robots\.txt forbids this address to DealTracker"):
        fetcher(server).fetch_one(Request(url))
    assert not server.asked("/private/feed")


def test_robots_of_feeds_may_be_overridden_and_of_pages_not(server: ScriptedServer) -> None:
    server.on("/robots.txt", answer(200, RULES))
    url = server.on("/private/feed", answer(200, b"ok"))
    headstrong = fetcher(server, obey_robots=False)
    assert headstrong.fetch_one(Request(url)).body == b"ok"
    assert not server.asked("/robots.txt")
    with pytest.raises(BlockedError):
        headstrong.fetch_one(page_request(url))


def test_robots_holds_for_where_a_redirect_leads(server: ScriptedServer) -> None:
    with ScriptedServer() as other:
        other.on("/robots.txt", answer(200, RULES))
        other.on("/private/page", answer(200, b"ok"))
        server.on("/feed", redirect(other.url("/private/page")))
        with pytest.raises(BlockedError, match="redirected to"):
            fetcher(server, other).fetch_one(Request(server.url("/feed")))
        assert not other.asked("/private/page")


def test_robots_that_leads_inside_is_refused(server: ScriptedServer) -> None:
    server.on("/robots.txt", redirect("http://127.0.0.1:1/robots.txt"))
    with pytest.raises(BlockedError, match="TRACKER_FETCH__ALLOW_HOSTS"):
        fetcher(server).fetch_one(Request(server.url("/feed")))
    assert not server.asked("/feed")


def test_robots_is_asked_once_a_day(server: ScriptedServer) -> None:
    clock = Clock()
    polite = fetcher(server, clock=clock)
    server.on("/robots.txt", answer(200, RULES))
    url = server.on("/feed", answer(200, b"ok"))
    for hours, asked in ((0, 1), (1, 1), (22, 1), (2, 2)):
        clock.now += timedelta(hours=hours)
        polite.fetch_one(Request(url))
        assert len(server.asked("/robots.txt")) == asked


@pytest.mark.parametrize("status", [404, 410, 403, 400])
def test_no_robots_allows_all(server: ScriptedServer, status: int) -> None:
    server.on("/robots.txt", answer(status, b"Disallow: /"))
    url = server.on("/feed", answer(200, b"ok"))
    assert fetcher(server).fetch_one(Request(url)).body == b"ok"


def test_unreachable_robots_allows_nothing_for_an_hour(server: ScriptedServer) -> None:
    clock = Clock()
    polite = fetcher(server, clock=clock)
    server.on("/robots.txt", answer(503), answer(404))
    url = server.on("/feed", answer(200, b"ok"))
    for _ in range(2):
        with pytest.raises(FetchError, match=r"robots\.txt cannot be read \(the server answered 503") as caught:
            polite.fetch_one(Request(url))
        assert caught.value.retry
    assert len(server.requests) == 1
    clock.now += timedelta(hours=1)
    assert polite.fetch_one(Request(url)).body == b"ok"


def test_robots_names_many_others(server: ScriptedServer) -> None:
    crowd = b"".join(b"User-agent: robot%d\n" % number for number in range(10_000))
    rules = b"".join(b"Disallow: /%d\n" % number for number in range(10_000))
    server.on("/robots.txt", answer(200, crowd + rules + b"User-agent: dealtracker # us\nDisallow: /private/\n"))
    url = server.on("/1", answer(200, b"ok"))
    polite = fetcher(server)
    assert polite.fetch_one(Request(url)).body == b"ok"
    with pytest.raises(BlockedError):
        polite.fetch_one(Request(server.url("/private/feed")))


@pytest.mark.parametrize("case", json.loads(CASES.read_text("utf-8")), ids=lambda case: case["about"])
def test_robots_cases(server: ScriptedServer, case: dict[str, object]) -> None:
    server.on("/robots.txt", answer(200, "\n".join(case["robots"]).encode()))  # type: ignore[arg-type]
    url = server.on(str(case["path"]), answer(200, b"ok"))
    reply = next(fetcher(server).fetch([Request(url)]))[1]
    assert (reply.error is None) == case["allowed"]

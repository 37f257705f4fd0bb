"""A month of polling on a simulated clock against a real server: what a publisher would see in the access log."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.servers import Received, ScriptedServer, answer, redirect
from tracker.core.polling import Feed, FeedState, decide, due, request_for
from tracker.fetch import HttpFetcher
from tracker.net.client import ClientOptions

START = datetime(2026, 3, 1, tzinfo=UTC)
DAYS = 30


class World:
    """One feed, its state and a clock; `live` polls it whenever it is due until the month is over."""

    def __init__(self, server: ScriptedServer, path: str) -> None:
        self.now = START
        self.feed = Feed("news", "News", server.url(path))
        self.state = FeedState()
        self.results: list[str] = []
        options = ClientOptions("DealTracker/0.1 (+https://tracker.example)", (server.place,))
        self._fetcher = HttpFetcher(options, clock=lambda: self.now)

    def live(self) -> None:
        while self.now < START + timedelta(days=DAYS) and not self.state.gone:
            assert due(self.state, self.now)
            ((_, reply),) = self._fetcher.fetch([request_for(self.feed, self.state)])
            outcome = decide(self.feed, self.state, reply, self.now, 0.5)
            self.results.append(outcome.result)
            self.state = outcome.state
            if outcome.moved_to:
                self.feed = Feed("news", "News", outcome.moved_to)
            self.now = self.state.next_poll_at or self.now


def test_quiet_feed() -> None:
    with ScriptedServer() as server:
        etag = 'W/"odd, but ours"'

        def feed(request: Received) -> bytes:
            known = request.headers.get("if-none-match") == etag
            headers = [("ETag", etag), ("Cache-Control", "max-age=10800")]
            return answer(304, headers=headers) if known else answer(200, b"<rss/>", headers)

        server.on("/feed", feed)
        world = World(server, "/feed")
        world.live()
        polls = server.asked("/feed")
        assert world.results == ["new"] + ["unchanged"] * (len(polls) - 1)
        assert DAYS * 8 * 0.9 <= len(polls) <= DAYS * 8
        assert "if-none-match" not in polls[0].headers
        assert all(poll.headers["if-none-match"] == etag for poll in polls[1:])
        assert not any("if-modified-since" in poll.headers for poll in polls)
        assert len(server.asked("/robots.txt")) <= DAYS
        assert {poll.method for poll in server.requests} == {"GET"}


def test_feed_without_validators_is_asked_rarely() -> None:
    with ScriptedServer() as server:
        server.on("/feed", answer(200, b"<rss/>"))
        world = World(server, "/feed")
        world.live()
        assert len(server.asked("/feed")) <= DAYS * 2 + 3


def test_feed_that_is_overloaded_and_comes_back() -> None:
    with ScriptedServer() as server:
        busy = answer(503, headers=[("Retry-After", "Tue, 03 Mar 2026 00:00:00 GMT")])
        server.on("/feed", busy, busy, answer(200, b"<rss/>", [("ETag", '"1"')]), answer(410))
        world = World(server, "/feed")
        world.live()
        assert world.results == ["failed", "failed", "new", "gone"]
        assert world.state.succeeded_at is not None
        assert timedelta(days=2) <= world.state.succeeded_at - START < timedelta(days=2, hours=5)


def test_feed_that_moved_for_good() -> None:
    with ScriptedServer() as server:
        server.on("/old", redirect("/new", 301))
        server.on("/new", answer(200, b"<rss/>", [("Cache-Control", "max-age=86400")]))
        world = World(server, "/old")
        world.live()
        assert len(server.asked("/old")) == 3
        assert world.feed.url == server.url("/new")
        assert set(world.results[1:]) == {"unchanged"}

"""Feeds: files declare, commands overlay, claims are exclusive."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.store.store_samples import DAY, HOUR, LEASE, NOON, feed
from tracker.core.polling import FeedState, Selectors
from tracker.errors import NotFoundError, UsageError
from tracker.store.session import SqlStore


def _ids(store: SqlStore) -> list[str]:
    with store.read() as uow:
        return [row.feed.id for row in uow.feeds.all()]


def _declare(store: SqlStore, *names: str) -> None:
    with store.write() as uow:
        uow.feeds.declare([feed(name) for name in names], NOON)


def _claim(store: SqlStore, limit: int = 10, at: timedelta = timedelta(0)) -> list[str]:
    with store.write() as uow:
        return [row.feed.id for row in uow.feeds.claim_due(NOON + at, limit, LEASE)]


def test_declared_feeds_are_due_at_once_and_go_when_the_file_drops_them(store: SqlStore) -> None:
    _declare(store, "beta", "alpha")
    with store.read() as uow:
        assert [row.state for row in uow.feeds.all()] == [FeedState(next_poll_at=NOON)] * 2
    _declare(store, "alpha")
    assert _ids(store) == ["alpha"]
    _declare(store)
    assert _ids(store) == []


def test_a_change_in_the_file_keeps_the_state_unless_the_address_changes(store: SqlStore) -> None:
    _declare(store, "alpha")
    state = FeedState(etag='"1"', next_poll_at=NOON + DAY, polled_at=NOON, interval=timedelta(minutes=90))
    with store.write() as uow:
        uow.feeds.save("alpha", state)
        uow.feeds.declare([feed("alpha", name="New name", entity="groq")], NOON)
        row = uow.feeds.get("alpha")
        assert (row.feed.name, row.feed.entity, row.state) == ("New name", "groq", state)
        uow.feeds.declare([feed("alpha", url="https://other.example/rss")], NOON + HOUR)
        assert uow.feeds.get("alpha").state == FeedState(next_poll_at=NOON + HOUR)


def test_a_page_watch_comes_back_whole(store: SqlStore) -> None:
    page = feed("alpha", source="page", selectors=Selectors("li.post", date="time[datetime]"))
    with store.write() as uow:
        uow.feeds.declare([page], NOON)
        uow.feeds.add(feed("beta", source="page"), NOON)
    with store.read() as uow:
        assert [row.feed for row in uow.feeds.all()] == [page, feed("beta", source="page")]


def test_new_selectors_ask_for_the_whole_page_at_once_but_for_a_wait_of_the_server(store: SqlStore) -> None:
    told = {"next_poll_at": NOON + DAY, "wait_until": NOON + HOUR, "failures": 2, "error": "nothing is found"}
    with store.write() as uow:
        uow.feeds.declare([feed("alpha", source="page")], NOON)
        uow.feeds.save("alpha", FeedState(etag='"1"', last_modified="now", body_hash="x", **told))  # type: ignore[arg-type]
        uow.feeds.declare([feed("alpha", source="page", selectors=Selectors("li"))], NOON)
        assert uow.feeds.get("alpha").state == FeedState(**{**told, "next_poll_at": NOON})  # type: ignore[arg-type]


def test_commands_win_over_the_file(store: SqlStore) -> None:
    _declare(store, "alpha", "beta")
    with store.write() as uow:
        uow.feeds.remove("alpha")
        uow.feeds.pause("beta", True)
        uow.feeds.add(feed("gamma", name="By hand"), NOON)
    _declare(store, "alpha", "beta", "gamma")
    with store.read() as uow:
        assert [(row.feed.name, row.paused) for row in uow.feeds.all()] == [("Beta", True), ("By hand", False)]
    _declare(store)
    assert _ids(store) == ["gamma"]
    _declare(store, "alpha", "beta")
    with store.read() as uow:
        assert [(row.feed.id, row.paused) for row in uow.feeds.all()] == [("beta", True), ("gamma", False)]


def test_a_removed_feed_can_be_added_again(store: SqlStore) -> None:
    _declare(store, "alpha")
    with store.write() as uow:
        uow.feeds.remove("https://alpha.example/feed.xml")
        uow.feeds.add(feed("alpha", name="Again"), NOON)
        assert uow.feeds.get("alpha").feed.name == "Again"
        uow.feeds.remove("alpha")
        with pytest.raises(NotFoundError, match="alpha"):
            uow.feeds.get("alpha")


def test_removing_an_added_feed_does_not_forbid_the_file_to_declare_it(store: SqlStore) -> None:
    with store.write() as uow:
        uow.feeds.add(feed("alpha"), NOON)
        uow.feeds.remove("alpha")
    _declare(store, "alpha")
    assert _ids(store) == ["alpha"]


@pytest.mark.parametrize("twin", [feed("alpha", url="https://new.example/"), feed("new", url=feed("alpha").url)])
def test_a_feed_of_the_same_id_or_address_is_refused(store: SqlStore, twin: object) -> None:
    _declare(store, "alpha")
    with pytest.raises(UsageError, match="alpha"), store.write() as uow:
        uow.feeds.add(twin, NOON)  # type: ignore[arg-type]


@pytest.mark.parametrize("call", ["get", "remove"])
def test_an_unknown_feed_is_not_found(store: SqlStore, call: str) -> None:
    with pytest.raises(NotFoundError, match="nowhere"), store.write() as uow:
        getattr(uow.feeds, call)("nowhere")


def test_claims_are_exclusive_until_saved_or_run_out(store: SqlStore) -> None:
    _declare(store, "alpha", "beta")
    assert _claim(store, limit=1) == ["alpha"]
    assert _claim(store) == ["beta"]
    assert _claim(store) == []
    with store.write() as uow:
        uow.feeds.save("alpha", FeedState(next_poll_at=NOON + timedelta(minutes=5), polled_at=NOON))
    assert _claim(store, at=timedelta(minutes=4)) == []
    assert _claim(store, at=timedelta(minutes=5)) == ["alpha"]
    assert _claim(store, at=LEASE) == ["beta"]


def test_the_oldest_come_first_and_what_must_not_be_polled_never(store: SqlStore) -> None:
    with store.write() as uow:
        names = ["old", "new", "paused", "gone", "waiting", "later"]
        uow.feeds.declare([*map(feed, names), feed("off", enabled=False, reason="dead")], NOON)
        uow.feeds.pause("paused", True)
        for name, state in {
            "old": FeedState(next_poll_at=NOON - DAY),
            "new": FeedState(next_poll_at=NOON - HOUR),
            "gone": FeedState(gone=True),
            "waiting": FeedState(next_poll_at=NOON, wait_until=NOON + HOUR),
            "later": FeedState(next_poll_at=NOON + HOUR),
        }.items():
            uow.feeds.save(name, state)
    assert _claim(store) == ["old", "new"]


def test_a_host_is_asked_by_one_at_a_time(store: SqlStore) -> None:
    with store.write() as uow:
        same = "https://one.example/{}"
        uow.feeds.declare([feed(name, url=same.format(name)) for name in ("a", "b", "c")], NOON)
        uow.feeds.claim(["a", "b"], NOON, LEASE)
    assert _claim(store) == []
    done = FeedState(next_poll_at=NOON + DAY, polled_at=NOON)
    with store.write() as uow:
        uow.feeds.save("a", done)
    assert _claim(store) == []
    with store.write() as uow:
        uow.feeds.save("b", done)
    assert _claim(store) == ["c"]


def test_a_host_is_claimed_with_all_its_due_feeds(store: SqlStore) -> None:
    with store.write() as uow:
        hosts = {"a": "one", "b": "two", "c": "one", "d": "one"}
        uow.feeds.declare([feed(name, url=f"https://{host}.example/{name}") for name, host in hosts.items()], NOON)
    assert _claim(store, limit=1) == ["a", "c", "d"]
    assert _claim(store, limit=1) == ["b"]


def test_named_feeds_are_claimed_whether_due_or_not(store: SqlStore) -> None:
    _declare(store, "alpha", "beta")
    assert _claim(store, limit=1) == ["alpha"]
    with store.write() as uow:
        uow.feeds.save("beta", FeedState(next_poll_at=NOON + DAY))
        claimed = uow.feeds.claim(["alpha", "beta", "nowhere"], NOON, LEASE)
    assert [row.feed.id for row in claimed] == ["beta"]


def test_released_feeds_are_due_as_before(store: SqlStore) -> None:
    _declare(store, "alpha", "beta")
    assert _claim(store) == ["alpha", "beta"]
    with store.write() as uow:
        uow.feeds.release(["alpha"])
    assert _claim(store) == ["alpha"]


def test_a_moved_feed_stays_moved_until_the_file_gives_another_address(store: SqlStore) -> None:
    _declare(store, "alpha")
    state = FeedState(etag="x", next_poll_at=NOON)
    moved = "https://moved.example/feed"
    with store.write() as uow:
        uow.feeds.save("alpha", state)
        uow.feeds.move("alpha", moved)
        uow.feeds.move("alpha", moved)
    _declare(store, "alpha")
    with store.write() as uow:
        row = uow.feeds.get(feed("alpha").url)
        assert (row.feed.url, row.state) == (moved, state)
        assert [claimed.feed.url for claimed in uow.feeds.claim_due(NOON, 1, LEASE)] == [moved]
        uow.feeds.declare([feed("alpha", url=moved, name="Named")], NOON)
        assert uow.feeds.get("alpha").state == state
        uow.feeds.declare([feed("alpha")], NOON + HOUR)
        assert uow.feeds.get("alpha").state == FeedState(next_poll_at=NOON + HOUR)


def test_the_whole_state_comes_back(store: SqlStore) -> None:
    _declare(store, "alpha")
    state = FeedState(
        etag='W/"é\ufffd"',
        last_modified="Sun, 01 Mar 2026 12:00:00 GMT",
        body_hash="ab",
        next_poll_at=NOON,
        interval=timedelta(minutes=7.5),
        polled_at=NOON,
        succeeded_at=NOON,
        last_entry_at=NOON - DAY,
        status=304,
        failures=2,
        failing_since=NOON,
        error="refused",
        gone=True,
        wait_until=NOON + DAY,
        moved_to="https://moved.example/",
        moved_count=3,
    )
    with store.write() as uow:
        uow.feeds.save("alpha", state)
        assert uow.feeds.get("alpha") == replace(uow.feeds.get("alpha"), state=state)


def test_threads_that_claim_at_once_share_the_feeds_and_never_a_host(store: SqlStore) -> None:
    with store.write() as uow:
        uow.feeds.declare([feed(f"f{n:02}", url=f"https://h{n % 8}.example/{n}") for n in range(40)], NOON)

    def claim(_: int) -> list[tuple[str, str]]:
        with store.write() as uow:
            rows = uow.feeds.claim_due(NOON, 6, LEASE)
            return [(row.feed.id, row.feed.url.split("/")[2]) for row in rows]

    with ThreadPoolExecutor(6) as pool:
        claims = list(pool.map(claim, range(12)))
    ids = [name for claimed in claims for name, _ in claimed]
    hosts = [host for claimed in claims for host in {host for _, host in claimed}]
    assert len(ids) == len(set(ids)) > 0
    assert len(hosts) == len(set(hosts))

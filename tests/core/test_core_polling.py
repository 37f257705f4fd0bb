"""The poll decisions: tables of replies, and what holds for every reply whatever."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core import backoff
from tracker.core.polling import (
    Feed,
    FeedState,
    Outcome,
    Reply,
    Request,
    decide,
    due,
    fail,
    forget_validators,
    lengthen,
    may_force,
    request_for,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://news.example/feed"
FEED = Feed("news", "News", URL)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
KNOWN = FeedState(etag='W/"1"', last_modified="yesterday", body_hash="0" * 64, polled_at=NOW - HOUR, interval=HOUR)


def full(body: bytes = b"<rss/>", moved_to: str | None = None, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(URL, 200, named, body, URL, moved_to=moved_to)


def status(code: int, retry_after: float | None = None, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    error = f"the server answered {code}" if code >= 400 else None
    return Reply(URL, code, named, final_url=URL, error=error, retry_after=retry_after)


TIMED_OUT = Reply(URL, error="timed out after 30 s")


def run(*replies: Reply, state: FeedState = KNOWN) -> tuple[Outcome, datetime]:
    """The outcome of the last of `replies`, each asked for when it is due, and when that was."""
    now = NOW
    for reply in replies[:-1]:
        state = decide(FEED, state, reply, now, 0.0).state
        now = state.next_poll_at or now
    return decide(FEED, state, replies[-1], now, 0.0), now


@pytest.mark.parametrize(
    ("reply", "result", "wait"),
    [
        (full(etag='"2"'), "new", HOUR),
        (full(), "new", 3 * HOUR),
        (full(etag='"2"', cache_control="public, max-age=7200"), "new", 2 * HOUR),
        (full(etag='"2"', cache_control='max-age="7200"'), "new", 2 * HOUR),
        (full(etag='"2"', cache_control="max-age=60"), "new", HOUR),
        (full(etag='"2"', cache_control="s-maxage=7200"), "new", HOUR),
        (full(etag='"2"', cache_control="max-age=" + "9" * 5000), "new", DAY),
        (full(etag='"2"', expires="Sun, 01 Mar 2026 17:00:00 GMT"), "new", 5 * HOUR),
        (
            full(etag='"2"', date="Sun, 01 Mar 2026 15:00:00 GMT", expires="Sun, 01 Mar 2026 17:00:00 GMT"),
            "new",
            2 * HOUR,
        ),
        (full(etag='"2"', expires="Wed, 01 Mar 2126 17:00:00 GMT"), "new", DAY),
        (full(etag='"2"', expires="-1"), "new", HOUR),
        (full(etag='"2"', expires="Sat, 01 Jan 0000 99:00:00 +9999"), "new", HOUR),
        (status(304), "unchanged", HOUR),
        (status(304, cache_control="max-age=10800"), "unchanged", 3 * HOUR),
        (status(204), "failed", HOUR),
        (status(206), "failed", HOUR),
        (full(b""), "failed", HOUR),
        (full(b" \r\n\t"), "failed", HOUR),
        (status(302), "failed", HOUR),
        (status(400), "failed", HOUR),
        (status(401), "failed", DAY),
        (status(403), "failed", DAY),
        (status(404), "failed", HOUR),
        (status(429), "failed", HOUR),
        (status(429, 3600.0), "failed", HOUR),
        (status(429, 7200.0), "failed", 2 * HOUR),
        (status(429, 0.0), "failed", 30 * MINUTE),
        (status(429, 1e11), "failed", DAY),
        (status(403, 7200.0), "failed", 2 * HOUR),
        (status(500), "failed", HOUR),
        (status(503), "failed", HOUR),
        (status(503, 5400.0), "failed", 1.5 * HOUR),
        (TIMED_OUT, "failed", HOUR),
    ],
)
def test_result_and_next_poll(reply: Reply, result: str, wait: timedelta) -> None:
    outcome, _ = run(reply)
    assert outcome.result == result
    assert outcome.state.next_poll_at == NOW + wait
    assert (outcome.state.error is None) == (result in ("new", "unchanged"))


def test_gone_stops() -> None:
    outcome, _ = run(status(410))
    assert (outcome.result, outcome.state.gone, outcome.state.next_poll_at) == ("gone", True, None)
    assert not due(outcome.state, NOW + 999 * DAY)
    assert not may_force(outcome.state, NOW + 999 * DAY)
    assert "410" in (outcome.state.error or "")


def test_lost_feed_stops_after_30_days() -> None:
    state, now, polls = KNOWN, NOW, 0
    while not state.gone:
        outcome = decide(FEED, state, status(404), now, 0.0)
        state, polls = outcome.state, polls + 1
        now = state.next_poll_at or now
    assert timedelta(days=30) <= now - NOW < timedelta(days=31)
    assert polls < 40
    assert "30 days" in (state.error or "")


def test_a_404_after_other_failures_is_not_the_end() -> None:
    state = replace(KNOWN, failures=60, failing_since=NOW - 40 * DAY, status=500)
    assert decide(FEED, state, status(404), NOW, 0.0).result == "failed"


@pytest.mark.parametrize("reply", [status(429), status(500), status(503), status(404), TIMED_OUT])
def test_failures_back_off_to_a_day_and_success_ends_that(reply: Reply) -> None:
    state, now, waits = KNOWN, NOW, []
    for _ in range(8):
        state = decide(FEED, state, reply, now, 0.0).state
        waits.append((state.next_poll_at or now) - now)
        now = state.next_poll_at or now
    assert waits == [hours * HOUR for hours in (1, 2, 4, 8, 16, 24, 24, 24)]
    assert (state.failing_since, state.failures) == (NOW, 8)
    good = decide(FEED, state, status(304), now, 0.0).state
    assert (good.failures, good.failing_since, good.error, good.next_poll_at) == (0, None, None, now + HOUR)


@pytest.mark.parametrize(
    "reply", [TIMED_OUT, status(500), status(204), status(206), status(403), status(410), full(b"")]
)
def test_failures_keep_what_is_known(reply: Reply) -> None:
    outcome, _ = run(reply, state=replace(KNOWN, moved_to="https://new.example/", moved_count=2))
    kept = (
        "etag",
        "last_modified",
        "body_hash",
        "interval",
        "succeeded_at",
        "last_entry_at",
        "moved_to",
        "moved_count",
    )
    assert all(getattr(outcome.state, name) == getattr(KNOWN, name) for name in kept[:-2])
    assert (outcome.state.moved_to, outcome.state.moved_count) == ("https://new.example/", 2)


def test_validators_are_those_of_the_last_full_answer() -> None:
    first, _ = run(full(etag='"a"', last_modified="then"))
    assert request_for(FEED, first.state) == Request(URL, '"a"', "then")
    second, _ = run(full(b"<new/>", last_modified="now"), state=first.state)
    assert request_for(FEED, second.state) == Request(URL, None, "now")
    third, _ = run(full(b"<newer/>"), state=second.state)
    assert request_for(FEED, third.state) == Request(URL)


def test_304_keeps_validators_unless_it_brings_new_ones() -> None:
    assert run(status(304))[0].state.etag == 'W/"1"'
    state = run(status(304, etag='"2"'))[0].state
    assert (state.etag, state.last_modified) == ('"2"', "yesterday")


def test_304_to_an_unconditional_request_is_a_fault_that_clears() -> None:
    outcome, _ = run(status(304), state=FeedState(body_hash="0" * 64))
    assert outcome.result == "failed"
    assert outcome.state.body_hash is None
    assert "304" in (outcome.state.error or "")


def test_same_body_is_unchanged_whatever_the_etag() -> None:
    outcome, _ = run(full(etag='"a"'), full(etag='"b"'))
    assert (outcome.result, outcome.state.etag) == ("unchanged", '"b"')


def test_bodies_sent_for_nothing_stretch_the_interval_fourfold() -> None:
    for answer, base in ((full(etag='"a"'), HOUR), (full(), 3 * HOUR)):
        intervals = [run(*[answer] * count)[0].state.interval for count in range(1, 7)]
        assert intervals == [base * factor for factor in (1, 1.5, 2.25, 3.375, 4, 4)]
        assert run(*[answer] * 6, replace(answer, body=b"<new/>"))[0].state.interval == base


def test_wait_of_the_server_is_kept_by_everyone() -> None:
    state = run(status(429, 7200.0))[0].state
    for minutes, may in ((2, False), (119, False), (120, True)):
        assert may_force(state, NOW + minutes * MINUTE) is may
        assert due(state, NOW + minutes * MINUTE) is may


def test_a_person_overrides_our_schedule_once_a_minute() -> None:
    state = run(status(500))[0].state
    assert not due(state, NOW + 2 * MINUTE)
    assert may_force(state, NOW + MINUTE)
    assert not may_force(state, NOW + timedelta(seconds=59))
    assert may_force(state, NOW, timedelta(0))


def test_new_feed_is_due() -> None:
    assert due(FeedState(), NOW)
    assert may_force(FeedState(), NOW)


def moved(to: str | None, body: bytes = b"<rss/>") -> Reply:
    return full(body, to, etag='"1"')


def test_third_equal_permanent_redirect_takes_over() -> None:
    outcomes = [run(*[moved("https://new.example/feed")] * count)[0] for count in (1, 2, 3)]
    assert [outcome.moved_to for outcome in outcomes] == [None, None, "https://new.example/feed"]
    assert [outcome.state.moved_count for outcome in outcomes] == [1, 2, 0]
    last = outcomes[-1].state
    assert (last.etag, last.last_modified, last.moved_to) == (None, None, None)
    assert last.body_hash is not None


@pytest.mark.parametrize(
    "between", [moved(None), moved("https://other.example/"), moved(URL), replace(status(304), moved_to=None)]
)
def test_redirects_that_differ_start_again(between: Reply) -> None:
    new = moved("https://new.example/feed")
    outcome, _ = run(new, new, between, new)
    assert (outcome.moved_to, outcome.state.moved_count) == (None, 1)


def test_failures_between_redirects_do_not_count() -> None:
    new = moved("https://new.example/feed")
    assert run(new, TIMED_OUT, new, new)[0].moved_to == "https://new.example/feed"


def test_body_that_is_no_feed_fails_with_the_old_state() -> None:
    assert run(moved("https://login.example/", b"<html>"))[0].result == "new"
    outcome = fail(KNOWN, "this is HTML, not a feed", NOW, 0.0, status=200)
    assert (outcome.result, outcome.state.error, outcome.state.moved_count) == ("failed", "this is HTML, not a feed", 0)
    assert (outcome.state.etag, outcome.state.body_hash) == (KNOWN.etag, KNOWN.body_hash)


@pytest.mark.parametrize(("ttl", "wait"), [(HOUR / 2, HOUR), (6 * HOUR, 6 * HOUR), (999 * DAY, DAY)])
def test_a_feeds_own_ttl_lengthens(ttl: timedelta, wait: timedelta) -> None:
    state = lengthen(run(full(etag='"2"'))[0].state, ttl)
    assert (state.interval, state.next_poll_at) == (wait, NOW + wait)
    assert lengthen(FeedState(), ttl) == FeedState()


def test_forgotten_validators_ask_for_everything() -> None:
    assert request_for(FEED, forget_validators(KNOWN)) == Request(URL)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("120", 120.0),
        (" 0 ", 0.0),
        ("9" * 5000, 999_999_999_999.0),
        ("-1", None),
        ("1.5", None),
        ("soon", None),
        ("١٢", None),
        ("Sun, 01 Mar 2026 12:01:00 GMT", 60.0),
        ("Sunday, 01-Mar-26 12:01:00 GMT", 60.0),
        ("Sun Mar  1 12:01:00 2026", 60.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("Mon, 99 Foo 2026 12:00:00 GMT", None),
        ("x" * 100_000, None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert backoff.retry_after(value, NOW) == seconds


header_texts = st.one_of(st.text(max_size=40), st.sampled_from(["max-age=99999999999999", "max-age=1", "0", "-1"]))
states = st.builds(
    FeedState,
    etag=st.none() | st.text(max_size=5),
    body_hash=st.none() | st.just("0" * 64),
    interval=st.none() | st.timedeltas(timedelta(0), timedelta(days=1)),
    polled_at=st.none() | st.just(NOW - HOUR),
    status=st.none() | st.sampled_from([200, 404, 500]),
    failures=st.integers(0, 100_000),
    failing_since=st.none() | st.timedeltas(timedelta(0), 60 * DAY).map(lambda ago: NOW - ago),
    wait_until=st.none() | st.just(NOW),
    moved_to=st.none() | st.just("https://new.example/"),
    moved_count=st.integers(0, 5),
)
answers = st.builds(
    Reply,
    st.just(URL),
    st.none() | st.integers(100, 599),
    st.dictionaries(st.sampled_from(["etag", "last-modified", "cache-control", "expires", "date"]), header_texts),
    st.sampled_from([b"", b" ", b"<rss/>"]),
    moved_to=st.none() | st.just("https://new.example/"),
    error=st.none() | st.just("it broke"),
    retry_after=st.none() | st.floats(0, 1e12),
)


@given(states, answers, st.floats(0, 1, exclude_max=True))
def test_invariants(state: FeedState, reply: Reply, jitter: float) -> None:
    outcome = decide(FEED, state, reply, NOW, jitter)
    after = outcome.state
    assert after.polled_at == NOW
    assert after.gone == (outcome.result == "gone") == (after.next_poll_at is None)
    assert (after.error is None) == (outcome.result in ("new", "unchanged")) == (after.failures == 0)
    assert outcome.moved_to is None or after.moved_to is None
    if after.next_poll_at is not None:
        assert NOW + 30 * MINUTE <= after.next_poll_at <= NOW + DAY * 1.1
        assert after.wait_until is None or NOW < after.wait_until <= after.next_poll_at
        assert not due(after, after.next_poll_at - timedelta(microseconds=1))
        assert due(after, after.next_poll_at)


@given(st.lists(st.tuples(answers, st.floats(0, 1, exclude_max=True)), max_size=30))
def test_a_server_is_never_asked_before_its_wait_is_over(replies: list[tuple[Reply, float]]) -> None:
    state, now = FeedState(), NOW
    for reply, jitter in replies:
        if not due(state, now):
            break
        assert state.wait_until is None or state.wait_until <= now
        state = decide(FEED, state, reply, now, jitter).state
        now = state.next_poll_at or now

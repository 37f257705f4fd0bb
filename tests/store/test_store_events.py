"""Events: made of their tellings, merged for ever, found by key, time and filter."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.store.store_samples import DAY, HOUR, NOON, claim, document, keys_of, put, put_event, reading, telling
from tracker.core.claims import Amount, Claim, Kind, Party, Status
from tracker.core.events import Event, Verdict
from tracker.core.history import Reach, summarise
from tracker.errors import NotFoundError
from tracker.ports import Filter, UnitOfWork
from tracker.store.session import SqlStore


def _ids(uow: UnitOfWork, **asked: object) -> list[str]:
    return [event.id for event in uow.events.query(Filter(**asked))]  # type: ignore[arg-type]


def test_an_event_comes_back_as_it_was(store: SqlStore) -> None:
    later = claim(status=Status.COMPLETED, amount=Amount(9e8, "USD"))
    with store.write() as uow:
        event = put_event(uow, (document(1), claim()), (document(2, owner="other", dated=False), later))
        assert uow.events.get(event.id) == event
        assert event.conflicts


def test_saving_takes_the_place_of_what_was_there(store: SqlStore) -> None:
    with store.write() as uow:
        event = put_event(uow, (document(1), claim()), (document(2), claim(target="Southlight")))
        less = summarise(event.id, event.tellings[:1])
        uow.events.save(less, keys_of(less))
        assert uow.events.get(event.id) == less
        assert uow.events.near(_reach("southlight")) == []
        assert _ids(uow, text="southlight") == []


def test_a_joined_event_redirects_for_ever(store: SqlStore) -> None:
    with store.write() as uow:
        one = put_event(uow, (document(1), claim()))
        two = put_event(uow, (document(2), claim()))
        three = put_event(uow, (document(3), claim()))
        _join(uow, two, three)
        joined = _join(uow, one, uow.events.get(two.id))
        for name in (one.id, two.id, three.id):
            assert uow.events.get(name) == joined
        assert set(joined.merged_ids) == {two.id, three.id}
        assert len(joined.tellings) == 3
        assert _ids(uow) == [one.id]


def _join(uow: UnitOfWork, kept: Event, other: Event) -> Event:
    whole = summarise(kept.id, [*kept.tellings, *other.tellings])
    uow.events.save(whole, keys_of(whole))
    uow.events.redirect(other.id, kept.id)
    return uow.events.get(kept.id)


def test_an_event_that_is_made_again_redirects_no_more(store: SqlStore) -> None:
    with store.write() as uow:
        one, two = put_event(uow, (document(1), claim())), put_event(uow, (document(2), claim()))
        _join(uow, one, two)
        uow.events.save(one, keys_of(one))
        uow.events.save(two, keys_of(two))
        assert uow.events.get(two.id) == two
        assert uow.events.get(one.id) == one


def test_an_event_cannot_redirect_to_itself(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="itself"), store.write() as uow:
        uow.events.redirect("ev-1", "ev-1")


def test_an_unknown_id_is_not_found(store: SqlStore) -> None:
    with pytest.raises(NotFoundError, match="ev-none"), store.read() as uow:
        uow.events.get("ev-none")


def test_near_asks_for_keys_and_times_of_tellings(store: SqlStore) -> None:
    with store.write() as uow:
        early = put_event(uow, (document(0), claim()), (document(48), claim()))
        late = put_event(uow, (document(3), claim(buyer="nvidia")))

        def near(since: int, until: int, *keys: str) -> list[str]:
            return [event.id for event in uow.events.near(_reach(*keys, since=since, until=until))]

        assert near(0, 3, "@groq", "@nvidia") == [early.id, late.id]
        assert near(0, 3, "northlight") == [early.id, late.id]
        assert near(1, 3, "@groq", "@nvidia") == [late.id]
        assert near(48, 60, "@groq") == [early.id]
        assert near(4, 40, "@groq") == []
        assert near(0, 9, "@intel") == near(0, 9) == []
        assert uow.events.near(_reach("@groq", kinds=(Kind.LISTING, Kind.LICENSE))) == []


def _reach(*keys: str, kinds: tuple[Kind, ...] = (Kind.ACQUI_HIRE,), since: int = 0, until: int = 24) -> Reach:
    return Reach(frozenset(keys), frozenset(kinds), NOON + since * HOUR, NOON + until * HOUR)


def test_two_processes_that_know_an_event_by_different_keys_do_not_undo_each_other(store: SqlStore) -> None:
    """One report names the buyer only, another the target only: neither waits for the other's keys."""
    with store.write() as uow:
        known = put_event(uow, (document(0), claim()))
        told = {
            key: [telling(put(uow, document(first + n), claim()), claim()) for n in range(8)]
            for key, first in (("@groq", 1), ("northlight", 21))
        }
    barrier = threading.Barrier(2)

    def join(key: str) -> None:
        barrier.wait()
        for one in told[key]:
            with store.write() as uow:
                uow.events.lock([key])
                [event] = uow.events.near(_reach(key))
                more = summarise(event.id, [*event.tellings, one])
                uow.events.save(more, keys_of(more))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(join, told))
    with store.read() as uow:
        assert len(uow.events.get(known.id).tellings) == 1 + 8 + 8


def test_a_reread_document_leaves_its_event(store: SqlStore) -> None:
    with store.write() as uow:
        event = put_event(uow, (document(1), claim()), (document(2), claim()))
        first, second = (uow.documents.get(told.url) for told in event.tellings)
        reading = uow.readings.get(second.id)
        assert reading
        uow.readings.save([(second.id, reading)])
        assert uow.events.get(event.id) == summarise(event.id, event.tellings[:1])
        uow.readings.save([(first.id, reading)])
        assert _ids(uow) == []


def test_filters(store: SqlStore) -> None:
    with store.write() as uow:
        hire = put_event(uow, (document(1, title="Groß"), claim()), (document(30, source="Herald"), claim(score=0.9)))
        listing = Claim(Kind.LISTING, Status.WITHDRAWN, subject=Party("大脑", "cerebras"))
        ipo = put_event(uow, (document(9), listing))
        assert _ids(uow) == [hire.id, ipo.id]
        assert _ids(uow, limit=1) == [hire.id]
        assert _ids(uow, kind="listing") == [ipo.id] == _ids(uow, status="withdrawn")
        assert _ids(uow, min_score=0.85) == [hire.id]
        assert _ids(uow, entities=("cerebras", "x")) == [ipo.id]
        assert _ids(uow, source="Herald") == [hire.id]
        assert _ids(uow, source="Wire") == [hire.id, ipo.id]
        assert _ids(uow, text="GROSS") == [hire.id] == _ids(uow, text="northLIGHT")
        assert _ids(uow, text="大脑") == [ipo.id]
        assert _ids(uow, since=NOON + 10 * HOUR) == [hire.id]
        assert _ids(uow, until=NOON + 9 * HOUR) == [hire.id]


def test_as_of_shows_events_as_they_were_recorded_then(store: SqlStore) -> None:
    with store.write() as uow:
        event = put_event(uow, (document(1), claim(status=Status.RUMOURED, score=0.2)))
        stored = put(uow, document(2, title="Done"), claim(status=Status.COMPLETED), recorded=NOON + DAY)
        whole = summarise(event.id, [*event.tellings, telling(stored, claim(status=Status.COMPLETED))])
        uow.events.save(whole, keys_of(whole))
        other = put_event(uow, (document(3), claim(status=Status.RUMOURED)), recorded=NOON + DAY)

        assert list(uow.events.query(Filter(as_of=NOON))) == [event]
        assert list(uow.events.query(Filter(as_of=NOON + DAY))) == [other, whole]
        assert _ids(uow, as_of=NOON, status="rumoured") == [event.id]
        for asked in ({"status": "completed"}, {"min_score": 0.5}, {"text": "done"}, {"since": NOON + 2 * HOUR}):
            assert _ids(uow, as_of=NOON, **asked) == []
            assert _ids(uow, as_of=NOON + DAY, **asked)[-1:] == [whole.id]
        assert _ids(uow, as_of=NOON + DAY, limit=1) == [other.id]
        assert _ids(uow, as_of=NOON - HOUR) == []


def test_events_with_a_telling_recorded_in_a_window(store: SqlStore) -> None:
    with store.write() as uow:
        one = put_event(uow, (document(1), claim()))
        two = put_event(uow, (document(2), claim()), recorded=NOON + DAY)
        assert uow.events.recorded_between(None, NOON + 2 * DAY) == [two, one]
        assert uow.events.recorded_between(None, NOON) == [one]
        assert uow.events.recorded_between(NOON, NOON + DAY) == [two]
        assert uow.events.recorded_between(NOON + DAY, NOON + 2 * DAY) == []


def test_more_events_than_a_batch(store: SqlStore) -> None:
    with store.write() as uow:
        stored = uow.documents.add([(document(n), "s") for n in range(520)], NOON, None)

        uow.readings.save([(row.id, reading(claim())) for row in stored])
        for row in stored:
            event = summarise(f"ev-{row.id:04}", [telling(row, claim())])
            uow.events.save(event, keys_of(event))
        assert len(_ids(uow)) == 520


def test_any_number_of_keys_can_be_locked(store: SqlStore) -> None:
    with store.write() as uow:
        uow.events.lock([])
        uow.events.lock(f"key {number}\ud800" for number in range(20_000))


def test_locked_keys_are_waited_for(store: SqlStore) -> None:
    """Two transactions that count up under one key never lose a step, in whatever order they name their keys."""
    barrier = threading.Barrier(2)

    def count(keys: tuple[str, str]) -> None:
        barrier.wait()
        for _ in range(10):
            with store.write() as uow:
                uow.events.lock(keys)
                uow.notes.set("count", str(int(uow.notes.get("count") or 0) + 1))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(count, [("a", "b"), ("b", "a")]))
    with store.read() as uow:
        assert uow.notes.get("count") == "20"


def test_what_people_said_of_the_joined_event_is_kept(store: SqlStore) -> None:
    with store.write() as uow:
        one, two = put_event(uow, (document(1), claim())), put_event(uow, (document(2), claim()))
        uow.flags.judge(two.id, Verdict.CONFIRMED, "so it is", NOON)
        assert uow.events.get(two.id) == replace(two, verdict=Verdict.CONFIRMED)
        assert _join(uow, one, two).verdict is Verdict.CONFIRMED

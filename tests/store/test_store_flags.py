"""Flags: one for an event, for ever."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.store.store_samples import DAY, HOUR, NOON, claim, document, put_event
from tracker.core.claims import Kind
from tracker.core.events import Event, Flag, Verdict
from tracker.core.history import flag_id
from tracker.ports import Filter, UnitOfWork
from tracker.store.session import SqlStore


def _flag(event: Event, **changes: Any) -> Flag:
    first = event.tellings[0]
    made = Flag(flag_id(event.id), event.id, NOON, first.url, 0.8, first.claim.signals, news=True)
    return replace(made, **changes)


def _flagged(uow: UnitOfWork, number: int, **changes: Any) -> tuple[Flag, Event]:
    event = put_event(uow, (document(number), claim()))
    flag = _flag(event, **changes)
    uow.flags.add(flag)
    return flag, event


def test_a_flag_comes_back_as_it_was(store: SqlStore) -> None:
    with store.write() as uow:
        flag, event = _flagged(uow, 1)
        assert uow.flags.of_event(event.id) == flag
        assert uow.flags.of_event("ev-none") is None
        assert list(uow.flags.query(Filter())) == [(flag, event)]


def test_an_event_is_flagged_once(store: SqlStore) -> None:
    with store.write() as uow:
        flag, event = _flagged(uow, 1)
        uow.flags.add(replace(flag, id="deal-other", flagged_at=NOON + DAY, score=0.1))
        assert uow.flags.of_event(event.id) == flag


def test_a_reread_hides_flags_until_they_are_derived_again(store: SqlStore) -> None:
    with store.write() as uow:
        flag, event = _flagged(uow, 1)
        uow.readings.clear()
        assert uow.flags.of_event(event.id) is None
        uow.events.save(event, ["@groq"])
        assert list(uow.flags.query(Filter())) == []
        again = replace(flag, flagged_at=NOON + DAY, news=False, score=0.9, first_url="https://wire.example/again")
        uow.flags.add(again)
        assert uow.flags.of_event(event.id) == replace(again, flagged_at=NOON, news=True)


def test_a_joined_events_flag_moves_and_the_earlier_stays(store: SqlStore) -> None:
    with store.write() as uow:
        late, one = _flagged(uow, 1, flagged_at=NOON + DAY)
        early, two = _flagged(uow, 2)
        uow.flags.move(two.id, one.id)
        assert uow.flags.of_event(one.id) == replace(early, id=late.id, event_id=one.id)
        assert uow.flags.of_event(two.id) is None
        three = put_event(uow, (document(3), claim()))
        uow.flags.move(one.id, three.id)
        assert uow.flags.of_event(three.id) == replace(early, id=flag_id(three.id), event_id=three.id)
        uow.flags.move("ev-none", three.id)
        uow.flags.move("ev-none", "ev-nor-this")
        assert late.id != early.id


def test_a_joined_event_can_be_made_and_flagged_again(store: SqlStore) -> None:
    """What a reread does before it joins the two again."""
    with store.write() as uow:
        late, one = _flagged(uow, 1, flagged_at=NOON + DAY)
        early, two = _flagged(uow, 2)
        uow.flags.move(two.id, one.id)
        uow.readings.clear()
        for event, flag in ((one, late), (two, early)):
            uow.events.save(event, ["@groq"])
            uow.flags.add(replace(flag, flagged_at=NOON + 9 * DAY))
        uow.flags.move(two.id, one.id)
        assert uow.flags.of_event(one.id) == replace(late, flagged_at=early.flagged_at)


def test_the_last_judgement_counts(store: SqlStore) -> None:
    with store.write() as uow:
        flag, event = _flagged(uow, 1)
        uow.flags.judge(event.id, Verdict.CONFIRMED, "", NOON)
        uow.flags.judge(event.id, Verdict.DISMISSED, "a plain licence", NOON + HOUR)
        assert uow.flags.of_event(event.id) == replace(flag, verdict=Verdict.DISMISSED)
        uow.readings.clear()
        uow.events.save(event, [])
        uow.flags.add(flag)
        ((kept, of_event),) = uow.flags.query(Filter())
        assert kept.verdict is of_event.verdict is Verdict.DISMISSED


def test_filters_are_those_of_events_and_the_newest_flag_comes_first(store: SqlStore) -> None:
    with store.write() as uow:
        one = _flagged(uow, 1)
        two = _flagged(uow, 2, flagged_at=NOON + DAY, score=0.3)
        assert list(uow.flags.query(Filter())) == [two, one]
        assert list(uow.flags.query(Filter(limit=1))) == [two]
        assert list(uow.flags.query(Filter(limit=0))) == []
        assert list(uow.flags.query(Filter(min_score=0.5))) == [one]
        assert list(uow.flags.query(Filter(kind=Kind.LICENSE))) == []
        assert list(uow.flags.query(Filter(entities=("groq",), until=NOON + 2 * HOUR))) == [one]
        assert list(uow.flags.query(Filter(as_of=NOON))) == [one]
        assert list(uow.flags.query(Filter(as_of=NOON + DAY, limit=1))) == [two]
        assert uow.flags.flagged_between(None, NOON + 2 * DAY) == [two, one]
        assert uow.flags.flagged_between(None, NOON) == [one]
        assert uow.flags.flagged_between(NOON, NOON + DAY) == [two]
        assert uow.flags.flagged_between(NOON + DAY, NOON + 2 * DAY) == []

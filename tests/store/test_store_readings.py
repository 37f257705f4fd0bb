"""Readings: remade, never edited."""

from __future__ import annotations

from dataclasses import replace

from tests.store.store_samples import DAY, HOUR, NOON, claim, document, put, put_event, reading
from tracker.core.claims import Kind, Reading, Rejection
from tracker.ports import Filter
from tracker.store.session import SqlStore


def test_a_reading_comes_back_as_it_was(store: SqlStore) -> None:
    rejected = (Rejection("tpu", "TPU", "body", 3, 6, "the plastic"),)
    made = replace(reading(claim(), claim(kind=Kind.LICENSE), entities=("groq", "tpu")), rejected=rejected)
    with store.write() as uow:
        (stored,) = uow.documents.add([(document(1), "s")], NOON, None)
        assert uow.readings.get(stored.id) is None
        uow.readings.save([(stored.id, made)])
        assert uow.readings.get(stored.id) == made


def test_a_later_reading_takes_the_place_of_the_earlier(store: SqlStore) -> None:
    with store.write() as uow:
        stored = put(uow, document(1), claim(), claim())
        uow.readings.mark_related([stored.id], NOON)
        uow.readings.save([(stored.id, Reading((), ()))])
        assert uow.readings.get(stored.id) == Reading((), ())
        assert uow.readings.unrelated(10) == [stored.id]
        assert list(uow.readings.mentions(Filter())) == []


def test_many_are_saved_in_a_few_statements(store: SqlStore) -> None:
    with store.write() as uow:
        rows = uow.documents.add([(document(n), "s") for n in range(1200)], NOON, None)
        uow.readings.save([(row.id, reading(claim(), entities=("groq", "tpu"))) for row in rows])
        uow.readings.save([])
        assert len(list(uow.readings.mentions(Filter()))) == 1200
        assert len(uow.readings.unrelated(2000)) == 1200


def test_documents_with_mentions_newest_first(store: SqlStore) -> None:
    with store.write() as uow:
        rows = uow.documents.add([(document(n), "s") for n in range(4)], NOON, None)
        entities = [("groq",), ("tpu", "groq"), (), ("maia",)]
        uow.readings.save([(row.id, reading(entities=seen)) for row, seen in zip(rows, entities, strict=True)])

        def numbers(asked: Filter) -> list[int]:
            return [rows.index(stored) for stored, _ in uow.readings.mentions(asked)]

        assert numbers(Filter()) == [3, 1, 0]
        assert numbers(Filter(limit=2)) == [3, 1]
        assert numbers(Filter(entities=("groq",))) == [1, 0]
        assert numbers(Filter(since=NOON + HOUR, until=NOON + 3 * HOUR)) == [1]
        ((_, seen),) = uow.readings.mentions(Filter(entities=("tpu",)))
        assert [mention.entity for mention in seen.mentions] == ["tpu", "groq"]


def test_unrelated_documents_in_order_of_publication(store: SqlStore) -> None:
    with store.write() as uow:
        late, early = put(uow, document(2)), put(uow, document(1))
        uow.documents.add([(document(3), "unread")], NOON, None)
        assert uow.readings.unrelated(10) == [early.id, late.id]
        assert uow.readings.unrelated(1) == [early.id]
        uow.readings.mark_related([early.id], NOON + DAY)
        assert uow.readings.unrelated(10) == [late.id]


def test_clear_takes_events_away_and_makes_every_document_unrelated(store: SqlStore) -> None:
    with store.write() as uow:
        event = put_event(uow, (document(1), claim()))
        (number,) = uow.readings.unrelated(10)
        uow.readings.mark_related([number], NOON)
        uow.readings.clear()
        assert uow.readings.unrelated(10) == [number]
        assert list(uow.events.query(Filter())) == []
        told = uow.readings.get(number)
        assert told and told.claims == (event.tellings[0].claim,)

"""Documents: one for a canonical address, found by either, whatever characters they hold."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.store.store_samples import DAY, HOUR, NOON, claim, document, feed, put, reading
from tracker.core.claims import Kind, Status
from tracker.core.documents import Document
from tracker.errors import NotFoundError
from tracker.ports import Filter
from tracker.store.session import SqlStore


def _titles(store: SqlStore, **asked: object) -> list[str]:
    with store.read() as uow:
        return [row.document.title for row in uow.documents.query(Filter(**asked))]  # type: ignore[arg-type]


def test_documents_come_back_as_they_were(store: SqlStore) -> None:
    made = document(1, summary="Sum", owner_entity="groq", dated=False, title="芯片新闻 𝔄")
    with store.write() as uow:
        uow.feeds.add(feed("wire"), NOON)
        (stored,) = uow.documents.add([(made, "s1")], NOON, "wire")
        assert (stored.document, stored.recorded, stored.story, stored.feed_id) == (made, NOON, "s1", "wire")
        assert uow.documents.get(made.url) == stored == uow.documents.get(made.canonical_url)
        assert uow.documents.by_ids([stored.id]) == [stored]


def test_a_known_address_is_left_out(store: SqlStore) -> None:
    with store.write() as uow:
        first = uow.documents.add(
            [(document(1), "a"), (document(1, title="Twin"), "b"), (document(2), "c")], NOON, None
        )
        second = uow.documents.add([(document(2, title="Late"), "d"), (document(3), "e")], NOON, None)
        assert [row.document.title for row in first] == ["Story 1", "Story 2"]
        assert [row.document.title for row in second] == ["Story 3"]
        asked = ["https://wire.example/1", "https://wire.example/9"]
        assert uow.documents.known(asked) == {"https://wire.example/1"}
        assert uow.documents.add([], NOON, None) == []


def test_many_are_added_in_a_few_statements(store: SqlStore) -> None:
    with store.write() as uow:
        stored = uow.documents.add([(document(n), "s") for n in range(1500)], NOON, None)
        assert [row.document.title for row in stored] == [f"Story {n}" for n in range(1500)]
        assert len({row.id for row in stored}) == 1500
        assert uow.documents.known(f"https://wire.example/{n}" for n in range(2000)) == {
            row.document.canonical_url for row in stored
        }
        assert uow.documents.by_ids([row.id for row in stored]) == stored


def test_feeds_that_bring_the_same_articles_at_once(store: SqlStore) -> None:
    rows = [(document(number), "s") for number in range(400)]

    def add(step: int) -> int:
        with store.write() as uow:
            return len(uow.documents.add(rows[::step], NOON, None))

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(add, [1, -1, 1, -1])) == len(rows)


def test_characters_that_no_database_keeps_are_replaced_one_for_one(store: SqlStore) -> None:
    odd = Document(
        url="https://odd.example/\0",
        source="Od\0d",
        title="a\0b\ud800c",
        published=NOON,
        body="\udfff\n" + "長" * 9 + "\U0001f600",
    )
    with store.write() as uow:
        (stored,) = uow.documents.add([(odd, "s\0")], NOON, None)
        assert stored.document.title == "a\ufffdb\ufffdc"
        assert len(stored.document.body) == len(odd.body)
        assert uow.documents.get("https://odd.example/\0") == stored
        assert uow.documents.known(["https://odd.example/\0"]) == {"https://odd.example/\0"}
        uow.readings.save([(stored.id, reading(claim(target="No\0rth")))])
        told = uow.readings.get(stored.id)
        assert told and told.claims[0].target and told.claims[0].target.name == "No\ufffdrth"


def test_an_address_may_be_very_long(store: SqlStore) -> None:
    long = "https://long.example/" + "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=20_000))
    with store.write() as uow:
        (stored,) = uow.documents.add([(document(1, url=long, canonical_url=""), "s")], NOON, None)
        assert uow.documents.get(long) == stored
        assert stored.document.canonical_url == long


def test_an_unknown_address_is_not_found(store: SqlStore) -> None:
    with pytest.raises(NotFoundError, match=r"nowhere\.example"), store.read() as uow:
        uow.documents.get("https://nowhere.example/")


def test_the_newest_come_first(store: SqlStore) -> None:
    with store.write() as uow:
        rows = uow.documents.add([(document(n), "s") for n in (2, 0, 1)], NOON, None)
        assert uow.documents.ids() == [rows[1].id, rows[2].id, rows[0].id]
        assert uow.documents.ids(NOON + HOUR) == [rows[2].id, rows[0].id]
    assert _titles(store) == ["Story 2", "Story 1", "Story 0"]
    assert _titles(store, limit=1) == ["Story 2"]
    assert _titles(store, limit=0) == []


def test_filters(store: SqlStore) -> None:
    with store.write() as uow:
        uow.feeds.add(feed("herald-feed"), NOON)
        put(uow, document(1, title="100% GROQ_x"), claim())
        put(uow, document(2, source="Herald"), claim(kind=Kind.LISTING, status=Status.WITHDRAWN, score=0.0))
        (third,) = uow.documents.add([(document(3, title="Große Chips"), "s")], NOON + DAY, "herald-feed")
        uow.readings.save([(third.id, reading(entities=("maia", "tpu")))])
        uow.documents.add([(document(4), "s")], NOON + DAY, None)
    one, two, three, four = "100% GROQ_x", "Story 2", "Große Chips", "Story 4"
    assert _titles(store, since=NOON + 2 * HOUR, until=NOON + 4 * HOUR) == [three, two]
    assert _titles(store, as_of=NOON) == [two, one]
    assert _titles(store, source="Herald") == [two]
    assert _titles(store, source="herald-feed") == [three]
    assert _titles(store, entities=("tpu", "nobody")) == [three]
    assert _titles(store, entities=("groq",), kind="listing") == [two]
    assert _titles(store, kind="acqui_hire", status="announced", min_score=0.5) == [one]
    assert _titles(store, kind="listing", min_score=0.5) == []
    assert _titles(store, text="groq_X") == [one]
    assert _titles(store, text="GROSSE") == [three]
    assert _titles(store, text="_") == [one]
    assert _titles(store, text="%") == [one]
    assert _titles(store, text="story") == [four, two]


def test_counts_are_of_recorded_times(store: SqlStore) -> None:
    with store.write() as uow:
        for day in range(3):
            uow.documents.add([(document(day), "s")], NOON + day * DAY, None)
        assert uow.documents.count() == 3
        assert uow.documents.count(NOON) == 2
        assert uow.documents.count(NOON, NOON + DAY) == 1
        assert uow.documents.count(None, NOON) == 1

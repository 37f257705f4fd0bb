"""Imports and rereads: history, not news; the same input gives the same result."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.makers import day
from tests.news import DEAL, DEAL_ZH, PURCHASE
from tracker.core.subscribers import Subscriber
from tracker.errors import UsageError
from tracker.pipeline import query
from tracker.pipeline.admin import reread
from tracker.pipeline.poll import poll_due
from tracker.pipeline.replay import backfill, replay
from tracker.ports import Filter, World

Declare = Callable[..., None]


def line(text: tuple[str, str], at: float, name: str, **more: str) -> str:
    row = {"url": f"https://wire.example/{name}", "source": name, "published": day(at).isoformat(), "title": text[0]}
    return json.dumps({**row, "body": text[1], **more}, ensure_ascii=False)


LINES = [line(PURCHASE, 3, "three"), line(DEAL, 1, "one"), line(DEAL_ZH, 2, "two"), ""]


def everything(world: World) -> list[query.Line]:
    with world.store.read() as uow:
        return [*query.documents(uow, Filter()), *query.events(uow, Filter()), *query.deals(uow, Filter())]


@pytest.fixture
def ready(world: World, declare: Declare) -> World:
    declare(to=(Subscriber("ana@desk.example"),))
    return world


def test_a_replay_takes_each_document_when_it_was_published_and_mails_nothing(ready: World) -> None:
    done = replay(ready, LINES)
    assert (done.documents, done.related.flags, done.errors) == (3, 1, ())
    with ready.store.read() as uow:
        assert all(line["recorded"] == line["published"] for line in query.documents(uow, Filter()))
        [deal] = query.deals(uow, Filter())
        assert deal["first_url"] == "https://wire.example/one"
        assert uow.deliveries.all() == []


def test_importing_again_changes_nothing(ready: World) -> None:
    replay(ready, LINES)
    before = everything(ready)
    again = replay(ready, LINES)
    assert again.documents == again.related.events == 0
    assert everything(ready) == before


BAD = [
    ("{", "no JSON"),
    ("[1]", "not an object"),
    (json.dumps({"source": "x", "published": "2026-03-01", "title": "t"}), "the field url is missing"),
    (json.dumps({"url": "https://a.example/", "published": "2026-03-01", "title": "t"}), "the field source is missing"),
    (json.dumps({"url": "https://a.example/", "source": "x", "title": "t"}), "the field published is missing"),
    (json.dumps({"url": "https://a.example/", "source": "x", "published": "soon", "title": "t"}), "no ISO 8601 time"),
    (
        json.dumps({"url": "ftp://a.example/", "source": "x", "published": "2026-03-01", "title": "t"}),
        "no http(s) address",
    ),
    (json.dumps({"url": "https://a.example/", "source": "x", "published": "2026-03-01"}), "all empty"),
    (json.dumps({"url": 5, "source": "x", "published": "2026-03-01", "title": "t"}), "no text but int"),
    ("[" * 100_000, "no JSON"),
    (line(DEAL, 0, "end", published="9999-12-31"), "not between 1900 and 2200"),
    (line(DEAL, 0, "start", published="0001-01-01"), "not between 1900 and 2200"),
    ('{"url": ' + "1" * 5000 + "}", "no JSON"),
]


@pytest.mark.parametrize(("bad", "reason"), BAD)
def test_a_bad_line_is_named_and_skipped_and_the_rest_is_kept(ready: World, bad: str, reason: str) -> None:
    done = replay(ready, [LINES[1], bad, LINES[0]])
    assert done.documents == 2
    [error] = done.errors
    assert error.line == 2
    assert reason in error.reason


@pytest.mark.parametrize("url", ["https://a\x00.example/x", "https://a\ud800.example/x", "https://a.example/#!/\x00"])
def test_an_address_that_no_database_keeps_is_stored_all_the_same(ready: World, url: str) -> None:
    bad = json.dumps({**json.loads(line(DEAL, 1, "one")), "url": url})
    assert replay(ready, [bad]).documents == 1
    assert replay(ready, [bad]).documents == 0


def test_a_replay_into_a_live_database_is_refused_and_a_backfill_is_not(
    world: World, declare: Declare, served: Declare
) -> None:
    served("purchase")
    declare("purchase")
    poll_due(world, day(0))
    with pytest.raises(UsageError, match="--backfill"):
        replay(world, LINES)
    assert backfill(world, LINES, day(40)).documents == 3
    with world.store.read() as uow:
        [deal] = query.deals(uow, Filter())
        assert not deal["news"]
        assert query.event(uow, deal["event"])["backdated"]
        assert all(line["recorded"] == query.instant(day(40)) for line in query.documents(uow, Filter(source="one")))


def test_rereading_gives_the_same_events_ids_and_flags(ready: World) -> None:
    replay(ready, LINES)
    before = everything(ready)
    with ready.store.write() as uow:
        reread(uow, ready.policy, day(50))
    assert everything(ready) == before


def test_a_reread_that_is_rolled_back_changes_nothing(ready: World) -> None:
    replay(ready, LINES)
    before = everything(ready)
    with ready.store.write() as uow:
        assert reread(uow, ready.policy, day(50)).flags == 1
        uow.roll_back()
    assert everything(ready) == before

"""Polling: what is due is fetched, what is new is stored and read, what fails is marked and backs off."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.makers import day
from tests.news import DEAL, FEEDS, rss
from tests.servers import ScriptedServer, answer
from tracker.core.polling import Feed
from tracker.core.subscribers import Subscriber
from tracker.errors import NotFoundError
from tracker.pipeline import query
from tracker.pipeline.ingest import document_of_line, store_read
from tracker.pipeline.poll import poll_due, poll_named
from tracker.pipeline.read import matcher_of, read_all
from tracker.ports import Filter, World
from tracker.service.ticks import catch_up

Declare = Callable[..., None]


def deals(world: World) -> list[query.Line]:
    with world.store.read() as uow:
        return list(query.deals(uow, Filter()))


def documents(world: World) -> list[query.Line]:
    with world.store.read() as uow:
        return list(query.documents(uow, Filter(), with_text=True))


def feed(world: World, name: str) -> query.Line:
    with world.store.read() as uow:
        return query.feed_line(uow.feeds.get(name))


def test_a_poll_stores_reads_and_flags(world: World, declare: Declare, served: Declare) -> None:
    served("fresh")
    declare("fresh")
    done = poll_due(world, day(0))
    assert (done.feeds, done.documents, done.flags, done.failed) == (1, 2, 1, 0)
    [deal] = deals(world)
    assert (deal["buyer"]["entity"], deal["target"]["name"], deal["amount"]["value"]) == ("nvidia", "Lumen Forge", 9e8)
    assert deal["people"] == ["Ada Lind"]
    assert deal["news"]


def test_a_second_poll_of_an_unchanged_feed_stores_nothing_and_costs_a_304(
    world: World, declare: Declare, served: Declare, site: ScriptedServer
) -> None:
    served("fresh")
    declare("fresh")
    poll_due(world, day(0))
    done = poll_due(world, day(1))
    assert (done.feeds, done.unchanged, done.documents) == (1, 1, 0)
    assert [request.headers.get("if-none-match") for request in site.asked("/fresh")] == [None, 'W/"one"']
    assert len(documents(world)) == 2


def test_nothing_is_asked_before_it_is_due(
    world: World, declare: Declare, served: Declare, site: ScriptedServer
) -> None:
    served("fresh")
    declare("fresh")
    poll_due(world, day(0))
    assert poll_due(world, day(0) + timedelta(minutes=10)).feeds == 0
    assert len(site.asked("/fresh")) == 1


BROKEN = [
    ("a page", answer(200, b"<!doctype html><html><title>Log in</title></html>", [("Content-Type", "text/html")])),
    ("nothing", answer(200, b"")),
    ("gone for now", answer(503)),
    ("not found", answer(404)),
    ("cut short", b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel>"),
]


@pytest.mark.parametrize("reply", [pytest.param(reply, id=name) for name, reply in BROKEN])
def test_a_feed_that_fails_is_marked_and_backs_off_and_the_others_go_on(
    world: World, declare: Declare, served: Declare, site: ScriptedServer, reply: bytes
) -> None:
    site.on("/broken", reply)
    served("fresh")
    declare("broken", "fresh")
    done = poll_due(world, day(0))
    assert (done.feeds, done.failed, done.documents) == (2, 1, 2)
    line = feed(world, "broken")
    assert line["health"] == "failing"
    assert line["reason"]
    assert line["next_poll"] >= query.instant(day(0) + timedelta(minutes=59))
    assert feed(world, "fresh")["health"] == "good"


def test_a_body_that_is_too_large_is_refused(world: World, declare: Declare, site: ScriptedServer) -> None:
    def endless() -> object:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"
        for _ in range(60):
            yield b"<rss>" + b" " * 1024 * 1024

    site.on("/huge", lambda _: endless())  # type: ignore[arg-type,return-value]
    declare("huge")
    done = poll_due(world, day(0))
    assert done.failed == 1
    assert "MiB" in done.failures[0][1]


def test_a_cut_feed_keeps_what_came_before_the_cut(world: World, declare: Declare, site: ScriptedServer) -> None:
    whole = rss(FEEDS["fresh"])
    site.on("/cut", answer(200, whole[: whole.index(b"Rain in the hills")], [("Content-Type", "text/xml")]))
    declare("cut")
    assert poll_due(world, day(0)).flags == 1


def test_feeds_in_gbk_are_read(world: World, declare: Declare, site: ScriptedServer) -> None:
    text = rss(FEEDS["zh"]).decode().replace('version="1.0"', 'version="1.0" encoding="GBK"')
    site.on("/gbk", answer(200, text.encode("gbk"), [("Content-Type", "text/xml; charset=gbk")]))
    declare("gbk")
    poll_due(world, day(0))
    [document] = documents(world)
    assert document["title"].startswith("英伟达以9亿美元")
    assert document["language"] == "zh"


def test_one_deal_in_two_feeds_and_languages_is_one_flag(world: World, declare: Declare, served: Declare) -> None:
    served("fresh")
    served("zh")
    declare("fresh", "zh")
    poll_due(world, day(0))
    [deal] = deals(world)
    assert deal["voices"] == {"documents": 2, "independent": 2, "first_party": 0}


def test_an_old_deal_is_listed_and_not_mailed(world: World, declare: Declare, served: Declare) -> None:
    served("old")
    declare("old", to=(Subscriber("ana@desk.example"),))
    assert poll_due(world, day(0)).flags == 1
    assert not deals(world)[0]["news"]
    with world.store.read() as uow:
        assert uow.deliveries.all() == []


def test_a_fresh_deal_is_mailed_at_once_and_once_only(world: World, declare: Declare, served: Declare) -> None:
    served("fresh")
    served("zh")
    declare("fresh", to=(Subscriber("ana@desk.example"), Subscriber("bo@desk.example", alerts=False)))
    poll_due(world, day(0))
    declare("fresh", "zh", to=(Subscriber("ana@desk.example"),))
    poll_due(world, day(0.5))
    with world.store.read() as uow:
        [alert] = uow.deliveries.all()
    assert (alert.address, alert.kind) == ("ana@desk.example", "alert")
    assert "Lumen Forge" in alert.rendered.subject


@pytest.mark.parametrize("name", ["undated", "future"])
def test_a_time_that_is_missing_or_cannot_be_true_is_that_of_fetching_and_no_news(
    world: World, declare: Declare, served: Declare, name: str
) -> None:
    served(name)
    declare(name)
    poll_due(world, day(0))
    assert documents(world)[0]["published"] == query.instant(day(0))
    assert not deals(world)[0]["news"]


def test_only_the_headline_is_kept_where_the_rights_allow_no_more(
    world: World, declare: Declare, served: Declare
) -> None:
    served("fresh")
    declare("fresh", rights="headline")
    poll_due(world, day(0))
    assert all(line["summary"] == line["body"] == "" for line in documents(world))


def test_the_same_article_under_another_address_of_the_feed_is_one_document(
    world: World, declare: Declare, site: ScriptedServer
) -> None:
    twin = rss(FEEDS["fresh"]).replace(b"https://news.example/", b"http://news.example/")
    site.on("/one", answer(200, rss(FEEDS["fresh"])))
    site.on("/two", answer(200, twin))
    declare("one", "two")
    assert poll_due(world, day(0)).documents == 2


def test_naming_a_feed_overrides_the_schedule_but_not_within_a_minute(
    world: World, declare: Declare, served: Declare, site: ScriptedServer
) -> None:
    served("fresh")
    declare("fresh")
    poll_due(world, day(0))
    soon = day(0) + timedelta(seconds=30)
    assert poll_named(world, ["fresh"], soon).waiting == (("fresh", "it was polled less than a minute ago"),)
    assert poll_named(world, ["fresh"], soon, unpaced=[site.place]).unchanged == 1
    assert poll_named(world, [site.url("/fresh")], soon + timedelta(minutes=2)).unchanged == 1


def test_naming_a_feed_never_overrides_a_wait_that_the_server_asked_for(
    world: World, declare: Declare, site: ScriptedServer
) -> None:
    site.on("/busy", answer(429, b"", [("Retry-After", "7200")]))
    declare("busy")
    poll_due(world, day(0))
    done = poll_named(world, ["busy"], day(0) + timedelta(hours=1), unpaced=[site.place])
    assert done.feeds == 0
    assert "asked us to wait" in done.waiting[0][1]
    assert poll_named(world, ["busy"], day(0) + timedelta(hours=2.1)).feeds == 1


def test_naming_a_feed_does_not_switch_it_on(world: World, declare: Declare, site: ScriptedServer) -> None:
    declare("closed", enabled=False, reason="needs a contact")
    assert poll_named(world, ["closed"], day(0)).waiting == (("closed", "it is switched off: needs a contact"),)
    assert site.requests == []


def test_a_feed_that_nobody_knows_is_named(world: World, declare: Declare) -> None:
    declare("fresh")
    with pytest.raises(NotFoundError, match="nosuch"):
        poll_named(world, ["nosuch"], day(0))


def test_a_fault_of_ours_with_one_feed_does_not_stop_the_others(
    world: World, declare: Declare, served: Declare
) -> None:
    served("old")
    served("fresh")
    declare("old", "fresh")

    def faulty(feed: Feed, data: bytes, *, url: str = "", content_type: str = "") -> object:
        if url.endswith("/old"):
            raise ZeroDivisionError("a fault")
        return world.parse(feed, data, url=url, content_type=content_type)

    done = poll_due(replace(world, parse=faulty), day(0))  # type: ignore[arg-type]
    assert (done.feeds, done.failed, done.flags) == (2, 1, 1)
    assert "please report it" in feed(world, "old")["reason"]


def test_documents_that_a_failed_job_left_behind_are_related_later(world: World, declare: Declare) -> None:
    declare()
    with world.store.write() as uow:
        row = {"url": "https://a.example/", "source": "A", "title": DEAL[0], "body": DEAL[1]}
        document = document_of_line(json.dumps({**row, "published": day(0).isoformat()}))
        store_read(uow, [document], read_all([document], matcher_of(uow)), day(0), None)
    assert catch_up(world, day(0) + timedelta(minutes=5)).flags == 0
    assert catch_up(world, day(0) + timedelta(minutes=45)).flags == 1
    assert catch_up(world, day(1)).events == 0

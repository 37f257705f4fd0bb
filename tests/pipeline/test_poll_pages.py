"""Page watches: HTML listing pages polled like feeds."""

from __future__ import annotations

from collections.abc import Callable

from tests.makers import day
from tests.news import DEAL
from tests.servers import ScriptedServer, answer
from tracker.core.polling import Selectors
from tracker.core.subscribers import Subscriber
from tracker.pipeline import health, query
from tracker.pipeline.poll import poll_due
from tracker.ports import Filter, World

Declare = Callable[..., None]
HEAD = "<html lang=en><title>Newsroom</title><nav><li><a href='/newsroom/a/b'>Four words of menu</a></nav><ul>"
STORY = f"<li><a href='/newsroom/deal'>{DEAL[0]}</a> <p>{DEAL[1]}</p>"
DATED = f"{STORY} <time datetime='{day(0):%Y-%m-%d}'></time>"
OTHER = "<li><a href='newsroom/rain'>Rain falls in the hills again</a>"


def page(*items: str) -> bytes:
    return answer(200, (HEAD + "".join(items)).encode(), [("Content-Type", "text/html; charset=utf-8")])


def documents(world: World) -> list[query.Line]:
    with world.store.read() as uow:
        return list(query.documents(uow, Filter()))


def feed(world: World) -> query.Line:
    with world.store.read() as uow:
        return query.feed_line(uow.feeds.get("newsroom"))


def mails(world: World) -> int:
    with world.store.read() as uow:
        return len([delivery for delivery in uow.deliveries.all() if delivery.kind == "alert"])


def test_a_page_is_polled_read_and_flagged(world: World, declare: Declare, site: ScriptedServer) -> None:
    site.on("/newsroom", page(DATED, OTHER))
    declare("newsroom", source="page", to=(Subscriber("ana@desk.example"),))
    done = poll_due(world, day(0.1))
    assert (done.feeds, done.documents, done.flags, done.failed) == (1, 2, 1, 0)
    assert {line["url"] for line in documents(world)} == {site.url("/newsroom/deal"), site.url("/newsroom/rain")}
    assert mails(world) == 1
    assert site.asked("/newsroom")[0].headers["accept"].startswith("text/html")
    assert feed(world)["source"] == "page"


def test_an_entry_without_date_is_kept_and_alerts_nobody(world: World, declare: Declare, site: ScriptedServer) -> None:
    site.on("/newsroom", page(STORY, OTHER))
    declare("newsroom", source="page", to=(Subscriber("ana@desk.example"),))
    done = poll_due(world, day(0))
    assert (done.documents, done.flags) == (2, 1)
    assert {line["published"] for line in documents(world)} == {query.instant(day(0))}
    assert mails(world) == 0


def test_what_is_new_on_a_page_is_added_and_the_rest_stays(
    world: World, declare: Declare, site: ScriptedServer
) -> None:
    site.on("/newsroom", page(STORY, OTHER), page("<li><a href=/newsroom/x>Something new is here</a>", STORY, OTHER))
    declare("newsroom", source="page")
    poll_due(world, day(0))
    assert poll_due(world, day(1)).documents == 1
    assert len(documents(world)) == 3


def test_a_changed_layout_is_a_failure_and_new_selectors_mend_it_at_once(
    world: World, declare: Declare, site: ScriptedServer
) -> None:
    site.on("/newsroom", page(DATED, OTHER))
    declare("newsroom", source="page", selectors=Selectors("div.post"))
    done = poll_due(world, day(0))
    assert (done.failed, done.documents) == (1, 0)
    line = feed(world)
    assert line["health"] == "failing"
    assert '"div.post"' in line["reason"]
    declare("newsroom", source="page", selectors=Selectors("ul > li"))
    assert poll_due(world, day(0.01)).documents == 2
    assert feed(world)["health"] == "good"


def test_selectors_that_change_read_an_unchanged_page_again(
    world: World, declare: Declare, site: ScriptedServer
) -> None:
    site.on("/newsroom", page("<li class=a><a href=/newsroom/1>One</a><li class=b><a href=/newsroom/2>Two</a>"))
    declare("newsroom", source="page", selectors=Selectors("li.a"))
    assert poll_due(world, day(0)).documents == 1
    declare("newsroom", source="page", selectors=Selectors("li.a, li.b"))
    assert poll_due(world, day(0.01)).documents == 1


def test_robots_txt_holds_for_pages(world: World, declare: Declare, site: ScriptedServer) -> None:
    site.on("/robots.txt", answer(200, b"User-agent: *\nDisallow: /newsroom\n"))
    site.on("/newsroom", page(DATED, OTHER))
    declare("newsroom", source="page")
    done = poll_due(world, day(0))
    assert done.failed == 1
    assert "robots.txt" in done.failures[0][1]
    assert site.asked("/newsroom") == []


def test_doctor_looks_at_pages_as_pages(world: World, declare: Declare, site: ScriptedServer) -> None:
    site.on("/newsroom", page(DATED, OTHER))
    declare("newsroom", source="page")
    with world.store.read() as uow:
        rows = uow.feeds.all()
    [check] = health.check_feeds(world.fetcher, world.parse, rows, day(0.1))
    assert (check.verdict, check.told.partition(",")[0]) == ("good", "2 entries")

"""What the pages show, and that nothing of what they show can harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from lxml import html as markup

from tests.web.web_client import Client, routes
from tests.web.web_seed import NOW, fill, groq_en, history, listing
from tracker.core.events import Verdict
from tracker.core.polling import Feed, FeedState
from tracker.ports import Filter
from tracker.store.session import SqlStore
from tracker.web.app import WebOptions, create_app

HOSTILE = json.loads((Path(__file__).parents[1] / "cases" / "deliver" / "hostile_titles.json").read_text("utf-8"))
FORBIDDEN = {"script", "style", "iframe", "object", "embed", "svg", "math", "base", "img", "frame"}


def tree(text: str) -> Any:
    return markup.document_fromstring(text)


def joined(element: Any) -> str:
    """The element's text, its parts apart from each other."""
    return " ".join(" ".join(element.itertext()).split())


def words(text: str) -> str:
    return joined(tree(text).find("body"))


def assert_harmless(text: str) -> None:
    page = tree(text)
    assert not {element.tag for element in page.iter()} & FORBIDDEN
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on") or name == "style"]
    for link in page.xpath("//@href"):
        assert str(link).startswith(("/", "#", "http://", "https://"))
    for link in page.xpath("//a[starts-with(@href, 'http')]"):
        assert link.get("rel") == "noopener noreferrer"


def deal_id(visitor: Client) -> str:
    return str(visitor.get("/api/v1/deals").json()["items"][0]["id"])


def test_the_overview_has_numbers_flags_events_and_ailing_feeds(visitor: Client) -> None:
    shown = words(visitor.get("/").text)
    for fact in (
        "articles read 5",
        "Nvidia → Groq",
        "Cerebras",
        "HTTP 500: <b>oops</b>",
        "2026-11-24 06:00",
    ):
        assert fact in shown


def test_the_overview_shows_ten_ailing_feeds_and_how_many_more(empty: SqlStore) -> None:
    with empty.write() as uow:
        for n in range(13):
            uow.feeds.add(Feed(f"f{n}", f"Wire {n}", f"https://f{n}.example/rss"), NOW)
            uow.feeds.save(f"f{n}", FeedState(polled_at=NOW, failures=1, error="HTTP 500"))
    page = tree(Client(create_app(empty, WebOptions(), lambda: NOW)).get("/").text)
    assert len(page.xpath("//tbody/tr")) == 10
    assert page.xpath("//a[@href='/feeds' and text()='and 3 more']")


def test_a_deal_that_was_dismissed_looks_it(empty: SqlStore) -> None:
    fill(empty, history())
    with empty.write() as uow:
        [(flag, _)] = uow.flags.query(Filter())
        uow.flags.judge(flag.event_id, Verdict.DISMISSED, "", NOW)
    [row] = tree(Client(create_app(empty, WebOptions(), lambda: NOW)).get("/deals").text).xpath("//tbody/tr")
    assert row.get("class") == "dismissed"
    assert "dismissed" in joined(row)


def test_the_deal_board_has_a_line_for_each_deal(visitor: Client) -> None:
    facts = ("24 Nov 2026", "Nvidia → Groq", "licence", "payment", "about $20bn", "Jonathan Ross", "announced", "0.85")
    (row,) = tree(visitor.get("/deals").text).xpath("//tbody/tr")
    for fact in facts:
        assert fact in joined(row)


def test_a_deal_shows_its_signals_weights_and_sources(visitor: Client) -> None:
    answer = visitor.get(f"/deals/{deal_id(visitor)}")
    shown = words(answer.text)
    for fact in ("leaders among them", "+0.35", "“a non-exclusive licence to Groq's inference technology”", "芯片日报"):
        assert fact in shown
    assert "https://xinpian.example/2026/11/groq.html" in tree(answer.text).xpath("//@href")


def test_an_event_highlights_each_quotation_in_its_context(visitor: Client) -> None:
    event = visitor.get("/api/v1/deals").json()["items"][0]["event"]
    page = tree(visitor.get(f"/events/{event}").text)
    marked = {mark.text: mark.getparent().text_content() for mark in page.xpath("//mark")}
    assert marked["about $20 billion"].startswith("Nvidia has agreed to pay about $20 billion in cash")
    assert marked["核心团队将加入英伟达"].endswith("在内的核心团队将加入英伟达。")
    shown = joined(page.find("body"))
    for fact in ("Status history", "2026-11-23 10:00", "Told differently", "$17bn", "goes on alone"):
        assert fact in shown


ADDRESSES = ("https://chipwire.example/groq-nvidia", "https://chipwire.example/groq-nvidia?ref=feed")


def test_a_document_is_found_by_number_and_by_either_address(visitor: Client, told: SqlStore) -> None:
    with told.read() as uow:
        number = uow.documents.get(ADDRESSES[0]).id
    for name in (str(number), *(quote(url, safe="") for url in ADDRESSES)):
        shown = words(visitor.get(f"/documents/{name}").text)
        for fact in (
            "Nvidia to license Groq's inference chips",
            "a licence, not a takeover",
            "acqui-hire: Nvidia → Groq",
        ):
            assert fact in shown


def test_an_entity_shows_its_names_and_its_news(visitor: Client) -> None:
    shown = words(visitor.get("/entities/nvidia").text)
    for fact in ("英伟达", "NVDA", "Nvidia → Groq", "英伟达以约200亿美元取得Groq技术授权"):
        assert fact in shown


def test_feeds_watchlist_and_deliveries(visitor: Client) -> None:
    feeds = words(visitor.get("/feeds").text)
    assert "failing Old Wire HTTP 500: <b>oops</b> (3 times)" in feeds
    assert "tells the watchlist" in feeds
    assert "语言处理器" in words(visitor.get("/watchlist").text)
    assert "Welcome: 5 articles" in words(visitor.get("/deliveries").text)


def test_a_message_is_shown_as_text_and_as_sent_in_a_sandbox(visitor: Client) -> None:
    assert "Flagged deals" in words(visitor.get("/digests/1").text)
    sent = visitor.get("/digests/1/mail")
    assert sent.headers["content-security-policy"].startswith("default-src 'none'")
    assert "sandbox" in sent.headers["content-security-policy"]
    assert "Nvidia → Groq" in words(sent.text)


def test_filters_and_the_way_to_older_rows(visitor: Client) -> None:
    path, seen = "/events?kind=listing&text=&limit=2", []
    while path:
        page = tree(visitor.get(path).text)
        seen += page.xpath("//td[@data-label='Event']/a/@href")
        path = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert len(seen) == len(set(seen)) == 3
    assert "No event fits." in words(visitor.get("/events?status=denied").text)


def test_the_pages_over_either_database(store: SqlStore) -> None:
    fill(store, history())
    visitor = Client(create_app(store, WebOptions(), lambda: NOW))
    paths = ("/", "/deals", "/events?entity=groq", "/entities/groq", "/watchlist", "/digests/1")
    for answer in visitor.ask_all(("GET", path) for path in paths):
        assert answer.status_code == 200
        assert "Groq" in answer.text


def test_an_empty_database_shows_pages_that_say_so(empty: SqlStore) -> None:
    visitor = Client(create_app(empty, WebOptions(), lambda: NOW))
    for path in ("/", "/deals", "/events", "/feeds", "/watchlist", "/deliveries"):
        answer = visitor.get(path)
        assert answer.status_code == 200
        assert_harmless(answer.text)


def test_every_page_is_harmless_with_hostile_words_in_every_place(empty: SqlStore) -> None:
    fill(empty, [groq_en("<script>alert(1)</script>"), *(listing(n, title) for n, title in enumerate(HOSTILE))])
    visitor = Client(create_app(empty, WebOptions(), lambda: NOW))
    events = [item["id"] for item in visitor.get("/api/v1/events").json()["items"]]
    details = [*(f"/events/{name}" for name in events), *(f"/documents/{n}" for n in range(1, len(HOSTILE) + 2))]
    paths = ("/", "/deals", "/events", f"/deals/{deal_id(visitor)}", "/entities/cerebras", *details)
    for path, answer in zip(paths, visitor.ask_all(("GET", path) for path in paths), strict=True):
        assert answer.status_code == 200, path
        assert_harmless(answer.text)
    assert "<script>alert(1)</script>" in words(visitor.get(f"/documents/{quote(groq_en()[0].url, safe='')}").text)


NAMES = [*HOSTILE, "../../etc/passwd", "x" * 3_000, '" OR *', "NEAR(", "-1", "0", "9" * 40, "ev-", "deal-"]
PARAMETERS = ("text", "entity", "limit", "since", "next", "cursor", "source", "kind")


@pytest.mark.parametrize("value", NAMES)
def test_every_route_answers_hostile_names_and_parameters(visitor: Client, value: str) -> None:
    segment = quote(value.encode("utf-8", "surrogatepass"), safe="")
    asked = "&".join(f"{name}={segment}" for name in PARAMETERS)
    paths = []
    for pattern in (path for method, path in routes(visitor.app) if method == "GET"):
        path = "/".join(segment if part.startswith("{") else part for part in pattern.split("/"))
        paths += [path, f"{path}?{asked}"]
    for path, answer in zip(paths, visitor.ask_all(("GET", path) for path in paths), strict=True):
        assert answer.status_code < 500, path
        if answer.headers.get("content-type", "").startswith("text/html"):
            assert_harmless(answer.text)


def test_a_store_that_fails_is_a_small_page_and_a_problem(empty: SqlStore) -> None:
    with empty.write() as uow:
        uow.connection.executescript("DROP TABLE flags")  # type: ignore[attr-defined]
    visitor = Client(create_app(empty, WebOptions(), lambda: NOW))
    page, problem = visitor.get("/deals"), visitor.get("/api/v1/deals")
    assert page.status_code == problem.status_code == 500
    assert "flags" not in page.text + problem.text
    assert problem.headers["content-type"] == "application/problem+json"
    for answer in (page, problem):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"]


def test_reading_changes_nothing(visitor: Client, told: SqlStore) -> None:
    def everything() -> object:
        with told.read() as uow:
            return (uow.deliveries.all(), uow.feeds.all(), uow.subscribers.all(), uow.documents.count())

    before = everything()
    asked = [(method, path) for method, path in routes(visitor.app) if method in ("GET", "HEAD")]
    visitor.ask_all((method, path.replace("{number}", "1").replace("{entity_id}", "groq")) for method, path in asked)
    assert everything() == before

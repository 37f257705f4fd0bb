"""Listing pages, from their bytes to entries: tests/cases/listing holds NAME.html beside NAME.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.core.polling import Selectors
from tracker.errors import FeedError
from tracker.feeds.listing import parse_listing
from tracker.feeds.model import ParsedFeed

CASES = Path(__file__).parent.parent / "cases" / "listing"
PAGES = {
    "list": ("https://tessellar.example/news", Selectors()),
    "cards": ("https://lumen.example/en/press/", Selectors()),
    "chinese": ("https://dengta.example/news/index.htm", Selectors()),
    "chosen": (
        "https://northlight.example/r",
        Selectors(r".md\:rows > .row", ".what > span", "a.more[href]", ".when", ".what strong"),
    ),
}


def told(feed: ParsedFeed) -> dict[str, Any]:
    lines = [entry.to_dict() for entry in feed.entries]
    entries = [[line[name] for name in ("url", "title", "published", "summary")] for line in lines]
    return {"title": feed.title, "language": feed.language, "entries": entries}


def read(body: str, selectors: Selectors, url: str = "https://n.example/news") -> list[str]:
    return [entry.title for entry in parse_listing(body.encode(), selectors, url=url).entries]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_as_written_beside_it(name: str) -> None:
    url, selectors = PAGES[name]
    feed = parse_listing((CASES / f"{name}.html").read_bytes(), selectors, url=url, content_type="text/html")
    assert feed.kind == "page"
    assert told(feed) == json.loads((CASES / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize("content_type", ["text/html", "text/html; charset=gb2312", "text/html; charset=utf-8"])
def test_a_chinese_page_reads_the_same_in_every_encoding(encoding: str, content_type: str) -> None:
    data = (CASES / "chinese.html").read_text("utf-8").encode(encoding)
    feed = parse_listing(data, Selectors(), url=PAGES["chinese"][0], content_type=content_type)
    assert told(feed) == json.loads((CASES / "chinese.json").read_text("utf-8"))


def test_the_same_page_by_selectors_and_by_guess() -> None:
    page = (CASES / "list.html").read_text("utf-8")
    assert read(page, Selectors("ul.posts li"), "https://tessellar.example/news")[:3] == [
        "Tessellar licenses its compiler to Nvidia",
        "Introducing Mesh 2, our second chip",
        "A story that bears no date",
    ]


def test_an_item_may_itself_be_the_link() -> None:
    page = "<a class=c href=/1>One</a><a class=c href=/2><i>2026</i><h2>Two</h2></a><a href=/3>Three</a>"
    assert read(page, Selectors("a.c")) == ["One", "Two"]


DATES = [
    ("March 5, 2026", "2026-03-05T00:00:00Z"),
    ("Thursday, March 5, 2026", "2026-03-05T00:00:00Z"),
    ("05 Mar 2026", "2026-03-05T00:00:00Z"),
    ("2026/3/5 10:00", "2026-03-05T10:00:00Z"),
    ("Posted on 5 March 2026", "2026-03-05T00:00:00Z"),
    ("Press release · 5 March 2026 · 4 min read", "2026-03-05T00:00:00Z"),
    ("发布时间：2026-03-05 08:00", "2026-03-05T00:00:00Z"),
    ("2026年3月5日", "2026-03-04T16:00:00Z"),
    ("<time datetime='2026-03-05T08:00+08:00'>yesterday</time>", "2026-03-05T00:00:00Z"),
    ("<time datetime='soon'>5 March 2026</time>", "2026-03-05T00:00:00Z"),
    ("2026", None),
    ("2048", None),
    ("2026-03", None),
    ("3 hours ago", None),
    ("03-05", None),
    ("On 5 March 2026 we opened the doors of a new office", None),
]


@pytest.mark.parametrize(("shown", "published"), DATES, ids=[shown for shown, _ in DATES])
def test_dates_in_several_forms(shown: str, published: str | None) -> None:
    lang = "zh" if any("\u4e00" <= sign <= "\u9fff" for sign in shown) else "en"
    page = f"<html lang={lang}><div class=i><a href=/news/1>A headline</a><p>{shown}</p></div>"
    (entry,) = parse_listing(page.encode(), Selectors(".i"), url="https://n.example/news").entries
    assert entry.to_dict()["published"] == published


SCRIPTS = (
    "<html><title>Newsroom</title><body><div id=root></div><script src=/app.js></script>"
    "<noscript>Please enable JavaScript</noscript>"
)
MENU = "<nav><li><a href=/news/1>Words and words and words</a><li><a href=/news/2>More words and words</a></nav>"
NOTHING = [
    ("a page that scripts fill", SCRIPTS, Selectors(), 'the page titled "Newsroom".*filled by scripts'),
    ("that page by selectors", SCRIPTS, Selectors("li.post"), '"li.post".*filled by scripts'),
    ("another layout", "<ul><li class=x><a href=/1>One</a></ul>", Selectors("li.post"), "layout may have changed"),
    ("items without links", "<li class=post>One</li>", Selectors("li.post"), "nothing with a link and a title"),
    ("one link", "<li><a href=/news/1>One link makes no listing</a>", Selectors(), "no article links"),
    ("menus only", MENU, Selectors(), "no article links"),
    ("nothing", " ", Selectors(), "empty"),
    ("no HTML", '{"news": []}', Selectors(), "no HTML"),
]


@pytest.mark.parametrize(("page", "selectors", "says"), [pytest.param(*row[1:], id=row[0]) for row in NOTHING])
def test_a_page_on_which_nothing_is_found_is_an_error(page: str, selectors: Selectors, says: str) -> None:
    with pytest.raises(FeedError, match=says) as caught:
        parse_listing(page.encode(), selectors, url="https://n.example/news")
    assert caught.value.url == "https://n.example/news"


ITEM = "<li><a href=/news/{}><h3>Some words of a headline</h3>"
HOSTILE = {
    "elements without end": "<div>" * 1_000_000,
    "items in items": "".join(ITEM.format(number) for number in range(120_000)),
    "chains of ancestors": ("<div>" * 80 + "</div>" * 80) * 6_000,
    "links in stacks": ("<li><a href=/news/x><b>words and words and words" * 30 + "</li>" * 30) * 3_000,
    "one tag of attributes": "<a " + "x=1 " * 1_250_000,
    "nothing but brackets": "<" * 5_000_000,
    "white space": "<p>" + " " * 5_000_000,
    "dates": "<li><a href=/news/1>words and words and words</a>" + "2026-03-05 | " * 400_000,
}
GREEDY = Selectors("section div div div div div, li", "div div h3 b", "li li a[href]", "div div time", "li > p")


@pytest.mark.parametrize("selectors", [Selectors(), GREEDY], ids=["guess", "selectors"])
@pytest.mark.parametrize("name", HOSTILE)
def test_work_on_hostile_pages_is_bounded(name: str, selectors: Selectors) -> None:
    """What takes a second or two here took minutes before pages were cut and mazes refused."""
    try:
        feed = parse_listing(HOSTILE[name].encode(), selectors, url="https://n.example/news")
    except FeedError:
        return
    assert len(feed.entries) < 30_000


def test_a_page_that_is_too_large_is_read_as_far_as_it_may() -> None:
    page = "".join(f"<li><a href=/news/{number}>A headline of four words</a></li>" for number in range(20_000))
    feed = parse_listing(page.encode(), Selectors(), url="https://n.example/news")
    assert 1_000 < len(feed.entries) < 20_000
    assert feed.problems == ("the page is too large: its end was not read",)

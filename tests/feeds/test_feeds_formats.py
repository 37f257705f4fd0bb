"""Every format, from its bytes to the JSON that `feeds parse` prints: tests/cases/feeds holds NAME.feed beside
NAME.json."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tracker.feeds import parse

CASES = Path(__file__).parent.parent / "cases" / "feeds"
NAMES = sorted(path.stem for path in CASES.glob("*.feed"))


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_reads_as_written_beside_it(name: str) -> None:
    feed = parse((CASES / f"{name}.feed").read_bytes(), url="https://feeds.example/all")
    assert feed.to_dict() == json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312"])
def test_a_chinese_feed_reads_the_same_in_every_encoding(encoding: str, declared: str) -> None:
    text = (CASES / "rss10.feed").read_text(encoding="utf-8").replace("UTF-8", declared)
    wanted = json.loads((CASES / "rss10.json").read_text(encoding="utf-8"))
    feed = parse(text.encode(encoding), url="https://feeds.example/all").to_dict()
    assert feed["title"] == wanted["title"]
    assert feed["entries"] == wanted["entries"]


def test_a_big5_feed_is_read() -> None:
    title = "創辦人離開，加入哈登"
    text = f"<?xml version='1.0' encoding='big5'?><rss><channel><item><title>{title}</title></item></channel></rss>"
    (entry,) = parse(text.encode("big5")).entries
    assert entry.title == title


@pytest.mark.parametrize(
    ("inside", "ttl"),
    [
        ("<ttl>30</ttl>", timedelta(minutes=30)),
        ("<ttl>soon</ttl>", None),
        ("<ttl>99999999999999</ttl>", None),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", timedelta(hours=6)),
        ("<sy:updatePeriod> hourly </sy:updatePeriod>", timedelta(hours=1)),
        ("<sy:updatePeriod>never</sy:updatePeriod>", None),
        ("", None),
    ],
)
def test_the_publishers_own_pace_is_told(inside: str, ttl: timedelta | None) -> None:
    assert parse(f"<rss><channel>{inside}</channel></rss>".encode()).ttl == ttl


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://a.example/1?x=1&amp;y=2", "https://a.example/1?x=1&y=2"),
        ("https://a.example/1?x=1&y=2", "https://a.example/1?x=1&y=2"),
        ("\n  https://a.example/1\n", "https://a.example/1"),
        ("<![CDATA[https://a.example/1]]>", "https://a.example/1"),
        ("//a.example/1", "https://a.example/1"),
        ("1", "https://feeds.example/dir/1"),
        ("javascript:alert(1)", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_a_link_becomes_an_absolute_web_address_or_nothing(link: str, url: str) -> None:
    data = f"<rss><channel><item><link>{link}</link></item></channel></rss>".encode()
    assert parse(data, url="https://feeds.example/dir/feed").entries[0].url == url


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<guid>https://a.example/1</guid>", "https://a.example/1"),
        ("<guid isPermaLink='false'>https://a.example/1</guid>", ""),
        ("<atom:link href='https://a.example/1'/>", "https://a.example/1"),
        ("<atom:link rel='self' href='https://a.example/1'/>", ""),
    ],
)
def test_an_item_without_a_link_may_say_its_address_otherwise(item: str, url: str) -> None:
    assert parse(f"<rss><channel><item>{item}</item></channel></rss>".encode()).entries[0].url == url


def test_media_stands_in_where_the_entry_itself_says_nothing() -> None:
    data = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>
        <media:group><media:title>Talk</media:title><media:description>On chips</media:description></media:group>
        </entry></feed>"""
    (entry,) = parse(data).entries
    assert (entry.title, entry.summary) == ("Talk", "On chips")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A &nbsp; B &hellip; &eacute;", "A B … é"),
        ("R&D at AT&T; more", "R&D at AT&T; more"),
        ("AT&amp;amp;T", "AT&T"),
        ("don&#146;t", "don’t"),
        ("<![CDATA[A & B &amp; C]]>", "A & B & C"),
        ("2 &lt; 3", "2 < 3"),
        ("<b>Bold</b> move", "Bold move"),
        ("line\n   break", "line break"),
        ("nul&#0;&#xD800; end", "nul end"),
    ],
)
def test_a_title_is_plain_text(written: str, title: str) -> None:
    assert (
        parse(f"<rss><channel><item><title>{written}</title></item></channel></rss>".encode()).entries[0].title == title
    )

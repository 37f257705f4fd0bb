"""What is broken is read as far as possible; what is no feed is named; nothing hostile does harm."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.errors import FeedError
from tracker.feeds import parse

CASES = Path(__file__).parent.parent / "cases" / "feeds"
FEEDS = [path.read_bytes() for path in sorted(CASES.glob("*.feed"))]
URL = "https://feeds.example/all"


def rss(inside: str) -> bytes:
    return f"<rss version='2.0'><channel><title>Wire</title>{inside}</channel></rss>".encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the answer is empty"),
        (b" \r\n\t\x00", "the answer is empty"),
        (b"<?xml version='1.0'?>\n", "text without any XML element"),
        (b"Service unavailable", "text without any XML element"),
        (b"<!DOCTYPE html><html><head><title>Sign in &amp; read</title>", 'an HTML page titled "Sign in & read"'),
        (b"<html><body><p>Hello</p></body></html>", "an HTML page, no feed"),
        (b"<!doctype html><html><script>var f = '<rss><item></item></rss>'</script></html>", "an HTML page, no feed"),
        (b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "its root is <urlset>"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x1f\x8b\x08\x00", "gzip data"),
        (b'{"error": "no such feed"}', "JSON, but no JSON Feed"),
        (b'{"items": [', "no JSON that can be read"),
        (b"[" * 100_000, "no JSON that can be read: nested too deeply"),
        (b"[1, 2]", "JSON, but no JSON Feed"),
    ],
)
def test_what_is_no_feed_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(FeedError) as caught:
        parse(data, url=URL)
    assert reason in str(caught.value)
    assert str(caught.value).startswith(URL)


def test_a_truncated_feed_keeps_what_came() -> None:
    whole = rss("<item><title>One</title></item><item><title>Two</title></item><item><title>Three</title></item>")
    feed = parse(whole[: whole.index(b"Three") + 2])
    assert [entry.title for entry in feed.entries] == ["One", "Two", "Th"]
    assert "not well-formed" in feed.problems[0]


@pytest.mark.parametrize(
    "broken",
    [
        "<item><title>One <b>bold</title></item>",
        "<item><title>One</item>",
        "<item><title>One</title><x:y>undeclared</x:y></item>",
        "<item><title>One</title><link>https://a.example/?a=1&b=2</link></item>",
        "<item><title>One\x0b\x01</title></item>",
        "<item><title>One</title><description>3 < 4 and <3</description></item>",
        "<item><title>One</title>" + "<div>" * 300 + "</item>",
    ],
)
def test_a_broken_item_costs_no_other(broken: str) -> None:
    feed = parse(rss(f"<item><title>Zero</title></item>{broken}<item><title>Two</title></item>"))
    titles = [entry.title for entry in feed.entries]
    assert titles[0] == "Zero"
    assert titles[1].startswith("One")
    assert titles[-1] == "Two"


def test_what_a_script_printed_before_the_feed_is_skipped() -> None:
    feed = parse(b"<br />\n<b>Warning</b>: date() in feed.php<br />\n" + rss("<item><title>One</title></item>"))
    assert [entry.title for entry in feed.entries] == ["One"]
    assert "before the feed" in feed.problems[0]


BOMB = "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ATTACKS = {
    "bomb": BOMB + "]>",
    "file": "<!DOCTYPE rss [<!ENTITY i SYSTEM 'file:///etc/passwd'>]>",
    "parameter": "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p; ]>",
    "dtd": "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>",
    "unclosed": "<!DOCTYPE rss [<!ENTITY i 'x'>",
}


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_no_document_type_expands_reads_or_calls(name: str) -> None:
    data = ATTACKS[name].encode() + rss("<item><title>T &i; end</title></item>")
    try:
        feed = parse(data, url=URL)
    except FeedError:
        assert name == "unclosed"
    else:
        assert feed.entries[0].title == "T &i; end"


HUGE = {
    "entries": rss("<item><title>t</title><pubDate>nonsense 2026</pubDate></item>" * 50_000),
    "nested elements": rss("<item><title>t</title></item>" + "<a>" * 100_000),
    "nested items": rss("<item>" * 20_000),
    "nested bases": rss("<item>" * 300 + "<x xml:base='a/'>" * 20_000),
    "attribute": rss(f"<item><title a='{'x' * 1_000_000}'>t</title></item>"),
    "attributes": rss("<item " + " ".join(f"a{number}='1'" for number in range(50_000)) + "/>"),
    "ampersands": rss("<item><title>" + "&" * 500_000),
    "open tags": rss("<item><title>" + "<a " * 200_000),
    "open sections": rss("<item><title>" + "<![CDATA[" * 100_000),
    "document types": b"<!DOCTYPE x>" * 100_000,
    "white space": b"<" + b" " * 3_000_000,
}


@pytest.mark.parametrize("name", sorted(HUGE))
def test_work_is_bounded(name: str) -> None:
    began = time.process_time()
    try:
        parse(HUGE[name], url=URL)
    except FeedError:
        assert name in ("document types", "white space")
    assert time.process_time() - began < 15


def check(data: bytes) -> None:
    try:
        feed = parse(data, url=URL)
    except FeedError:
        return
    told = json.dumps(feed.to_dict(), ensure_ascii=False).encode()
    assert b"\\u0000" not in told
    assert all(entry.published is None or entry.published.tzinfo for entry in feed.entries)


@settings(deadline=None)
@given(st.binary() | st.binary().map(lambda data: b"<rss>" + data) | st.binary().map(lambda data: b"{" + data))
def test_random_bytes_raise_nothing_but_feed_errors(data: bytes) -> None:
    check(data)


CHUNKS = [
    b"<item>", b"</item>", b"<entry>", b"<![CDATA[", b"]]>", b"<!--", b"&#0;", b"&#xD800;", b"&x", b"\xff\xfe", b"\x00",
    b"<link href='http://[x'/>", b" xml:base='http://[q'", b" xml:lang=''", b"<guid isPermaLink='true'>http://[</guid>",
    b"<dc:date>9999-12-31T23:59:59-23:59</dc:date>", b"<content mode='base64'>/w==</content>", b"<source/>",
    b'"items": 3,',
]  # fmt: skip
CUTS = st.tuples(st.integers(0, 3000), st.integers(0, 40), st.sampled_from(CHUNKS) | st.binary(max_size=3))


@settings(deadline=None)
@given(
    st.sampled_from(FEEDS),
    st.lists(CUTS, max_size=8),
)
def test_mutated_feeds_raise_nothing_but_feed_errors(feed: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for at, length, chunk in cuts:
        feed = feed[:at] + chunk + feed[at + length :]
    check(feed)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
KEYS = [
    "id",
    "url",
    "title",
    "authors",
    "author",
    "content_html",
    "content_text",
    "date_published",
    "language",
    "summary",
]


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from([*KEYS, "home_page_url"]), ANYTHING),
    st.lists(st.dictionaries(st.sampled_from(KEYS), ANYTHING) | ANYTHING),
)
def test_json_of_wrong_types_never_fails(feed: dict[str, object], items: list[object]) -> None:
    parse(json.dumps({**feed, "items": items}).encode(), url=URL).to_dict()

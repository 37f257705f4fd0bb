"""The demonstration's feeds: well-formed, freshly dated, invented and marked as such."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

import pytest
from lxml import etree

from tracker.cli.demo_stream import feed_declarations, feeds

NOW = datetime(2026, 11, 24, 6, 30, 15, 250, UTC)
PATHS = sorted(feeds(NOW))
ENTRY_NAMES = {"item", "entry"}
DATE_NAMES = {"pubDate", "published", "date"}


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def entries(path: str, now: datetime = NOW, unpublished: timedelta = timedelta(0)) -> list[dict[str, str]]:
    """Each entry's texts by element name, as any reader of its format would find them."""
    body = feeds(now, unpublished)[path][1]
    if path.endswith(".json"):
        return [{**item, "published": item["date_published"]} for item in json.loads(body)["items"]]
    found = [node for node in etree.fromstring(body).iter("{*}*") if local(node) in ENTRY_NAMES]
    return [{local(child): child.text or child.get("href") or "" for child in node.iter("{*}*")} for node in found]


def published(entry: dict[str, str]) -> datetime:
    (text,) = (entry[name] for name in DATE_NAMES if name in entry)
    return datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)


def link(entry: dict[str, str]) -> str:
    return entry.get("url") or entry["link"]


def test_six_feeds_of_different_formats_are_declared_and_served() -> None:
    declared = feed_declarations("http://127.0.0.1:8000")
    assert [row["url"].removeprefix("http://127.0.0.1:8000") for row in declared] == list(feeds(NOW))
    assert len({row["id"] for row in declared}) == len(declared) == 6
    assert {row["language"] for row in declared} == {"en", "zh"}


@pytest.mark.parametrize("path", PATHS)
def test_feed_is_well_formed_and_fresh(path: str) -> None:
    for entry in entries(path):
        assert timedelta(0) < NOW - published(entry) < timedelta(days=41)
        assert re.fullmatch(r"https://[a-z-]+\.example/[\w/-]+", link(entry))
    assert b"{{" not in feeds(NOW)[path][1]


@pytest.mark.parametrize("path", PATHS)
def test_dates_follow_now_whatever_its_zone(path: str) -> None:
    later = (NOW + timedelta(days=3)).astimezone(timezone(timedelta(hours=8)))
    shifts = {published(b) - published(a) for a, b in zip(entries(path), entries(path, later), strict=True)}
    assert shifts == {timedelta(days=3)}


@pytest.mark.parametrize("path", PATHS)
def test_feed_says_that_it_is_invented(path: str) -> None:
    content_type, body = feeds(NOW)[path]
    text = body.decode("gbk" if "GBK" in content_type else "utf-8")
    assert re.search("Invented for demonstration|演示用虚构|示範用虛構", text)


def test_stream_is_of_a_size_to_look_at_and_every_address_is_its_own() -> None:
    links = [link(entry) for path in PATHS for entry in entries(path)]
    assert 30 <= len(links) == len(set(links)) <= 40


def test_most_news_is_within_the_alert_window_and_one_deal_is_history() -> None:
    ages = [NOW - published(entry) for path in PATHS for entry in entries(path)]
    assert sum(age > timedelta(days=7) for age in ages) == 1


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("hours", [0, 24, 60, 24 * 50])
def test_feed_of_some_time_ago_lacks_what_came_later_and_nothing_else(path: str, hours: int) -> None:
    then = NOW - timedelta(hours=hours)
    older = [entry for entry in entries(path) if published(entry) <= then]
    assert entries(path, NOW, timedelta(hours=hours)) == older

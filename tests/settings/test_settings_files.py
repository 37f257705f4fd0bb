"""The configuration files: bad ones are named by file, line and key; good ones become values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tracker.core.polling import Feed, Selectors
from tracker.core.subscribers import Subscriber
from tracker.errors import ConfigError, UsageError
from tracker.settings import load, load_feeds, load_subscribers, load_watchlist, selectors_from, subscriber_from
from tracker.settings.watchlist import Watchlist

CASES = Path(__file__).parent.parent / "cases/settings"
CONFIG = Path(__file__).parent.parent.parent / "config"
KNOWN = ("groq", "nvidia")


def cases(name: str) -> list[Any]:
    rows = YAML(typ="safe").load(CASES / f"bad_{name}.yaml")
    return [pytest.param(row, id=row["name"]) for row in rows]


def expect(case: dict[str, Any], path: Path, read: Callable[[Path], object]) -> None:
    path.write_text(case["text"], "utf-8")
    with pytest.raises(ConfigError) as caught:
        read(path)
    error = caught.value
    assert (error.file, error.line, error.key) == (str(path), case["line"], case["key"]), error
    assert case.get("says", "") in error.reason
    assert str(error).startswith(f"{path}:{case['line']}: ")


@pytest.mark.parametrize("case", cases("watchlists"))
def test_bad_watchlists(case: dict[str, Any], tmp_path: Path) -> None:
    expect(case, tmp_path / "watchlist.yaml", load_watchlist)


@pytest.mark.parametrize("case", cases("feeds"))
def test_bad_feeds(case: dict[str, Any], tmp_path: Path) -> None:
    expect(case, tmp_path / "feeds.yaml", lambda path: load_feeds(path, entities=KNOWN))


@pytest.mark.parametrize("case", cases("subscribers"))
def test_bad_subscribers(case: dict[str, Any], tmp_path: Path) -> None:
    expect(case, tmp_path / "subscribers.yaml", lambda path: load_subscribers(path, entities=KNOWN))


@pytest.mark.parametrize("case", cases("settings"))
def test_bad_settings(case: dict[str, Any], tmp_path: Path) -> None:
    expect(case, tmp_path / "tracker.yaml", lambda path: load(path.parent, {}))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file") as caught:
        load_watchlist(tmp_path / "gone.yaml")
    assert (caught.value.file, caught.value.line) == (str(tmp_path / "gone.yaml"), 0)


def test_a_file_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.yaml"
    path.write_bytes("entities: [] # 英伟达".encode("gb18030"))
    with pytest.raises(ConfigError, match="is not UTF-8"):
        load_watchlist(path)


def test_the_shipped_files_are_good() -> None:
    settings = load(CONFIG, {})
    feeds = settings.feeds()
    assert len(settings.watchlist().entities) == 22
    assert sum(feed.enabled for feed in feeds) >= 60
    assert all(feed.reason for feed in feeds if not feed.enabled)
    assert settings.subscribers() == ()


def test_feeds_that_disclose_the_watchlist_are_off() -> None:
    searches = [feed for feed in load_feeds(CONFIG / "feeds.yaml") if "q=" in feed.url]
    assert searches
    assert not any(feed.enabled for feed in searches)
    assert all("disclose" in feed.reason for feed in searches)


def test_a_feed_that_needs_a_contact_waits_for_one(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text("feeds:\n  - {id: sec, name: SEC, url: 'https://sec.example/f', needs_contact: true}\n", "utf-8")
    (without,) = load_feeds(path)
    assert not without.enabled
    assert "TRACKER_FETCH__CONTACT" in without.reason
    assert load_feeds(path, contact="me@desk.example") == (replace(without, enabled=True, reason=""),)


def test_a_feed_has_defaults(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text("feeds:\n  - {id: a, name: A, url: 'https://a.example/f'}\n", "utf-8")
    assert load_feeds(path) == (Feed("a", "A", "https://a.example/f"),)


def test_a_page_watch(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(
        "feeds:\n"
        "  - {id: a, name: A, url: 'https://a.example/news', source: page}\n"
        "  - {id: b, name: B, url: 'https://b.example/news', source: page, needs_contact: true,\n"
        "     selectors: {item: 'ul > li.post', link: 'a[href]', date: '.when, time'}}\n",
        "utf-8",
    )
    guessed, chosen = load_feeds(path, contact="me@desk.example")
    assert (guessed.source, guessed.selectors) == ("page", Selectors())
    assert chosen.selectors == Selectors("ul > li.post", link="a[href]", date=".when, time")


def test_selectors_from_the_options_of_a_command() -> None:
    assert selectors_from({"item": "li", "date": "time"}) == Selectors("li", date="time")
    with pytest.raises(UsageError, match="item: missing"):
        selectors_from({"link": "a"})
    with pytest.raises(UsageError, match='item: "li:hover" cannot be read'):
        selectors_from({"item": "li:hover"})


def test_a_subscriber_with_every_field(tmp_path: Path) -> None:
    path = tmp_path / "subscribers.yaml"
    path.write_text(
        "subscribers:\n"
        "  - {address: a@desk.example, every: weekly, weekday: fri, at: 07:30, zone: Asia/Taipei, alerts: false,\n"
        "     quiet: 22:00-07:00, entities: [groq], kinds: [acqui_hire], min_score: 0.5, first_party: true,\n"
        "     document_language: zh, language: zh, paused: true}\n",
        "utf-8",
    )
    (subscriber,) = load_subscribers(path)
    assert subscriber == Subscriber(
        "a@desk.example",
        every="weekly",
        weekday="fri",
        at=time(7, 30),
        zone="Asia/Taipei",
        alerts=False,
        quiet=(time(22), time(7)),
        entities=("groq",),
        kinds=("acqui_hire",),
        min_score=0.5,
        first_party=True,
        document_language="zh",
        language="zh",
        paused=True,
    )


def test_a_subscriber_from_the_options_of_a_command() -> None:
    given = {"address": "a@desk.example", "at": "06:15", "quiet": "21:00-06:00", "entities": ("groq",)}
    subscriber = subscriber_from(given)
    assert (subscriber.at, subscriber.quiet) == (time(6, 15), (time(21), time(6)))
    with pytest.raises(UsageError, match='zone: "Nowhere" is no time zone'):
        subscriber_from({"address": "a@desk.example", "zone": "Nowhere"})


def test_a_watchlist_from_a_file_keeps_its_version(tmp_path: Path) -> None:
    watchlist = Watchlist.from_file(CONFIG / "watchlist.yaml")
    assert watchlist.version == load_watchlist(CONFIG / "watchlist.yaml").version
    assert watchlist.by_id["tpu"].maker == "google"

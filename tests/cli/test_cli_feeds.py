"""feeds and poll: what is read, what is refused and why, and what commands change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import ESCAPES, Tracker, feed, write_config
from tests.news import FEEDS, rss
from tests.servers import ScriptedServer, answer, redirect

XML = [("Content-Type", "application/rss+xml")]


@pytest.fixture
def polled(tmp_path: Path, site: ScriptedServer, sqlite_url: str) -> Tracker:
    """Two feeds that answer and one that does not."""
    for name in ("fresh", "purchase"):
        site.on(f"/{name}", answer(200, rss(FEEDS[name]), [*XML, ("ETag", '"1"')]), answer(304))
    site.on("/page", answer(200, b"<!doctype html><title>Hello</title>", [("Content-Type", "text/html")]))
    feeds = [feed(name, site.url(f"/{name}")) for name in ("fresh", "purchase", "page")]
    config = write_config(tmp_path / "config", feeds)
    return Tracker(config, sqlite_url, TRACKER_FETCH__ALLOW_HOSTS=site.place, TRACKER_FETCH__OBEY_ROBOTS="false")


def test_a_poll_sums_up_and_names_what_failed(polled: Tracker) -> None:
    done = polled("poll")
    assert done.exit_code == 1
    assert done.stdout.startswith("3 feeds polled, 0 unchanged, 1 failed, 3 new documents, ")
    assert "failed: page: " in done.stderr
    assert len(polled.lines("documents")) == 3


def test_a_named_poll_costs_an_unchanged_feed_one_304(polled: Tracker, site: ScriptedServer) -> None:
    polled.good("poll", "fresh")
    assert polled.good("poll", "fresh").startswith("1 feed polled, 1 unchanged, 0 failed, 0 new documents")
    assert site.asked("/fresh")[1].headers["if-none-match"] == '"1"'
    assert not site.asked("/purchase")
    assert polled.good("poll", site.url("/purchase")).startswith("1 feed polled")


def test_the_same_feed_is_not_polled_twice_within_a_minute(tmp_path: Path, sqlite_url: str) -> None:
    config = write_config(tmp_path / "config", [feed("gone", "http://nowhere.invalid/rss")])
    tracker = Tracker(config, sqlite_url)
    assert tracker("poll", "gone").exit_code == 1
    done = tracker("poll", "gone")
    assert "not asked: gone: " in done.stderr
    assert done.stdout.startswith("0 feeds polled")


@pytest.mark.parametrize("words", [["poll", "nosuch"], ["feeds", "remove", "nosuch"], ["feeds", "pause", "nosuch"]])
def test_a_feed_that_there_is_not_ends_with_3(polled: Tracker, site: ScriptedServer, words: list[str]) -> None:
    done = polled(*words)
    assert (done.exit_code, done.stdout) == (3, "")
    assert "nosuch" in done.stderr
    assert site.requests == []


def test_a_queue_needs_postgresql(polled: Tracker) -> None:
    done = polled("poll", "--enqueue")
    assert done.exit_code == 2
    assert "PostgreSQL" in done.stderr


def test_the_list_tells_each_feeds_health(polled: Tracker) -> None:
    assert {line["health"] for line in polled.lines("feeds", "list")} == {"new"}
    polled("poll")
    told = {line["id"]: line for line in polled.lines("feeds", "list")}
    assert {name: line["health"] for name, line in told.items()} == {
        "fresh": "good",
        "purchase": "good",
        "page": "failing",
    }
    assert told["page"]["reason"]
    assert "failing" in polled.good("feeds", "list")
    assert polled.good("feeds", "list", "--format", "csv").startswith("id,name,url,kind,")


def test_a_paused_feed_is_left_alone_until_it_is_resumed(polled: Tracker, site: ScriptedServer) -> None:
    polled.good("feeds", "pause", "fresh")
    polled.good("feeds", "pause", "page")
    assert polled.good("poll", "--all").startswith("1 feed polled")
    polled.good("feeds", "resume", site.url("/fresh"))
    assert polled.good("poll").startswith("1 feed polled")


def test_a_removed_feed_stays_away_whatever_the_file_says(polled: Tracker) -> None:
    polled.good("feeds", "remove", "page")
    assert [line["id"] for line in polled.lines("feeds", "list")] == ["fresh", "purchase"]
    (polled.config / "feeds.yaml").write_text((polled.config / "feeds.yaml").read_text().replace("Fresh", "Fresh news"))
    told = {line["id"]: line["name"] for line in polled.lines("feeds", "list")}
    assert told == {"fresh": "Fresh news", "purchase": "Purchase"}


def test_an_added_feed_is_polled(polled: Tracker, site: ScriptedServer) -> None:
    url = site.on("/old.xml", answer(200, rss(FEEDS["old"]), XML))
    options = ["--name", "Old News", "--kind", "trade", "--language", "en", "--owner", "Old", "--rights", "full"]
    polled.good("feeds", "add", url, *options, "--entity", "groq")
    slug = f"127-0-0-1-{site.port}-old-xml"
    [line] = [line for line in polled.lines("feeds", "list") if line["id"] == slug]
    assert (line["name"], line["kind"], line["owner"]) == ("Old News", "trade", "Old")
    assert polled.good("poll", slug).startswith("1 feed polled")
    assert polled("feeds", "add", url).exit_code == 2


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (["http://127.0.0.1/rss"], 1, "no public address"),
        (["http://[::1]/rss"], 1, "no public address"),
        (["http://169.254.169.254/latest"], 1, "no public address"),
        (["http://intranet/rss"], 1, "private networks"),
        (["https://printer.local/rss"], 1, "private networks"),
        (["file:///etc/passwd"], 2, "no http or https address"),
        (["news.example/rss"], 2, "no http or https address"),
        (["https://news.example/rss", "--kind", "gossip"], 2, "kind"),
        (["https://news.example/rss", "--rights", "all"], 2, "rights"),
        (["https://news.example/rss", "--id", "Über Id"], 2, "id"),
        (["https://news.example/rss", "--language", "English"], 2, "language"),
        (["https://news.example/rss", "--entity", "grok"], 2, "no id of the watchlist"),
    ],
)
def test_what_cannot_be_added_is_refused_with_the_reason(
    empty: Tracker, words: list[str], code: int, reason: str
) -> None:
    before = empty.lines("feeds", "list")
    done = empty("feeds", "add", *words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert reason in done.stderr
    assert empty.lines("feeds", "list") == before


def test_check_says_what_would_be_read_and_stores_nothing(polled: Tracker, site: ScriptedServer) -> None:
    before = polled.contents()
    told = polled.good("feeds", "check", site.url("/fresh"))
    assert told.startswith("news: 2 entries, 2 dated\n")
    assert "  2026-03-01  Nvidia licenses Lumen Forge technology" in told
    assert polled.contents() == before


def check_cases(site: ScriptedServer) -> dict[str, tuple[str, str]]:
    return {
        "loopback": ("http://127.0.0.1:9/rss", "no public address"),
        "redirected": (site.on("/away", redirect("http://127.0.0.1:9/rss")), "no public address"),
        "file": ("file:///etc/passwd", "http"),
        "page": (site.url("/page"), "HTML"),
        "gone": (site.url("/gone"), "404"),
        "empty": (site.on("/empty", answer(200, b"", XML)), "empty"),
        "unknown": ("http://nowhere.invalid/rss", "nowhere.invalid"),
    }


@pytest.mark.parametrize("name", ["loopback", "redirected", "file", "page", "gone", "empty", "unknown"])
def test_check_says_why_it_is_refused(polled: Tracker, site: ScriptedServer, name: str) -> None:
    url, reason = check_cases(site)[name]
    done = polled("feeds", "check", url)
    assert done.exit_code == 1
    assert ("This is a page" in done.stdout) == (name == "page")
    assert url in done.stderr
    assert reason in done.stderr


def test_check_passes_no_escape_on(polled: Tracker, site: ScriptedServer) -> None:
    body = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": f"Evil {ESCAPES}",
            "items": [{"id": f"1{ESCAPES}", "url": f"https://e.example/{ESCAPES}", "title": f"Red {ESCAPES}"}],
        }
    )
    url = site.on("/evil", answer(200, body.encode(), [("Content-Type", "application/feed+json")]))
    done = polled("feeds", "check", url)
    assert done.exit_code == 0
    assert all(sign.isprintable() or sign == "\n" for sign in done.output)


def test_parse_prints_a_line_a_file_and_names_what_is_no_feed(polled: Tracker, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.xml", tmp_path / "bad.xml"
    good.write_bytes(rss(FEEDS["fresh"]))
    bad.write_bytes(b"<html><title>Hello</title></html>")
    done = polled("feeds", "parse", str(good), str(bad), str(good), "--url", "https://n.example/", "--format", "jsonl")
    assert done.exit_code == 1
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in lines] == [str(good), str(bad), str(good)]
    assert set(lines[1]) == set(lines[0])
    assert (lines[1]["entries"], len(lines[1]["problems"])) == ([], 1)
    assert set(lines[0]) == {"file", "kind", "title", "url", "language", "entries", "problems"}
    entry = ["id", "url", "title", "summary", "content", "authors", "published", "updated", "language", "source"]
    assert [set(each) for each in lines[0]["entries"]] == [set(entry)] * 2
    assert str(bad) in done.stderr


def test_parse_reads_stdin(polled: Tracker) -> None:
    done = polled("feeds", "parse", "-", stdin=rss(FEEDS["zh"]))
    assert json.loads(done.stdout)["file"] == "-"
    assert polled("feeds", "parse", "nowhere.xml").exit_code == 3

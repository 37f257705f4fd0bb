"""feeds check and feeds add, for pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.servers import ScriptedServer, answer
from tracker.cli.app import cli

PAGE = (
    "<title>Newsroom</title><ul>"
    "<li><a href=/news/one>Lumen opens a new foundry</a> <time>5 March 2026</time>"
    "<li><a href=/news/two>Ada Lind joins the board</a></ul>"
)
RSS = (
    b"<rss><channel><title>Wire</title><item><title>One</title><link>https://n.example/1</link></item></channel></rss>"
)
HTML = [("Content-Type", "text/html; charset=utf-8")]


@pytest.fixture
def site() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        server.on("/news", answer(200, PAGE.encode(), HTML))
        server.on("/app", answer(200, b"<title>App</title><script></script>", HTML))
        server.on("/rss", answer(200, RSS, [("Content-Type", "application/rss+xml")]))
        yield server


@pytest.fixture
def run(site: ScriptedServer, sqlite_url: str, tmp_path: Path) -> Callable[..., Result]:
    """`tracker feeds …` over an empty database."""
    (tmp_path / "watchlist.yaml").write_text("entities: [{id: groq, kind: company, names: [Groq]}]", "utf-8")
    (tmp_path / "feeds.yaml").write_text("feeds: []", "utf-8")
    env = {"TRACKER_DATABASE_URL": sqlite_url, "TRACKER_FETCH__ALLOW_HOSTS": site.place}

    def call(*words: str) -> Result:
        return CliRunner().invoke(cli, ["--config", str(tmp_path), "feeds", *words], env=env)

    return call


def test_checking_a_page_as_a_feed_fails_and_says_what_watching_it_would_read(
    run: Callable[..., Result], site: ScriptedServer
) -> None:
    url = site.url("/news")
    done = run("check", url)
    assert done.exit_code == 1
    assert f"tracker feeds add {url} --source page" in done.stdout
    assert "Newsroom: 2 entries, 1 dated" in done.stdout
    assert "undated  Ada Lind joins the board" in done.stdout


def test_a_page_that_could_not_be_watched_says_why(run: Callable[..., Result], site: ScriptedServer) -> None:
    done = run("check", site.url("/app"))
    assert done.exit_code == 1
    assert "filled by scripts" in done.stdout


def test_checking_a_page_as_a_page(run: Callable[..., Result], site: ScriptedServer) -> None:
    done = run("check", site.url("/news"), "--source", "page", "--item", "li", "--date", "time")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "Newsroom: 2 entries, 1 dated")


def test_checking_a_feed_says_nothing_of_pages(run: Callable[..., Result], site: ScriptedServer) -> None:
    done = run("check", site.url("/rss"))
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "Wire: 1 entry, 0 dated")


def test_a_page_is_added_with_its_selectors(run: Callable[..., Result], site: ScriptedServer) -> None:
    added = run("add", site.url("/news"), "--id", "lumen", "--source", "page", "--item", "li", "--link", "a[href]")
    assert added.exit_code == 0, added.output
    (line,) = map(json.loads, run("list", "--format", "jsonl").stdout.splitlines())
    assert (line["id"], line["source"]) == ("lumen", "page")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--item", "li"), "--item is for pages: add --source page"),
        (("--source", "page", "--link", "a"), "item: missing"),
        (("--source", "page", "--item", "li:hover"), '"li:hover" cannot be read'),
        (("--source", "sitemap"), "is not one of 'feed', 'page'"),
    ],
)
def test_wrong_options_are_wrong_usage(
    run: Callable[..., Result], site: ScriptedServer, options: tuple[str, ...], says: str
) -> None:
    done = run("add", site.url("/news"), *options)
    assert says in done.output + str(done.exception)
    assert getattr(done.exception, "exit_code", done.exit_code) == 2

"""watch, rules, config, db, doctor and health: operating the tracker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.runs import Tracker, feed, write_config
from tests.news import FEEDS, rss
from tests.servers import ScriptedServer, answer
from tests.smtp_server import closed_port
from tracker.store import migrate


def test_watch_list_shows_all_entities(empty: Tracker) -> None:
    lines = empty.lines("watch", "list")
    assert [line["id"] for line in lines] == ["nvidia", "meta", "groq"]
    assert {"id", "kind", "names", "aliases", "maker", "tickers"} <= set(lines[0])
    assert json.loads(empty.good("watch", "list", "--format", "json")) == lines
    assert empty.good("watch", "list", "--format", "csv").startswith("id,kind,names,")
    assert "Nvidia, 英伟达" in empty.good("watch", "list")


def test_watch_test_shows_what_matches_and_why(empty: Tracker) -> None:
    lines = empty.lines("watch", "test", "英伟达 and Groq, not Grok")
    assert [(line["entity"], line["surface"], line["accepted"]) for line in lines] == [
        ("nvidia", "英伟达", True),
        ("groq", "Groq", True),
    ]
    assert all(line["why"] for line in lines)
    assert [(line["start"], line["end"]) for line in lines] == [(0, 3), (8, 12)]
    assert "yes" in empty.good("watch", "test", "Groq")


def test_watch_test_shows_what_was_rejected(empty: Tracker, tmp_path: Path) -> None:
    config = write_config(tmp_path / "config")
    maia = {"id": "maia", "kind": "product", "names": ["Maia"], "ambiguous": ["Maia"], "reject": ["Maia Sandu"]}
    (config / "watchlist.yaml").write_text(json.dumps({"entities": [maia]}))
    [line] = Tracker(config, empty.url).lines("watch", "test", "Maia Sandu won")
    assert (line["entity"], line["accepted"]) == ("maia", False)


def test_watch_test_needs_no_database(configured: Path, tmp_path: Path) -> None:
    done = Tracker(configured, f"sqlite:///{tmp_path / 'none.db'}")("watch", "test", "sunshine")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Nothing on the watchlist" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_rules_come_with_examples(empty: Tracker) -> None:
    lines = empty.lines("rules")
    assert {"language", "name", "act", "doc", "positive", "negative"} == set(lines[0])
    assert all(line["doc"] and line["positive"] for line in lines)
    assert len(empty.good("rules").splitlines()) > len(lines)


def test_config_show_masks_secrets(configured: Path) -> None:
    url = "postgresql://me:hunter22hunter22@db.example/x?password=hunter22hunter22"
    secrets = {"TRACKER_SMTP__PASSWORD": "hunter22hunter22", "TRACKER_WEB__TOKEN": "hunter22hunter22"}
    out = Tracker(configured, url).good("config", "show", **secrets)
    assert "hunter22" not in out
    assert json.loads(out)["config_dir"] == str(configured)


def test_config_check_counts_what_is_declared(empty: Tracker) -> None:
    assert "3 entities, 1 feed, 1 subscriber" in empty("config", "check").stderr


def test_the_shipped_configuration_is_right(empty: Tracker) -> None:
    shipped = Tracker(Path(__file__).parents[2] / "config", empty.url)
    shipped.good("config", "check")


def test_db_upgrade_makes_a_database_and_check_agrees(configured: Path, tmp_path: Path) -> None:
    tracker = Tracker(configured, f"sqlite:///{tmp_path / 'new' / 'tracker.db'}")
    assert "schema at nothing" in tracker("db", "upgrade", "--dry-run").stderr
    done = tracker("db", "upgrade")
    assert (done.exit_code, done.stdout) == (0, "")
    assert str(migrate.head()) in done.stderr
    tracker.good("db", "check")
    tracker.good("db", "upgrade")


def test_db_check_names_an_older_schema(empty: Tracker) -> None:
    migrate.downgrade(empty.url, "base")
    done = empty("db", "check")
    assert done.exit_code == 1
    assert "tracker db upgrade" in done.stderr


def test_db_check_of_a_database_that_there_is_not_makes_none(configured: Path, tmp_path: Path) -> None:
    done = Tracker(configured, f"sqlite:///{tmp_path / 'new' / 'tracker.db'}")("db", "check")
    assert done.exit_code == 1
    assert "tracker db upgrade" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def dead_ports() -> Iterator[list[str]]:
    with ExitStack() as stack:
        yield [f"127.0.0.1:{stack.enter_context(closed_port())}" for _ in range(3)]


@pytest.fixture
def cut_off(tmp_path: Path, dead_ports: list[str], sqlite_url: str) -> Tracker:
    """A machine without a network."""
    feeds = [feed(f"dead-{n}", f"http://{place}/rss") for n, place in enumerate(dead_ports)]
    feeds += [
        feed("unknown", "http://news.invalid/rss"),
        feed("off", "http://off.invalid/rss", enabled=False, reason="tells the watchlist"),
    ]
    config = write_config(tmp_path / "config", feeds, ["ana@desk.example"])
    return Tracker(config, sqlite_url, TRACKER_FETCH__ALLOW_HOSTS=",".join(dead_ports))


def test_doctor_without_a_network_names_each_feed(cut_off: Tracker) -> None:
    done = cut_off("doctor")
    assert done.exit_code == 1
    told = dict(line.split(maxsplit=1)[1].split(": ", 1) for line in done.stdout.splitlines())
    assert {"configuration", "database", "mail", "dead-0", "dead-1", "dead-2", "unknown"} == set(told)
    assert "refused" in told["dead-1"]
    assert "news.invalid" in told["unknown"]
    assert "TRACKER_SMTP__HOST" in told["mail"]
    assert "5 bad" in done.stderr


def test_doctor_says_first_that_there_is_no_network(tmp_path: Path, sqlite_url: str) -> None:
    feeds = [feed(name, f"https://{name}.invalid/rss") for name in ("one", "two")]
    done = Tracker(write_config(tmp_path / "config", feeds), sqlite_url)("doctor")
    assert done.exit_code == 1
    told = [line.split(maxsplit=1)[1] for line in done.stdout.splitlines()]
    at = told.index("no network: none of 2 names resolves")
    assert sorted(line.split(": ")[0] for line in told[at + 1 :]) == ["one", "two"]


def test_doctor_stores_nothing(cut_off: Tracker, configured: Path, tmp_path: Path) -> None:
    before = cut_off.contents()
    cut_off("doctor")
    assert cut_off.contents() == before
    nowhere = Tracker(cut_off.config, f"sqlite:///{tmp_path / 'none' / 'x.db'}", **cut_off.environ)
    nowhere.environ["TRACKER_DATABASE_URL"] = nowhere.url
    assert nowhere("doctor", "--offline").exit_code == 1
    assert not (tmp_path / "none").exists()


def test_doctor_goes_on_where_the_database_is_bad(cut_off: Tracker) -> None:
    cut_off.file.write_text("dear diary " * 1000)
    done = cut_off("doctor")
    assert done.exit_code == 1
    assert f"bad      database: database sqlite:///{cut_off.file}" in done.stdout
    assert "dead-0: " in done.stdout


def test_doctor_is_content_where_all_is_well(tmp_path: Path, site: ScriptedServer, sqlite_url: str) -> None:
    url = site.on("/rss", answer(200, rss(FEEDS["fresh"]), [("Content-Type", "text/xml")]))
    config = write_config(tmp_path / "config", [feed("wire", url)], ["ana@desk.example"])
    tracker = Tracker(config, sqlite_url, TRACKER_FETCH__ALLOW_HOSTS=site.place)
    done = tracker("doctor", TRACKER_SMTP__FOLDER=str(tmp_path / "mail"))
    assert done.exit_code == 0
    assert "good     mail: 1 subscriber" in done.stdout
    assert " wire: 2 entries" in done.stdout or "warning  wire: the newest entry is of" in done.stdout


@pytest.mark.parametrize(
    ("status", "code", "told"), [(200, 0, "well"), (503, 1, "is not well: 503"), (404, 1, "is not well: 404")]
)
def test_health_asks_the_service(empty: Tracker, site: ScriptedServer, status: int, code: int, told: str) -> None:
    site.on("/healthz", answer(status, b"{}"))
    for words, setting in ((["--url", site.url("")], {}), ([], {"TRACKER_WEB__PORT": str(site.port)})):
        done = empty("health", *words, **setting)
        assert (done.exit_code, done.stdout) == (code, "")
        assert told in done.stderr


def test_health_without_a_service_says_so(empty: Tracker, site: ScriptedServer) -> None:
    site.on("/healthz", b"SSH-2.0-OpenSSH\r\n\r\n")
    with closed_port() as port:
        for url in (f"http://127.0.0.1:{port}", site.url("")):
            done = empty("health", "--url", url)
            assert done.exit_code == 1
            assert f"no service answers at {url}" in done.stderr


@pytest.mark.parametrize("url", ["ftp://a.example", "localhost:8080", "http://a.example:port", "http://[::1"])
def test_health_of_what_is_no_address_is_wrong_usage(empty: Tracker, url: str) -> None:
    done = empty("health", "--url", url)
    assert done.exit_code == 2
    assert url in done.stderr

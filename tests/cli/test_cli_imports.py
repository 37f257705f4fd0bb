"""import, reread and explain: files and stdin, bad lines, and what one document is read to say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import DEAL_URL, ESCAPES, STORY, Tracker, feed, item, write_config
from tests.news import DEAL, FEEDS, PURCHASE, rss
from tests.servers import ScriptedServer, answer


def test_an_import_tells_what_it_came_to_and_again_changes_nothing(empty: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "story.jsonl"
    file.write_text("\n".join(STORY) + "\n", "utf-8")
    assert "5 new documents" in empty("import", str(file)).stderr
    before = empty.lines("documents"), empty.lines("events"), empty.lines("deals")
    assert "0 new documents" in empty("import", str(file)).stderr
    assert before == (empty.lines("documents"), empty.lines("events"), empty.lines("deals"))


def test_documents_with_text_can_be_imported_again(told: Tracker, empty: Tracker) -> None:
    written = told.good("documents", "--with-text", "--format", "jsonl")
    assert empty("import", "-", stdin=written).exit_code == 0
    assert empty.good("documents", "--with-text", "--format", "jsonl") == written
    assert empty.lines("deals") == told.lines("deals")


BAD_LINES = [
    ("{", "no JSON"),
    ("[]", "not an object"),
    ('{"url": "https://a.example/"}', "title, summary and body are all empty"),
    (item("x", PURCHASE, 1, published="soon"), "published is no ISO 8601 time"),
    (item("x", PURCHASE, 1, url="file:///etc/passwd"), "url is no http(s) address"),
    (item("x", PURCHASE, 1, source=None), "the field source is missing"),
    (item("x", PURCHASE, 1, lang=5), "the field lang is no text"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_a_bad_line_is_named_by_file_and_number_and_the_rest_is_kept(
    empty: Tracker, tmp_path: Path, line: str, reason: str
) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    one.write_text(f"{STORY[0]}\n", "utf-8")
    two.write_text(f"\n{STORY[1]}\n{line}\n{STORY[2]}", "utf-8")
    done = empty("import", str(one), str(two))
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"skipped: {two}:3: {reason}" in done.stderr
    assert len(empty.lines("documents")) == 3


ODD_TEXTS = ["\ud800", "nul \x00 here", "😀" * 10, "a" * 100_000]


@pytest.mark.parametrize("odd", ODD_TEXTS)
@pytest.mark.parametrize("name", ["title", "summary", "body", "source", "url"])
def test_odd_characters_are_kept_or_replaced_and_harm_nothing(empty: Tracker, odd: str, name: str) -> None:
    row = json.loads(STORY[0])
    row[name] = f"https://odd.example/{odd}" if name == "url" else odd
    done = empty("import", "-", stdin=json.dumps(row))
    assert done.exit_code == 0, done.stderr
    assert len(empty.lines("documents")) == 1
    assert "Lumen" in empty.good("documents", "--with-text", "--format", "csv")


def test_bytes_that_are_no_utf_8_are_replaced(empty: Tracker) -> None:
    line = item("gbk", ("Groq 英伟达", "Groq"), 1).encode("gbk")
    assert empty("import", "-", stdin=b"\xef\xbb\xbf" + line).exit_code == 0
    assert empty.lines("documents")[0]["title"].startswith("Groq ")


@pytest.mark.parametrize("name", ["nowhere.jsonl", "."])
def test_a_file_that_there_is_not_ends_with_3(empty: Tracker, name: str) -> None:
    done = empty("import", name)
    assert done.exit_code == 3
    assert name in done.stderr


@pytest.fixture
def live(tmp_path: Path, site: ScriptedServer, sqlite_url: str) -> Tracker:
    """A database that was polled."""
    url = site.on("/purchase", answer(200, rss(FEEDS["purchase"]), [("Content-Type", "text/xml")]))
    config = write_config(tmp_path / "config", [feed("purchase", url)])
    tracker = Tracker(config, sqlite_url, TRACKER_FETCH__ALLOW_HOSTS=site.place)
    tracker.good("poll")
    return tracker


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_a_replay_into_a_polled_database_is_refused(live: Tracker, dry: list[str]) -> None:
    before = live.lines("documents")
    done = live("import", "-", *dry, stdin=STORY[0])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--backfill" in done.stderr
    assert live.lines("documents") == before


def test_a_backfill_is_not_and_is_marked(live: Tracker) -> None:
    assert live("import", "--backfill", "-", stdin=STORY[0]).exit_code == 0
    [deal] = live.lines("deals")
    assert not deal["news"]
    assert live.lines("events", "--kind", "acqui_hire")[0]["backdated"]
    assert live.lines("digest", "list") == []


@pytest.mark.parametrize("since", [[], ["--since", "2026-03-04"]])
def test_rereading_gives_the_same(told: Tracker, since: list[str]) -> None:
    before = told.lines("events"), told.lines("deals")
    done = told("reread", *since)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (told.lines("events"), told.lines("deals")) == before


PAGE = (
    '<!doctype html><html><head><meta charset="{charset}"><title>{title}</title></head><body><nav>Home</nav><article>'
    "<h1>{title}</h1><p>{body}</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("line.jsonl", STORY[0].encode()),
        ("page.html", PAGE.format(charset="utf-8", title=DEAL[0], body=DEAL[1]).encode()),
        ("note.txt", "\n\n".join(DEAL).encode()),
    ],
)
def test_explain_tells_what_is_read_in_a_file_or_on_stdin(
    empty: Tracker, tmp_path: Path, name: str, data: bytes
) -> None:
    before = empty.contents()
    file = tmp_path / name
    file.write_bytes(data)
    told = empty.good("explain", str(file))
    for there in (
        "Mentions",
        "Claims",
        "nvidia",
        "acqui_hire announced: Nvidia → Lumen Forge",
        "Ada Lind",
        "a flag",
        "+0.",
    ):
        assert there in told
    assert empty("explain", "-", stdin=data).stdout.split("Mentions")[1] == told.split("Mentions")[1]
    assert empty.contents() == before


def test_explain_reads_a_page_in_its_own_encoding(empty: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(
        PAGE.format(charset="gbk", title="英伟达新品", body="英伟达发布了新的芯片，性能提升一倍。" * 9).encode("gbk")
    )
    told = empty.good("explain", str(file))
    assert "英伟达新品" in told
    assert told.splitlines()[1].startswith(f"{file}  ")


def test_explain_needs_no_database_for_a_file(configured: Path, tmp_path: Path) -> None:
    tracker = Tracker(configured, f"sqlite:///{tmp_path / 'none.db'}")
    assert tracker("explain", "-", stdin=STORY[0]).exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_explain_of_plain_text_leaves_it_as_it_is(empty: Tracker) -> None:
    assert empty("explain", "-", stdin="Groq < 5 & Co > 3\n").stdout.startswith("Groq < 5 & Co > 3\n")


def test_explain_of_a_stored_address_says_why(told: Tracker) -> None:
    page = told.good("explain", DEAL_URL)
    assert "threshold 0.70: a flag" in page
    below = told.good("explain", DEAL_URL, TRACKER_THRESHOLD="1.0")
    assert "no flag, since the score is below the threshold" in below


@pytest.mark.parametrize(
    ("words", "stdin", "code", "reason"),
    [
        (["https://wire.example/nothing"], "", 3, "none with this address is stored"),
        (["nowhere.txt"], "", 3, "nowhere.txt"),
        (["-"], "{", 1, "-: line 1: no JSON"),
        (["-"], "", 1, "empty"),
        ([], "", 2, "FILE|URL|-"),
    ],
)
def test_explain_names_what_it_cannot_read(told: Tracker, words: list[str], stdin: str, code: int, reason: str) -> None:
    done = told("explain", *words, stdin=stdin)
    assert (done.exit_code, done.stdout) == (code, "")
    assert reason in done.stderr


def test_explain_passes_no_escape_on(empty: Tracker) -> None:
    told = empty("explain", "-", stdin=f"Groq {ESCAPES}\nNvidia {ESCAPES}").stdout
    assert all(sign.isprintable() or sign == "\n" for sign in told)

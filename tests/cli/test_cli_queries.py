"""documents, mentions, events, deals: what they print, in which formats, and how they are narrowed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import DEAL_CANONICAL, DEAL_URL, Tracker, item

QUERIES = ("documents", "mentions", "events", "deals")
PARTIES = "buyer target amount people"
FIELDS = {
    "documents": "url canonical_url source title language published recorded story",
    "mentions": "url entity surface field start end rule",
    "events": f"id kind status {PARTIES} subject first_seen last_seen voices score backdated conflicts documents"
    " history merged_ids verdict",
    "deals": f"id event flagged_at first_url {PARTIES} status score structure signals voices documents published news"
    " verdict",
}
INNER = {
    ("events", "voices"): "documents independent first_party",
    ("events", "documents"): f"url kind status background {PARTIES} subject published evidence source title first_party"
    " recorded score",
    ("events", "history"): "at status url",
    ("deals", "voices"): "documents independent first_party",
    ("deals", "structure"): "licence stake payment staff_share successor outcome",
    ("deals", "signals"): "name quote url field start end weight rule",
    ("deals", "amount"): "value currency usd rate_date qualifier",
    ("deals", "buyer"): "name entity",
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_line_has_the_promised_fields(told: Tracker, name: str) -> None:
    lines = told.lines(name)
    assert lines
    assert all(set(line) == set(FIELDS[name].split()) for line in lines)
    assert json.loads(told.good(name, "--format", "json")) == lines


@pytest.mark.parametrize(("name", "field"), INNER)
def test_what_is_within_a_line_has_the_promised_fields(told: Tracker, name: str, field: str) -> None:
    values = [line[field] for line in told.lines(name) if line[field]]
    inner = [each for value in values for each in (value if isinstance(value, list) else [value])]
    assert inner
    assert all(set(each) == set(INNER[name, field].split()) for each in inner)


def test_evidence_of_an_event_names_its_part_and_rule(told: Tracker) -> None:
    evidence = [each for line in told.lines("events") for doc in line["documents"] for each in doc["evidence"]]
    assert {"part", "field", "quote", "start", "end", "rule"} == set().union(*evidence)


def test_offsets_hold_in_the_texts_that_documents_show(told: Tracker) -> None:
    texts = {line["url"]: line for line in told.lines("documents", "--with-text")}
    assert {"summary", "body"} <= set(texts[DEAL_URL])
    for mention in told.lines("mentions"):
        text = texts[mention["url"]][mention["field"]]
        assert text[mention["start"] : mention["end"]] == mention["surface"]
    for deal in told.lines("deals"):
        for signal in deal["signals"]:
            assert texts[signal["url"]][signal["field"]][signal["start"] : signal["end"]] == signal["quote"]


@pytest.mark.parametrize("name", QUERIES)
def test_csv_has_a_row_a_line_under_the_same_names(told: Tracker, name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(told.good(name, "--format", "csv"))))
    assert [list(row) for row in rows] == [list(line) for line in told.lines(name)]


def test_a_spreadsheet_runs_no_cell_of_csv(told: Tracker) -> None:
    rows = list(csv.DictReader(io.StringIO(told.good("documents", "--with-text", "--format", "csv"))))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {"'+Weather Desk"} <= {row["source"] for row in rows}
    assert [row["body"].count("\n") for row in rows if row["title"].startswith("'=Groq")] == [1]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
@pytest.mark.parametrize("words", [*((name,) for name in QUERIES), ("documents", "--with-text")])
def test_no_terminal_escape_comes_out(told: Tracker, words: tuple[str, ...], form: str) -> None:
    out = told.good(*words, "--format", form)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", out)


@pytest.mark.parametrize("name", QUERIES)
def test_a_question_makes_no_database(configured: Path, tmp_path: Path, name: str) -> None:
    tracker = Tracker(configured, f"sqlite:///{tmp_path / 'none' / 'x.db'}")
    done = tracker(name, "--format", "json")
    assert (done.exit_code, done.stdout) == (0, "[]\n")
    assert f"no database yet at {tracker.url}" in done.stderr
    assert tracker(name, "--entity", "nobody").exit_code == 3
    assert list(tmp_path.iterdir()) == []


def test_the_table_is_for_people(told: Tracker) -> None:
    head, row = told.good("deals").splitlines()
    assert head.split() == [
        "event",
        "published",
        "deal",
        "amount",
        "people",
        "status",
        "score",
        "verdict",
        "told",
        "by",
    ]
    assert "Nvidia → Lumen Forge" in row
    assert "$900m" in row


@pytest.fixture
def many(empty: Tracker) -> Tracker:
    lines = [item(f"n{n}", (f"Groq ships batch {n}", f"Groq said batch {n} went out."), n / 10) for n in range(60)]
    assert empty("import", "-", stdin="\n".join(lines)).exit_code == 0
    return empty


def test_a_table_ends_after_fifty_and_nothing_else_does(many: Tracker) -> None:
    assert len(many.good("documents").splitlines()) == 1 + 50
    assert len(many.lines("documents")) == 60
    assert len(json.loads(many.good("documents", "--format", "json"))) == 60
    assert len(many.good("documents", "--format", "csv").splitlines()) == 1 + 60
    assert len(many.lines("documents", "--limit", "3")) == len(many.lines("mentions", "--limit", "3")) == 3
    assert len(many.good("documents", "--limit", "55").splitlines()) == 1 + 55
    assert many.lines("documents", "--limit", "0") == []


NARROWED = [
    ("documents", ["--entity", "groq"], 1),
    ("documents", ["--entity", "groq", "--entity", "nvidia"], 3),
    ("documents", ["--source", "芯片日报"], 1),
    ("documents", ["--since", "2026-03-05"], 3),
    ("documents", ["--until", "2026-03-05"], 2),
    ("documents", ["--since", "2026-03-04T09:00Z", "--until", "2026-03-05T10:00+00:00"], 2),
    ("documents", ["--as-of", "2026-03-04T12:00+02:00"], 2),
    ("documents", ["--text", "quill"], 1),
    ("documents", ["--kind", "acquisition"], 1),
    ("mentions", ["--entity", "meta", "--source", "Wire"], None),
    ("events", ["--kind", "acquisition"], 1),
    ("events", ["--kind", "acquisition", "--status", "denied"], 0),
    ("events", ["--text", "lumen forge"], 1),
    ("events", ["--entity", "meta"], 1),
    ("deals", ["--entity", "nvidia", "--min-score", "0.5"], 1),
    ("deals", ["--entity", "meta"], 0),
    ("deals", ["--as-of", "2026-03-02"], 0),
]


@pytest.mark.parametrize(("name", "options", "count"), NARROWED)
def test_filters_narrow(told: Tracker, name: str, options: list[str], count: int | None) -> None:
    lines = told.lines(name, *options)
    assert len(lines) == count if count is not None else {line["entity"] for line in lines} == {"meta"}


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize(("form", "out"), [("table", ""), ("json", "[]\n"), ("jsonl", ""), ("csv", "")])
def test_an_empty_result_is_a_result(empty: Tracker, name: str, form: str, out: str) -> None:
    done = empty(name, "--format", form)
    assert (done.exit_code, done.stdout) == (0, out)
    assert done.stderr.startswith("No ") == (form == "table")


WRONG = [
    (["documents", "--format", "xml"], "'xml'"),
    (["documents", "--since", "soon"], "ISO 8601"),
    (["events", "--kind", "merger"], "'merger'"),
    (["events", "--status", "done"], "'done'"),
    (["deals", "--min-score", "2"], "0<=x<=1"),
    (["deals", "--limit", "-1"], "x>=0"),
    (["deals", "--colour"], "--colour"),
    (["deal"], "'deal'"),
    (["event", "show"], "'ID'"),
]


@pytest.mark.parametrize(("words", "named"), WRONG)
def test_wrong_usage_is_named_and_ends_with_2(told: Tracker, words: list[str], named: str) -> None:
    done = told(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert named in done.stderr


@pytest.mark.parametrize("name", QUERIES)
def test_an_entity_that_is_not_watched_ends_with_3(told: Tracker, name: str) -> None:
    done = told(name, "--entity", "grok")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "grok" in done.stderr


def event_id(told: Tracker) -> str:
    return str(told.lines("deals")[0]["event"])


def deal_id(told: Tracker) -> str:
    return str(told.lines("deals")[0]["id"])


@pytest.mark.parametrize("by", [event_id, deal_id])
def test_event_show_tells_all_with_quotations(told: Tracker, by: Callable[[Tracker], str]) -> None:
    page = told.good("event", "show", by(told))
    for told_there in ("Nvidia → Lumen Forge", "Ada Lind", DEAL_URL, "History", "“", "signal", "Wire: "):
        assert told_there in page
    assert json.loads(told.good("event", "show", by(told), "--format", "json")) in told.lines("events")


@pytest.mark.parametrize("verdict", ["confirm", "dismiss"])
def test_a_person_judges_a_flag(told: Tracker, verdict: str) -> None:
    told.good("event", verdict, event_id(told), "--note", "read the filing")
    [deal] = told.lines("deals")
    assert deal["verdict"].startswith(verdict)
    assert deal["verdict"] in told.good("deals")
    told.good("reread")
    assert told.lines("deals")[0]["verdict"] == deal["verdict"]


@pytest.mark.parametrize("words", [["show"], ["confirm"], ["dismiss"]])
def test_an_event_that_there_is_not_ends_with_3(told: Tracker, words: list[str]) -> None:
    done = told("event", *words, "ev-nothing")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "ev-nothing" in done.stderr


def test_an_event_without_a_flag_has_nothing_to_confirm(told: Tracker) -> None:
    [purchase] = told.lines("events", "--kind", "acquisition")
    done = told("event", "confirm", purchase["id"])
    assert done.exit_code == 3
    assert "no flag" in done.stderr


@pytest.mark.parametrize("url", [DEAL_URL, DEAL_CANONICAL, f"{DEAL_CANONICAL}?utm_medium=mail#top"])
def test_a_stored_document_is_found_by_any_form_of_its_address(told: Tracker, url: str) -> None:
    assert "Lumen Forge" in told.good("explain", url)

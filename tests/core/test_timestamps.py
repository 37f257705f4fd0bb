"""Dates as publishers write them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.text.timestamps import parse_date

CASES = Path(__file__).parent.parent / "cases" / "text" / "timestamps.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"] or "empty")
def test_a_date_is_read_as_its_writer_meant_it(row: dict[str, str]) -> None:
    wanted = datetime.fromisoformat(row["utc"]).replace(tzinfo=UTC) if row["utc"] else None
    assert parse_date(row["text"], chinese=bool(row.get("chinese"))) == wanted


@settings(deadline=None)
@given(st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_what_was_written_is_read_back(moment: datetime) -> None:
    second = moment.replace(microsecond=0)
    assert parse_date(second.isoformat()) == second
    assert parse_date(second.strftime("%a, %d %b %Y %H:%M:%S GMT")) == second


@settings(deadline=None)
@given(st.text() | st.from_regex(r"[0-9年月日:/\-+ TZAPM.,]{0,40}"), st.booleans())
def test_no_text_makes_it_fail(text: str, chinese: bool) -> None:
    moment = parse_date(text, chinese=chinese)
    assert moment is None or moment.utcoffset() == datetime.now(UTC).utcoffset()

"""Companies and people that are on no list, found in Chinese texts: tests/cases/reading/zh/names.txt."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core import matching
from tracker.core.documents import Document
from tracker.core.reading.annotate import annotate
from tracker.core.reading.languages import LANGUAGES
from tracker.core.reading.model import Span
from tracker.settings.watchlist import load_watchlist

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "tests" / "cases" / "reading" / "zh" / "names.txt").read_text(encoding="utf-8").splitlines()
CASES = [[part.strip() for part in line.split("|")] for line in LINES if not line.startswith("#")]


@cache
def matcher() -> matching.Matcher:
    return matching.compile(load_watchlist(ROOT / "config" / "watchlist.yaml"))


def spans(text: str) -> list[Span]:
    """All spans of a text but those of watched companies and of references."""
    document = Document("https://news.example/1", "Example", "", datetime(2026, 4, 15, tzinfo=UTC), "", text, "zh")
    found = annotate(document, matcher().find(document).mentions, matcher().watchlist, LANGUAGES["zh"])
    kept = [span for sentence in found for span in sentence.spans if not span.reference]
    return [span for span in kept if not (span.party and span.party.entity)]


def told(listed: str) -> set[str]:
    return set(filter(None, listed.split(",")))


@pytest.mark.parametrize(("text", "companies", "people"), CASES, ids=[case[0] for case in CASES])
def test_names(text: str, companies: str, people: str) -> None:
    found = spans(text)
    assert {span.party.name for span in found if span.kind == "org" and span.party} == told(companies)
    assert {span.person for span in found if span.person} == told(people)


@given(st.text(alphabet="公司宣布收购的与和“”（）—-、，。：. 12AbCx微软听雨轩团队创始人科技加入", max_size=60))
def test_names_lie_in_the_text_and_part(text: str) -> None:
    for span in spans(text):
        assert 0 <= span.start < span.end <= len(text)

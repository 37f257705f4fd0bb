"""Texts and what an analyst would record of them: cases are data in tests/cases/reading."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tracker.core import matching
from tracker.core.claims import Claim, Party
from tracker.core.documents import Document
from tracker.core.reading import read
from tracker.settings.watchlist import load_watchlist

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "reading"


@cache
def matcher() -> matching.Matcher:
    return matching.compile(load_watchlist(ROOT / "config" / "watchlist.yaml"))


def rows() -> list[Any]:
    """Every case of every language; one with `known_failure` is expected to fail, for the reason given."""
    params = []
    for file in sorted(CASES.glob("*/*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            failing = row.get("known_failure")
            marks = [pytest.mark.xfail(reason=failing, strict=True)] if failing else []
            params.append(pytest.param(row, file.parent.name, marks=marks, id=f"{file.parent.name}-{row['id']}"))
    return params


def document(row: dict[str, Any], language: str) -> Document:
    published = datetime.fromisoformat(row.get("published", "2026-04-15")).replace(tzinfo=UTC)
    return Document(
        f"https://news.example/{row['id']}",
        row.get("source", "Example"),
        row.get("title", ""),
        published,
        row.get("summary", ""),
        row.get("body", ""),
        language,
    )


@pytest.mark.parametrize(("row", "language"), rows())
def test_case(row: dict[str, Any], language: str) -> None:
    claims = list(read(document(row, language), matcher()).claims)
    watched = [claim for claim in claims if any(party.entity for party in claim.parties)]
    for event in row["events"]:
        found = next((claim for claim in watched if fits(claim, event)), None)
        assert found, f"no claim for {event} among {[told(claim) for claim in watched]}"
        watched.remove(found)
    assert not watched, f"too much: {[told(claim) for claim in watched]}"


def fits(claim: Claim, event: dict[str, Any]) -> bool:
    """Fields that an event leaves out may be anything, save that kinds and parties named must be the same."""
    return (
        claim.kind == event["kind"]
        and event["status"] in (None, claim.status)
        and claim.background == event.get("background", claim.background)
        and all(same(getattr(claim, role), event.get(role)) for role in ("buyer", "target", "subject"))
        and event.get("amount") in (None, claim.amount.value if claim.amount else 0)
        and event.get("currency") in (None, claim.amount.currency if claim.amount else "")
        and set(event.get("people", ())) <= set(claim.people)
    )


def same(party: Party | None, name: str | None) -> bool:
    return name is None or (party is not None and name.casefold() in (party.name.casefold(), party.entity))


def told(claim: Claim) -> str:
    parties = [party.name for party in claim.parties]
    return f"{claim.kind} {claim.status} {parties} {claim.amount} {claim.people} {claim.background}"

"""`import tracker`: what the package offers to programs, and that it loads nothing before it is asked."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import tracker
from tests.news import DEAL, FEEDS, WATCHLIST, rss
from tracker import Document, Watchlist, read

CONFIG = Path(__file__).parent.parent / "config"


def test_importing_it_loads_nothing_else() -> None:
    code = "import sys, tracker; print([name for name in sys.modules if name.startswith('tracker')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "['tracker']\n"


def test_reading_loads_no_network_and_no_database() -> None:
    code = (
        "import sys; from tracker import Document, Reading, read; "
        "print([name for name in ('sqlalchemy', 'httpx', 'lxml', 'fastapi', 'asyncio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", tracker.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(tracker, name)


def test_what_is_not_offered_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="nothing_such"):
        tracker.nothing_such  # noqa: B018


def document() -> Document:
    published = datetime(2026, 3, 2, tzinfo=UTC)
    return Document(url="https://wire.example/1", source="Wire", title=DEAL[0], body=DEAL[1], published=published)


def test_a_document_is_read_with_a_watchlist() -> None:
    reading = read(document(), WATCHLIST)
    assert {mention.entity for mention in reading.mentions} == {"nvidia"}
    [claim] = [claim for claim in reading.claims if claim.kind == "acqui_hire"]
    assert claim.target is not None
    assert claim.target.name == "Lumen Forge"
    assert read(document(), WATCHLIST) == reading


@pytest.mark.parametrize("path", [CONFIG / "watchlist.yaml", str(CONFIG / "watchlist.yaml")])
def test_a_watchlist_comes_from_a_file(path: Path | str) -> None:
    watchlist = Watchlist.from_file(path)
    assert {"groq", "cerebras", "tpu", "trainium", "maia"} <= set(watchlist.by_id)
    assert read(document(), watchlist).mentions


def test_bytes_are_parsed_without_a_network() -> None:
    assert len(tracker.feeds.parse(rss(FEEDS["fresh"]), url="https://wire.example/rss").entries) == 2
    page = tracker.pages.extract(f"<html><title>Hi</title><body><p>{DEAL[1]}</p></body></html>".encode())
    assert "Lumen Forge" in page.text


def test_the_package_is_typed() -> None:
    assert (Path(tracker.__file__).parent / "py.typed").exists()

"""The documents name every kind, status, error and configuration key that the code has, and lead nowhere in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tracker import errors
from tracker.core.claims import Kind, Status, Structure
from tracker.core.polling import Feed
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Entity

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *(ROOT / "eval").glob("*.md"), *(ROOT / "bench").glob("*.md")])


def named(page: str) -> set[str]:
    """What the first cells of the page's tables hold as code."""
    lines = (DOCS / page).read_text(encoding="utf-8").splitlines()
    cells = [line.split("|")[1] for line in lines if line.startswith("|")]
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


def error_names() -> Iterator[str]:
    for name, value in vars(errors).items():
        if isinstance(value, type) and issubclass(value, errors.TrackerError):
            yield name


def test_kinds_page_names_kinds_statuses_and_structure_and_nothing_else() -> None:
    assert named("kinds.md") == {*Kind, *Status, *(field.name for field in fields(Structure))}


def test_errors_page_names_each_error_with_its_exit_code() -> None:
    assert named("errors.md") == set(error_names())
    text = (DOCS / "errors.md").read_text(encoding="utf-8")
    for name in error_names():
        (row,) = (line for line in text.splitlines() if line.startswith(f"| `{name}`"))
        assert f"| {getattr(errors, name).exit_code} |" in row


@pytest.mark.parametrize("declared", [Entity, Feed, Subscriber])
def test_configuration_page_names_every_key(declared: type) -> None:
    assert {field.name for field in fields(declared)} <= named("configuration.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_files_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []

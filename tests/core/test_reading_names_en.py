"""Organisations and people that are on no list: texts and the names in them, in tests/cases/reading/en/names.txt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.core.test_reading_cases import document, matcher
from tracker.core.reading import grammar_of
from tracker.core.reading.annotate import annotate

CASES = Path(__file__).parents[1] / "cases" / "reading" / "en" / "names.txt"


def cases() -> list[Any]:
    """`text | organisations | people` a line; a line that begins with ! is known to fail."""
    params = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, orgs, people = (part.strip() for part in line.lstrip("! ").split("|"))
            marks = [pytest.mark.xfail(strict=True, reason="not found yet")] if line.startswith("!") else []
            params.append(pytest.param(text, listed(orgs), listed(people), marks=marks, id=text))
    return params


def listed(names: str) -> set[str]:
    return {name.strip() for name in names.split(";") if name.strip()}


@pytest.mark.parametrize(("text", "orgs", "people"), cases())
def test_names(text: str, orgs: set[str], people: set[str]) -> None:
    title, _, body = text.rpartition("//") if "//" in text else ("", "", text)
    found_orgs, found_people = names_in(title.strip(), body.strip())
    assert (found_orgs, found_people) == (orgs, people)


def names_in(title: str, body: str) -> tuple[set[str], set[str]]:
    """Organisations and people by name that are not watched."""
    doc = document({"id": "name", "title": title, "body": body}, "en")
    watchlist = matcher().watchlist
    sentences = annotate(doc, matcher().find(doc).mentions, watchlist, grammar_of("en").language)
    spans = [span for sentence in sentences for span in sentence.spans if not span.reference]
    watched = {entity.name for entity in watchlist.entities}
    orgs = {span.party.name for span in spans if span.kind == "org" and span.party and not span.party.entity}
    return orgs - watched, {span.person for span in spans if span.kind == "person" and span.person} - watched

"""What holds for any text: it is read without an error, and every quotation stands where it says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core import deals, matching
from tracker.core.claims import Kind, Reading
from tracker.core.documents import Document
from tracker.core.evidence import Evidence
from tracker.core.reading import read
from tracker.core.reading.languages import LANGUAGES
from tracker.settings.watchlist import load_watchlist

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "eval" / "gold"
CORPORA = sorted(GOLD.glob("*.docs.jsonl"))
WORDS = [
    *("Nvidia", "英伟达", "Groq", "Lumen", "Forge", "Ada", "Byron", "$20bn", "200亿美元", "hires", "founders", "of"),
    *(
        "licenses",
        "技术授权",
        "创始人",
        "加入",
        "收购",
        ",",
        ".",
        "。",
        "said",
        "the",
        "company",
        "该公司",
        "'s",
        '"quoted"',
    ),
    *("(Reuters)", "acquired", "by", "for", "TPU", "，", "team", "团队", "last", "year", "2019", "\n", "\u200b", "😀"),
]


@cache
def matcher() -> matching.Matcher:
    return matching.compile(load_watchlist(ROOT / "config" / "watchlist.yaml"))


def document(title: str, summary: str, body: str, language: str = "") -> Document:
    return Document(
        "https://news.example/1", "Example", title, datetime(2026, 4, 15, tzinfo=UTC), summary, body, language
    )


def quotations(reading: Reading) -> Iterator[Evidence]:
    for claim in reading.claims:
        yield from claim.evidence
        yield from claim.signals


def check(text: Document) -> Reading:
    reading = read(text, matcher())
    for told in quotations(reading):
        assert told.quote, told
        assert text.text(told.field)[told.start : told.end] == told.quote, told
    for claim in reading.claims:
        parts = {told.part for told in claim.evidence}
        assert {"kind", "status"} <= parts
        assert {role for role in ("buyer", "target", "subject") if getattr(claim, role)} <= parts
        assert (claim.amount is None) or "amount" in parts
        assert (claim.score >= deals.THRESHOLD) == (claim.kind == Kind.ACQUI_HIRE)
        assert bool(claim.signals) == (claim.kind == Kind.ACQUI_HIRE)
    return reading


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.sampled_from(["", "en", "zh"]))
def test_any_words_are_read(body: str, language: str) -> None:
    check(document(body[:80], "", body, language))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    check(document(text[:50], text, f"Nvidia {text} Groq"))


def test_reading_twice_is_the_same() -> None:
    text = document("Nvidia hires the founders of Lumen Forge", "", "It licenses its technology for $20 million.", "en")
    assert check(text) == check(text)


def test_long_documents_are_read_up_to_a_bound() -> None:
    news = "Nvidia hires the founders of Lumen Forge and licenses its technology for $200 million. "
    assert len(check(document("", "", news * 3000, "en")).claims) == 1
    assert check(document("", "", news.replace(".", ",") * 3000, "en")).claims


@pytest.mark.skipif(not CORPORA, reason="the development corpora are not here")
@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.name)
def test_quotations_of_the_corpora(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            check(document(row["title"], row["summary"], row["body"], row["lang"]))


def gold_names() -> set[str]:
    """Names of parties and people in the labels that are on no watchlist."""
    watched = {name.casefold() for entity in matcher().watchlist.entities for name in (*entity.names, *entity.aliases)}
    names: set[str] = set()
    for path in GOLD.glob("*.gold.jsonl"):
        for line in path.read_text(encoding="utf-8").split("\n"):
            for event in json.loads(line)["events"] if line.strip() else ():
                if event["kind"] == "regulation":  # its subject may be the regulator
                    continue
                forms = [form for role in ("buyer", "target", "subject") for form in event[role] or ()]
                names.update([*forms, *event["people"]])
    return {name for name in names if name.casefold() not in watched and len(name) > 3}


@pytest.mark.skipif(not CORPORA, reason="the development corpora are not here")
def test_no_rule_names_a_party_of_the_corpora() -> None:
    tables = " ".join(
        text
        for language in LANGUAGES.values()
        for text in (
            *language.lexicon.values(),
            *(rule.pattern for rule in language.rules),
            *(cue.pattern for cue in language.cues),
            *(reference.pattern for reference in language.references),
        )
    )
    found = {name for name in gold_names() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", tables)}
    assert not found

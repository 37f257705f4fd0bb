"""Which watched entities a text means: the default watchlist on cases as data, and rules on small ones."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.claims import Mention, Rejection
from tracker.core.documents import Document
from tracker.core.matching import Matches, compile
from tracker.core.matching.senses import LATE_RULES, RULES
from tracker.core.watchlist import Entity, Watchlist
from tracker.settings import load_watchlist

ROOT = Path(__file__).parent.parent
DEFAULT = load_watchlist(ROOT.parent / "config/watchlist.yaml")
SENSES = [json.loads(line) for line in (ROOT / "cases/matching/senses.jsonl").read_text("utf-8").splitlines()]

ORCHID = Entity(
    "orchid",
    "company",
    ("Orchid", "兰花"),
    ("Orchid Systems",),
    ambiguous=("Orchid", "兰花"),
    context=("compiler",),
    counter=("petal", "花瓣"),
    reject=("orchid show",),
    tickers=("ORKD", "OR"),
    domains=("orchid.example",),
)
BLOOM = Entity("bloom", "product", ("Bloom", "BLM"), maker="orchid", ambiguous=("Bloom", "BLM"), context=("kernel",))
FERN = Entity("fern", "company", ("Fern Labs", "蕨"), aliases=("Fern Labs of Ohio",))
SMALL = Watchlist((ORCHID, BLOOM, FERN))


def find(text: str, watchlist: Watchlist = SMALL, body: str = "", language: str = "en") -> Matches:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    document = Document("https://a.example/1", "a", text, moment, body=body, language=language)
    return compile(watchlist).find(document)


def seen(text: str, body: str = "") -> set[str]:
    return {mention.entity for mention in find(text, body=body).mentions}


@pytest.mark.parametrize("case", SENSES, ids=lambda case: case["title"][:40])
def test_the_default_watchlist(case: dict[str, Any]) -> None:
    found = find(case["title"], DEFAULT, case["body"], case["language"])
    reasons = [*found.mentions, *found.rejected]
    assert {mention.entity for mention in found.mentions} == set(case["expect"]), reasons


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Fern Labs's plan", ["Fern Labs"]),
        ("A Fern Labs-backed firm", ["Fern Labs"]),
        ("FERN LABS and fern labs", ["FERN LABS", "fern labs"]),
        ("Ｆｅｒｎ　Ｌａｂｓ上市", ["Ｆｅｒｎ　Ｌａｂｓ"]),
        ("与Fern Labs合作", ["Fern Labs"]),
        ("Fern Labsters", []),
        ("Xfern Labs", []),
        ("fern_labs", []),
        ("Fern Labs of Ohio", ["Fern Labs of Ohio"]),
        ("Fern Labs of Ohioans", ["Fern Labs"]),
        ("$ORKD, ORKD.O and (NASDAQ: ORKD)", ["$ORKD", "ORKD.O", "NASDAQ: ORKD"]),
        ("（纳斯达克：ORKD）", ["纳斯达克：ORKD"]),
        ("ORKD up, orkd down, OR not", ["ORKD"]),
        ("at orchid.example today", ["orchid.example"]),
    ],
)
def test_what_stands_as_a_word_is_seen(text: str, surfaces: list[str]) -> None:
    assert [mention.surface for mention in find(text).mentions] == surfaces


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Orchid said on Monday that it would expand", True),
        ("The buyer is Orchid, sources say", True),
        ("They wrote an Orchid compiler", True),
        ("A rare Orchid with a white petal", False),
        ("The Orchid is in flower", False),
        ("Go and see the orchid show", False),
        ("My orchid died", False),
        ("Orchid", False),
        ("Orchid and Fern Labs", True),
        ("ORCHID TO BUY A RIVAL FIRM", True),
        ("see https://news.example/Orchid-deal", False),
        ("兰花宣布收购对手", True),
        ("兰花的花瓣很美", False),
    ],
)
def test_an_ambiguous_company_needs_evidence(text: str, meant: bool) -> None:
    assert ("orchid" in seen(text)) is meant, find(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Orchid Systems's Bloom", True),
        ("Bloom v2 is out", True),
        ("Bloom2 is out", True),
        ("A kernel for Bloom", True),
        ("Bloom Harris won a prize for her kernel", False),
        ("Bloom is a word", False),
        ("Fern Labs's own BLM, from Orchid Systems", False),
        ("Fern Labs orders BLM racks", True),
    ],
)
def test_an_ambiguous_product_needs_more(text: str, meant: bool) -> None:
    assert ("bloom" in seen(text)) is meant, find(text)


def test_the_maker_is_not_implied() -> None:
    assert seen("A kernel for Bloom") == {"bloom"}


def test_a_name_recognised_once_is_recognised_everywhere() -> None:
    found = find("Orchid", body="Orchid said no. Then came Orchid.")
    assert [mention.field for mention in found.mentions] == ["title", "body", "body"]
    assert found.mentions[0].rule == "recognised elsewhere in the document"


def test_the_nearest_word_decides() -> None:
    assert seen("Petals fall, and then the compiler of Orchid runs") == {"orchid"}
    assert seen("The compiler of plants says: no petal for Orchid") == set()


def test_every_decision_says_why() -> None:
    found = find("Fern Labs sells my orchid")
    assert [mention.rule for mention in found.mentions] == ['"Fern Labs" is a sure name']
    assert [rejection.reason for rejection in found.rejected] == ['written "orchid" and not "Orchid"']


def test_every_rule_is_explained() -> None:
    assert all(rule.judge.__doc__ and rule.name for rule in (*RULES, *LATE_RULES))


def test_an_empty_watchlist_finds_nothing() -> None:
    assert find("Nvidia", Watchlist(())) == Matches((), ())


def test_a_watchlist_is_compiled_once_for_each_version() -> None:
    again = Watchlist.from_dict(json.loads(json.dumps(SMALL.to_dict())))
    assert compile(again) is compile(SMALL)
    assert compile(again).version == SMALL.version
    assert compile(Watchlist((FERN,))) is not compile(SMALL)


NAMES = "Apple apple 苹果 TPU TPUs Maia Google Groq 's $NVDA 英偉達 果汁 \u0130 “ ， x"
PIECES = st.sampled_from([*NAMES.split(), " ", ". ", "\n", "the "])


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_offsets_quote_the_text_and_do_not_overlap(text: str) -> None:
    found = find(text, DEFAULT, body=text)
    for seen_in in ("title", "body"):
        places = [(place.start, place.end) for place in places_of(found) if place.field == seen_in]
        assert all(one[1] <= other[0] for one, other in pairwise(sorted(places)))
    assert all(text[place.start : place.end] == place.surface for place in places_of(found))


def places_of(found: Matches) -> list[Mention | Rejection]:
    return [*found.mentions, *found.rejected]


@pytest.mark.parametrize(
    "unit",
    ["Apple and the Maia of TPU fame grew. 苹果与谷歌的张量处理器。\n", "apple,juice/TPU", "TPU filament ", "苹果期货"],
)
def test_long_documents_take_linear_time(unit: str) -> None:
    start = time.perf_counter()
    find("Apple", DEFAULT, unit * 5_000)
    assert time.perf_counter() - start < 20

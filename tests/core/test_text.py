"""Folding, plain text, language, sentences and addresses: cases as data, and what holds for every text."""

from __future__ import annotations

import json
import time
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.text.fold import fold, lower
from tracker.core.text.language import language_of
from tracker.core.text.markup import plain
from tracker.core.text.sentences import paragraphs, sentences
from tracker.core.text.urls import canonical, place

CASES = Path(__file__).parent.parent / "cases/text"
ANY_TEXT = st.text(st.characters(codec=None))
MARKUP = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "<p>",
            "</p>",
            "<a href='",
            '"',
            "'",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "&amp;",
            "&lt;",
            "&#",
            ";",
            "a",
            "\n",
            " ",
        ]
    )
).map("".join)


def cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("英偉達", "英伟达"),
        ("輝達", "辉达"),
        ("蘋果", "苹果"),
        ("微軟", "微软"),
        ("亞馬遜", "亚马逊"),
        ("谷歌張量處理器", "谷歌张量处理器"),
        ("甲骨文收購", "甲骨文收购"),
        ("臺灣", "台湾"),
        ("ＮＶＤＡ　１．５", "NVDA 1.5"),
        ("“Groq’s”", '"Groq\'s"'),
        ("「人才收購」", '"人才收购"'),
        ("a\u00a0b – c", "a b - c"),
        ("乔纳森•罗斯", "乔纳森·罗斯"),
    ],
)
def test_two_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_chinese_punctuation_and_case_are_kept() -> None:
    assert fold("Groq，（NVDA）：好！？") == "Groq，（NVDA）：好！？"


@given(ANY_TEXT)
def test_folding_keeps_every_offset_and_is_settled(text: str) -> None:
    assert len(fold(text)) == len(lower(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert all(fold(character) == folded for character, folded in zip(text, fold(text), strict=True))


@pytest.mark.parametrize("case", cases("markup"), ids=lambda case: case["html"][:30])
def test_plain_text_of_markup(case: dict[str, str]) -> None:
    assert plain(case["html"]) == case["plain"]


@given(ANY_TEXT | MARKUP)
def test_any_input_becomes_printable_text(text: str) -> None:
    result = plain(text)
    result.encode("utf-8")
    assert "\x00" not in result
    assert not result.startswith(("\n", " "))


@given(st.lists(st.text("abc 英伟达.,<&'\"", min_size=1).filter(str.strip), max_size=5))
def test_plain_text_comes_back_as_it_was(lines: list[str]) -> None:
    text = "\n".join(" ".join(line.split()) for line in lines)
    assert plain(text) == text


@pytest.mark.parametrize(
    "unit", ["<a ", "<a '\"> ", "<!--", "<script>", '<a ">', "&amp;", "</", "<a href='", "<svg>", "<?"]
)
def test_hostile_markup_takes_linear_time(unit: str) -> None:
    start = time.perf_counter()
    plain(unit * 50_000)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case["sentences"][0][:30])
def test_sentences(case: dict[str, Any]) -> None:
    between = cycle(case.get("joined", [" "]))
    text = case["sentences"][0] + "".join(next(between) + sentence for sentence in case["sentences"][1:])
    assert [text[start:end] for start, end in sentences(text, case["language"])] == case["sentences"]


@given(ANY_TEXT | st.text("aB.!?\"'。” \n英1"), st.sampled_from(["en", "zh"]))
def test_sentences_cover_the_text_in_order(text: str, language: str) -> None:
    found = sentences(text, language)  # type: ignore[arg-type]
    borders = [0, *(offset for span in found for offset in span), len(text)]
    assert borders == sorted(borders)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
    assert not "".join(text[borders[at] : borders[at + 1]] for at in range(0, len(borders), 2)).strip()


@pytest.mark.parametrize("unit", ['a."', "'.", "a. ", '"。', "a.m. "])
def test_hostile_punctuation_takes_linear_time(unit: str) -> None:
    start = time.perf_counter()
    sentences(unit * 30_000, "en")
    assert time.perf_counter() - start < 5


def test_paragraphs_are_lines_with_text() -> None:
    text = " one \n\n  \ntwo"
    assert [text[start:end] for start, end in paragraphs(text)] == ["one", "two"]


@pytest.mark.parametrize("case", cases("languages"), ids=lambda case: case["text"][:30])
def test_language(case: dict[str, str]) -> None:
    assert language_of(case["text"], case["hint"]) == case["language"]


@pytest.mark.parametrize("case", cases("urls"), ids=lambda case: case["url"])
def test_canonical_address(case: dict[str, str]) -> None:
    assert canonical(case["url"]) == case["canonical"]


@given(
    ANY_TEXT
    | ANY_TEXT.map(lambda text: "http://" + text)
    | st.text("aA./?&=%#2:@m", min_size=1).map(lambda text: "https://www.a.example" + text)
)
def test_canonical_is_settled(url: str) -> None:
    assert canonical(canonical(url)) == canonical(url)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://News.example/feed?at=http://127.0.0.1:80/", "news.example:80"),
        ("https://news.example", "news.example:443"),
        ("http://name@127.0.0.1:8080/x", "127.0.0.1:8080"),
        ("HTTP://[::1]/x", "[::1]:80"),
        ("http://[::1]:81/x", "[::1]:81"),
        ("http://[::1/x", ":80"),
    ],
)
def test_place(url: str, expected: str) -> None:
    assert place(url) == expected

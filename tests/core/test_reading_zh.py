"""Chinese sums, numerals, names and times, each in a table of cases."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.reading.languages import LANGUAGES
from tracker.core.reading.model import Sentence, Span
from tracker.core.reading.zh.money import sums
from tracker.core.reading.zh.numerals import number
from tracker.core.text.fold import fold

CASES = Path(__file__).parents[1] / "cases" / "reading_zh"
CHINESE = LANGUAGES["zh"]


def table(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def spans(*texts: str) -> list[Span]:
    sentences = [Sentence("body", 0, fold(text), index, index) for index, text in enumerate(texts)]
    return [span for found in CHINESE.names(sentences).values() for span in found]


@pytest.mark.parametrize("row", table("sums"), ids=lambda row: str(row["text"]))
def test_sums(row: dict[str, object]) -> None:
    told = [[amount.value, amount.currency, amount.qualifier] for _, _, amount in sums(fold(str(row["text"])))]
    assert told == row["sums"]


@pytest.mark.parametrize("row", table("names"), ids=lambda row: str(row["text"]))
def test_names(row: dict[str, object]) -> None:
    found = spans(str(row["text"]))
    assert {span.party.name for span in found if span.party} == set(row["companies"])  # type: ignore[call-overload]
    assert {span.person for span in found if span.person} == set(row["people"])  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("三亿五千万", 3.5e8),
        ("两百亿", 2e10),
        ("三万五", 35_000),
        ("两千零五十", 2050),
        ("十五", 15),
        ("1.5万", 15_000),
        ("3亿5000万", 3.5e8),
        ("1,305", 1305),
        ("二〇二五", 2025),
        ("1万亿", 1e12),
        ("亿", None),
        ("", None),
    ],
)
def test_numerals(written: str, value: float | None) -> None:
    assert number(written) == value


FIGURES = "零一二三九十百千万亿兆0123456789.,多余几数上约近至到-年"
CURRENCIES = "美元欧块人民币$€BM "


@given(st.text(alphabet=FIGURES + CURRENCIES, max_size=60))
def test_sums_never_fail_and_stay_in_the_text(text: str) -> None:
    end = 0
    for start, stop, amount in sums(text):
        assert end <= start < stop <= len(text)
        assert amount.value > 0
        assert len(amount.currency) == 3
        end = stop


@given(
    st.lists(
        st.text(alphabet='与收购公司团队创始人林若陆知行（）「」"·,，。ABCa 的是Nova霜叶智能科技0', max_size=40),
        max_size=4,
    )
)
def test_names_quote_their_sentence(texts: list[str]) -> None:
    sentences = [Sentence("body", 0, fold(text), index, index) for index, text in enumerate(texts)]
    for index, found in CHINESE.names(sentences).items():
        for span in found:
            assert 0 <= span.start < span.end <= len(sentences[index].text)


def test_a_short_form_is_the_same_company() -> None:
    found = spans("初创公司灵犀智能(Lingxi Labs)今日发布公告。", "灵犀的客户不受影响。")
    assert {span.party.name for span in found if span.party} == {"灵犀智能"}
    assert len([span for span in found if span.party]) == 3


def test_a_surname_is_the_same_person() -> None:
    found = spans("创始人埃琳娜·科瓦奇（Elena Kovacs）加入。", "科瓦奇表示满意。")
    assert [span.person for span in found if span.person] == ["Elena Kovacs"] * 3


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("2019年英伟达收购该公司", True),
        ("去年12月达成的协议", True),
        ("三年前的交易", True),
        ("今年4月宣布", False),
        ("4月2日宣布", False),
        ("去年底宣布", True),
    ],
)
def test_times_of_the_past(text: str, past: bool) -> None:
    assert bool(list(CHINESE.past(text, date(2026, 4, 15)))) == past

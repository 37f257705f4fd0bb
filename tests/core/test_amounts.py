"""Sums of money in all their written forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.reading.languages import LANGUAGES
from tracker.core.text.fold import fold

TABLE = [
    ("$20bn", 20e9, "USD", "exact"),
    ("US$900 million", 900e6, "USD", "exact"),
    ("900M dollars", 900e6, "USD", "exact"),
    ("€1.1 billion", 1.1e9, "EUR", "exact"),
    ("₩1.2 trillion", 1.2e12, "KRW", "exact"),
    ("1.2 trillion won", 1.2e12, "KRW", "exact"),
    ("£45m", 45e6, "GBP", "exact"),
    ("USD 400 million", 400e6, "USD", "exact"),
    ("$412,500,000", 412.5e6, "USD", "exact"),
    ("$4.9B", 4.9e9, "USD", "exact"),
    ("$3.5 bln", 3.5e9, "USD", "exact"),
    ("RMB 2.1 billion", 2.1e9, "CNY", "exact"),
    ("half a billion dollars", 0.5e9, "USD", "exact"),
    ("four billion dollars", 4e9, "USD", "exact"),
    ("¥4.5 billion", 4.5e9, "JPY", "exact"),
    ("nearly $7 billion", 7e9, "USD", "about"),
    ("more than $2 billion", 2e9, "USD", "over"),
    ("up to $100 billion", 100e9, "USD", "upto"),
    ("less than $10 million", 10e6, "USD", "under"),
    ("$120-150 million", 120e6, "USD", "exact"),
    ("$120 million to $150 million", 120e6, "USD", "exact"),
]
HAN_TABLE = [
    ("200亿美元", 200e8, "USD", "exact"),
    ("约合人民币1400亿元", 1400e8, "CNY", "about"),
    ("两百亿美元", 200e8, "USD", "exact"),
    ("9億美元", 9e8, "USD", "exact"),
    ("超过20亿美元", 20e8, "USD", "over"),
    ("近6.5亿欧元", 6.5e8, "EUR", "under"),
    ("21.23亿元", 21.23e8, "CNY", "exact"),
    ("507億港元", 507e8, "HKD", "exact"),
    ("1.2万亿韩元", 1.2e12, "KRW", "exact"),
    ("三亿五千万美元", 3.5e8, "USD", "exact"),
    ("十五亿美元", 15e8, "USD", "exact"),
    ("20多亿美元", 20e8, "USD", "over"),
    ("500万美元", 500e4, "USD", "exact"),
]
NOTHING = ["20 people", "Series B", "95A TPU", "10x faster", "2026", "3.2-terabit", "a dollar", "b 20"]


TABLES = [*(("en", *row) for row in TABLE), *(("zh", *row) for row in HAN_TABLE)]


@pytest.mark.parametrize(("code", "text", "value", "currency", "qualifier"), TABLES, ids=[row[1] for row in TABLES])
def test_sum(code: str, text: str, value: float, currency: str, qualifier: str) -> None:
    before, behind = ("It paid ", " in all.") if code == "en" else ("公司支付", "收购对方。")
    found = list(LANGUAGES[code].money(fold(before + text + behind)))
    assert found, "nothing found"
    amount = min(found, key=lambda one: one[0])[2]
    assert amount.value == pytest.approx(value)
    assert (amount.currency, amount.qualifier) == (currency, qualifier)


@pytest.mark.parametrize("text", NOTHING)
def test_no_sum(text: str) -> None:
    assert not list(LANGUAGES["en"].money(text))


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=st.text(alphabet="0123456789.,-$€ bnmillion亿万千百十元美两三点约近余多", max_size=60))
def test_any_text_is_read(code: str, text: str) -> None:
    for start, end, amount in LANGUAGES[code].money(text):
        assert 0 <= start < end <= len(text)
        assert amount.value >= 0

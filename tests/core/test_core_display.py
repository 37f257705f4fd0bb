"""Values as people read them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.claims import Amount, Qualifier
from tracker.core.display import (
    Language,
    amount_words,
    conflict_words,
    count_words,
    one_line,
    plain_sum,
    safe_url,
)

AMOUNTS = [
    (Amount(2e10, "USD"), "$20bn", "200亿美元"),
    (Amount(9e8, "USD"), "$900m", "9亿美元"),
    (Amount(2.43e9, "USD", "over"), "over $2.43bn", "超过24.3亿美元"),
    (Amount(1e12, "USD", "upto"), "up to $1tn", "最多1万亿美元"),
    (Amount(999_999_999, "USD"), "$1bn", "10亿美元"),
    (Amount(650_000, "USD", "under"), "under $650,000", "不到65万美元"),
    (Amount(5e8, "EUR", "about", usd=5.4e8), "about €500m (≈ $540m)", "约5亿欧元（≈ 5.4亿美元）"),
    (Amount(3.5e9, "CNY"), "CNY 3.5bn", "35亿元人民币"),
    (Amount(12.5, "XYZ"), "XYZ 12.5", "12.5 XYZ"),
    (Amount(0, "USD"), "$0", "0美元"),
    (Amount(float("inf"), "USD"), "", ""),
    (Amount(float("nan"), "USD"), "", ""),
    (Amount(5e8, "EUR", usd=float("inf")), "€500m", "5亿欧元"),
    (None, "", ""),
]


@pytest.mark.parametrize(("amount", "english", "chinese"), AMOUNTS)
def test_sums(amount: Amount | None, english: str, chinese: str) -> None:
    assert amount_words(amount) == english
    assert amount_words(amount, "zh") == chinese


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_foreign_text_is_one_short_line_without_controls(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1
    assert not [char for char in line if unicodedata.category(char) in {"Cc", "Cs"}]
    assert one_line(line, limit) == line


@given(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1))
def test_words_are_kept(text: str) -> None:
    assert one_line(f"  {text}\n\u2028{text}\t") == f"{text} {text}"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x?y=1&z=2#f", True),
        ("HTTP://a.example", True),
        ("http://用户.example/路径", True),
        ("javascript:alert(1)", False),
        ("https:javascript", False),
        ("https://a.example/a b", False),
        ("https://a.example/\u2028", False),
        ("ftp://a.example/", False),
        ("http://[::1", False),
        (None, False),
        ("", False),
    ],
)
def test_which_addresses_may_be_followed(url: str | None, safe: bool) -> None:
    assert safe_url(url) == (url if safe else None)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("amount", "17000000000 USD", "$17bn"),
        ("amount", "17.5 EUR", "€17.5"),
        ("amount", "over 1000000000 USD", "over $1bn"),
        ("amount", "up to 2000000 EUR", "up to €2m"),
        ("amount", "over over 3 USD", "over over 3 USD"),
        ("amount", "a lot\nof money", "a lot of money"),
        ("status", "17 USD", "17 USD"),
    ],
)
def test_a_conflicting_sum_reads_like_other_sums(field: str, value: str, words: str) -> None:
    assert conflict_words(field, value) == words


@pytest.mark.parametrize("qualifier", ["exact", "about", "over", "under", "upto"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_plain_sum_is_read_again(qualifier: Qualifier, language: Language) -> None:
    amount = Amount(1.2e9, "USD", qualifier)
    assert conflict_words("amount", plain_sum(amount), language) == amount_words(amount, language)


@pytest.mark.parametrize(("n", "words"), [(0, "0 feeds"), (1, "1 feed"), (2, "2 feeds")])
def test_counts_have_a_singular(n: int, words: str) -> None:
    assert count_words(n, "feed") == words

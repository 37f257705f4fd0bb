"""Values as people read them: sums, foreign text on one line, links that are safe to follow. English and Chinese."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import Literal
from urllib.parse import urlsplit

from tracker.core.claims import Amount, Qualifier

Language = Literal["en", "zh"]

MAX_URL = 2000

_EN_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_EN_UNITS = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_EN_QUALIFIERS: dict[Qualifier, str] = {
    "exact": "",
    "about": "about ",
    "over": "over ",
    "under": "under ",
    "upto": "up to ",
}
_ZH_CURRENCIES = {
    "USD": "美元",
    "CNY": "元人民币",
    "EUR": "欧元",
    "GBP": "英镑",
    "JPY": "日元",
    "HKD": "港元",
    "TWD": "新台币",
    "KRW": "韩元",
    "SGD": "新加坡元",
    "CHF": "瑞士法郎",
    "INR": "印度卢比",
    "AED": "迪拉姆",
    "SAR": "沙特里亚尔",
}
_ZH_UNITS = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
_ZH_QUALIFIERS: dict[Qualifier, str] = {"exact": "", "about": "约", "over": "超过", "under": "不到", "upto": "最多"}

# Controls, lone surrogates, private-use signs, and the marks that turn the direction of the text around them.
_DROPPED = frozenset({"Cc", "Cs", "Co"})
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_SUM = re.compile(r"(?:(about|over|under|up to) )?(\d{1,30}(?:\.\d{1,6})?) ([A-Z]{3})")
_QUALIFIERS = {words.strip(): qualifier for qualifier, words in _EN_QUALIFIERS.items()}
_URL_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`{|}\u2028\u2029]")


def amount_words(amount: Amount | None, language: Language = "en") -> str:
    """`$20bn`, `about €1.2bn (≈ $1.3bn)`; `200亿美元` in Chinese. Empty where there is no sum that can be shown."""
    if amount is None or not math.isfinite(amount.value):
        return ""
    qualifiers = _ZH_QUALIFIERS if language == "zh" else _EN_QUALIFIERS
    stated = qualifiers[amount.qualifier] + money(amount.value, amount.currency, language)
    if amount.usd is None or amount.currency == "USD" or not math.isfinite(amount.usd):
        return stated
    converted = money(amount.usd, "USD", language)
    return f"{stated}（≈ {converted}）" if language == "zh" else f"{stated} (≈ {converted})"


def plain_sum(amount: Amount) -> str:
    """`over 17000000000 USD`: a sum as a value among other text, which `conflict_words` reads again."""
    return f"{_EN_QUALIFIERS[amount.qualifier]}{amount.value:.15g} {amount.currency}"


def conflict_words(field: str, value: str, language: Language = "en") -> str:
    """A value that documents tell differently: a sum, which is written as by `plain_sum`, like other sums."""
    sum_ = _SUM.fullmatch(value) if field == "amount" else None
    if not sum_:
        return one_line(value, 160)
    return amount_words(Amount(float(sum_[2]), sum_[3], _QUALIFIERS[sum_[1] or ""]), language)


def money(value: float, currency: str, language: Language = "en") -> str:
    """A finite sum in units of an ISO 4217 currency, to two decimals of its largest unit."""
    if language == "zh":
        return _scaled(value, _ZH_UNITS) + _ZH_CURRENCIES.get(currency, f" {currency}")
    return _EN_SIGNS.get(currency, f"{currency} ") + _scaled(value, _EN_UNITS)


def _scaled(value: float, units: tuple[tuple[float, str], ...]) -> str:
    for size, unit in units:
        if round(abs(value) / size, 2) >= 1:
            return _digits(value / size) + unit
    return _digits(value)


def _digits(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def count_words(n: int, noun: str, plural: str = "") -> str:
    """`1 document`, `2 documents`; `2 entries` where the plural is told."""
    return f"{n} {noun if n == 1 else plural or noun + 's'}"


def one_line(text: str, limit: int = 0) -> str:
    """Foreign text as one line: every kind of white space folded to one blank, controls and direction marks taken out.

    Cut to `limit` code points, the last of them an ellipsis, where a limit is given.
    """
    if limit and len(text) > 8 * limit:
        text = text[: 8 * limit]
    kept = (" " if char.isspace() else char for char in text if char.isspace() or _shown(char))
    line = " ".join("".join(kept).split())
    return line if not limit or len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _shown(char: str) -> bool:
    if char.isascii():
        return char.isprintable()
    return char not in _BIDI and unicodedata.category(char) not in _DROPPED


def safe_url(url: str | None) -> str | None:
    """The address where a person may follow it, else None: absolute http or https with a host, no blanks."""
    if not url or len(url) > MAX_URL or _URL_FORBIDDEN.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and host else None

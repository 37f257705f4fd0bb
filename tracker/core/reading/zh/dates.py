"""Times in Chinese text that lie well before the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tracker.core.reading.zh.numerals import number

RECENT_MONTHS = 1
DATED = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d) ?年|(?P<relative>去年|前年|今年|上年|同年))(?:(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?!前|后|内|以)(?:份|初|底|末|中旬)?|"
    r"(?P<part>年?初|上半年|春[天季节]?|一季度|年中|夏[天季]?|秋[天季]?|三季度|下半年|冬[天季]?|圣诞|平安夜|年?底|年?末|四季度)?)"
)
MONTH = re.compile(
    r"(?<![\d年第])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?=[初底末中份,，的]|\d{1,2} ?日|[一-龥])(?!份以|[前后内来]|球|薪|租|光|活)"
)
AGO = re.compile(
    r"[一二两三四五六七八九十]周年|(?:[一半两三四五六七八九十数几]|\d{1,2})个?(?:年|(?:个月))[之以]?前|[上前]一轮|多年前|早年|当年|数年前|(?<!\d)\d{2}年前"
)
PARTS = {
    "初": 2,
    "上": 6,
    "春": 4,
    "一": 3,
    "中": 6,
    "夏": 7,
    "秋": 10,
    "三": 9,
    "下": 12,
    "冬": 12,
    "圣": 12,
    "平": 12,
    "底": 12,
    "末": 12,
    "四": 12,
}


def past(text: str, published: date) -> Iterator[tuple[int, int]]:
    """Where folded text names a month before the last one, a year before this one, or a time long ago."""
    for match in DATED.finditer(text):
        if _months_back(match, published) > RECENT_MONTHS:
            yield match.span()
    for match in MONTH.finditer(text):
        if (published.month - _month(match["month"])) % 12 > RECENT_MONTHS and (
            published.month - _month(match["month"])
        ) % 12 < 9:
            yield match.span()
    for match in AGO.finditer(text):
        yield match.span()


def _months_back(match: re.Match[str], published: date) -> int:
    """How many months lie between the time named and the day of publication; a year alone counts as its December."""
    month = _month(match["month"]) if match["month"] else _part(match["part"])
    if match["year"]:
        year = int(match["year"])
    else:
        year = published.year - {"去": 1, "上": 1, "前": 2}.get(match["relative"][0], 0)
    return (published.year - year) * 12 + published.month - month


def _month(written: str) -> int:
    return int(number(written) or 12)


def _part(written: str | None) -> int:
    return next((PARTS[char] for char in (written or "").removeprefix("年") if char in PARTS), 12)

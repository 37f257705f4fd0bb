"""Sums of money in Chinese text: 200亿美元, 约合人民币1400亿元, 新台币9亿元, 5亿至6亿欧元.

All functions take folded text; offsets are those of the given text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.core.claims import Amount, Qualifier
from tracker.core.reading.zh.numerals import HAN_NUMERALS, number
from tracker.core.text.words import words

#: Currency words that follow a number.
WORDS = {
    word: currency
    for currency, listed in {
        "USD": "美元 美金 美刀 美圆 USD",
        "CNY": "元人民币 块人民币 人民币 RMB CNY",
        "HKD": "港元 港币 元港币 港纸 HKD",
        "TWD": "新台币 元新台币 台币 元台币 台元 TWD",
        "EUR": "欧元 EUR",
        "GBP": "英镑 英磅 镑 GBP",
        "JPY": "日元 日圆 日币 JPY",
        "KRW": "韩元 韩圆 韩币 韩圜 KRW",
        "CHF": "瑞士法郎 瑞郎 CHF",
        "CAD": "加元 加币 加拿大元 CAD",
        "AUD": "澳元 澳币 澳大利亚元 AUD",
        "SGD": "新加坡元 新元 新币 坡币 SGD",
        "INR": "印度卢比 卢比 INR",
        "ILS": "新谢克尔 谢克尔 ILS",
        "AED": "迪拉姆 AED",
        "SAR": "沙特里亚尔 里亚尔 SAR",
        "SEK": "瑞典克朗",
        "DKK": "丹麦克朗",
        "NOK": "挪威克朗",
        "RUB": "卢布",
        "BRL": "雷亚尔",
        "THB": "泰铢",
        "VND": "越南盾",
        "MYR": "林吉特",
    }.items()
    for word in listed.split()
}
#: Signs and words that stand before a number.
SIGNS = {
    sign: currency
    for currency, signs in {
        "USD": "US$ USD 美元 美金 $",
        "CNY": "人民币 RMB CNY ¥ ￥",
        "HKD": "HK$ 港币 港元 HKD",
        "TWD": "NT$ 新台币 台币 TWD",
        "EUR": "€ EUR 欧元",
        "GBP": "£ GBP 英镑",
        "JPY": "JPY 日元",
        "KRW": "₩ KRW 韩元",
        "CAD": "C$ CA$ CAD",
        "AUD": "A$ AUD",
        "SGD": "S$ SGD",
    }.items()
    for sign in signs.split()
}
QUALIFIERS: dict[str, Qualifier] = {
    **dict.fromkeys(words("约 大约 约合 约为 大概 左右 上下 折合 估计 合计约"), "about"),
    **dict.fromkeys(words("超 超过 逾 多于 高于 至少 不少于 不低于 突破 以上 有余 起码 多 余"), "over"),
    **dict.fromkeys(words("近 将近 接近 不到 不足 少于 低于 以下 以内"), "under"),
    **dict.fromkeys(words("至多 最多 最高 高达 多达 可达 不超过 不多于 上限为"), "upto"),
}
LETTERS = {"trillion": 1e12, "billion": 1e9, "bn": 1e9, "b": 1e9, "million": 1e6, "mn": 1e6, "m": 1e6, "k": 1e3}
SCALES = "兆亿万"


def any_of(choices: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(choices, key=lambda word: (-len(word), word)))


FIGURE = re.compile(
    rf"(?:\d[\d,]{{0,20}}(?:\.\d{{1,8}})?|[{HAN_NUMERALS}])"
    rf"(?: ?(?:[{HAN_NUMERALS}]|(?<=[兆亿万])\d[\d,]{{0,6}}|[多余几来](?=[千百万亿]))){{0,12}}"
)
LETTER = re.compile(rf" ?({any_of(LETTERS)})(?![A-Za-z])", re.IGNORECASE)
WORD = re.compile(rf"[多余]? ?({any_of(WORDS)}|[元圆块](?![大小石体满形心件旦]))")
SIGN = re.compile(rf"({any_of(SIGNS)}) ?$")
JOIN = re.compile(rf" ?(?:[-~]{{1,2}}|至|到) ?(?:{any_of(SIGNS)})?")
BEFORE = re.compile(rf"({any_of(QUALIFIERS)})$")
AFTER = re.compile(rf"({any_of(QUALIFIERS)})")
#: Characters before a figure that make it no figure: 数十亿, 第二, H100.
NO_FIGURE = re.compile(r"(?:[数几上好第]|[A-Za-z]|[A-Za-z\d][.-])$")
#: A sum without a currency is at least as large, and followed by no measure word or noun: 700亿参数 is no money.
LARGE = 1e7
BARE_END = re.compile(r"[\s,，。;；、:：!！?？)）\"]|$|的(?:价|估值|授权费|现金)|现金|融资|入账")
#: What may stand between a sum and the same sum in another currency.
CONVERTS = re.compile(
    r"(?:左右|上下|以上)?[(（,，、/ ]{0,2}(?:约|合|折|折合|约合|大约|相当于|当时约?|等于|[(（/])[约合为]{0,2}"
)


def sums(text: str, home: str = "CNY") -> list[tuple[int, int, Amount]]:
    """All sums, in order, as (start, end, amount); of a range the lower bound, without those that only convert the one before.

    `home` is the currency that a bare 元 means. A large sum without a currency has that of the sum before it; sums without a figure
    (数十亿美元) are left out.
    """
    found: list[tuple[int, int, Amount]] = []
    for start, end, written in _written(text, home):
        last = found[-1] if found else None
        amount = replace(written, currency=last[2].currency) if last and not written.currency else written
        if amount.currency and not (last and _converts(text, last, start, amount)):
            found.append((start, end, amount))
    return found


def _converts(text: str, last: tuple[int, int, Amount], start: int, amount: Amount) -> bool:
    """Is this the sum before it, in another currency?"""
    return amount.currency != last[2].currency and bool(CONVERTS.fullmatch(text, last[1], start))


def _written(text: str, home: str) -> Iterator[tuple[int, int, Amount]]:
    position = 0
    while figure := FIGURE.search(text, position):
        one = None if _spoiled(text, figure) else _sum_at(text, figure, home)
        position = one[1] if one else figure.end()
        if one:
            yield one


def _spoiled(text: str, figure: re.Match[str]) -> bool:
    """A figure that is vague (数十亿, 十几亿) or part of a word (H100)."""
    lead = text[max(0, figure.start() - 4) : figure.start()]
    return "几" in figure.group() or bool(NO_FIGURE.search(lead) and not SIGN.search(lead))


def _sum_at(text: str, figure: re.Match[str], home: str) -> tuple[int, int, Amount] | None:
    """The sum whose number begins with this figure, with its sign, its word and the other end of its range."""
    value, end = _scaled(text, figure)
    sign = SIGN.search(text, max(0, figure.start() - 6), figure.start())
    word = WORD.match(text, end)
    upper = _upper(text, word.end() if word else end)
    if upper and value and (word or WORD.match(text, _scaled(text, upper)[1]) or sign):
        value *= _missing_scale(figure, upper, text)
        end = _scaled(text, upper)[1]
        word = WORD.match(text, end) or word
    currency = _currency(sign, word, home)
    if not value or (not currency and not (value >= LARGE and BARE_END.match(text, end))):
        return None
    start, end = sign.start() if sign else figure.start(), max(end, word.end() if word else end)
    return start, end, Amount(round(value, 2), currency, _qualifier(text, start, end))


def _scaled(text: str, figure: re.Match[str]) -> tuple[float | None, int]:
    """The figure's value and end, with an English letter or word of scale after it ($20B)."""
    value = number(re.sub("[ 多余来]", "", figure.group()))
    letter = LETTER.match(text, figure.end())
    if value is None or not letter:
        return value, figure.end()
    return value * LETTERS[letter[1].lower()], letter.end()


def _upper(text: str, end: int) -> re.Match[str] | None:
    """The figure that ends a range."""
    join = JOIN.match(text, end)
    return FIGURE.match(text, join.end()) if join else None


def _missing_scale(figure: re.Match[str], upper: re.Match[str], text: str) -> float:
    """What the lower bound borrows from the upper one: 5-6亿."""
    scale = next((char for char in upper.group() if char in SCALES), None)
    if scale and not any(char in figure.group() for char in SCALES):
        return number("1" + scale) or 1.0
    letter = LETTER.match(text, upper.end())
    return LETTERS[letter[1].lower()] if letter and not LETTER.match(text, figure.end()) else 1.0


def _currency(sign: re.Match[str] | None, word: re.Match[str] | None, home: str) -> str:
    if word and word[1] in WORDS:
        return WORDS[word[1]]
    if sign:
        return SIGNS[sign[1]]
    return home if word else ""


def _qualifier(text: str, start: int, end: int) -> Qualifier:
    before, after = BEFORE.search(text, max(0, start - 4), start), AFTER.match(text, end)
    found = before or after
    if found:
        return QUALIFIERS[found[1]]
    return "over" if re.search("[多余]", text[start:end]) else "exact"

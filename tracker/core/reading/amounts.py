"""Sums of money in running text, English and Chinese.

Read are sign or code before the number ("US$1.2bn", "EUR 900m"), currency word behind it ("900 million dollars", "200亿美元"),
number words ("half a billion dollars", "两百亿美元") and ranges, of which the lower bound counts. The text is folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from tracker.core.claims import Amount, Qualifier

SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "SG$": "SGD", "R$": "BRL",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "CN¥": "CNY", "RMB¥": "CNY", "₩": "KRW", "₹": "INR", "₪": "ILS", "Fr.": "CHF",
}  # fmt: skip
CODES = {
    **{code: code for code in "USD EUR GBP JPY CNY CNH KRW INR TWD HKD SGD AUD CAD CHF SEK NOK DKK ILS AED SAR BRL".split()},
    "RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "Rs": "INR", "Rs.": "INR",
}  # fmt: skip
WORDS = {
    "us dollars": "USD", "u.s. dollars": "USD", "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP",
    "pounds": "GBP", "pound": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "rupees": "INR",
    "swiss francs": "CHF", "francs": "CHF", "hong kong dollars": "HKD", "taiwan dollars": "TWD", "singapore dollars": "SGD",
    "canadian dollars": "CAD", "australian dollars": "AUD", "shekels": "ILS", "dirhams": "AED", "riyals": "SAR", "crowns": "SEK", "kronor": "SEK",
}  # fmt: skip
HAN_WORDS = {
    "美元": "USD", "美金": "USD", "人民币": "CNY", "元人民币": "CNY", "港元": "HKD", "港币": "HKD", "新台币": "TWD", "台币": "TWD", "元新台币": "TWD",
    "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "韩元": "KRW", "韩圆": "KRW", "卢比": "INR", "瑞士法郎": "CHF", "新加坡元": "SGD",
    "新元": "SGD", "加元": "CAD", "澳元": "AUD", "元": "CNY", "块": "CNY", "刀": "USD",
}  # fmt: skip
SCALES = {
    "trillion": 1e12, "trn": 1e12, "tn": 1e12, "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "million": 1e6, "mln": 1e6, "mn": 1e6,
    "mio": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3, "crore": 1e7, "lakh": 1e5,
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "十亿": 1e9, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3,
}  # fmt: skip
SMALL = {
    "half a": 0.5, "a quarter of a": 0.25, "one and a half": 1.5, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "a hundred": 100, "one hundred": 100, "two hundred": 200, "three hundred": 300,
    "four hundred": 400, "five hundred": 500,
}  # fmt: skip
QUALIFIERS: dict[Qualifier, str] = {
    "over": r"more than|over|above|at least|in excess of|upwards of|north of|no less than|a little more than|just over|超过|逾|超|至少|不低于|高于|不少于",
    "about": (
        r"about|around|roughly|approximately|some|nearly|almost|close to|just under|a little under|circa|in the region of|a reported|an estimated"
        r"|约合|约为|大约|约|近|将近|接近|大概|差不多|据称|折合"
    ),
    "upto": r"up to|as much as|as high as|at most|no more than|a maximum of|至多|最多|最高|高达|不超过|多达|上限为?",
    "under": r"less than|under|below|short of|不到|不足|低于",
}


def either(words: dict[str, object] | dict[str, str] | dict[str, float]) -> str:
    """One of the words, the longest first; a space stands for any single space."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


DIGITS = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?"
LATIN_SCALE = f"(?i:{either({word: 0 for word in SCALES if word.isascii()})})"
HAN_SCALE = either({word: 0 for word in SCALES if not word.isascii()})
HAN_DIGITS = "零〇一二两三四五六七八九十百千"
RANGE = r" ?(?:-|to|至|到|~) ?"
SIGN = either(SIGNS)
BEFORE = re.compile(
    rf"(?<![A-Za-z\d])(?:(?P<sign>{SIGN})|(?P<code>{either(CODES)})\ ?)\ ?(?P<number>{DIGITS})(?:(?P<more>{RANGE}(?:{SIGN})?(?:{DIGITS}))(?=[ -]?(?:{LATIN_SCALE})\b))?"
    rf"(?:(?:[ -]|\.(?=\d)){{0,1}}(?P<scale>{LATIN_SCALE})(?![A-Za-z])|\ ?(?P<han>{HAN_SCALE}))?(?P<unit>美元|美金|元)?"
)
BEHIND = re.compile(
    rf"(?<![\w.])(?P<number>{DIGITS})(?P<more>{RANGE}(?:{DIGITS}))?(?:[ -]?(?P<scale>{LATIN_SCALE}))?[ -](?P<word>{either(WORDS)}|{either(CODES)})(?![A-Za-z])",
    re.IGNORECASE,
)
SPELT = re.compile(
    rf"(?<![\w-])(?P<small>{either(SMALL)})[ -](?P<scale>trillion|billion|million)[ -](?P<word>{either(WORDS)})(?![A-Za-z])",
    re.IGNORECASE,
)
HAN = re.compile(
    rf"(?P<front>人民币|美元|新台币|港币)?(?P<number>{DIGITS}|[{HAN_DIGITS}]{{1,7}}(?:点[{HAN_DIGITS}]{{1,3}})?|数|几|上)[余多几]?(?P<more>(?:{HAN_SCALE})?{RANGE}(?:{DIGITS}))?"
    rf" ?(?P<han>{HAN_SCALE})?(?P<rest>[{HAN_DIGITS}]{{1,7}}(?:千万|百万|万))?[余多]? ?(?P<word>{either(HAN_WORDS)})"
)
QUALIFIER = {name: re.compile(rf"(?:{words})[\s了的]{{0,2}}$", re.IGNORECASE) for name, words in QUALIFIERS.items()}
VALUES = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
UNITS = {"十": 10, "百": 100, "千": 1000}


def find(text: str) -> Iterator[tuple[int, int, Amount]]:
    """Sums in folded text with their offsets, in no order; overlapping readings may occur, the earlier yielded is the better."""
    for match in BEFORE.finditer(text):
        currency = SIGNS.get(match["sign"] or "") or CODES[match["code"]]
        yield found(text, match, number(match["number"]), match["scale"] or match["han"], currency)
    for match in BEHIND.finditer(text):
        word = match["word"]
        yield found(
            text, match, number(match["number"]), match["scale"], WORDS.get(word.lower()) or CODES[word.upper()]
        )
    for match in SPELT.finditer(text):
        yield found(text, match, SMALL[match["small"].lower()], match["scale"], WORDS[match["word"].lower()])
    for match in HAN.finditer(text):
        value = 1.0 if match["number"] in "数几上" else number(match["number"])
        scale = match["han"] or han_scale_of(match["more"])
        rest = rest_of(match["rest"], scale)
        yield found(text, match, value + rest, scale, HAN_WORDS[match["front"] or match["word"]])


def rest_of(rest: str | None, scale: str | None) -> float:
    """What follows a first scale in units of it: 五千万 of 三亿五千万 is half a 亿."""
    unit = re.search(HAN_SCALE, rest) if rest else None
    if not rest or not unit or not scale:
        return 0.0
    return number(rest[: unit.start()] or "一") * SCALES[unit[0]] / SCALES[scale]


def han_scale_of(more: str | None) -> str | None:
    scale = re.match(HAN_SCALE, more) if more else None
    return scale[0] if scale else None


def found(text: str, match: re.Match[str], value: float, scale: str | None, currency: str) -> tuple[int, int, Amount]:
    factor = SCALES[scale.lower()] if scale else 1.0
    return match.start(), match.end(), Amount(round(value * factor, 2), currency, qualifier(text, match.start()))


def number(digits: str) -> float:
    """The value of "1,234.5", "三亿" is not meant: 三, 两百, 十五, 一点五 are."""
    if digits[0].isdigit() and digits.isascii():
        return float(digits.replace(",", ""))
    whole, _, part = digits.partition("点")
    fraction = "".join(str(VALUES.get(char, 0)) for char in part)
    return han_number(whole) + (float(f"0.{fraction}") if fraction else 0.0)


def han_number(digits: str) -> float:
    total = current = 0
    for char in digits:
        if char in UNITS:
            total += (current or 1) * UNITS[char]
            current = 0
        else:
            current = current * 10 * (current > 0 and not total) + VALUES[char]
    return float(total + current)


def qualifier(text: str, at: int) -> Qualifier:
    """What the words right before a sum say of it."""
    before = text[max(0, at - 24) : at]
    return next((name for name in get_args(Qualifier) if name in QUALIFIER and QUALIFIER[name].search(before)), "exact")

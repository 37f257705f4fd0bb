"""Chinese numerals: 三亿五千万, 两百亿, 1.5万, 20亿5000万."""

from __future__ import annotations

DIGITS = {
    char: digit
    for digit, chars in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
UNITS = {"兆": 10**12, "亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2, "十": 10}
MYRIADS = "兆亿万"

#: The characters of which numbers are written with Han numerals.
HAN_NUMERALS = "".join(DIGITS) + "".join(UNITS)


def number(text: str) -> float | None:
    """The value of a written number in Arabic digits, Han numerals or both; None where the characters make none (亿, 万一)."""
    for unit, size in UNITS.items():
        if unit in text:
            left, _, right = text.partition(unit)
            return _scaled(left, unit, size, right)
    return _digits(text)


def _scaled(left: str, unit: str, size: int, right: str) -> float | None:
    """`left` times the unit plus the rest: 五千 → 5000, 三万五 → 35000."""
    times = number(left) if left else (None if unit in MYRIADS else 1.0)
    if len(right) == 1 and right in DIGITS and size > 10:
        rest: float | None = DIGITS[right] * size / 10
    else:
        rest = number(right) if right else 0.0
    return None if times is None or rest is None or not times else times * size + rest


def _digits(text: str) -> float | None:
    """Digits alone: 1,305.5, 二〇二五, 零五."""
    if text and all(char in DIGITS for char in text):
        return float("".join(str(DIGITS[char]) for char in text))
    bare = text.replace(",", "")
    plain = bare.replace(".", "", 1)
    return float(bare) if plain.isascii() and plain.isdigit() and bare[0] != "." else None

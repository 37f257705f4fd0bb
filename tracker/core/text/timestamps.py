"""Dates as publishers write them → instants in UTC.

Three readers, each for one family of forms: ISO 8601 and its cousins, Chinese, and dates with a month's name (RFC
822, asctime, prose). A text that none of them reads to its end is no date: nothing is guessed, and no part of today
fills a gap. Relative times ("3 hours ago") need a clock and are not read here.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_LONGEST = 80
_BEIJING = timezone(timedelta(hours=8))
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS = {name[:length]: at for at, name in enumerate(_MONTH_NAMES, start=1) for length in (3, 4, len(name))}
_WEEKDAYS = re.compile(r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?")
# Hours east of Greenwich of the names in RFC 822 and in the feeds of today; a name not listed counts as UTC, as RFC
# 2822 advises.
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "met": 1, "mez": 1,
    "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5, "hkt": 8, "sgt": 8, "awst": 8,
    "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "at": -4, "ast": -4, "adt": -3, "et": -5, "est": -5, "edt": -4, "ct": -6, "cst": -6, "cdt": -5,
    "mt": -7, "mst": -7, "mdt": -6, "pt": -8, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip

_ISO = re.compile(
    r"(?P<year>\d{4})(?:([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?)?"
    r"(?:[T ]\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>\S[\S ]*)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_SHORT = re.compile(r"(?P<year>\d\d)(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)")
_CHINESE = re.compile(
    r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号號]?\s*(?:(?:星期|周|週|礼拜)[一二三四五六日天])?\s*"
    r"(?P<half>上午|下午|凌晨|早上|中午|晚上)?\s*(?:(?P<hour>\d{1,2})\s*[:点點时時]\s*(?:(?P<minute>\d{1,2})\s*分?)?"
    r"(?::?\s*(?P<second>\d{1,2})\s*秒?)?)?\s*(?P<zone>\S[\S ]*)?"
)
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{1,2}))(?::(\d{1,2})(?:\.\d+)?)?(am|pm)?")
_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?")
_NUMBER = re.compile(r"(\d{1,2}|\d{4})(?:st|nd|rd|th)?")
_LEADING_WEEKDAY = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:星期|周|週)[一二三四五六日天])[,，]?\s+", re.IGNORECASE
)
_NO_PUNCTUATION = str.maketrans(",()[]", "     ")
_WIDE = str.maketrans("０１２３４５６７８９：／－　", "0123456789:/- ")


def parse_date(text: str, *, chinese: bool = False) -> datetime | None:
    """The instant in UTC that `text` names, or None. A day without a clock time counts from its midnight.

    A text without a zone is in UTC, or in Beijing's time where `chinese` is true (and then CST is China's).
    """
    text = " ".join(text.translate(_WIDE).split())
    if not text or len(text) > _LONGEST:
        return None
    try:
        return _by_shape(text, chinese) or _by_words(text, chinese)
    except (ValueError, OverflowError):
        return None


def _by_shape(text: str, chinese: bool) -> datetime | None:
    weekday = _LEADING_WEEKDAY.match(text)
    bare = text[weekday.end() :] if weekday else text
    for shape in (_ISO, _COMPACT, _SHORT, _CHINESE):
        found = shape.fullmatch(bare)
        if found:
            return _instant(found.groupdict(), chinese or shape is _CHINESE)
    return None


def _instant(parts: dict[str, str | None], chinese: bool) -> datetime:
    def number(name: str, default: int) -> int:
        return int(parts.get(name) or default)

    year, hour = number("year", 0), number("hour", 0)
    if parts.get("half") in ("下午", "晚上") and hour < 12:
        hour += 12
    second = min(number("second", 0), 59) if parts.get("second") == "60" else number("second", 0)
    return _utc(
        _full_year(year, len(parts["year"] or "")), number("month", 1), number("day", 1),
        (hour, number("minute", 0), second), _zone(parts.get("zone"), chinese),
    )  # fmt: skip


def _utc(year: int, month: int, day: int, clock: tuple[int, int, int], zone: timezone) -> datetime:
    if clock == (24, 0, 0):
        return (datetime(year, month, day, tzinfo=zone) + timedelta(days=1)).astimezone(UTC)
    return datetime(year, month, day, *clock, tzinfo=zone).astimezone(UTC)


def _full_year(year: int, digits: int) -> int:
    if digits > 2:
        return year
    return year + (1900 if year >= 70 else 2000)


def _zone(name: str | None, chinese: bool) -> timezone:
    """The zone that a text names; ValueError where the text is no zone."""
    if not name:
        return _BEIJING if chinese else UTC
    word = name.strip("()[] ").lower()
    if chinese and word in ("cst", "北京时间", "北京時間"):
        return _BEIJING
    offset = _OFFSET.fullmatch(word)
    if offset:
        return _from_offset(offset)
    if word not in _ZONES and not re.fullmatch("[A-Z]{3,5}", name.strip("()[] ")):
        raise ValueError(f"{name!r} is no time zone")
    return timezone(timedelta(hours=_ZONES.get(word, 0)))


def _from_offset(found: re.Match[str]) -> timezone:
    if len(found[2]) + len(found[3] or "") == 3:  # "+800" is eight hours, not eighty
        raise ValueError(f"{found[0]!r} is no offset")
    hours, minutes = int(found[2]), int(found[3] or 0)
    if minutes > 59:
        raise ValueError(f"{found[0]!r} is no offset")
    return timezone((1 if found[1] == "+" else -1) * timedelta(hours=hours, minutes=minutes))


def _by_words(text: str, chinese: bool) -> datetime | None:
    """Read word by word, in any order: weekday, day, month's name, year, clock time, half of the day, zone."""
    month, clock, half = 0, (0, 0, 0), ""
    numbers, zones = list[str](), list[timezone]()
    for word in text.translate(_NO_PUNCTUATION).split():
        low = word.lower().rstrip(".").replace("a.m", "am").replace("p.m", "pm")
        if low in _MONTHS:
            month = _MONTHS[low]
        elif found := _CLOCK.fullmatch(low):
            clock, half = (int(found[1]), int(found[2]), int(found[3] or 0)), found[4] or half
        elif found := _NUMBER.fullmatch(low):
            numbers.append(found[1])
        elif low in ("am", "pm"):
            half = low
        elif not _WEEKDAYS.fullmatch(low) and word != "at":
            zones.append(_zone(word, chinese))
    if not month or len(numbers) != 2:
        return None
    day, year = numbers if len(numbers[0]) < 4 else reversed(numbers)
    zone = zones[0] if zones else _zone(None, chinese)
    return _utc(_full_year(int(year), len(year)), month, int(day), _half_day(clock, half), zone)


def _half_day(clock: tuple[int, int, int], half: str) -> tuple[int, int, int]:
    hour, minute, second = clock
    if half and not 1 <= hour <= 12:
        raise ValueError(f"{hour} {half} is no time")
    return (hour % 12 + (12 if half == "pm" else 0) if half else hour), minute, second

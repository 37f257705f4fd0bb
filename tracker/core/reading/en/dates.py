"""Times that lie well before the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
NAMED = re.compile(
    rf"\b(?:(?P<month>{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
    r"(?: \d{1,2})?,? )?(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?:in|since|last|of|from) (?P<alone>{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
AGO = re.compile(
    r"\b(?:(?:last|the previous) year|a year (?:ago|earlier|before)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:months|years) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
RECENT_MONTHS = 1


def past(text: str, published: date) -> Iterator[tuple[int, int]]:
    """Where folded text names a month before the last one, a year before this one, or a time long ago."""
    for match in NAMED.finditer(text):
        if months_back(match, published) > RECENT_MONTHS:
            yield match.span()
    for match in AGO.finditer(text):
        yield match.span()


def months_back(match: re.Match[str], published: date) -> int:
    """How many months lie between the time named and the day of publication; a year alone counts as its December."""
    name = (match["month"] or match["alone"] or "december").lower()[:3]
    month = next(number for number, full in enumerate(MONTHS, 1) if full.startswith(name))
    if match["year"]:
        return (published.year - int(match["year"])) * 12 + published.month - month
    return (published.month - month) % 12

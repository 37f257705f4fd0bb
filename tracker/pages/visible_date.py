"""The date that a page shows its readers near the article, for pages that tell machines nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from lxml import etree

from tracker.core.text.timestamps import parse_date

_NUMERIC = r"(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WORDED = rf"(?:{_MONTH} \d{{1,2}}, 20\d\d|\d{{1,2}} {_MONTH} 20\d\d)"
_DATE = re.compile(rf"(?<!\d)(?:{_NUMERIC}|\b{_WORDED})(?P<clock>,? ?\d{{1,2}}:\d\d(?::\d\d)?)?(?!\d)", re.IGNORECASE)
_HAN = re.compile("[\u4e00-\u9fff]")
_LONGEST = 200
_NODES = 3_000
_HIDDEN = ("script", "style", "noscript", "template")


def visible_date(root: etree._Element, *, chinese: bool) -> datetime | None:
    """The first date with a clock time in a short line of the page, else the first after the heading; None without one.

    A bare date before the heading is more often today's than the article's, so it does not count.
    """
    bare = None
    heading = root.find(".//h1")
    after = heading is None
    for element, line in islice(_lines(root), _NODES):
        after = after or element is heading
        found = _DATE.search(line)
        if found and (moment := parse_date(found[0], chinese=chinese or _HAN.search(line) is not None)):
            if found["clock"]:
                return moment
            bare = bare or (moment if after else None)
    return bare


def _lines(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Short pieces of text, each with the element that it is in or follows."""
    for element in root.iter():
        own = None if element.tag in _HIDDEN else element.text
        for text in (own, element.tail):
            if text and len(text) <= 4 * _LONGEST and 0 < len(line := " ".join(text.split())) <= _LONGEST:
                yield element, line

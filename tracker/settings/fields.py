"""Types of fields that several schemas share."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field

_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Z]{2})?")


def _clock(value: object) -> time:
    if isinstance(value, time):
        return value
    match = _CLOCK.fullmatch(str(value))
    if not match:
        raise ValueError(f'"{value}" is no time of day: write HH:MM, such as 07:00')
    return time(int(match[1]), int(match[2]))


def _hours(value: object) -> object:
    if not isinstance(value, str):
        return value
    start, dash, end = value.partition("-")
    if not dash:
        raise ValueError(f'"{value}" is no span of hours: write HH:MM-HH:MM, such as 22:00-07:00')
    return _clock(start.strip()), _clock(end.strip())


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f'"{value}" is no time zone: write its IANA name, such as Europe/Berlin') from None
    return value


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise ValueError(f'"{value}" is no id: use lower-case letters and digits, parted by single hyphens')
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        good = False
    if not good or any(character.isspace() for character in value):
        raise ValueError(f'"{value}" is no http or https address')
    return value


def _language(value: str) -> str:
    if value and not _LANGUAGE.fullmatch(value):
        raise ValueError(f'"{value}" is no language: write en, zh, zh-CN or the like')
    return value


def _selector(value: str) -> str:
    from tracker.feeds.selectors import selector  # Beautiful Soup is slow to import

    selector(value)
    return value


#: "HH:MM"
Clock = Annotated[time, BeforeValidator(_clock)]
#: "HH:MM-HH:MM"
Hours = Annotated[tuple[Clock, Clock], BeforeValidator(_hours)]
Zone = Annotated[str, AfterValidator(_zone)]
Slug = Annotated[str, AfterValidator(_slug)]
Url = Annotated[str, AfterValidator(_url)]
Language = Annotated[str, AfterValidator(_language)]
#: A plain CSS selector.
Selector = Annotated[str, AfterValidator(_selector)]
#: Text that is not empty.
Text = Annotated[str, Field(min_length=1)]

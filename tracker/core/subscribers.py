"""Who gets mail, when, and about what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

Every = Literal["daily", "weekdays", "weekly"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One receiver of digests and alerts.

    A digest goes out at `at` in `zone` (IANA name) on the days that `every` says; a new deal is told at once where
    `alerts` is set, but not within the quiet hours. Empty `entities` and `kinds` let everything through. `language` is
    that of the mail's own words.
    """

    address: str
    every: Every = "daily"
    weekday: Weekday = "mon"
    at: time = time(7, 0)
    zone: str = "UTC"
    alerts: bool = True
    quiet: tuple[time, time] | None = None
    entities: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    min_score: float = 0.0
    first_party: bool = False
    document_language: Literal["en", "zh"] | None = None
    language: Literal["en", "zh"] = "en"
    paused: bool = False

"""Quotations that show why something was decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Field = Literal["title", "summary", "body"]
FIELDS: tuple[Field, ...] = ("title", "summary", "body")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quotation: `document.text(field)[start:end] == quote` always holds.

    `part` says what it shows: kind, status, buyer, target, subject, amount, person, background, a field of the deal's
    structure (licence, stake, payment, staff_share, successor, outcome) or the name of a signal. `rule` is the name of
    the rule that took it, `weight` what it adds to the score (0 for parts that add nothing). Offsets count Unicode code
    points in the stored plain text of the field.
    """

    part: str
    rule: str
    field: Field
    quote: str
    start: int
    end: int
    weight: float = 0.0

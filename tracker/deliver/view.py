"""What the templates show: values that are clean, cut and linked, for HTML and text alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a message is shown before it says "more on the page"."""

    deals: int
    events: int
    quotes: int
    links: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead; None where no safe address is known."""

    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What it shows, the words, and who published them."""

    label: str
    words: str
    source: Link


@dataclass(frozen=True, slots=True)
class DealView:
    """One flagged deal. `facts` are its form, sum and status in words, ready to be joined."""

    heading: str
    facts: tuple[str, ...]
    status: str
    score: str
    people: str
    voices: str
    quotations: tuple[Quotation, ...]
    documents: tuple[Link, ...]
    more: str
    conflicts: tuple[Quotation, ...]
    page: str | None


@dataclass(frozen=True, slots=True)
class EventView:
    """One line of news, with its sources."""

    day: str
    heading: str
    facts: tuple[str, ...]
    title: Link
    sources: tuple[Link, ...]
    more: str
    page: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Events of one kind."""

    heading: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """One headline number."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a template needs."""

    language: str
    heading: str
    when: str
    words: str
    numbers: tuple[Number, ...]
    deals: tuple[DealView, ...]
    more_deals: str
    groups: tuple[Group, ...]
    more_events: str
    ailing: tuple[tuple[str, str, str], ...]
    page: str | None
    foot: tuple[str, ...]

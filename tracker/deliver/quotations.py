"""Which quotations of a deal a message shows, each with the document that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.core.digest import Deal
from tracker.core.events import Telling
from tracker.core.evidence import Evidence

#: The same words of one document, and everything that they show.
Quoted = tuple[Telling, tuple[Evidence, ...]]

_BARE_NAMES = frozenset(("buyer", "target", "subject"))


def signals_once(deal: Deal) -> list[Quoted]:
    """One quotation for each signal, from the report that raised the flag where it has one, else from the others."""
    first: dict[str, tuple[Telling, Evidence]] = {}
    for telling, evidence in _signals(deal):
        first.setdefault(evidence.part, (telling, evidence))
    return _grouped(first.values())


def all_quotations(deal: Deal) -> list[Quoted]:
    """Every signal, then every other quotation but bare names of parties; the same words for the same thing once."""
    facts = (
        (telling, evidence)
        for telling in deal.event.tellings
        for evidence in telling.claim.evidence
        if evidence.part not in _BARE_NAMES
    )
    first: dict[tuple[str, str], tuple[Telling, Evidence]] = {}
    for telling, evidence in (*_signals(deal), *facts):
        first.setdefault((evidence.part, evidence.quote.casefold()), (telling, evidence))
    return _grouped(first.values())


def _signals(deal: Deal) -> Iterator[tuple[Telling, Evidence]]:
    first = [telling for telling in deal.event.tellings if deal.flag.first_url in (telling.url, telling.canonical_url)]
    for telling in first[:1]:
        for evidence in deal.flag.signals:
            yield telling, evidence
    for telling in deal.event.tellings:
        for evidence in telling.claim.signals:
            yield telling, evidence


def _grouped(rows: Iterable[tuple[Telling, Evidence]]) -> list[Quoted]:
    groups: dict[tuple[str, str], Quoted] = {}
    for telling, evidence in rows:
        key = (telling.url, evidence.quote)
        groups[key] = (telling, (*groups.get(key, (telling, ()))[1], evidence))
    return list(groups.values())

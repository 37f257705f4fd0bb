"""Which quotations of a deal a message shows, each with the document that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.digest import Deal
from tracker.core.events import Telling
from tracker.core.evidence import Evidence


def signals_once(deal: Deal) -> Iterator[tuple[Telling, Evidence]]:
    """One quotation for each signal, from the report that raised the flag where it has one, else from the others."""
    seen: set[str] = set()
    for telling, evidence in _signals(deal):
        if evidence.part not in seen:
            seen.add(evidence.part)
            yield telling, evidence


def all_quotations(deal: Deal) -> Iterator[tuple[Telling, Evidence]]:
    """Every signal, then every other quotation; the same words for the same thing once."""
    seen: set[tuple[str, str]] = set()
    facts = ((telling, evidence) for telling in deal.event.tellings for evidence in telling.claim.evidence)
    for telling, evidence in (*_signals(deal), *facts):
        key = (evidence.part, evidence.quote.casefold())
        if key not in seen:
            seen.add(key)
            yield telling, evidence


def _signals(deal: Deal) -> Iterator[tuple[Telling, Evidence]]:
    first = [telling for telling in deal.event.tellings if deal.flag.first_url in (telling.url, telling.canonical_url)]
    for telling in first[:1]:
        for evidence in deal.flag.signals:
            yield telling, evidence
    for telling in deal.event.tellings:
        for evidence in telling.claim.signals:
            yield telling, evidence

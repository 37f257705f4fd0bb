"""Readable pages in the terminal: an event with its evidence, a document with its reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tracker.cli import output
from tracker.core.claims import Reading, Rejection
from tracker.core.display import conflict_words
from tracker.core.documents import Document
from tracker.core.evidence import Evidence
from tracker.pipeline.query import claim_line, instant

Line = dict[str, Any]


def event_page(event: Line, deal: Line | None) -> str:
    """An event as an analyst reads it: what, how sure, who tells it, each with its quotation."""
    return "\n".join(output.printable(line) if line else "" for line in _event(event, deal))


def _event(event: Line, deal: Line | None) -> Iterator[str]:
    yield f"{event['id']}  {event['kind']}  {event['status']}  {output.parties(event)}"
    yield from _fields(event)
    yield f"  told by    {output.voices(event)}"
    yield f"  seen       {output.minute(event['first_seen'])} – {output.minute(event['last_seen'])} UTC"
    if deal:
        yield from _deal(deal)
    for conflict in event["conflicts"]:
        value = conflict_words(conflict["field"], conflict["value"])
        yield f"  but also   {conflict['field']} {value}  ({', '.join(conflict['urls'])})"
    yield ""
    yield "History"
    for step in event["history"]:
        yield f"  {output.minute(step['at'])}  {step['status']:<10} {step['url']}"
    for document in event["documents"]:
        yield ""
        yield from _document(document)


def _fields(line: Line) -> Iterator[str]:
    if line["amount"]:
        yield f"  amount     {output.amount(line['amount'])}"
    if line["people"]:
        yield f"  people     {', '.join(line['people'])}"


def _deal(deal: Line) -> Iterator[str]:
    state = "mailed as news" if deal["news"] else "listed, not mailed: older than the alert window when it came"
    flagged = f"{output.minute(deal['flagged_at'])} UTC, score {deal['score']:.2f}, {deal['verdict']}"
    yield f"  flagged    {flagged} ({state})"
    for name, value in deal["structure"].items():
        if value:
            yield f"  {name:<10} {value}"
    for signal in deal["signals"]:
        yield f"  signal     {signal['name']:<18} {signal['weight']:+.2f}  “{signal['quote']}”"


def _document(document: Line) -> Iterator[str]:
    yield f"{document['source']}: {document['title']}"
    recalls = ", recalls it as background" if document["background"] else ""
    yield f"  {document['url']}  {output.minute(document['published'])} UTC{recalls}"
    yield f"  tells      {document['kind']} {document['status']}: {output.parties(document)}"
    yield from _fields(document)
    for item in document["evidence"]:
        yield f"  {item['part']:<18} “{item['quote']}”  ({item['field']} {item['start']}-{item['end']}, {item['rule']})"


# explain


def explanation(document: Document, reading: Reading, threshold: float) -> str:
    """One document through the reading: what was accepted, what not, what is claimed, and why."""
    lines = [f"{document.title}", f"{document.url}  {instant(document.published)}  {document.language}", "", "Mentions"]
    lines += [f"  {m.entity:<18} “{m.surface}”  {m.field} {m.start}-{m.end}  {m.rule}" for m in reading.mentions] or [
        "  none"
    ]
    lines += _rejected(reading.rejected)
    lines += ["", "Claims"]
    for claim in reading.claims:
        lines += _claim(claim_line(claim), claim.signals, threshold)
    lines += [] if reading.claims else ["  none"]
    return "\n".join(output.printable(line) for line in lines)


def _rejected(rejected: Iterable[Rejection]) -> list[str]:
    rows = [f"  {r.entity:<18} “{r.surface}”  {r.field} {r.start}-{r.end}  {r.reason}" for r in rejected]
    return ["", "Not taken as mentions", *rows] if rows else []


def _claim(line: Line, signals: Iterable[Evidence], threshold: float) -> list[str]:
    background = " (background)" if line["background"] else ""
    rows = [f"  {line['kind']} {line['status']}{background}: {output.parties(line)}", *map("  ".__add__, _fields(line))]
    told = {id(signal) for signal in signals}
    rows += [
        f"    {item['part']:<18} “{item['quote']}”  ({item['field']} {item['start']}-{item['end']}, {item['rule']})"
        for item in line["evidence"]
    ]
    if line["kind"] == "acqui_hire":
        rows.append(
            f"    score {line['score']:.2f} of {len(told)} signals; threshold {threshold:.2f}: {_why(line, threshold)}"
        )
        rows += [f"      {signal.weight:+.2f} {signal.part}" for signal in signals]
    return rows


def _why(line: Line, threshold: float) -> str:
    if line["background"]:
        return "no flag, since the document only recalls it"
    return "a flag" if line["score"] >= threshold else "no flag, since the score is below the threshold"

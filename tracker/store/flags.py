"""The deals raised for attention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from tracker.core.events import Event, Flag, Verdict
from tracker.core.evidence import Evidence
from tracker.core.history import flag_id
from tracker.ports import Filter
from tracker.store.base import SqlRepository, batches
from tracker.store.codec import from_json, to_json
from tracker.store.event_rows import conditions, fits
from tracker.store.events import SqlEvents
from tracker.store.judgements import verdicts
from tracker.store.tables import EventTable, FlagTable, JudgementTable

Pair = tuple[Flag, Event]


class SqlFlags(SqlRepository):
    """`ports.Flags`. A flag that a reread has not derived again counts as none, but keeps its time."""

    def of_event(self, event_id: str) -> Flag | None:
        row = self._db.execute(select(FlagTable).where(FlagTable.current, FlagTable.event_id == event_id)).first()
        return self._values([row])[0] if row else None

    def add(self, flag: Flag) -> None:
        """A second flag of one event changes nothing but, after a reread, the report that it rests on."""
        derived = {"first_url": flag.first_url, "score": flag.score, "signals": to_json(flag.signals), "current": True}
        first = {"id": flag.id, "event_id": flag.event_id, "flagged_at": flag.flagged_at, "news": flag.news}
        added = self._insert(FlagTable).values(first | derived)
        stale = FlagTable.current.is_(False)
        self._db.execute(added.on_conflict_do_update(index_elements=["event_id"], set_=derived, where=stale))

    def move(self, old_event_id: str, new_event_id: str) -> None:
        both = select(FlagTable).where(FlagTable.event_id.in_([old_event_id, new_event_id]))
        rows = self._db.execute(both.order_by(FlagTable.flagged_at, FlagTable.id)).all()
        if not rows:
            return
        self._db.execute(delete(FlagTable).where(FlagTable.id.in_([row.id for row in rows[1:]])))
        derived = next((row for row in rows if row.current), rows[0])
        values = {name: getattr(derived, name) for name in ("first_url", "score", "signals", "current")}
        kept = update(FlagTable).where(FlagTable.id == rows[0].id)
        self._db.execute(kept.values(values | {"id": flag_id(new_event_id), "event_id": new_event_id}))

    def judge(self, event_id: str, verdict: Verdict, note: str, now: datetime) -> None:
        judgement = {"event_id": event_id, "verdict": verdict, "note": note, "judged_at": now}
        self._db.execute(insert(JudgementTable), [judgement])

    def query(self, asked: Filter) -> Iterator[Pair]:
        """`min_score` is the flag's score; with `as_of`, flags raised by then."""
        raised: list[ColumnElement[bool]] = []
        if asked.min_score is not None:
            raised.append(FlagTable.score >= asked.min_score)
        if asked.as_of is not None:
            raised.append(FlagTable.flagged_at <= asked.as_of)
        yield from self._pairs(raised, replace(asked, min_score=None))

    def flagged_between(self, since: datetime | None, until: datetime) -> list[Pair]:
        raised = [FlagTable.flagged_at <= until]
        if since is not None:
            raised.append(FlagTable.flagged_at > since)
        return list(self._pairs(raised, Filter()))

    def _pairs(self, raised: Sequence[ColumnElement[bool]], asked: Filter) -> Iterator[Pair]:
        of_events = FlagTable.event_id.in_(select(EventTable.id).where(*conditions(asked)))
        wanted = select(FlagTable).where(FlagTable.current, of_events, *raised)
        newest = wanted.order_by(FlagTable.flagged_at.desc(), FlagTable.id)
        if asked.as_of is None:
            newest = newest.limit(asked.limit)
        left = asked.limit
        for rows in batches(self._db.execute(newest).all()):
            for pair in self._with_events(rows, asked):
                if left is not None:
                    if left == 0:
                        return
                    left -= 1
                yield pair

    def _with_events(self, rows: Sequence[Row[Any]], asked: Filter) -> Iterator[Pair]:
        events = {e.id: e for e in SqlEvents(self._db).load([row.event_id for row in rows], asked.as_of)}
        for flag in self._values(rows):
            event = events.get(flag.event_id)
            if event and (asked.as_of is None or fits(event, asked)):
                yield flag, event

    def _values(self, rows: Sequence[Row[Any]]) -> list[Flag]:
        judged = verdicts(self._db, [row.event_id for row in rows])
        return [_value(row, judged.get(row.event_id, Verdict.NEW)) for row in rows]


def _value(row: Row[Any], verdict: Verdict) -> Flag:
    return Flag(
        id=row.id,
        event_id=row.event_id,
        flagged_at=row.flagged_at,
        first_url=row.first_url,
        score=row.score,
        signals=from_json(tuple[Evidence, ...], row.signals),
        news=row.news,
        verdict=verdict,
    )

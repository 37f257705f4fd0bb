"""What people said of events: the last word counts."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from tracker.core.events import Verdict
from tracker.store.tables import JudgementTable


def verdicts(connection: Connection, event_ids: Sequence[str]) -> dict[str, Verdict]:
    """The last verdict on each of these events that has one."""
    judged = select(JudgementTable.event_id, JudgementTable.verdict).where(JudgementTable.event_id.in_(event_ids))
    return {row.event_id: Verdict(row.verdict) for row in connection.execute(judged.order_by(JudgementTable.id))}

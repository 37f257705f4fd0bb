"""One box: what follows from a transaction happens in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tracker.pipeline.relate import Announce, relate
from tracker.ports import Policy, Related, UnitOfWork


class InlineJobs:
    """Relates at once and leaves polling to the caller. `announce` is called for a new flag that is news."""

    def __init__(self, policy: Policy, announce: Announce) -> None:
        self._policy = policy
        self._announce = announce

    def relate(self, uow: UnitOfWork, document_ids: Sequence[int], now: datetime) -> Related:
        return relate(uow, document_ids, now, self._policy, self._announce)

    def poll(self, uow: UnitOfWork, feed_ids: Sequence[str]) -> bool:
        return False

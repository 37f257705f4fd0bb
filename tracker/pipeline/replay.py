"""Imports: documents as JSON Lines through the same ingest, reading and relating as a poll."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from tracker.errors import InputError, UsageError
from tracker.pipeline.ingest import documents_of_lines, store_read
from tracker.pipeline.poll import LIVE
from tracker.pipeline.read import matcher_of, read_all
from tracker.pipeline.relate import relate
from tracker.ports import Related, UnitOfWork, World

CHUNK = 200


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to: documents that were new, events, flags, and the lines that could not be used."""

    lines: int
    documents: int
    related: Related
    errors: tuple[InputError, ...]


def replay(world: World, lines: Iterable[str]) -> Imported:
    """Import as if each document came when it was published: that time is also the recorded one. Nothing is mailed.

    A database with live polls is refused, since its recorded times are real.
    """
    with world.store.read() as uow:
        refuse_live(uow)
    return _bring_in(world, lines, now=None)


def refuse_live(uow: UnitOfWork) -> None:
    """`UsageError` where the database has been polled."""
    if live := uow.notes.get(LIVE):
        raise UsageError(
            f"this database has been polled live since {live}, and a replay would forge its recorded times: "
            "use --backfill, or another TRACKER_DATABASE_URL"
        )


def backfill(world: World, lines: Iterable[str], now: datetime) -> Imported:
    """Import as history: recorded now, whenever published. Nothing is mailed."""
    return _bring_in(world, lines, now)


def _bring_in(world: World, lines: Iterable[str], now: datetime | None) -> Imported:
    documents, errors = documents_of_lines(lines)
    with world.store.read() as uow:
        matcher = matcher_of(uow)
    done, related = 0, Related()
    for start in range(0, len(documents), CHUNK):
        chunk = documents[start : start + CHUNK]
        readings = read_all(chunk, matcher)
        read_then = groupby(zip(chunk, readings, strict=True), key=lambda pair: now or pair[0].published)
        with world.store.write() as uow:
            for at, pairs in read_then:
                some, theirs = zip(*pairs, strict=True)
                new = store_read(uow, some, theirs, at, None)
                related += relate(uow, new, at, world.policy) if new else Related()
                done += len(new)
    return Imported(len(documents) + len(errors), done, related, tuple(errors))

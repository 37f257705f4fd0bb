"""GET parameters → a query, and the part of its answer that one page shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from tracker.core.claims import Kind, Status
from tracker.core.display import one_line
from tracker.pipeline.query import Line
from tracker.ports import Filter

Words = Annotated[str, Field(max_length=200), AfterValidator(one_line)]
EntityId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:
        raise ValueError("is a time before or after all years that can be counted") from None


Moment = Annotated[datetime, AfterValidator(_in_utc)]


class Asked(BaseModel):
    """The query options; empty ones, as a form sends them, count as not given. `cursor` is what `next` said."""

    model_config = ConfigDict(extra="ignore")

    entity: Annotated[list[EntityId], Field(max_length=50)] = []
    kind: Kind | None = None
    status: Status | None = None
    since: Moment | None = None
    until: Moment | None = None
    as_of: Moment | None = None
    source: Words | None = None
    text: Words | None = None
    min_score: Annotated[float, Field(ge=0, le=1)] | None = None
    limit: Annotated[int, Field(ge=1, le=1000)] = 50
    cursor: Annotated[int, Field(ge=0, le=1_000_000)] = 0

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: dict[str, Any]) -> dict[str, Any]:
        kept = {name: [v for v in value if v] if isinstance(value, list) else value for name, value in given.items()}
        return {name: value for name, value in kept.items() if value not in ("", [])}

    def filter(self) -> Filter:
        """The query, with one row more than the page shows: it tells whether there is a next page."""
        return Filter(
            entities=tuple(self.entity),
            kind=self.kind,
            status=self.status,
            since=self.since,
            until=self.until,
            as_of=self.as_of,
            source=self.source or None,
            text=self.text or None,
            min_score=self.min_score,
            limit=self.cursor + self.limit + 1,
        )

    def page(self, lines: Iterable[Line]) -> Page:
        """The rows that `cursor` and `limit` ask for."""
        items = list(islice(lines, self.cursor, self.cursor + self.limit + 1))
        more = len(items) > self.limit
        return Page(items[: self.limit], str(self.cursor + self.limit) if more else None)


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list, and the cursor of the next part, None at the end."""

    items: list[Line]
    next: str | None

"""subscribers.yaml, or the options of a command → subscribers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from tracker.core.claims import Kind
from tracker.core.subscribers import Every, Subscriber, Weekday
from tracker.errors import UsageError
from tracker.settings.fields import Clock, Hours, Text, Zone
from tracker.settings.source import Key, Schema, Source, dotted, key_of, reason_of


def _address(value: str) -> str:
    name, at, host = value.removeprefix("mailto:").partition("@")
    if "://" in value or (at and name and host and not any(character.isspace() for character in value)):
        return value
    raise ValueError(f'"{value}" is no mail address')


class SubscriberEntry(Schema):
    """One subscriber as the file has it; the fields are those of `Subscriber`."""

    address: Annotated[str, AfterValidator(_address)]
    every: Every = "daily"
    weekday: Weekday = "mon"
    at: Clock = time(7, 0)
    zone: Zone = "UTC"
    alerts: bool = True
    quiet: Hours | None = None
    entities: tuple[Text, ...] = ()
    kinds: tuple[Kind, ...] = ()
    min_score: Annotated[float, Field(ge=0, le=1)] = 0.0
    first_party: bool = False
    document_language: Literal["en", "zh"] | None = None
    language: Literal["en", "zh"] = "en"
    paused: bool = False

    def subscriber(self) -> Subscriber:
        return Subscriber(**{**self.model_dump(), "kinds": tuple(kind.value for kind in self.kinds)})


def _list(value: object) -> object:
    return () if value is None else value


class SubscribersFile(Schema):
    """The list may be empty, also with nothing at all behind the colon, so that entries can simply be added below."""

    subscribers: Annotated[
        tuple[SubscriberEntry, ...], BeforeValidator(lambda value: () if value is None else value)
    ] = ()


def load_subscribers(path: Path, *, entities: Collection[str] | None = None) -> tuple[Subscriber, ...]:
    """The subscribers of a YAML file; `ConfigError` names file, line and key of the first thing that is wrong.

    `entities` are the known watchlist ids (None: any is taken).
    """
    source = Source(path)
    entries = source.check(SubscribersFile).subscribers
    problems = [*_repeated(entries), *_strangers(entries, entities)]
    if problems:
        raise min((source.error(key, reason) for key, reason in problems), key=lambda error: error.line)
    return tuple(entry.subscriber() for entry in entries)


def subscriber_from(given: Mapping[str, Any], *, entities: Collection[str] | None = None) -> Subscriber:
    """The subscriber that a command's options describe; `UsageError` names the option that is wrong."""
    try:
        entry = SubscriberEntry.model_validate(dict(given))
    except ValidationError as invalid:
        detail = invalid.errors()[0]
        raise UsageError(f"{dotted(key_of(detail))}: {reason_of(detail)}") from None
    for _, reason in _strangers((entry,), entities):
        raise UsageError(f"entity: {reason}")
    return entry.subscriber()


def _repeated(entries: tuple[SubscriberEntry, ...]) -> Iterator[tuple[Key, str]]:
    seen = set()
    for index, entry in enumerate(entries):
        if entry.address in seen:
            yield ("subscribers", index, "address"), f'"{entry.address}" is the address of a subscriber above'
        seen.add(entry.address)


def _strangers(entries: tuple[SubscriberEntry, ...], entities: Collection[str] | None) -> Iterator[tuple[Key, str]]:
    for index, entry in enumerate(entries):
        for place, entity in enumerate(entry.entities):
            if entities is not None and entity not in entities:
                yield ("subscribers", index, "entities", place), f'"{entity}" is no id of the watchlist'

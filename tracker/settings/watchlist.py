"""watchlist.yaml → Watchlist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, Field

from tracker.core import watchlist
from tracker.core.text.fold import fold, lower
from tracker.core.watchlist import Entity, EntityKind
from tracker.settings.fields import Slug, Text
from tracker.settings.source import Key, Schema, Source


def _name(value: str) -> str:
    """A form that can be looked for: it would match far too much with fewer than two letters or digits."""
    letters = sum(character.isalnum() for character in value)
    if not value.strip():
        raise ValueError("must not be empty")
    if not letters:
        raise ValueError(f'"{value}" holds no letter or digit and would match anything')
    if letters < 2:
        raise ValueError(f'"{value}" is a single letter and would match far too much')
    if value != value.strip():
        raise ValueError(f'"{value}" has white space at an end')
    return value


Name = Annotated[str, AfterValidator(_name)]


class EntityEntry(Schema):
    """One entity as the file has it; the fields are those of `Entity`."""

    id: Slug
    kind: EntityKind
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    aliases: tuple[Name, ...] = ()
    maker: Text | None = None
    ambiguous: tuple[Name, ...] = ()
    context: tuple[Text, ...] = ()
    counter: tuple[Text, ...] = ()
    reject: tuple[Name, ...] = ()
    tickers: tuple[Text, ...] = ()
    cik: Annotated[str, Field(pattern=r"^\d{10}$")] | None = None
    domains: tuple[Name, ...] = ()


class WatchlistFile(Schema):
    entities: tuple[EntityEntry, ...]


class Watchlist(watchlist.Watchlist):
    """The watchlist, with a way to read it from a file."""

    @classmethod
    def from_file(cls, path: Path | str) -> Self:
        """The watchlist of a YAML file; `ConfigError` names file, line and key of the first thing that is wrong."""
        return cls(load_watchlist(Path(path)).entities)


def load_watchlist(path: Path) -> watchlist.Watchlist:
    """The watchlist of a YAML file; `ConfigError` names file, line and key of the first thing that is wrong."""
    source = Source(path)
    entries = source.check(WatchlistFile).entities
    problems = [*_repeated_ids(entries), *_unknown_makers(entries), *_unknown_ambiguous(entries), *_shared(entries)]
    if problems:
        raise min((source.error(key, reason) for key, reason in problems), key=lambda error: error.line)
    return watchlist.Watchlist(tuple(Entity(**entry.model_dump()) for entry in entries))


Problem = tuple[Key, str]


def _repeated_ids(entries: tuple[EntityEntry, ...]) -> Iterator[Problem]:
    seen = set()
    for index, entry in enumerate(entries):
        if entry.id in seen:
            yield ("entities", index, "id"), f'"{entry.id}" is the id of an entity above'
        seen.add(entry.id)


def _unknown_makers(entries: tuple[EntityEntry, ...]) -> Iterator[Problem]:
    companies = {entry.id for entry in entries if entry.kind == "company"}
    for index, entry in enumerate(entries):
        if entry.maker is not None and entry.maker not in companies:
            yield ("entities", index, "maker"), f'"{entry.maker}" is the id of no company in this file'


def _unknown_ambiguous(entries: tuple[EntityEntry, ...]) -> Iterator[Problem]:
    for index, entry in enumerate(entries):
        known = {*entry.names, *entry.aliases}
        for place, alias in enumerate(entry.ambiguous):
            if alias not in known:
                yield ("entities", index, "ambiguous", place), f'"{alias}" is none of the names and aliases above'


def _shared(entries: tuple[EntityEntry, ...]) -> Iterator[Problem]:
    """Names that two entities claim: nothing could tell which is meant."""
    owner: dict[str, str] = {}
    for index, entry in enumerate(entries):
        for field, forms in (("names", entry.names), ("aliases", entry.aliases)):
            for place, form in enumerate(forms):
                other = owner.setdefault(lower(fold(form)), entry.id)
                if other != entry.id:
                    yield ("entities", index, field, place), f'"{form}" is a name of "{other}" too'

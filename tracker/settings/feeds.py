"""feeds.yaml, or the options of a command → feeds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError, ValidationInfo, field_validator

from tracker.core.polling import Feed, FeedKind, Rights, Selectors, SourceKind
from tracker.errors import UsageError
from tracker.settings.fields import Language, Selector, Slug, Text, Url
from tracker.settings.source import Key, Schema, Source, dotted, key_of, reason_of

NO_CONTACT = "is polled only when TRACKER_FETCH__CONTACT names a mail address, as its publisher asks"


class SelectorsEntry(Schema):
    """Where on a page its articles are; the fields are those of `Selectors`."""

    item: Selector
    title: Selector = ""
    link: Selector = ""
    date: Selector = ""
    summary: Selector = ""

    def selectors(self) -> Selectors:
        return Selectors(**self.model_dump())


class FeedEntry(Schema):
    """One feed as the file has it. `needs_contact` feeds are polled only with a contact in the User-Agent."""

    id: Slug
    name: Text
    url: Url
    kind: FeedKind = "press"
    language: Language = ""
    owner: str = ""
    entity: Text | None = None
    source: SourceKind = "feed"
    selectors: SelectorsEntry | None = None
    rights: Rights = "summary"
    rights_note: str = ""
    enabled: bool = True
    reason: str = ""
    needs_contact: bool = False

    @field_validator("selectors")
    @classmethod
    def _only_for_pages(cls, value: SelectorsEntry | None, info: ValidationInfo) -> SelectorsEntry | None:
        if value and info.data.get("source") == "feed":
            raise ValueError("only a page has selectors: add `source: page`")
        return value

    def feed(self, contact: str) -> Feed:
        """The feed, switched off where it needs a contact and there is none."""
        selectors = self.selectors.selectors() if self.selectors else Selectors()
        feed = Feed(**self.model_dump(exclude={"needs_contact", "selectors"}), selectors=selectors)
        return feed if contact or not self.needs_contact else replace(feed, enabled=False, reason=NO_CONTACT)


class FeedsFile(Schema):
    feeds: tuple[FeedEntry, ...]


def load_feeds(path: Path, *, contact: str = "", entities: Collection[str] | None = None) -> tuple[Feed, ...]:
    """The feeds of a YAML file; `ConfigError` names file, line and key of the first thing that is wrong.

    `contact` is what the User-Agent names, `entities` the known watchlist ids (None: any is taken).
    """
    source = Source(path)
    entries = source.check(FeedsFile).feeds
    problems = [*_repeated(entries), *_unexplained(entries), *_strangers(entries, entities)]
    if problems:
        raise min((source.error(key, reason) for key, reason in problems), key=lambda error: error.line)
    return tuple(entry.feed(contact) for entry in entries)


def feed_from(given: Mapping[str, Any], *, entities: Collection[str] | None = None) -> Feed:
    """The feed that a command's options describe; `UsageError` names the option that is wrong."""
    try:
        entry = FeedEntry.model_validate(dict(given))
    except ValidationError as invalid:
        detail = invalid.errors()[0]
        raise UsageError(f"{dotted(key_of(detail))}: {reason_of(detail)}") from None
    for key, reason in _strangers((entry,), entities):
        raise UsageError(f"{key[-1]}: {reason}")
    return entry.feed(contact="")


def selectors_from(given: Mapping[str, str]) -> Selectors:
    """The selectors that a command's options give; `UsageError` names the one that is wrong."""
    try:
        return SelectorsEntry.model_validate(dict(given)).selectors()
    except ValidationError as invalid:
        detail = invalid.errors()[0]
        raise UsageError(f"{dotted(key_of(detail))}: {reason_of(detail)}") from None


def _repeated(entries: tuple[FeedEntry, ...]) -> Iterator[tuple[Key, str]]:
    seen: dict[str, set[str]] = {"id": set(), "url": set()}
    for index, entry in enumerate(entries):
        for field, value in (("id", entry.id), ("url", entry.url)):
            if value in seen[field]:
                yield ("feeds", index, field), f'"{value}" is the {field} of a feed above'
            seen[field].add(value)


def _unexplained(entries: tuple[FeedEntry, ...]) -> Iterator[tuple[Key, str]]:
    for index, entry in enumerate(entries):
        if not entry.enabled and not entry.reason:
            yield ("feeds", index, "enabled"), "a feed that is switched off needs a reason"


def _strangers(entries: tuple[FeedEntry, ...], entities: Collection[str] | None) -> Iterator[tuple[Key, str]]:
    for index, entry in enumerate(entries):
        if entities is not None and entry.entity is not None and entry.entity not in entities:
            yield ("feeds", index, "entity"), f'"{entry.entity}" is no id of the watchlist'

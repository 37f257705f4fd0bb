"""The words that speak for or against an entity: its context and counter words, where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tracker.core.evidence import Field
from tracker.core.matching.automaton import Automaton, joined
from tracker.core.text.fold import fold, lower
from tracker.core.watchlist import Watchlist

Role = Literal["context", "counter"]
#: An entity's id and a field.
Place = tuple[str, Field]


class Cue(NamedTuple):
    """A context or counter word, where it stands."""

    start: int
    end: int
    role: Role
    word: str


class Cues:
    """The context and counter words of all entities."""

    def __init__(self, watchlist: Watchlist) -> None:
        self._roles: dict[str, list[tuple[str, Role]]] = {}
        for entity in watchlist.entities:
            self._add(entity.id, "context", entity.context)
            self._add(entity.id, "counter", entity.counter)
        self._automaton = Automaton(self._roles)

    def _add(self, entity: str, role: Role, words: tuple[str, ...]) -> None:
        for word in words:
            self._roles.setdefault(lower(fold(word)), []).append((entity, role))

    def of(self, texts: Mapping[Field, str]) -> dict[Place, list[Cue]]:
        """All cues in order of their start; a Latin word may have a plural s."""
        found: dict[Place, list[Cue]] = {}
        for name, text in texts.items():
            for key, start, end in self._automaton.hits(text):
                if joined(text, end) and (text[end] != "s" or joined(text, end + 1)):
                    continue
                for entity, role in self._roles[key]:
                    found.setdefault((entity, name), []).append(Cue(start, end, role, key))
        return {place: sorted(cues) for place, cues in found.items()}

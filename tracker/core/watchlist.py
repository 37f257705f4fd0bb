"""The entities that are watched for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Literal, Self

EntityKind = Literal["company", "product", "person"]


@dataclass(frozen=True, slots=True)
class Entity:
    """One watched entity.

    `names` are shown (English first), `aliases` are further forms that are looked for, in any language. `maker` is the
    watchlist id of a product's company. An alias in `ambiguous` (written as in `names` or `aliases`) counts as it is
    written there, and only with evidence: a word of `context`, a sure alias of the same entity, its maker, the grammar
    around it; a word of `counter` speaks against it (`matching/senses.py` has the rules in order). `reject` are
    longer phrases that hold an alias and are never the entity ("Maia Sandu", "Apple pie").
    """

    id: str
    kind: EntityKind
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    maker: str | None = None
    ambiguous: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    cik: str | None = None
    domains: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name to show."""
        return self.names[0]


@dataclass(frozen=True)
class Watchlist:
    """All watched entities, in the order of the file; ids are unique."""

    entities: tuple[Entity, ...]

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that change with any change of the entities."""
        return hashlib.sha256(json.dumps(self.to_dict(), sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]

    def to_dict(self) -> dict[str, object]:
        """JSON values from which `from_dict` makes the same watchlist."""
        return {"entities": [asdict(entity) for entity in self.entities]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The watchlist that `to_dict` wrote, also after a round trip through JSON."""
        return cls(tuple(Entity(**{name: _frozen(value) for name, value in row.items()}) for row in data["entities"]))


def _frozen(value: object) -> Any:
    return tuple(value) if isinstance(value, list | tuple) else value

"""The written forms of an entity: what is looked for, and how sure each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tracker.core.text.fold import fold, lower
from tracker.core.watchlist import Entity, Watchlist

_EXCHANGES = ("nasdaq", "nyse", "nasdaqgs", "纳斯达克", "纽交所", "纽约证券交易所")
_BARE_TICKER = 4


class Sense(Enum):
    """How much a form tells by itself."""

    SURE = "sure"
    AMBIGUOUS = "ambiguous"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an entity, folded. `exact` forms count only in the case in which they are written."""

    entity: Entity
    written: str
    sense: Sense
    exact: bool = False

    @property
    def key(self) -> str:
        """What is looked for in folded lower-case text."""
        return lower(self.written)

    @property
    def is_word(self) -> bool:
        """Whether it is written like an ordinary word or a name (Apple), not like an acronym (AMD) or in Han."""
        return any(character.islower() for character in self.written)

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single word with small letters, or a single name in Han."""
        return (self.is_word or not self.written.isascii()) and not {" ", "·", "-", "."} & set(self.written)


def forms_of(watchlist: Watchlist) -> dict[str, tuple[Form, ...]]:
    """All forms by their key; several where forms differ in case only."""
    found: dict[str, tuple[Form, ...]] = {}
    for entity in watchlist.entities:
        for form in _forms(entity):
            if form not in found.get(form.key, ()):
                found[form.key] = (*found.get(form.key, ()), form)
    return found


def _forms(entity: Entity) -> Iterator[Form]:
    ambiguous = {fold(alias) for alias in entity.ambiguous}
    for alias in map(fold, (*entity.names, *entity.aliases)):
        sense = Sense.AMBIGUOUS if alias in ambiguous else Sense.SURE
        yield Form(entity, alias, sense, exact=alias in ambiguous and lower(alias) != alias)
    for phrase in entity.reject:
        yield Form(entity, fold(phrase), Sense.NEVER)
    for domain in entity.domains:
        yield Form(entity, fold(domain), Sense.SURE)
    for ticker in entity.tickers:
        yield from (Form(entity, text, Sense.SURE, exact) for text, exact in _ticker_forms(fold(ticker), entity))


def _ticker_forms(ticker: str, entity: Entity) -> Iterator[tuple[str, bool]]:
    """A ticker as the news writes it: `$NVDA`, `NVDA.O`, `NASDAQ: NVDA`, and bare where it is long and no name of the
    entity."""
    yield from ((f"${ticker}", True), (f"{ticker}.O", True), (f"{ticker}.N", True), (f"{ticker}.US", True))
    for exchange in _EXCHANGES:
        yield from ((f"{exchange}{colon}{ticker}", False) for colon in (":", ": ", "：", " ", "-"))
    names = {lower(fold(alias)) for alias in (*entity.names, *entity.aliases)}
    if len(ticker) >= _BARE_TICKER and lower(ticker) not in names:
        yield ticker, True

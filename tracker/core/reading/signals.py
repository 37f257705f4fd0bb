"""The signals of an acqui-hire-style deal that a group of facts shows, each with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.core.deals import SIGNALS
from tracker.core.evidence import Evidence
from tracker.core.reading.fields import Fields
from tracker.core.reading.model import Act, Fact, Language, Mark
from tracker.core.reading.patterns import compile_pattern

#: Signals that an act shows by itself.
SHOWN: dict[Act, tuple[str, ...]] = {
    Act.TRANSFER: ("people_move",),
    Act.STAFF: ("people_told",),
    Act.TERMS: ("terms_told",),
    Act.WORD: ("word",),
    Act.LICENSE: ("transaction", "licence"),
    Act.PAY: ("transaction", "payment"),
    Act.STAKE: ("transaction", "stake"),
    Act.ASSETS: ("transaction", "assets"),
    Act.PURCHASE: ("purchase",),
    Act.WOUND_DOWN: ("wound_down",),
    Act.INDEPENDENT: ("independent",),
    Act.SUCCESSOR: ("successor",),
    Act.PAID_OUT: ("transaction", "paid_out"),
    Act.STAFF_SHARE: ("staff_share",),
    Act.ANTITRUST: ("antitrust",),
    Act.STAYS: ("stays",),
}


def signals_of(facts: Sequence[Fact], fields: Fields) -> tuple[Evidence, ...]:
    """The first sighting of each signal. What is said not to happen shows nothing, unless the whole deal is denied.

    A purchase tells against such a deal, save where what is bought is closed; that nobody moves, save
    where the deal is denied.
    """
    found: dict[str, Evidence] = {}
    for fact in facts:
        if counts(fact):
            for name in names_of(fact, fields.language):
                found.setdefault(name, fields.quote(name, fact, SIGNALS[name].weight))
    if "people_move" in found:
        found.pop("people_told", None)
    if "transaction" in found:
        found.pop("terms_told", None)
    if any(Mark.DENIED in fact.marks for fact in facts):
        found.pop("stays", None)
    if "wound_down" in found:
        found.pop("purchase", None)
    return tuple(found.values())


def counts(fact: Fact) -> bool:
    if fact.act == Act.PURCHASE and {Mark.DENIED, Mark.WITHDRAWN, Mark.NEGATED} & fact.marks.keys():
        return False
    return Mark.NEGATED not in fact.marks or bool({Mark.DENIED, Mark.WITHDRAWN} & fact.marks.keys())


def names_of(fact: Fact, language: Language) -> Iterator[str]:
    yield from SHOWN.get(fact.act, ())
    text = fact.sentence.masked.text
    if fact.act == Act.TRANSFER:
        if fact.people or compile_pattern("{leaders}", language.lexicon).search(text):
            yield "leaders_move"
        if compile_pattern("{team}", language.lexicon).search(text):
            yield "team_moves"
    if fact.act == Act.ASSETS and people_bought(fact, language):
        yield from ("people_move", "team_moves")
    if fact.act == Act.LICENSE and compile_pattern("{nonexclusive}", language.lexicon).search(text):
        yield "non_exclusive"
    if fact.act in (Act.TRANSFER, Act.WORD) and fact.amount:
        yield from SHOWN[Act.PAY]


def people_bought(fact: Fact, language: Language) -> bool:
    words = fact.sentence.text[fact.start - fact.sentence.start : fact.end - fact.sentence.start]
    return bool(compile_pattern(r"\b(?:{team})\b|\b(?:{leaders})\b", language.lexicon).search(words))

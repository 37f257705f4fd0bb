"""Parties that a sentence leaves out: taken from the sentence's other organisations, its paragraph, then the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.core.claims import Party
from tracker.core.reading.model import ASIDE, PAIRED, Act, Fact, Role, Sentence, Span

Pair = tuple[str, str]
OTHER: dict[Role, Role] = {"buyer": "target", "target": "buyer"}
TITLE_WEIGHT = 3


def key(party: Party | None) -> str:
    """What makes two parties the same within a document."""
    return (party.entity or party.name.casefold()) if party else ""


def pair_of(fact: Fact) -> Pair | None:
    buyer, target = key(fact.party("buyer")), key(fact.party("target"))
    return (buyer, target) if buyer and target and buyer != target else None


def resolve(facts: Sequence[Fact], sentences: Sequence[Sentence]) -> list[Fact]:
    """The facts with buyer and target filled in where the context tells them.

    A fact that only hints at a deal (`ASIDE`) gets the parties of the nearest deal of its target, or of its paragraph.
    """
    whole = [fact for fact in facts if fact.act in PAIRED and pair_of(fact)]
    done: list[Fact] = []
    for fact in facts:
        if fact.act in PAIRED and not pair_of(fact):
            fact = completed(fact, whole, sentences)  # noqa: PLW2901
            if pair_of(fact):
                whole.append(fact)
        done.append(fact)
    return [with_deal(fact, whole) if fact.act in ASIDE else fact for fact in done]


def completed(fact: Fact, whole: Sequence[Fact], sentences: Sequence[Sentence]) -> Fact:
    known = next((role for role in OTHER if key(fact.party(role))), None)
    model = nearest([one for one in whole if known is None or key(one.party(known)) == key(fact.party(known))], fact)
    if model and (known is None or close(model, fact) or not others_in(fact, known)):
        return replace(fact, roles={**model.roles, **fact.roles})
    if known is None:
        return fact
    other = partner(fact, known, sentences)
    return replace(fact, roles={**fact.roles, OTHER[known]: other}) if other else fact


def close(one: Fact, other: Fact) -> bool:
    return one.sentence.paragraph == other.sentence.paragraph


def nearest(facts: Iterable[Fact], fact: Fact) -> Fact | None:
    """The one of the same sentence, paragraph, or the nearest before, else the first after."""

    def distance(one: Fact) -> tuple[bool, bool, int]:
        steps = fact.sentence.index - one.sentence.index
        return (one.sentence.paragraph != fact.sentence.paragraph, steps < 0, abs(steps))

    return min(facts, key=distance, default=None)


def others_in(fact: Fact, known: Role) -> list[Span]:
    """Organisations of the fact's sentence other than the known party, the nearest first."""
    spans = [one for one in fact.sentence.spans if one.kind == "org" and key(one.party) != key(fact.party(known))]
    return sorted(spans, key=lambda one: min(abs(one.start - fact.end), abs(one.end - fact.start)))


def partner(fact: Fact, known: Role, sentences: Sequence[Sentence]) -> Span | None:
    """The other side of a fact with one party: in its sentence, before it in its paragraph, in the title, in the lead."""
    near = others_in(fact, known)
    if near:
        return near[0]
    paragraph = [one for one in sentences if one.paragraph == fact.sentence.paragraph and one.index < fact.sentence.index]
    for sentence in [*reversed(paragraph), *sentences[:4]]:
        for span in sentence.spans:
            if span.kind == "org" and key(span.party) not in ("", key(fact.party(known))):
                return span
    return None


def with_deal(fact: Fact, whole: Sequence[Fact]) -> Fact:
    deals = [one for one in whole if one.act != Act.PARTNER]
    target = key(fact.party("target"))
    same = [one for one in deals if key(one.party("target")) == target] if target else deals
    model = nearest(same, fact)
    return replace(fact, roles={**model.roles, **fact.roles}) if model else fact


def main_pair(facts: Sequence[Fact]) -> Pair | None:
    """The pair of parties that the document tells most of; the title counts more."""
    votes: Counter[Pair] = Counter()
    for fact in facts:
        pair = pair_of(fact)
        if pair and fact.act in PAIRED:
            votes[pair] += TITLE_WEIGHT if fact.sentence.field == "title" else 1
    return votes.most_common(1)[0][0] if votes else None

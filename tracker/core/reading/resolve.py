"""Parties that a sentence leaves out: taken from its other organisations, its paragraph, then the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tracker.core.claims import Party
from tracker.core.reading.model import ASIDE, PAIRED, Act, Fact, Mark, Role, Sentence, Span

Pair = tuple[str, str]
Roles = dict[Role, Span]
OTHER: dict[Role, Role] = {"buyer": "target", "target": "buyer"}
ABOUT_ONE = frozenset({Act.PROBE, Act.JOIN, Act.LEAVE, Act.GUIDE, Act.LAUNCH, Act.LIST})
TITLE_WEIGHT = 3
LEAD = 4
ROUND_UP = 3  # paragraphs with a heading that make a round-up


def key(party: Party | None) -> str:
    """What makes two parties the same within a document."""
    return (party.entity or party.name.casefold()) if party else ""


def pair_of(fact: Fact) -> Pair | None:
    buyer, target = key(fact.party("buyer")), key(fact.party("target"))
    return (buyer, target) if buyer and target and buyer != target else None


def resolve(
    facts: Sequence[Fact], sentences: Sequence[Sentence], heading: re.Pattern[str], makers: Collection[str] = ()
) -> list[Fact]:
    """The facts with buyer, target and subject filled in where the context tells them.

    In a round-up, whose paragraphs begin with a `heading`, no paragraph lends parties to another. A fact that only
    hints at a deal (`ASIDE`) gets the parties of the nearest deal of its target, or of its paragraph. `makers` are
    the watched makers of watched products: of two that work together the one that is such is the supplier.
    """
    context = Context(sentences, heading)
    whole = [fact for fact in facts if fact.act in PAIRED - {Act.LISTED} and pair_of(fact) and not fact.supports]
    rounds = [fact for fact in facts if fact.act == Act.ROUND and "target" in fact.roles]
    done: list[Fact] = []
    for fact in facts:
        full = turned(fact, makers) if fact.mutual else in_round(fact, rounds)
        if fact.act in PAIRED - {Act.LISTED} and not pair_of(fact):
            full = completed(fact, context.lenders(fact, whole), context)
            if pair_of(full) and not full.supports:
                whole.append(full)
        if fact.act in ABOUT_ONE and not fact.roles:
            full = about_the_same(fact, done)
        done.append(full)
    deals = whole or [fact for fact in done if fact.act in PAIRED - {Act.LISTED} and pair_of(fact)]
    return [
        with_deal(fact, context.lenders(fact, deals)) if fact.act in ASIDE else about_watched(fact) for fact in done
    ]


def turned(fact: Fact, makers: Collection[str]) -> Fact:
    """A fact whose sides could be exchanged, with the maker of a watched product as the supplier."""
    if fact.act == Act.LICENSE:
        return fact
    if key(fact.party("buyer")) in makers and key(fact.party("target")) not in makers and "target" in fact.roles:
        return replace(fact, roles={"buyer": fact.roles["target"], "target": fact.roles["buyer"]})
    return fact


def in_round(fact: Fact, rounds: Sequence[Fact]) -> Fact:
    """A stake in nobody in particular is one in the company whose round is told of."""
    told = nearest(rounds, fact) if fact.act == Act.STAKE and "target" not in fact.roles else None
    if not told or key(told.party("target")) == key(fact.party("buyer")):
        return fact
    return replace(fact, roles={**fact.roles, "target": told.roles["target"]})


def about_the_same(fact: Fact, before: Sequence[Fact]) -> Fact:
    """A fact without a subject has that of the last one in its paragraph or the title, a probe the last buyer."""
    for one in reversed(before):
        span = one.roles.get("subject") or (one.roles.get("buyer") if fact.act == Act.PROBE else None)
        if span and (close(one, fact) or one.sentence.field == "title" or fact.act == Act.PROBE):
            return replace(fact, roles={"subject": span}, resolved=True)
    return fact


def completed(fact: Fact, whole: Sequence[Fact], context: Context) -> Fact:
    """The fact with the side or sides that it lacks, if the context has them."""
    known = next((role for role in OTHER if key(fact.party(role))), None)
    fitting = [one for one in whole if known is None or key(one.party(known)) == key(fact.party(known))]
    if Mark.PAST not in fact.marks:
        fitting = [one for one in fitting if Mark.PAST not in one.marks] or fitting
    model = nearest(fitting, fact)
    if known is None:
        roles = (
            (model.roles if model and close(model, fact) else None)
            or context.sides(fact)
            or (model.roles if model else {})
        )
    elif model and (close(model, fact) or not others_in(fact, known)):
        roles = model.roles
    elif context.main and not context.round_up and key(context.main[known].party) == key(fact.party(known)):
        roles = context.main
    elif known == "target" and (same := nearest(carried_on(whole, fact), fact)):
        roles = {"buyer": same.roles["buyer"]}
    else:
        near = others_in(fact, known)
        other = context.partner(fact, known) if near or fact.act != Act.PARTNER else None
        roles = {OTHER[known]: other} if other else {}
        if other and known == "buyer" and fact.act in (Act.LICENSE, Act.PAY) and sold_by(other, fact.roles[known]):
            return replace(fact, roles={"buyer": other, "target": fact.roles[known]}, resolved=True)
    return replace(fact, roles={**roles, **fact.roles}, resolved=True) if roles else fact


def about_watched(fact: Fact) -> Fact:
    """A probe is about the watched organisation that its sentence names, if it names another first."""
    subject = fact.party("subject")
    watched = [span for span in organisations([fact.sentence]) if span.party and span.party.entity]
    if fact.act != Act.PROBE or not subject or subject.entity or not watched:
        return fact
    return replace(fact, roles={**fact.roles, "subject": watched[0]})


def close(one: Fact, other: Fact) -> bool:
    return one.sentence.paragraph == other.sentence.paragraph


def nearest(facts: Iterable[Fact], fact: Fact) -> Fact | None:
    """The one of the same sentence, paragraph, or the nearest before, else the first after."""

    def distance(one: Fact) -> tuple[bool, bool, int, int]:
        steps = fact.sentence.index - one.sentence.index
        apart = 0 if steps else max(fact.start - one.end, one.start - fact.end, 0)
        return (one.sentence.paragraph != fact.sentence.paragraph, steps < 0, abs(steps), apart)

    return min(facts, key=distance, default=None)


def sold_by(buyer: Span, seller: Span) -> bool:
    """Is one watched and the other not? Then the watched one buys, where no rule tells both."""
    return bool(buyer.party and buyer.party.entity and seller.party and not seller.party.entity)


def carried_on(whole: Sequence[Fact], fact: Fact) -> list[Fact]:
    """Facts before a fact whose buyer goes on to be the one who acts: of its sentence, or of its paragraph where the
    sentence names nobody but the target."""
    alone = not others_in(fact, "target")
    return [
        one
        for one in whole
        if (one.sentence is fact.sentence or (alone and close(one, fact)))
        and (one.sentence.index, one.end) <= (fact.sentence.index, fact.start)
        and key(one.party("buyer")) != key(fact.party("target"))
    ]


def others_in(fact: Fact, known: Role) -> list[Span]:
    """Organisations of the fact's sentence other than the known party, the nearest first."""
    spans = [one for one in organisations([fact.sentence]) if key(one.party) != key(fact.party(known))]
    return sorted(spans, key=lambda one: min(abs(one.start - fact.end), abs(one.end - fact.start)))


def organisations(sentences: Iterable[Sentence]) -> list[Span]:
    return [span for sentence in sentences for span in sentence.spans if span.kind == "org" and span.party]


def with_deal(fact: Fact, whole: Sequence[Fact]) -> Fact:
    deals = [one for one in whole if one.act != Act.PARTNER]
    target = key(fact.party("target"))
    same = [one for one in deals if key(one.party("target")) == target] if target else deals
    model = nearest(same, fact)
    return replace(fact, roles={**model.roles, **fact.roles}, resolved=True) if model else fact


def is_round_up(sentences: Sequence[Sentence], heading: re.Pattern[str]) -> bool:
    """A list of news: several paragraphs begin with a heading."""
    first = {one.paragraph: one for one in reversed(sentences)}
    return sum(bool(heading.match(one.text)) for one in first.values()) >= ROUND_UP


@dataclass(frozen=True)
class Context:
    """The organisations that a document names, by place."""

    sentences: Sequence[Sentence]
    heading: re.Pattern[str]

    @cached_property
    def round_up(self) -> bool:
        return is_round_up(self.sentences, self.heading)

    def lenders(self, fact: Fact, whole: Sequence[Fact]) -> Sequence[Fact]:
        """Facts from which a fact may take parties."""
        return [one for one in whole if close(one, fact)] if self.round_up else whole

    def sides(self, fact: Fact) -> Roles | None:
        """The two sides of a fact that names none: the only two of its paragraph so far, else the main two."""
        paragraph = [
            one
            for one in self.sentences
            if one.paragraph == fact.sentence.paragraph and one.index <= fact.sentence.index
        ]
        named = organisations(paragraph)
        return two_sides(named) or (self.headline(named) if self.round_up else self.main)

    def headline(self, named: Sequence[Span]) -> Roles | None:
        """The two that the headline of a list of news names, if a paragraph names nobody else."""
        two = two_sides(organisations(one for one in self.sentences if one.field == "title"))
        known = {key(span.party) for span in two.values()} if two else set()
        return two if {key(span.party) for span in named} <= known else None

    def partner(self, fact: Fact, known: Role) -> Span | None:
        """The other side of a fact with one party: in its sentence, before it in its paragraph, in title and lead."""
        near = others_in(fact, known)
        before = [
            one
            for one in self.sentences
            if one.paragraph == fact.sentence.paragraph and one.index < fact.sentence.index
        ]
        lead = [] if self.round_up else organisations(self.sentences[:LEAD])
        for span in [*near, *reversed(organisations(before)), *lead]:
            if key(span.party) not in ("", key(fact.party(known))):
                return span
        return None

    @cached_property
    def main(self) -> Roles | None:
        """The two that the document is about: of title and lead, the watched and the other one named most often."""
        named = organisations(self.sentences)
        count = Counter(key(span.party) for span in named)
        for sentence in self.sentences[:1]:
            count.update({key(span.party): TITLE_WEIGHT for span in organisations([sentence])})
        lead = organisations(self.sentences[:LEAD])
        ranked = sorted(lead, key=lambda span: -count[key(span.party)])
        watched = [span for span in ranked if span.party and span.party.entity][:1]
        others = [span for span in ranked if span.party and not span.party.entity][:1]
        return two_sides([*watched, *others]) or two_sides(lead)


def two_sides(spans: Sequence[Span]) -> Roles | None:
    """Buyer and target where just two are named: a watched one buys from another, else the first from the second."""
    parties: dict[str, Span] = {}
    for span in spans:
        parties.setdefault(key(span.party), span)
    if len(parties) != 2:
        return None
    first, second = parties.values()
    if first.party and second.party and second.party.entity and not first.party.entity:
        first, second = second, first
    return {"buyer": first, "target": second}

"""The fields of a claim, each with its quotation: status, background, parties, amount, people, structure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from tracker.core.claims import DEAL_KINDS, Claim, Kind, Party, Status, Structure
from tracker.core.documents import Document
from tracker.core.evidence import FIELDS, Evidence
from tracker.core.reading.model import PAIRED, ROLES, Act, Fact, Language, Mark, Role, Sentence, Span
from tracker.core.reading.movers import movers
from tracker.core.reading.patterns import compiled
from tracker.core.reading.resolve import is_round_up, key, pair_of
from tracker.core.reading.status import MARKS_OF, past_status, status_of

#: Acts whose own sum is the deal's, the surest first.
SUMS = (
    Act.PAY,
    Act.PURCHASE,
    Act.ASSETS,
    Act.LICENSE,
    Act.ROUND,
    Act.STAKE,
    Act.WORD,
    Act.TRANSFER,
    Act.PARTNER,
    Act.LIST,
)
WITH_AMOUNT = DEAL_KINDS | {Kind.PARTNERSHIP, Kind.LISTING}
WITH_PEOPLE = {Kind.ACQUI_HIRE, Kind.LEADERSHIP}
PART_OF_STRUCTURE = {
    Act.LICENSE: "licence",
    Act.STAKE: "stake",
    Act.PAY: "payment",
    Act.STAFF_SHARE: "staff_share",
    Act.SUCCESSOR: "successor",
    Act.INDEPENDENT: "outcome",
    Act.WOUND_DOWN: "outcome",
}
DEALS = PAIRED - {Act.PARTNER} | {Act.ROUND}
#: Acts of the deal beside which a purchase is denied.
BESIDE = frozenset({Act.PAY, Act.LICENSE, Act.TRANSFER, Act.STAKE, Act.WORD})


@dataclass(frozen=True)
class Fields:
    """All that claims of one document are made of."""

    document: Document
    facts: Sequence[Fact]
    sentences: Sequence[Sentence]
    wide: Mapping[Mark, Evidence]
    language: Language

    def claim(self, kind: Kind, group: Sequence[Fact], signals: tuple[Evidence, ...] = (), score: float = 0.0) -> Claim:
        """The claim that a group of facts makes."""
        shown = [self.quote("kind", group[0])]
        parties: dict[Role, Party | None] = {}
        for role in ROLES:
            span = self.party(group, role)
            parties[role] = span.party if span else None
            if span:
                shown.append(self.span_quote(role, group[0].rule, span))
        status, background = self.standing(group, shown)
        amount = self.amount(group) if kind in WITH_AMOUNT else None
        if amount:
            shown.append(self.span_quote("amount", group[0].rule, amount))
        people = movers(group, self.facts, kind, self.language) if kind in WITH_PEOPLE else {}
        shown += [self.span_quote("person", group[0].rule, span) for span in people.values()]
        structure = self.structure(group, shown) if kind == Kind.ACQUI_HIRE else Structure()
        return Claim(
            kind,
            status,
            background,
            parties["buyer"],
            parties["target"],
            parties["subject"],
            amount.amount if amount else None,
            tuple(people),
            structure,
            signals,
            score,
            tuple(shown),
        )

    # Quotations

    def quote(self, part: str, fact: Fact, weight: float = 0.0) -> Evidence:
        text = self.document.text(fact.sentence.field)[fact.start : fact.end]
        return Evidence(part, fact.rule, fact.sentence.field, text, fact.start, fact.end, weight)

    def span_quote(self, part: str, rule: str, span: Span) -> Evidence:
        text = self.document.text(span.field)[span.start : span.end]
        return Evidence(part, rule, span.field, text, span.start, span.end)

    def position(self, claim: Claim) -> tuple[int, int]:
        first = claim.evidence[0]
        return FIELDS.index(first.field), first.start

    # Fields

    def party(self, group: Sequence[Fact], role: Role) -> Span | None:
        """The party in a role, by its own name where the document has one rather than by reference."""
        named = [fact.roles[role] for fact in group if role in fact.roles]
        return next((span for span in named if not span.reference), named[0] if named else None)

    def standing(self, group: Sequence[Fact], shown: list[Evidence]) -> tuple[Status, bool]:
        """Status and whether it is background, with their evidence added to what is shown."""
        recalled = self.recalled(group)
        marks: dict[Mark, Evidence] = {}
        for fact in group:
            for mark, evidence in fact.marks.items():
                marks.setdefault(mark, evidence)
        for mark, evidence in self.wide.items() if not recalled else ():
            marks.setdefault(mark, evidence)
        status = past_status(group, marks) if recalled else status_of(group, marks, Status.ANNOUNCED)
        told = next((marks[mark] for mark in MARKS_OF[status] if mark in marks), None)
        shown.append(self.restored("status", told) if told else self.quote("status", group[0]))
        if recalled:
            shown.append(self.restored("background", recalled))
        return status, recalled is not None

    def recalled(self, group: Sequence[Fact]) -> Evidence | None:
        """What shows that the group is background: all its facts are past, or the headline tells of something else."""
        telling = [fact for fact in group if not fact.supports] or group
        if all({Mark.PAST, Mark.ALIKE} & fact.marks.keys() for fact in telling):
            return next(telling[0].marks[mark] for mark in (Mark.PAST, Mark.ALIKE) if mark in telling[0].marks)
        if self.roundup or any(Mark.RECENT in fact.marks for fact in group):
            return None
        probe = next((fact for fact in self.headline if fact.act == Act.PROBE), None)
        if probe and group[0].act in DEALS:
            return self.quote("background", probe)
        if group[0].act in DEALS and not self.opens_with(group):
            return self.quote("background", telling[0])
        early = [fact for fact in group if fact.sentence.field == "title" or fact.sentence.index <= self.lead]
        other = next((fact for fact in self.headline if fact.roles and not self.same_story(fact, group)), None)
        if not other or any(fact.sentence.field == "title" for fact in group) or (early and other.act in PAIRED):
            return None
        return self.quote("background", other)

    def opens_with(self, group: Sequence[Fact]) -> bool:
        """Is the target named in the title, the summary or the lead? A deal that comes up later is recalled."""
        opening = [one for one in self.sentences if one.field != "body" or one.index <= self.lead]
        targets = {key(fact.party("target")) for fact in group} - {""}
        named = {key(span.party) for one in opening for span in one.spans if span.kind == "org"}
        return not targets or bool(targets & named)

    def same_story(self, fact: Fact, group: Sequence[Fact]) -> bool:
        """Do the parties of a group all take part in a fact, which is a deal too?"""
        parties = {key(one.party(role)) for one in group for role in ROLES} - {""}
        return parties <= {key(fact.party(role)) for role in ROLES}

    @cached_property
    def headline(self) -> list[Fact]:
        """What the title reports."""
        reported = set(Act) - {Act.OTHER_SUM, Act.OTHER_PERSON, Act.LEADER, Act.PAIR}
        return [fact for fact in self.facts if fact.sentence.field == "title" and fact.act in reported]

    @cached_property
    def roundup(self) -> bool:
        """A list of news, of which the headline tells only a part."""
        return is_round_up(self.sentences, compiled(self.language.heading))

    @cached_property
    def lead(self) -> int:
        """The index of the last sentence of the lead: the first three of the body."""
        body = [sentence.index for sentence in self.sentences if sentence.field == "body"]
        return body[:3][-1] if body else -1

    def restored(self, part: str, told: Evidence) -> Evidence:
        """The evidence of a cue, quoted from the original text instead of the folded one."""
        text = self.document.text(told.field)[told.start : told.end]
        return Evidence(part, told.rule, told.field, text, told.start, told.end)

    def amount(self, group: Sequence[Fact]) -> Span | None:
        """The deal's sum: one that a rule took, else one in a sentence of the deal that belongs to nothing else."""
        order = sorted((fact for fact in group if fact.act in SUMS), key=lambda fact: SUMS.index(fact.act))
        own = sorted([*order, *self.payments(group)], key=lambda fact: SUMS.index(fact.act))
        told = [fact.amount for fact in own if fact.amount and fact.amount not in self.other_sums]
        near = [span for fact in order for span in fact.sentence.spans if span.kind == "money"]
        free = [span for span in near if span not in self.other_sums | self.taken_sums | self.sums_of_deals(group)]
        return next(iter([*told, *free]), None)

    def payments(self, group: Sequence[Fact]) -> list[Fact]:
        """Sums that the same two parties pay, told elsewhere in the document."""
        pairs = {pair_of(fact) for fact in group} - {None}
        paid = [fact for fact in self.facts if fact.act == Act.PAY and pair_of(fact) in pairs]
        return [fact for fact in paid if fact.amount not in self.sums_of_deals(group)]

    def sums_of_deals(self, group: Sequence[Fact]) -> set[Span]:
        """Sums that a denied purchase must not take: those of a licence or transfer that stands beside it."""
        if not all(fact.act == Act.PURCHASE and {Mark.DENIED, Mark.NEGATED} & fact.marks.keys() for fact in group):
            return set()
        pairs = {pair_of(fact) for fact in group} - {None}
        standing = [
            fact
            for fact in self.facts
            if fact.act in BESIDE and pair_of(fact) in pairs and not {Mark.DENIED, Mark.NEGATED} & fact.marks.keys()
        ]
        if all(fact.act == Act.PAY for fact in standing):  # the price of the purchase itself
            return set()
        near = {span for fact in standing for span in fact.sentence.spans if span.kind == "money"}
        return near | {fact.amount for fact in standing if fact.amount}

    @cached_property
    def other_sums(self) -> set[Span]:
        return {fact.amount for fact in self.facts if fact.act == Act.OTHER_SUM and fact.amount}

    @cached_property
    def taken_sums(self) -> set[Span]:
        return {fact.amount for fact in self.facts if fact.amount and fact.act in (Act.ROUND, Act.STAKE, Act.LIST)}

    def structure(self, group: Sequence[Fact], shown: list[Evidence]) -> Structure:
        parts: dict[str, Evidence] = {}
        for fact in group:
            part = PART_OF_STRUCTURE.get(fact.act)
            if part and Mark.NEGATED not in fact.marks:
                parts.setdefault(part, self.quote(part, fact))
        shown += parts.values()
        return Structure(**{one.name: parts[one.name].quote for one in fields(Structure) if one.name in parts})

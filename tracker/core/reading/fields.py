"""The fields of a claim, each with its quotation: status, background, parties, amount, people, structure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from tracker.core.claims import DEAL_KINDS, Claim, Kind, Party, Status, Structure
from tracker.core.documents import Document
from tracker.core.evidence import FIELDS, Evidence
from tracker.core.reading.model import ROLES, Act, Fact, Mark, Role, Sentence, Span

#: Acts whose own sum is the deal's, the surest first.
SUMS = (Act.PAY, Act.PURCHASE, Act.ASSETS, Act.LICENSE, Act.STAKE, Act.ROUND, Act.WORD, Act.TRANSFER, Act.PARTNER, Act.LIST)
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
#: What may be said of a deal's state, the strongest first.
STRENGTH = (Mark.WITHDRAWN, Mark.DENIED, Mark.RUMOURED, Mark.COMPLETED, Mark.ANNOUNCED)


def status_of(marks: Iterable[Mark], usual: Status = Status.ANNOUNCED) -> Status:
    """The status that marks add up to."""
    held = set(marks)
    strongest = next((mark for mark in STRENGTH if mark in held), None)
    return Status(strongest.value) if strongest else usual


@dataclass(frozen=True)
class Fields:
    """All that claims of one document are made of."""

    document: Document
    facts: Sequence[Fact]
    sentences: Sequence[Sentence]
    wide: Mapping[Mark, Evidence]

    def claim(self, kind: Kind, group: Sequence[Fact], signals: tuple[Evidence, ...] = (), score: float = 0.0) -> Claim:
        """The claim that a group of facts makes."""
        shown = [self.quote("kind", group[0])]
        parties: dict[Role, Party | None] = {}
        for role in ROLES:
            span, sentence = self.party(group, role)
            parties[role] = span.party if span else None
            if span and sentence:
                shown.append(self.span_quote(role, group[0].rule, span, sentence))
        status, background = self.standing(group, shown)
        amount = self.amount(group) if kind in WITH_AMOUNT else None
        if amount:
            shown.append(self.span_quote("amount", group[0].rule, *amount))
        movers = self.movers(group, kind) if kind in WITH_PEOPLE else {}
        shown += [self.span_quote("person", group[0].rule, span, sentence) for span, sentence in movers.values()]
        structure = self.structure(group, shown) if kind == Kind.ACQUI_HIRE else Structure()
        return Claim(
            kind,
            status,
            background,
            parties["buyer"],
            parties["target"],
            parties["subject"],
            amount[0].amount if amount else None,
            tuple(movers),
            structure,
            signals,
            score,
            tuple(shown),
        )

    # Quotations

    def quote(self, part: str, fact: Fact, weight: float = 0.0) -> Evidence:
        text = self.document.text(fact.sentence.field)[fact.start : fact.end]
        return Evidence(part, fact.rule, fact.sentence.field, text, fact.start, fact.end, weight)

    def span_quote(self, part: str, rule: str, span: Span, sentence: Sentence) -> Evidence:
        text = self.document.text(sentence.field)[span.start : span.end]
        return Evidence(part, rule, sentence.field, text, span.start, span.end)

    def position(self, claim: Claim) -> tuple[int, int]:
        first = claim.evidence[0]
        return FIELDS.index(first.field), first.start

    # Fields

    def party(self, group: Sequence[Fact], role: Role) -> tuple[Span | None, Sentence | None]:
        """The party in a role, by its own name where the document has one rather than by reference."""
        named = [(fact.roles[role], fact.sentence) for fact in group if role in fact.roles]
        return next(((span, at) for span, at in named if not span.reference), named[0] if named else (None, None))

    def standing(self, group: Sequence[Fact], shown: list[Evidence]) -> tuple[Status, bool]:
        """Status and whether it is background, with their evidence added to what is shown."""
        background = all(Mark.PAST in fact.marks for fact in group)
        marks: dict[Mark, Evidence] = {}
        for fact in group:
            for mark, evidence in fact.marks.items():
                marks.setdefault(mark, evidence)
        if not background:
            for mark, evidence in self.wide.items():
                marks.setdefault(mark, evidence)
        status = status_of(marks, Status.COMPLETED if background else Status.ANNOUNCED)
        told = marks.get(Mark(status.value))
        shown.append(self.restored("status", told) if told else self.quote("status", group[0]))
        if background:
            shown.append(self.restored("background", marks[Mark.PAST]))
        return status, background

    def restored(self, part: str, told: Evidence) -> Evidence:
        """The evidence of a cue, quoted from the original text instead of the folded one."""
        text = self.document.text(told.field)[told.start : told.end]
        return Evidence(part, told.rule, told.field, text, told.start, told.end)

    def amount(self, group: Sequence[Fact]) -> tuple[Span, Sentence] | None:
        """The deal's sum: one that a rule took, else one in a sentence of the deal that belongs to nothing else."""
        order = sorted((fact for fact in group if fact.act in SUMS), key=lambda fact: SUMS.index(fact.act))
        for fact in order:
            if fact.amount and fact.amount not in self.other_sums:
                return fact.amount, fact.sentence
        for fact in order:
            for span in fact.sentence.spans:
                if span.kind == "money" and span not in self.other_sums and span not in self.taken_sums:
                    return span, fact.sentence
        return None

    @cached_property
    def other_sums(self) -> set[Span]:
        return {fact.amount for fact in self.facts if fact.act == Act.OTHER_SUM and fact.amount}

    @cached_property
    def taken_sums(self) -> set[Span]:
        return {fact.amount for fact in self.facts if fact.amount and fact.act in (Act.ROUND, Act.STAKE, Act.LIST)}

    @cached_property
    def other_people(self) -> set[str]:
        told = (fact for fact in self.facts if fact.act in (Act.OTHER_PERSON, Act.SUCCESSOR))
        return {span.person for fact in told for span in fact.people if span.person}

    def movers(self, group: Sequence[Fact], kind: Kind) -> dict[str, tuple[Span, Sentence]]:
        """The people who move, as rules took them, in order; else those who are named in the sentence of the move."""
        acts = (Act.TRANSFER, Act.ASSETS) if kind == Kind.ACQUI_HIRE else (Act.JOIN, Act.LEAVE)
        found: dict[str, tuple[Span, Sentence]] = {}
        for fact in group:
            if fact.act in acts:
                within = [span for span in fact.sentence.spans if span.kind == "person"]
                for span in fact.people or within:
                    if span.person and (kind != Kind.ACQUI_HIRE or span.person not in self.other_people):
                        found.setdefault(span.person, (span, fact.sentence))
        return found

    def structure(self, group: Sequence[Fact], shown: list[Evidence]) -> Structure:
        parts: dict[str, Evidence] = {}
        for fact in group:
            part = PART_OF_STRUCTURE.get(fact.act)
            if part and Mark.NEGATED not in fact.marks:
                parts.setdefault(part, self.quote(part, fact))
        shown += parts.values()
        return Structure(**{one.name: parts[one.name].quote for one in fields(Structure) if one.name in parts})

"""Facts about the same parties become claims, by the rulings of eval/LABELS.md; nothing here knows a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.core import deals
from tracker.core.claims import Claim, Kind, Party
from tracker.core.documents import Document
from tracker.core.evidence import Evidence
from tracker.core.reading.fields import Fields
from tracker.core.reading.model import ASIDE, PAIRED, Act, Fact, Language, Mark, Sentence, Span
from tracker.core.reading.resolve import OTHER, Pair, key, pair_of
from tracker.core.reading.signals import signals_of

TRANSACTIONS = (Act.LICENSE, Act.PAY, Act.STAKE, Act.ASSETS)
Candidate = tuple[Party, Party, tuple[Evidence, ...]]
#: A document is about such deals where one of its first sentences has the word.
OPENING = 6
LIKELY = 2.0
DEAL_ACTS = (
    frozenset({Act.TRANSFER, Act.STAFF, Act.TERMS, Act.WORD, Act.LICENSE, Act.PURCHASE, Act.ASSETS, Act.PAY, Act.STAKE})
    | ASIDE
)
#: Acts by which a document likens one deal to another.
LIKENED = (Act.LISTED, Act.PAIR, Act.TRANSFER)
#: The kind of a fact that stands for itself.
KIND_OF: Mapping[Act, Kind] = {
    Act.PURCHASE: Kind.ACQUISITION,
    Act.ASSETS: Kind.ACQUISITION,
    Act.LICENSE: Kind.LICENSE,
    Act.STAKE: Kind.INVESTMENT,
    Act.ROUND: Kind.INVESTMENT,
    Act.PARTNER: Kind.PARTNERSHIP,
    Act.LIST: Kind.LISTING,
    Act.LAUNCH: Kind.PRODUCT,
    Act.GUIDE: Kind.GUIDANCE,
    Act.PROBE: Kind.REGULATION,
    Act.JOIN: Kind.LEADERSHIP,
    Act.LEAVE: Kind.LEADERSHIP,
}


def assemble(
    document: Document,
    facts: Sequence[Fact],
    sentences: Sequence[Sentence],
    language: Language,
    wide: Mapping[Mark, Evidence],
) -> tuple[Claim, ...]:
    """The claims of a document, in the order of their first words. `wide` are marks of the whole document."""
    told = reported(facts, wide)
    fields = Fields(document, told, sentences, wide, language)
    told = listed_as_words(told)
    if any(acqui_hire(group, fields) for group in deal_groups(told).values()):
        told = alike_as_words(told)
    hires: list[tuple[Pair, Claim]] = []
    taken: set[int] = set()
    for pair, group in deal_groups(told).items():
        claim = acqui_hire(group, fields)
        if claim:
            hires.append((pair, claim))
            taken |= {id(fact) for fact in group if not rejected_purchase(fact)}
    rest = [as_leadership(fact) for fact in told if id(fact) not in taken and not part_of_deal(fact, hires)]
    claims = [*(claim for _, claim in hires), *single_claims(rest, fields)]
    return tuple(sorted(claims, key=fields.position))


def candidates(
    document: Document,
    facts: Sequence[Fact],
    sentences: Sequence[Sentence],
    language: Language,
    wide: Mapping[Mark, Evidence],
) -> list[Candidate]:
    """Each pair of parties that a deal could be between, with the signals that it shows: what weights are fitted to."""
    told = listed_as_words(reported(facts, wide))
    fields = Fields(document, told, sentences, wide, language)
    found = []
    for group in deal_groups(told).values():
        buyer, target = fields.party(group, "buyer"), fields.party(group, "target")
        if buyer and buyer.party and target and target.party:
            found.append((buyer.party, target.party, signals_of(group, fields)))
    return found


def reported(facts: Sequence[Fact], wide: Mapping[Mark, Evidence]) -> list[Fact]:
    """The facts without suppositions, and without what the context filled in from suppositions alone.

    In an opinion piece only what is recalled counts as reported.
    """
    sure = [
        fact
        for fact in facts
        if Mark.SUPPOSED not in fact.marks and (Mark.SUPPOSED not in wide or Mark.PAST in fact.marks)
    ]
    pairs = {pair_of(fact) for fact in sure if not fact.resolved}
    supposed = {pair_of(fact) for fact in facts if Mark.SUPPOSED in fact.marks and not fact.resolved} - pairs - {None}
    return [fact for fact in sure if pair_of(fact) not in supposed]


def listed_as_words(facts: Sequence[Fact]) -> list[Fact]:
    """In a document that speaks of such deals early, those that head its entries are some, and so are past moves."""
    themed = any(fact.act in (Act.WORD, Act.THEME) and fact.sentence.index < OPENING for fact in facts)
    if not themed:
        return list(facts)
    moves = [fact for fact in facts if fact.act == Act.TRANSFER and Mark.PAST in fact.marks and not fact.resolved]
    words = [replace(fact, act=Act.WORD) for fact in moves if pair_of(fact) and Mark.NEGATED not in fact.marks]
    return [*(replace(fact, act=Act.WORD) if fact.act == Act.HEADING else fact for fact in facts), *words]


def alike_as_words(facts: Sequence[Fact]) -> list[Fact]:
    """In a document about such a deal, what is likened to it is one too, unless it is told to be something else."""
    pairs = {pair_of(fact) for fact in facts if fact.act in (Act.PURCHASE, Act.STAKE, Act.PARTNER)}
    hires = {pair_of(fact) for fact in facts if fact.act == Act.TRANSFER and Mark.ALIKE not in fact.marks}
    alike = [
        fact
        for fact in facts
        if Mark.ALIKE in fact.marks
        and (fact.act in LIKENED and not fact.supports)
        and pair_of(fact) not in pairs | hires
    ]
    moves = [fact for fact in facts if fact.act == Act.TRANSFER and Mark.ALIKE in fact.marks and counted_move(fact)]
    return [replace(fact, act=Act.WORD) if fact in alike else fact for fact in facts] + [
        replace(fact, act=Act.WORD) for fact in moves
    ]


def counted_move(fact: Fact) -> bool:
    """Does a rule itself tell of people who move between two?"""
    return bool(pair_of(fact)) and not fact.resolved and Mark.NEGATED not in fact.marks


def deal_groups(facts: Iterable[Fact]) -> dict[Pair, list[Fact]]:
    """Facts of deals by their parties. Of two groups with opposite roles the weightier takes all."""
    groups: dict[Pair, list[Fact]] = {}
    for fact in facts:
        pair = pair_of(fact)
        if pair and fact.act in DEAL_ACTS:
            groups.setdefault(pair, []).append(fact)
    groups = {pair: with_denial(group) for pair, group in groups.items()}
    for pair in sorted(groups, key=lambda one: weight(groups[one])):
        mirror = (pair[1], pair[0])
        if (
            mirror in groups
            and pair in groups
            and any(fact.act in (Act.TRANSFER, Act.WORD) for fact in groups[mirror] + groups[pair])
        ):
            groups[mirror] += [exchanged(fact) for fact in groups.pop(pair)]
    return {pair: sorted(group, key=lambda fact: fact.sentence.index) for pair, group in groups.items()}


def exchanged(fact: Fact) -> Fact:
    """The fact with its sides the other way round."""
    return replace(fact, roles={OTHER.get(role, role): span for role, span in fact.roles.items()})


def with_denial(group: list[Fact]) -> list[Fact]:
    """Where one sentence reports a purchase and another says that there was none, the report is denied."""
    purchases = [fact for fact in group if fact.act == Act.PURCHASE]
    denials = [fact for fact in purchases if {Mark.NEGATED, Mark.DENIED} & fact.marks.keys()]
    if not denials or len(denials) == len(purchases):
        return group
    evidence = denials[0].marks.get(Mark.DENIED) or denials[0].marks[Mark.NEGATED]
    return [replace(fact, marks={**fact.marks, Mark.DENIED: evidence}) if fact in purchases else fact for fact in group]


def weight(group: Sequence[Fact]) -> float:
    """How sure a group is of who buys: rules that name both sides count, a watched buyer is likelier."""
    told = sum(certainty(fact) for fact in group if not (fact.supports or fact.mutual))
    buyer, target = group[0].party("buyer"), group[0].party("target")
    return told + 0.2 * len(group) + LIKELY * (bool(buyer and buyer.entity) + bool(target and not target.entity))


def certainty(fact: Fact) -> int:
    """How much a fact tells of who buys."""
    if fact.resolved:
        return 1
    return 3 if fact.sentence.field == "title" else 2


def acqui_hire(group: Sequence[Fact], fields: Fields) -> Claim | None:
    """The claim that a group of facts makes if its signals suffice."""
    signals = signals_of(group, fields)
    score = deals.score(signals)
    if score < deals.THRESHOLD:
        return None
    core = [fact for fact in group if not rejected_purchase(fact)]
    return fields.claim(Kind.ACQUI_HIRE, core, signals=signals, score=score)


def rejected_purchase(fact: Fact) -> bool:
    """A report of a purchase that is rejected is an event of its own."""
    return fact.act == Act.PURCHASE and bool({Mark.DENIED, Mark.WITHDRAWN} & fact.marks.keys())


def part_of_deal(fact: Fact, hires: Sequence[tuple[Pair, Claim]]) -> bool:
    """A licence, payment or stake between the parties of an acqui-hire, or a move of its people, is a part of it."""
    for (buyer, target), claim in hires:
        parties = {key(fact.party("buyer")), key(fact.party("target"))} - {""}
        if fact.act in PAIRED and not rejected_purchase(fact) and parties and parties <= {buyer, target}:
            return True
        same_person = people_of([fact]) & set(claim.people) or key(fact.party("subject")) in (buyer, target)
        if fact.act in (Act.JOIN, Act.LEAVE) and same_person:
            return True
    return False


def as_leadership(fact: Fact) -> Fact:
    """People who move with no transaction told: the organisation that they join is the subject.

    Where only the one that they leave is watched, it is that one.
    """
    people = fact.people or tuple(span for span in fact.sentence.spans if span.kind == "person")
    if fact.act != Act.TRANSFER or fact.supports or not people or "buyer" not in fact.roles:
        return fact
    joined, left = fact.roles["buyer"], fact.roles.get("target")
    subject = left if left and is_watched(left) and not is_watched(joined) else joined
    return replace(fact, act=Act.JOIN, roles={"subject": subject}, people=people)


def is_watched(span: Span) -> bool:
    return bool(span.party and span.party.entity)


def single_claims(facts: Sequence[Fact], fields: Fields) -> list[Claim]:
    """One claim for each kind and parties."""
    groups: dict[Parties, list[Fact]] = {}
    for fact in facts:
        kind = KIND_OF.get(fact.act)
        if kind is None or fact.supports or not names_somebody(fact):
            continue
        if Mark.NEGATED in fact.marks and not {Mark.DENIED, Mark.WITHDRAWN} & {*fact.marks, *fields.wide}:
            continue
        failed = bool({Mark.DENIED, Mark.WITHDRAWN} & fact.marks.keys())
        earlier = Mark.PAST in fact.marks and (failed or kind == Kind.INVESTMENT)
        buyer, target, subject = (key(fact.party(role)) for role in ("buyer", "target", "subject"))
        groups.setdefault((kind, buyer, target, subject, earlier), []).append(fact)
    return [fields.claim(kind, group) for (kind, *_), group in merged(groups).items()]


def names_somebody(fact: Fact) -> bool:
    return any(key(span.party) for span in fact.roles.values())


Parties = tuple[Kind, str, str, str, bool]  # kind, buyer, target, subject, whether it is an earlier attempt or round


def merged(groups: dict[Parties, list[Fact]]) -> dict[Parties, list[Fact]]:
    """Groups that tell one happening become one, the fullest first; who joins comes before who leaves."""
    kept: dict[Parties, list[Fact]] = {}
    for one in sorted(groups, key=lambda one: rank(one, groups[one])):
        host = next((other for other in kept if same_happening(one, other, groups)), None)
        turned = host is not None and one[1] and [one[2], one[1]] == [host[1], host[2]]
        kept.setdefault(host or one, []).extend([exchanged(fact) for fact in groups[one]] if turned else groups[one])
    return kept


def rank(parties: Parties, group: Sequence[Fact]) -> tuple[int, bool, bool]:
    """The order in which groups are hosts of others."""
    return -sum(map(bool, parties[1:4])), all(fact.mutual for fact in group), group[0].act == Act.LEAVE


def same_happening(one: Parties, other: Parties, groups: Mapping[Parties, Sequence[Fact]]) -> bool:
    """Does the group tell the other's event?

    It leaves a side open; it has the sides of a partnership exchanged; it tells a stake where the whole is bought;
    it tells of the same person.
    """
    (kind, buyer, target, *_), (other_kind, *sides) = one, other
    if one[4] != other[4]:
        return False
    if kind == Kind.PARTNERSHIP == other_kind and buyer and [target, buyer] == sides[:2]:
        return True
    if kind == Kind.INVESTMENT and other_kind == Kind.ACQUISITION and [buyer, target] == sides[:2]:
        return True
    if kind == Kind.LEADERSHIP == other_kind and people_of(groups[one]) & people_of(groups[other]):
        return True
    return kind == other_kind and fits_in(one[1:4], other[1:4])


def people_of(facts: Iterable[Fact]) -> set[str]:
    return {span.person for fact in facts for span in fact.people if span.person}


def fits_in(part: Sequence[str], whole: Sequence[str]) -> bool:
    return all(not a or a == b for a, b in zip(part, whole, strict=True))

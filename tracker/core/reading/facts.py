"""Rules and cues applied to one sentence: what is said to happen, to whom, and how it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from tracker.core.evidence import Evidence
from tracker.core.reading.model import (
    BLOCK_SIZE,
    BLOCKS,
    REFERENCE_BLOCK,
    ROLES,
    Act,
    Cue,
    Fact,
    Language,
    Mark,
    Masked,
    Reach,
    Role,
    Rule,
    Sentence,
    Span,
)
from tracker.core.reading.patterns import ORG, compile_pattern, taken

WIDE: tuple[Reach, ...] = ("document", "title")  # reaches of cues that speak for the whole document
#: Characters of masked text over which a cue reaches forward.
AHEAD: Mapping[Reach, int] = {"next": 10, "near": 60}
SIDE = 140  # characters of masked text within which a missing role is sought
#: Acts that a purchase of the same target in the same words is no more than.
PARTS = (Act.TRANSFER, Act.ASSETS, Act.STAKE, Act.WORD)
ORGS = re.compile(ORG)
ANY_SPAN = re.compile(f"[{chr(BLOCKS['org'])}-{chr(REFERENCE_BLOCK + BLOCK_SIZE - 1)}]")


@dataclass(frozen=True)
class Grammar:
    """A language's rules and cues, compiled."""

    language: Language

    @cached_property
    def rules(self) -> list[tuple[Rule, re.Pattern[str]]]:
        return [(rule, compile_pattern(rule.pattern, self.language.lexicon)) for rule in self.language.rules]

    @cached_property
    def cues(self) -> list[tuple[Cue, re.Pattern[str]]]:
        return [(cue, compile_pattern(cue.pattern, self.language.lexicon)) for cue in self.language.cues]

    @cached_property
    def border(self) -> re.Pattern[str]:
        return compile_pattern(self.language.border, self.language.lexicon)

    @cached_property
    def heading(self) -> re.Pattern[str]:
        return re.compile(self.language.heading)

    @cached_property
    def oblique(self) -> re.Pattern[str]:
        return compile_pattern(f"(?:{self.language.oblique})$", self.language.lexicon)

    @cached_property
    def possessive(self) -> re.Pattern[str]:
        return compile_pattern(self.language.possessive, self.language.lexicon)


def facts_of(sentence: Sentence, grammar: Grammar) -> list[Fact]:
    """The facts of a sentence, in order; of two of one act that overlap, the one that knows more."""
    marks = list(marks_in(sentence, grammar))
    found = [
        make_fact(rule, match, sentence, marks, grammar)
        for rule, pattern in grammar.rules
        for match in pattern.finditer(sentence.masked.text)
    ]
    return sorted(without_overlaps(found), key=lambda fact: fact.start)


def without_overlaps(facts: Sequence[Fact]) -> list[Fact]:
    """Of overlapping facts of one act the one that knows more; a purchase that overlaps the taking of people
    or assets of the target, or is called an acqui-hire, is that; what is raised in a listing is no round."""
    kept: list[Fact] = []
    for fact in sorted(facts, key=ignorance):
        if not any(fact.act == other.act and overlap(fact, other) for other in kept):
            kept.append(fact)
    listed = any(fact.act == Act.LIST and Mark.WITHDRAWN not in fact.marks for fact in kept)
    kept = [fact for fact in kept if not (listed and fact.act == Act.ROUND)]
    parts = [fact for fact in kept if fact.act in PARTS and not fact.supports]
    return [fact for fact in kept if fact.act != Act.PURCHASE or not any(part_of(fact, part) for part in parts)]


def ignorance(fact: Fact) -> tuple[int, bool, int]:
    """How little a fact knows; of those that know as much, one that makes a claim of its own comes first."""
    return -len(fact.roles) - len(fact.people) - bool(fact.amount), fact.supports, fact.start - fact.end


def overlap(one: Fact, other: Fact) -> bool:
    return one.start < other.end and other.start < one.end


def part_of(purchase: Fact, part: Fact) -> bool:
    return overlap(purchase, part) and purchase.party("target") == part.party("target")


def make_fact(rule: Rule, match: re.Match[str], sentence: Sentence, marks: Sequence[Located], grammar: Grammar) -> Fact:
    masked = sentence.masked
    slots = {name: spans_in(text, sentence) for name, text in taken(match).items()}
    roles: dict[Role, Span] = {role: slots[role][0] for role in ROLES if role in slots}
    maker = slots["product"][0] if "product" in slots else None
    if maker and maker.party and "subject" not in roles:
        roles["subject"] = maker
    for role, near in (
        (rule.left, subject_before(masked, match.start(), sentence, grammar)),
        (rule.right, first_after(masked, match.end(), sentence)),
    ):
        if role and near and role not in roles and near.party not in [span.party for span in roles.values()]:
            roles[role] = near
    if "buyer" in roles and "target" in roles and roles["buyer"].party == roles["target"].party:
        del roles["target"]
    if rule.either and "buyer" in roles and "target" in roles and sold_by_watched(roles):
        roles["buyer"], roles["target"] = roles["target"], roles["buyer"]
    start, end = masked.places[match.start()], masked.places[match.end()]
    near_marks = [one for one in marks if not one.acts or rule.act in one.acts]
    meant = {
        one.mark: one.evidence for one in near_marks if one.reaches(match.start(), match.end(), masked.text, grammar)
    }
    own = {
        mark: Evidence("status", rule.name, sentence.field, quote_of(sentence, start, end), start, end)
        for mark in rule.marks
    }
    money = slots["money"][0] if "money" in slots else None
    people = tuple(slots.get("people", ()))
    return Fact(
        rule.act,
        rule.name,
        sentence,
        start,
        end,
        roles,
        people,
        money,
        {**meant, **own},
        rule.supports,
        mutual=rule.mutual,
    )


def sold_by_watched(roles: Mapping[Role, Span]) -> bool:
    buyer, target = roles["buyer"].party, roles["target"].party
    return bool(buyer and target and target.entity and not buyer.entity)


def quote_of(sentence: Sentence, start: int, end: int) -> str:
    """The folded words; the assembly quotes the original in their place."""
    return sentence.text[start - sentence.start : end - sentence.start]


def spans_in(text: str, sentence: Sentence) -> list[Span]:
    return [sentence.spans[(ord(char) - BLOCKS["org"]) % BLOCK_SIZE] for char in ANY_SPAN.findall(text)]


def subject_before(masked: Masked, at: int, sentence: Sentence, grammar: Grammar) -> Span | None:
    """The nearest organisation before a place that can be a subject: no possessive, and not behind a preposition."""
    for match in reversed(list(ORGS.finditer(masked.text, max(0, at - SIDE), at))):
        before, behind = (
            masked.text[max(0, match.start() - 24) : match.start()],
            masked.text[match.end() : match.end() + 4],
        )
        if not grammar.oblique.search(before) and not grammar.possessive.match(behind):
            return spans_in(match[0], sentence)[0]
    return None


def first_after(masked: Masked, at: int, sentence: Sentence) -> Span | None:
    match = ORGS.search(masked.text, at, at + SIDE)
    return spans_in(match[0], sentence)[0] if match else None


# Cues


@dataclass(frozen=True, slots=True)
class Located:
    """A cue where it stands in masked text."""

    mark: Mark
    reach: Reach
    start: int
    end: int
    evidence: Evidence
    acts: tuple[Act, ...]

    def reaches(self, start: int, end: int, text: str, grammar: Grammar) -> bool:
        if self.reach in AHEAD:
            ahead = self.start < end and start - self.end <= AHEAD[self.reach]
            return ahead and not grammar.border.search(text[self.end : start])
        if self.reach == "clause":
            between = text[self.end : start] if self.end <= start else text[end : self.start]
            return not grammar.border.search(between)
        return True


def marks_in(sentence: Sentence, grammar: Grammar) -> Iterator[Located]:
    """The cues of a sentence that reach its own facts."""
    masked = sentence.masked
    for cue, pattern in grammar.cues:
        if cue.reach in WIDE:
            continue
        for match in pattern.finditer(masked.text):
            yield Located(cue.mark, cue.reach, match.start(), match.end(), cue_evidence(cue, match, sentence), cue.acts)


def document_marks(sentences: Sequence[Sentence], grammar: Grammar) -> Mapping[Mark, Evidence]:
    """The first sighting of each mark whose cue speaks for the whole document."""
    found: dict[Mark, Evidence] = {}
    for cue, pattern in grammar.cues:
        if cue.reach in WIDE:
            for sentence in sentences:
                if cue.reach == "title" and sentence.field != "title":
                    break
                match = pattern.search(sentence.masked.text)
                if match:
                    found.setdefault(cue.mark, cue_evidence(cue, match, sentence))
    return found


def past_marks(facts: Sequence[Fact], grammar: Grammar, published: date) -> list[Fact]:
    """The facts, with a mark on those that are told of a time well before the day of publication."""
    done = []
    for fact in facts:
        sentence = fact.sentence
        places = grammar.language.past(sentence.text, published)
        place = next((one for one in places if dates(one[0], fact, grammar)), None)
        if place and Mark.PAST not in fact.marks:
            start, end = (sentence.start + at for at in place)
            told = Evidence("background", "time", sentence.field, quote_of(sentence, start, end), start, end)
            fact = replace(fact, marks={**fact.marks, Mark.PAST: told})  # noqa: PLW2901
        done.append(fact)
    return done


def dates(at: int, fact: Fact, grammar: Grammar) -> bool:
    """Does the time named at this place date the fact: is it named before it, or behind it in its clause?"""
    end = fact.end - fact.sentence.start
    return at < end or not grammar.border.search(fact.sentence.text[end:at])


def cue_evidence(cue: Cue, match: re.Match[str], sentence: Sentence) -> Evidence:
    start, end = sentence.masked.places[match.start()], sentence.masked.places[match.end()]
    return Evidence("status", cue.name, sentence.field, quote_of(sentence, start, end), start, end)

"""Rules and cues applied to one sentence: what is said to happen, to whom, and how it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from tracker.core.evidence import Evidence
from tracker.core.reading.model import BLOCK_SIZE, BLOCKS, ROLES, Cue, Fact, Language, Mark, Masked, Reach, Role, Rule, Sentence, Span
from tracker.core.reading.patterns import ORG, compile_pattern, taken

#: Characters of masked text over which a cue reaches forward.
AHEAD: Mapping[Reach, int] = {"next": 10, "near": 60}
BREAK = re.compile(r"[,，;；:：]")
SIDE = 140  # characters of masked text within which a missing role is sought
ANY_SPAN = re.compile(f"[{chr(BLOCKS['org'])}-{chr(BLOCKS['money'] + BLOCK_SIZE - 1)}]")


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


def facts_of(sentence: Sentence, grammar: Grammar) -> list[Fact]:
    """The facts of a sentence, in order; of two of one act that overlap, the one that knows more."""
    marks = list(marks_in(sentence, grammar))
    found = [
        make_fact(rule, match, sentence, marks)
        for rule, pattern in grammar.rules
        for match in pattern.finditer(sentence.masked.text)
    ]
    return sorted(without_overlaps(found), key=lambda fact: fact.start)


def without_overlaps(facts: Sequence[Fact]) -> list[Fact]:
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: -len(fact.roles) - len(fact.people) - bool(fact.amount)):
        if not any(fact.act == other.act and fact.start < other.end and other.start < fact.end for other in kept):
            kept.append(fact)
    return kept


def make_fact(rule: Rule, match: re.Match[str], sentence: Sentence, marks: Sequence[Located]) -> Fact:
    masked = sentence.masked
    slots = {name: spans_in(text, sentence) for name, text in taken(match).items()}
    roles: dict[Role, Span] = {role: slots[role][0] for role in ROLES if role in slots}
    for side, role in (("left", rule.left), ("right", rule.right)):
        if role and role not in roles:
            near = beside(masked, match, side, sentence)
            if near and near.party not in [span.party for span in roles.values()]:
                roles[role] = near
    start, end = masked.places[match.start()], masked.places[match.end()]
    near_marks = {one.mark: one.evidence for one in marks if one.reaches(match.start(), match.end())}
    own = {mark: Evidence("status", rule.name, sentence.field, quote_of(sentence, start, end), start, end) for mark in rule.marks}
    money = slots["money"][0] if "money" in slots else None
    return Fact(rule.act, rule.name, sentence, start, end, roles, tuple(slots.get("people", ())), money, {**near_marks, **own}, rule.supports)


def quote_of(sentence: Sentence, start: int, end: int) -> str:
    """The folded words; the assembly quotes the original in their place."""
    return sentence.text[start - sentence.start : end - sentence.start]


def spans_in(text: str, sentence: Sentence) -> list[Span]:
    return [sentence.spans[(ord(char) - BLOCKS["org"]) % BLOCK_SIZE] for char in ANY_SPAN.findall(text)]


def beside(masked: Masked, match: re.Match[str], side: str, sentence: Sentence) -> Span | None:
    """The nearest organisation left or right of a match."""
    if side == "left":
        window = masked.text[max(0, match.start() - SIDE) : match.start()]
        chars = re.findall(ORG, window)[-1:]
    else:
        chars = re.findall(ORG, masked.text[match.end() : match.end() + SIDE])[:1]
    return spans_in(chars[0], sentence)[0] if chars else None


# Cues


@dataclass(frozen=True, slots=True)
class Located:
    """A cue where it stands in masked text."""

    mark: Mark
    reach: Reach
    start: int
    end: int
    evidence: Evidence

    def reaches(self, start: int, end: int) -> bool:
        return self.reach == "sentence" or (self.start < end and start - self.end <= AHEAD.get(self.reach, 0))


def located(cue: Cue, match: re.Match[str], sentence: Sentence) -> Located:
    """The cue, with the clause around it as its place if that is as far as it reaches."""
    start, end = clause(sentence.masked.text, *match.span()) if cue.reach == "clause" else match.span()
    return Located(cue.mark, cue.reach, start, end, cue_evidence(cue, match, sentence))


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause that holds `text[start:end]`: from one comma, colon or semicolon to the next."""
    before = [one.end() for one in BREAK.finditer(text, 0, start)]
    after = BREAK.search(text, end)
    return before[-1] if before else 0, after.start() if after else len(text)


def marks_in(sentence: Sentence, grammar: Grammar) -> Iterator[Located]:
    """The cues of a sentence that reach its own facts."""
    masked = sentence.masked
    for cue, pattern in grammar.cues:
        if cue.reach == "document":
            continue
        for match in pattern.finditer(masked.text):
            yield located(cue, match, sentence)


def document_marks(sentences: Sequence[Sentence], grammar: Grammar) -> Mapping[Mark, Evidence]:
    """The first sighting of each mark whose cue speaks for the whole document."""
    found: dict[Mark, Evidence] = {}
    for cue, pattern in grammar.cues:
        if cue.reach == "document":
            for sentence in sentences:
                match = pattern.search(sentence.masked.text)
                if match:
                    found.setdefault(cue.mark, cue_evidence(cue, match, sentence))
    return found


def past_marks(facts: Sequence[Fact], grammar: Grammar, published: date) -> list[Fact]:
    """The facts, with a mark on those that end after the naming of a time well before the day of publication."""
    done = []
    for fact in facts:
        sentence = fact.sentence
        places = grammar.language.past(sentence.text, published)
        place = next((one for one in places if sentence.start + one[0] < fact.end), None)
        if place and Mark.PAST not in fact.marks:
            start, end = (sentence.start + at for at in place)
            told = Evidence("background", "time", sentence.field, quote_of(sentence, start, end), start, end)
            fact = replace(fact, marks={**fact.marks, Mark.PAST: told})  # noqa: PLW2901
        done.append(fact)
    return done


def cue_evidence(cue: Cue, match: re.Match[str], sentence: Sentence) -> Evidence:
    start, end = sentence.masked.places[match.start()], sentence.masked.places[match.end()]
    return Evidence("status", cue.name, sentence.field, quote_of(sentence, start, end), start, end)

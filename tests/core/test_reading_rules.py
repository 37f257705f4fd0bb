"""Every rule and cue finds what its positive example says, and nothing in its negative one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tracker.core.claims import Party
from tracker.core.reading import RULES_VERSION, grammar_of, rules
from tracker.core.reading.annotate import with_spans
from tracker.core.reading.facts import facts_of, marks_in
from tracker.core.reading.languages import LANGUAGES
from tracker.core.reading.model import Cue, Rule, Sentence, Span, SpanKind
from tracker.core.reading.patterns import compile_pattern
from tracker.core.text.fold import fold

MARKED = re.compile(r"\[([^\]]+)\]|<([^>]+)>|\{([^}]+)\}")
KINDS: tuple[SpanKind, ...] = ("org", "product", "person")
RULES = [(code, rule) for code, language in LANGUAGES.items() for rule in language.rules]
CUES = [(code, cue) for code, language in LANGUAGES.items() for cue in language.cues]


def example(text: str, code: str) -> Sentence:
    """A sentence with spans where [organisations], <products> and {people} are marked, and the sums of the language."""
    plain, at = "", 0
    spans: list[Span] = []
    for found in MARKED.finditer(text):
        plain += text[at : found.start()]
        name = next(group for group in found.groups() if group)
        kind = KINDS[next(i for i, group in enumerate(found.groups()) if group)]
        party, person = (None, name) if kind == "person" else (Party(name), None)
        spans.append(Span(kind, len(plain), len(plain) + len(name), party=party, person=person))
        plain += name
        at = found.end()
    plain += text[at:]
    sentence = with_spans(Sentence("body", 0, fold(plain), 0, 0), spans)
    money = LANGUAGES[code].money(sentence.text)
    return with_spans(sentence, [Span("money", start, end, amount=amount) for start, end, amount in money])


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[rule.name for _, rule in RULES])
def test_rule_finds_its_example(code: str, rule: Rule) -> None:
    pattern = compile_pattern(rule.pattern, LANGUAGES[code].lexicon)
    assert pattern.search(example(rule.positive, code).masked.text), rule.positive
    assert not pattern.search(example(rule.negative, code).masked.text), rule.negative


@pytest.mark.parametrize(("code", "cue"), CUES, ids=[cue.name for _, cue in CUES])
def test_cue_finds_its_example(code: str, cue: Cue) -> None:
    pattern = compile_pattern(cue.pattern, LANGUAGES[code].lexicon)
    assert pattern.search(example(cue.positive, code).masked.text), cue.positive
    assert not pattern.search(example(cue.negative, code).masked.text), cue.negative


@pytest.mark.parametrize("code", LANGUAGES)
def test_names_are_unique_and_documented(code: str) -> None:
    shown = [rule for rule in rules() if rule.language == code]
    names = [rule.name for rule in shown]
    assert len(names) == len(set(names))
    assert all(rule.doc.endswith(".") and rule.name.startswith(f"{code}.") for rule in shown)


def test_version_is_short_and_stable() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", RULES_VERSION)


def test_sides_of_a_passive_sentence() -> None:
    sentence = example("[Zeta Labs] was acquired by [Orion] for $20 million.", "en")
    [fact] = [fact for fact in facts_of(sentence, grammar_of("en")) if fact.act == "purchase"]
    assert (fact.party("buyer"), fact.party("target")) == (Party("Orion"), Party("Zeta Labs"))


def test_cue_reaches_only_its_clause() -> None:
    sentence = example("[Orion] hires [Zeta Labs]'s founders after [Nova] called off its own bid.", "en")
    [fact] = [fact for fact in facts_of(sentence, grammar_of("en")) if fact.act == "transfer"]
    assert "withdrawn" not in fact.marks
    assert any(mark.mark == "withdrawn" for mark in marks_in(sentence, grammar_of("en")))


def test_times_of_the_past() -> None:
    past = LANGUAGES["en"].past
    today = date(2026, 4, 15)
    assert list(past("It was bought in 2019.", today))
    assert list(past("It was bought last year.", today))
    assert not list(past("It was bought on April 2, 2026.", today))
    assert not list(past("It was bought in March.", today))

"""Ways to say one thing: each phrase of tests/cases/reading/*/phrases.txt gives its act with the sides right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.core.test_reading_rules import example
from tracker.core.reading import grammar_of
from tracker.core.reading.facts import facts_of
from tracker.core.reading.model import Act, Fact
from tracker.core.reading.resolve import resolve

CASES = Path(__file__).parents[1] / "cases" / "reading"
#: What stands for an act as well.
SAME = {Act.TRANSFER: {Act.TRANSFER, Act.ASSETS}, Act.JOIN: {Act.JOIN, Act.TRANSFER}}


def phrases() -> list[Any]:
    """`act | sentence` a line; a line that begins with ! is known to fail."""
    params = []
    for file in sorted(CASES.glob("*/phrases.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                act, _, text = line.lstrip("! ").partition(" | ")
                marks = [pytest.mark.xfail(strict=True, reason="not read yet")] if line.startswith("!") else []
                params.append(pytest.param(file.parent.name, Act(act), text, marks=marks, id=text))
    return params


@pytest.mark.parametrize(("language", "act", "text"), phrases())
def test_phrase(language: str, act: Act, text: str) -> None:
    named = text.replace("[B]", "[Orion]").replace("[S]", "[Orion]").replace("[T]", "[Zeta Labs]")
    sentence = example(named.replace("{P}", "{Ada Byron}"), language)
    grammar = grammar_of(language)
    facts = resolve(facts_of(sentence, grammar), [sentence], grammar.heading)
    told = [fact for fact in facts if fact.act in SAME.get(act, {act})]
    assert any(fits(fact, text) for fact in told), [(fact.act, fact.rule) for fact in facts]
    assert not any(name(fact, "buyer") == "Zeta Labs" for fact in told if not fact.supports), "sides exchanged"


def fits(fact: Fact, text: str) -> bool:
    if "[S]" in text:
        return "Orion" in (name(fact, "subject"), name(fact, "buyer"))
    return ("[B]" not in text or name(fact, "buyer") == "Orion") and name(fact, "target") == "Zeta Labs"


def name(fact: Fact, role: str) -> str | None:
    span = fact.roles.get(role)  # type: ignore[call-overload]
    return span.party.name if span and span.party else None

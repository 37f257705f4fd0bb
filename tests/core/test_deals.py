"""The score of an acqui-hire-style deal: two elements are needed, or the word itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core import deals
from tracker.core.evidence import Evidence

PEOPLE = ("people_move", "leaders_move", "team_moves")
TRANSACTION = ("transaction", "licence", "non_exclusive", "payment")
ENOUGH = [
    ("word",),
    ("people_move", "transaction"),
    (*PEOPLE, "transaction", "licence"),
    ("people_move", "team_moves", "wound_down"),
    ("people_move", "transaction", "payment", "independent", "successor"),
]
TOO_LITTLE = [
    (),
    PEOPLE,
    TRANSACTION,
    ("transaction", "stake"),
    ("wound_down",),
    (*PEOPLE, "purchase", "transaction", "payment"),
    ("people_move", "transaction", "licence", "stays"),
    ("independent", "successor", "paid_out"),
]


def score(names: tuple[str, ...]) -> float:
    return deals.score(Evidence(name, "test", "body", "x", 0, 1) for name in names)


@pytest.mark.parametrize("names", ENOUGH, ids=" ".join)
def test_enough(names: tuple[str, ...]) -> None:
    assert score(names) >= deals.THRESHOLD


@pytest.mark.parametrize("names", TOO_LITTLE, ids=" ".join)
def test_too_little(names: tuple[str, ...]) -> None:
    assert score(names) < deals.THRESHOLD


@given(st.lists(st.sampled_from(sorted(deals.SIGNALS))).map(tuple))
def test_each_signal_counts_once(names: tuple[str, ...]) -> None:
    assert score(names) == score(tuple(set(names))) == score(names + names)
    assert 0 <= score(names) <= 1


def test_unknown_signals_count_nothing() -> None:
    assert score(("word", "weather")) == score(("word",))

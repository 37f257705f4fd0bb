"""Claims join the right events, and events say what their tellings say."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import claim, day, telling
from tracker.core.claims import Amount, Claim, Kind, Status
from tracker.core.events import Event, Telling
from tracker.core.history import event_id, flag, party_keys, place, reach, summarise

DEAL = claim("acqui_hire", "@nvidia", "Lumen Forge", amount=9e8, people=["Ada Lind"])


def event_of(*tellings: Telling) -> Event:
    return summarise(event_id(tellings[0]), tellings)


SAME = [
    ("told again", DEAL, 3.0),
    ("told as a licence", claim("license", "@nvidia", "Lumen Forge"), 1.0),
    ("told as a purchase", claim("acquisition", "@nvidia", "Lumen Forge Inc."), 1.0),
    ("a longer name", claim("acqui_hire", "@nvidia", "Lumen Forge Silicon"), 2.0),
    ("the buyer is not named", claim("acqui_hire", None, "Lumen Forge"), 1.0),
    ("the target is not named but the sum is the same", claim("acqui_hire", "@nvidia", None, amount=9e8), 1.0),
    ("the target is not named but the person is", claim("acqui_hire", "@nvidia", None, people=["Ada Lind"]), 1.0),
    ("recalled years later", claim("acqui_hire", "@nvidia", "Lumen Forge", background=True), 900.0),
    ("another sum", claim("acqui_hire", "@nvidia", "Lumen Forge", amount=1.2e9), 1.0),
]
OTHER = [
    ("another target", claim("acqui_hire", "@nvidia", "Quill Compute"), 0.0),
    ("another buyer", claim("acqui_hire", "@meta", "Lumen Forge"), 0.0),
    ("much later", DEAL, 1200.0),
    ("only the buyer is the same", claim("acqui_hire", "@nvidia", None), 1.0),
    ("an older investment that is recalled", claim("investment", "@nvidia", "Lumen Forge", background=True), 1.0),
    ("a denied purchase", claim("acquisition", "@nvidia", "Lumen Forge", status="denied"), 1.0),
    ("another kind of news", claim("product", subject="@nvidia"), 0.0),
]


@pytest.mark.parametrize(("told", "at"), [pytest.param(*case[1:], id=case[0]) for case in SAME])
def test_same_deal(told: Claim, at: float) -> None:
    known = event_of(telling("first", DEAL))
    assert place(telling("second", told, at), [known]) == [known]


@pytest.mark.parametrize(("told", "at"), [pytest.param(*case[1:], id=case[0]) for case in OTHER])
def test_another_deal(told: Claim, at: float) -> None:
    assert place(telling("second", told, at), [event_of(telling("first", DEAL))]) == []


def test_two_claims_of_one_document_are_two_happenings() -> None:
    known = event_of(telling("one", claim("acquisition", "@groq", "Alpha")))
    assert place(telling("one", claim("acquisition", "@groq", "Alpha"), ordinal=1), [known]) == []


def test_a_document_that_names_both_sides_joins_what_two_half_told() -> None:
    by_target = event_of(telling("target", claim("acqui_hire", None, "Lumen Forge")))
    by_buyer = event_of(telling("buyer", claim("acqui_hire", "@nvidia", "Lumen Forge"), 1))
    assert place(telling("both", DEAL, 2), [by_buyer, by_target]) == [by_buyer, by_target]


def test_rounds_of_funding_are_told_apart_by_their_sums() -> None:
    known = event_of(telling("series a", claim("investment", None, "@groq", amount=3e8)))
    assert place(telling("series b", claim("investment", None, "@groq", amount=7.5e8), 10), [known]) == []
    assert place(telling("copy", claim("investment", None, "@groq", amount=3e8), 1), [known]) == [known]


def test_a_report_without_a_sum_does_not_join_two_rounds_of_funding() -> None:
    rounds = [
        event_of(telling("series a", claim("investment", None, "@groq", amount=3e8))),
        event_of(telling("series b", claim("investment", None, "@groq", amount=7.5e8), 10)),
    ]
    told = telling("both", claim("investment", "@nvidia", "@groq"), 11)
    assert len(place(told, rounds)) == 1


def test_reach_holds_whatever_may_be_joined() -> None:
    known = event_of(telling("first", DEAL))
    for _, told, at in SAME:
        reached = reach(telling("second", told, at))
        assert reached.keys & party_keys(DEAL)
        assert known.kind in reached.kinds
        assert reached.since <= known.first_seen <= reached.until


def test_keys_find_a_longer_name_again() -> None:
    short, long = claim("license", "@meta", "Lumen Forge"), claim("license", "@meta", "Lumen Forge Silicon Corp.")
    assert "@meta" in party_keys(short) & party_keys(long)
    assert len(party_keys(short) & party_keys(long)) > 1


STATUS_PATHS = [
    (["rumoured", "announced", "completed"], ["rumoured", "announced", "completed"]),
    (["announced", "rumoured"], ["announced"]),
    (["rumoured", "denied"], ["rumoured", "denied"]),
    (["rumoured", "denied", "announced"], ["rumoured", "denied", "announced"]),
    (["announced", "withdrawn"], ["announced", "withdrawn"]),
]


@pytest.mark.parametrize(("told", "steps"), STATUS_PATHS)
def test_life_of_an_event(told: list[str], steps: list[str]) -> None:
    tellings = [
        telling(f"d{i}", claim("acqui_hire", "@meta", "Quill", status=status), i) for i, status in enumerate(told)
    ]
    event = event_of(*tellings)
    assert [step.status for step in event.history] == steps
    assert event.status == steps[-1]


def test_what_recalls_an_event_changes_neither_its_kind_nor_its_status() -> None:
    past = claim("acqui_hire", "@nvidia", "Lumen Forge", status="completed", background=True)
    event = event_of(telling("news", DEAL), telling("list", past, 30))
    assert (event.kind, event.status, event.voices.documents) == (Kind.ACQUI_HIRE, Status.ANNOUNCED, 2)


def test_a_licence_that_one_document_sees_through_is_an_acqui_hire() -> None:
    event = event_of(
        telling("a", claim("license", "@meta", "Quill")), telling("b", claim("acqui_hire", "@meta", "Quill"), 1)
    )
    assert event.kind is Kind.ACQUI_HIRE


def test_the_best_sum_is_the_first_partys_and_others_stand_beside_it() -> None:
    def told(name: str, amount: float, **more: Any) -> Telling:
        return telling(name, claim("acquisition", "@amd", "Quill", amount=amount), **more)

    event = event_of(
        told("a", 5e8, source="A"), told("b", 5e8, source="B"), told("room", 4.5e8, owner_entity="amd", source="AMD")
    )
    assert event.amount is not None
    assert event.amount.value == 4.5e8
    assert [(c.field, c.value, len(c.urls)) for c in event.conflicts] == [("amount", "500000000 USD", 2)]
    assert (event.voices.documents, event.voices.independent, event.voices.first_party) == (3, 2, 1)


def test_what_no_report_of_its_kind_tells_is_taken_from_the_others() -> None:
    event = event_of(
        telling("hire", claim("acqui_hire", None, "Quill")),
        telling("licence", claim("license", "@meta", "Quill", amount=3e8), 1),
        telling("recalled", claim("acqui_hire", None, "Quill", background=True, people=["Li Wei"], amount=1e8), 90),
    )
    assert event.kind is Kind.ACQUI_HIRE
    assert event.buyer is not None and event.buyer.entity == "meta"
    assert event.amount is not None and event.amount.value == 3e8
    assert event.people == ("Li Wei",)


def test_copies_of_one_story_and_publishers_of_one_owner_are_one_voice() -> None:
    event = event_of(
        telling("a", DEAL, source="A", story="same"),
        telling("b", DEAL, source="B", story="same"),
        telling("c", DEAL, source="C", owner="B"),
        telling("d", DEAL, source="D"),
    )
    assert event.voices.independent == 2


def test_flagged_on_the_first_report_that_suffices() -> None:
    weak = claim("acqui_hire", "@nvidia", "Lumen Forge", score=0.2)
    event = event_of(telling("weak", weak), telling("strong", DEAL, 1), telling("again", DEAL, 2))
    raised = flag(event, 0.5, day(1))
    assert raised is not None
    assert raised.first_url.endswith("/strong")
    assert raised.news


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (claim("acqui_hire", "@nvidia", "Lumen Forge", background=True), "only recalled"),
        (claim("acqui_hire", "@nvidia", "Lumen Forge", score=0.3), "below the threshold"),
        (claim("acquisition", "@nvidia", "Lumen Forge"), "an ordinary purchase"),
    ],
)
def test_no_flag(told: Claim, why: str) -> None:
    assert flag(event_of(telling("one", told)), 0.5, day(0)) is None, why


def test_a_flag_on_old_or_undated_news_is_listed_and_no_news() -> None:
    old = flag(event_of(telling("old", DEAL)), 0.5, day(8))
    undated = flag(event_of(telling("undated", DEAL, dated=False)), 0.5, day(0))
    assert old and not old.news
    assert undated and not undated.news


@given(st.permutations(range(4)))
def test_an_event_does_not_depend_on_the_order_of_its_tellings(order: list[int]) -> None:
    tellings = [
        telling("a", claim("acqui_hire", "@meta", "Quill", status="rumoured", amount=1e8), 0),
        telling("b", claim("license", "@meta", "Quill Inc."), 1, source="B"),
        telling("c", claim("acqui_hire", "@meta", "Quill", amount=2e8, people=["Li Wei"]), 2, source="C"),
        telling("d", claim("acqui_hire", "@meta", "Quill", background=True), 90, source="D"),
    ]
    assert summarise("ev-1", [tellings[i] for i in order]) == summarise("ev-1", tellings)


def test_backdated_is_what_was_recorded_long_after_it_was_published() -> None:
    late = telling("late", DEAL, recorded=day(30))
    assert event_of(late).backdated
    assert not any(event_of(*pair).backdated for pair in itertools.permutations([late, telling("prompt", DEAL)]))


def test_another_sum_keeps_its_qualifier() -> None:
    told = (Amount(9e8, "USD"), Amount(2e9, "USD", "over"))
    deals = [replace(DEAL, amount=amount) for amount in told]
    event = event_of(*(telling(f"d{i}", deal, i) for i, deal in enumerate(deals)))
    assert [conflict.value for conflict in event.conflicts] == ["over 2000000000 USD"]

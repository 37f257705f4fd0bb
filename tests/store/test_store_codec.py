"""Values of core survive JSON."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.claims import Claim, Mention, Reading, Structure
from tracker.core.evidence import Evidence
from tracker.core.subscribers import Subscriber
from tracker.store.codec import from_json, to_json
from tracker.store.texts import digest, storable

_TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
for _kind, _values in {
    str: _TEXTS,
    float: st.floats(allow_nan=False, allow_infinity=False),
    time: st.times(),
    date: st.dates(),
    datetime: st.datetimes(),
}.items():
    st.register_type_strategy(_kind, _values)


def _through_json(kind: type[Any], value: Any) -> Any:
    return from_json(kind, json.loads(json.dumps(to_json(value))))


@pytest.mark.parametrize("kind", [Evidence, Mention, Structure, Claim, Reading, Subscriber])
def test_round_trip(kind: type[Any]) -> None:
    @given(st.from_type(kind))
    def holds(value: Any) -> None:
        assert _through_json(kind, value) == value

    holds()


def test_defaults_are_left_out_and_come_back() -> None:
    assert to_json(Structure()) == {}
    assert from_json(Structure, {}) == Structure()
    assert to_json(Subscriber("a@b.example")) == {"address": "a@b.example"}


@given(st.text(st.characters(), max_size=20))
def test_storable_keeps_offsets_and_can_be_written(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert "\0" not in kept
    kept.encode()
    assert storable(kept) == kept
    assert digest(kept) == digest(text)

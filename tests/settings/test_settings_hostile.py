"""Files that were made to harm: each is refused at once, with its place where that can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.errors import ConfigError
from tracker.settings.source import Source

LEVELS = [
    f"{name}: &{name} [{', '.join(['*' + below if below else 'x'] * 10)}]"
    for below, name in zip("_abcdefgh", "abcdefghi", strict=True)
]
HOSTILE = [
    ("aliases of aliases", "\n".join(LEVELS).replace("*_", "x"), "more than"),
    ("an alias of itself", "a: &a [*a, *a]", "nested too deeply"),
    ("a deep list", "[" * 20_000, "nested too deeply"),
    ("a large file", "#" * 9_000_000, "larger than"),
    ("a call", "a: !!python/object/apply:os.system [x]", "tag"),
    ("a call in a text", "a: !!python/object/apply:os.system x", "tag"),
    ("a name", "a: !!python/name:os.system x", "tag"),
    ("bytes", 'a: !!binary "@@@"', "tag"),
    ("a wrong number", "a: !!int abc", "cannot be read"),
    ("a wrong truth value", "a: !!bool abc", "cannot be read"),
    ("an endless number", "a: " + "1" * 5000, "cannot be read"),
]


@pytest.mark.parametrize(("text", "reason"), [pytest.param(text, reason, id=name) for name, text, reason in HOSTILE])
def test_a_hostile_file_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "watchlist.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=reason):
        Source(path)


def test_dates_are_text_even_where_there_is_no_such_day(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.yaml"
    path.write_text("a: 2020-99-99\nb: 2020-01-01\nc: 7\nd: 0.5\ne: true\nf:\n")
    assert Source(path).data == {"a": "2020-99-99", "b": "2020-01-01", "c": 7, "d": 0.5, "e": True, "f": None}

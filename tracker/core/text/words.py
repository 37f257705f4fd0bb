"""Sets of words, written as a reader reads them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text` that white space parts."""
    return frozenset(text.split())

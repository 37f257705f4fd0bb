"""Finds many phrases at once in linear time, as whole words in Latin script and anywhere in Han."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick


class Hit(NamedTuple):
    """The phrase `key` stands at `start:end`."""

    key: str
    start: int
    end: int


class Automaton:
    """The phrases, in lower case and folded, ready to be looked for."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted(set(phrases))
        self._machine = AhoCorasick(self._phrases) if self._phrases else None

    def hits(self, text: str) -> Iterator[Hit]:
        """Every place where a phrase starts at the start of a word, overlapping ones too. `text` is folded and in
        lower case.

        The end is not looked at: callers know which endings they allow.
        """
        if self._machine is None:
            return
        for index, start, end in self._machine.find_matches_as_indexes(text, overlapping=True):
            if not joined(text, start):
                yield Hit(self._phrases[index], start, end)


def joined(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` belong to one word; false at both ends of the text."""
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(character: str) -> bool:
    """Letters, digits and the underscore, but for scripts that part no words (Han, kana and the like)."""
    return character == "_" or (
        character.isalnum() and not "\u2e80" <= character <= "\ua4cf" and character < "\U00020000"
    )

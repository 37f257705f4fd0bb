"""How a document uses a run of Chinese characters: how often as a word of its own, and in a company's places or in others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tracker.core.reading.zh.slots import OWNING, RIGHT, left_weight, right_weight
from tracker.core.reading.zh.words import BEFORE_NAME, DESCRIPTORS, PLACES, SURE_DESCRIPTORS

HAN = re.compile("[一-龥]")
LEFT_WORDS = tuple({*BEFORE_NAME, *DESCRIPTORS, *PLACES, *SURE_DESCRIPTORS})
OWNED = re.compile(OWNING)
ENOUGH = 3  # weight of a name that its places show
ENOUGH_BRIEFLY = 2  # the same in a text of a headline's length, where it stands but once
APART = 0.6  # share of its places in which a name is a word of its own


@dataclass
class Tally:
    """The places of a run: all of them, those where it is a word of its own, and how much these speak for a company."""

    told: int = 0
    apart: int = 0
    weight: int = 0

    def shown(self, brief: bool) -> bool:
        """Do the places show a company?"""
        if brief:
            return self.weight >= ENOUGH_BRIEFLY
        return self.apart > 1 and self.apart >= APART * self.told and self.weight >= ENOUGH


def tallies(names: Collection[str], texts: Collection[str]) -> dict[str, Tally]:
    """Each name's tally, in one pass over the texts."""
    found = {name: Tally() for name in names}
    for text in texts:
        for start, end in places_in(text, names):
            count(found[text[start:end]], text, start, end)
    return found


def places_in(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where the names stand in a text, also within each other."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[0]].add(len(name))
    for start, char in enumerate(text):
        for length in lengths.get(char, ()):
            if text[start : start + length] in names:
                yield start, start + length


def count(tally: Tally, text: str, start: int, end: int) -> None:
    tally.told += 1
    free_left = not start or not HAN.match(text[start - 1]) or text.endswith(LEFT_WORDS, 0, start)
    common = text.startswith("公司", end)  # 某某公司 may be a common noun
    if common or not free_left or not (RIGHT.match(text, end) or OWNED.match(text, end)):
        return
    quoted = text[start - 1 : start] == '"' == text[end : end + 1]
    left, right = left_weight(text, start), right_weight(text, end)
    tally.apart += 1
    tally.weight += left + right + quoted

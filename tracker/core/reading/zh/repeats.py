"""How a document uses a run of Chinese characters: how often as a word of its own, and in a company's places or in others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tracker.core.reading.zh.forms import plain_name
from tracker.core.reading.zh.slots import DEAL_VERBS, RIGHT, STRONG_RIGHT, left_weight, right_weight
from tracker.core.reading.zh.words import AFTER_NAME, BEFORE_NAME, COMMON, DESCRIPTORS, PLACES, SURE_DESCRIPTORS

HAN = re.compile("[一-龥]")
LEFT_WORDS = {*BEFORE_NAME, *DEAL_VERBS, *DESCRIPTORS, *PLACES, *SURE_DESCRIPTORS}
LEFT_LENGTHS = sorted({len(word) for word in LEFT_WORDS})
LONGEST_WORD = 6
#: Words of two characters, which no name parts.
WORDS = LEFT_WORDS | AFTER_NAME | COMMON
#: How the names of towns and districts end.
PLACE_END = re.compile(r"(?:[省市县镇]|[山城湾江海新]区)$")
ENOUGH = 3  # weight of a name that its places show
ENOUGH_BRIEFLY = 2  # the same in a text of a headline's length, where it stands but once
BOTH_SIDES = 2  # weight of a place that shows a company from both sides
APART = 0.6  # share of its places in which a name is a word of its own


@dataclass
class Tally:
    """The places of a run: all of them, those where it is a word of its own, and how much these speak for a company."""

    told: int = 0
    apart: int = 0
    weight: int = 0
    best: int = 0  # the weight of the weaker side where it is strongest

    def shown(self, brief: bool) -> bool:
        """Do the places show a company?"""
        if brief:
            return self.weight >= ENOUGH_BRIEFLY
        if self.best >= BOTH_SIDES and self.apart >= APART * self.told:
            return True
        return self.apart > 1 and self.apart >= APART * self.told and self.weight >= ENOUGH


def words_in(text: str) -> Iterator[str]:
    """Runs that may be names for what they are and where they begin and end."""
    for start, char in enumerate(text):
        if HAN.match(char) and begins(text, start):
            for end in range(start + 2, min(start + LONGEST_WORD, len(text)) + 1):
                if not HAN.match(text[end - 1]):
                    break
                if ends(text, end):
                    name = plain_name(text[start:end])
                    if name and not PLACE_END.search(name):
                        yield name
                    break


def begins(text: str, start: int) -> bool:
    """May a word begin here?"""
    if not start or not HAN.match(text[start - 1]):
        return not text[start - 1 : start].isdigit()  # 2日, 3年
    if text[start - 1 : start + 1] in WORDS:
        return False
    return any(text[max(0, start - length) : start] in LEFT_WORDS for length in LEFT_LENGTHS)


def ends(text: str, end: int) -> bool:
    return bool(RIGHT.match(text, end) or STRONG_RIGHT.match(text, end))


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
    common = text.startswith("公司", end)  # 某某公司 may be a common noun
    if common or not begins(text, start) or not ends(text, end):
        return
    quoted = text[start - 1 : start] == '"' == text[end : end + 1]
    left, right = left_weight(text, start), right_weight(text, end)
    tally.apart += 1
    tally.weight += left + right + quoted
    tally.best = max(tally.best, min(left, right))

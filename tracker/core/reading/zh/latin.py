"""Companies named in Latin letters within Chinese text: the script shows where the name ends, its places what it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.slots import LATIN_LEFT, OWNING, left_weight, right_weight
from tracker.core.reading.zh.words import AFTER_NAME, BEFORE_NAME, COMMON, NO_LATIN, PLACES
from tracker.core.text.words import words

TAIL = r"[A-Za-z0-9]*(?:[.&'-][A-Za-z0-9]+)*"
#: A number that belongs to the name, and counts nothing.
NUMBER = r"\d{1,3}(?![\d.,%:/A-Za-z-]| ?[月日年号楼亿万千百名人位家个颗块枚片美欧英港元岁层代期轮倍点时分秒季度周天项款种次克吨米台座笔份股成月余多至到])"
LATIN = (
    rf"(?<![A-Za-z0-9.&])(?<![A-Za-z0-9]-)[A-Za-z0-9]{TAIL}(?::[a-z]{{1,4}}(?![A-Za-z]))?(?: (?:& ?)?(?:[A-Z]{TAIL}|{NUMBER}))"
    + "{0,3}"
)
RUN = re.compile(LATIN)
#: A product's or chip's designation, a size: H100, MI325X, 70B.
MODEL = re.compile(r"[A-Z]{1,4}-?\d[\d.]*[A-Za-z]{0,2}|\d[\d.]*[A-Za-z]{0,2}")
#: Common words that stand in lower case within Chinese text.
SMALL_WORDS = words(
    "token tokens agent agents offer app apps startup start-up chiplet acqui-hire acquihire acqui-hires license licence reverse meta transformer prompt bug demo deadline benchmark kernel "
    "server cloud chip chips open source pipeline workflow copilot chatbot embedding backend frontend team deal term sheet title email mail call talk show down up plus pro max mini edge base "
    "with from the and for data model models code coding compiler runtime stack toolkit plugin feature release issue pull request commit hype buzz case study vs via etc feed story post thread"
)
#: Products that are named before further words of their names.
PRODUCTS = words("Azure ChatGPT Copilot Gemini Claude Llama GitHub Windows iPhone iPad Galaxy")
JOINT = re.compile(rf"{any_of({*BEFORE_NAME, *AFTER_NAME, *PLACES, *COMMON})}")
HAN = re.compile("[一-龥]+")
BEHIND = re.compile(rf"(?:{any_of(AFTER_NAME)})|{OWNING}")
LONGEST_JOINT = 4
CUT_OFF = ("…", "...")
LEAST = 1  # weight of a company's name
LEAST_SMALL = 2  # the same for one without capitals, by its places alone
LEAST_SHORT = 3  # the same for an abbreviation

Spellings = tuple[str, ...]
Place = tuple[str, int, int]  # text, start, end


def latin_companies(texts: Collection[str], brief: bool) -> Iterator[Spellings]:
    """The names in Latin letters that name companies by their places in the document, each with its spellings."""
    for name, places in places_of(texts).items():
        if weight(name, places, brief) >= least(name):
            yield from glued(name, places)


def places_of(texts: Collection[str]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for text in texts:
        for match in RUN.finditer(text):
            if text.startswith(CUT_OFF, match.end()):
                continue
            name = latin_name(match.group(), small=True)
            if name:
                start = match.start() + match.group().index(name)
                found[name].append((text, start, start + len(name)))
    return found


def weight(name: str, places: Collection[Place], brief: bool) -> int:
    """How much the places speak for a company.

    Being told twice counts, and so does standing in a headline alone, unless a place speaks against it.
    """
    sides = [side for place in places for side in sides_of(place)]
    often = (len(places) > 1 or brief) and not name.islower() and min(sides) >= 0
    return sum(sides) + often


def sides_of(place: Place) -> tuple[int, int]:
    """The weights of what stands before and behind the name."""
    text, start, end = place
    left = left_weight(text, start)
    at = start - (text[start - 1 : start] in (" ", '"'))
    return 2 if left <= 0 and text.endswith(LATIN_LEFT, 0, at) else left, right_weight(text, end)


def least(name: str) -> int:
    """The weight that makes the name a company's: more for what may be a common word or an abbreviation."""
    if name.islower():
        return LEAST_SMALL
    return LEAST_SHORT if name.isupper() and len(name) < 5 else LEAST


def latin_name(run: str, *, small: bool = False) -> str | None:
    """A Latin name without words at its ends that name no company; one without capitals only if `small`."""
    parts = run.strip().split(" ")
    if parts[0] in PRODUCTS:
        return None
    while parts and parts[-1] in NO_LATIN and not (len(parts) > 1 and parts[-1] == "AI"):
        parts.pop()
    while parts and parts[0] in NO_LATIN:
        parts.pop(0)
    name = " ".join(parts)
    if len(name) < 2 or MODEL.fullmatch(name):
        return None
    if any(char.isupper() for char in name):
        return name
    return name if small and len(name) > 3 and name not in SMALL_WORDS and name[0].isalpha() else None


def glued(name: str, places: Collection[Place]) -> Iterator[Spellings]:
    """The name, with the Chinese characters that are always part of it: Nova玄机, 极光Labs."""
    tail = joined([text[end : end + 6] for text, _, end in places])
    head = joined([text[max(0, start - 2) : start] for text, start, _ in places])
    if tail:
        yield name + tail, name
    elif len(head or "") == 2:
        yield (f"{head}{name}",)
    else:
        yield (name,)


def joined(beside: Sequence[str]) -> str | None:
    """The characters that begin all of these, cut to a word that may be part of a name; of one text alone nothing."""
    shared = HAN.match(shared_start(beside)) if len(beside) > 1 else None
    run = shared.group() if shared else ""
    ends = (length for length in range(2, len(run) + 1) if length == len(run) or BEHIND.match(run, length))
    word = run[: next(ends, 0)]
    return word if 2 <= len(word) <= LONGEST_JOINT and not JOINT.search(word) else None


def shared_start(texts: Sequence[str]) -> str:
    """The characters that begin all of the texts."""
    return "".join(chars[0] for chars in takewhile(lambda chars: len(set(chars)) == 1, zip(*texts, strict=False)))

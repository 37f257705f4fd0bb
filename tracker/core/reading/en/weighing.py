"""Whether a candidate is an organisation or a person: what it is made of, what stands around it, where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from tracker.core.reading.en.candidates import Candidate, bare_word, is_plain
from tracker.core.reading.en.contexts import (
    AGAINST,
    AGAINST_PERSON,
    DATELINE,
    DOCUMENT,
    FOR_ORG,
    FOR_PERSON,
    HINT_ORG,
    HOME,
    LIKELY_ORG,
    LIKELY_PERSON,
    LIKELY_PLACE,
    PLACE,
)
from tracker.core.reading.en.wordlists import GIVEN, MEDIA_ENDS, ORG_ENDS, PLACES, VOICES
from tracker.core.reading.model import BLOCKS, Sentence
from tracker.core.reading.patterns import block, compile_pattern, taken

NAME = block("name")
ENOUGH = 2
SURNAMED = 6  # what it takes where a person of that surname is named
LEGAL_FORMS = {"inc", "corp", "ltd", "limited", "llc", "plc", "gmbh", "ag", "bv", "ab"}
MINIMUM = 3  # letters of a name that counts by its places alone
ODD = re.compile(r"[a-z]{2}[A-Z]|^[a-z]{1,2}[A-Z]{2}|^[a-z]-|[a-z]\d|[a-z][.:](?:ai|io|com|AI)$")
#: Parts, models, standards: H100, HBM4, MI300X.
CODE = re.compile(r"[A-Z]{1,3}-?\d+[A-Za-z]?|[A-Z]{4}\d|\d+[a-z]?")
#: Abbreviations of things: NoC, SoC.
SHORT = re.compile(r"[A-Z][a-z][A-Z]s?")
LIST = compile_pattern("<names>", {})


def compiled_all(patterns: Iterable[str], org: float, person: float) -> list[tuple[re.Pattern[str], float, float]]:
    return [(compile_pattern(pattern, {}), org, person) for pattern in patterns]


CONTEXTS = [
    *compiled_all(FOR_ORG, 3.0, 0.0),
    *compiled_all(FOR_PERSON, 0.0, 3.0),
    *compiled_all(LIKELY_ORG, 1.5, 0.0),
    *compiled_all(HINT_ORG, 1.0, 0.0),
    *compiled_all(LIKELY_PERSON, 0.0, 1.5),
    *compiled_all(AGAINST, -3.0, -3.0),
    *compiled_all(AGAINST_PERSON, 0.0, -3.0),
    *compiled_all(DOCUMENT, -8.0, -3.0),
    *compiled_all(PLACE, -4.0, -1.0),
    *compiled_all(LIKELY_PLACE, -1.5, 0.0),
]
DATELINES = compiled_all((DATELINE,), -4.0, -4.0)
HOMES = compile_pattern(HOME, {})


def weigh_form(name: Candidate, places: Collection[str], small: Collection[str]) -> None:
    """What the name itself tells; `places` are known as such, `small` are words that the document writes small."""
    low = [bare_word(token) for token in name.text.split()]
    several = len(low) > 1
    if several and (low[-1] in ORG_ENDS or not LEGAL_FORMS.isdisjoint(low)):
        name.org += 2
    if several and low[-1] in LEGAL_FORMS:
        name.org += 6
    if not several:
        name.org += weight_of_word(name.text, is_plain(low[0]) or low[0] in small or not name.inner)
    if name.text.islower():
        name.org += 2
    if all(is_plain(word) or word in small or word in ORG_ENDS for word in low) and not name.text.islower():
        name.org -= 2
        name.person -= 1
    weigh_given(name, low)
    given = several and low[0] in GIVEN and low[-1].isalpha()
    name.barred = (is_place(low) and not given) or low[-1] in VOICES or low[-1] in MEDIA_ENDS or name.text in places
    name.barred = name.barred or bool(SHORT.fullmatch(name.text))
    if several and low[0] in PLACES and low[0] not in GIVEN and low[-1] not in ORG_ENDS:
        name.org -= 3
        name.person -= 3


def weight_of_word(text: str, plain: bool) -> float:
    """What the spelling of a single word tells."""
    if CODE.fullmatch(text):
        return -1.0
    if ODD.search(text):
        return 1.5
    return 0.5 if len(text) > MINIMUM and not plain and not text.isupper() else 0.0


def weigh_given(name: Candidate, low: Sequence[str]) -> None:
    """The shape of a person's name: two to four words, the first a given name."""
    if 2 <= len(low) <= 4 and low[-1] not in ORG_ENDS and "&" not in name.text:
        name.person += 8 * (low[0] in GIVEN)
        name.person += 0.5 * (not any(is_plain(word) for word in low) and not re.search(r"\d", name.text))


def is_place(low: Sequence[str]) -> bool:
    return all(word in PLACES or word in VOICES or word.isdigit() for word in low)


def weigh_places(name: Candidate) -> None:
    """A name that comes back or stands in the headline is likelier an organisation, unless it only begins sentences."""
    if not name.inner or len(name.text) < MINIMUM:
        return
    fields = {span.field for span in name.places}
    name.org += min(2.0, 0.75 * (len(name.places) - 1)) + ("title" in fields) + (len(fields) > 1)


def weigh_surname(name: Candidate, names: Mapping[str, Candidate]) -> None:
    """A name whose last word comes back alone is likely a person's; companies drop the last word, not the first."""
    tokens = name.text.split()
    if len(tokens) > 1 and tokens[-1] in names and tokens[0] not in names:
        name.person += 2


def weigh_context(draft: Sentence, names: Mapping[str, Candidate]) -> None:
    if all(span.kind != "name" for span in draft.spans):
        return
    text = draft.masked.text
    datelines = DATELINES if draft.field == "body" else []
    for pattern, org, person in [*CONTEXTS, *datelines]:
        for match in pattern.finditer(text):
            for name in named(taken(match)["name"], draft, names):
                name.org += org
                name.told += org
                name.person += person


def named(text: str, draft: Sentence, names: Mapping[str, Candidate]) -> list[Candidate]:
    """The candidates whose characters the masked text holds."""
    return [names[draft.spans[ord(char) - BLOCKS["name"]].person or ""] for char in re.findall(NAME, text)]


def weigh_homes(draft: Sentence, names: Mapping[str, Candidate]) -> None:
    """Of "Bluecask of Leeds" either tells what the other is."""
    for match in HOMES.finditer(draft.masked.text):
        one, home = named(match[0], draft, names)
        if is_place([bare_word(word) for word in home.text.split()]):
            one.org += 3
            one.told += 3
        elif is_org(one) and not is_person(one):
            home.org -= 3


def weigh_lists(draft: Sentence, names: Mapping[str, Candidate]) -> None:
    """In a list with a person the others are people, in one with an organisation single words are organisations."""
    for match in LIST.finditer(draft.masked.text):
        listed = named(match[0], draft, names)
        if any(is_person(name) for name in listed):
            for name in listed:
                name.person += 2


def is_person(name: Candidate) -> bool:
    tokens = name.text.split()
    if name.barred:
        return False
    return 2 <= len(tokens) <= 5 and name.person >= 2 and name.person > name.org and tokens[-1].lower() not in ORG_ENDS


def is_org(name: Candidate, surnames: Mapping[str, Candidate] | None = None) -> bool:
    """What speaks for a person counts against longer names alone; a person's surname needs more."""
    person = (surnames or {}).get(name.text)
    if name.barred or (person and name.org < SURNAMED and not is_first(name, person)):
        return False
    return name.org >= ENOUGH and (name.org >= name.person or " " not in name.text)


def is_first(name: Candidate, person: Candidate) -> bool:
    """The body has the name before it has the person."""
    starts = [min((span.start for span in one.places if span.field == "body"), default=None) for one in (name, person)]
    return starts[0] is not None and (starts[1] is None or starts[0] < starts[1])


def likeliest(names: Iterable[Candidate], people: Collection[str]) -> set[str]:
    """Where no organisation is sure: the name that nothing speaks against, the most frequent or that of the title."""
    parts = {part for person in people for part in person.split()}
    open_ones = [
        name
        for name in names
        if name.org >= 0 and not name.barred and len(name.text) > MINIMUM and not name.text.isupper()
    ]
    free = [name for name in open_ones if name.text not in people and name.text not in parts and is_told(name)]
    best = max(free, key=lambda name: (len(name.places), name.org), default=None)
    return {best.text} if best else set()


def is_told(name: Candidate) -> bool:
    """It stands in the title or comes back."""
    return len(name.places) > 1 or any(span.field == "title" for span in name.places)

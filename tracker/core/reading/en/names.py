"""Organisations and people that are on no list: capitalised names, told apart by the company they keep.

Each capitalised name of a document is a candidate. What stands around it and what it is made of speak for an
organisation or a person; all its places in the document add up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.core.claims import Party
from tracker.core.reading.en.contexts import AGAINST, DATELINE, FOR_ORG, FOR_PERSON, LIKELY_ORG, LIKELY_PERSON
from tracker.core.reading.en.wordlists import COMMON, GIVEN, ORG_ENDS, PLACES, VOICES
from tracker.core.reading.model import BLOCKS, Sentence, Span
from tracker.core.reading.patterns import block, compile_pattern, taken

WORD = (
    r"[A-Z][\w]*(?:[-.:&'/](?=\w)[\w]+)*|[a-z]-[A-Z]\w+|\d{1,3}(?:st|nd|rd|th)? ?[A-Z]\w+|[a-z]{1,2}[A-Z]\w+"
    r"|[a-z][a-z\d-]*\.(?:ai|io|dev|app|co)\b"
)
ADJECTIVES = (
    "-backed",
    "-based",
    "-owned",
    "-led",
    "-founded",
    "-born",
    "-funded",
    "-listed",
    "-style",
    "-made",
    "-trained",
    "-era",
)
CANDIDATE = re.compile(
    rf"(?<![\w@#./-])(?:{WORD})"
    rf"(?:(?: (?:(?:de|van|von|der|den|la|del|al|el|bin|di|da|of the|&) ){{0,2}}| [A-Z]\. )(?:{WORD})){{0,4}}"
)
#: A name without capitals: it begins a sentence all the same, or is introduced as a name.
SMALL = re.compile(
    r"(?:^[\"'(]?|\b(?:called|named|start-?up|outfit) )(?P<name>[a-z][a-z\d-]{3,})"
    r"(?=,? (?:an?|the|which|whose|has|will|is|said|was|had|for)\b|'s |[,.;:])"
)
TOKEN = re.compile(r"\S+")
NAME = block("name")
POSSESSIVE = re.compile(r"'[sS]?$")
ENOUGH = 2
LEGAL_FORMS = {"inc", "corp", "ltd", "limited", "llc", "plc", "gmbh", "ag", "bv", "ab"}
MINIMUM = 3  # letters of a name that counts by its places alone


@dataclass
class Candidate:
    """A name, its places, and what speaks for either sort."""

    text: str
    places: list[Span] = field(default_factory=list)
    inner: int = 0  # places that do not begin a sentence
    org: float = 0.0
    person: float = 0.0


def find_names(sentences: Sequence[Sentence]) -> Mapping[int, Iterable[Span]]:
    """Spans of organisations and people, by sentence index."""
    names: dict[str, Candidate] = {}
    drafts = [with_candidates(sentence, names) for sentence in sentences]
    for name in names.values():
        weigh_form(name)
        weigh_places(name)
        weigh_surname(name, names)
    for draft in drafts:
        weigh_context(draft, names)
    for draft in drafts:
        weigh_lists(draft, names)
    people = {name.text for name in names.values() if is_person(name)}
    surnames = {person.split()[-1] for person in people}
    orgs = {name.text for name in names.values() if is_org(name, surnames) and name.text not in people}
    orgs |= set() if orgs else likeliest(names.values(), people)
    forms = {**person_forms(people), **org_forms(orgs)}
    return occurrences(sentences, forms)


# Candidates


def with_candidates(sentence: Sentence, names: dict[str, Candidate]) -> Sentence:
    """The sentence with a `name` span for each candidate outside its other spans."""
    found: list[Span] = []
    for start, end in candidates(sentence):
        text = sentence.text[start:end]
        first = start == 0 or sentence.text[:start].strip("\"'([- *") == ""
        span = Span("name", sentence.start + start, sentence.start + end, person=text, field=sentence.field)
        if all(span.end <= other.start or span.start >= other.end for other in sentence.spans):
            name = names.setdefault(text, Candidate(text))
            name.places.append(span)
            name.inner += not first
            found.append(span)
    return replace(sentence, spans=tuple(sorted((*sentence.spans, *found), key=lambda span: span.start)))


def candidates(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, cut at common words and at watched names, and names written small."""
    for match in SMALL.finditer(sentence.text):
        if match["name"] not in COMMON:
            yield match.span("name")
    known = [(span.start - sentence.start, span.end - sentence.start) for span in sentence.spans]
    for match in CANDIDATE.finditer(sentence.text):
        for start, end in cut(sentence.text, match.start(), match.end(), known):
            bare = POSSESSIVE.sub("", sentence.text[start:end])
            if len(bare) > 1 and not bare.isdigit() and bare.lower().strip(".") not in ORG_ENDS:
                yield start, start + len(bare)


def cut(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The run without words that are no part of a name; what is left of it in pieces."""
    begin: int | None = None
    last = start
    for token in TOKEN.finditer(text, start, end):
        word = POSSESSIVE.sub("", token[0]).lower().strip(".,")
        owned = token[0] != POSSESSIVE.sub("", token[0])
        stop = (
            word in COMMON or word.endswith(ADJECTIVES) or any(a < token.end() and token.start() < b for a, b in known)
        )
        if stop and not (begin is not None and word in ORG_ENDS):
            if begin is not None:
                yield begin, last
            begin = None
            continue
        begin = token.start() if begin is None else begin
        last = token.end()
        if owned:
            yield begin, last
            begin = None
    if begin is not None:
        yield begin, last


# Evidence


def weigh_form(name: Candidate) -> None:
    """What the name itself tells."""
    tokens = name.text.split()
    last = tokens[-1].lower().strip(".")
    if last in ORG_ENDS or any(token.lower().strip(".,") in {"inc", "corp", "ltd", "llc", "gmbh"} for token in tokens):
        name.org += 2 if len(tokens) > 1 else 0
    if len(tokens) > 1 and last in LEGAL_FORMS:
        name.org += 6
    if re.search(r"[a-z][A-Z]|\d|[a-z][.:](?:ai|io|com|AI)$|^[a-z]-", name.text) and len(tokens) == 1:
        name.org += 1
    if name.text.islower():
        name.org += 2
    if 2 <= len(tokens) <= 4 and last not in ORG_ENDS:
        name.person += 2 * (tokens[0].lower() in GIVEN)
    low = [token.lower().strip(".") for token in tokens]
    if (
        all(token in PLACES or token in VOICES for token in low)
        or low[-1] in VOICES
        or (low[0] in PLACES and low[-1] not in ORG_ENDS)
    ):
        name.org -= 6
        name.person -= 6


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
    text = draft.masked.text
    datelines = DATELINES if draft.field == "body" else []
    for pattern, org, person in [*CONTEXTS, *datelines]:
        for match in pattern.finditer(text):
            for char in re.findall(NAME, taken(match)["name"]):
                name = names[draft.spans[ord(char) - BLOCKS["name"]].person or ""]
                name.org += org
                name.person += person


def weigh_lists(draft: Sentence, names: Mapping[str, Candidate]) -> None:
    """In a list with a person the others are people."""
    for match in LIST.finditer(draft.masked.text):
        listed = [names[draft.spans[ord(char) - BLOCKS["name"]].person or ""] for char in re.findall(NAME, match[0])]
        if any(is_person(name) for name in listed):
            for name in listed:
                name.person += 2


LIST = compile_pattern("<names>", {})
CONTEXTS = [
    *((compile_pattern(pattern, {}), 3.0, 0.0) for pattern in FOR_ORG),
    *((compile_pattern(pattern, {}), 0.0, 3.0) for pattern in FOR_PERSON),
    *((compile_pattern(pattern, {}), 1.5, 0.0) for pattern in LIKELY_ORG),
    *((compile_pattern(pattern, {}), 0.0, 1.5) for pattern in LIKELY_PERSON),
    *((compile_pattern(pattern, {}), -3.0, -3.0) for pattern in AGAINST),
]


DATELINES = [(compile_pattern(DATELINE, {}), -4.0, -4.0)]


def is_person(name: Candidate) -> bool:
    tokens = name.text.split()
    return 2 <= len(tokens) <= 5 and name.person >= 2 and name.person > name.org and tokens[-1].lower() not in ORG_ENDS


def is_org(name: Candidate, surnames: Collection[str] = ()) -> bool:
    """What speaks for a person counts against a single word only where it is the surname of one."""
    single = " " not in name.text and name.text not in surnames
    return name.org >= ENOUGH and (name.org >= name.person or single)


def likeliest(names: Iterable[Candidate], people: Collection[str]) -> set[str]:
    """Where no organisation is sure: the name that nothing speaks against, the most frequent or that of the title."""
    parts = {part for person in people for part in person.split()}
    open_ones = [name for name in names if name.org >= 0 and len(name.text) > MINIMUM and not name.text.isupper()]
    free = [name for name in open_ones if name.text not in people and name.text not in parts and is_told(name)]
    best = max(free, key=lambda name: (len(name.places), name.org), default=None)
    return {best.text} if best else set()


def is_told(name: Candidate) -> bool:
    """It stands in the title or comes back."""
    return len(name.places) > 1 or any(span.field == "title" for span in name.places)


# Occurrences


def person_forms(people: Iterable[str]) -> dict[str, Span]:
    """Full names and surnames, each with the span to make of it."""
    forms: dict[str, Span] = {}
    for person in people:
        shown = Span("person", 0, 0, person=person)
        forms[person] = shown
        surname = (
            re.sub(r"^.*? (?=(?:de|van|von|der|den|la|del|al|el|bin|di|da|le) )", "", person, flags=re.IGNORECASE)
            if " " in person
            else person
        )
        for short in (person.split()[-1], surname, person.split()[0]):
            if len(short) > 3 and short.lower() not in COMMON:
                forms.setdefault(short, shown)
    return forms


def org_forms(orgs: Iterable[str]) -> dict[str, Span]:
    """Names of organisations and their short forms; the longest form is the one to show."""
    forms: dict[str, Span] = {}
    for org in sorted(orgs, key=len, reverse=True):
        shown = forms.get(org) or longer(org, forms) or Span("org", 0, 0, party=Party(bare(org)))
        forms[org] = shown
        tokens = org.split()
        while len(tokens) > 1 and tokens[-1].lower().strip(".,") in ORG_ENDS:
            tokens.pop()
            short = " ".join(tokens).rstrip(",")
            if short.lower() not in COMMON | PLACES:
                forms.setdefault(short, shown)
    return forms


def longer(org: str, forms: Mapping[str, Span]) -> Span | None:
    """The organisation of a longer name that begins with this one."""
    return next((span for form, span in forms.items() if form.startswith(f"{org} ")), None)


def bare(org: str) -> str:
    """The name without its legal form."""
    return re.sub(r",? (?:Inc|Corp|Corporation|Ltd|LLC|PLC|plc|GmbH|B\.?V|N\.?V|AG|AB)\.?$", "", org)


def occurrences(sentences: Sequence[Sentence], forms: Mapping[str, Span]) -> dict[int, list[Span]]:
    if not forms:
        return {}
    found: dict[int, list[Span]] = defaultdict(list)
    names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    exact = re.compile(rf"(?<![\w-])(?:{names})(?!\w|-\w)")
    loud = re.compile(exact.pattern, re.IGNORECASE)
    folded = {form.lower(): span for form, span in forms.items()}
    for sentence in sentences:
        pattern = loud if sentence.field == "title" and same_case(sentence.text) else exact
        for match in pattern.finditer(sentence.text):
            shown = forms.get(match[0]) or folded[match[0].lower()]
            found[sentence.index].append(
                replace(shown, start=sentence.start + match.start(), end=sentence.start + match.end())
            )
    return found


def same_case(text: str) -> bool:
    return text.isupper() or text.islower() or text.istitle()

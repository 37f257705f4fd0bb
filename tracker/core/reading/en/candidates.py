"""Candidates for names: runs of capitalised words outside what is known already, and names written small."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.core.reading.en.ordinary import ORDINARY
from tracker.core.reading.en.wordlists import COMMON, FUND_ENDS, MEDIA_ENDS, NAME_STARTS, ORG_ENDS
from tracker.core.reading.model import Sentence, Span

BIG = "A-Z" + "".join(chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
WORD = (
    rf"[{BIG}][\w]*(?:[-.:&'/](?=\w)[\w]+)*|[a-z]-[{BIG}]\w+|\d{{1,3}}(?:st|nd|rd|th) [{BIG}]\w+|\d{{1,3}}[a-z]{{0,4}}"
    rf"[{BIG}]\w+|[a-z]{{1,2}}[{BIG}]\w+|[a-z][a-z\d-]*\.(?:ai|io|dev|app|co)\b"
)
JOINTS = r"(?:(?:de|van|von|der|den|la|del|al|el|bin|di|da|of the|&) ){0,2}"
CANDIDATE = re.compile(
    rf"(?<![\w@#./-])(?:{WORD})(?:(?: {JOINTS}| [A-Z]\. )(?:{WORD})){{0,4}}(?: \d{{1,2}}(?='s|[,\")]))?"
)
#: A name without capitals: it begins a sentence all the same, or is introduced as a name.
SMALL = re.compile(
    r"(?:(?:^|(?<=[.!?] ))[\"'(]?(?P<first>[a-z][a-z\d-]{3,})(?=,? (?:an?|the|which|whose|has|had|will|is|isn't|"
    r"said|was|for|takes|took|"
    r"makes|made|says|and|to)\b|'s |[,.;:]| \()"
    r"|\b(?:called|named|start-?up|outfit|firm|company|(?:chip)?maker|developer|lab|"
    r"app) \"?(?P<named>[a-z][a-z\d-]{3,}))"
)
BASED = re.compile(rf"(?<![\w-])([{BIG}][\w.]+(?: [{BIG}][\w.]+)?)-(?:based|born|bred)\b")
TOKEN = re.compile(r"\S+")
POSSESSIVE = re.compile(r"'[sS]?$")
ENDINGS = (
    "",
    "s",
    "es",
    "d",
    "ed",
    "ing",
    "er",
    "ers",
    "or",
    "ly",
    "ion",
    "ions",
    "ment",
    "ness",
    "al",
    "able",
    "iest",
)
PREFIX = re.compile(r"(?:ex|non|anti|post|pre|pro)-", re.IGNORECASE)
UNCAPPED = {"the", "and", "for", "but", "nor", "with", "from", "into", "over", "amid", "via", "after"}  # in headlines
LEADING = "\"'([- *•►>·"
ADJECTIVES = (
    "-backed",
    "-based",
    "-owned",
    "-led",
    "-founded",
    "-born",
    "-bred",
    "-funded",
    "-listed",
    "-style",
    "-made",
    "-trained",
    "-era",
    "-strong",
    "-like",
    "-wide",
    "-only",
)


@dataclass
class Candidate:
    """A name, its places, and what speaks for either sort."""

    text: str
    places: list[Span] = field(default_factory=list)
    inner: int = 0  # places that do not begin a sentence
    org: float = 0.0
    person: float = 0.0
    barred: bool = False  # a place, a publication, a date
    told: float = 0.0  # how much of `org` is due to what stands around it


def bare_word(token: str) -> str:
    """A word as the word lists have it."""
    return POSSESSIVE.sub("", token).lower().strip(".,\"'()")


def is_plain(word: str) -> bool:
    """An English word, or a compound of such."""
    return known_word(word) or ("-" in word and all(known_word(part) for part in word.split("-")))


def known_word(word: str) -> bool:
    return any(word.endswith(ending) and is_word(word.removesuffix(ending)) for ending in ENDINGS)


def is_word(word: str) -> bool:
    """A stem of three letters or more, as it is or without its silent e."""
    return len(word) > 2 and any(one in COMMON or one in ORDINARY for one in (word, f"{word}e", f"{word}s"))


def is_heading(text: str) -> bool:
    """Words have capitals whatever they are."""
    telling = [word for word in re.findall(r"[^\W\d_]{3,}", text) if word not in UNCAPPED]
    return len(telling) > 2 and sum(word[0].islower() for word in telling) <= 0.1 * len(telling)


def with_candidates(sentence: Sentence, names: dict[str, Candidate], known: Mapping[str, Span]) -> Sentence:
    """The sentence with a `name` span for each candidate outside its other spans.

    `known` are the watched organisations that the document names elsewhere, by their form: they are named here too.
    """
    found: list[Span] = []
    for start, end in candidates(sentence):
        text = sentence.text[start:end]
        span = Span("name", sentence.start + start, sentence.start + end, person=text, field=sentence.field)
        if any(span.start < other.end and other.start < span.end for other in (*sentence.spans, *found)):
            continue
        same = known.get(text.lower() if text.isupper() else text)
        found.append(replace(same, start=span.start, end=span.end, field=sentence.field) if same else span)
        if not same:
            name = names.setdefault(text, Candidate(text))
            name.places.append(span)
            name.inner += not begins(sentence.text, start)
    return replace(sentence, spans=tuple(sorted((*sentence.spans, *found), key=lambda span: span.start)))


def begins(text: str, at: int) -> bool:
    """Nothing but signs stands before."""
    return text[:at].strip(LEADING) == ""


def watched_forms(sentences: Sequence[Sentence]) -> dict[str, Span]:
    """Forms of watched organisations in the document, as they are and in small letters."""
    forms: dict[str, Span] = {}
    for sentence in sentences:
        for span in sentence.spans:
            if span.kind == "org":
                form = sentence.text[span.start - sentence.start : span.end - sentence.start]
                forms[form] = span
                forms.setdefault(form.lower(), span)
    return forms


def candidates(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, cut at common words and at watched names, and names written small."""
    for match in SMALL.finditer(sentence.text):
        group = "first" if match["first"] else "named"
        if not is_plain(match[group]):
            yield match.span(group)
    known = [(span.start - sentence.start, span.end - sentence.start) for span in sentence.spans]
    heading = is_heading(sentence.text)
    for match in CANDIDATE.finditer(sentence.text):
        for begin, end in cut(sentence.text, match.start(), match.end(), known, heading):
            prefix = PREFIX.match(sentence.text, begin)
            start = prefix.end() if prefix else begin
            bare = POSSESSIVE.sub("", sentence.text[start:end])
            if len(bare) > 1 and not bare.isdigit() and bare.lower().strip(".") not in ORG_ENDS:
                yield start, start + len(bare)


def cut(text: str, start: int, end: int, known: Sequence[tuple[int, int]], heading: bool) -> Iterator[tuple[int, int]]:
    """The run without words that are no part of a name; what is left of it in pieces."""
    begin: int | None = None
    last = start
    tokens = list(TOKEN.finditer(text, start, end))
    for index, token in enumerate(tokens):
        word = bare_word(token[0])
        rest = [bare_word(later[0]) for later in tokens[index + 1 :]]
        inside = any(a < token.end() and token.start() < b for a, b in known)
        if inside or is_cut(word, rest, begin is not None, begins(text, token.start()), heading):
            if begin is not None:
                yield begin, last
            begin = None
            continue
        begin = token.start() if begin is None else begin
        last = token.end()
        if token[0] != POSSESSIVE.sub("", token[0]):
            yield begin, last
            begin = None
    if begin is not None:
        yield begin, last


def is_cut(word: str, rest: Sequence[str], begun: bool, first: bool, heading: bool) -> bool:
    """A word is no part of a name, unless it ends one that has begun, or begins one that only names begin so."""
    if begun and (word in ORG_ENDS or word in MEDIA_ENDS):
        return False
    if not begun and not heading and word in NAME_STARTS and rest and begins_name(rest, first):
        return False
    return word in COMMON or word.endswith(ADJECTIVES) or (heading and word in ORDINARY)


def begins_name(rest: Sequence[str], first: bool) -> bool:
    """Whether the words behind one that begins names as well as sentences make it one."""
    return rest[-1] in FUND_ENDS if first else rest[-1] in ORG_ENDS or not is_plain(rest[0])


def homes(sentences: Sequence[Sentence]) -> set[str]:
    """Places by which somebody is called: the Aachen-based maker."""
    return {match[1] for sentence in sentences for match in BASED.finditer(sentence.text)}


def small_words(sentences: Sequence[Sentence]) -> set[str]:
    """Words that the body writes small."""
    prose = (sentence.text for sentence in sentences if sentence.field == "body")
    return {word for text in prose for word in re.findall(r"(?<![\w.'-])[a-z]{3,}\b", text)}

"""Sentences and paragraphs of plain text, as offsets. Every line end is a border."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.core.text.language import Language
from tracker.core.text.words import words


class Span(NamedTuple):
    """A stretch of a text: `text[start:end]`, without white space at its ends, never empty."""

    start: int
    end: int


_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…。！？；]+")
_HAN_ENDS = frozenset("。！？；")
_CLOSING = frozenset("\"'”’」』〉》）)]】")
_STRAIGHT = frozenset("\"'")
_OPENING = "\"'“‘「『（([《【-–—•·"
#: Abbreviations that never end a sentence: a name, a number or the rest of a phrase follows.
_INNER = words(
    "mr mrs ms dr prof sr gen sen rep gov st mt vs v fig approx est e.g i.e cf viz al dept ave messrs capt lt col sgt "
    "hon pres"
)
#: Those that a number follows.
_NUMBERED = words("no nos vol pp p sec art ch")
#: Those that can stand within a sentence and at its end.
_EITHER = words(
    "inc corp co ltd llc plc bros jr a.m p.m etc cos gmbh s.a n.v jan feb mar apr jun jul aug sep sept oct nov dec mon "
    "tue wed thu fri u.s u.k u.n e.u d.c ph.d l.p"
)
#: Words that, with a capital, start a sentence after an abbreviation; any other capital may be a name.
_STARTERS = words(
    "a about after all also although an and another as at because before both but by despite during each earlier even "
    "every few first for from he her here his how however if in instead it its last later many meanwhile more most my "
    "no nor not now of on once one only or other our over separately she since so some still such that the their then "
    "there these they this those though three to two under under until we what when where whether which while who why "
    "with without yet you your"
)
_WORD_BEFORE = re.compile(r"[A-Za-z](?:[A-Za-z.&]*[A-Za-z])?\Z")
_WORD_AFTER = re.compile(r"[A-Za-z]+")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Z]\Z")
_NUMBERING = re.compile(r"\(?\d{1,3}\Z")
#: The longest token before a full stop that is looked at.
_REACH = 24
#: The longest straight-quoted quotation whose opening is looked for; a bound keeps the whole linear.
_QUOTATION = 1_000


def paragraphs(text: str) -> list[Span]:
    """The lines of the text that hold more than white space, in order."""
    spans = (_stripped(text, line.start(), line.end()) for line in _LINE.finditer(text))
    return [span for span in spans if span]


def sentences(text: str, language: Language) -> list[Span]:
    """The sentences of a plain text, in order. They cover all but the white space between them."""
    return [span for paragraph in paragraphs(text) for span in _split(text, paragraph, language)]


def _split(text: str, paragraph: Span, language: Language) -> Iterator[Span]:
    start = paragraph.start
    for end in _END.finditer(text, *paragraph):
        if end.start() < start:
            continue
        behind = _behind_quotes(text, start, end.end(), paragraph.end)
        if behind < paragraph.end and not _ends(text, start, end, behind, language):
            continue
        if span := _stripped(text, start, behind):
            yield span
        start = behind
    if span := _stripped(text, start, paragraph.end):
        yield span


def _behind_quotes(text: str, start: int, at: int, end: int) -> int:
    """Behind the quotes and brackets that close here; a straight one closes where the sentence opened it."""
    since = max(start, at - _QUOTATION)
    while at < end and text[at] in _CLOSING and (text[at] not in _STRAIGHT or text.count(text[at], since, at) % 2):
        at += 1
    return at


def _ends(text: str, start: int, end: re.Match[str], behind: int, language: Language) -> bool:
    """Whether a sentence ends at the marks `end`, with `behind` the position after closing quotes."""
    marks = end[0]
    if _HAN_ENDS.intersection(marks):
        return True
    if language == "zh" and (_is_han(text[behind]) or (marks[0] != "." and not text[behind].isalnum())):
        return "." not in marks or _is_han(text[end.start() - 1])
    if not text[behind].isspace():
        return False
    following = text[behind : behind + _REACH].lstrip().lstrip(_OPENING)
    if following[:1].islower():
        return False
    return marks != "." or not _is_abbreviation(text, start, end.start(), following)


def _is_abbreviation(text: str, start: int, at: int, following: str) -> bool:
    """Whether the full stop at `at` belongs to the token before it and ends no sentence."""
    before = text[max(start, at - _REACH) : at]
    if _NUMBERING.fullmatch(text[start:at].strip()[:5]):
        return True
    word = _WORD_BEFORE.search(before)
    if not word:
        return False
    token = word[0].lower()
    if token in _INNER:
        return True
    if token in _NUMBERED:
        return following[:1].isdigit()
    if token in _EITHER or _INITIALS.fullmatch(word[0]):
        return not _starts_sentence(following)
    return False


def _starts_sentence(following: str) -> bool:
    word = _WORD_AFTER.match(following)
    return word is not None and word[0].lower() in _STARTERS


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None where nothing else is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None

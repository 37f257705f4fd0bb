"""A document becomes sentences that carry spans: watched entities, money, names that are on no list, references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from tracker.core.claims import Mention, Party
from tracker.core.documents import Document
from tracker.core.evidence import FIELDS
from tracker.core.reading.model import PRIVATE_USE, Language, Reference, Sentence, Span
from tracker.core.reading.patterns import compiled
from tracker.core.text.fold import fold
from tracker.core.text.sentences import Span as Place
from tracker.core.text.sentences import paragraphs, sentences
from tracker.core.watchlist import Entity, Watchlist

#: No news is longer: what lies behind so many sentences makes no claims, so that a document of any size is read in
#: bounded time.
MOST_SENTENCES = 300
UNPRINTED = dict.fromkeys(PRIVATE_USE, "\ufffd")  # a text that holds the characters of masked text says nothing by them
LONGEST = 800  # characters after which a sentence without an end is cut


def annotate(
    document: Document, mentions: Sequence[Mention], watchlist: Watchlist, language: Language
) -> list[Sentence]:
    """The sentences of all fields, in reading order, with all spans."""
    plain = islice(plain_sentences(document, language), MOST_SENTENCES)
    watched = [with_spans(one, watched_spans(one, mentions, watchlist)) for one in plain]
    priced = [with_spans(one, money_spans(one, language)) for one in watched]
    found = as_written(language.names(priced), priced, document)
    named = [with_spans(one, found.get(one.index, ())) for one in priced]
    return resolve_references([fused(one) for one in named], language.references, document.source)


def as_written(
    found: Mapping[int, Iterable[Span]], sentences: Sequence[Sentence], document: Document
) -> dict[int, list[Span]]:
    """The names as the document spells them: finders see folded text."""
    spelled: dict[str, str] = {}
    for sentence in sentences:
        for span in found.get(sentence.index, ()):
            name = span.person or (span.party.name if span.party else "")
            if sentence.text[span.start - sentence.start : span.end - sentence.start] == name:
                spelled.setdefault(name, document.text(sentence.field)[span.start : span.end])
    return {index: [spelled_as(span, spelled) for span in spans] for index, spans in found.items()}


def spelled_as(span: Span, spelled: Mapping[str, str]) -> Span:
    if span.person:
        return replace(span, person=spelled.get(span.person, span.person))
    if span.party:
        return replace(span, party=replace(span.party, name=spelled.get(span.party.name, span.party.name)))
    return span


def plain_sentences(document: Document, language: Language) -> Iterator[Sentence]:
    """Sentences without spans. Paragraphs are numbered through the whole document; noise is left out."""
    noise = [compiled(pattern) for pattern in language.noise]
    paragraph = index = 0
    for field in FIELDS:
        text = fold(document.text(field)).translate(UNPRINTED)
        for place in paragraphs(text):
            paragraph += 1
            if language.tail and compiled(language.tail).match(text[place.start : place.end]):
                break
            if any(pattern.search(text[place.start : place.end]) for pattern in noise):
                continue
            for start, end in sentences_in(text, place, language):
                yield Sentence(field, start, text[start:end], index, paragraph)
                index += 1


def sentences_in(text: str, paragraph: Place, language: Language) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text[paragraph.start : paragraph.end], language.code):
        for begin in range(start, end, LONGEST):
            yield paragraph.start + begin, paragraph.start + min(begin + LONGEST, end)


def with_spans(sentence: Sentence, spans: Iterable[Span]) -> Sentence:
    """The sentence with further spans; one that overlaps an earlier one is left out."""
    taken = list(sentence.spans)
    for span in spans:
        if all(span.end <= other.start or span.start >= other.end for other in taken):
            taken.append(replace(span, field=sentence.field))
    return replace(sentence, spans=tuple(sorted(taken, key=lambda span: span.start)))


def watched_spans(sentence: Sentence, mentions: Sequence[Mention], watchlist: Watchlist) -> list[Span]:
    within = [
        one
        for one in mentions
        if one.field == sentence.field and sentence.start <= one.start and one.end <= sentence.end
    ]
    longest_first = sorted(within, key=lambda one: one.start - one.end)
    return [span_of(one, watchlist.by_id[one.entity], watchlist, mentions) for one in longest_first]


def span_of(mention: Mention, entity: Entity, watchlist: Watchlist, mentions: Sequence[Mention]) -> Span:
    if entity.kind == "person":
        return Span("person", mention.start, mention.end, person=person_name(entity, mentions))
    if entity.kind == "company":
        return Span("org", mention.start, mention.end, party=Party(entity.name, entity.id))
    maker = watchlist.by_id.get(entity.maker or "")
    return Span("product", mention.start, mention.end, party=Party(maker.name, maker.id) if maker else None)


def person_name(entity: Entity, mentions: Sequence[Mention]) -> str:
    """A watched person's name as the document spells it: in Latin letters if it ever does, else at its longest."""
    surfaces = [one.surface for one in mentions if one.entity == entity.id]
    return entity.name if any(surface.isascii() for surface in surfaces) else max(surfaces, key=len)


def money_spans(sentence: Sentence, language: Language) -> list[Span]:
    found = language.money(sentence.text)
    return [Span("money", sentence.start + start, sentence.start + end, amount=amount) for start, end, amount in found]


SECOND_NAME = re.compile(r" ?[(（][^()（）]{0,12}")
CLOSING = re.compile(r"[^()（）]{0,12}[)）]")


def fused(sentence: Sentence) -> Sentence:
    """The sentence with a name and the other spelling in brackets behind it as one span: 英伟达（Nvidia）."""
    done: list[Span] = []
    for span in sentence.spans:
        last = done[-1] if done else None
        closing = CLOSING.match(sentence.text, span.end - sentence.start)
        if (
            last
            and closing
            and same_name(last, span)
            and SECOND_NAME.fullmatch(sentence.text, last.end - sentence.start, span.start - sentence.start)
        ):
            done[-1] = replace(last, end=sentence.start + closing.end())
        else:
            done.append(span)
    return replace(sentence, spans=tuple(done))


def same_name(one: Span, other: Span) -> bool:
    return (
        one.kind == other.kind
        and one.kind in ("org", "person")
        and (one.party, one.person) == (other.party, other.person)
    )


# References


def resolve_references(
    sentences: Sequence[Sentence], references: Sequence[Reference], publisher: str
) -> list[Sentence]:
    """Add a span for each reference whose organisation can be told from the text before it."""
    done: list[Sentence] = []
    defined: dict[str, Party] = {}
    for sentence in sentences:
        defined = {**definitions(sentence), **defined}
        found = list(references_in(sentence, references, done, publisher, defined))
        done.append(with_spans(sentence, found))
    return done


def references_in(
    sentence: Sentence,
    references: Sequence[Reference],
    before: Sequence[Sentence],
    publisher: str,
    defined: Mapping[str, Party],
) -> Iterator[Span]:
    for reference in references:
        for match in compiled(reference.pattern).finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            party = (
                Party(publisher)
                if reference.refers == "publisher"
                else defined.get(match[0]) or antecedent(reference, sentence, start, before)
            )
            if party:
                yield Span("org", start, end, party=party, reference=True)


#: A term that a filing defines: Orion Corporation (the "Company").
DEFINED = re.compile(r'\(the ?"([A-Z]\w+),?"\)')


def definitions(sentence: Sentence) -> dict[str, Party]:
    """Terms that the sentence defines, each for the organisation named right before it."""
    found: dict[str, Party] = {}
    for place in DEFINED.finditer(sentence.text):
        ahead = [span.party for span in sentence.spans if span.end <= sentence.start + place.start() and span.party]
        if ahead:
            found.setdefault(f"the {place[1]}", ahead[-1])
    return found


def antecedent(reference: Reference, sentence: Sentence, at: int, before: Sequence[Sentence]) -> Party | None:
    """The organisation that is meant.

    For any sort it is the last one before it in its sentence, else the first of the latest sentence with one.

    For one of a sort ("the chip giant"), or another one, it is the latest of that sort that the sentence has not
    named yet. "The former" and "the latter" are the first and the last of the nearest sentence with one, their own
    before others.
    """
    earlier = [span.party for span in sentence.spans if span.end <= at and span.kind == "org" and span.party]
    if reference.refers == "any" and earlier:
        return earlier[-1]
    if reference.refers in ("former", "latter"):
        pairs = (
            earlier,
            *([span.party for span in one.spans if span.kind == "org" and span.party] for one in reversed(before)),
        )
        return next((named[0 if reference.refers == "former" else -1] for named in pairs if named), None)
    for one in reversed(before):
        named = [span.party for span in one.spans if span.kind == "org" and span.party and fits(span.party, reference)]
        fresh = [party for party in named if party not in earlier]
        if fresh:
            return fresh[0]
    return next((party for party in earlier if fits(party, reference)), None)


def fits(party: Party, reference: Reference) -> bool:
    return reference.refers in ("any", "other") or (reference.refers == "watched") == (party.entity is not None)

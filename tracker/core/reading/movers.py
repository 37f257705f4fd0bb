"""Who moves in a deal, and who joins or leaves an organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.core.claims import Kind
from tracker.core.reading.model import ROLES, Act, Fact, Language, Span
from tracker.core.reading.patterns import compile_pattern
from tracker.core.reading.resolve import key

REACH_OF_POST = 30  # characters before a post within which an organisation is the one that it is at


def movers(group: Sequence[Fact], facts: Sequence[Fact], kind: Kind, language: Language) -> dict[str, Span]:
    """The people who move by a group of facts, in order; `facts` are all those of the document.

    Those whom rules took, those named in the sentence of the move, and leaders where it says that these move; of a deal
    without those who are told to do something else.
    """
    if kind != Kind.ACQUI_HIRE:
        return by_name(named_in_moves(group, (Act.JOIN, Act.LEAVE, Act.TRANSFER)))
    others = {span.person for fact in facts if fact.act in (Act.OTHER_PERSON, Act.SUCCESSOR) for span in fact.people}
    moving = [*named_in_moves(group, (Act.TRANSFER, Act.ASSETS)), *leaders(group, facts, language)]
    return by_name(span for span in moving if span.person not in others)


def by_name(spans: Iterable[Span]) -> dict[str, Span]:
    """The first span of each person."""
    found: dict[str, Span] = {}
    for span in spans:
        if span.person:
            found.setdefault(span.person, span)
    return found


def named_in_moves(group: Sequence[Fact], acts: Sequence[Act]) -> Iterator[Span]:
    for fact in group:
        if fact.act in acts:
            yield from fact.people or (span for span in fact.sentence.spans if span.kind == "person")


def leaders(group: Sequence[Fact], facts: Sequence[Fact], language: Language) -> Iterator[Span]:
    """The target's leaders, where a sentence of the move speaks of leaders."""
    post = compile_pattern("{leaders}", language.lexicon)
    moves = [fact for fact in group if fact.act in (Act.TRANSFER, Act.ASSETS)]
    if any(post.search(move.sentence.text) for move in moves):
        for fact in facts:
            if fact.act == Act.LEADER and leads_party(fact, group) and is_of_target(fact, group):
                yield from fact.people


def leads_party(leader: Fact, group: Sequence[Fact]) -> bool:
    """Is the person's organisation, if it is told, one of the parties of the group?"""
    told = key(leader.party("subject"))
    return not told or any(key(fact.party(role)) == told for fact in group for role in ROLES)


def is_of_target(leader: Fact, group: Sequence[Fact]) -> bool:
    """No organisation stands right before the person and the post, or it is the target."""
    named = [span for span in leader.sentence.spans if span.kind == "org" and not span.reference]
    near = [span for span in named if leader.start - REACH_OF_POST <= span.end <= leader.start]
    return not near or key(near[-1].party) in {key(fact.party("target")) for fact in group}

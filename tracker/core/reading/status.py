"""How far an event has come, by what the cues say of its facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tracker.core.claims import Status
from tracker.core.reading.model import ASIDE, Act, Fact, Mark

#: Acts that say whether the deal stands.
CORE = frozenset(Act) - ASIDE - {Act.PAY, Act.STAFF, Act.TERMS, Act.HEADING, Act.LISTED}
#: How many facts of a group have to call it mere talk before the whole is.
TALK_SHARE = 0.5
#: Acts that are done where they are recalled; others were announced.
DONE = frozenset(
    {
        Act.TRANSFER,
        Act.WORD,
        Act.LICENSE,
        Act.PURCHASE,
        Act.ASSETS,
        Act.PAY,
        Act.PAIR,
        Act.ROUND,
        Act.JOIN,
        Act.LEAVE,
        Act.PROBE,
    }
)


def status_of(group: Sequence[Fact], marks: Iterable[Mark], usual: Status) -> Status:
    """The status that the marks of a group's facts add up to."""
    held = set(marks)
    for mark in (Mark.WITHDRAWN, Mark.DENIED):
        if mark in held:
            return Status(mark.value)
    talk = [Mark.RUMOURED in fact.marks for fact in group if fact.act in CORE and not fact.supports]
    if talk and (talk[0] or sum(talk) > TALK_SHARE * len(talk)):
        return Status.RUMOURED
    for mark in (Mark.COMPLETED, Mark.ANNOUNCED):
        if mark in held:
            return Status(mark.value)
    return Status.RUMOURED if Mark.SOURCED in held or Mark.RUMOURED in held else usual


def past_status(group: Sequence[Fact], marks: Iterable[Mark]) -> Status:
    """What is recalled as history is done, unless it was called off or mere talk; agreements stay announced."""
    for mark in (Mark.WITHDRAWN, Mark.DENIED):
        if mark in marks:
            return Status(mark.value)
    telling = [fact for fact in group if fact.act in CORE and not fact.supports]
    if telling and all(Mark.RUMOURED in fact.marks for fact in telling):
        return Status.RUMOURED
    done = Mark.COMPLETED in marks or any(fact.act in DONE for fact in group)
    return Status.COMPLETED if done else Status.ANNOUNCED


#: The mark that shows a status.
MARKS_OF: Mapping[Status, tuple[Mark, ...]] = {
    Status.RUMOURED: (Mark.RUMOURED, Mark.SOURCED),
    Status.ANNOUNCED: (Mark.ANNOUNCED,),
    Status.COMPLETED: (Mark.COMPLETED,),
    Status.DENIED: (Mark.DENIED,),
    Status.WITHDRAWN: (Mark.WITHDRAWN,),
}

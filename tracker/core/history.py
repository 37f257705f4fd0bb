"""From what documents tell to what happened: claims join events, events follow from their tellings.

An event is a set of tellings; all else in it is made anew from them by `summarise`, so it never matters which came
first. `place` says to which known events a telling belongs. Titles are never compared: parties, kind, time, sums and
people are.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from tracker.core.claims import DEAL_KINDS, Amount, Claim, Kind, Party, Status
from tracker.core.display import plain_sum
from tracker.core.events import Conflict, Event, Flag, StatusStep, Telling, Verdict
from tracker.core.names import fold_name, party_key
from tracker.core.stories import voices

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

ALERT_WINDOW = timedelta(days=7)

#: How far apart two reports of one happening may be published.
WINDOWS: dict[Kind, timedelta] = {
    Kind.ACQUI_HIRE: timedelta(days=1095),
    Kind.ACQUISITION: timedelta(days=365),
    Kind.LICENSE: timedelta(days=90),
    Kind.INVESTMENT: timedelta(days=90),
    Kind.PARTNERSHIP: timedelta(days=30),
    Kind.LEADERSHIP: timedelta(days=30),
    Kind.LISTING: timedelta(days=180),
    Kind.PRODUCT: timedelta(days=5),
    Kind.GUIDANCE: timedelta(days=5),
    Kind.REGULATION: timedelta(days=60),
}
_KIND_REVISED = timedelta(days=60)  # a deal told as another kind is still the same deal within this time
_RECALLED = timedelta(days=3650)  # what recalls an event may come so much later
_STAGES = (Status.RUMOURED, Status.ANNOUNCED, Status.COMPLETED)


def claim_id(canonical_url: str, ordinal: int) -> str:
    """The id of a document's claim by its place among the document's claims, from 0."""
    return hashlib.sha1(f"{canonical_url}\n{ordinal}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def event_id(first: Telling) -> str:
    """The id of an event that begins with this telling."""
    return f"ev-{first.id[:10]}"


def flag_id(event_id: str) -> str:
    """The id of an event's flag: it follows the event when that is joined to another."""
    return f"deal-{event_id.removeprefix('ev-')}"


def party_keys(claim: Claim) -> frozenset[str]:
    """The keys under which an event with this claim is found again."""
    return frozenset(key for party in claim.parties for key in _keys(party))


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the events are that a telling may belong to: of these party keys and kinds, told within this time."""

    keys: frozenset[str]
    kinds: frozenset[Kind]
    since: datetime
    until: datetime


def reach(telling: Telling) -> Reach:
    """All events outside are none of this telling's. What is recalled lies long before, what recalls it long after."""
    claim, at = telling.claim, telling.published
    near = max(WINDOWS[claim.kind], _KIND_REVISED)
    before, after = (_RECALLED, near) if claim.background else (near, _RECALLED)
    return Reach(party_keys(claim), _kinds_near(claim.kind), at - before, at + after)


def _kinds_near(kind: Kind) -> frozenset[Kind]:
    """The kinds of event that a claim of this kind may belong to."""
    if kind is Kind.ACQUI_HIRE:
        return DEAL_KINDS
    return frozenset({kind, Kind.ACQUI_HIRE} if kind in DEAL_KINDS else {kind})


def _keys(party: Party) -> tuple[str, ...]:
    """A name of several words is also found by its first, which a shorter form may be all of."""
    first = party.name.casefold().split()[:1]
    return (party_key(party),) if party.entity or not first else (party_key(party), fold_name(first[0]))


# Does a telling belong to an event?


def place(telling: Telling, known: Sequence[Event]) -> list[Event]:
    """The known events that this telling is about, best first; more than one where it shows them to be the same.

    Two claims of one document are two happenings, so an event that the document tells already is out.
    """
    fits = [(fit, event) for event in known if (fit := _fit(telling, event))]
    fits.sort(key=lambda pair: (-pair[0], pair[1].first_seen, pair[1].id))
    if not fits:
        return []
    best = fits[0][1]
    return [best] + [event for _, event in fits[1:] if _one_deal(best, event, telling)]


def _fit(telling: Telling, event: Event) -> int:
    """How well it fits, 0 for not at all."""
    claim = telling.claim
    if any(other.canonical_url == telling.canonical_url for other in event.tellings):
        return 0
    if not _kinds_fit(claim, event) or not _in_time(telling, event):
        return 0
    sides = _sides(claim, event)
    return sides and 4 * sides + 2 * (claim.kind == event.kind) + _sums_agree(claim.amount, event.amount)


def _kinds_fit(claim: Claim, event: Event) -> bool:
    if claim.kind == event.kind:
        return True
    news = not claim.background and any(not telling.claim.background for telling in event.tellings)
    denied = _denied_purchase(claim.kind, claim.status) or _denied_purchase(event.kind, event.status)
    return event.kind in _kinds_near(claim.kind) and news and not denied


def _denied_purchase(kind: Kind, status: Status) -> bool:
    """A denied purchase is an event beside the deal that was made instead."""
    return kind is Kind.ACQUISITION and status is Status.DENIED


def _in_time(telling: Telling, event: Event) -> bool:
    """News must come near the event's other reports; what recalls an event may come at any time after it."""
    window = WINDOWS[telling.claim.kind] if telling.claim.kind == event.kind else _KIND_REVISED
    if telling.claim.background:
        return telling.published >= event.first_seen - window
    if all(other.claim.background for other in event.tellings):
        return telling.published <= event.last_seen + window
    news = [other.published for other in event.tellings if not other.claim.background]
    return min(news) - window <= telling.published <= max(news) + window


def _sides(claim: Claim, event: Event) -> int:
    """How many sides are the same, 0 where one differs or none can be compared."""
    if claim.kind in DEAL_KINDS or claim.kind is Kind.PARTNERSHIP:
        sides = [_same(claim.buyer, event.buyer), _same(claim.target, event.target)]
    else:
        sides = [_same(claim.subject, event.subject)]
    if False in sides or not any(sides):
        return 0
    if claim.kind is Kind.INVESTMENT and not _sums_agree(claim.amount, event.amount, unknown=True):
        return 0
    if claim.kind is Kind.LEADERSHIP and claim.people and event.people and not set(claim.people) & set(event.people):
        return 0
    if claim.kind in DEAL_KINDS and sides[1] is None and not _more_in_common(claim, event):
        return 0
    return sides.count(True)


def _same(one: Party | None, other: Party | None) -> bool | None:
    """None where one of them is not named."""
    return same_party(one, other) if one and other else None


def same_party(one: Party, other: Party) -> bool:
    """The same key, or one name is the other and more ("Lumen Forge", "Lumen Forge Silicon")."""
    a, b = party_key(one), party_key(other)
    if a == b:
        return True
    if one.entity or other.entity:
        return False
    short, long = sorted((one.name.casefold().split(), other.name.casefold().split()), key=len)
    return long[: len(short)] == short and len(short[0]) > 3 if short else False


def _more_in_common(claim: Claim, event: Event) -> bool:
    """The buyer alone is not enough: a sum or a person must be the same too."""
    return _sums_agree(claim.amount, event.amount) or bool(set(claim.people) & set(event.people))


def _sums_agree(one: Amount | None, other: Amount | None, *, unknown: bool = False) -> bool:
    if not one or not other:
        return unknown
    near = abs(one.value - other.value) <= 0.05 * max(abs(one.value), abs(other.value))
    return near and one.currency == other.currency


def _one_deal(best: Event, other: Event, telling: Telling) -> bool:
    """A telling that names both sides joins events of which each knew the same target and no other buyer."""
    claim = telling.claim
    if claim.kind not in DEAL_KINDS or not (claim.buyer and claim.target) or best.kind != other.kind:
        return False
    if claim.kind is Kind.INVESTMENT and not _sums_agree(best.amount, other.amount, unknown=True):
        return False
    if not (best.target and other.target and same_party(best.target, other.target)):
        return False
    return _same(best.buyer, other.buyer) is not False and abs(best.first_seen - other.first_seen) <= _KIND_REVISED


# What follows from an event's tellings


def summarise(
    event_id: str,
    tellings: Sequence[Telling],
    merged_ids: tuple[str, ...] = (),
    verdict: Verdict = Verdict.NEW,
) -> Event:
    """The event that these tellings (one at least) make.

    A field is what those say that report this kind of event as news, else the other news, else what recalls it.
    """
    told = sorted(tellings, key=lambda telling: (telling.published, telling.id))
    news = [telling for telling in told if not telling.claim.background] or told
    kind = _kind(news)
    main = [telling for telling in news if telling.claim.kind is kind]
    ranks = (main, news, told)
    amount, conflicts = next((found for rank in ranks if (found := _amount(rank))[0]), (None, ()))
    history = _history(main)
    first = min(told, key=lambda telling: telling.recorded)
    return Event(
        id=event_id,
        kind=kind,
        status=history[-1].status,
        buyer=_first(_party(telling.claim.buyer for telling in rank) for rank in ranks),
        target=_first(_party(telling.claim.target for telling in rank) for rank in ranks),
        subject=_first(_party(telling.claim.subject for telling in rank) for rank in ranks),
        amount=amount,
        people=_first(_people(rank) for rank in ranks) or (),
        first_seen=told[0].published,
        last_seen=told[-1].published,
        score=max((telling.claim.score for telling in told if not telling.claim.background), default=0.0),
        backdated=first.recorded - first.published > ALERT_WINDOW,
        voices=voices(told),
        conflicts=conflicts,
        history=history,
        tellings=tuple(told),
        merged_ids=merged_ids,
        verdict=verdict,
    )


def _first(values: Iterable[T | None]) -> T | None:
    """The first value that tells anything."""
    return next((value for value in values if value), None)


def _people(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Most named first."""
    return tuple(name for name, _ in Counter(name for told in tellings for name in told.claim.people).most_common())


def _kind(news: Sequence[Telling]) -> Kind:
    """An acqui-hire that one document sees through outweighs the licence or purchase that others tell."""
    kinds = Counter(telling.claim.kind for telling in news)
    return Kind.ACQUI_HIRE if Kind.ACQUI_HIRE in kinds else kinds.most_common(1)[0][0]


def _history(news: Sequence[Telling]) -> tuple[StatusStep, ...]:
    """The changes of status: stages only go forward, a denial or withdrawal holds until something is told again."""
    steps: list[StatusStep] = []
    for telling in news:
        status = telling.claim.status
        if steps and not _moves(steps[-1].status, status):
            continue
        steps.append(StatusStep(telling.published, status, telling.url))
    return tuple(steps)


def _moves(old: Status, new: Status) -> bool:
    if old in _STAGES and new in _STAGES:
        return _STAGES.index(new) > _STAGES.index(old)
    return new is not old


def _party(parties: Iterable[Party | None]) -> Party | None:
    """The party that most documents name, by its most frequent name, one in Latin letters if there is any."""
    named = [party for party in parties if party]
    if not named:
        return None
    key = _most_frequent(named, party_key)
    same = [party for party in named if party_key(party) == key]
    latin = [party for party in same if party.name.isascii()]
    return _most_frequent(latin or same, lambda party: party)


def _most_frequent(values: Sequence[T], key: Callable[[T], K]) -> K:
    """The first of those that come most often."""
    return Counter(map(key, values)).most_common(1)[0][0]


@dataclass(frozen=True, slots=True)
class _Told:
    amount: Amount
    urls: tuple[str, ...]
    rank: tuple[bool, int, int]


def _amount(news: Sequence[Telling]) -> tuple[Amount | None, tuple[Conflict, ...]]:
    """The best sum and the others: what a first party says, then what most independent voices say, then the first."""
    sums = [_Told(amount, tuple(t.url for t in by), _rank(by)) for amount, by in _by_amount(news)]
    if not sums:
        return None, ()
    best = max(sums, key=lambda told: told.rank)
    others = [told for told in sums if told is not best]
    return best.amount, tuple(Conflict("amount", plain_sum(o.amount), o.urls) for o in others)


def _by_amount(news: Sequence[Telling]) -> list[tuple[Amount, list[Telling]]]:
    groups: list[tuple[Amount, list[Telling]]] = []
    for telling in news:
        amount = telling.claim.amount
        if amount is None:
            continue
        same = next((by for known, by in groups if _sums_agree(known, amount)), None)
        if same is None:
            groups.append((amount, [telling]))
        else:
            same.append(telling)
    return groups


def _rank(by: Sequence[Telling]) -> tuple[bool, int, int]:
    first = -int(by[0].published.timestamp())
    return any(telling.first_party for telling in by), voices(by).independent, first


# Flags


def flag(event: Event, threshold: float, now: datetime, alert_window: timedelta = ALERT_WINDOW) -> Flag | None:
    """The flag that an event deserves: an acqui-hire with a telling that reports it as news and reaches the threshold.

    It is raised on the first report that suffices, and is news where that report is within the alert window.
    """
    if event.kind is not Kind.ACQUI_HIRE:
        return None
    first = next((telling for telling in event.tellings if _suffices(telling.claim, threshold)), None)
    if first is None:
        return None
    return Flag(
        id=flag_id(event.id),
        event_id=event.id,
        flagged_at=now,
        first_url=first.url,
        score=first.claim.score,
        signals=first.claim.signals,
        news=first.dated and now - first.published <= alert_window,
    )


def _suffices(claim: Claim, threshold: float) -> bool:
    return claim.kind is Kind.ACQUI_HIRE and not claim.background and claim.score >= threshold

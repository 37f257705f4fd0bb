"""Messages to render and send: a deal told by three documents, other events, hostile words in their place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tracker.core.claims import Amount, Claim, Kind, Party, Status, Structure
from tracker.core.digest import AilingFeed, Deal, Digest, MessageKind, Rendered
from tracker.core.events import Conflict, Event, Flag, StatusStep, Telling, Voices
from tracker.core.evidence import Evidence
from tracker.ports import Delivery

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
USD_20BN = Amount(2e10, "USD")


def quote(part: str, words: str, weight: float = 0.0) -> Evidence:
    return Evidence(part, f"en.{part}", "body", words, 10, 10 + len(words), weight)


def telling(
    title: str, source: str, url: str, claim: Claim, *, hours_ago: float = 5, owner_entity: str | None = None
) -> Telling:
    published = NOW - timedelta(hours=hours_ago)
    return Telling(f"{url}#0", url, url, source, title, source, owner_entity, published, published, url, claim)


def event(
    kind: Kind,
    status: Status,
    tellings: tuple[Telling, ...],
    *,
    buyer: str | None = None,
    target: str | None = None,
    subject: str | None = None,
    amount: Amount | None = None,
    people: tuple[str, ...] = (),
    conflicts: tuple[Conflict, ...] = (),
    event_id: str = "e1",
    voices: Voices | None = None,
) -> Event:
    return Event(
        id=event_id,
        kind=kind,
        status=status,
        buyer=Party(buyer) if buyer else None,
        target=Party(target) if target else None,
        subject=Party(subject) if subject else None,
        amount=amount,
        people=people,
        first_seen=tellings[0].published,
        last_seen=tellings[-1].published,
        score=0.87,
        backdated=False,
        voices=voices or Voices(len(tellings), len(tellings), 0),
        conflicts=conflicts,
        history=tuple(StatusStep(told.published, told.claim.status, told.url) for told in tellings),
        tellings=tellings,
    )


def groq_deal(title: str = "Nvidia to license Groq's inference chips and hire its founder") -> Deal:
    signals = (
        quote("licence", "a non-exclusive licence to Groq's inference technology", 0.35),
        quote("leaders_move", "Founder Jonathan Ross and president Sunny Madra will join Nvidia", 0.35),
        quote("independent", "GroqCloud will continue to operate under a new chief executive", 0.15),
    )
    first = Claim(
        Kind.ACQUI_HIRE,
        Status.ANNOUNCED,
        buyer=Party("Nvidia", "nvidia"),
        target=Party("Groq", "groq"),
        amount=USD_20BN,
        people=("Jonathan Ross", "Sunny Madra"),
        structure=Structure(licence="non-exclusive licence", payment="about $20bn in cash"),
        signals=signals,
        score=0.85,
        evidence=(quote("amount", "about $20 billion in cash"), quote("person", "Jonathan Ross")),
    )
    second = Claim(
        Kind.ACQUI_HIRE,
        Status.ANNOUNCED,
        signals=(quote("team_moves", "包括创始人在内的核心团队将加入英伟达", 0.3), signals[0]),
        evidence=(quote("amount", "约200亿美元"),),
    )
    tellings = (
        telling(title, "Chip Wire", "https://chipwire.example/groq?a=1&b=2", first),
        telling(
            "英伟达以约200亿美元取得Groq技术授权",
            "芯片日报",
            "https://xinpian.example/groq.html",
            second,
            hours_ago=4,
        ),
        telling("Statement", "Groq newsroom", "https://groq.example/news", first, hours_ago=3, owner_entity="groq"),
    )
    what = event(
        Kind.ACQUI_HIRE,
        Status.ANNOUNCED,
        tellings,
        buyer="Nvidia",
        target="Groq",
        amount=USD_20BN,
        people=("Jonathan Ross", "Sunny Madra"),
        conflicts=(Conflict("amount", "17000000000 USD", ("https://xinpian.example/groq.html",)),),
        event_id="deal-event",
        voices=Voices(4, 2, 1),
    )
    flag = Flag("f1", what.id, NOW, tellings[0].url, 0.85, signals, news=True)
    return Deal(flag, what)


def plain_event(n: int, title: str = "Cerebras files again for a listing", url: str | None = None) -> Event:
    address = url if url is not None else f"https://news.example/{n}"
    claim = Claim(Kind.LISTING, Status.ANNOUNCED, subject=Party("Cerebras", "cerebras"))
    told = (telling(title, "Market Desk", address, claim, hours_ago=n % 20),)
    return event(Kind.LISTING, Status.ANNOUNCED, told, subject="Cerebras", amount=Amount(1e9, "USD"), event_id=f"e{n}")


def digest(kind: MessageKind = "digest", deals: tuple[Deal, ...] | None = None, events: int = 3) -> Digest:
    return Digest(
        kind=kind,
        since=NOW - timedelta(days=1),
        until=NOW,
        deals=(groq_deal(),) if deals is None else deals,
        events=() if kind == "alert" else tuple(plain_event(n) for n in range(events)),
        documents=212,
        feeds=64,
        ailing=(AilingFeed("Old Wire", "https://old.example/rss", "HTTP 404 since 2 days", NOW - timedelta(days=2)),),
    )


def delivery(
    rendered: Rendered | None = None, *, address: str = "ana@desk.example", key: str = "digest/ana/2026-11-24"
) -> Delivery:
    rendered = rendered or Rendered("Digest: 1 deal", "one deal\n", "<p>one deal</p>")
    return Delivery(key, address, "digest", "d1f00d", rendered, NOW, NOW, NOW)

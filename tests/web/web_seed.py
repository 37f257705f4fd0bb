"""A small history, put into the store by the use cases themselves: three stories, feeds, a watchlist, mails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tracker.core.claims import Amount, Claim, Kind, Mention, Party, Reading, Status, Structure
from tracker.core.documents import Document
from tracker.core.evidence import Evidence, Field
from tracker.core.polling import Feed, FeedState
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Entity, Watchlist
from tracker.deliver.render import MailRenderer
from tracker.pipeline import compose
from tracker.pipeline.relate import relate
from tracker.ports import Policy, Store

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
NVIDIA, GROQ, CEREBRAS = Party("Nvidia", "nvidia"), Party("Groq", "groq"), Party("Cerebras", "cerebras")

WATCHLIST = Watchlist(
    (
        Entity("groq", "company", ("Groq",), ("GroqCloud",)),
        Entity("lpu", "product", ("Language Processing Unit", "语言处理器"), ("LPU",), maker="groq"),
        Entity("nvidia", "company", ("Nvidia", "英伟达", "輝達"), tickers=("NVDA",)),
        Entity("cerebras", "company", ("Cerebras",)),
    )
)
FEEDS = (
    Feed("chip-wire", "Chip Wire", "https://chipwire.example/rss", "trade", "en", "Chip Wire"),
    Feed("xinpian", "芯片日报", "https://xinpian.example/feed", "trade", "zh", "芯片日报"),
    Feed("old-wire", "Old Wire", "https://old.example/rss", enabled=True),
    Feed(
        "keyword-search",
        "Keyword search",
        "https://search.example/?q=groq",
        enabled=False,
        reason="tells the watchlist",
    ),
)


def evidence(document: Document, part: str, quote: str, field: Field = "body", weight: float = 0.0) -> Evidence:
    start = document.text(field).index(quote)
    return Evidence(part, f"{document.language}.{part}", field, quote, start, start + len(quote), weight)


def groq_en(title: str = "Nvidia to license Groq's inference chips and hire its founder") -> tuple[Document, Reading]:
    document = Document(
        url="https://chipwire.example/groq-nvidia?ref=feed",
        canonical_url="https://chipwire.example/groq-nvidia",
        source="Chip Wire",
        owner="Chip Wire",
        title=title,
        summary="The deal is a licence, not a takeover.",
        body="Nvidia has agreed to pay about $20 billion in cash for a non-exclusive licence to Groq's inference "
        "technology.\nFounder Jonathan Ross and president Sunny Madra will join Nvidia with most of the engineers.\n"
        "GroqCloud will go on under a new chief executive.\n",
        language="en",
        published=NOW - timedelta(hours=20),
    )
    signals = (
        evidence(document, "licence", "a non-exclusive licence to Groq's inference technology", weight=0.35),
        evidence(
            document, "leaders_move", "Founder Jonathan Ross and president Sunny Madra will join Nvidia", weight=0.35
        ),
        evidence(document, "independent", "GroqCloud will go on under a new chief executive", weight=0.15),
    )
    claim = Claim(
        Kind.ACQUI_HIRE,
        Status.ANNOUNCED,
        buyer=NVIDIA,
        target=GROQ,
        amount=Amount(2e10, "USD", "about"),
        people=("Jonathan Ross", "Sunny Madra"),
        structure=Structure(licence="a non-exclusive licence", payment="about $20 billion in cash"),
        signals=signals,
        score=0.85,
        evidence=(
            evidence(document, "amount", "about $20 billion"),
            evidence(document, "person", "Jonathan Ross"),
            evidence(document, "status", "has agreed to pay"),
        ),
    )
    return document, Reading((Mention("groq", "Groq", "body", 74, 78, "sure alias"),), (claim,))


def groq_zh() -> tuple[Document, Reading]:
    document = Document(
        url="https://xinpian.example/2026/11/groq.html",
        canonical_url="https://xinpian.example/2026/11/groq.html",
        source="芯片日报",
        owner="芯片日报",
        title="英伟达以约200亿美元取得Groq技术授权",
        body="英伟达将以约170亿美元现金取得Groq推理技术的非独家授权，包括创始人乔纳森·罗斯在内的核心团队将加入英伟达。\n",
        language="zh",
        published=NOW - timedelta(hours=18),
    )
    signals = (evidence(document, "team_moves", "核心团队将加入英伟达", weight=0.3),)
    claim = Claim(
        Kind.ACQUI_HIRE,
        Status.ANNOUNCED,
        buyer=Party("英伟达", "nvidia"),
        target=GROQ,
        amount=Amount(1.7e10, "USD", "about"),
        people=("乔纳森·罗斯",),
        signals=signals,
        score=0.3,
        evidence=(evidence(document, "amount", "约170亿美元"),),
    )
    return document, Reading((Mention("nvidia", "英伟达", "title", 0, 3, "sure alias"),), (claim,))


def listing(n: int, title: str = "Cerebras files again for a listing") -> tuple[Document, Reading]:
    document = Document(
        url=f"https://desk.example/{n}",
        canonical_url=f"https://desk.example/{n}",
        source="Market Desk",
        owner="Market Desk",
        title=title,
        language="en",
        published=NOW - timedelta(days=1 + 200 * n),
    )
    claim = Claim(Kind.LISTING, Status.ANNOUNCED, subject=CEREBRAS, amount=Amount(1e9, "EUR", usd=1.1e9))
    return document, Reading((Mention("cerebras", "Cerebras", "title", 0, 8, "sure alias"),), (claim,))


def fill(store: Store, stories: Sequence[tuple[Document, Reading]]) -> None:
    """Feeds, watchlist, a subscriber, these documents with their readings, and the mails that follow."""
    with store.write() as uow:
        uow.watchlists.save(WATCHLIST, NOW)
        uow.feeds.declare(FEEDS, NOW)
        good = FeedState(
            polled_at=NOW, succeeded_at=NOW, last_entry_at=NOW, next_poll_at=NOW + timedelta(hours=1), status=200
        )
        uow.feeds.save("chip-wire", good)
        uow.feeds.save("old-wire", replace(good, failures=3, error="HTTP 500: <b>oops</b>", succeeded_at=None))
        uow.subscribers.declare([Subscriber("ana@desk.example"), Subscriber("li@desk.example", language="zh")])
        rows = uow.documents.add([(document, document.url) for document, _ in stories], NOW, "chip-wire")
        uow.readings.save([(row.id, reading) for row, (_, reading) in zip(rows, stories, strict=True)])
        relate(uow, [row.id for row in rows], NOW, Policy())
        compose.welcome(uow, MailRenderer(), NOW + timedelta(minutes=1))


def history(listings: int = 3) -> list[tuple[Document, Reading]]:
    return [groq_en(), groq_zh(), *(listing(n) for n in range(listings))]

"""Invented news for tests, on `.example` hosts: nothing in it has happened."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from html import escape

from tests.makers import day
from tracker.core.watchlist import Entity, Watchlist

WATCHLIST = Watchlist(
    (
        Entity("nvidia", "company", ("Nvidia", "英伟达"), ("輝達",)),
        Entity("meta", "company", ("Meta Platforms",)),
        Entity("groq", "company", ("Groq",)),
    )
)

DEAL = (
    "Nvidia licenses Lumen Forge technology and hires its founders",
    "Nvidia has agreed to pay $900 million for a non-exclusive licence to the technology of the chip start-up Lumen "
    "Forge. Founder and chief executive Ada Lind and most of the engineering team will join Nvidia. Lumen Forge will "
    "continue to operate as an independent company under its finance chief.",
)
DEAL_ZH = (
    "英伟达以9亿美元获得流明锻造技术授权，创始人加盟",
    "英伟达宣布与芯片初创公司流明锻造（Lumen Forge）达成非独家技术授权协议，支付9亿美元。"
    "流明锻造创始人兼CEO及核心团队将加入英伟达，"
    "公司将继续独立运营。",
)
PURCHASE = (
    "Meta Platforms to buy Quill Compute for $300 million",
    "Meta Platforms said it will acquire Quill Compute, a maker of compilers, for $300 million in cash. The team stays "
    "in Oslo and the product goes on.",
)
WEATHER = ("Rain in the hills", "More rain is expected in the hills on Tuesday, forecasters say.")

Item = tuple[tuple[str, str], datetime | None]

FEEDS: dict[str, list[Item]] = {
    "fresh": [(DEAL, day(-1)), (WEATHER, day(-1))],
    "old": [(DEAL, day(-30))],
    "zh": [(DEAL_ZH, day(-0.5))],
    "purchase": [(PURCHASE, day(-2))],
    "undated": [(DEAL, None)],
    "future": [(DEAL, day(4000))],
}


def rss(items: list[Item], host: str = "news") -> bytes:
    """An RSS 2.0 feed; an item's address is made of its title."""
    inside = "".join(_item(*item, host) for item in items)
    head = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{host}</title>'
    return f"{head}{inside}</channel></rss>".encode()


def _item(text: tuple[str, str], moment: datetime | None, host: str) -> str:
    title, body = text
    date = f"<pubDate>{format_datetime(moment)}</pubDate>" if moment else ""
    slug = "".join(sign for sign in title if sign.isalnum())[:40]
    return (
        f"<item><title>{escape(title)}</title><link>https://{host}.example/{slug}</link>{date}"
        f"<description>{escape(body)}</description></item>"
    )

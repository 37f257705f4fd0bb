"""What a reader gets: the news in the subject, the evidence with its links, in both languages, safe and small."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html as markup

from tests.deliver.deliver_samples import NOW, digest, event, groq_deal, plain_event, quote, telling
from tracker.core.claims import Amount, Claim, Kind, Party, Status, Structure
from tracker.core.deals import SIGNALS
from tracker.core.digest import Digest, MessageKind, Rendered
from tracker.core.events import Event
from tracker.core.subscribers import Subscriber
from tracker.deliver.phrases import PHRASES
from tracker.deliver.render import MAX_HTML, MailRenderer

HOSTILE = json.loads((Path(__file__).parents[1] / "cases" / "deliver" / "hostile_titles.json").read_text("utf-8"))
ANA = Subscriber("ana@desk.example", zone="Europe/Berlin")
LI = replace(ANA, language="zh", zone="Asia/Shanghai")
PAGE = "https://tracker.example"
RENDER = MailRenderer(PAGE)
KINDS: tuple[MessageKind, ...] = ("digest", "alert", "welcome")

#: Elements that a mail may hold; everything else would be foreign or needless.
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "table", "tbody", "tr", "td"),
    *("h1", "h2", "h3", "p", "a", "span", "strong", "br"),
}


def parsed(rendered: Rendered) -> Any:
    return markup.document_fromstring(rendered.html)


def links(rendered: Rendered) -> set[str]:
    return {str(link) for link in parsed(rendered).xpath("//@href")}


def visible(rendered: Rendered) -> str:
    return " ".join(parsed(rendered).find("body").text_content().split())


def assert_safe(rendered: Rendered) -> None:
    tree = parsed(rendered)
    assert {element.tag for element in tree.iter()} <= ELEMENTS
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on") or name == "src"]
    assert {urlsplit(link).scheme for link in links(rendered)} <= {"http", "https"}
    assert len(rendered.subject.splitlines()) <= 1


@pytest.mark.parametrize(
    ("kind", "subscriber", "subject"),
    [
        ("digest", ANA, "Digest: 1 deal, 3 events, 24 Nov"),
        ("digest", LI, "简报：1 笔交易，3 条动态，11月24日"),
        ("alert", ANA, "Deal flagged: Nvidia – Groq, licence and hire, $20bn"),
        ("alert", LI, "交易预警：Nvidia – Groq，授权加挖人，200亿美元"),
        ("welcome", ANA, "Welcome: 212 articles, 1 deal, 3 events"),
        ("welcome", LI, "欢迎：212 篇文章，1 笔交易，3 条动态"),
    ],
)
def test_the_subject_says_the_news(kind: MessageKind, subscriber: Subscriber, subject: str) -> None:
    assert RENDER(digest(kind), subscriber).subject == subject


def test_a_digest_names_the_structure_that_the_alert_named() -> None:
    """Whatever is told after the flag's own report."""
    later = groq_deal()
    first, *others = later.event.tellings
    paid = replace(first, claim=replace(first.claim, structure=Structure(payment="about $20bn")))
    both = replace(later, event=replace(later.event, tellings=(paid, *others)))
    alone = replace(later, event=replace(later.event, tellings=(paid,)))
    assert "payment and hire" in RENDER(digest("alert", (alone,)), ANA).subject
    assert "payment and hire" in visible(RENDER(digest("digest", (both,)), ANA))
    assert "licence and hire" not in visible(RENDER(digest("digest", (both,)), ANA))


def test_a_rumour_says_so_in_the_subject() -> None:
    deal = groq_deal()
    rumour = replace(deal, event=replace(deal.event, status=Status.RUMOURED))
    assert RENDER(digest("alert", (rumour,)), ANA).subject.endswith("$20bn, rumoured")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("subscriber", [ANA, LI])
def test_html_and_text_tell_the_same(kind: MessageKind, subscriber: Subscriber) -> None:
    rendered = RENDER(digest(kind), subscriber)
    shown, plain = visible(rendered), " ".join(rendered.text.split())
    assert_safe(rendered)
    for fact in ("Nvidia → Groq", "Jonathan Ross", "0.85", "Groq newsroom"):
        assert fact in shown
        assert fact in plain
    for link in links(rendered):
        assert link in rendered.text or link.startswith(f"{PAGE}/events/")


def test_a_deal_shows_each_signal_with_quotation_source_and_link() -> None:
    rendered = RENDER(digest(), ANA)
    for text in (visible(rendered), " ".join(rendered.text.split())):
        assert "“Founder Jonathan Ross and president Sunny Madra will join Nvidia”" in text
        assert "“包括创始人在内的核心团队将加入英伟达”" in text
        assert "4 documents, 2 independent voices, 1 first-party" in text
        assert "$17bn" in text
        assert text.count("a non-exclusive licence to Groq's inference technology") == 1
    assert {"https://chipwire.example/groq?a=1&b=2", "https://xinpian.example/groq.html"} <= links(rendered)


def test_an_alert_quotes_everything_that_its_documents_tell() -> None:
    text = visible(RENDER(digest("alert"), ANA))
    for words in ("about $20 billion in cash", "约200亿美元", "Jonathan Ross", "核心团队将加入英伟达"):
        assert f"{words}" in text


def test_the_same_words_for_two_signals_are_quoted_once() -> None:
    deal = groq_deal()
    signals = (quote("people_move", "Ross joins Nvidia", 2.2), quote("leaders_move", "Ross joins Nvidia", 0.4))
    rendered = RENDER(digest("digest", (replace(deal, flag=replace(deal.flag, signals=signals)),)), ANA)
    assert "* people move, leaders among them: “Ross joins Nvidia”" in rendered.text


def test_a_signal_that_speaks_against_the_flag_says_so() -> None:
    deal = groq_deal()
    signals = (*deal.flag.signals, quote("purchase", "bought outright", -1.2))
    rendered = RENDER(digest("alert", (replace(deal, flag=replace(deal.flag, signals=signals)),)), ANA)
    assert "* bought as a company (speaks against it): “bought outright”" in rendered.text


def test_events_stand_by_kind_in_the_subscribers_day() -> None:
    told = (telling("收购完成", "芯片日报", "https://x.example/1", Claim(Kind.ACQUISITION, Status.COMPLETED)),)
    late = event(
        Kind.ACQUISITION, Status.COMPLETED, told, buyer="AMD", target="ZT", amount=Amount(4.9e9, "USD", "about")
    )
    late = replace(late, last_seen=NOW.replace(day=23, hour=22))
    rendered = RENDER(replace(digest(deals=()), events=(plain_event(1), late)), LI)
    assert rendered.text.index("\n收购\n") < rendered.text.index("\n上市\n")
    assert "11月24日  AMD → ZT · 约49亿美元 · 已完成" in rendered.text


def test_the_foot_tells_ailing_feeds_and_how_to_end_the_mail() -> None:
    text = RENDER(digest(), ANA).text
    assert "Old Wire · HTTP 404 since 2 days · last read 22 Nov" in text
    assert "every day at 07:00 (Europe/Berlin)" in text
    assert "tracker subscribers add|pause|remove ana@desk.example" in text


def test_no_link_leads_to_a_page_that_has_no_address() -> None:
    rendered = MailRenderer()(digest(), ANA)
    assert not [link for link in links(rendered) if "/deals/" in link or "/events/" in link]
    assert "Open on the page" not in rendered.text


def test_a_digest_without_news_says_so() -> None:
    rendered = RENDER(replace(digest(deals=(), events=0), ailing=()), ANA)
    assert "Nothing new in this window." in rendered.text
    assert rendered.subject == "Digest: 0 events, 24 Nov"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_words_stay_words(kind: MessageKind, title: str) -> None:
    deal = groq_deal(title)
    hostile = replace(
        deal.event,
        buyer=Party(title),
        people=(title,),
        tellings=tuple(replace(t, source=title) for t in deal.event.tellings),
    )
    signals = (quote(title, title), quote("licence", title))
    content = digest(kind, (replace(deal, event=hostile, flag=replace(deal.flag, signals=signals)),))
    rendered = RENDER(replace(content, events=(plain_event(1, title),)), ANA)
    assert_safe(rendered)
    for word in re.findall(r"[A-Za-z]{4,}", title):
        assert word in rendered.text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVa\tScript:alert(1)",
        "data:text/html,<script>1</script>",
        "vbscript:x",
        "&#x6A;avascript:alert(1)",
        'https://a.example/"onmouseover=alert(1) x=',
        "//a.example/x",
        "https:///x",
        "http://[::1",
        "https://a.example/" + "x" * 5000,
        "",
    ],
)
def test_an_address_that_is_not_plain_http_is_no_link(url: str) -> None:
    rendered = RENDER(replace(digest(deals=()), events=(plain_event(1, url=url),)), ANA)
    assert_safe(rendered)
    assert all(link.startswith(PAGE) for link in links(rendered))


def long_event(n: int) -> Event:
    return plain_event(n, "&" * 500_000, "https://a.example/?" + "&" * 1900)


def giant() -> Digest:
    deal = groq_deal("'" * 1_000_000)
    signals = tuple(quote(f"signal_{n}", "<" * 100_000) for n in range(100))
    told = tuple(replace(deal.event.tellings[0], url=f"https://a.example/{n}?" + "&" * 1900) for n in range(50))
    deal = replace(deal, flag=replace(deal.flag, signals=signals), event=replace(deal.event, tellings=told))
    return replace(digest(deals=(deal,) * 40), events=tuple(long_event(n) for n in range(40)))


def test_a_message_stays_small_and_says_what_it_leaves_out() -> None:
    rendered = RENDER(digest(events=5000), ANA)
    assert len(rendered.html.encode()) <= MAX_HTML
    for text in (visible(rendered), rendered.text):
        shown = text.count("Cerebras files again")
        assert f"… and {5000 - shown:,} events more on the page" in text
    assert f"{PAGE}/events" in links(rendered)


@pytest.mark.parametrize("kind", KINDS)
def test_a_message_stays_small_whatever_its_values(kind: MessageKind) -> None:
    rendered = RENDER(replace(giant(), kind=kind), ANA)
    assert_safe(rendered)
    assert len(rendered.html.encode()) <= MAX_HTML
    assert len(rendered.subject) <= 160


def test_both_languages_have_the_same_phrases() -> None:
    def fields(table: str) -> dict[str, list[str]]:
        return {key: sorted(re.findall(r"{\w+}", words)) for key, words in PHRASES[table].items()}  # type: ignore[index]

    assert fields("en") == fields("zh")
    assert {f"part.{signal}" for signal in SIGNALS} <= PHRASES["en"].keys()
    assert {f"kind.{kind}" for kind in Kind} | {f"status.{status}" for status in Status} <= PHRASES["en"].keys()

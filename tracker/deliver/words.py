"""Message values → what the templates show: every foreign value cleaned, cut and linked once, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from tracker.core.claims import Kind, Party
from tracker.core.digest import AilingFeed, Deal, Digest
from tracker.core.display import amount_words, conflict_words, one_line, safe_url
from tracker.core.events import Conflict, Event, Telling
from tracker.core.evidence import Evidence
from tracker.core.subscribers import Subscriber
from tracker.deliver.phrases import PHRASES, Phrases, counted, day, part_label
from tracker.deliver.quotations import all_quotations, signals_once
from tracker.deliver.view import DealView, EventView, Group, Limits, Link, Number, Quotation, View

NAME, TITLE, QUOTE, PEOPLE, AILING = 80, 160, 320, 8, 10


class Words:
    """Turns one subscriber's values into views: his language, his zone, the page's address."""

    def __init__(self, subscriber: Subscriber, base_url: str | None) -> None:
        self.subscriber = subscriber
        self.language = subscriber.language
        self.phrases: Phrases = PHRASES[subscriber.language]
        self.zone = ZoneInfo(subscriber.zone)
        self.base = base_url.rstrip("/") if base_url else None

    def view(self, digest: Digest, limits: Limits) -> View:
        """The whole message within the limits."""
        deals, events = digest.deals[: limits.deals], digest.events[: limits.events]
        return View(
            language="zh-Hans" if self.language == "zh" else "en",
            heading=self.phrases["heading.welcome" if digest.kind == "welcome" else digest.kind],
            when=self.when(digest.until),
            words=self.welcome(digest) if digest.kind == "welcome" else "",
            numbers=() if digest.kind == "alert" else tuple(self.numbers(digest)),
            deals=tuple(self.deal(deal, limits, everything=digest.kind == "alert") for deal in deals),
            more_deals=self.more("deal", len(digest.deals) - len(deals)),
            groups=tuple(self.groups(events, limits)),
            more_events=self.more("event", len(digest.events) - len(events)),
            ailing=tuple(self.ailing(feed) for feed in digest.ailing[:AILING]),
            page=self.page(),
            foot=self.foot(),
        )

    def deal(self, deal: Deal, limits: Limits, everything: bool) -> DealView:
        """A flagged deal; `everything` quotes all that its documents tell, else one quotation a signal is enough."""
        event = deal.event
        chosen = all_quotations(deal) if everything else signals_once(deal)
        documents = [Link(self.title(telling), safe_url(telling.url)) for telling in event.tellings[: limits.links]]
        facts = [self.form(deal), self.amount(event), self.phrases[f"status.{event.status}"]]
        if not deal.flag.news:
            facts.append(self.phrases["history"])
        return DealView(
            heading=self.parties(event, " → "),
            facts=tuple(filter(None, facts)),
            status=event.status,
            score=self.phrases["score"].format(n=f"{deal.flag.score:.2f}"),
            people=self.people(event.people),
            voices=self.voices(event),
            quotations=tuple(self.quotation(*row) for row in chosen[: limits.quotes]),
            documents=tuple(documents),
            more=self.more_documents(len(event.tellings) - len(documents)),
            conflicts=tuple(self.conflict(event, conflict) for conflict in event.conflicts[: limits.links]),
            page=self.page("deals", deal.flag.id),
        )

    def event(self, event: Event, limits: Limits) -> EventView:
        """One event on one line: who, how much, how far, the best headline and its sources."""
        told = [telling for telling in event.tellings if not telling.claim.background] or list(event.tellings)
        sources = tuple(Link(one_line(telling.source, NAME), safe_url(telling.url)) for telling in told[: limits.links])
        facts = (self.amount(event), self.phrases[f"status.{event.status}"])
        return EventView(
            day=self.day(event.last_seen),
            heading=self.parties(event, " → "),
            facts=tuple(filter(None, facts)),
            title=Link(one_line(told[0].title, TITLE), safe_url(told[0].url)) if told else Link(""),
            sources=sources,
            more=self.more_documents(len(told) - len(sources)),
            page=self.page("events", event.id),
        )

    def groups(self, events: Iterable[Event], limits: Limits) -> Iterator[Group]:
        """Events by kind, the kinds in their usual order, the events in the order given."""
        by_kind: dict[Kind, list[Event]] = {kind: [] for kind in Kind}
        for event in events:
            by_kind[event.kind].append(event)
        for kind, members in by_kind.items():
            if members:
                yield Group(self.phrases[f"kind.{kind}"], tuple(self.event(event, limits) for event in members))

    def parties(self, event: Event, arrow: str) -> str:
        """`Nvidia → Groq`, or the subject where there is no buyer and target."""
        if event.buyer is None and event.target is None:
            return self.name(event.subject)
        return f"{self.name(event.buyer)}{arrow}{self.name(event.target)}"

    def amount(self, event: Event) -> str:
        return amount_words(event.amount, self.language)

    def name(self, party: Party | None) -> str:
        return one_line(party.name, NAME) if party else self.phrases["unknown"]

    def people(self, people: tuple[str, ...]) -> str:
        names = [one_line(name, NAME) for name in people[:PEOPLE]]
        return ("、" if self.language == "zh" else ", ").join(names) + (" …" if len(people) > PEOPLE else "")

    def form(self, deal: Deal) -> str:
        """What stands in place of the acquisition, by the first report that tells: `licence and hire`, …"""
        for structure in deal.structures:
            for part in ("licence", "stake", "payment"):
                if getattr(structure, part):
                    return self.phrases[f"form.{part}"]
        return self.phrases["form.acqui_hire"]

    def voices(self, event: Event) -> str:
        """`4 documents, 2 independent voices, 1 first-party`."""
        voices = event.voices
        words = [
            counted(self.phrases, "document", voices.documents),
            counted(self.phrases, "independent", voices.independent),
        ]
        if voices.first_party:
            words.append(self.phrases["first_party"].format(n=voices.first_party))
        return self.phrases["sep"].join(words)

    def quotation(self, telling: Telling, shown: tuple[Evidence, ...]) -> Quotation:
        labels = dict.fromkeys(part_label(self.phrases, evidence.part, evidence.weight) for evidence in shown)
        source = Link(one_line(telling.source, NAME), safe_url(telling.url))
        return Quotation(self.phrases["sep"].join(labels), one_line(shown[0].quote, QUOTE), source)

    def conflict(self, event: Event, conflict: Conflict) -> Quotation:
        """A value that is told differently, with the first document that tells it so."""
        tellers = [told for told in event.tellings if told.url in conflict.urls or told.canonical_url in conflict.urls]
        source = Link(one_line(tellers[0].source, NAME), safe_url(tellers[0].url)) if tellers else Link("")
        return Quotation(
            part_label(self.phrases, conflict.field),
            conflict_words(conflict.field, conflict.value, self.language),
            source,
        )

    def title(self, telling: Telling) -> str:
        return f"{one_line(telling.source, NAME)}{self.phrases['stop']}{one_line(telling.title, TITLE)}"

    def numbers(self, digest: Digest) -> Iterator[Number]:
        counts = {
            "deal": len(digest.deals),
            "event": len(digest.events),
            "document": digest.documents,
            "feed": digest.feeds,
        }
        for noun, n in counts.items():
            yield Number(f"{n:,}", self.phrases[f"label.{noun}" if n == 1 else f"label.{noun}s"])

    def welcome(self, digest: Digest) -> str:
        return self.phrases["welcome.words"].format(
            documents=counted(self.phrases, "article", digest.documents),
            feeds=counted(self.phrases, "feed", digest.feeds),
            deals=counted(self.phrases, "deal", len(digest.deals)),
            events=counted(self.phrases, "event", len(digest.events)),
            every=self.every(),
            alerts=self.phrases["welcome.alerts"] if self.subscriber.alerts else "",
        )

    def every(self) -> str:
        """`every day at 07:00 (UTC)`."""
        return self.phrases[f"every.{self.subscriber.every}"].format(
            at=f"{self.subscriber.at:%H:%M}", zone=self.subscriber.zone, weekday=self.phrases[self.subscriber.weekday]
        )

    def ailing(self, feed: AilingFeed) -> tuple[str, str, str]:
        """Name, reason, last success."""
        last = self.phrases["never_success"]
        if feed.succeeded_at:
            last = self.phrases["last_success"].format(day=self.day(feed.succeeded_at))
        return one_line(feed.name, NAME), one_line(feed.reason, TITLE), last

    def foot(self) -> tuple[str, ...]:
        address = one_line(self.subscriber.address, NAME)
        return (
            self.phrases["foot.why"].format(address=address, every=self.every()),
            self.phrases["foot.end"].format(address=address),
        )

    def more(self, noun: str, n: int) -> str:
        return self.phrases[f"more.{noun}s"].format(**{f"{noun}s": counted(self.phrases, noun, n)}) if n else ""

    def more_documents(self, n: int) -> str:
        return self.phrases["more.documents"].format(n=f"{n:,}") if n else ""

    def day(self, moment: datetime) -> str:
        """The day in the subscriber's zone."""
        return day(moment.astimezone(self.zone).date(), self.language)

    def when(self, moment: datetime) -> str:
        local = moment.astimezone(self.zone)
        return f"{day(local.date(), self.language)} {local:%H:%M} ({self.subscriber.zone})"

    def page(self, *parts: str) -> str | None:
        """An address on the web page; None where the page has no public one."""
        return "/".join((self.base, *(quote(part, safe="") for part in parts))) if self.base else None

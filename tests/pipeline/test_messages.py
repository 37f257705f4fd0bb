"""Mail: a welcome, digests at the subscriber's hour, alerts at once; none twice, none lost, none empty."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from tests.deliver.deliver_samples import NOW, delivery
from tests.makers import START, day
from tests.news import rss
from tests.servers import ScriptedServer, answer
from tests.smtp_server import smtp_server
from tracker.core.digest import Deal
from tracker.core.events import Verdict
from tracker.core.subscribers import Subscriber
from tracker.deliver.registry import DeliverOptions, Senders
from tracker.deliver.smtp import SmtpOptions
from tracker.errors import DeliveryError
from tracker.pipeline.compose import alert, last_told, window
from tracker.pipeline.deliver import deliver_due
from tracker.pipeline.poll import poll_rows
from tracker.ports import Delivery, Filter, World
from tracker.service import ticks
from tracker.store.session import open_store

Declare = Callable[..., None]
ANA = Subscriber("ana@desk.example", at=time(7, 0))
BO = Subscriber("bo@desk.example", at=time(18, 30), zone="Asia/Shanghai", language="zh")
MANY = [
    f"{first}{second}alis"
    for first in "BCDFGHKLMNPRTV"
    for second in ("a", "e", "i", "o", "u", "ar", "er", "ir", "or", "ur", "an", "en", "in", "on", "un")
]


def outbox(world: World, kind: str) -> list[Delivery]:
    with world.store.read() as uow:
        return sorted((d for d in uow.deliveries.all() if d.kind == kind), key=lambda delivery: delivery.id)


def sender_to(port: int) -> Senders:
    options = SmtpOptions("127.0.0.1", port, starttls=False, sender="tracker@desk.example", timeout=5)
    return Senders(DeliverOptions(options))


def test_the_first_start_is_quiet_and_one_welcome_says_what_was_found(
    world: World, declare: Declare, served: Declare
) -> None:
    served("old")
    declare("old", to=(ANA,))
    ticks.poll(world, day(0))
    ticks.poll(world, day(0.1))
    ticks.mail(world, day(0.1))
    assert outbox(world, "alert") == outbox(world, "digest") == []
    [welcome] = outbox(world, "welcome")
    assert "Lumen Forge" in welcome.rendered.text


def test_a_deal_that_was_dismissed_is_not_told(world: World, declare: Declare, served: Declare) -> None:
    served("old")
    declare("old", to=(ANA,))
    ticks.poll(world, day(0))
    with world.store.write() as uow:
        [(flag, _)] = uow.flags.query(Filter())
        uow.flags.judge(flag.event_id, Verdict.DISMISSED, "", day(0.1))
        [(flag, event)] = uow.flags.query(Filter())
        assert alert(uow, world.render, Deal(flag, event), day(0.1)) == 0
        told = window(uow, "digest", ANA, None, day(1))
    assert told.documents > 0
    assert (told.deals, told.events) == ((), ())


def test_a_digest_comes_at_the_subscribers_hour_with_what_is_new(
    world: World, declare: Declare, served: Declare
) -> None:
    served("old")
    served("purchase")
    declare("old", to=(ANA, BO))
    ticks.poll(world, day(0))  # 09:00 UTC
    declare("old", "purchase", to=(ANA, BO))
    ticks.poll(world, day(0.05))
    for hour in range(1, 26):
        ticks.mail(world, START + timedelta(hours=hour))
    due = {delivery.address: delivery.window_end for delivery in outbox(world, "digest")}
    assert due == {
        BO.address: START.replace(hour=10, minute=30),
        ANA.address: START.replace(hour=7) + timedelta(days=1),
    }
    [ana] = [delivery for delivery in outbox(world, "digest") if delivery.address == ANA.address]
    assert "Quill Compute" in ana.rendered.text
    assert "Lumen Forge" not in ana.rendered.text


def test_days_of_sleep_make_one_digest(world: World, declare: Declare, served: Declare) -> None:
    served("old")
    served("purchase")
    declare("old", to=(ANA,))
    ticks.poll(world, day(0))
    declare("old", "purchase", to=(ANA,))
    ticks.poll(world, day(0.1))
    for _ in range(3):
        ticks.mail(world, day(4))
    assert len(outbox(world, "digest")) == 1
    ticks.mail(world, day(9))
    assert len(outbox(world, "digest")) == 1  # nothing new: no empty mail


def test_a_window_that_held_nothing_is_not_looked_at_again(world: World, declare: Declare, served: Declare) -> None:
    served("old")
    declare("old", to=(ANA,))
    ticks.poll(world, day(0))
    ticks.mail(world, day(4))
    with world.store.read() as uow:
        assert last_told(uow, ANA) == START.replace(hour=7) + timedelta(days=4)
    assert outbox(world, "digest") == []


def test_a_digest_does_not_repeat_what_the_welcome_had_no_room_for(
    world: World, declare: Declare, site: ScriptedServer
) -> None:
    deals = [(f"Meta Platforms to buy {name} for $300 million", "") for name in MANY]
    site.on("/many", answer(200, rss([(deal, day(0)) for deal in deals])))
    declare("many", to=(ANA,))
    ticks.poll(world, day(0))
    with world.store.read() as uow:
        events = list(uow.events.query(Filter()))
    assert len(events) == len(MANY)
    [welcome] = outbox(world, "welcome")
    assert len(set(welcome.told)) == len(MANY)
    ticks.mail(world, day(2))
    assert outbox(world, "digest") == []


def test_the_welcome_waits_for_feeds_that_workers_have_still_in_hand(
    world: World, declare: Declare, served: Declare
) -> None:
    served("old")
    served("fresh")
    declare("old", "fresh", to=(ANA, replace(BO, paused=True)))
    with world.store.write() as uow:
        held = uow.feeds.claim(["old", "fresh"], day(0), timedelta(minutes=10))
    poll_rows(world, held[:1], day(0))
    ticks.poll(world, day(0))
    assert outbox(world, "welcome") == []
    poll_rows(world, held[1:], day(0))
    ticks.poll(world, day(0))
    assert [delivery.address for delivery in outbox(world, "welcome")] == [ANA.address]


def test_what_is_related_late_is_told_in_the_next_digest(world: World, declare: Declare, served: Declare) -> None:
    """Recorded before the window closed, related after: it must not fall between two digests."""
    served("old")
    served("purchase")
    declare("old", to=(ANA,))
    ticks.poll(world, day(0))
    ticks.mail(world, START.replace(hour=7, minute=1) + timedelta(days=1))
    declare("old", "purchase", to=(ANA,))
    ticks.poll(world, START.replace(hour=6, minute=59) + timedelta(days=1))
    ticks.mail(world, START.replace(hour=7, minute=1) + timedelta(days=2))
    assert ["Quill Compute" in digest.rendered.text for digest in outbox(world, "digest")] == [True]


def test_messages_go_through_a_real_server_once_and_a_refused_receiver_stops_nobody(
    world: World, declare: Declare, served: Declare
) -> None:
    served("fresh")
    declare("fresh", to=(ANA, BO))
    with smtp_server() as mailbox:
        mailbox.refused[ANA.address] = "550 5.1.1 no such user"
        world = replace(world, sender=sender_to(mailbox.port))
        ticks.poll(world, day(0))
        for _ in range(3):
            ticks.mail(world, day(0))
    assert [envelope.rcpt_tos for envelope in mailbox.accepted] == [[BO.address]] * 2
    states = {(d.address, d.kind): d.state for kind in ("alert", "welcome") for d in outbox(world, kind)}
    assert set(states.values()) == {"failed", "sent"}
    assert states[ANA.address, "alert"] == "failed"
    assert "no such user" in (outbox(world, "alert")[0].error or "") + (outbox(world, "alert")[1].error or "")


def test_a_stop_leaves_what_is_not_begun_for_the_next_start(world: World, declare: Declare, served: Declare) -> None:
    served("fresh")
    declare("fresh", to=(ANA, BO))
    ticks.poll(world, day(0))
    with smtp_server() as mailbox:
        sender = sender_to(mailbox.port)
        done = deliver_due(world.store, sender, day(0), stopping=lambda: len(mailbox.accepted) == 1)
    assert done.sent == 1
    assert sorted(d.state for kind in ("alert", "welcome") for d in outbox(world, kind)) == [*3 * ["pending"], "sent"]


def test_a_server_that_is_down_is_tried_again_later(world: World, declare: Declare, served: Declare) -> None:
    served("fresh")
    declare("fresh", to=(ANA,))
    with smtp_server() as mailbox:
        port = mailbox.port
    world = replace(world, sender=sender_to(port))
    ticks.poll(world, day(0))
    assert ticks.mail(world, day(0)).postponed == 2
    assert ticks.mail(world, day(0)).postponed == 0
    with smtp_server() as mailbox:
        world = replace(world, sender=sender_to(mailbox.port))
        assert ticks.mail(world, day(0) + timedelta(minutes=2)).sent == 2


def test_a_claim_that_was_never_closed_is_sent_once_more_with_the_same_message_id(
    world: World, declare: Declare, served: Declare
) -> None:
    """The process died between the server's answer and the note of it: the one open window."""
    served("fresh")
    declare("fresh", to=(ANA,))
    ticks.poll(world, day(0))
    with world.store.write() as uow:
        claimed = uow.deliveries.claim_due(day(0), 10, timedelta(minutes=15))
    with smtp_server() as mailbox:
        sender = sender_to(mailbox.port)
        assert deliver_due(world.store, sender, day(0)).sent == 0
        assert deliver_due(world.store, sender, day(0) + timedelta(minutes=16)).sent == len(claimed)
        assert deliver_due(world.store, sender, day(1)).sent == 0
    for sent in claimed:
        assert any(sent.message_id.encode() in (envelope.content or b"") for envelope in mailbox.accepted)


class Box:
    """A sender that keeps what it takes. `then` is called after each message, as what else happens meanwhile."""

    def __init__(self, then: Callable[[], object] = lambda: None, error: DeliveryError | None = None) -> None:
        self.tried: list[str] = []
        self._then, self._error = then, error

    def send(self, delivery: Delivery) -> None:
        self.tried.append(delivery.key)
        self._then()
        if self._error:
            raise self._error


@pytest.fixture
def waiting(world: World, declare: Declare, served: Declare) -> World:
    """Four messages in the outbox."""
    served("fresh")
    declare("fresh", to=(ANA, BO))
    ticks.poll(world, day(0))
    return world


def test_of_those_that_wait_only_the_one_in_hand_is_claimed(waiting: World) -> None:
    """However slow the server: no claim runs out before its message's turn, and a crash leaves one in doubt."""
    claimed: list[int] = []

    def look() -> None:
        with waiting.store.read() as uow:
            claimed.append(sum(delivery.state == "sending" for delivery in uow.deliveries.all()))

    assert deliver_due(waiting.store, Box(look), day(0)).sent == 4
    assert claimed == [1] * 4


def test_a_server_that_takes_nothing_is_asked_once_and_all_wait(waiting: World) -> None:
    box = Box(error=DeliveryError("x", "the password is wrong", retry=True, server=True))
    assert deliver_due(waiting.store, box, day(0)).postponed == 4
    assert len(box.tried) == 1
    assert deliver_due(waiting.store, box, day(0)).postponed == 0


def test_a_stop_ends_the_round_after_the_message_in_hand(waiting: World) -> None:
    box = Box()
    assert deliver_due(waiting.store, box, day(0), stopping=lambda: bool(box.tried)).sent == 1
    assert deliver_due(waiting.store, box, day(0)).sent == 3


def test_a_message_that_went_out_while_the_database_was_locked_does_not_go_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    store = open_store(sqlite_url, busy_timeout=0.05)
    with store.write() as uow:
        uow.deliveries.add(delivery())
    other = sqlite3.connect(tmp_path / "tracker.db", check_same_thread=False, isolation_level=None)
    release = threading.Timer(0.3, other.rollback)

    def lock() -> None:
        other.execute("BEGIN IMMEDIATE")
        release.start()

    box = Box(lock)
    assert deliver_due(store, box, NOW).sent == 1
    release.join()
    assert deliver_due(store, box, NOW + timedelta(days=1)).sent == 0
    other.close()
    store.dispose()


@pytest.mark.parametrize(
    ("subscriber", "told"),
    [
        (replace(ANA, entities=("meta",)), False),
        (replace(ANA, entities=("nvidia",)), True),
        (replace(ANA, kinds=("listing",)), False),
        (replace(ANA, alerts=False), False),
        (replace(ANA, paused=True), False),
        (replace(ANA, first_party=True), False),
    ],
)
def test_alerts_go_to_those_who_asked_for_them(
    world: World, declare: Declare, served: Declare, subscriber: Subscriber, told: bool
) -> None:
    served("fresh")
    declare("fresh", to=(subscriber,))
    ticks.poll(world, day(0))
    assert bool(outbox(world, "alert")) is told


def test_alerts_wait_for_the_end_of_the_quiet_hours(world: World, declare: Declare, served: Declare) -> None:
    served("fresh")
    declare("fresh", to=(replace(ANA, quiet=(time(8, 0), time(12, 0))),))
    ticks.poll(world, day(0))
    assert outbox(world, "alert")[0].due_at == START.replace(hour=12)

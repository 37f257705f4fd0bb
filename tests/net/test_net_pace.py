"""The pause between requests to one host, on a clock of the test's own."""

from __future__ import annotations

from tracker.net.pace import Pace


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_hosts_are_paced_apart_from_each_other() -> None:
    clock = Clock()
    pace = Pace(1.0, clock)
    assert pace.wait("news.example") == 0.0
    pace.asked("news.example")
    clock.now += 0.25
    assert pace.wait("news.example") == 0.75
    assert pace.wait("other.example") == 0.0
    clock.now += 5.0
    assert pace.wait("news.example") == 0.0


def test_crawl_delay_lengthens_the_pause_up_to_a_minute() -> None:
    clock = Clock()
    pace = Pace(1.0, clock)
    for host, asked, kept in (("a.example", 7.0, 7.0), ("b.example", 86400.0, 60.0), ("c.example", 0.1, 1.0)):
        pace.slow_down(host, asked)
        pace.asked(host)
        assert pace.wait(host) == kept


def test_memory_is_bounded() -> None:
    clock = Clock()
    pace = Pace(1.0, clock)
    for number in range(10_000):
        pace.asked(f"{number}.example")
    clock.now += 2.0
    pace.asked("last.example")
    assert pace.wait("last.example") == 1.0
    assert len(pace._ready_at) == 1

"""subscribers and digest: who gets mail, what it would say, and that none goes twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from aiosmtpd.smtp import Envelope

from tests.cli.runs import Tracker, feed, write_config
from tests.news import DEAL, rss
from tests.servers import ScriptedServer, answer
from tests.smtp_server import Mailbox, closed_port, smtp_server

FIELDS = (
    "address every weekday at zone alerts quiet entities kinds min_score first_party document_language language paused"
)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with smtp_server() as box:
        yield box


def by_mail(port: int) -> dict[str, str]:
    return {"TRACKER_SMTP__HOST": "127.0.0.1", "TRACKER_SMTP__PORT": str(port), "TRACKER_SMTP__STARTTLS": "false"}


@pytest.fixture
def news(tmp_path: Path, site: ScriptedServer, sqlite_url: str) -> Tracker:
    """Two subscribers, and a deal of yesterday that was polled."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    url = site.on("/rss", answer(200, rss([(DEAL, yesterday)]), [("Content-Type", "text/xml")]))
    config = write_config(tmp_path / "config", [feed("wire", url)], ["ana@desk.example", "bo@desk.example"])
    tracker = Tracker(config, sqlite_url, TRACKER_FETCH__ALLOW_HOSTS=site.place)
    tracker.good("poll")
    return tracker


def text_of(envelope: Envelope) -> str:
    assert isinstance(envelope.content, bytes)
    body = message_from_bytes(envelope.content, policy=policy.default).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def addresses(tracker: Tracker) -> list[str]:
    return [line["address"] for line in tracker.lines("subscribers", "list")]


def test_the_list_has_all_that_can_be_set(news: Tracker) -> None:
    lines = news.lines("subscribers", "list")
    assert [set(line) for line in lines] == [set(FIELDS.split())] * 2
    assert json.loads(news.good("subscribers", "list", "--format", "json")) == lines
    assert news.good("subscribers", "list", "--format", "csv").startswith("address,every,")
    assert "ana@desk.example" in news.good("subscribers", "list")


@pytest.mark.parametrize(
    ("options", "service"),
    [
        ("", "a digest daily at 07:00 UTC, and alerts at once"),
        ("--at 18:30 --zone Asia/Shanghai --no-alerts", "a digest daily at 18:30 Asia/Shanghai, no alerts"),
        (
            "--every weekly --weekday fri --quiet 22:00-07:00",
            "weekly fri at 07:00 UTC, and alerts at once but within 22",
        ),
    ],
)
def test_adding_says_when_mail_comes(news: Tracker, options: str, service: str) -> None:
    assert service in news("subscribers", "add", "li@desk.example", *options.split()).stderr


def test_one_is_added_with_every_option(news: Tracker) -> None:
    options = (
        "--every weekly --weekday fri --at 18:30 --zone Asia/Shanghai --no-alerts --quiet 22:00-07:00 --entity groq"
    )
    more = "--entity nvidia --kind acqui_hire --min-score 0.6 --first-party --document-language zh --language zh"
    news.good("subscribers", "add", "li@desk.example", *options.split(), *more.split())
    [line] = [line for line in news.lines("subscribers", "list") if line["address"] == "li@desk.example"]
    assert line == {
        "address": "li@desk.example",
        "every": "weekly",
        "weekday": "fri",
        "at": "18:30",
        "zone": "Asia/Shanghai",
        "alerts": False,
        "quiet": "22:00-07:00",
        "entities": ["groq", "nvidia"],
        "kinds": ["acqui_hire"],
        "min_score": 0.6,
        "first_party": True,
        "document_language": "zh",
        "language": "zh",
        "paused": False,
    }


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["nobody"], "nobody"),
        (["li@desk.example", "--at", "25:00"], "25:00"),
        (["li@desk.example", "--zone", "Mars"], "Mars"),
        (["li@desk.example", "--quiet", "night"], "night"),
        (["li@desk.example", "--every", "hourly"], "hourly"),
        (["li@desk.example", "--entity", "grok"], "grok"),
        (["li@desk.example\nBcc: all@desk.example"], "no mail address"),
    ],
)
def test_a_wrong_subscriber_is_named(news: Tracker, words: list[str], named: str) -> None:
    done = news("subscribers", "add", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert named in done.stderr
    assert len(addresses(news)) == 2


def test_who_is_removed_stays_so_whatever_the_file_says(news: Tracker) -> None:
    news.good("subscribers", "remove", "ana@desk.example")
    write_config(news.config, [], ["ana@desk.example", "bo@desk.example", "cy@desk.example"])
    assert addresses(news) == ["bo@desk.example", "cy@desk.example"]
    news.good("subscribers", "add", "ana@desk.example")
    assert addresses(news) == ["ana@desk.example", "bo@desk.example", "cy@desk.example"]


@pytest.mark.parametrize("command", ["remove", "pause", "resume", "test"])
def test_a_subscriber_that_there_is_not_ends_with_3(news: Tracker, command: str) -> None:
    done = news("subscribers", command, "nosuch@desk.example")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "nosuch@desk.example" in done.stderr


def test_a_preview_shows_the_mail_and_sends_none(news: Tracker, tmp_path: Path) -> None:
    before = news.contents()
    html = tmp_path / "mail.html"
    for who in ([], ["--subscriber", "ana@desk.example"]):
        text = news.good("digest", "preview", *who, "--html", str(html))
        assert "Lumen Forge" in text
    assert "Lumen Forge" in html.read_text("utf-8")
    assert news.contents() == before
    assert news("digest", "preview", "--subscriber", "nosuch@desk.example").exit_code == 3


def test_a_preview_into_a_folder_that_there_is_not_fails_in_a_sentence(news: Tracker) -> None:
    done = news("digest", "preview", "--html", "/nowhere/mail.html")
    assert done.exit_code == 1
    assert "tracker: " in done.stderr
    assert "/nowhere/mail.html" in done.stderr


def test_send_closes_the_window_and_no_mail_goes_twice(news: Tracker, mailbox: Mailbox) -> None:
    news.good("digest", "send", "--subscriber", "ana@desk.example", **by_mail(mailbox.port))
    news.good("digest", "send", **by_mail(mailbox.port))
    news.good("digest", "send", **by_mail(mailbox.port))
    digests = [each.rcpt_tos[0] for each in mailbox.accepted if "Lumen Forge" in text_of(each)]
    assert sorted(set(digests)) == ["ana@desk.example", "bo@desk.example"]
    kinds = [(line["address"], line["kind"]) for line in news.lines("digest", "list")]
    assert len(kinds) == len(set(kinds)) == len(mailbox.accepted)
    assert {line["state"] for line in news.lines("digest", "list")} == {"sent"}


def test_without_a_mail_server_mail_waits_and_that_is_said(news: Tracker) -> None:
    done = news("digest", "send")
    assert done.exit_code == 0
    assert "TRACKER_SMTP__HOST" in done.stderr
    assert {line["state"] for line in news.lines("digest", "list")} == {"pending"}


def test_a_mail_server_that_is_down_leaves_mail_to_be_tried_again(news: Tracker) -> None:
    with closed_port() as port:
        done = news("digest", "send", **by_mail(port))
    assert done.exit_code == 1
    assert "to be tried again" in done.stderr
    assert all(line["error"] for line in news.lines("digest", "list"))


def test_a_test_message_arrives_and_is_not_noted(news: Tracker, mailbox: Mailbox) -> None:
    before = news.lines("digest", "list")
    news.good("subscribers", "test", "bo@desk.example", **by_mail(mailbox.port))
    assert [each.rcpt_tos for each in mailbox.accepted] == [["bo@desk.example"]]
    assert news.lines("digest", "list") == before


@pytest.mark.parametrize("refused", ["550 5.1.1 no such user", "451 4.3.0 try later"])
def test_a_test_message_that_is_refused_fails_with_the_reason(news: Tracker, mailbox: Mailbox, refused: str) -> None:
    mailbox.refused["bo@desk.example"] = refused
    done = news("subscribers", "test", "bo@desk.example", **by_mail(mailbox.port))
    assert done.exit_code == 1
    assert refused[4:] in done.stderr


def test_a_test_message_needs_a_mail_server(news: Tracker) -> None:
    done = news("subscribers", "test", "bo@desk.example")
    assert done.exit_code == 2
    assert "TRACKER_SMTP__HOST" in done.stderr


@pytest.mark.parametrize(("form", "out"), [("table", ""), ("json", "[]\n"), ("jsonl", ""), ("csv", "")])
@pytest.mark.parametrize("words", [("digest", "list"), ("subscribers", "list")])
def test_no_messages_and_nobody_are_results(
    tmp_path: Path, sqlite_url: str, words: tuple[str, str], form: str, out: str
) -> None:
    done = Tracker(write_config(tmp_path / "config"), sqlite_url)(*words, "--format", form)
    assert (done.exit_code, done.stdout) == (0, out)

"""Sending through a real server on loopback: what is taken, what is refused, and what can be tried again."""

from __future__ import annotations

import ssl
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.smtp import Envelope

from tests.deliver.deliver_samples import delivery
from tests.smtp_server import closed_port, silent_server, smtp_server
from tracker.deliver.smtp import SmtpOptions, SmtpSender
from tracker.errors import DeliveryError, UsageError

CERTIFICATE = Path(__file__).with_name("loopback.pem")


def options(port: int, **changes: object) -> SmtpOptions:
    plain = SmtpOptions("localhost", port, starttls=False, sender="Deals <tracker@desk.example>", timeout=5)
    return replace(plain, **changes)  # type: ignore[arg-type]


def server_tls() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


def received(envelope: Envelope) -> EmailMessage:
    assert isinstance(envelope.content, bytes)
    return message_from_bytes(envelope.content, policy=policy.default)


def failure(sender: SmtpSender, address: str = "ana@desk.example") -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        sender.send(delivery(address=address))
    assert caught.value.recipient == address
    return caught.value


def test_a_message_is_taken_once_for_exactly_one_recipient() -> None:
    with smtp_server() as mailbox:
        SmtpSender(options(mailbox.port)).send(delivery())
    (envelope,) = mailbox.accepted
    message = received(envelope)
    assert envelope.rcpt_tos == ["ana@desk.example"]
    assert envelope.mail_from == "tracker@desk.example"
    assert message["From"] == "Deals <tracker@desk.example>"
    assert message["Message-ID"] == "<d1f00d@desk.example>"


def test_a_lone_dot_and_foreign_line_ends_arrive_as_written() -> None:
    sent = delivery()
    sent = replace(sent, rendered=replace(sent.rendered, text="one\n.\r\nRCPT TO:<eve@x.example>\rthree\n"))
    with smtp_server() as mailbox:
        SmtpSender(options(mailbox.port)).send(sent)
    (envelope,) = mailbox.accepted
    message = received(envelope)
    text = message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert text.splitlines() == ["one", ".", "RCPT TO:<eve@x.example>", "three"]
    assert envelope.rcpt_tos == ["ana@desk.example"]


@pytest.mark.parametrize(
    ("answer", "retry"),
    [("450 busy", True), ("451 try later", True), ("452 full", True), ("550 no such user", False), ("552 full", False)],
)
def test_a_refused_recipient_is_tried_again_only_after_4xx(answer: str, retry: bool) -> None:
    with smtp_server() as mailbox:
        mailbox.refused["bob@desk.example"] = answer
        sender = SmtpSender(options(mailbox.port))
        error = failure(sender, "bob@desk.example")
        sender.send(delivery())
    assert (error.retry, error.server) == (retry, False)
    assert answer in str(error)
    assert len(mailbox.accepted) == 1


@pytest.mark.parametrize(("answer", "retry"), [("451 later", True), ("421 closing", True), ("554 spam", False)])
def test_a_refused_message_is_tried_again_only_after_4xx(answer: str, retry: bool) -> None:
    with smtp_server() as mailbox:
        mailbox.data_answer = answer
        assert failure(SmtpSender(options(mailbox.port))).retry is retry


def test_a_server_that_is_down_is_tried_again() -> None:
    with closed_port() as port:
        error = failure(SmtpSender(options(port)))
    assert error.retry
    assert error.server
    assert f"localhost:{port}" in str(error)


def test_a_greeting_that_never_comes_is_a_time_out() -> None:
    with silent_server() as port:
        assert failure(SmtpSender(options(port, timeout=0.2))).retry


def test_no_plain_text_where_starttls_is_required_and_missing() -> None:
    with smtp_server() as mailbox:
        error = failure(SmtpSender(options(mailbox.port, starttls=True)))
    assert error.retry
    assert "STARTTLS" in str(error)
    assert not mailbox.accepted


def test_starttls_with_a_trusted_certificate() -> None:
    with smtp_server(server_tls()) as mailbox:
        trust = ssl.create_default_context(cafile=str(CERTIFICATE))
        SmtpSender(options(mailbox.port, starttls=True), trust).send(delivery())
    assert len(mailbox.accepted) == 1


def test_an_unknown_certificate_is_refused() -> None:
    with smtp_server(server_tls()) as mailbox:
        error = failure(SmtpSender(options(mailbox.port, starttls=True)))
    assert error.retry
    assert "certificate" in str(error).lower()
    assert not mailbox.accepted


def test_a_wrong_password_waits_for_the_operator() -> None:
    with smtp_server(server_tls(), password="right") as mailbox:
        trust = ssl.create_default_context(cafile=str(CERTIFICATE))
        login = options(mailbox.port, starttls=True, username="tracker", password="wrong-secret")
        error = failure(SmtpSender(login, trust))
        SmtpSender(replace(login, password="right"), trust).send(delivery())
    assert error.retry
    assert error.server
    assert "wrong-secret" not in str(error) + repr(login)
    assert len(mailbox.accepted) == 1


def test_a_sender_that_is_no_address_is_refused_at_the_start() -> None:
    with pytest.raises(UsageError, match=r"smtp\.sender"):
        SmtpSender(SmtpOptions("localhost", sender="nobody"))

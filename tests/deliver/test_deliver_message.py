"""A mail's bytes: our headers and no others, whatever the words."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deliver.deliver_samples import delivery
from tracker.core.digest import Rendered
from tracker.deliver.message import HEADERS, mail_bytes
from tracker.errors import DeliveryError

HOSTILE = json.loads((Path(__file__).parents[1] / "cases" / "deliver" / "hostile_titles.json").read_text("utf-8"))
SENDER = "Deals <tracker@desk.example>"


def parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=policy.default)


def mail(subject: str, text: str = "words\n", html: str = "<p>words</p>") -> bytes:
    return mail_bytes(delivery(Rendered(subject, text, html)), SENDER)


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_make_no_header_and_stop_no_mail(title: str) -> None:
    data = mail(f"Deal flagged: {title}")
    message = parsed(data)
    assert sorted(message.keys()) == sorted(HEADERS)
    assert len(message["Subject"].splitlines()) == 1
    assert message["Subject"].startswith("Deal flagged")
    assert message["To"] == "ana@desk.example"


@given(st.text(max_size=400))
def test_any_subject_has_the_same_headers_and_its_words_survive(title: str) -> None:
    message = parsed(mail(title))
    assert sorted(message.keys()) == sorted(HEADERS)
    for word in re.findall(r"[a-z\u4e00-\u9fff]{1,8}", title[:60]):
        assert word in message["Subject"]


@given(st.text(max_size=2000), st.text(max_size=2000))
def test_any_body_goes_out_in_short_crlf_lines(text: str, html: str) -> None:
    data = mail("Digest", text.encode("utf-8", "ignore").decode(), html.encode("utf-8", "ignore").decode())
    assert all(len(line) <= 998 and b"\n" not in line and b"\r" not in line for line in data.split(b"\r\n"))


def test_a_line_of_a_megabyte_is_cut_for_the_wire_and_whole_again_for_the_reader() -> None:
    long = "词" * 350_000
    message = parsed(mail("Digest", long + "\n"))
    assert message.get_body(("plain",)).get_content().strip() == long  # type: ignore[union-attr]


def test_both_parts_and_the_list_headers_are_there() -> None:
    message = parsed(mail("简报：2 笔交易", "正文\n", "<p>正文</p>"))
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message["Subject"] == "简报：2 笔交易"
    assert message["List-Id"] == "<digest.deal-tracker.desk.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"] == "Tue, 24 Nov 2026 06:00:00 +0000"


@pytest.mark.parametrize(
    "address",
    [
        "a@b\r\nBcc: v@x.example",
        '"x" <a@b.example>, v@y.example',
        "a@b@c.example",
        "a,b@c.example",
        "用户@desk.example",
        "ana@desk.example\x00",
        "",
        "ana",
    ],
)
def test_a_recipient_that_is_no_plain_address_is_refused_for_good(address: str) -> None:
    with pytest.raises(DeliveryError) as caught:
        mail_bytes(delivery(address=address), SENDER)
    assert not caught.value.retry
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("message_id", ["<a@b.example>", "a\r\nBcc: v@x.example", "a b", ""])
def test_a_message_id_that_is_none_is_refused(message_id: str) -> None:
    with pytest.raises(DeliveryError, match="message_id"):
        mail_bytes(replace(delivery(), message_id=message_id), SENDER)


def test_a_hostile_sender_name_adds_no_header() -> None:
    data = mail_bytes(delivery(), '"=?utf-8?q?x=0D=0ABcc:_v@x.example?=" <tracker@desk.example>')
    assert sorted(parsed(data).keys()) == sorted(HEADERS)

"""A delivery → the bytes of a mail. Foreign words never become headers: they are cleaned before and checked after."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import Header
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, parseaddr

from tracker.core.display import one_line
from tracker.errors import DeliveryError, UsageError
from tracker.ports import Delivery

MAX_SUBJECT = 200
MAX_LINE = 998

HEADERS = frozenset(
    ("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Id", "MIME-Version", "Content-Type")
)

# 8-bit bodies would need a server that takes them; "7bit" lets the library choose quoted-printable or base64.
_POLICY = policy.SMTP.clone(cte_type="7bit", max_line_length=78)
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")


def mail_bytes(delivery: Delivery, sender: str) -> bytes:
    """The whole message with CRLF and lines of at most 998 octets, ready for the wire.

    `sender` is an address, with or without a name (`Deals <tracker@desk.example>`). A recipient that is none, or a
    message whose headers are not exactly ours, is a `DeliveryError` for good.
    """
    recipient = recipient_of(delivery)
    try:
        head = "".join(f"{name}: {value}\r\n" for name, value in _headers(delivery, sender, recipient).items())
        data = head.encode("ascii") + _body(delivery)
    except (MessageError, ValueError) as error:
        raise DeliveryError(recipient, f"the message cannot be written: {error}", retry=False) from error
    _verify(data, recipient)
    return data


def recipient_of(delivery: Delivery) -> str:
    """The one mailbox that the message is for, as it goes into the envelope."""
    address = delivery.address.removeprefix("mailto:")
    if not _ADDRESS.fullmatch(address):
        raise DeliveryError(
            one_line(address, 100), "is not a mail address; correct it in subscribers.yaml", retry=False
        )
    return address


def sender_address(sender: str) -> tuple[str, str]:
    """Name (may be empty) and address of the From line; `UsageError` where there is no address."""
    name, address = parseaddr(sender)
    if not _ADDRESS.fullmatch(address):
        raise UsageError(f"smtp.sender: {one_line(sender, 100)!r} is not a mail address; write name@your.domain")
    return header_words(name), address


def header_words(text: str) -> str:
    """Foreign words for a header: one line, and nothing in them that a mail program would decode again."""
    return one_line(text.replace("=?", "= ?").replace("?=", "? ="), MAX_SUBJECT)


def _headers(delivery: Delivery, sender: str, recipient: str) -> dict[str, str]:
    if not _MESSAGE_ID.fullmatch(delivery.message_id):
        raise DeliveryError(recipient, "the delivery's message_id holds more than letters and digits", retry=False)
    name, address = sender_address(sender)
    domain = address.rpartition("@")[2]
    return {
        "From": formataddr((name, address)),
        "To": recipient,
        "Subject": _encoded(header_words(delivery.rendered.subject)),
        "Date": format_datetime(delivery.due_at),
        "Message-ID": f"<{delivery.message_id}@{domain}>",
        "Auto-Submitted": "auto-generated",
        "List-Id": f"<{delivery.kind}.deal-tracker.{domain}>",
    }


def _encoded(words: str) -> str:
    """ASCII as it is, all else as our own encoded words (RFC 2047)."""
    return words if words.isascii() else Header(words, "utf-8", header_name="Subject").encode(linesep="\r\n")


def _body(delivery: Delivery) -> bytes:
    """Text and HTML as alternatives, with the MIME headers of the whole."""
    message = EmailMessage(_POLICY)
    message.set_content(delivery.rendered.text)
    message.add_alternative(delivery.rendered.html, subtype="html")
    return message.as_bytes()


def _verify(data: bytes, recipient: str) -> None:
    """The last look at what goes over the wire: exactly our headers, CRLF only, no over-long line."""
    names = message_from_bytes(data, policy=policy.compat32).keys()
    if sorted(names) != sorted(HEADERS):
        reason = f"the message would carry other headers than ours: {one_line(str(names), 200)}"
        raise DeliveryError(recipient, reason, retry=False)
    lines = data.split(b"\r\n")
    if any(len(line) > MAX_LINE or b"\n" in line or b"\r" in line for line in lines):
        raise DeliveryError(
            recipient, "the message would hold a bare line break or a line over 998 octets", retry=False
        )

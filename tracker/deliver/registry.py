"""Which sender takes a message: chosen by the scheme of the subscriber's address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.core.display import one_line
from tracker.deliver.files import FolderSender
from tracker.deliver.smtp import SmtpOptions, SmtpSender
from tracker.errors import DeliveryError
from tracker.ports import Delivery, Sender


@dataclass(frozen=True, slots=True)
class DeliverOptions:
    """What is configured. A `folder` takes the mails in place of the server; with neither, mail waits in the outbox."""

    smtp: SmtpOptions | None = None
    folder: Path | None = None


def mail(options: DeliverOptions) -> Sender | None:
    """Mail addresses, `ana@desk.example` or `mailto:ana@desk.example`."""
    if options.folder:
        return FolderSender(options.folder)
    return SmtpSender(options.smtp) if options.smtp else None


#: Scheme of the address → the sender for it, or None where it is not configured. A further sender is one line here.
SENDERS: Mapping[str, Callable[[DeliverOptions], Sender | None]] = {
    "mailto": mail,
}


class Senders:
    """All configured senders as one."""

    def __init__(self, options: DeliverOptions) -> None:
        built = {scheme: build(options) for scheme, build in SENDERS.items()}
        self._senders = {scheme: sender for scheme, sender in built.items() if sender}

    @property
    def schemes(self) -> frozenset[str]:
        """The schemes that messages can go to; empty where nothing is configured and deliveries are to stay pending."""
        return frozenset(self._senders)

    def can_send(self, address: str) -> bool:
        """Whether a message to this address can leave; `doctor` names those for whom it cannot."""
        return scheme_of(address) in self._senders

    def send(self, delivery: Delivery) -> None:
        """Hand it to the sender of its address; `DeliveryError`, to be tried again, where that is not configured."""
        scheme = scheme_of(delivery.address)
        if scheme not in self._senders:
            known = scheme in SENDERS
            reason = (
                "no mail server is set (TRACKER_SMTP__HOST)" if known else f"nothing delivers to {scheme}: addresses"
            )
            raise DeliveryError(one_line(delivery.address, 100), reason, retry=known)
        self._senders[scheme].send(delivery)


def scheme_of(address: str) -> str:
    """`mailto` for a plain mail address, else what stands before the colon, in small letters."""
    scheme, colon, _ = address.partition(":")
    return one_line(scheme, 30).lower() if colon and "@" not in scheme else "mailto"

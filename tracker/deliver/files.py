"""Mail into a folder: what would be sent, to be looked at. The demo uses it, and `smtp.folder`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tracker.deliver.message import mail_bytes, recipient_of
from tracker.errors import DeliveryError
from tracker.ports import Delivery


class FolderSender:
    """Writes each message as `.eml` (the mail as it would go over the wire) and `.html` (to open in a browser).

    The name follows from the delivery, so that the same delivery is the same pair of files however often it is sent.
    """

    def __init__(self, folder: Path, sender: str = "tracker@localhost") -> None:
        self._folder = folder
        self._sender = sender

    def send(self, delivery: Delivery) -> None:
        """Return once both files are complete; else `DeliveryError`."""
        data = mail_bytes(delivery, self._sender)
        path = self._folder / _name(delivery)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(path.with_suffix(".html"), delivery.rendered.html.encode())
            _write(path.with_suffix(".eml"), data)
        except OSError as error:
            raise DeliveryError(recipient_of(delivery), f"{self._folder}: {error.strerror}", retry=True) from error


def _name(delivery: Delivery) -> str:
    digest = hashlib.sha256(delivery.key.encode()).hexdigest()[:10]
    return f"{delivery.window_end:%Y%m%dT%H%M}-{delivery.kind}-{digest}"


def _write(path: Path, data: bytes) -> None:
    """The file is there as a whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(data)
    draft.replace(path)

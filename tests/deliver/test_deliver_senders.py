"""Mail into a folder, and the choice of the sender by the address."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.deliver.deliver_samples import delivery
from tracker.core.digest import Rendered
from tracker.deliver.files import FolderSender
from tracker.deliver.registry import DeliverOptions, Senders, scheme_of
from tracker.deliver.smtp import SmtpOptions
from tracker.errors import DeliveryError


def test_a_folder_gets_each_mail_as_eml_and_html_and_no_copy_of_it(tmp_path: Path) -> None:
    sender = FolderSender(tmp_path / "out")
    for key in ("one", "two", "one"):
        sender.send(delivery(Rendered("简报", "正文\n", "<p>正文</p>"), key=key))
    files = sorted((tmp_path / "out").iterdir())
    assert [path.suffix for path in files] == [".eml", ".html"] * 2
    assert message_from_bytes(files[0].read_bytes(), policy=policy.default)["Subject"] == "简报"
    assert files[1].read_text("utf-8") == "<p>正文</p>"


def test_a_folder_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DeliveryError) as caught:
        FolderSender(tmp_path / "file" / "out").send(delivery())
    assert caught.value.retry


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("ana@desk.example", "mailto"),
        ("mailto:ana@desk.example", "mailto"),
        ("Slack://token/channel", "slack"),
        ("user:tag@desk.example", "user"),
    ],
)
def test_the_scheme_of_an_address(address: str, scheme: str) -> None:
    assert scheme_of(address) == scheme


def test_the_folder_takes_mail_in_place_of_the_server(tmp_path: Path) -> None:
    senders = Senders(DeliverOptions(smtp=SmtpOptions("mail.example"), folder=tmp_path))
    senders.send(delivery(address="mailto:ana@desk.example"))
    assert len(list(tmp_path.glob("*.eml"))) == 1


def test_mail_waits_where_no_server_is_set() -> None:
    senders = Senders(DeliverOptions())
    assert not senders.schemes
    assert not senders.can_send("ana@desk.example")
    with pytest.raises(DeliveryError, match="TRACKER_SMTP__HOST") as caught:
        senders.send(delivery())
    assert caught.value.retry


def test_an_address_that_nothing_delivers_to_is_given_up() -> None:
    senders = Senders(DeliverOptions(smtp=SmtpOptions("mail.example")))
    with pytest.raises(DeliveryError, match="pigeon") as caught:
        senders.send(delivery(address="pigeon:roof-3"))
    assert not caught.value.retry

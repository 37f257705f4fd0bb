"""Mail over SMTP: one message, one recipient, one connection."""

from __future__ import annotations

import contextlib
import smtplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.core.display import one_line
from tracker.deliver.message import mail_bytes, recipient_of, sender_address
from tracker.errors import DeliveryError
from tracker.ports import Delivery

#: On this port TLS begins with the connection (RFC 8314); on others with STARTTLS.
IMPLICIT_TLS_PORT = 465


@dataclass(frozen=True, slots=True)
class SmtpOptions:
    """How to reach the mail server. `timeout` is in seconds, for each reply.

    With `starttls` a message and a password go over an encrypted, verified connection or not at all.
    """

    host: str
    port: int = 587
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    starttls: bool = True
    sender: str = "tracker@localhost"
    timeout: float = 60.0


class SmtpSender:
    """Hands mails to the server of the options. `tls` replaces the system's trust where a server has its own CA."""

    def __init__(self, options: SmtpOptions, tls: ssl.SSLContext | None = None) -> None:
        self._options = options
        _, self._from = sender_address(options.sender)
        self._tls = tls or ssl.create_default_context()

    def send(self, delivery: Delivery) -> None:
        """Return once the server has taken the message; else `DeliveryError`.

        Its `retry` is true where trying later can help: 4xx answers, no connection, a time-out, and a set-up that the
        operator can mend (no STARTTLS, a wrong certificate or password). Other 5xx answers are final.
        """
        recipient = recipient_of(delivery)
        data = mail_bytes(delivery, self._options.sender)
        with self._connection(recipient) as server:
            try:
                server.sendmail(self._from, [recipient], data)
            except (smtplib.SMTPException, OSError) as error:
                raise _delivery_error(recipient, self._options, error) from error
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()  # the message is taken by now: a server that hangs up rudely changes nothing

    @contextlib.contextmanager
    def _connection(self, recipient: str) -> Iterator[smtplib.SMTP]:
        """A server that is ready for a message; where it does not become that, no message could go."""
        server: smtplib.SMTP | None = None
        try:
            server = self._connect()
            self._introduce(server)
        except (smtplib.SMTPException, OSError) as error:
            if server:
                server.close()
            raise _delivery_error(recipient, self._options, error, unready=True) from error
        try:
            yield server
        finally:
            server.close()

    def _introduce(self, server: smtplib.SMTP) -> None:
        if self._options.starttls and self._options.port != IMPLICIT_TLS_PORT:
            server.starttls(context=self._tls)
        if self._options.username:
            server.login(self._options.username, self._options.password or "")

    def _connect(self) -> smtplib.SMTP:
        options = self._options
        name = self._from.rpartition("@")[2]  # smtplib would ask the DNS for our own name
        if options.port == IMPLICIT_TLS_PORT:
            return smtplib.SMTP_SSL(
                options.host, options.port, local_hostname=name, timeout=options.timeout, context=self._tls
            )
        return smtplib.SMTP(options.host, options.port, local_hostname=name, timeout=options.timeout)


def _delivery_error(recipient: str, options: SmtpOptions, error: Exception, *, unready: bool = False) -> DeliveryError:
    server = f"{options.host}:{options.port}"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, reply = next(iter(error.recipients.values()))
        return _refused(recipient, server, code, reply)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        words = f"{server} does not take the user name and password ({_words(error.smtp_error)}); check TRACKER_SMTP__*"
        return DeliveryError(recipient, words, retry=True, server=True)
    if isinstance(error, smtplib.SMTPResponseException):
        return _refused(recipient, server, error.smtp_code, error.smtp_error, unready=unready)
    words = f"{server}: {_words(error) or type(error).__name__}"
    return DeliveryError(recipient, words, retry=True, server=unready)


def _refused(recipient: str, server: str, code: int, reply: bytes | str, *, unready: bool = False) -> DeliveryError:
    words = f"{server} answered {code} {_words(reply)}"
    return DeliveryError(recipient, words, retry=unready or not 500 <= code < 600, server=unready)


def _words(reply: object) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else str(reply)
    return one_line(text, 300)

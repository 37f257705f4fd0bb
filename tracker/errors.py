"""The tree of errors, drawn before the code.

Every error names the thing, the reason and the way out, and says whether trying again later can help (`retry`).

    TrackerError
    ├── UsageError            wrong words on the command line, exit 2
    │   └── ConfigError       a configuration file is wrong: file, line, key, exit 2
    ├── NotFoundError         a named thing does not exist, exit 3
    ├── InputError            one line of foreign input is no good; the rest goes on
    ├── FetchError            an address could not be fetched
    │   ├── BlockedError      the address guard or robots.txt refuses it; no connection was made
    │   └── FeedError         what came back is no feed that can be read
    ├── StoreError            the database said no
    │   ├── BusyError         it is locked or away; try again
    │   └── SchemaError       its schema is newer or older than this program
    └── DeliveryError         a message could not be handed over
"""

from __future__ import annotations

from typing import ClassVar


class TrackerError(Exception):
    """Base of all errors that the tracker raises on purpose. `str(error)` is a full sentence for a person."""

    exit_code: ClassVar[int] = 1
    retry: bool = False


class UsageError(TrackerError):
    """The call itself is wrong."""

    exit_code = 2


class ConfigError(UsageError):
    """A configuration file is wrong at a known place.

    `file` is its path as named by the user, `line` counts from 1 (0 where no line can be told), `key` is the dotted
    path of the value, for example `entities[3].aliases[0]`.
    """

    def __init__(self, file: str, line: int, key: str, reason: str) -> None:
        self.file, self.line, self.key, self.reason = file, line, key, reason
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {key}: {reason}" if key else f"{place}: {reason}")


class NotFoundError(TrackerError):
    """An id, address, feed or file that the user named does not exist."""

    exit_code = 3


class InputError(TrackerError):
    """A line of foreign input (JSON Lines, counted from 1) cannot be used; `file` is its path where there is one."""

    def __init__(self, line: int, reason: str, file: str = "") -> None:
        self.line, self.reason, self.file = line, reason, file
        super().__init__(f"{file}: line {line}: {reason}" if file else f"line {line}: {reason}")


class FetchError(TrackerError):
    """An address could not be fetched.

    `status` is the HTTP status where an answer came, `retry_after` the seconds that the server asked us to wait.
    """

    def __init__(
        self, url: str, reason: str, *, retry: bool = True, status: int | None = None, retry_after: float | None = None
    ) -> None:
        self.url, self.reason, self.retry, self.status, self.retry_after = url, reason, retry, status, retry_after
        super().__init__(f"{url}: {reason}")


class BlockedError(FetchError):
    """The address guard or the publisher's robots.txt forbids the address; nothing was sent to it."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(url, reason, retry=False)


class FeedError(FetchError):
    """An answer came, but it holds no feed that can be read: HTML, nothing, or something else."""


class StoreError(TrackerError):
    """The database could not do what was asked."""


class BusyError(StoreError):
    """The database is locked or unreachable for now."""

    retry = True


class SchemaError(StoreError):
    """The database's schema does not fit this version of the program."""


class DeliveryError(TrackerError):
    """A message could not be handed to the next server. `recipient` is the address it was for.

    `server` is true where the server was not ready for any message at all: it is away, or does not take our password.
    """

    def __init__(self, recipient: str, reason: str, *, retry: bool, server: bool = False) -> None:
        self.recipient, self.reason, self.retry, self.server = recipient, reason, retry, server
        super().__init__(f"{recipient}: {reason}")

"""The settings: what an operator may set, with its defaults."""

from __future__ import annotations

import ipaddress
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, field_validator

from tracker.core.polling import Feed
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Watchlist
from tracker.settings import places
from tracker.settings.feeds import load_feeds
from tracker.settings.source import Schema
from tracker.settings.subscribers import load_subscribers
from tracker.settings.watchlist import load_watchlist

_MASK = "**********"
_MIB = 1024 * 1024
_LOCAL_NAMES = frozenset({"localhost", "ip6-localhost"})


def _hosts(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _host_and_port(value: str) -> str:
    host, colon, port = value.rpartition(":")
    if not colon or not host or not port.isdigit():
        raise ValueError(f'"{value}" is no host:port')
    return value.lower()


Port = Annotated[int, Field(ge=1, le=65535)]
Seconds = Annotated[float, Field(gt=0)]
HostAndPort = Annotated[str, AfterValidator(_host_and_port)]


class Smtp(Schema):
    """The mail server. Without a host nothing is sent, and mail waits. A `folder` takes the mails in its place."""

    host: str = ""
    port: Port = 587
    username: str = ""
    password: SecretStr = SecretStr("")
    starttls: bool = True
    sender: str = "tracker@localhost"
    folder: Path | None = None


class Web(Schema):
    """The page and the API. `base_url` is the address that links in mails begin with."""

    host: str = "127.0.0.1"
    port: Port = 8080
    base_url: str = Field(default_factory=lambda data: f"http://{data.get('host')}:{data.get('port')}")
    token: SecretStr = SecretStr("")

    @field_validator("token", mode="after")
    @classmethod
    def _is_long(cls, token: SecretStr) -> SecretStr:
        if 0 < len(token.get_secret_value()) < 16:
            raise ValueError("is too short to be safe: use 16 characters or more")
        return token

    @property
    def is_public(self) -> bool:
        """Whether others than this machine can reach it."""
        try:
            return not ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host not in _LOCAL_NAMES


class Fetch(Schema):
    """How feeds are asked. `timeout` and `spacing` (between requests to one host) are in seconds."""

    allow_hosts: Annotated[tuple[HostAndPort, ...], BeforeValidator(_hosts)] = ()
    contact: str = ""
    timeout: Seconds = 30.0
    connect_timeout: Seconds = 10.0
    max_bytes: Annotated[int, Field(ge=1024)] = 10 * _MIB
    max_redirects: Annotated[int, Field(ge=0, le=20)] = 5
    concurrency: Annotated[int, Field(ge=1, le=256)] = 16
    spacing: Annotated[float, Field(ge=0)] = 1.0
    obey_robots: bool = True
    ca_file: str | None = None


class Poll(Schema):
    """How often the service looks for feeds that are due, in seconds."""

    tick: Seconds = 30.0


class Jobs(Schema):
    """Work on several machines: feeds in a job, jobs at once in a worker, seconds between its signs of life.

    A worker that misses three is given up, and its jobs are started again.
    """

    batch: Annotated[int, Field(ge=1, le=1000)] = 50
    concurrency: Annotated[int, Field(ge=1, le=64)] = 2
    heartbeat: Seconds = 10.0


class Settings(Schema):
    """All settings. The declarations of the three other files are read when they are asked for.

    `config_dir` is where the files are, `database_timeout` how many seconds to wait for another's lock, `alert_window`
    the age in days beyond which a deal is history and alerts nobody, `threshold` the score from which on a deal is
    flagged, `discovery` whether deals without a watched company count.
    """

    config_dir: Path
    database_url: str = Field(repr=False)
    database_timeout: Seconds = 30.0
    alert_window: Annotated[float, Field(gt=0)] = 7.0
    threshold: Annotated[float, Field(gt=0, le=1)] = 0.7
    discovery: bool = False
    smtp: Smtp = Smtp()
    web: Web = Web()
    fetch: Fetch = Fetch()
    poll: Poll = Poll()
    jobs: Jobs = Jobs()

    @field_validator("database_url")
    @classmethod
    def _is_known(cls, url: str) -> str:
        for prefix in ("postgres://", "postgresql+psycopg://"):
            url = "postgresql://" + url.removeprefix(prefix) if url.startswith(prefix) else url
        if not url.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("must begin with sqlite:/// or postgresql://")
        return url

    @property
    def on_postgresql(self) -> bool:
        """Whether several machines may share the database."""
        return self.database_url.startswith("postgresql")

    @cached_property
    def _watchlist(self) -> Watchlist:
        return load_watchlist(places.declaration(self.config_dir, "watchlist.yaml"))

    def watchlist(self) -> Watchlist:
        """The entities that are watched for; the file is read once for these settings."""
        return self._watchlist

    def feeds(self) -> tuple[Feed, ...]:
        """The declared feeds, those that need a contact switched off where none is set."""
        path = places.declaration(self.config_dir, "feeds.yaml")
        return load_feeds(path, contact=self.fetch.contact, entities=self.watchlist().by_id)

    def subscribers(self) -> tuple[Subscriber, ...]:
        """The declared subscribers; none where there is no such file."""
        path = self.config_dir / "subscribers.yaml"
        return load_subscribers(path, entities=self.watchlist().by_id) if path.exists() else ()

    def shown(self) -> dict[str, Any]:
        """All settings as JSON values, secrets masked."""
        return {**self.model_dump(mode="json"), "database_url": _masked(self.database_url)}


def _masked(url: str) -> str:
    """The address of a database without its password."""
    parts = urlsplit(url)
    query = "&".join(f"password={_MASK}" if one.startswith("password=") else one for one in parts.query.split("&"))
    user, at, host = parts.netloc.rpartition("@")
    place = f"{user.partition(':')[0]}:{_MASK}@{host}" if ":" in user else f"{user}{at}{host}"
    return urlunsplit(parts._replace(netloc=place, query=query))

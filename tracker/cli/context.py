"""What commands share: the settings, the world built from them, and how they speak on stderr."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tracker.bootstrap import Built
    from tracker.ports import UnitOfWork
    from tracker.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """The options before the command."""

    config_dir: Path | None
    verbose: bool
    quiet: bool

    def settings(self) -> Settings:
        """Settings from flags, environment, files and defaults; `ConfigError` or `UsageError` where one is wrong."""
        from tracker.settings import load

        return load(self.config_dir, os.environ)

    @contextmanager
    def open(self, *, synchronised: bool = False, queued: bool = False) -> Iterator[Built]:
        """The world over the configured database, migrated where it is new; closed at the end.

        `synchronised` brings the configuration files into it, which happens anyway where it holds nothing yet. `queued`
        hands work to the workers of a PostgreSQL database.
        """
        from tracker.bootstrap import build

        self.log()
        built = build(self.settings(), queued=queued)
        try:
            built.prepare(now(), synchronised=synchronised)
            yield built
        finally:
            built.close()

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A transaction that only reads."""
        with self.open() as built, built.world.store.read() as uow:
            yield uow

    def log(self) -> None:
        """Send logs to stderr, as many as -v and -q ask for."""
        from tracker.cli.logs import configure

        configure(verbose=self.verbose, quiet=self.quiet)

    def say(self, text: str) -> None:
        """Progress for a person, on stderr."""
        if not self.quiet:
            click.echo(text, err=True)


def now() -> datetime:
    """The only clock of the command line."""
    return datetime.now(UTC)


pass_context = click.make_pass_decorator(Context)

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

from tracker.cli import output

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
    def world(self, *, queued: bool = False) -> Iterator[Built]:
        """What the settings ask for; the database is not touched yet. Closed at the end.

        `queued` hands work to the workers of a PostgreSQL database.
        """
        from tracker.bootstrap import build

        self.log()
        built = build(self.settings(), queued=queued)
        try:
            yield built
        finally:
            built.close()

    @contextmanager
    def open(self, *, synchronised: bool = False, queued: bool = False) -> Iterator[Built]:
        """The same over a database that is migrated.

        `synchronised` brings the configuration files into it, which happens anyway where it holds nothing yet.
        """
        with self.world(queued=queued) as built:
            built.prepare(now(), synchronised=synchronised)
            yield built

    @contextmanager
    def reading(self, *, synchronised: bool = False) -> Iterator[UnitOfWork]:
        """A transaction that only reads."""
        with self.open(synchronised=synchronised) as built, built.world.store.read() as uow:
            yield uow

    @contextmanager
    def changing(self, *, dry_run: bool = False) -> Iterator[tuple[Built, UnitOfWork]]:
        """A transaction that writes, over a synchronised database; a dry run takes all of it back at the end."""
        if dry_run:
            from tracker.bootstrap import rehearse

            self.log()
            with rehearse(self.settings(), now()) as both:
                yield both
        else:
            with self.open(synchronised=True) as built, built.world.store.write() as uow:
                yield built, uow

    def log(self) -> None:
        """Send logs to stderr, as many as -v and -q ask for."""
        from tracker.cli.logs import configure

        configure(verbose=self.verbose, quiet=self.quiet)

    def say(self, text: str) -> None:
        """Progress for a person, on stderr."""
        if not self.quiet:
            output.tell(text)


def now() -> datetime:
    """The only clock of the command line."""
    return datetime.now(UTC)


pass_context = click.make_pass_decorator(Context)

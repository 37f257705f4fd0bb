"""The root command and its groups, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from tracker import __version__
from tracker.cli import admin, demo, digest, event, feeds, imports, output, query, service, subscribers, watch
from tracker.cli.context import Context
from tracker.errors import TrackerError


class Failure(click.ClickException):
    """An error of ours as a line on stderr, and the exit code of its kind."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc]

    def show(self, file: Any = None) -> None:
        output.tell(f"tracker: {self.message}")


class Root(click.Group):
    """The root command. A reader that has read enough (`| head`) is no failure."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except TrackerError as error:
            raise Failure(str(error), error.exit_code) from error
        except OSError as error:
            raise Failure(str(error), 1) from error


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="tracker")
@click.option("--config", "config_dir", type=click.Path(path_type=Path), help="Directory of the configuration files.")
@click.option("-v", "--verbose", is_flag=True, help="Tell more on stderr.")
@click.option("-q", "--quiet", is_flag=True, help="Tell only what failed.")
@click.pass_context
def cli(ctx: click.Context, config_dir: Path | None, verbose: bool, quiet: bool) -> None:
    """Polls public news, reads it in English and Chinese, and flags acqui-hire-style deals with their evidence."""
    ctx.obj = Context(config_dir, verbose, quiet)


for module in (demo, service, imports, query, event, feeds, watch, subscribers, digest, admin):
    for command in module.COMMANDS:
        cli.add_command(command)

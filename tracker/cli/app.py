"""The root command and its groups."""

from __future__ import annotations

from pathlib import Path

import click

from tracker import __version__
from tracker.cli import admin, demo, digest, event, feeds, imports, query, service, subscribers, watch
from tracker.cli.context import Context


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
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

"""The command line. Commands import what they need when they run, so that `--help` is there at once."""

from __future__ import annotations


def main() -> None:
    """Run the command of `sys.argv` and end the process with its exit code."""
    from tracker.cli.app import cli

    cli.main(prog_name="tracker")

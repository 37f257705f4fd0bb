"""The command line. Commands import what they need when they run, so that `--help` is there at once."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command of `sys.argv`; errors of ours become one line on stderr and an exit code."""
    from tracker.cli.app import cli
    from tracker.errors import TrackerError

    try:
        cli.main(prog_name="tracker", standalone_mode=True)
    except TrackerError as error:
        print(f"tracker: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)

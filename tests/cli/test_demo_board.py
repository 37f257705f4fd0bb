"""The board that the demonstration ends with: the deals of its invented news and nothing else."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from tests.cli.runs import Tracker
from tracker.cli.app import cli
from tracker.cli.demo import DATABASE

BOARD = {
    ("Nvidia", "Tessellar"): "announced",
    ("Microsoft", "Brightloom"): "denied",
    ("Meta", "Pennywort"): "completed",
    ("Google", "Harrowgate Systems"): "announced",
}


def test_demo_flags_the_four_deals_alone(tmp_path: Path, configured: Path) -> None:
    folder = tmp_path / "demo"
    done = CliRunner().invoke(cli, ["demo", "--folder", str(folder)], catch_exceptions=False, prog_name="tracker")
    assert done.exit_code == 0, done.output
    deals = Tracker(configured, f"sqlite:///{folder / DATABASE}").lines("deals")
    assert {(deal["buyer"]["name"], deal["target"]["name"]): deal["status"] for deal in deals} == BOARD
    assert len(deals) == len(BOARD)

"""docs/commands.md names every command and every option that there is, and no other command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tracker.cli.app import cli

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def commands(group: click.Group, path: tuple[str, ...] = ("tracker",)) -> Iterator[tuple[str, click.Command]]:
    """All commands that do something, with their whole name."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(commands(cli))


def documented() -> set[str]:
    """The commands in first cells, without their arguments (capitals, brackets, a dash)."""
    cells = [line.split(" | ")[0] for line in TEXT.splitlines() if line.startswith("| `tracker ")]
    calls = [call for cell in cells for call in re.findall(r"`(tracker [^`]+)`", cell)]
    return {re.match(r"tracker( [a-z]+)+", call)[0] for call in calls}  # type: ignore[index]


def test_page_names_the_commands_that_there_are() -> None:
    assert documented() == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_page_names_every_option(name: str) -> None:
    options = [param for param in COMMANDS[name].params if isinstance(param, click.Option)]
    words = [word for option in options for word in (*option.opts, *option.secondary_opts) if word.startswith("--")]
    assert [word for word in words if word not in TEXT] == []


def test_readme_names_every_top_level_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in cli.commands if not re.search(rf"\b{name}`", readme)] == []

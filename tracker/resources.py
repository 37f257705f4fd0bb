"""Files that are shipped with the program: in the wheel's package data, or in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def migrations_dir() -> Path:
    """The folder of the database's migrations."""
    return _shipped("migrations")


def config_dir() -> Path:
    """The folder of the default configuration."""
    return _shipped("config")


def _shipped(name: str) -> Path:
    packed = _PACKAGE / "_shipped" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name

"""Where the files lie that the program brings along: in a wheel `tracker/_shipped`, in a checkout beside `tracker`."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def migrations_dir() -> Path:
    """The folder of the alembic environment (`env.py`, `versions/`)."""
    return _folder("migrations")


def config_dir() -> Path:
    """The folder of the default `watchlist.yaml`, `feeds.yaml` and `subscribers.yaml`."""
    return _folder("config")


def _folder(name: str) -> Path:
    shipped = _PACKAGE / "_shipped" / name
    return shipped if shipped.is_dir() else _PACKAGE.parent / name

"""Where configuration and data are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tracker import resources
from tracker.errors import UsageError

APPLICATION = "deal-tracker"
FILES = ("tracker.yaml", "watchlist.yaml", "feeds.yaml", "subscribers.yaml")


def config_dir(chosen: Path | None, environ: Mapping[str, str]) -> Path:
    """The folder of the configuration: the chosen one, ./config, the one of XDG, or what the package ships.

    ./config counts only with one of our files in it: many projects have a folder of that name.
    """
    if chosen is not None:
        if not chosen.is_dir():
            raise UsageError(f"{chosen}: there is no such folder to read the configuration from")
        return chosen
    candidates = (Path("config"), _xdg(environ, "XDG_CONFIG_HOME", ".config"))
    return next(
        (folder for folder in candidates if any((folder / name).is_file() for name in FILES)), resources.config_dir()
    )


def declaration(folder: Path, name: str) -> Path:
    """A file of the folder, or the shipped one where the folder has none."""
    path = folder / name
    return path if path.exists() else resources.config_dir() / name


def database_url(environ: Mapping[str, str]) -> str:
    """The default database: an SQLite file in the data folder of XDG."""
    return f"sqlite:///{_xdg(environ, 'XDG_DATA_HOME', '.local/share') / 'tracker.db'}"


def _xdg(environ: Mapping[str, str], variable: str, default: str) -> Path:
    base = environ.get(variable, "")
    home = Path(base) if base.startswith("/") else Path(environ.get("HOME") or Path.home()) / default
    return home / APPLICATION

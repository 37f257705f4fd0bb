"""Settings from flag, environment, file and default, in this order.

The variables are read here rather than by a library, because an error has to name the variable, or the file and its
line, and because a secret may be read from a file (`…_FILE`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tracker.errors import ConfigError
from tracker.settings import places
from tracker.settings.model import Settings
from tracker.settings.source import Key, Source, key_of, reason_of

PREFIX = "TRACKER_"
ENVIRONMENT = "environment"
_CONFIG_DIR = f"{PREFIX}CONFIG_DIR"
_FILE = "_FILE"
#: A default that could not be worked out because of another error.
_FOLLOWS = "default_factory_not_called"


def load(config_dir: Path | None, environ: Mapping[str, str]) -> Settings:
    """All settings. `config_dir` is what a flag says, `environ` the process's environment.

    `ConfigError` names file, line and key, or the variable, of the first setting that is wrong; `UsageError` a folder
    that is not there.
    """
    chosen = config_dir or (Path(environ[_CONFIG_DIR]) if environ.get(_CONFIG_DIR) else None)
    folder = places.config_dir(chosen, environ)
    variables = _variables(environ)
    source = Source(folder / "tracker.yaml") if (folder / "tracker.yaml").exists() else None
    data: dict[str, Any] = {"database_url": places.database_url(environ)}
    for key, value in [*_leaves(source), *((key, value) for key, (_, value) in variables.items())]:
        _put(data, key, value)
    settings = _checked({**data, "config_dir": folder}, variables, source)
    if settings.web.is_public and not settings.web.token.get_secret_value():
        raise _error(("web", "host"), "others can reach this address: set TRACKER_WEB__TOKEN too", variables, source)
    return settings


Variables = dict[Key, tuple[str, str]]


def _variables(environ: Mapping[str, str]) -> Variables:
    """The variable and its value for each setting that the environment holds; empty ones are not set."""
    known = {PREFIX + "__".join(key).upper(): key for key in _known(Settings) if key != ("config_dir",)}
    found: Variables = {}
    for name, value in environ.items():
        if value and name in known:
            found[known[name]] = name, value
        elif value and name.endswith(_FILE) and (key := known.get(name.removesuffix(_FILE))):
            found.setdefault(key, (name, _secret(name, Path(value))))
        elif value and name.startswith(tuple(f"{PREFIX}{section.upper()}__" for section in _sections())):
            raise ConfigError(ENVIRONMENT, 0, name, "there is no such setting")
    return found


def _sections() -> list[str]:
    return [key[0] for key in _known(Settings) if len(key) == 2]


def _known(schema: type[BaseModel]) -> list[tuple[str, ...]]:
    """The paths of all settings."""
    paths: list[tuple[str, ...]] = []
    for name, field in schema.model_fields.items():
        inner = field.annotation
        nested = _known(inner) if isinstance(inner, type) and issubclass(inner, BaseModel) else [()]
        paths += [(name, *rest) for rest in nested]
    return paths


def _secret(name: str, path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(ENVIRONMENT, 0, name, f"{path} cannot be read: {error}") from None


def _leaves(source: Source | None) -> list[tuple[Key, Any]]:
    """The settings of the file, each under its path; what is no section stays whole, for the check to refuse."""
    if source is None or source.data is None:
        return []
    if not isinstance(source.data, dict):
        raise source.error((), "must be a mapping of settings to values")
    if "config_dir" in source.data:
        raise source.error(("config_dir",), "cannot be set in the folder itself")
    leaves: list[tuple[Key, Any]] = []
    for name, value in source.data.items():
        leaves += [((name, inner), v) for inner, v in value.items()] if isinstance(value, dict) else [((name,), value)]
    return [(key, value) for key, value in leaves if value is not None]


def _put(data: dict[str, Any], key: Key, value: Any) -> None:
    if len(key) == 1:
        data[str(key[0])] = value
        return
    section = data.setdefault(str(key[0]), {})
    if isinstance(section, dict):
        section[key[1]] = value


def _checked(data: dict[str, Any], variables: Variables, source: Source | None) -> Settings:
    try:
        return Settings.model_validate(data)
    except ValidationError as invalid:
        told = [_told(detail, variables, source) for detail in invalid.errors() if detail["type"] != _FOLLOWS]
        raise min(told, key=lambda error: error.line) from None


def _told(detail: ErrorDetails, variables: Variables, source: Source | None) -> ConfigError:
    return _error(key_of(detail), reason_of(detail), variables, source)


def _error(key: Key, reason: str, variables: Variables, source: Source | None) -> ConfigError:
    """The error at the place that set the value."""
    if key[:2] in variables or source is None:
        variable = variables.get(key[:2], (PREFIX + "__".join(map(str, key[:2])).upper(), ""))[0]
        return ConfigError(ENVIRONMENT, 0, variable, reason)
    return source.error(key, reason)

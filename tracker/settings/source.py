"""YAML 1.2 with the line of every value, checked against a schema."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from tracker.errors import ConfigError

Key = tuple[str | int, ...]
_DEEPEST = 20
_MOST = 200_000  # values in a file: aliases of aliases would multiply without end
_LARGEST = 8_000_000  # characters of a file
_TEXT = "tag:yaml.org,2002:str"
_PLAIN = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "bool", "null"))
_KINDS = frozenset((_TEXT, *_PLAIN, *(f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "timestamp", "merge"))))
_REASONS = {
    "extra_forbidden": "unknown field",
    "missing": "missing",
    "string_type": "must be text (quote it if it looks like a number)",
    "tuple_type": "must be a list",
    "model_type": "must be a mapping of fields to values",
    "too_short": "must not be empty",
    "string_too_short": "must not be empty",
}


class Schema(BaseModel):
    """Base of all schemas: unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False)


AnySchema = TypeVar("AnySchema", bound=Schema)


class Source:
    """One YAML file: its data as plain values, and the line of each."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self._lines: dict[Key, int] = {}
        self._count = 0
        self._yaml = YAML(typ="safe", pure=True)
        node = _compose(path, self.file)
        self.data: Any = self._value(node, ()) if node else {}

    def line(self, key: Key) -> int:
        """The line of the value, or of the nearest thing around it that has one."""
        while key and key not in self._lines:
            key = key[:-1]
        return self._lines.get(key, 0 if key else 1)

    def error(self, key: Key, reason: str) -> ConfigError:
        """The error to raise for the value at `key`."""
        return ConfigError(self.file, self.line(key), dotted(key), reason)

    def check(self, schema: type[AnySchema]) -> AnySchema:
        """The data as the schema has it; `ConfigError` for the first line that is wrong."""
        try:
            return schema.model_validate(self.data)
        except ValidationError as invalid:
            raise min((self._told(detail) for detail in invalid.errors()), key=lambda error: error.line) from None

    def _told(self, detail: ErrorDetails) -> ConfigError:
        return self.error(key_of(detail), reason_of(detail))

    def _value(self, node: Node, key: Key) -> Any:
        self._lines.setdefault(key, node.start_mark.line + 1)
        self._count += 1
        if len(key) > _DEEPEST:
            raise self.error(key, "nested too deeply")
        if self._count > _MOST:
            raise self.error(key, f"is too much: the file comes to more than {_MOST} values")
        if node.tag not in _KINDS:
            raise self.error(key, f"the tag {str(node.tag)[:80]} is not understood here")
        if isinstance(node, MappingNode):
            return dict(self._fields(node, key))
        if isinstance(node, SequenceNode):
            return [self._value(item, (*key, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, key)

    def _scalar(self, node: Node, key: Key) -> Any:
        """Text, number, truth value or nothing, as YAML 1.2 reads it; what else it knows (dates) is text here."""
        if node.tag not in _PLAIN:
            return str(node.value)
        try:
            return self._yaml.constructor.construct_object(node)
        except (ValueError, KeyError):  # `!!int abc`, a number of thousands of digits
            raise self.error(key, f'"{str(node.value)[:40]}" cannot be read: quote it if it is text') from None

    def _fields(self, node: MappingNode, key: Key) -> Iterator[tuple[str, Any]]:
        seen = set()
        for name_node, value_node in node.value:
            name = str(name_node.value)
            self._lines[(*key, name)] = name_node.start_mark.line + 1
            if name in seen:
                raise self.error((*key, name), "stands here twice")
            seen.add(name)
            yield name, self._value(value_node, (*key, name))


def dotted(key: Key) -> str:
    """`entities[3].aliases[0]`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key).removeprefix(".")


def key_of(detail: ErrorDetails) -> Key:
    """The path of the value that a schema refused."""
    return tuple(part for part in detail["loc"] if part != "[key]")


def reason_of(detail: ErrorDetails) -> str:
    """Why a schema refused it, in plain words."""
    message = detail["msg"].removeprefix("Value error, ")
    return _REASONS.get(detail["type"], message[:1].lower() + message[1:])


def _compose(path: Path, file: str) -> Node | None:
    try:
        text = path.read_text("utf-8")
        if len(text) > _LARGEST:
            raise ConfigError(file, 0, "", f"is larger than {_LARGEST} characters")
        node: Node | None = YAML(pure=True).compose(text)
    except RecursionError:
        raise ConfigError(file, 0, "", "is nested too deeply") from None
    except OSError as error:
        raise ConfigError(file, 0, "", f"cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(file, 0, "", f"is not UTF-8: {error.reason}") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ConfigError(file, mark.line + 1 if mark else 0, "", f"is no YAML: {error.problem}") from None
    except YAMLError as error:
        raise ConfigError(file, 0, "", f"is no YAML: {error}") from None
    return node

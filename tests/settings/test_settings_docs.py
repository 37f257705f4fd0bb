"""docs/settings.md names every setting, docs/configuration.md every field of a feed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from tracker.settings import Settings, load
from tracker.settings.feeds import FeedEntry

DOCS = Path(__file__).parent.parent.parent / "docs"
SETTINGS = (DOCS / "settings.md").read_text("utf-8")
CONFIGURATION = (DOCS / "configuration.md").read_text("utf-8")


def settings(schema: type[BaseModel], prefix: str = "") -> list[str]:
    names: list[str] = []
    for name, field in schema.model_fields.items():
        inner = field.annotation
        is_section = isinstance(inner, type) and issubclass(inner, BaseModel)
        names += settings(inner, f"{name}__") if is_section else [prefix + name]  # type: ignore[arg-type]
    return names


@pytest.mark.parametrize("name", sorted(set(settings(Settings)) - {"config_dir"}))
def test_every_setting_is_explained(name: str) -> None:
    assert f"`TRACKER_{name.upper()}`" in SETTINGS


def test_every_field_of_a_feed_is_explained() -> None:
    assert [name for name in FeedEntry.model_fields if f"`{name}`" not in CONFIGURATION] == []


def test_the_shipped_file_of_settings_is_right_once_uncommented(tmp_path: Path) -> None:
    lines = (DOCS.parent / "config/tracker.yaml").read_text("utf-8").splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("# database_url"))
    live = [line.removeprefix("# ") if line.startswith("# ") else line.removeprefix("#") for line in lines[start:]]
    (tmp_path / "tracker.yaml").write_text("\n".join(live), "utf-8")
    settings, default = load(tmp_path, {"HOME": "/home/me"}), load(DOCS.parent / "config", {"HOME": "/home/me"})
    assert settings.shown() == {**default.shown(), "config_dir": str(tmp_path)}

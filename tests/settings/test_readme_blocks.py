"""What the README says to add works when it is added to the shipped files."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tracker.settings import load

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
FILES = {"feeds.yaml": "url:", "watchlist.yaml": "names:", "subscribers.yaml": "address:"}


@pytest.mark.parametrize("name", FILES)
def test_a_block_of_the_readme_can_be_appended(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(ROOT / "config", tmp_path / "config")
    [block] = [block for block in BLOCKS if FILES[name] in block]
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(block)
    settings = load(folder, {})
    counts = len(settings.watchlist().entities), len(settings.feeds()), len(settings.subscribers())
    shipped = load(ROOT / "config", {})
    before = len(shipped.watchlist().entities), len(shipped.feeds()), len(shipped.subscribers())
    assert sum(counts) == sum(before) + 1

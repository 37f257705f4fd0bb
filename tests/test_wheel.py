"""The wheel alone is enough: built, installed into an empty environment, run in an empty folder with an empty home."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PASSED_ON = ("PIP_", "SSL_", "REQUESTS_", "LANG", "LC_")  # what a machine needs to reach its package index

pytestmark = pytest.mark.slow


def run(command: list[str | Path], folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run it with nothing of this process' surroundings but the path and how to install packages."""
    kept = {name: value for name, value in os.environ.items() if name.startswith(PASSED_ON) or "proxy" in name.lower()}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PATH": os.environ["PATH"], "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT], out, out)
    (file,) = out.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `tracker` of an environment that holds the wheel and what the lock names, nothing else."""
    env = tmp_path_factory.mktemp("env") / "venv"
    python = env / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", env], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # The user's own pip settings and cache count here, as for a user who installs the wheel.
    subprocess.run([*pip, "--require-hashes", "--requirement", str(ROOT / "requirements.lock")], check=True, cwd=env)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True, cwd=env)
    run([python, "-m", "pip", "check"], env, env)
    return env / "bin" / "tracker"


def test_wheel_carries_what_the_program_reads(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"tracker/_shipped/config/watchlist.yaml", "tracker/_shipped/config/feeds.yaml"} <= names
    assert "tracker/_shipped/migrations/env.py" in names
    for folder in ("migrations/versions", "config"):
        for file in (ROOT / folder).glob("*.py" if folder.startswith("m") else "*.yaml"):
            assert f"tracker/_shipped/{folder}/{file.name}" in names
    for file in (ROOT / "tracker").rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            assert file.relative_to(ROOT).as_posix() in names
    assert not [name for name in names if name.startswith(("tests/", "eval/", "bench/")) or "__pycache__" in name]


def test_installed_wheel_shows_the_demo_in_an_empty_folder(program: Path, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "empty"
    home.mkdir()
    folder.mkdir()
    shown = run([program, "demo"], folder, home).stdout
    assert "Tessellar" in shown
    assert "Nvidia" in shown


def test_installed_wheel_brings_configuration_and_migrations(program: Path, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "empty"
    home.mkdir()
    folder.mkdir()
    run([program, "config", "check"], folder, home)
    run([program, "db", "upgrade"], folder, home)
    assert run([program, "deals", "--format", "jsonl"], folder, home).stdout == ""

"""The Dockerfile without Docker: each step is carried out below an empty folder that plays the file system's root.

A stage is built at one place and put aside when the next begins, so that paths written into it stay right, as they do
in an image. RUN steps must name relative paths only; WORKDIR, COPY and ENV take absolute ones, moved below the root.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import socket
import string
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


@dataclass
class Step:
    """One instruction: its word in capitals, its `--flags`, and the rest as written."""

    word: str
    flags: dict[str, str]
    rest: str

    @property
    def arguments(self) -> list[str]:
        """The words of the exec form (a JSON list) or of the plain one."""
        words: list[str] = json.loads(self.rest) if self.rest.startswith("[") else shlex.split(self.rest)
        return words


def steps_of(text: str) -> list[Step]:
    """All instructions, without comments, continued lines joined."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    steps = []
    for line in filter(str.strip, lines.replace("\\\n", " ").splitlines()):
        word, rest = line.strip().split(maxsplit=1)
        flags: dict[str, str] = {}
        while match := re.match(r"--([a-z-]+)=(\S+)\s+", rest):
            flags[match[1]] = match[2]
            rest = rest[match.end() :]
        steps.append(Step(word.upper(), flags, rest))
    return steps


@dataclass
class Image:
    """What the steps of the last stage leave behind."""

    root: Path
    aside: Path
    workdir: Path = Path()
    env: dict[str, str] = field(default_factory=dict)
    user: str = "root"
    command: list[str] = field(default_factory=list)
    health: list[str] = field(default_factory=list)
    stage: str = ""
    ran: list[str] = field(default_factory=list)

    def place(self, path: str) -> Path:
        """Where a path of the image lies here."""
        return self.root / path.lstrip("/") if path.startswith("/") else self.workdir / path

    def take(self, step: Step) -> None:
        getattr(self, f"_{step.word.lower()}")(step)

    def _from(self, step: Step) -> None:
        if self.stage:
            self.root.rename(self.aside / self.stage)
        base, _, name = step.rest.partition(" AS ")
        assert base.startswith("python:3.11")  # the tests' own Python plays the base image
        self.root.mkdir()
        self.stage, self.workdir, self.user = name, self.root, "root"
        self.env = {"PATH": f"{Path(sys.executable).resolve().parent}:{os.environ['PATH']}", "HOME": str(self.root)}

    def _workdir(self, step: Step) -> None:
        self.workdir = self.place(step.rest)
        self.workdir.mkdir(parents=True, exist_ok=True)

    def _copy(self, step: Step) -> None:
        *sources, target = step.arguments
        origin = self.aside / step.flags["from"] if "from" in step.flags else CHECKOUT
        for source in sources:
            found, goal = origin / source.lstrip("/"), self.place(target)
            if found.is_dir():
                skip = shutil.ignore_patterns("__pycache__") if origin == CHECKOUT else None
                shutil.copytree(found, goal, symlinks=True, ignore=skip, dirs_exist_ok=True)
            else:
                shutil.copy2(found, goal)

    def _env(self, step: Step) -> None:
        for pair in shlex.split(step.rest):
            name, value = pair.split("=", 1)
            parts = string.Template(value).substitute(self.env).split(":")
            known = self.env.get(name, "").split(":")
            self.env[name] = ":".join(str(self.place(p)) if p.startswith("/") and p not in known else p for p in parts)

    def _run(self, step: Step) -> None:
        # Installing counts on the machine's own way to its package index.
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL"))}
        done = subprocess.run(
            ["/bin/sh", "-c", step.rest],
            cwd=self.workdir,
            env={**surroundings, "PATH": self.env["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"RUN {step.rest}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        self.ran.append(step.rest)

    def _user(self, step: Step) -> None:
        self.user = step.rest

    def _healthcheck(self, step: Step) -> None:
        word, _, rest = step.rest.partition(" ")
        assert word == "CMD"
        self.health = Step(word, {}, rest).arguments

    def _cmd(self, step: Step) -> None:
        self.command = step.arguments

    def _expose(self, step: Step) -> None:
        assert step.rest == "8080"

    def _volume(self, step: Step) -> None:
        assert all(self.place(path).is_dir() for path in step.arguments)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    folder = tmp_path_factory.mktemp("docker")
    built = Image(root=folder / "root", aside=folder)
    for step in steps_of((CHECKOUT / "Dockerfile").read_text(encoding="utf-8")):
        built.take(step)
    return built


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_every_step_works_and_the_user_is_not_root(image: Image) -> None:
    assert len(image.ran) >= 3
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", image.user)
    assert image.command == ["tracker", "run"]


def test_final_stage_holds_no_sources_and_no_lock(image: Image) -> None:
    assert sorted(path.name for path in image.workdir.iterdir()) == [".venv"]


def test_health_check_fails_without_and_passes_with_the_service(image: Image, tmp_path: Path) -> None:
    port = str(free_port())
    (tmp_path / "watchlist.yaml").write_bytes((CHECKOUT / "config" / "watchlist.yaml").read_bytes())
    (tmp_path / "feeds.yaml").write_text("feeds: []\n", encoding="utf-8")  # a test polls nobody
    settings = {"TRACKER_WEB__PORT": port, "TRACKER_WEB__TOKEN": "a-token-of-this-test"}
    settings["TRACKER_CONFIG_DIR"] = str(tmp_path)
    env = {**image.env, **settings}
    assert subprocess.run(image.health, env=env, cwd=image.workdir, check=False, capture_output=True).returncode == 1
    with (tmp_path / "log").open("wb") as log:
        service = subprocess.Popen(image.command, env=env, cwd=image.workdir, stdout=log, stderr=log)
    try:
        assert becomes_healthy(image, env, service), (tmp_path / "log").read_text()
    finally:
        service.send_signal(signal.SIGTERM)
        assert service.wait(timeout=10) == 0
    assert list(image.place("/data").rglob("*.db"))


def becomes_healthy(image: Image, env: dict[str, str], service: subprocess.Popen[bytes]) -> bool:
    """Ask as Docker does, until the check passes, the service ends or 30 seconds are over."""
    end = time.monotonic() + 30
    while time.monotonic() < end and service.poll() is None:
        if subprocess.run(image.health, env=env, cwd=image.workdir, check=False, capture_output=True).returncode == 0:
            return True
    return False

#!/usr/bin/env python3
"""Score the tracker on every corpus and both parts of the split, and on all corpora together.

    python eval/run.py --tracker .venv/bin/tracker [--write]

For each corpus, and for all of them in one database (`all`), the documents of a part are replayed into a new database
and scored as `score.py` does it. `--write` puts the table into RESULTS.md beside this file.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime

from corpora import PARTS, Corpus, Row, load_part
from figures import score
from replay import Tracker, replay

HERE = pathlib.Path(__file__).resolve().parent
CORPORA = ("dev", "dev-en", "dev-zh")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
COLUMNS = (
    "part",
    "corpus",
    "documents",
    "entities",
    "acqui-hire in document",
    "deal flags",
    "repeats",
    "false",
    "events",
    "amount",
    "people",
    "status",
    "evidence",
)


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--tracker", default="tracker", help="the command, may hold arguments")
    options.add_argument("--write", action="store_true", help="keep the figures in RESULTS.md")
    told = options.parse_args()
    lines = [row(*COLUMNS), row(*("---" for _ in COLUMNS))]
    print(lines[0], flush=True)
    for part, name, corpus in parts():
        lines.append(row(part, name, *cells(figures_of(told.tracker, corpus))))
        print(lines[-1], flush=True)
    if told.write:
        write(HERE / "RESULTS.md", lines)


def parts() -> Iterator[tuple[str, str, Corpus]]:
    """(part, name, corpus) for each corpus and for all together, part by part."""
    for part in PARTS:
        corpora = {name: load_part(HERE / "gold" / name, HERE / "split.json", part) for name in CORPORA}
        yield from ((part, name, corpus) for name, corpus in corpora.items())
        docs = [doc for corpus in corpora.values() for doc in corpus.docs]
        yield part, "all", Corpus(docs, [gold for corpus in corpora.values() for gold in corpus.golds])


def figures_of(command: str, corpus: Corpus) -> Row:
    """The scorer's figures of one replay into a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        done = replay(Tracker(command, pathlib.Path(folder)), corpus.docs, daily=False)
    figures, _ = score(corpus, done.tables)
    return figures


def cells(figures: Row) -> list[str]:
    """The columns after part and corpus: F1 with its 95 % interval where there is one, and n."""
    flags, evidence = figures["deal_flags"], figures["evidence"]
    return [
        str(figures["documents"]),
        f1(figures, "entities"),
        f1(figures, "acqui_hire_in_document"),
        f1(figures, "deal_flags"),
        str(flags["repeats"]),
        str(flags["false"]),
        f1(figures, "events"),
        f1(figures, "amount"),
        f1(figures, "people"),
        f"{figures['status_accuracy']:.3f}",
        f"{evidence['share']:.4f} of {evidence['n']}" if evidence else "not told",
    ]


def f1(figures: Row, name: str) -> str:
    span = figures["intervals"].get(f"{name}.f1")
    between = f" ({span[0]:.2f}–{span[1]:.2f})" if span else ""
    return f"{figures[name]['f1']:.3f}{between}, n {figures[name]['n']}"


def row(*values: str) -> str:
    return f"| {' | '.join(values)} |"


def write(file: pathlib.Path, lines: list[str]) -> None:
    """Replace what stands between the marks; the rest of the file is written by people."""
    head, found, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, ended, tail = rest.partition(END)
    if not (found and ended):
        sys.exit(f"{file}: the lines {BEGIN} and {END} are missing")
    table = "\n".join([f"Measured on {datetime.now(UTC):%Y-%m-%d} by `make eval WRITE=--write`.", "", *lines])
    file.write_text(f"{head}{BEGIN}\n\n{table}\n\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()

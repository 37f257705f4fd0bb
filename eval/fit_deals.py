#!/usr/bin/env python3
"""Fit the weights of tracker/core/deals.py: which signals make an acqui-hire-style deal, and how much each counts.

    python eval/fit_deals.py [--folds 5]

Every pair of parties that the reading finds in a document of the development corpora (the half `develop` of the split,
and the corpora without a split) is a case; it is positive where the labels have an acqui-hire between the two. The
model is logistic regression with an L2 penalty towards the weights that stand in the table now, by plain gradient
descent: nothing is drawn by chance. Printed are the fitted weights, and precision, recall and F1 over the cases in
folds by document, for the table as it stands and for the fitted ones. Weights are taken over by hand, rounded.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpora import Corpus, Row, load, load_part
from matching import same_party

from tracker.core.deals import BIAS, SIGNALS
from tracker.core.matching import Matcher, compile
from tracker.core.reading import deal_candidates
from tracker.pipeline.ingest import document_of_line
from tracker.settings import load_watchlist

HERE = pathlib.Path(__file__).resolve().parent
WITH_SPLIT, WITHOUT = ("dev", "dev-en", "dev-zh"), ("fresh-en", "fresh-zh", "train-en", "train-zh")
PENALTY, STEPS, RATE = 0.02, 400, 1.0

Weights = dict[str, float]  # signal (or "bias") -> weight


@dataclass(frozen=True)
class Case:
    """A pair of parties in a document: the signals it shows, and whether the labels say that it is such a deal."""

    document: str
    signals: frozenset[str]
    right: bool


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--folds", type=int, default=5)
    told = options.parse_args()
    matcher = compile(load_watchlist(HERE.parent / "config" / "watchlist.yaml"))
    cases = [case for corpus in corpora() for case in cases_of(corpus, matcher)]
    table = {"bias": BIAS, **{name: signal.weight for name, signal in SIGNALS.items()}}
    print(f"{len(cases)} cases, {sum(case.right for case in cases)} right")
    print("as it stands ", figures(cases, [table] * len(cases)))
    print("fitted, folds", figures(cases, across(cases, table, told.folds)))
    for name, weight in fit(cases, table).items():
        print(f"{name:14} {table[name]:+.1f} -> {weight:+.1f}   in {sum(name in case.signals for case in cases)} cases")


def corpora() -> Iterator[Corpus]:
    for name in WITH_SPLIT:
        yield load_part(HERE / "gold" / name, HERE / "split.json", "develop")
    for name in WITHOUT:
        yield load(HERE / "gold" / name)


def cases_of(corpus: Corpus, matcher: Matcher) -> Iterator[Case]:
    for doc in corpus.docs:
        labels = [event for event in corpus.gold_of[doc["id"]]["events"] if event["kind"] == "acqui_hire"]
        for buyer, target, signals in deal_candidates(document_of_line(json.dumps(doc)), matcher):
            if buyer.entity or target.entity:
                sides = {"buyer": buyer, "target": target}
                parties: Row = {role: {"name": side.name, "entity": side.entity} for role, side in sides.items()}
                right = any(all(same_party(label[role], parties[role]) for role in parties) for label in labels)
                yield Case(doc["id"], frozenset(signal.part for signal in signals), right)


def fit(cases: Sequence[Case], prior: Mapping[str, float]) -> Weights:
    """Weights that make the cases likely and stay near the prior."""
    weights = dict(prior)
    for _ in range(STEPS):
        slope = {name: PENALTY * (weights[name] - prior[name]) for name in weights}
        for case in cases:
            miss = (likelihood(case, weights) - case.right) / len(cases)
            for name in ("bias", *case.signals):
                slope[name] += miss
        for name, by in slope.items():
            weights[name] -= RATE * by
    return weights


def likelihood(case: Case, weights: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-weights["bias"] - sum(weights[name] for name in case.signals)))


def across(cases: Sequence[Case], prior: Weights, folds: int) -> list[Weights]:
    """For each case the weights fitted without its fold."""
    fold = [zlib.crc32(case.document.encode()) % folds for case in cases]
    fitted = [fit([case for case, at in zip(cases, fold, strict=True) if at != one], prior) for one in range(folds)]
    return [fitted[at] for at in fold]


def figures(cases: Sequence[Case], weights: Sequence[Mapping[str, float]]) -> str:
    said = [likelihood(case, own) >= 0.5 for case, own in zip(cases, weights, strict=True)]
    hit = sum(yes and case.right for case, yes in zip(cases, said, strict=True))
    told, wanted = sum(said), sum(case.right for case in cases)
    precision, recall, f1 = hit / max(1, told), hit / max(1, wanted), 2 * hit / max(1, told + wanted)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"


if __name__ == "__main__":
    main()

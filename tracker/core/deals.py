"""What speaks for an acqui-hire-style deal: signals, one table of weights, a score between 0 and 1.

The score is logistic: 1 / (1 + exp(-(BIAS + sum of weights))), each signal counted once. Two elements are needed:
people who move (at most 3.0 with all its shades) and a transaction (at most 3.1); each alone stays under the bias of
3.6, both together pass it, and so does the word itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.core.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal's name, weight, and meaning for people."""

    name: str
    weight: float
    meaning: str


SIGNALS: dict[str, Signal] = {
    signal.name: signal
    for signal in (
        Signal("people_move", 2.3, "people of the target go to the buyer"),
        Signal("people_told", 1.2, "people of the target are spoken of together with the buyer"),
        Signal("terms_told", 0.7, "a licence, rights, patents or a payment are spoken of together with the two"),
        Signal("leaders_move", 0.2, "founders, the chief executive or other leaders are among them"),
        Signal("team_moves", 0.5, "the team, or a part of the staff, is among them"),
        Signal(
            "transaction", 1.3, "there is a licence, a payment, a stake, a purchase of assets or a pay-out to investors"
        ),
        Signal("licence", 0.6, "technology is licensed to the buyer"),
        Signal("non_exclusive", 0.3, "the licence is not exclusive"),
        Signal("payment", 0.3, "the buyer pays a sum"),
        Signal("stake", 0.1, "the buyer takes a stake or invests"),
        Signal("assets", 0.8, "assets, or the team itself, are bought"),
        Signal("word", 4.0, "the text itself calls it an acqui-hire, or licence and hire"),
        Signal("purchase", -2.6, "the company is bought as such, and not to be closed"),
        Signal("wound_down", 2.2, "the target or its product is closed"),
        Signal("independent", 0.4, "the target goes on alone"),
        Signal("successor", 0.6, "a successor takes over what is left"),
        Signal("paid_out", 0.2, "investors are paid out"),
        Signal("staff_share", 0.8, "it is told how much of the staff moves"),
        Signal("antitrust", 0.2, "the form of the deal is tied to merger control"),
        Signal("stays", -2.5, "the team stays with the target, nobody moves"),
    )
}
BIAS = -3.3
#: A deal that scores as much is one of the acqui-hire kind. Users may set a higher one for flags.
THRESHOLD = 0.5


def score(signals: Iterable[Evidence]) -> float:
    """What the signals add up to. A name that occurs twice counts once; unknown names count nothing."""
    names = {signal.part for signal in signals}
    total = BIAS + sum(SIGNALS[name].weight for name in names if name in SIGNALS)
    return round(1 / (1 + math.exp(-total)), 4)

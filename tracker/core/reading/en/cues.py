"""Words that say how a fact is meant."""

from __future__ import annotations

from tracker.core.reading.model import Cue, Mark

CUES = (
    Cue(
        "en.talks",
        Mark.RUMOURED,
        "Talks are no deal yet.",
        r"\b(?:in (?:advanced |late-stage |early |exclusive )?talks|is (?:negotiating|considering|weighing))\b",
        "[Orion] is in advanced talks to buy [Zeta Labs].",
        "[Orion] talks about buying chips.",
    ),
)

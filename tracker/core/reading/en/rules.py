"""What happens, as English says it."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

RULES = (
    Rule(
        "en.buy",
        Act.PURCHASE,
        "Somebody buys an organisation.",
        r"<buyer>(?:'s)? (?:to |will |has |said it will |has agreed to |agreed to )?(?:buys?|bought|acquires?|acquired|buying|acquiring) <gap:60><target>",
        "[Orion] has agreed to buy chip designer [Zeta Labs] for $300 million.",
        "[Zeta Labs] has been around for years.",
    ),
)

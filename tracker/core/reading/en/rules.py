"""What happens, as English says it."""

from __future__ import annotations

from tracker.core.reading.en.rules_hints import HINTS
from tracker.core.reading.en.rules_joins import JOINS
from tracker.core.reading.en.rules_licences import LICENCES, PAYMENTS, WORDS
from tracker.core.reading.en.rules_moves import BESIDES, MOVES
from tracker.core.reading.en.rules_news import NEWS_RULES
from tracker.core.reading.en.rules_people import TRANSFERS
from tracker.core.reading.en.rules_purchases import ASSETS, PURCHASES
from tracker.core.reading.en.rules_sides import SIDE_RULES
from tracker.core.reading.en.rules_stakes import STAKES

RULES = (
    *TRANSFERS,
    *JOINS,
    *HINTS,
    *MOVES,
    *BESIDES,
    *WORDS,
    *LICENCES,
    *PAYMENTS,
    *PURCHASES,
    *ASSETS,
    *STAKES,
    *SIDE_RULES,
    *NEWS_RULES,
)

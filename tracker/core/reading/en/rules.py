"""What happens, as English says it."""

from __future__ import annotations

from tracker.core.reading.en.deal_rules import DEAL_RULES
from tracker.core.reading.en.news_rules import NEWS_RULES
from tracker.core.reading.en.side_rules import SIDE_RULES

RULES = (*DEAL_RULES, *SIDE_RULES, *NEWS_RULES)

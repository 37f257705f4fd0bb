"""What happens, as Chinese says it: all rule tables together."""

from __future__ import annotations

from tracker.core.reading.model import Rule
from tracker.core.reading.zh.rules_deal import DEAL_RULES
from tracker.core.reading.zh.rules_money import MONEY_RULES
from tracker.core.reading.zh.rules_moves import MOVE_RULES
from tracker.core.reading.zh.rules_news import NEWS_RULES
from tracker.core.reading.zh.rules_team import TEAM_RULES
from tracker.core.reading.zh.rules_terms import TERMS_RULES

RULES: tuple[Rule, ...] = (*TEAM_RULES, *MOVE_RULES, *DEAL_RULES, *TERMS_RULES, *MONEY_RULES, *NEWS_RULES)

"""What happens, as Chinese says it: all rule tables together."""

from __future__ import annotations

from tracker.core.reading.model import Rule
from tracker.core.reading.zh.rules_deal import DEAL_RULES
from tracker.core.reading.zh.rules_money import MONEY_RULES
from tracker.core.reading.zh.rules_news import NEWS_RULES
from tracker.core.reading.zh.rules_team import TEAM_RULES

RULES: tuple[Rule, ...] = (*TEAM_RULES, *DEAL_RULES, *MONEY_RULES, *NEWS_RULES)

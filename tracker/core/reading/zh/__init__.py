"""Chinese."""

from __future__ import annotations

from tracker.core.reading import amounts
from tracker.core.reading.model import Language

CHINESE = Language(
    code="zh",
    lexicon={
        "leaders": "创始人",
        "founders": "创始人",
        "chiefs": "首席执行官",
        "leadership": "管理层",
        "team": "团队",
        "nonexclusive": "非独家",
    },
    rules=(),
    cues=(),
    references=(),
    names=lambda _: {},
    money=amounts.find,
    past=lambda _text, _day: (),
)

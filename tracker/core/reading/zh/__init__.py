"""The Chinese side of the reading: sums, names, people, dates, cues and the table of rules.

Everything works on text folded to simplified characters; the words of Taiwan and Hong Kong stand beside those of the mainland.
"""

from __future__ import annotations

from tracker.core.reading.model import Language
from tracker.core.reading.zh.cues import CUES
from tracker.core.reading.zh.dates import past
from tracker.core.reading.zh.lexicon import BORDER, HEADING, LEXICON, NOISE, OBLIQUE, POSSESSIVE, REFERENCES
from tracker.core.reading.zh.money import sums
from tracker.core.reading.zh.names import find_names
from tracker.core.reading.zh.rules import RULES

CHINESE = Language(
    code="zh",
    lexicon=LEXICON,
    rules=RULES,
    cues=CUES,
    references=REFERENCES,
    names=find_names,
    money=sums,
    past=past,
    noise=NOISE,
    border=BORDER,
    oblique=OBLIQUE,
    possessive=POSSESSIVE,
    heading=HEADING,
)

"""English."""

from __future__ import annotations

from tracker.core.reading.en import money
from tracker.core.reading.en.cues import CUES
from tracker.core.reading.en.dates import past
from tracker.core.reading.en.lexicon import BORDER, LEXICON, NOISE, OBLIQUE, POSSESSIVE, REFERENCES, TAIL
from tracker.core.reading.en.names import find_names
from tracker.core.reading.en.rules import RULES
from tracker.core.reading.model import Language

ENGLISH = Language(
    code="en",
    lexicon=LEXICON,
    rules=RULES,
    cues=CUES,
    references=REFERENCES,
    names=find_names,
    money=money.find,
    past=past,
    border=BORDER,
    oblique=OBLIQUE,
    possessive=POSSESSIVE,
    noise=NOISE,
    tail=TAIL,
)

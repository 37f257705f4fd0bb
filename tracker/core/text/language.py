"""English or Chinese, by the scripts that a text is written in."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["en", "zh"]

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
#: Characters and words below which the hint counts more than the scripts do: headlines are full of names in Latin
#: letters.
_SHORT = 12


def language_of(text: str, hint: str = "") -> Language:
    """The language of a text; `hint` is what its source declares ("zh-TW", "en", "") and decides for short ones."""
    han, words = len(_HAN.findall(text)), len(_WORD.findall(text))
    declared = _declared(hint)
    if declared and (han + words < _SHORT or han == words) and not (declared == "en" and not words and han):
        return declared
    return "zh" if han > words or (han and han == words) else "en"


def _declared(hint: str) -> Language | None:
    tag = hint.strip().lower().replace("_", "-").partition("-")[0]
    if tag in {"zh", "cn", "chi", "zho"}:
        return "zh"
    return "en" if tag in {"en", "eng"} else None

"""Names of organisations, folded so that different spellings compare equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tracker.core.claims import Party
from tracker.core.text.fold import fold

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|sa|nv|holdings?|group)\b\.?$"
    r"|(?:股份)?有限公司$|(?:集团|公司|科技|(?<=微)电子)$"
)
_FIELD_WORD = re.compile(r"[\s\-.]+(?:ai|labs?|technologies|technology|systems?)$")


@lru_cache(maxsize=20_000)
def fold_name(name: str) -> str:
    """Fold case, width, script (traditional to simplified), punctuation, and at the end legal forms ("Inc.", 公司) and
    words of the field ("Labs", "AI").
    """
    text = fold(unicodedata.normalize("NFKC", name)).casefold().strip()
    for pattern in (_LEGAL_FORM, _FIELD_WORD, _LEGAL_FORM):
        text = pattern.sub("", text).strip() or text
    return re.sub(r"[\W_]+", "", text) or text


def party_key(party: Party) -> str:
    """What tells parties apart: the watchlist id with a leading `@`, else the folded name."""
    return f"@{party.entity}" if party.entity else fold_name(party.name)

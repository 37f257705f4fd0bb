"""Which documents are copies of one text, and how many independent voices tell an event."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from tracker.core.documents import Document
from tracker.core.events import Telling, Voices

_MARKS = re.compile(r"[\W_]+")
_ENOUGH = 200  # characters of text that are hardly ever the same by chance


def story_of(document: Document) -> str:
    """Sixteen hexadecimal digits, the same for documents of the same words whatever their case and punctuation.

    A text too short to tell anything (a bare headline) counts with its title.
    """
    words = _folded(document.body) or _folded(document.summary)
    if len(words) < _ENOUGH:
        words = _folded(document.title) + words
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _folded(text: str) -> str:
    return _MARKS.sub("", text.casefold())


def voices(tellings: Sequence[Telling]) -> Voices:
    """Count the voices: copies of one story are one, publishers of one owner are one, first parties are apart."""
    others = [telling for telling in tellings if not telling.first_party]
    independent = len(_groups((telling.story, telling.owner or telling.source) for telling in others))
    return Voices(len(tellings), independent, len(tellings) - len(others))


def _groups(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Join what shares a story or an owner, directly or through others."""
    groups: list[set[str]] = []
    for story, owner in pairs:
        joined = {f"story {story}", f"owner {owner}"}
        for group in [group for group in groups if group & joined]:
            joined |= group
            groups.remove(group)
        groups.append(joined)
    return groups

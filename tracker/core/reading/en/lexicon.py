"""Word lists of English rules, references, and paragraphs that are no part of an article."""

from __future__ import annotations

from tracker.core.reading.model import Reference

LEXICON: dict[str, str] = {
    "leaders": r"co-?founders?|founders?|chief executives?|CEO|chief technology officer|CTO|presidents?|executives|leaders|leadership|boss|chiefs?|bosses",
    "team": r"team|staff|employees|engineers|researchers|people|crew|scientists|workforce|colleagues|talent|personnel",
    "nonexclusive": r"non-?exclusive|not exclusive",
}
REFERENCES: tuple[Reference, ...] = ()
NOISE: tuple[str, ...] = ()

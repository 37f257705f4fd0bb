"""Aliases → automaton → candidates → senses → mentions.

    document ──fold──► candidates (every alias that stands there as a word) ──senses──► mentions and rejections

Everything is looked for in folded text, whose offsets are those of the original.
"""

from tracker.core.matching.matcher import Matcher, Matches, compile

__all__ = ["Matcher", "Matches", "compile"]

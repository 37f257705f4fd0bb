"""Documents → claims: one engine, a table of rules for each language.

document ──annotate──► sentences with spans ──facts──► facts ──resolve──► with parties ──assemble──► claims
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tracker.core.claims import Mention, Reading
from tracker.core.documents import Document
from tracker.core.evidence import Evidence
from tracker.core.reading.annotate import annotate
from tracker.core.reading.assemble import Candidate, assemble, candidates
from tracker.core.reading.facts import Grammar, document_marks, facts_of, past_marks
from tracker.core.reading.languages import LANGUAGES
from tracker.core.reading.model import Cue, Fact, Language, Mark, Matcher, Rule, Sentence
from tracker.core.reading.resolve import resolve
from tracker.core.text.language import language_of
from tracker.core.watchlist import Watchlist

__all__ = ["RULES_VERSION", "RuleInfo", "deal_candidates", "read", "rules"]


def read(document: Document, matcher: Matcher) -> Reading:
    """All mentions and claims of one document. Never raises on any text; the same input gives the same reading."""
    matches = matcher.find(document)
    watchlist = matcher.watchlist
    mentions, rejected = tuple(matches.mentions), tuple(matches.rejected)
    empty = Reading(mentions, (), rejected, RULES_VERSION, watchlist.version)
    if not mentions:
        return empty
    return replace(empty, claims=assemble(document, *told_in(document, mentions, watchlist)))


def deal_candidates(document: Document, matcher: Matcher) -> list[Candidate]:
    """Pairs of parties (buyer, target) with the signals of a deal between them, also where these do not suffice."""
    return candidates(document, *told_in(document, matcher.find(document).mentions, matcher.watchlist))


def told_in(
    document: Document, mentions: Sequence[Mention], watchlist: Watchlist
) -> tuple[list[Fact], list[Sentence], Language, Mapping[Mark, Evidence]]:
    """The facts of a document with their parties, its sentences, its language, and the marks of the whole of it."""
    text = " ".join((document.title, document.summary, document.body))
    grammar = grammar_of(language_of(text, document.language))
    sentences = annotate(document, mentions, watchlist, grammar.language)
    wide = document_marks(sentences, grammar)
    found = [fact for sentence in sentences for fact in facts_of(sentence, grammar)]
    dated = past_marks(found, grammar, document.published.date())
    makers = {entity.maker for entity in watchlist.entities if entity.maker}
    return resolve(dated, sentences, grammar.heading, makers), sentences, grammar.language, wide


@cache
def grammar_of(code: str) -> Grammar:
    return Grammar(LANGUAGES[code])


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """One rule as shown to people."""

    language: str
    name: str
    act: str
    doc: str
    positive: str
    negative: str


def rules() -> list[RuleInfo]:
    """All rules and cues of all languages, in the order of their tables."""
    return [
        shown
        for code, language in LANGUAGES.items()
        for shown in (
            *(info(code, rule.act.value, rule) for rule in language.rules),
            *(info(code, cue.mark.value, cue) for cue in language.cues),
        )
    ]


def info(code: str, act: str, rule: Rule | Cue) -> RuleInfo:
    return RuleInfo(code, rule.name, act, rule.doc, rule.positive, rule.negative)


def _version() -> str:
    tables = [
        (code, sorted(one.lexicon.items()), one.rules, one.cues, one.references, one.noise)
        for code, one in LANGUAGES.items()
    ]
    return hashlib.sha256(repr(tables).encode()).hexdigest()[:12]


#: Twelve hexadecimal digits that change with any change of the rule tables.
RULES_VERSION = _version()

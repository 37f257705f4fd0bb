"""What a sense is decided from: the document folded, its sentences, and the words that speak for or against an
entity."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from tracker.core.documents import Document
from tracker.core.evidence import FIELDS, Field
from tracker.core.matching.automaton import Automaton, joined
from tracker.core.matching.forms import Form
from tracker.core.text.fold import fold, lower
from tracker.core.text.language import language_of
from tracker.core.text.sentences import Span, sentences
from tracker.core.watchlist import Watchlist

_OWN = re.compile(r"(?:'s|'s own| own|的|自研的?|自家的?)? ?")

Role = Literal["context", "counter"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that stands as a word at `start:end` of a field; `text` is what the document writes there, folded."""

    form: Form
    field: Field
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A context or counter word of an entity, where it stands."""

    role: Role
    word: str
    field: Field
    start: int
    end: int


class Cues:
    """The context and counter words of all entities."""

    def __init__(self, watchlist: Watchlist) -> None:
        self._roles: dict[str, list[tuple[str, Role]]] = {}
        for entity in watchlist.entities:
            self._add(entity.id, "context", entity.context)
            self._add(entity.id, "counter", entity.counter)
        self._automaton = Automaton(self._roles)

    def _add(self, entity: str, role: Role, words: tuple[str, ...]) -> None:
        for word in words:
            self._roles.setdefault(lower(fold(word)), []).append((entity, role))

    def of(self, texts: Mapping[Field, str]) -> dict[str, list[Cue]]:
        """All cues by entity; a Latin word may have a plural s."""
        found: dict[str, list[Cue]] = {}
        for name, text in texts.items():
            for key, start, end in self._automaton.hits(text):
                if joined(text, end) and (text[end] != "s" or joined(text, end + 1)):
                    continue
                for entity, role in self._roles[key]:
                    found.setdefault(entity, []).append(Cue(role, key, name, start, end))
        return found


@dataclass
class Scene:
    """One document while its candidates are judged.

    `named` holds the sure forms that stand in it, `accepted` the entities that were accepted so far.
    """

    document: Document
    words: Cues
    named: list[Candidate] = field(default_factory=list)
    accepted: set[str] = field(default_factory=set)

    @cached_property
    def sure(self) -> set[str]:
        """The entities that a sure form names."""
        return {candidate.form.entity.id for candidate in self.named}

    @cached_property
    def folded(self) -> dict[Field, str]:
        return {name: fold(self.document.text(name)) for name in FIELDS}

    @cached_property
    def lowered(self) -> dict[Field, str]:
        return {name: lower(text) for name, text in self.folded.items()}

    @cached_property
    def _cues(self) -> dict[str, list[Cue]]:
        return self.words.of(self.lowered)

    @cached_property
    def _sentences(self) -> dict[Field, list[Span]]:
        language = language_of(" ".join(self.folded.values()), self.document.language)
        return {name: sentences(self.document.text(name), language) for name in FIELDS}

    def sentence(self, candidate: Candidate) -> Span:
        """The sentence in which the candidate stands."""
        spans = self._sentences[candidate.field]
        return spans[max(0, bisect_right(spans, (candidate.start, len(self.folded[candidate.field]))) - 1)]

    def before(self, candidate: Candidate) -> str:
        """The folded text of the sentence up to the candidate."""
        return self.folded[candidate.field][self.sentence(candidate).start : candidate.start]

    def after(self, candidate: Candidate) -> str:
        """The folded text of the sentence behind the candidate."""
        return self.folded[candidate.field][candidate.end : self.sentence(candidate).end]

    def cues(self, candidate: Candidate) -> list[Cue]:
        """The cues of the candidate's entity in the whole document, but for the candidate's own words."""
        return [
            cue
            for cue in self._cues.get(candidate.form.entity.id, ())
            if not (cue.field == candidate.field and candidate.start <= cue.start and cue.end <= candidate.end)
        ]

    def behind_maker(self, candidate: Candidate) -> bool:
        """Whether the maker's sure name stands right in front: "Google's TPU", "谷歌自研TPU"."""
        text = self.folded[candidate.field]
        return any(
            _OWN.fullmatch(text, named.end, candidate.start)
            for named in self.named
            if named.form.entity.id == candidate.form.entity.maker and named.field == candidate.field
        )

    def nearest(self, candidate: Candidate) -> Cue | None:
        """The cue in the candidate's sentence that is nearest to it; of two as near the longer one."""
        start, end = self.sentence(candidate)
        near = [cue for cue in self.cues(candidate) if cue.field == candidate.field and start <= cue.start < end]
        return min(near, key=lambda cue: (_distance(cue, candidate), cue.start - cue.end), default=None)


def _distance(cue: Cue, candidate: Candidate) -> int:
    return max(0, cue.start - candidate.end, candidate.start - cue.end)

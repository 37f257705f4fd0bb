"""What a sense is decided from: the document folded, its sentences, and the words and names around a candidate."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from tracker.core.documents import Document
from tracker.core.evidence import FIELDS, Field
from tracker.core.matching.cues import Cue, Cues, Place, Role
from tracker.core.matching.forms import Form, Sense
from tracker.core.text.fold import fold, lower
from tracker.core.text.language import language_of
from tracker.core.text.sentences import Span, sentences

_OWN = re.compile(r"(?:'s|'s own| own|的|自研的?|自家的?)? ?")
_SELF_MADE = re.compile(r"(?:'s (?:own|in-house|home-?grown|self-developed) |(?:自研|自主研发|自家|自主设计)的?)")
#: Characters on either side of a candidate that are looked at, and cues. Bounds keep the whole linear.
_REACH = 200
_NEIGHBOURS = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that stands as a word at `start:end` of a field; `text` is what the document writes there, folded."""

    form: Form
    field: Field
    start: int
    end: int
    text: str

    @property
    def place(self) -> Place:
        return self.form.entity.id, self.field


@dataclass
class Scene:
    """One document while its candidates are judged.

    `candidates` are in the order of the text and do not overlap; `accepted` holds the entities accepted so far.
    """

    document: Document
    words: Cues
    candidates: list[Candidate] = field(default_factory=list)
    accepted: set[str] = field(default_factory=set)

    @cached_property
    def folded(self) -> dict[Field, str]:
        return {name: fold(self.document.text(name)) for name in FIELDS}

    @cached_property
    def lowered(self) -> dict[Field, str]:
        return {name: lower(text) for name, text in self.folded.items()}

    @cached_property
    def _named(self) -> dict[Field, list[Candidate]]:
        """The sure names in each field."""
        sure = [candidate for candidate in self.candidates if candidate.form.sense is Sense.SURE]
        return {name: [candidate for candidate in sure if candidate.field == name] for name in FIELDS}

    @cached_property
    def sure(self) -> set[str]:
        """The entities that a sure name names."""
        return {candidate.form.entity.id for named in self._named.values() for candidate in named}

    @cached_property
    def _sentences(self) -> dict[Field, list[Span]]:
        language = language_of(" ".join(self.folded.values()), self.document.language)
        return {name: sentences(self.document.text(name), language) for name in FIELDS}

    def sentence(self, candidate: Candidate) -> Span:
        """The sentence in which the candidate stands."""
        spans = self._sentences[candidate.field]
        return spans[max(0, bisect_right(spans, candidate.start, key=lambda span: span.start) - 1)]

    def before(self, candidate: Candidate) -> str:
        """The folded text in front of the candidate, within its sentence and near it."""
        start = max(self.sentence(candidate).start, candidate.start - _REACH)
        return self.folded[candidate.field][start : candidate.start]

    def after(self, candidate: Candidate) -> str:
        """The folded text behind the candidate, within its sentence and near it."""
        end = min(self.sentence(candidate).end, candidate.end + _REACH)
        return self.folded[candidate.field][candidate.end : end]

    @cached_property
    def _cues(self) -> dict[Place, list[Cue]]:
        """The cues of every entity, but for those within its own names."""
        own: dict[Place, list[Candidate]] = {}
        for candidate in self.candidates:
            own.setdefault(candidate.place, []).append(candidate)
        return {
            place: [cue for cue in cues if not _within(cue, own.get(place, []))]
            for place, cues in self.words.of(self.lowered).items()
        }

    @cached_property
    def _spoken(self) -> dict[tuple[str, Role], list[str]]:
        spoken: dict[tuple[str, Role], dict[str, None]] = {}
        for (entity, _), cues in self._cues.items():
            for cue in cues:
                spoken.setdefault((entity, cue.role), {})[cue.word] = None
        return {key: list(words) for key, words in spoken.items()}

    def spoken(self, entity: str, role: Role) -> list[str]:
        """The different words of that role in the whole document."""
        return self._spoken.get((entity, role), [])

    def nearest(self, candidate: Candidate) -> Cue | None:
        """The cue in the candidate's sentence that is nearest to it; of two as near the longer one."""
        start, end = self.sentence(candidate)
        cues = self._cues.get(candidate.place, [])
        at = bisect_left(cues, candidate.start, key=lambda cue: cue.start)
        near = (cue for cue in cues[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS] if start <= cue.start < end)
        return min(near, key=lambda cue: (distance(cue, candidate), cue.start - cue.end), default=None)

    def behind_maker(self, candidate: Candidate) -> bool:
        """Whether the maker's sure name stands right in front: "Google's TPU", "谷歌自研TPU"."""
        return any(_makes(named, candidate) for named in self._linked(candidate, _OWN))

    def behind_other_maker(self, candidate: Candidate) -> bool:
        """Whether another company's name stands in front of a product, as its maker: "中昊芯英自研的TPU"."""
        is_product = candidate.form.entity.maker is not None
        return is_product and any(not _makes(named, candidate) for named in self._linked(candidate, _SELF_MADE))

    def _linked(self, candidate: Candidate, link: re.Pattern[str]) -> Iterator[Candidate]:
        """The sure name in front of the candidate, where nothing but `link` stands between the two."""
        named = self._named[candidate.field]
        at = bisect_right(named, candidate.start, key=lambda name: name.end)
        if at and link.fullmatch(self.folded[candidate.field], named[at - 1].end, candidate.start):
            yield named[at - 1]


def _makes(named: Candidate, candidate: Candidate) -> bool:
    return named.form.entity.id == candidate.form.entity.maker


def _within(cue: Cue, names: list[Candidate]) -> bool:
    at = bisect_right(names, cue.start, key=lambda name: name.start)
    return at > 0 and cue.end <= names[at - 1].end


def distance(cue: Cue, candidate: Candidate) -> int:
    """Characters between the two."""
    return max(0, cue.start - candidate.end, candidate.start - cue.end)

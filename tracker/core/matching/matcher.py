"""Finds the watched entities of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.core.claims import Mention, Rejection
from tracker.core.documents import Document
from tracker.core.evidence import FIELDS, Field
from tracker.core.matching.automaton import Automaton, joined
from tracker.core.matching.cues import Cues
from tracker.core.matching.forms import Form, forms_of
from tracker.core.matching.scene import Candidate, Scene
from tracker.core.matching.senses import Verdict, judge, judge_late
from tracker.core.watchlist import Watchlist

#: What may follow a product's name within the word: a plural s, a generation (TPUs, TPUv5e, Trainium2).
_ENDING = re.compile(r"s|v?\d{1,3}[a-z]{0,2}")


@dataclass(frozen=True, slots=True)
class Matches:
    """What was found in one document, in the order of the text."""

    mentions: tuple[Mention, ...]
    rejected: tuple[Rejection, ...]


class Matcher:
    """A compiled watchlist. It is immutable and may be shared between threads."""

    def __init__(self, watchlist: Watchlist) -> None:
        self.watchlist = watchlist
        self.version = watchlist.version
        self._forms = forms_of(watchlist)
        self._automaton = Automaton(self._forms)
        self._cues = Cues(watchlist)

    def find(self, document: Document) -> Matches:
        """All mentions of watched entities, and the names that were seen and are not meant, each with the reason."""
        scene = Scene(document, self._cues)
        candidates = [candidate for name in FIELDS for candidate in self._candidates(scene, name)]
        scene.candidates = candidates
        verdicts = [judge(candidate, scene) for candidate in candidates]
        decided = zip(candidates, verdicts, strict=True)
        scene.accepted.update(c.form.entity.id for c, verdict in decided if verdict and verdict.accepted)
        final = [verdict or judge_late(c, scene) for c, verdict in zip(candidates, verdicts, strict=True)]
        return _matches(document, list(zip(candidates, final, strict=True)))

    def _candidates(self, scene: Scene, name: Field) -> Iterator[Candidate]:
        """Leftmost and longest, without overlaps; of forms that differ in case the one that is written."""
        text, lowered = scene.folded[name], scene.lowered[name]
        hits = sorted(self._automaton.hits(lowered), key=lambda hit: (hit.start, -hit.end))
        free = 0
        for key, start, end in hits:
            if start < free:
                continue
            form = _written(self._forms[key], text[start:end])
            if (end := _word_end(lowered, end, form)) >= 0:
                yield Candidate(form, name, start, end, text[start:end])
                free = end


def _written(forms: tuple[Form, ...], surface: str) -> Form:
    """The form that is written exactly so, else the first that does not mind, else the first."""
    exact = (form for form in forms if form.written == surface)
    lenient = (form for form in forms if not form.exact)
    return next(exact, None) or next(lenient, forms[0])


def _word_end(text: str, end: int, form: Form) -> int:
    """Where the word ends whose form ends at `end`; -1 where the form is only the beginning of another word."""
    if not joined(text, end):
        return end
    ending = _ENDING.match(text, end) if form.entity.kind == "product" else None
    return ending.end() if ending and not joined(text, ending.end()) else -1


def _matches(document: Document, judged: list[tuple[Candidate, Verdict]]) -> Matches:
    def surface(candidate: Candidate) -> str:
        return document.text(candidate.field)[candidate.start : candidate.end]

    return Matches(
        tuple(
            Mention(c.form.entity.id, surface(c), c.field, c.start, c.end, verdict.reason)
            for c, verdict in judged
            if verdict.accepted
        ),
        tuple(
            Rejection(c.form.entity.id, surface(c), c.field, c.start, c.end, verdict.reason)
            for c, verdict in judged
            if not verdict.accepted
        ),
    )


@lru_cache(maxsize=8)
def _compiled(version: str, watchlist: Watchlist) -> Matcher:
    return Matcher(watchlist)


def compile(watchlist: Watchlist) -> Matcher:
    """The matcher of a watchlist, made once for each version."""
    return _compiled(watchlist.version, watchlist)

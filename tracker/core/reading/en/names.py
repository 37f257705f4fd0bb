"""Organisations and people that are on no list: capitalised names, told apart by the company they keep.

Each capitalised name of a document is a candidate. What stands around it and what it is made of speak for an
organisation or a person; all its places in the document add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tracker.core.reading.en.candidates import (
    Candidate,
    bare_word,
    homes,
    is_plain,
    small_words,
    watched_forms,
    with_candidates,
)
from tracker.core.reading.en.forms import OWN, defined_roles, occurrences, org_forms, person_forms
from tracker.core.reading.en.weighing import (
    is_org,
    is_person,
    likeliest,
    weigh_context,
    weigh_form,
    weigh_homes,
    weigh_lists,
    weigh_places,
    weigh_surname,
)
from tracker.core.reading.model import Sentence, Span

MOST = 400  # names of a document that are looked for: no news has more


def find_names(sentences: Sequence[Sentence]) -> Mapping[int, Iterable[Span]]:
    """Spans of organisations and people, by sentence index."""
    names: dict[str, Candidate] = {}
    known = watched_forms(sentences)
    drafts = [with_candidates(sentence, names, known) for sentence in sentences]
    weigh(drafts, names)
    people, orgs = sorts(names)
    found = occurrences(sentences, {**person_forms(people), **org_forms(orgs, names)})
    roles = defined_roles(sentences, found)
    return {
        draft.index: [*(span for span in draft.spans if span.kind == "org"), *roles[draft.index], *found[draft.index]]
        for draft in drafts
    }


def sorts(names: Mapping[str, Candidate]) -> tuple[set[str], set[str]]:
    """The candidates that are people and those that are organisations."""
    people = {name.text: name for name in names.values() if is_person(name)}
    surnames = {text.split()[-1]: person for text, person in people.items()}
    orgs = [name for name in names.values() if is_org(name, surnames) and name.text not in people]
    told = {name.text for name in most_named(orgs)} or likeliest(names.values(), people)
    return {name.text for name in most_named(people.values())}, told


def most_named(names: Iterable[Candidate]) -> list[Candidate]:
    return sorted(names, key=lambda name: -len(name.places))[:MOST]


def weigh(drafts: Sequence[Sentence], names: Mapping[str, Candidate]) -> None:
    """Add up what speaks for each candidate."""
    places, small = homes(drafts), small_words(drafts)
    for name in names.values():
        weigh_form(name, places, small)
        weigh_places(name)
        weigh_surname(name, names)
    for draft in drafts:
        weigh_context(draft, names)
    for name in names.values():
        lend(name, names)
    for draft in drafts:
        weigh_homes(draft, names)
        weigh_lists(draft, names)


def lend(name: Candidate, names: Mapping[str, Candidate]) -> None:
    """What is told of the first word of a name is told of the whole; what begins with an ordinary word is the rest."""
    first, _, rest = name.text.partition(" ")
    short = names.get(first)
    if short and rest and name.person < 3 and short.told >= OWN:
        name.org += 1
    if rest in names and not name.inner and is_plain(bare_word(first)):
        whole = names[rest]
        whole.org += name.org
        whole.person += name.person
        name.org = name.person = -6

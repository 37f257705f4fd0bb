"""Organisations and people that are on no list: capitalised names, told apart by the company they keep.

Each capitalised name of a document is a candidate. What stands around it and what it is made of speak for an
organisation or a person; all its places in the document add up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.core.claims import Party
from tracker.core.reading.en.candidates import (
    Candidate,
    bare_word,
    homes,
    is_plain,
    small_words,
    watched_forms,
    with_candidates,
)
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
from tracker.core.reading.en.wordlists import COMMON, ORG_ENDS, PLACES
from tracker.core.reading.model import Sentence, Span

#: How much must be told of the longer form of a name before it is the one to show.
OWN = 3.0
#: Words that end names of what a company sells as well as those of companies.
WARES = {"cloud", "chips", "studio", "studios", "platform", "machines", "search", "voice", "app", "core", "kernels"}


def find_names(sentences: Sequence[Sentence]) -> Mapping[int, Iterable[Span]]:
    """Spans of organisations and people, by sentence index."""
    names: dict[str, Candidate] = {}
    known = watched_forms(sentences)
    drafts = [with_candidates(sentence, names, known) for sentence in sentences]
    weigh(drafts, names)
    people = {name.text for name in names.values() if is_person(name)}
    surnames = {person.split()[-1]: names[person] for person in people}
    orgs = {name.text for name in names.values() if is_org(name, surnames) and name.text not in people}
    orgs |= set() if orgs else likeliest(names.values(), people)
    forms = {**person_forms(people), **org_forms(orgs, names)}
    found = occurrences(sentences, forms)
    for draft in drafts:
        found[draft.index] = [span for span in draft.spans if span.kind == "org"] + found[draft.index]
    return found


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


# Occurrences


def person_forms(people: Iterable[str]) -> dict[str, Span]:
    """Full names and surnames, each with the span to make of it."""
    forms: dict[str, Span] = {}
    for person in people:
        shown = Span("person", 0, 0, person=person)
        forms[person] = shown
        surname = (
            re.sub(r"^.*? (?=(?:de|van|von|der|den|la|del|al|el|bin|di|da|le) )", "", person, flags=re.IGNORECASE)
            if " " in person
            else person
        )
        for short in (person.split()[-1], surname, person.split()[0]):
            if len(short) > 3 and short.lower() not in COMMON:
                forms.setdefault(short, shown)
    return forms


def org_forms(orgs: Iterable[str], names: Mapping[str, Candidate]) -> dict[str, Span]:
    """Names of organisations and their short forms; the longest form is the one to show."""
    forms: dict[str, Span] = {}
    whole = {org: main_form(org, orgs, names) for org in orgs}
    for org in sorted(orgs, key=lambda one: (len(whole[one]), len(one)), reverse=True):
        main = whole[org]
        shown = forms.get(org) or forms.get(main) or longer(main, forms) or Span("org", 0, 0, party=Party(bare(main)))
        forms[org] = shown
        tokens = org.split()
        while len(tokens) > 1 and tokens[-1].lower().strip(".,") in ORG_ENDS:
            tokens.pop()
            short = " ".join(tokens).rstrip(",")
            if short.lower() not in COMMON | PLACES:
                forms.setdefault(short, shown)
    return forms


def main_form(org: str, orgs: Iterable[str], names: Mapping[str, Candidate]) -> str:
    """A longer form of which nothing is told is a product or part of the one of which much is told."""
    told = names[org].told
    shorter = [one for one in orgs if org.startswith(f"{one} ") and names[one].told > max(told, OWN)]
    last = org.rsplit(maxsplit=1)[-1].lower()
    return shorter[0] if shorter and told < OWN and (last in WARES or last not in ORG_ENDS) else org


def longer(org: str, forms: Mapping[str, Span]) -> Span | None:
    """The organisation of a longer name that begins with this one."""
    return next((span for form, span in forms.items() if form.startswith(f"{org} ")), None)


def bare(org: str) -> str:
    """The name without its legal form."""
    short = re.sub(r",? (?:Inc|Corp|Corporation|Ltd|LLC|PLC|plc|GmbH|B\.?V|N\.?V|AG|AB)\.?$", "", org)
    return org if is_plain(short.lower()) else short


def occurrences(sentences: Sequence[Sentence], forms: Mapping[str, Span]) -> defaultdict[int, list[Span]]:
    found: defaultdict[int, list[Span]] = defaultdict(list)
    if not forms:
        return found
    names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    exact = re.compile(rf"(?:(?<![\w-])|(?<=\b[Ee]x-))(?:{names})(?!\w|-\w)")
    loud = re.compile(exact.pattern, re.IGNORECASE)
    folded = {form.lower(): span for form, span in forms.items()}
    for sentence in sentences:
        pattern = loud if sentence.field == "title" and same_case(sentence.text) else exact
        for match in pattern.finditer(sentence.text):
            shown = forms.get(match[0]) or folded.get(match[0].lower())
            if shown:
                start = sentence.start + match.start()
                found[sentence.index].append(replace(shown, start=start, end=start + len(match[0])))
    return found


def same_case(text: str) -> bool:
    return text.isupper() or text.islower() or text.istitle()

"""The forms under which organisations and people come back in a document, and all places of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tracker.core.claims import Party
from tracker.core.reading.en.candidates import Candidate, is_plain
from tracker.core.reading.en.wordlists import COMMON, ORG_ENDS, PLACES
from tracker.core.reading.model import Sentence, Span

#: How much must be told of the longer form of a name before it is the one to show.
OWN = 3.0
#: Words that end names of what a company sells as well as those of companies.
WARES = {"cloud", "chips", "studio", "studios", "platform", "machines", "search", "voice", "app", "core", "kernels"}
PARTICLE = re.compile(r"^.*? (?=(?:de|van|von|der|den|la|del|al|el|bin|di|da|le) )", re.IGNORECASE)
LEGAL_FORM = re.compile(r",? (?:Inc|Corp|Corporation|Ltd|LLC|PLC|plc|GmbH|B\.?V|N\.?V|AG|AB)\.?$")
#: The role under which a contract speaks of a party: Intel Corporation (the "Company").
DEFINED = re.compile(
    r"\((?:the |collectively,? the )?\"(Company|Buyer|Purchaser|Licensee|Licensor|Parent|Seller|Acquirer|"
    r"Registrant)\"\)"
)
NEAR = 90  # characters between a party and the role that is defined for it


def person_forms(people: Iterable[str]) -> dict[str, Span]:
    """Full names and surnames, each with the span to make of it."""
    forms: dict[str, Span] = {}
    for person in people:
        shown = Span("person", 0, 0, person=person)
        forms[person] = shown
        for short in (person.split()[-1], PARTICLE.sub("", person), person.split()[0]):
            if len(short) > 3 and short.lower() not in COMMON:
                forms.setdefault(short, shown)
    return forms


def org_forms(orgs: Collection[str], names: Mapping[str, Candidate]) -> dict[str, Span]:
    """Names of organisations and their short forms; the longest form is the one to show."""
    forms: dict[str, Span] = {}
    by_beginning: dict[str, Span] = {}
    whole = {org: main_form(org, orgs, names) for org in orgs}
    for org in sorted(orgs, key=lambda one: (len(whole[one]), len(one), one), reverse=True):
        main = whole[org]
        shown = forms.get(org) or by_beginning.get(main) or Span("org", 0, 0, party=Party(bare(main)))
        forms[org] = shown
        for beginning in beginnings(org):
            by_beginning.setdefault(beginning, shown)
        for short in short_forms(org):
            forms.setdefault(short, shown)
    return forms


def beginnings(name: str) -> list[str]:
    """The name and what it begins with, by words."""
    words = name.split()
    return [" ".join(words[:count]) for count in range(1, len(words) + 1)]


def short_forms(org: str) -> Iterator[str]:
    """The name without one after the other of the words that end names of organisations."""
    words = org.split()
    while len(words) > 1 and words[-1].lower().strip(".,") in ORG_ENDS:
        words.pop()
        short = " ".join(words).rstrip(",")
        if short.lower() not in COMMON | PLACES:
            yield short


def main_form(org: str, orgs: Collection[str], names: Mapping[str, Candidate]) -> str:
    """A longer form of which nothing is told is a product or part of the one of which much is told."""
    told = names[org].told
    last = org.rsplit(maxsplit=1)[-1].lower()
    if told >= OWN or (last in ORG_ENDS and last not in WARES):
        return org
    return next((one for one in beginnings(org)[:-1] if one in orgs and names[one].told > OWN), org)


def bare(org: str) -> str:
    """The name without its legal form."""
    short = LEGAL_FORM.sub("", org)
    return org if is_plain(short.lower()) else short


# Places


def occurrences(sentences: Sequence[Sentence], forms: Mapping[str, Span]) -> defaultdict[int, list[Span]]:
    """All places of the forms, by sentence index."""
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
                found[sentence.index].append(at(shown, sentence.start + match.start(), len(match[0])))
    return found


def at(shown: Span, start: int, length: int) -> Span:
    return replace(shown, start=start, end=start + length)


def same_case(text: str) -> bool:
    return text.isupper() or text.islower() or text.istitle()


def defined_roles(sentences: Sequence[Sentence], found: Mapping[int, Sequence[Span]]) -> dict[int, list[Span]]:
    """Places of the roles that a contract defines, from the definition on: the Company, the Purchaser."""
    forms: dict[str, Span] = {}
    roles: defaultdict[int, list[Span]] = defaultdict(list)
    for sentence in sentences:
        for role, shown in forms.items():
            for match in re.finditer(rf"\b[Tt]he {role}\b", sentence.text):
                roles[sentence.index].append(at(shown, sentence.start + match.start(), len(match[0])))
        for match in DEFINED.finditer(sentence.text):
            start = sentence.start + match.start()
            orgs = [one for one in (*sentence.spans, *found.get(sentence.index, ())) if one.kind == "org"]
            before = [one for one in orgs if one.end <= start <= one.end + NEAR]
            if before:
                forms[match[1]] = replace(max(before, key=lambda one: one.end), reference=True)
    return roles

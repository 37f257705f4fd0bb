"""Names of companies and people that are on no list: found once where the text shows what they are, then wherever it repeats them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from tracker.core.claims import Party
from tracker.core.reading.model import Sentence, Span
from tracker.core.reading.zh.companies import companies_in
from tracker.core.reading.zh.forms import short_form, short_names
from tracker.core.reading.zh.latin import latin_companies
from tracker.core.reading.zh.people import people_in, short_forms
from tracker.core.reading.zh.repeats import tallies, words_in
from tracker.core.reading.zh.slots import BLANK, PERSON_BLANK, PRODUCT_BLANK, SUM_BLANK

#: In a text as short as a headline nothing is repeated: a name's place must do.
BRIEF = 60

MARKS: Mapping[str, str] = {"product": PRODUCT_BLANK, "money": SUM_BLANK}
Spellings = tuple[str, ...]  # one company or person, the spelling to be shown first


def find_names(sentences: Sequence[Sentence]) -> dict[int, list[Span]]:
    """Sentence index → spans of people and organisations, given sentences that already hold watched names and sums."""
    texts = {one.index: without_spans(one) for one in sentences}
    people = forms_of((spellings for text in texts.values() for _, _, spellings in people_in(text)), short_forms)
    places = {index: list(occurrences(text, people)) for index, text in texts.items()}
    texts = {
        index: blanked(text, [(start, end, PERSON_BLANK) for start, end, _ in places[index]])
        for index, text in texts.items()
    }
    orgs = forms_of(confirmed(texts.values()), short_names)
    found: dict[int, list[Span]] = {}
    for one in sentences:
        found[one.index] = [
            *(
                Span("person", one.start + start, one.start + end, person=name)
                for start, end, name in places[one.index]
            ),
            *(
                Span("org", one.start + start, one.start + end, party=Party(name))
                for start, end, name in occurrences(texts[one.index], orgs)
            ),
        ]
    return found


def without_spans(sentence: Sentence) -> str:
    """The text with known names blanked, but for people's: other spellings may stand beside them."""
    known = (
        (span.start - sentence.start, span.end - sentence.start, MARKS.get(span.kind, BLANK))
        for span in sentence.spans
        if span.kind != "person"
    )
    return blanked(sentence.text, known)


def blanked(text: str, places: Iterable[tuple[int, int, str]]) -> str:
    """The text, as long as before, with each of the places filled with its character."""
    chars = list(text)
    for start, end, blank in places:
        chars[start:end] = blank * (end - start)
    return "".join(chars)


def confirmed(texts: Collection[str]) -> Iterator[Spellings]:
    """The companies of a document: those that one place shows, and those that their places together show."""
    brief = sum(len(text) for text in texts) < BRIEF
    found = [one for text in texts for one in companies_in(text)]
    found += [((word,), False) for word in {word for text in texts for word in words_in(text)}]
    used = tallies({form for spellings, _ in found for form in (spellings[0], short_form(spellings[0]))}, texts)
    sure = {spelling for spellings, shown in found if shown for spelling in spellings}
    paired = {spelling for spellings, shown in found if shown and len(spellings) > 1 for spelling in spellings}
    for spellings, shown in found:
        name = spellings[0]
        told = shown or ((used[name].shown(brief) or used[short_form(name)].shown(brief)) and not runs_on(name, sure))
        if told and not any(name[start:] in paired for start in range(1, len(name))):
            yield spellings
    yield from latin_companies(texts, brief)


def runs_on(name: str, sure: Collection[str]) -> bool:
    """Is the name a surely known full one with more words behind it?"""
    return any(name[:end] in sure and short_form(name[:end]) != name[:end] for end in range(2, len(name)))


def forms_of(found: Iterable[Spellings], shorter: Callable[[Spellings], Iterable[str]]) -> dict[str, str]:
    """Every form that a name is written in → the spelling to be shown. Tuples that share a form are one name."""
    groups: list[list[str]] = []
    number: dict[str, int] = {}  # form → its group
    for spellings in sorted(found, key=len, reverse=True):
        forms = {*spellings, *shorter(spellings)}
        place = min((number[form] for form in forms if form in number), default=len(groups))
        if place == len(groups):
            groups.append([])
        groups[place] += [one for one in spellings if one not in groups[place]]
        for form in forms:
            number.setdefault(form, place)
    return {form: shown(group) for group in reversed(groups) for form in [*shorter(tuple(group)), *group]}


def shown(group: Sequence[str]) -> str:
    """The spelling to be shown: the first, in its fullest form."""
    return max((one for one in group if one.isascii() == group[0].isascii() and one.startswith(group[0])), key=len)


def occurrences(text: str, forms: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the forms stand in a text, the longest first, without overlaps."""
    taken = bytearray(len(text))
    for form in sorted(forms, key=len, reverse=True):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not any(taken[at:end]) and whole(text, at, end):
                taken[at:end] = b"\x01" * len(form)
                yield at, end, forms[form]
            at = text.find(form, end)


def whole(text: str, start: int, end: int) -> bool:
    """Does a name stand alone? No letter or digit of a Latin one's script goes on, and nobody owns it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "其":  # 其Alexa团队: a thing of somebody's
        return False
    return not (_latin(text[start]) and _latin(before)) and not (_latin(text[end - 1]) and _latin(after))


def _latin(char: str) -> bool:
    return char.isalnum() and char < "\u0250"

"""Plain CSS selectors over a page, in time that grows with the page and not with its nesting.

A selector describes elements by name, `.class`, `#id` and `[attribute]`, and joins them by a space (somewhere in), `>`
(directly in) and `,` (or). Each described element is looked for by itself, in one go over the page; the joints are
followed afterwards, one pass each. Matched as a whole, a selector would be tried against chains of ancestors, and a
hostile page has as many of those as it likes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import soupsieve
from bs4 import BeautifulSoup, Tag

_LONGEST = 300
_ELEMENT = r"""(?:[\w*.#-]|\\.|\[[^\[\]"']*(?:"[^"]*"[^\[\]"']*|'[^']*'[^\[\]"']*)?\])+"""
_TOKEN = re.compile(rf"(?P<joint> ?[>,] ?| )|(?P<element>{_ELEMENT})")


@dataclass(frozen=True, slots=True)
class _Step:
    """An element, and how it lies to that of the step before: " " in it, ">" directly in it (a path's first
    step lies anywhere)."""

    joint: str
    element: soupsieve.SoupSieve


@dataclass(frozen=True, slots=True)
class Selector:
    """Alternative paths of steps."""

    paths: tuple[tuple[_Step, ...], ...]

    def select(self, soup: BeautifulSoup) -> list[Tag]:
        """The elements of the page that fit, in the page's order."""
        found = set[int]().union(*(_ends(path, soup) for path in self.paths))
        return [tag for tag in soup.find_all(True) if id(tag) in found]


def selector(text: str) -> Selector:
    """The selector that is written there; `ValueError` says what is wrong with it."""
    line = " ".join(text.split())
    if not line or len(line) > _LONGEST:
        raise ValueError(f"a selector has 1 to {_LONGEST} characters")
    paths: list[list[_Step]] = [[]]
    joint = ""
    for found in _tokens(line):
        if found["element"]:
            paths[-1].append(_Step(joint, _compiled(found["element"], line)))
            joint = ""
        elif joint or not paths[-1]:
            break
        else:
            joint = found["joint"].strip() or " "
            if joint == ",":
                paths.append([])
    if joint or not paths[-1]:
        raise ValueError(f'"{line}" joins nothing: an element is missing beside a ">" or ","')
    return Selector(tuple(map(tuple, paths)))


def _tokens(line: str) -> list[re.Match[str]]:
    tokens, at = [], 0
    while at < len(line):
        token = _TOKEN.match(line, at)
        if token is None:
            raise ValueError(
                f'"{line}" cannot be read from "{line[at : at + 20]}" on: only names, .classes, #ids and [attributes]'
                ' are known, joined by a space, ">" or ","'
            )
        tokens.append(token)
        at = token.end()
    return tokens


def _compiled(element: str, line: str) -> soupsieve.SoupSieve:
    try:
        return soupsieve.compile(element)
    except soupsieve.SelectorSyntaxError as error:
        raise ValueError(f'"{line}" is no CSS selector: {str(error).splitlines()[0]}') from None


def _ends(path: tuple[_Step, ...], soup: BeautifulSoup) -> set[int]:
    """The elements at the ends of that path, by their ids in memory (a tag's own hash is that of its text)."""
    reached: set[int] = set()
    for step in path:
        tags = step.element.select(soup)
        if step.joint == ">":
            tags = [tag for tag in tags if id(tag.parent) in reached]
        elif step.joint == " ":
            inside = below(soup, reached)
            tags = [tag for tag in tags if id(tag) in inside]
        reached = set(map(id, tags))
    return reached


def below(soup: BeautifulSoup, above: set[int]) -> set[int]:
    """The elements that lie anywhere in one of `above`, both by their ids in memory."""
    inside: set[int] = set()
    for tag in soup.find_all(True):
        if id(tag.parent) in above or id(tag.parent) in inside:
            inside.add(id(tag))
    return inside

"""A page of HTML, cut to a size that can be searched, and what its texts and dates are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, islice
from urllib.parse import urldefrag

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from tracker.core.text.charset import decode, storable
from tracker.core.text.timestamps import parse_date
from tracker.errors import FeedError
from tracker.feeds.texts import is_chinese, one_line, resolve

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_TAGS = 30_000
_MOST_CHARACTERS = 4_000_000
_DEEPEST = 100  # a page of today reaches 30
_NODES = 200  # looked at in one element; a page's own element may hold all of it
_PHRASING = {"b", "i", "em", "strong", "mark", "u", "sup", "sub", "font", "wbr", "br"}
_LONGEST_DATE = 120
_HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\u4e00-\u9fff]+")
_NUMBERS = re.compile(r"\d+")
_MONTH = re.compile(r"[A-Za-z]{3}")
_PARTS = re.compile(" ?[|｜·•–—] ?| - ")
_LABEL = re.compile(r"(?:[^\d:：]{1,20}[:：]|(?:published|posted|released)(?: on)?) ?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """`base` is what its links are relative to, `chinese` whether dates without a zone are Beijing's."""

    soup: BeautifulSoup
    url: str
    base: str
    title: str
    language: str
    chinese: bool
    problems: tuple[str, ...]

    def address(self, link: Tag) -> str:
        """Where a link leads, without its fragment; "" for the page itself and for what is no web address."""
        url = urldefrag(resolve(self.base, str(link.get("href") or ""))).url
        return "" if url == urldefrag(self.url).url else url


def read_page(data: bytes, url: str, content_type: str) -> Page:
    """The page in `data`; `FeedError` where there is no markup in it, or only a maze."""
    decoded = decode(data, content_type=content_type)
    text, problems = _cut(storable(decoded.text).lstrip())
    if "<" not in text:
        raise FeedError(url, "the answer is no HTML" if text else "the answer is empty")
    soup = BeautifulSoup(text, "lxml")
    if _deepest(soup) > _DEEPEST:
        raise FeedError(url, f"the page's elements are nested more than {_DEEPEST} deep: it is not searched")
    title = text_of(soup.title) if soup.title else ""
    language = str(soup.html.get("lang") or "") if soup.html else ""
    base = soup.find("base", href=True)
    told = resolve(url, str(base["href"])) if isinstance(base, Tag) else ""
    chinese = is_chinese(language, title)
    return Page(soup, url, told or url, title, language, chinese, (*decoded.problems, *problems))


def _cut(text: str) -> tuple[str, tuple[str, ...]]:
    """The beginning of a page that is too large, without an XML declaration."""
    if text.startswith("<?xml"):
        text = text[text.find(">") + 1 :]
    tags = text[:_MOST_CHARACTERS].split("<", _MOST_TAGS + 1)[: _MOST_TAGS + 1]
    short = "<".join(tags)
    return short, ("the page is too large: its end was not read",) if len(short) < len(text) else ()


def _deepest(soup: BeautifulSoup) -> int:
    depth = {id(soup): 0}
    for tag in soup.find_all(True):
        depth[id(tag)] = depth[id(tag.parent)] + 1
    return max(depth.values())


# Texts


def text_of(tag: Tag) -> str:
    """All text of an element in one line."""
    return one_line("".join(_strings(tag)))


def lines(tag: Tag) -> list[str]:
    """The texts of an element as a reader sees them, one for each block, white space collapsed."""
    strings = (node for node in _nodes(tag) if type(node) is NavigableString)
    blocks = groupby(strings, key=lambda string: id(_block(string)))
    return [line for _, block in blocks if (line := one_line("".join(block)))]


def several_words(text: str, least: int = 4) -> bool:
    """Is it as long as a headline is at least? Two characters of Han count as a word."""
    return len(_WORD.findall(text)) + len(_HAN.findall(text)) // 2 >= least


def heading_in(tag: Tag) -> str:
    """The text of the first heading in an element, "" where there is none."""
    headings = (node for node in _nodes(tag) if isinstance(node, Tag) and node.name in HEADINGS)
    return next((text for heading in headings if (text := text_of(heading))), "")


def _nodes(tag: Tag) -> Iterator[PageElement]:
    return islice(tag.descendants, _NODES)


def _strings(tag: Tag) -> Iterator[str]:
    return (str(node) for node in _nodes(tag) if type(node) is NavigableString)


def _block(string: PageElement) -> PageElement | None:
    """What the text stands in, past emphasis and the like."""
    block = string.parent
    for _ in range(5):
        if block is None or block.name not in _PHRASING:
            break
        block = block.parent
    return block


# Dates


def date_in(tag: Tag, *, chinese: bool) -> datetime | None:
    """The first date that an element gives for machines, else the first that it shows; None without one."""
    for node in (tag, *_nodes(tag)):
        if isinstance(node, Tag) and (moment := date_of(str(node.get("datetime") or ""), chinese=chinese)):
            return moment
    return next((moment for line in lines(tag) if (moment := date_of(line, chinese=chinese))), None)


def date_of(line: str, *, chinese: bool) -> datetime | None:
    """The date that is all of the line, or a part of it set off by a bar or dot; a label before it is passed over."""
    if len(line) > _LONGEST_DATE:
        return None
    line = line.strip(" []()（）【】")
    for part in (line, *_PARTS.split(line)):
        label = _LABEL.match(part)
        bare = part[label.end() :] if label else part
        if _to_the_day(bare) and (moment := parse_date(bare, chinese=chinese)):
            return moment
    return None


def _to_the_day(text: str) -> bool:
    """Does it name year, month and day? A lone number or year is more often a count than a date."""
    numbers = len(_NUMBERS.findall(text))
    return numbers >= 3 or (numbers == 2 and _MONTH.search(text) is not None)

"""HTML pages that list articles: newsrooms without a feed. Bytes in, a feed of kind "page" out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bs4 import Tag

from tracker.core.polling import Selectors
from tracker.errors import FeedError
from tracker.feeds.guess import article_links, headline
from tracker.feeds.model import Entry, ParsedFeed
from tracker.feeds.selectors import selector
from tracker.feeds.soup import Page, date_in, lines, read_page, several_words, text_of

_LINK = "a[href]"
_LITTLE_TEXT = 1_000  # characters; before its scripts have run, such a page has a notice or two
_SUMMARY_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Item:
    """The elements of one article on the page; None where nobody said which, or it has none."""

    box: Tag
    link: Tag
    title: Tag | None = None
    date: Tag | None = None
    summary: Tag | None = None


def parse_listing(data: bytes, selectors: Selectors, *, url: str = "", content_type: str = "") -> ParsedFeed:
    """The articles that the page in `data` lists, by these selectors or, where they name no item, by a cautious guess.

    Entries without a date stay undated. Raises `FeedError` where nothing is found, so that a changed layout is seen as
    a failure. Work is linear in the size of `data`, of which no more than some megabytes are read.
    """
    page = read_page(data, url, content_type)
    items = _chosen(page, selectors) if selectors.item else _guessed(page)
    entries: dict[str, Entry] = {}
    for item in items:
        entry = _entry(page, item)
        if entry.url and entry.title:
            entries.setdefault(entry.url, entry)
    if not entries:
        raise FeedError(url, _nothing(page, selectors))
    return ParsedFeed("page", page.title, url, page.language, tuple(entries.values()), page.problems)


def _guessed(page: Page) -> Iterator[_Item]:
    return (_Item(box, link) for box, link in article_links(page))


def _chosen(page: Page, selectors: Selectors) -> Iterator[_Item]:
    """The items that the selector finds (one in another belongs to the outer one), each with what is first in it."""
    boxes, place = _places(page, selector(selectors.item).select(page.soup))
    link, title, date, summary = (
        _firsts(page, place, told)
        for told in (selectors.link or _LINK, selectors.title, selectors.date, selectors.summary)
    )
    for at, box in enumerate(boxes):
        if (target := link(at)) is not None:
            yield _Item(box, target, title(at), date(at), summary(at))


def _places(page: Page, found: list[Tag]) -> tuple[list[Tag], dict[int, int]]:
    """The outermost of the elements found, and in which of them each element of the page is, by its id in memory."""
    wanted, boxes, place = set(map(id, found)), list[Tag](), dict[int, int]()
    for tag in page.soup.find_all(True):
        if id(tag.parent) in place:
            place[id(tag)] = place[id(tag.parent)]
        elif id(tag) in wanted:
            place[id(tag)] = len(boxes)
            boxes.append(tag)
    return boxes, place


def _firsts(page: Page, place: dict[int, int], told: str) -> Callable[[int], Tag | None]:
    """For the number of an item, the first element in it, or itself, that the selector finds."""
    firsts: dict[int, Tag] = {}
    for tag in selector(told).select(page.soup) if told else ():
        if id(tag) in place:
            firsts.setdefault(place[id(tag)], tag)
    return firsts.get


def _entry(page: Page, item: _Item) -> Entry:
    url, title = page.address(item.link), _title(page, item)
    published = date_in(item.date or item.box, chinese=page.chinese)
    summary = text_of(item.summary) if item.summary else _summary(item.box, title)
    return Entry(url, url, title, summary, published=published, updated=published, language=page.language)


def _title(page: Page, item: _Item) -> str:
    if item.title:
        return text_of(item.title)
    said = (headline(tag, chinese=page.chinese) for tag in (item.link, item.box))
    return next(filter(None, said), "") or text_of(item.link)


def _summary(box: Tag, title: str) -> str:
    return next((line for line in lines(box) if line != title and several_words(line, _SUMMARY_WORDS)), "")


def _nothing(page: Page, selectors: Selectors) -> str:
    """Why there is no entry, for a person."""
    named = f'the page titled "{page.title[:80]}"' if page.title else "the page"
    if page.soup.find("script") and sum(map(len, lines(page.soup.body or page.soup))) < _LITTLE_TEXT:
        hint = "it has little text and may be filled by scripts, which are not run"
    else:
        hint = "its layout may have changed" if selectors.item else "say which they are by selectors"
    what = (
        f'nothing with a link and a title fits "{selectors.item}"' if selectors.item else "no article links are found"
    )
    return f"{what} on {named}: {hint}"

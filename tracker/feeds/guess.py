"""Which links of a page are its articles, where nobody has said. Cautious: what is not clearly one is none."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import Tag

from tracker.feeds.selectors import below
from tracker.feeds.soup import HEADINGS, Page, date_of, heading_in, lines, several_words

_LISTED = ["li", "article", "tr", "dd", *HEADINGS]
_ASIDE = ["nav", "header", "footer", "aside", "form"]
_INDEXES = {"tag", "tags", "topic", "topics", "category", "categories", "page", "author", "authors"}
_FEWEST = 2


def article_links(page: Page) -> list[tuple[Tag, Tag]]:
    """The links to articles, the first to each address, each with the largest element that belongs to it alone.

    An article's link reads like a headline, stands in a list, an article or a heading (or holds one) outside of menus
    and footers, and leads deeper into the same site than the page itself lies. Where some lead to below the page, only
    these count. One link makes no listing.
    """
    own = _steps(page.url, file=False)
    found: dict[str, Tag] = {}
    for url, link in _headlines(page):
        if _deeper(page.url, own, url):
            found.setdefault(url, link)
    under = {url: link for url, link in found.items() if _steps(url)[: len(own)] == own}
    chosen = under if len(under) >= _FEWEST else found
    return _boxed(page, chosen) if len(chosen) >= _FEWEST else []


def headline(tag: Tag, *, chinese: bool) -> str:
    """What a link or its box says: its heading, or its first text of several words that is no date; "" without one."""
    texts = (line for line in lines(tag) if several_words(line) and not date_of(line, chinese=chinese))
    return heading_in(tag) or next(texts, "")


def _headlines(page: Page) -> Iterator[tuple[str, Tag]]:
    """Addresses and links that read like headlines, in their places, in the page's order."""
    listed = _within(page, _LISTED)
    articles = _within(page, ["article", "li"])
    aside = {id(tag) for tag in page.soup.find_all(_ASIDE) if tag.name != "header" or id(tag) not in articles}
    barred = below(page.soup, aside)
    for link in page.soup.find_all("a", href=True):
        if id(link) in barred or not (id(link) in listed or heading_in(link)):
            continue
        if several_words(headline(link, chinese=page.chinese)) and (url := page.address(link)):
            yield url, link


def _within(page: Page, names: list[str]) -> set[int]:
    return below(page.soup, set(map(id, page.soup.find_all(names))))


def _deeper(page_url: str, own: list[str], url: str) -> bool:
    steps = _steps(url)
    return _site(url) == _site(page_url) and len(steps) > len(own) and not _INDEXES.intersection(steps[-2:])


def _site(url: str) -> str:
    return urlsplit(url).netloc.lower().removeprefix("www.")


def _steps(url: str, *, file: bool = True) -> list[str]:
    """The steps of an address's path, the last one only with `file` where it is a file's name."""
    steps = [step for step in urlsplit(url).path.split("/") if step]
    return steps if file or not steps or "." not in steps[-1] else steps[:-1]


def _boxed(page: Page, links: dict[str, Tag]) -> list[tuple[Tag, Tag]]:
    """Each link with the largest element that holds no other article's link."""
    holds: dict[int, str | None] = {}  # the one address that an element links to; None where there are several
    for tag in reversed(page.soup.find_all(True)):
        url = page.address(tag) if tag.name == "a" else ""
        if url in links:
            _hold(holds, tag, url)
        if id(tag) in holds:
            _hold(holds, tag.parent, holds[id(tag)])
    return [(_largest(link, url, holds), link) for url, link in links.items()]


def _hold(holds: dict[int, str | None], tag: Tag | None, url: str | None) -> None:
    holds[id(tag)] = url if holds.get(id(tag), url) == url else None


def _largest(link: Tag, url: str, holds: dict[int, str | None]) -> Tag:
    box = link
    while box.parent is not None and holds.get(id(box.parent)) == url:
        box = box.parent
    return box

"""What a page says of its article, in its head and on its face: one value a question, the most trusted place first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from lxml import etree

from tracker.core.text.timestamps import parse_date
from tracker.pages.linked_data import LinkedArticle, find_article
from tracker.pages.visible_date import visible_date

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
    "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
    "weibo:article:create_at", "apub:time", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_LANGUAGES = ("content-language", "dc.language", "og:locale")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of itself; "", None and () where it is silent."""

    url: str
    title: str
    published: datetime | None
    authors: tuple[str, ...]
    language: str
    free: bool


def read_metadata(root: etree._Element, url: str) -> Metadata:
    """The metadata of a parsed HTML page that came from `url`."""
    metas = _metas(root)
    linked = find_article(_scripts(root))
    language = (root.get("lang") or linked.language or _first(metas, _LANGUAGES)).replace("_", "-").strip()
    title = linked.headline or _first(metas, _TITLES) or _visible_title(root)
    chinese = language.lower().startswith("zh") or any("\u4e00" <= character <= "\u9fff" for character in title)
    return Metadata(
        url=_canonical(root, metas, url),
        title=title,
        published=_published(root, metas, linked, chinese),
        authors=linked.authors or _authors(metas),
        language=language or ("zh" if chinese else ""),
        free=linked.free,
    )


def _metas(root: etree._Element) -> dict[str, str]:
    """The content of <meta> elements by name or property in lower case; the first of a name counts."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = " ".join((meta.get("content") or "").split())
        if content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _scripts(root: etree._Element) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield script.text or ""


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _text(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(str(part) for part in element.itertext()).split())


def _visible_title(root: etree._Element) -> str:
    """The heading where the window's title repeats it (with the site's name added), else the window's title."""
    window, heading = _text(root.find(".//title")), _text(root.find(".//h1"))
    return heading if heading and heading in window else window or heading


def _published(root: etree._Element, metas: dict[str, str], linked: LinkedArticle, chinese: bool) -> datetime | None:
    told = [linked.published, *(metas[name] for name in _DATES if name in metas), *_times(root)]
    moments = (parse_date(text, chinese=chinese) for text in told)
    return next((moment for moment in moments if moment), None) or visible_date(root, chinese=chinese)


def _times(root: etree._Element) -> list[str]:
    """What <time> elements give, those marked as the date of publication first."""
    times = sorted(root.iter("time"), key=lambda time: not _marked(time))
    return [time.get("datetime") or _text(time) for time in times[:20]]


def _marked(time: etree._Element) -> bool:
    marks = (time.get("itemprop") or "", time.get("class") or "")
    return time.get("pubdate") is not None or any("publish" in mark.lower() for mark in marks)


def _authors(metas: dict[str, str]) -> tuple[str, ...]:
    author = _first(metas, _AUTHORS).removeprefix("By ")
    return () if author.isdigit() or author.startswith(("http://", "https://")) else tuple(filter(None, [author]))


def _canonical(root: etree._Element, metas: dict[str, str], url: str) -> str:
    """The address that the page calls its own; not one that only names the site's front page."""
    links = (link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    for named in (next(links, ""), metas.get("og:url", "")):
        absolute = _web_address(url, named)
        if absolute and (urlsplit(absolute).path.strip("/") or not url):
            return absolute
    return url


def _web_address(base: str, link: str) -> str:
    try:
        absolute = urljoin(base, link.strip()) if link.strip() else ""
        return absolute if urlsplit(absolute).scheme in ("http", "https") else ""
    except ValueError:
        return ""

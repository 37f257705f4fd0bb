"""What is inside an element: HTML, plain text, links, languages."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin, urlsplit

from lxml import etree

from tracker.feeds.names import XML_LANG

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")
_HAN = re.compile("[\u4e00-\u9fff]")
_WEB = ("http", "https", "")


def inner(element: etree._Element) -> str:
    """Everything between the element's tags, markup that is not escaped included."""
    if len(element) == 0:
        return element.text or ""
    parts = [html.escape(element.text or "", quote=False)]
    parts += [etree.tostring(child, encoding="unicode", with_tail=True) for child in element]
    return "".join(parts)


def text_of(element: etree._Element | None) -> str:
    """The element's own text in one line; "" for None."""
    return "" if element is None else one_line("".join(str(part) for part in element.itertext()))


def one_line(text: str) -> str:
    return " ".join(text.split())


def plain(markup: str) -> str:
    """The text of a line of HTML: tags out, references decoded, white space collapsed. For titles and names, not for
    articles."""
    if "<" in markup:
        markup = _TAG.sub("", markup)
    if "&" in markup:
        markup = html.unescape(markup)
    return one_line(markup)


def resolve(base: str, link: str) -> str:
    """`link` made absolute against `base`; "" where it is no web address (no javascript:, no urn:). Relative where
    `base` is ""."""
    link = "".join(link.split())
    if link.startswith(("http://", "https://")) and "[" not in link:
        return link
    try:
        absolute = urljoin(base, link) if link else ""
        return absolute if urlsplit(absolute).scheme in _WEB else ""
    except ValueError:
        return ""


def link_in(element: etree._Element, link: str) -> str:
    """`link`, found in that element, made absolute by xml:base and the feed's address."""
    return resolve(element.base or "", link)


def language_of(element: etree._Element, default: str = "") -> str:
    """The element's own or inherited xml:lang, else `default`."""
    at: etree._Element | None = element
    while at is not None:
        if at.get(XML_LANG):
            return (at.get(XML_LANG) or "").strip()
        at = at.getparent()
    return default


def is_chinese(language: str, title: str) -> bool:
    """Is a feed Chinese, by its language tag or, where it has none, by its title?"""
    return language.lower().startswith("zh") if language else bool(_HAN.search(title))

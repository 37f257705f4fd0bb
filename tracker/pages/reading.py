"""The way of a page's bytes: decode, parse, ask its metadata, take the article's text out, and say what is missing."""

from __future__ import annotations

import re
from typing import cast

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from tracker.core.text.charset import decode, storable
from tracker.pages.metadata import Metadata, read_metadata
from tracker.pages.model import Page

_MOST_ELEMENTS = 50_000
_STUB = 600
_BINARY = re.compile(r"\A\s{0,100}%PDF|[\x00-\x08\x0e-\x1a]")
_HEAD = 1_000
_WALLS = {
    "the text looks like the stub before a paywall": re.compile(
        r"subscribe|subscription|paywall|sign in to|log in to|订阅|付费|登录后|訂閱|付費|登入後", re.IGNORECASE
    ),
    "the text looks like a cookie wall": re.compile(r"cookie|consent|gdpr|隐私设置|隱私設定", re.IGNORECASE),
    "the text looks like a check for robots or scripts": re.compile(
        r"enable javascript|javascript is (?:disabled|required)|captcha|unusual traffic|启用 ?javascript|验证码",
        re.IGNORECASE,
    ),
}


def read(data: bytes, url: str, content_type: str) -> Page:
    """See `tracker.pages.extract`."""
    decoded = decode(data, content_type=content_type)
    root = _parse(decoded.text)
    if root is None:
        return Page(url=url, problems=(*decoded.problems, "there is no HTML in the answer"))
    metadata = read_metadata(root, url)
    whole = _visible(root)
    authors = metadata.authors or _byline(root, url)
    text, problems = _article(root, url)
    return Page(
        url=metadata.url,
        title=metadata.title,
        text=text,
        published=metadata.published,
        authors=authors,
        language=metadata.language,
        problems=(*decoded.problems, *problems, *_walls(metadata, text, whole)),
    )


def _parse(text: str) -> etree._Element | None:
    if "<" not in text or _BINARY.search(text[:_HEAD]):
        return None
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return lxml_html.document_fromstring(storable(text).encode("utf-8"), parser=parser)
    except etree.ParserError:  # nothing but white space, comments or a document type
        return None


def _visible(root: etree._Element) -> str:
    """The beginning of what a reader would see, article or not."""
    parts = cast("list[str]", root.xpath("//body//text()[not(parent::script or parent::style)]"))
    return " ".join(" ".join(parts[:2_000]).split())[: 4 * _STUB]


def _byline(root: etree._Element, url: str) -> tuple[str, ...]:
    """The names that stand over the article, for pages whose metadata give none."""
    found = trafilatura.extract_metadata(root, default_url=url or None, extensive=False)
    return tuple(name.strip() for name in (found.author or "").split(";") if name.strip())


def _article(root: etree._Element, url: str) -> tuple[str, tuple[str, ...]]:
    """The article's paragraphs, separated by blank lines, and what kept them from being found."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return "", (f"the page has more than {_MOST_ELEMENTS} elements: its text was not searched for",)
    found = trafilatura.bare_extraction(
        root,
        url=url or None,
        include_comments=False,
        deduplicate=False,  # it would remember the pages before this one
        with_metadata=False,
    )
    text = getattr(found, "text", None) or ""
    lines = (line.strip() for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line), ()


def _walls(metadata: Metadata, text: str, whole: str) -> tuple[str, ...]:
    """Why the text is short or absent, as far as the page lets on."""
    problems = [] if metadata.free else ["the publisher says that the article is not free: the text may be a stub"]
    if len(text) < _STUB:
        problems += [problem for problem, words in _WALLS.items() if words.search(text or whole)]
    if not text:
        problems.append("no article text was found" + ("" if whole else "; the page may build it with scripts"))
    return tuple(problems)

"""Untrusted text → an XML tree that can do no harm.

Before libxml2 sees the text, the document type goes out (with it every entity that it declares, so nothing can
expand, read a file or call out), characters that XML forbids are dropped, and HTML's named entities become the
characters that they mean, so that lxml does not lose them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.entities import html5

from lxml import etree

from tracker.core.text.charset import C1_TO_CP1252, storable

_SUBSET_END = re.compile(r"\][\s]{0,100}>")
_HTML_OPENING = re.compile(r"<(?:html|head|body)[\s>]", re.IGNORECASE)
_FEED_ROOT = re.compile(r"<(?:[A-Za-z]\w{0,20}:)?(?:rss|rdf|feed)[\s>]", re.IGNORECASE)
_KEEP_OR_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|&(?!(?:amp|lt|gt|quot|apos);)(?:#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,31};))?",
    re.DOTALL,
)
_ITEMS = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|"
    r"(<(?:[A-Za-z]\w{0,20}:)?(?:item|entry)[\s>/])",
    re.DOTALL | re.IGNORECASE,
)
_LONGEST_MESSAGE = 120


@dataclass(frozen=True, slots=True)
class Markup:
    """Text made safe for a parser, and what was taken out of it."""

    text: str
    problems: tuple[str, ...] = ()

    def item_starts(self) -> list[int]:
        """Where the text opens an item or entry, found without a parser."""
        return [found.start() for found in _ITEMS.finditer(self.text) if found[1]]


@dataclass(frozen=True, slots=True)
class Tree:
    """The root of what could be parsed, None where there is no element, and what the parser had to get over."""

    root: etree._Element | None
    problems: tuple[str, ...] = ()


def make_safe(text: str) -> Markup:
    """`text` without document type, forbidden characters, entities that XML does not know, and what a server's script
    may have printed before the feed. Linear in its length.
    """
    body, had_subset = _without_doctype(storable(text))
    root = None if _HTML_OPENING.match(body) else _FEED_ROOT.search(body)
    problems = []
    if had_subset:
        problems.append("a document type with declarations of its own was left out")
    if root and root.start() > 0:
        problems.append(f"{root.start()} characters before the feed were skipped")
    body = body[root.start() if root else max(body.find("<"), 0) :]
    return Markup(_KEEP_OR_AMPERSAND.sub(_known_entity, body), tuple(problems))


def _without_doctype(text: str) -> tuple[str, bool]:
    """The text from after its prolog, and whether a document type there declared something."""
    had_subset, at = False, 0
    while True:
        at = _skip_blank(text, at)
        if text.startswith("<?", at):
            at = _after(text, "?>", at)
        elif text.startswith("<!--", at):
            at = _after(text, "-->", at + 2)
        elif text[at : at + 9].lower() == "<!doctype":
            at, declares = _after_doctype(text, at)
            had_subset = had_subset or declares
        else:
            return text[at:], had_subset


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _after(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


def _after_doctype(text: str, at: int) -> tuple[int, bool]:
    end = _after(text, ">", at)
    subset = text.find("[", at, end)
    if subset < 0:
        return end, False
    closed = _SUBSET_END.search(text, subset)
    return (closed.end() if closed else len(text)), True


def _known_entity(found: re.Match[str]) -> str:
    if not found[0].startswith("&"):
        return found[0]
    if found[1]:
        return _character(found[1])
    meant = html5.get(found[2] or "")
    if meant is None:
        return "&amp;" + found[0][1:]
    return meant.replace("&", "&amp;").replace("<", "&lt;")


def _character(digits: str) -> str:
    """The character of a numeric reference, "" where XML forbids it; 128 to 159 mean windows-1252, as in browsers."""
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if code > 0x10FFFF or not storable(chr(code)):
        return ""
    character = C1_TO_CP1252.get(code, chr(code))
    return {"&": "&amp;", "<": "&lt;"}.get(character, character)


def parse_tree(markup: Markup, *, url: str = "") -> Tree:
    """Parse safe text, getting over whatever is broken in it. `url` becomes the base that relative links are resolved
    against."""
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(markup.text.encode("utf-8"), parser, base_url=url)
    except etree.XMLSyntaxError:
        root = None
    return Tree(root, _complaints(parser))


def _complaints(parser: etree.XMLParser) -> tuple[str, ...]:
    errors = list(parser.error_log)
    if not errors:
        return ()
    first = errors[0]
    more = f", and {len(errors) - 1} more" if len(errors) > 1 else ""
    return (f"not well-formed: line {first.line}: {first.message[:_LONGEST_MESSAGE]}{more}",)

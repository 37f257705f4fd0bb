"""HTML fragments to plain text, in linear time. Nothing is executed, nothing fetched, and no input is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from tracker.core.text.words import words

_BLOCKS = words(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 head header hr html legend main menu nav ol p pre section summary table tbody tfoot thead title "
    "tr ul"
)
_LINES = words("br /br li option")
_CELLS = words("td th")
_DROPPED = words("script style template noscript svg math object iframe textarea select")
_INLINE = words(
    "a abbr acronym applet area audio b base basefont bdi bdo big button canvas caption cite code col colgroup data "
    "datalist del dfn dir em embed font frame frameset i img input ins kbd label link map mark meta meter nobr "
    "noframes optgroup output param picture progress q rp rt ruby s samp slot small source span strike strong sub sup "
    "time track tt u var video wbr"
)
_KNOWN = _BLOCKS | _LINES | _CELLS | _DROPPED | _INLINE

_NAME = re.compile(r"/?[A-Za-z][A-Za-z0-9:-]*")
_STOP = re.compile(r"[\"'>]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_WHITE = re.compile(r"\s+")
_PARAGRAPHS = re.compile(r"\n{3,}")


class _Piece(NamedTuple):
    """A run of text or a tag: its name in lower case, with `/` in front where it closes."""

    text: str
    tag: str = ""


def plain(html: str) -> str:
    """The text of an HTML fragment, as a reader sees it.

    Paragraphs are parted by a blank line, `<br>` and list items by a line end. Plain text comes back as it was, but for
    stray white space, control and invisible characters: a lone `<` or `&` and names that are no HTML elements survive.
    Markup that was escaped once too often is read as markup where no other markup is there.
    """
    text = _BREAKS.sub("\n", _INVISIBLE.sub("", html))
    pieces = list(_pieces(text))
    if not any(piece.tag for piece in pieces):
        text = _decode(text)
        pieces = list(_pieces(text))
        if not _is_markup(pieces):
            return _tidy(text)
    return _tidy(_decode(_render(pieces)))


def _is_markup(pieces: list[_Piece]) -> bool:
    """Whether escaped tags were meant as tags: one of them closes, or breaks a line."""
    return any(piece.tag.startswith("/") or piece.tag in {"br", "p", "img"} for piece in pieces)


def _decode(text: str) -> str:
    """Decode entities, those that were escaped twice (`&amp;#8217;`) too, but for `&amp;lt;`, which shows one."""
    once = _ENTITY.sub(_character, text)
    return _ENTITY.sub(lambda found: found[0] if found[0] in {"&lt;", "&gt;"} else _character(found), once)


def _character(found: re.Match[str]) -> str:
    return _INVISIBLE.sub("", unescape(found[0]))


def _pieces(text: str) -> Iterator[_Piece]:
    """Text and tags in turn; comments, declarations and the content of dropped elements are left out."""
    scanner = _Scanner(text)
    at = written = 0
    while 0 <= (at := text.find("<", at)) < scanner.last:
        tag, end = scanner.comment(at) or scanner.element(at) or ("", at + 1)
        if tag:
            yield _Piece(text[written:at])
            yield _Piece("", tag)
            written = end
        at = end
    yield _Piece(text[written:])


class _Scanner:
    """Finds where tags end. It remembers what it looked for in vain, so that the whole stays linear for any input."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last = text.rfind(">")
        self.trust_quotes = True
        self.unclosed: set[str] = set()

    def comment(self, at: int) -> tuple[str, int] | None:
        """The comment, declaration or instruction that starts here, and where it ends."""
        if self.text.startswith("<!--", at):
            end = self.text.find("-->", at + 4)
            return "!", end + 3 if end >= 0 else len(self.text)
        if self.text.startswith("<![CDATA[", at):
            return "!", at + 9
        if self.text.startswith(("<!DOCTYPE", "<!doctype", "<?"), at):
            return "!", self.text.find(">", at) + 1
        return None

    def element(self, at: int) -> tuple[str, int] | None:
        """The name of the tag that starts here, and where it ends: with its content, where that is dropped."""
        match = _NAME.match(self.text, at + 1)
        if not match or not _is_element(match[0]):
            return None
        name = match[0].lower()
        end = self._tag_end(match.end())
        return name, self._content_end(name, end) if name in _DROPPED else end

    def _tag_end(self, at: int) -> int:
        """Behind the `>` that closes the tag. Once quotes were left open, they no longer hide a `>` in this text."""
        start = at
        while self.trust_quotes and (stop := _STOP.search(self.text, at)):
            if stop[0] == ">":
                return stop.end()
            at = self.text.find(stop[0], stop.end()) + 1
            if not at:
                break
        self.trust_quotes = False
        return self.text.find(">", start) + 1

    def _content_end(self, name: str, at: int) -> int:
        """Behind the closing tag of a dropped element; behind its opening tag where nothing closes it."""
        if name in self.unclosed:
            return at
        closing = re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE).search(self.text, at)
        if not closing:
            self.unclosed.add(name)
        return closing.end() if closing else at


def _is_element(name: str) -> bool:
    bare = name.removeprefix("/").lower()
    return bare in _KNOWN or ":" in bare or "-" in bare


def _render(pieces: list[_Piece]) -> str:
    """Put line ends in place of tags; white space of the source is a space, but within `<pre>`."""
    out: list[str] = []
    kept = 0
    for text, tag in pieces:
        if text:
            out.append(text if kept else _WHITE.sub(" ", text))
        kept = max(0, kept + {"pre": 1, "/pre": -1}.get(tag, 0))
        out.append(_break(tag))
    return "".join(out)


def _break(tag: str) -> str:
    bare = tag.removeprefix("/")
    if bare in _BLOCKS:
        return "\n\n"
    if tag in _LINES:
        return "\n"
    return " " if bare in _CELLS else ""


def _tidy(text: str) -> str:
    """Single spaces, no space at the ends of lines, at most one blank line."""
    lines = (line.strip(" ") for line in _SPACES.sub(" ", text).split("\n"))
    return _PARAGRAPHS.sub("\n\n", "\n".join(lines)).strip("\n")

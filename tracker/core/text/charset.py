"""Bytes of unknown encoding → text.

The order of trust: a byte order mark, strict UTF-8, what the document declares, what HTTP said, and at last which of
the encodings in use for Chinese fits the bytes best. Declarations are often wrong, so each has to fit the bytes
before it is believed.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from operator import itemgetter

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_OPENINGS = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
# What publishers write, and the superset that their bytes are really in (the WHATWG table's choice).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "windows-1252": "cp1252",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
}
# The lead bytes of the few thousand characters that make up nearly all running Chinese text, and of the punctuation.
_COMMON_LEADS = {"gb18030": range(0xB0, 0xD8), "big5hkscs": range(0xA4, 0xC7)}
_PUNCTUATION_LEADS = range(0xA1, 0xA4)
_CHARSET = re.compile(r"charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w.:+-]{1,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"(?:encoding|charset)\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w.:+-]{1,40})", re.IGNORECASE)
_UNSTORABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
_SAMPLE = 50_000
_HEAD = 4_096
_SOME_BROKEN = 0.1
_STRAY = 0.02
_TELLING = 4

#: The characters of windows-1252 by the C1 control codes that stand for them in careless pages.
C1_TO_CP1252 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` without byte order mark, the `encoding` that fitted (a Python codec name), and what was wrong."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode(data: bytes, *, content_type: str = "") -> Decoded:
    """Text of `data`, whatever it says of itself. Never fails: what cannot be read becomes U+FFFD, with a problem."""
    return _by_mark(data) or _strict_utf8(data) or _by_declaration(data, content_type) or _by_fit(data)


def storable(text: str) -> str:
    """`text` without control codes and lone surrogates, which neither XML nor a database takes."""
    return _UNSTORABLE.sub("", text)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _leniently(data[len(mark) :], encoding)
    for opening, encoding in _WIDE_OPENINGS:
        if data.startswith(opening):
            return _leniently(data, encoding)
    return None


def _leniently(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    problems = (f"{lost} characters are no {encoding}",) if lost else ()
    return Decoded(text, encoding, problems)


def _strict_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(data) - 3 or error.reason != "unexpected end of data":
            return None
        return Decoded(data[: error.start].decode("utf-8"), "utf-8", ("the last character is cut off",))


def _by_declaration(data: bytes, content_type: str) -> Decoded | None:
    head = _DECLARED.search(data[:_HEAD])
    in_document = head[1].decode("ascii", "ignore") if head else ""
    in_http = _CHARSET.search(content_type)
    for label in (in_document, in_http[1] if in_http else ""):
        encoding = codec_of(label)
        if encoding and encoding not in ("utf-8", "cp1252"):
            decoded = _nearly(data, encoding)
            if decoded and not _fits_better(data, decoded):
                return decoded
    return None


def codec_of(label: str) -> str:
    """The Python codec for an encoding's label, or "" where there is none that turns bytes into text."""
    name = _SUPERSETS.get(label.strip().lower(), label.strip())
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    return info.name if getattr(info, "_is_text_encoding", True) else ""


def _nearly(data: bytes, encoding: str) -> Decoded | None:
    """The text, where all but a stray byte or a cut end of `data` is in that encoding."""
    try:
        decoded = _leniently(data, encoding)
    except (UnicodeError, ValueError):  # codecs that know no replacement
        return None
    return decoded if decoded.text.count("\ufffd") <= 1 + _STRAY * _beyond_ascii(decoded.text) else None


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _fits_better(data: bytes, declared: Decoded) -> bool:
    """Does another Chinese encoding fit far better than the declared one?"""
    known = declared.encoding in _COMMON_LEADS
    own = _familiarity(declared.text, declared.encoding) if known else 0.5
    others = (decoded for share, decoded in _chinese_fits(data) if share > max(0.8, own + 0.2))
    return any(decoded.encoding != declared.encoding for decoded in others)


def _chinese_fits(data: bytes) -> list[tuple[float, Decoded]]:
    """Familiarity and text, for each Chinese encoding that `data` may be in."""
    texts = (_nearly(data, encoding) for encoding in _COMMON_LEADS)
    return [(_familiarity(decoded.text, decoded.encoding), decoded) for decoded in texts if decoded]


def _familiarity(text: str, encoding: str) -> float:
    """The share, 0 to 1, of non-ASCII characters that are common in the encoding's order; 0 where too few to tell."""
    leads = [character.encode(encoding, "replace")[0] for character in text[:_SAMPLE] if character > "\x7f"]
    if len(leads) < _TELLING:
        return 0.0
    return sum(lead in _COMMON_LEADS[encoding] or lead in _PUNCTUATION_LEADS for lead in leads) / len(leads)


def _by_fit(data: bytes) -> Decoded:
    utf8 = _leniently(data, "utf-8")
    if utf8.text.count("\ufffd") <= _SOME_BROKEN * _beyond_ascii(utf8.text):
        return utf8
    share, best = max(_chinese_fits(data), key=itemgetter(0), default=(0.0, utf8))
    if share > 0.6:
        return replace(best, problems=(*best.problems, f"no usable encoding declared, read as {best.encoding}"))
    return Decoded(data.decode("latin-1").translate(C1_TO_CP1252), "cp1252")

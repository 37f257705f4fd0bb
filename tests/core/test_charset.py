"""Bytes of unknown encoding."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.text.charset import decode, storable

SIMPLIFIED = "哈登公司宣布收购翁达拉，创始人和核心团队将加入新公司，交易金额为九亿美元。"
TRADITIONAL = "哈登公司宣布收購翁達拉，創辦人和核心團隊將加入新公司，交易金額為九億美元。"
FRENCH = "Le café déjà fermé a été vendu à l'étranger, où l'on préfère le thé."


def page(text: str, declared: str = "") -> str:
    label = f' encoding="{declared}"' if declared else ""
    return f'<?xml version="1.0"{label}?><rss><title>{text}</title></rss>'


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "http"),
    [
        (SIMPLIFIED, "utf-8", "", ""),
        (SIMPLIFIED, "utf-8", "gb2312", ""),
        (SIMPLIFIED, "utf-8", "", "text/xml; charset=iso-8859-1"),
        (SIMPLIFIED, "gbk", "gb2312", ""),
        (SIMPLIFIED + "囍镕", "gb18030", "gb2312", ""),
        (SIMPLIFIED, "gbk", "", "text/xml; charset=GBK"),
        (SIMPLIFIED, "gbk", "", ""),
        (SIMPLIFIED, "gbk", "iso-8859-1", ""),
        (SIMPLIFIED, "gbk", "utf-8", ""),
        (SIMPLIFIED, "gbk", "big5", ""),
        (TRADITIONAL, "big5", "big5", ""),
        (TRADITIONAL, "big5", "", ""),
        (TRADITIONAL, "big5", "utf-8", "application/xml"),
        (TRADITIONAL, "big5", "gbk", ""),
        (FRENCH, "cp1252", "iso-8859-1", ""),
        (FRENCH, "cp1252", "", ""),
        (FRENCH, "cp1252", "utf-8", ""),
        (FRENCH, "cp1252", "bogus", "text/xml; charset=rot13"),
        ("“smart” – quotes", "cp1252", "us-ascii", ""),
        (SIMPLIFIED, "utf-16-le", "utf-16", ""),
        (SIMPLIFIED, "utf-16-be", "", ""),
        (SIMPLIFIED, "utf-32-be", "", ""),
    ],
)
def test_text_is_read_whatever_is_declared(text: str, encoding: str, declared: str, http: str) -> None:
    whole = page(text, declared)
    assert decode(whole.encode(encoding), content_type=http).text == whole


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_wins_and_goes(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + page(SIMPLIFIED, "big5").encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.problems) == (page(SIMPLIFIED, "big5"), encoding, ())


def test_a_cut_character_costs_only_itself() -> None:
    decoded = decode(page(SIMPLIFIED)[:40].encode()[:-1])
    assert decoded.text == page(SIMPLIFIED)[:39]
    assert decoded.problems == ("the last character is cut off",)


@pytest.mark.parametrize(("declared", "encoding"), [("gb2312", "gbk"), ("", "gbk"), ("big5", "big5"), ("utf-8", "gbk")])
def test_a_chinese_text_cut_inside_a_character_stays_chinese(declared: str, encoding: str) -> None:
    text = page(TRADITIONAL if encoding == "big5" else SIMPLIFIED, declared)[:-20]
    decoded = decode(text.encode(encoding)[:-1])
    assert decoded.text.rstrip("\ufffd") == text[:-1]
    assert decoded.problems


def test_a_few_broken_bytes_cost_only_themselves() -> None:
    decoded = decode(page(SIMPLIFIED).encode() + b"\xff")
    assert decoded.text == page(SIMPLIFIED) + "\ufffd"
    assert decoded.problems


@settings(deadline=None)
@given(st.binary(), st.text(max_size=40))
def test_no_bytes_make_it_fail(data: bytes, content_type: str) -> None:
    decode(data, content_type=content_type).text.encode("utf-8", "surrogatepass")


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_strict_utf8_is_believed(text: str) -> None:
    data = ("x" + text).encode()
    assert decode(data).text == "x" + text


def test_control_codes_and_lone_surrogates_are_not_storable() -> None:
    assert storable("a\x00\x08b\ud83d\n\t😀") == "ab\n\t😀"

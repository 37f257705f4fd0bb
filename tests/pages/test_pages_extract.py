"""Article pages: text, metadata, and why the text is missing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.pages import extract

URL = "https://news.example/2026/halden?utm_source=x"
ENGLISH = [
    "Halden said on Thursday that it would pay Ondara 900 million dollars for a licence to its inference chips.",
    "Ondara's founder Ada Quist and most of her engineers will join Halden, the two companies said in a statement.",
    "Ondara will go on as an independent company under its former head of finance, according to the statement.",
    "Analysts said that the structure resembles other deals of the last two years that left a shell behind.",
    "Neither company would say how many people are moving, or what becomes of the customers of the cloud service.",
    "Regulators have been looking at such agreements for some time and may ask questions about this one as well.",
]
CHINESE = [
    "哈登公司周四宣布，将向翁达拉支付九亿美元，以获得其推理芯片技术的非独家许可，双方已签署最终协议。",
    "翁达拉创始人林安及其核心工程师团队将加入哈登，翁达拉则继续作为独立公司运营，由原财务负责人接任首席执行官。",
    "分析人士认为，这一交易结构与过去两年的多起交易相似，监管部门可能会就此提出询问，公司方面未予置评。",
]


def page(paragraphs: list[str], head: str = "", attributes: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html {attributes}><head>{head}</head><body>
        <nav><a href="/">Home</a> <a href="/deals">Deals</a></nav>
        <article><h1>Halden licenses Ondara</h1>{body}</article>
        <footer><a href="/imprint">Imprint</a></footer><script>var tracking = 1;</script></body></html>"""


def test_an_article_gives_its_paragraphs_without_the_furniture() -> None:
    found = extract(page(ENGLISH).encode(), url=URL)
    paragraphs = found.text.split("\n\n")
    assert paragraphs[-len(ENGLISH) :] == ENGLISH
    assert "Imprint" not in found.text
    assert "tracking" not in found.text
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "utf-16"])
def test_a_chinese_page_reads_the_same_in_every_encoding(encoding: str) -> None:
    head = '<meta charset="gb2312"><title>哈登获翁达拉许可</title><meta name="pubdate" content="2026年3月5日 14:30">'
    told = extract(page(CHINESE * 2, head).encode(encoding), url=URL).to_dict()
    assert [paragraph in str(told["text"]) for paragraph in CHINESE] == [True] * 3
    assert (told["title"], told["language"]) == ("哈登获翁达拉许可", "zh")
    assert told["published"] == "2026-03-05T06:30:00Z"


def test_the_same_page_twice_gives_the_same_text() -> None:
    texts = {extract(page(ENGLISH * 3).encode(), url=URL).text for _ in range(4)}
    assert len(texts) == 1


LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite",
"name": "W"}, {"@type": ["NewsArticle"], "headline": "Halden &amp; Ondara", "datePublished":
"2026-03-05T14:30:00+08:00", "author": [{"@type": "Person", "name": "Ada Quist"}, "Bo Lind"], "inLanguage":
"en-GB"}]}</script>"""


@pytest.mark.parametrize(
    ("head", "attributes", "field", "value"),
    [
        (LINKED, "", "title", "Halden & Ondara"),
        (LINKED, "", "authors", ["Ada Quist", "Bo Lind"]),
        (LINKED, "", "published", "2026-03-05T06:30:00Z"),
        (LINKED, "", "language", "en-GB"),
        ("<meta property='og:title' content='From  the graph'><title>t | Site</title>", "", "title", "From the graph"),
        ("<title>Halden licenses Ondara | Site</title>", "", "title", "Halden licenses Ondara"),
        ("<title>Licence for Halden</title>", "", "title", "Licence for Halden"),
        ("", "", "title", "Halden licenses Ondara"),
        ("<meta property='article:published_time' content='2026-03-05'>", "", "published", "2026-03-05T00:00:00Z"),
        ("<meta name='date' content='today'>", "", "published", None),
        ("<meta name='author' content='By Ada Quist'>", "", "authors", ["Ada Quist"]),
        ("<meta property='article:author' content='https://social.example/ada'>", "", "authors", []),
        ("<meta property='og:locale' content='zh_CN'>", "", "language", "zh-CN"),
        ("", "lang='en'", "language", "en"),
        ("", "", "language", ""),
        ("<link rel='canonical' href='/2026/halden'>", "", "url", "https://news.example/2026/halden"),
        ("<link rel='canonical' href='/'>", "", "url", URL),
        ("<link rel='canonical' href='javascript:x'>", "", "url", URL),
        ("<link rel='canonical' href='http://[x'>", "", "url", URL),
        ("<meta property='og:url' content='https://news.example/og'>", "", "url", "https://news.example/og"),
        ("<script type='application/ld+json'>{broken</script>", "", "authors", []),
        ("<script type='application/ld+json'>" + "[" * 9000 + "</script>", "", "authors", []),
        ("<script type='application/ld+json'>[{'@type': 3}, 4, null]</script>", "", "title", "Halden licenses Ondara"),
    ],
)
def test_the_page_tells_of_itself(head: str, attributes: str, field: str, value: object) -> None:
    assert extract(page(ENGLISH, head, attributes).encode(), url=URL).to_dict()[field] == value


@pytest.mark.parametrize(
    ("times", "published"),
    [
        ("<time datetime='2026-03-05T14:30:00Z'>5 March</time>", "2026-03-05T14:30:00Z"),
        ("<time>5 March 2026</time>", "2026-03-05T00:00:00Z"),
        (
            "<time datetime='2020-01-01'></time><time itemprop='datePublished' datetime='2026-03-05'>",
            "2026-03-05T00:00:00Z",
        ),
        ("<time>2 hours ago</time>", None),
    ],
)
def test_a_time_element_gives_the_date(times: str, published: str | None) -> None:
    assert extract(page([*ENGLISH, times]).encode(), url=URL).to_dict()["published"] == published


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["来源：芯片日报 2026年3月5日 14:30", *CHINESE], "2026-03-05T06:30:00Z"),
        (["发布时间：2026-03-05 14:30:00", *CHINESE], "2026-03-05T06:30:00Z"),
        (["By Ada Quist, March 5, 2026", *ENGLISH], "2026-03-05T00:00:00Z"),
        ([ENGLISH[0] * 3 + " The last such deal was struck on 4 May 2020."], None),
        (["Version 2026.13.45 of 12026-03-05", *ENGLISH], None),
        (ENGLISH, None),
    ],
)
def test_a_date_shown_to_readers_counts_where_machines_are_told_none(lines: list[str], published: str | None) -> None:
    assert extract(page(lines).encode(), url=URL).to_dict()["published"] == published


def test_a_bare_date_over_the_heading_is_not_the_articles() -> None:
    data = page(ENGLISH).replace("<nav>", "<p>Friday, 6 March 2026</p><nav>")
    assert extract(data.encode(), url=URL).published is None


def test_a_byline_counts_where_machines_are_told_none() -> None:
    data = page(ENGLISH).replace("</h1>", "</h1><p class='byline author'>Ada Quist</p>")
    assert extract(data.encode(), url=URL).authors == ("Ada Quist",)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (page([ENGLISH[0], "Subscribe to continue reading this article."]), "paywall"),
        (page(["本文为付费内容，请订阅后阅读全文，感谢您的支持。"]), "paywall"),
        (page(ENGLISH, LINKED.replace('"inLanguage"', '"isAccessibleForFree": "False", "inLanguage"')), "not free"),
        (page(["We and our partners use cookies. Accept all cookies to go on."]), "cookie wall"),
        ("<html><body><p>Please enable JavaScript and solve the captcha.</p></body></html>", "robots or scripts"),
        ("<html><head><title>App</title></head><body><div id=app></div><script>go()</script></body></html>", "scripts"),
        ("<p>x</p>" * 60_000, "elements"),
        ("", "no HTML"),
        ("Not found", "no HTML"),
        ("<!-- nothing -->", "no HTML"),
        ("%PDF-1.7 <<>>", "no HTML"),
        ("\x00\x01\x02<p>", "no HTML"),
    ],
)
def test_a_page_without_its_text_says_why(data: str, problem: str) -> None:
    assert problem in " ".join(extract(data.encode(), url=URL).problems)


@settings(deadline=None)
@given(st.binary() | st.binary().map(lambda data: b"<html>" + data))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    assert "\x00" not in str(extract(data, url=URL).to_dict())


WHOLE = page(ENGLISH, LINKED, "lang=en").encode()


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 200), st.binary(max_size=4)), max_size=6))
def test_no_damage_makes_it_fail(cuts: list[tuple[int, int, bytes]]) -> None:
    data = WHOLE
    for at, length, chunk in cuts:
        data = data[:at] + chunk + data[at + length :]
    extract(data, url=URL)

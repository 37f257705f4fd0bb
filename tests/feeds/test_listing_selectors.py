"""Plain CSS selectors: what they find, and which are refused."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from tracker.feeds.selectors import selector

PAGE = """
<main id=m><div class="a b"><p class=a><i data-x="1 > 2">1</i></p></div><section><p><i>2</i></p></section></main>
<div><i class='md:flex'>3</i></div><i>4</i>
"""
FOUND = [
    ("i", "1234"),
    ("*.md\\:flex", "3"),
    ("main i", "12"),
    ("main > i", ""),
    ("p>i", "12"),
    ("#m .a i", "1"),
    ("div.a.b > p.a > i", "1"),
    ("section i, div > i", "23"),
    ("main div p i,  main section p i", "12"),
    ("[data-x]", "1"),
    ("p [data-x='1 > 2']", "1"),
    ("I", "1234"),
    ("b i", ""),
]
REFUSED = [
    ("", "1 to 300 characters"),
    ("a" * 301, "1 to 300 characters"),
    ("a >", "joins nothing"),
    ("> a", "joins nothing"),
    ("a, ,b", "joins nothing"),
    ("a > > b", "joins nothing"),
    ("a:hover", 'from ":hover"'),
    ("li:nth-child(2n)", 'from ":nth-child'),
    ("li:has(a)", "cannot be read"),
    ("a + b", "cannot be read"),
    ("a ~ b", "cannot be read"),
    ("a[href", "cannot be read"),
    ("a[href='x]", "cannot be read"),
    ("..a", "is no CSS selector"),
    ("a[=1]", "is no CSS selector"),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_elements_are_found_in_the_order_of_the_page(text: str, found: str) -> None:
    soup = BeautifulSoup(PAGE, "lxml")
    assert "".join(tag.get_text() for tag in selector(text).select(soup)) == found


@pytest.mark.parametrize(("text", "says"), REFUSED)
def test_what_is_no_plain_selector_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        selector(text)
    assert says in str(caught.value)


STEPS = st.sampled_from(["div", "p", "i", ".a", "#m", "[data-x]", "main", "*"])
PATHS = st.lists(st.tuples(STEPS, st.sampled_from([" ", " > ", ", "])), min_size=1, max_size=5)


@given(PATHS)
def test_the_same_elements_are_found_as_by_the_library(path: list[tuple[str, str]]) -> None:
    text = "".join(step + joint for step, joint in path[:-1]) + path[-1][0]
    soup = BeautifulSoup(PAGE, "lxml")
    assert list(map(id, selector(text).select(soup))) == list(map(id, soup.select(text)))

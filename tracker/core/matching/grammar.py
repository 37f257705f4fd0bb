"""Turns of phrase that hold for any company, in English and Chinese."""

from __future__ import annotations

import re

from tracker.core.text.words import words

_VERBS_EN = (
    "said|says|told|plans?|planned|agreed|agrees|announce[sd]?|unveil(?:s|ed)|launch(?:es|ed)|release[sd]|acquire[sd]?|buys|bought|pays|paid|"
    "hire[sd]|license[sd]|invest(?:s|ed)|signs|signed|sue[sd]|reports|reported|confirm(?:s|ed)|decline[sd]|denie[sd]|denies|poach(?:es|ed)|"
    "raise[sd]|sells|sold|owns|spends|spent|rival(?:s)?|shares|stock|spokes(?:man|woman|person)|executives?|engineers?|employees?|researchers?|"
    "chief|ceo|cto|cfo|inc|corp|customers?|investors?|subsidiary|unit|has agreed|has hired|is (?:buying|paying|hiring|in talks|planning|building|said)"
)
_FOLLOWS_EN = re.compile(rf"(?:'s)?,? (?:{_VERBS_EN})\b|-(?:backed|owned|designed|made|led|funded)\b", re.IGNORECASE)
_PRECEDES_EN = re.compile(
    r"\b(?:(?:acquired|bought|owned|backed|funded|hired|sued|poached|made|designed|developed) by|"
    r"joins?|joined|joining|left|(?:decamp|move|defect|head|switch|go|flock)(?:e?s|ed|d|ing)? to|leaves for|left for|"
    r"sue[sd]|rivals?|company|giant|maker|startup|investors?|customers?|shares of|stake in|talks with|deal with|"
    r"partnership with|formerly (?:of|at)|(?:engineer|researcher|executive|works|worked) at) \Z",
    re.IGNORECASE,
)
_FOLLOWS_ZH = re.compile(
    r"\s?(?:公司|宣布|发布|推出|表示|回应|否认|证实|收购|计划|拟|将以|斥资|投资|入股|挖走|聘请|起诉|旗下|"
    r"首席|高管|工程师|员工|股价|财报|营收|市值|CEO|创始人|联合创始人|团队|总部|官网|发言人|与|和[A-Za-z]|自研|前)"
)
_PRECEDES_ZH = re.compile(r"(?:收购|投资|入股|加入|加盟|跳槽|离开|供职于|任职于|起诉|对手|巨头|股东|客户|前|被)\s?\Z")
_VERSION = re.compile(r"[ -]?v\d{1,2}[a-z]?\b|\d")
_NAME = re.compile(r" (?:[A-Z][a-z]+|[A-Z]\.)(?:\b|$)")
_FIRST_NAME = re.compile(r"([A-Z][a-z]+|[A-Z]\.) \Z")
_TITLES = words(
    "mr mrs ms dr sir ceo chief executive founder cofounder boss engineer president chairman and but as when hires hire poaches"
)
_FUNCTION_WORD = re.compile(
    r"[.,;:!?)]|$| (?:is|was|has|had|the|a|an|and|or|of|in|on|at|to|for|from|by|with|runs|flows|rose|fell|again|itself|river|basin|rainforest)\b"
)


def acts_as_company(before: str, after: str) -> bool:
    """Whether what stands around a name says that it is an organisation: it acts, is acted on in business, or has
    staff and shares."""
    return bool(
        _FOLLOWS_EN.match(after)
        or _FOLLOWS_ZH.match(after)
        or _PRECEDES_EN.search(before[-40:])
        or _PRECEDES_ZH.search(before[-8:])
    )


def has_version(after: str) -> bool:
    """Whether a generation follows, as in "v5e"."""
    return bool(_VERSION.match(after))


def is_first_name(after: str) -> bool:
    """Whether a capitalised word follows, as a surname follows a first name."""
    return bool(_NAME.match(after))


def is_surname(before: str) -> bool:
    """Whether a capitalised word other than a title stands in front, as a first name stands in front of a surname."""
    first = _FIRST_NAME.search(before)
    return bool(first) and first[1].lower() not in _TITLES  # type: ignore[index]


def has_article(before: str, after: str) -> bool:
    """Whether it is "the X" by itself, as rivers and places are named, and not "the X deal"."""
    return before[-4:].lower() == "the " and bool(_FUNCTION_WORD.match(after))


def capital_tells(before: str, after: str) -> bool:
    """Whether a capital letter marks a name here: not at the start of a sentence, and not where every word has one."""
    if not before.strip("\"'([- "):
        return False
    longer = re.findall(r"[A-Za-z]{4,}", before + " " + after)
    return 2 * sum(word[0].isupper() for word in longer) < len(longer) or len(longer) < 3

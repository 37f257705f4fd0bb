"""Turns of phrase that hold for any company, in English and Chinese."""

from __future__ import annotations

import re

from tracker.core.text.words import words

#: Words right behind a name that say it acts in business, or has staff and shares.
_ACTS = words(
    "said says told plan plans planned agreed agrees announce announces announced unveil unveils unveiled launch "
    "launches launched release releases released acquire acquires acquired buy buys bought buying pay pays paid paying "
    "hire hires hired hiring license licenses licensed invest invests invested sign signs signed sue sues sued report "
    "reports reported confirm confirms confirmed decline declines declined deny denies denied poach poaches poached "
    "raise raises raised sell sells sold own owns spend spends spent rival rivals shares stock spokesman spokeswoman "
    "spokesperson executive executives engineer engineers employee employees researcher researchers chief ceo cto cfo "
    "inc corp customer customers investor investors subsidiary unit planning building"
)
_NEXT = re.compile(r"(?:'s)?,? (?:(?:has|is|will|to) )?([A-Za-z]+)")
_COMPOUND = re.compile(r"-(?:backed|owned|designed|made|led|funded)\b")
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
    "mr mrs ms dr sir ceo chief executive founder cofounder boss engineer president chairman and but as when hires "
    "hire poaches"
)
_LATER = re.compile(r"[.,;:!?)]|\Z| ([a-z]+)\b")
#: Words that no noun phrase goes on with.
_NO_NOUN = words(
    "is was has had the a an and or of in on at to for from by with runs flows rose fell again itself river basin "
    "rainforest"
)


def acts_as_company(before: str, after: str) -> bool:
    """Whether what stands around a name makes it an organisation: it does business, or has staff and shares."""
    following = _NEXT.match(after)
    return bool(
        (following and following[1].lower() in _ACTS)
        or _COMPOUND.match(after)
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
    return first is not None and first[1].lower() not in _TITLES


def has_article(before: str, after: str) -> bool:
    """Whether it is "the X" by itself, as rivers and places are named, and not "the X deal"."""
    later = _LATER.match(after)
    return before[-4:].lower() == "the " and later is not None and (later[1] or "is") in _NO_NOUN


def capital_tells(before: str, after: str) -> bool:
    """Whether a capital letter marks a name here: not at the start of a sentence, and not where every word has one."""
    if not before.strip("\"'([- "):
        return False
    longer = re.findall(r"[A-Za-z]{4,}", before + " " + after)
    return 2 * sum(word[0].isupper() for word in longer) < len(longer) or len(longer) < 3

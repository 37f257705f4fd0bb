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
_NEXT = re.compile(r"(?:'s)?,? (?:(?:has|is|will|to) )?([A-Za-z]+)", re.IGNORECASE)
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
_PERSON = re.compile(
    r",? (?:said|says|told|who|whose|laughed|wrote|smiled|and (?:her|his))\b|, \d{1,2},|(?:说|笑道|告诉|认为|出生)"
)
_VERSION = re.compile(r"[ -]?v\d{1,2}[a-z]?\b|\d")
_NAME = re.compile(r" (?:[A-Z][a-z]+|[A-Z]\.)(?:\b|$)")
_FIRST_NAME = re.compile(r"([A-Z][a-z]+|[A-Z]\.) \Z")
_TITLES = words(
    "mr mrs ms dr sir ceo chief executive founder cofounder boss engineer president chairman and but as when hires "
    "hire poaches"
)
_NOUN = re.compile(r" ([a-z]+)")
#: Nouns that a company's name stands in front of, in "the X deal".
_BUSINESS = _ACTS | words(
    "deal deals founder founders cofounder boss team teams app apps store stores cloud warehouse warehouses website "
    "case lawsuit order orders agreement contract investment acquisition purchase takeover offer bid headquarters "
    "model models chip chips brand board logo leadership merger license licence transaction partnership spin tie stake "
    "talks foundry processor processors platform ecosystem family"
)
_HEADLINE_VERB = re.compile(r" (?!(?:is|was|has|as|its|this|us|does)\b)[a-z]{2,}s\b")


def acts_as_company(before: str, after: str) -> bool:
    """Whether what stands around a name makes it an organisation: it does business, or has staff and shares."""
    following = _NEXT.match(after)
    return bool(
        (following and following[1].lower() in _ACTS)
        or _COMPOUND.match(after)
        or (_is_definite(before) and not has_article(before, after))
        or _FOLLOWS_ZH.match(after)
        or _PRECEDES_EN.search(before[-40:])
        or _PRECEDES_ZH.search(before[-8:])
    )


def acts_as_person(after: str) -> bool:
    """Whether what follows a name is said of people only."""
    return bool(_PERSON.match(after))


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
    """Whether it is "the X", as rivers and places are named, and not "the X deal" or "the X Watch"."""
    noun = _NOUN.match(after)
    is_modifier = noun[1] in _BUSINESS if noun else bool(re.match(r"-| [A-Z0-9]|'s", after))
    return _is_definite(before) and not is_modifier


def _is_definite(before: str) -> bool:
    return before[-4:].lower() == "the "


def capital_tells(before: str, after: str) -> bool:
    """Whether a capital letter marks a name: not where every word has one, and at the start only with a verb behind."""
    if not before.strip("\"'([- "):
        return bool(_HEADLINE_VERB.match(after))
    longer = re.findall(r"[A-Za-z]{4,}", before + " " + after)
    return 2 * sum(word[0].isupper() for word in longer) < len(longer) or len(longer) < 3

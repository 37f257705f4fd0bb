"""What a Chinese company's name looks like: runs of characters cut to a name, checked, and shortened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.slots import DEAL_VERBS, RIGHT
from tracker.core.reading.zh.words import (
    AFTER_NAME,
    BEFORE_NAME,
    COMMON,
    DESCRIPTORS,
    NO_LATIN,
    NO_NAMES,
    PLACES,
    SUFFIXES,
    SURE_DESCRIPTORS,
    SURNAMES,
    TRADES,
)

LEFT = re.compile(any_of([*BEFORE_NAME, *DEAL_VERBS, *SURE_DESCRIPTORS, *DESCRIPTORS, *PLACES]))
BORDER = re.compile(any_of([*BEFORE_NAME, *AFTER_NAME]))
EVERYDAY = re.compile(any_of(COMMON))
COUNTED = re.compile(r"[一二两三四五六七八九十百千几数多]{1,4}[家个名位回次年月天种项笔份支场条件套代成轮周季]")
#: Characters that hardly ever stand in a company's name and often in a sentence.
FUNCTION = re.compile("[更的了是在与及将被把让给从向对这那该其不没也都就以会要说吗呢你我他她约某未或需仅很才]")
#: A paper, a channel, an agency: who tells the news and is no part of it.
PUBLICATION = re.compile(
    r"(?:资讯网|新闻网|财经网|报|通讯社|周刊|周报|快讯|观察|频道|新闻|早班车|电视台|公众号|杂志|论坛|编辑部|出版社|同学|楼主|网友)$"
)
#: 老黄, 小贾: how a person is called.
NICKNAME = re.compile(rf"[老小阿](?:{any_of(SURNAMES)})$")
#: What only follows other characters, and so begins no name.
BOUND_START = "式者之们性化型人期"
#: What ends a phrase of time or place, and hardly a name.
BOUND_END = "前后有时年月日"
#: Characters of the longest short form, places before it not counted.
LONGEST_SHORT = 6


def tail_name(run: str) -> str | None:
    """The name at the end of a run of characters: what follows the last word that cannot be part of it."""
    begin = 0
    for word in LEFT.finditer(run):
        if len(run) - word.end() >= 2:
            begin = word.end()
    return _checked(run[begin:])


def head_name(run: str, after: str) -> str | None:
    """The name at the beginning of a run: what comes before the first word that cannot be part of it."""
    if BORDER.match(run) or LEFT.match(run):
        return None
    for length in range(2, min(len(run), 8) + 1):
        if RIGHT.match(run[length:] or after):
            return plain_name(run[:length])
    return None


def plain_name(run: str) -> str | None:
    """A run that may be a name for all that its characters tell: nothing of everyday speech in it."""
    core = short_form(run)
    if (
        len(core) < 2
        or len(core) > 5
        or EVERYDAY.search(core)
        or LEFT.match(run)
        or BORDER.match(run)
        or core in PLACES
        or COUNTED.match(run)
        or PUBLICATION.search(run)
        or NICKNAME.fullmatch(run)
    ):
        return None
    return _checked(run)


def suffixed_name(run: str) -> str | None:
    """A name known by its last word; a trade before 公司 makes no name."""
    name = tail_name(run)
    short = short_form(name) if name else ""
    if (
        not name
        or not short
        or short in NO_NAMES
        or short == name
        or short.endswith(tuple(TRADES))
        or EVERYDAY.search(short)
        or len(short) > LONGEST_SHORT
        or COUNTED.search(short)
    ):
        return None
    return name


def _checked(name: str) -> str | None:
    good = (
        2 <= len(name) <= 14
        and not FUNCTION.search(name)
        and name[0] not in BOUND_START
        and name[-1] not in BOUND_END
        and name not in NO_NAMES
        and name not in SUFFIXES
        and name not in DESCRIPTORS
        and name not in TRADES
    )
    return name if good else None


def short_names(spellings: Sequence[str]) -> Iterator[str]:
    """How a company is called after its full name was given: 灵犀智能 → 灵犀, Lumen Forge → Lumen."""
    for spelling in spellings:
        short = spelling.split(" ")[0] if spelling.isascii() else short_form(spelling)
        if short != spelling and len(short) >= (4 if short.isascii() else 2) and short not in NO_LATIN | NO_NAMES:
            yield short


def short_form(name: str) -> str:
    """The name without the words for what the company does; empty where nothing else is left."""
    if name in SUFFIXES:
        return ""
    suffix = next((word for word in sorted(SUFFIXES, key=len, reverse=True) if name.endswith(word)), None)
    return short_form(name[: -len(suffix)]) if suffix and len(name) - len(suffix) >= 2 else name

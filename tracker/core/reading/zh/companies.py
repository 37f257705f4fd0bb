"""Companies named in Chinese text that are on no list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.words import (
    AFTER_NAME,
    BEFORE_NAME,
    DESCRIPTORS,
    NO_LATIN,
    NO_NAMES,
    PLACES,
    SUFFIXES,
    SURE_SUFFIXES,
)

HAN = "[一-龥]"
WORD = r"[A-Za-z0-9][A-Za-z0-9]*(?:[.&'-][A-Za-z0-9]+)*(?::[a-z]{1,4}(?![A-Za-z]))?"
LATIN = rf"(?<![A-Za-z0-9.&-]){WORD}(?: (?:[A-Z&]{WORD[12:]}|[A-Z]))" + "{0,3}"
DESCRIPTOR = any_of(DESCRIPTORS)
LEFT = re.compile(any_of([*BEFORE_NAME, *DESCRIPTORS, *PLACES]))
RIGHT = re.compile(rf"(?:{any_of(AFTER_NAME)})|[^一-龥]|$")
HAN_LATIN = re.compile(rf"(?P<han>{HAN}{{2,16}})\"? ?[(（](?P<latin>[A-Z0-9a-z][^()（）,，、\"一-龥]{{1,30}})(?:[,，、][^()（）]{{0,24}})?[)）]")
LATIN_HAN = re.compile(rf"(?P<latin>{LATIN}) ?[(（](?:原名|前身为|原|又名|中文名|现名)?\"?(?P<other>{HAN}{{2,8}}|[A-Z][A-Za-z]{{2,20}})\"?[)）]")
QUOTED = re.compile(rf"(?:{DESCRIPTOR})\"(?P<name>[^\"\s]{{2,14}})\"(?: ?[(（](?P<latin>[A-Z][^()（）,，、\"一-龥]{{1,30}})[)）])?")
DESCRIBED_LATIN = re.compile(rf"(?:{DESCRIPTOR}) ?(?P<name>{LATIN})")
DESCRIBED_HAN = re.compile(rf"(?:{DESCRIPTOR}) ?(?P<name>{HAN}{{2,10}})")
SUFFIXED = re.compile(rf"(?P<name>{HAN}{{1,12}}?(?:{any_of(SURE_SUFFIXES)}))(?=(?:{any_of(AFTER_NAME)})|[^一-龥]|$)")
VERB_BEFORE = (
    "收购 并购 买下 买走 吞下 拿下 入股 投资 注资 领投 挖走 带走 接走 挖角 吸收 吸纳 招揽 延揽 联手 携手 牵手 与 和 跟 同 取得 获得 获 支付 授权 加盟 加入 转投 跳槽 投奔 离开 竞购 洽购 接触 由 被 "
    "对 向 从 给 购 买 以及 及 、 把 将 成为 截胡 抢下 抢走 采用 之于"
).split()
WORD_AFTER = (
    "宣布 表示 称 公布 发布 公告 回应 否认 证实 确认 将 已 拟 正 与 和 的 完成 获 被 达成 签署 签订 签约 创始人 创办人 联合创始人 共同创办人 CEO 首席 总裁 执行长 团队 核心 股权 资产 发言人 投资人 股东 官方 技术 一事 一案 母公司 公司 实验室 "
    "旗下 继续 仍 领投 收购 入股 买下 斥资 出资 去年 今年 此前 、"
).split()
LATIN_USED = re.compile(rf"(?:{any_of(VERB_BEFORE)}) ?(?P<name>{LATIN})|(?P<name2>{LATIN}) ?(?={any_of(WORD_AFTER)})")
SPEAKS = re.compile(
    rf"(?:^|[,，。;；:：、!！?？] ?)(?P<name>{HAN}{{2,5}}?) ?(?=(?:近日|日前|今日|昨日|周[一二三四五六日]|\d{{1,2}}日|宣布|表示|称|拟|斥资|被曝|据报|已就|公布|公告|领投|收购|入股|买下|洽购|否认|证实|与))"
)

Found = tuple[str, ...]  # spellings of one company, the one to be shown first


def companies(texts: Iterable[str], title: str = "") -> list[Found]:
    """The companies that the sentences of a document name, each with its spellings. Texts have known names blanked."""
    found: list[Found] = []
    for text in texts:
        found += [spellings for spellings in _in(text) if spellings]
    return found


def _in(text: str) -> Iterator[Found]:
    for match in HAN_LATIN.finditer(text):
        name, latin = tail_name(match["han"]), latin_name(match["latin"])
        if name and latin and (any(char.islower() for char in latin) or _described(match["han"], name)):
            yield name, latin
    for match in LATIN_HAN.finditer(text):
        latin = latin_name(match["latin"])
        if latin and match["other"] not in NO_NAMES:
            yield latin, match["other"]
    for match in QUOTED.finditer(text):
        yield tuple(filter(None, (match["name"], match["latin"])))
    for match in DESCRIBED_LATIN.finditer(text):
        yield _one(latin_name(match["name"]))
    for match in DESCRIBED_HAN.finditer(text):
        yield _one(head_name(match["name"], text[match.end() :][:1]))
    for match in SUFFIXED.finditer(text):
        yield _one(suffixed_name(match["name"]))
    for match in LATIN_USED.finditer(text):
        yield _one(latin_name(match["name"] or match["name2"], sure=False))


def _one(name: str | None) -> Found:
    return (name,) if name else ()


def _described(run: str, name: str) -> bool:
    return any(run[: len(run) - len(name)].endswith(word) for word in DESCRIPTORS)


def tail_name(run: str) -> str | None:
    """The name at the end of a run of characters: what follows the last word that cannot be part of it."""
    begin = 0
    for word in LEFT.finditer(run):
        if len(run) - word.end() >= 2:
            begin = word.end()
    return _checked(run[begin:], 10)


def head_name(run: str, after: str) -> str | None:
    """The name at the beginning of a run: what comes before the first word that cannot be part of it."""
    run = run[leading(run) :]
    for length in range(2, min(len(run), 8) + 1):
        if RIGHT.match(run[length:] + (after if length < len(run) or after else "")):
            return _checked(run[:length], 8)
    return None


def leading(run: str) -> int:
    """How many characters of places stand at the beginning."""
    place = re.match(rf"(?:{any_of(place for place in PLACES if len(place) > 1)})", run)
    return place.end() if place else 0


def suffixed_name(run: str) -> str | None:
    name = tail_name(run)
    if not name or short_form(name) == "" or short_form(name) in NO_NAMES:
        return None
    return name


def _checked(name: str, limit: int) -> str | None:
    good = 2 <= len(name) <= limit + 6 and name not in NO_NAMES and name not in SUFFIXES and name not in DESCRIPTORS
    return name if good else None


def latin_name(run: str, *, sure: bool = True) -> str | None:
    """A Latin name without words that name no company at its ends."""
    words = run.strip().split(" ")
    while words and words[-1] in NO_LATIN:
        words.pop()
    while words and words[0] in NO_LATIN:
        words.pop(0)
    name = " ".join(words)
    if len(name) < 2 or not any(char.isupper() for char in name) or name.replace(".", "").isdigit():
        return None
    return name if sure or name[0].isupper() else None


def short_form(name: str) -> str:
    """The name without the words for what the company does: 晨雀智能 → 晨雀."""
    while True:
        suffix = next((word for word in sorted(SUFFIXES, key=len, reverse=True) if name.endswith(word)), None)
        if not suffix or len(name) - len(suffix) < 2:
            return "" if name in SUFFIXES else name
        name = name[: -len(suffix)]

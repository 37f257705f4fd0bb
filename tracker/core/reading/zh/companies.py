"""Companies named in Chinese text that are on no list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.words import (
    AFTER_NAME,
    BEFORE_NAME,
    COMMON,
    DESCRIPTORS,
    LATIN_DESCRIPTORS,
    NO_LATIN,
    NO_NAMES,
    PLACES,
    SUFFIXES,
    SURE_DESCRIPTORS,
    SURE_SUFFIXES,
    TRADES,
)
from tracker.core.text.words import words

HAN = "[一-龥]"
TAIL = r"[A-Za-z0-9]*(?:[.&'-][A-Za-z0-9]+)*"
LATIN = (
    rf"(?<![A-Za-z0-9.&])(?<![A-Za-z0-9]-)[A-Za-z0-9]{TAIL}(?::[a-z]{{1,4}}(?![A-Za-z]))?(?: (?:&|[A-Z]{TAIL}))"
    + "{0,3}"
)
#: A company's Latin name in brackets, perhaps with a remark behind it.
BRACKETS = r"[(（](?P<latin>[A-Z0-9a-z][^()（）,，、\"一-龥]{1,30})(?:[,，、][^()（）]{0,24})?[)）]"
SURE = any_of(SURE_DESCRIPTORS)
NOUN = any_of([*SURE_DESCRIPTORS, *DESCRIPTORS])
LEFT = re.compile(any_of([*BEFORE_NAME, *SURE_DESCRIPTORS, *DESCRIPTORS, *PLACES]))
BORDER = re.compile(any_of([*BEFORE_NAME, *AFTER_NAME]))
RIGHT = re.compile(rf"(?:{any_of(AFTER_NAME)})|[^一-龥]|$")
HAN_LATIN = re.compile(rf"(?P<han>{HAN}{{2,16}})\"? ?{BRACKETS}")
LATIN_HAN = re.compile(
    rf"(?P<latin>{LATIN}) ?[(（](?:原名|前身为|原|又名|中文名|现名)?\"?(?P<other>{HAN}{{2,8}}|[A-Z][A-Za-z]{{2,20}})\"?[)）]"
)
QUOTED = re.compile(rf"(?:{NOUN})\"(?P<name>[^\"\s,，。]{{2,14}})\"(?: ?{BRACKETS})?")
DESCRIBED_LATIN = re.compile(rf"(?:{NOUN}|{any_of(LATIN_DESCRIPTORS)}) ?(?P<name>{LATIN})")
DESCRIBED_HAN = re.compile(rf"(?P<noun>{NOUN}) ?(?=(?P<name>{HAN}{{2,10}}))")
SUFFIXED = re.compile(
    rf"(?P<name>{HAN}{{1,12}}?(?:{any_of(SURE_SUFFIXES)}))(?! ?[A-Za-z\"])(?=(?:{any_of(AFTER_NAME)})|[^一-龥]|$)"
)
GOVERNMENT = re.compile(
    rf"(?P<name>(?:{any_of(PLACES)})(?:政府|方面|主权基金|主权财富基金))|(?:拿下|赢得|签下|收到|斩获)(?P<name2>{HAN}{{2,6}})的(?={HAN}{{0,8}}(?:订单|合同|大单))"
)
#: Words that take a company's name right after them, and that may follow right after one.
TAKING = words(
    "收购 并购 买下 买走 吞下 吃下 拿下 入股 投资 注资 领投 挖走 带走 接走 挖角 吸收 吸纳 招揽 延揽 联手 携手 牵手 与 和 跟 同 取得 获得 获 支付 授权 加盟 加入 转投 跳槽 投奔 过档 离开 竞购 洽购 接触 由 被 "
    "对 向 从 给 购 买 以及 及 、 把 将 成为 截胡 抢下 抢走 采用 之于 控股 起诉 旗下 查 审查 调查 到 至 自 跟 像 如 比如 例如 包括 继 名为 叫 叫做 买走 请走 请来 招揽 引进 创办 创立 加上 还有 前身 母公司 "
    "请回 截下 截走 任职 供职 就职 出自 来自 离职 - / : ："
)
FOLLOWING = words(
    "宣布 表示 称 公布 发布 公告 回应 否认 证实 确认 将 已 拟 正 与 和 的 完成 获 被 达成 签署 签订 签约 创始人 创办人 联合创始人 共同创办人 CEO 首席 总裁 执行长 团队 核心 股权 资产 发言人 投资人 股东 官方 技术 一事 一案 母公司 公司 实验室 "
    "旗下 继续 仍 领投 收购 入股 买下 斥资 出资 去年 今年 此前 、 方面 全员 全体 员工 只有 成立 于 保留 也 双双 等 之后 以来 那样 那单 案 交易 创办 创立 获得 拿到 同意 关闭 停止 工程师 研究员 研究人员 科学家 高管 "
    "CFO CTO COO 联创 董事 总部 估值 融资 上市 IPO"
)
USED_LATIN = re.compile(rf"(?:{any_of(TAKING)}) ?(?P<name>{LATIN})|(?P<name2>{LATIN}) ?(?={any_of(FOLLOWING)})")
#: What belongs to a company, or what it does and hardly anybody else.
OWNING = (
    r"(?:的)?(?:联合|共同|两位|三位|几位)?(?:创始人|创办人|联创|首席|执行长|技术长|CEO|CTO|团队|核心团队|创始团队|全员|全体|全队|员工|发言人|投资人|股东|股权|董事会|工程师|研究人员|高管|管理层|高层|总部|官网)"
    r"|公司(?!治理)|宣布|旗下|一方(?!面)|成立于|创立于|此前(?:估值|融资)|上一轮|最近一轮|估值"
)
#: Places where a name may stand, between a border or a word that takes one and a border or a word that follows one.
SLOT = re.compile(
    rf"(?:^|[^一-龥\ue000]|{any_of([word for word in (*TAKING, *SURE_DESCRIPTORS, *DESCRIPTORS) if not word.isascii()])}) ?"
    rf"(?P<name>{HAN}{{2,8}}?)(?= ?{OWNING}| ?(?:被|获|遭|与|和|同|将由) ?\ue000)"
)
SPEAKING = re.compile(
    rf"(?:^|[^一-龥\ue000] ?)(?P<name>{HAN}{{2,6}}?) ?"
    r"(?=(?:近日|日前|今日|昨日|昨晚|周[一二三四五六日]|\d{1,2}[日月]|宣布|完成|正|已经|也|今天|昨天|表示|发布|推出|同意|计划|否认|拟|斥资|被曝|据报|已就|公布|公告|领投|收购|入股|买下|洽购|与|将|也曾|盘前|盘后|股价|下跌|上涨|跌|涨|[:：]))"
)
ANNOUNCING = re.compile(
    rf"(?:^|[,，。;；:：] ?)(?P<name>{HAN}{{2,6}}?)(?:\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日|周[一二三四五六日]|今日|昨日|近日|日前)?(?:共同)?(?=宣布|公告|公布)"
)
#: What is bought, invested in or poached, between the verb and the end of the clause: enough in a text of a headline's length.
OBJECT = re.compile(
    rf"(?:收购|并购|买下|入股|投资|注资|领投|挖走|带走|拿下|吸纳|收编|牵手|联手|携手|洽购|竞购|结盟|获得?|取得|与)(?P<name>{HAN}{{2,6}}?)(?=的|团队|技术|核心|创始|授权|许可|专利|股权|股份|达成|续签|续约|签|[^一-龥]|$)"
)
PARTY = re.compile(
    rf"(?:与|和|同|跟)(?P<name>{HAN}{{2,6}}?)(?=(?:共同|正式)?(?:续签|续约|达成|签署|签订|签约|签下|宣布))|(?:收购|买下|入股|挖走|挖角|带走|吸纳)(?P<name2>{HAN}{{2,6}}?)(?=的?(?:股权|股份|团队|核心|创始|创办|联合创始))"
)
DEAL = r"(?:收购|并购|买下|入股|投资|注资|授权|许可|融资|挖走|领投|控股|参股|增资|购买|聘用|签署|达成|合作|上市)"
#: Who does it: the beginning of a clause that tells of a deal.
SUBJECT = re.compile(
    rf"(?:^|[,，。;；:：!！?？] ?)(?:(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)?[,，]?|同时|此外|随后|其中|而|但|去年|今年)?(?P<name>{HAN}{{2,10}}?)(?:[(（][^)）]{{1,12}}[)）])?"
    r"(?=(?:将|拟|已|欲|曾|正|宣布|公告|斥资|出资|以|通过|先后|成功|完成|计划|近日|日前|\d{1,4}[年月日]|全资|与|同意|取得|获得|收购|并购|入股|参股|领投)"
    rf"[^,，。;；]{{0,24}}?{DEAL})"
)
#: What is bought: the run of characters behind the verb.
BOUGHT = re.compile(
    rf"(?:收购|并购|买下|入股|参股|控股|举牌|吞并)(?:了)?(?P<name>{HAN}{{2,16}}?)"
    r"(?=\d|的?(?:全部|部分|多数|控股|少数|剩余|约)?(?:股权|股份|资产|业务|团队|控制权|\d)|后|之后|之前|案|一事|事宜|成功|失败|持有|所持|的|[^一-龥]|$)"
)
EVERYDAY = re.compile(any_of(COMMON))
#: Characters that hardly ever stand in a company's name and often in a sentence.
TRADE_END = re.compile(r"(?:公司|商|厂|企业|机构|平台)$")
COUNTED = re.compile(r"[一二两三四五六七八九十几数多][家个名位回次年月天种项笔份支场条件套代成轮周季]")
FUNCTION = re.compile("半(?!导)|[更近去的了是在与及将被把让给从向对这那该其不没也都就以会要说吗呢你我他她约某未]")
#: Any capitalised word of letters, which may be a name if the document repeats it.
ANY_LATIN = re.compile(rf"(?P<name>{LATIN})")
#: A product's or chip's designation: H100, MI325X.
MODEL = re.compile(r"[A-Z]{1,4}\d+[A-Za-z]{0,2}")

Found = tuple[
    tuple[str, ...], bool
]  # spellings of one company, the one to be shown first; whether the place alone shows it


def companies_in(text: str) -> Iterator[Found]:
    """The companies that a sentence names, each with its spellings. Known names are blanked in the text."""
    for match in HAN_LATIN.finditer(text):
        name, latin = tail_name(match["han"]), latin_name(match["latin"])
        if name and latin and any(char.islower() for char in latin):
            yield (name, latin), True
    for match in LATIN_HAN.finditer(text):
        latin = latin_name(match["latin"])
        if latin and match["other"] not in NO_NAMES:
            yield (latin, match["other"]), True
    for match in QUOTED.finditer(text):
        yield tuple(filter(None, (match["name"], match["latin"]))), True
    for match in GOVERNMENT.finditer(text):
        yield (match["name"] or match["name2"],), True
    for name, sure in single_names(text):
        if name:
            yield (name,), sure


def single_names(text: str) -> Iterator[tuple[str | None, bool]]:
    """Names without a second spelling beside them."""
    for match in DESCRIBED_LATIN.finditer(text):
        yield latin_name(match["name"]), True
    for match in USED_LATIN.finditer(text):
        yield latin_name(match["name"] or match["name2"], sure=False), True
    for match in ANY_LATIN.finditer(text):
        yield latin_name(match["name"], sure=False), False
    for match in DESCRIBED_HAN.finditer(text):
        yield (
            head_name(match["name"], text[match.end("name") : match.end("name") + 1]),
            match["noun"] in SURE_DESCRIPTORS,
        )
    for match in SUFFIXED.finditer(text):
        bare = not match.start() or not re.match(HAN, text[match.start() - 1])
        yield (
            suffixed_name(match["name"]),
            not match["name"].endswith("公司") and (bare or not match["name"].endswith("智能")),
        )
    for pattern in (SLOT, SPEAKING, OBJECT, PARTY, SUBJECT, ANNOUNCING):
        for match in pattern.finditer(text):
            yield plain_name(match[match.lastgroup or 0]), pattern in (PARTY, ANNOUNCING)
    for match in BOUGHT.finditer(text):
        name = tail_name(match["name"]) or ""
        yield None if TRADE_END.search(name) else plain_name(name), True


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
    ):
        return None
    return name


def _checked(name: str) -> str | None:
    good = (
        2 <= len(name) <= 14
        and not FUNCTION.search(name)
        and name not in NO_NAMES
        and name not in SUFFIXES
        and name not in DESCRIPTORS
        and name not in TRADES
    )
    return name if good else None


def latin_name(run: str, *, sure: bool = True) -> str | None:
    """A Latin name without words at its ends that name no company."""
    parts = run.strip().split(" ")
    while parts and parts[-1] in NO_LATIN and not (len(parts) > 1 and parts[-1] == "AI"):
        parts.pop()
    while parts and parts[0] in NO_LATIN:
        parts.pop(0)
    name = " ".join(parts)
    if len(name) < 2 or not any(char.isupper() for char in name) or MODEL.fullmatch(parts[0]):
        return None
    return name if sure or any(char.isupper() for char in name) else None


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

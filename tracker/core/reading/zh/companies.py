"""Companies named in Chinese text that are on no list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.core.reading.zh.forms import head_name, plain_name, suffixed_name, tail_name
from tracker.core.reading.zh.latin import LATIN, latin_name
from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.slots import BLANK, BLANKS, DEAL_VERBS, OWNING, TAKING
from tracker.core.reading.zh.words import (
    AFTER_NAME,
    DESCRIPTORS,
    NO_NAMES,
    PLACES,
    SURE_DESCRIPTORS,
    SURE_SUFFIXES,
)

HAN = "[一-龥]"
#: Last words that end a name whatever follows.
TAKEN_SUFFIXES = ("科技", "微电子", "半导体", "集团", "光子", "光电", "数科", "微系统", "智算")
#: Last words that may as well be those of a department or a share: what stands before them must be told apart.
INNER = ("股份", "实验室", "研究院", "基金", "资本", "智能")
#: A kind of shares.
VOTING = re.compile("投票权|表决权|优先股|普通股")
#: What is set up within a company.
SET_UP = re.compile(r"(?:新(?:成立|设|建|创)?|成立|组建|设立|筹建|自家|内部|旗下)的?$")
#: A company's Latin name in brackets, perhaps with a remark behind it.
BRACKETS = r"[(（](?P<latin>[A-Z0-9a-z][^()（）,，、\"一-龥]{1,30})(?:[,，、][^()（）]{0,24})?[)）]"
SURE = any_of(SURE_DESCRIPTORS)
NOUN = any_of([*SURE_DESCRIPTORS, *DESCRIPTORS])
HAN_LATIN = re.compile(rf"(?P<han>{HAN}{{2,16}})\"? ?{BRACKETS}")
LATIN_HAN = re.compile(
    rf"(?P<latin>{LATIN}) ?[(（](?:原名|前身为|原|又名|中文名|现名)?\"?(?P<other>{HAN}{{2,8}}|[A-Z][A-Za-z]{{2,20}})\"?[)）]"
)
#: A short form that the text gives itself: X公司(以下简称"Y").
ALIAS = re.compile(
    rf"(?P<name>{HAN}{{2,16}}|{LATIN}) ?[(（](?:以下|下文|下)?(?:简称|称|统称)(?:为|作)?[:：]? ?\"?(?P<other>[A-Za-z0-9一-龥]{{2,8}})\"?[)）]"
)
QUOTED = re.compile(rf"(?:{NOUN})\"(?P<name>[^\"\s,，。]{{2,14}})\"(?: ?{BRACKETS})?")
DESCRIBED_HAN = re.compile(rf"(?P<noun>{NOUN}) ?(?=(?P<name>{HAN}{{2,10}}))")
SUFFIXED = re.compile(
    rf"(?P<name>{HAN}{{1,12}}?(?:{any_of(SURE_SUFFIXES)}))(?! ?[A-Za-z\"])(?=(?:{any_of(AFTER_NAME)})|[^一-龥]|$)"
)
GOVERNMENT = re.compile(
    rf"(?P<name>(?!国内|国产|海外|本土|本地|当地)(?:{any_of(PLACES)})(?:政府|方面|主权基金|主权财富基金))|(?:拿下|赢得|签下|收到|斩获)(?P<name2>{HAN}{{2,6}})的(?={HAN}{{0,8}}(?:订单|合同|大单))"
)
#: Places where a name may stand, between a border or a word that takes one and a border or a word that follows one.
SLOT = re.compile(
    rf"(?:^|[^一-龥{BLANKS}\d]|{any_of([word for word in (*TAKING, *DEAL_VERBS, *SURE_DESCRIPTORS, *DESCRIPTORS) if not word.isascii()])}) ?"
    rf"(?P<name>{HAN}{{2,8}}?)(?= ?{OWNING}| ?(?:被|获|遭|与|和|同|将由) ?{BLANK})"
)
SPEAKING = re.compile(
    rf"(?:^|[^一-龥{BLANKS}\d] ?)(?P<name>{HAN}{{2,6}}?) ?"
    r"(?=(?:近日|日前|今日|昨日|昨晚|周[一二三四五六日]|\d{1,2}[日月]|宣布|完成|正|已经|也|今天|昨天|表示|发布|推出|同意|计划|否认|拟|斥资|被曝|据报|已就|公布|公告|领投|收购|入股|买下|洽购|与|将|也曾|盘前|盘后|股价|下跌|上涨|跌|涨))"
)
ANNOUNCING = re.compile(
    rf"(?:^|[,，。;；:：] ?)(?P<name>{HAN}{{2,6}}?)(?:\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日|周[一二三四五六日]|今日|昨日|近日|日前)?(?:共同)?(?=宣布|公告|公布|发布声明|发布公告|辟谣)"
)
#: What is bought, invested in or poached, between the verb and the end of the clause: enough in a text of a headline's length.
OBJECT = re.compile(
    rf"(?:收购|并购|买下|入股|投资|注资|领投|挖走|带走|拿下|吸纳|收编|牵手|联手|携手|洽购|竞购|结盟|获得?|取得|与)(?P<name>{HAN}{{2,6}}?)(?=的|团队|技术|核心|创始|授权|许可|专利|股权|股份|达成|续签|续约|签|[^一-龥]|$)"
)
PARTY = re.compile(
    rf"(?:与|和|同|跟)(?P<name>{HAN}{{2,6}}?)(?=(?:共同|正式)?(?:续签|续约|达成|签署|签订|签约|签下|宣布))|(?:收购|买下|入股|挖走|挖角|带走|吸纳)(?P<name2>{HAN}{{2,6}}?)(?=的?(?:股权|股份|团队|核心|创始|创办|联合创始))"
)
#: A row of a table, a heading: 英伟达-鹤鸣芯(2026年2月).
ROW = re.compile(
    rf"{BLANK} ?- ?(?P<name>[A-Za-z0-9]{{0,16}}{HAN}{{2,8}}?)(?= ?[(（:：\" ]|$|案|交易|团队|合作)|(?<![一-龥])(?P<name2>{HAN}{{2,6}})-{BLANK}"
)
#: A name with a company's last word right behind a verb, whatever follows.
TAKEN = re.compile(
    rf"(?:{any_of([*DEAL_VERBS, '获', '获得', '取得', '与', '和', '从'])})(?P<name>{HAN}{{2,4}}?(?:{any_of(TAKEN_SUFFIXES)}))"
)
#: A word in quotation marks, which is a name if the document uses it as one.
MARKED = re.compile(rf"\"(?P<name>{HAN}{{2,6}})\"")
#: Any word at the beginning of a clause, the same.
BEGINNING = re.compile(rf"(?:^|[^一-龥{BLANKS}\d] ?)(?P<name>{HAN}{{2,5}}?) ?(?=的|{OWNING}|则|{BLANK})")
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
#: A preposition between a verb and a name: the name is not what the verb takes.
OTHER_PARTY = re.compile("[跟与和向对被将把给]")
TRADE_END = re.compile(r"(?:公司|商|厂|企业|机构|平台)$")
#: Patterns of places, and those of them that show a company by themselves.
PATTERNS = (SLOT, SPEAKING, OBJECT, PARTY, SUBJECT, ANNOUNCING, MARKED, BEGINNING)
SHOWING = (PARTY, ANNOUNCING)

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
        if latin and match["other"] not in NO_NAMES | PLACES:
            yield (latin, match["other"]), True
    for match in ALIAS.finditer(text):
        name = latin_name(match["name"]) if match["name"].isascii() else tail_name(match["name"])
        if name:
            yield (name,) if match["other"] in NO_NAMES else (name, match["other"]), True
    for match in QUOTED.finditer(text):
        if not re.fullmatch(f"{HAN}+|.*[、,].*", match["name"]) or plain_name(match["name"]):
            yield tuple(filter(None, (match["name"], match["latin"]))), True
    for match in GOVERNMENT.finditer(text):
        yield (match["name"] or match["name2"],), True
    for name, sure in single_names(text):
        if name:
            yield (name,), sure


def single_names(text: str) -> Iterator[tuple[str | None, bool]]:
    """Names without a second spelling beside them."""
    for match in DESCRIBED_HAN.finditer(text):
        name = head_name(match["name"], text[match.end("name") : match.end("name") + 1])
        yield name, match["noun"] in SURE_DESCRIPTORS or bool(name and name.endswith(TAKEN_SUFFIXES))
    for match in SUFFIXED.finditer(text):
        name = suffixed_name(match["name"])
        start = match.end() - len(name or "")
        if not (
            match["name"].endswith(INNER)
            and (SET_UP.search(text[max(0, start - 5) : start]) or VOTING.search(name or ""))
        ):
            bare = not match.start() or not re.match(HAN, text[match.start() - 1])
            sure = not match["name"].endswith("公司") and (bare or not match["name"].endswith("智能"))
            yield name, sure
    for match in TAKEN.finditer(text):
        yield suffixed_name(match["name"]), True
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            yield plain_name(match[match.lastgroup or 0]), pattern in SHOWING
    for match in ROW.finditer(text):
        name = match[match.lastgroup or 0]
        yield (name if name[0].isascii() else plain_name(name)), True
    for match in BOUGHT.finditer(text):
        name = tail_name(match["name"]) or ""
        other = TRADE_END.search(name) or OTHER_PARTY.search(match["name"].removesuffix(name))
        yield None if other else plain_name(name), True

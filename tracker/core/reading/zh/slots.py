"""What stands around a name: words that speak for a company, words that speak for something else."""

from __future__ import annotations

import re

from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.words import AFTER_NAME, DESCRIPTORS, LATIN_DESCRIPTORS, PLACES, SURE_DESCRIPTORS
from tracker.core.text.words import words

#: Each stands for a character of what is known already: an organisation, a product, a sum, a person. No finder reads
#: across them.
BLANK, PRODUCT_BLANK, SUM_BLANK, PERSON_BLANK = BLANKS = "\ue000\ue001\ue002\ue003"

#: What is done to a company and hardly to anything else.
DEAL_VERBS = words(
    "收购 并购 买下 买走 吞下 吃下 拿下 入股 注资 领投 挖走 带走 接走 挖角 吸收 吸纳 收编 招揽 延揽 签下 洽购 竞购 投奔 加盟 加入 转投 跳槽 任职于 创办 创立 "
    "盯上 收下 接盘 押注 聘用 聘走 聘下 迎来 出身 出身于 轮到 入主 收入 看上 看中 相中 接手 控股 起诉 截胡 搬空 打包 联手 携手 牵手 结盟 掏空 吞并 投资 请走 端走 接触 任职 离开 下注 参投 跟投 接管 包场 名为 名叫 叫做"
)
#: Words that take a company's name right after them, or many another word.
TAKING = words(
    "取得 获得 获 支付 授权 竞购 由 被 对 向 从 给 购 买 以及 及 把 将 成为 抢下 抢走 采用 之于 旗下 查 审查 调查 到 至 自 跟 像 如 比如 例如 包括 继 叫 "
    "请来 引进 加上 还有 前身 母公司 请回 截下 截走 供职 就职 出自 来自 离职 与 和 同 - / : ："
)
#: Words that may follow right after a company's name, or after many another word.
FOLLOWING = words(
    "称 公布 发布 将 已 拟 正 与 和 的 完成 获 被 达成 签署 签订 签约 核心 技术 一事 实验室 继续 仍 领投 收购 入股 买下 斥资 出资 去年 今年 此前 、 "
    "只有 于 保留 也 双双 等 之后 以来 那样 那单 案 交易 创办 获得 拿到 同意 关闭 停止 董事 融资 上市 IPO 近日 近期 日前 今日 昨日 昨天 今天 周一 周二 周三 周四 周五 可能 原有 剩余 剩下 终止 解散 停服"
)
#: What belongs to a company, or what it says and does and hardly anybody else.
OWNING = (
    r"(?:的)?(?:联合|共同|两位|三位|几位)?(?:创始人|创办人|联创|首席|执行长|技术长|CEO|CTO|CFO|COO|团队|核心团队|创始团队|全员|全体|全队|员工|发言人|投资人|股东|股权|董事会|工程师|研究人员|研究员|科学家|高管|管理层|高层|总部|官网|母公司|官方)"
    r"|公司(?!治理)|宣布|表示(?!为)|否认|证实|辟谣|回应|公告|确认|旗下|一方(?!面)|成立于|创立于|此前(?:估值|融资)|上一轮|最近一轮|估值|双双"
    r"|(?:的[一-龥]{0,6}?|全部|核心|整套)?(?:技术|架构|算法|专利|模型|编译器|内核|代码)(?:的)?[一-龥]{0,4}?(?:授权|许可|使用权)|均(?:未|已|拒绝|表示|否认|不予|被)|这边|那边|本体|本身|的(?:招牌|兄弟|早期|前员工|人才)|(?:核心|整个|全部|研发|工程|训练)[一-龥]{0,4}团队|老板|联创|班底|小队|的(?:期权|办公室|工具|产品线|编译器|研究员|工程师|收购|合作|安排|协议|交易|谈判|客户|专利|故事|人(?!工)|[一-龥]{0,4}(?:员工|个人))|收入囊中|余下的?人|合约|合同|股价|(?:盘前|盘后|收盘)?(?:下跌|上涨|大涨|大跌|收涨|收跌|跌|涨) ?\d|(?:\d{1,2}月)?\d{1,2}日(?:发布声明|公告|宣布)"
)
STRONG_LEFT = tuple(
    {
        *SURE_DESCRIPTORS,
        *DESCRIPTORS,
        *DEAL_VERBS,
        *(verb + "了" for verb in DEAL_VERBS),
        *(BLANK + mark for mark in "-、与和跟/×+"),
        "投资人包括",
        "买家包括",
        "股东包括",
    }
)
WEAK_LEFT = tuple({*TAKING, *PLACES})
LATIN_LEFT = tuple(LATIN_DESCRIPTORS)
STRONG_RIGHT = re.compile(
    rf"{OWNING}|(?:[-、与和跟/×+]|被|遭|归了?|等来了?|卖身|委身|并入|加入|投奔|转投|转向) ?{BLANK}"
)
WEAK_RIGHT = re.compile(any_of(FOLLOWING))
RIGHT = re.compile(rf"(?:{any_of(AFTER_NAME)})|[^一-龥]|$")

#: What is called by the name is a product, or a publication.
PRODUCT_LEFT = tuple(
    words(
        "发布 推出 芯片 晶片 处理器 加速器 系列 手机 搭载 代 模型 大模型 代号 内核 架构 语言 框架 引擎 发表 开源 更新 上线 运行 训练 版 型 机型 显卡 使用 用 超级芯片 加速卡 招聘 熟悉 精通 擅长 学习 掌握"
    )
)
PRODUCT_RIGHT = re.compile(
    r"(?:系列)?(?:芯片|晶片|处理器|加速器|加速卡|手机|显卡|大模型|模型(?!团队|技术|公司|授权|许可)|引擎|框架|语言|机架|超级芯片|平台)|之[父母]|系列|架构(?!授权|许可|师)|(?:正式)?(?:亮相|面世|问世|登场)|又?要?发新版本"
)
PUBLISHING = re.compile(
    r"(?:独家)?(?:获悉|讯(?![一-龥])|编译|记者|从[^,，。]{0,16}获悉)|\d{1,2}月\d{1,2}日(?:电|讯|消息)"
)


def left_weight(text: str, start: int) -> int:
    """How much what stands before speaks for a company: 2 surely, 1 perhaps, 0 nothing, below 0 against it."""
    at = start - 1 if text[start - 1 : start] in (" ", '"') else start
    if text.endswith(STRONG_LEFT, 0, at):
        return 2
    if text.endswith(PRODUCT_LEFT, 0, at) or text[max(0, at - 1) : at] in (BLANK, PRODUCT_BLANK):
        return -2
    return 1 if text.endswith(WEAK_LEFT, 0, at) else 0


def right_weight(text: str, end: int) -> int:
    """The same for what stands behind."""
    at = end + 1 if text[end : end + 1] in (" ", '"') else end
    if PUBLISHING.match(text, at):
        return -3
    if STRONG_RIGHT.match(text, at):
        return 2
    if PRODUCT_RIGHT.match(text, at):
        return -2
    return 1 if WEAK_RIGHT.match(text, at) else 0
